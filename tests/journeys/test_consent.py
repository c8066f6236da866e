# SPDX-License-Identifier: EUPL-1.2
"""Consent: add a child, ask, register answers one by one, write, hand out; a withdrawal stops it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from samverkan_desktop.ui.dialogs.answer import AnswerDialog
from samverkan_desktop.ui.dialogs.child import ChildDialog
from samverkan_desktop.ui.dialogs.consent import AskConsentDialog
from samverkan_desktop.ui.dialogs.withdraw import WithdrawDialog


def add_child(person: Any) -> Any:
    """Add an invented child of ten with two guardians; returns the page of children."""
    person.press("Ctrl+3", person.window)
    page = person.page("children")
    person.until(page.isVisible)

    def fill(dialog: Any) -> None:
        person.type("Noel Påhittsson", dialog._name)
        person.type("2016-04-02", dialog._number)
        person.type("Ella Påhittsson", dialog._guardians.rows()[0].what)
        dialog._guardians.add_row()
        person.type("Karim Påhittsson", dialog._guardians.rows()[1].what)
        dialog.save.click()

    person.in_dialog(fill, ChildDialog)
    person.press("Ctrl+Shift+B", page)
    person.until(lambda: page.row() is not None)
    assert page.state.accessibleName().startswith("Inget samtycke")
    return page


def ask(person: Any) -> Any:
    """Ask the family about attendance and counselling to social services; returns the consent's page."""
    page = person.page("children")

    def fill(dialog: Any) -> None:
        assert not dialog.save.isEnabled()
        dialog.to["social_services"].setChecked(True)
        dialog.categories["attendance"].setChecked(True)
        dialog.categories["counselling"].setChecked(True)
        dialog.purposes["consultation"].setChecked(True)
        dialog.answer.click()

    seen: list[bool] = []

    def first_answer(dialog: Any) -> None:
        seen.append(any(cell.value() for cell in dialog.cells.values()) or bool(dialog.giver()))
        dialog.reject()

    person.in_dialog(fill, AskConsentDialog)
    person.in_dialog(first_answer, AnswerDialog)
    page.ask_consent()
    consent = person.page("consent")
    person.until(lambda: bool(seen))
    assert seen == [False]  # nothing is chosen in advance
    return consent


def register(person: Any, n: int, said: str) -> None:
    """Register what the n:th person says about every cell."""
    page = person.page("consent")
    before = len(page.card.statements)

    def fill(dialog: Any) -> None:
        list(dialog.givers.values())[n].setChecked(True)
        dialog.way.button("oral").click()
        dialog.details.assured.set_code("met_at_school")
        dialog.details.read.setChecked(True)
        for cell in dialog.cells.values():
            cell.button(said).click()
        assert not dialog.save.isEnabled()
        dialog.explained.setChecked(True)
        dialog.identified.setChecked(True)
        person.press("Return", dialog)
        assert dialog.isVisible()  # Enter does not save
        person.press("Ctrl+Return", dialog)

    person.in_dialog(fill, AnswerDialog)
    person.press("Ctrl+R", page)
    person.until(lambda: len(page.card.statements) > before)


@pytest.fixture
def consent(person: Any) -> Any:
    add_child(person)
    return ask(person)


def test_consent_applies_only_when_every_guardian_has_said_yes(person: Any, consent: Any) -> None:
    assert consent.card.state == "waiting"
    register(person, 1, "yes")
    assert consent.card.state == "waiting"
    assert "vårdnadshavare" in consent.state.accessibleName()
    register(person, 2, "yes")
    person.until(lambda: consent.card.state == "applies")


def test_a_withdrawal_by_telephone_takes_effect_at_once(person: Any, consent: Any) -> None:
    register(person, 1, "yes")
    register(person, 2, "yes")

    def fill(dialog: Any) -> None:
        assert not dialog.withdraw.isEnabled()
        list(dialog.givers.values())[2].click()
        assert dialog.way.code() == "phone"
        person.press("Ctrl+Return", dialog)

    person.in_dialog(fill, WithdrawDialog)
    consent.withdraw.click()
    person.until(lambda: consent.card.state == "refused")


