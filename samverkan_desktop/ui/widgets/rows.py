# SPDX-License-Identifier: EUPL-1.2
"""Rows of a panel: icon, two lines of words, and something at the right; and a thin bar of time left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel, tooltip


class Row(QWidget):
    """A row: what it is (strong), more about it (hint), widgets at the right."""

    def __init__(self, title: str, sub: str = "", *, icon: str = "", ink: str = "muted", strong: bool = True) -> None:
        super().__init__()
        self.setObjectName("clear")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(14)
        self.lead = QHBoxLayout()
        row.addLayout(self.lead)
        if icon:
            row.addWidget(IconLabel(icon, ink, 24))
        words = QVBoxLayout()
        words.setSpacing(1)
        self.title = PlainLabel(title, "h3" if strong else "sm", wrap=True)
        self.sub = PlainLabel(sub, "hint", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.sub)
        row.addLayout(words, 1)
        self.sub.setVisible(bool(sub))
        self.right = row
        self.setAccessibleName(f"{title}. {sub}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_tooltip(self, text: str) -> None:
        """A name on hover, for rows that show initials."""
        self.title.setToolTip(tooltip(text))


class TimeBar(QWidget):
    """How much of a time is left, 0-1; amber when little is left. The words beside it say the same."""

    def __init__(self, left: float, soon: bool) -> None:
        super().__init__()
        self._left, self._soon = min(max(left, 0.0), 1.0), soon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, theme.current().px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.current()
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(colors.color("border"))
        painter.setBrush(colors.color("sunken"))
        painter.drawRoundedRect(whole, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("cau-solid" if self._soon else "neu-solid"))
        painter.drawRoundedRect(QRectF(0, 0, whole.width() * self._left, whole.height() + 1), 4, 4)
