# SPDX-License-Identifier: EUPL-1.2
"""Rows in the editor that are added and taken away, and the agreed actions made of them.

Gives and takes the piece of a form's JSON it shows; does not know the vault.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.parties import BOARDS
from samverkan_desktop.ui import words
from samverkan_desktop.ui.pages.consultation_parts import Choice, OptionalDay
from samverkan_desktop.ui.widgets.buttons import HintButton, IconButton
from samverkan_desktop.ui.widgets.fields import LineField
from samverkan_desktop.ui.widgets.panels import clear


class Rows(QWidget):
    """Rows that can be added and taken away. make: gives a new row, with `changed`, `removed` and a field `what`.

    Signals: changed.
    """

    changed = Signal()

    def __init__(self, add: str, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make = make
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        column.addLayout(self._column)
        self.add_button = HintButton(add, "quiet", icon="plus", size="small")
        self.add_button.clicked.connect(self._add_empty)
        column.addWidget(self.add_button)
        self._rows: list[Any] = []

    def add_row(self) -> Any:
        """Add a row and return it."""
        row: Any = self._make()
        row.changed.connect(self.changed)
        row.removed.connect(lambda row=row: self._remove(row))
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def rows(self) -> list[Any]:
        """The rows, in order."""
        return list(self._rows)

    def take_rows(self) -> None:
        """Take all rows away, without telling."""
        self._rows = []
        clear(self._column)

    def _add_empty(self) -> None:
        self.add_row().what.setFocus()

    def _remove(self, row: QWidget) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add_button.setFocus()
        self.changed.emit()


class _ActionRow(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.what = LineField(name=self.tr("Vad som ska göras"), placeholder=self.tr("Vad ska göras?"))
        owners = [(board, words.paper_word("owner", board)) for board in BOARDS]
        owners += [(f"other:{code}", text) for code, text in words.paper_words("party").items() if code != "child"]
        self.owner = Choice(owners, name=self.tr("Ansvarig för åtgärden"))
        self.due = OptionalDay(self.tr("Klart senast"), self.tr("Klart senast"), today)
        remove = IconButton("trash", self.tr("Ta bort åtgärden"), size=18)
        remove.clicked.connect(self.removed)
        row.addWidget(self.what, 3)
        row.addWidget(self.owner, 2)
        row.addWidget(self.due)
        row.addWidget(remove)
        self.what.textChanged.connect(self.changed)
        self.owner.currentIndexChanged.connect(self.changed)
        self.due.changed.connect(self.changed)


class Actions(Rows):
    """The agreed actions (åtgärder): what, which board, until when."""

    def __init__(self, today: date) -> None:
        super().__init__(self.tr("Lägg till åtgärd"), lambda: _ActionRow(today))

    def content(self) -> list[dict[str, str]]:
        """The actions that say something."""
        found = []
        for row in self.rows():
            if row.what.text().strip():
                day = row.due.day()
                due = {"due": day.isoformat()} if day else {}
                found.append({"what": row.what.text(), "owner": row.owner.code(), **due})
        return found

    def fill(self, actions: Sequence[dict[str, Any]]) -> None:
        """Show these."""
        self.take_rows()
        for action in actions:
            row = self.add_row()
            row.what.setText(str(action.get("what", "")))
            row.owner.set_code(str(action.get("owner", "")))
            due = action.get("due")
            row.due.set_day(date.fromisoformat(due) if isinstance(due, str) else None)
