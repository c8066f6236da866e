# SPDX-License-Identifier: EUPL-1.2
"""The main job by keyboard: write de-identified, review, approve, hand out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pypdf import PdfReader

TEXT = (
    "Tuva, 13 år, går i 7B på Björkskolan. Sedan 14 september har hon varit borta mycket. Mamma Petra ringde "
    "från 070-174 06 35 och berättade att familjen har flyttat till Norrbäck. Tuva bor hos sin mormor varannan vecka."
)
QUESTION = "Hur kan skolan och hemmet hjälpas åt så att Tuva kommer tillbaka?"
IDENTIFIERS = ("Tuva", "13 år", "7B", "Björkskolan", "14 september", "Petra", "070-174", "Norrbäck", "mormor")


def write(person: Any) -> Any:
    """Write a de-identified consultation from the list, by keys alone; returns the page."""
    person.press("Ctrl+N", person.window)
    page = person.page("consultation")
    person.until(lambda: page.stack.currentWidget() is page.chooser)
    person.press("1", page.chooser.deidentified)
    person.until(lambda: page.stack.currentWidget() is page.editor)
    person.type("Råd om skolfrånvaro", page.editor.form.purpose)
    page.editor.form.people.add("social_services", "socialsekreterare")
    person.press("Alt+1", page)
    assert page.editor.text.edit("background").hasFocus()
    person.type(TEXT, page.editor.text.edit("background"))
    person.press("Alt+2", page)
    person.type(QUESTION, page.editor.text.edit("question"))
    person.press("Ctrl+O", page)
    person.press("Space", page.editor.harm.buttons["no"])
    assert page.editor.harm.answer() == "no"
    return page


def review(person: Any) -> Any:
    """Go on to the review and approve every finding as proposed."""
    person.press("Ctrl+G", person.page("consultation"))
    page = person.page("review")
    person.until(lambda: page.case is not None and page.list.isVisible())
    for _ in range(60):
        if page.case.decided == len(page.case.groups):
            break
        person.press("Return", page.list)
    assert page.case.decided == len(page.case.groups) > 5
    person.until(lambda: not page.why_not() and page.risk is not None)
    return page


def approve(person: Any, *, linked: bool = True) -> Any:
    """Approve the summary with Ctrl+Enter and the dialog; returns the page that shows it."""
    page = person.page("review")

    def answer(dialog: Any) -> None:
        if dialog._reason is not None:
            person.type("Rådet behövs i dag.", dialog._reason)
        if linked:
            person.press("Space", dialog.linked)
        person.press("Ctrl+Return", dialog)

    person.in_dialog(answer)
    person.press("Ctrl+Return", page)
    reader = person.page("consultation")
    person.until(lambda: reader.stack.currentWidget() is reader.reader and reader.reader.export.isVisible())
    return reader


def test_the_main_job_by_keyboard_leaves_a_pdf_without_anything_that_points_at_the_child(
    person: Any, tmp_path: Path
) -> None:
    write(person)
    review(person)
    page = approve(person)
    place = tmp_path / "sammanfattning.pdf"

    def hand_out(dialog: Any) -> None:
        person.until(lambda: dialog.save.isEnabled() or dialog._outcome is not None)
        assert dialog.save.isEnabled(), dialog.state.accessibleName()
        dialog.hand_out(place)
        person.until(lambda: dialog.released is not None)
        person.press("Escape", dialog)

    person.in_dialog(hand_out)
    person.press("Ctrl+E", page.reader)
    person.settle()
    text = "\n".join(one.extract_text() for one in PdfReader(place).pages)
    assert "Eleven" in text
    for words in IDENTIFIERS:
        assert words not in text
