# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain.consents import Consent, ConsentEvent, birthday, end_of, until
from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.usecases import children, consent_people, consents, consultations, maturity, release, sharing

TO = ("social_services", "region_health")
KINDS = ("identity", "attendance", "family_situation")
OPENNESS = {"forbidden": 0, "needs": 1, "permitted": 2, "duty": 2}


def add_child(desk, born=date(2017, 4, 4), **more):
    new = NewChild(
        name="Noel Påhittsson",
        birth_date=born,
        guardians=(("Ella Påhittsson", "joint"), ("Karim Påhittsson", "joint")),
        **more,
    )
    return children.add(desk, new)


def ask(desk, card, to=TO, kinds=KINDS, last=date(2026, 9, 1)):
    return consents.ask(
        desk,
        card.child.id,
        to=to,
        categories=kinds,
        purposes=("consultation",),
        valid_from=date(2026, 3, 1),
        valid_to=last,
    )


def both_say_yes(desk, card, asked):
    for guardian in card.guardians:
        consents.answer(desk, asked.id, guardian.id, "yes", given=date(2026, 3, 5))


CELLS = st.tuples(st.sampled_from(TO), st.sampled_from(KINDS))
ANSWERS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(["yes", "yes", "no", "not_reached", "hindered", "may_not_be_asked", "withdraw"]),
        st.integers(1, 9),
        st.sets(st.sampled_from(TO), min_size=1),
        st.sets(st.sampled_from(KINDS), min_size=1),
    ),
    max_size=6,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    ANSWERS,
    st.sets(st.sampled_from(TO), min_size=1),
    st.sets(st.sampled_from(KINDS), min_size=1),
    st.integers(0, 1),
    st.sampled_from([date(2017, 4, 4), date(2012, 1, 1), date(2010, 1, 1)]),
)
def test_the_preview_of_a_withdrawal_is_what_it_does_and_it_never_widens_a_cell(desk, said, to, kinds, who, born):
    card = add_child(desk, born)
    asked = ask(desk, card)
    for giver, answer, day, towards, about in said:
        part = {"to": sorted(towards), "categories": sorted(about)}
        guardian = card.guardians[giver].id
        if answer == "withdraw":
            try:
                consents.withdraw(desk, asked.id, guardian, on=date(2026, 3, day), **part)
            except InvalidInput as error:
                if error.code not in ("nothing_to_withdraw", "answer_incomplete"):
                    raise
        else:
            consents.answer(desk, asked.id, guardian, answer, given=date(2026, 3, day), **part)
    before = consents.get(desk, asked.id)
    giver, part = card.guardians[who].id, {"to": sorted(to), "categories": sorted(kinds)}
    try:
        shown = consents.preview_withdrawal(desk, asked.id, giver, on=desk.today, **part)
    except InvalidInput as error:
        if error.code != "nothing_to_withdraw":
            raise
        return
    assert consents.get(desk, asked.id) == before, "looking changes nothing"
    consents.withdraw(desk, asked.id, giver, on=desk.today, **part)
    after = consents.get(desk, asked.id)
    assert after.statements[: len(before.statements)] == before.statements, "nothing written is changed"
    assert tuple(row.statement for row in after.statements[len(before.statements) :]) == shown.statements
    assert {(cell.to, cell.category): cell.before for cell in shown.cells} == cells_of(before)
    assert {(cell.to, cell.category): cell.after for cell in shown.cells} == cells_of(after)
    assert all(OPENNESS[cell.after] <= OPENNESS[cell.before] for cell in shown.cells)
    assert all(cell.after != "permitted" for cell in shown.cells if cell.to in to and cell.category in kinds)


def cells_of(card):
    return {(cell.to, cell.category): cell.outcome for cell in card.decision.cells}


@pytest.fixture
def card(desk):
    return add_child(desk)


def recorded(desk, form, tmp_path):
    (stored,) = consultations.record_json(desk, form("consented"))
    release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    return stored, desk.vault.people.guardians(stored.child_id)


def test_a_preview_lists_what_is_going_on_what_has_left_and_whom_to_tell(desk, form, tmp_path):
    stored, (maria, _) = recorded(desk, form, tmp_path)
    shown = consents.preview_withdrawal(desk, stored.consent_ids[0], maria.id, on=desk.today)
    assert [one.number for one in shown.affected] == [stored.number]
    (left,) = shown.left
    assert (left.number, left.receivers, left.state) == (stored.number, ("social_services",), "done")
    assert set(left.categories) == {"identity", "attendance"}
    assert [(one.to, one.way) for one in shown.notices] == [("social_services", "message"), ("child", "talk")]
    assert {cell.category for cell in shown.falls} == {"identity", "attendance"}


