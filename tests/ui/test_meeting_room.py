# SPDX-License-Identifier: EUPL-1.2
"""A meeting under way on screen: who is here, the protocol with its tags, actions, what the room sees, the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.meetings import ConsentedMeeting, DeidentifiedMeeting
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.meeting_room import ArrivalDialog, AttendanceDialog, EndDialog
from samverkan_desktop.usecases import meeting_door, meetings, protocols
from samverkan_desktop.usecases.desk import Desk
from tests.ui.test_meetings import a_week
from tests.ui.window import Opened, focusable, on_vault, spoken
from tests.usecases import protocol

CTRL = Qt.KeyboardModifier.ControlModifier


def under_way(desk: Desk) -> str:
    """A meeting where the school and the social services have come, and the others not yet; its id."""
    meeting_id = a_week(desk)
    meetings.start(desk, meeting_id)
    for seat in meetings.consented(desk, meeting_id).seats:
        if seat.party not in ("police", "region_health", "municipal_leisure"):
            meeting_door.arrive(desk, meeting_id, seat_id=seat.id)
    child = meetings.consented(desk, meeting_id).child_ids[0]
    own = desk.vault.info.own_party
    said = (("Frånvaron är störst på måndagar.", "attendance"), ("Det är oroligt hemma.", "family_situation"))
    for text, kind in said:
        protocol.write(desk, meeting_id, text, child_id=child, category=kind, source=own)
    return meeting_id


@pytest.fixture
def going_on(opened: Opened, qtbot: QtBot) -> str:
    return on_vault(qtbot, opened.program.tasks, under_way, opened.desk)


@pytest.fixture
def page(opened: Opened, going_on: str) -> Iterator[Any]:
    shown = opened.page("meeting_room", going_on)
    yield shown
    if shown.projection.window is not None:
        shown.projection.window.close()


def stored(opened: Opened, meeting_id: str) -> ConsentedMeeting:
    return on_vault(opened.qtbot, opened.program.tasks, meetings.consented, opened.desk, meeting_id)


def seat_of(page: Any, party: str) -> str:
    return next(seat.id for seat in page.room.meeting.seats if seat.party == party)


# at the door


def test_one_tap_lets_someone_in_and_everything_is_judged_anew(opened: Opened, page: Any, going_on: str) -> None:
    police = seat_of(page, "police")
    before = page.protocol.rows[0].state.accessibleName()
    assert before == "1 av 1 här"
    page.people.ticks[police].click()
    opened.settle()
    assert stored(opened, going_on).seat(police).presence == "here"
    assert page.protocol.rows[0].state.accessibleName() == "Inte i rummet"
    assert page.people.count.text() == "Här nu 3"


def test_who_is_ticked_out_counts_as_here_until_it_is_confirmed(opened: Opened, page: Any, going_on: str) -> None:
    police = seat_of(page, "police")
    page.people.ticks[police].click()
    opened.settle()
    page.people.ticks[police].click()
    opened.settle()
    assert stored(opened, going_on).seat(police).presence == "leaving"
    assert page.protocol.rows[0].state.accessibleName() == "Inte i rummet"
    page.people.bar_buttons[f"gone:{police}"].click()
    opened.settle()
    assert stored(opened, going_on).seat(police).presence == "left"
    assert page.protocol.rows[0].state.accessibleName() != "Inte i rummet"
    assert page.people.bars == []


def test_an_uninvited_organisation_is_a_red_bar_with_what_to_take_without_it(opened: Opened, page: Any) -> None:
    page._door(meeting_door.arrive, party="church", function="diakon")
    opened.settle()
    (bar,) = page.people.bars
    assert bar.property("banner") == "neg"
    assert "Inte kallad till mötet" in bar.accessibleName()
    assert "Måndagarna" in bar.accessibleName()
    assert page.protocol.rows[0].state.accessibleName() == "Inte i rummet"


def test_a_colleague_whom_the_consent_does_not_name_is_a_red_bar_too(opened: Opened, qtbot: QtBot, page: Any) -> None:
    dialog = ArrivalDialog(opened.window, page.room)
    qtbot.addWidget(dialog)
    dialog.who.set_code("region_health")
    dialog.function.setText("läkare")
    assert dialog.arrival()["instead_of"] == seat_of(page, "region_health")
    page._door(meeting_door.arrive, **dialog.arrival())
    opened.settle()
    (bar,) = page.people.bars
    assert "Samtycket nämner inte" in bar.accessibleName()


# the protocol


def test_enter_makes_a_paragraph_with_the_tags_of_the_one_before(opened: Opened, page: Any, going_on: str) -> None:
    row = page.protocol.rows[0]
    row.text.setFocus()
    QTest.keyClick(row.text, Qt.Key.Key_End, CTRL)
    QTest.keyClick(row.text, Qt.Key.Key_Return)
    fresh = page.protocol.rows[1]
    assert fresh.text.hasFocus()
    assert [tag.code() for tag in fresh.tags()] == [tag.code() for tag in row.tags()]
    fresh.text.setPlainText("Bättre på fredagar.")
    page.save()
    opened.settle()
    kept = on_vault(opened.qtbot, opened.program.tasks, protocols.of, opened.desk, going_on)
    assert [one.text for one in kept.paragraphs][1] == "Bättre på fredagar."
    assert fresh.state.accessibleName().endswith("här")


def test_typing_is_kept_after_two_seconds_without_a_command(
    opened: Opened, qtbot: QtBot, page: Any, going_on: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samverkan_desktop.ui.saving.AFTER_LAST_KEY", 40)
    page.protocol.rows[0].text.setPlainText("Frånvaron har minskat.")

    def is_kept() -> bool:
        kept = on_vault(qtbot, opened.program.tasks, protocols.of, opened.desk, going_on)
        return kept.paragraphs[0].text == "Frånvaron har minskat."

    qtbot.waitUntil(is_kept)


def test_locking_keeps_what_was_typed_last(opened: Opened, page: Any, going_on: str) -> None:
    page.protocol.rows[0].text.setPlainText("Sista ordet.")
    opened.window.write_drafts()
    kept = on_vault(opened.qtbot, opened.program.tasks, protocols.of, opened.desk, going_on)
    assert kept.paragraphs[0].text == "Sista ordet."


def test_another_tag_changes_who_may_have_it_at_once(opened: Opened, page: Any) -> None:
    row = page.protocol.rows[0]
    row.kind._chose("family_situation")
    assert row.state.accessibleName() == "Prövas …"
    opened.settle()
    assert row.state.accessibleName() == "Inte i rummet"
    row.text.setFocus()
    assert "Säg det inte högt än" in page.side.state.accessibleName()


def test_a_paragraph_without_its_tags_goes_to_nobody(opened: Opened, page: Any) -> None:
    row = page.protocol.rows[0]
    row.child._chose("")
    opened.settle()
    assert row.state.accessibleName() == "Taggar saknas"


def test_ctrl_t_asks_for_the_three_tags_one_after_the_other(opened: Opened, qtbot: QtBot, page: Any) -> None:
    row = page.protocol.rows[0]
    row.text.setFocus()
    page.protocol.ask_tags()
    asked = []
    for tag, key in ((row.child, Qt.Key.Key_1), (row.kind, Qt.Key.Key_3), (row.source, Qt.Key.Key_1)):
        qtbot.waitUntil(tag._choices.isVisible)
        asked.append(tag)
        QTest.keyClick(tag._choices, key)
    opened.settle()
    assert len(asked) == 3
    assert row.kind.code() == "school_support"
    qtbot.waitUntil(lambda: opened.window.focusWidget() is row.text)


def test_ctrl_enter_takes_up_the_next_point(opened: Opened, page: Any) -> None:
    before = page.protocol.point_at
    page.protocol.next_point()
    assert page.protocol.point_at == before + 1
    assert page.protocol.rows[-1].paragraph().point_id == page.room.points[before + 1].id


def test_the_side_shows_each_receiver_and_how_much_they_get(opened: Opened, page: Any) -> None:
    page.protocol.rows[0].text.setFocus()
    social = seat_of(page, "social_services")
    assert page.side.said[social] == "Får dela"
    assert page.room.received(page.room.meeting.seat(social)) == (1, 2)


def test_a_childs_own_words_are_marked(opened: Opened, page: Any, going_on: str) -> None:
    page.protocol.rows[0].voice._chose("child")
    opened.settle()
    kept = on_vault(opened.qtbot, opened.program.tasks, protocols.of, opened.desk, going_on)
    assert kept.paragraphs[0].voice == "child"


def test_an_action_has_an_owner_a_person_and_a_day(opened: Opened, page: Any, going_on: str) -> None:
    page.protocol.rows[0].text.setFocus()
    page.new_action()
    row = page.actions_card.rows[-1]
    row.what.setText("Mentor möter i entrén")
    row.person.setText("mentor")
    row.due.button.click()
    page._save_now()
    opened.settle()
    (action,) = on_vault(opened.qtbot, opened.program.tasks, protocols.of, opened.desk, going_on).actions
    assert action.owner == "school_board"
    assert action.function == "mentor"
    assert action.due == opened.desk.today
    assert action.category == "attendance"


# what the room sees


def shown(opened: Opened, page: Any) -> Any:
    page.open_screen()
    opened.settle()
    opened.qtbot.waitUntil(lambda: page.projection.window.value is not None)
    return page.projection.window


def test_the_room_sees_only_what_everyone_present_may_and_one_hidden_mark(opened: Opened, page: Any) -> None:
    screen = shown(opened, page)
    said = " ".join(screen.texts())
    assert "Frånvaron är störst på måndagar." in said
    assert "oroligt hemma" not in said
    assert "Familjesituation" not in said
    assert [text for text in screen.texts() if text == "[dolt]"] == ["[dolt]"]


def test_who_comes_in_hides_more_before_the_answer_is_there(opened: Opened, page: Any) -> None:
    screen = shown(opened, page)
    page.people.ticks[seat_of(page, "police")].click()
    assert screen.value is None
    assert not [text for text in screen.texts() if "måndagar" in text]
    opened.settle()
    opened.qtbot.waitUntil(lambda: screen.value is not None)
    assert "Frånvaron är störst på måndagar." not in " ".join(screen.texts())


def test_ticking_out_reveals_nothing_until_it_is_confirmed(opened: Opened, page: Any) -> None:
    police = seat_of(page, "police")
    page.people.ticks[police].click()
    opened.settle()
    screen = shown(opened, page)
    page.people.ticks[police].click()
    opened.settle()
    opened.qtbot.waitUntil(lambda: screen.value is not None)
    assert "Frånvaron är störst på måndagar." not in " ".join(screen.texts())
    page.people.bar_buttons[f"gone:{police}"].click()
    opened.settle()
    opened.qtbot.waitUntil(lambda: "Frånvaron är störst på måndagar." in " ".join(screen.texts()))


def test_the_room_is_left_blackened_and_turned_by_keys(opened: Opened, page: Any) -> None:
    screen = shown(opened, page)
    before = screen.point_at
    QTest.keyClick(screen, Qt.Key.Key_Right)
    assert screen.point_at == before + 1
    QTest.keyClick(screen, Qt.Key.Key_B)
    assert screen.is_black
    assert screen.texts() == []
    QTest.keyClick(screen, Qt.Key.Key_B)
    assert screen.texts()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert page.projection.window is None


def test_what_is_shown_stands_in_the_ledger(opened: Opened, page: Any, going_on: str) -> None:
    shown(opened, page)
    rows = on_vault(opened.qtbot, opened.program.tasks, lambda desk: desk.vault.releases.of(going_on), opened.desk)
    assert [row.carrier for row in rows] == ["screen"]


def test_the_room_is_light_in_the_dark_theme_too(opened: Opened, page: Any) -> None:
    theme.apply(theme.Theme(mode="dark"))
    screen = shown(opened, page)
    assert screen.grab().toImage().pixelColor(screen.width() - 5, 5).lightness() > 240


# the end


def test_the_end_asks_about_harm_and_what_is_left_and_sends_nothing(
    opened: Opened, qtbot: QtBot, page: Any, going_on: str
) -> None:
    page.new_action()
    page.actions_card.rows[-1].what.setText("Ringa hem")
    page._save_now()
    opened.settle()
    from samverkan_desktop.ui.pages import meeting_room_deeds

    dialog = EndDialog(
        opened.window, *on_vault(qtbot, opened.program.tasks, meeting_room_deeds.left, opened.desk, going_on)
    )
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Åtgärder utan datum: 1." in said
    assert "1 av 3" in said or "2 av 3" in said
    assert not dialog.end.isEnabled()
    dialog.harm.buttons["no"].click()
    assert dialog.end.isEnabled()
    page.ending.finish(page._id, suspected_harm=dialog.harm.answer())
    opened.settle()
    assert stored(opened, going_on).state == "held"
    assert not page.end.isVisible()
    assert page.export.isVisible()
    rows = on_vault(qtbot, opened.program.tasks, lambda desk: desk.vault.releases.of(going_on), opened.desk)
    assert not rows


def test_each_receiver_gets_an_extract_of_their_own(
    opened: Opened, qtbot: QtBot, page: Any, going_on: str, tmp_path: Path
) -> None:
    dialog = page.export_dialog(page.room)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.format.button("txt").click()
    dialog.whom.set_code(seat_of(page, "social_services"))
    opened.settle()
    text = dialog.view.text.toPlainText()
    assert "Frånvaron är störst på måndagar." in text
    assert "oroligt hemma" not in text
    dialog.hand_out(tmp_path / "a.txt")
    opened.settle()
    assert "oroligt hemma" not in (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert len(dialog.released) == 1


def test_a_deidentified_meeting_ends_with_a_number_only(opened: Opened, qtbot: QtBot, going_on: str) -> None:
    rows = on_vault(qtbot, opened.program.tasks, meetings.listed, opened.desk)
    anonymous = next(row.id for row in rows if row.kind == "deidentified")
    page = opened.page("meeting_room", anonymous)
    assert not page.show_room.isVisible()
    dialog = AttendanceDialog(opened.window, 0)
    qtbot.addWidget(dialog)
    dialog.count.setValue(11)
    page.ending.finish(page._id, attended=dialog.count.value())
    opened.settle()
    kept = on_vault(qtbot, opened.program.tasks, meetings.get, opened.desk, anonymous)
    assert isinstance(kept, DeidentifiedMeeting)
    assert (kept.state, kept.attended) == ("held", 11)
    assert "11 kom" in page.anonymous.empty._text.text()


# room, names, keys


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_no_word_is_cut(opened: Opened, page: Any, size: tuple[int, int], percent: int) -> None:
    theme.apply(theme.Theme(text_percent=percent))
    opened.window.resize(*size)
    opened.window.refit()
    page.new_action()
    page._door(meeting_door.arrive, party="church", function="diakon")
    opened.settle()
    cut = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            needed = label.fontMetrics().horizontalAdvance(label.text())
            if needed > label.width() + 1:
                cut.append(f"{label.text()} {needed}>{label.width()}")
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.sizeHint().width() - 28 > button.width():
            cut.append(button.text())
    assert not cut
    assert page.width() <= opened.window.width()


def test_everything_has_a_name_and_is_large_enough(opened: Opened, page: Any) -> None:
    page.new_action()
    for widget in focusable(page):
        named = widget.accessibleName() if isinstance(widget, QComboBox) else spoken(widget)
        assert named, type(widget).__name__
        if isinstance(widget, QAbstractButton | QComboBox):
            assert widget.width() >= 24, named
            assert widget.height() >= 24, named


def test_who_has_come_with_a_guardian_is_let_in_as_that_person(opened: Opened, qtbot: QtBot, page: Any) -> None:
    dialog = ArrivalDialog(opened.window, page.room)
    qtbot.addWidget(dialog)
    guardian = page.room.cards[0].guardians[0].id
    dialog.who.set_code(f"guardian:{guardian}")
    assert dialog.arrival() == {"role": "guardian", "persons": (guardian,)}


def test_another_meeting_leaves_nothing_of_the_first(opened: Opened, qtbot: QtBot, page: Any, going_on: str) -> None:
    other = on_vault(qtbot, opened.program.tasks, lambda desk: meetings.listed(desk)[1].id, opened.desk)
    assert other != going_on
    opened.page("meeting_room", other)
    assert not [row for row in page.protocol.rows if "måndagar" in row.text.toPlainText()]
    assert attrs.asdict(page.room.protocol)["paragraphs"] == ()
