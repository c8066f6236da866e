# SPDX-License-Identifier: EUPL-1.2
"""The question every consultation asks: is there suspicion that the child is being harmed? Never answered in advance.

A yes opens the way to a concern report (orosanmälan, SoL 19 kap. 1 §); nothing here blocks or delays it.
"""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout

from samverkan_desktop.domain.sharing import Suspicion
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel, redress
from samverkan_desktop.ui.widgets.states import StateIcon

ANSWERS: Final[tuple[Suspicion, ...]] = ("no", "unsure", "yes")


class HarmStrip(QFrame):
    """The question with its three answers. Signals: changed; report_asked: the person wants to report."""

    changed = Signal()
    report_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "rep")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(StateIcon("rep", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        question = self.tr("Finns misstanke att barnet far illa?")
        self.question = PlainLabel(question, "h3")
        row.addWidget(self.question)
        self._group = QButtonGroup(self)
        self.buttons: dict[Suspicion, QRadioButton] = {}
        for code, text in zip(ANSWERS, (self.tr("Nej"), self.tr("Vet inte"), self.tr("Ja")), strict=True):
            button = QRadioButton(text)
            button.setAccessibleName(f"{question} {text}")
            button.setMinimumWidth(52)
            self._group.addButton(button)
            self.buttons[code] = button
            row.addWidget(button)
        row.addStretch(1)
        self._error = PlainLabel(self.tr("Svara på frågan."), "error")
        self._error.hide()
        column.addLayout(row)
        column.addWidget(self._error)  # a line of its own: beside the answers it would cut their words
        self._title = PlainLabel("", "h3", wrap=True)
        self._text = PlainLabel("", "sm", wrap=True)
        for label in (self._title, self._text):
            label.hide()
            column.addWidget(label)
        self.report = HintButton(self.tr("Öppna orosanmälan"), "primary", icon="right", hint="Ctrl+O")
        self.report.clicked.connect(self.report_asked)
        self.report.hide()
        column.addWidget(self.report)
        self._group.buttonClicked.connect(lambda _button: self._clicked())

    def answer(self) -> Suspicion | Literal[""]:
        """no, unsure, yes, or empty when nobody has answered."""
        return next((code for code, button in self.buttons.items() if button.isChecked()), "")

    def set_answer(self, answer: str) -> None:
        """Show an answer, or none, without telling."""
        self._group.setExclusive(False)
        for code, button in self.buttons.items():
            button.setChecked(code == answer)
        self._group.setExclusive(True)
        self._tell()

    def show_error(self, shown: bool) -> None:
        """Say that the answer is missing."""
        self._error.setVisible(shown)

    def _clicked(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        answer = self.answer()
        if answer:
            self._error.hide()
        title = text = ""
        if answer == "unsure":
            text = self.tr(
                "Misstanke räcker, den behöver inte vara styrkt (SoL 19 kap. 1 §). Fråga om just detta. "
                "Är du fortfarande osäker när samtalet är slut: ta det med rektor i dag."
            )
        elif answer == "yes":
            title = self.tr("Gör en orosanmälan till socialnämndens mottagning nu. Ring först, skriv efteråt.")
            text = self.tr(
                "Samtycke, granskning eller delning behövs inte och får inte vänta in (SoL 19 kap. 1 §). Säg: "
                "”Vi begär information enligt 19 kap. 6 § socialtjänstlagen.” Vid misstanke om våld, övergrepp eller "
                "hedersförtryck: berätta inte för vårdnadshavarna först, fråga mottagningen. "
                "Är det akut fara: ring 112."
            )
        self.report.setVisible(answer == "yes")
        for label, said in ((self._title, title), (self._text, text)):
            label.setText(said)
            label.setVisible(bool(said))
        self.setAccessibleName(" ".join(part for part in (self.question.text(), title, text) if part))
        redress(self)
