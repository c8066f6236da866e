# SPDX-License-Identifier: EUPL-1.2
"""Dialogs of absence, handover and change of school: two persons open, one takes over, the consents end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.deputies import LONGEST_DAYS, REASONS
from samverkan_desktop.domain.people import User
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, LineField, PassphraseField, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea, clear
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.usecases.handovers import Belongings
from samverkan_desktop.usecases.school_changes import SCHOOLS, SchoolChange


class AbsenceDialog(Dialog):
    """Open in someone's absence: whose, why, until when, and the other person's passphrase."""

    def __init__(self, parent: QWidget | None, users: Sequence[User], today: date) -> None:
        super().__init__(
            parent,
            self.tr("Öppna i frånvaro"),
            self.tr("Två personer öppnar tillsammans, en av er är chef. Den som är borta får veta det nästa gång."),
            icon="unlock",
            width=600,
        )
        self.owner = Choice([(one.id, one.name) for one in users], name=self.tr("Vem är borta?"), empty=self.tr("Välj"))
        said = {
            "ill": self.tr("Sjukdom"),
            "leave": self.tr("Ledighet"),
            "left": self.tr("Har slutat"),
            "acute": self.tr("Något som inte kan vänta"),
            "supervision": self.tr("Tillsyn eller kontroll"),
        }
        self.reason = Choice([(code, said[code]) for code in REASONS], name=self.tr("Skäl"), empty=self.tr("Välj skäl"))
        self.note = PlainEdit(name=self.tr("Varför kan det inte vänta?"), lines=2)
        self.last = DateField(today, name=self.tr("Öppet till och med"))
        self.last.setMinimumDate(self.last.date())
        self.last.setMaximumDate(self.last.date().addDays(LONGEST_DAYS))
        self.witness = PassphraseField(name=self.tr("Den andra personens lösenfras"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FieldBox(self.tr("Vem är borta?"), self.owner), 1)
        row.addWidget(FieldBox(self.tr("Skäl"), self.reason), 1)
        row.addWidget(FieldBox(self.tr("Öppet till och med"), self.last))
        self.body.addLayout(row)
        hint = self.tr("Läses av den som är borta. Skriv inget om något barn.")
        self.body.addWidget(FieldBox(self.tr("Varför kan det inte vänta?"), self.note, hint=hint))
        box = FieldBox(
            self.tr("Den andra personens lösenfras"),
            self.witness,
            hint=self.tr("Den andra skriver själv. Lösenfrasen sparas inte."),
        )
        self.body.addWidget(box)
        self.body.addWidget(self.witness.caps_line)
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.open_it = self.add_button(self.tr("Öppna"), Role.AcceptRole, "primary")
        for signal in (self.owner.currentIndexChanged, self.reason.currentIndexChanged):
            signal.connect(lambda _at: self._look())
        self.note.textChanged.connect(self._look)
        self.witness.textChanged.connect(lambda _text: self._look())
        self.set_harmless(cancel)
        self.owner.setFocus()
        self._look()

    def _look(self) -> None:
        chosen = self.owner.code() and self.reason.code() and self.note.toPlainText().strip() and self.witness.text()
        self.open_it.setEnabled(bool(chosen))

    def data(self) -> dict[str, Any]:
        """What was chosen, as the use case takes it; the passphrase field is emptied."""
        return {
            "owner": self.owner.code(),
            "reason": self.reason.code(),
            "note": self.note.toPlainText(),
            "last": self.last.day(),
            "witness_passphrase": self.witness.take(),
        }


class HandOverDialog(Dialog):
    """Hand a child over to a colleague: what goes along, to whom."""

    def __init__(self, parent: QWidget | None, name: str, goes: Belongings, users: Sequence[User]) -> None:
        super().__init__(
            parent,
            self.tr("Överlämna {name}").format(name=name),
            self.tr("Kollegan tar över ansvaret och får veta det nästa gång. Du kan sedan inte öppna barnet."),
            icon="people",
            width=560,
        )
        for text in (
            self.tr("Samtycken: {n}").format(n=goes.consents),
            self.tr("Konsultationer: {n}. Åtgärder kvar: {actions}").format(
                n=goes.consultations, actions=goes.open_actions
            ),
            self.tr("Utkast: {n}").format(n=goes.drafts),
            self.tr("Händelser i loggutdraget: {n}").format(n=goes.entries),
        ):
            self.body.addWidget(PlainLabel(text, "sm"))
        self.receiver = Choice(
            [(one.id, _named(one)) for one in users if one.id != goes.owner],
            name=self.tr("Till"),
            empty=self.tr("Välj kollega"),
        )
        self.body.addWidget(FieldBox(self.tr("Till"), self.receiver))
        hint = self.tr("Har kollegan ett annat valv: exportera det som får lämnas i stället.")
        self.body.addWidget(PlainLabel(hint, "hint", wrap=True))
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.hand_over = self.add_button(self.tr("Överlämna"), Role.AcceptRole, "primary")
        self.hand_over.setEnabled(False)
        self.receiver.currentIndexChanged.connect(lambda _at: self.hand_over.setEnabled(bool(self.receiver.code())))
        self.set_harmless(cancel)
        self.receiver.setFocus()


class SchoolChangeDialog(Dialog):
    """Change of school: where to, which consents end, and what may follow with its paragraph."""

    def __init__(self, parent: QWidget | None, name: str, ask: Callable[[str], None]) -> None:
        super().__init__(
            parent,
            self.tr("Byte av skola för {name}").format(name=name),
            self.tr("Samtyckena som har lämnats hit upphör. Det som redan är utlämnat går inte att ta tillbaka."),
            icon="organisation",
            width=720,
        )
        self._ask = ask
        words = {
            "school_general": self.tr("I kommunen"),
            "other_school": self.tr("I annan kommun"),
            "independent_school": self.tr("Fristående skola"),
        }
        self.kind = SegmentedControl([(code, words[code]) for code in SCHOOLS], self.tr("Ny skola"))
        self.kind.chosen.connect(self._ask)
        self.school = LineField(name=self.tr("Skolans namn"))
        self.school.textChanged.connect(lambda _text: self._look())
        self.body.addWidget(FieldBox(self.tr("Ny skola"), self.kind))
        self.body.addWidget(FieldBox(self.tr("Skolans namn"), self.school))
        self.ending = Banner("info", self.tr("Välj vilket slags skola det är."))
        self.body.addWidget(self.ending)
        scroll = ScrollArea(spacing=0)
        self._follows = QVBoxLayout()
        self._follows.setSpacing(0)
        scroll.column.addLayout(self._follows)
        scroll.column.addStretch(1)
        scroll.setMinimumHeight(190)
        self.body.addWidget(scroll, 1)
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.change = self.add_button(self.tr("Anteckna bytet"), Role.AcceptRole, "primary")
        self.set_harmless(cancel)
        self.setProperty(KEEPS_SIZE, True)
        self.resize(760, 600)
        self._look()

    def _look(self) -> None:
        self.change.setEnabled(bool(self.kind.value() and self.school.text().strip()))

    def show_change(self, change: SchoolChange) -> None:
        """Show what a kind of school means."""
        ends = self.tr("{n} samtycken upphör i dag.") if change.ending != 1 else self.tr("Ett samtycke upphör i dag.")
        text = ends.format(n=change.ending) + " " + self.tr("Inget följer med av sig självt.")
        unread = " ".join(f"{source}: {why}" for source, why in change.unread)
        stale = codes.stale_rules(change)
        self.ending.say("cau" if stale else "info", " ".join(part for part in (text, unread, stale) if part))
        clear(self._follows)
        said = {
            "permitted": self.tr("Får följa med"),
            "duty": self.tr("Ska följa med"),
            "needs": self.tr("Kräver något"),
            "forbidden": self.tr("Får inte följa med"),
        }
        for one in change.follows:
            why = " ".join(part for part in (f"{one.source}: {one.text}" if one.source else "", *one.missing) if part)
            row = Row(codes.category(one.category), why)
            row.right.addWidget(PlainLabel(said[one.outcome], "h3"))
            self._follows.addWidget(row)
        self._look()


def _named(user: User) -> str:
    return ", ".join(part for part in (user.name, user.function, *user.schools) if part)


def in_days(today: date, days: int) -> date:
    """A day so many days ahead, to propose."""
    return today + timedelta(days=days)
