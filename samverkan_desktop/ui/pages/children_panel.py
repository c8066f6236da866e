# SPDX-License-Identifier: EUPL-1.2
"""The chosen child at the side of the list: where consent stands, who must agree, consents, ways to go on.

Whoever is assessed under OSL 12 kap. 3 § is not in the list of those to ask. Shows a hidden child's alias alone.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.days import age_on
from samverkan_desktop.ui import theme, words
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.models.child_rows import ChildRow
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import SidePanel, clear
from samverkan_desktop.ui.widgets.states import StateCard, StateLabel
from samverkan_desktop.usecases.consents import ConsentCard


class ChildPanel(SidePanel):
    """Signals: around: show the people around the child; open_consent(id): open one of the consents."""

    around = Signal()
    open_consent = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name, width=372)
        self.setFixedWidth(theme.current().px(352))
        self.state = StateCard()
        self._inside = QVBoxLayout()
        self._inside.setSpacing(6)
        self.body.addWidget(self.state)
        self.body.addLayout(self._inside)
        self.open = HintButton(self.tr("Öppna samtycket"), "primary", icon="consent")
        self.new_consultation = HintButton(self.tr("Ny konsultation"), icon="plus")
        self.ask = HintButton(self.tr("Nytt samtycke …"), icon="consent")
        # One under the other: side by side their words are cut where the system's letters are wide.
        for button in (self.open, self.new_consultation, self.ask):
            self.footer.addWidget(button)
        self.show_footer()

    def show_row(self, row: ChildRow | None, today: date) -> None:
        """Show a child, or that none is chosen."""
        clear(self._inside)
        self.setEnabled(row is not None)
        self.state.setVisible(row is not None)
        if row is None:
            self.title.setText(self.tr("Inget barn valt"))
            return
        self.title.setText(row.name)
        state, word = row.state()
        best = row.best
        self.open.setVisible(best is not None)
        self.state.set_state(state, word, " ".join(best.missing[:2]) if best else self.tr("Fråga familjen först."))
        self.state.set_notice(codes.stale_rules(best.decision) if best else "")
        if row.alias:
            self._inside.addWidget(PlainLabel(self.tr("Uppgifterna är dolda."), "sm", wrap=True))
            return
        child = row.card.child
        about = [self.tr("{n} år").format(n=age_on(child.birth_date, today)), child.school]
        self._inside.addWidget(PlainLabel(" · ".join(part for part in about if part), "sm-muted", wrap=True))
        self._people(row, today)
        if row.consents:
            self._inside.addWidget(Line())
            self._inside.addWidget(PlainLabel(self.tr("Samtycken"), "h3"))
        for consent in row.consents:
            self._inside.addWidget(self._consent(consent))

    def _people(self, row: ChildRow, today: date) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Vem behöver samtycka"), "h3"), 1)
        around = HintButton(self.tr("Personer …"), "link")
        around.setAccessibleName(self.tr("Personer kring barnet"))
        around.clicked.connect(self.around)
        head.addWidget(around)
        self._inside.addLayout(head)
        best = row.best
        if best is None:
            for guardian in row.card.guardians:
                if guardian.decides and guardian.may_be_contacted and not guardian.secret_categories:
                    said = f"{guardian.name}, {asked.guardian_role(guardian)}"
                    self._inside.addWidget(PlainLabel(said, "sm", wrap=True))
            return
        for person in asked.people_of(best, today):
            self._inside.addWidget(self._person(best, person))

    def _person(self, card: ConsentCard, person: asked.Person) -> QWidget:
        holder = QWidget()
        holder.setObjectName("clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        where = asked.standing(card, person.code)
        column.addWidget(PlainLabel(person.name, "label", wrap=True))
        said = " · ".join(part for part in (person.role, where.word.lower(), where.when.lower()) if part)
        column.addWidget(PlainLabel(said[:1].upper() + said[1:], "hint", wrap=True))
        own = asked.own_words(card, person.code)
        if own:
            column.addWidget(PlainLabel(f"”{own.strip('”')}”", "sm", wrap=True))
        return holder

    def _consent(self, card: ConsentCard) -> QWidget:
        holder = QWidget()
        holder.setObjectName("clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        number = HintButton(card.consent.number, "link")
        number.setAccessibleName(self.tr("Öppna {number}").format(number=card.consent.number))
        number.clicked.connect(lambda: self.open_consent.emit(card.consent.id))
        state, word = asked.state_of(card)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(number)
        head.addWidget(StateLabel(state, word))
        head.addStretch(1)
        column.addLayout(head)
        to = ", ".join(words.paper_word("party", receiver) for receiver in card.consent.to)
        until = self.tr("till {day}").format(day=words.short_day(card.consent.valid_to)) if asked.holds(card) else ""
        column.addWidget(PlainLabel(" · ".join(part for part in (to, until) if part), "hint", wrap=True))
        return holder
