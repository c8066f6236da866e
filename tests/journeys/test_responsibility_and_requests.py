# SPDX-License-Identifier: EUPL-1.2
"""The ill colleague, the journalist, the pupil who moves, the opened investigation, the case file: real windows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from pypdf import PdfReader

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import ConsentedMeeting, MeetingItem, Seat
from samverkan_desktop.ui.dialogs.deputies import AbsenceDialog, SchoolChangeDialog
from samverkan_desktop.ui.dialogs.document_request import DecideDialog, FindRecordsDialog, NewRequestDialog
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.usecases import (
    consents,
    consultations,
    deputies,
    document_requests,
    meetings,
    summaries,
    unlocking,
)
from samverkan_desktop.usecases.desk import Desk
from tests.journeys.conftest import PASSPHRASE
from tests.journeys.counting import counted

KARIN, BOSS = "gul stol under brevlådan", "blå sten vid bäcken hemma"


def record_of(desk: Desk, today: date, **changed: Any) -> dict[str, Any]:
    """A consultation about a child, resting on a yes, with a follow-up tomorrow."""
    yes = {
        "giver": "g1",
        "answer": "yes",
        "given": (today - timedelta(days=9)).isoformat(),
        "valid_to": (today + timedelta(days=90)).isoformat(),
        "from": [desk.vault.info.own_party],
        "to": ["social_services"],
        "categories": ["identity", "attendance"],
        "purposes": ["consultation"],
    }
    return {
        "kind": "consented",
        "date": (today - timedelta(days=5)).isoformat(),
        "form": "sip",
        "purpose": "Samordna stöd hemma och i skolan",
        "suspected_harm": "no",
        "participants": [
            {"party": desk.vault.info.own_party, "function": "skolkurator"},
            {"party": "social_services", "function": "Mottagningen barn och unga"},
        ],
        "sections": {"question": {"text": "Närvaron är låg. Vad kan vi göra?", "categories": ["attendance"]}},
        "follow_up": (today + timedelta(days=1)).isoformat(),
        "child": {"name": "Tuva Ekdahl", "birth_date": "2016-05-02", "guardians": [{"name": "Ada Ekdahl"}]},
        "consents": [yes],
    } | changed


def deidentified(desk: Desk, today: date) -> Any:
    """An approved summary."""
    form = {
        "kind": "deidentified",
        "date": (today - timedelta(days=3)).isoformat(),
        "form": "telephone",
        "purpose": "Råd om frånvaro",
        "participants": [{"party": "social_services", "function": "socialsekreterare"}],
        "sections": {"question": "Hur kan en elev få stöd hemma?", "advice": "Börja med korta dagar."},
        "suspected_harm": "no",
    }
    (one,) = consultations.record_json(desk, form)
    seen = summaries.review(summaries.material(desk, one.id)).safe_approved()
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(desk, seen, reason="Prövad för hand.", link_checked=True)
    summaries.leave(desk, one.id)
    return one


@pytest.fixture
def of_karin(tools: Any, home: Path) -> Any:
    """A unit where Karin has a child with a follow-up tomorrow; Sara, who opens the window, has nothing."""
    new = unlocking.NewVault(name="Elevhälsan Björk", user_name="Karin Borta", practice=True)
    desk = unlocking.create_vault(tools, home, new, passphrase=KARIN, recovery_key=tools.locks.new_recovery_key())
    unlocking.add_user(desk, "Sara Fiktlund", "skolkurator", ("professional",), PASSPHRASE)
    unlocking.add_user(desk, "Chefa Provberg", "rektor", ("manager",), BOSS)
    (one,) = consultations.record_json(desk, record_of(desk, desk.today))
    sip_tomorrow(desk, one.child_id)
    unlocking.lock(desk)
    return one


def sip_tomorrow(desk: Desk, child_id: str) -> None:
    """A SIP about the child tomorrow, with the reception and one thing to say."""
    fresh = meetings.new(desk, "consented", "sip", day=desk.today + timedelta(days=1), starts="13:00")
    assert isinstance(fresh, ConsentedMeeting)
    own = desk.vault.info.own_party
    seat = Seat(id=new_id(), party="social_services", function="Mottagningen barn och unga")
    item = MeetingItem(id=new_id(), what="Närvaron i höst", category="attendance", owner=own, child_id=child_id)
    meetings.save(desk, attrs.evolve(fresh, child_ids=(child_id,), seats=(*fresh.seats, seat), items=(item,)))


def goes_to_duty(person: Any) -> Any:
    """From the children's page to the page of responsibility."""
    person.press("Ctrl+3", person.window)
    person.settle()
    person.window.open_page("deputies")
    page = person.page("deputies")
    person.until(lambda: page.found is not None)
    return page


