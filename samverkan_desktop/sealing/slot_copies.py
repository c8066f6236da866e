# SPDX-License-Identifier: EUPL-1.2
"""The two copies of the slots: which one counts, how both are written, and how a lost one is mended.

Which copy counts: the highest generation whose checksum agrees, and whose seal agrees once it has been opened. An
older copy is never tried instead of a whole newer one, so a passphrase that was changed stays changed.

Writing: the older or damaged copy first: new file, fsync, rename, fsync of the folder; read back and opened with the
secret itself; then the other copy. When the first copy stands the change is made, and a second copy that failed is
mended at the next opening. LUKS2 keeps its header twice for the same reason.
Knows nothing of passphrases; how to prove that a written copy opens is handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import attrs

from samverkan_desktop.domain.errors import Impossible, Refused, SamverkanError
from samverkan_desktop.sealing.disk import Disk, put
from samverkan_desktop.sealing.slot_file import Content, Damaged, Slot, SlotFile, read, seal

NAMES: Final = ("slots.a", "slots.b")


@attrs.frozen(kw_only=True)
class Saved:
    """A change that was made: its generation, and in how many of the two copies (1: the other is mended later)."""

    generation: int
    copies: int


@attrs.frozen(kw_only=True)
class Copies:
    """What lies in the home: for each name its whole slot file, or None when missing or damaged."""

    found: dict[str, SlotFile | None]
    exists: bool

    def whole(self) -> list[SlotFile]:
        """Whole copies, highest generation first."""
        copies = [copy for copy in self.found.values() if copy is not None]
        return sorted(copies, key=lambda copy: -copy.content.generation)


Opener = Callable[[Content], tuple[bytes, Slot] | None]


def look(home: Path, disk: Disk) -> Copies:
    """Read both copies; raises `Impossible("slots_unreadable")`, and `Refused("slots_newer")` for a later form."""
    found: dict[str, SlotFile | None] = {}
    exists = False
    for name in NAMES:
        found[name] = None
        try:
            data = disk.read(home / name)
        except FileNotFoundError:
            continue
        except OSError:
            # Not damage: a copy that merely cannot be read now must never be overwritten by an older one.
            raise Impossible("slots_unreadable", file=name) from None
        exists = True
        try:
            found[name] = read(data)
        except Damaged:
            continue
    return Copies(found=found, exists=exists)


def whole_copies(home: Path, disk: Disk) -> Copies:
    """Both copies, at least one of them whole; raises `Refused` (`slots_missing`, `slots_damaged`, `slots_mixed`)."""
    copies = look(home, disk)
    whole = copies.whole()
    if not whole:
        raise Refused("slots_damaged") if copies.exists else Refused("slots_missing")
    if len({copy.content.vault_id for copy in whole}) > 1:
        raise Refused("slots_mixed")
    return copies


def counting(home: Path, disk: Disk) -> Content:
    """What the copy that counts says, before its seal can be checked."""
    return whole_copies(home, disk).whole()[0].content


def mend(home: Path, copies: Copies, good: SlotFile, disk: Disk) -> bool:
    """Write the good copy over a missing, damaged or older one; a home that cannot be written opens anyway."""
    mended = False
    for name, copy in copies.found.items():
        if copy is None or copy.data != good.data:
            try:
                put(disk, home / name, good.data)
                disk.sync_folder(home)
                mended = True
            except OSError:
                continue
    return mended


def sealed(home: Path, vmk: bytes, disk: Disk) -> tuple[Content, tuple[str, ...]]:
    """The content that counts under this vault key, and the names in the order they are to be written."""
    copies = whole_copies(home, disk)
    for copy in copies.whole():
        if copy.sealed_by(vmk):
            rank = {
                name: found.content.generation if found and found.sealed_by(vmk) else 0
                for name, found in copies.found.items()
            }
            return copy.content, tuple(sorted(NAMES, key=lambda name: rank[name]))
    raise Refused("slots_damaged")


def write(
    home: Path,
    content: Content,
    vmk: bytes,
    proofs: tuple[Opener, ...],
    disk: Disk,
    order: tuple[str, ...],
) -> Saved:
    """First copy, proof from the disk, second copy; what is raised says whether the old slots stand for certain."""
    data = seal(content, vmk)
    first, second = (home / name for name in order)
    before = _bytes(first, disk)
    if not _try(lambda: put(disk, first, data)):
        raise Impossible("slots_not_written")
    durable = _try(lambda: disk.sync_folder(home))
    if not _proved(first, data, vmk, proofs, disk):
        _go_back(first, before, disk)
    copied = _try(lambda: put(disk, second, data))
    durable = _try(lambda: disk.sync_folder(home)) or durable
    if not durable:
        raise Impossible("slots_not_certain")
    return Saved(generation=content.generation, copies=2 if copied else 1)


def _proved(path: Path, data: bytes, vmk: bytes, proofs: tuple[Opener, ...], disk: Disk) -> bool:
    """Whether what now lies on the disk is what was written and opens with every secret it was made for."""
    if _bytes(path, disk) != data:
        return False
    copy = read(data)
    try:
        won = [proof(copy.content) for proof in proofs]
    except SamverkanError:
        return False  # too little memory for the stretching, perhaps: what is not proved does not stand
    return copy.sealed_by(vmk) and all(each is not None and each[0] == vmk for each in won)


def _go_back(path: Path, before: bytes | None, disk: Disk) -> None:
    """Put back what lay there and say that the old slots stand, or that it is not certain which do."""
    back = _try(lambda: disk.remove(path) if before is None else put(disk, path, before))
    if back and _try(lambda: disk.sync_folder(path.parent)):
        raise Impossible("slots_not_written")
    raise Impossible("slots_not_certain")


def _bytes(path: Path, disk: Disk) -> bytes | None:
    try:
        return disk.read(path)
    except OSError:
        return None


def _try(step: Callable[[], None]) -> bool:
    try:
        step()
    except OSError:
        return False
    return True
