# SPDX-License-Identifier: EUPL-1.2
"""The port `Locks` fulfilled: slots, throttle, device secret and the log's outside head of the vaults on a computer.

Puts the room's parts together and decides nothing of its own: which error counts as a wrong try, where the device
secret comes from, and that the keyring may be missing. Knows neither the database nor the log's entries.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Collection
from pathlib import Path

from samverkan_desktop.domain.errors import Impossible, InvalidInput, LockedOut, Refused
from samverkan_desktop.domain.log import Head
from samverkan_desktop.sealing import anchor, keys, passphrase, recovery_key, slots
from samverkan_desktop.sealing.kdf import Kdf
from samverkan_desktop.sealing.keychain import Keychain
from samverkan_desktop.sealing.throttle import Throttle
from samverkan_desktop.system.clock import Clock
from samverkan_desktop.usecases.ports.locks import Opened, SlotStanding

_DEVICE = "device"
_WRONG = ("wrong_passphrase", "wrong_recovery_key", "device_secret_missing")


class VaultLocks:
    """Locks of this computer's vaults (valvens lås).

    refuse_guessable: False where a script decides, which is told instead of stopped;
    bind_device: the unit's policy that passphrases open only together with this computer's device secret.
    """

    def __init__(
        self,
        state_dir: Path,
        clock: Clock,
        *,
        keychain: Keychain | None = None,
        bind_device: bool = False,
        refuse_guessable: bool = True,
    ) -> None:
        self._state_dir = state_dir
        self._clock = clock
        self._keychain = keychain or Keychain()
        self._bind_device = bind_device
        self._refuse_guessable = refuse_guessable

    def check_passphrase(self, text: str) -> None:
        """Raise `InvalidInput` with the reason when a new passphrase is too short, too long or too common."""
        (passphrase.check if self._refuse_guessable else passphrase.check_form)(text)

    def new_recovery_key(self) -> str:
        """A new recovery key as shown: eight groups of four, with dashes. Not stored."""
        return "-".join(recovery_key.new().groups)

    def same_recovery_key(self, shown: str, typed: str) -> bool:
        """Whether what was typed is the key that was shown; what is no key at all is not."""
        try:
            return recovery_key.parse(typed) == recovery_key.parse(shown)
        except InvalidInput:
            return False

    def create(
        self, home: Path, *, vault_id: str, practice: bool, user_id: str, passphrase: str, recovery_key: str
    ) -> bytes:
        """New slots for a new vault; returns the vault key (32 bytes)."""
        vmk = keys.new_vault_key()
        slots.create(
            home,
            vault_id,
            practice,
            vmk,
            user_id,
            passphrase,
            _parsed(recovery_key),
            Kdf.practice() if practice else Kdf.new(),
            device_secret=self._device_secret(vault_id, new=True) if self._bind_device else None,
        )
        return vmk

    def discard(self, home: Path, vmk: bytes) -> None:
        """Take away the slots just made for a vault that then could not be made."""
        slots.discard(home, vmk)

    def open(self, home: Path, passphrase: str) -> Opened:
        """Open with a passphrase; wrong tries are counted and make the next ones wait."""
        device_secret = None
        if slots.needs_device_secret(home):
            device_secret = self._device_secret(slots.vault_id(home))
        return self._counted(home, lambda: slots.open_with_passphrase(home, passphrase, device_secret=device_secret))

    def recover(self, home: Path, recovery_key: str) -> Opened:
        """Open with the recovery key; raises `InvalidInput` when it has a typing fault, which is not a wrong try."""
        key = _parsed(recovery_key)
        return self._counted(home, lambda: slots.open_with_recovery(home, key))

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
        """Add or replace a user's slot, proved by opening it; only: ids of the others' slots that stay."""
        known = ("passphrase", user_id) in slots.info(home)
        bound = self._bind_device or slots.needs_device_secret(home)
        device_secret = self._device_secret(slots.vault_id(home), new=self._bind_device) if bound else None
        set_one = slots.change_passphrase if known else slots.add_user
        set_one(home, vmk, user_id, passphrase, device_secret=device_secret, beyond=beyond, only=only)

    def remove(self, home: Path, vmk: bytes, user_id: str, *, beyond: int = 0) -> None:
        """Take away a user's slot; the last passphrase slot cannot be removed."""
        slots.remove_user(home, vmk, user_id, beyond=beyond)

    def replace_recovery_key(self, home: Path, vmk: bytes, recovery_key: str, *, beyond: int = 0) -> None:
        """Change the recovery slot, proved by opening it."""
        slots.set_recovery_key(home, vmk, _parsed(recovery_key), beyond=beyond)

    def standing(self, home: Path, vmk: bytes) -> SlotStanding:
        """Which slots lie in the home now, sealed by this vault key."""
        return _standing(slots.standing(home, vmk))

    def describe(self, home: Path) -> dict[str, object]:
        """What can be known without opening: vault_id, practice, generation, slots as (kind, user id)."""
        return {
            "vault_id": slots.vault_id(home),
            "practice": slots.practice(home),
            "generation": slots.generation(home),
            "slots": slots.info(home),
        }

    def database_key(self, vmk: bytes) -> bytes:
        """The raw key of the database, derived from the vault key."""
        return keys.database_key(vmk)

    def outside_head(self, vmk: bytes, vault_id: str) -> Head | None:
        """The latest head kept outside the home, or None; raises `Refused("anchor_damaged")` for a broken seal."""
        key = keys.anchor_key(vmk)
        kept = anchor.latest(anchor.read(self._state_dir, vault_id, key), self._head_in_keyring(vault_id, key))
        if kept is anchor.DAMAGED:
            raise Refused("anchor_damaged")
        return kept

    def keep_head(self, vmk: bytes, head: Head, *, keyring: bool = False) -> None:
        """Keep the head outside the home; in the keyring too at lock, where there is one."""
        key = keys.anchor_key(vmk)
        anchor.write(self._state_dir, head, key)
        if keyring:
            digest, seal = anchor.pack(head, key)
            with contextlib.suppress(Impossible):  # no keyring is a normal state; the file has the head
                self._keychain.store(head.vault, "head", digest)
                self._keychain.store(head.vault, "head-seal", seal)

    def _head_in_keyring(self, vault_id: str, key: bytes) -> anchor.Anchored:
        try:
            parts = (self._keychain.read(vault_id, "head"), self._keychain.read(vault_id, "head-seal"))
        except Impossible:
            return None
        return anchor.unpack(vault_id, parts, key)

    def _device_secret(self, vault_id: str, *, new: bool = False) -> bytes | None:
        """The computer's secret for a vault; `new` makes one, and then a missing keyring is an error."""
        try:
            kept = self._keychain.read(vault_id, _DEVICE)
        except Impossible:
            if new:
                raise
            return None
        if kept is None and new:
            kept = secrets.token_bytes(keys.KEY_LENGTH)
            self._keychain.store(vault_id, _DEVICE, kept)
        return kept

    def _counted(self, home: Path, attempt: Callable[[], slots.Opened]) -> Opened:
        throttle = Throttle(self._state_dir, slots.vault_id(home), self._clock)
        throttle.check()
        try:
            opened = attempt()
        except LockedOut as error:
            if error.code in _WRONG:
                throttle.failed()
            raise
        throttle.succeeded()
        return Opened(
            vmk=opened.vmk,
            user_id=opened.user_id,
            slot_id=opened.slot_id,
            repaired=opened.repaired,
            standing=_standing(opened),
        )


def _standing(found: slots.Standing) -> SlotStanding:
    return SlotStanding(
        vault_id=found.vault_id, practice=found.practice, generation=found.generation, slot_ids=found.slot_ids
    )


def _parsed(text: str) -> recovery_key.RecoveryKey:
    return recovery_key.parse(text)
