# SPDX-License-Identifier: EUPL-1.2
"""Marks that come while someone types, in the real window: both passes, and nothing of the person's is disturbed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QWidget

from samverkan_desktop.ui.widgets.highlight import HighlightEdit, qt_places
from samverkan_desktop.usecases.while_typing import Seen
from tests.ui.window import Opened

Type = Callable[[QWidget, str], None]
CALM = "Läraren ser att det går bättre nu.\n"
# Only the next paragraph tells that the first one's word is a name, and it is too far from it for the first pass.
FAR = "då sa solsten att det var bra\n" + CALM * 6
TELLS = "Mamma Solsten ringde i går."


@attrs.frozen
class Told:
    """What the marking told: which pass, which words were marked then, and whether the text was the one searched."""

    first: bool
    words: list[str]
    same: bool


class Typing:
    """The editor of a new de-identified consultation, with an ear at its marking."""

    def __init__(self, opened: Opened) -> None:
        page = opened.page("consultation", {"new": "deidentified"})
        self.opened, self.page, self.editor = opened, page, page.editor
        self.edit: HighlightEdit = page.editor.text.edit("background")
        self.told: list[Told] = []
        # after the editor's own slot, so that the marks stand
        self.editor.marking.found.connect(self._listen)

    def _listen(self, seen: Seen) -> None:
        self.told.append(Told(seen.first, self.marked(), dict(seen.fields) == self.editor.fields()))

    def marked(self) -> list[str]:
        """The words that are marked now."""
        found = []
        for start, end, _ in self.edit.marks():
            cursor = QTextCursor(self.edit.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor.selectedText())
        return found

    def begin(self, text: str) -> None:
        """A text that has been searched whole."""
        self.edit.set_text(text)
        self.edit.setFocus()
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.until(lambda: self.told and not self.told[-1].first and self.told[-1].same)
        self.told.clear()

    def until(self, true: Callable[[], Any]) -> None:
        self.opened.qtbot.waitUntil(lambda: bool(true()))

    def both_passes(self) -> None:
        """Wait for the first marks and for those of the whole text."""
        self.until(lambda: len(self.told) >= 2 and not self.told[-1].first)


@pytest.fixture
def typing(opened: Opened) -> Typing:
    return Typing(opened)


def test_the_first_pass_marks_what_was_typed_and_the_second_what_it_tells_of_the_rest(
    typing: Typing, type_text: Type
) -> None:
    typing.begin(FAR)
    assert typing.marked() == []
    type_text(typing.edit, TELLS)
    typing.both_passes()
    first, second = typing.told[0], typing.told[-1]
    assert first.first
    assert first.words == ["Mamma Solsten", "i går"]
    assert second.words == ["solsten", "Mamma Solsten", "i går"]


def test_the_second_pass_takes_away_what_only_the_lost_paragraph_told(typing: Typing) -> None:
    typing.begin(FAR + TELLS)
    assert typing.marked()[0] == "solsten"
    cursor = typing.edit.textCursor()
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    cursor.removeSelectedText()
    typing.both_passes()
    assert typing.told[0].first
    assert typing.told[0].words == ["solsten"]
    assert typing.told[-1].words == []


def test_cursor_selection_undo_and_what_a_screen_reader_hears_are_as_the_person_left_them(
    typing: Typing, type_text: Type
) -> None:
    typing.begin(FAR)
    document = typing.edit.document()
    type_text(typing.edit, TELLS)
    typing.edit.select_span(3, 16)
    reader: Any = QAccessible.queryAccessibleInterface(typing.edit)

    def state() -> tuple[Any, ...]:
        cursor, said = typing.edit.textCursor(), reader.textInterface()
        blocks = [document.findBlockByNumber(n) for n in range(document.blockCount())]
        return (
            (cursor.anchor(), cursor.position(), cursor.selectedText()),
            (typing.edit.hasFocus(), document.availableUndoSteps(), document.availableRedoSteps()),
            (said.text(0, said.characterCount()), said.cursorPosition(), said.selectionCount()),
            [(block.charFormat(), len(block.textFormats()), block.revision()) for block in blocks],
        )

    before = state()
    typing.both_passes()
    assert len(typing.marked()) == 3
    assert state() == before
    assert before[0][2] == "sa solsten at"
    document.undo()
    assert typing.edit.text() == FAR
    document.redo()
    assert typing.edit.text() == FAR + TELLS


def test_what_was_searched_before_the_last_key_is_dropped_and_marks_stay_on_their_words(
    typing: Typing, type_text: Type
) -> None:
    typing.begin((FAR + TELLS + "\n") * 30)
    marked = typing.marked()
    assert len(marked) > 80
    cursor = typing.edit.textCursor()
    typing.editor.marking.look()
    for n, typed in enumerate(("Och 😀 ", "\n", "nu ")):
        cursor.setPosition(0)
        typing.edit.setTextCursor(cursor)
        type_text(typing.edit, typed)
        typing.opened.qtbot.wait(30 * n)
        assert typing.marked() == marked, "marks follow their words between two searches"
        typing.editor.marking.look()
    type_text(typing.edit, "igen ")
    typing.both_passes()
    assert all(told.same for told in typing.told), "an answer about an older text was shown"
    assert typing.told[-1].words == marked
    assert typing.edit.text().startswith("nu igen ")


def test_an_answer_that_comes_after_a_key_is_not_shown(typing: Typing, type_text: Type) -> None:
    typing.begin(FAR + TELLS)
    old: list[Seen] = []
    typing.editor.marking.found.connect(old.append)
    typing.editor.marking.look()
    typing.until(lambda: old)
    marked, told = typing.edit.marks(), len(typing.told)
    cursor = typing.edit.textCursor()
    cursor.setPosition(0)
    typing.edit.setTextCursor(cursor)
    type_text(typing.edit, "Oj ")
    typing.editor.marking._done(old[0])
    assert len(typing.told) == told
    assert typing.edit.marks() == [(start + 3, end + 3, kind) for start, end, kind in marked]


def test_marks_of_the_whole_text_are_those_of_the_review(typing: Typing, type_text: Type) -> None:
    typing.begin(FAR)
    seen: list[Seen] = []
    typing.editor.marking.found.connect(seen.append)
    type_text(typing.edit, "😀 " + TELLS)
    typing.both_passes()
    findings = seen[-1].findings["background"]
    places = qt_places(typing.edit.text(), [place for f in findings for place in (f.start, f.end)])
    assert [(start, end) for start, end, _ in typing.edit.marks()] == list(zip(places[::2], places[1::2], strict=True))


def test_the_process_that_searches_ends_when_the_page_is_left_and_comes_back_with_the_next_key(
    typing: Typing, type_text: Type
) -> None:
    typing.begin(FAR * 2)
    assert typing.editor.marking._apart.pid is not None
    typing.opened.page("today")
    assert typing.editor.marking._apart.pid is None
    typing.told.clear()
    typing.opened.window.back()
    typing.opened.settle()
    type_text(typing.edit, TELLS)
    # what stood there may be searched once more before the typed words are
    typing.until(lambda: "Mamma Solsten" in typing.marked())