def finds_tomorrow(person: Any, record: Any) -> None:
    """Tomorrow's follow-up and SIP on Idag, who is to come, the contacts, and the consents it rests on."""
    person.press("Ctrl+1", person.window)
    today = person.page("today")
    person.until(lambda: any(record.number in button_text(one) for one in today.findChildren(object)))
    (opens,) = (one for one in today.findChildren(HintButton) if "(SIP)" in one.accessibleName())
    person.until(opens.isVisible)
    opens.click()
    sip = person.page("meeting")
    person.until(lambda: sip.isVisible() and sip._found is not None)
    assert [one.function for one in sip._found.meeting.seats][-1] == "Mottagningen barn och unga"
    assert [row.what for row in sip._found.matrix.rows][-1] == "Närvaron i höst"
    person.window.open_page("consultation", record.id)
    shown = person.page("consultation")
    person.until(lambda: shown.stack.currentWidget() is shown.reader)
    said = " ".join(filter(None, (button_text(one) for one in shown.reader.findChildren(object))))
    assert "Socialtjänsten" in said
    person.press("Ctrl+3", person.window)
    children = person.page("children")
    person.until(lambda: children.row() is not None and children.row().best is not None)


def button_text(widget: Any) -> str:
    """What a widget says, or nothing."""
    text = getattr(widget, "text", None)
    said = text() if callable(text) else ""
    spoken = getattr(widget, "accessibleName", None)
    return f"{said} {spoken() if callable(spoken) else ''}" if isinstance(said, str) else ""


def test_the_ill_colleague_without_a_deputy(
    of_karin: Any, open_window: Callable[[], Any], tools: Any, home: Path
) -> None:
    person = open_window()
    person.press("Ctrl+3", person.window)
    person.settle()
    assert person.page("children").row() is None
    assert person.vault(lambda desk: consultations.search(desk, "närvaron")) == ()
    with counted(person, "Den sjuka kollegan: hitta morgondagens uppföljning", most=6):
        page = goes_to_duty(person)

        def open_it(dialog: Any) -> None:
            dialog.owner.set_code(next(one.id for one in page.found.away if one.name == "Karin Borta"))
            dialog.reason.set_code("ill")
            dialog.note.setPlainText("Möte i morgon.")
            assert not dialog.open_it.isEnabled()
            dialog.witness.setText(BOSS)
            dialog.open_it.click()

        person.in_dialog(open_it, AbsenceDialog)
        page.absence.click()
        person.settle()
        finds_tomorrow(person, of_karin)
    person.vault(unlocking.lock)
    person.tasks.close()
    karin = unlocking.unlock(tools, home, KARIN)
    (told,) = karin.notices
    assert (told.code, told.values["who"], told.values["witness"]) == (
        "opened_in_absence", "Sara Fiktlund", "Chefa Provberg",
    )  # fmt: skip
    unlocking.lock(karin.desk)


