# SPDX-License-Identifier: EUPL-1.2
"""Meetings (möten): plan, call, sign, start, end, cancel, list. What may be said stands in `meeting_matrix`.

How a page uses it: `new` makes one that is not stored; change it with `attrs.evolve` and `save`; `meeting_forms.checks`
says what is missing; `call` sends the invitation (notes the day); at the door `meeting_door`; while it goes on
`protocols`; papers and the calendar file by `meeting_papers`, which go through the one door.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import attrs

from samverkan_desktop.domain.consultations import CHANNELS, TARGET_GROUPS
from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import (
    FORMS,
    FUNCTIONS,
    AnonymousSeat,
    ConsentedMeeting,
    DeidentifiedMeeting,
    Form,
    Kind,
    Meeting,
    MeetingRow,
    Seat,
)
from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.domain.sharing import CATEGORIES, Suspicion
from samverkan_desktop.usecases import children, meeting_forms, meeting_matrix, protected
from samverkan_desktop.usecases.desk import Desk

_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_EVER: Final = (date(1900, 1, 1), date(9999, 12, 31))


def new(desk: Desk, kind: Kind, form: Form, *, day: date | None = None, starts: str = "09:00") -> Meeting:
    """A meeting to fill in, with the own unit's seat and no one else; nothing is stored."""
    own, number = desk.vault.info.own_party, desk.vault.meetings.next_number(desk.today.year)
    on = day or desk.today
    if kind == "deidentified":
        function = desk.actor.function if desk.actor.function in FUNCTIONS else ""
        return DeidentifiedMeeting(
            id=new_id(),
            number=number,
            form=form,
            day=on,
            starts=starts,
            seats=(AnonymousSeat(id=new_id(), party=own, function=function),),
            owner=desk.actor.id,
        )
    seat = Seat(id=new_id(), party=own, function=desk.actor.function, name=desk.actor.name)
    return ConsentedMeeting(
        id=new_id(), number=number, form=form, day=on, starts=starts, seats=(seat,), owner=desk.actor.id
    )


def save(desk: Desk, meeting: Meeting) -> Meeting:
    """Store a new or changed meeting (planera mötet); returns it as stored, durable.

    Raises InvalidInput("meeting_invalid") with every fault by path (`day`, `seats[1].party`, `items[0].category` ...),
    Refused("meeting_is_over") for one that was held or cancelled.
    """
    before = desk.vault.meetings.get(meeting.id)
    if before is not None and _is_hidden(desk, before):
        raise InvalidInput("unknown_meeting")
    if before is not None and before.state in ("held", "cancelled"):
        raise Refused("meeting_is_over")
    found = faults(desk, meeting)
    if found:
        raise InvalidInput("meeting_invalid", faults=found, count=len(found))
    with desk.change():
        if before is None and _number_taken(desk, meeting):
            meeting = attrs.evolve(meeting, number=desk.vault.meetings.next_number(desk.today.year))
        desk.vault.meetings.save(meeting)
        desk.note("meeting_changed" if before else "meeting_planned", "meeting", meeting.id)
    return meeting


def get(desk: Desk, meeting_id: str) -> Meeting:
    """A meeting without a log entry, for what is already on screen.

    Raises InvalidInput("unknown_meeting"), also when it concerns a protected child that others have in hand.
    """
    found = desk.vault.meetings.get(meeting_id)
    if found is None or _is_hidden(desk, found):
        raise InvalidInput("unknown_meeting")
    return found


def consented(desk: Desk, meeting_id: str) -> ConsentedMeeting:
    """As `get`, for what only a meeting about named children has. Raises InvalidInput("unknown_meeting")."""
    found = get(desk, meeting_id)
    if not isinstance(found, ConsentedMeeting):
        raise InvalidInput("unknown_meeting")
    return found


def opened(desk: Desk, meeting_id: str, *, reason: str = "") -> Meeting:
    """Open a meeting: the look is entered in the log before anything is shown.

    reason: one of `protected.REASONS`, needed when a child is protected. Raises InvalidInput (unknown_meeting,
    reason_needed).
    """
    found = get(desk, meeting_id)
    if isinstance(found, ConsentedMeeting):
        for child_id in found.child_ids:
            protected.check_reason(children.card(desk, child_id).child, reason)
    with desk.change():
        desk.note("meeting_opened", "meeting", meeting_id, **({"reason": reason} if reason else {}))
    return found


