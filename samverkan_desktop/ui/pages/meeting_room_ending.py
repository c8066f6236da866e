# SPDX-License-Identifier: EUPL-1.2
"""The end of a meeting (mötet avslutas): what is left is asked, then it has been held. Nothing is sent by that."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.meetings import DeidentifiedMeeting
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.meeting_room import AttendanceDialog, EndDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models.meeting_room import Room
from samverkan_desktop.ui.pages import meeting_room_deeds
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.protocols import Left

CHANGES = frozenset({"meetings"})


class MeetingEnding(QObject):
    """Signals: ending(): the person has said yes; ended(found): the room, or a de-identified meeting; report_asked."""

    ending = Signal()
    ended = Signal(object)
    report_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._messages, self._page = desk, tasks, messages, page

    def ask(self, meeting_id: str) -> None:
        """Ask what is left of a meeting with a protocol."""
        self._tasks.on_vault(
            meeting_room_deeds.left, self._desk, meeting_id, done=self._ask, failed=self._messages.error
        )

    def _ask(self, found: tuple[Room, Left]) -> None:
        dialog = EndDialog(self._page.window(), *found)
        dialog.report_asked.connect(self.report_asked)
        if agreed(dialog):
            self.finish(found[0].meeting.id, suspected_harm=dialog.harm.answer())

    def ask_how_many(self, meeting: DeidentifiedMeeting) -> None:
        """Ask only how many came to a de-identified one."""
        dialog = AttendanceDialog(self._page.window(), meeting.attended or 0)
        if agreed(dialog):
            self.finish(meeting.id, attended=dialog.count.value())

    def finish(self, meeting_id: str, **how: Any) -> None:
        """End it, with what was answered."""
        self.ending.emit()
        self._tasks.on_vault(
            meeting_room_deeds.end,
            self._desk,
            meeting_id,
            how,
            done=self._ended,
            failed=self._messages.error,
            changes=CHANGES,
            initiator=self._page,
        )

    def _ended(self, found: Room | DeidentifiedMeeting) -> None:
        self.ended.emit(found)
        self._messages.note(self.tr("Mötet är avslutat. Inget har skickats."))
