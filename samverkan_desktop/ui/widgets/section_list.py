# SPDX-License-Identifier: EUPL-1.2
"""A short list of sections at the left of a page: one line each, a dark edge at the chosen one, as high as it needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from samverkan_desktop.ui import theme

ROW = 42
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, theme.current().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, rect = theme.current(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, colors.color("accent-soft"))
            painter.fillRect(rect.left(), rect.top(), 4, rect.height(), colors.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colors.color("raised"))
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colors.color("border"))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colors.color("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        font = QFont(option.font)
        font.setPixelSize(colors.px(15))
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        room = rect.adjusted(16, 0, -8, 0)
        while QFontMetrics(font).horizontalAdvance(index.data()) > room.width() and font.pixelSize() > colors.px(13):
            font.setPixelSize(font.pixelSize() - 1)  # where the system's letters are wide: smaller rather than cut
        painter.setFont(font)
        painter.setPen(colors.color("text"))
        text = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.restore()


class SectionList(QListView):
    """The list; the page follows `selectionModel().currentChanged`."""

    def __init__(self, name: str, titles: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(QStringListModel(list(titles), self))
        self.setItemDelegate(_Delegate(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        return QSize(200, theme.current().px(ROW) * self.model().rowCount() + 2)
