# SPDX-License-Identifier: EUPL-1.2
"""Slots, recovery key, throttle and the log's outside head: what opens a vault."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Protocol

import attrs

from samverkan_desktop.domain.log import Head


@attrs.frozen(kw_only=True)
class SlotStanding:
    """The key slots that lie in a home: whose vault, how many times they have been written, and their ids."""

    vault_id: str
    practice: bool
    generation: int
    slot_ids: frozenset[str]


@attrs.frozen(kw_only=True)
class Opened:
    """What a slot gave: the vault's key, whose slot it was, and whether a damaged slot file was mended.

    slot_id: the slot that opened; standing: all the slots of the very file that it stood in.
    """

    vmk: bytes = attrs.field(repr=False)
    user_id: str
    slot_id: str
    standing: SlotStanding
    repaired: bool = False


class Locks(Protocol):
    """Slots, recovery key, throttle and the log's outside head, for one home."""

    def check_passphrase(self, passphrase: str) -> None:
        """Raise InvalidInput with the reason when it is too short, too long or too common."""

    def new_recovery_key(self) -> str:
        """A new recovery key as shown: eight groups of four, with dashes. Not stored."""

    def same_recovery_key(self, shown: str, typed: str) -> bool:
        """Whether what was typed (any case, spaces, dashes) is the key that was shown."""

    def create(
        self, home: Path, *, vault_id: str, practice: bool, user_id: str, passphrase: str, recovery_key: str
    ) -> bytes:
        """New key slots for a new vault; returns the vault key (32 bytes)."""

    def discard(self, home: Path, vmk: bytes) -> None:
        """Take away the slots just made for a vault that then could not be made."""

    def open(self, home: Path, passphrase: str) -> Opened:
        """Raises LockedOut (wrong_passphrase, wait with `seconds`), Refused (slots_missing, slots_damaged)."""

    def recover(self, home: Path, recovery_key: str) -> Opened:
        """Open with the recovery key; same errors with wrong_recovery_key."""

    def set_passphrase(
        self,
        home: Path,
        vmk: bytes,
        user_id: str,
        passphrase: str,
        *,
        beyond: int = 0,
        only: Collection[str] | None = None,
    ) -> None:
        """Add or replace a user's slot, proved by opening it.

        beyond: the slots count on from the later of their own generation and this; only: ids of the other users' slots
        that stay, None for all.
        """

    def remove(self, home: Path, vmk: bytes, user_id: str, *, beyond: int = 0) -> None:
        """Take away a user's slot; the last passphrase slot cannot be removed. Raises as `slots.remove_user`."""

    def replace_recovery_key(self, home: Path, vmk: bytes, recovery_key: str, *, beyond: int = 0) -> None:
        """Change the recovery slot, proved by opening it."""

    def standing(self, home: Path, vmk: bytes) -> SlotStanding:
        """Which slots lie in the home now. Raises Refused (slots_missing, slots_damaged: of another vault key too)."""

    def describe(self, home: Path) -> dict[str, object]:
        """What can be known without opening: vault_id, practice, generation, slots as (kind, user id)."""

    def database_key(self, vmk: bytes) -> bytes:
        """The raw key of the database, derived from the vault key."""

    def outside_head(self, vmk: bytes, vault_id: str) -> Head | None:
        """The log head kept outside the home, or None. Raises Refused("anchor_damaged") when its seal is broken."""

    def keep_head(self, vmk: bytes, head: Head, *, keyring: bool = False) -> None:
        """Keep the head outside the home, in the keyring too at lock when there is one."""
