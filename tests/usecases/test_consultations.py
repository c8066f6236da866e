# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain.consultations import ConsentedConsultation, DeidentifiedConsultation
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.usecases import consultation_forms, consultations, summaries

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def test_both_kinds_are_recorded_and_listed(desk, form):
    stored = consultations.record_json(desk, [form("deidentified"), form("consented")])
    assert isinstance(stored[0], DeidentifiedConsultation)
    assert isinstance(stored[1], ConsentedConsultation)
    rows = {row.id: row for row in consultations.listed(desk)}
    assert rows[stored[0].id].state == "draft"
    assert rows[stored[1].id].state == "approved"
    assert [row.number for row in rows.values()].count(stored[0].number) == 1


def test_one_fault_in_a_list_stores_nothing_of_it(desk, form):
    before = desk.vault.counts()
    bad = form("consented", consents=["00000000-0000-4000-8000-000000000000"])
    with pytest.raises(InvalidInput) as caught:
        consultations.record_json(desk, [form("deidentified"), bad])
    assert [fault.path for fault in caught.value.faults] == ["[1].consents[0]"]
    assert desk.vault.counts() == before


def test_every_fault_of_every_record_is_named_with_its_path(desk, form):
    first = form("deidentified", date="2026-02-30", form="party", minutes=-1)
    second = form("deidentified", sections={"question": " "}, participants=[{"party": "x"}])
    with pytest.raises(InvalidInput) as caught:
        consultations.record_json(desk, [first, second])
    assert {fault.path for fault in caught.value.faults} == {
        "[0].date",
        "[0].form",
        "[0].minutes",
        "[1].sections.question",
        "[1].participants[0].party",
    }


@pytest.mark.parametrize(
    "field", [{"child": {"name": "x"}}, {"consents": []}, {"name": "x"}, {"personal_id": "x"}, {"guardians": []}]
)
def test_a_deidentified_record_with_a_person_field_is_refused(desk, form, field):
    with pytest.raises(InvalidInput):
        consultations.record_json(desk, form("deidentified", **field))
    assert desk.vault.counts()["deidentified"] == 0


def test_a_consented_record_without_any_consent_is_refused(desk, form):
    with pytest.raises(InvalidInput) as caught:
        consultations.record_json(desk, form("consented", consents=[]))
    assert "consents" in {fault.path for fault in caught.value.faults}


def test_a_consent_of_another_child_is_no_ground(desk, form):
    (first,) = consultations.record_json(desk, form("consented"))
    other = form("consented", consents=[first.consent_ids[0]])
    with pytest.raises(InvalidInput):
        consultations.record_json(desk, other)


@given(JSON)
@settings(max_examples=200, deadline=None)
def test_any_json_is_read_or_refused_with_faults(data):
    import datetime

    try:
        consultation_forms.read(data, today=datetime.date(2026, 3, 10))
    except InvalidInput as error:
        assert error.faults  # noqa: PT017 - reading without an error is as good


def test_a_draft_keeps_what_was_typed_however_unfinished(desk):
    draft = consultations.save_draft(desk, "deidentified", {"purpose": "Rå", "sections": {"question": ""}})
    again = consultations.save_draft(desk, "deidentified", {"purpose": "Råd"}, draft_id=draft.id)
    assert (again.id, again.number) == (draft.id, draft.number)
    assert desk.vault.drafts.get(draft.id).content == {"purpose": "Råd"}
    assert [row.heading for row in consultations.listed(desk)] == ["Råd"]


def test_a_finished_draft_becomes_one_consultation_with_the_same_number(desk, form):
    draft = consultations.save_draft(desk, "consented", form("consented"))
    stored = consultations.record_draft(desk, draft.id)
    assert (stored.id, stored.number) == (draft.id, draft.number)
    assert desk.vault.drafts.get(draft.id) is None
    assert len(consultations.listed(desk)) == 1


def test_a_draft_changed_after_it_was_recorded_is_recorded_anew(desk, form):
    draft = consultations.save_draft(desk, "deidentified", form("deidentified"))
    consultations.record_draft(desk, draft.id)
    consultations.save_draft(desk, "deidentified", form("deidentified", form="telephone"), draft_id=draft.id)
    changed = consultations.record_draft(desk, draft.id)
    assert changed.form == "telephone"
    assert len(consultations.listed(desk)) == 1


