# SPDX-License-Identifier: EUPL-1.2
"""Parties (parter): organisations and units. One of the few tables that both sides of the wall may name."""

from __future__ import annotations

from samverkan_desktop.domain.parties import Party
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, swedish_order, to_row


class PartyStore:
    """Parties (parter)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, party: Party) -> None:
        """Store a new party; a vault has one own party."""
        self._db.insert("party", to_row(party))

    def all(self) -> tuple[Party, ...]:
        """Every party, own first, then by name."""
        found = [from_row(row, Party) for row in self._db.rows("SELECT * FROM party ORDER BY row")]
        return tuple(sorted(found, key=lambda party: (not party.is_own, swedish_order(party.name))))