def listed(desk: Desk, first: date | None = None, last: date | None = None) -> tuple[MeetingRow, ...]:
    """The list (möteslistan), soonest first: initials and form only, without meetings about hidden children."""
    found = desk.vault.meetings.between(first or _EVER[0], last or _EVER[1])
    return tuple(_row(desk, one) for one in found if not _is_hidden(desk, one))


def week(desk: Desk, day: date) -> tuple[MeetingRow, ...]:
    """The meetings of a day's week, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return listed(desk, monday, monday + timedelta(days=6))


def of_child(desk: Desk, child_id: str) -> tuple[ConsentedMeeting, ...]:
    """A child's meetings, soonest first. Raises InvalidInput("unknown_child")."""
    children.card(desk, child_id)
    return tuple(one for one in desk.vault.meetings.of_child(child_id) if not _is_hidden(desk, one))


def standing(desk: Desk, meeting: Meeting) -> str:
    """How a meeting stands (delningsläge), for its block: one of `inside` (stannar i skolan), `statistics` (bara
    statistik), `nothing` (nothing to say yet), `permitted`, `needs`, `forbidden`; the worst cell that someone asks for.

    It never says who has answered what.
    """
    if meeting.form == "family_centre":
        return "statistics"
    if meeting_forms.demands(meeting.form).inside:
        return "inside"
    cells = [cell for row in meeting_matrix.of(desk, meeting).rows for cell in row.cells]
    states = {cell.state for cell in cells if cell.state != "not_included"}
    for state in ("forbidden", "needs", "permitted", "duty"):
        if state in states:
            return "permitted" if state == "duty" else state
    return "nothing"


def call(desk: Desk, meeting_id: str) -> Meeting:
    """Note that the invitation is sent today (kallelse). Raises Refused("meeting_not_ready") while a check stops."""
    meeting = get(desk, meeting_id)
    if meeting.state != "planned":
        raise Refused("meeting_is_over" if meeting.state in ("held", "cancelled") else "meeting_already_called")
    left = [one for one in meeting_forms.missing(desk, meeting) if one.stops]
    if left:
        raise Refused("meeting_not_ready", count=len(left), faults=tuple(Fault(path=c.code, text=c.text) for c in left))
    if isinstance(meeting, ConsentedMeeting):
        meeting = attrs.evolve(meeting, called_on=desk.today)
    return _stored(desk, attrs.evolve(meeting, state="called"), "meeting_called")


def start(desk: Desk, meeting_id: str) -> Meeting:
    """The meeting begins (mötet pågår). Raises Refused("meeting_is_over")."""
    meeting = get(desk, meeting_id)
    if meeting.state in ("held", "cancelled"):
        raise Refused("meeting_is_over")
    if meeting.state == "ongoing":
        return meeting
    if isinstance(meeting, ConsentedMeeting):
        meeting = attrs.evolve(meeting, started_at=desk.now)
    return _stored(desk, attrs.evolve(meeting, state="ongoing"), "meeting_started")


def end(
    desk: Desk, meeting_id: str, *, suspected_harm: Suspicion | None = None, attended: int | None = None
) -> Meeting:
    """The meeting is over (avsluta mötet); nothing is sent by ending.

    suspected_harm: the question every meeting about a child asks. Raises Refused("harm_not_answered"),
    Refused("meeting_is_over").
    """
    meeting = get(desk, meeting_id)
    if meeting.state in ("held", "cancelled"):
        raise Refused("meeting_is_over")
    if isinstance(meeting, ConsentedMeeting):
        if suspected_harm is None:
            raise Refused("harm_not_answered")
        done: Meeting = attrs.evolve(meeting, suspected_harm=suspected_harm, ended_at=desk.now, state="held")
    else:
        done = attrs.evolve(meeting, attended=attended if attended is not None else meeting.attended, state="held")
    return _stored(desk, done, "meeting_ended")


def cancel(desk: Desk, meeting_id: str) -> Meeting:
    """The meeting will not be held (ställ in). Raises Refused("meeting_is_over")."""
    meeting = get(desk, meeting_id)
    if meeting.state in ("held", "cancelled"):
        raise Refused("meeting_is_over")
    return _stored(desk, attrs.evolve(meeting, state="cancelled"), "meeting_cancelled")


def faults(desk: Desk, meeting: Meeting) -> tuple[Fault, ...]:
    """Every fault of a meeting as filled in, without storing it; empty when `save` will take it."""
    return tuple(_faults(desk, meeting))


