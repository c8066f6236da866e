# SPDX-License-Identifier: EUPL-1.2
"""From one format of the file to the next: numbered plain SQL, a copy first, one transaction for each step.

A file from a later program is refused and left as it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.vault import copies as copies_of
from samverkan_desktop.vault.connection import Database, open_database

MIGRATIONS: Final = Path(__file__).parent / "migrations"
APPLICATION_ID: Final = 0x53564B4E  # "SVKN", so that `file` and we can tell the format apart
_NAME: Final = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


def steps(folder: Path = MIGRATIONS) -> dict[int, str]:
    """The SQL of every step by the format it leads to. Raises ValueError when a number is missing."""
    found = {int(name[1]): file for file in folder.glob("*.sql") if (name := _NAME.fullmatch(file.name))}
    if sorted(found) != list(range(1, len(found) + 1)):
        raise ValueError("the migrations are not numbered 1, 2, 3 ...")
    return {number: found[number].read_text(encoding="utf-8") for number in sorted(found)}


def format_of(db: Database) -> int:
    """The format the file has; 0 for an empty one."""
    return int(db.value("PRAGMA user_version"))


def prepare(db: Database, folder: Path = MIGRATIONS) -> None:
    """Give an empty file the newest format."""
    _run(db, steps(folder))


def check_format(db: Database, folder: Path = MIGRATIONS) -> None:
    """Refuse what is no vault (damaged) or is from a later program (from_the_future); changes nothing."""
    if format_of(db) < 1 or int(db.value("PRAGMA application_id")) != APPLICATION_ID:
        raise Refused("damaged")
    if format_of(db) > max(steps(folder)):
        raise Refused("from_the_future")


def bring_up_to_date(db: Database, key: bytes, copies: Path, folder: Path = MIGRATIONS) -> Path | None:
    """Take a file to the newest format; the copy that was made first, or None when nothing had to be done.

    Raises Refused (from_the_future, damaged), Impossible (disk_full) with the file as it was.
    """
    check_format(db, folder)
    left = {number: sql for number, sql in steps(folder).items() if number > format_of(db)}
    if not left:
        return None
    copy = _copy(db, key, copies)
    _run(db, left)
    return copy


def _copy(db: Database, key: bytes, copies: Path) -> Path:
    """A proved copy of the file as it is, never over an older one."""
    copies.mkdir(mode=0o700, exist_ok=True)
    stem = f"{copies_of.STEM}{format_of(db) + 1:04d}"
    number = 1
    while (path := copies / (f"{stem}.db" if number == 1 else f"{stem}-{number}.db")).exists():
        number += 1
    db.copy_to(path, key)
    open_database(path, key).close()  # every page is read: a copy that cannot be opened is no copy
    return path


def _run(db: Database, left: dict[int, str]) -> None:
    for number, sql in left.items():
        with db.transaction():
            db.run_script(sql)
            db.write(f"PRAGMA application_id = {APPLICATION_ID}")
            db.write(f"PRAGMA user_version = {number}")
