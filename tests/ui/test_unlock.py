# SPDX-License-Identifier: EUPL-1.2
"""The page before unlock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.usecases.desk import Tools
from tests.ui.window import PHRASE, Opened, SetClock


@pytest.fixture
def locked(qtbot: QtBot, tools: Tools, home: Path, vault_there: str) -> Iterator[Opened]:
    running = Opened(qtbot, home, tools)
    yield running
    running.end()


def _page(running: Opened) -> Any:
    return running.window.centralWidget()


def test_the_right_passphrase_typed_with_enter_opens_the_vault(
    locked: Opened, qtbot: QtBot, type_text: Callable[[QWidget, str], None]
) -> None:
    page = _page(locked)
    type_text(page.passphrase, PHRASE)
    QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: locked.window.here[0] == "today")
    assert locked.window.statusBar().isVisible()


def test_a_wrong_passphrase_says_so_at_the_field_and_empties_it(locked: Opened, qtbot: QtBot) -> None:
    page = _page(locked)
    page.passphrase.setText("en helt annan lösenfras")
    page.unlock()
    qtbot.waitUntil(lambda: page._box.has_error)
    assert page._box.below_text() == "Lösenfrasen stämmer inte."
    assert page.passphrase.text() == ""
    assert page.button.isEnabled()


def test_several_wrong_ones_bring_a_wait_that_is_counted_down(locked: Opened, clock: SetClock, qtbot: QtBot) -> None:
    page = _page(locked)
    for _ in range(12):
        if not page.button.isEnabled():
            break
        page.passphrase.setText("en helt annan lösenfras")
        page.unlock()
        assert locked.program.tasks.wait_for_vault(20)
        qtbot.wait(30)
    assert not page.button.isEnabled()
    assert "s)" in page.button.text()
    page._wait = 1
    page._count_down()
    assert page.button.isEnabled()
    assert page.button.text() == "Lås upp"


def test_the_recovery_key_opens_and_sets_a_new_passphrase(locked: Opened, vault_there: str, qtbot: QtBot) -> None:
    page = _page(locked)
    page.show_recovery()
    page.key.setText(vault_there.replace("-", " ").lower())
    page.new_passphrase.setText("alldeles ny lösenfras här")
    page.again.setText("alldeles ny lösenfras här")
    page.recover()
    qtbot.waitUntil(lambda: locked.window.here[0] == "today")


def test_a_wrong_recovery_key_is_told_at_its_field(locked: Opened, qtbot: QtBot) -> None:
    page = _page(locked)
    page.show_recovery()
    page.key.setText("ABCD EFGH")
    page.new_passphrase.setText("alldeles ny lösenfras här")
    page.again.setText("alldeles ny lösenfras här")
    page.recover()
    qtbot.waitUntil(lambda: page._key_box.has_error)


def test_what_was_typed_and_not_sent_is_forgotten(locked: Opened) -> None:
    page = _page(locked)
    page.passphrase.setText(PHRASE)
    page._on_typed()
    assert page._forget.isActive()
    assert page._forget.interval() == 60_000
    page._forget.timeout.emit()
    assert page.passphrase.text() == ""


def test_the_eye_shows_the_passphrase_and_hides_it_again_by_itself(locked: Opened) -> None:
    field = _page(locked).passphrase
    field.setText(PHRASE)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    assert field._timer.interval() == 10_000
    field._timer.timeout.emit()
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_is_told_while_typing(locked: Opened, type_text: Callable[[QWidget, str], None]) -> None:
    page = _page(locked)
    type_text(page.passphrase, "B")  # a capital without Shift
    assert page.passphrase.caps_line.isVisible()
    shift = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.ShiftModifier, "B")
    QApplication.sendEvent(page.passphrase, shift)
    assert not page.passphrase.caps_line.isVisible()


def test_before_unlock_no_name_stands_anywhere(locked: Opened) -> None:
    said = [locked.window.windowTitle()]
    for widget in locked.window.findChildren(QWidget):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        said.append(str(getattr(widget, "text", lambda: "")()))
    for secret in ("Sara", "Björkskolan"):
        assert not [text for text in said if secret in str(text)]
