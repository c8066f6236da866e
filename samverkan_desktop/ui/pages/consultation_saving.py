# SPDX-License-Identifier: EUPL-1.2
"""Keeps what is being written: two seconds after the last key, at the latest four after the first, and at once when
the window locks. Knows the vault only through its use case.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from samverkan_desktop.domain.consultations import Draft, Kind
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.ui.saving import SaveSoon
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import consultations
from samverkan_desktop.usecases.desk import Desk


class DraftKeeper(QObject):
    """Saves one draft at a time.

    Signals: saved(draft): it is durable; failed(error): it is not, and will be tried again.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, content: Callable[[], dict[str, Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._content = desk, tasks, content
        self.draft_id = ""
        self._soon = SaveSoon(self)
        self._soon.due.connect(self.flush)

    def begin(self, draft_id: str = "") -> None:
        """Start with a draft: a new one, or one that is in the vault."""
        self.draft_id = draft_id or new_id()
        self.forget()

    def touch(self) -> None:
        """Something was typed."""
        self._soon.touch()

    def forget(self) -> None:
        """There is nothing to save."""
        self._soon.take()

    @property
    def is_dirty(self) -> bool:
        """Whether something typed has not been handed to the vault."""
        return self._soon.is_dirty

    def flush(self) -> bool:
        """Queue what is unsaved on the vault thread; False when there was nothing."""
        if not self._soon.is_dirty:
            return False
        content = self._content()
        self._soon.take()
        kind: Kind = content["kind"]
        changes = frozenset({"consultations"})
        self._tasks.on_vault(
            _save,
            self._desk,
            kind,
            content,
            self.draft_id,
            done=self._done,
            failed=self._failed,
            changes=changes,
            initiator=self,
        )
        return True

    def _done(self, draft: Draft) -> None:
        self.saved.emit(draft)

    def _failed(self, error: BaseException) -> None:
        self._soon.fail()
        self.failed.emit(error)


def _save(desk: Desk, kind: Kind, content: dict[str, Any], draft_id: str) -> Draft:
    return consultations.save_draft(desk, kind, content, draft_id=draft_id)
