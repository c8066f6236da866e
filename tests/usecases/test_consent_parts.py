# SPDX-License-Identifier: EUPL-1.2
"""A consent that one guardian must not know a part of: split, so that each is asked about what they may know."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain.consents import ConsentEvent, end_of, until
from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.people import Guardian
from samverkan_desktop.domain.sharing import CATEGORIES, ChildFacts, Facts, SharingQuestion, Statement
from samverkan_desktop.rules import engine, shipped
from samverkan_desktop.usecases import (
    assessments,
    children,
    consent_forms,
    consent_parts,
    consent_people,
    consents,
    maturity,
    sharing,
)

KINDS = ("attendance", "school_support", "counselling")


@pytest.fixture
def family(desk):
    new = NewChild(
        name="Noel Påhittsson",
        birth_date=date(2013, 4, 4),
        guardians=(("Ella Påhittsson", "joint"), ("Karim Påhittsson", "joint")),
    )
    card = children.add(desk, new)
    maturity.assess(desk, card.child.id, "mature", on=desk.today, reasoning="Förstår frågan.")
    return card


@pytest.fixture
def asked(desk, family):
    return consents.ask(
        desk,
        family.child.id,
        to=("social_services",),
        categories=KINDS,
        purposes=("consultation",),
        valid_from=desk.today,
        valid_to=desk.today + timedelta(days=100),
    )


def keep_out(desk, family, *kinds):
    karim = family.guardians[1]
    assessments.keep_from(desk, family.child.id, karim.id, kinds, on=desk.today, reasoning="Eleven är rädd.")
    return karim


def agree(desk, consent, *givers):
    for giver in givers:
        consents.answer(desk, consent.id, giver, "yes", given=desk.today)


def test_the_whole_can_never_apply_when_one_is_kept_out_of_a_part_and_split_it_can(desk, family, asked):
    karim = keep_out(desk, family, "counselling")
    ella = family.guardians[0]
    agree(desk, asked, "child", ella.id)
    assert consents.get(desk, asked.id).state != "applies"
    open_part, secret_part = consent_parts.split(desk, asked.id)
    assert open_part.categories == ("identity", "attendance", "school_support")
    assert secret_part.categories == ("identity", "counselling")
    givers = [[one.giver for one in consent_people.people(desk, part.id)] for part in (open_part, secret_part)]
    assert givers == [["child", ella.id, karim.id], ["child", ella.id]]
    agree(desk, open_part, "child", ella.id, karim.id)
    agree(desk, secret_part, "child", ella.id)
    assert [consents.get(desk, part.id).state for part in (open_part, secret_part)] == ["applies", "applies"]
    question = sharing.child_question(
        desk,
        children.card(desk, family.child.id),
        statements=sharing.statements_of(desk, (open_part.id, secret_part.id)),
        receivers=("social_services",),
        categories=KINDS,
    )
    assert sharing.decide(desk, question).outcome == "permitted"


def test_the_form_to_the_one_kept_out_tells_nothing_of_the_rest(desk, family, asked):
    karim = keep_out(desk, family, "counselling")
    open_part, secret_part = consent_parts.split(desk, asked.id)
    form = consent_forms.compose(desk, open_part.id, karim.id)
    assert "samtal" not in consent_forms.read_aloud(form).lower()
    for closed in (secret_part, asked):
        with pytest.raises(InvalidInput, match="not_asked_here"):
            consent_forms.compose(desk, closed.id, karim.id)


def test_it_is_split_once_and_keeps_its_days(desk, family, asked, clock):
    keep_out(desk, family, "counselling")
    clock.pass_time(days=10)
    made = consent_parts.split(desk, asked.id)
    assert {(one.valid_from, one.valid_to) for one in made} == {(desk.today, asked.valid_to)}
    found = consent_parts.proposed(desk, asked.id)
    assert (found.parts, found.made) == ((), tuple(one.number for one in made))
    assert all(consent_parts.proposed(desk, one.id).parts == () for one in made)
    with pytest.raises(InvalidInput, match="nothing_to_split"):
        consent_parts.split(desk, asked.id)


@pytest.mark.parametrize("kinds", [(), KINDS, ("identity",), ("housing",)])
def test_there_is_nothing_to_split_when_nobody_is_kept_out_of_a_part(desk, family, asked, kinds):
    if kinds:
        keep_out(desk, family, *kinds)
    assert consent_parts.proposed(desk, asked.id) == consent_parts.Split()


def test_a_renewed_consent_is_no_split(desk, family, asked):
    keep_out(desk, family, "counselling")
    consents.renew(desk, asked.id, valid_from=desk.today, valid_to=desk.today + timedelta(days=9))
    assert len(consent_parts.proposed(desk, asked.id).parts) == 2


def test_whoever_is_not_to_be_contacted_at_all_is_asked_about_nothing(desk, family, asked):
    karim = family.guardians[1]
    assessments.wait_with(desk, family.child.id, karim.id, on=desk.today, reasoning="Ska bedömas av chefen.")
    assert consent_parts.proposed(desk, asked.id) == consent_parts.Split()
    assert karim.id not in [one.giver for one in consent_people.people(desk, asked.id)]


# --- the old one ends ---


def test_the_old_one_ends_the_day_the_new_ones_begin_and_says_so(desk, family, asked, clock):
    keep_out(desk, family, "counselling")
    ella = family.guardians[0]
    agree(desk, asked, "child", ella.id, family.guardians[1].id)
    clock.pass_time(days=10)
    made = consent_parts.split(desk, asked.id)
    card = consents.get(desk, asked.id)
    assert (card.state, card.end.reason, card.end.on) == ("expired", "split_into", desk.today)
    assert [event.kind for event in card.events] == ["split_into", "split_into"]
    assert [event.detail for event in card.events] == [one.id for one in made]
    assert [[event.kind for event in consents.get(desk, one.id).events] for one in made] == [["split_from"]] * 2
    assert "consent_split" in [entry.act for entry in desk.vault.log.entries()]
    assert all(one.id != asked.id for one in children.consents_that_hold(desk, family.child))
    assert {row.statement.valid_to for row in sharing.counted(desk, asked)} == {desk.today - timedelta(days=1)}


def asks(desk, family, consent_ids, on=None, kinds=("attendance",)):
    question = sharing.child_question(
        desk,
        children.card(desk, family.child.id),
        statements=sharing.statements_of(desk, consent_ids),
        receivers=("social_services",),
        categories=kinds,
        on=on,
    )
    return sharing.decide(desk, question).outcome


def test_a_yes_to_the_old_one_carries_to_the_day_before_and_no_longer(desk, family, asked, clock):
    agree(desk, asked, "child", *(one.id for one in family.guardians))
    clock.pass_time(days=10)
    keep_out(desk, family, "counselling")
    assert asks(desk, family, [asked.id]) == "permitted"
    made = consent_parts.split(desk, asked.id)
    every = [asked.id, *(one.id for one in made)]
    assert asks(desk, family, every) == "needs", "nobody has answered the new ones yet"
    assert asks(desk, family, every, on=desk.today - timedelta(days=1)) == "permitted", "it was so that day"
    agree(desk, made[0], "child", *(one.id for one in family.guardians))
    assert asks(desk, family, every) == "permitted"


def test_answers_of_the_very_day_of_the_split_count_in_the_new_ones(desk, family, asked):
    keep_out(desk, family, "counselling")
    agree(desk, asked, "child", *(one.id for one in family.guardians))
    made = consent_parts.split(desk, asked.id)
    every = [asked.id, *(one.id for one in made)]
    assert asks(desk, family, every) == "needs"
    agree(desk, made[0], "child", *(one.id for one in family.guardians))
    assert asks(desk, family, every) == "permitted"
    assert asks(desk, family, every, kinds=("counselling",)) == "needs"


def test_a_no_to_the_old_one_goes_on_closing(desk, family, asked):
    keep_out(desk, family, "counselling")
    consents.answer(desk, asked.id, family.guardians[0].id, "no", given=desk.today)
    made = consent_parts.split(desk, asked.id)
    assert asks(desk, family, [asked.id, *(one.id for one in made)]) == "forbidden"


def test_nobody_answers_or_renews_a_consent_that_was_split(desk, family, asked):
    keep_out(desk, family, "counselling")
    consent_parts.split(desk, asked.id)
    with pytest.raises(InvalidInput, match="answer_incomplete") as caught:
        agree(desk, asked, "child")
    assert "uppdelat" in caught.value.faults[0].text
    with pytest.raises(InvalidInput, match="consent_was_split"):
        consents.renew(desk, asked.id, valid_from=desk.today, valid_to=desk.today + timedelta(days=9))
    with pytest.raises(InvalidInput, match="answer_incomplete"):
        consents.end(desk, asked.id, "split_into", on=desk.today)


FIRST = date(2026, 3, 1)
LAST = date(2026, 3, 20)
RULES = shipped()
OPENNESS = ("forbidden", "needs", "permitted")
some_days = st.dates(FIRST, LAST)
GUARDIANS = ("g1", "g2")


@st.composite
def statements(draw):
    """What someone has said to a consent: an answer of a day, now and then taken back."""
    given_on = draw(some_days)
    answer = draw(st.sampled_from(("yes", "yes", "yes", "no", "not_reached")))
    back = draw(st.none() | st.dates(given_on, LAST)) if answer == "yes" else None
    return Statement(
        giver=draw(st.sampled_from(("child", *GUARDIANS))),
        answer=answer,
        given=given_on,
        withdrawn=back,
        valid_to=draw(st.sampled_from((LAST, date(2026, 3, 9)))),
        from_=("school_health_psychosocial",),
        to=tuple(draw(st.lists(st.sampled_from(("social_services", "police")), min_size=1, unique=True))),
        categories=tuple(draw(st.lists(st.sampled_from(("identity", *KINDS)), min_size=1, unique=True))),
        purposes=("consultation",),
    )


def answers(said, on, born, kept):
    question = SharingQuestion(
        date=on,
        from_="school_health_psychosocial",
        to=("social_services", "police"),
        mode="identified",
        purpose="consultation",
        categories=KINDS,
        child=ChildFacts(birth_date=born, maturity="mature", guardians=GUARDIANS),
        consents=sharing.together(said),
        facts=Facts(secret_from={"g2": kept} if kept else {}),
    )
    return {(cell.to, cell.category): cell.outcome for cell in engine.decide(question, RULES).cells}


@settings(max_examples=150, deadline=None)
@given(
    old=st.lists(statements(), max_size=6),
    others=st.lists(statements(), max_size=3),
    split_on=some_days,
    on=some_days,
    born=st.sampled_from((date(2016, 1, 1), date(2013, 1, 1), date(2010, 1, 1))),
    kept=st.sampled_from(((), ("counselling",))),
)
def test_a_split_never_opens_a_cell_and_changes_no_day_before_it(old, others, split_on, on, born, kept):
    consent = attrs.evolve(_consent(KINDS), valid_from=FIRST, valid_to=LAST)
    event = ConsentEvent(id="e", consent_id="x", kind="split_into", day=split_on)
    whole, ended = end_of(consent, born), end_of(consent, born, [event])
    assert ended.on == split_on
    before = answers([*(until(whole, one) for one in old), *others], on, born, kept)
    after = answers([*(until(ended, one) for one in old), *others], on, born, kept)
    for cell, outcome in after.items():
        assert OPENNESS.index(outcome) <= OPENNESS.index(before[cell]), cell
        assert on >= split_on or outcome == before[cell], cell


def said_of(kind, given_on, valid_to=LAST, answer="yes"):
    return Statement(
        giver="g1",
        answer=answer,
        given=given_on,
        valid_to=valid_to,
        from_=("school_health_psychosocial",),
        to=("social_services", "police"),
        categories=("identity", *kind),
        purposes=("consultation",),
    )


NEVER = said_of(KINDS, date(2026, 3, 5), date(2026, 3, 4))


@pytest.mark.parametrize(
    ("later", "left"),
    [
        (said_of(("attendance",), date(2026, 3, 5)), {("school_support", "counselling")}),
        (said_of(KINDS, date(2026, 3, 5), answer="no"), set()),
        (said_of(KINDS, date(2026, 3, 6)), {("identity", *KINDS)}),
        (attrs.evolve(said_of(KINDS, date(2026, 3, 5)), giver="g2"), {("identity", *KINDS)}),
        (attrs.evolve(said_of(KINDS, date(2026, 3, 5)), to=("police",)), {("identity", *KINDS)}),
    ],
)
def test_a_yes_that_never_held_gives_way_only_where_the_same_person_spoke_again_that_day(later, left):
    older = said_of(KINDS, FIRST)
    found = sharing.together([older, NEVER, later])
    assert (found[0], found[-1]) == (older, later)
    assert {one.categories for one in found[1:-1]} == left
    assert sharing.together([later, NEVER]) == (later, NEVER), "what was recorded before it takes nothing from it"
    spoken = {(to, kind) for one in found[1:] for to in one.to for kind in one.categories}
    assert spoken >= {(to, kind) for to in NEVER.to for kind in NEVER.categories}, "no older yes revives"


kinds_of_information = st.lists(st.sampled_from(CATEGORIES), unique=True).map(tuple)


@given(
    secrets=st.lists(st.tuples(kinds_of_information, st.booleans(), st.booleans()), max_size=4),
    categories=kinds_of_information,
)
def test_every_kind_is_asked_for_once_and_nobody_of_what_they_must_not_know(secrets, categories):
    guardians = [
        Guardian(
            id=f"g{n}",
            child_id="c",
            name="Påhittad",
            custody="joint" if decides else "none",
            may_be_contacted=contacted,
            secret_categories=secret,
        )
        for n, (secret, contacted, decides) in enumerate(secrets)
    ]
    parts = consent_parts.parted(guardians, categories)
    told = [kind for part in parts for kind in part.categories]
    assert sorted(told) == sorted(kind for kind in categories if kind != "identity")
    for one in guardians:
        mine = [part for part in parts if one.id in part.asked]
        assert all(not set(part.categories) & set(one.secret_categories) for part in mine)
        assert one.decides or not mine
        assert all(consent_people.may_be_told(one, _consent(part.categories)) for part in mine)


def _consent(kinds):
    return consents.Consent(
        id="x", number="", child_id="c", from_=(), to=(), categories=("identity", *kinds), purposes=(),
        valid_from=date(2026, 1, 1), valid_to=date(2026, 2, 1),
    )  # fmt: skip
