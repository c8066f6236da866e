# SPDX-License-Identifier: EUPL-1.2
"""The list of rules in the window: all of them, what the lawyer is to confirm, what is off; the chosen one in words."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from samverkan_desktop.rules import shipped
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.rule_list import RuleListDialog
from tests.ui.test_consent_dialogs import LOW, cut_sideways
from tests.ui.window import Opened, focusable, spoken


def shown(opened: Opened, qtbot: QtBot) -> RuleListDialog:
    page = opened.page("policy")
    dialog = RuleListDialog(page, opened.desk, opened.program.tasks, opened.window.messages)
    qtbot.addWidget(dialog)
    dialog.show()
    opened.settle()
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    return dialog


def test_the_parts_are_shown_on_their_own_and_the_chosen_rule_in_words(opened: Opened, qtbot: QtBot) -> None:
    dialog = shown(opened, qtbot)
    assert dialog.model.rowCount() == len(shipped().rules)
    dialog.chips["confirm"].click()
    assert {one.confirm for one in dialog.model.items()} == {True}
    assert dialog.model.index(0, 4).data() == "Ska bekräftas"
    dialog.chips["off"].click()
    off = dialog.model.items()
    assert {one.state for one in off} == {"off"}
    at = next(row for row, one in enumerate(off) if one.why_off)
    dialog.table.selectRow(at)
    assert dialog.said.text() == off[at].text
    assert off[at].why_off in dialog.about.text()


def test_the_page_leads_to_it(opened: Opened) -> None:
    page = opened.page("policy")
    assert page.side.all_rules.isVisibleTo(page)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 130])
def test_it_fits_a_low_window_and_names_its_controls(opened: Opened, qtbot: QtBot, mode: str, percent: int) -> None:
    theme.apply(theme.Theme(mode=mode, text_percent=percent))  # type: ignore[arg-type]
    opened.window.resize(1366, LOW)
    dialog = shown(opened, qtbot)
    assert dialog.minimumSizeHint().height() <= LOW - 40
    assert dialog.height() <= LOW - 40
    assert cut_sideways(dialog) == []
    assert dialog.table.horizontalScrollBar().maximum() == 0
    assert [type(widget).__name__ for widget in focusable(dialog) if not spoken(widget)] == []
