# SPDX-License-Identifier: EUPL-1.2
"""The dark panel at the left of the pages before unlock: mark, name, one sentence, what is true of the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop import __version__
from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel, redress


class Mark(QWidget):
    """The program's mark: two rings that share a part."""

    def __init__(self, size: int = 44) -> None:
        super().__init__()
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(self._size), theme.current().px(self._size * 0.7))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.height() - 4.0
        for left, token in ((self.width() - side - 2.0, "brand-muted"), (2.0, "brand-text")):
            painter.setPen(QPen(theme.current().color(token), max(2.0, side / 11)))
            painter.drawEllipse(QRectF(left, 2, side, side))


class BrandPanel(QWidget):
    """The panel at unlock: what the program is and three facts."""

    def __init__(self, facts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("brand")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(min(theme.current().px(372), 440))
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 44, 36, 28)
        column.setSpacing(4)
        column.addWidget(Mark())
        column.addSpacing(24)
        column.addWidget(PlainLabel("Samverkan", "display"))
        lead = self.tr("Gemensamma konsultationer kring barn. Med samtycke eller avidentifierat.")
        column.addWidget(PlainLabel(lead, "sm", wrap=True))
        column.addStretch(2)
        for icon, text in facts:
            row = QHBoxLayout()
            row.setSpacing(14)
            row.addWidget(IconLabel(icon, "brand-muted", 20), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(text, wrap=True), 1)
            column.addLayout(row)
            column.addSpacing(12)
        column.addStretch(3)
        column.addWidget(PlainLabel(self.tr("version {version}").format(version=__version__), "hint"))


class Step(QFrame):
    """One step of the wizard: done, now or to come."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        self.setProperty("step", True)
        self._number, self._text, self._state = number, text, "later"
        self.setMinimumHeight(theme.current().px(42))
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 4, 12, 4)
        self._label = PlainLabel(text)
        row.addWidget(self._label)
        self.set_state("later")

    def set_state(self, state: str) -> None:
        """state: done, now or later."""
        self._state = state
        said = {"done": self.tr("klart"), "now": self.tr("nu"), "later": self.tr("kommer")}[state]
        self.setAccessibleName(self.tr("Steg {n}: {text}, {state}").format(n=self._number, text=self._text, state=said))
        self._label.setProperty("step", state)
        redress(self._label)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.current()
        if self._state == "now":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("surface"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        side = colors.px(24)
        ring = QRectF(12, (self.height() - side) / 2, side, side)
        if self._state == "later":
            painter.setPen(QPen(colors.color("brand-muted"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("accent" if self._state == "now" else "brand-muted"))
        painter.drawEllipse(ring)
        if self._state == "done":
            icons.paint(painter, "check", ring.adjusted(5, 5, -5, -5), "brand")
            return
        font = painter.font()
        font.setPixelSize(colors.px(13))
        painter.setFont(font)
        painter.setPen(colors.color("on-accent" if self._state == "now" else "brand-muted"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))
