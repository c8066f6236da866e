# SPDX-License-Identifier: EUPL-1.2
"""Someone knows which child it is: it stops, the log holds no child, nothing more leaves, another person opens it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import User
from samverkan_desktop.domain.quick_consultations import QuickConsultation
from samverkan_desktop.usecases import (
    case_files,
    consultations,
    document_request_answers,
    document_requests,
    opening,
    quick_consultations,
    recognition,
    release,
    release_own,
    sharing,
    summaries,
)
from samverkan_desktop.usecases.desk import Desk


def kept(desk: Desk) -> str:
    call = QuickConsultation(
        day=date(2026, 3, 9),
        suspected_harm="no",
        party="social_services",
        counterpart="social_worker",
        codes={"problem": ("school_absence",)},
        linked=True,
    )
    return quick_consultations.keep(desk, call).id


def colleague(desk: Desk) -> Desk:
    user = User(id=new_id(), name="Johan Provberg", function="enhetschef", roles=("professional", "manager"))
    with desk.change():
        desk.vault.users.add(user)
    return attrs.evolve(desk, actor=user)


def leaves(desk: Desk, consultation_id: str, to: Path, receiver: str = "social_services") -> str:
    outcome = release.export(desk, consultation_id, format="txt", to=to, receivers=[receiver])
    assert (outcome.release is not None) == to.exists()
    return outcome.decision.outcome


def test_a_stop_notes_time_and_person_and_the_log_holds_no_child(desk: Desk) -> None:
    consultation_id = kept(desk)
    stopped = recognition.stop(desk, consultation_id)
    assert (stopped.at, stopped.by) == (desk.now, desk.actor.id)
    entry = desk.vault.log.entries()[-1]
    assert (entry.act, entry.object_id, entry.details) == ("recognition_stopped", consultation_id, {})
    recognition.choose(desk, consultation_id, "ended")
    assert desk.vault.log.entries()[-1] == entry, "what came of it is told by no entry"
    assert recognition.stop(desk, consultation_id).id == stopped.id


def test_after_a_stop_no_text_is_read_found_or_listed(desk: Desk, form: Any) -> None:
    (draft,) = consultations.record_json(desk, form("deidentified"))
    approved = kept(desk)
    for consultation_id in (draft.id, approved):
        recognition.stop(desk, consultation_id)
        with pytest.raises(Refused, match="consultation_stopped"):
            opening.opened(desk, consultation_id)
        with pytest.raises(Refused, match="consultation_stopped"):
            consultations.opened(desk, consultation_id)
    with pytest.raises(Refused, match="consultation_stopped"):
        summaries.material(desk, draft.id)
    assert [(row.heading, row.sharing) for row in consultations.listed(desk)] == [("", "stopped")] * 2
    assert consultations.search(desk, "skolfrånvaro") == ()


def test_from_then_on_the_rules_say_no_to_every_receiver_and_nothing_leaves(desk: Desk, tmp_path: Path) -> None:
    consultation_id = kept(desk)
    assert leaves(desk, consultation_id, tmp_path / "before.txt") == "permitted"
    recognition.stop(desk, consultation_id)
    assert leaves(desk, consultation_id, tmp_path / "after.txt") == "forbidden"
    other = colleague(desk)
    recognition.reopen(other, consultation_id)
    assert leaves(other, consultation_id, tmp_path / "later.txt") == "forbidden"


def test_a_receiver_that_knows_the_child_gets_nothing_more_but_the_text_stays_open(desk: Desk, tmp_path: Path) -> None:
    consultation_id = kept(desk)
    recognition.receiver_recognises(desk, consultation_id, "social_services")
    recognition.receiver_recognises(desk, consultation_id, "social_services")
    assert len(desk.vault.recognitions.of(consultation_id)) == 1
    assert leaves(desk, consultation_id, tmp_path / "to_them.txt") == "forbidden"
    assert opening.opened(desk, consultation_id).consultation is not None
    consultation = consultations.get(desk, consultation_id)
    question = sharing.question_for(desk, consultation, receivers=("police",), categories=())
    assert question.facts.receiver_recognises_child == "unknown"
    with pytest.raises(InvalidInput):
        recognition.receiver_recognises(desk, consultation_id, desk.vault.info.own_party)


def test_only_another_person_opens_it_again_and_the_one_who_knew_never_does(desk: Desk) -> None:
    consultation_id = kept(desk)
    recognition.stop(desk, consultation_id)
    with pytest.raises(Refused, match="reopen_needs_another"):
        recognition.reopen(desk, consultation_id)
    other = colleague(desk)
    seen = recognition.stopped(other, consultation_id)
    assert seen is not None
    assert not seen.mine
    recognition.reopen(other, consultation_id)
    assert recognition.stopped(other, consultation_id) is None
    assert opening.opened(other, consultation_id).consultation is not None
    mine = recognition.stopped(desk, consultation_id)
    assert mine is not None
    assert mine.mine
    with pytest.raises(Refused, match="consultation_stopped"):
        opening.opened(desk, consultation_id)


def test_a_colleague_who_opens_a_draft_again_has_it_in_hand(desk: Desk, form: Any) -> None:
    (draft,) = consultations.record_json(desk, form("deidentified"))
    recognition.stop(desk, draft.id)
    other = colleague(desk)
    recognition.reopen(other, draft.id)
    found = opening.opened(other, draft.id)
    assert found.draft is not None
    assert found.draft.owner == other.actor.id
    assert summaries.material(other, draft.id).fields


def test_a_stop_that_was_not_certain_asks_first_once_another_has_opened_it(desk: Desk) -> None:
    consultation_id = kept(desk)
    recognition.stop(desk, consultation_id)
    recognition.choose(desk, consultation_id, "unsure")
    assert recognition.answer(desk, consultation_id, ("social_services",)) == "yes"
    recognition.reopen(colleague(desk), consultation_id)
    assert recognition.answer(desk, consultation_id, ("social_services",)) == "unknown"


def test_a_consultation_with_consent_or_none_at_all_cannot_be_stopped(desk: Desk, form: Any) -> None:
    (consented,) = consultations.record_json(desk, form("consented"))
    for consultation_id in (consented.id, new_id()):
        with pytest.raises(InvalidInput):
            recognition.stop(desk, consultation_id)
    with pytest.raises(InvalidInput):
        recognition.choose(desk, kept(desk), "ended")


def test_the_database_lets_nobody_open_their_own_stop(desk: Desk) -> None:
    consultation_id = kept(desk)
    stopped = recognition.stop(desk, consultation_id)
    with pytest.raises(Refused, match="record_refused"), desk.change():
        desk.vault.recognitions.reopen(stopped.id, desk.now, desk.actor.id)


def test_after_a_stop_nothing_leaves_for_the_case_file_nor_on_request(desk: Desk, tmp_path: Path) -> None:
    consultation_id = kept(desk)
    asked = document_requests.receive(desk, kind="public", asked_for="Allt från mars")
    (record,) = document_requests.choose(desk, asked.id, [consultation_id]).records
    said = {(one.field, one.number): ("give", "") for one, _, _ in record.passages}
    document_requests.judge(desk, asked.id, consultation_id, said)
    recognition.stop(desk, consultation_id)
    for way in (
        lambda: case_files.opened(desk, consultation_id),
        lambda: case_files.paper(desk, consultation_id),
        lambda: release_own.give_case_file(desk, consultation_id, format="txt", to=tmp_path / "a.txt"),
        lambda: document_request_answers.paper(desk, asked.id, "copy"),
        lambda: document_requests.decide(desk, asked.id),
    ):
        with pytest.raises(Refused, match="consultation_stopped"):
            way()
    assert document_requests.opened(desk, asked.id).records == ()
    assert not (tmp_path / "a.txt").exists()


def test_nobody_stops_or_chooses_for_what_a_colleague_is_still_writing(desk: Desk, form: Any) -> None:
    (recorded,) = consultations.record_json(desk, form("deidentified"))
    begun = consultations.save_draft(desk, "deidentified", form("deidentified"))
    other = colleague(desk)
    for consultation_id in (recorded.id, begun.id):
        with pytest.raises(InvalidInput, match="unknown_consultation"):
            recognition.stop(other, consultation_id)
        with pytest.raises(InvalidInput, match="unknown_consultation"):
            recognition.receiver_recognises(other, consultation_id, "social_services")
    assert not desk.vault.recognitions.all()
    recognition.stop(desk, recorded.id)
    with pytest.raises(InvalidInput, match="not_stopped"):
        recognition.choose(other, recorded.id, "unsure")
    assert recognition.answer(desk, recorded.id, ("social_services",)) == "yes"


def test_a_summary_that_the_whole_unit_reads_may_be_stopped_by_whoever_knows_the_child(desk: Desk) -> None:
    consultation_id = kept(desk)
    stopped = recognition.stop(colleague(desk), consultation_id)
    seen = recognition.stopped(desk, consultation_id)
    assert seen is not None
    assert seen.recognition.id == stopped.id


def test_a_second_person_who_knows_the_child_too_is_noted_and_cannot_open_it_again(desk: Desk, form: Any) -> None:
    (draft,) = consultations.record_json(desk, form("deidentified"))
    recognition.stop(desk, draft.id)
    also, other = colleague(desk), colleague(desk)
    recognition.stop(also, draft.id)
    with pytest.raises(Refused, match="reopen_needs_another"):
        recognition.reopen(also, draft.id)
    recognition.reopen(other, draft.id)
    assert recognition.stopped(other, draft.id) is None
    for knows in (desk, also):
        with pytest.raises(Refused, match="consultation_stopped"):
            opening.opened(knows, draft.id)
