# SPDX-License-Identifier: EUPL-1.2
"""The may-share matrix (delningsmatrisen): what may be said to whom, and what may be said when all are in the room.

Rows are the items, before them one row for each child: that the meeting concerns this child. Columns are the
participants, and last *alla i rummet*: the strictest of those present. Every cell is the rules' own answer with its
grounds and what is missing. `judge` and `judge_summaries` are pure; asking is not entered in the log.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, Literal

import attrs

from samverkan_desktop.domain.meetings import (
    AnonymousSeat,
    ConsentedMeeting,
    DeidentifiedMeeting,
    Meeting,
    MeetingItem,
    Seat,
)
from samverkan_desktop.domain.sharing import (
    Cell,
    Decision,
    Ground,
    Missing,
    RuleSetRef,
    SharingQuestion,
    Warning_,
)
from samverkan_desktop.rules import engine
from samverkan_desktop.rules.ruleset import RuleSet
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import meeting_questions
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.meeting_questions import Case

State = Literal["permitted", "duty", "own", "needs", "forbidden", "not_included"]
ROOM: Final = "room"
_STRICTEST: Final[tuple[State, ...]] = ("forbidden", "needs", "not_included")


@attrs.frozen(kw_only=True)
class MatrixCell:
    """One row for one participant, or for the room (seat_id `room`).

    state: the rules' outcome; `own`: they hold it themselves; `not_included`: left out by one's own choice of
    relevance (ingår inte). missing: all that is named in any way to a yes; ways: the smallest sets of facts, each
    enough by itself (the counterfactual). closed_by: of the room's cell, the seats that keep it from being said.
    """

    seat_id: str
    state: State
    grounds: tuple[Ground, ...] = ()
    missing: tuple[Missing, ...] = ()
    ways: tuple[tuple[str, ...], ...] = ()
    closed_by: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it may be told."""
        return self.state in ("permitted", "duty", "own")

    @property
    def smallest(self) -> tuple[Missing, ...]:
        """The smallest change that would turn the answer: the things of the shortest way, in words."""
        shortest = min(self.ways, key=len, default=())
        return tuple(one for one in self.missing if one.fact in shortest)


@attrs.frozen(kw_only=True)
class MatrixRow:
    """One row: an item, or with the category `identity` that the meeting concerns a child.

    id: the item's, `identity:<child>` or a de-identified consultation's; what: in the user's own words, empty for
    an identity row; owner: the party kind that discloses it.
    """

    id: str
    what: str
    category: str
    owner: str
    child_id: str
    cells: tuple[MatrixCell, ...]
    room: MatrixCell

    def cell(self, seat_id: str) -> MatrixCell:
        """The cell of one seat, or of the room. Raises KeyError when there is no such seat."""
        for cell in (*self.cells, self.room):
            if cell.seat_id == seat_id:
                return cell
        raise KeyError(seat_id)


@attrs.frozen(kw_only=True)
class Matrix:
    """The whole matrix. seats: the columns in order; present: the seats the room's column counts.

    Before anyone has come those are all who are expected; then only those who are here.
    """

    seats: tuple[str, ...]
    present: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    obligations: tuple[str, ...] = ()
    warnings: tuple[Warning_, ...] = ()
    rules: RuleSetRef | None = None

    def row(self, row_id: str) -> MatrixRow:
        """One row. Raises KeyError."""
        for row in self.rows:
            if row.id == row_id:
                return row
        raise KeyError(row_id)

    @property
    def counts(self) -> dict[str, int]:
        """How many cells may be told, need something, may not; the room's column and one's own not counted."""
        states = [cell.state for row in self.rows for cell in row.cells]
        return {
            "permitted": states.count("permitted") + states.count("duty"),
            "needs": states.count("needs"),
            "forbidden": states.count("forbidden"),
        }


def of(desk: Desk, meeting: Meeting) -> Matrix:
    """The matrix of a stored or half-made meeting as it is today (a meeting that was held: on its day)."""
    if isinstance(meeting, DeidentifiedMeeting):
        return judge_summaries(
            meeting, meeting_questions.of_summaries(desk, meeting), desk.rules, desk.vault.info.own_party
        )
    on = meeting.day if meeting.state == "held" else max(meeting.day, desk.today)
    cases = meeting_questions.cases(desk, meeting.child_ids, meeting.suspected_harm, on=on)
    return judge(meeting, cases, desk.rules, on=on)


