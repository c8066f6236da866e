# SPDX-License-Identifier: EUPL-1.2
"""Add to a meeting: a participant by function (deltagare), or one thing to be said (uppgift). Decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import FUNCTIONS, AnonymousSeat, ConsentedMeeting, MeetingItem, Seat
from samverkan_desktop.domain.meetings import Role as SeatRole
from samverkan_desktop.domain.sharing import CATEGORIES
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs.participant import USUAL
from samverkan_desktop.ui.models import child_rows, codes, meeting_rows
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases.children import ChildCard


class SeatDialog(Dialog):
    """Asks who takes part: an organisation by function, the child, a guardian, a support person, an interpreter."""

    def __init__(self, parent: QWidget | None, cards: Sequence[ChildCard], there: Sequence[Seat] = ()) -> None:
        super().__init__(
            parent,
            self.tr("Lägg till deltagare"),
            self.tr("Ange organisation och funktion. Namn behövs bara om du själv vill minnas det."),
            icon="people",
        )
        self._persons = {key: (role, ids) for key, role, ids, _ in self._around(cards)}
        taken = {one for seat in there for one in seat.persons}
        options = [("official", self.tr("En organisation"))]
        options += [(key, text) for key, _, ids, text in self._around(cards) if not taken & set(ids)]
        options += [("support", meeting_rows.role("support")), ("interpreter", meeting_rows.role("interpreter"))]
        self.who = Choice(options, name=self.tr("Vem"))
        self.party = Choice(_parties())
        self.party.set_code(
            next((one for one in USUAL if one not in {seat.party for seat in there}), "social_services")
        )
        self.function = LineField(placeholder=self.tr("till exempel socialsekreterare"))
        self.name = LineField()
        self.named = QCheckBox(self.tr("Samtycket nämner funktionen, inte personen"))
        self.engaged = QCheckBox(self.tr("Myndigheten har anlitat tolken"))
        self._party_box = FieldBox(self.tr("Organisation"), self.party)
        self._function_box = FieldBox(self.tr("Funktion"), self.function, optional=True)
        self._name_box = FieldBox(self.tr("Namn"), self.name, optional=True)
        for part in (FieldBox(self.tr("Vem"), self.who), self._party_box, self._function_box, self._name_box):
            self.body.addWidget(part)
        for tick in (self.named, self.engaged):
            self.body.addWidget(tick)
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.add_button(self.tr("Lägg till"), Role.AcceptRole, "primary").setDefault(True)
        self.who.currentIndexChanged.connect(self._suit)
        self.party.currentIndexChanged.connect(self._propose)
        self._propose()
        self._suit()
        self.who.setFocus()

    def _around(self, cards: Sequence[ChildCard]) -> Iterator[tuple[str, SeatRole, tuple[str, ...], str]]:
        """Key, role, ids and words; a guardian of two siblings is one person with a record for each."""
        for card in cards:
            name = child_rows.called(card)
            yield f"child:{card.child.id}", "child", (card.child.id,), self.tr("{name}, barnet").format(name=name)
        if any(card.alias for card in cards):
            return
        for name in dict.fromkeys(one.name for card in cards for one in card.guardians):
            ids = tuple(one.id for card in cards for one in card.guardians if one.name == name)
            yield f"guardian:{ids[0]}", "guardian", ids, self.tr("{name}, vårdnadshavare").format(name=name)

    def _suit(self) -> None:
        who = self.who.code()
        self._party_box.setVisible(who == "official")
        self._function_box.setVisible(who == "official")
        self.named.setVisible(who == "official")
        self._name_box.setVisible(who in ("official", "support", "interpreter"))
        self.engaged.setVisible(who == "interpreter")

    def _propose(self) -> None:
        if self.function.text() in ("", *USUAL.values()):
            self.function.setText(USUAL.get(self.party.code(), ""))

    def seat(self) -> Seat:
        """The participant."""
        who = self.who.code()
        if who in self._persons:
            role, ids = self._persons[who]
            return Seat(id=new_id(), role=role, persons=ids)
        name = self.name.text().strip()
        if who == "official":
            return Seat(
                id=new_id(),
                party=self.party.code(),
                function=self.function.text().strip(),
                name=name,
                named_in_consent=self.named.isChecked(),
            )
        engaged = who == "interpreter" and self.engaged.isChecked()
        beside: SeatRole = "interpreter" if who == "interpreter" else "support"
        return Seat(id=new_id(), role=beside, name=name, engaged=engaged)


class AnonymousSeatDialog(Dialog):
    """Asks who takes part in a de-identified meeting: a party and a function out of the list, nobody's name."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent, self.tr("Lägg till deltagare"), self.tr("Bara organisation och funktion, inga namn."), icon="people"
        )
        self.party = Choice(_parties())
        self.party.set_code("social_services")
        self.function = Choice([(one, one) for one in FUNCTIONS], empty=self.tr("Ingen angiven"))
        self.body.addWidget(FieldBox(self.tr("Organisation"), self.party))
        self.body.addWidget(FieldBox(self.tr("Funktion"), self.function, optional=True))
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.add_button(self.tr("Lägg till"), Role.AcceptRole, "primary").setDefault(True)
        self.party.setFocus()

    def seat(self) -> AnonymousSeat:
        """The participant."""
        return AnonymousSeat(id=new_id(), party=self.party.code(), function=self.function.code())


