# SPDX-License-Identifier: EUPL-1.2
"""Shown to the room (visa för rummet): what everyone present may see, and nothing else; also the calendar file.

`shown` gives a value that is already filtered by the strictest of those present: hidden things are one "[dolt]" with
a number, never one for each kind, since a heading alone would tell that it exists. It goes through the one door.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path

import attrs
from babel.dates import format_date

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.meetings import CalendarEvent, ConsentedMeeting, Meeting, MeetingAction, Paragraph
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.domain.sharing import Decision, SharingQuestion
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import (
    meeting_agenda,
    meeting_matrix,
    meeting_questions,
    meetings,
    protocols,
    release_meetings,
    sharing,
)
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.meeting_matrix import Matrix


@attrs.frozen(kw_only=True)
class ShownLine:
    """One paragraph on the room's screen: the kind of information and the text."""

    label: str
    text: str


@attrs.frozen(kw_only=True)
class ShownAction:
    """One action on the room's screen: what, whose, until when."""

    what: str
    owner: str
    due: str = ""


@attrs.frozen(kw_only=True)
class Shown:
    """All that the room may see (presentation). It holds no id, and nothing that someone present may not have.

    heading: the form and the day; points: the agenda's headings, neutral where one of them may not be seen; present:
    who it is shown for; hidden: how many paragraphs and actions are not here, 1 for any number when the policy keeps
    the number from the room; hidden_text: "1 uppgift visas inte här", empty when nothing is hidden.
    """

    heading: str
    points: tuple[str, ...]
    present: tuple[str, ...]
    lines: tuple[ShownLine, ...]
    actions: tuple[ShownAction, ...]
    hidden: int = 0
    hidden_text: str = ""


def shown(desk: Desk, meeting_id: str, *, lang: str = "sv") -> Shown:
    """What may be shown to those who are ticked in, now; nothing is entered. Page and `show` use the same.

    Raises Refused("room_not_in_use") when nobody has been ticked in: an empty room has no strictest.
    """
    meeting = meetings.consented(desk, meeting_id)
    if meeting.state in ("held", "cancelled") or not any(seat.is_here for seat in meeting.seats):
        raise Refused("room_not_in_use")
    return _filtered(desk, meeting, lang)[0]


def show(desk: Desk, meeting_id: str, *, lang: str = "sv") -> Shown:
    """As `shown`, entered in the ledger as a release to everyone present before it is returned to be shown.

    The same content to the same people is entered once. What the rules no longer permit is hidden, never an error.
    """
    seen = shown(desk, meeting_id, lang=lang)
    meeting = meetings.consented(desk, meeting_id)
    content = json.dumps(attrs.asdict(seen), ensure_ascii=False, sort_keys=True).encode()
    for question, decision in _filtered(desk, meeting, lang)[1]:
        if question.to and not _entered(desk, meeting.id, question, content):
            release_meetings.show(desk, meeting.id, question, decision, content)
    return seen


def export_calendar(desk: Desk, meeting_id: str, *, to: Path, overwrite: bool = False) -> Release:
    """Hand out a calendar file (kalenderfil) without names, place or form: a time, and the word "Möte".

    Raises InvalidInput("unknown_meeting"), Impossible (the carrier's reasons).
    """
    meeting = meetings.get(desk, meeting_id)
    content = desk.tools.calendar(event(desk, meeting))
    return release_meetings.give_calendar(desk, content, meeting_id=meeting.id, to=to, overwrite=overwrite)


def event(desk: Desk, meeting: Meeting) -> CalendarEvent:
    """What a calendar may be told; the uid is the same each time and tells nothing of the meeting's own id."""
    hour, minute = map(int, meeting.starts.split(":"))
    return CalendarEvent(
        uid=hashlib.sha256(f"calendar:{meeting.id}".encode()).hexdigest()[:32],
        starts_at=datetime.combine(meeting.day, time(hour, minute)),
        minutes=meeting.minutes,
        made_on=desk.today,
        cancelled=meeting.state == "cancelled",
    )


