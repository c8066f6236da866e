# SPDX-License-Identifier: EUPL-1.2
"""The log's outside head (loggens huvud utanför valvet): what makes a cut, exchanged or older vault show.

A hash chain alone cannot see that its tail was cut off or that an older vault was put back. Its head is therefore
also kept in a file per vault in the user's state folder, and at lock, as two short secrets, in the keyring.
Both are sealed with a key made from the vault key; a head that is missing or whose seal is broken is said to be so
and is never taken as a good one. Knows heads and how they compare; does not know the log's entries, and does not
decide what the program does about a difference.
"""

from __future__ import annotations

import binascii
import hmac
import json
from collections.abc import Callable
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any, Final, Literal

import attrs

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.domain.log import Head
from samverkan_desktop.sealing.disk import Disk, put

FORMAT: Final = "samverkan-head/1"
PACKED_LENGTH: Final = 32
_DISK: Final = Disk()


class Reading(Enum):
    """A head that is there but cannot be believed."""

    DAMAGED = "damaged"


DAMAGED: Final = Reading.DAMAGED
Anchored = Head | Literal[Reading.DAMAGED] | None


class Standing(StrEnum):
    """How the log in the vault stands to the head that was kept outside.

    SAME; AHEAD: entries were added since, as after a crash; OLDER: the vault, or the log in it, is older than what was
    last seen; FORKED: the same place but another history; MISSING: nothing kept outside; DAMAGED: its seal is broken.
    """

    SAME = "same"
    AHEAD = "ahead"
    OLDER = "older"
    FORKED = "forked"
    MISSING = "missing"
    DAMAGED = "damaged"


def place(state_dir: Path, vault_id: str) -> Path:
    """The vault's own file in the state folder."""
    return state_dir / f"{vault_id}.head"


def read(state_dir: Path, vault_id: str, key: bytes, *, disk: Disk = _DISK) -> Anchored:
    """The head kept in the state folder, None when there is none, `DAMAGED` when it cannot be believed."""
    try:
        data = disk.read(place(state_dir, vault_id))
    except FileNotFoundError:
        return None
    except OSError:
        return DAMAGED
    try:
        fields = json.loads(data.decode("utf-8"))
        mac = binascii.unhexlify(fields.pop("mac"))
        head = Head(**{name: fields[name] for name in ("vault", "epoch", "count", "hash", "time")})
        if not hmac.compare_digest(mac, _mac(_fields(head), key)) or fields != _fields(head):
            return DAMAGED
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return DAMAGED
    return head if head.vault == vault_id else DAMAGED


def write(state_dir: Path, head: Head, key: bytes, *, disk: Disk = _DISK) -> None:
    """Keep a head in the state folder, durably, over the one before; raises `Impossible("anchor_not_written")`."""
    fields = _fields(head)
    fields["mac"] = _mac(fields, key).hex()
    try:
        disk.make_folder(state_dir)
        put(disk, place(state_dir, head.vault), _canonical(fields))
        disk.sync_folder(state_dir)
    except OSError:
        raise Impossible("anchor_not_written") from None


def pack(head: Head, key: bytes) -> tuple[bytes, bytes]:
    """A head as two secrets of 32 bytes for the keyring: its hash; its epoch (2), count (6) and seal (24)."""
    number = head.epoch.to_bytes(2) + head.count.to_bytes(6)
    return bytes.fromhex(head.hash), number + _tag(head.vault, number, head.hash, key)


def unpack(vault_id: str, packed: tuple[bytes | None, bytes | None], key: bytes) -> Anchored:
    """The head that `pack` made, without its time; None when neither part is there, `DAMAGED` when they disagree."""
    digest, seal = packed
    if digest is None and seal is None:
        return None
    if digest is None or seal is None or len(digest) != PACKED_LENGTH or len(seal) != PACKED_LENGTH:
        return DAMAGED
    number, tag = seal[:8], seal[8:]
    if not hmac.compare_digest(tag, _tag(vault_id, number, digest.hex(), key)):
        return DAMAGED
    epoch, count = int.from_bytes(number[:2]), int.from_bytes(number[2:])
    return Head(vault=vault_id, epoch=epoch, count=count, hash=digest.hex(), time="")


def latest(*kept: Anchored) -> Anchored:
    """Of heads kept in several places the latest; `DAMAGED` when none can be believed but one is damaged."""
    heads = [head for head in kept if isinstance(head, Head)]
    if heads:
        return max(heads, key=lambda head: (head.epoch, head.count))
    return DAMAGED if DAMAGED in kept else None


def compare(inside: Head, anchored: Anchored, hash_at: Callable[[int], str | None] | None = None) -> Standing:
    """How the head of the open vault stands to the one kept outside.

    hash_at: the chain's hash after so many entries. Without it a longer log is taken as a continuation; with it a
    longer log that does not pass through the kept head is FORKED. A later epoch (after a restore) is always AHEAD:
    the restore itself is an entry in the log.
    """
    if anchored is None:
        return Standing.MISSING
    if anchored is DAMAGED:
        return Standing.DAMAGED
    if inside.vault != anchored.vault:
        return Standing.FORKED
    if (inside.epoch, inside.count) < (anchored.epoch, anchored.count):
        return Standing.OLDER
    if inside.epoch > anchored.epoch:
        return Standing.AHEAD
    if inside.count == anchored.count:
        return Standing.SAME if inside.hash == anchored.hash else Standing.FORKED
    if hash_at is not None and hash_at(anchored.count) != anchored.hash:
        return Standing.FORKED
    return Standing.AHEAD


def _fields(head: Head) -> dict[str, Any]:
    return {"format": FORMAT, **attrs.asdict(head)}


def _canonical(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _mac(fields: dict[str, Any], key: bytes) -> bytes:
    return hmac.digest(key, _canonical(fields), "sha256")


def _tag(vault_id: str, number: bytes, digest: str, key: bytes) -> bytes:
    packed = b"samverkan/1/packed-head" + number + bytes.fromhex(digest) + vault_id.encode("utf-8")
    return hmac.digest(key, packed, "sha256")[:24]
