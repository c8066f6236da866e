# SPDX-License-Identifier: EUPL-1.2
"""Register one person's answer (registrera svar). Nothing is chosen in advance; an empty cell is never a yes."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.domain.sharing import ANSWERS
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.buttons import HintButton, SegmentedControl
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea
from samverkan_desktop.usecases.consents import ConsentCard

WAYS = ("written", "oral", "phone", "video")
LANGUAGES = ("sv", "en", "ar", "so", "fa", "uk", "other")


class AnswerDialog(Dialog):
    """Who, how, when, and what about each cell. Ctrl+Enter saves, Enter does not."""

    def __init__(self, parent: QWidget | None, card: ConsentCard, today: date) -> None:
        super().__init__(
            parent,
            self.tr("Registrera svar, {number}").format(number=card.consent.number),
            self.tr("Skriv in vad personen har svarat. Svaret blir en ny rad i historiken och ändras aldrig."),
            icon="consent",
            width=900,
        )
        self._card = card
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(self._left(today), 2)
        row.addLayout(self._right(), 3)
        self.body.addLayout(row)
        self._lacking = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self._lacking)
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.save = self.add_button("", Role.AcceptRole, "primary", icon="check")
        for button in (cancel, self.save):
            button.setAutoDefault(False)
        self._fit()
        next(iter(self.givers.values())).setFocus()

    def _left(self, today: date) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Vem har svarat?"), "h3"))
        self._group = QButtonGroup(self)
        self.givers: dict[str, QRadioButton] = {}
        for code, name, role in people_of(self._card):
            button = QRadioButton(f"{name} ({role})")
            self._group.addButton(button)
            self.givers[code] = button
            column.addWidget(button)
        self._group.buttonClicked.connect(lambda _button: self._fit())
        self.way = SegmentedControl([(code, codes.way(code)) for code in WAYS], self.tr("Hur"))
        self.way.chosen.connect(lambda _way: self._fit())
        column.addWidget(FieldBox(self.tr("Hur?"), self.way))
        self.day = DateField(today)
        self.language = Choice([(code, language_word(code)) for code in LANGUAGES])
        self.interpreter = QCheckBox(self.tr("Tolk användes"))
        grid = QGridLayout()
        grid.addWidget(FieldBox(self.tr("Datum"), self.day), 0, 0)
        grid.addWidget(FieldBox(self.tr("Språk"), self.language), 0, 1)
        column.addLayout(grid)
        column.addWidget(self.interpreter)
        self.note = PlainEdit(lines=2)
        column.addWidget(FieldBox(self.tr("Anteckning"), self.note, optional=True, hint=self.tr("Lämnas aldrig ut.")))
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Vad svarade personen?"), "h3"), 1)
        head.addWidget(PlainLabel(self.tr("Inget är förvalt"), "hint"))
        column.addLayout(head)
        other = [(code, codes.answer(code)) for code in ANSWERS if code not in ("yes", "no")]
        self.other = Choice(other, name=self.tr("Svarade inte"), empty=self.tr("Svarade, se nedan"))
        self.other.currentIndexChanged.connect(lambda _at: self._fit())
        column.addWidget(self.other)
        self.cells: dict[tuple[str, str], SegmentedControl] = {}
        table = Card(padding=12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        consent = self._card.consent
        for at, receiver in enumerate(consent.to, start=1):
            grid.addWidget(PlainLabel(words.paper_word("party", receiver), "label", wrap=True), 0, at)
        for line, kind in enumerate(consent.categories, start=1):
            grid.addWidget(PlainLabel(codes.category(kind), "sm", wrap=True), line, 0)
            for at, receiver in enumerate(consent.to, start=1):
                name = f"{codes.category(kind)}, {words.paper_word('party', receiver)}"
                cell = SegmentedControl([("yes", self.tr("Ja")), ("no", self.tr("Nej"))], name)
                cell.chosen.connect(lambda _said: self._fit())
                self.cells[(receiver, kind)] = cell
                grid.addWidget(cell, line, at)
        table.body.addLayout(grid)
        area = ScrollArea()
        area.setMinimumHeight(220)
        area.column.addWidget(table)
        area.column.addStretch(1)
        column.addWidget(area, 1)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(self.tr("Ruta utan svar räknas som inget svar."), "hint"), 1)
        rest = HintButton(self.tr("Alla utan svar till Nej"), "link")
        rest.clicked.connect(self._rest_to_no)
        row.addWidget(rest)
        column.addLayout(row)
        self.explained = QCheckBox(self.tr("Jag har förklarat vad ett ja och ett nej betyder"))
        self.identified = QCheckBox(self.tr("Jag vet att det är personen som har svarat"))
        for box in (self.explained, self.identified):
            box.toggled.connect(lambda _on: self._fit())
            column.addWidget(box)
        return column

    def giver(self) -> str:
        """Who answered."""
        return next((code for code, button in self.givers.items() if button.isChecked()), "")

    def answers(self) -> dict[tuple[str, str], str]:
        """The cells that have an answer, by (receiver, kind of information)."""
        if self.other.code():
            return dict.fromkeys(self.cells, self.other.code())
        return {key: cell.value() for key, cell in self.cells.items() if cell.value()}

    def how(self) -> dict[str, Any]:
        """Day, way, language, interpreter and note."""
        return {
            "given": self.day.day(),
            "way": self.way.value() or "not_stated",
            "language": self.language.code(),
            "interpreter": self.interpreter.isChecked(),
            "note": self.note.toPlainText().strip(),
        }

    def _rest_to_no(self) -> None:
        for cell in self.cells.values():
            if not cell.value():
                cell.set_value("no")
        self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "save"):
            return
        silent = bool(self.other.code())
        for cell in self.cells.values():
            cell.setEnabled(not silent)
        lacking = []
        if not self.giver():
            lacking.append(self.tr("vem som svarade"))
        if not silent:
            if not self.way.value():
                lacking.append(self.tr("hur"))
            if not self.answers():
                lacking.append(self.tr("minst ett svar"))
            if not self.explained.isChecked() or not self.identified.isChecked():
                lacking.append(self.tr("båda intygen"))
        self.save.setEnabled(not lacking)
        number = len(self.answers())
        self.save.setText(self.tr("Spara {n} svar").format(n=number) if number else self.tr("Spara svar"))
        self.save.updateGeometry()
        self._lacking.setText(self.tr("Kvar: {what}.").format(what=", ".join(lacking)) if lacking else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.save.isEnabled():
                self.accept()
            return
        super().keyPressEvent(event)


def people_of(card: ConsentCard) -> list[tuple[str, str, str]]:
    """Who is asked, as (code, name, role): the child, then those who have custody and may be contacted."""
    child = QCoreApplication.translate("Answer", "barnet")
    found = [("child", card.child.alias or card.child.child.name, child)]
    for guardian in card.child.guardians:
        if guardian.decides:
            found.append((guardian.id, guardian.name, codes.custody(guardian.custody).lower()))
    return found


def language_word(code: str) -> str:
    """A language by its own code."""
    translate = QCoreApplication.translate
    return {
        "sv": translate("Answer", "Svenska"),
        "en": translate("Answer", "Engelska"),
        "ar": translate("Answer", "Arabiska"),
        "so": translate("Answer", "Somaliska"),
        "fa": translate("Answer", "Persiska eller dari"),
        "uk": translate("Answer", "Ukrainska"),
        "other": translate("Answer", "Annat språk"),
    }[code]
