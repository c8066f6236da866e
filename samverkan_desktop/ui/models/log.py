# SPDX-License-Identifier: EUPL-1.2
"""The log as a table: newest first, read only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from samverkan_desktop.domain.log import LogEntry
from samverkan_desktop.ui import words

Index = QModelIndex | QPersistentModelIndex
RECORD = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class LogModel(QAbstractTableModel):
    """Number, time, what, about what, who."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[LogEntry, ...] = ()
        self._names: Mapping[str, str] = {}
        self._numbers: Mapping[str, str] = {}

    def show_entries(self, entries: Sequence[LogEntry], names: Mapping[str, str], numbers: Mapping[str, str]) -> None:
        """Show entries (oldest first as read); names by user id, consultation numbers by id."""
        self.beginResetModel()
        self._entries, self._names, self._numbers = tuple(reversed(entries)), names, numbers
        self.endResetModel()

    def entry(self, row: int) -> LogEntry | None:
        """The entry of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def who(self, entry: LogEntry) -> str:
        """The name of the user, as the vault knows it today."""
        return self._names.get(entry.actor, self.tr("Okänd användare"))

    def about(self, entry: LogEntry) -> str:
        """What an entry is about: its kind, and the number where there is one."""
        number = self._numbers.get(entry.object_id, "")
        return " ".join(part for part in (words.object_kind(entry.object_kind), number) if part)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == RECORD:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            minute = words.local(entry.at)[:16]  # the second stands in the panel
            cells = (str(entry.seq), minute, words.act(entry.act), self.about(entry), self.who(entry))
            return cells[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            heads = (self.tr("Nr"), self.tr("Tid"), self.tr("Händelse"), self.tr("Gäller"), self.tr("Användare"))
            return heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
