# SPDX-License-Identifier: EUPL-1.2
"""What is written survives lock, crash and kill."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

TEXT = "Ärendet gäller en elev som är orolig för övergången. Häst, å, ä och ö ska stå kvar."


def begin(person: Any) -> Any:
    person.press("Ctrl+N", person.window)
    page = person.page("consultation")
    page.chooser.deidentified.click()
    person.until(lambda: page.stack.currentWidget() is page.editor)
    return page


def test_a_draft_is_saved_two_seconds_after_the_last_key_and_the_time_is_said(person: Any) -> None:
    page = begin(person)
    said: list[str] = []
    page.saved.connect(said.append)
    person.type(TEXT, page.editor.text.edit("background"))
    person.until(lambda: bool(said))
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert draft.content["sections"]["background"]["text"] == TEXT
    assert "sparat" in page.subtitle.text()


def test_after_a_kill_the_saved_draft_is_in_the_list_and_opens_as_it_was(
    open_window: Callable[[], Any], tools: Any
) -> None:
    first = open_window()
    page = begin(first)
    first.type(TEXT, page.editor.text.edit("background"))
    first.until(lambda: not page.editor.keeper.is_dirty)
    first.settle()
    # the process ends here: nothing is flushed and nothing is asked
    page.editor.keeper.forget()
    first.tasks.on_vault(lambda: first.desk.vault.close())
    first.tasks.close()
    again = open_window()
    rows = again.page("consultations")
    again.until(lambda: rows.model.rowCount() == 1)
    again.press("Return", rows.table)
    opened = again.page("consultation")
    again.until(lambda: opened.stack.currentWidget() is opened.editor)
    assert opened.editor.text.edit("background").text() == TEXT


def test_locking_in_the_middle_of_a_word_keeps_it_and_unlocking_returns_to_the_cursor(
    open_window: Callable[[], Any], tools: Any
) -> None:
    first = open_window()
    page = begin(first)
    edit = page.editor.text.edit("advice")
    edit.setFocus()
    first.type("Rådet blev at", edit)
    edit.set_position(5)
    first.window.write_drafts()
    place = first.window.position()
    first.tasks.on_vault(lambda: first.desk.vault.close())
    first.tasks.close()
    again = open_window()
    again.window.restore(place)
    opened = again.page("consultation")
    again.until(lambda: opened.stack.currentWidget() is opened.editor)
    edit = opened.editor.text.edit("advice")
    assert edit.text() == "Rådet blev at"
    again.until(lambda: edit.position() == 5 and edit.hasFocus())


def test_a_draft_nobody_wrote_in_is_not_kept(person: Any) -> None:
    begin(person)
    person.press("Ctrl+2", person.window)
    person.settle()
    assert person.vault(lambda desk: desk.vault.drafts.all()) == ()


def test_marks_change_neither_the_text_nor_what_can_be_undone(person: Any) -> None:
    page = begin(person)
    edit = page.editor.text.edit("background")
    person.type("Tuva ringde 070-174 06 35 från Björkskolan 🙂 till Petra.", edit)
    person.until(lambda: len(edit.marks()) >= 2)
    assert edit.text() == "Tuva ringde 070-174 06 35 från Björkskolan 🙂 till Petra."
    marked = {edit.text()[:0] + _stretch(edit, start, end) for start, end, _ in edit.marks()}
    assert "070-174 06 35" in marked
    assert "Björkskolan" in marked
    edit.undo()
    assert edit.text() != "Tuva ringde 070-174 06 35 från Björkskolan 🙂 till Petra."


def _stretch(edit: Any, start: int, end: int) -> str:
    cursor = edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    return str(cursor.selectedText())
