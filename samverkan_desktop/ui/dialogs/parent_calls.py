# SPDX-License-Identifier: EUPL-1.2
"""A parent calls (en förälder ringer): who it is, what they take back, done in half a minute.

Everything the person has a say in is withdrawn, unless a consent is unticked. Nothing asks why.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.dialogs.answer_how import ASSURANCES, assurance_word
from samverkan_desktop.ui.dialogs.withdraw_effects import Effects
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox
from samverkan_desktop.ui.widgets.labels import PlainLabel, tooltip
from samverkan_desktop.ui.widgets.panels import ScrollArea, clear
from samverkan_desktop.usecases import consent_answers
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.withdrawals import Consequences

WITHDRAW, ANSWER = "withdraw", "answer"


class ParentCallsDialog(Dialog):
    """chosen: WITHDRAW, or ANSWER when the person rather wants to give an answer; Ctrl+Enter withdraws."""

    def __init__(self, parent: QWidget | None, desk: Desk, tasks: Tasks, name: str, cards: list[ConsentCard]) -> None:
        super().__init__(
            parent,
            self.tr("Någon ringer om {child}").format(child=name),
            self.tr("En återkallelse gäller genast och behöver inget skäl. Fråga inte varför."),
            icon="telephone",
            width=880,
        )
        self._desk, self._tasks = desk, tasks
        self._cards = {card.consent.id: card for card in cards}
        self._found: dict[str, Consequences] = {}
        self._task: Task | None = None
        self.chosen = ""
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._left(cards), 3)
        self.effects = Effects(codes.stale_rules(cards[0].decision) if cards else "")
        row.addWidget(self.effects, 3)
        self.body.addLayout(row, 1)
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.answer = self.add_button(self.tr("Registrera svar i stället …"), Role.ActionRole, icon="edit")
        self.answer.clicked.connect(self._answer)
        self.withdraw = self.add_button(self.tr("Återkalla nu"), Role.AcceptRole, "destroy", icon="undo")
        self.withdraw.setAutoDefault(False)
        self.withdraw.clicked.connect(lambda: setattr(self, "chosen", WITHDRAW))
        self.set_harmless(cancel)
        self.stretch_body()
        self._fit()
        if self.givers:
            next(iter(self.givers.values())).setFocus()
        self.setProperty(KEEPS_SIZE, True)
        self.resize(960, 660)

    def _left(self, cards: list[ConsentCard]) -> QWidget:
        area = ScrollArea(spacing=8)
        column = area.column
        column.setContentsMargins(2, 0, 8, 0)
        column.addWidget(PlainLabel(self.tr("Vem ringer?"), "h3"))
        self._people = QButtonGroup(self)
        self.givers: dict[str, QRadioButton] = {}
        people = {one.code: one for card in cards for one in asked.speakers_of(card, self._desk.today)}
        for code, person in sorted(people.items(), key=lambda pair: pair[0] == "child"):
            button = QRadioButton(f"{person.name} ({person.role})")
            button.toggled.connect(lambda on: self._ask() if on else None)
            self._people.addButton(button)
            self.givers[code] = button
            column.addWidget(button)
        options = [(code, assurance_word(code)) for code in ASSURANCES]
        self.assured = Choice(options, empty=self.tr("Inte angivet"))
        column.addWidget(FieldBox(self.tr("Hur vet du vem det är?"), self.assured, optional=True))
        column.addWidget(PlainLabel(self.tr("Vad återkallas?"), "h3"))
        self._consents = QVBoxLayout()
        self._consents.setSpacing(4)
        self.ticks: dict[str, QCheckBox] = {}
        column.addLayout(self._consents)
        column.addStretch(1)
        return area

    def giver(self) -> str:
        """Who calls."""
        return next((code for code, button in self.givers.items() if button.isChecked()), "")

    def consents(self) -> tuple[str, ...]:
        """The consents that are taken back."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    def how(self) -> dict[str, Any]:
        """As `consent_answers.withdraw_all` takes it."""
        code = self.assured.code()
        return {"on": self._desk.today, "way": "phone", "assured": assurance_word(code) if code else ""}

    def _ask(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._found = {}
        self._task = self._tasks.on_vault(self._preview, self.giver(), done=self._show, failed=lambda _error: None)
        self._fit()

    def _preview(self, giver: str) -> dict[str, Consequences]:
        child = next(iter(self._cards.values())).consent.child_id
        return consent_answers.withdrawable(self._desk, child, giver, on=self._desk.today)

    def _show(self, found: dict[str, Consequences]) -> None:
        self._found = {code: one for code, one in found.items() if code in self._cards}
        clear(self._consents)
        self.ticks = {}
        for code in self._found:
            card = self._cards[code]
            to = ", ".join(words.paper_word("party", receiver) for receiver in card.consent.to)
            tick = QCheckBox(f"{card.consent.number} · {asked.state_of(card)[1]}")
            tick.setToolTip(tooltip(to))
            tick.setAccessibleDescription(to)
            tick.setChecked(True)
            tick.toggled.connect(lambda _on: self._fit())
            self.ticks[code] = tick
            self._consents.addWidget(tick)
            below = PlainLabel(to, "hint", wrap=True)
            below.setContentsMargins(28, 0, 0, 4)
            self._consents.addWidget(below)
        if not self._found:
            said = self.tr("Personen har inget ja kvar att återkalla. Varje nej gäller.")
            self._consents.addWidget(PlainLabel(said, "sm", wrap=True))
        self._fit()

    def _fit(self) -> None:
        chosen = self.consents() if self.giver() else ()
        self.withdraw.setEnabled(bool(chosen))
        self.answer.setEnabled(bool(self.giver()))
        if chosen:
            self.effects.show_effects([self._found[code] for code in chosen])
        else:
            self.effects.say(self.tr("Välj vem som ringer, så visas vad som händer."))

    def _answer(self) -> None:
        self.chosen = ANSWER
        self.accept()

    def done(self, result: int) -> None:
        """Ask nothing more once it is closed."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.withdraw.isEnabled():
                self.withdraw.click()
            return
        super().keyPressEvent(event)
