# SPDX-License-Identifier: EUPL-1.2
"""One slot file as bytes: its form, its checksum and seal, and the wrapping of the vault key in each slot.

Knows the format; does not know where files lie, which of two counts, or who may open. A slot file is canonical JSON:
format, vault id, practice flag, generation, slots, `mac` (HMAC-SHA256 under a key made from the vault key, over all
before it) and `sha256` (over all, the seal too). Any other spelling of the same content counts as damaged.

Each slot wraps the 32-byte vault key with AES-256-GCM under a key made by HKDF-SHA256 from the stretched passphrase
(or the recovery key, which needs no stretching), the slot's own salt and, where the unit's policy says so, the
computer's device secret. Vault, slot, kind, user, practice flag, suite and stretching are bound in as associated data:
a slot moved to another vault, renamed or marked otherwise does not open. The first byte of a wrapped key names the
suite, so that later programs can use others.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from enum import StrEnum
from typing import Any, Final

import attrs
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.ids import is_id, new_id
from samverkan_desktop.sealing import disk, keys
from samverkan_desktop.sealing.kdf import Kdf

NAME: Final = "samverkan-slots/"
VERSION: Final = 1
SUITE: Final = 1
"""Suite 1: Argon2id, HKDF-SHA256, AES-256-GCM with a random 96-bit nonce."""

SALT_LENGTH, NONCE_LENGTH, WRAPPED_LENGTH = 32, 12, 1 + 12 + 32 + 16
MAX_SLOTS = 21
"""Twenty users and the recovery key."""

MAX_KDFS = 4
"""Different stretchings in one file; each costs a try at unlocking."""


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the kind, not a passphrase
    RECOVERY = "recovery"


class Damaged(Exception):
    """These bytes are not a whole slot file of this format."""


@attrs.frozen(kw_only=True)
class Slot:
    """One way in (nyckelfack): the vault key wrapped for one user's passphrase or for the recovery key.

    user_id: empty for recovery; kdf: None for recovery; device: whether the computer's device secret is needed too.
    """

    id: str
    kind: SlotKind
    user_id: str
    device: bool
    kdf: Kdf | None
    salt: bytes = attrs.field(repr=False)
    wrapped: bytes = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class Content:
    """What a slot file says; of several, the one with the highest generation counts."""

    vault_id: str
    practice: bool
    generation: int
    slots: tuple[Slot, ...]


@attrs.frozen(kw_only=True)
class SlotFile:
    """A whole slot file whose checksum agrees; its seal can be checked only with the vault key."""

    content: Content
    data: bytes = attrs.field(repr=False)
    mac: bytes = attrs.field(repr=False)

    def sealed_by(self, vmk: bytes) -> bool:
        """Whether the seal was made under this vault key."""
        return hmac.compare_digest(self.mac, _mac(_fields(self.content), vmk))


def seal(content: Content, vmk: bytes) -> bytes:
    """The bytes of a slot file with seal and checksum."""
    fields = _fields(content)
    fields["mac"] = _mac(fields, vmk).hex()
    fields["sha256"] = hashlib.sha256(_canonical(fields)).hexdigest()
    return _canonical(fields)


def read(data: bytes) -> SlotFile:
    """A slot file from its bytes.

    Raises `Damaged`; `Refused("slots_newer")` for a whole file from a later program.
    """
    if len(data) > disk.MAX_FILE:
        raise Damaged
    try:
        fields = json.loads(data.decode("utf-8"))
        if not isinstance(fields, dict) or _canonical(fields) != data:
            raise Damaged
        claimed = fields.pop("sha256")
        if claimed != hashlib.sha256(_canonical(fields)).hexdigest():
            raise Damaged
        _require_version(fields.pop("format"))
        mac = _unhex(fields.pop("mac"), 32)
        return SlotFile(content=_content(fields), data=data, mac=mac)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        raise Damaged from None


def wrap(
    vmk: bytes,
    secret: bytes,
    *,
    vault_id: str,
    practice: bool,
    kind: SlotKind,
    user_id: str = "",
    kdf: Kdf | None = None,
    device_secret: bytes | None = None,
) -> Slot:
    """A new slot for `secret`: the stretched passphrase or the recovery key's bytes."""
    slot = Slot(
        id=new_id(),
        kind=kind,
        user_id=user_id,
        device=device_secret is not None,
        kdf=kdf,
        salt=secrets.token_bytes(SALT_LENGTH),
        wrapped=b"",
    )
    nonce = secrets.token_bytes(NONCE_LENGTH)
    cipher = AESGCM(_slot_key(slot, secret, device_secret))
    sealed = cipher.encrypt(nonce, vmk, _bound(slot, vault_id, practice))
    return attrs.evolve(slot, wrapped=bytes([SUITE]) + nonce + sealed)


def unwrap(
    slot: Slot, secret: bytes, *, vault_id: str, practice: bool, device_secret: bytes | None = None
) -> bytes | None:
    """The vault key, or None when the secret is not this slot's (or the slot was altered: the same answer)."""
    nonce, sealed = slot.wrapped[1 : 1 + NONCE_LENGTH], slot.wrapped[1 + NONCE_LENGTH :]
    try:
        cipher = AESGCM(_slot_key(slot, secret, device_secret if slot.device else None))
        return cipher.decrypt(nonce, sealed, _bound(slot, vault_id, practice))
    except InvalidTag:
        return None


