# SPDX-License-Identifier: EUPL-1.2
"""A person's hands for the tour: waits, clicks and types in the real windows while their own event loops run.

A script is a generator that yields what it waits for. Clicks and keys are delivered by the event loop, never from
inside the script, so that a dialog with a loop of its own does not stop it. Knows no page and no deed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import Any

import attrs
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget

TICK_MS = 25
PATIENCE = 90.0


@attrs.frozen
class Wait:
    """What the script waits for, in words for whoever reads that it did not come, and how to see it."""

    what: str
    until: Callable[[], object]
    seconds: float = PATIENCE


Script = Generator[Wait, None, Any]


class Stopped(Exception):
    """What the script waited for did not come."""


class Hands(QObject):
    """Runs a script to its end. `ended(error)` is called once, with None when every step happened."""

    def __init__(self, script: Script, ended: Callable[[BaseException | None], None]) -> None:
        super().__init__()
        self._script, self._ended = script, ended
        self._wait = Wait("", lambda: True)
        self._since = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Begin."""
        self._timer.start()

    def _tick(self) -> None:
        try:
            if self._wait.until():
                self._wait, self._since = next(self._script), time.monotonic()
            elif time.monotonic() - self._since > self._wait.seconds:
                raise Stopped(self._wait.what)
        except StopIteration:
            self._stop(None)
        except Exception as error:  # the tour ends here, whatever it was, and says where
            self._stop(error)

    def _stop(self, error: BaseException | None) -> None:
        self._timer.stop()
        self._ended(error)


def soon(do: Callable[[], object]) -> None:
    """Let the event loop do it, so that a dialog it opens does not hold the script."""
    QTimer.singleShot(0, lambda: do())


def rest(milliseconds: int) -> Wait:
    """A moment for what is drawn after a delay."""
    end = time.monotonic() + milliseconds / 1000
    return Wait("", lambda: time.monotonic() > end)


def press(widget: QWidget, what: str) -> Script:
    """Click in the middle of a widget, once it can be clicked."""
    yield Wait(what, lambda: widget.isVisible() and widget.isEnabled())
    _reveal(widget)
    soon(lambda: _click(widget))
    yield rest(60)


def tap(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Script:
    """Press one key in a widget."""
    soon(lambda: _send(widget, key, modifiers, ""))
    yield rest(40)


def write(widget: QWidget, text: str, what: str) -> Script:
    """Type a text sign by sign. QTest's own typing cannot say å, ä and ö."""
    yield Wait(what, lambda: widget.isVisible() and widget.isEnabled())
    _reveal(widget)
    if not widget.isActiveWindow():
        # without a window manager nobody wakes the window under a dialog, and carets stay where they were
        widget.window().activateWindow()
        yield rest(40)
    widget.setFocus()
    for sign in text:
        if sign == "\n":
            _send(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        else:
            _send(widget, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)
    yield rest(60)


def choose(button: QWidget, data: str, what: str) -> Script:
    """Open a button's menu and choose the entry with this data, by arrow keys and Enter."""
    yield from press(button, what)
    yield Wait(what, lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in range(len(menu.actions()) + 1):
        chosen = menu.activeAction()
        if chosen is not None and data in (chosen.data(), chosen.text()):
            break
        yield from tap(menu, Qt.Key.Key_Down)
    yield from tap(menu, Qt.Key.Key_Return)
    yield Wait(what, lambda: QApplication.activePopupWidget() is None)


def dialog(kind: type[QWidget], what: str) -> Script:
    """Wait for a dialog of a kind."""
    yield Wait(what, lambda: isinstance(QApplication.activeModalWidget(), kind))
    yield rest(250)


def _reveal(widget: QWidget) -> None:
    """Scroll to a widget, as a person does before the click."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _click(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    for kind, buttons in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind,
            middle,
            widget.mapToGlobal(middle),
            Qt.MouseButton.LeftButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, event)


def _send(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))
