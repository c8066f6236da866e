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
