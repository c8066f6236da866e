# SPDX-License-Identifier: EUPL-1.2
"""Toast (besked): a short dark strip over the window, eight seconds, paused while pointed at or focused.

It stands at the foot, in the middle, unless a question or a primary button is there: then where neither is.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel

SECONDS = 8
# Clear of the status bar and of a row of key hints above it.
ABOVE_FOOT = 92
EDGE = 24
# Pages change under a toast, so it looks again.
LOOK_MS = 300
_ICONS = {"ok": "check", "undo": "undo", "warn": "warn", "lock": "lock"}


class Toast(QFrame):
    """One strip, reused; a new text replaces the old. Errors are never shown only here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("toast", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(10)
        self._icon = IconLabel("check", "surface", 18)
        self._text = PlainLabel("")
        self._button = HintButton("")
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._action: Callable[[], object] | None = None
        self._button.clicked.connect(self._act)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._place)
        parent.installEventFilter(self)
        self._button.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        *,
        kind: str = "ok",
        action: str = "",
        do: Callable[[], object] | None = None,
        seconds: int = SECONDS,
    ) -> None:
        """Show a text, perhaps with one thing to do. kind: ok, undo, warn, lock."""
        self._icon.show_icon(_ICONS[kind], "surface")
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._action = do
        self.setAccessibleName(text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(seconds * 1000)
        self._look.start()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def _place(self) -> None:
        parent = self.window() if self.parentWidget() is None else self.parentWidget()
        assert parent is not None
        width = min(max(self.sizeHint().width(), 360), max(parent.width() - 2 * EDGE, 200))
        self.resize(width, self.sizeHint().height())
        clear = _to_keep_clear(parent)
        self.move(min(self._places(parent), key=lambda at: sum(_shared(QRect(at, self.size()), one) for one in clear)))

    def _places(self, parent: QWidget) -> list[QPoint]:
        """Where it may stand, the best first: at the foot, then up the window, at the left and right too."""
        lowest = parent.height() - self.height() - ABOVE_FOOT
        middle, right = (parent.width() - self.width()) // 2, parent.width() - self.width() - EDGE
        heights = [lowest, *range(lowest - 40, parent.height() // 3, -40)]
        return [QPoint(max(across, EDGE), down) for down in heights for across in (middle, EDGE, right)]

    def hideEvent(self, event: QHideEvent) -> None:
        self._look.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self._button and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._button and event.type() == QEvent.Type.FocusOut:
            self._timer.start(SECONDS * 1000)
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(SECONDS * 1000)
        super().leaveEvent(event)


def _to_keep_clear(window: QWidget) -> list[QRect]:
    """Where questions and primary buttons stand in a window now."""
    found = [button for button in window.findChildren(HintButton) if button.property("kind") in ("primary", "destroy")]
    asking = [frame for frame in window.findChildren(QFrame) if frame.property("card") == "rep"]
    return [QRect(one.mapTo(window, QPoint()), one.size()) for one in (*found, *asking) if one.isVisible()]


def _shared(one: QRect, other: QRect) -> int:
    """How many pixels two rectangles share."""
    both = one.intersected(other)
    return max(both.width(), 0) * max(both.height(), 0)
