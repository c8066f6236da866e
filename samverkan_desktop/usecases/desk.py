# SPDX-License-Identifier: EUPL-1.2
"""The desk (skrivbordet): what lies on the table while unlocked. Locking ends the process that holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from samverkan_desktop.domain.consent_forms import ConsentForm
from samverkan_desktop.domain.days import as_instant, day_of
from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.domain.meetings import CalendarEvent
from samverkan_desktop.domain.people import User
from samverkan_desktop.domain.policies import PolicyKey, SignedPolicy, believed
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.system.clock import Clock
from samverkan_desktop.usecases.ports.carrier import Carrier
from samverkan_desktop.usecases.ports.locks import Locks
from samverkan_desktop.usecases.ports.vault import Vault, VaultFiles

if TYPE_CHECKING:
    from samverkan_desktop.rules.ruleset import RuleSet


class Writer(Protocol):
    """Turns a report into the bytes of one format.

    extra: what a machine format carries beside the text (decision, consents); substitutes: what to print instead
    of a character the fonts lack. Raises Refused("font_lacks_characters") when one is missing.
    """

    def __call__(self, report: Report, extra: Mapping[str, Any], substitutes: Mapping[str, str]) -> bytes:
        """The finished bytes."""


class PolicySeals(Protocol):
    """Signatures on a municipality's rules; keys are text, and a private key is always sealed by a passphrase."""

    def new_key(self, passphrase: str, *, practice: bool = False) -> tuple[str, str]:
        """A new key as (public key, sealed private key)."""

    def sign(self, text: str, sealed_key: str, passphrase: str) -> str:
        """The text with its signature as last line. Raises Refused("policy_key_locked")."""

    def signer(self, text: str) -> str | None:
        """The public key whose signature the text carries, or None when it carries none that holds."""

    def fingerprint(self, public_key: str) -> str:
        """A public key as people compare it."""


@attrs.frozen(kw_only=True, eq=False)
class Tools:
    """All that is needed before and after unlocking; put together once, in `main`.

    rules: gives the shipped rule set, loaded when first asked for; seals: signatures on rules; writers: by format;
    carriers: by name; consent_form: the paper that asks a family for consent, as PDF bytes; calendar: a
    calendar file's bytes.
    """

    locks: Locks
    files: VaultFiles
    rules: Callable[[], RuleSet]
    seals: PolicySeals
    writers: Mapping[str, Writer]
    consent_form: Callable[[ConsentForm, Mapping[str, str]], bytes]
    calendar: Callable[[CalendarEvent], bytes]
    carriers: Mapping[str, Carrier]
    clock: Clock


@attrs.frozen(kw_only=True)
class Desk:
    """An open vault, the user whose slot opened it, and the tools. vmk is the vault's key and is never shown.

    head_from_epoch: the log's head is kept outside only from this epoch on. A vault whose log stands in doubt is opened
    with the next one, so that what tells the doubt is not written over before someone has answered for it.
    recovered: the recovery key opened it, so whoever works holds that key.
    """

    home: Path
    tools: Tools
    vault: Vault
    vmk: bytes = attrs.field(repr=False)
    actor: User
    head_from_epoch: int = 0
    recovered: bool = False

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
        """The rules that answer: the shipped ones with the municipality's own signed policies over them.

        A policy whose signature does not hold, or whose key was not trusted here when it came, is left out
        (`policy.notices` says so). Raises InvalidInput("rules_invalid") when a signed one no longer fits the program:
        then nothing leaves.
        """
        kept = self.vault.policies.all()
        if not kept:
            return self.tools.rules()
        return _with_policies(self.tools, self.vault.policies.trusted(), kept)

    @contextmanager
    def change(self) -> Iterator[None]:
        """One transaction; when the outermost is durable the log's head is kept outside the home too.

        The head outside may lag behind (that is harmless) but never runs ahead, so a failure to write it
        must not undo what has been stored.
        """
        with self.vault.transaction():
            yield
        if not self.vault.in_transaction:
            self.keep_head()

    def keep_head(self, *, keyring: bool = False) -> bool:
        """Keep the log's head outside the home, in the keyring too when asked; whether it is kept."""
        head = self.vault.log.head()
        if head.epoch < self.head_from_epoch:
            return False
        try:
            self.tools.locks.keep_head(self.vmk, head, keyring=keyring)
        except (SamverkanError, OSError):
            return False
        return True

    def note(self, act: str, object_kind: str = "", object_id: str = "", **details: str | int) -> None:
        """Add a log entry in the transaction that is open."""
        self.vault.log.append(
            at=self.now, actor=self.actor.id, act=act, object_kind=object_kind, object_id=object_id, details=details
        )


@lru_cache(maxsize=8)
def _with_policies(tools: Tools, known: tuple[PolicyKey, ...], kept: tuple[SignedPolicy, ...]) -> RuleSet:
    """Worked out once for the same texts and keys: a page asks for the rules hundreds of times."""
    from samverkan_desktop.rules import loader

    held = [policy.text for policy in kept if believed(policy, tools.seals.signer(policy.text), known)]
    return loader.overlaid(tools.rules(), held)
