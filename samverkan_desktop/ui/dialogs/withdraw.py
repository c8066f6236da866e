# SPDX-License-Identifier: EUPL-1.2
"""Register a withdrawal (registrera återkallelse): who, when, how, all or some of what the person has said yes to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from samverkan_desktop.domain.errors import InvalidInput, SamverkanError
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.dialogs.answer_cells import WIDEST
from samverkan_desktop.ui.dialogs.withdraw_effects import Effects
from samverkan_desktop.ui.messages import told
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea
from samverkan_desktop.usecases import consents
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.withdrawals import Consequences

WAYS = ("phone", "oral", "written", "video")


class WithdrawDialog(Dialog):
    """Focus starts on Avbryt; Ctrl+Enter withdraws. The right side is worked out by the use case that will run."""

    def __init__(self, parent: QWidget | None, desk: Desk, tasks: Tasks, card: ConsentCard) -> None:
        super().__init__(
            parent,
            self.tr("Registrera återkallelse, {number}").format(number=card.consent.number),
            self.tr("Gäller genast. Det räcker att en person återkallar. Mottagarna får inte veta vem eller varför."),
            icon="undo",
            ink="neg",
            width=900,
        )
        self._desk, self._tasks, self._card = desk, tasks, card
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(150)
        self._timer.timeout.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._left(desk.today), 3)
        self.effects = Effects(codes.stale_rules(card.decision))
        row.addWidget(self.effects, 3)
        self.body.addLayout(row, 1)
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.withdraw = self.add_button("", Role.AcceptRole, "destroy", icon="undo")
        self.withdraw.setAutoDefault(False)
        self._show_cells()
        self.set_harmless(cancel)
        self.stretch_body()
        self.setProperty(KEEPS_SIZE, True)
        self.resize(980, 680)

    def _left(self, today: date) -> QWidget:
        area = ScrollArea(spacing=8)
        column = area.column
        column.setContentsMargins(2, 0, 8, 0)
        column.addWidget(PlainLabel(self.tr("Vem återkallar?"), "h3"))
        self._people, self._scope = QButtonGroup(self), QButtonGroup(self)
        self.givers: dict[str, QRadioButton] = {}
        for person in asked.speakers_of(self._card, today):
            button = QRadioButton(f"{person.name} ({person.role})")
            self._people.addButton(button)
            self.givers[person.code] = button
            column.addWidget(button)
        self._people.buttonClicked.connect(lambda _button: self._show_cells())
        grid = QGridLayout()
        self.day = DateField(today)
        self.day.dateChanged.connect(lambda _day: self._timer.start())
        self.way = Choice([(code, codes.way(code)) for code in WAYS])
        grid.addWidget(FieldBox(self.tr("Datum"), self.day), 0, 0)
        grid.addWidget(FieldBox(self.tr("Sätt"), self.way), 0, 1)
        column.addLayout(grid)
        column.addWidget(PlainLabel(self.tr("Vad återkallas?"), "h3"))
        self.some = QRadioButton(self.tr("Vissa uppgifter eller mottagare"))
        self.whole = QRadioButton(self.tr("Hela samtycket"))
        for button in (self.some, self.whole):
            self._scope.addButton(button)
            column.addWidget(button)
        self.whole.setChecked(True)
        self._scope.buttonClicked.connect(lambda _button: self._show_cells())
        self.table = Card(padding=12)
        self._grid = QGridLayout()
        self.table.body.addLayout(self._grid)
        self._make_cells()
        column.addWidget(self.table)
        self._cells_hint = PlainLabel(
            self.tr("Bara det som personen har sagt ja till går att välja."), "hint", wrap=True
        )
        column.addWidget(self._cells_hint)
        self.note = PlainEdit(lines=1)
        self.note.setMaximumHeight(64)
        column.addWidget(FieldBox(self.tr("Anteckning"), self.note, optional=True, hint=self.tr("Lämnas aldrig ut.")))
        column.addStretch(1)
        return area

    def _make_cells(self) -> None:
        self.cells: dict[tuple[str, str], QCheckBox] = {}
        consent, line = self._card.consent, 0
        together = len(consent.to) <= WIDEST
        for at, receiver in enumerate(consent.to, start=1):
            name = PlainLabel(words.paper_word("party", receiver), "label", wrap=True)
            self._grid.addWidget(name, *((0, at) if together else (line, 0, 1, 2)))
            for row, kind in enumerate(consent.categories, start=1):
                line += 1
                if at == 1 or not together:
                    label = PlainLabel(codes.category(kind), "sm", wrap=True)
                    self._grid.addWidget(label, row if together else line, 0)
                box = self._cell(receiver, kind)
                self._grid.addWidget(box, *((row, at) if together else (line, 1)))
            line += 1
        if not together:
            self._grid.setColumnStretch(0, 1)

    def _cell(self, receiver: str, kind: str) -> QCheckBox:
        box = QCheckBox()
        box.setAccessibleName(f"{codes.category(kind)}, {words.paper_word('party', receiver)}")
        box.toggled.connect(lambda _on: self._fit())
        self.cells[(receiver, kind)] = box
        return box

    def giver(self) -> str:
        """Who withdraws."""
        return next((code for code, button in self.givers.items() if button.isChecked()), "")

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """What is withdrawn, kinds of information by receiver."""
        found: dict[str, list[str]] = {}
        for (receiver, kind), box in self.cells.items():
            if self.whole.isChecked() or box.isChecked():
                found.setdefault(receiver, []).append(kind)
        return {receiver: tuple(kinds) for receiver, kinds in found.items()}

    def how(self) -> dict[str, Any]:
        """Day, way, note and whom to tell, as `consents.withdraw` takes them."""
        return {
            "on": self.day.day(),
            "way": self.way.code(),
            "note": self.note.toPlainText().strip(),
            "notices": self.effects.notices(),
        }

    def _show_cells(self) -> None:
        for part in (self.table, self._cells_hint):
            part.setVisible(self.some.isChecked())
        said = asked.given(self._card, self.giver())
        for key, box in self.cells.items():
            box.setEnabled(not self.giver() or key in said)
            if not box.isEnabled():
                box.setChecked(False)
        self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "withdraw"):
            return
        number = sum(len(kinds) for kinds in self.chosen().values())
        self.withdraw.setText(
            self.tr("Återkalla hela samtycket") if self.whole.isChecked() else self.tr("Återkalla det som är ikryssat")
        )
        self.withdraw.setEnabled(bool(self.giver()) and number > 0)
        self.withdraw.updateGeometry()
        self._timer.start()

    # what it does

    def _ask(self) -> None:
        if self._task is not None:
            self._task.cancel()
        if not self.withdraw.isEnabled():
            self.effects.say(self.tr("Välj vem som återkallar, och vad."))
            return
        self._task = self._tasks.on_vault(
            self._preview,
            self.giver(),
            self.chosen(),
            self.day.day(),
            done=self.effects.show_effects,
            failed=self._not_possible,
        )

    def _preview(self, giver: str, cells: dict[str, tuple[str, ...]], on: date) -> Sequence[Consequences]:
        return [consents.preview_withdrawal(self._desk, self._card.consent.id, giver, on=on, cells=cells)]

    def _not_possible(self, error: BaseException) -> None:
        """Say why it would change nothing; saving says the same."""
        if not isinstance(error, SamverkanError):
            self.effects.say(self.tr("Det går inte att visa just nu."))
            return
        faults = " ".join(fault.text for fault in error.faults) if isinstance(error, InvalidInput) else ""
        self.effects.say(faults or told(error, words.language()).why)

    def done(self, result: int) -> None:
        """Ask nothing more once it is closed."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.withdraw.isEnabled():
                self.accept()
            return
        super().keyPressEvent(event)
