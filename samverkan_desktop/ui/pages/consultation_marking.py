# SPDX-License-Identifier: EUPL-1.2
"""Looks through the text while it is typed: 300 ms after the last key, off the GUI thread. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs
from PySide6.QtCore import QObject, QTimer, Signal

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.findings import Finding, GroupEstimate, Known
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.usecases import consultation_forms, summaries
from samverkan_desktop.usecases.desk import Desk

AFTER_LAST_KEY = 300


@attrs.frozen(kw_only=True)
class About:
    """What the estimate hangs on besides the text (underlag): which draft, to whom, in the same matter as which."""

    draft_id: str = ""
    receivers: tuple[str, ...] = ()
    thread: str = ""


@attrs.frozen(kw_only=True)
class Seen:
    """What was found (funnet) in the texts as they stood, by field; risk: an estimate for the proposals.

    same: the numbers of other consultations about the same matter.
    """

    fields: Mapping[str, str]
    findings: Mapping[str, tuple[Finding, ...]]
    risk: GroupEstimate
    same: tuple[str, ...] = ()


class LiveMarking(QObject):
    """Searches again and again; only the last text counts.

    Signals: found(seen); failed(error): a finder broke, so nothing is known.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        fields: Callable[[], dict[str, str]],
        known: Callable[[], dict[str, Any]],
        about: Callable[[], About],
        marked: Callable[[], Sequence[tuple[str, str]]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._fields, self._known, self._about = desk, tasks, fields, known, about
        self._marked = marked
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_LAST_KEY)
        self._timer.timeout.connect(self.look)
        self._task: Task | None = None
        self._background: tuple[About, summaries.Material] | None = None

    def touch(self) -> None:
        """Something was typed."""
        self._timer.start()

    def stop(self) -> None:
        """Search no more for now."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def forget(self) -> None:
        """Ask the vault anew before the next search: something has been handed out or read in meanwhile."""
        self._background = None

    def look(self) -> None:
        """Search now, with the same figures and earlier summaries as the review."""
        self.stop()
        about = self._about()
        if self._background is not None and self._background[0] == about:
            self._search(self._background[1])
            return
        self._task = self._tasks.on_vault(
            _background,
            self._desk,
            about,
            done=lambda material: self._have(about, material),
            failed=self._failed,
        )

    def _have(self, about: About, material: summaries.Material) -> None:
        self._background = (about, material)
        self._search(material)

    def _search(self, background: summaries.Material) -> None:
        try:
            known = consultation_forms.known_of(self._known())
        except InvalidInput:
            known = Known()
        material = attrs.evolve(background, fields=self._fields(), known=known)
        self._task = self._tasks.aside(_seen, material, tuple(self._marked()), done=self._done, failed=self._failed)

    def _done(self, seen: Seen) -> None:
        # what was typed meanwhile has started the timer anew; marks of an older text would lie askew
        if seen.fields == self._fields():
            self.found.emit(seen)

    def _failed(self, error: BaseException) -> None:
        self.failed.emit(error)


def _background(desk: Desk, about: About) -> summaries.Material:
    return summaries.background(desk, about.draft_id, receivers=about.receivers, thread=about.thread)


def _seen(material: summaries.Material, marked: Sequence[tuple[str, str]]) -> Seen:
    review = summaries.mark_words(summaries.review(material), marked)
    risk = summaries.remaining_risk(review.texts(), material)
    return Seen(fields=material.fields, findings=review.findings, risk=risk, same=material.same)
