# SPDX-License-Identifier: EUPL-1.2
"""The open window: navigation, shortcuts, status bar, sizes."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui.main_window import MainWindow
from samverkan_desktop.ui.navigation import Entry, Navigation
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.page import Page
from tests.ui.test_pages import a_busy_week
from tests.ui.window import Opened, on_vault


def _press(window: QWidget, keys: str) -> None:
    for action in window.actions():
        if action.shortcut().toString() == keys:
            action.trigger()
            return
    raise AssertionError(f"no action for {keys}")


def test_every_entry_of_the_navigation_opens_a_page(opened: Opened) -> None:
    entries = [entry for entry in opened.window._entries.values() if entry.shown]
    assert {"today", "log", "settings", "help"} <= {entry.id for entry in entries}
    for entry in entries:
        page = opened.page(entry.id)
        assert page.isVisible()
        assert opened.window.here[0] == entry.id


def test_no_two_actions_share_a_shortcut(opened: Opened) -> None:
    for entry in opened.window._entries.values():
        if entry.shown:
            opened.page(entry.id)
    keys = [a.shortcut().toString() for a in opened.window.actions() if not a.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def test_alt_left_returns_to_the_page_one_came_from(opened: Opened) -> None:
    opened.page("log")
    opened.page("settings")
    _press(opened.window, "Alt+Left")
    assert opened.window.here[0] == "log"
    _press(opened.window, "Alt+Left")
    assert opened.window.here[0] == "today"


def test_f1_opens_the_help_at_the_topic_of_the_page(opened: Opened) -> None:
    opened.page("log")
    _press(opened.window, "F1")
    page: Any = opened.window.page("help")
    assert opened.window.here == ("help", "log")
    assert page._right.title.text() == "Logg"


def test_f6_walks_from_navigation_to_page_to_side_panel_and_round(opened: Opened) -> None:
    page = opened.page("log")
    opened.window._nav.focus_on().setFocus()
    seen = []
    for _ in range(len(opened.window.areas())):
        opened.window.next_area()
        focus = opened.window.focusWidget()
        seen.append("nav" if opened.window._nav.isAncestorOf(focus) else "page" if page.isAncestorOf(focus) else "?")
    assert seen[-1] == "nav"
    assert "page" in seen


def test_a_narrow_window_shows_icons_alone_with_their_names_as_tool_tips(opened: Opened) -> None:
    opened.window.resize(1000, 700)
    opened.settle()
    nav = opened.window.findChild(Navigation)
    assert nav is not None
    assert nav.width() == 56
    for item in nav.findChildren(QToolButton):
        assert item.toolTip()
        assert item.accessibleName()


def test_a_low_window_gets_a_lower_header(opened: Opened) -> None:
    page = opened.page("log")
    opened.window.resize(1366, 768)
    opened.settle()
    assert page._head.minimumHeight() == 60
    opened.window.resize(1440, 900)
    opened.settle()
    assert page._head.minimumHeight() == 70


def test_the_window_title_and_status_bar_name_no_child(opened: Opened) -> None:
    assert opened.window.windowTitle() == "Samverkan"
    said = [label.text() for label in opened.window.status_labels()]
    assert "Sara Påhittad, skolkurator" in said
    assert "Låses efter 5 min utan aktivitet" in said


def test_every_shortcut_painted_on_a_button_belongs_to_an_action(opened: Opened) -> None:
    keys = {a.shortcut().toString() for a in opened.window.findChildren(QAction)} | {"Return"}
    for entry in opened.window._entries.values():
        if entry.shown:
            opened.page(entry.id)
    keys |= {a.shortcut().toString() for a in opened.window.findChildren(QAction)}
    keys |= {b.shortcut().toString() for b in opened.window.findChildren(HintButton)}
    keys |= {s.key().toString() for s in opened.window.findChildren(QShortcut)}
    known = {"consultation", "consultations"} & set(opened.window._entries)
    for button in opened.window.findChildren(HintButton):
        if button._hint and (known or button._hint not in ("Ctrl+N", "Ctrl+K")):
            assert button._hint in keys, button.text()


def test_a_page_may_refuse_to_be_left(qtbot: QtBot) -> None:
    class Stubborn(Page):
        def may_leave(self) -> bool:
            return False

    window = MainWindow()
    qtbot.addWidget(window)
    window.set_pages(
        [
            Entry(id="a", title="A", icon="log", make=lambda: Stubborn("A")),
            Entry(id="b", title="B", icon="log", make=lambda: Page("B")),
        ]
    )
    window.show()
    assert not window.open_page("b")
    assert window.here[0] == "a"
    assert not window.close()
    window._pages["a"].may_leave = lambda: True  # type: ignore[method-assign]
    assert window.close()


def test_positions_are_plain_and_lead_back(opened: Opened) -> None:
    import json

    opened.page("help", "lock")
    kept = json.loads(json.dumps(opened.window.position()))
    opened.page("today")
    opened.window.restore(kept)
    assert opened.window.here == ("help", "lock")


def test_enter_and_space_work_on_navigation_entries(opened: Opened) -> None:
    nav = opened.window.findChild(Navigation)
    assert nav is not None
    entry = next(item for item in nav.findChildren(QToolButton) if item.accessibleName() == "Logg")
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_Space)
    assert opened.window.here[0] == "log"


@pytest.mark.parametrize("start", ["today", "consultations", "meetings", "log"])
def test_ctrl_k_puts_the_cursor_in_the_one_search_field(opened: Opened, qtbot: QtBot, start: str) -> None:
    on_vault(qtbot, opened.program.tasks, a_busy_week, opened.desk)
    opened.page(start)
    QTest.keyClick(opened.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert opened.window.here[0] == "consultations"
    field = opened.window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.objectName() == "search"
