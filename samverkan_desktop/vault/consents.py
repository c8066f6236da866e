# SPDX-License-Identifier: EUPL-1.2
"""Consents (samtycken) and their statements (utsagor), which the database itself refuses to change or remove."""

from __future__ import annotations

from datetime import date

import attrs

from samverkan_desktop.domain.assessments import PersonAssessment
from samverkan_desktop.domain.consents import (
    Consent,
    ConsentEvent,
    ConsentNotice,
    MaturityAssessment,
    RecordedStatement,
)
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.vault.connection import Database, Row
from samverkan_desktop.vault.rows import from_row, to_row


class ConsentStore:
    """Consents and their append-only statements (samtycken och utsagor)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, consent: Consent) -> None:
        """Store what was asked."""
        self._db.insert("consent", to_row(consent))

    def get(self, consent_id: str) -> Consent | None:
        """One consent."""
        row = self._db.row("SELECT * FROM consent WHERE id = ?", consent_id)
        return from_row(row, Consent) if row else None

    def of_child(self, child_id: str) -> tuple[Consent, ...]:
        """A child's consents, newest first."""
        rows = self._db.rows("SELECT * FROM consent WHERE child_id = ? ORDER BY valid_from DESC, row DESC", child_id)
        return tuple(from_row(row, Consent) for row in rows)

    def all(self) -> tuple[Consent, ...]:
        """Every consent, by last day."""
        return tuple(from_row(row, Consent) for row in self._db.rows("SELECT * FROM consent ORDER BY valid_to, row"))

    def append(self, statement: RecordedStatement) -> RecordedStatement:
        """Append a statement; returns it with its number in the order of recording."""
        row = to_row(statement, without=("statement", "seq")) | to_row(statement.statement)
        return attrs.evolve(statement, seq=self._db.insert("statement", row))

    def statements(self, consent_id: str) -> tuple[RecordedStatement, ...]:
        """A consent's statements in the order of recording."""
        rows = self._db.rows("SELECT * FROM statement WHERE consent_id = ? ORDER BY seq", consent_id)
        return tuple(_recorded(row) for row in rows)

    def keep_text(self, sha256: str, language: str, text: str) -> None:
        """Keep a text that is explained or printed, once."""
        if self.text(sha256) is None:
            self._db.insert("consent_text", {"sha256": sha256, "language": language, "text": text})

    def text(self, sha256: str) -> str | None:
        """A kept text."""
        text = self._db.value("SELECT text FROM consent_text WHERE sha256 = ?", sha256)
        return None if text is None else str(text)

    def add_event(self, event: ConsentEvent) -> ConsentEvent:
        """Append something that happened; returns it with its number in the order of recording."""
        return attrs.evolve(event, seq=self._db.insert("consent_event", to_row(event, without=("seq",))))

    def events(self, consent_id: str) -> tuple[ConsentEvent, ...]:
        """What has happened to a consent, in the order of recording."""
        rows = self._db.rows("SELECT * FROM consent_event WHERE consent_id = ? ORDER BY seq", consent_id)
        return tuple(from_row(row, ConsentEvent) for row in rows)

    def add_assessment(self, assessment: MaturityAssessment) -> MaturityAssessment:
        """Append an assessment of maturity; returns it with its number in the order of recording."""
        row = to_row(assessment, without=("seq",))
        return attrs.evolve(assessment, seq=self._db.insert("maturity_assessment", row))

    def assessments(self, child_id: str) -> tuple[MaturityAssessment, ...]:
        """A child's assessments in the order of recording."""
        rows = self._db.rows("SELECT * FROM maturity_assessment WHERE child_id = ? ORDER BY seq", child_id)
        return tuple(from_row(row, MaturityAssessment) for row in rows)

    def add_person_assessment(self, assessment: PersonAssessment) -> PersonAssessment:
        """Append an assessment of someone around a child; returns it with its number in the order of recording."""
        row = to_row(assessment, without=("seq",))
        return attrs.evolve(assessment, seq=self._db.insert("person_assessment", row))

    def person_assessments(self, child_id: str) -> tuple[PersonAssessment, ...]:
        """Assessments of the people around a child, in the order of recording."""
        rows = self._db.rows("SELECT * FROM person_assessment WHERE child_id = ? ORDER BY seq", child_id)
        return tuple(from_row(row, PersonAssessment) for row in rows)

    def add_notice(self, notice: ConsentNotice) -> None:
        """Keep a notice that is to be given."""
        self._db.insert("consent_notice", to_row(notice))

    def give_notice(self, notice_id: str, on: date, way: str, by: str) -> None:
        """Note that a notice has been given. Raises KeyError when none waits with that id."""
        sql = "UPDATE consent_notice SET told_on = ?, told_way = ?, told_by = ? WHERE id = ? AND told_on IS NULL"
        if not self._db.write(sql, on.isoformat(), way, by, notice_id):
            raise KeyError(notice_id)

    def notices(self, consent_id: str) -> tuple[ConsentNotice, ...]:
        """A consent's notices, oldest first."""
        rows = self._db.rows("SELECT * FROM consent_notice WHERE consent_id = ? ORDER BY row", consent_id)
        return tuple(from_row(row, ConsentNotice) for row in rows)


def _recorded(row: Row) -> RecordedStatement:
    return from_row(row, RecordedStatement, statement=from_row(row, Statement))
