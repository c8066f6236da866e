# SPDX-License-Identifier: EUPL-1.2
"""The second and third steps of a concern report (orosanmälan): read it through and hand it over; what came back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.concern_reports import OUTCOMES, WAYS, ConcernReport
from samverkan_desktop.domain.retention import Retention
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card


class HandOver(QWidget):
    """Signals: print_asked, save_asked, copy_asked: a way to hand over; made(way): it has been made."""

    print_asked = Signal()
    save_asked = Signal()
    copy_asked = Signal()
    made = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        card = Card(self.tr("Så här lyder anmälan"))
        self.text = PlainEdit(name=self.tr("Anmälans text"), lines=9)
        self.text.setReadOnly(True)
        card.body.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.print_button = HintButton(self.tr("Skriv ut …"), icon="print", hint="Ctrl+P")
        self.save_button = HintButton(self.tr("Spara som PDF …"), icon="save")
        self.copy_button = HintButton(self.tr("Kopiera text till kommunens formulär"), icon="file")
        self.print_button.clicked.connect(self.print_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.copy_button.clicked.connect(self.copy_asked)
        for button in (self.print_button, self.save_button, self.copy_button):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        self.said = PlainLabel("", "sm", wrap=True)
        self.said.hide()
        card.body.addWidget(self.said)
        column.addWidget(card, 1)
        column.addWidget(self._made_card())

    def _made_card(self) -> Card:
        card = Card(self.tr("När du har lämnat den"))
        names = {
            "phone": self.tr("På telefon"),
            "in_person": self.tr("På plats"),
            "paper": self.tr("På papper"),
            "form": self.tr("I kommunens formulär"),
            "file": self.tr("Som fil"),
        }
        ways = [(code, names[code]) for code in WAYS if code]
        self.way = Choice(ways, name=self.tr("Hur lämnades den?"), empty=self.tr("Hur lämnades den?"))
        self.way.setMinimumContentsLength(20)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.way)
        self.made_button = HintButton(self.tr("Anmälan är gjord"), icon="check")
        self.made_button.clicked.connect(self.say_made)
        row.addWidget(self.made_button)
        row.addStretch(1)
        card.body.addLayout(row)
        self._names = names
        hint = self.tr(
            "Har barnet skyddade personuppgifter: ring och kom överens om en säker väg innan du lämnar papper."
        )
        card.body.addWidget(PlainLabel(hint, "hint", wrap=True))
        return card

    def say_made(self) -> None:
        """Say that it has been made; the way is asked for first, so that nothing stands as made by mistake."""
        if self.way.code():
            self.made.emit(self.way.code())
        else:
            self.say(self.tr("Välj hur anmälan lämnades."))
            self.way.setFocus()

    def fill(self, report: ConcernReport, text: str) -> None:
        """Show what will be handed over."""
        self.text.setPlainText(text)
        made = bool(report.made_at)
        if made:
            self.way.set_code(report.made_way)
        elif report.called_at and not self.way.code():
            self.way.set_code("phone")
        self.way.setEnabled(not made)
        self.made_button.setEnabled(not made)
        if made:
            at = words.local(report.made_at)[:16]
            self.say(self.tr("Gjord {time}: {way}").format(time=at, way=self._names[report.made_way].lower()))
        elif not self.said.text():
            self.said.hide()

    def say(self, text: str, way: str = "") -> None:
        """What has been done; way: proposes how the report was handed over."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if way:
            self.way.set_code(way)


class CameBack(QWidget):
    """Signals: received(day); answered(outcome, day)."""

    received = Signal(object)
    answered = Signal(str, object)

    def __init__(self, today: date) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        card = Card(self.tr("Mottagen"))
        self.received_day = DateField(today, name=self.tr("Dag då anmälan kom in"))
        self.received_button = HintButton(self.tr("Anteckna mottagen"), icon="check")
        self.received_button.clicked.connect(lambda: self.received.emit(self.received_day.day()))
        card.body.addLayout(_row(self.received_day, self.received_button))
        self.received_said = PlainLabel("", "hint", wrap=True)
        card.body.addWidget(self.received_said)
        column.addWidget(card)
        card = Card(self.tr("Besked"))
        names = {
            "opened": self.tr("Utredning har inletts"),
            "not_opened": self.tr("Utredning har inte inletts"),
            "already_ongoing": self.tr("Utredning pågår redan"),
            "unsuitable": self.tr("Socialtjänsten lämnar inte besked"),
        }
        answers = [(code, names[code]) for code in OUTCOMES if code]
        self.outcome = Choice(answers, name=self.tr("Besked"), empty=self.tr("Inget besked än"))
        self.outcome.setMinimumContentsLength(26)
        self.decided_day = DateField(today, name=self.tr("Beslutets dag"))
        self.answered_button = HintButton(self.tr("Anteckna besked"), icon="check")
        self.answered_button.clicked.connect(self._answered)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FieldBox(self.tr("Vad sades?"), self.outcome))
        row.addWidget(FieldBox(self.tr("Beslutets dag"), self.decided_day))
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addLayout(_row(self.answered_button))
        self.answered_said = PlainLabel("", "hint", wrap=True)
        card.body.addWidget(self.answered_said)
        column.addWidget(card)
        self.retention = PlainLabel("", "hint", wrap=True)
        self.retention.hide()
        column.addWidget(self.retention)
        column.addStretch(1)

    def show_retention(self, held: Retention | None) -> None:
        """Say how long the own copy is kept, once the report has been made (gallring)."""
        said = codes.retention_said(held)
        self.retention.setText(said)
        self.retention.setVisible(bool(said))

    def _answered(self) -> None:
        if self.outcome.code():
            self.answered.emit(self.outcome.code(), self.decided_day.day())
        else:
            self.outcome.setFocus()

    def fill(self, report: ConcernReport) -> None:
        """Show what came back."""
        if report.received_day:
            self.received_day.set_day(report.received_day)
        if report.decided_day:
            self.decided_day.set_day(report.decided_day)
        self.outcome.set_code(report.outcome)
        quiet = self.tr("Inget antecknat än. Har du inget hört: ring mottagningen och fråga om anmälan kommit fram.")
        known = self.tr("Antecknad. Beslut om utredning ska fattas inom 14 dagar (SoL 20 kap. 2 §).")
        self.received_said.setText(known if report.received_day else quiet)
        self.answered_said.setText(self.tr("Antecknat. Anmälan är klar hos dig.") if report.outcome else "")


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
