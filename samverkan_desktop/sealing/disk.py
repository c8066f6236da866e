# SPDX-License-Identifier: EUPL-1.2
"""The file system as sealing needs it: whole small files, written so that a crash leaves the old or the new one.

Every call to the operating system goes through one small method of `Disk`, so that the tests can let any single
one of them fail. Knows nothing of what the files hold. Holds no secrets back: whoever calls has sealed them.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

MAX_FILE = 256 * 1024
"""Bytes read of one file at most; the real ones are a few thousand."""


class Disk:
    """The computer's own file system; every method may raise `OSError`."""

    def read(self, path: Path) -> bytes:
        """The whole file, `MAX_FILE` + 1 bytes at most; `FileNotFoundError` when there is none."""
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)

    def create(self, path: Path) -> int:
        """An empty file that only its owner may read, opened for writing."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        return os.open(path, flags, 0o600)

    def write(self, handle: int, data: bytes) -> int:
        """Write what the system takes; how many bytes it took."""
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        """Wait until the bytes are on the disk itself (on macOS past the drive's own cache)."""
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        else:
            os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close an open file."""
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        """Rename over what is there, in one step."""
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Wait until a rename in the folder is on the disk; Windows does this with the rename."""
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def make_folder(self, folder: Path) -> None:
        """The folder, made for its owner alone when it is missing."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def remove(self, path: Path) -> None:
        """Take a file away."""
        path.unlink()


def put(disk: Disk, path: Path, data: bytes) -> None:
    """Make `data` visible under `path` in one step; an `OSError` from here means that the old file stands.

    The rename is not yet durable: `disk.sync_folder` makes it so, and whoever calls decides what its failure means.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        handle = disk.create(fresh)
        try:
            left = memoryview(data)
            while left:
                left = left[disk.write(handle, bytes(left)) :]
            disk.sync(handle)
        finally:
            disk.close(handle)
        disk.replace(fresh, path)
    except OSError:
        with contextlib.suppress(OSError):
            disk.remove(fresh)
        raise