def test_a_notice_never_says_who_withdrew_or_whom_it_is_about(desk, form, tmp_path):
    stored, (maria, _) = recorded(desk, form, tmp_path)
    shown = consents.preview_withdrawal(desk, stored.consent_ids[0], maria.id, on=desk.today)
    text = " ".join(one.text for one in shown.notices)
    assert "Samtycke finns inte" in text
    assert not any(word in text for word in ("Maria", "Tomas", "Alva", "återkall", "nej", "vårdnadshavare"))


def test_a_withdrawn_kind_that_never_left_has_nothing_to_be_told_of(desk, card):
    asked = ask(desk, card)
    both_say_yes(desk, card, asked)
    shown = consents.preview_withdrawal(desk, asked.id, card.guardians[0].id, on=desk.today)
    assert shown.left == shown.affected == ()
    assert [one.way for one in shown.notices] == ["talk"]


def test_a_draft_that_rests_on_the_consent_is_named(desk, card):
    asked = ask(desk, card)
    both_say_yes(desk, card, asked)
    content = {"kind": "consented", "child": card.child.id, "consents": [asked.id]}
    draft = consultations.save_draft(desk, "consented", content | {"participants": [{"party": "social_services"}]})
    shown = consents.preview_withdrawal(desk, asked.id, card.guardians[0].id, on=desk.today)
    assert [(one.kind, one.number) for one in shown.affected] == [("draft", draft.number)]


def test_a_withdrawal_dated_before_the_yes_is_refused_since_it_would_change_nothing(desk, card):
    asked = ask(desk, card)
    both_say_yes(desk, card, asked)
    with pytest.raises(InvalidInput) as caught:
        consents.withdraw(desk, asked.id, card.guardians[0].id, on=date(2026, 3, 4))
    assert [fault.path for fault in caught.value.faults] == ["given"]
    consents.withdraw(desk, asked.id, card.guardians[0].id, on=date(2026, 3, 5))
    assert consents.get(desk, asked.id).state == "refused"


def test_withdrawing_what_was_already_refused_changes_nothing(desk, card):
    asked = ask(desk, card)
    consents.answer(desk, asked.id, card.guardians[0].id, "no", given=date(2026, 3, 5))
    with pytest.raises(InvalidInput, match="nothing_to_withdraw"):
        consents.withdraw(desk, asked.id, card.guardians[0].id, on=desk.today)
    assert len(consents.get(desk, asked.id).statements) == 1


def test_what_was_explained_is_kept_with_the_answer(desk, card):
    asked = ask(desk, card)
    row = consents.answer(
        desk,
        asked.id,
        "child",
        "yes",
        given=date(2026, 3, 5),
        explained="Det här betyder ett ja.",
        own_words="Berätta inte för läraren.",
        assured="Jag känner barnet.",
    )
    (kept,) = consents.get(desk, asked.id).statements
    assert kept == row
    assert desk.vault.consents.text(kept.explained) == "Det här betyder ett ja."


def test_renewing_copies_the_scope_and_no_answer(desk, card):
    asked = ask(desk, card)
    both_say_yes(desk, card, asked)
    new = consents.renew(desk, asked.id, valid_from=date(2026, 9, 2), valid_to=date(2027, 3, 1))
    assert (new.to, new.categories, new.purposes) == (asked.to, asked.categories, asked.purposes)
    seen = consents.get(desk, new.id)
    assert seen.statements == ()
    assert [event.kind for event in seen.events] == ["renews"]
    assert consents.get(desk, asked.id).state == "applies"


@pytest.mark.parametrize("reason", ["project_ended", "school_changed", "guardian_changed"])
def test_a_consent_ends_by_what_happens_and_says_why(desk, card, reason):
    asked = ask(desk, card)
    both_say_yes(desk, card, asked)
    consents.end(desk, asked.id, reason, on=desk.today)
    seen = consents.get(desk, asked.id)
    assert (seen.state, seen.end.reason) == ("expired", reason)
    assert all(cell.outcome != "permitted" for cell in seen.decision.cells)
    with pytest.raises(InvalidInput):
        consents.answer(desk, asked.id, card.guardians[0].id, "yes", given=desk.today)


def test_another_school_ends_the_consents_and_a_corrected_spelling_does_not(desk):
    card = add_child(desk, school="Björkskolan")
    asked = ask(desk, card)
    both_say_yes(desk, card, asked)
    children.change(desk, attrs.evolve(card.child, school="Björkskolan F-6"), correction=True)
    assert consents.get(desk, asked.id).state == "applies"
    children.change(desk, attrs.evolve(card.child, school="Lindskolan"))
    assert consents.get(desk, asked.id).end.reason == "school_changed"


def test_a_new_guardian_ends_the_consents(desk, card):
    asked = ask(desk, card)
    both_say_yes(desk, card, asked)
    children.add_guardian(desk, card.child.id, "Siv Påhittsson", "appointed")
    assert consents.get(desk, asked.id).end.reason == "guardian_changed"


