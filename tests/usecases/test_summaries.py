# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import attrs
import pytest

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.findings import Choice
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.usecases import consultations, summaries


@pytest.fixture
def seen(desk, form):
    (stored,) = consultations.record_json(desk, form("deidentified"))
    return summaries.review(summaries.material(desk, stored.id))


def all_decided(seen):
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    return seen


def test_every_free_text_field_is_reviewed(seen):
    assert set(seen.material.fields) == {
        "purpose",
        "background",
        "question",
        "advice",
        "function:0",
        "function:1",
        "action:0",
    }
    assert {field for field, _ in seen.undecided()} >= {"background", "question", "action:0"}


def test_nothing_is_approved_while_anything_is_undecided(desk, seen):
    with pytest.raises(Refused, match="findings_undecided") as caught:
        summaries.approve(desk, seen, reason="behövs")
    assert len(caught.value.faults) == len(seen.undecided())
    assert desk.vault.consultations.deidentified(seen.material.consultation_id).state == "draft"


def test_the_refusal_names_places_and_never_the_words(desk, seen):
    with pytest.raises(Refused) as caught:
        summaries.approve(desk, seen)
    assert "vide" not in str(caught.value.faults).lower()


def test_an_approved_summary_holds_no_known_name(desk, seen):
    approved = summaries.approve(desk, all_decided(seen), reason="behövs")
    everything = " ".join([*approved.texts.values(), *(action.what for action in approved.actions)]).lower()
    assert "vide" not in everything
    assert "låtsasson" not in everything
    assert approved.actions[0].what


def test_gender_goes_from_every_field_only_when_the_reviewer_chose_it(desk, form):
    text = "Hon säger att hennes mamma väntar på henne."
    (stored,) = consultations.record_json(desk, form("deidentified", sections={"question": text}))
    seen = all_decided(summaries.review(summaries.material(desk, stored.id)))
    assert seen.texts()["question"] == text
    chosen = attrs.evolve(seen, without_gender=True)
    approved = summaries.approve(desk, chosen, reason="behövs")
    assert approved.texts["question"] == "Hen säger att hens mamma väntar på hen."


def test_safe_proposals_are_approved_together_and_doubtful_ones_are_not(seen):
    after = seen.safe_approved()
    assert all(not finding.check for field, finding in seen.undecided() if field not in dict(after.undecided()))
    assert len(after.undecided()) < len(seen.undecided())


def test_findings_that_a_page_leaves_out_still_stop_the_approval(desk, seen):
    cut = attrs.evolve(all_decided(seen), findings=dict.fromkeys(seen.findings, ()))
    emptied = attrs.evolve(cut, choices={})
    with pytest.raises(Refused, match="findings_undecided"):
        summaries.approve(desk, emptied, reason="behövs")


def test_what_is_kept_needs_a_motive(desk, seen):
    field, finding = seen.undecided()[0]
    kept = all_decided(seen).decided(field, Choice(start=finding.start, end=finding.end, action="keep"), finding)
    with pytest.raises(Refused, match="choices_invalid"):
        summaries.approve(desk, kept, reason="behövs")


def test_the_motive_is_kept_with_the_approval(desk, form):
    (stored,) = consultations.record_json(desk, form("deidentified", sections={"question": "Kan mormor hjälpa till?"}))
    seen = summaries.review(summaries.material(desk, stored.id))
    (field, finding) = next((f, x) for f, x in seen.undecided() if x.label == "KINSHIP")
    choice = Choice(start=finding.start, end=finding.end, action="keep", reason="Behövs för frågan")
    summaries.approve(desk, all_decided(seen).decided(field, choice, finding), reason="behövs")
    approval = desk.vault.consultations.approval(seen.material.consultation_id)
    assert approval.motives == ("Behövs för frågan",)


def test_a_free_edit_that_points_at_someone_is_refused(desk, seen):
    with pytest.raises(Refused, match="findings_left") as caught:
        summaries.approve(desk, all_decided(seen), reason="behövs", edited={"advice": "Ring Vide på 070-174 06 35."})
    assert all(fault.path.startswith("advice[") for fault in caught.value.faults)


