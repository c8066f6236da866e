# SPDX-License-Identifier: EUPL-1.2
"""One consent (samtycke): where it stands and why, who must agree, what it covers cell by cell, its history."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.days import age_on
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.sharing import Cell
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.answer import AnswerDialog, people_of
from samverkan_desktop.ui.dialogs.open_reason import OpenReasonDialog
from samverkan_desktop.ui.dialogs.withdraw import WithdrawDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel, tooltip
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea, clear
from samverkan_desktop.ui.widgets.states import StateCard, StateLabel
from samverkan_desktop.usecases import children, consent_answers, consents
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"consents", "children"})


class ConsentPage(Page):
    """Page `consent`; opened with an id, or {"id": id, "answer": True} to register an answer at once."""

    help_topic = "consent"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Samtycke"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._id, self._answer_next, self._reason = "", False, ""
        self.card: ConsentCard | None = None
        self.titles.removeWidget(self.subtitle)
        self.titles.insertWidget(0, self.subtitle)
        self.answer = HintButton(self.tr("Registrera svar"), "primary", icon="edit", hint="Ctrl+R")
        self.answer.clicked.connect(self.register_answer)
        self.withdraw = HintButton(self.tr("Registrera återkallelse …"), "danger", icon="undo")
        self.withdraw.clicked.connect(self.register_withdrawal)
        self.actions_area.addWidget(self.withdraw)
        self.actions_area.addWidget(self.answer)
        shortcut = QShortcut(QKeySequence("Ctrl+R"), self)
        shortcut.activated.connect(self.register_answer)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        area = ScrollArea()
        self.state = StateCard()
        area.column.addWidget(self.state)
        self._people = Card(self.tr("Vem behöver samtycka"), padding=0)
        area.column.addWidget(self._people)
        self._scope = Card(self.tr("Vad samtycket omfattar"), padding=12)
        area.column.addWidget(self._scope)
        area.column.addStretch(1)
        row.addWidget(area, 1)
        side = QWidget()
        side.setFixedWidth(320)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._validity = Card(self.tr("Giltighet"))
        self._validity.body.setSpacing(4)
        self._history = Card(self.tr("Historik"))
        self._history.body.setSpacing(8)
        history = ScrollArea()
        history.column.addWidget(self._history)
        history.column.addStretch(1)
        column.addWidget(self._validity)
        column.addWidget(history, 1)
        row.addWidget(side)
        self.body.addLayout(row, 1)

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        asked = argument if isinstance(argument, dict) else {"id": argument}
        self._reason = ""
        self._id, self._answer_next = str(asked.get("id") or ""), bool(asked.get("answer"))
        self.reload()

    def first_focus(self) -> QWidget | None:
        return self.answer

    def reload(self) -> None:
        """Read the consent again."""
        self._tasks.on_vault(_opened, self._desk, self._id, self._reason, done=self._show, failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput) and error.code == "reason_needed":
            dialog = OpenReasonDialog(self.window())
            if agreed(dialog):
                self._reason = dialog.reason()
                self.reload()
            else:
                self.go.emit("children", None)
            return
        self._messages.error(error)
        self.go.emit("children", None)

    # showing

    def _show(self, card: ConsentCard) -> None:
        self.card = card
        child = card.child.child
        self.set_subtitle(f"{self.tr('Barn & samtycken')} › {card.consent.number}")
        age = self.tr("{n} år").format(n=age_on(child.birth_date, self._desk.today))
        name = card.child.alias or f"{child.name}, {age}"
        self.title.setText(f"{self.tr('Samtycke')} – {name}")
        state, word = codes.consent_state(card)
        text = " ".join(card.missing[:3]) or self.tr("Alla som behöver samtycka har svarat.")
        self.state.set_state(state, word, text, codes.grounds_of(card.decision)[:5])
        self._show_people(card)
        self._show_scope(card)
        self._show_validity(card)
        self._show_history(card)
        self.withdraw.setEnabled(bool(card.statements))
        if self._answer_next:
            self._answer_next = False
            self.register_answer()

    def _show_people(self, card: ConsentCard) -> None:
        clear(self._people.body)
        for code, name, role in people_of(card):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(16, 8, 16, 8)
            row.setSpacing(12)
            who = QVBoxLayout()
            who.setSpacing(0)
            who.addWidget(PlainLabel(name, "label", wrap=True))
            who.addWidget(PlainLabel(self._role(card, code, role), "hint", wrap=True))
            row.addLayout(who, 2)
            state, said, when = _where(card, code)
            row.addWidget(StateLabel(state, said), 1, Qt.AlignmentFlag.AlignLeft)
            row.addWidget(PlainLabel(when, "hint"), 1)
            if self._people.body.count():
                self._people.body.addWidget(Line())
            self._people.body.addWidget(holder)

    def _role(self, card: ConsentCard, code: str, role: str) -> str:
        if code != "child":
            return role[:1].upper() + role[1:]
        maturity = card.child.child.maturity
        if maturity == "mature":
            return self.tr("Bedömd mogen i den här frågan: bestämmer tillsammans med vårdnadshavarna (OSL 12 kap. 3 §)")
        return self.tr("Barnet")

    def _show_scope(self, card: ConsentCard) -> None:
        clear(self._scope.body)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        for at, receiver in enumerate(card.consent.to, start=1):
            grid.addWidget(PlainLabel(words.paper_word("party", receiver), "label", wrap=True), 0, at)
        for line, kind in enumerate(card.consent.categories, start=1):
            grid.addWidget(PlainLabel(codes.category(kind), "sm"), line, 0)
            for at, receiver in enumerate(card.consent.to, start=1):
                cell = card.decision.cell(receiver, kind)
                grid.addWidget(self._cell(cell, receiver, kind), line, at, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(len(card.consent.to) + 1, 1)
        self._scope.body.addLayout(grid)

    def _cell(self, cell: Cell | None, receiver: str, kind: str) -> StateLabel:
        if cell is None:
            return StateLabel("neu", self.tr("Ingår inte"))
        label = StateLabel(codes.STATE_OF[cell.outcome], codes.cell_word(cell))
        why = " ".join(item.text for item in cell.missing) or " ".join(ground.source for ground in cell.grounds)
        label.setToolTip(tooltip(why))
        label.setAccessibleName(
            f"{codes.category(kind)}, {words.paper_word('party', receiver)}: {codes.cell_word(cell)}. {why}"
        )
        return label

    def _show_validity(self, card: ConsentCard) -> None:
        clear(self._validity.body)
        consent = card.consent
        span = f"{words.day(consent.valid_from)} – {words.day(consent.valid_to, year=True)}"
        self._validity.body.addWidget(PlainLabel(span, "sm", wrap=True))
        left = self.tr("{n} dagar kvar").format(n=card.days_left) if card.days_left >= 0 else self.tr("Har gått ut")
        self._validity.body.addWidget(PlainLabel(left, "label", tone="cau" if card.days_left <= 14 else ""))
        purposes = ", ".join(codes.purpose(code) for code in consent.purposes)
        self._validity.body.addWidget(PlainLabel(self.tr("För: {what}").format(what=purposes), "hint", wrap=True))

    def _show_history(self, card: ConsentCard) -> None:
        clear(self._history.body)
        names = {code: name for code, name, _ in people_of(card)}
        for row in reversed(card.statements):
            statement = row.statement
            who = names.get(statement.giver, self.tr("Annan person"))
            day = words.short_day(statement.given) if statement.given else ""
            if statement.withdrawn:
                said = self.tr("Återkallade per telefon") if row.way == "phone" else self.tr("Återkallade")
                # by telephone the time is kept too, since it counts from then
                at = f"{day} {words.local(row.recorded_at)[11:16]}" if row.way == "phone" else day
            else:
                said, at = codes.answer(statement.answer), f"{day}, {codes.way(row.way).lower()}"
            kinds = ", ".join(codes.category(code).lower() for code in statement.categories)
            to = ", ".join(words.paper_word("party", receiver) for receiver in statement.to)
            self._history.body.addWidget(PlainLabel(f"{who}: {said}", "label", wrap=True))
            self._history.body.addWidget(PlainLabel(f"{at} · {kinds} → {to}", "hint", wrap=True))
        created = self.tr("Samtycket efterfrågades {day}").format(day=words.short_day(card.consent.valid_from))
        self._history.body.addWidget(PlainLabel(created, "hint", wrap=True))
        note = self.tr("Historiken går inte att ändra. Allt finns också i Logg.")
        self._history.body.addWidget(PlainLabel(note, "hint", wrap=True))

    # deeds

    def register_answer(self) -> None:
        """Write down one person's answer."""
        if self.card is None:
            return
        dialog = AnswerDialog(self.window(), self.card, self._desk.today)
        if agreed(dialog):
            self._tasks.on_vault(
                _answer,
                self._desk,
                (self._id, dialog.giver(), dialog.answers()),
                dialog.how(),
                done=lambda _rows: self._done(self.tr("Svaret är registrerat.")),
                failed=self._messages.error,
                changes=CHANGED,
            )

    def register_withdrawal(self) -> None:
        """Register that someone takes back a yes."""
        if self.card is None:
            return
        dialog = WithdrawDialog(self.window(), self.card, self._desk.today)
        if agreed(dialog):
            self._tasks.on_vault(
                _withdraw,
                self._desk,
                (self._id, dialog.giver(), dialog.chosen()),
                {"on": dialog.day.day(), "way": dialog.way.code(), "note": dialog.note.toPlainText().strip()},
                done=lambda _rows: self._done(self.tr("Återkallelsen är registrerad och gäller nu.")),
                failed=self._messages.error,
                changes=CHANGED,
            )

    def _done(self, text: str) -> None:
        self._messages.note(text)
        self.reload()


