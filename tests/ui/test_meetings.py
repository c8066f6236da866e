# SPDX-License-Identifier: EUPL-1.2
"""Meetings on screen: the week and its twin the list, a new meeting with its checks, the matrix and what follows it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import AnonymousSeat, ConsentedMeeting, MeetingItem, Seat
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.meeting_export import MeetingExportDialog
from samverkan_desktop.ui.dialogs.meeting_parts import AnonymousSeatDialog, ItemDialog, PointDialog, SeatDialog
from samverkan_desktop.ui.models.meeting_cells import STATE
from samverkan_desktop.usecases import children, consents, maturity, meetings
from samverkan_desktop.usecases.desk import Desk
from tests.ui.window import Opened, focusable, on_vault, spoken

OTHERS = ("social_services", "region_health", "police", "municipal_leisure")


def a_week(desk: Desk) -> str:
    """A child with a consent that does not cover everything, and a week of meetings; the id of the first."""
    own, today = desk.vault.info.own_party, desk.today
    guardians = (("Maria Exempelsson", "joint"), ("Tomas Exempelsson", "joint"))
    card = children.add(desk, NewChild(name="Alva Exempelsson", birth_date=date(2013, 3, 1), guardians=guardians))
    maturity.assess(desk, card.child.id, "mature", on=today, reasoning="Förstår frågan")
    kinds = ("attendance", "school_support", "family_situation", "counselling")
    consent = consents.ask(
        desk,
        card.child.id,
        to=OTHERS,
        categories=kinds,
        purposes=("consultation", "sip_meeting"),
        valid_from=today - timedelta(days=20),
        valid_to=today + timedelta(days=120),
    )
    both = (OTHERS[0], OTHERS[1], OTHERS[3])
    consents.answer(desk, consent.id, "child", "yes", given=today)
    consents.answer(desk, consent.id, card.guardians[0].id, "yes", given=today)
    seen = ("identity", "attendance", "school_support")
    consents.answer(desk, consent.id, card.guardians[1].id, "yes", given=today, categories=seen, to=both)
    refused = ("attendance", "school_support")
    consents.answer(desk, consent.id, card.guardians[1].id, "no", given=today, categories=refused, to=OTHERS[3:])
    first = _about(desk, card, own, "13:00", people=OTHERS)
    for offset, form, starts in ((1, "sip", "14:00"), (3, "sspf", "14:00"), (4, "eht", "08:20")):
        fresh = meetings.new(desk, "consented", form, day=today + timedelta(days=offset), starts=starts)  # type: ignore[arg-type]
        meetings.save(desk, attrs.evolve(fresh, child_ids=(card.child.id,)))
    open_one = meetings.new(desk, "deidentified", "family_centre", day=today + timedelta(days=2), starts="09:00")
    seat = AnonymousSeat(id=new_id(), party="social_services", function="familjebehandlare")
    meetings.save(desk, attrs.evolve(open_one, seats=(*open_one.seats, seat), target_groups=("parental_support",)))
    return first


def _about(desk: Desk, card: Any, own: str, starts: str, *, people: tuple[str, ...]) -> str:
    functions = ("socialsekreterare", "kurator", "kommunpolis", "fritidsledare")
    fresh = meetings.new(desk, "consented", "consultation_meeting", day=desk.today, starts=starts)
    assert isinstance(fresh, ConsentedMeeting)
    seats = [Seat(id=new_id(), party=one, function=what) for one, what in zip(people, functions, strict=True)]
    said = (
        ("Måndagarna", "attendance", "Frånvaron är störst på måndagar."),
        ("Anpassat schema", "school_support", "Korta dagar till lovet."),
        ("Hur det är hemma", "family_situation", "Det är oroligt hemma."),
        ("Vad ur samtalen", "counselling", "Alva vill att andra vet att morgnarna är svårast."),
    )
    items = [
        MeetingItem(id=new_id(), what=what, category=kind, owner=own, child_id=card.child.id, text=text)
        for what, kind, text in said
    ]
    items.append(MeetingItem(id=new_id(), what="Vägar som brukar fungera", category="methods", owner=own))
    meeting = attrs.evolve(
        fresh,
        place="Rum Linnéa",
        purpose="Samordna stödet",
        child_ids=(card.child.id,),
        seats=(*fresh.seats, *seats),
        items=tuple(items),
    )
    return meetings.save(desk, meeting).id


@pytest.fixture
def planned(opened: Opened, qtbot: QtBot) -> str:
    """A week of meetings in the open vault; the id of the first."""
    return on_vault(qtbot, opened.program.tasks, a_week, opened.desk)


def press(widget: Any, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def prepared(opened: Opened, planned: str) -> Any:
    page = opened.page("meeting", planned)
    opened.qtbot.waitUntil(lambda: page.brief.text.toPlainText() != "")
    return page


# the week and the list


def test_without_meetings_the_page_says_what_it_is_for(opened: Opened) -> None:
    page = opened.page("meetings")
    assert page.stack.currentWidget() is page._empty


def test_the_week_and_the_list_show_the_same_meetings(opened: Opened, planned: str) -> None:
    page = opened.page("meetings")
    week = [one.row.id for one in page.week._lines]
    press(page.week, Qt.Key.Key_V)
    listed = [page.model.line(n).row.id for n in range(page.model.rowCount())]
    assert week == listed
    assert len(week) == 5
    assert page.table.isVisible()


def test_the_week_says_of_a_meeting_what_its_worst_cell_says(opened: Opened, planned: str) -> None:
    page = opened.page("meetings")
    shapes = {"forbidden": "neg", "needs": "cau", "permitted": "pos", "duty": "pos"}
    judged = [one for one in page.week._lines if one.standing in shapes]
    assert "forbidden" in {one.standing for one in judged}
    for line in judged:
        shown = opened.page("meeting", line.row.id)
        states = {cell.state for row in shown._found.matrix.rows for cell in row.cells}
        worst = next(state for state in shapes if state in states)
        assert line.state()[0] == shapes[worst]


def test_a_block_never_holds_a_name(opened: Opened, planned: str) -> None:
    page = opened.page("meetings")
    said = [one.said() for one in page.week._lines]
    assert not [text for text in said if "Alva" in text or "Exempelsson" in text]
    assert any("A.E." in text for text in said)


def test_no_two_blocks_at_the_same_time_cover_each_other(opened: Opened, qtbot: QtBot, planned: str) -> None:
    def one_more(desk: Desk) -> None:
        fresh = meetings.new(desk, "deidentified", "consultation_meeting", day=desk.today, starts="13:30")
        meetings.save(desk, fresh)

    on_vault(qtbot, opened.program.tasks, one_more, opened.desk)
    page = opened.page("meetings")
    blocks = [page.week.block(one) for one in page.week._lines]
    assert not any(a.intersects(b) for n, a in enumerate(blocks) for b in blocks[n + 1 :])


def test_arrows_walk_days_and_meetings_and_enter_prepares(opened: Opened, planned: str) -> None:
    page = opened.page("meetings")
    assert page.week.current().row.id == planned
    press(page.week, Qt.Key.Key_Right)
    assert page.week.day == opened.desk.today + timedelta(days=1)
    assert page.week.current().row.form == "sip"
    press(page.week, Qt.Key.Key_Up)
    press(page.week, Qt.Key.Key_Return)
    opened.settle()
    assert opened.window.here == ("meeting", planned)


def test_left_of_monday_is_friday_of_the_week_before(opened: Opened, planned: str) -> None:
    page = opened.page("meetings")
    press(page.week, Qt.Key.Key_Left)
    opened.settle()
    assert page.week.day == opened.desk.today - timedelta(days=3)
    press(page.week, Qt.Key.Key_T)
    opened.settle()
    assert page.week.current().row.id == planned


def test_a_filter_narrows_both_views(opened: Opened, planned: str) -> None:
    page = opened.page("meetings")
    page._choose_form("sip", "SIP")
    assert [one.row.form for one in page.week._lines] == ["sip"]
    assert page.model.rowCount() == 1
    page._choose_standing("statistics", "Bara statistik")
    assert page.stack.currentWidget() is page._none


# a new meeting


def new_meeting(opened: Opened, form: str = "consultation_meeting") -> Any:
    page = opened.page("meetings")
    press(page.week, Qt.Key.Key_N)
    opened.qtbot.waitUntil(lambda: page.panel.isEnabled())
    page.panel.fields.forms.cards[form].click()
    opened.settle()
    return page


def test_a_form_shows_its_own_fields(opened: Opened, planned: str) -> None:
    page = new_meeting(opened, "lots_meeting")
    fields = page.panel.fields
    assert fields._goal_box.isVisible()
    assert not fields.mode.isVisible()
    fields.forms.cards["family_centre"].click()
    opened.settle()
    assert fields._groups_box.isVisible()
    assert not fields._child_box.isVisible()
    assert not fields._purpose_box.isVisible()


def test_too_few_working_days_are_said_and_a_day_is_offered(opened: Opened, qtbot: QtBot, planned: str) -> None:
    page = new_meeting(opened, "lots_meeting")
    fields = page.panel.fields
    qtbot.waitUntil(fields.offer.isVisible)
    assert fields.day_box.has_error
    assert fields.offer.text() == "Byt till 14 december"
    assert not page.panel.call.isEnabled()
    fields.offer.click()
    qtbot.waitUntil(lambda: not fields.offer.isVisible())
    assert fields.day.day() == date(2026, 12, 14)
    assert not fields.day_box.has_error


def test_nothing_of_a_child_follows_across_the_wall(opened: Opened, qtbot: QtBot, planned: str) -> None:
    page = new_meeting(opened)
    fields = page.panel.fields
    fields._add_child(next(iter(fields._cards)))
    fields.purpose.setPlainText("Något om Alva")
    fields.mode.button("deidentified").click()
    qtbot.waitUntil(lambda: not isinstance(fields.meeting(), ConsentedMeeting))
    assert not hasattr(fields.meeting(), "purpose")
    assert not fields.children_field.keys()
    fields.mode.button("consented").click()
    qtbot.waitUntil(lambda: isinstance(fields.meeting(), ConsentedMeeting))
    assert fields.meeting().purpose == ""
    assert fields.meeting().child_ids == ()


def test_a_signature_is_noted_and_the_call_becomes_possible(opened: Opened, qtbot: QtBot, planned: str) -> None:
    page = new_meeting(opened, "sip")
    panel, fields = page.panel, page.panel.fields
    fields._add_child(next(iter(fields._cards)))
    fields._put_seat(Seat(id=new_id(), party="social_services", function="socialsekreterare"))
    fields.purpose.setPlainText("Samordna insatserna")
    qtbot.waitUntil(lambda: any(one.giver for one in panel._checks))
    assert not panel.call.isEnabled()
    while waiting := [one for one in panel._checks if one.giver and not one.done]:
        panel.sign(waiting[0])
        opened.settle()
    assert panel.call.isEnabled()
    panel.call.click()
    opened.settle()
    page_id, meeting_id = opened.window.here
    stored = on_vault(qtbot, opened.program.tasks, meetings.consented, opened.desk, meeting_id)
    assert page_id == "meeting"
    assert stored.state == "called"
    assert len(stored.signatures) == 2


def test_a_row_that_says_the_same_stays_under_the_pointer(opened: Opened, qtbot: QtBot, planned: str) -> None:
    page = new_meeting(opened, "sip")
    panel, fields = page.panel, page.panel.fields
    fields._add_child(next(iter(fields._cards)))
    qtbot.waitUntil(lambda: any(one.giver for one in panel._checks))
    before = to_sign(panel)
    assert before
    fields.purpose.setPlainText("Samordna insatserna")
    qtbot.waitUntil(lambda: any(one.code == "purpose" and one.done for one in panel._checks))
    assert to_sign(panel) == before
    before[0].click()
    qtbot.waitUntil(lambda: len(to_sign(panel)) == len(before) - 1)
    assert set(to_sign(panel)) < set(before)


def to_sign(panel: Any) -> list[QPushButton]:
    return [one for one in panel.findChildren(QPushButton) if one.text() == "Undertecknat" and not one.isHidden()]


def test_a_stored_meeting_is_changed_in_the_same_panel(opened: Opened, qtbot: QtBot, planned: str) -> None:
    page = opened.page("meetings", {"edit": planned})
    qtbot.waitUntil(lambda: page.panel.isEnabled())
    before = on_vault(qtbot, opened.program.tasks, meetings.consented, opened.desk, planned)
    assert page.panel.fields.meeting() == before
    page.panel.fields.place.setText("Rum Tallen")
    page.panel.save.click()
    opened.settle()
    after = on_vault(qtbot, opened.program.tasks, meetings.consented, opened.desk, planned)
    assert after == attrs.evolve(before, place="Rum Tallen")


# the preparation


def test_the_first_cell_shown_is_one_that_needs_something(opened: Opened, planned: str) -> None:
    page = prepared(opened, planned)
    _row, cell = page.matrix.current()
    assert cell.state == "needs"
    assert page.cell.state.property("card") == "cau"
    assert page.cell.consent.isVisible()


def test_arrows_reach_the_room_and_the_panel_follows(opened: Opened, planned: str) -> None:
    page = prepared(opened, planned)
    page.matrix.people.setFocus()
    for _ in range(len(page.matrix.model.columns)):
        press(page.matrix, Qt.Key.Key_Right)
        page.matrix.step(Qt.Key.Key_Right)
    _row, cell = page.matrix.current()
    assert cell.seat_id == "room"
    assert "Alla i rummet" in page.cell.where.text()


def test_one_two_and_three_jump_to_green_amber_and_red(opened: Opened, planned: str) -> None:
    page = prepared(opened, planned)
    selection = page.matrix.people.selectionModel()
    for key, state in ((Qt.Key.Key_1, "pos"), (Qt.Key.Key_2, "cau"), (Qt.Key.Key_3, "neg")):
        before = selection.currentIndex()
        page.matrix.step(key)
        assert selection.currentIndex().data(STATE) == state
        assert selection.currentIndex() != before


def test_a_cell_is_read_out_with_row_column_and_word(opened: Opened, planned: str) -> None:
    page = prepared(opened, planned)
    said = page.matrix.model.data(page.matrix.model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Måndagarna, Socialtjänsten: Får dela"


def test_who_said_no_is_never_written_in_a_cell(opened: Opened, planned: str) -> None:
    page = prepared(opened, planned)
    model = page.matrix.model
    cells = [model.data(model.index(r, c)) for r in range(model.rowCount()) for c in range(model.columnCount())]
    assert "Får inte" in cells
    assert not [word for word in cells if "Tomas" in word or "Nej" in word]


def test_the_agenda_follows_the_matrix_until_it_is_ordered_by_hand(opened: Opened, planned: str) -> None:
    page = prepared(opened, planned)
    assert any("polisen" in point.note for point in page.agenda.points())
    assert not page.agenda.follow.isVisible()
    before = [point.heading for point in page.agenda.points()]
    page.agenda.list.setCurrentRow(0)
    press(page.agenda.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    opened.settle()
    after = [point.heading for point in page.agenda.points()]
    assert after == [before[1], before[0], *before[2:]]
    page.agenda.follow.click()
    opened.settle()
    assert [point.heading for point in page.agenda.points()] == before


def test_a_brief_holds_what_the_receiver_may_have_and_counts_the_rest(opened: Opened, planned: str) -> None:
    page = prepared(opened, planned)
    page.brief.whom.setCurrentIndex(1)
    opened.settle()
    text = page.brief.text.toPlainText()
    assert "Frånvaron är störst på måndagar." in text
    assert "oroligt hemma" not in text
    assert "Med i underlaget: 3 av 5." in text


def test_a_new_item_is_a_new_row(opened: Opened, qtbot: QtBot, planned: str) -> None:
    page = prepared(opened, planned)
    found = page._found
    dialog = ItemDialog(opened.window, found.meeting, found.cards, opened.desk.vault.info.own_party)
    qtbot.addWidget(dialog)
    assert not dialog._keep.isEnabled()
    dialog.what.setText("Skolskjuts")
    dialog.category.set_code("school_support")
    item = dialog.item()
    assert dialog._keep.isEnabled()
    page._save(attrs.evolve(found.meeting, items=(*found.meeting.items, item)))
    opened.settle()
    assert page.matrix.model.place_of(item.id, "room") is not None


def test_a_deidentified_meeting_has_no_papers_of_its_own(opened: Opened, qtbot: QtBot, planned: str) -> None:
    rows = on_vault(qtbot, opened.program.tasks, meetings.listed, opened.desk)
    anonymous = next(row.id for row in rows if row.kind == "deidentified")
    page = opened.page("meeting", anonymous)
    assert not page.header.export.isEnabled()
    assert "inget eget underlag" in page.brief.text.toPlainText()
    assert not page.sharing.add.isVisible()


def test_the_panel_says_how_long_a_meeting_and_its_protocol_are_kept(opened: Opened, planned: str) -> None:
    page = prepared(opened, planned)
    opened.settle()
    said = page.cell.retention
    assert said.isVisibleTo(page)
    assert "Gallring: Möte och protokoll. Kan gallras från 2037-01-01." in said.text()
    assert "Inget tas bort av sig självt." in said.text()
    assert said.height() >= said.heightForWidth(said.width())


def test_today_opens_the_preparation(opened: Opened, planned: str) -> None:
    page = opened.page("today")
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "Förbered mötet")
    button.click()
    opened.settle()
    assert opened.window.here[0] == "meeting"


# room, names, keys


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_no_word_is_cut(opened: Opened, planned: str, size: tuple[int, int], percent: int) -> None:
    theme.apply(theme.Theme(text_percent=percent))
    opened.window.resize(*size)
    opened.window.refit()
    cut = []
    for page in (prepared(opened, planned), new_meeting(opened, "lots_meeting")):
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.text() and not label.wordWrap():
                needed = label.fontMetrics().horizontalAdvance(label.text())
                if needed > label.width() + 1:
                    cut.append(f"{label.text()} {needed}>{label.width()}")
        for button in page.findChildren(QPushButton):
            if button.isVisible() and button.sizeHint().width() - 28 > button.width():
                cut.append(button.text())
    assert not cut


@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_every_word_of_the_matrix_has_room(opened: Opened, planned: str, size: tuple[int, int]) -> None:
    opened.window.resize(*size)
    page = prepared(opened, planned)
    table, model = page.matrix.people, page.matrix.model
    font = table.font()
    font.setPixelSize(theme.current().px(13))
    font.setBold(True)
    table.setFont(font)
    for column in range(model.columnCount() - 1):
        longest = max(
            table.fontMetrics().horizontalAdvance(part)
            for row in range(model.rowCount())
            for part in str(model.data(model.index(row, column))).split()
        )
        assert table.columnWidth(column) >= longest + 17 + 16
    assert table.horizontalScrollBar().maximum() == 0


def test_everything_has_a_name_and_is_large_enough(opened: Opened, planned: str) -> None:
    for page in (prepared(opened, planned), new_meeting(opened, "sip")):
        for widget in focusable(page):
            named = widget.accessibleName() if isinstance(widget, QComboBox) else spoken(widget)
            assert named, type(widget).__name__
            if isinstance(widget, QAbstractButton | QComboBox):
                assert widget.width() >= 24, named
                assert widget.height() >= 24, named


def test_the_dialogs_name_everything(opened: Opened, qtbot: QtBot, planned: str) -> None:
    page = prepared(opened, planned)
    found, own = page._found, opened.desk.vault.info.own_party
    dialogs = (
        SeatDialog(opened.window, found.cards, found.meeting.seats),
        AnonymousSeatDialog(opened.window),
        ItemDialog(opened.window, found.meeting, found.cards, own),
        PointDialog(opened.window),
        MeetingExportDialog(opened.window, opened.desk, opened.program.tasks, page._messages, found),
    )
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        opened.settle()
        for widget in focusable(dialog):
            named = widget.accessibleName() if isinstance(widget, QComboBox) else spoken(widget)
            assert named, f"{type(dialog).__name__} {type(widget).__name__}"
        dialog.reject()


def test_a_guardian_and_the_child_take_their_seats_as_persons(opened: Opened, qtbot: QtBot, planned: str) -> None:
    page = prepared(opened, planned)
    dialog = SeatDialog(opened.window, page._found.cards, page._found.meeting.seats)
    qtbot.addWidget(dialog)
    card = page._found.cards[0]
    dialog.who.set_code(f"guardian:{card.guardians[0].id}")
    assert dialog.seat().persons == (card.guardians[0].id,)
    assert dialog.seat().role == "guardian"
    dialog.who.set_code(f"child:{card.child.id}")
    assert dialog.seat().persons == (card.child.id,)
    dialog.who.set_code("interpreter")
    dialog.engaged.setChecked(True)
    assert dialog.seat().engaged
