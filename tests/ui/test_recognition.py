# SPDX-License-Identifier: EUPL-1.2
"""Someone knows the child: at a de-identified meeting and beside a summary, for oneself and for a receiver."""

from __future__ import annotations

import attrs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.deidentify import engine, spelling
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import AnonymousSeat, DeidentifiedMeeting
from samverkan_desktop.domain.quick_consultations import QuickConsultation
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.recognition import ALL, ReceiverDialog, WhichDialog
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import meetings, quick_consultations, recognition
from samverkan_desktop.usecases.desk import Desk
from tests.ui.window import Opened, focusable, on_vault, spoken


def a_meeting(desk: Desk, count: int) -> DeidentifiedMeeting:
    """A de-identified meeting with social services and the police that takes up so many calls."""
    call = QuickConsultation(
        day=desk.today,
        suspected_harm="no",
        party="social_services",
        counterpart="reception",
        codes={"problem": ("school_absence",)},
        linked=True,
    )
    kept = tuple(quick_consultations.keep(desk, call).id for _ in range(count))
    fresh = meetings.new(desk, "deidentified", "consultation_meeting", day=desk.today, starts="13:00")
    assert isinstance(fresh, DeidentifiedMeeting)
    seats = (
        AnonymousSeat(id=new_id(), party="social_services", function="socialsekreterare"),
        AnonymousSeat(id=new_id(), party="police", function="kommunpolis"),
    )
    stored = meetings.save(desk, attrs.evolve(fresh, seats=(*fresh.seats, *seats), consultation_ids=kept))
    assert isinstance(stored, DeidentifiedMeeting)
    return stored


def meeting_of(opened: Opened, qtbot: QtBot, count: int) -> DeidentifiedMeeting:
    return on_vault(qtbot, opened.program.tasks, a_meeting, opened.desk, count)


def stopped(opened: Opened, qtbot: QtBot, consultation_id: str) -> bool:
    found = on_vault(qtbot, opened.program.tasks, recognition.stopped, opened.desk, consultation_id)
    return found is not None


def button(page: QWidget, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible())


def press_f12(opened: Opened) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_F12)
    opened.settle()


@pytest.mark.parametrize("page_id", ["meeting", "meeting_room"])
def test_f12_at_a_meeting_about_one_consultation_stops_it(opened: Opened, qtbot: QtBot, page_id: str) -> None:
    meeting = meeting_of(opened, qtbot, 1)
    page = opened.page(page_id, meeting.id)
    qtbot.waitUntil(lambda: bool(page.recognition.taken))
    press_f12(opened)
    assert opened.window.here[0] == "recognised"
    assert stopped(opened, qtbot, meeting.consultation_ids[0])
    page = opened.page(page_id, meeting.id)
    qtbot.waitUntil(lambda: page.recognition.taken[0].stopped)
    assert page.recognition.taken[0].heading == ""
    assert page.give_up_text() == ""


def test_the_stopped_one_may_not_be_told_to_anyone_at_the_meeting(opened: Opened, qtbot: QtBot) -> None:
    meeting = meeting_of(opened, qtbot, 1)
    page = opened.page("meeting", meeting.id)
    qtbot.waitUntil(lambda: bool(page.recognition.taken))
    button(page, "Jag känner igen barnet").click()
    opened.settle()
    page = opened.page("meeting", meeting.id)
    (row,) = page._found.matrix.rows
    assert {cell.state for cell in row.cells} == {"own", "forbidden"}


def test_with_several_it_is_asked_which_and_nothing_is_chosen_in_advance(opened: Opened, qtbot: QtBot) -> None:
    meeting = meeting_of(opened, qtbot, 2)
    taken = on_vault(qtbot, opened.program.tasks, recognition.taken_up, opened.desk, meeting.consultation_ids)
    dialog = WhichDialog(opened.window, taken)
    qtbot.addWidget(dialog)
    assert not dialog.go_on.isEnabled()
    dialog.choose(taken[1].consultation_id)
    assert dialog.go_on.isEnabled()
    assert dialog.consultations() == (taken[1].consultation_id,)
    dialog.choose(ALL)
    assert dialog.consultations() == meeting.consultation_ids


