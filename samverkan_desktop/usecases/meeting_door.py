# SPDX-License-Identifier: EUPL-1.2
"""At the door (vem är här?): who comes, who leaves, and what may be said from then on.

Who comes in counts at once. Who leaves still counts until the writer confirms it, so that a mistaken tick never
reveals more. A colleague in someone's place keeps the judgement only if the consent names the function.
"""

from __future__ import annotations

from typing import Literal

import attrs

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import ConsentedMeeting, Presence, Role, Seat
from samverkan_desktop.usecases import meeting_agenda, meeting_matrix, meetings
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.meeting_agenda import Agenda
from samverkan_desktop.usecases.meeting_matrix import Matrix

Arrival = Literal["expected", "colleague", "not_named", "uninvited"]


@attrs.frozen(kw_only=True)
class Door:
    """What follows when someone has come or gone.

    arrival: `expected`; `colleague` (takes another's seat, and the consent names the function); `not_named` (takes
    another's seat, and it does not: everything needs the family's answer anew); `uninvited` (an organisation or person
    that was not called: the red bar). take_without: rows that must be taken without the newcomer; may_hear: those
    they may hear. All empty for who leaves.
    """

    meeting: ConsentedMeeting
    matrix: Matrix
    agenda: Agenda
    seat_id: str
    arrival: Arrival = "expected"
    take_without: tuple[str, ...] = ()
    may_hear: tuple[str, ...] = ()


def arrive(
    desk: Desk,
    meeting_id: str,
    *,
    function: str = "",
    party: str = "",
    name: str = "",
    role: Role = "official",
    persons: tuple[str, ...] = (),
    seat_id: str = "",
    instead_of: str = "",
) -> Door:
    """Someone comes in. seat_id: one tap on who was expected; instead_of: whose seat a colleague takes.

    Otherwise function and party say who it is: the expected seat of that party and function, a colleague in the
    place of one of that party who is not here, or someone uninvited. Stored and entered in the log at once.
    Raises InvalidInput("unknown_seat"), Refused("meeting_is_over").
    """
    meeting = _going_on(desk, meeting_id)
    if seat_id:
        if meeting.seat(seat_id) is None:
            raise InvalidInput("unknown_seat")
        return _entered(desk, _set(meeting, seat_id, presence="here"), seat_id, "expected")
    newcomer = Seat(id=new_id(), role=role, party=party, function=function, name=name, persons=persons, presence="here")
    changed, seat, arrival = seated(meeting, newcomer, instead_of=instead_of)
    return _entered(desk, changed, seat, arrival)


def seated(meeting: ConsentedMeeting, newcomer: Seat, *, instead_of: str = "") -> tuple[ConsentedMeeting, str, Arrival]:
    """The meeting with someone in it, whose seat it is and how they come; pure."""
    place = meeting.seat(instead_of) if instead_of else _place_of(meeting, newcomer)
    if place is None:
        uninvited = attrs.evolve(newcomer, invited=False)
        return attrs.evolve(meeting, seats=(*meeting.seats, uninvited)), uninvited.id, "uninvited"
    if not instead_of and _same(place, newcomer):
        return _set(meeting, place.id, presence="here"), place.id, "expected"
    keeps = place.named_in_consent and _alike(place.function, newcomer.function) and place.party == newcomer.party
    colleague = attrs.evolve(newcomer, covered=keeps and place.covered, named_in_consent=keeps)
    away = _set(meeting, place.id, presence="absent")
    return (
        attrs.evolve(away, seats=(*away.seats, colleague)),
        colleague.id,
        "colleague" if colleague.covered else "not_named",
    )


def leave(desk: Desk, meeting_id: str, seat_id: str) -> Door:
    """Someone is ticked out: noted, but they count as here until `confirm_left`.

    Raises InvalidInput("unknown_seat"), Refused("meeting_is_over").
    """
    meeting = _going_on(desk, meeting_id)
    seat = meeting.seat(seat_id)
    if seat is None:
        raise InvalidInput("unknown_seat")
    presence: Presence = "leaving" if seat.is_here else "absent"
    return _entered(desk, _set(meeting, seat_id, presence=presence), seat_id, "expected")


def confirm_left(desk: Desk, meeting_id: str, seat_id: str) -> Door:
    """The writer confirms that someone has left the room; only now may more be said and shown.

    Raises InvalidInput("unknown_seat") for who was not ticked out.
    """
    meeting = _going_on(desk, meeting_id)
    seat = meeting.seat(seat_id)
    if seat is None or seat.presence != "leaving":
        raise InvalidInput("unknown_seat")
    return _entered(desk, _set(meeting, seat_id, presence="left"), seat_id, "expected")


def _entered(desk: Desk, meeting: ConsentedMeeting, seat_id: str, arrival: Arrival) -> Door:
    seat = meeting.seat(seat_id)
    assert seat is not None
    with desk.change():
        desk.vault.meetings.save(meeting)
        desk.note("meeting_presence", "meeting", meeting.id, presence=seat.presence, arrival=arrival)
    matrix = meeting_matrix.of(desk, meeting)
    cells = [(row.id, row.cell(seat_id)) for row in matrix.rows] if seat.presence == "here" else []
    return Door(
        meeting=meeting,
        matrix=matrix,
        agenda=meeting_agenda.of(meeting, matrix),
        seat_id=seat_id,
        arrival=arrival,
        take_without=tuple(row for row, cell in cells if not cell.is_open),
        may_hear=tuple(row for row, cell in cells if cell.is_open),
    )


def _going_on(desk: Desk, meeting_id: str) -> ConsentedMeeting:
    meeting = meetings.consented(desk, meeting_id)
    if meeting.state in ("held", "cancelled"):
        raise Refused("meeting_is_over")
    return meeting


def _set(meeting: ConsentedMeeting, seat_id: str, *, presence: Presence) -> ConsentedMeeting:
    seats = tuple(attrs.evolve(one, presence=presence) if one.id == seat_id else one for one in meeting.seats)
    return attrs.evolve(meeting, seats=seats)


def _place_of(meeting: ConsentedMeeting, newcomer: Seat) -> Seat | None:
    """The seat someone comes to: their own, else one of the same party that nobody sits in."""
    free = [one for one in meeting.seats if one.presence in ("expected", "absent", "left") and one.invited]
    if newcomer.role != "official":
        return next(
            (one for one in free if one.role == newcomer.role and set(one.persons) & set(newcomer.persons)), None
        )
    same_party = [one for one in free if one.role == "official" and one.party == newcomer.party]
    return next((one for one in same_party if _same(one, newcomer)), next(iter(same_party), None))


def _same(seat: Seat, newcomer: Seat) -> bool:
    """Whether it is the one who was expected: same function, and no other name."""
    if seat.role != "official":
        return True
    named = not newcomer.name or not seat.name or _alike(seat.name, newcomer.name)
    return named and _alike(seat.function, newcomer.function)


def _alike(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
