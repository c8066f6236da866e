# SPDX-License-Identifier: EUPL-1.2
"""Recognitions (igenkänningar) of de-identified consultations and drafts: a time and who stopped, no child."""

from __future__ import annotations

from samverkan_desktop.domain.recognition import NextStep, Recognition
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row


class RecognitionStore:
    """Recognitions (igenkänningar)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, recognition: Recognition) -> None:
        """Store a new one."""
        self._db.insert("deidentified_recognition", to_row(recognition))

    def of(self, consultation_id: str) -> tuple[Recognition, ...]:
        """Those of one consultation or draft, oldest first."""
        rows = self._db.rows(
            "SELECT * FROM deidentified_recognition WHERE consultation_id = ? ORDER BY row", consultation_id
        )
        return tuple(from_row(row, Recognition) for row in rows)

    def all(self) -> tuple[Recognition, ...]:
        """Every one, oldest first."""
        rows = self._db.rows("SELECT * FROM deidentified_recognition ORDER BY row")
        return tuple(from_row(row, Recognition) for row in rows)

    def choose(self, recognition_id: str, next_step: NextStep) -> None:
        """Note what came after the stop."""
        self._db.write("UPDATE deidentified_recognition SET next_step = ? WHERE id = ?", next_step, recognition_id)

    def reopen(self, recognition_id: str, at: str, by: str) -> None:
        """Note that another person opened it again."""
        sql = "UPDATE deidentified_recognition SET reopened_at = ?, reopened_by = ? WHERE id = ?"
        self._db.write(sql, at, by, recognition_id)
