# SPDX-License-Identifier: EUPL-1.2
"""Local policies (kommunens regler) that were taken into use, and whose keys are trusted; nothing is removed."""

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

    def withdraw_key(self, public_key: str, at: str, by: str, because: str) -> None:
        """Withdraw a key from an instant. Raises KeyError when no key that counts is that one."""
        sql = (
            "UPDATE policy_key SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_because = ? "
            "WHERE public_key = ? AND withdrawn_at = ''"
        )
        if not self._db.write(sql, at, by, because, public_key):
            raise KeyError(public_key)

    def trusted(self) -> tuple[PolicyKey, ...]:
        """Every key that is trusted or was, oldest first."""
        return tuple(from_row(row, PolicyKey) for row in self._db.rows("SELECT * FROM policy_key ORDER BY row"))

    def add(self, policy: SignedPolicy) -> None:
        """Keep a signed policy."""
        self._db.insert("policy", to_row(policy))

    def all(self) -> tuple[SignedPolicy, ...]:
        """Every policy, first day first; of two with the same day the one taken into use first."""
        rows = self._db.rows("SELECT * FROM policy ORDER BY in_force, row")
        return tuple(from_row(row, SignedPolicy) for row in rows)
