# SPDX-License-Identifier: EUPL-1.2
"""The vault's key slots (nyckelfack): `slots.a` and `slots.b`, two copies of which one can always be lost.

Knows who can open and how slots change; which copy counts and how it is written is in `slot_copies`, the form of a
copy in `slot_file`. Holds no key longer than a call. It does not count wrong tries; `throttle` does.

One salt for all, one key for each. A passphrase is given without a name, and trying twenty users' slots with a full
Argon2id each would take ten seconds. Therefore slots share one stretching (parameters and random salt of this vault),
and what comes out of it is turned into a key per slot with HKDF and the slot's own 32-byte salt. The price: someone
who has stolen the files tests one guess against all users at once, at most 4.3 bits for twenty users. Two users with
the same passphrase cannot be told apart or together from the file, and tables made for other vaults are of no use.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

import attrs

from samverkan_desktop.domain.errors import Impossible, InvalidInput, LockedOut, Refused
from samverkan_desktop.sealing import recovery_key as recovery
from samverkan_desktop.sealing import slot_copies
from samverkan_desktop.sealing.disk import Disk
from samverkan_desktop.sealing.kdf import Kdf
from samverkan_desktop.sealing.recovery_key import RecoveryKey
from samverkan_desktop.sealing.slot_copies import NAMES, Opener, Saved
from samverkan_desktop.sealing.slot_file import (
    MAX_SLOTS,
    Content,
    Slot,
    SlotKind,
    unwrap,
    wrap,
)

_DISK: Final = Disk()


@attrs.frozen(kw_only=True)
class Standing:
    """The slots that count, their seal checked: how many times they have been written, and which they are."""

    vault_id: str
    practice: bool
    generation: int
    slot_ids: frozenset[str]


@attrs.frozen(kw_only=True)
class Opened(Standing):
    """What opening gave: the vault key, whose slot it was (empty user: the recovery key), and what was mended.

    repaired: a missing, damaged or older copy was written anew.
    """

    vmk: bytes = attrs.field(repr=False)
    user_id: str
    slot_id: str
    repaired: bool


def exist(home: Path) -> bool:
    """Whether any slot file lies in the home, whole or not."""
    return any((home / name).exists() for name in NAMES)


def create(
    home: Path,
    vault_id: str,
    practice: bool,
    vmk: bytes,
    user_id: str,
    passphrase: str,
    recovery_key: RecoveryKey,
    kdf: Kdf,
    *,
    device_secret: bytes | None = None,
    disk: Disk = _DISK,
) -> Saved:
    """Make both slot files of a new vault: one passphrase slot and one for the recovery key, each proved by opening.

    Raises `Refused("slots_exist")` when slot files are there already, `Impossible` when they cannot be written.
    """
    if exist(home):
        raise Refused("slots_exist")
    kdf.require(practice=practice)
    try:
        disk.make_folder(home)
    except OSError:
        raise Impossible("slots_not_written") from None
    mine = wrap(
        vmk,
        kdf.stretch(passphrase),
        vault_id=vault_id,
        practice=practice,
        kind=SlotKind.PASSPHRASE,
        user_id=user_id,
        kdf=kdf,
        device_secret=device_secret,
    )
    paper = _recovery_slot(vmk, vault_id, practice, recovery_key)
    content = Content(vault_id=vault_id, practice=practice, generation=1, slots=(mine, paper))
    by_passphrase = _with_passphrase(passphrase, device_secret)
    by_paper = _with_recovery(recovery_key)
    return slot_copies.write(home, content, vmk, (by_passphrase, by_paper), disk, NAMES)


def discard(home: Path, vmk: bytes, *, disk: Disk = _DISK) -> None:
    """Take away the slots that `create` made when the vault itself could not be made; others' are left alone."""
    for name, copy in slot_copies.look(home, disk).found.items():
        if copy is not None and copy.sealed_by(vmk):
            with contextlib.suppress(OSError):
                disk.remove(home / name)


def open_with_passphrase(
    home: Path,
    passphrase: str,
    *,
    practice: bool | None = None,
    device_secret: bytes | None = None,
    disk: Disk = _DISK,
) -> Opened:
    """Open with a user's passphrase (lösenfras).

    practice: True or False refuses vaults of the other kind, None takes both. Raises `LockedOut`
    (`wrong_passphrase`, `device_secret_missing`), `Refused` (`slots_missing`, `slots_damaged`, `slots_mixed`,
    `slots_newer`, `practice_vault_refused`, `real_vault_refused`, `kdf_too_weak`, `kdf_out_of_bounds`),
    `Impossible` (`slots_unreadable`, `kdf_no_memory`).
    """
    opened = _open(home, _with_passphrase(passphrase, device_secret), practice, disk)
    if opened is not None:
        return opened
    if device_secret is None and any(slot.device for slot in slot_copies.counting(home, disk).slots):
        raise LockedOut("device_secret_missing")
    raise LockedOut("wrong_passphrase")


