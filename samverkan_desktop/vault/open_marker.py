# SPDX-License-Identifier: EUPL-1.2
"""`open.json`: says since when and where a vault is open, so that the second who tries can be told.

It locks nothing: the database's own lock decides. The holder keeps the file open under a lock of the operating
system, which is gone when the process is gone; so a marker left by a crash never has to be removed by hand.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final

from samverkan_desktop.domain.days import STOCKHOLM
from samverkan_desktop.domain.errors import Impossible

NAME: Final = "open.json"
_FAR: Final = 1 << 30
"""Windows locks bytes against reading too; a byte far behind the text can be locked and the text still read."""
_TRIES: Final = 20


class OpenMarker:
    """The marker of a vault this process has open."""

    def __init__(self, file: IO[str], path: Path) -> None:
        self._file = file
        self._path = path

    def remove(self) -> None:
        """Take the marker away; doing it twice does no harm."""
        if self._file.closed:
            return
        if sys.platform == "win32":  # a file that is open cannot be removed there
            self._file.close()
            self._path.unlink(missing_ok=True)
        else:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            self._file.close()


def place(home: Path, now: datetime) -> OpenMarker:
    """Say that the vault is open since now. Only the holder of the database's lock may call this.

    Raises Impossible (read_only, disk_full).
    """
    path = home / NAME
    since = now.astimezone(STOCKHOLM).strftime("%H:%M")
    try:
        file = path.open("a+", encoding="utf-8")
        try:
            os.chmod(path, 0o600)  # noqa: PTH101 - the same on every system
            _lock_soon(file)
            file.seek(0)
            file.truncate()
            json.dump({"since": since, "host": platform.node(), "pid": os.getpid()}, file)
            file.flush()
        except BaseException:
            file.close()
            raise
    except OSError as error:
        raise Impossible("disk_full" if error.errno == 28 else "read_only") from error
    return OpenMarker(file, path)


def since(home: Path) -> str | None:
    """The time `HH:MM` since when the vault is open, or None when nobody holds the marker."""
    try:
        with (home / NAME).open("r", encoding="utf-8") as file:
            if _lock(file):
                return None
            file.seek(0)
            return _time_in(file) or _time_of(file)
    except OSError:
        return None


def _time_in(file: IO[str]) -> str | None:
    with suppress(ValueError, OSError):
        told: Any = json.load(file)
        if isinstance(told, dict) and isinstance(told.get("since"), str):
            return str(told["since"])[:5]
    return None


def _time_of(file: IO[str]) -> str:
    """When the file was last written: the holder has not yet had the time to write more."""
    changed = datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, STOCKHOLM)
    return changed.strftime("%H:%M")


def _lock_soon(file: IO[str]) -> None:
    """Lock; someone who only looks holds the lock for an instant. Without it the marker still tells the time."""
    for _ in range(_TRIES):
        if _lock(file):
            return
        time.sleep(0.01)


def _lock(file: IO[str]) -> bool:
    """Lock the file without waiting; False when someone else has it. Released when the file is closed."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
