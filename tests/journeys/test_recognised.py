# SPDX-License-Identifier: EUPL-1.2
"""F12: the child is recognised. The text goes out of the window, a time is noted, three ways and no default."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QWidget

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import User
from samverkan_desktop.ui import clipboard
from samverkan_desktop.ui.pages.recognised import RecognisedPage
from samverkan_desktop.usecases import quick_consultations, recognition, release
from tests.journeys.counting import counted
from tests.journeys.test_main_job import QUESTION, TEXT, write

SECRETS = ("Tuva", "Petra", "Norrbäck", "skolfrånvaro", QUESTION)


def words_in(window: QWidget) -> str:
    """All text that any widget of the window holds, what can be undone included."""
    found = []
    for edit in window.findChildren(QTextEdit) + window.findChildren(QPlainTextEdit):
        found.append(edit.toPlainText())
        document = edit.document()
        for _ in range(document.availableUndoSteps()):
            document.undo()
            found.append(document.toPlainText())
    for line in window.findChildren(QLineEdit):
        found.append(line.text())
        while line.isUndoAvailable():
            line.undo()
            found.append(line.text())
    return "\n".join(found)


def stop(person: Any) -> Any:
    """Press F12 where the text stands, and come to the page that leads on."""
    person.press("F12", person.window)
    page = person.page("recognised")
    person.until(lambda: bool(page.isVisible() and page._noted.text()))
    return page


def button(page: Any, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text and not one.isHidden())


def test_f12_takes_the_text_out_of_the_window_and_stops(person: Any) -> None:
    editor = write(person)
    person.until(lambda: editor.editor.text.edit("background")._marks)
    clipboard.copy(editor.editor.form.purpose)
    with counted(person, "Jag känner igen barnet", most=1):
        page = stop(person)
    held = words_in(person.window)
    assert not [word for word in SECRETS if word in held]
    assert editor.editor.text.edit("background")._marks == []
    assert editor.editor.marking._background is None
    assert clipboard.text_to_paste() == ""
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert draft.content["sections"]["background"]["text"] == TEXT, "a colleague who does not know the child has it"
    seen = person.vault(recognition.stopped, draft.id)
    assert seen.mine
    entry = person.vault(lambda desk: desk.vault.log.entries())[-1]
    assert (entry.act, entry.object_id, entry.details) == ("recognition_stopped", draft.id, {})
    assert "Bra att du stoppade" in page.state.accessibleName()


def test_no_way_is_chosen_in_advance_and_enter_does_nothing(person: Any) -> None:
    write(person)
    page = stop(person)
    person.press("Return", page)
    person.press("Space", page)
    person.settle()
    assert page.isVisible()
    assert not [one for one in page.findChildren(QPushButton) if one.isDefault() or one.hasFocus()]
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert person.vault(recognition.stopped, draft.id).recognition.next_step == "stopped"


@pytest.mark.parametrize(
    ("way", "noted", "where"),
    [
        ("Gå till anmälan", "ended", "concern_report"),
        ("Avsluta konsultationen", "ended", "consultations"),
        ("Behåll stoppad", "unsure", "consultations"),
    ],
)
def test_each_way_leads_on_and_what_is_kept_does_not_tell_of_a_report(
    person: Any, way: str, noted: str, where: str
) -> None:
    write(person)
    page = stop(person)
    button(page, way).click()
    person.settle()
    assert person.window.here[0] == where
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert person.vault(recognition.stopped, draft.id).recognition.next_step == noted


def test_going_back_or_opening_it_from_the_list_shows_the_stop_and_no_text(person: Any) -> None:
    write(person)
    page = stop(person)
    person.press("Ctrl+2", person.window)
    person.settle()
    listed = person.page("consultations")
    listed.reload()
    person.until(lambda: listed.model.rowCount() == 1)
    row = listed.model.row(0)
    assert (row.heading, row.sharing) == ("", "stopped")
    person.window.open_page("consultation", row.id)
    person.until(page.isVisible)
    assert "Tuva" not in words_in(person.window)


def test_a_colleague_opens_it_again_and_the_one_who_knew_does_not(person: Any, qtbot: Any) -> None:
    write(person)
    stop(person)
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    user = User(id=new_id(), name="Johan Provberg", function="enhetschef", roles=("manager",))

    def add(desk: Any) -> None:
        with desk.change():
            desk.vault.users.add(user)

    person.vault(add)
    other = attrs.evolve(person.desk, actor=user)
    page = RecognisedPage(other, person.tasks, person.window.messages)
    qtbot.addWidget(page)
    page.show()
    page.shown(draft.id)
    person.until(lambda: bool(page._noted.text()))
    went: list[tuple[str, object]] = []
    page.go.connect(lambda where, what: went.append((where, what)))
    person.in_dialog(lambda dialog: button(dialog, "Öppna igen").click())
    button(page, "Öppna igen …").click()
    person.until(lambda: bool(went))
    assert went == [("consultation", draft.id)]
    assert person.vault(recognition.stopped, draft.id).mine


def test_an_approved_one_stops_too_and_then_nothing_leaves(person: Any, tmp_path: Path) -> None:
    from samverkan_desktop.domain.quick_consultations import QuickConsultation

    call = QuickConsultation(
        day=person.desk.today,
        suspected_harm="no",
        party="social_services",
        counterpart="reception",
        codes={"problem": ("school_absence",)},
        linked=True,
    )
    kept = person.vault(quick_consultations.keep, call)
    person.window.open_page("consultation", kept.id)
    shown = person.page("consultation")
    person.until(lambda: shown.stack.currentWidget() is shown.reader)
    stop(person)
    assert "skolfrånvaro" not in words_in(person.window)
    outcome = person.vault(release.export, kept.id, format="txt", to=tmp_path / "ut.txt")
    assert (outcome.release, outcome.decision.outcome) == (None, "forbidden")


def test_the_button_does_as_f12_and_stands_by_deidentified_text_only(person: Any) -> None:
    editor = write(person)
    assert editor.header.recognised.isVisible()
    editor.header.recognised.click()
    page = person.page("recognised")
    person.until(lambda: bool(page.isVisible() and page._noted.text()))
    assert "Tuva" not in words_in(person.window)
    person.press("Ctrl+N", person.window)
    person.until(lambda: editor.stack.currentWidget() is editor.chooser)
    assert not editor.header.recognised.isVisible()


def test_f12_in_the_review_takes_every_finding_out_too(person: Any) -> None:
    write(person)
    person.press("Ctrl+G", person.page("consultation"))
    review = person.page("review")
    person.until(lambda: review.case is not None and review.list.isVisible())
    stop(person)
    assert review.case is None
    assert review.list.model().rowCount() == 0
    assert not [word for word in SECRETS if word in words_in(person.window)]


def test_the_review_shows_the_way_to_stop_and_it_does_as_f12(person: Any) -> None:
    write(person)
    person.press("Ctrl+G", person.page("consultation"))
    review = person.page("review")
    person.until(lambda: review.case is not None and review.list.isVisible())
    ways = (review.header.recognised, review.header.recognised_short)
    (shown,) = (one for one in ways if one.isVisible())
    shown.click()
    page = person.page("recognised")
    person.until(lambda: bool(page.isVisible() and page._noted.text()))
    assert not [word for word in SECRETS if word in words_in(person.window)]


def test_f12_in_the_middle_of_a_quick_call_stops_it(person: Any) -> None:
    person.press("Ctrl+Shift+N", person.window)
    quick = person.page("quick_consultation")
    person.until(quick.isVisible)
    person.type("Tuva igen?", quick.form.own["question"])
    stop(person)
    assert quick.form.is_empty()
    assert "Tuva" not in words_in(person.window)
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert person.vault(recognition.stopped, draft.id).mine


def test_f12_does_nothing_where_no_deidentified_text_stands(person: Any) -> None:
    person.press("F12", person.window)
    person.settle()
    assert person.window.here[0] == "consultations"
    assert person.vault(lambda desk: desk.vault.recognitions.all()) == ()