def _faults(desk: Desk, meeting: Meeting) -> Iterator[Fault]:
    if meeting.form not in FORMS:
        yield Fault(path="form", text="Välj mötesform.")
    if not _TIME.fullmatch(meeting.starts):
        yield Fault(path="starts", text="Skriv tiden som 13:00.")
    if not 5 <= meeting.minutes <= 1440:
        yield Fault(path="minutes", text="Mötet ska vara minst 5 minuter och högst ett dygn.")
    if meeting.channel not in CHANNELS:
        yield Fault(path="channel", text="Välj fysiskt möte, video eller telefon.")
    kind = "deidentified" if isinstance(meeting, DeidentifiedMeeting) else "consented"
    if meeting.form in FORMS and kind not in meeting_forms.demands(meeting.form).modes:
        yield Fault(path="mode", text="Den mötesformen kan inte föras på det sättet.")
    if isinstance(meeting, DeidentifiedMeeting):
        yield from _deidentified_faults(desk, meeting)
    else:
        yield from _consented_faults(desk, meeting)


def _deidentified_faults(desk: Desk, meeting: DeidentifiedMeeting) -> Iterator[Fault]:
    for n, seat in enumerate(meeting.seats):
        if seat.party not in PARTY_KINDS or seat.party == "child":
            yield Fault(path=f"seats[{n}].party", text="Välj part.")
        if seat.function and seat.function not in FUNCTIONS:
            yield Fault(path=f"seats[{n}].function", text="Välj funktion i listan.")
    for n, group in enumerate(meeting.target_groups):
        if group not in TARGET_GROUPS:
            yield Fault(path=f"target_groups[{n}]", text="Okänd målgrupp.")
    for n, consultation_id in enumerate(meeting.consultation_ids):
        if desk.vault.consultations.deidentified(consultation_id) is None:
            yield Fault(path=f"consultation_ids[{n}]", text="Konsultationen finns inte.")


def _consented_faults(desk: Desk, meeting: ConsentedMeeting) -> Iterator[Fault]:
    known = {one.child.id for one in children.listed(desk)}
    for n, child_id in enumerate(meeting.child_ids):
        if child_id not in known:
            yield Fault(path=f"child_ids[{n}]", text="Barnet finns inte.")
    for n, seat in enumerate(meeting.seats):
        if seat.role == "official" and (seat.party not in PARTY_KINDS or seat.party == "child"):
            yield Fault(path=f"seats[{n}].party", text="Välj part.")
        if seat.role in ("child", "guardian") and not seat.persons:
            yield Fault(path=f"seats[{n}].persons", text="Välj vem det är.")
    for n, item in enumerate(meeting.items):
        if not item.what.strip():
            yield Fault(path=f"items[{n}].what", text="Skriv vad av det som ska tas upp.")
        if item.category not in CATEGORIES:
            yield Fault(path=f"items[{n}].category", text="Välj slag av uppgift.")
        if item.owner not in PARTY_KINDS:
            yield Fault(path=f"items[{n}].owner", text="Välj vem uppgiften kommer från.")
        if item.child_id not in meeting.child_ids and not (item.category == "methods" and not item.child_id):
            yield Fault(path=f"items[{n}].child_id", text="Välj vilket barn uppgiften rör.")


def _stored(desk: Desk, meeting: Meeting, act: str) -> Meeting:
    with desk.change():
        desk.vault.meetings.save(meeting)
        desk.note(act, "meeting", meeting.id)
    return meeting


def _number_taken(desk: Desk, meeting: Meeting) -> bool:
    return any(one.number == meeting.number for one in desk.vault.meetings.between(*_EVER))


def _is_hidden(desk: Desk, meeting: Meeting) -> bool:
    return isinstance(meeting, ConsentedMeeting) and bool(protected.hidden(desk) & set(meeting.child_ids))


def _row(desk: Desk, meeting: Meeting) -> MeetingRow:
    parties = tuple(dict.fromkeys(seat.party for seat in meeting.seats if seat.party))
    names: list[str] = []
    children_of: tuple[str, ...] = ()
    place = ""
    if isinstance(meeting, ConsentedMeeting):
        children_of, place = meeting.child_ids, meeting.place
        names = [protected.short_name(desk, children.card(desk, child_id).child) for child_id in children_of]
    return MeetingRow(
        id=meeting.id,
        number=meeting.number,
        kind="consented" if isinstance(meeting, ConsentedMeeting) else "deidentified",
        form=meeting.form,
        day=meeting.day,
        starts=meeting.starts,
        minutes=meeting.minutes,
        state=meeting.state,
        subject=", ".join(names) or meeting.number,
        place=place,
        child_ids=children_of,
        parties=parties,
    )
