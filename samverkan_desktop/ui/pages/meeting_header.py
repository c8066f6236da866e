# SPDX-License-Identifier: EUPL-1.2
"""The buttons of a meeting that is prepared, and their menu: which there are for this meeting. Does none of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from samverkan_desktop.domain.meetings import ConsentedMeeting, Meeting
from samverkan_desktop.ui.widgets.buttons import HintButton


class MeetingHeader(QWidget):
    """Signal: asked(deed): seat, item, edit, call, calendar, start, cancel or export."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._starts = False
        menu = QMenu(self)
        self.deeds: dict[str, QAction] = {}
        for key, text in (
            ("seat", self.tr("Lägg till deltagare …")),
            ("item", self.tr("Lägg till uppgift …")),
            ("edit", self.tr("Ändra mötet …")),
            ("call", self.tr("Kallelsen är skickad idag")),
            ("calendar", self.tr("Kalenderfil …")),
            ("start", self.tr("Till mötet")),
            ("cancel", self.tr("Ställ in mötet …")),
        ):
            action = QAction(text, menu)
            action.triggered.connect(lambda _on=False, key=key: self.asked.emit(key))
            menu.addAction(action)
            self.deeds[key] = action
        self.more = HintButton(self.tr("Mer"), icon="more")
        self.more.setMenu(menu)
        self.add_person = HintButton(self.tr("Deltagare"), icon="plus")
        self.add_person.setAccessibleName(self.tr("Lägg till deltagare"))
        self.start = HintButton(self.tr("Till mötet"), icon="meeting")
        self.export = HintButton(self.tr("Exportera underlag …"), "primary", icon="upload", hint="Ctrl+E")
        for button, key in ((self.add_person, "seat"), (self.start, "start"), (self.export, "export")):
            button.clicked.connect(lambda _on=False, key=key: self.asked.emit(key))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.more, self.add_person, self.start, self.export):
            row.addWidget(button)

    def suit(self, meeting: Meeting | None) -> None:
        """Which deeds there are for this meeting; none without one."""
        consented = isinstance(meeting, ConsentedMeeting)
        over = meeting is not None and meeting.state in ("held", "cancelled")
        self._starts = meeting is not None and meeting.state != "cancelled"
        self.export.setEnabled(consented)
        self.more.setEnabled(meeting is not None)
        self.add_person.setEnabled(meeting is not None and not over)
        self.deeds["start"].setVisible(self._starts)
        self.deeds["item"].setVisible(consented)
        for key in ("seat", "item", "edit", "cancel"):
            self.deeds[key].setEnabled(not over)
        self.deeds["call"].setEnabled(meeting is not None and meeting.state == "planned")

    def fit(self, *, narrow: bool, compact: bool) -> None:
        """What also stands in the menu gives way where the heading needs the room."""
        self.start.setVisible(self._starts and not narrow)
        self.add_person.setVisible(not narrow and not (self._starts and compact))
