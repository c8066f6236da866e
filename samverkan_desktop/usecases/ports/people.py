# SPDX-License-Identifier: EUPL-1.2
"""Who is known to a vault: users, parties, children and those around them, and who stands in for whom."""

from __future__ import annotations

from typing import Protocol

from samverkan_desktop.domain.deputies import Absence, Deputyship, Handover
from samverkan_desktop.domain.parties import Party
from samverkan_desktop.domain.people import Child, Guardian, OtherPerson, User


class Users(Protocol):
    """Users (användare) of this vault."""

    def add(self, user: User) -> None:
        """Store a new user."""

    def update(self, user: User) -> None:
        """Replace a user's record, same id."""

    def get(self, user_id: str) -> User | None:
        """One user."""

    def all(self) -> tuple[User, ...]:
        """Every user, removed ones too, oldest first."""


class Parties(Protocol):
    """Parties (parter)."""

    def add(self, party: Party) -> None:
        """Store a new party."""

    def all(self) -> tuple[Party, ...]:
        """Every party, own first, then by name."""


class People(Protocol):
    """Children, guardians and others (barn, vårdnadshavare, andra): the consented side only."""

    def add_child(self, child: Child) -> None:
        """Store a new child."""

    def update_child(self, child: Child) -> None:
        """Replace a child's record, same id."""

    def child(self, child_id: str) -> Child | None:
        """One child."""

    def children(self) -> tuple[Child, ...]:
        """Every child, by name."""

    def number(self, child_id: str) -> int:
        """The child's own small number in this vault, which says nothing of whom it is; 0 when there is none."""

    def hidden_from(self, user_id: str) -> frozenset[str]:
        """Ids of the protected children that are neither owned nor deputised by a user."""

    def add_guardian(self, guardian: Guardian) -> None:
        """Store a guardian of a child."""

    def update_guardian(self, guardian: Guardian) -> None:
        """Replace a guardian's record, same id."""

    def guardians(self, child_id: str) -> tuple[Guardian, ...]:
        """A child's guardians in the order they were added."""

    def add_other(self, person: OtherPerson) -> None:
        """Store another person of the case."""

    def others(self, child_id: str) -> tuple[OtherPerson, ...]:
        """Other persons of a child's case."""


class Deputies(Protocol):
    """Deputies, absence and handover (ersättare, frånvaro, överlämning)."""

    def add(self, record: Deputyship | Absence | Handover) -> None:
        """Store a new one."""

    def deputyships(self) -> tuple[Deputyship, ...]:
        """Every deputyship, oldest first."""

    def absences(self) -> tuple[Absence, ...]:
        """Everything opened in someone's absence, oldest first."""

    def handovers(self) -> tuple[Handover, ...]:
        """Every handover, oldest first."""

    def end(self, deputyship_id: str, ended_at: str) -> None:
        """End a deputyship before its last day. Raises KeyError when there is none that goes on."""

    def tell(self, record: Deputyship | Absence | Handover, told_at: str) -> None:
        """Note that the one it concerns has been told."""

    def owners(self) -> dict[str, tuple[str, str]]:
        """Owner and deputy of every child, by the child's id."""

    def draft_owners(self) -> dict[str, str]:
        """Whose every draft is, by the draft's id."""