@pytest.mark.parametrize("which", [ALL, "second"])
def test_the_chosen_ones_stop(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, which: str) -> None:
    meeting = meeting_of(opened, qtbot, 2)
    first, second = meeting.consultation_ids
    page = opened.page("meeting_room", meeting.id)
    qtbot.waitUntil(lambda: len(page.recognition.taken) == 2)

    def answer(dialog: WhichDialog) -> int:
        dialog.choose(ALL if which == ALL else second)
        return 1

    monkeypatch.setattr(WhichDialog, "exec", answer)
    press_f12(opened)
    assert stopped(opened, qtbot, second)
    assert stopped(opened, qtbot, first) == (which == ALL)


def test_a_receiver_who_knows_the_child_is_noted_and_gets_nothing_more(opened: Opened, qtbot: QtBot) -> None:
    meeting = meeting_of(opened, qtbot, 1)
    page = opened.page("meeting", meeting.id)
    qtbot.waitUntil(lambda: bool(page.recognition.taken))
    (taken,) = page.recognition.taken
    dialog = ReceiverDialog(opened.window, taken.number, ["social_services", "police"])
    qtbot.addWidget(dialog)
    assert not dialog.go_on.isEnabled()
    dialog.choose("police")
    page.recognition.note_receiver(taken, dialog.party())
    qtbot.waitUntil(lambda: page.recognition.taken[0].receivers == ("police",))
    said = " ".join(one.text() for one in page.recognition.findChildren(PlainLabel))
    assert "Känner igen barnet: Polisen" in said
    opened.settle()
    (row,) = page._found.matrix.rows
    states = {seat.party: row.cell(seat.id).state for seat in meeting.seats}
    assert states["police"] == "forbidden"
    assert states["social_services"] != "forbidden"
    button(page, "Orosanmälan").click()
    assert opened.window.here[0] == "concern_report"


def test_a_summary_has_both_ways_on_its_own_page(opened: Opened, qtbot: QtBot) -> None:
    meeting = meeting_of(opened, qtbot, 1)
    page = opened.page("consultation", meeting.consultation_ids[0])
    qtbot.waitUntil(lambda: bool(page.reader.recognition.taken))
    assert button(page, "Mottagaren gör det …").accessibleName().startswith("Mottagaren känner igen barnet")
    button(page, "Jag känner igen barnet").click()
    opened.settle()
    assert opened.window.here[0] == "recognised"
    assert stopped(opened, qtbot, meeting.consultation_ids[0])
    assert not page.reader._edits


@pytest.mark.parametrize("page_id", ["consultation", "quick_consultation"])
def test_the_way_to_stop_stands_with_its_name_while_one_writes(opened: Opened, page_id: str) -> None:
    page = opened.page(page_id, "new" if page_id == "consultation" else None)
    if page_id == "consultation":
        page._start("deidentified", {})
        opened.settle()
    opened.window.resize(1366, 768)
    opened.settle()
    assert button(page, "Jag känner igen barnet").width() > 200


def test_f12_says_so_where_there_is_nothing_to_stop(opened: Opened) -> None:
    opened.page("today")
    press_f12(opened)
    assert opened.window.here[0] == "today"
    assert "Inget stoppades" in opened.window.messages._toast.text()


@pytest.mark.parametrize("page_id", ["meeting", "meeting_room"])
@pytest.mark.parametrize("percent", [100, 125])
@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_no_word_is_cut_and_everything_has_a_name(
    opened: Opened, qtbot: QtBot, page_id: str, size: tuple[int, int], percent: int
) -> None:
    theme.apply(theme.Theme(text_percent=percent))
    opened.window.resize(*size)
    meeting = meeting_of(opened, qtbot, 2)
    page = opened.page(page_id, meeting.id)
    qtbot.waitUntil(lambda: len(page.recognition.taken) == 2)
    opened.settle()
    for one in page.recognition.findChildren(QPushButton):
        assert one.width() >= one.minimumSizeHint().width()
    assert not [one for one in focusable(page) if not spoken(one)]


def test_the_words_that_were_looked_up_leave_the_memory_with_the_text(opened: Opened) -> None:
    engine.find("Tuvilda Blåbrandt ringde.")
    opened.window._forget_text()
    assert spelling.nameness.cache_info().currsize == 0
