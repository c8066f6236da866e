# SPDX-License-Identifier: EUPL-1.2
"""Where vaults lie on disk: making, opening and finding `vault.db` in a home.

A missing or empty file is refused, never taken for a new vault.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samverkan_desktop.domain.days import STOCKHOLM
from samverkan_desktop.domain.errors import Impossible, Refused
from samverkan_desktop.system.clock import Clock, SystemClock
from samverkan_desktop.usecases.ports.vault import VaultInfo
from samverkan_desktop.vault import checks, connection, copies, migrate, open_marker, places
from samverkan_desktop.vault.connection import Database

if TYPE_CHECKING:
    # The stores bring cattrs and every record with them; the lock page only asks whether a vault is there.
    from samverkan_desktop.vault.vault import SqlVault

FILE: Final = "vault.db"
_UNFINISHED: Final = "vault.db.new"
COPIES: Final = "backups"


class SqlVaultFiles:
    """Vaults as encrypted files, one in each home."""

    def __init__(self, *, clock: Clock | None = None, probe: places.Probe | None = None) -> None:
        self._clock = clock or SystemClock()
        self._probe = probe

    def create(self, home: Path, key: bytes, info: VaultInfo) -> SqlVault:
        """A new, empty vault of the newest format, whatever format `info` names.

        Raises Impossible (place_refused, home_not_free, disk_full, read_only).
        """
        self._refuse_place(home)
        _make_ready(home)
        unfinished = home / _UNFINISHED
        _remove(unfinished)  # a half-made vault of a start that was cut off has never held anything
        try:
            _write_new(unfinished, key, info)
            _move_into_place(unfinished, home / FILE)
        except BaseException:
            _remove(unfinished)
            raise
        return self.open(home, key)

    def open(self, home: Path, key: bytes) -> SqlVault:
        """Open, prove every page, bring to the newest format.

        Raises Impossible (open_elsewhere with `since`, place_refused, read_only, disk_full), Refused (vault_missing,
        damaged, slots_of_another_vault, from_the_future).
        """
        self._refuse_place(home)
        unclean = _ended_uncleanly(home)
        try:
            db = connection.open_database(home / FILE, key)
        except Impossible as error:
            if error.code != "open_elsewhere_unknown":
                raise
            raise Impossible("open_elsewhere", since=self._since(home)) from error
        try:
            migrate.check_format(db)
            if unclean:
                checks.refuse_when_damaged(db)
            marker = open_marker.place(home, self._clock.now())
        except BaseException:
            db.close()
            raise
        return _vault(db, marker, key, home / COPIES, self._clock.now())

    def exists(self, home: Path) -> bool:
        """Whether a vault file lies there, whole or not. Raises Impossible (read_only)."""
        try:
            return (home / FILE).exists()
        except OSError as error:  # the folder may not be looked into
            raise _explained(error) from error

    def cipher_version(self) -> str:
        """SQLCipher's version, as `4.19.0 community`."""
        return connection.cipher_version()

    def opened_since(self, home: Path) -> str | None:
        """The time `HH:MM` since when it is open somewhere, or None when it is not."""
        return open_marker.since(home)

    def _refuse_place(self, home: Path) -> None:
        place = places.refused(home, self._probe)
        if place:
            raise Impossible("place_refused", place=place)

    def _since(self, home: Path) -> str:
        """When the other opened it; this very minute when it has not yet had the time to say so."""
        return open_marker.since(home) or self._clock.now().astimezone(STOCKHOLM).strftime("%H:%M")


def _vault(db: Database, marker: open_marker.OpenMarker, key: bytes, folder: Path, now: datetime) -> SqlVault:
    def is_whole() -> bool:
        return not checks.faults(db)

    try:
        from samverkan_desktop.vault.vault import SqlVault

        if migrate.bring_up_to_date(db, key, folder) is None:
            copies.forget_old(folder, now, is_whole)
        return SqlVault(db, marker, lambda: copies.forget(folder, is_whole))
    except BaseException:
        marker.remove()
        db.close()
        raise


def _ended_uncleanly(home: Path) -> bool:
    """Whether a crash left its marker or a journal; asked before anything is opened."""
    journal = home / f"{FILE}-journal"
    try:
        return (home / open_marker.NAME).exists() or (journal.exists() and journal.stat().st_size > 0)
    except OSError:
        return False  # what may not be looked at is refused in a moment


def _make_ready(home: Path) -> None:
    """The folder, made if need be. What else lies there is left alone; only another vault stands in the way."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as error:
        raise Impossible("home_not_free") from error
    except OSError as error:
        raise _explained(error) from error
    if (home / FILE).exists():
        raise Impossible("home_not_free")


def _write_new(path: Path, key: bytes, info: VaultInfo) -> None:
    from samverkan_desktop.vault.vault import store_info

    db = connection.create_database(path, key)
    try:
        with suppress(OSError):
            path.chmod(0o600)
        migrate.prepare(db)
        with db.transaction():
            store_info(db, info)
    finally:
        db.close()


def _move_into_place(unfinished: Path, path: Path) -> None:
    """The vault appears whole or not at all."""
    try:
        if path.exists():
            raise Impossible("home_not_free")
        unfinished.rename(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _explained(error) from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened there; NTFS keeps the rename in its own journal
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(path: Path) -> None:
    for file in (path, path.with_name(path.name + "-journal")):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise _explained(error) from error


def _explained(error: OSError) -> Impossible | Refused:
    return Impossible("disk_full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "read_only")
