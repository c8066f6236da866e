# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QTextCursor
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui.widgets.highlight import HighlightEdit, Mark
from samverkan_desktop.ui.widgets.underlines import underline

LINE = "Tuva ringde i går.\n"


def seen(edit: HighlightEdit) -> list[tuple[QRectF, int]]:
    """Where the marks in view are painted, and where in the text each begins."""
    return [(rect, place.start) for rect, place in edit._in_view(edit.viewport().rect())]


def test_only_the_marks_of_the_paragraphs_that_are_painted_are_measured(qtbot: QtBot) -> None:
    edit = HighlightEdit(name="Bakgrund", grows=False)
    qtbot.addWidget(edit)
    edit.resize(400, 200)
    edit.set_text(LINE * 300)
    marks = [Mark(start=n * len(LINE), end=n * len(LINE) + 4, kind="person") for n in range(300)]
    edit.set_marks(marks)
    edit.show()
    for at_end in (False, True):
        if at_end:
            edit.verticalScrollBar().setValue(edit.verticalScrollBar().maximum())
        edit._measured.clear()
        painted = [start for _, start in seen(edit)]
        assert len(edit._measured) < len(painted) + 3
        assert 3 < len(painted) < 40
        assert (299 * len(LINE) in painted) == at_end
        marked = edit.grab().toImage()
        edit.set_marks([])
        assert marked != edit.grab().toImage()
        edit.set_marks(marks)


def test_marks_are_measured_anew_where_the_text_changed(qtbot: QtBot) -> None:
    edit = HighlightEdit(name="Bakgrund", grows=False)
    qtbot.addWidget(edit)
    edit.resize(400, 200)
    edit.set_text(LINE * 3)
    edit.set_marks([Mark(start=n * len(LINE), end=n * len(LINE) + 4, kind="person") for n in range(3)])
    edit.show()
    edit.grab()
    cursor = edit.textCursor()
    for at, typed in ((len(LINE), "Ja, "), (0, "\n"), (len(LINE) + 1, "ord " * 30)):
        cursor.setPosition(at)
        cursor.insertText(typed)
        edit.grab()
        remembered = seen(edit)
        edit._measured.clear()
        assert remembered == seen(edit)
        assert len(remembered) >= 3
    edit.resize(250, 200)
    edit.grab()
    remembered = seen(edit)
    edit._measured.clear()
    assert remembered == seen(edit)


def test_a_paragraph_that_takes_the_place_of_another_is_measured_anew(qtbot: QtBot) -> None:
    edit = HighlightEdit(name="Bakgrund", grows=False)
    qtbot.addWidget(edit)
    edit.resize(400, 200)
    edit.set_text("iiii Tuva\nWWWW Tuva\nSlut")
    edit.set_marks([Mark(start=5, end=9, kind="person"), Mark(start=15, end=19, kind="person")])
    edit.show()
    edit.grab()
    ((narrow, _), _) = seen(edit)
    cursor = edit.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(10, cursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    edit.grab()
    ((wide, start),) = seen(edit)
    assert start == 5
    edit._measured.clear()
    assert [(wide, start)] == seen(edit)
    assert wide.left() > narrow.left()


def test_marks_that_stand_so_already_are_left_as_they_are(qtbot: QtBot) -> None:
    edit = HighlightEdit(name="Bakgrund")
    qtbot.addWidget(edit)
    edit.set_text(LINE * 2)
    marks = [Mark(start=0, end=4, kind="person"), Mark(start=12, end=17, kind="date")]
    edit.set_marks(marks)
    first = list(edit._marks)
    edit.set_marks(marks)
    assert edit._marks == first
    edit.set_marks(marks[:1])
    assert edit.marks() == [(0, 4, "person")]


def followed(qtbot: QtBot, edit: Callable[[QTextCursor], object]) -> list[str]:
    """The marked words of a text in which two names are marked, after an edit."""
    widget = HighlightEdit(name="Bakgrund")
    qtbot.addWidget(widget)
    widget.set_text("Hej Tuva och 😀 Petra.")
    widget.set_marks([Mark(start=4, end=8, kind="person"), Mark(start=15, end=20, kind="person")])
    edit(widget.textCursor())
    found = []
    for start, end, _ in widget.marks():
        widget.select_span(start, end)
        found.append(widget.textCursor().selectedText())
    return found


def at(cursor: QTextCursor, start: int, end: int = 0) -> QTextCursor:
    cursor.setPosition(start)
    cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def test_marks_stay_on_their_words_while_something_is_typed_before_and_between_them(qtbot: QtBot) -> None:
    words = ["Tuva", "Petra"]
    assert followed(qtbot, lambda cursor: at(cursor, 0).insertText("Oj! ")) == words
    assert followed(qtbot, lambda cursor: at(cursor, 4).insertText("lilla ")) == words
    assert followed(qtbot, lambda cursor: at(cursor, 9).insertText("\n\n")) == words
    assert followed(qtbot, lambda cursor: at(cursor, 0, 4).removeSelectedText()) == words
    assert followed(qtbot, lambda cursor: at(cursor, 0, 4).insertText("Vi vet att ")) == words
    assert followed(qtbot, lambda cursor: at(cursor, 13, 16).insertText("")) == words


def test_a_mark_takes_in_what_is_typed_in_it_and_right_after_it_and_goes_when_its_word_goes(qtbot: QtBot) -> None:
    assert followed(qtbot, lambda cursor: at(cursor, 8).insertText("s")) == ["Tuvas", "Petra"]
    assert followed(qtbot, lambda cursor: at(cursor, 6).insertText("xy")) == ["Tuxyva", "Petra"]
    assert followed(qtbot, lambda cursor: at(cursor, 6, 12).removeSelectedText()) == ["Tu", "Petra"]
    assert followed(qtbot, lambda cursor: at(cursor, 2, 10).removeSelectedText()) == ["Petra"]


def test_marks_stand_in_the_same_places_after_an_edit_is_undone(qtbot: QtBot) -> None:
    def there_and_back(cursor: QTextCursor) -> None:
        at(cursor, 0).insertText("Oj! ")
        at(cursor, 13).insertText("\nNy rad ")
        cursor.document().undo()
        cursor.document().undo()

    assert followed(qtbot, there_and_back) == ["Tuva", "Petra"]


def test_every_kind_of_mark_looks_unlike_the_others_without_colour(qtbot: QtBot) -> None:
    pictures = set()
    for kind in ("person", "place", "date", "number", "org", "trait"):
        image = QImage(120, 40, QImage.Format.Format_Grayscale8)
        image.fill(255)
        with QPainter(image) as painter:
            underline(painter, QRectF(10, 5, 100, 20), kind)
        columns = [tuple(image.pixelColor(x, y).black() > 40 for y in range(20, 40)) for x in range(30, 80)]
        pictures.add(tuple(columns))
    assert len(pictures) == 6
