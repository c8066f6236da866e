# SPDX-License-Identifier: EUPL-1.2
"""The desk (skrivbordet): what lies on the table while unlocked. Locking ends the process that holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from samverkan_desktop.domain.days import as_instant, day_of
from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.domain.people import User
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.system.clock import Clock
from samverkan_desktop.usecases.ports import Carrier, Locks, Vault, VaultFiles

if TYPE_CHECKING:
    from samverkan_desktop.rules.ruleset import RuleSet


class Writer(Protocol):
    """Turns a report into the bytes of one format.

    extra: what a machine format carries beside the text (decision, consents); substitutes: what to print instead
    of a character the fonts lack. Raises Refused("font_lacks_characters") when one is missing.
    """

    def __call__(self, report: Report, extra: Mapping[str, Any], substitutes: Mapping[str, str]) -> bytes:
        """The finished bytes."""


@attrs.frozen(kw_only=True)
class Tools:
    """All that is needed before and after unlocking; put together once, in `main`.

    rules: gives the rule set, loaded when first asked for; writers: by format; carriers: by name.
    """

    locks: Locks
    files: VaultFiles
    rules: Callable[[], RuleSet]
    writers: Mapping[str, Writer]
    carriers: Mapping[str, Carrier]
    clock: Clock


@attrs.frozen(kw_only=True)
class Desk:
    """An open vault, the user whose slot opened it, and the tools. vmk is the vault's key and is never shown."""

    home: Path
    tools: Tools
    vault: Vault
    vmk: bytes = attrs.field(repr=False)
    actor: User

    @property
    def today(self) -> date:
        """This calendar day in Sweden."""
        return day_of(self.tools.clock.now())

    @property
    def now(self) -> str:
        """This instant as text, UTC."""
        return as_instant(self.tools.clock.now())

    @property
    def rules(self) -> RuleSet:
        """The rules that answer."""
        return self.tools.rules()

    @contextmanager
    def change(self) -> Iterator[None]:
        """One transaction; when the outermost is durable the log's head is kept outside the home too.

        The head outside may lag behind (that is harmless) but never runs ahead, so a failure to write it
        must not undo what has been stored.
        """
        with self.vault.transaction():
            yield
        if self.vault.in_transaction:
            return
        try:
            self.tools.locks.keep_head(self.vmk, self.vault.log.head())
        except (SamverkanError, OSError):
            return

    def note(self, act: str, object_kind: str = "", object_id: str = "", **details: str | int) -> None:
        """Add a log entry in the transaction that is open."""
        self.vault.log.append(
            at=self.now, actor=self.actor.id, act=act, object_kind=object_kind, object_id=object_id, details=details
        )
