# SPDX-License-Identifier: EUPL-1.2
"""Today (idag): what needs me now, meetings, follow-ups, what runs out, what is not filed, what I was doing.

Gathers what others decide; decides nothing itself. Names nobody: numbers, initials, days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.usecases import (
    case_files,
    concern_reports,
    consents,
    consultations,
    follow_ups,
    meetings,
    policy_terms,
    protected,
    release,
    second_persons,
    sharing,
)
from samverkan_desktop.usecases.desk import Desk

NEEDS = 5
"""At most so many things are said to need a person; more would be a list, not a day."""
MEETING_DAYS = 14
MEETING_SOON_DAYS = 3
UNREADY = ("needs", "forbidden", "nothing")


@attrs.frozen(kw_only=True)
class Item:
    """One thing on the page. kind: second_person, uncertain_release, feedback, meeting, consent_ends, consent_waits,
    follow_up, action, meeting_action, review, draft, case_file.

    label: number or initials, never a full name; due: the day it is due; days: how many are left, negative when late;
    target: the id of what it opens; text: what it is about, for those who may see the page; state: how a meeting
    stands (see `meetings.standing`), `soon` of a consent that the municipality reminds of, or of a person's question
    what it is about; at: a meeting's time of day; memory_key: the minnesnyckel of a follow-up, told to owner and
    deputy only; whose: the colleague who has a follow-up in hand, when it is not for the one who works to tick.
    """

    kind: str
    target: str
    label: str
    text: str = ""
    due: date | None = None
    days: int | None = None
    action_id: str = ""
    state: str = ""
    at: str = ""
    memory_key: str = ""
    whose: str = ""


@attrs.frozen(kw_only=True)
class Today:
    """The page: needs (at most NEEDS, of `wanting` in all), meetings, follow_ups, consents that run out, what is not
    yet in a case file, feedback awaited, drafts to go on with. stale: that the rules behind the words about meetings
    and consents have not been compared with the law for too long; empty when they have.
    """

    day: date
    needs: tuple[Item, ...]
    follow_ups: tuple[Item, ...]
    consents: tuple[Item, ...]
    drafts: tuple[Item, ...]
    wanting: int = 0
    meetings: tuple[Item, ...] = ()
    not_filed: tuple[Item, ...] = ()
    feedback: tuple[Item, ...] = ()
    stale: str = ""


def gather(desk: Desk) -> Today:
    """All of the page, in one go."""
    rows = consultations.listed(desk)
    due = _follow_ups(desk, rows)
    ending = _ending(desk)
    drafts = _drafts(rows)
    coming = _meetings(desk)
    feedback = _feedback(desk)
    needs = (
        *_second_persons(desk),
        *_uncertain(desk, rows),
        *(item for item in feedback if item.days is not None and item.days <= 0),
        *(
            item
            for item in coming
            if item.days is not None and item.days <= MEETING_SOON_DAYS and item.state in UNREADY
        ),
        *(item for item in ending if item.state == "soon"),
        *(item for item in due if item.days is not None and item.days < 0 and not item.whose),
        *(item for item in drafts if item.kind == "review"),
    )
    return Today(
        day=desk.today,
        needs=needs[:NEEDS],
        wanting=len(needs),
        follow_ups=due,
        consents=ending,
        drafts=drafts,
        meetings=coming,
        not_filed=_not_filed(desk),
        feedback=feedback,
        stale=sharing.stale_rules(desk) if coming or ending else "",
    )


def _follow_ups(desk: Desk, rows: tuple[ListRow, ...]) -> tuple[Item, ...]:
    return tuple(
        Item(
            kind="meeting_action" if one.of_meeting else "action" if one.action_id else "follow_up",
            target=one.consultation_id,
            label=one.number,
            text=one.text,
            due=one.due,
            days=one.days,
            action_id=one.action_id,
            memory_key=one.memory_key,
            whose=one.right.whose,
        )
        for one in follow_ups.listed(desk, rows)
    )


def _drafts(rows: tuple[ListRow, ...]) -> tuple[Item, ...]:
    """What one was writing, the latest first; what is stopped is not to be gone on with."""
    begun = sorted(
        (row for row in rows if row.state == "draft" and row.sharing != "stopped"),
        key=lambda row: (row.updated_at, row.number),
        reverse=True,
    )
    return tuple(
        Item(
            kind="review" if row.sharing == "needs_review" else "draft",
            target=row.id,
            label=row.number,
            text=row.heading,
        )
        for row in begun
    )


def _uncertain(desk: Desk, rows: tuple[ListRow, ...]) -> Iterator[Item]:
    numbers = {row.id: row.number for row in rows}
    for one in release.uncertain(desk):
        yield Item(kind="uncertain_release", target=one.id, label=numbers.get(one.consultation_id, ""))


def _second_persons(desk: Desk) -> Iterator[Item]:
    """Questions of colleagues that the one who works can answer."""
    for one in second_persons.everything_waiting(desk):
        if not one.mine:
            yield Item(
                kind="second_person",
                target=one.child_id if one.kind == "consent" else one.asked.object_id,
                label=one.number,
                text=one.asked_by,
                state=one.kind,
            )


def _feedback(desk: Desk) -> tuple[Item, ...]:
    """Feedback on one's own reports (SoL 19 kap. 6 §): the day, never whom it is about."""
    return tuple(
        Item(kind="feedback", target=report_id, label="", due=due, days=(due - desk.today).days)
        for report_id, due in concern_reports.awaiting_feedback(desk)
    )


def _meetings(desk: Desk) -> tuple[Item, ...]:
    until = desk.today + timedelta(days=MEETING_DAYS)
    rows = (row for row in meetings.listed(desk, desk.today, until) if row.state not in ("held", "cancelled"))
    return tuple(
        Item(
            kind="meeting",
            target=row.id,
            label=row.subject or row.number,
            text=row.form,
            due=row.day,
            days=(row.day - desk.today).days,
            state=_standing(desk, row.id),
            at=row.starts,
        )
        for row in rows
    )


def _standing(desk: Desk, meeting_id: str) -> str:
    """How a meeting stands; `nothing` when the rules cannot be asked, so that it is looked at."""
    try:
        return meetings.standing(desk, meetings.get(desk, meeting_id))
    except SamverkanError:
        return "nothing"


def _not_filed(desk: Desk) -> tuple[Item, ...]:
    return tuple(
        Item(
            kind="case_file",
            target=one.consultation_id,
            label=one.number,
            text=one.heading,
            due=one.date,
            days=-one.days,
            state=one.status,
        )
        for one in case_files.not_yet(desk)
        if one.right.may_change
    )


def _ending(desk: Desk) -> tuple[Item, ...]:
    items = []
    remind = policy_terms.consent_terms(desk).remind_days
    for card in consents.listed(desk):
        if card.state in ("refused", "expired"):
            continue
        kind = "consent_waits" if card.state == "waiting" else "consent_ends"
        items.append(
            Item(
                kind=kind,
                target=card.consent.child_id,
                label=f"{protected.short_name(desk, card.child.child)} {card.consent.number}",
                text=card.child.alias or card.child.child.name,
                due=card.consent.valid_to,
                days=card.days_left,
                state="soon" if card.days_left <= remind else "",
            )
        )
    return tuple(sorted(items, key=lambda item: item.due or desk.today))
