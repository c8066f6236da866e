# SPDX-License-Identifier: EUPL-1.2
"""Local policies (kommunens regler) that were taken into use, and the keys that are trusted; nothing is removed."""

from __future__ import annotations

from samverkan_desktop.domain.policies import PolicyKey, SignedPolicy
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row


class PolicyStore:
    """Signed local policies and trusted keys."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add_key(self, key: PolicyKey) -> None:
        """Trust a key from now on."""
        self._db.insert("policy_key", to_row(key))

    def trusted(self) -> tuple[PolicyKey, ...]:
        """Every trusted key, oldest first."""
        return tuple(from_row(row, PolicyKey) for row in self._db.rows("SELECT * FROM policy_key ORDER BY row"))

    def add(self, policy: SignedPolicy) -> None:
        """Keep a signed policy."""
        self._db.insert("policy", to_row(policy))

    def all(self) -> tuple[SignedPolicy, ...]:
        """Every policy, first day first; of two with the same day the one taken into use first."""
        rows = self._db.rows("SELECT * FROM policy ORDER BY in_force, row")
        return tuple(from_row(row, SignedPolicy) for row in rows)
