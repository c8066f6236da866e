# SPDX-License-Identifier: EUPL-1.2
"""The one connection to the encrypted file: how it is opened, read, written and closed.

Every setting of the database stands here. Knows no record and no table.
Sources: SQLCipher 4 design (raw key, page HMAC); SQLite "PRAGMA" reference.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2 as sqlcipher

from samverkan_desktop.domain.errors import Impossible, Refused
from samverkan_desktop.vault import errors

Row = dict[str, Any]
KEY_BYTES: Final = 32
PAGE_BYTES: Final = 4096
_JOURNAL_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")
WAIT_SECONDS: Final = 0.3
"""How long to wait for another holder: it keeps the file until it is closed, so waiting longer helps nobody."""

_SETTINGS: Final = (
    # One file, no side file to lose: a damaged or missing write-ahead log would lose rows without a word.
    "PRAGMA journal_mode = DELETE",
    # While one process holds the lock the journal is kept between transactions; emptied, it holds no old page.
    "PRAGMA journal_size_limit = 0",
    # EXTRA also syncs the folder after the journal is removed, so that an acknowledged record survives a power cut.
    "PRAGMA synchronous = EXTRA",
    "PRAGMA temp_store = 2",  # 1 would write sorted rows as plain text outside the vault
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    # Without this INSERT OR REPLACE would slip past the triggers that forbid removal.
    "PRAGMA recursive_triggers = ON",
)


class Database:
    """An open, unlocked vault file held by this process alone."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._depth = 0
        self._broken = False
        self.has_destroyed = False
        """Whether something has been destroyed for good since this was last set to False."""

    def rows(self, sql: str, *values: Any) -> list[Row]:
        """Every row of a question."""
        with errors.explaining():
            cursor = self._raw.execute(sql, values)
            found = cursor.fetchall()
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found]

    def row(self, sql: str, *values: Any) -> Row | None:
        """The first row or None."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def value(self, sql: str, *values: Any) -> Any:
        """The first column of the first row, or None."""
        row = self.row(sql, *values)
        return next(iter(row.values())) if row else None

    def write(self, sql: str, *values: Any) -> int:
        """Change something; the number of rows changed. Raises RuntimeError outside a transaction."""
        if not self._depth:
            raise RuntimeError("nothing is written outside a transaction")
        with errors.explaining():
            return int(self._raw.execute(sql, values).rowcount)

    def destroy(self, sql: str, *values: Any) -> int:
        """As `write`, for what must be gone for good: copies of the file that still hold it are to go too."""
        gone = self.write(sql, *values)
        self.has_destroyed = self.has_destroyed or gone > 0
        return gone

    def insert(self, table: str, row: Row) -> int:
        """Add one row; its row number. Table and column names come from this package, never from a person."""
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        self.write(f"INSERT INTO {table} ({names}) VALUES ({marks})", *row.values())  # noqa: S608
        return int(self.value("SELECT last_insert_rowid()"))

    def update(self, table: str, row: Row, *, key: str = "id") -> None:
        """Replace the row with the same key. Raises KeyError when there is none."""
        sets = ", ".join(f"{name} = ?" for name in row)
        if not self.write(f"UPDATE {table} SET {sets} WHERE {key} = ?", *row.values(), row[key]):  # noqa: S608
            raise KeyError(row[key])

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._depth > 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; one inside another joins it, and its failure undoes the whole."""
        if not self._depth:
            self._broken = False
            with errors.explaining():
                self._raw.execute("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._broken = True
            raise
        finally:
            self._depth -= 1
            if not self._depth and self._broken:
                self._undo()
        if not self._depth:
            self._commit()

    def _commit(self) -> None:
        if self._broken:
            raise RuntimeError("a part of the transaction failed, nothing was stored")
        try:
            with errors.explaining():
                self._raw.execute("COMMIT")
        except BaseException:
            self._undo()
            raise

    def _undo(self) -> None:
        # A full disk may already have made the database roll back by itself.
        if self._raw.in_transaction:
            with suppress(errors.DatabaseError):
                self._raw.execute("ROLLBACK")

    def run_script(self, sql: str) -> None:
        """Run several statements inside the caller's transaction."""
        if not self._depth:
            raise RuntimeError("nothing is written outside a transaction")
        with errors.explaining():
            for statement in statements_of(sql):
                self._raw.execute(statement)

    def copy_to(self, path: Path, key: bytes) -> None:
        """A copy of the whole file under the same key, through the database itself.

        Never copy the file by reading it: closing any second handle drops this process's lock (POSIX).
        """
        with errors.explaining():
            other = _connect(path, key)
            try:
                self._raw.backup(other)
            finally:
                other.close()

    def damaged_pages(self) -> int:
        """How many pages fail their HMAC; reads the whole file."""
        return len(self.rows("PRAGMA cipher_integrity_check"))

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        with suppress(errors.DatabaseError):
            self._raw.close()


def cipher_version() -> str:
    """The version of the cipher library, as `4.19.0 community`."""
    raw = sqlcipher.connect(":memory:")
    try:
        return str(raw.execute("PRAGMA cipher_version").fetchone()[0])
    finally:
        raw.close()


def statements_of(script: str) -> Iterator[str]:
    """The statements of a script, one by one, triggers whole."""
    pending = ""
    for line in script.splitlines(keepends=True):
        if not pending and (not line.strip() or line.startswith("--")):
            continue
        pending += line
        if sqlcipher.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        raise ValueError("the last statement of the script is not complete")


def open_database(path: Path, key: bytes) -> Database:
    """Open an existing file, take its lock, read every page once.

    Raises Impossible (open_elsewhere_unknown, read_only, disk_failed), Refused (vault_missing, damaged,
    slots_of_another_vault). Never creates a file.
    """
    try:
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused("vault_missing") from error
    except OSError as error:
        raise Impossible("read_only") from error
    if size == 0 or _journal_names_more_pages(path, size):
        raise Refused("damaged")
    return _opened(path, key)


def _journal_names_more_pages(path: Path, size: int) -> bool:
    """Whether a journal left by a crash says that the file was larger than it is.

    We never make the file smaller, so such a journal is damaged; undoing by it would blow the file up.
    Source: SQLite "Database File Format", 3 (rollback journal header: initial size at byte 16).
    """
    try:
        with path.with_name(path.name + "-journal").open("rb") as journal:
            header = journal.read(20)
    except OSError:
        return False
    whole = len(header) == 20 and header.startswith(_JOURNAL_MAGIC)
    return whole and int.from_bytes(header[16:20], "big") * PAGE_BYTES > size


def create_database(path: Path, key: bytes) -> Database:
    """A new, empty file; there must be none. Raises Impossible (read_only, disk_full)."""
    if path.exists():
        raise Impossible("home_not_free")
    return _opened(path, key, new=True)


def _opened(path: Path, key: bytes, *, new: bool = False) -> Database:
    with errors.explaining():
        raw = _connect(path, key, new=new)
    try:
        _prove(raw)
        if not new:
            _try_to_write(raw)
        return Database(raw)
    except sqlcipher.Error as error:
        reason = _why_unreadable(raw) if errors.is_unreadable(error) else errors.explained(error)
        raw.close()
        raise reason from error
    except BaseException:
        raw.close()
        raise


def _connect(path: Path, key: bytes, *, new: bool = True) -> Any:
    if len(key) != KEY_BYTES:
        raise ValueError(f"the key of a vault is {KEY_BYTES} bytes")
    address = path.resolve().as_uri() + ("?mode=rwc" if new else "?mode=rw")
    raw = sqlcipher.connect(address, uri=True, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")  # else a wrong key is written about on stderr
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        if not raw.execute("PRAGMA cipher_version").fetchall():
            raise RuntimeError("this SQLite cannot encrypt")
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    except BaseException:
        raw.close()
        raise
    return raw


def _prove(raw: Any) -> None:
    """Take the lock, let a crashed transaction be rolled back, then read all there is."""
    raw.execute("BEGIN EXCLUSIVE")
    raw.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    raw.execute("COMMIT")
    for setting in _SETTINGS:
        raw.execute(setting)
    if sys.platform == "darwin":
        raw.execute("PRAGMA fullfsync = ON")
        raw.execute("PRAGMA checkpoint_fullfsync = ON")
    if raw.execute("PRAGMA cipher_integrity_check").fetchall():
        raise Refused("damaged")


def _try_to_write(raw: Any) -> None:
    """Raise when the file or its folder cannot be written, now rather than when someone has written a page of text.

    The change is never carried out, but it makes the journal; a lock on a file that is only read would be no lock.
    Never on an empty file: SQLCipher 4.19 calls one new file in some thousands malformed after a change that was
    taken back before the first page stood. A new file's first transaction tries it just as well.
    """
    version = int(raw.execute("PRAGMA user_version").fetchone()[0])
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(f"PRAGMA user_version = {version}")
    raw.execute("ROLLBACK")


def _why_unreadable(raw: Any) -> Refused:
    """Every page wrong means that the key belongs to another vault; only some, that the file is damaged."""
    with suppress(sqlcipher.Error):
        bad = len(raw.execute("PRAGMA cipher_integrity_check").fetchall())
        pages = _pages(raw)
        if pages and bad >= pages:
            return Refused("slots_of_another_vault")
    return Refused("damaged")


def _pages(raw: Any) -> int:
    path = Path(raw.execute("PRAGMA database_list").fetchone()[2])
    return path.stat().st_size // PAGE_BYTES
