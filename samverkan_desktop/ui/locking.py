# SPDX-License-Identifier: EUPL-1.2
"""Locking ends the process: hide, write open drafts (at most a second), close the vault, exit code 75.

Locks after minutes without activity, on Ctrl+L, and when the computer locks or sleeps. Warns 30 s before. A running
export delays the idle lock, and the window says so. The supervisor sees 75 and starts a new window on the lock page.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from samverkan_desktop.system.clock import Clock
from samverkan_desktop.ui import clipboard
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import settings, unlocking
from samverkan_desktop.usecases.desk import Desk

LOCKED = 75
WARN_SECONDS = 30
DRAFT_SECONDS = 1.0
_CHECK_MILLISECONDS = 500
_ACTIVITY = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}


class Lockable(Protocol):
    """What the locker asks of the window."""

    def hide(self) -> None: ...
    def write_drafts(self) -> None: ...
    def position(self) -> dict[str, Any]: ...


class IdleWatch(QObject):
    """Counts the time without activity, asleep time too.

    Signals: warned(seconds): so many seconds are left; stirred: activity after a warning; delayed: the time is up but
    something keeps it open; expired: the time is up.
    """

    warned = Signal(int)
    stirred = Signal()
    delayed = Signal()
    expired = Signal()

    def __init__(self, clock: Clock, minutes: int, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._is_busy = clock, is_busy
        self._limit = minutes * 60
        self._warned = self._delayed = False
        self._touch()
        self._timer = QTimer(self)
        self._timer.setInterval(_CHECK_MILLISECONDS)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Begin watching every event of the application."""
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._timer.stop()

    def set_minutes(self, minutes: int) -> None:
        """Change the limit, 1-15 minutes."""
        self._limit = minutes * 60
        self.touch()

    def touch(self) -> None:
        """Someone is here."""
        self._touch()
        if self._warned or self._delayed:
            self._warned = self._delayed = False
            self.stirred.emit()

    def _touch(self) -> None:
        self._since = self._clock.monotonic()
        self._since_wall = self._clock.now()

    def idle_seconds(self) -> float:
        """Time without activity: the longer of what both clocks say, since one of them stops while asleep."""
        wall = (self._clock.now() - self._since_wall).total_seconds()
        return max(self._clock.monotonic() - self._since, wall)

    def check(self) -> None:
        """Compare with the limit; called twice a second."""
        left = self._limit - self.idle_seconds()
        if left <= 0:
            if not self._is_busy():
                self._timer.stop()
                self.expired.emit()
            elif not self._delayed:
                self._delayed = True
                self.delayed.emit()
        elif left <= WARN_SECONDS and not self._warned:
            self._warned = True
            self.warned.emit(round(left))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Any key, click, movement or wheel is activity."""
        if event.type() in _ACTIVITY and event.spontaneous():
            self.touch()
        return False


class Locker(QObject):
    """Locks once, for good: after `lock` nothing of this process is left."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        window: Lockable,
        *,
        end: Callable[[int], Any] = os._exit,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._window, self._end = desk, tasks, window, end
        self._locking = False

    def lock(self) -> None:
        """Hide, keep what is open, end the process with 75. What takes longer than a second is left to the database's
        own safety: a transaction is whole or not at all.
        """
        if self._locking:
            return
        self._locking = True
        self._window.hide()
        for other in QApplication.topLevelWidgets():
            other.hide()
        clipboard.take_back()
        clipboard.forget()
        self._window.write_drafts()
        place = json.dumps(self._window.position(), ensure_ascii=False)
        self._tasks.on_vault(settings.put, self._desk, "last_place", place, failed=_ignored)
        self._tasks.on_vault(unlocking.lock, self._desk, failed=_ignored)
        self._tasks.wait_for_vault(DRAFT_SECONDS)
        self._end(LOCKED)


def last_place(desk: Desk) -> dict[str, Any]:
    """Where the person was when it locked; empty when not known. Runs on the vault thread."""
    try:
        found = json.loads(str(settings.get(desk, "last_place")) or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _ignored(_error: BaseException) -> None:
    """Locking goes on whatever fails: the screen is already dark and the process is ending."""
