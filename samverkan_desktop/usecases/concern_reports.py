# SPDX-License-Identifier: EUPL-1.2
"""Concern report (orosanmälan, SoL 19 kap. 1 §): write it, hand it over, follow the answer. Nothing here says no.

Neither consent, mode, review nor rules are asked for leave. When the vault cannot be written the report can still be
written and handed over; `Afterwards` holds what happened until it can be entered in the log.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

import attrs

from samverkan_desktop.domain import concern_reports as domain
from samverkan_desktop.domain.concern_reports import ConcernReport, Phones
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.usecases import concern_report_paper, settings
from samverkan_desktop.usecases.desk import Desk

# From the range of numbers that are never given to anyone (PTS), for practice vaults.
PRACTICE_PHONES: Final = Phones(reception="070-174 06 20", emergency="070-174 06 21")
_ACTS: Final = {
    "made": "concern_report_made",
    "received": "concern_report_received",
    "answered": "concern_report_answered",
}
_CODE: Final = re.compile(r"U\+([0-9A-F]{4,6})")
_TRIES: Final = 40


class Afterwards:
    """What happened while the vault could not be written (i efterhand): entered, in order, once it can be.

    Kept in memory only: there is nowhere else to keep it. Used on the vault's thread alone.
    """

    def __init__(self) -> None:
        self._waiting: list[tuple[str, Callable[[bool], None]]] = []

    @property
    def is_empty(self) -> bool:
        """Whether everything has been entered."""
        return not self._waiting

    def enter(self, desk: Desk, what: Callable[[bool], None], *, instead_of: str = "") -> bool:
        """Enter something now, with all that waits before it, or let it wait; True when nothing waits any more.

        what: told whether it is late; instead_of: what waits under this name is replaced by it.
        """
        self._waiting = [pair for pair in self._waiting if not instead_of or pair[0] != instead_of]
        self._waiting.append((instead_of, what))
        return self._run(desk, on_time=1)

    def catch_up(self, desk: Desk) -> bool:
        """Enter what waits, all or nothing; True when nothing is left."""
        return self._run(desk, on_time=0)

    def _run(self, desk: Desk, *, on_time: int) -> bool:
        if not self._waiting:
            return True
        late = len(self._waiting) - on_time
        try:
            with desk.change():
                for n, (_, what) in enumerate(self._waiting):
                    what(n < late)
        except Exception:  # a full disk, a lost folder, a damaged page: a report is not to be stopped by any of it
            return False
        self._waiting.clear()
        return True


def new(desk: Desk) -> ConcernReport:
    """An empty report of the actor's, not stored; nothing is taken over from any consultation."""
    return ConcernReport(
        id=new_id(),
        owner=desk.actor.id,
        started_at=desk.now,
        changed_at=desk.now,
        authority=_authority(desk),
        function=desk.actor.function,
    )


def keep(desk: Desk, report: ConcernReport, afterwards: Afterwards) -> bool:
    """Store a report as it stands and log how far it has come; False when the vault could not be written.

    A report in which nothing has been written is not stored. A later call stores all that an earlier one could not.
    """
    _own(desk, report)
    if report.is_empty and (not afterwards.is_empty or desk.vault.concern_reports.get(report.id) is None):
        return afterwards.catch_up(desk)
    return afterwards.enter(desk, lambda late: _store(desk, report, late), instead_of=report.id)


def opened(desk: Desk, report_id: str, afterwards: Afterwards) -> ConcernReport:
    """Open one of the actor's own reports. Raises InvalidInput("unknown_concern_report")."""
    report = desk.vault.concern_reports.get(report_id)
    if report is None or report.owner != desk.actor.id:
        raise InvalidInput("unknown_concern_report")
    afterwards.enter(desk, lambda late: _note(desk, "concern_report_opened", report_id, late))
    return report


def listed(desk: Desk) -> tuple[ConcernReport, ...]:
    """The actor's own reports, newest first: nobody else's are ever told of (OSL 40 kap. 7 g §)."""
    return desk.vault.concern_reports.of(desk.actor.id)


