# SPDX-License-Identifier: EUPL-1.2
"""The side panel for a new or changed meeting (nytt möte): its fields, the checks before the call, save and call.

Stores through `usecases.meetings`; what is missing is `meeting_forms.checks`' answer, asked while one fills in.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import (
    ConsentedMeeting,
    DeidentifiedMeeting,
    Form,
    Kind,
    Meeting,
    Seat,
    Signature,
)
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.meetings_form import MeetingFields
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton, IconButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import SidePanel
from samverkan_desktop.ui.widgets.states import Requirement
from samverkan_desktop.usecases import children, consultations, meeting_forms, meetings
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.meeting_forms import Check

CHANGES = frozenset({"meetings"})
WAIT = 250
People = tuple[tuple[ChildCard, ...], tuple[tuple[str, str], ...]]


class MeetingPanel(SidePanel):
    """Signals: closed; saved(id): a meeting was stored; called(id): its call was noted as sent."""

    closed = Signal()
    saved = Signal(str)
    called = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Nytt möte"), width=392)
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._task: Task | None = None
        self._checks: tuple[Check, ...] = ()
        self._rows: dict[Check, QWidget] = {}
        close = IconButton("close", self.tr("Stäng nytt möte"))
        close.clicked.connect(self.closed)
        self.header.addWidget(close)
        self.fields = MeetingFields(desk.vault.info.own_party)
        self.fields.changed.connect(self._changed)
        self.fields.form_asked.connect(self._renew)
        self.fields.offer.clicked.connect(self._take_offer)
        self.body.addWidget(self.fields)
        self.body.addWidget(PlainLabel(self.tr("Innan kallelsen skickas"), "h3"))
        holder = QWidget()
        holder.setObjectName("clear")
        self.checks = QVBoxLayout(holder)
        self.checks.setContentsMargins(0, 0, 0, 0)
        self.checks.setSpacing(2)
        self.body.addWidget(holder)
        self.lacking = PlainLabel("", "hint", wrap=True)
        self.save = HintButton(self.tr("Spara"), icon="save")
        self.call = HintButton(self.tr("Skapa kallelse"), "primary")
        self.save.clicked.connect(lambda: self._store(call=False))
        self.call.clicked.connect(lambda: self._store(call=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(self.call)
        self.footer.addWidget(self.lacking)
        self.footer.addLayout(row)
        self.show_footer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._check)
        self.setEnabled(False)

    # what is filled in

    def begin(self, day: date, child_id: str = "") -> None:
        """A new meeting on a day, perhaps about one child."""
        self.title.setText(self.tr("Nytt möte"))
        self._tasks.on_vault(_fresh, self._desk, day, child_id, done=self._begun, failed=self._messages.error)

    def edit(self, meeting_id: str) -> None:
        """Change a stored meeting."""
        self.title.setText(self.tr("Ändra mötet"))
        self._tasks.on_vault(_stored, self._desk, meeting_id, done=self._begun, failed=self._messages.error)

    def _begun(self, found: tuple[Meeting, People]) -> None:
        meeting, (cards, numbers) = found
        self.fields.offer_people(cards, numbers)
        self.fields.show_meeting(meeting)
        self.call.setVisible(meeting.state == "planned")
        self.setEnabled(True)
        chosen = self.fields.forms.cards[meeting.form]
        chosen.setFocus()
        self._check()

    def _renew(self, form: Form, kind: Kind) -> None:
        """The other side of the wall has a record of its own."""
        self._tasks.on_vault(_new, self._desk, kind, form, done=self._renewed, failed=self._messages.error)

    def _renewed(self, fresh: Meeting) -> None:
        old = self.fields.meeting()
        if old is not None:
            self.fields.show_meeting(_moved(fresh, old))
            self._check()

    # what is missing

    def _changed(self) -> None:
        self._timer.start()

    def _check(self) -> None:
        made = self.fields.meeting()
        if made is None:
            return
        if self._task is not None:
            self._task.cancel()
        self._task = self._tasks.on_vault(
            meeting_forms.checks, self._desk, made, done=self._show_checks, failed=self._messages.error
        )

    def _show_checks(self, found: tuple[Check, ...]) -> None:
        self._checks = found
        self.fields.show_checks(found)
        self._show_rows(found)
        stops = [one for one in found if one.stops and not one.done]
        self.call.setEnabled(not stops)
        said = self.tr("Kallelsen kan skapas när det som saknas är på plats. Spara går ändå.")
        self.lacking.setText(said if stops else "")
        self.lacking.setVisible(bool(stops) and self.call.isVisibleTo(self))

    def _show_rows(self, found: tuple[Check, ...]) -> None:
        """A row that says the same stays where it is: someone may be pressing its button."""
        for gone in [one for one in self._rows if one not in found]:
            row = self._rows.pop(gone)
            row.hide()
            self.checks.removeWidget(row)
            row.deleteLater()
        for at, one in enumerate(dict.fromkeys(found)):
            if one not in self._rows:
                self._rows[one] = self._requirement(one)
                self.checks.insertWidget(at, self._rows[one])

    def _requirement(self, one: Check) -> QWidget:
        text = f"{one.text} ({one.source})" if one.source and not one.done else one.text
        shown = Requirement(text, one.done)
        if not one.giver or one.done:
            return shown
        holder = QWidget()
        holder.setObjectName("clear")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(shown, 1)
        signed = HintButton(self.tr("Undertecknat"), size="small")
        signed.setAccessibleName(f"{self.tr('Undertecknat')}: {one.text}")
        signed.clicked.connect(lambda: self.sign(one))
        row.addWidget(signed)
        return holder

    def sign(self, one: Check) -> None:
        """Note that someone has signed today."""
        made = self.fields.meeting()
        if isinstance(made, ConsentedMeeting):
            new = Signature(child_id=one.child_id, giver=one.giver, day=self._desk.today)
            self.fields.set_signatures(attrs.evolve(made, signatures=(*made.signatures, new)))
            self._check()

    def _take_offer(self) -> None:
        offer = next((one.offer for one in self._checks if one.code == "notice" and one.offer), None)
        if offer is not None:
            self.fields.take_offer(offer)

    # storing

    def _store(self, *, call: bool) -> None:
        made = self.fields.meeting()
        if made is None:
            return
        for button in (self.save, self.call):
            button.setEnabled(False)
        self._tasks.on_vault(
            _save,
            self._desk,
            made,
            call,
            done=lambda kept: self._done(kept, call),
            failed=self._failed,
            changes=CHANGES,
        )

    def _done(self, kept: Meeting, call: bool) -> None:
        self.save.setEnabled(True)
        self.setEnabled(False)
        (self.called if call else self.saved).emit(kept.id)

    def _failed(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self._check()
        self._messages.error(error)


def _people(desk: Desk) -> People:
    rows = consultations.listed(desk)
    numbers = tuple((row.id, row.number) for row in rows if row.kind == "deidentified" and row.state == "approved")
    return tuple(children.listed(desk)), numbers


def _fresh(desk: Desk, day: date, child_id: str) -> tuple[Meeting, People]:
    fresh = meetings.new(desk, "consented", "consultation_meeting", day=max(day, desk.today))
    if child_id and isinstance(fresh, ConsentedMeeting):
        fresh = attrs.evolve(fresh, child_ids=(child_id,))
    return fresh, _people(desk)


def _stored(desk: Desk, meeting_id: str) -> tuple[Meeting, People]:
    return meetings.get(desk, meeting_id), _people(desk)


def _new(desk: Desk, kind: Kind, form: Form) -> Meeting:
    return meetings.new(desk, kind, form)


def _save(desk: Desk, meeting: Meeting, call: bool) -> Meeting:
    kept = meetings.save(desk, meeting)
    return meetings.call(desk, kept.id) if call else kept


def _moved(fresh: Meeting, old: Meeting) -> Meeting:
    """A fresh record of the other kind with what both may hold; nothing of a child follows across the wall."""
    same: dict[str, Any] = {"day": old.day, "starts": old.starts, "minutes": old.minutes, "channel": old.channel}
    if isinstance(fresh, DeidentifiedMeeting):
        return attrs.evolve(fresh, **same)
    others = tuple(
        Seat(id=new_id(), party=seat.party, function=seat.function)
        for seat in old.seats
        if seat.party and seat.party not in {one.party for one in fresh.seats}
    )
    return attrs.evolve(fresh, seats=(*fresh.seats, *others), **same)
