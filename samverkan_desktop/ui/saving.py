# SPDX-License-Identifier: EUPL-1.2
"""When something typed is to be saved: a while after the last key, at the latest a while after the first, and again
after a failure. Saves nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

AFTER_LAST_KEY, AFTER_FIRST_KEY, AGAIN = 2000, 4000, 10_000
"""Milliseconds."""


class SaveSoon(QObject):
    """after_last_key: milliseconds, when other than usual; one_alarm: only the last key counts, however long someone
    types. Signal: due()."""

    due = Signal()

    def __init__(self, parent: QObject, *, after_last_key: int = 0, one_alarm: bool = False) -> None:
        super().__init__(parent)
        self._after_last_key, self._one_alarm = after_last_key, one_alarm
        self._dirty = False
        self._soon, self._latest = QTimer(self), QTimer(self)
        for timer in (self._soon, self._latest):
            timer.setSingleShot(True)
            timer.timeout.connect(self.due)

    @property
    def is_dirty(self) -> bool:
        """Whether something typed has not been taken to be saved."""
        return self._dirty

    def touch(self) -> None:
        """Something was typed."""
        self._dirty = True
        self._soon.start(self._after_last_key or AFTER_LAST_KEY)
        if not self._one_alarm and not self._latest.isActive():
            self._latest.start(AFTER_FIRST_KEY)

    def fail(self) -> None:
        """What was taken could not be saved: once more in ten seconds."""
        self._dirty = True
        self._soon.start(AGAIN)

    def rest(self) -> None:
        """Nothing can be saved now; what is typed is still unsaved."""
        self._soon.stop()
        self._latest.stop()

    def take(self) -> bool:
        """Take what is typed, to save it now; False when there is nothing."""
        self.rest()
        was, self._dirty = self._dirty, False
        return was
