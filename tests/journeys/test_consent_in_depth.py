# SPDX-License-Identifier: EUPL-1.2
"""Consent in depth through the real windows: one missing answer, the answer by phone, the withdrawal by phone, and a
mature fifteen-year-old whose guardian must not know."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QPushButton

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.ui.dialogs.answer import AnswerDialog
from samverkan_desktop.ui.dialogs.around_child import AroundChildDialog
from samverkan_desktop.ui.dialogs.assessment import MaturityDialog, SecrecyDialog
from samverkan_desktop.ui.dialogs.consent_form import ConsentFormDialog
from samverkan_desktop.ui.dialogs.custody import CustodyDialog
from samverkan_desktop.ui.dialogs.evidence import EvidenceDialog
from samverkan_desktop.ui.dialogs.notice import NoticeDialog
from samverkan_desktop.ui.dialogs.parent_calls import ParentCallsDialog
from samverkan_desktop.ui.dialogs.read_aloud import ReadAloudDialog
from samverkan_desktop.ui.dialogs.renew import RenewDialog
from samverkan_desktop.ui.dialogs.withdraw import WithdrawDialog
from samverkan_desktop.usecases import (
    attachments,
    children,
    consent_notices,
    consent_people,
    consents,
    consultations,
    release,
    release_family,
)

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n"
)


def family(person: Any, born: date, name: str, *guardians: str) -> Any:
    """An invented child whose two guardians decide together, and what they are asked."""
    new = NewChild(name=name, birth_date=born, guardians=tuple((one, "joint") for one in guardians))
    card = person.vault(children.add, new)
    today = person.desk.today
    asked = person.vault(
        consents.ask, card.child.id, to=("social_services",), categories=("attendance", "counselling"),
        purposes=("consultation",), valid_from=today, valid_to=date(today.year + 1, today.month, 1),
    )  # fmt: skip
    return card, asked


def open_consent(person: Any, consent_id: str) -> Any:
    person.window.open_page("consent", consent_id)
    page = person.page("consent")
    person.until(lambda: page.card is not None and page.card.consent.id == consent_id)
    return page


def by_phone(person: Any, page: Any, n: int) -> None:
    """The n:th person answers yes to everything by phone, after the words have been read aloud."""
    before = len(page.card.statements)

    def read(dialog: Any) -> None:
        assert "Socialtjänsten" in dialog.words.toPlainText()
        dialog.read.click()

    def fill(dialog: Any) -> None:
        list(dialog.givers.values())[n].click()
        dialog.way.button("phone").click()
        for cell in dialog.cells.values():
            cell.button("yes").click()
        dialog.explained.setChecked(True)
        dialog.identified.setChecked(True)
        assert not dialog.save.isEnabled(), "who it was and what was read are not said yet"
        dialog.details.assured.set_code("known_number")
        person.in_dialog(read, ReadAloudDialog)
        dialog.details.show_words.click()
        person.until(lambda: dialog.details.read.isChecked())
        person.until(
            lambda: (
                "Får delas" in dialog.changes.accessibleName() or "får inte delas än" in dialog.changes.accessibleName()
            )
        )
        person.press("Ctrl+Return", dialog)

    person.in_dialog(fill, AnswerDialog)
    person.press("Ctrl+R", page)
    person.until(lambda: len(page.card.statements) > before)


def hand_out(person: Any, card: Any, asked: Any, place: Path) -> Any:
    """A consultation that rests on the consent leaves for social services."""
    form = {
        "kind": "consented",
        "date": person.desk.today.isoformat(),
        "form": "consultation_meeting",
        "purpose": "Samordna stöd",
        "suspected_harm": "no",
        "participants": [
            {"party": "school_health_psychosocial", "function": "skolkurator"},
            {"party": "social_services", "function": "socialsekreterare"},
        ],
        "sections": {"question": {"text": "Hur fortsätter vi?", "categories": ["attendance"]}},
        "child": card.child.id,
        "consents": [asked.id],
    }
    (stored,) = person.vault(consultations.record_json, form)
    outcome = person.vault(release.export, stored.id, format="txt", to=place)
    assert outcome.release is not None
    return stored


@pytest.fixture
def noel(person: Any) -> Any:
    return family(person, date(2017, 4, 2), "Noel Påhittsson", "Ella Påhittsson", "Karim Påhittsson")


def test_a_missing_answer_is_given_by_phone_and_then_all_is_taken_back_by_phone(
    person: Any, noel: Any, tmp_path: Path
) -> None:
    card, asked = noel
    page = open_consent(person, asked.id)
    by_phone(person, page, 1)
    assert page.card.state == "waiting"
    (cell,) = {page.card.decision.cell("social_services", "attendance")}
    assert cell.outcome == "needs"
    assert f"consent:{card.guardians[1].id}" in {item.fact for item in cell.missing}
    by_phone(person, page, 2)
    person.until(lambda: page.card.state == "applies")
    row = page.card.statements[-1]
    assert row.assured == "Ringde numret vi redan hade"
    assert "Karim" not in person.vault(lambda desk: desk.vault.consents.text(row.explained))
    stored = hand_out(person, card, asked, tmp_path / "utdrag.txt")
    # the father calls while something else is going on
    person.press("Ctrl+3", person.window)
    listed = person.page("children")
    person.until(lambda: listed.row() is not None and listed.row().best is not None)
    seen: list[str] = []

    def call(dialog: Any) -> None:
        assert not dialog.withdraw.isEnabled()
        dialog.givers[card.guardians[1].id].click()
        person.until(dialog.withdraw.isEnabled)
        seen.extend(label.text() for label in dialog.effects.findChildren(type(dialog.title)))
        person.press("Ctrl+Return", dialog)

    person.in_dialog(call, ParentCallsDialog)
    person.press("Ctrl+T", listed)
    person.until(lambda: listed.row() is not None and listed.row().best.state == "refused")
    told = " ".join(seen)
    assert stored.number in told, "what rests on it, and what has left, is named"
    assert "Detta går inte att ta tillbaka" in told
    assert "Samtycke finns inte" in told, "the words to the receiver are proposed"
    assert person.vault(consultations.get, stored.id).id == stored.id
    after = person.vault(release.export, stored.id, format="txt", to=tmp_path / "igen.txt")
    assert after.release is None
    assert not (tmp_path / "igen.txt").exists()
    # the notices wait on the consent's page until they have been given
    page = open_consent(person, asked.id)
    person.until(page.notices.isVisible)
    waiting = person.vault(consent_notices.waiting)
    assert {one.to for one in waiting} == {"social_services", "child"}
    person.in_dialog(lambda dialog: dialog.given.click(), NoticeDialog)
    page.notices.open_notice.emit(waiting[0])
    person.until(lambda: len(person.vault(consent_notices.waiting)) == 1)


def test_a_withdrawal_of_one_cell_shows_what_it_does_before_it_is_done(person: Any, noel: Any) -> None:
    _card, asked = noel
    page = open_consent(person, asked.id)
    by_phone(person, page, 1)
    by_phone(person, page, 2)

    def one_cell(dialog: Any) -> None:
        list(dialog.givers.values())[1].click()
        dialog.some.click()
        dialog.cells[("social_services", "counselling")].click()
        person.until(lambda: dialog.effects.notices() == ("child",))
        person.press("Ctrl+Return", dialog)

    person.in_dialog(one_cell, WithdrawDialog)
    page.withdraw.click()
    person.until(lambda: page.card.state == "partial")
    outcomes = {cell.category: cell.outcome for cell in page.card.decision.cells}
    assert outcomes == {"identity": "permitted", "attendance": "permitted", "counselling": "forbidden"}


def test_a_consent_ends_when_what_it_was_for_is_over(person: Any, noel: Any, tmp_path: Path) -> None:
    card, asked = noel
    page = open_consent(person, asked.id)
    by_phone(person, page, 1)
    by_phone(person, page, 2)
    person.until(lambda: page.card.state == "applies")
    stored = hand_out(person, card, asked, tmp_path / "utdrag.txt")
    page = open_consent(person, asked.id)
    person.in_dialog(lambda dialog: dialog.reject())
    page.validity.end.emit()
    assert person.vault(lambda desk: desk.vault.consents.events(asked.id)) == ()
    person.in_dialog(lambda dialog: dialog.accept())
    button = next(one for one in page.validity.findChildren(QPushButton) if one.text() == "Arbetet är avslutat …")
    person.press("Space", button)
    person.until(lambda: page.card.state == "expired")
    said = " ".join(label.text() for label in page.validity.findChildren(QLabel))
    assert "arbetet är avslutat" in said
    person.until(lambda: not [b for b in page.validity.findChildren(QPushButton) if "avslutat" in b.text()])
    after = person.vault(release.export, stored.id, format="txt", to=tmp_path / "igen.txt")
    assert after.release is None
    assert not (tmp_path / "igen.txt").exists()


@pytest.mark.parametrize(("why", "state"), [("changed", "expired"), ("correction", "applies")])
def test_custody_that_is_lost_ends_the_consents_and_a_slip_that_is_mended_does_not(
    person: Any, noel: Any, why: str, state: str
) -> None:
    _card, asked = noel
    page = open_consent(person, asked.id)
    by_phone(person, page, 1)
    by_phone(person, page, 2)
    person.until(lambda: page.card.state == "applies")
    person.press("Ctrl+3", person.window)
    listed = person.page("children")
    person.until(lambda: listed.row() is not None and listed.row().best is not None)
    said: list[str] = []

    def lost(dialog: Any) -> None:
        assert not dialog.save.isEnabled()
        dialog.role.set_code("none")
        assert not dialog.save.isEnabled(), "why is never chosen in advance"
        dialog.why.button(why).click()
        said.append(dialog.follows.text())
        dialog.save.click()

    def around(dialog: Any) -> None:
        person.in_dialog(lost, CustodyDialog)
        dialog.change_custody(dialog._card.guardians[1])
        person.until(lambda: not dialog._card.guardians[1].decides)
        dialog.reject()

    person.in_dialog(around, AroundChildDialog)
    listed.around_child()
    assert ("upphör" in said[0]) == (why == "changed")
    events = person.vault(lambda desk: [one.kind for one in desk.vault.consents.events(asked.id)])
    assert ("guardian_changed" in events) == (why == "changed")
    page = open_consent(person, asked.id)
    person.until(lambda: page.card.state == state)


def test_who_must_not_know_is_in_no_list_letter_form_or_obligation(person: Any, tmp_path: Path) -> None:
    card, asked = family(person, date(2011, 1, 2), "Elias Fabelund", "Rut Fabelund", "Olle Fabelund")
    rut, olle = card.guardians
    person.press("Ctrl+3", person.window)
    listed = person.page("children")
    person.until(lambda: listed.row() is not None)

    def mature(dialog: Any) -> None:
        dialog.outcome.button("mature").click()
        dialog.reasoning.insertPlainText("Förstår vad ett ja betyder.")
        dialog.save.click()

    def secret(dialog: Any) -> None:
        assert "Fråga då inte hemma" in dialog.warning.accessibleName()
        assert dialog.outcome.value() == ""
        dialog.outcome.button("yes").click()
        assert not dialog.save.isEnabled(), "nothing is chosen, nothing is reasoned"
        for kind in ("identity", "attendance", "counselling"):
            dialog.boxes[kind].setChecked(True)
        dialog.reasoning.insertPlainText("Eleven är rädd för vad som händer hemma.")
        dialog.save.click()

    def around(dialog: Any) -> None:
        assert "Kan barnet lida betydande men" in dialog.body.itemAt(0).widget().accessibleName()
        person.in_dialog(mature, MaturityDialog)
        dialog.assess_maturity()
        person.until(lambda: dialog._card.child.maturity == "mature")
        person.in_dialog(secret, SecrecyDialog)
        dialog.assess(dialog._card.guardians[1])
        person.until(lambda: not dialog._card.guardians[1].may_be_contacted)
        dialog.reject()

    person.in_dialog(around, AroundChildDialog)
    listed.around_child()
    person.until(lambda: listed.row() is not None and listed.row().card.guardians[1].secret_categories)
    page = open_consent(person, asked.id)
    shown: list[str] = []

    def look(dialog: Any) -> None:
        shown.extend(button.text() for button in dialog.givers.values())
        dialog.reject()

    person.in_dialog(look, AnswerDialog)
    page.register_answer()
    person.in_dialog(look, ConsentFormDialog)
    page.print_form()
    assert shown
    assert not any("Olle" in text for text in shown)
    assert [one.giver for one in person.vault(consent_people.people, asked.id)] == ["child", rut.id]
    by_phone(person, page, 0)
    by_phone(person, page, 1)
    person.until(lambda: page.card.state == "applies")
    assert olle.id not in str(page.card.decision)
    assert "Olle" not in page.state.accessibleName()
    assert "Olle" not in " ".join(label.text() for label in page.people.findChildren(type(page.title)))
    for giver in ("child", rut.id):
        place = tmp_path / f"{giver}.pdf"
        person.vault(release_family.give_form, asked.id, giver, to=place)
    with pytest.raises(InvalidInput, match="not_asked_here"):
        person.vault(release_family.give_form, asked.id, olle.id, to=tmp_path / "olle.pdf")
    assert not (tmp_path / "olle.pdf").exists()


def test_a_form_is_seen_before_it_is_saved_and_the_answer_keeps_its_words(
    person: Any, noel: Any, tmp_path: Path
) -> None:
    card, asked = noel
    page = open_consent(person, asked.id)
    place = tmp_path / "blankett.pdf"

    def form(dialog: Any) -> None:
        assert not dialog.save.isEnabled()
        dialog.givers[card.guardians[0].id].click()
        dialog.large.setChecked(True)
        person.until(dialog.save.isEnabled)
        assert dialog.view.document.pageCount() >= 2
        dialog.save_to(place)
        person.until(lambda: dialog.given == 1)
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "utskrift.pdf"))
        person.until(dialog.print.isEnabled)
        dialog.print_on(printer)
        person.until(lambda: dialog.given == 2)
        dialog.reject()

    person.in_dialog(form, ConsentFormDialog)
    page.form.click()
    person.until(place.exists)
    ledger = person.vault(lambda desk: desk.vault.releases.all())
    assert [(row.carrier, row.state) for row in ledger] == [("file", "done"), ("print", "done")]

    def written(dialog: Any) -> None:
        dialog.givers[card.guardians[0].id].click()
        dialog.way.button("written").click()
        for cell in dialog.cells.values():
            cell.button("yes").click()
        dialog.explained.setChecked(True)
        dialog.identified.setChecked(True)
        assert not dialog.save.isEnabled(), "a written answer has its paper"
        dialog.details.put_file(("blankett.pdf", PDF))
        person.press("Ctrl+Return", dialog)

    person.in_dialog(written, AnswerDialog)
    page.register_answer()
    person.until(lambda: bool(page.card.statements))
    row = page.card.statements[0]
    event = next(one for one in page.card.events if one.kind == "form_made")
    assert row.explained == event.detail, "the form's own words are what was explained"
    (evidence,) = person.vault(attachments.listed, asked.id)
    assert evidence.statement_id == row.id
    opened: list[str] = []
    person.in_dialog(lambda dialog: (opened.append(dialog.title.text()), dialog.reject()), EvidenceDialog)
    page.look_at(evidence)
    person.until(lambda: bool(opened))
    assert opened == ["blankett.pdf"]
    acts = [entry.act for entry in person.vault(lambda desk: desk.vault.log.entries())]
    assert "attachment_opened" in acts


def test_renewing_asks_everyone_anew(person: Any, noel: Any) -> None:
    _card, asked = noel
    page = open_consent(person, asked.id)
    by_phone(person, page, 1)
    person.in_dialog(lambda dialog: dialog.renew.click(), RenewDialog)
    page.renew()
    person.until(lambda: page.card is not None and page.card.consent.id != asked.id)
    assert page.card.statements == ()
    assert page.card.state == "waiting"
