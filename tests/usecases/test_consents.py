# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.usecases import children, consents, today


@pytest.fixture
def asked(desk, card):
    return consents.ask(
        desk,
        card.child.id,
        to=("social_services",),
        categories=("attendance", "family_situation"),
        purposes=("consultation",),
        valid_from=date(2026, 3, 1),
        valid_to=date(2026, 9, 1),
    )


def say(desk, asked, giver, said="yes", **more):
    return consents.answer(desk, asked.id, giver, said, given=date(2026, 3, 5), **more)


def test_a_consent_waits_until_every_guardian_has_answered(desk, card, asked):
    assert consents.get(desk, asked.id).state == "waiting"
    say(desk, asked, card.guardians[0].id)
    assert consents.get(desk, asked.id).state == "waiting"
    say(desk, asked, card.guardians[1].id)
    assert consents.get(desk, asked.id).state == "applies"


def test_what_is_missing_is_named(desk, card, asked):
    say(desk, asked, card.guardians[0].id)
    assert consents.get(desk, asked.id).missing


def test_a_consent_can_apply_in_part(desk, card, asked):
    say(desk, asked, card.guardians[0].id)
    say(desk, asked, card.guardians[1].id, categories=("identity", "attendance"))
    assert consents.get(desk, asked.id).state == "partial"


def test_a_withdrawal_by_phone_takes_effect_at_once_and_changes_nothing_that_was_written(desk, card, asked):
    first = say(desk, asked, card.guardians[0].id)
    say(desk, asked, card.guardians[1].id)
    consents.withdraw(desk, asked.id, card.guardians[0].id, on=date(2026, 3, 10), note="ringde kl. 9")
    seen = consents.get(desk, asked.id)
    assert seen.state in ("refused", "waiting")
    assert seen.statements[0] == first
    assert len(seen.statements) == 3


def test_a_new_yes_after_a_withdrawal_counts(desk, card, asked, clock):
    for guardian in card.guardians:
        say(desk, asked, guardian.id)
    consents.withdraw(desk, asked.id, card.guardians[0].id, on=date(2026, 3, 10))
    clock.pass_time(days=2)
    consents.answer(desk, asked.id, card.guardians[0].id, "yes", given=date(2026, 3, 12))
    assert consents.get(desk, asked.id).state == "applies"


def test_a_consent_runs_out_by_itself(desk, card, asked, clock):
    for guardian in card.guardians:
        say(desk, asked, guardian.id)
    clock.pass_time(days=400)
    assert consents.get(desk, asked.id).state == "expired"


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"giver": "nobody"}, "giver"),
        ({"said": "maybe"}, "answer"),
        ({"given": date(2027, 1, 1)}, "given"),
        ({"way": "dream"}, "way"),
        ({"categories": ("economy",)}, "categories"),
        ({"to": ("police",)}, "to"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_with_its_field(desk, card, asked, changed, path):
    fields = {"giver": card.guardians[0].id, "said": "yes", "given": date(2026, 3, 5)} | changed
    giver, said = fields.pop("giver"), fields.pop("said")
    with pytest.raises(InvalidInput) as caught:
        consents.answer(desk, asked.id, giver, said, **fields)
    assert path in [fault.path for fault in caught.value.faults]
    assert consents.get(desk, asked.id).statements == ()


def test_a_consent_to_nothing_or_nobody_is_refused(desk, card):
    with pytest.raises(InvalidInput) as caught:
        consents.ask(
            desk,
            card.child.id,
            to=(),
            categories=(),
            purposes=(),
            valid_from=date(2026, 3, 1),
            valid_to=date(2026, 2, 1),
        )
    assert [fault.path for fault in caught.value.faults] == ["to", "categories", "purposes", "valid_to"]


def test_today_shows_initials_and_never_a_full_name_as_label(desk, card, asked):
    page = today.gather(desk)
    assert page.consents[0].label.startswith("N.P. ")
    assert "Noel" not in page.consents[0].label


def test_a_child_needs_a_name_a_birth_date_and_a_guardian(desk):
    with pytest.raises(InvalidInput) as caught:
        children.add(desk, NewChild(name=" ", personal_id="abc"))
    assert [fault.path for fault in caught.value.faults] == ["name", "personal_id", "guardians"]
