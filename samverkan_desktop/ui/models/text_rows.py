# SPDX-License-Identifier: EUPL-1.2
"""A read-only table of ready texts: headings, one tuple of texts for each row, and what the row stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from samverkan_desktop.ui.widgets.labels import tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TextRows(QAbstractTableModel):
    """Rows of texts; `item(row)` gives what a row stands for."""

    def __init__(self, *heads: str) -> None:
        super().__init__()
        self._heads = heads
        self._rows: list[tuple[str, ...]] = []
        self._items: list[Any] = []

    def show_rows(self, rows: Sequence[tuple[Any, tuple[str, ...]]]) -> None:
        """Show other rows: (what it stands for, its texts)."""
        self.beginResetModel()
        self._items = [item for item, _ in rows]
        self._rows = [texts for _, texts in rows]
        self.endResetModel()

    def change_row(self, row: int, item: Any, texts: tuple[str, ...]) -> None:
        """Change one row where it stands."""
        self._items[row], self._rows[row] = item, texts
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._heads) - 1))

    def item(self, row: int) -> Any:
        """What a row stands for, or None."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def items(self) -> list[Any]:
        """What every row stands for."""
        return list(self._items)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._rows[index.row()][index.column()])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
