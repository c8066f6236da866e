# SPDX-License-Identifier: EUPL-1.2
"""Estimates, beside the window, how many children fit what is left in a review, and searches what was edited freely."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from samverkan_desktop.deidentify import review as reviewing
from samverkan_desktop.domain.findings import GroupEstimate
from samverkan_desktop.ui.models.review_case import ReviewCase
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.usecases import summaries

SOON = 150


class RiskWatch(QObject):
    """Only the last question counts.

    Signals: estimated(estimate, left): left is how many findings stand in what was edited; failed(error): a finder
    broke, so nothing is known.
    """

    estimated = Signal(object, int)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._asked: tuple[ReviewCase, summaries.Review] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._look)

    def stop(self) -> None:
        """Forget what was asked."""
        self._soon.stop()
        self._asked = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def ask_soon(self, case: ReviewCase, tentative: summaries.Review) -> None:
        """Estimate when the person has stopped moving about."""
        self._asked = (case, tentative)
        self._soon.start()

    def ask(self, case: ReviewCase, tentative: summaries.Review) -> None:
        """Estimate now."""
        self._asked = (case, tentative)
        self._look()

    def _look(self) -> None:
        self._soon.stop()
        if self._asked is None:
            return
        case, tentative = self._asked
        if self._task is not None:
            self._task.cancel()
        self._task = self._tasks.aside(
            _estimated,
            case.texts(tentative),
            dict(case.edited),
            tuple(case.kept_words()),
            case.review.material,
            done=lambda found: self.estimated.emit(*found),
            failed=self.failed.emit,
        )


def _estimated(
    texts: Mapping[str, str], edited: Mapping[str, str], kept: tuple[str, ...], material: summaries.Material
) -> tuple[GroupEstimate, int]:
    left = sum(len(reviewing.rescan(text, kept, material.known)) for text in edited.values())
    return summaries.remaining_risk(texts, material), left
