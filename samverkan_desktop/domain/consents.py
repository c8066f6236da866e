# SPDX-License-Identifier: EUPL-1.2
"""Consent (samtycke): a family of statements, each append-only; the status is derived for a day, never stored.

Consent that lifts secrecy (OSL 10 kap. 1 §, 12 kap. 2-3 §§) is not consent under the GDPR; `gdpr_basis` is its
own field. Who must say yes is the rules' matter, not this module's.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Literal, get_args

import attrs

from samverkan_desktop.domain.days import months_after
from samverkan_desktop.domain.sharing import Maturity, Statement

WAYS: Final = ("written", "oral", "phone", "video", "not_stated")
ENDING_EVENTS: Final = ("guardian_changed", "school_changed", "project_ended", "split_into")
NOTED_ENDS: Final = ("guardian_changed", "school_changed", "project_ended")
"""The ends that a person notes (upphör); a split ends by being made."""
EventKind = Literal[
    "form_made",
    "renewed",
    "renews",
    "guardian_changed",
    "school_changed",
    "project_ended",
    "split_into",
    "split_from",
]
EVENTS: Final[tuple[EventKind, ...]] = get_args(EventKind)
EndReason = Literal["last_day", "adult", "guardian_changed", "school_changed", "project_ended", "split_into"]
OF_AGE: Final = 18
"""Years; majority is fixed by law (FB 9 kap. 1 §)."""


@attrs.frozen(kw_only=True)
class Consent:
    """Consent (samtycke): what was asked of the family; the answers are its statements.

    number: shown as S-2026-015; from_, to, categories, purposes: the scope that was asked for;
    valid_from, valid_to: first and last day; gdpr_basis: the authority's own legal basis, not the family's yes.
    """

    id: str
    number: str
    child_id: str
    from_: tuple[str, ...]
    to: tuple[str, ...]
    categories: tuple[str, ...]
    purposes: tuple[str, ...]
    valid_from: date
    valid_to: date
    gdpr_basis: str = "public_task"
    created_by: str = ""


@attrs.frozen(kw_only=True)
class ConsentTerms:
    """How long a consent is proposed to hold (giltighet) and when it is shown as running out (påminnelse).

    usual_days, remind_days: days; longest_months: what no consent goes beyond, 0: no such limit.
    """

    usual_days: int = 180
    longest_months: int = 0
    remind_days: int = 14

    def proposed(self, first: date) -> date:
        """The last day that is proposed for a consent from a day: the usual one, never beyond the longest."""
        usual, latest = first + timedelta(days=self.usual_days), self.latest(first)
        return usual if latest is None else min(usual, latest)

    def latest(self, first: date) -> date | None:
        """The last day a consent from a day can have, None when the municipality sets no limit."""
        return months_after(first, self.longest_months) if self.longest_months else None


@attrs.frozen(kw_only=True)
class RecordedStatement:
    """A statement (utsaga) as it was written down: by whom, when, in which way and language.

    way: one of WAYS; note: what the recorder adds; seq: order of recording; explained: SHA-256 of the text that was
    explained (kept beside the statements), empty when none was; own_words: the person's own words, which follow no
    release unless chosen; assured: how the recorder knew who it was; witness: who else heard an oral answer.
    """

    id: str
    consent_id: str
    statement: Statement
    way: str = "not_stated"
    language: str = "sv"
    interpreter: bool = False
    note: str = ""
    recorded_at: str = ""
    recorded_by: str = ""
    explained: str = ""
    own_words: str = ""
    assured: str = ""
    witness: str = ""
    seq: int = 0


@attrs.frozen(kw_only=True)
class ConsentNotice:
    """A notice to give after a withdrawal (meddelande), until someone has given it. Never who withdrew or why.

    to: a party kind, or `child` for a talk; told_on: the day it was given, None while it waits; told_way: one of WAYS.
    """

    id: str
    consent_id: str
    to: str
    text: str
    proposed_at: str
    told_on: date | None = None
    told_way: str = ""
    told_by: str = ""


@attrs.frozen(kw_only=True)
class ConsentEvent:
    """Something that happened to a consent beside its statements (händelse).

    day: the calendar day it took effect; detail: another consent's id for a renewal and for a split (uppdelning), a
    text's SHA-256 for a form.
    """

    id: str
    consent_id: str
    kind: EventKind
    day: date
    detail: str = ""
    recorded_at: str = ""
    recorded_by: str = ""
    seq: int = 0


@attrs.frozen(kw_only=True)
class MaturityAssessment:
    """Assessment of maturity (mognadsbedömning) in a matter. Source: OSL 12 kap. 3 §.

    assessor: who judged, name and function or a user id; reasoning: why, never empty; matter: what it was about.
    """

    id: str
    child_id: str
    outcome: Maturity
    assessor: str
    day: date
    reasoning: str
    matter: str = ""
    recorded_at: str = ""
    recorded_by: str = ""
    seq: int = 0


@attrs.frozen(kw_only=True)
class End:
    """When and why a consent ends (upphör): `on` is the first day it no longer holds."""

    on: date
    reason: EndReason


def end_of(consent: Consent, birth_date: date, events: Iterable[ConsentEvent] = ()) -> End:
    """The earliest end of a consent: its last day, the 18th birthday, a change that someone has noted, or a split.

    A consent that begins at majority or later does not end by it. Source: FB 9 kap. 1 § (majority).
    """
    ends = [End(on=consent.valid_to + timedelta(days=1), reason="last_day")]
    adult = birthday(birth_date, OF_AGE)
    if consent.valid_from < adult:
        ends.append(End(on=adult, reason="adult"))
    ends += [
        End(on=max(event.day, consent.valid_from), reason=event.kind)
        for event in events
        if event.kind in ("guardian_changed", "school_changed", "project_ended", "split_into")
    ]
    return min(ends, key=lambda end: end.on)


def birthday(birth_date: date, years: int) -> date:
    """The day someone turns so many years; a 29 February becomes 1 March in common years."""
    try:
        return birth_date.replace(year=birth_date.year + years)
    except ValueError:
        return date(birth_date.year + years, 3, 1)


def until(end: End, statement: Statement) -> Statement:
    """The statement as it counts in a consent that ends: a yes holds no longer than the day before."""
    last = end.on - timedelta(days=1)
    if statement.valid_to is not None and statement.valid_to <= last:
        return statement
    return attrs.evolve(statement, valid_to=last)
