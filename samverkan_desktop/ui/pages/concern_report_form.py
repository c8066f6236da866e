# SPDX-License-Identifier: EUPL-1.2
"""The first step of a concern report (orosanmälan): what one is worried about, the child, and to whom.

Every field but *Vad är du orolig för?* may stay empty. Knows no vault: fields in, fields out.
"""

from __future__ import annotations

from typing import Any

import attrs
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.concern_reports import (
    GUARDIANS_TOLD,
    KNOWN_BY,
    PROTECTION,
    RECEIVERS,
    ConcernReport,
    Phones,
)
from samverkan_desktop.system import texts
from samverkan_desktop.ui import words
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.buttons import HintButton, SegmentedControl
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField, PlainEdit
from samverkan_desktop.ui.widgets.panels import Banner, Card

LINES = (
    "child_name",
    "child_personal_id",
    "child_address",
    "happened",
    "interpreter",
    "authority",
    "function",
    "contact",
)
EDITS = ("observations", "child_words", "child_knows", "siblings")


def word(table: str, code: str) -> str:
    """A word of the report's lists, the same on screen as on paper."""
    return str(texts.table("concern_reports", words.language())[table].get(code, ""))


class ConcernForm(QWidget):
    """Signals: changed: something was typed or chosen; called: the person has called; phones_changed: new numbers."""

    changed = Signal()
    called = Signal()
    phones_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self.lines = {name: LineField() for name in LINES}
        self.edits = {name: PlainEdit(lines=5 if name == "observations" else 2) for name in EDITS}
        for name, edit in self.edits.items():
            edit.setMaximumHeight(edit.minimumHeight() * (2 if name == "observations" else 1))
        self.known_by = Choice([("", ""), *((code, word("known_by", code)) for code in KNOWN_BY if code)])
        self.protection = self._segments("protection", PROTECTION, self.tr("Behöver barnet skydd nu?"))
        self.guardians = self._segments("guardians_told", GUARDIANS_TOLD, self.tr("Har du pratat med vårdnadshavarna?"))
        self.keep = QCheckBox(self.tr("Vårdnadshavare ska inte informeras före kontakt med socialtjänsten"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.urgent = Banner("info", title=self.tr("Ring nu, skriv efteråt. Vid fara för livet: ring 112."))
        self.urgent.hide()
        self._column.addWidget(self.urgent)
        self._worry = self._worry_card()
        self._to = self._receiver_card()
        for card in (self._worry, self._to, self._more_card()):
            self._column.addWidget(card)
        self._listen()

    def _segments(self, table: str, codes: tuple[str, ...], name: str) -> SegmentedControl:
        return SegmentedControl([(code, word(table, code)) for code in codes if code], name)

    def _worry_card(self) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(FieldBox(self.tr("Barn"), self.lines["child_name"]), 0, 0)
        grid.addWidget(FieldBox(self.tr("När hände det?"), self.lines["happened"]), 0, 1)
        grid.addWidget(FieldBox(self.tr("Hur vet du det?"), self.known_by), 0, 2)
        for column, stretch in enumerate((4, 3, 3)):
            grid.setColumnStretch(column, stretch)
        card.body.addLayout(grid)
        self.worry_box = FieldBox(
            self.tr("Vad är du orolig för?"),
            self.edits["observations"],
            hint=self.tr("Skriv det du har sett och hört. Du behöver inte utreda eller bevisa något."),
        )
        card.body.addWidget(self.worry_box, 1)
        card.body.addWidget(FieldBox(self.tr("Barnets egna ord"), self.edits["child_words"]))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(FieldBox(self.tr("Behöver barnet skydd nu?"), self.protection))
        row.addWidget(FieldBox(self.tr("Har du pratat med vårdnadshavarna?"), self.guardians))
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self.keep)
        return card

    def _receiver_card(self) -> Card:
        card = Card(self.tr("Till vem"))
        names = (self.tr("Mottagningen"), self.tr("Socialjouren"), self.tr("Annan kommun"))
        self.receiver = SegmentedControl(
            list(zip(RECEIVERS, names, strict=True)), self.tr("Till vem"), value="reception"
        )
        self.municipality = LineField(name=self.tr("Vilken kommun?"), placeholder=self.tr("Vilken kommun?"))
        self.municipality.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.receiver)
        row.addWidget(self.municipality, 1)
        row.addStretch(1)
        card.body.addLayout(row)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        self.phones: dict[str, LineField] = {}
        places = (
            ("reception", self.tr("Mottagningen barn och unga, kontorstid")),
            ("emergency", self.tr("Socialjouren, andra tider. Fara för livet: ring 112.")),
        )
        for column, (name, text) in enumerate(places):
            field = LineField(placeholder=self.tr("Skriv in telefonnumret"))
            field.editingFinished.connect(self._phones_edited)
            self.phones[name] = field
            grid.addWidget(FieldBox(text, field), 0, column)
        card.body.addLayout(grid)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.call = HintButton(self.tr("Jag har ringt"), icon="telephone")
        self.call.clicked.connect(self.called)
        self.whom = LineField(name=self.tr("Vem svarade?"), placeholder=self.tr("Vem svarade?"))
        self.whom.hide()
        row.addWidget(self.call)
        row.addWidget(self.whom, 1)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _more_card(self) -> Card:
        card = Card(self.tr("Mer, om du vet"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        boxes = (
            FieldBox(self.tr("Personnummer"), self.lines["child_personal_id"]),
            FieldBox(self.tr("Adress"), self.lines["child_address"]),
            FieldBox(self.tr("Behövs tolk? Vilket språk?"), self.lines["interpreter"]),
            FieldBox(self.tr("Du anmäler för"), self.lines["authority"]),
            FieldBox(self.tr("Din funktion"), self.lines["function"]),
            FieldBox(self.tr("Du nås på"), self.lines["contact"]),
        )
        for n, box in enumerate(boxes):
            grid.addWidget(box, n // 3, n % 3)
        card.body.addLayout(grid)
        card.body.addWidget(FieldBox(self.tr("Vad vet barnet om anmälan?"), self.edits["child_knows"]))
        card.body.addWidget(FieldBox(self.tr("Syskon och andra barn i hemmet"), self.edits["siblings"]))
        return card

    def _listen(self) -> None:
        for field in (*self.lines.values(), self.municipality, self.whom):
            field.textChanged.connect(self._touched)
        for edit in self.edits.values():
            edit.textChanged.connect(self._touched)
        self.known_by.currentIndexChanged.connect(self._touched)
        self.keep.toggled.connect(self._touched)
        for segments in (self.protection, self.guardians, self.receiver):
            segments.chosen.connect(self._touched)

    def _touched(self, *_args: object) -> None:
        if self._filling:
            return
        if self.edits["observations"].toPlainText().strip() and self.worry_box.has_error:
            self.worry_box.set_error("")
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """Under *Ja, i dag* the telephone numbers stand first."""
        urgent = self.protection.value() == "yes"
        self.municipality.setVisible(self.receiver.value() == "other_municipality")
        if self.urgent.isHidden() == urgent:
            self.urgent.setVisible(urgent)
            self._column.removeWidget(self._to)
            self._column.insertWidget(1 if urgent else 2, self._to)

    def _phones_edited(self) -> None:
        self.phones_changed.emit(Phones(**{name: field.text() for name, field in self.phones.items()}))

    # in and out

    def fill(self, report: ConcernReport) -> None:
        """Show a report."""
        self._filling = True
        for name, field in self.lines.items():
            field.setText(getattr(report, name))
        for name, edit in self.edits.items():
            edit.setPlainText(getattr(report, name))
        self.known_by.set_code(report.known_by)
        self.protection.set_value(report.protection)
        self.guardians.set_value(report.guardians_told)
        self.keep.setChecked(report.keep_from_guardians)
        self.receiver.set_value(report.receiver)
        self.municipality.setText(report.municipality)
        self.whom.setText(report.called_whom)
        self.show_called(report)
        self.worry_box.set_error("")
        self._filling = False
        self._arrange()

    def show_called(self, report: ConcernReport) -> None:
        """When they called; the first time stands."""
        self.call.setEnabled(not report.called_at)
        at = words.local(report.called_at)[11:16] if report.called_at else ""
        self.call.setText(self.tr("Jag har ringt, kl. {time}").format(time=at) if at else self.tr("Jag har ringt"))
        self.whom.setVisible(bool(at))

    def show_phones(self, phones: Phones) -> None:
        """Show the numbers to call."""
        for name, value in attrs.asdict(phones).items():
            self.phones[name].setText(value)

    def content(self) -> dict[str, Any]:
        """What stands in the form, by the report's own field names."""
        return {
            **{name: field.text() for name, field in self.lines.items()},
            **{name: edit.toPlainText() for name, edit in self.edits.items()},
            "known_by": self.known_by.code(),
            "protection": self.protection.value(),
            "guardians_told": self.guardians.value(),
            "keep_from_guardians": self.keep.isChecked(),
            "receiver": self.receiver.value(),
            "municipality": self.municipality.text(),
            "called_whom": self.whom.text(),
        }

    def ask_worry(self) -> None:
        """Say that the one thing needed is missing, and put the keyboard there."""
        self.worry_box.set_error(self.tr("Skriv vad du är orolig för. Ett par ord räcker."))
        self.edits["observations"].setFocus()
