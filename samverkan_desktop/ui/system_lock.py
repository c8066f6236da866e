# SPDX-License-Identifier: EUPL-1.2
"""The computer's own signals that it locks, sleeps or changes user: D-Bus on Linux, session messages on Windows.

Where none of them can be heard the idle lock stands alone. Sends nothing.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QWidget

_WM_WTSSESSION_CHANGE, _WM_POWERBROADCAST = 0x02B1, 0x0218
_LOCKING = (0x7, 0x6, 0x2)  # session lock, logoff, console disconnect (switch of user)
_SUSPEND = 0x4
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.kde.screensaver", "org.cinnamon.ScreenSaver")


class SystemLock(QObject):
    """Listens for the computer's lock and sleep.

    Signals: locked: the computer locks, sleeps or changes user.
    """

    locked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._filter: _SessionMessages | None = None
        self.heard: list[str] = []
        if sys.platform == "win32":
            self._filter = _SessionMessages(window, self.locked.emit)
            self.heard.append("wts")
        else:
            self._listen()

    def _listen(self) -> None:
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        wanted = [
            (system, "org.freedesktop.login1.Session", "Lock", SLOT("on_lock()")),
            (system, "org.freedesktop.login1.Manager", "PrepareForSleep", SLOT("on_active(bool)")),
            *((session, saver, "ActiveChanged", SLOT("on_active(bool)")) for saver in _SAVERS),
        ]
        for bus, interface, name, slot in wanted:
            # The stubs know only the bytes of a slot's name; Qt takes what SLOT gives.
            if bus.isConnected() and bus.connect("", "", interface, name, self, slot):  # type: ignore[call-overload]
                self.heard.append(f"{interface}.{name}")

    @Slot()
    def on_lock(self) -> None:
        """The session is told to lock."""
        self.locked.emit()

    @Slot(bool)
    def on_active(self, active: bool) -> None:
        """A screen saver starts, or the computer is about to sleep; False is the way back."""
        if active:
            self.locked.emit()


class _SessionMessages(QAbstractNativeEventFilter):
    """Windows' messages to a window that asked for them."""

    def __init__(self, window: QWidget, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell
        wtsapi = getattr(ctypes, "windll").wtsapi32  # noqa: B009 - exists on Windows only
        wtsapi.WTSRegisterSessionNotification(int(window.winId()), 0)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def nativeEventFilter(self, kind: Any, message: Any) -> object:
        """Look at each native message; never takes one."""
        if kind == b"windows_generic_MSG":
            from ctypes import wintypes

            seen = wintypes.MSG.from_address(int(message))
            session = seen.message == _WM_WTSSESSION_CHANGE and seen.wParam in _LOCKING
            if session or (seen.message == _WM_POWERBROADCAST and seen.wParam == _SUSPEND):
                self._tell()
        return False, 0
