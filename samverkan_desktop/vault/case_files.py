# SPDX-License-Identifier: EUPL-1.2
"""How far records have come towards the case file (akten): one row for each, tied to neither side of the wall."""

from __future__ import annotations

from samverkan_desktop.domain.case_files import CaseFile
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row


class CaseFileStore:
    """Where records stand on their way to the case file."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, kept: CaseFile) -> None:
        """Store or replace."""
        row = to_row(kept)
        self._db.write("DELETE FROM case_file WHERE consultation_id = ?", kept.consultation_id)
        self._db.insert("case_file", row)

    def get(self, consultation_id: str) -> CaseFile | None:
        """Where one record stands, or None when nothing has been said."""
        row = self._db.row("SELECT * FROM case_file WHERE consultation_id = ?", consultation_id)
        return from_row(row, CaseFile) if row else None

    def all(self) -> tuple[CaseFile, ...]:
        """Every one, by number."""
        return tuple(from_row(row, CaseFile) for row in self._db.rows("SELECT * FROM case_file ORDER BY number"))
