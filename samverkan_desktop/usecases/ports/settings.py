# SPDX-License-Identifier: EUPL-1.2
"""What is set: settings of vault and users, and the municipality's own rules."""

from __future__ import annotations

from typing import Protocol

from samverkan_desktop.domain.policies import PolicyKey, SignedPolicy


class Settings(Protocol):
    """Settings kept in the vault, per user (empty user: the whole vault)."""

    def get(self, name: str, user_id: str = "") -> str | int | bool | None:
        """The stored value or None."""

    def set(self, name: str, value: str | int | bool, user_id: str = "") -> None:
        """Store a value."""


class Policies(Protocol):
    """Local policies (kommunens regler) that were taken into use, and the keys that are trusted."""

    def add_key(self, key: PolicyKey) -> None:
        """Trust a key from now on."""

    def withdraw_key(self, public_key: str, at: str, by: str, because: str) -> None:
        """Withdraw a key from an instant. Raises KeyError when no key that counts is that one."""

    def trusted(self) -> tuple[PolicyKey, ...]:
        """Every key that is trusted or was, oldest first."""

    def add(self, policy: SignedPolicy) -> None:
        """Keep a signed policy."""

    def all(self) -> tuple[SignedPolicy, ...]:
        """Every policy, first day first; of two with the same day the one taken into use first."""