def judge(meeting: ConsentedMeeting, cases: Mapping[str, Case], rules: RuleSet, *, on: date) -> Matrix:
    """The matrix of a meeting about named children: one question for each child, owner and person concerned; pure."""
    decisions = {
        key: engine.decide(_question(meeting, cases[key.child_id], key, kinds, on), rules)
        for key, kinds in _asked(meeting, cases).items()
    }
    found = tuple(decisions.values())
    judged = _Judged(meeting=meeting, cases=cases, decisions=decisions, present=counted(meeting.seats))
    return Matrix(
        seats=tuple(seat.id for seat in meeting.seats),
        present=judged.present,
        rows=(*(judged.identity(child) for child in meeting.child_ids), *(judged.item(one) for one in meeting.items)),
        obligations=tuple(dict.fromkeys(one for decision in found for one in decision.obligations)),
        warnings=tuple({one.code: one for decision in found for one in decision.warnings}.values()),
        rules=rules.ref_on(on),
    )


def judge_summaries(
    meeting: DeidentifiedMeeting,
    questions: Mapping[str, Mapping[str, SharingQuestion]],
    rules: RuleSet,
    own_party: str,
) -> Matrix:
    """The matrix of a de-identified meeting: one row for each reviewed consultation; pure.

    questions: by consultation and receiving party.
    """
    present = counted(meeting.seats)
    rows = []
    warnings: dict[str, Warning_] = {}
    for consultation_id in meeting.consultation_ids:
        decisions = {party: engine.decide(asked, rules) for party, asked in questions[consultation_id].items()}
        warnings |= {one.code: one for decision in decisions.values() for one in decision.warnings}
        cells = tuple(
            _own(seat.id) if seat.party == own_party else _from(seat.id, decisions[seat.party], seat.party, "methods")
            for seat in meeting.seats
        )
        rows.append(
            MatrixRow(
                id=consultation_id,
                what="",
                category="methods",
                owner=own_party,
                child_id="",
                cells=cells,
                room=_room(cells, present),
            )
        )
    seats = tuple(seat.id for seat in meeting.seats)
    return Matrix(
        seats=seats, present=present, rows=tuple(rows), warnings=tuple(warnings.values()),
        rules=rules.ref_on(meeting.day),
    )  # fmt: skip


def counted(seats: Sequence[Seat | AnonymousSeat]) -> tuple[str, ...]:
    """The seats that the room's column counts: those here; before anyone has come, all who are expected."""
    here = tuple(seat.id for seat in seats if seat.presence in ("here", "leaving"))
    return here or tuple(seat.id for seat in seats if seat.presence == "expected")


@attrs.frozen(kw_only=True)
class _Key:
    """What items must share to be asked about in one question."""

    child_id: str
    owner: str
    about: tuple[str, ...] = ("child",)


@attrs.frozen(kw_only=True)
class _Judged:
    """The decisions of a meeting, made into rows."""

    meeting: ConsentedMeeting
    cases: Mapping[str, Case]
    decisions: Mapping[_Key, Decision]
    present: tuple[str, ...]

    def identity(self, child_id: str) -> MatrixRow:
        """That the meeting concerns a child."""
        key = _Key(child_id=child_id, owner=self.cases[child_id].base.from_)
        cells = tuple(self._cell(seat, key, "identity") for seat in self.meeting.seats)
        return MatrixRow(
            id=f"identity:{child_id}",
            what="",
            category="identity",
            owner=key.owner,
            child_id=child_id,
            cells=cells,
            room=_room(cells, self.present),
        )

    def item(self, item: MeetingItem) -> MatrixRow:
        """One item; what is about nobody may be said to anyone."""
        key = _Key(child_id=item.child_id, owner=item.owner, about=item.about)
        cells = tuple(
            MatrixCell(seat_id=seat.id, state="not_included")
            if seat.id in item.not_for
            else self._cell(seat, key, item.category)
            if item.child_id
            else MatrixCell(seat_id=seat.id, state="permitted")
            for seat in self.meeting.seats
        )
        return MatrixRow(
            id=item.id,
            what=item.what,
            category=item.category,
            owner=item.owner,
            child_id=item.child_id,
            cells=cells,
            room=_room(cells, self.present),
        )

    def _cell(self, seat: Seat, key: _Key, category: str) -> MatrixCell:
        if seat.role == "official" and seat.party == key.owner:
            return _own(seat.id)
        to = meeting_questions.receiver(seat, key.child_id, self.cases[key.child_id].guardians)
        if to is None:
            return MatrixCell(seat_id=seat.id, state="permitted")
        found = _from(seat.id, self.decisions[key], to, category)
        return found if seat.covered or not found.is_open else _not_covered(seat.id, found)


