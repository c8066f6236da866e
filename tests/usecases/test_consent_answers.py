# SPDX-License-Identifier: EUPL-1.2
"""Answers with all that belongs to them, a phone call that stops everything, and the notices it leaves behind."""

from __future__ import annotations

from datetime import date

import pytest

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.usecases import attachments, consent_answers, consent_forms, consent_notices, consents
from samverkan_desktop.usecases.consent_answers import Circumstances

TO = ("social_services", "region_health")
KINDS = ("identity", "attendance", "counselling")


@pytest.fixture
def asked(desk, card):
    return ask(desk, card)


def ask(desk, card, purposes=("consultation",)):
    return consents.ask(
        desk,
        card.child.id,
        to=TO,
        categories=KINDS,
        purposes=purposes,
        valid_from=date(2026, 3, 1),
        valid_to=date(2026, 9, 1),
    )


def cells(said):
    return {(to, kind): said for to in TO for kind in KINDS}


def both_yes(desk, card, asked):
    for one in card.guardians:
        consents.answer(desk, asked.id, one.id, "yes", given=desk.today)


def test_an_oral_answer_keeps_what_was_read_aloud_who_heard_it_and_how_one_knew(desk, card, asked):
    ella = card.guardians[0]
    read = consent_answers.explanation(desk, asked.id, ella.id)
    assert "Socialtjänsten: Vem det gäller, Skolnärvaro, Kuratorssamtal." in read
    how = Circumstances(
        given=desk.today,
        way="phone",
        language="so",
        interpreter=True,
        explained=read,
        assured="Ringde numret vi redan hade.",
        witness="Skolsköterskan",
        own_words="Bara om det hjälper.",
    )
    rows = consent_answers.record(desk, asked.id, ella.id, cells("yes"), how)
    stored = consents.get(desk, asked.id).statements
    assert stored == rows
    assert {(row.witness, row.assured, row.interpreter, row.language) for row in rows} == {
        ("Skolsköterskan", "Ringde numret vi redan hade.", True, "so")
    }
    assert [row.own_words for row in rows] == ["Bara om det hjälper.", ""]
    assert desk.vault.consents.text(rows[0].explained) == read


def test_evidence_that_is_refused_leaves_no_answer_behind(desk, card, asked):
    how = Circumstances(given=desk.today, evidence=(("a.pdf", b"%PDF-1.7\n"), ("b.exe", b"MZ")))
    with pytest.raises(InvalidInput, match="attachment_kind"):
        consent_answers.record(desk, asked.id, card.guardians[0].id, cells("yes"), how)
    assert consents.get(desk, asked.id).statements == ()
    assert attachments.listed(desk, asked.id) == ()


def test_evidence_lies_at_the_answer_it_proves(desk, card, asked):
    how = Circumstances(given=desk.today, evidence=(("blankett.pdf", b"%PDF-1.7\n"),))
    rows = consent_answers.record(desk, asked.id, card.guardians[0].id, cells("yes"), how)
    (evidence,) = attachments.listed(desk, asked.id)
    assert evidence.statement_id == rows[0].id


def test_what_an_answer_would_change_is_what_it_changes(desk, card, asked):
    ella, karim = card.guardians
    consents.answer(desk, asked.id, ella.id, "yes", given=desk.today)
    said = cells("yes") | {("region_health", "counselling"): "no"}
    shown = consent_answers.preview(desk, asked.id, karim.id, said, on=desk.today)
    assert len(consents.get(desk, asked.id).statements) == 1
    consent_answers.record(desk, asked.id, karim.id, said, Circumstances(given=desk.today))
    outcomes = {(cell.to, cell.category): cell.outcome for cell in consents.get(desk, asked.id).decision.cells}
    assert set(shown.opened) == {key for key, outcome in outcomes.items() if outcome == "permitted"}
    assert set(shown.closed) == {key for key, outcome in outcomes.items() if outcome == "forbidden"}


def test_nobody_who_is_not_in_the_case_can_answer(desk, card, asked):
    with pytest.raises(InvalidInput, match="answer_incomplete"):
        consents.answer(desk, asked.id, "other:5f0a0000-0000-4000-8000-000000000000", "yes", given=desk.today)


def test_one_call_stops_every_consent_that_goes_on(desk, card, asked):
    second = ask(desk, card)
    for one in (asked, second):
        both_yes(desk, card, one)
    karim = card.guardians[1]
    found = consent_answers.withdrawable(desk, card.child.id, karim.id, on=desk.today)
    assert set(found) == {asked.id, second.id}
    consent_answers.withdraw_all(desk, karim.id, tuple(found), on=desk.today, assured="Kände igen rösten.")
    for one in (asked, second):
        state = consents.get(desk, one.id)
        assert state.state == "refused"
        assert (state.statements[-1].way, state.statements[-1].assured) == ("phone", "Kände igen rösten.")
    assert consent_answers.withdrawable(desk, card.child.id, "child", on=desk.today).keys() == {asked.id, second.id}


def test_some_cells_are_taken_back_by_receiver_and_the_others_stand(desk, card, asked):
    both_yes(desk, card, asked)
    taken = {"region_health": ("attendance", "counselling"), "social_services": ("counselling",)}
    consents.withdraw(desk, asked.id, card.guardians[0].id, on=desk.today, cells=taken)
    outcomes = {(cell.to, cell.category): cell.outcome for cell in consents.get(desk, asked.id).decision.cells}
    assert {key for key, outcome in outcomes.items() if outcome == "permitted"} == {
        ("social_services", "identity"),
        ("social_services", "attendance"),
    } | ({("region_health", "identity")} & set(outcomes))


def test_the_whole_is_taken_back_where_a_part_was_refused_before(desk, card, asked):
    both_yes(desk, card, asked)
    consents.answer(desk, asked.id, card.guardians[0].id, "no", given=desk.today, to=("region_health",))
    consents.withdraw(desk, asked.id, card.guardians[0].id, on=desk.today)
    assert consents.get(desk, asked.id).state == "refused"


def test_a_notice_waits_until_someone_has_given_it_once(desk, card, asked):
    both_yes(desk, card, asked)
    consents.withdraw(desk, asked.id, card.guardians[0].id, on=desk.today)
    (notice,) = consent_notices.waiting(desk)
    assert (notice.to, notice.consent_id) == ("child", asked.id)
    consent_notices.give(desk, asked.id, notice.id, on=desk.today, way="oral")
    assert consent_notices.waiting(desk) == ()
    (given,) = consent_notices.of_consent(desk, asked.id)
    assert (given.told_on, given.told_way, given.told_by) == (desk.today, "oral", desk.actor.id)
    with pytest.raises(InvalidInput, match="unknown_notice"):
        consent_notices.give(desk, asked.id, notice.id, on=desk.today, way="oral")


def test_only_the_notices_that_were_chosen_are_kept(desk, card, asked):
    both_yes(desk, card, asked)
    consents.withdraw(desk, asked.id, card.guardians[0].id, on=desk.today, notices=())
    assert consent_notices.waiting(desk) == ()


def test_a_consent_for_several_purposes_applies_only_when_it_does_for_each(desk, card):
    asked = ask(desk, card, purposes=("consultation", "sip_meeting"))
    both_yes(desk, card, asked)
    assert consents.get(desk, asked.id).state == "applies"
    (first, *_) = consent_forms.preview(desk, asked.id)
    assert "Skolnärvaro" in first.headings
    assert not any("(" in heading for heading in first.headings)