def test_a_free_edit_that_points_at_nobody_is_kept(desk, seen):
    approved = summaries.approve(
        desk, all_decided(seen), reason="behövs", edited={"advice": "Börja med en halvtimme om dagen."}
    )
    assert approved.texts["advice"] == "Börja med en halvtimme om dagen."


def test_what_was_missed_is_marked_by_hand_and_found_everywhere(desk, form):
    data = form("deidentified", sections={"background": "Det hände vid kvarnen.", "question": "Är kvarnen trygg?"})
    (stored,) = consultations.record_json(desk, data)
    seen = summaries.review(summaries.material(desk, stored.id))
    start = data["sections"]["background"].index("kvarnen")
    marked = summaries.mark(seen, "background", start, start + len("kvarnen"), "PLACE")
    assert any(f.text == "kvarnen" for f in marked.findings["background"])
    assert any(f.text.lower() == "kvarnen" for f in marked.findings["question"])
    approved = summaries.approve(desk, all_decided(marked), reason="behövs")
    assert "kvarnen" not in " ".join(approved.texts.values())


def test_the_original_is_destroyed_when_the_review_is_left(desk, seen):
    consultation_id = seen.material.consultation_id
    summaries.leave(desk, consultation_id)
    assert desk.vault.drafts.get(consultation_id) is not None, "leaving before approval must lose nothing"
    summaries.approve(desk, all_decided(seen), reason="behövs")
    summaries.leave(desk, consultation_id)
    assert desk.vault.drafts.get(consultation_id) is None
    with pytest.raises(Refused, match="nothing_to_review"):
        summaries.material(desk, consultation_id)


def test_an_approval_can_be_undone_until_the_review_is_left(desk, seen):
    consultation_id = seen.material.consultation_id
    summaries.approve(desk, all_decided(seen), reason="behövs")
    reopened = summaries.undo_approval(desk, consultation_id)
    assert (reopened.state, reopened.texts) == ("draft", {})
    summaries.approve(desk, all_decided(seen), reason="behövs")
    summaries.leave(desk, consultation_id)
    with pytest.raises(Refused, match="approval_is_final"):
        summaries.undo_approval(desk, consultation_id)


def test_an_approved_summary_is_revised_and_scanned_again(desk, seen):
    consultation_id = seen.material.consultation_id
    summaries.approve(desk, all_decided(seen), reason="behövs")
    summaries.leave(desk, consultation_id)
    revised = summaries.revise(desk, consultation_id, {"advice": "Börja med en timme."})
    assert revised.texts["advice"] == "Börja med en timme."
    with pytest.raises(Refused, match="findings_left"):
        summaries.revise(desk, consultation_id, {"advice": "Ring 070-174 06 35."})


def test_a_summary_of_a_small_group_needs_a_reason(desk, form):
    data = form(
        "deidentified",
        sections={
            "question": "Hur stöttar vi? Eleven är ensam om sin sjukdom, talar turkmenska och rider på elitnivå."
        },
    )
    (stored,) = consultations.record_json(desk, data)
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        choice = Choice(start=finding.start, end=finding.end, action="keep", reason="Behövs")
        seen = seen.decided(field, choice, finding)
    risk = summaries.remaining_risk(seen.texts(), seen.material)
    assert risk.size is None or risk.size < 10
    with pytest.raises(Refused, match="below_target_needs_reason"):
        summaries.approve(desk, seen)
    summaries.approve(desk, seen, reason="Utan det går frågan inte att förstå")


def test_only_ones_own_approved_reviews_are_left_at_the_next_start(desk, form, seen):
    waiting, done = seen.material.consultation_id, consultations.record_json(desk, form("deidentified"))[0].id
    summaries.approve(desk, all_decided(summaries.review(summaries.material(desk, done))), reason="behövs")
    colleague = attrs.evolve(desk, actor=attrs.evolve(desk.actor, id=new_id(), roles=("professional",)))
    summaries.leave_all(colleague)
    assert desk.vault.drafts.get(done) is not None
    summaries.leave_all(desk)
    assert desk.vault.drafts.get(done) is None
    assert desk.vault.drafts.get(waiting) is not None