def _slot_key(slot: Slot, secret: bytes, device_secret: bytes | None) -> bytes:
    """The lengths are fixed within a kind, so that joining the two secrets is unambiguous."""
    label = b"samverkan/1/slot/" + slot.kind.encode() + (b"/device" if slot.device else b"")
    return keys.derive(secret + (device_secret or b""), label, salt=slot.salt)


def _bound(slot: Slot, vault_id: str, practice: bool) -> bytes:
    """Associated data: everything about a slot but its salt (in the key already) and the wrapped key."""
    bound = {
        "device": slot.device,
        "id": slot.id,
        "kdf": _kdf_fields(slot.kdf),
        "kind": slot.kind.value,
        "practice": practice,
        "suite": SUITE,
        "user_id": slot.user_id,
        "vault_id": vault_id,
    }
    return _canonical(bound)


def _canonical(fields: dict[str, Any]) -> bytes:
    text = json.dumps(fields, sort_keys=True, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return text.encode("ascii")


def _mac(fields: dict[str, Any], vmk: bytes) -> bytes:
    return hmac.digest(keys.slots_key(vmk), _canonical(fields), "sha256")


def _fields(content: Content) -> dict[str, Any]:
    return {
        "format": f"{NAME}{VERSION}",
        "vault_id": content.vault_id,
        "practice": content.practice,
        "generation": content.generation,
        "slots": [_slot_fields(slot) for slot in content.slots],
    }


def _slot_fields(slot: Slot) -> dict[str, Any]:
    return {
        "id": slot.id,
        "kind": slot.kind.value,
        "user_id": slot.user_id,
        "device": slot.device,
        "kdf": _kdf_fields(slot.kdf),
        "salt": slot.salt.hex(),
        "wrapped": base64.b64encode(slot.wrapped).decode("ascii"),
    }


def _kdf_fields(kdf: Kdf | None) -> dict[str, Any] | None:
    if kdf is None:
        return None
    return {
        "algorithm": "argon2id",
        "memory_kib": kdf.memory_kib,
        "iterations": kdf.iterations,
        "lanes": kdf.lanes,
        "salt": kdf.salt.hex(),
    }


def _require_version(text: str) -> None:
    if not text.startswith(NAME):
        raise Damaged
    if int(text.removeprefix(NAME)) > VERSION:
        raise Refused("slots_newer")
    if text != f"{NAME}{VERSION}":
        raise Damaged


def _content(fields: dict[str, Any]) -> Content:
    _require(set(fields) == {"vault_id", "practice", "generation", "slots"})
    _require(is_id(fields["vault_id"]) and type(fields["practice"]) is bool)
    _require(type(fields["generation"]) is int and 1 <= fields["generation"] < 2**53)
    slots = tuple(_slot(item) for item in fields["slots"])
    _require(1 <= len(slots) <= MAX_SLOTS and len({slot.id for slot in slots}) == len(slots))
    _require(len({slot.kdf for slot in slots if slot.kdf}) <= MAX_KDFS)
    return Content(
        vault_id=fields["vault_id"],
        practice=fields["practice"],
        generation=fields["generation"],
        slots=slots,
    )


def _slot(fields: dict[str, Any]) -> Slot:
    _require(set(fields) == {"id", "kind", "user_id", "device", "kdf", "salt", "wrapped"})
    kind = SlotKind(fields["kind"])
    kdf = _kdf(fields["kdf"])
    _require(is_id(fields["id"]) and type(fields["device"]) is bool and type(fields["user_id"]) is str)
    _require((kind is SlotKind.PASSPHRASE) == (kdf is not None) == bool(fields["user_id"]))
    wrapped = base64.b64decode(fields["wrapped"], validate=True)
    _require(len(wrapped) == WRAPPED_LENGTH and wrapped[0] == SUITE)
    return Slot(
        id=fields["id"],
        kind=kind,
        user_id=fields["user_id"],
        device=fields["device"],
        kdf=kdf,
        salt=_unhex(fields["salt"], SALT_LENGTH),
        wrapped=wrapped,
    )


def _kdf(fields: dict[str, Any] | None) -> Kdf | None:
    if fields is None:
        return None
    _require(set(fields) == {"algorithm", "memory_kib", "iterations", "lanes", "salt"})
    numbers = (fields["memory_kib"], fields["iterations"], fields["lanes"])
    _require(fields["algorithm"] == "argon2id" and all(type(number) is int for number in numbers))
    return Kdf(
        memory_kib=fields["memory_kib"],
        iterations=fields["iterations"],
        lanes=fields["lanes"],
        salt=_unhex(fields["salt"], 16),
    )


def _unhex(text: str, length: int) -> bytes:
    value = binascii.unhexlify(text)
    _require(len(value) == length)
    return value


def _require(condition: bool) -> None:
    if not condition:
        raise Damaged