class ItemDialog(Dialog):
    """Asks what is to be said: what of it, its kind, whose it is, whom it is about, whom it does not concern."""

    def __init__(
        self,
        parent: QWidget | None,
        meeting: ConsentedMeeting,
        cards: Sequence[ChildCard],
        own_party: str,
        item: MeetingItem | None = None,
    ) -> None:
        super().__init__(
            parent,
            self.tr("Uppgift att ta upp"),
            self.tr("Skriv vad av det: ”vad ur samtalen”, inte ”kuratorssamtal”."),
            icon="talk",
            width=880,
        )
        self._item = item or MeetingItem(id=new_id(), what="", category="attendance", owner=own_party)
        self._cards = {card.child.id: card for card in cards}
        columns = QHBoxLayout()
        columns.setSpacing(20)
        left = QWidget()
        left.setMinimumWidth(380)
        left.setLayout(self._left(own_party))
        columns.addWidget(left, 3)
        columns.addLayout(self._right(meeting, own_party), 2)
        self.body.addLayout(columns)
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self._keep = self.add_button(self.tr("Spara uppgiften"), Role.AcceptRole, "primary")
        self._keep.setDefault(True)
        self.what.textChanged.connect(lambda _text: self._suit())
        self.category.currentIndexChanged.connect(lambda _at: self._suit())
        self.child.currentIndexChanged.connect(lambda _at: self._suit())
        self._suit()
        self.what.setFocus()

    def _left(self, own_party: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        item = self._item
        self.what = LineField(item.what, placeholder=self.tr("till exempel vad som hjälper på morgnarna"))
        kinds = [(code, codes.category(code)) for code in CATEGORIES if code != "identity"]
        self.category = Choice(kinds)
        self.category.set_code(item.category)
        nobody = self.tr("Inget barn (bara arbetssätt)")
        self.child = Choice([(id, child_rows.called(card)) for id, card in self._cards.items()], empty=nobody)
        self.child.set_code(item.child_id or (next(iter(self._cards), "") if not item.what else ""))
        self.owner = Choice(_parties())
        self.owner.set_code(item.owner or own_party)
        self.told = PlainEdit(item.text, lines=3)
        self.minutes = QSpinBox()
        self.minutes.setRange(1, 240)
        self.minutes.setValue(item.minutes)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("Tid på dagordningen"))
        self._child_box = FieldBox(self.tr("Barn"), self.child)
        for part in (
            FieldBox(self.tr("Vad av det"), self.what),
            FieldBox(self.tr("Slag av uppgift"), self.category),
            self._child_box,
            FieldBox(self.tr("Uppgiften finns hos"), self.owner),
            FieldBox(self.tr("Så står det i underlaget"), self.told, optional=True),
            FieldBox(self.tr("Tid på dagordningen"), self.minutes),
        ):
            column.addWidget(part)
        return column

    def _right(self, meeting: ConsentedMeeting, own_party: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        self._about_title = PlainLabel(self.tr("Handlar om"), "label")
        column.addWidget(self._about_title)
        self.about: dict[str, QCheckBox] = {}
        for id, text in self._concerned():
            tick = QCheckBox(text.replace("&", "&&"))
            tick.setChecked(id in self._item.about)
            self.about[id] = tick
            column.addWidget(tick)
        column.addSpacing(12)
        column.addWidget(PlainLabel(self.tr("Ingår inte för"), "label"))
        hint = self.tr("Den som inte behöver veta för syftet. Det är ditt val, inte reglernas.")
        column.addWidget(PlainLabel(hint, "hint", wrap=True))
        self.not_for: dict[str, QCheckBox] = {}
        names = meeting_rows.people_of(tuple(self._cards.values()))
        for seat in meeting.seats:
            if seat.party == own_party:
                continue
            who, what = meeting_rows.seat_name(seat, names)
            said = ", ".join(part for part in (who.partition(" (")[0], what) if part)
            tick = QCheckBox(said.replace("&", "&&"))
            tick.setChecked(seat.id in self._item.not_for)
            self.not_for[seat.id] = tick
            column.addWidget(tick)
        column.addStretch(1)
        return column

    def _concerned(self) -> Iterator[tuple[str, str]]:
        """Whom it can be about: the child, a guardian, another person around the child."""
        yield "child", self.tr("Barnet")
        for card in self._cards.values():
            if not card.alias:
                yield from ((one.id, one.name) for one in card.guardians)
                yield from ((f"other:{one.id}", one.name) for one in card.others)

    def _suit(self) -> None:
        """A thing about nobody must be a way of working; one about a child needs that child."""
        methods = self.category.code() == "methods"
        self._keep.setEnabled(bool(self.what.text().strip()) and (methods or bool(self.child.code())))
        about = bool(self.child.code())
        self._about_title.setEnabled(about)
        for tick in self.about.values():
            tick.setEnabled(about)

    def item(self) -> MeetingItem:
        """What is to be said."""
        about = tuple(id for id, tick in self.about.items() if tick.isChecked())
        return MeetingItem(
            id=self._item.id,
            what=self.what.text().strip(),
            category=self.category.code(),
            owner=self.owner.code(),
            child_id=self.child.code(),
            about=about or ("child",),
            text=self.told.toPlainText().strip(),
            minutes=self.minutes.value(),
            not_for=tuple(id for id, tick in self.not_for.items() if tick.isChecked()),
        )


def _parties() -> list[tuple[str, str]]:
    return [(code, text) for code, text in words.paper_words("party").items() if code != "child"]


class PointDialog(Dialog):
    """Asks for a point of one's own on the agenda."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("Lägg till punkt"),
            self.tr("En egen rubrik står bara på din skärm. På andras dagordning blir den ett nummer."),
            icon="log",
        )
        self._heading = LineField(placeholder=self.tr("till exempel paus"))
        self._minutes = QSpinBox()
        self._minutes.setRange(1, 240)
        self._minutes.setValue(10)
        self._minutes.setSuffix(self.tr(" min"))
        self._minutes.setAccessibleName(self.tr("Tid"))
        self.body.addWidget(FieldBox(self.tr("Rubrik"), self._heading))
        self.body.addWidget(FieldBox(self.tr("Tid"), self._minutes))
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        add = self.add_button(self.tr("Lägg till"), Role.AcceptRole, "primary")
        add.setDefault(True)
        add.setEnabled(False)
        self._heading.textChanged.connect(lambda text: add.setEnabled(bool(text.strip())))
        self._heading.setFocus()

    def heading(self) -> str:
        """The heading."""
        return self._heading.text().strip()

    def minutes(self) -> int:
        """How long it takes."""
        return self._minutes.value()