def test_the_ill_colleague_who_had_a_deputy(
    of_karin: Any, open_window: Callable[[], Any], tools: Any, home: Path
) -> None:
    karin = unlocking.unlock(tools, home, KARIN).desk
    sara = next(one for one in deputies.colleagues(karin) if one.name == "Sara Fiktlund")
    deputies.appoint(karin, sara.id, last=karin.today + timedelta(days=3))
    unlocking.lock(karin)
    person = open_window()
    with counted(person, "Ersättaren: hitta morgondagens uppföljning", most=4):
        finds_tomorrow(person, of_karin)


def read(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def ask(person: Any, what: str, **how: Any) -> Any:
    """Write a request down in its dialog and wait for its page."""
    person.window.open_page("document_request")
    page = person.page("document_request")
    person.settle()

    def fill(dialog: Any) -> None:
        assert not dialog.save.isEnabled()
        if how.get("kind"):
            dialog.kind.button(how["kind"]).click()
        person.type(what, dialog.asked_for)
        dialog.save.click()

    person.in_dialog(fill, NewRequestDialog)
    page.new.click()
    person.until(lambda: page.opened is not None)
    return page


def find(person: Any, page: Any, **by: Any) -> None:
    """Search in the dialog and take everything found."""

    def look(dialog: Any) -> None:
        if "year" in by:
            dialog.year.set_code(str(by["year"]))
        if "child" in by:
            dialog.child.set_code(by["child"])
        dialog.look()
        person.until(lambda: dialog.list.count() > 0)
        dialog.take.click()

    person.in_dialog(look, FindRecordsDialog)
    page.search.click()
    person.until(lambda: page.records.rowCount() > 0)


def test_the_journalist_who_asks_for_all_consultations_of_a_year(person: Any, tmp_path: Path) -> None:
    today = person.desk.today
    person.vault(lambda desk: consultations.record_json(desk, record_of(desk, today)))
    person.vault(deidentified, today)
    years = {(today - timedelta(days=3)).year, (today - timedelta(days=5)).year}
    with counted(person, "Journalisten: ett års konsultationer, maskade", most=4):
        page = ask(person, "Alla konsultationer i år med socialtjänsten")
        find(person, page, year=max(years))
        number = page.records.rowCount()
        for n in range(number):
            person.press("Ctrl+Return", page.passages.table)
            person.until(lambda n=n: sum(one.reviewed for one in page.opened.records) == n + 1)
            person.settle()

        def decide(dialog: Any) -> None:
            assert "kammarrätten" in dialog.wording.toPlainText()
            dialog.decide.click()

        person.in_dialog(decide, DecideDialog)
        page.decide.click()
        person.until(lambda: page.save_copy.isVisible())
        page.save_to("copy", tmp_path / "kopia.pdf")
        page.save_to("decision", tmp_path / "beslut.pdf")
        person.until((tmp_path / "beslut.pdf").exists)
        person.settle()
    copy, decision = read(tmp_path / "kopia.pdf"), read(tmp_path / "beslut.pdf")
    assert "Börja med korta dagar." in copy
    for hidden in ("Tuva", "Ekdahl", "Närvaron är låg", "K-20"):
        assert hidden not in copy
        assert hidden not in decision
    assert "OSL 23 kap. 2 § första stycket" in decision
    assert "inom tre veckor" in decision
    rows = person.vault(lambda desk: desk.vault.releases.all())
    assert [row.purpose for row in rows] == ["document_request"] * 2


def test_the_opened_investigation_where_everything_asked_for_is_given_despite_a_no(person: Any, tmp_path: Path) -> None:
    (one,) = person.vault(lambda desk: consultations.record_json(desk, record_of(desk, desk.today)))
    guardian = person.vault(lambda desk: desk.vault.people.guardians(one.child_id))[0]
    person.vault(lambda desk: consents.withdraw(desk, one.consent_ids[0], guardian.id, on=desk.today, way="phone"))
    with counted(person, "Inledd utredning: lämna det som begärts", most=2):
        page = ask(person, "Allt om skolgången", kind="investigation")
        find(person, page, child=one.child_id)
        assert not page.decide.isVisible()
        person.press("Ctrl+Return", page.passages.table)
        person.until(lambda: page.opened.records[0].reviewed)
        page.save_to("answer", tmp_path / "svar.pdf")
        person.until((tmp_path / "svar.pdf").exists)
        person.settle()
    said = read(tmp_path / "svar.pdf")
    assert "Tuva Ekdahl" in said
    assert "Närvaron är låg. Vad kan vi göra?" in said
    assert "SoL 20 kap. 6 §" in said
    (row,) = person.vault(lambda desk: desk.vault.releases.all())
    assert (row.purpose, row.receivers, row.state) == ("investigation", ("social_services",), "done")


def test_the_rules_stop_an_answer_when_the_investigation_is_not_what_it_says(person: Any, tmp_path: Path) -> None:
    (one,) = person.vault(
        lambda desk: consultations.record_json(
            desk,
            record_of(desk, desk.today, child={"name": "Vuxen Påhittsson", "birth_date": "2001-01-01",
                                               "guardians": [{"name": "Ada"}]}),
        )
    )  # fmt: skip
    page = ask(person, "Allt", kind="investigation")
    find(person, page, child=one.child_id)
    person.press("Ctrl+Return", page.passages.table)
    person.until(lambda: page.opened.records[0].reviewed)
    page.save_to("answer", tmp_path / "svar.pdf")
    person.settle()
    assert not (tmp_path / "svar.pdf").exists()
    assert person.vault(lambda desk: desk.vault.releases.all()) == ()


def test_the_pupil_who_moves_to_an_independent_school_elsewhere(person: Any) -> None:
    (one,) = person.vault(lambda desk: consultations.record_json(desk, record_of(desk, desk.today)))
    child = person.vault(lambda desk: desk.vault.people.child(one.child_id))
    said: list[str] = []
    with counted(person, "Byte till en fristående skola på annan ort", most=2):
        page = goes_to_duty(person)
        page.child.set_code(child.id)

        def fill(dialog: Any) -> None:
            dialog.kind.button("independent_school").click()
            person.until(lambda: dialog._follows.count() > 0)
            said.extend(button_text(label) for label in dialog.findChildren(object))
            person.type("Granskolan i Fjärrby", dialog.school)
            dialog.change.click()

        person.in_dialog(fill, SchoolChangeDialog)
        page.school.click()
        person.settle()
    told = " ".join(said)
    assert "Ett samtycke upphör i dag." in told
    assert "OSL 23 kap. 2 § första stycket" in told
    assert "Skollagen 3 kap. 12 j §" in told
    assert person.vault(lambda desk: desk.vault.people.child(one.child_id)).school == "Granskolan i Fjärrby"
    assert [card.state for card in person.vault(consents.listed)] == ["expired"]


def test_a_record_goes_to_the_case_file_and_no_longer_waits(person: Any, tmp_path: Path) -> None:
    (one,) = person.vault(lambda desk: consultations.record_json(desk, record_of(desk, desk.today)))
    with counted(person, "För till akt", most=1):
        person.window.open_page("consultation", one.id)
        shown = person.page("consultation")
        person.until(lambda: shown.stack.currentWidget() is shown.reader)
        shown.reader.file.click()
        page = person.page("case_file")
        person.until(lambda: page.opened is not None)
        person.type("BUN 2026/114", page.fields["case_number"])
        person.type("Ärendesystemet", page.fields["system"])
        page.save_to(tmp_path / "akt.pdf")
        person.until((tmp_path / "akt.pdf").exists)
        person.settle()
        page.table.setFocus()
        person.press("Ctrl+Return", page.table)
        person.until(lambda: page.opened is not None and page.opened.status == "filed")
    said = read(tmp_path / "akt.pdf")
    assert "OSL 5 kap. 5 §" in said
    assert "BUN 2026/114" in said
    assert person.vault(document_requests.listed) == ()
    assert attrs.asdict(page.opened.kept)["system"] == "Ärendesystemet"
