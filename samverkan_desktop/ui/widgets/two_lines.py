# SPDX-License-Identifier: EUPL-1.2
"""A delegate for table rows of two lines: words above and below, an icon or a sharing shape before them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from samverkan_desktop.ui import icons, theme

Index = QModelIndex | QPersistentModelIndex


class TwoLineDelegate(QStyledItemDelegate):
    """Roles: below (a second line), state (a shape), icon (a line icon), strong (heavier words)."""

    def __init__(self, parent: QObject, *, below: int, state: int, icon: int, strong: int) -> None:
        super().__init__(parent)
        self._below, self._state, self._icon, self._strong = below, state, icon, strong

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, rect = theme.current(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, now.color("accent-soft" if chosen else "raised" if over else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.color("border"))
        if chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 4, rect.height(), now.color("accent"))
        room = rect.adjusted(12, 0, -8, 0)
        state, icon = index.data(self._state), index.data(self._icon)
        if state or icon:
            side = now.px(18)
            at = QRectF(room.left(), rect.center().y() - side / 2, side, side)
            if state:
                icons.paint_state(painter, state, at)
            else:
                icons.paint(painter, icon, at, "muted")
            room.adjust(side + 8, 0, 0, 0)
        self._words(painter, room, option.font, index, state)
        painter.restore()

    def _words(self, painter: QPainter, room: QRect, base: QFont, index: Index, state: str | None) -> None:
        now = theme.current()
        font = QFont(base)
        font.setPixelSize(now.px(14))
        strong = index.data(self._strong)
        font.setWeight(QFont.Weight.DemiBold if state else QFont.Weight.Medium if strong else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(now.color(state or ("text" if strong else "muted")))
        below = index.data(self._below)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width())
        if not below:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            return
        upper, lower = QRect(room), QRect(room)
        upper.setBottom(room.center().y() + 1)
        lower.setTop(room.center().y() + 2)
        painter.drawText(upper, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)
        font.setPixelSize(now.px(13))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(now.color("muted"))
        text = QFontMetrics(font).elidedText(str(below), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)
