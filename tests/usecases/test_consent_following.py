# SPDX-License-Identifier: EUPL-1.2
"""A consultation rests on what the family answers today, also when its consent has been renewed or split since."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from samverkan_desktop.usecases import (
    assessments,
    consent_following,
    consent_forms,
    consent_parts,
    consents,
    consultations,
    extracts,
    maturity,
    sharing,
)


@pytest.fixture
def stored(desk, form):
    (found,) = consultations.record_json(desk, form("consented"))
    return found


def guardians(desk, stored):
    return desk.vault.people.guardians(stored.child_id)


def outcome(desk, stored, *kinds):
    question = sharing.question_for(
        desk, stored, receivers=("social_services",), categories=kinds or ("identity", "attendance")
    )
    return sharing.decide(desk, question).outcome


def renewed(desk, stored):
    return consents.renew(desk, stored.consent_ids[0], valid_from=desk.today, valid_to=desk.today + timedelta(days=100))


def all_say_yes(desk, stored, consent):
    for guardian in guardians(desk, stored):
        consents.answer(desk, consent.id, guardian.id, "yes", given=desk.today)


def test_what_was_written_under_a_consent_that_has_run_out_may_be_shared_when_it_is_renewed(desk, stored, clock):
    assert outcome(desk, stored) == "permitted"
    clock.pass_time(days=300)
    assert outcome(desk, stored) == "needs"
    new = renewed(desk, stored)
    assert outcome(desk, stored) == "needs", "nobody has answered the new one"
    all_say_yes(desk, stored, new)
    assert outcome(desk, stored) == "permitted"
    assert consent_following.resting_on(desk, stored.consent_ids) == (stored.consent_ids[0], new.id)


def test_a_renewed_consent_gives_no_more_than_it_is_about(desk, stored):
    all_say_yes(desk, stored, renewed(desk, stored))
    assert outcome(desk, stored, "identity", "family_situation") != "permitted"


def test_the_renewal_of_a_renewal_counts_too_and_another_consent_of_the_child_does_not(desk, stored, clock):
    other = consents.ask(
        desk,
        stored.child_id,
        to=("social_services",),
        categories=("identity", "family_situation"),
        purposes=("consultation",),
        valid_from=desk.today,
        valid_to=desk.today + timedelta(days=300),
    )
    all_say_yes(desk, stored, other)
    first = renewed(desk, stored)
    clock.pass_time(days=50)
    second = consents.renew(desk, first.id, valid_from=desk.today, valid_to=date(2027, 6, 1))
    assert consent_following.resting_on(desk, stored.consent_ids) == (stored.consent_ids[0], first.id, second.id)
    assert outcome(desk, stored, "identity", "family_situation") != "permitted"


def test_what_is_taken_back_in_the_renewed_one_closes_the_consultation_and_is_told_before(desk, stored, clock):
    clock.pass_time(days=300)
    new = renewed(desk, stored)
    all_say_yes(desk, stored, new)
    maria = guardians(desk, stored)[0]
    shown = consents.preview_withdrawal(desk, new.id, maria.id, on=desk.today)
    assert [one.number for one in shown.affected] == [stored.number]
    consents.withdraw(desk, new.id, maria.id, on=desk.today)
    assert outcome(desk, stored) != "permitted"


def test_the_form_of_a_renewed_consent_shows_what_the_receiver_would_get_of_the_consultation(desk, stored):
    new = renewed(desk, stored)
    form = consent_forms.compose(desk, new.id, guardians(desk, stored)[0].id)
    old = consent_forms.compose(desk, stored.consent_ids[0], guardians(desk, stored)[0].id)
    assert form.parts == old.parts
    assert any(part.sections for part in form.parts)


def test_the_parts_of_a_split_consent_count_for_the_consultation(desk, form):
    data = form("consented")
    data["child"]["birth_date"] = "2012-05-02"
    data["consents"].append(data["consents"][0] | {"giver": "child"})
    for statement in data["consents"]:
        statement["categories"] = ["identity", "attendance", "counselling"]
    (stored,) = consultations.record_json(desk, data)
    maturity.assess(desk, stored.child_id, "mature", on=desk.today, reasoning="Förstår frågan.")
    maria, tomas = guardians(desk, stored)
    kinds = ("identity", "attendance", "counselling")
    assert outcome(desk, stored, *kinds) == "permitted"
    assessments.keep_from(desk, stored.child_id, tomas.id, ("counselling",), on=desk.today, reasoning="Eleven är rädd.")
    parts = consent_parts.split(desk, stored.consent_ids[0])
    assert outcome(desk, stored, *kinds) != "permitted", "nobody has answered the parts"
    for part in parts:
        for giver in ("child", maria.id) if "counselling" in part.categories else ("child", maria.id, tomas.id):
            consents.answer(desk, part.id, giver, "yes", given=desk.today)
    assert outcome(desk, stored, *kinds) == "permitted"


def test_a_yes_to_a_renewed_consent_opens_nothing_before_its_first_day(desk, stored, clock):
    clock.pass_time(days=300)
    first = desk.today + timedelta(days=30)
    new = consents.renew(desk, stored.consent_ids[0], valid_from=first, valid_to=first + timedelta(days=90))
    all_say_yes(desk, stored, new)
    assert outcome(desk, stored) == "needs"
    clock.pass_time(days=30)
    assert outcome(desk, stored) == "permitted"


def test_a_renewed_consent_that_ended_before_its_first_day_never_counts(desk, stored, clock):
    clock.pass_time(days=300)
    first = desk.today + timedelta(days=30)
    new = consents.renew(desk, stored.consent_ids[0], valid_from=first, valid_to=first + timedelta(days=90))
    all_say_yes(desk, stored, new)
    consents.end(desk, new.id, "guardian_changed", on=desk.today)
    for _ in range(3):
        assert outcome(desk, stored) == "needs"
        clock.pass_time(days=15)


def test_what_is_taken_back_before_the_first_day_stays_taken_back(desk, stored, clock):
    clock.pass_time(days=300)
    first = desk.today + timedelta(days=30)
    new = consents.renew(desk, stored.consent_ids[0], valid_from=first, valid_to=first + timedelta(days=90))
    all_say_yes(desk, stored, new)
    clock.pass_time(days=10)
    consents.withdraw(desk, new.id, guardians(desk, stored)[0].id, on=desk.today)
    clock.pass_time(days=20)
    assert outcome(desk, stored) not in ("permitted", "duty")


def test_the_machine_format_tells_of_no_renewed_consent_that_nobody_has_said_yes_to(desk, stored):
    def told():
        found = extracts.compose(desk, stored, receivers=("social_services",), purpose="consultation", lang="sv")
        return [one["record_id"] for one in found.extra["consents"]]

    new = renewed(desk, stored)
    assert told() == [stored.consent_ids[0]]
    all_say_yes(desk, stored, new)
    assert told() == [stored.consent_ids[0], new.id]


def test_a_draft_that_names_the_old_consent_is_told_of_before_the_renewed_one_is_taken_back(desk, form, stored, clock):
    data = form("consented") | {"child": stored.child_id, "consents": [stored.consent_ids[0]]}
    draft = consultations.save_draft(desk, "consented", data)
    clock.pass_time(days=300)
    new = renewed(desk, stored)
    all_say_yes(desk, stored, new)
    shown = consents.preview_withdrawal(desk, new.id, guardians(desk, stored)[0].id, on=desk.today)
    assert draft.id in [one.id for one in shown.affected]
