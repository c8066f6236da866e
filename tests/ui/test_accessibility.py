# SPDX-License-Identifier: EUPL-1.2
"""Names, sizes, keyboard, focus and text size, on every page (EN 301 549, clause 11)."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.widgets.fields import PassphraseField
from samverkan_desktop.usecases.desk import Tools
from tests.ui.every_page import every_page
from tests.ui.window import Opened, focusable, spoken

LEAST = 24
PADDING = 28  # the room beside the words of a button; that much may be given up before a word is cut


def _unnamed(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in focusable(root)
        if not (widget.accessibleName() if isinstance(widget, QComboBox) else spoken(widget))
    ]


def test_everything_that_takes_the_keyboard_has_a_name(opened: Opened, qtbot: QtBot) -> None:
    for page_id, page in every_page(opened, qtbot):
        assert not _unnamed(opened.window), page_id
        assert page.accessibleName()
    settings = opened.page("settings")
    for section in range(5):
        settings.open_section(section)
        opened.settle()
        assert not _unnamed(settings), section


def test_before_unlock_everything_has_a_name_too(qtbot: QtBot, tools: Tools, home: object, vault_there: str) -> None:
    running = Opened(qtbot, home, tools)  # type: ignore[arg-type]
    try:
        page = running.window.centralWidget()
        assert not _unnamed(page)
        page.show_recovery()  # type: ignore[attr-defined]
        assert not _unnamed(page)
    finally:
        running.end()


def test_every_control_is_at_least_24_by_24(opened: Opened, qtbot: QtBot) -> None:
    for page_id, _page in every_page(opened, qtbot):
        small = [
            f"{type(w).__name__} {spoken(w)} {w.width()}x{w.height()}"
            for w in focusable(opened.window)
            if isinstance(w, QAbstractButton | QComboBox) and (w.width() < LEAST or w.height() < LEAST)
        ]
        assert not small, page_id


def test_tab_reaches_everything_and_comes_round(opened: Opened, qtbot: QtBot) -> None:
    for page_id, _page in every_page(opened, qtbot):
        opened.window.activateWindow()
        qtbot.waitUntil(opened.window.isActiveWindow)
        opened.window._nav.focus_on().setFocus()
        wanted = {id(w) for w in focusable(opened.window) if not _in_a_group(w)}
        seen: set[int] = set()
        for _ in range(len(wanted) * 2 + 10):
            focus = QApplication.focusWidget()
            if focus is None:
                break
            seen.add(id(focus))
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        missed = [spoken(w) for w in focusable(opened.window) if id(w) in wanted - seen]
        assert not missed, page_id


def _in_a_group(widget: QWidget) -> bool:
    """Of an exclusive group Tab reaches only the chosen one; arrows reach the others."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive()


def test_focus_is_seen_on_every_button_of_the_first_page(opened: Opened) -> None:
    opened.page("today")
    opened.window.activateWindow()
    for widget in focusable(opened.window):
        widget.clearFocus()
        QApplication.processEvents()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        after = widget.grab().toImage()
        changed = sum(
            before.pixel(x, y) != after.pixel(x, y) for x in range(0, before.width(), 2) for y in range(before.height())
        )
        assert changed > before.width() / 2, spoken(widget)


@pytest.mark.parametrize("percent", [100, 150])
def test_no_word_is_cut_in_a_low_window(opened: Opened, qtbot: QtBot, percent: int) -> None:
    theme.apply(theme.Theme(text_percent=percent))
    opened.window.resize(1366, 768)
    cut = []
    for page_id, page in every_page(opened, qtbot):
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.text() and not label.wordWrap():
                needed = label.fontMetrics().horizontalAdvance(label.text())
                if needed > label.width() + 1:
                    cut.append(f"{page_id}: {label.text()} {needed}>{label.width()}")
        for button in page.findChildren(QPushButton):
            if button.isVisible() and button.sizeHint().width() - PADDING > button.width():
                cut.append(f"{page_id}: {button.text()}")
    assert not cut, "\n".join(cut)


@pytest.mark.parametrize("percent", [100, 150])
def test_no_button_is_cut_before_unlock(qtbot: QtBot, tools: Tools, home: Path, vault_there: str, percent: int) -> None:
    theme.apply(theme.Theme(text_percent=percent))
    running = Opened(qtbot, home, tools)
    running.window.resize(1366, 768)
    running.program.look = attrs.evolve(running.program.look, text_percent=percent)
    try:
        qtbot.wait(30)
        buttons = [b for b in running.window.findChildren(QPushButton) if b.isVisible()]
        assert len(buttons) >= 4
        assert not [b.text() for b in buttons if b.sizeHint().width() > b.width() + 1]
    finally:
        running.end()


def test_dialogs_close_with_esc_and_have_the_harmless_choice_focused(opened: Opened) -> None:
    dialog = opened.window.messages.question_dialog("Ta bort?", yes="Ta bort", no="Behåll", destructive=True)
    dialog.show()
    QApplication.processEvents()
    focus = dialog.focusWidget()
    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Behåll"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_eye_in_a_passphrase_can_be_clicked(qtbot: QtBot) -> None:
    field = PassphraseField(name="Lösenfras")
    qtbot.addWidget(field)
    field.resize(300, 36)
    field.show()
    eye = field.childAt(QPoint(field.width() - 18, 18))
    assert isinstance(eye, QAbstractButton)
    assert eye.accessibleName() == "Visa lösenfrasen (Alt+V)"


def test_building_a_page_never_shows_a_part_of_it_as_a_window_of_its_own(opened: Opened, qtbot: QtBot) -> None:
    """A widget made visible before it has a parent flashes by as a window and takes the keyboard."""
    for page_id, _page in every_page(opened, qtbot):
        stray = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not opened.window]
        assert not stray, page_id
