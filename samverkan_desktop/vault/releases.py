# SPDX-License-Identifier: EUPL-1.2
"""The ledger of releases (utlämnanden), the decisions made and the rule sets used; nothing here is ever removed."""

from __future__ import annotations

from samverkan_desktop.domain.releases import Release, ReleaseState, SecondPerson, StoredDecision
from samverkan_desktop.vault.connection import Database, Row
from samverkan_desktop.vault.rows import from_row, to_row


class ReleaseStore:
    """The ledger of releases, the decisions made and the rule sets used."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep_rules(self, sha256: str, version: str, canonical: str) -> None:
        """Keep the canonical text of a rule set, once."""
        if self.rules(sha256) is None:
            self._db.insert("rule_set", {"sha256": sha256, "version": version, "canonical": canonical})

    def rules(self, sha256: str) -> str | None:
        """The canonical text of a kept rule set."""
        text = self._db.value("SELECT canonical FROM rule_set WHERE sha256 = ?", sha256)
        return None if text is None else str(text)

    def add_decision(self, decision: StoredDecision) -> None:
        """Keep a decision with its question; its rule set must be kept already."""
        self._db.insert("decision", _naming_what_is_kept(to_row(decision)))

    def decision(self, decision_id: str) -> StoredDecision | None:
        """One decision."""
        row = self._db.row("SELECT * FROM decision WHERE id = ?", decision_id)
        return from_row(_as_text(row), StoredDecision) if row else None

    def add(self, release: Release) -> None:
        """Store an intended release; its decision and rule set must be kept already."""
        self._db.insert("ledger", _naming_what_is_kept(to_row(release)))

    def finish(self, release_id: str, state: ReleaseState, finished_at: str) -> None:
        """Set an intended release to done or failed. Raises KeyError when there is none."""
        sql = "UPDATE ledger SET state = ?, finished_at = ? WHERE id = ?"
        if not self._db.write(sql, state, finished_at, release_id):
            raise KeyError(release_id)

    def of(self, consultation_id: str) -> tuple[Release, ...]:
        """Releases of one consultation, oldest first."""
        rows = self._db.rows("SELECT * FROM ledger WHERE consultation_id = ? ORDER BY row", consultation_id)
        return tuple(from_row(_as_text(row), Release) for row in rows)

    def all(self) -> tuple[Release, ...]:
        """Every release, oldest first."""
        return tuple(from_row(_as_text(row), Release) for row in self._db.rows("SELECT * FROM ledger ORDER BY row"))

    def ask_second(self, asked: SecondPerson) -> None:
        """Keep a question to a second person."""
        self._db.insert("second_person", to_row(asked))

    def agree_second(self, asked_id: str, agreed_at: str, agreed_by: str) -> None:
        """Keep a second person's yes. Raises KeyError when there is no such question without an answer."""
        sql = "UPDATE second_person SET agreed_at = ?, agreed_by = ? WHERE id = ? AND agreed_by = ''"
        if not self._db.write(sql, agreed_at, agreed_by, asked_id):
            raise KeyError(asked_id)

    def second_persons(self, object_id: str) -> tuple[SecondPerson, ...]:
        """Questions to a second person about one consultation or consent, oldest first."""
        rows = self._db.rows("SELECT * FROM second_person WHERE object_id = ? ORDER BY row", object_id)
        return tuple(from_row(row, SecondPerson) for row in rows)

    def second_persons_waiting(self) -> tuple[SecondPerson, ...]:
        """Every question to a second person that nobody has answered, oldest first."""
        rows = self._db.rows("SELECT * FROM second_person WHERE agreed_by = '' ORDER BY row")
        return tuple(from_row(row, SecondPerson) for row in rows)


def _naming_what_is_kept(row: Row) -> Row:
    """References as the database knows them: nothing rather than an empty text."""
    return {
        name: None if name in ("decision_id", "rules_sha256") and not value else value for name, value in row.items()
    }


def _as_text(row: Row) -> Row:
    return {name: "" if value is None else value for name, value in row.items()}
