# SPDX-License-Identifier: EUPL-1.2
"""Small parts of the editor: one of several codes, things chosen as chips, a day that may be left out.

Each gives and takes the piece of a form's JSON it shows; none of them knows the vault.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QSizePolicy, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton, IconButton
from samverkan_desktop.ui.widgets.fields import DateField
from samverkan_desktop.ui.widgets.flow import FlowLayout


class Choice(QComboBox):
    """One of several codes, shown in words; `code()` gives the chosen one, empty when none is."""

    def __init__(self, options: Sequence[tuple[str, str]], *, name: str = "", empty: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        if empty:
            self.addItem(empty, "")
        for code, text in options:
            self.addItem(text, code)

    def code(self) -> str:
        """The chosen code."""
        return str(self.currentData() or "")

    def set_code(self, code: str) -> None:
        """Choose a code; one that is not there changes nothing."""
        at = self.findData(code)
        if at >= 0:
            self.setCurrentIndex(at)


class ChipsField(QWidget):
    """Things that have been chosen, as chips that can be taken away, and a button to add one.

    Signals: changed; add_asked: the person wants to add one (when there is no menu).
    """

    changed = Signal()
    add_asked = Signal()

    def __init__(self, name: str, add: str, *, menu: QMenu | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, spacing=6)
        self._chips: dict[str, Chip] = {}
        self.add_button = Chip(add, icon="plus", menu=None)
        if menu is not None:
            self.add_button.setMenu(menu)
            self.add_button.setPopupMode(Chip.ToolButtonPopupMode.InstantPopup)
        self.add_button.clicked.connect(self.add_asked)
        self._flow.addWidget(self.add_button)

    def keys(self) -> tuple[str, ...]:
        """What is chosen, in order."""
        return tuple(self._chips)

    def put(self, key: str, text: str, *, fixed: bool = False) -> None:
        """Add a chip, or change the words of one; fixed: it cannot be taken away."""
        if key in self._chips:
            self._chips[key].setText(text)
            return
        chip = Chip(text, removable=not fixed)
        chip.removed.connect(lambda key=key: self._remove(key))
        self._chips[key] = chip
        self._flow.addWidget(chip)
        # the button stays last
        if (button := self._flow.takeAt(self._flow.count() - 2)) is not None:
            self._flow.addItem(button)
        self._relayout()

    def take_all(self) -> None:
        """Take every chip away, without telling."""
        for key in tuple(self._chips):
            self._drop(key)
        self._relayout()

    def _remove(self, key: str) -> None:
        self._drop(key)
        self._relayout()
        self.add_button.setFocus()
        self.changed.emit()

    def _drop(self, key: str) -> None:
        chip = self._chips.pop(key)
        for at in range(self._flow.count()):
            item = self._flow.itemAt(at)
            if item is not None and item.widget() is chip:
                self._flow.takeAt(at)
                break
        chip.hide()
        chip.deleteLater()

    def _relayout(self) -> None:
        self._flow.invalidate()
        self.updateGeometry()


class TargetGroups(ChipsField):
    """The target groups (målgrupper)."""

    def __init__(self) -> None:
        menu = QMenu()
        super().__init__(self.tr("Målgrupp"), self.tr("Välj målgrupp"), menu=menu)
        self._menu = menu
        for code, text in words.paper_words("target_group").items():
            action = QAction(text.replace("&", "&&"), menu)
            action.triggered.connect(lambda _on=False, code=code, text=text: self._add(code, text))
            menu.addAction(action)

    def content(self) -> list[str]:
        """The codes."""
        return list(self.keys())

    def fill(self, codes: Sequence[str]) -> None:
        """Show these."""
        self.take_all()
        for code in codes:
            self.put(code, words.paper_word("target_group", code))

    def _add(self, code: str, text: str) -> None:
        self.put(code, text)
        self.changed.emit()


class Participants(ChipsField):
    """The participants (deltagare) as party and function, never names."""

    def __init__(self) -> None:
        super().__init__(self.tr("Deltagare"), self.tr("Lägg till deltagare"))
        self._people: dict[str, dict[str, str]] = {}

    def content(self) -> list[dict[str, str]]:
        """Party and function of each."""
        return [dict(self._people[key]) for key in self.keys()]

    def fill(self, people: Sequence[dict[str, Any]]) -> None:
        """Show these."""
        self.take_all()
        self._people = {}
        for person in people:
            self.add(str(person.get("party", "")), str(person.get("function", "")))

    def add(self, party: str, function: str) -> None:
        """Add one, without telling."""
        key = str(len(self._people))
        self._people[key] = {"party": party, "function": function}
        self.put(key, ", ".join(part for part in (words.paper_word("party", party), function) if part))

    def parties(self) -> tuple[str, ...]:
        """Every party, each once."""
        return tuple(dict.fromkeys(self._people[key]["party"] for key in self.keys()))


class OptionalDay(QWidget):
    """A day that may be left out. Signals: changed."""

    changed = Signal()

    def __init__(self, name: str, add: str, today: date) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._today = today
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.button = HintButton(add, icon="calendar")
        self.button.clicked.connect(self._begin)
        self.field = DateField(today, name=name)
        self._clear = IconButton("close", self.tr("Ta bort: {what}").format(what=name), size=16)
        self._clear.clicked.connect(self._end)
        self.field.dateChanged.connect(self.changed)
        for widget in (self.button, self.field, self._clear):
            row.addWidget(widget)
        row.addStretch(1)
        self.set_day(None)

    def day(self) -> date | None:
        """The day, if one is set."""
        return None if self.field.isHidden() else self.field.day()

    def set_day(self, day: date | None) -> None:
        """Show a day, or none, without telling."""
        blocked = self.field.blockSignals(True)
        self.field.set_day(day or self._today)
        self.field.blockSignals(blocked)
        self.button.setVisible(day is None)
        self.field.setVisible(day is not None)
        self._clear.setVisible(day is not None)

    def _begin(self) -> None:
        self.set_day(self._today)
        self.field.setFocus()
        self.changed.emit()

    def _end(self) -> None:
        self.set_day(None)
        self.button.setFocus()
        self.changed.emit()
