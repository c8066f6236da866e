# SPDX-License-Identifier: EUPL-1.2
"""What the screen lets go of is destroyed on its own thread."""

from __future__ import annotations

import gc
import threading
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from samverkan_desktop.ui.tasks import Tasks
from tests.ui.window import on_vault


class Ring(QWidget):
    """A widget that only the collector can take: it holds itself."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self.me: Any = [self]
        self.destroyed.connect(
            lambda *_: seen.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection
        )


def test_work_on_the_vault_thread_never_destroys_a_widget(qtbot: Any, tasks: Tasks, qapp: QApplication) -> None:
    seen: list[str] = []
    Ring(seen)
    on_vault(qtbot, tasks, lambda: len([[n] for n in range(200_000)]))
    # The window collects while it waits, so the ring may be gone already: what counts is on which thread it went.
    gc.collect()
    assert seen == [threading.main_thread().name]


def test_what_piles_up_is_collected_while_the_window_waits(qtbot: Any) -> None:
    seen: list[str] = []
    Ring(seen)
    heap = [[n] for n in range(20_000)]
    qtbot.waitUntil(lambda: bool(seen) or gc.get_count()[0] <= gc.get_threshold()[0], timeout=3000)
    assert heap
    assert set(seen) <= {threading.main_thread().name}
