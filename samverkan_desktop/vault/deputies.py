# SPDX-License-Identifier: EUPL-1.2
"""Deputies, absence and handover (ersättare, frånvaro, överlämning): who may act for whom; ids only, no references."""

from __future__ import annotations

from typing import Final

from samverkan_desktop.domain.deputies import Absence, Deputyship, Handover
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row

_TOLD: Final = {Deputyship: "deputyship", Absence: "absence", Handover: "handover"}


class DeputyStore:
    """Deputies, absence and handover."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, record: Deputyship | Absence | Handover) -> None:
        """Store a new one."""
        self._db.insert(_TOLD[type(record)], to_row(record))

    def deputyships(self) -> tuple[Deputyship, ...]:
        """Every deputyship, oldest first."""
        return tuple(from_row(row, Deputyship) for row in self._db.rows("SELECT * FROM deputyship ORDER BY row"))

    def absences(self) -> tuple[Absence, ...]:
        """Everything opened in someone's absence, oldest first."""
        return tuple(from_row(row, Absence) for row in self._db.rows("SELECT * FROM absence ORDER BY row"))

    def handovers(self) -> tuple[Handover, ...]:
        """Every handover, oldest first."""
        return tuple(from_row(row, Handover) for row in self._db.rows("SELECT * FROM handover ORDER BY row"))

    def end(self, deputyship_id: str, ended_at: str) -> None:
        """End a deputyship before its last day. Raises KeyError when there is none that goes on."""
        sql = "UPDATE deputyship SET ended_at = ? WHERE id = ? AND ended_at = ''"
        if not self._db.write(sql, ended_at, deputyship_id):
            raise KeyError(deputyship_id)

    def tell(self, record: Deputyship | Absence | Handover, told_at: str) -> None:
        """Note that the one it concerns has been told."""
        table = _TOLD[type(record)]
        self._db.write(f"UPDATE {table} SET told_at = ? WHERE id = ? AND told_at = ''", told_at, record.id)  # noqa: S608

    def owners(self) -> dict[str, tuple[str, str]]:
        """Owner and deputy of every child, by the child's id."""
        rows = self._db.rows("SELECT id, owner, deputy FROM child")
        return {row["id"]: (row["owner"], row["deputy"]) for row in rows}

    def draft_owners(self) -> dict[str, str]:
        """Whose every draft is, by the draft's id."""
        rows = self._db.rows("SELECT id, owner FROM consented_draft UNION ALL SELECT id, owner FROM deidentified_draft")
        return {row["id"]: row["owner"] for row in rows}
