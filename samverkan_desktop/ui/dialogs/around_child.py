# SPDX-License-Identifier: EUPL-1.2
"""The people around a child (personer kring barnet): who decides, who may not know, who else there is.

The first question is whether the child can suffer from a guardian's knowing; it stands before everything else.
"""

from __future__ import annotations

from typing import Any

import attrs
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.assessments import PersonAssessment, latest
from samverkan_desktop.domain.people import RELATIONS, Guardian
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE, agreed
from samverkan_desktop.ui.dialogs.assessment import CareOrderDialog, MaturityDialog, SecrecyDialog
from samverkan_desktop.ui.dialogs.custody import CustodyDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, Card, ScrollArea, clear
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.usecases import assessments, children, maturity
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"children", "consents"})
ROLES = ("joint", "sole", "appointed", "god_man", "none")
Found = tuple[ChildCard, tuple[PersonAssessment, ...]]


class AroundChildDialog(Dialog):
    """Each deed is stored at once; closing stores nothing more."""

    def __init__(self, parent: QWidget | None, desk: Desk, tasks: Tasks, messages: Messages, card: ChildCard) -> None:
        super().__init__(parent, self.tr("Personer kring {child}").format(child=card.alias or card.child.name),
                         icon="people", width=760)  # fmt: skip
        self._desk, self._tasks, self._messages, self._card = desk, tasks, messages, card
        question = self.tr("Kan barnet lida betydande men om vårdnadshavaren får veta? Fråga då inte hemma.")
        self.body.addWidget(Banner("cau", question))
        area = ScrollArea(spacing=12)
        self._guardians = Card(self.tr("Vårdnadshavare och andra som bestämmer"), padding=0)
        self._others = Card(self.tr("Andra personer"), padding=0)
        self._child = Card(self.tr("Barnet"), padding=0)
        for part in (self._guardians, self._child, self._others):
            area.column.addWidget(part)
        area.column.addStretch(1)
        self.body.addWidget(area, 1)
        self.stretch_body()
        close = self.add_button(self.tr("Stäng"), Role.RejectRole, "primary")
        self.set_harmless(close)
        self.setProperty(KEEPS_SIZE, True)
        self.resize(860, 640)
        self._show((card, ()))
        self.reload()

    def reload(self) -> None:
        """Read the people again."""
        self._tasks.on_vault(self._read, done=self._show, failed=self._failed)

    def _read(self) -> Found:
        child_id = self._card.child.id
        return children.card(self._desk, child_id), assessments.of_child(self._desk, child_id)

    def _show(self, found: Found) -> None:
        self._card, judged = found
        clear(self._guardians.body)
        for guardian in self._card.guardians:
            self._guardians.body.addWidget(self._guardian(guardian, judged))
        self._guardians.body.addWidget(self._new_guardian())
        clear(self._child.body)
        self._child.body.addWidget(self._maturity())
        self._child.body.addWidget(self._care(judged))
        clear(self._others.body)
        for other in self._card.others:
            self._others.body.addWidget(Row(other.name, codes.relation(other.relation), strong=False))
        self._others.body.addWidget(self._new_other())

    def _guardian(self, guardian: Guardian, judged: tuple[PersonAssessment, ...]) -> Row:
        role = asked.guardian_role(guardian)
        lines = [role[:1].upper() + role[1:]]
        if guardian.secret_categories:
            kinds = ", ".join(codes.category(code).lower() for code in guardian.secret_categories)
            lines.append(self.tr("Får inte veta: {what}").format(what=kinds))
        elif not guardian.may_be_contacted:
            lines.append(self.tr("Kontaktas inte förrän det är bedömt"))
        last = latest(judged, "guardian_secrecy", guardian.id)
        if last is not None:
            lines.append(self.tr("Bedömt {day}").format(day=words.short_day(last.day)))
        row = Row(guardian.name, " · ".join(lines))
        change = HintButton(self.tr("Ändra vårdnad …"), size="small")
        change.setAccessibleName(self.tr("Ändra vårdnad för {name}").format(name=guardian.name))
        change.clicked.connect(lambda: self.change_custody(guardian))
        row.right.addWidget(change)
        button = HintButton(self.tr("Får personen veta? …"), size="small")
        button.setAccessibleName(self.tr("Får {name} veta?").format(name=guardian.name))
        button.clicked.connect(lambda: self.assess(guardian))
        row.right.addWidget(button)
        return row

    def _maturity(self) -> Row:
        said = {
            "mature": self.tr("Bedömd mogen i den här frågan"),
            "not_mature": self.tr("Bedömd inte mogen i den här frågan"),
            "not_assessed": self.tr("Inte bedömt"),
        }[self._card.child.maturity]
        row = Row(self.tr("Mognad"), said)
        self.mature = HintButton(self.tr("Bedöm mognad …"), size="small")
        self.mature.clicked.connect(self.assess_maturity)
        row.right.addWidget(self.mature)
        return row

    def _care(self, judged: tuple[PersonAssessment, ...]) -> Row:
        last = latest(judged, "care_order")
        applies = last is not None and last.applies
        said = self.tr("Ja. Vem som bestämmer bedöms i varje fråga.") if applies else self.tr("Inte antecknat")
        row = Row(self.tr("Vård enligt LVU"), said)
        button = HintButton(self.tr("Anteckna …"), size="small")
        button.setAccessibleName(self.tr("Anteckna om vård enligt LVU"))
        button.clicked.connect(self.note_care)
        row.right.addWidget(button)
        return row

    def _roles(self) -> list[tuple[str, str]]:
        return [(code, self.tr("God man") if code == "god_man" else codes.custody(code)) for code in ROLES]

    def _new_guardian(self) -> QWidget:
        self.guardian_name = LineField(name=self.tr("Namn"), placeholder=self.tr("För- och efternamn"))
        self.guardian_role = Choice(self._roles(), name=self.tr("Vårdnad eller uppdrag"))
        add = HintButton(self.tr("Lägg till"), icon="plus", size="small")
        add.setAccessibleName(self.tr("Lägg till någon som bestämmer"))
        add.clicked.connect(self.add_guardian)
        self.guardian_name.returnPressed.connect(self.add_guardian)
        hint = self.tr(
            "Lägger du till en vårdnadshavare eller god man upphör barnets samtycken. Alla frågas då på nytt."
        )
        return _adding(self.guardian_name, self.guardian_role, add, hint)

    def _new_other(self) -> QWidget:
        self.other_name = LineField(name=self.tr("Namn på annan person"), placeholder=self.tr("För- och efternamn"))
        options = [(code, codes.relation(code)) for code in RELATIONS]
        self.other_relation = Choice(options, name=self.tr("Relation till barnet"))
        add = HintButton(self.tr("Lägg till"), icon="plus", size="small")
        add.setAccessibleName(self.tr("Lägg till annan person"))
        add.clicked.connect(self.add_other)
        self.other_name.returnPressed.connect(self.add_other)
        hint = self.tr("Uppgifter om en annan person får bara lämnas med den personens eget samtycke.")
        return _adding(self.other_name, self.other_relation, add, hint)

    # deeds

    def assess(self, guardian: Guardian) -> None:
        """Assess whether a guardian may know."""
        dialog = SecrecyDialog(self, guardian, self._desk.today)
        if agreed(dialog):
            self._do(self._assess, guardian.id, dialog.outcome.value(), dialog.categories(), dialog.how())

    def _assess(self, guardian_id: str, outcome: str, kinds: tuple[str, ...], how: dict[str, Any]) -> None:
        child = self._card.child.id
        if outcome == "yes":
            assessments.keep_from(self._desk, child, guardian_id, kinds, **how)
        elif outcome == "unsure":
            assessments.wait_with(self._desk, child, guardian_id, **how)
        else:
            assessments.lift(self._desk, child, guardian_id, **how)

    def assess_maturity(self) -> None:
        """Assess how mature the child is."""
        dialog = MaturityDialog(self, self._card.alias or self._card.child.name, self._desk.today)
        if agreed(dialog):
            self._do(self._mature, dialog.outcome.value(), dialog.how())

    def _mature(self, outcome: Any, how: dict[str, Any]) -> None:
        maturity.assess(self._desk, self._card.child.id, outcome, **how)

    def note_care(self) -> None:
        """Note that the child is in care, or no longer."""
        dialog = CareOrderDialog(self, self._card.alias or self._card.child.name, self._desk.today)
        if agreed(dialog):
            self._do(self._care_noted, dialog.outcome.value() == "yes", dialog.how())

    def _care_noted(self, applies: bool, how: dict[str, Any]) -> None:
        assessments.care_order(self._desk, self._card.child.id, applies, **how)

    def change_custody(self, guardian: Guardian) -> None:
        """Note that custody is another now, or was noted wrongly."""
        dialog = CustodyDialog(self, guardian.name, guardian.mandate or guardian.custody, self._roles())
        if agreed(dialog):
            custody, mandate = _custody(dialog.role.code())
            changed = attrs.evolve(guardian, custody=custody, mandate=mandate)
            self._do(self._custody_changed, changed, dialog.why.value() == "correction")

    def _custody_changed(self, guardian: Guardian, correction: bool) -> None:
        children.change_guardian(self._desk, guardian, correction=correction)

    def add_guardian(self) -> None:
        """Add someone who decides."""
        custody, mandate = _custody(self.guardian_role.code())
        self._do(self._guardian_added, self.guardian_name.text(), custody, mandate)

    def _guardian_added(self, name: str, custody: str, mandate: Any) -> None:
        children.add_guardian(self._desk, self._card.child.id, name, custody, mandate)

    def add_other(self) -> None:
        """Add another person of the case."""
        self._do(self._other_added, self.other_name.text(), self.other_relation.code())

    def _other_added(self, name: str, relation: str) -> None:
        children.add_other(self._desk, self._card.child.id, name, relation)

    def _do(self, deed: Any, *what: Any) -> None:
        self._tasks.on_vault(deed, *what, done=self._stored, failed=self._failed, changes=CHANGED)

    def _stored(self, _result: object) -> None:
        self.reload()

    def _failed(self, error: BaseException) -> None:
        self._messages.error(error, parent=self)


def _custody(role: str) -> tuple[Any, Any]:
    """Custody and mandate of a role in the list; a god man is appointed."""
    return ("appointed", "god_man") if role == "god_man" else (role, "")


def _adding(name: QWidget, kind: QWidget, add: QWidget, hint: str) -> QWidget:
    """A line to add someone in, with a sentence under it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(16, 10, 16, 12)
    column.setSpacing(4)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(name, 3)
    row.addWidget(kind, 2)
    row.addWidget(add)
    column.addLayout(row)
    column.addWidget(PlainLabel(hint, "hint", wrap=True))
    return holder
