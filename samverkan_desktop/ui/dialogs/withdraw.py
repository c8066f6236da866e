# SPDX-License-Identifier: EUPL-1.2
"""Register a withdrawal (registrera återkallelse): who, when, how, all or some of what the person has said yes to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs.answer import people_of
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, Card
from samverkan_desktop.usecases.consents import ConsentCard

WAYS = ("phone", "oral", "written", "video")


class WithdrawDialog(Dialog):
    """Focus starts on Avbryt; Ctrl+Enter withdraws."""

    def __init__(self, parent: QWidget | None, card: ConsentCard, today: date) -> None:
        super().__init__(
            parent,
            self.tr("Registrera återkallelse, {number}").format(number=card.consent.number),
            self.tr("Gäller genast. En återkallelse räcker för att stoppa. Ingen får veta varför."),
            icon="undo",
            ink="neg",
            width=880,
        )
        self._card = card
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(self._left(today), 3)
        row.addLayout(self._right(), 2)
        self.body.addLayout(row)
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.withdraw = self.add_button("", Role.AcceptRole, "destroy", icon="undo")
        self.withdraw.setAutoDefault(False)
        self._show_cells()
        self.set_harmless(cancel)

    def _left(self, today: date) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Vem återkallar?"), "h3"))
        self._people, self._scope = QButtonGroup(self), QButtonGroup(self)
        self.givers: dict[str, QRadioButton] = {}
        for code, name, role in people_of(self._card):
            button = QRadioButton(f"{name} ({role})")
            self._people.addButton(button)
            self.givers[code] = button
            column.addWidget(button)
        self._people.buttonClicked.connect(lambda _button: self._show_cells())
        grid = QGridLayout()
        self.day = DateField(today)
        self.way = Choice([(code, codes.way(code)) for code in WAYS])
        grid.addWidget(FieldBox(self.tr("Datum"), self.day), 0, 0)
        grid.addWidget(FieldBox(self.tr("Sätt"), self.way), 0, 1)
        column.addLayout(grid)
        column.addWidget(PlainLabel(self.tr("Vad återkallas?"), "h3"))
        self.whole = QRadioButton(self.tr("Hela samtycket"))
        self.some = QRadioButton(self.tr("Vissa uppgifter eller mottagare"))
        for button in (self.whole, self.some):
            self._scope.addButton(button)
            column.addWidget(button)
        self.whole.setChecked(True)
        self._scope.buttonClicked.connect(lambda _button: self._show_cells())
        self.table = Card(padding=12)
        self._grid = QGridLayout()
        self.table.body.addLayout(self._grid)
        self._make_cells()
        column.addWidget(self.table)
        self.note = PlainEdit(lines=2)
        column.addWidget(FieldBox(self.tr("Anteckning"), self.note, optional=True))
        column.addStretch(1)
        return column

    def _make_cells(self) -> None:
        self.cells: dict[tuple[str, str], QCheckBox] = {}
        consent = self._card.consent
        for at, receiver in enumerate(consent.to, start=1):
            self._grid.addWidget(PlainLabel(words.paper_word("party", receiver), "label", wrap=True), 0, at)
        for line, kind in enumerate(consent.categories, start=1):
            self._grid.addWidget(PlainLabel(codes.category(kind), "sm"), line, 0)
            for at, receiver in enumerate(consent.to, start=1):
                box = QCheckBox()
                box.setAccessibleName(f"{codes.category(kind)}, {words.paper_word('party', receiver)}")
                box.toggled.connect(lambda _on: self._fit())
                self.cells[(receiver, kind)] = box
                self._grid.addWidget(box, line, at)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Detta händer direkt"), "h3"))
        for text in (
            self.tr("Rutorna blir stängda för alla mottagare de gällde."),
            self.tr("Konsultationer som vilar på samtycket prövas på nytt när något ska lämnas."),
        ):
            column.addWidget(PlainLabel(text, "sm", wrap=True))
        column.addWidget(
            Banner(
                "cau",
                self.tr(
                    "Det som redan har lämnats går inte att ta tillbaka. Det skyddas av mottagarens egen sekretess."
                ),
                title=self.tr("Detta går inte att ta tillbaka"),
            )
        )
        hint = self.tr("Orosanmälan påverkas aldrig av ett återkallat samtycke.")
        column.addWidget(PlainLabel(hint, "hint", wrap=True))
        column.addStretch(1)
        return column

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

    def _show_cells(self) -> None:
        self.table.setVisible(self.some.isChecked())
        said = given(self._card, self.giver())
        for key, box in self.cells.items():
            box.setEnabled(not self.giver() or key in said)
        self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "withdraw"):
            return
        number = sum(len(kinds) for kinds in self.chosen().values())
        self.withdraw.setText(
            self.tr("Återkalla hela samtycket")
            if self.whole.isChecked()
            else self.tr("Återkalla en ruta")
            if number == 1
            else self.tr("Återkalla {n} rutor").format(n=number)
        )
        self.withdraw.setEnabled(bool(self.giver()) and number > 0)
        self.withdraw.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.withdraw.isEnabled():
                self.accept()
            return
        super().keyPressEvent(event)


def given(card: ConsentCard, giver: str) -> set[tuple[str, str]]:
    """The cells a person's latest answer is yes to."""
    latest: dict[tuple[str, str], str] = {}
    for row in card.statements:
        statement = row.statement
        if statement.giver == giver:
            said = "no" if statement.withdrawn else statement.answer
            latest |= {(to, kind): said for to in statement.to for kind in statement.categories}
    return {key for key, said in latest.items() if said == "yes"}
