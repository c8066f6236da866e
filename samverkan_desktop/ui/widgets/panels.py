# SPDX-License-Identifier: EUPL-1.2
"""Surfaces: panel, banner, empty state, side panel, scroll area."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.widgets.buttons import HintButton, IconButton
from samverkan_desktop.ui.widgets.labels import IconLabel, Line, PlainLabel, redress

_BANNER_ICONS = {"pos": "shield-check", "info": "info", "cau": "warn", "neg": "warn"}
_BANNER_INK = {"pos": "pos", "info": "accent", "cau": "cau", "neg": "neg"}


class Card(QFrame):
    """Panel (panel): a white surface with an optional heading; add rows to `body`, buttons to `header`."""

    def __init__(self, title: str = "", *, kind: str = "true", padding: int = 16) -> None:
        super().__init__()
        self.setProperty("panel", True if kind == "true" else kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(16, 8, 16, 8)
        self.title = PlainLabel(title, "h2")
        if title:
            self.title.setMinimumHeight(28)
            self.header.addWidget(self.title)
            self.header.addStretch(1)
            column.addLayout(self.header)
            column.addWidget(Line())
            self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(padding, padding if padding else 0, padding, padding if padding else 0)
        self.body.setSpacing(12 if padding else 0)
        column.addLayout(self.body)


class Banner(QFrame):
    """Message (meddelande): pos, info, cau or neg; a sentence, perhaps a heading, buttons, and a cross."""

    def __init__(
        self, kind: str = "info", text: str = "", *, title: str = "", icon: str = "", closable: bool = False
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 9, 9)
        row.setSpacing(12)
        self._own_icon = icon
        self._icon = IconLabel(icon or "info", "accent", 22)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        self._title = PlainLabel(title, "h3", wrap=True)
        self._text = PlainLabel(text, "sm", wrap=True)
        self._button_row = QWidget()
        self._button_row.hide()
        self.buttons = QHBoxLayout(self._button_row)
        self.buttons.setContentsMargins(0, 6, 0, 3)
        self.buttons.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._button_row)
        column.addStretch(0)
        row.addLayout(column, 1)
        if closable:
            close = IconButton("close", self.tr("Stäng meddelandet"), size=16)
            close.clicked.connect(self.hide)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.say(kind, text, title=title)

    def say(self, kind: str, text: str, *, title: str = "") -> None:
        """Change what it says."""
        self.setProperty("banner", kind)
        self._icon.show_icon(self._own_icon or _BANNER_ICONS[kind], _BANNER_INK[kind])
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._title.set_tone(kind if kind in ("pos", "cau", "neg") else "rep")
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())
        redress(self)

    def add_button(self, text: str, action: Callable[[], object], *, icon: str = "") -> HintButton:
        """Add a small button under the sentence."""
        button = HintButton(text, icon=icon, size="small")
        button.clicked.connect(lambda: action())
        if self.buttons.count():
            self.buttons.takeAt(self.buttons.count() - 1)
        self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        self._button_row.show()
        return button

    def show_buttons(self, on: bool) -> None:
        """Show or hide the buttons with the room they take."""
        self._button_row.setVisible(on)


class EmptyState(QWidget):
    """Empty state (tomt läge): icon, heading, a sentence, one or two buttons."""

    def __init__(self, icon: str, title: str, text: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._icon = IconLabel(icon, "muted", 40)
        self._title = PlainLabel(title, "h2", wrap=True)
        self._text = PlainLabel(text, "muted", wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(centre)
            label.setMaximumWidth(520)
        row = QWidget()
        self.buttons = QHBoxLayout(row)
        self.buttons.setContentsMargins(0, 8, 0, 0)
        self.buttons.setSpacing(8)
        column.addWidget(self._icon, 0, centre)
        for label in (self._title, self._text):
            # in a row of its own: a wrapped label that is aligned gets the height of a wider one
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(label, 1000)
            line.addStretch(1)
            column.addLayout(line)
        column.addWidget(row, 0, centre)
        column.addStretch(1)
        self._text.setVisible(bool(text))

    def say(self, title: str, text: str = "") -> None:
        """Change what it says."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def add_button(self, text: str, kind: str = "", *, icon: str = "", hint: str = "") -> HintButton:
        """Add a button under the sentence."""
        button = HintButton(text, kind, icon=icon, hint=hint)
        self.buttons.addWidget(button)
        return button


class _More(QWidget):
    """A shade and an arrow at the foot of a scroll area, for as long as more follows below."""

    HIGH = 26

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.current()
        shade, none = colors.color("border-strong"), QColor(colors.color("border-strong"))
        shade.setAlpha(70)
        none.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, none)
        fade.setColorAt(1, shade)
        painter.fillRect(self.rect(), fade)
        pill = QRectF((self.width() - 34) / 2, self.height() - 21, 34, 18)
        painter.setPen(QPen(colors.color("border-strong"), 1))
        painter.setBrush(colors.color("surface"))
        painter.drawRoundedRect(pill, 9, 9)
        icons.paint(painter, "down", QRectF(pill.center().x() - 7, pill.center().y() - 7, 14, 14), "accent")


class _Inner(QWidget):
    """What is scrolled: as high as its words need at the width there is, not as Qt guesses for sentences that wrap."""

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return QSize(least.width(), 0)  # the area asks for the height at its width itself


class ScrollArea(QScrollArea):
    """A vertical scroll area without a frame; put things into `column`. Shows when more follows below."""

    LEAST = 8
    """Pixels out of sight that are worth an arrow: less is only the air under the last thing."""

    def __init__(self, *, spacing: int = 12) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = _Inner()
        inner.setObjectName("clear")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.more = _More(self)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, _most: self._show_more())
        bar.valueChanged.connect(lambda _at: self._show_more())

    def _show_more(self) -> None:
        bar = self.verticalScrollBar()
        self.more.setVisible(bar.maximum() - bar.value() > self.LEAST)
        self.more.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.viewport().geometry()
        self.more.setGeometry(inside.left(), inside.bottom() + 1 - _More.HIGH, inside.width(), _More.HIGH)
        self._show_more()


class SidePanel(QFrame):
    """Side panel (sidopanel): heading, scrolling middle (`body`), footer that stays in sight (`footer`)."""

    def __init__(self, title: str, width: int = 348) -> None:
        super().__init__()
        self.setProperty("panel", True)
        self.setAccessibleName(title)
        self.setMinimumWidth(288)
        self.setMaximumWidth(max(width, 288))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(16, 8, 16, 8)
        self.title = PlainLabel(title, "h2")
        self.title.setMinimumHeight(28)
        self.header.addWidget(self.title, 1)
        column.addLayout(self.header)
        column.addWidget(Line())
        self._scroll = ScrollArea()
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._scroll.column.setContentsMargins(16, 14, 16, 14)
        self._scroll.column.addLayout(self.body)
        self._scroll.column.addStretch(1)
        column.addWidget(self._scroll, 1)
        self._foot = QWidget()
        self.footer = QVBoxLayout(self._foot)
        self.footer.setContentsMargins(16, 12, 16, 12)
        self.footer.setSpacing(6)
        self._foot_line = Line()
        column.addWidget(self._foot_line)
        column.addWidget(self._foot)
        self.show_footer(False)

    def show_footer(self, shown: bool = True) -> None:
        """Show the footer, once something stands in it."""
        self._foot.setVisible(shown)
        self._foot_line.setVisible(shown)


def clear(layout: QLayout) -> None:
    """Take away and delete everything in a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