def write_with_consent(person: Any) -> Any:
    """Write a consultation on the consent: one section tagged with what it covers; returns the page."""
    person.press("Ctrl+3", person.window)
    children = person.page("children")
    person.until(lambda: children.row() is not None and children.row().best is not None)
    children.new_consultation.click()
    page = person.page("consultation")
    person.until(lambda: page.stack.currentWidget() is page.editor and page.editor.kind == "consented")
    editor = page.editor
    person.type("Samordna stöd", editor.form.purpose)
    editor.form.people.add("social_services", "socialsekreterare")
    person.type("Noel har varit på plats nästan hela tiden.", editor.text.edit("background"))
    editor.text.sections["background"].set_categories(("attendance",))
    person.type("Hur fortsätter vi?", editor.text.edit("question"))
    editor.text.sections["question"].set_categories(("attendance",))
    editor.text.sections["background"].tagged.emit()
    return page


def test_what_the_consent_covers_can_be_handed_out_as_pdf(person: Any, consent: Any, tmp_path: Path) -> None:
    register(person, 1, "yes")
    register(person, 2, "yes")
    page = write_with_consent(person)
    person.until(lambda: page.editor.consented.state.accessibleName().startswith("Får delas"))
    page.editor.harm.buttons["no"].click()
    place = tmp_path / "utdrag.pdf"

    def hand_out(dialog: Any) -> None:
        person.until(lambda: dialog._outcome is not None)
        dialog.hand_out(place)
        person.until(lambda: dialog.released is not None)
        dialog.reject()

    person.in_dialog(hand_out)
    person.press("Ctrl+E", page.editor)
    person.until(place.exists)
    person.settle()
    text = "\n".join(one.extract_text() for one in PdfReader(place).pages)
    assert "Noel Påhittsson" in text
    assert "på plats" in text


def test_nothing_is_shared_before_the_question_of_harm_is_answered(person: Any, consent: Any) -> None:
    register(person, 1, "yes")
    register(person, 2, "yes")
    page = write_with_consent(person)
    person.press("Ctrl+E", page.editor)
    person.until(page.editor.faults.isVisible)
    assert "far illa" in page.editor.faults.accessibleName()
    assert page.editor.harm.buttons["no"].hasFocus()
    assert not person.vault(lambda desk: desk.vault.releases.all())


def test_a_no_is_seen_while_writing_and_stops_the_sharing(person: Any, consent: Any) -> None:
    register(person, 1, "yes")
    register(person, 2, "no")
    page = write_with_consent(person)
    person.until(lambda: page.editor.consented.state.accessibleName().startswith("Får inte delas"))
    page.editor.harm.buttons["no"].click()
    stopped: list[bool] = []

    def look(dialog: Any) -> None:
        person.until(lambda: dialog._outcome is not None)
        stopped.append(not dialog.save.isEnabled() and "Inget har lämnat datorn" in dialog.state.accessibleName())
        dialog.reject()

    person.in_dialog(look)
    person.press("Ctrl+E", page.editor)
    person.until(lambda: bool(stopped))
    assert stopped == [True]


def test_switching_to_deidentified_keeps_the_text_and_turns_the_child_into_names_to_find(
    person: Any, consent: Any
) -> None:
    register(person, 1, "yes")
    page = write_with_consent(person)
    person.until(lambda: page.editor.form.child_id)
    page.mode.button("deidentified").click()
    person.until(lambda: "Noel Påhittsson" in str(page.editor.text.known.content()))
    assert page.editor.text.edit("background").text() == "Noel har varit på plats nästan hela tiden."
    page.write_drafts()
    person.settle()
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert draft.kind == "deidentified"
    assert "child" not in draft.content
    assert "consents" not in draft.content
    person.until(lambda: page.editor.text.edit("background").marks())
