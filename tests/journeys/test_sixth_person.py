# SPDX-License-Identifier: EUPL-1.2
"""The sixth person who walks in: the meeting goes on, the room's screen is up, and the police come uncalled."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import attrs
import pytest

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import ConsentedMeeting, MeetingItem, Seat
from samverkan_desktop.ui.dialogs.meeting_room import ArrivalDialog, EndDialog
from samverkan_desktop.ui.navigation import Entry
from samverkan_desktop.ui.pages.meeting_room import MeetingRoomPage
from samverkan_desktop.usecases import children, consents, maturity, meeting_door, meetings
from samverkan_desktop.usecases.desk import Desk
from tests.journeys.counting import counted
from tests.usecases import protocol

CALLED = (
    ("social_services", "socialsekreterare"),
    ("region_health", "kurator"),
    ("municipal_leisure", "fritidsledare"),
)
SAID = "Frånvaron är störst på måndagar."


def five_at_the_table(desk: Desk) -> str:
    """A meeting that goes on with five around the table, all of whom may hear of the attendance; its id."""
    own, today = desk.vault.info.own_party, desk.today
    card = children.add(
        desk,
        NewChild(name="Tuva Påhittsson", birth_date=today.replace(year=today.year - 15, day=1),
                 guardians=(("Stina Påhittsson", "sole"),)),
    )  # fmt: skip
    maturity.assess(desk, card.child.id, "mature", on=today, reasoning="Förstår frågan")
    parties = tuple(party for party, _ in CALLED)
    consent = consents.ask(
        desk,
        card.child.id,
        to=parties,
        categories=("attendance",),
        purposes=("consultation",),
        valid_from=today,
        valid_to=today + timedelta(days=90),
    )
    for giver in ("child", card.guardians[0].id):
        consents.answer(desk, consent.id, giver, "yes", given=today)
    fresh = meetings.new(desk, "consented", "consultation_meeting")
    assert isinstance(fresh, ConsentedMeeting)
    seats = [Seat(id=new_id(), party=party, function=function) for party, function in CALLED]
    guardian = Seat(id=new_id(), role="guardian", persons=(card.guardians[0].id,))
    item = MeetingItem(id=new_id(), what="Måndagarna", category="attendance", owner=own, child_id=card.child.id)
    made = attrs.evolve(
        fresh, child_ids=(card.child.id,), seats=(*fresh.seats, *seats, guardian), items=(item,), purpose="Stöd"
    )
    meeting = meetings.save(desk, made)
    meetings.start(desk, meeting.id)
    for seat in made.seats:
        meeting_door.arrive(desk, meeting.id, seat_id=seat.id)
    protocol.write(desk, meeting.id, SAID, child_id=card.child.id, category="attendance", source=own)
    return meeting.id


@pytest.fixture
def room(person: Any) -> Any:
    """The page of the meeting, with the room's screen up."""
    window = person.window
    made = Entry(id="meeting_room", title="Mötet pågår", icon="meeting", shown=False, parent="consultations",
                 make=lambda: MeetingRoomPage(person.desk, person.tasks, window.messages))  # fmt: skip
    window._entries["meeting_room"] = made
    window.open_page("meeting_room", person.vault(five_at_the_table))
    page = person.page("meeting_room")
    person.until(lambda: page.room is not None)
    page.open_screen()
    person.until(lambda: page.projection.window is not None and page.projection.window.value is not None)
    window.activateWindow()  # as where the room has a screen of its own
    person.until(window.isActiveWindow)
    page.first_focus().setFocus()
    yield page
    page.projection.end()


def on_screen(page: Any) -> str:
    return " ".join(page.projection.window.texts())


def let_in(dialog: ArrivalDialog, person: Any) -> None:
    for letter in "PO":
        person.press(letter, dialog.who)
    assert dialog.who.code() == "police"
    person.press("Return", dialog)


def test_the_sixth_person_hides_at_once_what_they_may_not_hear(person: Any, room: Any) -> None:
    assert SAID in on_screen(room)
    assert room.people.count.text() == "Här nu 5"
    with counted(person, "Den sjätte personen som kommer in", most=6) as count:
        person.in_dialog(lambda dialog: let_in(dialog, person), ArrivalDialog)
        person.press("Alt+N", room)
        assert SAID not in on_screen(room)
        person.until(lambda: room.people.bars and room.projection.window.value is not None)
    assert count.letters == 0
    assert SAID not in on_screen(room)
    assert "[dolt]" in room.projection.window.texts()
    (bar,) = room.people.bars
    assert "Inte kallad" in bar.accessibleName()
    assert "Måndagarna" in bar.accessibleName()
    assert room.protocol.rows[0].state.accessibleName() == "Inte i rummet"


def test_when_they_have_gone_it_takes_a_yes_before_anything_is_shown_again(person: Any, room: Any) -> None:
    person.in_dialog(lambda dialog: let_in(dialog, person), ArrivalDialog)
    person.press("Alt+N", room)
    person.until(lambda: room.people.bars and room.projection.window.value is not None)
    (police,) = [seat.id for seat in room.room.strangers()]
    room.people.bar_buttons[f"leave:{police}"].click()
    person.until(lambda: f"gone:{police}" in room.people.bar_buttons and room.projection.window.value is not None)
    assert SAID not in on_screen(room)
    room.people.bar_buttons[f"gone:{police}"].click()
    person.until(lambda: room.projection.window.value is not None and SAID in on_screen(room))
    assert room.people.count.text() == "Här nu 5"


def test_the_meeting_is_ended_with_the_question_answered_and_nothing_sent(person: Any, room: Any) -> None:
    def end(dialog: EndDialog) -> None:
        assert not dialog.end.isEnabled()
        dialog.harm.buttons["no"].click()
        dialog.end.click()

    room.projection.end()
    before = person.vault(lambda desk: len(desk.vault.releases.of(room._id)))
    person.in_dialog(end, EndDialog)
    room.end.click()
    person.until(lambda: room.room.meeting.state == "held")
    assert person.vault(lambda desk: len(desk.vault.releases.of(room._id))) == before
    assert room.export.isVisible()
