# SPDX-License-Identifier: EUPL-1.2
"""What stands on the screen fits where it stands, at both sizes of laptop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import EmptyState, ScrollArea
from tests.ui.test_pages import a_busy_week
from tests.ui.window import Opened, on_vault

SENTENCE = "En del av sökningen gick fel. Inget kan godkännas och inget har lämnats ut. Texten finns kvar."


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_a_full_list_does_not_scroll_sideways(opened: Opened, qtbot: QtBot, size: tuple[int, int], mode: str) -> None:
    on_vault(qtbot, opened.program.tasks, a_busy_week, opened.desk)
    theme.apply(theme.Theme(mode=mode))  # type: ignore[arg-type]
    opened.window.resize(*size)
    table = opened.page("consultations").table
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    opened.settle()
    assert table.isVisible()
    assert table.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [340, 700, 1200])
def test_the_sentence_of_an_empty_page_is_never_cut(qtbot: QtBot, width: int) -> None:
    state = EmptyState("warn", "Sökningen fungerar inte", SENTENCE)
    qtbot.addWidget(state)
    state.resize(width, 500)
    state.show()
    for label in state.findChildren(PlainLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_what_scrolls_is_no_higher_than_its_words_and_says_when_more_follows(qtbot: QtBot) -> None:
    area = ScrollArea()
    qtbot.addWidget(area)
    for _ in range(4):
        area.column.addWidget(PlainLabel(SENTENCE, wrap=True))
    area.column.addStretch(1)
    area.resize(900, 400)
    area.show()
    assert area.verticalScrollBar().maximum() == 0, "it all fits, so nothing scrolls"
    assert not area.more.isVisible()
    area.resize(260, 160)
    assert area.more.isVisible()
    for label in area.findChildren(PlainLabel):
        assert label.height() >= label.heightForWidth(label.width())
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert not area.more.isVisible(), "at the end nothing more follows"
