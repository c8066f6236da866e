# SPDX-License-Identifier: EUPL-1.2
"""Responsibility and absence (ansvar och frånvaro): deputies, opening in an absence, handover, school, one's schools.

May be opened with a child's id; then that child is chosen.
"""

from __future__ import annotations

from typing import Any

import attrs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.deputies import Deputyship
from samverkan_desktop.domain.people import User
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.deputies import AbsenceDialog, HandOverDialog, SchoolChangeDialog, in_days
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea, clear
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.usecases import children, deputies, handovers, school_changes
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"children", "consents", "consultations", "deputies"})
PROPOSED_DAYS = 14


@attrs.frozen(kw_only=True)
class Read:
    """What the page shows."""

    users: tuple[User, ...]
    away: tuple[User, ...]
    names: dict[str, str]
    mine: tuple[Deputyship, ...]
    others: tuple[Deputyship, ...]
    cards: tuple[ChildCard, ...]
    schools: tuple[str, ...]


class DeputiesPage(Page):
    """Page `deputies`."""

    help_topic = "deputies"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Ansvar och frånvaro"))
        self.set_subtitle(self.tr("Det du har ansvar för öppnar bara du, din ersättare och den som tar över."))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._wanted = ""
        self.found: Read | None = None
        scroll = ScrollArea()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        for cards in ((self._deputy_card(), self._absence_card()), (self._child_card(), self._schools_card())):
            column = QVBoxLayout()
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._row.addLayout(column, 1)
        scroll.column.addLayout(self._row)
        scroll.column.addStretch(1)
        self.body.addWidget(scroll, 1)
        tasks.changed.connect(self._changed)

    def _deputy_card(self) -> Card:
        card = Card(self.tr("Min ersättare"))
        self.deputy = Choice([], name=self.tr("Kollega"), empty=self.tr("Välj kollega"))
        self.deputy.setMinimumContentsLength(18)
        today = self._desk.today
        self.first = DateField(today, name=self.tr("Från och med"))
        self.last = DateField(in_days(today, PROPOSED_DAYS), name=self.tr("Till och med"))
        self.appoint = HintButton(self.tr("Utse ersättare"), "primary", icon="check")
        self.appoint.clicked.connect(self.appoint_deputy)
        card.body.addWidget(FieldBox(self.tr("Kollega"), self.deputy))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FieldBox(self.tr("Från och med"), self.first))
        row.addWidget(FieldBox(self.tr("Till och med"), self.last))
        row.addStretch(1)
        card.body.addLayout(row)
        self.alone = PlainLabel("", "hint", wrap=True)
        card.body.addWidget(self.alone)
        card.body.addWidget(self.appoint)
        self._standing = QVBoxLayout()
        self._standing.setSpacing(0)
        card.body.addLayout(self._standing)
        return card

    def _absence_card(self) -> Card:
        card = Card(self.tr("När en kollega är borta utan ersättare"))
        text = self.tr("Två personer kan öppna det hen har ansvar för, en av er är chef. Det står i loggen.")
        card.body.addWidget(PlainLabel(text, "sm", wrap=True))
        self.absence = HintButton(self.tr("Öppna i frånvaro …"), icon="unlock")
        self.absence.clicked.connect(self.open_in_absence)
        self.nobody_away = PlainLabel("", "hint", wrap=True)
        card.body.addWidget(self.nobody_away)
        card.body.addWidget(self.absence)
        return card

    def _child_card(self) -> Card:
        card = Card(self.tr("Ett barn"))
        self.child = Choice([], name=self.tr("Barn"), empty=self.tr("Välj barn"))
        self.child.setMinimumContentsLength(22)
        self.child.currentIndexChanged.connect(lambda _at: self._show_child())
        card.body.addWidget(FieldBox(self.tr("Barn"), self.child))
        self.about = PlainLabel("", "sm", wrap=True)
        card.body.addWidget(self.about)
        self.lasting = Choice([], name=self.tr("Fast ersättare för barnet"), empty=self.tr("Ingen"))
        self.lasting.setMinimumContentsLength(18)
        self.keep_lasting = HintButton(self.tr("Spara"), icon="save")
        self.keep_lasting.clicked.connect(self.set_lasting)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FieldBox(self.tr("Fast ersättare för barnet"), self.lasting), 1)
        row.addWidget(self.keep_lasting, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        self.hand_over = HintButton(self.tr("Överlämna …"), icon="people")
        self.hand_over.clicked.connect(self.ask_hand_over)
        self.school = HintButton(self.tr("Byte av skola …"), icon="organisation")
        self.school.clicked.connect(self.ask_school)
        self.extract = HintButton(self.tr("Loggutdrag"), "quiet", icon="log")
        self.extract.clicked.connect(self.show_extract)
        for button in (self.hand_over, self.school, self.extract):
            card.body.addWidget(button)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(2)
        card.body.addLayout(self._entries)
        return card

    def _schools_card(self) -> Card:
        card = Card(self.tr("Mina skolor"))
        self.schools = LineField(name=self.tr("Skolor"))
        self.keep_schools = HintButton(self.tr("Spara skolor"), icon="save")
        self.keep_schools.clicked.connect(self.set_schools)
        hint = self.tr("Flera skolor skiljs åt med komma. Kollegor ser dem när ett barn ska överlämnas.")
        card.body.addWidget(FieldBox(self.tr("Skolor"), self.schools, hint=hint))
        card.body.addWidget(self.keep_schools)
        return card

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        self._wanted = str(argument or "")
        self.reload()

    def first_focus(self) -> QWidget | None:
        return self.child if self._wanted else self.deputy

    def set_narrow(self, narrow: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

    def reload(self) -> None:
        """Read users, deputyships and children again."""
        self._tasks.on_vault(_read, self._desk, done=self._on_read, failed=self._messages.error)

    def _changed(self, kinds: frozenset[str], _initiator: object) -> None:
        if kinds & CHANGED and self.isVisible():
            self.reload()

    def _on_read(self, found: Read) -> None:
        self.found = found
        for choice in (self.deputy, self.lasting):
            _refill(choice, [(user.id, user.name) for user in found.users])
        wanted = self._wanted or self.child.code()
        self._wanted = ""
        _refill(self.child, [(card.child.id, card.alias or card.child.name) for card in found.cards])
        self.child.set_code(wanted)
        self.schools.setText(", ".join(found.schools))
        self.appoint.setEnabled(bool(found.users))
        self.absence.setEnabled(bool(found.away))
        alone = self.tr("Ingen kollega finns i valvet än. Administratören lägger till under Inställningar, Användare.")
        for label, there in ((self.alone, found.users), (self.nobody_away, found.away)):
            label.setText("" if there else alone)
            label.setVisible(not there)
        self._show_standing(found)
        self._show_child()

    def _show_standing(self, found: Read) -> None:
        clear(self._standing)
        for one in (*found.mine, *found.others):
            mine = one.owner == self._desk.actor.id
            who = found.names.get(one.deputy if mine else one.owner, "")
            said = self.tr("{who} ersätter mig") if mine else self.tr("Jag ersätter {who}")
            days = self.tr("{first} till och med {last}").format(first=one.first, last=one.last)
            row = Row(said.format(who=who), days, icon="user")
            end = HintButton(self.tr("Avsluta"), "quiet", size="small")
            end.setAccessibleName(self.tr("Avsluta ersättningen, {who}").format(who=who))
            end.clicked.connect(lambda _on=False, id=one.id: self._do(lambda: deputies.end(self._desk, id)))
            row.right.addWidget(end)
            self._standing.addWidget(row)

    # one child

    def card(self) -> ChildCard | None:
        """The chosen child's card."""
        chosen = self.child.code()
        cards = self.found.cards if self.found else ()
        return next((one for one in cards if one.child.id == chosen), None)

    def _show_child(self) -> None:
        card = self.card()
        clear(self._entries)
        for widget in (self.hand_over, self.school, self.extract, self.keep_lasting, self.lasting):
            widget.setEnabled(card is not None)
        if card is None or self.found is None:
            said = self.tr("Välj ett barn för att se vem som har ansvaret och för att lämna över det.")
            nobody = self.tr("Du har inget barn i valvet att lämna över.")
            self.about.setText(said if self.found is None or self.found.cards else nobody)
            return
        self.hand_over.setEnabled(bool(self.found.users))
        self.lasting.setEnabled(bool(self.found.users))
        self.keep_lasting.setEnabled(bool(self.found.users))
        owner = self.found.names.get(card.child.owner, self.tr("ingen"))
        school = "" if card.alias else card.child.school
        said = self.tr("Ansvarig: {owner}.").format(owner=owner)
        if school:
            said += " " + self.tr("Skola: {school}.").format(school=school)
        if not self.found.users:
            said += " " + self.tr("Ingen kollega finns att lämna över till.")
        self.about.setText(said)
        self.lasting.setCurrentIndex(0)
        self.lasting.set_code(card.child.deputy)

    def set_lasting(self) -> None:
        """Name the child's lasting deputy, or nobody."""
        card, deputy = self.card(), self.lasting.code()
        if card is not None:
            self._do(lambda: deputies.set_deputy(self._desk, card.child.id, deputy), self.tr("Sparat."))

    def ask_hand_over(self) -> None:
        """Show what goes along, ask to whom, hand over."""
        card = self.card()
        if card is None or self.found is None:
            return
        users = self.found.users

        def ask(goes: handovers.Belongings) -> None:
            dialog = HandOverDialog(self.window(), card.alias or card.child.name, goes, users)
            if agreed(dialog):
                receiver = dialog.receiver.code()
                self._do(
                    lambda: handovers.hand_over(self._desk, card.child.id, receiver),
                    self.tr("Överlämnat. Kollegan får veta det nästa gång."),
                )

        self._tasks.on_vault(handovers.belongings, self._desk, card.child.id, done=ask, failed=self._messages.error)

    def ask_school(self) -> None:
        """Ask where the child goes, show what follows, note the change."""
        card = self.card()
        if card is None:
            return
        child_id = card.child.id
        dialog = SchoolChangeDialog(self.window(), card.alias or card.child.name, lambda kind: look(kind))

        def look(kind: str) -> None:
            self._tasks.on_vault(
                school_changes.preview,
                self._desk,
                child_id,
                kind,
                words.language(),
                done=dialog.show_change,
                failed=self._messages.error,
            )

        if agreed(dialog):
            school, kind = dialog.school.text(), dialog.kind.value()
            self._do(
                lambda: school_changes.change(self._desk, child_id, school, kind),
                self.tr("Bytet är antecknat. Fråga familjen på nytt om något ska följa med."),
            )

    def show_extract(self) -> None:
        """What the log says of the child; reading it is entered."""
        card = self.card()
        if card is not None:
            self._tasks.on_vault(
                handovers.log_extract, self._desk, card.child.id, done=self._on_extract, failed=self._messages.error
            )

    def _on_extract(self, entries: tuple[Any, ...]) -> None:
        clear(self._entries)
        names = self.found.names if self.found else {}
        for entry in reversed(entries[-30:]):
            who = names.get(entry.actor, "")
            text = f"{words.local(entry.at)[:16]} · {words.act(entry.act)} · {who}"
            self._entries.addWidget(PlainLabel(text, "hint", wrap=True))

    # deeds

    def appoint_deputy(self) -> None:
        """Let a colleague act in one's stead for some days."""
        deputy, first, last = self.deputy.code(), self.first.day(), self.last.day()
        if not deputy:
            self.deputy.setFocus()
            return
        self._do(
            lambda: deputies.appoint(self._desk, deputy, first=first, last=last),
            self.tr("Ersättare är utsedd till och med {day}.").format(day=words.day(last)),
        )

    def open_in_absence(self) -> None:
        """Ask who is away and why, with the other person's passphrase."""
        if self.found is None:
            return
        dialog = AbsenceDialog(self.window(), self.found.away, self._desk.today)
        if agreed(dialog):
            data = dialog.data()
            self._do(
                lambda: deputies.open_in_absence(self._desk, **data),
                self.tr("Öppnat. Den som är borta får veta det nästa gång."),
            )

    def set_schools(self) -> None:
        """Write down one's schools."""
        named = self.schools.text().split(",")
        self._do(lambda: deputies.set_schools(self._desk, named), self.tr("Sparat."))

    def _do(self, deed: Any, said: str = "") -> None:
        def done(_result: object) -> None:
            if said:
                self._messages.note(said)
            self.reload()

        self._tasks.on_vault(deed, done=done, failed=self._messages.error, changes=CHANGED, initiator=self)


def _refill(choice: Choice, options: list[tuple[str, str]]) -> None:
    """Other options after the first, empty one; what was chosen stays chosen if it is still there."""
    chosen = choice.code()
    choice.blockSignals(True)
    while choice.count() > 1:
        choice.removeItem(1)
    for code, text in options:
        choice.addItem(text, code)
    choice.set_code(chosen)
    if choice.code() != chosen:
        choice.setCurrentIndex(0)
    choice.blockSignals(False)


def _read(desk: Desk) -> Read:
    mine, others = deputies.standing(desk)
    user = desk.vault.users.get(desk.actor.id)
    return Read(
        users=deputies.colleagues(desk),
        away=tuple(one for one in desk.vault.users.all() if one.id != desk.actor.id),
        names={one.id: one.name for one in desk.vault.users.all()},
        mine=mine,
        others=others,
        cards=children.listed(desk),
        schools=user.schools if user else (),
    )
