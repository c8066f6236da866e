# SPDX-License-Identifier: EUPL-1.2
"""Children, guardians and others (barn, vårdnadshavare, andra): the consented side of the wall only."""

from __future__ import annotations

from samverkan_desktop.domain.people import Child, Guardian, OtherPerson
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, swedish_order, to_row


class PeopleStore:
    """Children, guardians and others (barn, vårdnadshavare, andra)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add_child(self, child: Child) -> None:
        """Store a new child."""
        self._db.insert("child", to_row(child))

    def update_child(self, child: Child) -> None:
        """Replace a child's record, same id. Raises KeyError when there is none."""
        self._db.update("child", to_row(child))

    def child(self, child_id: str) -> Child | None:
        """One child."""
        row = self._db.row("SELECT * FROM child WHERE id = ?", child_id)
        return from_row(row, Child) if row else None

    def children(self) -> tuple[Child, ...]:
        """Every child, by name."""
        found = [from_row(row, Child) for row in self._db.rows("SELECT * FROM child ORDER BY row")]
        return tuple(sorted(found, key=lambda child: swedish_order(child.name)))

    def number(self, child_id: str) -> int:
        """The child's own small number in this vault, which says nothing of whom it is; 0 when there is none."""
        return int(self._db.value("SELECT row FROM child WHERE id = ?", child_id) or 0)

    def hidden_from(self, user_id: str) -> frozenset[str]:
        """Ids of the protected children that are neither owned nor deputised by a user."""
        sql = "SELECT id FROM child WHERE protected = 1 AND owner <> ? AND deputy <> ?"
        return frozenset(row["id"] for row in self._db.rows(sql, user_id, user_id))

    def add_guardian(self, guardian: Guardian) -> None:
        """Store a guardian of a child."""
        self._db.insert("guardian", to_row(guardian))

    def update_guardian(self, guardian: Guardian) -> None:
        """Replace a guardian's record, same id. Raises KeyError when there is none."""
        self._db.update("guardian", to_row(guardian))

    def guardians(self, child_id: str) -> tuple[Guardian, ...]:
        """A child's guardians in the order they were added."""
        rows = self._db.rows("SELECT * FROM guardian WHERE child_id = ? ORDER BY row", child_id)
        return tuple(from_row(row, Guardian) for row in rows)

    def add_other(self, person: OtherPerson) -> None:
        """Store another person of the case."""
        self._db.insert("other_person", to_row(person))

    def others(self, child_id: str) -> tuple[OtherPerson, ...]:
        """Other persons of a child's case, in the order they were added."""
        rows = self._db.rows("SELECT * FROM other_person WHERE child_id = ? ORDER BY row", child_id)
        return tuple(from_row(row, OtherPerson) for row in rows)
