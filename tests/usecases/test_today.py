# SPDX-License-Identifier: EUPL-1.2
"""Idag gathers what needs one now, names nobody, and tells a minnesnyckel to owner and deputy only."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from samverkan_desktop.domain import concern_reports as reports
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import User
from samverkan_desktop.domain.quick_consultations import QuickConsultation
from samverkan_desktop.usecases import (
    concern_reports,
    consultations,
    follow_ups,
    meetings,
    quick_consultations,
    recognition,
    second_persons,
    today,
)
from samverkan_desktop.usecases.concern_reports import Afterwards
from samverkan_desktop.usecases.desk import Desk


def call(desk: Desk, **changes: Any) -> str:
    made = QuickConsultation(
        day=desk.today,
        suspected_harm="no",
        party="social_services",
        counterpart="reception",
        codes={"problem": ("school_absence",)},
        follow_up=desk.today - timedelta(days=3),
        memory_key="Pärm 7",
    )
    return quick_consultations.keep(desk, attrs.evolve(made, **changes)).id


def colleague(desk: Desk) -> Desk:
    user = User(id=new_id(), name="Johan Provberg", function="skolkurator")
    with desk.change():
        desk.vault.users.add(user)
    return attrs.evolve(desk, actor=user)


def test_an_empty_vault_wants_nothing(desk: Desk) -> None:
    page = today.gather(desk)
    assert page == today.Today(day=desk.today, needs=(), follow_ups=(), consents=(), drafts=())


def test_a_late_follow_up_needs_one_and_carries_the_key_for_its_owner_alone(desk: Desk) -> None:
    consultation_id = call(desk)
    (item,) = today.gather(desk).follow_ups
    assert (item.kind, item.target, item.days, item.memory_key) == ("follow_up", consultation_id, -3, "Pärm 7")
    assert [one.kind for one in today.gather(desk).needs] == ["follow_up"]
    (other,) = today.gather(colleague(desk)).follow_ups
    assert other.memory_key == ""


def test_a_ticked_follow_up_is_done_and_its_key_is_gone(desk: Desk) -> None:
    consultation_id = call(desk)
    follow_ups.finish(desk, consultation_id)
    assert today.gather(desk).follow_ups == ()
    assert desk.vault.consultations.memory_key(consultation_id) == ""
    assert desk.vault.log.entries()[-1].act == "follow_up_done"
    with pytest.raises(InvalidInput):
        follow_ups.finish(desk, consultation_id)


def test_the_key_stays_while_something_is_left_to_follow_up(desk: Desk, form: Any) -> None:
    consented = consultations.record_json(desk, form("consented", follow_up="2026-03-01"))[0]
    assert [one.kind for one in today.gather(desk).follow_ups] == ["follow_up"]
    follow_ups.finish(desk, consented.id)
    assert today.gather(desk).follow_ups == ()


def test_a_draft_has_no_follow_up_to_tick(desk: Desk, form: Any) -> None:
    (draft,) = consultations.record_json(desk, form("deidentified", follow_up="2026-03-01"))
    assert today.gather(desk).follow_ups == ()
    with pytest.raises(Refused):
        follow_ups.finish(desk, draft.id)


def test_at_most_five_are_said_and_all_are_counted(desk: Desk) -> None:
    for _ in range(7):
        call(desk)
    page = today.gather(desk)
    assert (len(page.needs), page.wanting) == (5, 7)


def test_a_colleagues_question_comes_first_and_ones_own_is_not_among_them(desk: Desk, form: Any) -> None:
    call(desk)
    consented = consultations.record_json(desk, form("consented"))[0]
    with pytest.raises(Refused, match="second_person_needed"):
        second_persons.require(desk, consented.id, "ab" * 32)
    assert "second_person" not in [one.kind for one in today.gather(desk).needs]
    other = colleague(desk)
    with desk.change():
        child = desk.vault.people.child(consented.child_id)
        assert child is not None
        desk.vault.people.update_child(attrs.evolve(child, deputy=other.actor.id))
    first = today.gather(other).needs[0]
    assert (first.kind, first.label, first.target) == ("second_person", consented.number, consented.id)


def test_feedback_is_told_by_its_day_and_late_feedback_needs_one(desk: Desk) -> None:
    written = attrs.evolve(concern_reports.new(desk), observations="Kom utan jacka.", child_name="Någon Annansson")
    made = reports.changed(written, desk.now, made_way="phone", made_at="2026-02-01T08:00:00.000Z")
    concern_reports.keep(desk, made, Afterwards())
    page = today.gather(desk)
    (item,) = page.feedback
    assert item.days is not None
    assert item.days < 0
    assert "Annansson" not in repr(page)
    assert [one.kind for one in page.needs] == ["feedback"]
    assert today.gather(colleague(desk)).feedback == ()


def test_a_meeting_that_is_not_ready_needs_one_when_it_is_near(desk: Desk) -> None:
    near = meetings.new(
        desk, "deidentified", "consultation_meeting", day=desk.today + timedelta(days=1), starts="13:00"
    )
    later = meetings.new(desk, "deidentified", "eht", day=desk.today + timedelta(days=9))
    past = meetings.new(desk, "deidentified", "eht", day=desk.today - timedelta(days=1))
    for one in (near, attrs.evolve(later, number="M-2026-002"), attrs.evolve(past, number="M-2026-003")):
        with desk.change():
            desk.vault.meetings.save(one)
    page = today.gather(desk)
    assert [(one.target, one.at) for one in page.meetings] == [(near.id, "13:00"), (later.id, "09:00")]
    assert [one.target for one in page.needs if one.kind == "meeting"] == [near.id]


def test_what_is_stopped_is_neither_gone_on_with_nor_followed_up(desk: Desk, form: Any) -> None:
    approved = call(desk)
    (draft,) = consultations.record_json(desk, form("deidentified"))
    for consultation_id in (approved, draft.id):
        recognition.stop(desk, consultation_id)
    page = today.gather(desk)
    assert (page.drafts, page.follow_ups, page.needs) == ((), (), ())


def test_what_is_not_in_a_case_file_waits_by_number(desk: Desk) -> None:
    consultation_id = call(desk, day=date(2026, 3, 1))
    (item,) = today.gather(desk).not_filed
    assert (item.kind, item.target, item.days) == ("case_file", consultation_id, -9)
