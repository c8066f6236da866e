# SPDX-License-Identifier: EUPL-1.2
"""A consent that one guardian must not know a part of: split, so that each is asked about what they may know."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.people import Guardian
from samverkan_desktop.domain.sharing import CATEGORIES
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