def open_with_recovery(home: Path, key: RecoveryKey, *, practice: bool | None = None, disk: Disk = _DISK) -> Opened:
    """Open with the recovery key (återställningsnyckel); errors as `open_with_passphrase`, and `wrong_recovery_key`."""
    opened = _open(home, _with_recovery(key), practice, disk)
    if opened is None:
        raise LockedOut("wrong_recovery_key")
    return opened


def add_user(
    home: Path,
    vmk: bytes,
    user_id: str,
    passphrase: str,
    *,
    device_secret: bytes | None = None,
    beyond: int = 0,
    only: Collection[str] | None = None,
    disk: Disk = _DISK,
) -> Saved:
    """A slot for one more user; raises `InvalidInput` (`user_has_slot`, `too_many_users`), `Impossible`.

    beyond, only: as `change_passphrase`.
    """
    content, order = slot_copies.sealed(home, vmk, disk)
    if _slot_of(content, user_id):
        raise InvalidInput("user_has_slot")
    staying = _staying(content, only)
    if len(staying) >= MAX_SLOTS:
        raise InvalidInput("too_many_users", most=MAX_SLOTS - 1)
    slot = _passphrase_slot(content, vmk, user_id, passphrase, device_secret)
    return _change(
        home,
        content,
        (*staying, slot),
        vmk,
        (_with_passphrase(passphrase, device_secret, user_id),),
        disk,
        order,
        beyond,
    )


def change_passphrase(
    home: Path,
    vmk: bytes,
    user_id: str,
    new: str,
    *,
    device_secret: bytes | None = None,
    unbind: bool = False,
    beyond: int = 0,
    only: Collection[str] | None = None,
    disk: Disk = _DISK,
) -> Saved:
    """Replace a user's slot by one for a new passphrase; the vault key stays, no record is written anew.

    A slot bound to this computer stays bound: without its device secret `LockedOut("device_secret_missing")`, unless
    `unbind`. beyond: the new generation is later than this one too, so that slots put back from an older copy never
    begin a second count; only: ids of the other users' slots that stay, None for all; the recovery key's always does.
    Raises `InvalidInput("user_without_slot")`, `Impossible`.
    """
    content, order = slot_copies.sealed(home, vmk, disk)
    old = _slot_of(content, user_id)
    if old is None:
        raise InvalidInput("user_without_slot")
    if old.device and device_secret is None and not unbind:
        raise LockedOut("device_secret_missing")
    slot = _passphrase_slot(content, vmk, user_id, new, device_secret)
    slots = tuple(slot if each.id == old.id else each for each in _staying(content, only, user_id))
    proofs = (_with_passphrase(new, device_secret, user_id),)
    return _change(home, content, slots, vmk, proofs, disk, order, beyond)


def remove_user(home: Path, vmk: bytes, user_id: str, *, beyond: int = 0, disk: Disk = _DISK) -> Saved:
    """Take a user's slot away; raises `InvalidInput("user_without_slot")`, `Refused("last_user")`, `Impossible`."""
    content, order = slot_copies.sealed(home, vmk, disk)
    if _slot_of(content, user_id) is None:
        raise InvalidInput("user_without_slot")
    slots = tuple(slot for slot in content.slots if slot.user_id != user_id)
    if not any(slot.kind is SlotKind.PASSPHRASE for slot in slots):
        raise Refused("last_user")
    return _change(home, content, slots, vmk, (), disk, order, beyond)


def new_recovery_key(home: Path, vmk: bytes, *, disk: Disk = _DISK) -> RecoveryKey:
    """A new recovery key in place of the old one, which opens nothing from now on."""
    key = recovery.new()
    set_recovery_key(home, vmk, key, disk=disk)
    return key


def set_recovery_key(home: Path, vmk: bytes, key: RecoveryKey, *, beyond: int = 0, disk: Disk = _DISK) -> Saved:
    """Put a recovery key that has been shown and proved in place of the old one."""
    content, order = slot_copies.sealed(home, vmk, disk)
    slot = _recovery_slot(vmk, content.vault_id, content.practice, key)
    others = tuple(each for each in content.slots if each.kind is not SlotKind.RECOVERY)
    return _change(home, content, (*others, slot), vmk, (_with_recovery(key),), disk, order, beyond)


def standing(home: Path, vmk: bytes, *, disk: Disk = _DISK) -> Standing:
    """The slots that count under this vault key, their seal checked; raises `Refused`, `Impossible`."""
    content, _ = slot_copies.sealed(home, vmk, disk)
    return Standing(**_said(content))


def info(home: Path, *, disk: Disk = _DISK) -> list[tuple[str, str]]:
    """Kind and user id of each slot (empty for recovery), known without unlocking and not proved until then."""
    return [(slot.kind.value, slot.user_id) for slot in slot_copies.counting(home, disk).slots]


