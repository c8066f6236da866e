# SPDX-License-Identifier: EUPL-1.2
"""The agenda (dagordningen) that follows the matrix: what not all may hear is taken while they are not in the room.

"Närvaro och stöd, utan polisen", then "Polisen ansluter". Pure: meeting and matrix in, points out. An order that
someone has made by hand is kept; who must be out of the room for each point is worked out all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import attrs

from samverkan_desktop.domain.meetings import AgendaPoint, AnonymousSeat, ConsentedMeeting, Meeting, PointKind, Seat
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import meeting_forms
from samverkan_desktop.usecases.meeting_matrix import Matrix, MatrixRow

_CHANGE_MINUTES = 5


@attrs.frozen(kw_only=True)
class Point:
    """One point. at: `HH:MM`; row_ids: rows of the matrix; without: seats that must not be in the room.

    kind: as AgendaPoint, or `change` when someone joins or leaves (joins, leaves: seats); note: "Utan polisen", empty
    when all may hear.
    """

    id: str
    kind: PointKind | Literal["change"]
    heading: str
    at: str
    minutes: int
    row_ids: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    note: str = ""


@attrs.frozen(kw_only=True)
class Agenda:
    """The points in order; held_back: rows that no other organisation here may hear; ends: `HH:MM`."""

    points: tuple[Point, ...]
    held_back: tuple[str, ...] = ()
    ends: str = ""


def of(meeting: Meeting, matrix: Matrix, *, lang: str = "sv") -> Agenda:
    """The agenda: in the order someone has made, else as the matrix asks for."""
    table = texts.table("meetings", lang)
    told = [row for row in matrix.rows if row.category != "identity"]
    family = frozenset(seat.id for seat in meeting.seats if isinstance(seat, Seat) and seat.role != "official")
    held_back = tuple(row.id for row in told if not _taken_up(row, matrix, family))
    tellable = [row for row in told if row.id not in held_back]
    unknown = _closed((row for row in matrix.rows if row.category == "identity"), matrix)
    by_hand = meeting.agenda if isinstance(meeting, ConsentedMeeting) else ()
    drafts = _ordered(by_hand, tellable, unknown, matrix) if by_hand else _grouped(meeting, tellable, unknown, matrix)
    points = _timed(meeting, _with_changes(meeting.seats, drafts, table))
    ends = _clock(meeting.starts, sum(point.minutes for point in points))
    return Agenda(points=points, held_back=held_back, ends=ends)


def who(seats: Sequence[Seat | AnonymousSeat], chosen: Iterable[str], *, lang: str = "sv") -> str:
    """Seats in running words, by party or role: "polisen och skolan"; a function where one of several is meant."""
    table = texts.table("meetings", lang)
    picked = [seat for seat in seats if seat.id in set(chosen)]
    words = list(dict.fromkeys(_word(seat, seats, picked, table["who"]) for seat in picked))
    if len(words) < 2:
        return "".join(words)
    return str(table["agenda"]["and"].format(first=", ".join(words[:-1]), last=words[-1]))


def _word(
    seat: Seat | AnonymousSeat, seats: Sequence[Seat | AnonymousSeat], picked: Sequence[Seat | AnonymousSeat],
    words: dict[str, str],
) -> str:  # fmt: skip
    if isinstance(seat, Seat) and seat.role != "official":
        return words[seat.role]
    fellows = [one for one in seats if one.party == seat.party and one not in picked]
    return seat.function if fellows and seat.function else words[seat.party]


def _grouped(meeting: Meeting, rows: Sequence[MatrixRow], unknown: frozenset[str], matrix: Matrix) -> list[Point]:
    """What fewest may hear first, then who was out joins, last what all may hear."""
    groups: dict[frozenset[str], list[MatrixRow]] = {}
    for row in rows:
        groups.setdefault(_closed([row], matrix), []).append(row)
    order = sorted(groups, key=lambda out: -len(out))
    first = order[0] if order else unknown
    points = [_draft("welcome", first)]
    if isinstance(meeting, ConsentedMeeting):
        points.append(_draft("purpose", first | unknown))
        if any(seat.role in ("child", "guardian") for seat in meeting.seats):
            points.append(_draft("voice", first | unknown))
    points += [_draft("items", out, groups[out]) for out in order]
    last = order[-1] if order else unknown
    return [*points, _draft("actions", last), _draft("next", last)]


def _ordered(
    made: Sequence[AgendaPoint], rows: Sequence[MatrixRow], unknown: frozenset[str], matrix: Matrix
) -> list[Point]:
    by_id = {row.id: row for row in rows}
    drafts: list[Point] = []
    for point in made:
        taken = [by_id[one] for one in point.item_ids if one in by_id]
        out = _closed(taken, matrix) | (unknown if point.kind in ("purpose", "voice", "actions") else frozenset())
        draft = _draft(point.kind, out, taken)
        drafts.append(attrs.evolve(draft, id=point.id, heading=point.heading, minutes=point.minutes))
    placed = {row for draft in drafts for row in draft.row_ids}
    forgotten = [row for row in rows if row.id not in placed]
    # What no point takes up is taken last: an item is never lost between the matrix and the agenda.
    return drafts + [_draft("items", _closed([row], matrix), [row]) for row in forgotten]


def _draft(kind: PointKind, out: frozenset[str], rows: Sequence[MatrixRow] = ()) -> Point:
    minutes = 0 if kind == "items" else meeting_forms.minutes_of(kind)
    return Point(
        id=kind,
        kind=kind,
        heading=", ".join(dict.fromkeys(row.what for row in rows if row.what)),
        at="",
        minutes=minutes or 10 * max(len(rows), 1),
        row_ids=tuple(row.id for row in rows),
        without=tuple(sorted(out)),
    )


def _with_changes(seats: Sequence[Seat | AnonymousSeat], drafts: Sequence[Point], table: dict[str, Any]) -> list[Point]:
    """The points with one of its own wherever someone must come in or go out."""
    words = table["agenda"]
    points: list[Point] = []
    before: tuple[str, ...] | None = None
    for number, draft in enumerate(drafts, start=1):
        if before is not None and set(before) != set(draft.without):
            points.append(_change(seats, before, draft.without, words))
        note = words["without"].format(who=who(seats, draft.without)) if draft.without else ""
        heading = draft.heading or words[draft.kind]
        points.append(attrs.evolve(draft, heading=heading, note=note, id=f"{draft.id}:{number}"))
        before = draft.without
    return points


def _change(
    seats: Sequence[Seat | AnonymousSeat], before: Iterable[str], after: Iterable[str], words: dict[str, str]
) -> Point:
    joins, leaves = tuple(sorted(set(before) - set(after))), tuple(sorted(set(after) - set(before)))
    said = [words["joins"].format(who=who(seats, joins))] if joins else []
    said += [words["leaves"].format(who=who(seats, leaves))] if leaves else []
    heading = ", ".join(said)
    return Point(
        id="change",
        kind="change",
        heading=heading[:1].upper() + heading[1:],
        at="",
        minutes=_CHANGE_MINUTES,
        without=tuple(sorted(after)),
        joins=joins,
        leaves=leaves,
    )


def _timed(meeting: Meeting, points: Sequence[Point]) -> tuple[Point, ...]:
    minutes = {item.id: item.minutes for item in meeting.items} if isinstance(meeting, ConsentedMeeting) else {}
    by_hand = isinstance(meeting, ConsentedMeeting) and bool(meeting.agenda)
    timed, passed = [], 0
    for point in points:
        length = point.minutes
        if point.kind == "items" and point.row_ids and not by_hand:
            length = sum(minutes.get(row, 10) for row in point.row_ids)
        timed.append(attrs.evolve(point, at=_clock(meeting.starts, passed), minutes=length))
        passed += length
    return tuple(timed)


def _clock(starts: str, minutes: int) -> str:
    total = (int(starts[:2]) * 60 + int(starts[3:]) + minutes) % (24 * 60)
    return f"{total // 60:02d}:{total % 60:02d}"


def _closed(rows: Iterable[MatrixRow], matrix: Matrix) -> frozenset[str]:
    """The present who may not hear all of these rows."""
    return frozenset(seat for row in rows for seat in row.room.closed_by if seat in matrix.present)


def _taken_up(row: MatrixRow, matrix: Matrix, family: frozenset[str]) -> bool:
    """Whether a row belongs on the agenda: some other organisation present may hear it.

    What only the family may hear is their own talk with who holds it, not a reason to keep the others waiting
    outside; where nobody but the family and the own unit is present, it is what the meeting is about.
    """
    heard = [cell for cell in row.cells if cell.seat_id in matrix.present and cell.state != "own"]
    others = [cell for cell in heard if cell.seat_id not in family]
    return any(cell.is_open for cell in others or heard) or not heard