def _asked(meeting: ConsentedMeeting, cases: Mapping[str, Case]) -> dict[_Key, tuple[str, ...]]:
    """Which questions are put, and about which kinds of information."""
    asked: dict[_Key, dict[str, None]] = {
        _Key(child_id=child_id, owner=cases[child_id].base.from_): {"identity": None} for child_id in meeting.child_ids
    }
    for item in meeting.items:
        if item.child_id:
            key = _Key(child_id=item.child_id, owner=item.owner, about=item.about)
            asked.setdefault(key, {})[item.category] = None
    return {key: tuple(kinds) for key, kinds in asked.items()}


def _question(
    meeting: ConsentedMeeting, case: Case, key: _Key, categories: tuple[str, ...], on: date
) -> SharingQuestion:
    whom = (meeting_questions.receiver(seat, key.child_id, case.guardians) for seat in meeting.seats)
    receivers = tuple(dict.fromkeys(one for one in whom if one is not None))
    return meeting_questions.question(
        case,
        from_=key.owner,
        receivers=receivers,
        categories=categories,
        purpose=meeting.purpose_code,
        on=on,
        about=key.about,
    )


def _from(seat_id: str, decision: Decision, to: str, category: str) -> MatrixCell:
    """A cell as the rules answered; who may not know whom it concerns may not have the rest either."""
    cell, identity = decision.cell(to, category), decision.cell(to, "identity")
    if cell is None:
        return MatrixCell(seat_id=seat_id, state="forbidden")
    worst = min((one for one in (cell, identity) if one is not None), key=_how_open)
    chosen = cell if _how_open(cell) == _how_open(worst) else worst
    return MatrixCell(
        seat_id=seat_id,
        state=chosen.outcome,
        grounds=chosen.grounds,
        missing=_together(cell.missing, identity.missing if identity else ()) if chosen.outcome == "needs" else (),
        ways=chosen.ways,
    )


def _how_open(cell: Cell) -> int:
    return ("forbidden", "needs", "duty", "permitted").index(cell.outcome)


def _own(seat_id: str) -> MatrixCell:
    return MatrixCell(seat_id=seat_id, state="own")


def _not_covered(seat_id: str, found: MatrixCell) -> MatrixCell:
    """Someone else than the consent names: the yes does not follow the chair."""
    fact = "consent_scope:function"
    text = texts.table("meetings")["missing"]["function"]
    return MatrixCell(
        seat_id=seat_id,
        state="needs",
        grounds=found.grounds,
        missing=(Missing(fact=fact, text=text),),
        ways=((fact,),),
    )


def _room(cells: Sequence[MatrixCell], present: Sequence[str]) -> MatrixCell:
    """Alla i rummet: the strictest of those present."""
    heard = [cell for cell in cells if cell.seat_id in present]
    closed = [cell for cell in heard if not cell.is_open]
    if not closed:
        return MatrixCell(seat_id=ROOM, state="permitted")
    return MatrixCell(
        seat_id=ROOM,
        state=next(state for state in _STRICTEST if any(cell.state == state for cell in closed)),
        missing=_together(*(cell.missing for cell in closed)),
        closed_by=tuple(cell.seat_id for cell in closed),
    )


def _together(*found: tuple[Missing, ...]) -> tuple[Missing, ...]:
    return tuple({one.fact: one for missing in found for one in missing}.values())
