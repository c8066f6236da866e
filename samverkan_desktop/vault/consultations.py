# SPDX-License-Identifier: EUPL-1.2
"""Consultations (konsultationer) of both kinds behind one port; each kind is stored by a module of its own."""

from __future__ import annotations

from typing import Final

from samverkan_desktop.domain.consultations import (
    Action,
    Approval,
    ConsentedConsultation,
    DeidentifiedConsultation,
    ListRow,
)
from samverkan_desktop.vault import consented, consultation_list, deidentified, search
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row

_NUMBERED: Final = ("consented", "deidentified", "consented_draft", "deidentified_draft", "consent")
_OPEN_ACTIONS: Final = """
SELECT a.*, c.number FROM consented_action AS a JOIN consented AS c ON c.id = a.consultation_id
WHERE a.due IS NOT NULL AND a.done_on IS NULL AND c.state = 'approved'
UNION ALL
SELECT a.*, d.number FROM deidentified_action AS a JOIN deidentified AS d ON d.id = a.consultation_id
WHERE a.due IS NOT NULL AND a.done_on IS NULL AND d.state = 'approved'
ORDER BY due, number, position
"""


class ConsultationStore:
    """Consultations of both kinds, each in tables of its own."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def next_number(self, prefix: str, year: int) -> str:
        """The next free number, as `K-2026-034` (prefix K) or `S-2026-015` (prefix S)."""
        start = f"{prefix}-{year}-"
        highest = 0
        for table in _NUMBERED:
            sql = f"SELECT max(CAST(substr(number, ?) AS INTEGER)) FROM {table} WHERE number >= ? AND number < ?"  # noqa: S608
            highest = max(highest, self._db.value(sql, len(start) + 1, start, start + ":") or 0)
        return f"{start}{highest + 1:03d}"

    def add_consented(self, consultation: ConsentedConsultation) -> None:
        """Store one with its sections, participants, actions and consents."""
        consented.add(self._db, consultation)

    def update_consented(self, consultation: ConsentedConsultation) -> None:
        """Replace all of it, same id. Raises KeyError when there is none."""
        consented.update(self._db, consultation)

    def add_deidentified(self, consultation: DeidentifiedConsultation) -> None:
        """Store one; `texts` must be empty unless it is approved."""
        deidentified.add(self._db, consultation)

    def update_deidentified(self, consultation: DeidentifiedConsultation) -> None:
        """Replace all of it, same id. Raises KeyError when there is none."""
        deidentified.update(self._db, consultation)

    def consented(self, consultation_id: str) -> ConsentedConsultation | None:
        """One with consent."""
        return consented.get(self._db, consultation_id)

    def deidentified(self, consultation_id: str) -> DeidentifiedConsultation | None:
        """One de-identified."""
        return deidentified.get(self._db, consultation_id)

    def rows(self) -> tuple[ListRow, ...]:
        """The list: consultations and drafts that are no consultation yet, newest date first, then number."""
        return consultation_list.rows(self._db)

    def find(self, words: str, *, limit: int = 200) -> tuple[str, ...]:
        """Ids whose consented or approved text, purpose or number holds every word; newest first."""
        return search.find(self._db, words, limit)

    def open_actions(self) -> tuple[tuple[str, Action], ...]:
        """Every action that has a due day and is not done, of consultations that are approved, soonest first."""
        return tuple((row["consultation_id"], from_row(row, Action)) for row in self._db.rows(_OPEN_ACTIONS))

    def set_approval(self, approval: Approval) -> None:
        """Store or replace the approval of a de-identified consultation."""
        deidentified.set_approval(self._db, approval)

    def approval(self, consultation_id: str) -> Approval | None:
        """The approval, if any."""
        return deidentified.approval(self._db, consultation_id)

    def memory_key(self, consultation_id: str) -> str:
        """The user's own minnesnyckel, or an empty text."""
        return deidentified.memory_key(self._db, consultation_id)

    def set_memory_key(self, consultation_id: str, key: str) -> None:
        """Store, replace or (empty text) destroy the minnesnyckel."""
        deidentified.set_memory_key(self._db, consultation_id, key)