def _filtered(
    desk: Desk, meeting: ConsentedMeeting, lang: str
) -> tuple[Shown, tuple[tuple[SharingQuestion, Decision], ...]]:
    protocol = desk.vault.meetings.protocol(meeting.id)
    states = protocols.states(desk, meeting, protocol)
    open_rows = {row.id for row in states.rows if row.room.is_open}
    asked = [_question(desk, meeting, child_id, states, open_rows) for child_id in meeting.child_ids]
    for child_id, (question, decision) in zip(meeting.child_ids, asked, strict=True):
        # The whole may be stricter than its parts (several persons concerned), and what a second person must agree to
        # cannot wait for one on a screen: then nothing of that child is shown.
        if question.to and not _may_show(decision):
            open_rows -= {row.id for row in states.rows if row.child_id == child_id}
    kept = [(question, decision) for question, decision in asked if _may_show(decision)]
    words = texts.table("meetings", lang)
    lines = [one for one in protocol.paragraphs if one.id in open_rows]
    actions = [one for one in protocol.actions if one.id in open_rows]
    hidden = len(protocol.paragraphs) + len(protocol.actions) - len(lines) - len(actions)
    counted = desk.rules.policy_on(meeting.day).hidden_count
    seen = Shown(
        heading=f"{words['form'][meeting.form]} {format_date(meeting.day, 'EEEE d MMMM', locale=lang)}",
        points=_points(desk, meeting, lang),
        present=tuple(
            meeting_agenda.who(meeting.seats, [seat.id], lang=lang) for seat in meeting.seats if seat.is_here
        ),
        lines=tuple(_line(one, words["category"]) for one in lines),
        actions=tuple(_action(one, lang) for one in actions),
        hidden=hidden if counted else min(hidden, 1),
        hidden_text=_hidden_text(hidden, words["room"], counted=counted),
    )
    return seen, tuple(kept)


def _may_show(decision: Decision) -> bool:
    return decision.outcome in ("permitted", "duty") and "second_person" not in decision.obligations


def _question(
    desk: Desk, meeting: ConsentedMeeting, child_id: str, states: Matrix, open_rows: set[str]
) -> tuple[SharingQuestion, Decision]:
    """The question about all of one child's that would be shown, to everyone present."""
    case = meeting_questions.cases(desk, [child_id], meeting.suspected_harm)[child_id]
    own = desk.vault.info.own_party
    whom = (meeting_questions.receiver(one, child_id, case.guardians) for one in meeting.seats if one.is_here)
    protocol = desk.vault.meetings.protocol(meeting.id)
    about = {one.id: one.about for one in protocol.paragraphs}
    rows = [row for row in states.rows if row.child_id == child_id and row.id in open_rows]
    question = meeting_questions.question(
        case,
        from_=own,
        receivers=tuple(dict.fromkeys(one for one in whom if one and one != own)),
        categories=tuple(row.category for row in rows) or ("identity",),
        purpose=meeting.purpose_code,
        on=desk.today,
        about=tuple(dict.fromkeys(p for row in rows for p in about.get(row.id, ("child",)))) or ("child",),
    )
    return question, sharing.decide(desk, question)


def _points(desk: Desk, meeting: ConsentedMeeting, lang: str) -> tuple[str, ...]:
    """The agenda's headings; one that someone present may not read, or may not know of, is only a number."""
    matrix = meeting_matrix.of(desk, meeting)
    words = texts.table("meetings", lang)["agenda"]
    headings = []
    points = [one for one in meeting_agenda.of(meeting, matrix, lang=lang).points if one.kind != "change"]
    for number, point in enumerate(points, start=1):
        told = all(matrix.row(row).room.is_open for row in point.row_ids)
        plain = bool(point.row_ids) or point.heading == words[point.kind]  # a heading of one's own is free text
        headings.append(point.heading if told and plain else words["point"].format(number=number))
    return tuple(headings)


def _line(one: Paragraph, words: dict[str, str]) -> ShownLine:
    return ShownLine(label=words[one.category], text=one.text)


def _action(one: MeetingAction, lang: str) -> ShownAction:
    words = texts.table("extracts", lang)
    owner = words["owner"].get(one.owner) or words["party"][one.owner.partition(":")[2]]
    due = format_date(one.due, "d MMM", locale=lang) if one.due else ""
    return ShownAction(what=one.what, owner=owner, due=due)


def _hidden_text(hidden: int, words: dict[str, str], *, counted: bool) -> str:
    if not hidden:
        return ""
    if not counted:
        return words["some_hidden"]
    return words["one_hidden"] if hidden == 1 else words["many_hidden"].format(count=hidden)


def _entered(desk: Desk, meeting_id: str, question: SharingQuestion, content: bytes) -> bool:
    digest = hashlib.sha256(content).hexdigest()
    return any(
        one.content_sha256 == digest and set(_of(question.to)) == set(one.receivers) and one.carrier == "screen"
        for one in desk.vault.releases.of(meeting_id)
    )


def _of(receivers: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(receivers))
