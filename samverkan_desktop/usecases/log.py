# SPDX-License-Identifier: EUPL-1.2
"""The log (loggen): read it and verify it. It is there for accountability, never for measuring people."""

from __future__ import annotations

import attrs

from samverkan_desktop.domain.log import Head, LogEntry
from samverkan_desktop.usecases import unlocking
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class Verdict:
    """Whether the chain holds and agrees with the head kept outside; notices name the first place it does not."""

    head: Head
    notices: tuple[unlocking.Notice, ...]

    @property
    def holds(self) -> bool:
        """True when nothing was found."""
        return not self.notices


def read(desk: Desk, *, newest: int | None = None) -> tuple[LogEntry, ...]:
    """Entries oldest first; reading is itself entered, before anything is shown."""
    with desk.change():
        desk.note("log_read", "vault", desk.vault.info.id)
    return desk.vault.log.entries(newest=newest)


def verify(desk: Desk) -> Verdict:
    """Recompute the chain and compare number and hash with the head kept outside the home."""
    notices = unlocking.log_notices(desk.tools, desk.vault, desk.vmk)
    return Verdict(head=desk.vault.log.head(), notices=notices)


def names(desk: Desk) -> dict[str, str]:
    """User ids and their names, for showing who did what."""
    return {user.id: user.name for user in desk.vault.users.all()}
