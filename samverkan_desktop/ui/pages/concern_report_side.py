# SPDX-License-Identifier: EUPL-1.2
"""Beside a concern report (orosanmälan): the duty, the times that were and that come, and the request for feedback."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from samverkan_desktop.domain.concern_reports import ConcernReport, decision_due, feedback_due
from samverkan_desktop.ui import theme, words
from samverkan_desktop.ui.widgets.buttons import LawChip
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel
from samverkan_desktop.ui.widgets.panels import Card, clear
from samverkan_desktop.ui.widgets.states import StateCard

WIDTH = 352


class ConcernSide(QWidget):
    """Signals: changed: the request for feedback was ticked or taken away."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setMinimumWidth(300)
        self.setMaximumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.duty = StateCard()
        self.duty.set_state(
            "rep",
            self.tr("Du ska anmäla"),
            self.tr("Misstanke räcker. Skyldigheten är din egen, och inget samtycke eller nej påverkar den."),
            (
                (
                    "SoL 19 kap. 1 §",
                    self.tr("Den som misstänker att ett barn far illa ska genast anmäla till socialnämnden."),
                ),
            ),
        )
        column.addWidget(self.duty)
        self._times = Card(self.tr("Tidpunkter"))
        self._times.body.setSpacing(6)
        self._times.header.addWidget(PlainLabel(words.weekday(today), "sm-muted"))
        column.addWidget(self._times)
        column.addWidget(self._feedback())
        column.addStretch(1)

    def _feedback(self) -> Card:
        card = Card(self.tr("Be om återkoppling"))
        self.ask = QCheckBox(self.tr("Ja, jag vill veta om utredning inleds"))
        self.ask.toggled.connect(self.changed)
        card.body.addWidget(self.ask)
        said = self.tr("I anmälan står då: ”Vi begär information enligt 19 kap. 6 § socialtjänstlagen.”")
        about = self.tr(
            "Du får bara veta om utredning inleds, inte inleds eller redan pågår. Aldrig varför. "
            "Även det svaret är hemligt hos dig."
        )
        for text in (said, about):
            card.body.addWidget(PlainLabel(text, "hint", wrap=True))
        laws = QWidget()
        flow = FlowLayout(laws, spacing=6)
        flow.addWidget(
            LawChip(
                "SoL 19 kap. 6 §",
                self.tr("På begäran ska socialnämnden senast en vecka efter beslutet säga om utredning har inletts."),
            )
        )
        flow.addWidget(
            LawChip("OSL 40 kap. 7 g §", self.tr("Uppgifter om en orosanmälan är hemliga även hos den som anmälde."))
        )
        card.body.addWidget(laws)
        return card

    def fill(self, report: ConcernReport) -> None:
        """Show a report's request and times."""
        self.ask.blockSignals(True)
        self.ask.setChecked(report.feedback_asked)
        self.ask.blockSignals(False)
        self.show_times(report)

    def show_times(self, report: ConcernReport) -> None:
        """What has happened, what is to be done now, and the days that come."""
        clear(self._times.body)
        for done, when, text in self._moments(report):
            self._times.body.addWidget(_moment(done, when, text))

    def _moments(self, report: ConcernReport) -> list[tuple[str, str, str]]:
        found = [("done", _clock(report.started_at), self.tr("Anmälan påbörjad"))]
        if report.called_at:
            whom = f", {report.called_whom.strip()}" if report.called_whom.strip() else ""
            found.append(("done", _clock(report.called_at), self.tr("Ringt") + whom))
        if report.made_at:
            found.append(("done", _clock(report.made_at), self.tr("Anmälan gjord")))
        else:
            found.append(("now", self.tr("nu"), self.tr("Skriftlig anmälan")))
        if report.received_day:
            found.append(("done", words.short_day(report.received_day), self.tr("Mottagen")))
        decided, answer = decision_due(report), feedback_due(report)
        if report.decided_day:
            found.append(("done", words.short_day(report.decided_day), self.tr("Besked om beslutet")))
        else:
            when = words.short_day(decided) if decided else ""
            found.append(("later", when, self.tr("Socialtjänsten beslutar om utredning, senast 14 dagar")))
        if report.feedback_asked and not report.outcome:
            when = words.short_day(answer) if answer else ""
            found.append(("later", when, self.tr("Återkoppling till dig, senast en vecka efter beslutet")))
        return found


def _clock(instant: str) -> str:
    return words.local(instant)[11:16]


def _moment(state: str, when: str, text: str) -> QWidget:
    row_widget = QWidget()
    row = QHBoxLayout(row_widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    mark: QLabel = IconLabel("check" if state == "done" else "clock", "accent" if state != "later" else "muted", 16)
    at = PlainLabel(when, "sm-muted")
    at.setFixedWidth(theme.current().px(64))
    said = PlainLabel(text, "h3" if state == "now" else "sm", wrap=True)
    for part in (mark, at):
        row.addWidget(part)
    row.addWidget(said, 1)
    return row_widget
