# SPDX-License-Identifier: EUPL-1.2
"""While a meeting goes on: who came through the door, and ending it (avsluta mötet). Decides nothing, sends nothing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from samverkan_desktop.domain.meetings import Seat
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs.meeting_export import MeetingExportDialog
from samverkan_desktop.ui.dialogs.participant import USUAL
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import child_rows, meeting_rows
from samverkan_desktop.ui.models.meeting_cells import Prepared
from samverkan_desktop.ui.models.meeting_room import Room
from samverkan_desktop.ui.pages.consultation_harm import HarmStrip
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.ui.widgets.states import Requirement
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.protocols import Left


class ArrivalDialog(Dialog):
    """Asks who came: an organisation by function, perhaps in a colleague's place, or someone of the family."""

    def __init__(self, parent: QWidget | None, room: Room) -> None:
        super().__init__(
            parent,
            self.tr("Vem kom?"),
            self.tr("Programmet räknar om direkt vad som får sägas. Namn behövs inte."),
            icon="people",
        )
        self._room = room
        self._family = _family(room)
        people = [(key, text) for key, (_seat, text) in self._family.items()]
        options = [(code, text) for code, text in words.paper_words("party").items() if code != "child"]
        self.who = Choice([*options, *people], name=self.tr("Vem"))
        self.who.set_code("social_services")
        self.function = LineField(name=self.tr("Funktion"))
        self.instead = Choice([], name=self.tr("I stället för"))
        self._function_box = FieldBox(self.tr("Funktion"), self.function, optional=True)
        self._instead_box = FieldBox(self.tr("I stället för"), self.instead)
        for part in (FieldBox(self.tr("Vem"), self.who), self._function_box, self._instead_box):
            self.body.addWidget(part)
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.add_button(self.tr("Är här"), Role.AcceptRole, "primary", icon="check").setDefault(True)
        self.who.currentIndexChanged.connect(lambda _at: self._suit())
        self._suit()
        self.who.setFocus()

    def _suit(self) -> None:
        party = self.who.code()
        official = party not in self._family
        if official and self.function.text() in ("", *USUAL.values()):
            self.function.setText(USUAL.get(party, ""))
        self.instead.clear()
        self.instead.addItem(self.tr("Ingen, kommer utöver de kallade"), "")
        for seat in self._room.meeting.seats:
            if official and seat.role == "official" and seat.party == party and not seat.is_here and seat.invited:
                said = ", ".join(part for part in (*self._room.seat_words(seat), seat.name) if part)
                self.instead.addItem(said, seat.id)
        if self.instead.count() > 1:
            self.instead.setCurrentIndex(1)
        self._function_box.setVisible(official)
        self._instead_box.setVisible(self.instead.count() > 1)

    def arrival(self) -> dict[str, Any]:
        """What `meeting_door.arrive` is to be told."""
        who = self.who.code()
        if who in self._family:
            seat = self._family[who][0]
            return {"role": seat.role, "persons": seat.persons}
        return {"party": who, "function": self.function.text().strip(), "instead_of": self.instead.code()}


def _family(room: Room) -> dict[str, tuple[Seat, str]]:
    """Child, guardians, support person, interpreter, by key."""
    found: dict[str, tuple[Seat, str]] = {}
    for card in room.cards:
        child = Seat(id="", role="child", persons=(card.child.id,))
        found[f"child:{card.child.id}"] = (child, child_rows.called(card))
    if not any(card.alias for card in room.cards):
        for name in dict.fromkeys(one.name for card in room.cards for one in card.guardians):
            ids = tuple(one.id for card in room.cards for one in card.guardians if one.name == name)
            found[f"guardian:{ids[0]}"] = (Seat(id="", role="guardian", persons=ids), name)
    for role in ("support", "interpreter"):
        found[role] = (Seat(id="", role=role), meeting_rows.role(role))
    return found


class EndDialog(Dialog):
    """Asks what is left before a meeting ends. Signals: report_asked: the person wants to report now."""

    report_asked = Signal()

    def __init__(self, parent: QWidget | None, room: Room, left: Left) -> None:
        super().__init__(
            parent,
            self.tr("Avsluta mötet"),
            self.tr("Inget skickas när mötet avslutas. Utdragen lämnar du själv efteråt."),
            icon="meeting",
            width=640,
        )
        self.harm = HarmStrip()
        self.harm.set_answer(room.meeting.suspected_harm)
        self.body.addWidget(self.harm)
        for count, text in (
            (len(left.without_day), self.tr("Åtgärder utan datum: {n}.")),
            (len(left.untagged), self.tr("Stycken eller åtgärder utan taggar, som lämnas till ingen: {n}.")),
            (
                len(left.sibling),
                self.tr("Stycken eller åtgärder om ett annat barn, som lämnas till ingen: {n}."),
            ),
        ):
            if count:
                self.body.addWidget(Requirement(text.format(n=count)))
        self.body.addWidget(self._receivers(room))
        self.back = self.add_button(self.tr("Tillbaka till mötet"), Role.RejectRole)
        self.end = self.add_button(self.tr("Avsluta mötet"), Role.AcceptRole, "primary", icon="check")
        self.harm.changed.connect(self._suit)
        self.harm.report_asked.connect(self._report)
        self._suit()
        self.set_harmless(self.back)

    def _receivers(self, room: Room) -> QWidget:
        card = Card(kind="raised", padding=14)
        card.body.setSpacing(4)
        card.body.addWidget(PlainLabel(self.tr("Vem som kan få ett utdrag"), "h3"))
        for seat in room.others():
            may, all_of = room.received(seat)
            who = ", ".join(part for part in room.seat_words(seat) if part)
            said = self.tr("{who}: {n} av {all}").format(who=who, n=may, all=all_of)
            card.body.addWidget(PlainLabel(said, "sm", wrap=True))
        return card

    def _suit(self) -> None:
        self.end.setEnabled(bool(self.harm.answer()))
        self.harm.show_error(not self.harm.answer())

    def _report(self) -> None:
        self.reject()
        self.report_asked.emit()


class AttendanceDialog(Dialog):
    """Ends a de-identified meeting: how many came, and nothing more."""

    def __init__(self, parent: QWidget | None, attended: int) -> None:
        super().__init__(
            parent,
            self.tr("Avsluta mötet"),
            self.tr("Ett avidentifierat möte har inget protokoll. Bara antalet sparas, till statistiken."),
            icon="meeting",
        )
        self.count = QSpinBox()
        self.count.setRange(0, 500)
        self.count.setValue(attended)
        self.body.addWidget(FieldBox(self.tr("Hur många kom?"), self.count))
        self.add_button(self.tr("Tillbaka till mötet"), Role.RejectRole)
        self.add_button(self.tr("Avsluta mötet"), Role.AcceptRole, "primary", icon="check").setDefault(True)
        self.count.setFocus()
        self.count.selectAll()


class ProtocolExportDialog(MeetingExportDialog):
    """Each receiver's extract of the protocol (minnesanteckningar) as a file, by the same door as the briefs."""

    def __init__(self, parent: QWidget | None, desk: Desk, tasks: Tasks, messages: Messages, found: Prepared) -> None:
        super().__init__(parent, desk, tasks, messages, found)
        self.setAccessibleName(self.tr("Exportera utdrag"))
        self.title.setText(self.tr("Exportera utdrag"))
        box = self.paper.parentWidget()
        if box is not None:
            box.hide()

    def _how(self) -> dict[str, Any]:
        return {**super()._how(), "paper": "protocol"}

    def _stem(self) -> str:
        return self.tr("minnesanteckningar")
