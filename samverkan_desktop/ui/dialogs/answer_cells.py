# SPDX-License-Identifier: EUPL-1.2
"""The cells of an answer: one kind of information to one receiver, yes or no, nothing chosen in advance.

J and N answer, Delete clears, the arrows move. There is a way to say no to the rest, and none to say yes to all.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.consents import Consent
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.buttons import HintButton, SegmentedControl
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card

Key = tuple[str, str]
WIDEST = 3
"""Receivers that fit beside each other."""


class AnswerCells(QWidget):
    """Signals: changed: an answer was given or taken away."""

    changed = Signal()

    def __init__(self, consent: Consent) -> None:
        super().__init__()
        self.cells: dict[Key, SegmentedControl] = {}
        self._place: dict[QObject, tuple[int, int]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._table(consent))
        row = QHBoxLayout()
        self._count = PlainLabel("", "hint", wrap=True)
        row.addWidget(self._count, 1)
        self.rest = HintButton(self.tr("Svara nej på resten"), "link")
        self.rest.clicked.connect(self.rest_to_no)
        row.addWidget(self.rest)
        column.addLayout(row)
        self._tell()

    def _table(self, consent: Consent) -> Card:
        table = Card(padding=12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        if len(consent.to) > WIDEST:
            self._one_under_the_other(grid, consent)
        else:
            self._side_by_side(grid, consent)
        table.body.addLayout(grid)
        return table

    def _side_by_side(self, grid: QGridLayout, consent: Consent) -> None:
        for at, receiver in enumerate(consent.to, start=1):
            grid.addWidget(PlainLabel(words.paper_word("party", receiver), "label", wrap=True), 0, at)
        for line, kind in enumerate(consent.categories, start=1):
            grid.addWidget(PlainLabel(codes.category(kind), "sm", wrap=True), line, 0)
            for at, receiver in enumerate(consent.to, start=1):
                grid.addWidget(self._cell(receiver, kind, (line, at)), line, at)

    def _one_under_the_other(self, grid: QGridLayout, consent: Consent) -> None:
        """Many receivers do not fit beside each other: each has a heading and its lines below it."""
        line = 0
        for receiver in consent.to:
            grid.addWidget(PlainLabel(words.paper_word("party", receiver), "h3", wrap=True), line, 0, 1, 2)
            for kind in consent.categories:
                line += 1
                grid.addWidget(PlainLabel(codes.category(kind), "sm", wrap=True), line, 0)
                grid.addWidget(self._cell(receiver, kind, (len(self.cells) + 1, 1)), line, 1)
            line += 1
        grid.setColumnStretch(0, 1)

    def _cell(self, receiver: str, kind: str, place: tuple[int, int]) -> SegmentedControl:
        name = f"{codes.category(kind)}, {words.paper_word('party', receiver)}"
        cell = SegmentedControl([("yes", self.tr("Ja")), ("no", self.tr("Nej"))], name)
        cell.chosen.connect(lambda _said: self._tell())
        for value in ("yes", "no"):
            button = cell.button(value)
            button.installEventFilter(self)
            self._place[button] = place
        self.cells[(receiver, kind)] = cell
        return cell

    def answers(self) -> dict[Key, str]:
        """The cells that have an answer, by (receiver, kind of information)."""
        return {key: cell.value() for key, cell in self.cells.items() if cell.value()}

    def rest_to_no(self) -> None:
        """Answer no to every cell that has no answer."""
        for cell in self.cells.values():
            if not cell.value():
                cell.set_value("no")
        self._tell()

    def set_silent(self, silent: bool) -> None:
        """Turn the cells off while there is no answer to write down."""
        for cell in self.cells.values():
            cell.setEnabled(not silent)
        self.rest.setEnabled(not silent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """J, N, Delete and the arrows, wherever in the table the focus is."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or watched not in self._place:
            return False
        cell = next(one for one in self.cells.values() if watched in (one.button("yes"), one.button("no")))
        said = {Qt.Key.Key_J: "yes", Qt.Key.Key_N: "no", Qt.Key.Key_Delete: ""}.get(Qt.Key(event.key()))
        if said is not None:
            cell.set_value(said)
            self._tell()
            return True
        return self._move(watched, Qt.Key(event.key()))

    def _move(self, watched: QObject, key: Qt.Key) -> bool:
        """Up and down go to the same column of the next line; sideways the segments move by themselves."""
        line, at = self._place[watched]
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if step is None:
            return False
        for button, place in self._place.items():
            if place == (line + step, at) and isinstance(button, QWidget):
                button.setFocus()
                break
        return True

    def _tell(self) -> None:
        said = self.tr("{n} av {m} besvarade. Det som lämnas tomt räknas inte som ja.")
        self._count.setText(said.format(n=len(self.answers()), m=len(self.cells)))
        self.changed.emit()