def practice(home: Path, *, disk: Disk = _DISK) -> bool:
    """Whether the files say practice vault (övningsvalv); proved when a slot opens, since it is bound into each."""
    return slot_copies.counting(home, disk).practice


def vault_id(home: Path, *, disk: Disk = _DISK) -> str:
    """The id of the vault these slots belong to; proved when a slot opens."""
    return slot_copies.counting(home, disk).vault_id


def generation(home: Path, *, disk: Disk = _DISK) -> int:
    """How many times the slots have been written."""
    return slot_copies.counting(home, disk).generation


def needs_device_secret(home: Path, *, disk: Disk = _DISK) -> bool:
    """Whether some passphrase slot is bound to a computer's device secret."""
    return any(slot.device for slot in slot_copies.counting(home, disk).slots)


def _open(home: Path, opener: Opener, practice: bool | None, disk: Disk) -> Opened | None:
    copies = slot_copies.whole_copies(home, disk)
    for copy in copies.whole():
        _require_kind(copy.content, practice)
        for slot in copy.content.slots:
            if slot.kdf is not None:
                slot.kdf.require(practice=copy.content.practice)
        won = opener(copy.content)
        if won is None:
            return None
        vmk, slot = won
        if copy.sealed_by(vmk):
            return Opened(
                vmk=vmk,
                user_id=slot.user_id,
                slot_id=slot.id,
                repaired=slot_copies.mend(home, copies, copy, disk),
                **_said(copy.content),
            )
    raise Refused("slots_damaged")


def _require_kind(content: Content, practice: bool | None) -> None:
    if practice is False and content.practice:
        raise Refused("practice_vault_refused")
    if practice is True and not content.practice:
        raise Refused("real_vault_refused")


def _change(
    home: Path,
    content: Content,
    slots: tuple[Slot, ...],
    vmk: bytes,
    proofs: tuple[Opener, ...],
    disk: Disk,
    order: tuple[str, ...],
    beyond: int,
) -> Saved:
    changed = attrs.evolve(content, generation=max(content.generation, beyond) + 1, slots=slots)
    return slot_copies.write(home, changed, vmk, proofs, disk, order)


def _staying(content: Content, only: Collection[str] | None, user_id: str = "") -> tuple[Slot, ...]:
    """The slots without those of other users that are not among `only`."""
    return tuple(
        slot
        for slot in content.slots
        if only is None or slot.kind is SlotKind.RECOVERY or slot.id in only or (user_id and slot.user_id == user_id)
    )


def _said(content: Content) -> dict[str, Any]:
    """What `Standing` says of a file's content."""
    return {
        "vault_id": content.vault_id,
        "practice": content.practice,
        "generation": content.generation,
        "slot_ids": frozenset(slot.id for slot in content.slots),
    }


def _slot_of(content: Content, user_id: str) -> Slot | None:
    return next((slot for slot in content.slots if user_id and slot.user_id == user_id), None)


def _passphrase_slot(content: Content, vmk: bytes, user_id: str, passphrase: str, device_secret: bytes | None) -> Slot:
    """A slot with the stretching the vault already has, so that unlocking costs one for all users."""
    kdf = next(slot.kdf for slot in content.slots if slot.kdf is not None)
    kdf.require(practice=content.practice)
    return wrap(
        vmk,
        kdf.stretch(passphrase),
        vault_id=content.vault_id,
        practice=content.practice,
        kind=SlotKind.PASSPHRASE,
        user_id=user_id,
        kdf=kdf,
        device_secret=device_secret,
    )


def _recovery_slot(vmk: bytes, vault_id: str, practice: bool, key: RecoveryKey) -> Slot:
    return wrap(vmk, key.secret, vault_id=vault_id, practice=practice, kind=SlotKind.RECOVERY)


def _with_passphrase(passphrase: str, device_secret: bytes | None, user_id: str | None = None) -> Opener:
    """Tries every user's slot, or one user's; stretches once for each stretching that occurs."""

    def opener(content: Content) -> tuple[bytes, Slot] | None:
        stretched: dict[Kdf, bytes] = {}
        for slot in content.slots:
            if slot.kdf is None or (user_id is not None and slot.user_id != user_id):
                continue
            if slot.kdf not in stretched:
                stretched[slot.kdf] = slot.kdf.stretch(passphrase)
            vmk = _unwrapped(slot, stretched[slot.kdf], content, device_secret)
            if vmk is not None:
                return vmk, slot
        return None

    return opener


def _with_recovery(key: RecoveryKey) -> Opener:
    def opener(content: Content) -> tuple[bytes, Slot] | None:
        for slot in content.slots:
            if slot.kind is SlotKind.RECOVERY:
                vmk = _unwrapped(slot, key.secret, content, None)
                if vmk is not None:
                    return vmk, slot
        return None

    return opener


def _unwrapped(slot: Slot, secret: bytes, content: Content, device_secret: bytes | None) -> bytes | None:
    return unwrap(slot, secret, vault_id=content.vault_id, practice=content.practice, device_secret=device_secret)
