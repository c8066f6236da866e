# SPDX-License-Identifier: EUPL-1.2
"""Printing what the one door has let out: a ready-made PDF page by page, or plain text when there is no PDF.

Knows printers; knows no record and decides nothing. The job's name in the computer's queue is the program's alone.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

DOTS = 300  # per inch: enough for print, and a page is still drawn in a moment
LINES = 62


def choose_printer(parent: QWidget, *, one_sided: bool = False) -> QPrinter | None:
    """The printer the person chose, or None when they changed their mind.

    one_sided: proposed for a paper of which a page is torn off, so that nothing else goes with it.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if one_sided:
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    printer.setDocName("Samverkan")
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def print_on(printer: QPrinter, content: bytes, format: str) -> bool:
    """Draw `pdf` or `txt` on a printer; False when the printer did not take it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    page.moveTo(0, 0)
    drawn = _pdf(painter, page, printer, content) if format == "pdf" else _text(painter, page, printer, content)
    return painter.end() and drawn


def _pdf(painter: QPainter, page: QRectF, printer: QPrinter, content: bytes) -> bool:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(buffer)
    document.load(buffer)
    drawn = document.pageCount() > 0
    for number in range(document.pageCount()):
        if number and not printer.newPage():
            return False
        size = document.pagePointSize(number)
        scale = min(page.width() / size.width(), page.height() / size.height())
        dots = min(1.0, DOTS / max(printer.resolution(), 1))
        image = document.render(number, QSize(round(size.width() * scale * dots), round(size.height() * scale * dots)))
        drawn = drawn and not image.isNull()
        painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), image)
    document.close()
    return drawn


def _text(painter: QPainter, page: QRectF, printer: QPrinter, content: bytes) -> bool:
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(page.height() / LINES * 0.72)))
    painter.setFont(font)
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
    at = 0.0
    for line in content.decode("utf-8", errors="replace").split("\n"):
        room = painter.boundingRect(QRectF(0, 0, page.width(), page.height()), flags, line or " ")
        if at and at + room.height() > page.height():
            if not printer.newPage():
                return False
            at = 0.0
        painter.drawText(QRectF(0, at, page.width(), page.height() - at), flags, line)
        at += room.height()
    return True
