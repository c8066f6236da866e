# SPDX-License-Identifier: EUPL-1.2
"""Asks the rules while a consultation with consent is written: soon after the last change. Shows nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs
from PySide6.QtCore import QObject, QTimer, Signal

from samverkan_desktop.domain.sharing import Suspicion
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.usecases import opening
from samverkan_desktop.usecases.desk import Desk

AFTER_LAST_CHANGE = 300
"""Milliseconds."""


@attrs.frozen(kw_only=True)
class Asked:
    """What the rules are asked about the text as it stands: whose, to whom, of which kinds, what for, on which day."""

    child_id: str
    consent_ids: tuple[str, ...]
    receivers: tuple[str, ...]
    categories: tuple[str, ...]
    purpose: str
    on: date
    suspected_harm: Suspicion


class LiveJudging(QObject):
    """Only the last question counts. Signals: judged(judged); failed(error)."""

    judged = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, asked: Callable[[], Asked | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._asked = desk, tasks, asked
        self._task: Task | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_LAST_CHANGE)
        self._soon.timeout.connect(self.judge)

    def touch(self) -> None:
        """Something that is judged was changed."""
        self._soon.start()

    def stop(self) -> None:
        """There is nothing to ask."""
        self._soon.stop()

    def judge(self) -> None:
        """Ask now, if there is a question."""
        asked = self._asked()
        if asked is None:
            return
        if self._task is not None:
            self._task.cancel()
        self._task = self._tasks.on_vault(_judged, self._desk, asked, done=self.judged.emit, failed=self.failed.emit)


def _judged(desk: Desk, asked: Asked) -> opening.Judged:
    return opening.judged(
        desk,
        asked.child_id,
        asked.consent_ids,
        receivers=asked.receivers,
        categories=asked.categories,
        purpose=asked.purpose,
        on=asked.on,
        suspected_harm=asked.suspected_harm,
    )
