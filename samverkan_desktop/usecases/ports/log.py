# SPDX-License-Identifier: EUPL-1.2
"""The log (loggen)."""

from __future__ import annotations

from typing import Protocol

from samverkan_desktop.domain.log import Head, LogEntry


class Log(Protocol):
    """The log (loggen)."""

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
        """Add the next entry of the chain."""

    def entries(self, *, newest: int | None = None) -> tuple[LogEntry, ...]:
        """All entries oldest first, or only the newest so many (still oldest first)."""

    def head(self) -> Head:
        """The head as it stands; count 0 and the first hash when empty."""
