# SPDX-License-Identifier: EUPL-1.2
"""The interpreter outlives any number of signals, on every Python the program promises."""

from __future__ import annotations

import subprocess
import sys

MANY_SIGNALS = """
import samverkan_desktop.ui
from PySide6.QtCore import QObject, Signal

class Speaker(QObject):
    said = Signal()

speaker = Speaker()
for _ in range(100_000):
    speaker.said.emit()
"""


def test_a_hundred_thousand_signals_do_not_stop_the_interpreter() -> None:
    ended = subprocess.run([sys.executable, "-c", MANY_SIGNALS], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
