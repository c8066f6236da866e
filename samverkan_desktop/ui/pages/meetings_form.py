# SPDX-License-Identifier: EUPL-1.2
"""The fields of a meeting (nytt möte): six forms as cards, what the chosen one asks for, and what is still missing.

Gives back a meeting; stores nothing. What a form demands and what is missing is answered by `meeting_forms`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import attrs
from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.domain.meetings import (
    PLAN_PARTS,
    AnonymousSeat,
    ConsentedMeeting,
    DeidentifiedMeeting,
    Form,
    Kind,
    Meeting,
    MeetingItem,
    Seat,
)
from samverkan_desktop.system import texts
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.meeting_parts import AnonymousSeatDialog, ItemDialog, SeatDialog
from samverkan_desktop.ui.models import codes, meeting_rows
from samverkan_desktop.ui.pages.consultation_parts import ChipsField, Choice, TargetGroups
from samverkan_desktop.ui.widgets.buttons import HintButton, SegmentedControl
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, LineField, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import meeting_forms
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.meeting_forms import Check


class FormCards(QWidget):
    """The six forms, one of them chosen. Signals: chosen(form)."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Mötesform"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self._group = QButtonGroup(self)
        self.cards: dict[str, QRadioButton] = {}
        for at, (code, text) in enumerate(meeting_rows.forms()):
            card = QRadioButton(text)
            card.setProperty("boxed", True)
            card.setAccessibleName(meeting_rows.form(code))
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            card.clicked.connect(lambda _on=False, code=code: self.chosen.emit(code))
            self._group.addButton(card)
            self.cards[code] = card
            grid.addWidget(card, at // 2, at % 2)

    def set_form(self, code: str) -> None:
        """Choose without telling."""
        self.cards[code].setChecked(True)

    def about(self, code: str) -> str:
        """What a form is, in a sentence or two."""
        return {
            "consultation_meeting": self.tr("Råd eller samordning, med samtycke eller avidentifierat."),
            "lots_meeting": self.tr("Nätverk runt barnet. Undertecknad kallelse, i god tid före mötet."),
            "sip": self.tr("Samordnad individuell plan (SoL 10 kap. 8 §). Familjen har samtyckt till att planen görs."),
            "sspf": self.tr("Skola, socialtjänst, polis och fritid. Skriftligt samtycke, från 15 år även barnets."),
            "family_centre": self.tr("Grupp eller tema. Bara antal, inga namn."),
            "eht": self.tr("Elevhälsomöte. Stannar i skolan, inget lämnas ut."),
        }[code]


class MeetingFields(QWidget):
    """All fields of one meeting. Signals: changed; form_asked(form, kind): another record is needed."""

    changed = Signal()
    form_asked = Signal(str, str)

    def __init__(self, own_party: str) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._own = own_party
        self._meeting: Meeting | None = None
        self._cards: dict[str, ChildCard] = {}
        self._consultations: dict[str, str] = {}
        self._filling = False
        self._seats: dict[str, Seat | AnonymousSeat] = {}
        self._items: dict[str, MeetingItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.forms = FormCards()
        self.forms.chosen.connect(self._choose_form)
        self._about = PlainLabel("", "hint", wrap=True)
        options = [("consented", self.tr("Med samtycke")), ("deidentified", self.tr("Avidentifierat"))]
        self.mode = SegmentedControl(options, self.tr("Sätt att tala"))
        self.mode.chosen.connect(self._choose_kind)
        for part in (self.forms, self._about, self.mode):
            column.addWidget(part)
        self._when(column)
        self._whom(column)
        self._why(column)

    def _when(self, column: QVBoxLayout) -> None:
        self.day = DateField(name=self.tr("Datum"))
        self.starts = QTimeEdit()
        self.starts.setDisplayFormat("HH:mm")
        self.starts.setAccessibleName(self.tr("Börjar"))
        self.minutes = QSpinBox()
        self.minutes.setRange(5, 1440)
        self.minutes.setSingleStep(15)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("Längd"))
        self.day_box = FieldBox(self.tr("Datum"), self.day)
        column.addWidget(self.day_box)
        self.offer = HintButton("", icon="calendar", size="small")
        self.offer.hide()
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FieldBox(self.tr("Börjar"), self.starts), 1)
        row.addWidget(FieldBox(self.tr("Längd"), self.minutes), 1)
        column.addLayout(row)
        self.channel = Choice(list(words.paper_words("channel").items()), name=self.tr("Sätt"))
        self.place = LineField()
        self._place_box = FieldBox(self.tr("Plats"), self.place, optional=True)
        column.addWidget(FieldBox(self.tr("Sätt"), self.channel))
        column.addWidget(self._place_box)
        self.day.dateChanged.connect(self._tell)
        self.starts.timeChanged.connect(self._tell)
        self.minutes.valueChanged.connect(self._tell)
        self.channel.currentIndexChanged.connect(self._tell)
        self.place.textEdited.connect(self._tell)

    def _whom(self, column: QVBoxLayout) -> None:
        self._child_menu = QMenu(self)
        self.children_field = ChipsField(self.tr("Barn"), self.tr("Välj barn"), menu=self._child_menu)
        self.seats = ChipsField(self.tr("Deltagare"), self.tr("Lägg till deltagare"))
        self.seats.add_asked.connect(self.add_seat)
        self.items = ChipsField(self.tr("Vad som ska tas upp"), self.tr("Lägg till uppgift"))
        self.items.add_asked.connect(self.add_item)
        self._consultation_menu = QMenu(self)
        self.consultations = ChipsField(
            self.tr("Avidentifierade konsultationer"), self.tr("Välj konsultation"), menu=self._consultation_menu
        )
        self.groups = TargetGroups()
        self._child_box = FieldBox(self.tr("Barn"), self.children_field)
        own_paper = self.tr("Alla får bara sitt eget underlag.")
        self._seats_box = FieldBox(self.tr("Deltagare"), self.seats, hint=own_paper)
        self._items_box = FieldBox(self.tr("Vad som ska tas upp"), self.items)
        self._consultations_box = FieldBox(self.tr("Avidentifierade konsultationer"), self.consultations)
        self._groups_box = FieldBox(self.tr("Tema och målgrupp"), self.groups)
        for box in (self._child_box, self._seats_box, self._items_box, self._consultations_box, self._groups_box):
            column.addWidget(box)
        for field in (self.children_field, self.seats, self.items, self.consultations, self.groups):
            field.changed.connect(self._tell)

    def _why(self, column: QVBoxLayout) -> None:
        self.purpose = PlainEdit(name=self.tr("Syfte"), lines=2)
        self.goal = PlainEdit(name=self.tr("Mål"), lines=2)
        self._purpose_box = FieldBox(
            self.tr("Syfte"), self.purpose, hint=self.tr("Tillsammans med barnet och vårdnadshavarna.")
        )
        self._goal_box = FieldBox(self.tr("Mål"), self.goal)
        headings = texts.table("meetings", words.language())["plan"]
        self.plan = {part: PlainEdit(name=headings[part], lines=2) for part in PLAN_PARTS}
        self._plan_boxes = [FieldBox(headings[part], self.plan[part], optional=True) for part in PLAN_PARTS]
        for box in (self._purpose_box, self._goal_box, *self._plan_boxes):
            column.addWidget(box)
        for edit in (self.purpose, self.goal, *self.plan.values()):
            edit.textChanged.connect(self._tell)

    # filling

    def offer_people(self, cards: Sequence[ChildCard], consultations: Sequence[tuple[str, str]]) -> None:
        """Which children, and which de-identified consultations (id, number), can be chosen."""
        self._cards = {card.child.id: card for card in cards}
        self._consultations = dict(consultations)
        chosen = ((self._child_menu, self._child_names(), self._add_child),
                  (self._consultation_menu, self._consultations, self._add_consultation))  # fmt: skip
        for menu, those, do in chosen:
            menu.clear()
            for id, text in those.items():
                action = QAction(text.replace("&", "&&"), menu)
                action.triggered.connect(lambda _on=False, id=id, do=do: do(id))
                menu.addAction(action)

    def _child_names(self) -> dict[str, str]:
        return {id: card.alias or card.child.name for id, card in self._cards.items()}

    def show_meeting(self, meeting: Meeting) -> None:
        """Fill every field."""
        self._filling = True
        self._meeting = meeting
        consented = isinstance(meeting, ConsentedMeeting)
        self.forms.set_form(meeting.form)
        self._about.setText(self.forms.about(meeting.form))
        self.mode.set_value("consented" if consented else "deidentified")
        self.day.set_day(meeting.day)
        self.starts.setTime(QTime.fromString(meeting.starts, "HH:mm"))
        self.minutes.setValue(meeting.minutes)
        self.channel.set_code(meeting.channel)
        for field in (self.children_field, self.seats, self.items, self.consultations, self.groups):
            field.take_all()
        self._seats, self._items = {}, {}
        if isinstance(meeting, ConsentedMeeting):
            self._fill_consented(meeting)
        else:
            self.groups.fill(meeting.target_groups)
            for id in meeting.consultation_ids:
                self._add_consultation(id)
        for seat in meeting.seats:
            self._put_seat(seat)
        self._suit()
        self._filling = False

    def _fill_consented(self, meeting: ConsentedMeeting) -> None:
        for id in meeting.child_ids:
            self._add_child(id)
        self.place.setText(meeting.place)
        self.purpose.setPlainText(meeting.purpose)
        self.goal.setPlainText(meeting.goal)
        for part, edit in self.plan.items():
            edit.setPlainText(meeting.plan.get(part, ""))
        for item in meeting.items:
            self._put_item(item)

    def _suit(self) -> None:
        """Show the fields of the chosen form."""
        form, consented = self.form(), isinstance(self._meeting, ConsentedMeeting)
        self.mode.setVisible(len(meeting_forms.demands(form).modes) > 1)
        for box in (self._child_box, self._items_box, self._purpose_box, self._place_box):
            box.setVisible(consented)
        self._goal_box.setVisible(consented and form == "lots_meeting")
        for box in self._plan_boxes:
            box.setVisible(consented and form == "sip")
        self._consultations_box.setVisible(not consented and form != "family_centre")
        self._groups_box.setVisible(not consented)

    # choosing

    def form(self) -> str:
        """The chosen form."""
        return self._meeting.form if self._meeting is not None else ""

    def _choose_form(self, form: Form) -> None:
        modes = meeting_forms.demands(form).modes
        kind = next((one for one in modes if one == self.mode.value()), modes[0])
        self._ask(form, kind)

    def _choose_kind(self, kind: Kind) -> None:
        if self._meeting is not None:
            self._ask(self._meeting.form, kind)

    def _ask(self, form: Form, kind: Kind) -> None:
        made = self.meeting()
        if made is None:
            return
        if kind == ("consented" if isinstance(made, ConsentedMeeting) else "deidentified"):
            self.show_meeting(attrs.evolve(made, form=form))
            self.changed.emit()
        else:
            self.form_asked.emit(form, kind)

    def _add_child(self, child_id: str) -> None:
        card = self._cards.get(child_id)
        if card is not None:
            self.children_field.put(child_id, card.alias or card.child.name)
            self._tell()

    def _add_consultation(self, consultation_id: str) -> None:
        self.consultations.put(consultation_id, self._consultations.get(consultation_id, consultation_id))
        self._tell()

    def _chosen_cards(self) -> list[ChildCard]:
        chosen = self.children_field.keys()
        return [self._cards[id] for id in chosen]

    def add_seat(self) -> None:
        """Ask who takes part."""
        if isinstance(self._meeting, DeidentifiedMeeting):
            anonymous = AnonymousSeatDialog(self.window())
            if agreed(anonymous):
                self._put_seat(anonymous.seat())
                self._tell()
            return
        there = [one for one in self._seats.values() if isinstance(one, Seat)]
        dialog = SeatDialog(self.window(), self._chosen_cards(), there)
        if agreed(dialog):
            self._put_seat(dialog.seat())
            self._tell()

    def _put_seat(self, seat: Seat | AnonymousSeat) -> None:
        self._seats[seat.id] = seat
        if isinstance(seat, Seat):
            said = meeting_rows.seat_name(seat, meeting_rows.people_of(tuple(self._cards.values())))
        else:
            said = words.paper_word("party", seat.party), seat.function
        text = ", ".join(part for part in said if part)
        self.seats.put(seat.id, text, fixed=isinstance(seat, (Seat, AnonymousSeat)) and seat.party == self._own)

    def add_item(self) -> None:
        """Ask what is to be said."""
        made = self.meeting()
        if isinstance(made, ConsentedMeeting):
            dialog = ItemDialog(self.window(), made, self._chosen_cards(), self._own)
            if agreed(dialog):
                self._put_item(dialog.item())
                self._tell()

    def _put_item(self, item: MeetingItem) -> None:
        self._items[item.id] = item
        self.items.put(item.id, item.what or codes.category(item.category))

    def _tell(self, *_ignored: Any) -> None:
        if not self._filling:
            self.changed.emit()

    # what is missing

    def show_checks(self, found: Sequence[Check]) -> None:
        """Say at the date what the working days ask for, and offer a day that is right."""
        notice = next((one for one in found if one.code == "notice"), None)
        self.day_box.set_error("")
        if notice is not None and notice.done:
            self.day_box.set_ok(notice.text)
        elif notice is not None:
            self.day_box.set_error(notice.text)
        offer = notice.offer if notice is not None and not notice.done else None
        self.offer.setVisible(offer is not None)
        if offer is not None:
            self.offer.setText(self.tr("Byt till {day}").format(day=words.day(offer)))
            self.offer.setProperty("day", offer)

    def take_offer(self, day: date) -> None:
        """Change to the day that was offered."""
        self.day.set_day(day)
        self.day.setFocus()

    # the meeting

    def meeting(self) -> Meeting | None:
        """The meeting as filled in, None before there is one."""
        base = self._meeting
        if base is None:
            return None
        seat_ids, item_ids = self.seats.keys(), self.items.keys()
        common: dict[str, Any] = {
            "day": self.day.day(),
            "starts": self.starts.time().toString("HH:mm"),
            "minutes": self.minutes.value(),
            "channel": self.channel.code() or "in_person",
            "seats": tuple(self._seats[id] for id in seat_ids),
        }
        if isinstance(base, DeidentifiedMeeting):
            groups, chosen = tuple(self.groups.content()), self.consultations.keys()
            return attrs.evolve(base, target_groups=groups, consultation_ids=chosen, **common)
        seats = {seat.id for seat in common["seats"]}
        items = (self._items[id] for id in item_ids)
        return attrs.evolve(
            base,
            child_ids=self.children_field.keys(),
            items=tuple(attrs.evolve(one, not_for=tuple(s for s in one.not_for if s in seats)) for one in items),
            place=self.place.text().strip(),
            purpose=self.purpose.toPlainText().strip(),
            goal=self.goal.toPlainText().strip(),
            plan={part: edit.toPlainText().strip() for part, edit in self.plan.items() if edit.toPlainText().strip()},
            **common,
        )

    def set_signatures(self, meeting: ConsentedMeeting) -> None:
        """Keep signatures that were noted beside the fields."""
        if isinstance(self._meeting, ConsentedMeeting) and self._meeting.id == meeting.id:
            self._meeting = attrs.evolve(self._meeting, signatures=meeting.signatures)
