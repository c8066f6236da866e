# SPDX-License-Identifier: EUPL-1.2
"""What the tests of the screen share: one application in the theme, typing that takes å ä ö, no thread left behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui import clipboard, theme
from samverkan_desktop.ui.collecting import Collector
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases.desk import Tools
from tests.ui.window import Opened, SetClock, close, new_vault, tools_in


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The name the program runs under."""
    return ["samverkan"]


@pytest.fixture(scope="session", autouse=True)
def collected(qapp: QApplication) -> Collector:
    """Widgets are destroyed on their own thread, as in the program."""
    return qapp.findChild(Collector) or Collector(qapp)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The application in the light theme, an empty clipboard, and a guard before it as in the program."""
    theme.apply(theme.Theme())
    QLocale.setDefault(QLocale("sv_SE"))
    clipboard.forget()
    QGuiApplication.clipboard().clear()
    guard = clipboard.Guard(qapp)
    yield
    qapp.removeEventFilter(guard)
    guard.deleteLater()


@pytest.fixture(autouse=True)
def no_thread_survives(dressed: None) -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    end = time.monotonic() + 30
    while (left := set(threading.enumerate()) - before) and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
    assert not left, f"threads left behind: {left}"


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """Tasks that are closed afterwards."""
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Type any Swedish text: QTest.keyClicks aborts the process on ä and ö."""

    def typed(widget: QWidget, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    return typed


@pytest.fixture
def clock() -> SetClock:
    """A clock that tests move."""
    return SetClock()


@pytest.fixture
def tools(own_home: Path, clock: SetClock) -> Tools:
    """Real tools for this test's person."""
    return tools_in(own_home, clock)


@pytest.fixture
def home(own_home: Path) -> Path:
    """Where this test's vault lies."""
    return own_home / "vault"


@pytest.fixture
def vault_there(qtbot: QtBot, tools: Tools, home: Path) -> str:
    """A locked practice vault; the value is its recovery key."""
    desk, key = new_vault(tools, home)
    close(desk)
    return key


@pytest.fixture
def opened(qtbot: QtBot, tools: Tools, home: Path, vault_there: str) -> Iterator[Opened]:
    """The program with its window open on a practice vault."""
    running = Opened(qtbot, home, tools)
    running.unlock()
    yield running
    running.end()
