# SPDX-License-Identifier: EUPL-1.2
"""`samverkan meeting`: what is listed, what may be said, and what leaves."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import attrs
import pytest

from samverkan_desktop import main
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import ConsentedMeeting, MeetingItem, Seat
from samverkan_desktop.usecases import meetings, unlocking
from tests.cli.conftest import PASSPHRASE, Place
from tests.cli.invented import consented

OWN = "school_health_psychosocial"


@pytest.fixture
def number(place: Place) -> str:
    """A meeting about the child of an invented consultation, whose consents cover attendance."""
    place.record(consented())
    desk = unlocking.unlock(main.tools(scripted=True), place.home, PASSPHRASE).desk
    (child,) = desk.vault.people.children()
    fresh = meetings.new(desk, "consented", "consultation_meeting", day=desk.today + timedelta(days=3))
    assert isinstance(fresh, ConsentedMeeting)
    items = tuple(
        MeetingItem(id=new_id(), what=what, category=kind, owner=OWN, child_id=child.id, text=f"{what} i korthet.")
        for what, kind in (("Måndagarna", "attendance"), ("Sömnen", "counselling"))
    )
    seats = (*fresh.seats, Seat(id=new_id(), party="social_services"), Seat(id=new_id(), party="police"))
    stored = meetings.save(desk, attrs.evolve(fresh, child_ids=(child.id,), items=items, seats=seats))
    unlocking.lock(desk)
    return stored.number


def test_the_list_names_nobody(place: Place, number: str) -> None:
    (row,) = place("meeting", "list", "--json").json
    assert row["number"] == number
    assert row["subject"].endswith(".")
    assert number in place("meeting", "list").out


def test_the_matrix_is_shown_with_what_is_missing(place: Place, number: str) -> None:
    said = place("meeting", "matrix", number)
    assert said.code == 0
    assert "alla i rummet" in said.out
    assert "Måndagarna" in said.out
    rows = place("meeting", "matrix", number, "--json").json["rows"]
    assert [row["category"] for row in rows] == ["identity", "attendance", "counselling"]
    assert rows[2]["cells"][1]["missing"]


def test_a_brief_leaves_with_what_its_receiver_may_have(place: Place, number: str, tmp_path: Path) -> None:
    to = tmp_path / "underlag.txt"
    said = place("meeting", "brief", number, "--receiver", "social_services", "--format", "txt", "--to", to)
    assert said.code == 0, said.err
    text = to.read_text(encoding="utf-8")
    assert "Måndagarna i korthet." in text
    assert "Sömnen" not in text


def test_a_brief_for_all_leaves_to_nobody_when_one_may_not_know(place: Place, number: str, tmp_path: Path) -> None:
    said = place("meeting", "brief", number, "--format", "txt", "--to", tmp_path / "x.txt", "--json")
    assert said.code == 1
    assert said.json["leaves"] is False
    assert not (tmp_path / "x.txt").exists()


def test_a_dry_run_writes_nothing(place: Place, number: str, tmp_path: Path) -> None:
    said = place("meeting", "agenda", number, "--receiver", "social_services", "--format", "txt", "--dry-run")
    assert said.code == 0, said.err
    assert list(tmp_path.glob("*.txt")) == [place.passphrase_file]


def test_a_calendar_file_tells_a_time_only(place: Place, number: str, tmp_path: Path) -> None:
    assert place("meeting", "ics", number, "--to", tmp_path / "m.ics").code == 0
    text = (tmp_path / "m.ics").read_text(encoding="utf-8")
    assert "BEGIN:VEVENT" in text
    assert number not in text


def test_an_unknown_meeting_or_receiver_is_wrong_use(place: Place, number: str) -> None:
    assert place("meeting", "matrix", "M-2019-001").code == 2
    said = place("meeting", "brief", number, "--receiver", "church", "--format", "txt", "--dry-run")
    assert said.code == 2
    assert "Deltagaren finns inte" in said.err


def test_the_matrix_warns_when_the_rules_will_be_stale_by_the_day(place: Place, number: str) -> None:
    assert place("meeting", "matrix", number, "--json").json["warnings"] == []
    desk = unlocking.unlock(main.tools(scripted=True), place.home, PASSPHRASE).desk
    (row,) = meetings.listed(desk)
    meetings.save(desk, attrs.evolve(meetings.consented(desk, row.id), day=desk.today + timedelta(days=800)))
    unlocking.lock(desk)
    warned = place("meeting", "matrix", number, "--json").json["warnings"]
    assert [one["code"] for one in warned] == ["rules_stale"]
    assert warned[0]["text"] in place("meeting", "matrix", number).out
