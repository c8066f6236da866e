# SPDX-License-Identifier: EUPL-1.2
"""Retention (gallring): which class a record belongs to, from which day it may be destroyed, and who says so.

Only tells. Nothing is ever destroyed by this; the municipality's own plan (dokumenthanteringsplan) decides.
Source: arkivlagen (1990:782) 10 §.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from samverkan_desktop.domain.concern_reports import ConcernReport
from samverkan_desktop.domain.consultations import ConsentedConsultation, Consultation
from samverkan_desktop.domain.days import day_at
from samverkan_desktop.domain.document_requests import DocumentRequest
from samverkan_desktop.domain.meetings import ConsentedMeeting, Meeting
from samverkan_desktop.domain.retention import Retention, RetentionRule, first_day
from samverkan_desktop.rules import loader
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import policy
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class Plan:
    """The classes that hold today (gallringsklasser). version: of the rules they stand in; own: the municipality's."""

    rules: tuple[RetentionRule, ...]
    version: str
    own: bool
    confirmed: bool


def plan(desk: Desk) -> Plan:
    """The classes by kind of record, and where they come from: the municipality's signed file, or the program."""
    terms = desk.rules.policy_on(desk.today).retention
    used = policy.in_force(desk)
    own = used is not None and "retention" in loader.tables(used.text)
    version = used.version if used is not None and own else desk.tools.rules().version
    return Plan(rules=tuple(terms.rules.values()), version=version, own=own, confirmed=terms.confirmed)


def of_consultation(desk: Desk, consultation: Consultation) -> Retention | None:
    """What holds for one consultation, counted from the last day it was about something or left; None: no class."""
    kind = "consented" if isinstance(consultation, ConsentedConsultation) else "deidentified"
    due = (action.due for action in consultation.actions)
    return _of(plan(desk), kind, (consultation.date, consultation.follow_up, *due, *_left(desk, consultation.id)))


def of_consent(desk: Desk, card: ConsentCard) -> Retention | None:
    """What holds for one consent, counted from its end or the last that was said of it; None: no class."""
    said = (row.statement.given for row in card.statements)
    return _of(plan(desk), "consent", (card.end.on, *said))


def of_meeting(desk: Desk, meeting: Meeting) -> Retention | None:
    """What holds for one meeting and its protocol, counted from the last day it was about something or left.

    None: no class.
    """
    due: tuple[date | None, ...] = ()
    if isinstance(meeting, ConsentedMeeting):
        due = tuple(day for one in desk.vault.meetings.protocol(meeting.id).actions for day in (one.due, one.done_on))
    return _of(plan(desk), "meeting", (meeting.day, *due, *_left(desk, meeting.id)))


def of_concern_report(desk: Desk, report: ConcernReport) -> Retention | None:
    """What holds for the unit's own copy of a concern report (orosanmälan), counted from what last happened to it.

    The ledger names no report (OSL 40 kap. 7 g §), so the days are the report's own. None: no class.
    """
    times = (report.started_at, report.called_at, report.made_at)
    days = (report.received_day, report.decided_day, *(day_at(at) for at in times if at))
    return _of(plan(desk), "concern_report", days)


def of_request(desk: Desk, request: DocumentRequest) -> Retention | None:
    """What holds for one request (begäran om handling), counted from when it was answered; None: no class."""
    days = (request.received, *(day_at(at) for at in (request.decided_at, request.given_at) if at))
    return _of(plan(desk), "document_request", (*days, *_left(desk, request.id)))


def sentences(held: Retention, lang: str = "sv") -> tuple[str, str]:
    """Class with first day, and where that comes from, in words for screen and paper."""
    words = texts.table("case_files", lang)["retention"]
    named = {"name": held.rule.name, "day": held.first_day.isoformat() if held.first_day else ""}
    what = words["from" if held.first_day else "kept"].format(**named)
    where = "own" if held.confirmed else "own_unconfirmed" if held.own else "proposed"
    return what, words[where].format(version=held.version)


def _left(desk: Desk, object_id: str) -> tuple[date, ...]:
    """The days something of a record has left."""
    return tuple(day_at(one.intended_at) for one in desk.vault.releases.of(object_id))


def _of(held: Plan, kind: str, days: Iterable[date | None]) -> Retention | None:
    rule = next((one for one in held.rules if one.kind == kind), None)
    if rule is None:
        return None
    last = max(day for day in days if day is not None)
    return Retention(
        rule=rule,
        first_day=first_day(last, rule.years),
        confirmed=held.confirmed,
        version=held.version,
        own=held.own,
    )