def test_a_draft_can_be_thrown_away_until_it_is_a_consultation(desk, form):
    draft = consultations.save_draft(desk, "deidentified", {"purpose": "x"})
    consultations.discard_draft(desk, draft.id)
    assert consultations.listed(desk) == ()
    (stored,) = consultations.record_json(desk, form("deidentified"))
    with pytest.raises(Refused, match="draft_is_recorded"):
        consultations.discard_draft(desk, stored.id)


def test_drafts_and_known_names_are_never_found_by_a_search(desk, form):
    consultations.record_json(desk, form("deidentified"))
    for words in ("Vide", "Låtsasson", "frånvaro", "socialsekreterare"):
        assert consultations.search(desk, words) == ()


def test_an_approved_text_is_found_and_the_search_is_in_the_log(desk, form):
    (stored,) = consultations.record_json(desk, form("deidentified"))
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(desk, seen, reason="behövs")
    assert [row.id for row in consultations.search(desk, "korta dagar")] == [stored.id]
    assert desk.vault.log.entries()[-1].act == "search_shown"


def test_opening_is_entered_in_the_log_before_anything_is_shown(desk, form):
    (stored,) = consultations.record_json(desk, form("consented"))
    consultations.opened(desk, stored.number)
    last = desk.vault.log.entries()[-1]
    assert (last.act, last.object_id) == ("consultation_opened", stored.id)


def test_a_draft_cannot_be_closed(desk, form):
    (stored,) = consultations.record_json(desk, form("deidentified"))
    with pytest.raises(Refused, match="draft_cannot_close"):
        consultations.close(desk, stored.id)


def test_closing_destroys_the_memory_key(desk, form):
    (stored,) = consultations.record_json(desk, form("deidentified", memory_key="pärm 7"))
    assert desk.vault.consultations.memory_key(stored.id) == "pärm 7"
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(desk, seen, reason="behövs")
    consultations.close(desk, stored.id)
    assert desk.vault.consultations.memory_key(stored.id) == ""


def test_same_matter_shares_a_thread(desk, form):
    (first,) = consultations.record_json(desk, form("deidentified"))
    (second,) = consultations.record_json(desk, form("deidentified", thread=first.number))
    assert first.thread_id == second.thread_id
    with pytest.raises(InvalidInput):
        consultations.record_json(desk, form("deidentified", thread="K-1999-001"))


def test_an_action_is_marked_as_done(desk, form):
    data = form("consented", actions=[{"what": "Ring hem", "owner": "social_board", "due": "2026-03-12"}])
    (stored,) = consultations.record_json(desk, data)
    consultations.finish_action(desk, stored.id, stored.actions[0].id, "klart")
    assert consultations.get(desk, stored.id).actions[0].done_on == desk.today
    assert desk.vault.consultations.open_actions() == ()


def test_an_outcome_of_a_deidentified_action_may_not_point_at_anyone(desk, form):
    (stored,) = consultations.record_json(desk, form("deidentified"))
    with pytest.raises(Refused, match="draft_has_no_follow_up"):
        consultations.finish_action(desk, stored.id, stored.actions[0].id)
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(desk, seen, reason="behövs")
    with pytest.raises(Refused, match="findings_left"):
        consultations.finish_action(desk, stored.id, stored.actions[0].id, "Ringde Petra på 070-174 06 35")
    consultations.finish_action(desk, stored.id, stored.actions[0].id, "Samtalet blev av")


def test_an_answer_given_after_the_consultation_still_makes_a_consent(desk, form):
    data = form("consented")
    for statement in data["consents"]:
        statement["valid_to"] = None
        statement["given"] = "2026-03-09"
    (stored,) = consultations.record_json(desk, data)
    consent = desk.vault.consents.get(stored.consent_ids[0])
    assert consent.valid_from <= consent.valid_to


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        ("deidentified", {"known": {"people": [{"name": "\ud800Vide"}]}}),
        ("deidentified", {"known": {"places": ["\ud800Norrbäck"]}}),
        ("consented", {"child": "\ud800"}),
        ("consented", {"consents": ["\ud800"]}),
    ],
)
def test_half_a_character_is_a_fault_of_the_form_and_not_of_the_vault(desk, form, kind, changed):
    with pytest.raises(InvalidInput):
        consultations.record_json(desk, form(kind, **changed))
    assert consultations.listed(desk) == ()
