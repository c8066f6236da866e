# SPDX-License-Identifier: EUPL-1.2
"""A summary that too few children fit: approved with a reason, released only when a second person agrees to it."""

from __future__ import annotations

import json

import attrs
import pytest

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.findings import Choice
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import User
from samverkan_desktop.usecases import consultations, release, release_seconds, second_persons, summaries

FEW = "Tuva Ekdahl går i 7B. Hur gör vi?"


def as_user(desk, name):
    user = User(id=new_id(), name=name, roles=("professional",))
    with desk.change():
        desk.vault.users.add(user)
    return attrs.evolve(desk, actor=user)


@pytest.fixture
def colleague(desk):
    return as_user(desk, "Doris Låtsas")


def approved(desk, form, *, reason="Rådet behövs i dag.", question=FEW, linked=True, **changed):
    """A summary in which a name was kept, so that hardly any child but one fits."""
    (stored,) = consultations.record_json(
        desk, form("deidentified", sections={"question": question}, actions=[], known={}, **changed)
    )
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        kept = Choice(start=finding.start, end=finding.end, action="keep", reason="Behövs för frågan.")
        seen = seen.decided(field, kept, finding)
    done = summaries.approve(desk, seen, reason=reason, link_checked=linked)
    summaries.leave(desk, done.id)
    return done


@pytest.fixture
def few(desk, form):
    return approved(desk, form)


def acts(desk):
    return [entry.act for entry in desk.vault.log.entries()]


def agreed(colleague, one):
    (waits,) = (found for found in second_persons.everything_waiting(colleague) if found.asked.object_id == one.id)
    shown = release_seconds.show_to_second(colleague, waits.asked.id)
    assert shown.content.startswith(b"%PDF-")
    second_persons.agree(colleague, one.id, waits.asked.id, sha256=shown.sha256)


def test_without_a_reason_it_is_not_approved(desk, form):
    with pytest.raises(Refused, match="below_target_needs_reason"):
        approved(desk, form, reason=" ")


def test_without_a_second_person_nothing_leaves_and_the_decision_says_why(desk, few, tmp_path):
    to = tmp_path / "x.txt"
    outcome = release.export(desk, few.id, format="txt", to=to)
    assert (outcome.release, outcome.decision.outcome, outcome.second_person) == (None, "needs", "needed")
    assert {item.fact for cell in outcome.decision.cells for item in cell.missing} == {"estimated_group_size"}
    assert not to.exists()
    assert acts(desk)[-1] == "release_refused"
    assert second_persons.waiting(desk, few.id) == (), "an attempt asks nobody"


def test_when_another_has_agreed_it_leaves_and_the_approval_names_them(desk, colleague, few, tmp_path):
    release.ask_second(desk, few.id)
    assert release.preview(desk, few.id, format="txt").second_person == "asked"
    agreed(colleague, few)
    shown = release.preview(desk, few.id, format="txt")
    outcome = release.export(desk, few.id, format="txt", to=tmp_path / "x.txt")
    assert shown.second_person == "agreed"
    assert shown.content == shown.held == (tmp_path / "x.txt").read_bytes()
    assert outcome.release is not None
    assert desk.vault.consultations.approval(few.id).second_person == colleague.actor.id
    kept = desk.vault.releases.decision(outcome.release.decision_id)
    assert json.loads(kept.question)["summary"]["second_person"] is True
    assert json.loads(kept.question)["summary"]["estimated_group_size"] < 10
    told = acts(desk)
    assert told.index("second_person_asked") < told.index("second_person_agreed") < told.index("release_intended")


def test_asking_twice_is_one_question_and_nobody_agrees_to_their_own(desk, colleague, few):
    release.ask_second(desk, few.id)
    release.ask_second(desk, few.id)
    (waits,) = second_persons.waiting(colleague, few.id)
    with pytest.raises(InvalidInput, match="unknown_second_person"):
        second_persons.agree(desk, few.id, waits.id, sha256=waits.sha256)


def test_the_other_sees_that_it_waits_and_why_it_was_approved(desk, colleague, few):
    release.ask_second(desk, few.id)
    (waits,) = second_persons.everything_waiting(colleague)
    assert (waits.kind, waits.number, waits.child_id, waits.mine) == ("summary", few.number, "", False)
    assert (waits.asked_by, waits.reason) == ("Sara Fiktlund", "Rådet behövs i dag.")
    assert [one.mine for one in second_persons.everything_waiting(desk)] == [True]
    release_seconds.show_to_second(colleague, waits.asked.id)
    assert acts(desk)[-1] == "consultation_opened"


def test_who_approved_it_is_no_second_person_to_it(desk, colleague, few, tmp_path):
    release.ask_second(colleague, few.id)
    (waits,) = second_persons.waiting(desk, few.id)
    second_persons.agree(desk, few.id, waits.id, sha256=waits.sha256)
    outcome = release.export(colleague, few.id, format="txt", to=tmp_path / "x.txt")
    assert outcome.release is None
    assert release.preview(colleague, few.id, format="txt").second_person == "asked"


def test_an_agreement_holds_for_these_words_and_these_receivers_alone(desk, colleague, few, tmp_path):
    release.ask_second(desk, few.id)
    agreed(colleague, few)
    other = release.export(desk, few.id, format="txt", to=tmp_path / "x.txt", purpose="sspf")
    assert other.release is None
    summaries.revise(desk, few.id, {"purpose": "Råd om morgnarna"})
    assert release.export(desk, few.id, format="txt", to=tmp_path / "x.txt").release is None


def test_the_yes_of_someone_who_has_been_removed_no_longer_counts(desk, colleague, few, tmp_path):
    release.ask_second(desk, few.id)
    agreed(colleague, few)
    with desk.change():
        desk.vault.users.update(attrs.evolve(colleague.actor, removed=True))
    assert release.export(desk, few.id, format="txt", to=tmp_path / "x.txt").release is None
    assert not (tmp_path / "x.txt").exists()


def test_an_agreement_is_used_within_a_week(desk, colleague, few, tmp_path, clock):
    release.ask_second(desk, few.id)
    agreed(colleague, few)
    clock.pass_time(days=8)
    assert release.export(desk, few.id, format="txt", to=tmp_path / "x.txt").release is None


def test_a_second_person_mends_nothing_else(desk, form, tmp_path):
    one = approved(desk, form, linked=False)
    assert release.preview(desk, one.id, format="txt").second_person is None
    with pytest.raises(InvalidInput, match="nothing_to_agree"):
        release.ask_second(desk, one.id)


def test_without_an_estimate_not_even_a_second_person_opens(desk, form):
    one = approved(desk, form)
    approval = desk.vault.consultations.approval(one.id)
    with desk.change():
        desk.vault.consultations.set_approval(attrs.evolve(approval, estimate=None))
    with pytest.raises(InvalidInput, match="nothing_to_agree"):
        release.ask_second(desk, one.id)


def test_a_summary_that_enough_children_fit_asks_nobody(desk, form, tmp_path):
    one = approved(desk, form, question="Hur kan vi ge stöd?", reason="")
    assert release.export(desk, one.id, format="txt", to=tmp_path / "x.txt").second_person is None
    with pytest.raises(InvalidInput, match="nothing_to_agree"):
        release.ask_second(desk, one.id)
