# SPDX-License-Identifier: EUPL-1.2
"""A concern report leaves (orosanmälan, SoL 19 kap. 1 §): nothing decides whether, and nothing may stand in its way.

The ledger tells of it, now or as soon as the vault can be written. Knows neither what a report holds nor how it waits
(`concern_reports`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import attrs

from samverkan_desktop.domain.releases import Release
from samverkan_desktop.domain.sharing import Decision, Facts, SharingQuestion
from samverkan_desktop.usecases import sharing
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.release import carry, row

Enter = Callable[[Desk, Callable[[bool], None]], bool]
"""Enters something in the vault now, or later when it cannot be written (told so); True when nothing waits."""


def hand_over_report(
    desk: Desk, content: bytes, *, format: str, receiver: str, afterwards: Enter, to: Path, overwrite: bool = False
) -> Release:
    """Hand over an orosanmälan as a file. Nothing decides whether (SoL 19 kap. 1 §); the ledger tells of it.

    afterwards: enters something in the vault now, or later when it cannot be written. Raises Impossible (the
    carrier's reasons) and nothing else.
    """
    release = begin_report(desk, content, format=format, carrier="file", receiver=receiver, afterwards=afterwards)

    def end(left: bool) -> Release:
        return end_report(desk, release, left=left, afterwards=afterwards)

    return carry(desk, release, content, to, overwrite=overwrite, end=end)


def begin_report(desk: Desk, content: bytes, *, format: str, carrier: str, receiver: str, afterwards: Enter) -> Release:
    """The ledger's row for a report that is about to be printed, copied or saved; `end_report` follows.

    The rules are asked so that the ground (plikt) stands in the ledger. What they answer, or that they cannot be
    read, never stops a report.
    """
    release = row(
        desk, content, format=format, carrier=carrier, receivers=(receiver,), purpose="concern_report",
        mode="concern_report",
    )  # fmt: skip
    duty = _duty(desk, receiver)

    def enter(late: bool) -> None:
        entered = release
        if duty is not None:
            stored = sharing.keep(desk, "", *duty)
            entered = attrs.evolve(release, decision_id=stored.id, rules_sha256=stored.rules_sha256)
        desk.vault.releases.add(entered)
        told = {"late": 1} if late else {}
        desk.note("release_intended", "release", entered.id, format=format, size=entered.size_bytes, **told)

    afterwards(desk, enter)
    return release


def end_report(desk: Desk, release: Release, *, left: bool, afterwards: Enter) -> Release:
    """Whether a begun report left, in the ledger now or afterwards."""
    finished = attrs.evolve(release, state="done" if left else "failed", finished_at=desk.now)

    def enter(late: bool) -> None:
        desk.vault.releases.finish(finished.id, finished.state, finished.finished_at)
        told = {"late": 1} if late else {}
        desk.note("release_done" if left else "release_failed", "release", finished.id, **told)

    afterwards(desk, enter)
    return finished


def _duty(desk: Desk, receiver: str) -> tuple[SharingQuestion, Decision] | None:
    question = SharingQuestion(
        date=desk.today,
        from_=desk.vault.info.own_party,
        to=(receiver,),
        mode="concern_report",
        purpose="concern_report",
        categories=("identity", "concern"),
        facts=Facts(suspected_harm="yes"),
    )
    try:
        return question, sharing.decide(desk, question)
    except Exception:  # a rule file that cannot be read never stops a report
        return None
