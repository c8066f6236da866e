# SPDX-License-Identifier: EUPL-1.2
"""Scale (risklinjal): three fields and a pointer in one of them; the pointer stands mid-field and looks never exact."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.widgets.labels import PlainLabel

BANDS = (("high", "neg"), ("raised", "cau"), ("low", "pos"))


class Scale(QWidget):
    """The scale with words under its fields."""

    def __init__(self, words: tuple[str, str, str], name: str) -> None:
        super().__init__()
        self._name, self._words = name, words
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        self._bar = _Bar()
        grid.addWidget(self._bar, 0, 0, 1, 3)
        for column, text in enumerate(words):
            grid.addWidget(PlainLabel(text, "hint", wrap=True), 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self.set_band("unknown")

    def set_band(self, band: str) -> None:
        """Point at high, raised or low; unknown: at none."""
        self._bar.band = band
        self._bar.update()
        known = [word for (key, _), word in zip(BANDS, self._words, strict=True) if key == band]
        self.setAccessibleName(f"{self._name}: {known[0] if known else self.tr('inte uppskattat')}")


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.band = "unknown"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, theme.current().px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 8) / 3
        for n, (key, token) in enumerate(BANDS):
            field = QRectF(n * (width + 4) + 0.5, 6, width - 1, self.height() - 12)
            painter.setPen(QPen(theme.current().color(f"{token}-solid"), 1))
            painter.setBrush(theme.current().color(f"{token}-soft"))
            painter.drawRoundedRect(field, 3, 3)
            if key == self.band:
                painter.fillRect(
                    QRectF(field.center().x() - 2.5, 1, 5, self.height() - 2), theme.current().color("text")
                )
