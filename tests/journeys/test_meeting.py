# SPDX-License-Identifier: EUPL-1.2
"""A SIP is planned, one consent lacks, the program explains it, and only what may be said leaves in the brief."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
from PySide6.QtWidgets import QPushButton

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.ui.dialogs.meeting_export import MeetingExportDialog
from samverkan_desktop.ui.dialogs.meeting_parts import ItemDialog, SeatDialog
from samverkan_desktop.usecases import children, consents, meetings
from tests.journeys.counting import counted

TALKS = "Morgnarna är svårast, och det ska bara kuratorn veta."
ABSENCE = "Frånvaron har halverats sedan i oktober."


def a_family(desk: Any) -> None:
    """A child whose guardians have agreed to attendance, and to nothing of the talks."""
    guardians = (("Maria Exempelsson", "joint"), ("Tomas Exempelsson", "joint"))
    card = children.add(desk, NewChild(name="Alva Exempelsson", birth_date=date(2016, 3, 1), guardians=guardians))
    consent = consents.ask(
        desk,
        card.child.id,
        to=("social_services",),
        categories=("attendance",),
        purposes=("sip_meeting",),
        valid_from=desk.today,
        valid_to=desk.today + timedelta(days=100),
    )
    for one in card.guardians:
        consents.answer(desk, consent.id, one.id, "yes", given=desk.today)


def add_item(person: Any, fields: Any, what: str, category: str, text: str) -> None:
    def fill(dialog: ItemDialog) -> None:
        person.type(what, dialog.what)
        dialog.category.set_code(category)
        dialog.told.setPlainText(text)
        dialog.accept()

    before = len(fields.items.keys())
    person.in_dialog(fill, ItemDialog)
    person.press("Space", fields.items.add_button)
    person.until(lambda: len(fields.items.keys()) == before + 1)


def to_sign(panel: Any) -> list[QPushButton]:
    return [one for one in panel.findChildren(QPushButton) if one.text() == "Undertecknat" and one.isVisible()]


def plan_the_sip(person: Any) -> Any:
    """From the keyboard: a new SIP with the child, social services, two things to say and the signatures."""
    person.press("Ctrl+4", person.window)
    page = person.page("meetings")
    person.until(lambda: page.isVisible())
    person.press("N", page.week)
    panel, fields = page.panel, page.panel.fields
    person.until(lambda: panel.isEnabled() and fields.forms.cards["sip"].isVisible())
    person.press("Space", fields.forms.cards["sip"])
    person.until(lambda: fields.form() == "sip")
    fields._child_menu.actions()[0].trigger()
    person.in_dialog(lambda dialog: dialog.accept(), SeatDialog)
    person.press("Space", fields.seats.add_button)
    person.until(lambda: len(fields.seats.keys()) == 2)
    add_item(person, fields, "Närvaron i höst", "attendance", ABSENCE)
    add_item(person, fields, "Vad ur samtalen", "counselling", TALKS)
    person.type("Samordna stödet", fields.purpose)
    person.until(lambda: any(one.giver for one in panel._checks))
    assert not panel.call.isEnabled()
    while not all(one.done for one in panel._checks if one.giver):
        left = sum(not one.done for one in panel._checks if one.giver)
        person.until(lambda: to_sign(panel))  # a new button is shown by the event loop, after it is made
        person.press("Space", to_sign(panel)[0])
        person.until(lambda left=left: sum(not one.done for one in panel._checks if one.giver) < left)
    person.until(panel.call.isEnabled)
    person.press("Space", panel.call)
    prepared = person.page("meeting")
    person.until(lambda: prepared.isVisible() and prepared._found is not None)
    person.settle()
    return prepared


def export_the_brief(person: Any, page: Any, place: Path) -> None:
    def choose(dialog: MeetingExportDialog) -> None:
        dialog.whom.setCurrentIndex(1)
        dialog.format.button("txt").click()
        person.bot.waitUntil(dialog.save.isEnabled)
        dialog.hand_out(place)
        person.bot.waitUntil(lambda: bool(dialog.released))
        dialog.reject()

    person.in_dialog(choose, MeetingExportDialog)
    person.press("Ctrl+E", person.window)
    person.until(place.exists)


def test_a_sip_where_one_consent_lacks(person: Any, tmp_path: Path) -> None:
    person.vault(a_family)
    with counted(person, "Planera ett SIP-möte och förbered det", most=25):
        page = plan_the_sip(person)
        person.press("2", page.matrix.people)
    row, cell = page.matrix.current()
    assert row.what == "Vad ur samtalen"
    assert cell.state == "needs"
    explained = " ".join(one.text() for one in page.cell.findChildren(type(page.cell.where)))
    assert "Kräver samtycke" in explained
    assert any("23 kap. 2 §" in ground.source for ground in cell.grounds)
    assert cell.missing[0].text in explained

    brief = tmp_path / "underlag.txt"
    export_the_brief(person, page, brief)
    text = brief.read_text(encoding="utf-8")
    assert ABSENCE in text
    assert TALKS not in text
    assert "Vad ur samtalen" not in text
    assert "En uppgift har lämnats ute" in text

    calendar = tmp_path / "mote.ics"
    page.give_calendar(calendar)
    person.until(calendar.exists)
    event = icalendar.Calendar.from_ical(calendar.read_bytes()).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == "Möte"
    told = calendar.read_text(encoding="utf-8")
    assert not [word for word in ("Alva", "Exempelsson", "SIP", "ocialtj", "Maria") if word in told]

    (shown,) = person.vault(meetings.listed)
    assert shown.state == "called"
    assert person.vault(lambda desk: [one.receivers for one in desk.vault.releases.of(shown.id)]) != []


def test_a_withdrawal_says_which_meeting_it_concerns(person: Any) -> None:
    person.vault(a_family)
    plan_the_sip(person)

    def affected(desk: Any) -> Any:
        (card,) = consents.listed(desk)
        giver = children.card(desk, card.consent.child_id).guardians[0].id
        return consents.preview_withdrawal(desk, card.consent.id, giver, on=desk.today).affected

    found = person.vault(affected)
    assert [one.kind for one in found] == ["meeting"]
    assert ("social_services", "attendance") in found[0].lost
