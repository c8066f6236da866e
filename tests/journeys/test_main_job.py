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
    person.press("Alt+6", page)
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
    tick(person, page)
    person.until(lambda: not page.why_not() and page.risk is not None)
    return page


def tick(person: Any, page: Any) -> None:
    """Go through the checklist, which has come by itself, by its figures."""
    boxes = list(page.side.checklist.boxes.values())
    person.until(lambda: page.side.view == "checklist")
    assert "checklistan" in page.why_not()
    for number in range(1, len(boxes) + 1):
        person.press(str(number), boxes[0])


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


def test_approval_is_off_until_every_finding_is_decided_and_says_what_is_left(person: Any) -> None:
    write(person)
    person.press("Ctrl+G", person.page("consultation"))
    page = person.page("review")
    person.until(lambda: page.case is not None and page.list.isVisible())
    assert not page.approve_button.isEnabled()
    assert "kvar" in page.blocking.text()
    person.press("Ctrl+Return", page)
    person.settle()
    (row,) = person.vault(lambda desk: desk.vault.consultations.rows())
    assert row.state == "draft"


def test_a_broken_search_blocks_approval_and_keeps_the_text(person: Any, monkeypatch: Any) -> None:
    from samverkan_desktop.deidentify import finders

    def broken(_document: Any) -> Any:
        raise RuntimeError

    page = write(person)
    monkeypatch.setitem(finders.FINDERS, "phones", broken)
    person.press("Ctrl+G", page)
    seen = person.page("review")
    person.until(lambda: seen.stack.currentWidget() is seen.broken)
    assert not seen.approve_button.isEnabled()
    assert "går" in seen.why_not() or "inget kan godkännas" in seen.why_not()
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert draft.content["sections"]["background"]["text"] == TEXT


def test_decisions_survive_leaving_the_review_and_coming_back(person: Any) -> None:
    write(person)
    person.press("Ctrl+G", person.page("consultation"))
    page = person.page("review")
    person.until(lambda: page.case is not None and page.list.isVisible())
    page.safe_button.click()
    decided = page.case.decided
    assert decided > 3
    person.press("Alt+Left", person.window)
    editor = person.page("consultation")
    person.until(lambda: editor.stack.currentWidget() is editor.editor and editor.isVisible())
    person.press("Ctrl+G", editor)
    person.until(lambda: page.case is not None and page.isVisible() and page.list.isVisible())
    person.until(lambda: page.case.decided == decided)


def test_leaving_after_approval_destroys_the_original_and_undo_before_that_brings_it_back(person: Any) -> None:
    write(person)
    review(person)
    reader = approve(person)
    assert "Originalet förstörs när du lämnar sidan" in reader.reader.banner.accessibleName()
    reader.reader.undo.click()
    page = person.page("review")
    person.until(lambda: page.isVisible() and page.case is not None and not page.why_not())
    approve(person)
    person.press("Ctrl+2", person.window)
    person.settle()
    assert person.vault(lambda desk: desk.vault.drafts.all()) == ()
    (row,) = person.vault(lambda desk: desk.vault.consultations.rows())
    assert row.state == "approved"


def test_without_the_judgement_about_the_receiver_nothing_can_be_handed_out(person: Any) -> None:
    write(person)
    review(person)
    page = approve(person, linked=False)
    seen: list[Any] = []

    def look(dialog: Any) -> None:
        person.until(lambda: dialog._outcome is not None)
        seen.append((dialog.save.isEnabled(), dialog.state.accessibleName()))
        dialog.reject()

    person.in_dialog(look)
    person.press("Ctrl+E", page.reader)
    person.until(lambda: bool(seen))
    assert not seen[0][0]
    assert "Inget har lämnat datorn" in seen[0][1]


def test_what_was_missed_can_be_marked_and_a_kept_word_needs_a_motive(person: Any) -> None:
    from samverkan_desktop.ui.dialogs.reason import ReasonDialog

    write(person)
    person.press("Ctrl+G", person.page("consultation"))
    page = person.page("review")
    person.until(lambda: page.case is not None and page.list.isVisible())
    before = len(page.case.groups)
    at = page.case.review.material.fields["question"].index("hemmet")
    page.deciding.mark(("question", at, at + len("hemmet")), "PLACE")
    assert len(page.case.groups) == before + 1
    assert page.case.groups[page.current].text == "hemmet"

    def motive(dialog: Any) -> None:
        assert not dialog.agree.isEnabled()
        person.type("Behövs för frågan", dialog._edit)
        person.press("Ctrl+Return", dialog)

    person.in_dialog(motive, ReasonDialog)
    person.press("B", page.list)
    group = next(group for group in page.case.groups if group.text == "hemmet")
    choice = page.case.choice(group)
    assert choice is not None
    assert (choice.action, choice.reason) == ("keep", "Behövs för frågan")
    person.press("Ctrl+Z", page)
    assert page.case.choice(next(g for g in page.case.groups if g.text == "hemmet")) is None
