# SPDX-License-Identifier: EUPL-1.2
"""Navigation (navigering): which pages there are, in order, and the column at the left that shows them.

An entry stands here only when its page exists. Knows no page class: each entry carries a function that makes it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.widgets.buttons import HintButton, IconButton, native
from samverkan_desktop.ui.widgets.labels import tooltip
from samverkan_desktop.ui.widgets.page import Page

WIDE, NARROW = 212, 56


@attrs.frozen(kw_only=True)
class Entry:
    """One page. shown: stands in the column (else only reachable from other pages); at_bottom: under the gap."""

    id: str
    title: str
    icon: str
    make: Callable[[], Page]
    shortcut: str = ""
    at_bottom: bool = False
    shown: bool = True
    parent: str = ""


class _Item(QToolButton):
    """An entry: icon, words, shortcut; the chosen one has a dark edge."""

    def __init__(self, text: str, icon: str, hint: str = "") -> None:
        super().__init__()
        self._text, self._hint = text, hint
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setToolTip(tooltip(f"{text} ({native(hint)})" if hint else text))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.put(self, icon, "text")

    def set_narrow(self, narrow: bool) -> None:
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()  # the frame only: icon and words are placed below
        painter = QPainter(self)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.current()
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("accent"))
            painter.drawRoundedRect(QRect(0, 5, 4, self.height() - 10), 2, 2)
        side = self.iconSize().width()
        narrow = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        left = (self.width() - side) // 2 if narrow else colors.px(12)
        self.icon().paint(painter, QRect(left, (self.height() - side) // 2, side, side))
        if narrow:
            return
        font = QFont(self.font())
        font.setPixelSize(colors.px(15))
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        room = self.width() - left - side - colors.px(10) - 4
        while QFontMetrics(font).horizontalAdvance(self._text) > room and font.pixelSize() > colors.px(12):
            font.setPixelSize(font.pixelSize() - 1)  # where the system's letters are wide: smaller rather than cut
        painter.setFont(font)
        painter.setPen(colors.color("text"))
        words = QRect(left + side + colors.px(10), 0, room + 4, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._text)
        if self._hint:
            self._paint_hint(painter, words.left() + painter.fontMetrics().horizontalAdvance(self._text))

    def _paint_hint(self, painter: QPainter, after: int) -> None:
        """The shortcut as a key, where there is room for it after the words; the tooltip tells of it always."""
        colors = theme.current()
        font = painter.font()
        font.setPixelSize(colors.px(13))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        text = native(self._hint)
        width = painter.fontMetrics().horizontalAdvance(text) + colors.px(12)
        high = colors.px(20)
        key = QRect(self.width() - width - colors.px(10), (self.height() - high) // 2, width, high)
        if key.left() < after + colors.px(6):
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(colors.color("border"))
        painter.drawRoundedRect(key, 3, 3)
        painter.setPen(colors.color("muted"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, text)


class Navigation(QWidget):
    """The column at the left.

    Signals: chosen(id): the person chose a page; search: the search field's button; lock: lock now.
    """

    chosen = Signal(str)
    search = Signal()
    lock = Signal()

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Navigering"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 9, 10)
        column.setSpacing(2)
        self._search = HintButton(self.tr("Sök"), icon="search", hint="Ctrl+K")
        self._search.setProperty("align", "left")
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search.clicked.connect(self.search)
        self._search_icon = IconButton("search", self.tr("Sök (Ctrl+K)"), ink="text")
        self._search_icon.clicked.connect(self.search)
        column.addWidget(self._search)
        column.addWidget(self._search_icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        self._group = QButtonGroup(self)
        self._items: dict[str, _Item] = {}
        for entry in entries:
            if not entry.at_bottom and entry.shown:
                column.addWidget(self._item(entry))
        column.addStretch(1)
        for entry in entries:
            if entry.at_bottom and entry.shown:
                column.addWidget(self._item(entry))
        self._lock = _Item(self.tr("Lås"), "lock", "Ctrl+L")
        self._lock.clicked.connect(self.lock)
        column.addWidget(self._lock)
        self.set_narrow(False)

    def _item(self, entry: Entry) -> _Item:
        item = _Item(entry.title, entry.icon, entry.shortcut if entry.at_bottom else "")
        if entry.shortcut and not entry.at_bottom:
            item.setToolTip(tooltip(f"{entry.title} ({native(entry.shortcut)})"))
        item.setCheckable(True)
        item.clicked.connect(lambda _on=False, id=entry.id: self.chosen.emit(id))
        self._group.addButton(item)
        self._items[entry.id] = item
        return item

    def mark(self, page_id: str) -> None:
        """Show which page is open."""
        for key, item in self._items.items():
            item.setChecked(key == page_id)
            icons.put(item, str(item.property("icon_name")), "accent" if key == page_id else "text")

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, 56 px, or words too, 212 px."""
        pixels = theme.current().px(NARROW if narrow else WIDE)
        self.setFixedWidth(pixels)
        self._search.setVisible(not narrow)
        self._search_icon.setVisible(narrow)
        for item in (*self._items.values(), self._lock):
            item.set_narrow(narrow)

    def focus_on(self) -> QWidget:
        """Where F6 puts the keyboard: the chosen entry."""
        return next((item for item in self._items.values() if item.isChecked()), self._lock)