def test_a_consent_ends_on_the_eighteenth_birthday(desk, clock):
    card = add_child(desk, date(2008, 4, 4), maturity="mature")
    asked = ask(desk, card)
    both_say_yes(desk, card, asked)
    consents.answer(desk, asked.id, "child", "yes", given=date(2026, 3, 5))
    assert consents.get(desk, asked.id).state == "applies"
    clock.pass_time(days=30)
    seen = consents.get(desk, asked.id)
    assert (seen.state, seen.end.reason, seen.end.on) == ("expired", "adult", date(2026, 4, 4))
    assert [person.giver for person in consent_people.people(desk, asked.id)] == ["child"]


@given(
    st.dates(date(2000, 1, 1), date(2012, 12, 31)), st.dates(date(2026, 1, 1), date(2026, 6, 30)), st.integers(0, 400)
)
def test_an_end_is_never_later_than_any_reason_for_it(born, first, days):
    consent = Consent(
        id="c", number="S", child_id="b", from_=(), to=(), categories=(), purposes=(), valid_from=first,
        valid_to=first + timedelta(days=days),
    )  # fmt: skip
    event = ConsentEvent(id="e", consent_id="c", kind="project_ended", day=first + timedelta(days=20))
    end = end_of(consent, born, [event])
    assert end.on <= consent.valid_to + timedelta(days=1)
    assert end.on <= event.day
    assert first >= birthday(born, 18) or end.on <= birthday(born, 18)
    said = until(end, Statement(giver="child", answer="yes", given=first))
    assert said.valid_to == end.on - timedelta(days=1)


def test_someone_born_on_the_twenty_ninth_of_february_comes_of_age_on_the_first_of_march():
    assert birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)


def test_the_latest_day_of_assessment_is_the_childs_maturity_and_none_is_lost(desk):
    card = add_child(desk, date(2013, 1, 1))
    maturity.assess(desk, card.child.id, "mature", on=date(2026, 3, 9), reasoning="Kan återge vad saken gäller.")
    maturity.assess(desk, card.child.id, "not_mature", on=date(2026, 2, 1), reasoning="Svarade inte.")
    assert children.card(desk, card.child.id).child.maturity == "mature"
    assert [one.outcome for one in maturity.assessments(desk, card.child.id)] == ["mature", "not_mature"]


def test_an_assessment_without_a_reason_is_refused(desk, card):
    with pytest.raises(InvalidInput) as caught:
        maturity.assess(desk, card.child.id, "mature", on=date(2027, 1, 1), reasoning=" ")
    assert [fault.path for fault in caught.value.faults] == ["reasoning", "day"]


def test_those_who_are_asked_are_the_ones_the_rules_name(desk, card):
    asked = ask(desk, card)
    people = consent_people.people(desk, asked.id)
    assert [(one.role, one.needed) for one in people] == [("child", False), ("guardian", True), ("guardian", True)]
    older = add_child(desk, date(2010, 1, 1))
    assert all(one.needed for one in consent_people.people(desk, ask(desk, older).id))


def test_a_guardian_assessed_under_osl_12_3_is_in_no_list_and_no_missing_thing(desk):
    card = add_child(desk, date(2010, 1, 1), maturity="mature")
    ella, karim = card.guardians
    children.change_guardian(desk, attrs.evolve(karim, secret_categories=KINDS))
    asked = ask(desk, card)
    assert [one.giver for one in consent_people.people(desk, asked.id)] == ["child", ella.id]
    consents.answer(desk, asked.id, "child", "yes", given=date(2026, 3, 5))
    consents.answer(desk, asked.id, ella.id, "yes", given=date(2026, 3, 5))
    assert consents.get(desk, asked.id).state == "applies"


def test_who_may_not_be_contacted_is_never_named_as_missing(desk, card):
    ella, karim = card.guardians
    children.change_guardian(desk, attrs.evolve(karim, may_be_contacted=False))
    asked = ask(desk, card)
    consents.answer(desk, asked.id, ella.id, "yes", given=date(2026, 3, 5))
    facts = {item.fact for cell in consents.get(desk, asked.id).decision.cells for item in cell.missing}
    assert facts == {"assessment:manager"}
    assert karim.id not in [one.giver for one in consent_people.people(desk, asked.id)]


def test_another_person_answers_for_what_is_about_them(desk, card):
    sibling = children.add_other(desk, card.child.id, "Mira Påhittsson", "syskon")
    asked = ask(desk, card)
    consents.answer(desk, asked.id, f"other:{sibling.id}", "yes", given=date(2026, 3, 5))
    (row,) = consents.get(desk, asked.id).statements
    assert row.statement.about == (f"other:{sibling.id}",)
    question = sharing.child_question(
        desk, card, statements=[row.statement], receivers=TO, categories=KINDS, purpose="consultation"
    )
    assert sharing.decide(desk, question).outcome == "needs", "a sibling's yes is not the child's"
