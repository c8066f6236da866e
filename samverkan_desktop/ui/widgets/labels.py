# SPDX-License-Identifier: EUPL-1.2
"""Labels that never read their text as markup, and a tool tip that does not either.

Every text that can hold something a person wrote goes through here.
"""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from samverkan_desktop.ui import icons, theme


class PlainLabel(QLabel):
    """A label of plain text only.

    role: the look (`h1 h2 h3 label sm hint error ...`, see the style sheet); tone: pos, cau, neg, neu, rep, muted.
    """

    def __init__(
        self, text: str = "", role: str = "", *, tone: str = "", wrap: bool = False, mono: bool = False
    ) -> None:
        super().__init__()
        super().setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        if mono:
            font: QFont = theme.current().font("h1", mono=True)
            self.setFont(font)
            self.setStyleSheet("font-family: " + ", ".join(f"'{name}'" for name in font.families()))
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def setTextFormat(self, text_format: Qt.TextFormat) -> None:
        """Stays plain, whatever is asked."""

    def set_tone(self, tone: str) -> None:
        """Change the colour the text stands in."""
        self.setProperty("tone", tone)
        redress(self)


class IconLabel(QLabel):
    """A line icon standing still, in the colour of a token (ink); read out by nobody."""

    def __init__(self, name: str, ink: str = "muted", size: int = 20) -> None:
        super().__init__()
        self._size = size
        self._ink = ink
        icons.remember(self)
        self.show_icon(name, ink)

    def show_icon(self, name: str, ink: str = "") -> None:
        """Show another icon, or the same in another colour."""
        self._name = name
        self._ink = ink or self._ink
        self.setProperty("icon_name", name)
        self.setProperty("icon_token", self._ink)
        self.setProperty("icon_px", self._size)
        self.setIcon(None)

    def setIcon(self, _icon: object) -> None:
        """Draw anew; called by `icons.redraw` after a change of theme."""
        px = theme.current().px(self._size)
        self.setPixmap(icons.pixmap(self._name, px, self._ink, self.devicePixelRatioF()))
        self.setFixedSize(px, px)


class Line(QFrame):
    """A horizontal line."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("line", True)
        self.setFixedHeight(1)


def tooltip(text: str) -> str:
    """Tool tip text that Qt cannot take for markup."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def redress(widget: QWidget) -> None:
    """Let the style sheet look at a widget again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
