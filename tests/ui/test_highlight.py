# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pytestqt.qtbot import QtBot

from samverkan_desktop.ui.widgets.highlight import HighlightEdit, Mark

LINE = "Tuva ringde i går.\n"


def test_only_the_marks_of_the_paragraphs_that_are_painted_are_measured(qtbot: QtBot) -> None:
    edit = HighlightEdit(name="Bakgrund", grows=False)
    qtbot.addWidget(edit)
    edit.resize(400, 200)
    edit.set_text(LINE * 300)
    edit.set_marks([Mark(start=n * len(LINE), end=n * len(LINE) + 4, kind="person") for n in range(300)])
    edit.show()
    for at_end in (False, True):
        if at_end:
            edit.verticalScrollBar().setValue(edit.verticalScrollBar().maximum())
        first, last = edit._painted(edit.viewport().rect())
        painted = [start for start, end, _ in edit.marks() if not (end < first or start > last)]
        assert 3 < len(painted) < 40
        assert (299 * len(LINE) in painted) == at_end
        marked = edit.grab().toImage()
        edit.show_marks(False)
        assert marked != edit.grab().toImage()
        edit.show_marks(True)


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
        remembered = [edit._rects(start, end) for start, end, _ in edit.marks()]
        edit._measured.clear()
        assert remembered == [edit._rects(start, end) for start, end, _ in edit.marks()]
    edit.resize(250, 200)
    edit.grab()
    remembered = [edit._rects(start, end) for start, end, _ in edit.marks()]
    edit._measured.clear()
    assert remembered == [edit._rects(start, end) for start, end, _ in edit.marks()]


def test_a_paragraph_that_takes_the_place_of_another_is_measured_anew(qtbot: QtBot) -> None:
    edit = HighlightEdit(name="Bakgrund", grows=False)
    qtbot.addWidget(edit)
    edit.resize(400, 200)
    edit.set_text("iiii Tuva\nWWWW Tuva\nSlut")
    edit.show()
    edit.grab()
    narrow = edit._rects(5, 9)
    cursor = edit.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(10, cursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    edit.grab()
    wide = edit._rects(5, 9)
    edit._measured.clear()
    assert wide == edit._rects(5, 9)
    assert wide[0].left() > narrow[0].left()


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
