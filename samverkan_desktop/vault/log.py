# SPDX-License-Identifier: EUPL-1.2
"""The log (loggen): entries as the chain of `domain.log`, append-only and without gaps in the database too."""

from __future__ import annotations

from samverkan_desktop.domain import log
from samverkan_desktop.domain.log import Head, LogEntry
from samverkan_desktop.vault.connection import Database, Row
from samverkan_desktop.vault.rows import from_row, to_row


class LogStore:
    """The log (loggen)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def append(
        self,
        *,
        at: str,
        actor: str,
        act: str,
        object_kind: str = "",
        object_id: str = "",
        details: dict[str, str | int] | None = None,
    ) -> LogEntry:
        """Add the next entry of the chain. Raises ValueError for an unknown act."""
        entry = log.link(
            self._last(), at=at, actor=actor, act=act, object_kind=object_kind, object_id=object_id, details=details
        )
        self._db.insert("log_entry", to_row(entry))
        return entry

    def entries(self, *, newest: int | None = None) -> tuple[LogEntry, ...]:
        """All entries oldest first, or only the newest so many (still oldest first)."""
        limit = -1 if newest is None else max(newest, 0)
        rows = self._db.rows("SELECT * FROM log_entry ORDER BY seq DESC LIMIT ?", limit)
        return tuple(_entry(row) for row in reversed(rows))

    def head(self) -> Head:
        """The head as it stands; count 0 and the first hash when empty."""
        vault = self._db.row("SELECT id, epoch FROM vault")
        assert vault is not None
        last = self._last()
        return Head(
            vault=vault["id"],
            epoch=vault["epoch"],
            count=last.seq if last else 0,
            hash=last.hash if last else log.FIRST,
            time=last.at if last else "",
        )

    def _last(self) -> LogEntry | None:
        row = self._db.row("SELECT * FROM log_entry ORDER BY seq DESC LIMIT 1")
        return _entry(row) if row else None


def _entry(row: Row) -> LogEntry:
    return from_row(row, LogEntry)
