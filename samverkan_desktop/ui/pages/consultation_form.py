# SPDX-License-Identifier: EUPL-1.2
"""The form's rows in the editor: form, way, length, day, target group, purpose, participants; child and consent."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from samverkan_desktop.domain.consultations import Kind
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.participant import ParticipantDialog
from samverkan_desktop.ui.pages.consultation_parts import Choice, Participants, TargetGroups
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card

MINUTES = (15, 30, 45, 60, 75, 90, 120)


class FormCard(Card):
    """Everything but the text. Signals: changed; consent_asked: the person wants to choose child and consent."""

    changed = Signal()
    consent_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Uppgifter om konsultationen"))
        self.form = Choice(list(words.paper_words("form").items()))
        self.channel = Choice(list(words.paper_words("channel").items()))
        self.minutes = Choice(
            [(str(n), self.tr("{n} min").format(n=n)) for n in MINUTES], empty=self.tr("Inte angiven")
        )
        self.day = DateField(today)
        self.groups = TargetGroups()
        self.purpose = LineField(placeholder=self.tr("Vad vill ni få råd om?"))
        self.people = Participants()
        self.people.add_asked.connect(self._add_person)
        self.child_button = HintButton(self.tr("Välj barn och samtycke …"), icon="consent")
        self.child_button.clicked.connect(self.consent_asked)
        self._child_said = PlainLabel("", "sm")
        child = QWidget()
        row = QHBoxLayout(child)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._child_said)
        row.addWidget(self.child_button)
        row.addStretch(1)
        self._child_said.hide()
        self.child_id = ""
        self.consent_ids: list[str] = []
        self._lay_out(child)
        self._listen()

    def _lay_out(self, child: QWidget) -> None:
        self.purpose_box = FieldBox(self.tr("Syfte"), self.purpose)
        self.child_box = FieldBox(self.tr("Barn och samtycke"), child)
        boxes = (
            (self.child_box, 0, 0, 4),
            (FieldBox(self.tr("Form"), self.form), 1, 0, 1),
            (FieldBox(self.tr("Sätt"), self.channel), 1, 1, 1),
            (FieldBox(self.tr("Längd"), self.minutes), 1, 2, 1),
            (FieldBox(self.tr("Datum"), self.day), 1, 3, 1),
            (self.purpose_box, 2, 0, 4),
            (FieldBox(self.tr("Målgrupp"), self.groups), 3, 0, 2),
            (FieldBox(self.tr("Deltagare"), self.people), 3, 2, 2),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        for box, line, column, span in boxes:
            grid.addWidget(box, line, column, 1, span)
        for column, stretch in enumerate((4, 3, 2, 3)):
            grid.setColumnStretch(column, stretch)
        self.body.addLayout(grid)

    def _listen(self) -> None:
        for choice in (self.form, self.channel, self.minutes):
            choice.currentIndexChanged.connect(self.changed)
        self.day.dateChanged.connect(self.changed)
        self.purpose.textChanged.connect(self.changed)
        self.groups.changed.connect(self.changed)
        self.people.changed.connect(self.changed)

    def set_mode(self, kind: Kind) -> None:
        """Show the row of child and consent, or not."""
        self.child_box.setVisible(kind == "consented")

    def set_child(self, child_id: str, consent_ids: Sequence[str], said: str) -> None:
        """Whom it is about and what it rests on; said: how that reads."""
        self.child_id, self.consent_ids = child_id, list(consent_ids)
        self._child_said.setText(said)
        self._child_said.setVisible(bool(said))
        self.child_button.setText(self.tr("Byt …") if child_id else self.tr("Välj barn och samtycke …"))
        self.child_box.set_error("")
        self.child_button.updateGeometry()

    def content(self) -> dict[str, Any]:
        """This part of the form."""
        found: dict[str, Any] = {
            "form": self.form.code(),
            "channel": self.channel.code(),
            "date": self.day.day().isoformat(),
            "purpose": self.purpose.text(),
            "target_groups": self.groups.content(),
            "participants": self.people.content(),
        }
        if self.minutes.code():
            found["minutes"] = int(self.minutes.code())
        return found

    def fill(self, content: dict[str, Any]) -> None:
        """Show a form, or the start of one."""
        self.form.set_code(str(content.get("form") or "consultation_meeting"))
        self.channel.set_code(str(content.get("channel") or "in_person"))
        self._fill_minutes(content.get("minutes"))
        with contextlib.suppress(ValueError):
            self.day.set_day(date.fromisoformat(str(content.get("date"))))
        self.purpose.setText(str(content.get("purpose") or ""))
        self.groups.fill(content.get("target_groups") or [])
        self.people.fill(content.get("participants") or [])
        self.purpose_box.set_error("")

    def _fill_minutes(self, minutes: Any) -> None:
        code = str(minutes) if isinstance(minutes, int) else ""
        if self.minutes.findData(code) < 0:
            self.minutes.addItem(self.tr("{n} min").format(n=code), code)
        self.minutes.set_code(code)

    def _add_person(self) -> None:
        dialog = ParticipantDialog(self.window(), self.people.parties())
        if agreed(dialog):
            self.people.add(dialog.party(), dialog.function())
            self.changed.emit()
