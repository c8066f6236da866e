# SPDX-License-Identifier: EUPL-1.2
"""Shows a PDF, an image or plain text out of memory. Writes nothing, opens no other program, copies nothing out."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QStackedWidget, QWidget

from samverkan_desktop.ui.widgets.fields import PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel


class PaperView(QStackedWidget):
    """`show_pdf`, `show_image`, `show_text`, or `say` when there is nothing to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(320)
        self.document = QPdfDocument(self)
        self._pdf = QPdfView(self)
        self._pdf.setPageMode(QPdfView.PageMode.MultiPage)
        self._pdf.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._pdf.setDocument(self.document)
        self._image, self._picture = PlainLabel(), QPixmap()
        self._image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = PlainEdit(name=self.tr("Förhandsvisning"))
        self.text.setReadOnly(True)
        self._none = PlainLabel("", "muted", wrap=True)
        self._none.setContentsMargins(24, 24, 24, 24)
        for page in (self._none, self._pdf, self._image, self.text):
            page.setAccessibleName(self.tr("Förhandsvisning"))
            self.addWidget(page)

    def show_pdf(self, content: bytes) -> bool:
        """Show a PDF; False when it cannot be read."""
        buffer = QBuffer(self.document)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(buffer)
        self.setCurrentWidget(self._pdf)
        return self.document.pageCount() > 0

    def show_image(self, content: bytes) -> bool:
        """Show a JPEG or PNG; False when it cannot be read."""
        image = QImage.fromData(QByteArray(content))
        if image.isNull():
            return False
        self._picture = QPixmap.fromImage(image)
        self._fit_image()
        self.setCurrentWidget(self._image)
        return True

    def show_text(self, text: str) -> None:
        """Show plain text."""
        self.text.setPlainText(text)
        self.setCurrentWidget(self.text)

    def say(self, text: str) -> None:
        """Only a sentence."""
        self._none.setText(text)
        self.setCurrentWidget(self._none)

    def _fit_image(self) -> None:
        if not self._picture.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            self._image.setPixmap(self._picture.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio, smooth))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_image()
