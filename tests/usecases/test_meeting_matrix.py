# SPDX-License-Identifier: EUPL-1.2
"""Rules that hold for every matrix: one more in the room, or one yes fewer, never lets more be said."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop import rules
from samverkan_desktop.domain.meetings import PRESENCES, ConsentedMeeting, MeetingItem, Seat
from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.domain.sharing import CATEGORIES, ChildFacts, Facts, SharingQuestion, Statement
from samverkan_desktop.usecases import meeting_agenda, meeting_door, meeting_matrix
from samverkan_desktop.usecases.meeting_questions import Case

OWN = "school_health_psychosocial"
DAY = date(2026, 4, 8)
GUARDIANS = ("g1", "g2")
PARTIES = tuple(kind for kind in PARTY_KINDS if kind != "child")


def statement(giver, answer, to, categories, *, withdrawn=None, given_on=date(2026, 1, 2)):
    return Statement(
        giver=giver,
        answer=answer,
        given=given_on,
        valid_to=date(2026, 12, 31),
        withdrawn=withdrawn,
        from_=(OWN, "social_services"),
        to=to,
        categories=("identity", *categories),
        purposes=("consultation",),
    )


def case(child_id, statements, *, born=date(2015, 5, 5), maturity="not_assessed", harm="no"):
    base = SharingQuestion(
        date=DAY,
        from_=OWN,
        to=(),
        mode="identified",
        purpose="consultation",
        categories=(),
        child=ChildFacts(birth_date=born, maturity=maturity, guardians=GUARDIANS),
        facts=Facts(suspected_harm=harm),
    )
    return Case(base=base, standing=(), statements=tuple(statements), guardians=GUARDIANS)


@st.composite
def seats(draw, number):
    role = draw(st.sampled_from(("official",) * 5 + ("child", "guardian", "support", "interpreter")))
    persons = {"child": ("c1",), "guardian": ("g1",)}.get(role, ())
    return Seat(
        id=f"s{number}",
        role=role,
        party=draw(st.sampled_from(PARTIES)) if role == "official" else "",
        persons=persons,
        covered=draw(st.sampled_from((True, True, True, False))),
        engaged=role == "interpreter" and draw(st.booleans()),
        presence=draw(st.sampled_from(PRESENCES)),
    )


@st.composite
def meetings_(draw):
    kinds = st.sampled_from(CATEGORIES[1:])
    items = tuple(
        MeetingItem(
            id=f"i{n}",
            what=f"Rad {n}",
            category=category,
            owner=draw(st.sampled_from((OWN, "social_services"))),
            child_id="c1",
            not_for=draw(st.sampled_from(((), (), ("s1",)))),
        )
        for n, category in enumerate(draw(st.lists(kinds, min_size=1, max_size=4)))
    )
    many = draw(st.integers(1, 5))
    return ConsentedMeeting(
        id="m",
        number="M",
        form="consultation_meeting",
        day=DAY,
        starts="13:00",
        child_ids=("c1",),
        seats=tuple(draw(seats(n)) for n in range(many)),
        items=items,
    )


@st.composite
def families(draw):
    said = []
    for giver in (*GUARDIANS, "child"):
        for _ in range(draw(st.integers(0, 2))):
            to = tuple(draw(st.sets(st.sampled_from(PARTIES), max_size=6)))
            kinds = tuple(draw(st.sets(st.sampled_from(CATEGORIES[1:]), max_size=6)))
            said.append(statement(giver, draw(st.sampled_from(("yes", "yes", "yes", "no"))), to, kinds))
    born = draw(st.sampled_from((date(2017, 1, 1), date(2012, 1, 1), date(2009, 1, 1))))
    return case(
        "c1",
        said,
        born=born,
        maturity=draw(st.sampled_from(("mature", "not_mature", "not_assessed"))),
        harm=draw(st.sampled_from(("no", "yes"))),
    )


def judged(meeting, family):
    return meeting_matrix.judge(meeting, {"c1": family}, rules.shipped(), on=DAY)


def open_rows(matrix):
    return {row.id for row in matrix.rows if row.room.is_open}


@settings(max_examples=60, deadline=None)
@given(meetings_(), families(), seats(99))
def test_one_more_in_the_room_never_lets_more_be_said(meeting, family, newcomer):
    here = attrs.evolve(newcomer, presence="here")
    # Before anyone has come all who are expected count, so the room is compared as it is when people are here.
    present = tuple(attrs.evolve(seat, presence="here") for seat in meeting.seats)
    before = judged(attrs.evolve(meeting, seats=present), family)
    after = judged(attrs.evolve(meeting, seats=(*present, here)), family)
    assert open_rows(after) <= open_rows(before)


@settings(max_examples=60, deadline=None)
@given(meetings_(), families(), seats(99))
def test_one_more_who_is_expected_never_lets_more_be_planned(meeting, family, newcomer):
    expected = tuple(attrs.evolve(seat, presence="expected") for seat in meeting.seats)
    before = judged(attrs.evolve(meeting, seats=expected), family)
    after = judged(attrs.evolve(meeting, seats=(*expected, attrs.evolve(newcomer, presence="expected"))), family)
    assert open_rows(after) <= open_rows(before)


@settings(max_examples=60, deadline=None)
@given(meetings_(), families(), st.sampled_from((*GUARDIANS, "child")))
def test_a_withdrawal_never_opens_a_cell(meeting, family, giver):
    def without(one):
        return attrs.evolve(one, withdrawn=date(2026, 4, 1)) if one.giver == giver and one.answer == "yes" else one

    withdrawn = attrs.evolve(family, statements=tuple(without(one) for one in family.statements))
    before, after = judged(meeting, family), judged(meeting, withdrawn)
    for row, later in zip(before.rows, after.rows, strict=True):
        for cell, then in zip((*row.cells, row.room), (*later.cells, later.room), strict=True):
            assert cell.is_open or not then.is_open


@settings(max_examples=60, deadline=None)
@given(meetings_(), families())
def test_the_room_is_open_only_when_every_present_cell_is(meeting, family):
    matrix = judged(meeting, family)
    for row in matrix.rows:
        heard = [row.cell(seat) for seat in matrix.present]
        assert row.room.is_open == all(cell.is_open for cell in heard)
        assert set(row.room.closed_by) == {cell.seat_id for cell in heard if not cell.is_open}


@settings(max_examples=60, deadline=None)
@given(meetings_(), families())
def test_nobody_is_in_the_room_for_a_point_they_may_not_hear(meeting, family):
    matrix = judged(meeting, family)
    agenda = meeting_agenda.of(meeting, matrix)
    for point in agenda.points:
        for row in point.row_ids:
            assert set(matrix.row(row).room.closed_by) <= set(point.without)
    told = {row for point in agenda.points for row in point.row_ids} | set(agenda.held_back)
    assert told == {item.id for item in meeting.items}


@settings(max_examples=60, deadline=None)
@given(meetings_(), families())
def test_every_change_of_who_is_in_the_room_is_a_point_of_its_own(meeting, family):
    points = meeting_agenda.of(meeting, judged(meeting, family)).points
    out = set(points[0].without)
    for point in points[1:]:
        if point.kind == "change":
            assert point.joins or point.leaves
            out = (out - set(point.joins)) | set(point.leaves)
        assert out == set(point.without)


@settings(max_examples=60, deadline=None)
@given(meetings_(), families(), seats(99))
def test_coming_in_never_lets_more_be_said_than_without_the_newcomer(meeting, family, newcomer):
    started = tuple(attrs.evolve(seat, presence="here") for seat in meeting.seats[:1]) + meeting.seats[1:]
    meeting = attrs.evolve(meeting, seats=started)
    changed, seat_id, _ = meeting_door.seated(meeting, attrs.evolve(newcomer, presence="here"))
    assert changed.seat(seat_id).presence == "here"
    assert open_rows(judged(changed, family)) <= open_rows(judged(meeting, family))


def test_a_seat_the_consent_does_not_name_is_never_open_to_others_information():
    said = [statement(one, "yes", ("police",), ("attendance",)) for one in GUARDIANS]
    police = Seat(id="s1", party="police", covered=False)
    meeting = ConsentedMeeting(
        id="m", number="M", form="consultation_meeting", day=DAY, starts="13:00", child_ids=("c1",), seats=(police,),
        items=(MeetingItem(id="i", what="Rad", category="attendance", owner=OWN, child_id="c1"),),
    )  # fmt: skip
    assert not judged(meeting, case("c1", said)).row("i").cell("s1").is_open
    covered = attrs.evolve(meeting, seats=(attrs.evolve(police, covered=True),))
    assert judged(covered, case("c1", said)).row("i").cell("s1").is_open
