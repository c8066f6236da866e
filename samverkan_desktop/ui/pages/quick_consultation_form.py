# SPDX-License-Identifier: EUPL-1.2
"""The rows of a quick consultation (snabbkonsultation): codes, a line of one's own words where it helps, no mouse.

Gives and takes a `QuickConsultation`; knows no vault. Enter goes on to the next row. The question of harm is the
page's to place.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.quick_consultations import CODE_KINDS, FOLLOW_UP_WEEKS, OWN_WORDS, QuickConsultation, when
from samverkan_desktop.ui import words
from samverkan_desktop.ui.pages.consultation_harm import ANSWERS, HarmStrip
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.code_row import CodeRow
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.usecases import quick_codes


class _OwnWords(LineField):
    """A line at the end of a row; what stands in it is reviewed."""

    def sizeHint(self) -> QSize:
        return QSize(250, super().sizeHint().height())


class QuickForm(QWidget):
    """Every row. Signals: changed; report_asked: the person wants to report; moved(widget): the keyboard is there."""

    changed = Signal()
    report_asked = Signal()
    moved = Signal(object)

    def __init__(self, today: date, own_party: str) -> None:
        super().__init__()
        self._today = today
        self.when = LineField(placeholder=self.tr("Nu. Eller: i går 14:20"))
        self.form = Choice(list(words.paper_words("form").items()))
        self.channel = Choice(list(words.paper_words("channel").items()))
        self.rows: dict[str, CodeRow] = {}
        self.own: dict[str, LineField] = {}
        self._errors: dict[str, PlainLabel] = {}
        self._people = [(f"{party}:{code}", word) for party, code, word in _counterparts(own_party)]
        self.memory_key = LineField(placeholder=self.tr("Så hittar du tillbaka"))
        self.linked = QCheckBox(self.tr("Den jag pratade med kan inte knyta det här till ett barn"))
        self.harm = HarmStrip()
        self._build_rows()
        self._lay_out()
        self._listen()
        self.fill(QuickConsultation(day=today))

    def _build_rows(self) -> None:
        lists = quick_codes.lists(words.language())
        options = {kind: list(lists[kind].items()) for kind in CODE_KINDS}
        self.rows["counterpart"] = CodeRow(self._people, self.tr("Pratade med"), single=True)
        for kind, title in self._titles().items():
            self.rows[kind] = CodeRow(options[kind], title, single=kind == "stage")
        weeks = [
            (str(n), self.tr("Om en vecka") if n == 1 else self.tr("Om {n} veckor").format(n=n))
            for n in FOLLOW_UP_WEEKS
        ]
        self.rows["follow_up"] = CodeRow([*weeks, ("none", self.tr("Ingen"))], self.tr("Uppföljning"), single=True)
        for kind in OWN_WORDS:
            line = _OwnWords(name=self.tr("{what}, egna ord").format(what=self._titles()[kind]))
            line.setPlaceholderText(self.tr("Egna ord, granskas"))
            self.rows[kind].flow.addWidget(line)
            self.own[kind] = line

    def _titles(self) -> dict[str, str]:
        return {
            "stage": self.tr("Går i"),
            "problem": self.tr("Gäller"),
            "tried": self.tr("Provat hittills"),
            "question": self.tr("Fråga"),
            "advice": self.tr("Råd"),
            "next_step": self.tr("Nästa steg"),
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        card = Card(padding=14)
        card.setAccessibleName(self.tr("Samtalet"))
        top = QHBoxLayout()
        top.setSpacing(14)
        self.when_box = FieldBox(self.tr("När"), self.when)
        boxes = (self.when_box, FieldBox(self.tr("Form"), self.form), FieldBox(self.tr("Sätt"), self.channel))
        for box in (*boxes, FieldBox(self.tr("Minnesnyckel, bara för dig"), self.memory_key)):
            top.addWidget(box, 1)
        card.body.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        titles = {"counterpart": self.tr("Pratade med"), **self._titles(), "follow_up": self.tr("Uppföljning")}
        for line, (name, title) in enumerate(titles.items()):
            label = PlainLabel(title, "h3")
            label.setContentsMargins(0, 4, 0, 0)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            cell = QVBoxLayout()
            cell.setSpacing(2)
            cell.addWidget(self.rows[name])
            self._errors[name] = PlainLabel("", "error")
            self._errors[name].hide()
            cell.addWidget(self._errors[name])
            grid.addLayout(cell, line, 1)
        card.body.addLayout(grid)
        column.addWidget(card)
        card.body.addWidget(self.linked)

    def _listen(self) -> None:
        steps: list[CodeRow | QWidget] = [*self.rows.values(), self.harm]
        for row, following in pairwise(steps):
            assert isinstance(row, CodeRow)
            row.changed.connect(self._touched)
            row.done.connect(lambda following=following: self._go_on(following))
        for kind, line in self.own.items():
            row = self.rows[kind]
            line.returnPressed.connect(row.done)
            line.textChanged.connect(self._touched)
        self.when.returnPressed.connect(lambda: self._go_on(self.rows["counterpart"]))
        for field in (self.when, self.memory_key):
            field.textChanged.connect(self._touched)
        for choice in (self.form, self.channel):
            choice.currentIndexChanged.connect(self._touched)
        for button in self.harm.buttons.values():
            button.installEventFilter(self)
        self.harm.changed.connect(self._touched)
        self.harm.report_asked.connect(self.report_asked)
        self.linked.toggled.connect(self._touched)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The digits 1-3 answer the question of harm too."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text() in ("1", "2", "3"):
            button = self.harm.buttons[ANSWERS[int(event.text()) - 1]]
            button.setFocus()
            button.click()
            return True
        return False

    def _touched(self) -> None:
        for label in self._errors.values():
            label.hide()
        self.changed.emit()

    def _go_on(self, to: CodeRow | QWidget) -> None:
        target = to.focus_on() if isinstance(to, CodeRow) else self.harm.buttons["no"]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if to is not self.harm:
            self.moved.emit(to)

    # content

    def call(self) -> QuickConsultation:
        """What is written, complete or not. Raises InvalidInput when the day is not understood."""
        at = when(self.when.text(), self._today)
        if at is None:
            raise InvalidInput("quick_consultation_invalid", count=1)
        party, _, code = self.rows["counterpart"].code().partition(":")
        weeks = self.rows["follow_up"].code()
        codes = {kind: self.rows[kind].codes() for kind in CODE_KINDS}
        return QuickConsultation(
            day=at.day,
            time=at.time,
            suspected_harm=self.harm.answer(),
            party=party,
            counterpart=code,
            codes={kind: chosen for kind, chosen in codes.items() if chosen},
            words={kind: line.text() for kind, line in self.own.items() if line.text().strip()},
            form=self.form.code(),
            channel=self.channel.code(),
            follow_up=at.day + timedelta(weeks=int(weeks)) if weeks.isdigit() else None,
            memory_key=self.memory_key.text(),
            linked=self.linked.isChecked(),
        )

    def is_empty(self) -> bool:
        """Whether nothing has been written."""
        lines = (self.when, self.memory_key, *self.own.values())
        chosen = any(row.codes() for row in self.rows.values())
        return not (chosen or self.harm.answer() or any(line.text().strip() for line in lines))

    def fill(self, call: QuickConsultation) -> None:
        """Show a call, or an empty one."""
        said = "" if call.day == self._today else call.day.isoformat()
        self.when.setText(f"{said} {call.time}".strip())
        self.form.set_code(call.form)
        self.channel.set_code(call.channel)
        self.rows["counterpart"].set_codes([f"{call.party}:{call.counterpart}"])
        for kind in CODE_KINDS:
            self.rows[kind].set_codes(call.codes.get(kind, ()))
        for kind, line in self.own.items():
            line.setText(call.words.get(kind, ""))
        weeks = (call.follow_up - call.day).days // 7 if call.follow_up else 0
        self.rows["follow_up"].set_codes([str(weeks)] if weeks else [])
        self.memory_key.setText(call.memory_key)
        self.harm.set_answer(call.suspected_harm)
        self.linked.setChecked(call.linked)
        self.clear_errors()

    # faults

    def clear_errors(self) -> None:
        """Take away what was said of faults."""
        self.when_box.set_error("")
        self.harm.show_error(False)
        for label in self._errors.values():
            label.hide()

    def show_errors(self, paths: list[str]) -> None:
        """Say at the rows what is missing, and put the keyboard in the first."""
        self.clear_errors()
        first: QWidget | None = None
        for path in paths:
            name = path.split("[")[0].removeprefix("codes.")
            if name == "date":
                self.when_box.set_error(self.tr("Skriv till exempel ”i går 14:20”, eller lämna tomt för nu."))
                first = first or self.when
            elif name == "suspected_harm":
                self.harm.show_error(True)
                first = first or self.harm.buttons["no"]
            else:
                row = "problem" if name not in self._errors else name
                said = self.tr("Välj vem du pratade med.") if row == "counterpart" else self.tr("Välj minst en.")
                self._errors[row].setText(said)
                self._errors[row].show()
                first = first or self.rows[row].focus_on()
        if first is not None:
            first.setFocus()
            if self.isAncestorOf(first):
                self.moved.emit(first)


def _counterparts(own_party: str) -> tuple[tuple[str, str, str], ...]:
    return quick_codes.counterparts(own_party, words.language())
