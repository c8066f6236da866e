# SPDX-License-Identifier: EUPL-1.2
"""A table for reading: whole rows chosen, a dark edge at the chosen row, no grid of its own."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from samverkan_desktop.ui import theme


class RowDelegate(QStyledItemDelegate):
    """Paints a line under each row and a 4 px edge at the chosen one."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        rect = option.rect
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.current().color("border"))
        chosen = option.state & QStyle.StateFlag.State_Selected
        if index.column() == 0 and chosen:
            painter.fillRect(rect.left(), rect.top(), 4, rect.height(), theme.current().color("accent"))


class ReadTable(QTableView):
    """A QTableView set up for reading by keyboard; give it a model and column widths."""

    def __init__(self, name: str, row_height: int = 38) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.current().px(row_height))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumHeight(theme.current().px(38))

    def set_widths(self, *widths: int) -> None:
        """Widths of the first columns; the last one takes what is left."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, theme.current().px(width))
