# SPDX-License-Identifier: EUPL-1.2
"""A whole program for tests: real vault, real window, a practice vault for its quick keys; and looking things up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop import main
from samverkan_desktop.ui.application import Extras, Program
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import unlocking
from samverkan_desktop.usecases.desk import Desk, Tools

PHRASE = "björk vinter slott nyckel"
KEPT = "Ett utkast om skolfrånvaro"
T = TypeVar("T")
ROUND_MS, ROUNDS = 12, 80


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
        self.seconds = 1000.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.seconds

    def pass_seconds(self, seconds: float, *, asleep: bool = False) -> None:
        """Let time pass; asleep: only the wall clock moves."""
        self.at += timedelta(seconds=seconds)
        if not asleep:
            self.seconds += seconds


def tools_in(person: Path, clock: SetClock) -> Tools:
    """Real tools whose state lies with this test's person."""
    return main.tools(state_dir=person / "state", clock=clock)


def on_vault(qtbot: QtBot, tasks: Tasks, function: Callable[..., T], *args: Any) -> T:
    """Run on the vault thread and wait for the answer; errors come out here."""
    answer: list[Any] = []
    tasks.on_vault(
        function, *args, done=lambda result: answer.append((True, result)), failed=lambda e: answer.append((False, e))
    )
    qtbot.waitUntil(lambda: bool(answer))
    good, result = answer[0]
    if not good:
        raise result
    return result  # type: ignore[no-any-return]


def settle(qtbot: QtBot, tasks: Tasks, window: QWidget) -> None:
    """Wait until the vault has nothing to do, its answers are delivered and the window has stopped moving.

    Qt shows what was put in a layout, and lays it out, in later rounds of the event loop: on a busy machine an answer
    that has come is not yet seen. What never stops moving (a progress bar) is waited for a second, no longer.
    """
    before: list[object] = []
    for _round in range(ROUNDS):
        qtbot.wait(ROUND_MS)
        if tasks.is_working_on_vault:
            qtbot.waitUntil(lambda: not tasks.is_working_on_vault)
            before = []
            continue
        now: list[object] = [(one.isVisible(), one.geometry().getRect()) for one in window.findChildren(QWidget)]
        if now == before:
            return
        before = now


def new_vault(tools: Tools, home: Path) -> tuple[Desk, str]:
    """A practice vault and its recovery key."""
    key = tools.locks.new_recovery_key()
    made = unlocking.NewVault(
        name="Elevhälsan Björkskolan", user_name="Sara Påhittad", user_function="skolkurator", practice=True
    )
    return unlocking.create_vault(tools, home, made, passphrase=PHRASE, recovery_key=key), key


def close(desk: Desk) -> None:
    """Lock without a window."""
    unlocking.lock(desk)


class Opened:
    """A program with its window open on a practice vault."""

    def __init__(self, qtbot: QtBot, home: Path, tools: Tools, *, relocked: bool = False) -> None:
        self.qtbot, self.home, self.tools = qtbot, home, tools
        self.ended: list[int] = []
        self.program = Program(home, tools, extras=Extras(), relocked=relocked, end=self.ended.append)
        self.window = self.program.window
        self.window.resize(1440, 900)
        self.program.show()

    def unlock(self, phrase: str = PHRASE) -> None:
        """Type the passphrase and wait for the window."""
        page: Any = self.window.centralWidget()
        page.passphrase.setText(phrase)
        page.unlock()
        self.qtbot.waitUntil(lambda: self.program.idle is not None)
        self.settle()

    def settle(self) -> None:
        """Wait until the vault thread is idle and its answers are shown."""
        settle(self.qtbot, self.program.tasks, self.window)

    def page(self, page_id: str, argument: object = None) -> Any:
        """Open a page and wait for what it shows."""
        assert self.window.open_page(page_id, argument)
        self.settle()
        return self.window.page(page_id)

    @property
    def desk(self) -> Desk:
        assert self.program.desk is not None
        return self.program.desk

    def end(self) -> None:
        """Close as the person does, then end the threads."""
        self.window.close()
        self.program.end()
        self.window.deleteLater()
        self.program.deleteLater()


def in_dialog(do: Callable[[Any], None], kind: type[QDialog]) -> None:
    """Do something in the next dialog of a kind, once it is shown."""

    def look() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, kind):
            do(found)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def focusable(root: QWidget) -> Iterator[QWidget]:
    """Every visible, enabled widget that takes the keyboard by Tab."""
    for widget in [root, *root.findChildren(QWidget)]:
        stands = widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
        if stands and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def spoken(widget: QWidget) -> str:
    """The name a screen reader says."""
    if widget.accessibleName():
        return widget.accessibleName()
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name) if seen else ""


def a_day(text: str) -> date:
    """A calendar day."""
    return date.fromisoformat(text)
