# SPDX-License-Identifier: EUPL-1.2
"""Python's garbage is collected on the screen's thread only. Knows nothing of what is collected.

Python collects on whichever thread happens to make an object. A page that is gone then has its widgets destroyed on
the vault's thread, beside the screen that still draws them: the process dies, rarely and without a trace.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_MILLISECONDS = 1000


class Collector(QObject):
    """Takes over the collecting for as long as it lives; make it once, on the screen's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_MILLISECONDS)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    def check(self) -> int:
        """Collect the oldest generation that has grown beyond Python's own limit; gives it, -1 when none has."""
        limits, grown = gc.get_threshold(), gc.get_count()
        for generation in (2, 1, 0):
            if limits[generation] and grown[generation] > limits[generation]:
                gc.collect(generation)
                return generation
        return -1