def remove(desk: Desk, report_id: str) -> None:
    """Take away a report that has not been made. Raises Refused("record_refused") for one that has."""
    report = desk.vault.concern_reports.get(report_id)
    if report is None or report.owner != desk.actor.id:
        return
    with desk.change():
        desk.vault.concern_reports.remove(report_id)
        desk.note("concern_report_removed", "concern_report", report_id)


def awaiting_feedback(desk: Desk) -> tuple[tuple[str, date], ...]:
    """Reports whose feedback (återkoppling) is awaited: id and last day, soonest first; never whom it is about."""
    waiting = [(one.id, domain.feedback_due(one)) for one in listed(desk) if one.state in ("made", "received")]
    return tuple(sorted(((id, due) for id, due in waiting if due), key=lambda pair: pair[1]))


def paper(desk: Desk, report: ConcernReport, lang: str = "sv") -> Report:
    """The report as a paper of today."""
    return concern_report_paper.compose(report, municipality=desk.vault.info.municipality, day=desk.today, lang=lang)


def render(desk: Desk, report: ConcernReport, format: str, lang: str = "sv") -> bytes:
    """The report as bytes: `pdf`, or `txt` to paste, which cannot fail.

    A character the typeface lacks is printed as its code: nothing may delay a report. Raises what the writer raises.
    """
    composed = paper(desk, report, lang)
    if format == "txt":
        return concern_report_paper.as_text(composed).encode("utf-8", errors="replace")
    substitutes: dict[str, str] = {}
    for _ in range(_TRIES):
        try:
            return desk.tools.writers[format](composed, {}, substitutes)
        except Refused as error:
            lacking = _CODE.findall(str(error.values.get("characters", "")))
            if error.code != "font_lacks_characters" or not lacking:
                raise
            substitutes |= {chr(int(code, 16)): f"[U+{code}]" for code in lacking}
    raise Refused("font_lacks_characters", count=len(substitutes), characters="…")


def phones(desk: Desk) -> Phones:
    """The numbers to call, kept in the vault so that they are there without a network."""
    own = Phones(
        reception=str(settings.get(desk, "reception_phone")), emergency=str(settings.get(desk, "emergency_phone"))
    )
    return PRACTICE_PHONES if desk.vault.info.practice and own == Phones() else own


def set_phones(desk: Desk, numbers: Phones) -> None:
    """Change the numbers to call."""
    with desk.change():
        settings.put(desk, "reception_phone", numbers.reception.strip())
        settings.put(desk, "emergency_phone", numbers.emergency.strip())


def _authority(desk: Desk) -> str:
    return ", ".join(part for part in (desk.vault.info.name, desk.vault.info.municipality) if part)


def _own(desk: Desk, report: ConcernReport) -> None:
    if report.owner != desk.actor.id:
        raise InvalidInput("unknown_concern_report")


def _store(desk: Desk, report: ConcernReport, late: bool) -> None:
    before = desk.vault.concern_reports.get(report.id)
    if before is not None and before.owner != report.owner:
        return  # never written over; and an error here would hold up every report that waits
    if before is not None and before.made_at:
        report = attrs.evolve(report, made_at=before.made_at, made_way=before.made_way)
    if before is None and report.is_empty:
        return
    desk.vault.concern_reports.save(report)
    if before is None:
        _note(desk, "concern_report_started", report.id, late)
    reached = domain.STATES.index(report.state)
    had = domain.STATES.index(before.state) if before else 0
    for state in domain.STATES[had + 1 : reached + 1]:
        if state != "received" or report.received_day:
            _note(desk, _ACTS[state], report.id, late)


def _note(desk: Desk, act: str, report_id: str, late: bool) -> None:
    """A log entry that holds no child; late: entered afterwards (i efterhand)."""
    if late:
        desk.note(act, "concern_report", report_id, late=1)
    else:
        desk.note(act, "concern_report", report_id)