def _where(card: ConsentCard, giver: str) -> tuple[str, str, str]:
    """Where one person stands: shape, words, and when and how it was last said. For the own screen only."""
    translate = QCoreApplication.translate
    latest: dict[tuple[str, str], str] = {}
    last = None
    for row in card.statements:
        if row.statement.giver == giver:
            last = row
            said = "no" if row.statement.withdrawn else row.statement.answer
            latest |= {(to, kind): said for to in row.statement.to for kind in row.statement.categories}
    if last is None:
        needed = {item.fact for cell in card.decision.cells for item in cell.missing}
        if giver == "child" and "consent:child" not in needed:
            return "neu", codes.answer("not_asked"), ""
        return "cau", translate("Consent", "Svar saknas"), ""
    day = words.short_day(last.statement.given) if last.statement.given else ""
    when = f"{codes.way(last.way)}, {day}"
    cells = len(card.consent.to) * len(card.consent.categories)
    yes = sum(said == "yes" for said in latest.values())
    if yes == cells:
        return "pos", translate("Consent", "Samtycker"), when
    if all(said == "no" for said in latest.values()) and len(latest) == cells:
        withdrawn = bool(last.statement.withdrawn)
        return "neg", codes.answer("withdrawn") if withdrawn else codes.answer("no"), when
    if yes:
        return "cau", translate("Consent", "Samtycker till {n} av {m}").format(n=yes, m=cells), when
    return "cau", codes.answer(next(iter(latest.values()))), when


def _opened(desk: Desk, consent_id: str, reason: str) -> ConsentCard:
    card = consents.get(desk, consent_id)
    children.opened(desk, card.consent.child_id, reason=reason)
    return card


def _answer(desk: Desk, who: tuple[Any, ...], how: dict[str, Any]) -> Any:
    consent_id, giver, cells = who
    return consent_answers.record(desk, consent_id, giver, cells, consent_answers.Circumstances(**how))


def _withdraw(desk: Desk, who: tuple[Any, ...], how: dict[str, Any]) -> Any:
    consent_id, giver, cells = who
    return consents.withdraw(desk, consent_id, giver, cells=cells, **how)
