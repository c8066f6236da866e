# SPDX-License-Identifier: EUPL-1.2
"""Drafts (utkast), one table for each side of the wall; destroyed so that the file keeps no trace."""

from __future__ import annotations

from typing import Final

from samverkan_desktop.domain.consultations import Draft, Kind
from samverkan_desktop.vault.connection import Database, Row
from samverkan_desktop.vault.rows import from_row, to_row

TABLES: Final[dict[Kind, str]] = {"consented": "consented_draft", "deidentified": "deidentified_draft"}


class DraftStore:
    """Drafts (utkast). Never searched."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def save(self, draft: Draft) -> None:
        """Store or replace; a draft stays on its side of the wall."""
        row = to_row(draft, without=("kind",))
        if self._db.row(f"SELECT 1 FROM {TABLES[draft.kind]} WHERE id = ?", draft.id):  # noqa: S608
            self._db.update(TABLES[draft.kind], row)
        else:
            self._db.insert(TABLES[draft.kind], row)

    def get(self, draft_id: str) -> Draft | None:
        """One draft."""
        for kind, table in TABLES.items():
            row = self._db.row(f"SELECT * FROM {table} WHERE id = ?", draft_id)  # noqa: S608
            if row:
                return _draft(row, kind)
        return None

    def all(self) -> tuple[Draft, ...]:
        """Every draft, latest change first."""
        found = [
            _draft(row, kind)
            for kind, table in TABLES.items()
            for row in self._db.rows(f"SELECT * FROM {table}")  # noqa: S608
        ]
        return tuple(sorted(found, key=lambda draft: (draft.updated_at, draft.id), reverse=True))

    def destroy(self, draft_id: str, kind: Kind) -> None:
        """Remove a draft for good: `secure_delete` overwrites what it lay in."""
        self._db.destroy(f"DELETE FROM {TABLES[kind]} WHERE id = ?", draft_id)  # noqa: S608


def _draft(row: Row, kind: Kind) -> Draft:
    return from_row(row, Draft, kind=kind)
