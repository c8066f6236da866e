# SPDX-License-Identifier: EUPL-1.2
"""Copies from before a change of format (kopior före formatbyte): how long they lie there, and when they go.

A copy is a way back if the new format should prove wrong; it also holds what has since been destroyed. So it goes with
the first record that is destroyed for good, and otherwise when the new format has been used for a while; each time only
after the vault itself has been proved whole. Knows no record; touches no other file in the folder.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

KEPT: Final = timedelta(days=30)
"""How long a copy is kept at the most, counted from when it was written."""
STEM: Final = "before-format-"
_NAME: Final = re.compile(rf"{STEM}\d{{4}}(-\d+)?\.db(-journal)?")


def in_folder(folder: Path) -> tuple[Path, ...]:
    """The copies that lie there, with a journal that a crash left beside one; in order of name."""
    try:
        found = [file for file in folder.iterdir() if _NAME.fullmatch(file.name)]
    except OSError:
        return ()
    return tuple(sorted(found))


def forget(folder: Path, whole: Callable[[], bool]) -> int:
    """Take away every copy, once the vault has proved whole; how many went.

    whole: reads the whole vault, so it is asked only when there is a copy. What cannot be taken away now (a full or
    locked disk) goes the next time: a deed that is done must not fail because of it.
    """
    return _remove(in_folder(folder), whole)


def forget_old(folder: Path, now: datetime, whole: Callable[[], bool]) -> int:
    """As `forget`, for those that have lain there longer than KEPT."""
    return _remove(tuple(file for file in in_folder(folder) if _is_old(file, now)), whole)


def _is_old(file: Path, now: datetime) -> bool:
    try:
        return now - datetime.fromtimestamp(file.stat().st_mtime, tz=UTC) > KEPT
    except (OSError, OverflowError, ValueError):
        return False


def _remove(files: tuple[Path, ...], whole: Callable[[], bool]) -> int:
    if not files or not whole():
        return 0
    gone = 0
    for file in files:
        with suppress(OSError):
            file.unlink()
            gone += 1
    return gone
