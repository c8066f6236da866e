# SPDX-License-Identifier: EUPL-1.2
"""The draft that is reviewed: taken out of the vault, searched beside the window, and every decision kept in it.

Decides and shows nothing. What is kept survives lock, crash and kill.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
from PySide6.QtCore import QObject, Signal

from samverkan_desktop.ui.models.review_case import ReviewCase, extra_of, marked_of
from samverkan_desktop.ui.saving import SaveSoon
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.usecases import consultations, opening, summaries
from samverkan_desktop.usecases.desk import Desk

SAVE_AFTER = 1000


class ReviewDraft(QObject):
    """One draft at a time.

    Signals: opened(number): the consultation's, before the search; settled(): it waits for no review; searched(review);
    kept(): the decisions are durable; not_opened, search_failed, not_kept(error).
    """

    opened = Signal(str)
    not_opened = Signal(object)
    settled = Signal()
    searched = Signal(object)
    search_failed = Signal(object)
    kept = Signal()
    not_kept = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, page: QObject) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._page = desk, tasks, page
        self.id = ""
        self.material: summaries.Material | None = None
        self._content: dict[str, Any] | None = None
        self._case: ReviewCase | None = None
        self._task: Task | None = None
        self._soon = SaveSoon(self, after_last_key=SAVE_AFTER, one_alarm=True)
        self._soon.due.connect(self.flush)

    def open(self, consultation_id: str) -> None:
        """Take the draft out of the vault and search it; one that was asked for before is let go of."""
        self.forget()
        self.id = consultation_id
        self._task = self._tasks.on_vault(
            _taken_out, self._desk, consultation_id, done=self._opened, failed=self.not_opened.emit
        )

    def _opened(self, found: tuple[opening.Opened, summaries.Material | None]) -> None:
        consultation, self.material = found
        self._content = consultation.draft.content if consultation.draft is not None else None
        self.opened.emit(consultation.number)
        if self.material is None:
            self.settled.emit()
        else:
            self.search()

    def search(self) -> None:
        """Find everything, once more if need be."""
        if self.material is None:
            return
        marked = marked_of(self._decisions())
        self._task = self._tasks.aside(
            _searched, self.material, marked, done=self.searched.emit, failed=self.search_failed.emit
        )

    def _decisions(self) -> dict[str, Any]:
        return dict((self._content or {}).get("review") or {})

    def taken_over(self, review: summaries.Review) -> ReviewCase:
        """The review with the decisions that were kept; from now on its decisions are the ones that are kept."""
        self._case = ReviewCase(review)
        self._case.take_over(self._decisions())
        return self._case

    def touch(self) -> None:
        """Something was decided."""
        self._soon.touch()

    def flush(self) -> None:
        """Queue what is decided and not yet kept."""
        if not self._soon.take() or self._case is None or self._content is None:
            return
        content = self._content | {"review": self._case.as_json()}
        self._tasks.on_vault(
            _keep, self._desk, content, self.id, done=lambda _draft: self.kept.emit(), failed=self.not_kept.emit,
            initiator=self._page,
        )  # fmt: skip

    def forget(self) -> None:
        """Let go of the text, the decisions, and what is being taken out or searched."""
        if self._task is not None:
            self._task.cancel()
        self.material, self._content, self._case, self._task = None, None, None, None
        self._soon.take()


def _taken_out(desk: Desk, consultation_id: str) -> tuple[opening.Opened, summaries.Material | None]:
    """The consultation and what is to be reviewed; no material when it is approved already."""
    found = opening.opened(desk, consultation_id)
    if found.consultation is None or found.consultation.state != "draft" or found.draft is None:
        return found, None
    material = summaries.material(desk, consultation_id)
    kept = found.draft.content.get("review") or {}
    return found, attrs.evolve(material, extra=extra_of(kept, material.fields))


def _searched(material: summaries.Material, marked: Sequence[tuple[str, str]]) -> summaries.Review:
    """What the finders find, and what was marked by hand while the text was typed."""
    return summaries.mark_words(summaries.review(material), marked)


def _keep(desk: Desk, content: dict[str, Any], draft_id: str) -> object:
    return consultations.save_draft(desk, "deidentified", content, draft_id=draft_id)
