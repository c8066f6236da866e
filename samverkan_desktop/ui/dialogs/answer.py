# SPDX-License-Identifier: EUPL-1.2
"""Register one person's answer (registrera svar). Nothing is chosen in advance; an empty cell is never a yes.

An oral answer needs how one knew who it was and the words read aloud; a written one its evidence, or where it lies.
What saving would change is asked of the use case that saves, so that it cannot differ.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from samverkan_desktop.domain.sharing import ANSWERS
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.dialogs.answer_cells import AnswerCells
from samverkan_desktop.ui.dialogs.answer_how import HowAnswered
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, PlainEdit
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea
from samverkan_desktop.usecases import consent_answers
from samverkan_desktop.usecases.consent_answers import Changes, Circumstances
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk

PREVIEW_MS = 250
BESIDE = 35
"""Where the words of a radio button begin."""


class AnswerDialog(Dialog):
    """Who, how, when, and what about each cell. Ctrl+Enter saves, Enter does not."""

    def __init__(
        self,
        parent: QWidget | None,
        desk: Desk,
        tasks: Tasks,
        messages: Messages,
        card: ConsentCard,
        *,
        giver: str = "",
    ) -> None:
        super().__init__(
            parent,
            self.tr("Registrera svar, {number}").format(number=card.consent.number),
            self.tr("Skriv in vad personen har svarat. Svaret blir en ny rad i historiken och ändras aldrig."),
            icon="consent",
            width=940,
        )
        self._desk, self._tasks, self._card = desk, tasks, card
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_MS)
        self._timer.timeout.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(20)
        self.details = HowAnswered(desk, tasks, messages, card)
        row.addWidget(self._left(), 2)
        row.addWidget(self._right(), 3)
        self.body.addLayout(row, 1)
        self._confirm()
        self._lacking = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self._lacking)
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.save = self.add_button("", Role.AcceptRole, "primary", icon="check")
        for button in (cancel, self.save):
            button.setAutoDefault(False)
        self.details.changed.connect(self._fit)
        self._start_with(giver)
        self.stretch_body()
        self.setProperty(KEEPS_SIZE, True)
        self.resize(1040, 700)

    def _left(self) -> QWidget:
        area = ScrollArea(spacing=8)
        column = area.column
        column.setContentsMargins(2, 0, 10, 0)
        column.addWidget(PlainLabel(self.tr("Vem har svarat?"), "h3"))
        self._group = QButtonGroup(self)
        self.givers: dict[str, QRadioButton] = {}
        for person in asked.people_of(self._card, self._desk.today):
            button = QRadioButton(person.name)
            where = asked.standing(self._card, person.code)
            below = f"{person.role[:1].upper()}{person.role[1:]} · {where.word.lower()}"
            button.setAccessibleName(f"{person.name}. {below}")
            button.toggled.connect(lambda on: self._fit() if on else None)
            self._group.addButton(button)
            self.givers[person.code] = button
            said = PlainLabel(below, "hint", wrap=True)
            said.setContentsMargins(BESIDE, 0, 0, 2)
            together = QVBoxLayout()
            together.setSpacing(0)
            together.addWidget(button)
            together.addWidget(said)
            column.addLayout(together)
        column.addWidget(self.details)
        column.addStretch(1)
        area.setMinimumWidth(340)
        return area

    def _right(self) -> QWidget:
        area = ScrollArea(spacing=8)
        column = area.column
        column.setContentsMargins(2, 0, 10, 0)
        head = QHBoxLayout()
        self._question = PlainLabel(self.tr("Vad svarade personen?"), "h3", wrap=True)
        head.addWidget(self._question, 1)
        head.addWidget(PlainLabel(self.tr("Inget är förvalt"), "hint"))
        column.addLayout(head)
        other = [(code, codes.answer(code)) for code in ANSWERS if code not in ("yes", "no")]
        self.other = Choice(other, name=self.tr("Svarade inte"), empty=self.tr("Personen har svarat, fyll i här under"))
        self.other.currentIndexChanged.connect(lambda _at: self._fit())
        column.addWidget(self.other)
        self.table = AnswerCells(self._card.consent)
        self.table.changed.connect(self._fit)
        column.addWidget(self.table)
        self.own_words = PlainEdit(lines=1)
        self._own_box = FieldBox(
            self.tr("Egna ord"),
            self.own_words,
            optional=True,
            hint=self.tr("Skriv ordagrant. Följer inte med i någon delning om du inte väljer det."),
        )
        self.own_words.setMaximumHeight(64)
        column.addWidget(self._own_box)
        column.addStretch(1)
        return area

    def _confirm(self) -> None:
        """What is confirmed, and what saving changes: always in sight, whatever is scrolled above."""
        self.body.addWidget(Line())
        row = QHBoxLayout()
        row.setSpacing(20)
        self.explained = QCheckBox(self.tr("Jag har förklarat vad ett ja och ett nej betyder"))
        self.identified = QCheckBox(self.tr("Jag vet att det är personen som har svarat"))
        for box in (self.explained, self.identified):
            box.toggled.connect(lambda _on: self._fit())
            row.addWidget(box)
        row.addStretch(1)
        self.body.addLayout(row)
        self.changes = Banner("info", self.tr("Här står vad svaren ändrar, innan du sparar."))
        self.body.addWidget(self.changes)
        stale = codes.stale_rules(self._card.decision)
        if stale:
            self.body.addWidget(PlainLabel(stale, "hint", tone="cau", wrap=True))

    def _start_with(self, giver: str) -> None:
        """Focus on the person asked for, else on the first without complete answers; choose only who was asked for."""
        if giver in self.givers:
            self.givers[giver].setChecked(True)
        waiting = [
            code
            for code in self.givers
            if (where := asked.standing(self._card, code)).answered < where.asked and where.state != "neu"
        ]
        first = giver if giver in self.givers else next(iter(waiting or self.givers))
        self._fit()
        self.givers[first].setFocus()

    @property
    def cells(self) -> dict[tuple[str, str], SegmentedControl]:
        """The controls by (receiver, kind of information)."""
        return self.table.cells

    @property
    def way(self) -> SegmentedControl:
        """How it was answered."""
        return self.details.way

    def giver(self) -> str:
        """Who answered."""
        return next((code for code, button in self.givers.items() if button.isChecked()), "")

    def answers(self) -> dict[tuple[str, str], str]:
        """The cells that have an answer, by (receiver, kind of information)."""
        return dict.fromkeys(self.cells, self.other.code()) if self.other.code() else self.table.answers()

    def how(self) -> Circumstances:
        """Day, way, language and all that belongs to the answer."""
        return self.details.circumstances(own_words=self.own_words.toPlainText().strip())

    def read_aloud(self) -> bool:
        """Whether the form's words were read aloud, to be kept with the answer."""
        return self.details.read.isChecked()

    def _fit(self) -> None:
        if not hasattr(self, "save"):
            return
        silent = bool(self.other.code())
        self.table.set_silent(silent)
        self.details.set_silent(silent)
        self.details.set_giver(self.giver())
        child = self.giver() == "child"
        self._own_box.label.setText(self.tr("Barnets egna ord") if child else self.tr("Egna ord"))
        lacking = self._what_lacks(silent)
        self.save.setEnabled(not lacking)
        number = len(self.answers())
        self.save.setText(self.tr("Spara {n} svar").format(n=number) if number else self.tr("Spara svar"))
        self.save.updateGeometry()
        self._lacking.setText(self.tr("Kvar: {what}.").format(what=", ".join(lacking)) if lacking else "")
        self._timer.start()

    def _what_lacks(self, silent: bool) -> list[str]:
        lacking = [] if self.giver() else [self.tr("vem som svarade")]
        if silent:
            return lacking
        lacking += self.details.lacking()
        if not self.answers():
            lacking.append(self.tr("minst ett svar"))
        if not self.explained.isChecked() or not self.identified.isChecked():
            lacking.append(self.tr("de två kryssen här ovanför"))
        return lacking

    # what saving would change

    def _ask(self) -> None:
        if self._task is not None:
            self._task.cancel()
        if not self.giver() or not self.answers():
            self.changes.say("info", self.tr("Här står vad svaren ändrar, innan du sparar."))
            return
        self._task = self._tasks.on_vault(
            self._preview, self.giver(), self.answers(), done=self._show_changes, failed=self._no_changes
        )

    def _preview(self, giver: str, answers: dict[tuple[str, str], str]) -> Changes:
        day = self.details.day.day()
        return consent_answers.preview(self._desk, self._card.consent.id, giver, answers, on=day)

    def _show_changes(self, changes: Changes) -> None:
        said = []
        if changes.opened:
            said.append(self.tr("Får delas: {what}.").format(what=_listed(changes.opened)))
        if changes.closed:
            said.append(self.tr("Får inte delas: {what}.").format(what=_listed(changes.closed)))
        if changes.waiting:
            said.append(self.tr("{n} av uppgifterna får inte delas än, något saknas.").format(n=changes.waiting))
        text = " ".join(said) or self.tr("Svaret ändrar inte vad som får delas.")
        self.changes.say("info", text, title=self.tr("När du sparar"))

    def _no_changes(self, _error: BaseException) -> None:
        """A day ahead or another fault is said when saving; here is only nothing to show."""
        self.changes.say("info", self.tr("Här står vad svaren ändrar, innan du sparar."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.save.isEnabled():
                self.accept()
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Ask nothing more once it is closed."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        super().done(result)


def _listed(cells: tuple[tuple[str, str], ...]) -> str:
    """Cells in words, by receiver: `Socialtjänsten: skolnärvaro, ekonomi`."""
    by_receiver: dict[str, list[str]] = {}
    for to, kind in cells:
        by_receiver.setdefault(to, []).append(codes.category(kind).lower())
    return "; ".join(f"{words.paper_word('party', to)}: {', '.join(kinds)}" for to, kinds in by_receiver.items())
