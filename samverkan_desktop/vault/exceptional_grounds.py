# SPDX-License-Identifier: EUPL-1.2
"""Written assessments of exceptional grounds (undantagsgrunder), one after the other: withdrawn once, never removed."""

from __future__ import annotations

import attrs

from samverkan_desktop.domain.exceptional_grounds import GroundAssessment
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row


class GroundStore:
    """Assessments of grounds, each for one consultation with consent."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, assessment: GroundAssessment) -> GroundAssessment:
        """Append one; returns it with its number in the order of recording."""
        return attrs.evolve(assessment, seq=self._db.insert("consented_ground", to_row(assessment, without=("seq",))))

    def withdraw(self, assessment_id: str, at: str, by: str, because: str) -> None:
        """Note that one no longer holds. Raises KeyError when none stands with that id."""
        sql = (
            "UPDATE consented_ground SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_because = ?"
            " WHERE id = ? AND withdrawn_at = ''"
        )
        if not self._db.write(sql, at, by, because, assessment_id):
            raise KeyError(assessment_id)

    def of(self, consultation_id: str) -> tuple[GroundAssessment, ...]:
        """Those of one consultation, in the order of recording, withdrawn ones too."""
        rows = self._db.rows("SELECT * FROM consented_ground WHERE consultation_id = ? ORDER BY seq", consultation_id)
        return tuple(from_row(row, GroundAssessment) for row in rows)
