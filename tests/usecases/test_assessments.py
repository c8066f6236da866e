# SPDX-License-Identifier: EUPL-1.2
"""Who must not know is in no list, form or obligation; and each assessment stands with its reasons."""

from __future__ import annotations

from datetime import date

import pytest

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.usecases import (
    assessments,
    children,
    consent_forms,
    consent_people,
    consents,
    maturity,
    release_family,
)

KINDS = ("identity", "counselling")


@pytest.fixture
def teenager(desk):
    new = NewChild(
        name="Elias Fabelund",
        birth_date=date(2010, 11, 1),
        guardians=(("Rut Fabelund", "joint"), ("Olle Fabelund", "joint")),
    )
    card = children.add(desk, new)
    maturity.assess(desk, card.child.id, "mature", on=desk.today, reasoning="Förstår vad saken gäller.")
    return children.card(desk, card.child.id)


def ask(desk, card):
    return consents.ask(
        desk,
        card.child.id,
        to=("social_services",),
        categories=KINDS,
        purposes=("consultation",),
        valid_from=date(2026, 3, 1),
        valid_to=date(2026, 9, 1),
    )


def kept_out(desk, card, **more):
    how = {"on": desk.today, "reasoning": "Eleven är rädd för vad som händer hemma."} | more
    return assessments.keep_from(desk, card.child.id, card.guardians[1].id, KINDS, **how)


def test_a_mature_fifteen_year_old_decides_beside_the_guardian_who_may_know(desk, teenager):
    asked = ask(desk, teenager)
    kept_out(desk, teenager)
    rut, olle = teenager.guardians
    consents.answer(desk, asked.id, "child", "yes", given=desk.today)
    consents.answer(desk, asked.id, rut.id, "yes", given=desk.today)
    card = consents.get(desk, asked.id)
    assert card.state == "applies"
    assert olle.id not in str(card.decision)


def test_who_is_kept_out_is_neither_asked_nor_named_in_anything_that_leaves(desk, teenager, tmp_path):
    asked = ask(desk, teenager)
    kept_out(desk, teenager)
    rut, olle = teenager.guardians
    assert [one.giver for one in consent_people.people(desk, asked.id)] == ["child", rut.id]
    for one in ("child", rut.id):
        assert "Olle" not in consent_forms.compose(desk, asked.id, one).text()
    with pytest.raises(InvalidInput, match="not_asked_here"):
        release_family.give_form(desk, asked.id, olle.id, to=tmp_path / "x.pdf")
    with pytest.raises(InvalidInput, match="not_asked_here"):
        release_family.give_receipt(desk, asked.id, olle.id, to=tmp_path / "x.json")
    assert olle.id not in str(consents.get(desk, asked.id).missing)
    assert list(tmp_path.glob("x.*")) == []


def test_an_assessment_has_reasons_and_says_what_it_is_about(desk, teenager):
    with pytest.raises(InvalidInput) as caught:
        kept_out(desk, teenager, reasoning=" ", on=date(2027, 1, 1))
    assert [fault.path for fault in caught.value.faults] == ["reasoning", "day"]
    with pytest.raises(InvalidInput):
        assessments.keep_from(desk, teenager.child.id, teenager.guardians[0].id, (), on=desk.today, reasoning="x")
    assert assessments.of_child(desk, teenager.child.id) == ()


def test_lifting_an_assessment_lets_the_guardian_be_asked_again_and_removes_nothing(desk, teenager):
    kept_out(desk, teenager)
    assessments.lift(desk, teenager.child.id, teenager.guardians[1].id, on=desk.today, reasoning="Läget är ett annat.")
    olle = children.card(desk, teenager.child.id).guardians[1]
    assert (olle.may_be_contacted, olle.secret_categories) == (True, ())
    assert [one.applies for one in assessments.of_child(desk, teenager.child.id)] == [True, False]


def test_an_assessment_of_an_earlier_day_does_not_undo_a_later_one(desk, teenager):
    kept_out(desk, teenager)
    guardian = teenager.guardians[1].id
    assessments.lift(desk, teenager.child.id, guardian, on=date(2026, 3, 1), reasoning="Gällde förra veckan.")
    assert children.card(desk, teenager.child.id).guardians[1].secret_categories == KINDS


def test_while_it_is_not_judged_the_rules_ask_a_manager_and_never_the_guardian(desk, card):
    asked = ask(desk, card)
    karim = card.guardians[1]
    assessments.wait_with(
        desk, card.child.id, karim.id, on=desk.today, reasoning="Barnet vill inte att pappa får veta."
    )
    found = consents.get(desk, asked.id)
    facts = {item.fact for cell in found.decision.cells for item in cell.missing}
    assert "assessment:manager" in facts
    assert f"consent:{karim.id}" not in facts
    assert karim.id not in [one.giver for one in consent_people.people(desk, asked.id)]


def test_care_under_lvu_is_an_assessment_and_changes_no_answer(desk, card):
    asked = ask(desk, card)
    before = consents.get(desk, asked.id).decision
    assessments.care_order(desk, card.child.id, True, on=desk.today, reasoning="Beslut finns, se akten.")
    assert assessments.in_care(desk, card.child.id)
    assert consents.get(desk, asked.id).decision == before
    assessments.care_order(desk, card.child.id, False, on=desk.today, reasoning="Vården har upphört.")
    assert not assessments.in_care(desk, card.child.id)


def test_a_god_man_is_asked_as_a_guardian_is(desk, card):
    asked = ask(desk, card)
    added = children.add_guardian(desk, card.child.id, "Gun Diktman", "appointed", "god_man")
    assert children.card(desk, card.child.id).guardians[-1].mandate == "god_man"
    assert added.id in [one.giver for one in consent_people.people(desk, asked.id)]


def test_the_log_names_nobody_and_gives_no_reason(desk, teenager):
    kept_out(desk, teenager)
    entry = desk.vault.log.entries()[-1]
    assert (entry.act, entry.object_kind, entry.details) == (
        "person_assessed",
        "child",
        {"kind": "guardian_secrecy", "applies": 1},
    )
