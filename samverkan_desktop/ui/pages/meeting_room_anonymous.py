# SPDX-License-Identifier: EUPL-1.2
"""A de-identified meeting under way: it has no protocol, only what it takes up and how many came. Asks nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samverkan_desktop.domain.meetings import DeidentifiedMeeting
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.recognition_card import RecognitionCard
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.panels import EmptyState
from samverkan_desktop.usecases.desk import Desk


class AnonymousRoom(QWidget):
    """What stands there while no meeting is chosen, too. Signal: list_asked: the person wants to choose one."""

    list_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__()
        self.setObjectName("clear")
        self.empty = EmptyState("meeting", self.tr("Inget möte valt"), self.tr("Välj ett möte i veckan eller listan."))
        self.empty.add_button(self.tr("Till möten")).clicked.connect(self.list_asked)
        self.recognition = RecognitionCard(desk, tasks, messages)
        self.recognition.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.recognition, 1)

    def show_meeting(self, meeting: DeidentifiedMeeting) -> None:
        """Say how far it has come."""
        held = meeting.state == "held"
        said = self.tr(
            "Ett avidentifierat möte har inget protokoll. När det är slut skriver du bara hur många som kom."
        )
        if held and meeting.attended is not None:
            said = self.tr("{n} kom. Antalet står i statistiken.").format(n=meeting.attended)
        self.empty.say(self.tr("Mötet är hållet") if held else self.tr("Mötet pågår"), said)
