# SPDX-License-Identifier: EUPL-1.2
"""What becomes of a draft: kept in the vault or not, thrown away, recorded or on its way to review. Shows no text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.consultation_saving import DraftKeeper
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import consultations
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"consultations"})


class DraftDeeds(QObject):
    """Signals: not_kept(): what is typed is on the screen alone; discarded(); recorded(consultation);
    failed(error): it was not recorded, a field may lack an answer."""

    not_kept = Signal()
    discarded = Signal()
    recorded = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, keeper: DraftKeeper, page: QObject) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._messages, self._keeper, self._page = desk, tasks, messages, keeper, page
        self._told = False
        keeper.saved.connect(lambda _draft: self.begin())
        keeper.failed.connect(self._tell_once)

    def begin(self) -> None:
        """From now on a draft that cannot be kept is told of, once."""
        self._told = False

    def _tell_once(self, _error: BaseException) -> None:
        if not self._told:
            self._told = True
            self._messages.warning(
                self.tr("Det du skriver finns kvar på skärmen. Programmet försöker igen var tionde sekund."),
                title=self.tr("Utkastet kunde inte sparas."),
                kind="neg",
            )
        self.not_kept.emit()

    def save(self) -> None:
        """Keep what is typed now."""
        self._keeper.touch()
        self._keeper.flush()

    def discard(self, *, kept: bool) -> None:
        """Throw the draft away, asked first; kept: whether it is in the vault."""
        sure = self._messages.question(
            self.tr("Släng utkastet?"),
            self.tr("Det du har skrivit förstörs och går inte att få tillbaka."),
            yes=self.tr("Släng utkastet"),
            destructive=True,
        )
        if not sure:
            return
        self._keeper.forget()
        if kept:
            self._tasks.on_vault(consultations.discard_draft, self._desk, self._keeper.draft_id, changes=CHANGED)
        self._keeper.begin()
        self.discarded.emit()

    def record(self) -> None:
        """Save what is typed and make a consultation of it."""
        self.save()
        self._tasks.on_vault(
            consultations.record_draft,
            self._desk,
            self._keeper.draft_id,
            done=self.recorded.emit,
            failed=self.failed.emit,
            changes=CHANGED,
            initiator=self._page,
        )
