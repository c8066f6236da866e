# SPDX-License-Identifier: EUPL-1.2
"""Small parts of the editor: things chosen as chips, a day that may be left out, rows of actions and known names.

Each gives and takes the piece of a form's JSON it shows; none of them knows the vault.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop.domain.parties import BOARDS
from samverkan_desktop.ui import icons, words
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton, IconButton
from samverkan_desktop.ui.widgets.fields import DateField, LineField
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import clear

KNOWN_ROLES = ("child", "guardian", "sibling", "relative", "other", "place", "organisation")


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
        self._flow.addItem(self._flow.takeAt(self._flow.count() - 2))  # type: ignore[arg-type]
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


class Rows(QWidget):
    """Rows that can be added and taken away. Signals: changed."""

    changed = Signal()

    def __init__(self, add: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        column.addLayout(self._column)
        self.add_button = HintButton(add, "quiet", icon="plus", size="small")
        self.add_button.clicked.connect(self._add_empty)
        column.addWidget(self.add_button)
        self._rows: list[Any] = []

    def make(self) -> QWidget:
        """A new row; subclasses say what it is. It has `changed` and `removed`."""
        raise NotImplementedError

    def add_row(self) -> Any:
        """Add a row and return it."""
        row: Any = self.make()
        row.changed.connect(self.changed)
        row.removed.connect(lambda row=row: self._remove(row))
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def rows(self) -> list[Any]:
        """The rows, in order."""
        return list(self._rows)

    def take_rows(self) -> None:
        """Take all rows away, without telling."""
        self._rows = []
        clear(self._column)

    def _add_empty(self) -> None:
        self.add_row().what.setFocus()

    def _remove(self, row: QWidget) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add_button.setFocus()
        self.changed.emit()


class _ActionRow(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.what = LineField(name=self.tr("Vad som ska göras"), placeholder=self.tr("Vad ska göras?"))
        owners = [(board, words.paper_word("owner", board)) for board in BOARDS]
        owners += [(f"other:{code}", text) for code, text in words.paper_words("party").items() if code != "child"]
        self.owner = Choice(owners, name=self.tr("Ansvarig för åtgärden"))
        self.due = OptionalDay(self.tr("Klart senast"), self.tr("Klart senast"), today)
        remove = IconButton("trash", self.tr("Ta bort åtgärden"), size=18)
        remove.clicked.connect(self.removed)
        row.addWidget(self.what, 3)
        row.addWidget(self.owner, 2)
        row.addWidget(self.due)
        row.addWidget(remove)
        self.what.textChanged.connect(self.changed)
        self.owner.currentIndexChanged.connect(self.changed)
        self.due.changed.connect(self.changed)


class Actions(Rows):
    """The agreed actions (åtgärder): what, which board, until when."""

    def __init__(self, today: date) -> None:
        self._today = today
        super().__init__(self.tr("Lägg till åtgärd"))

    def make(self) -> QWidget:
        return _ActionRow(self._today)

    def content(self) -> list[dict[str, str]]:
        """The actions that say something."""
        found = []
        for row in self.rows():
            if row.what.text().strip():
                day = row.due.day()
                due = {"due": day.isoformat()} if day else {}
                found.append({"what": row.what.text(), "owner": row.owner.code(), **due})
        return found

    def fill(self, actions: Sequence[dict[str, Any]]) -> None:
        """Show these."""
        self.take_rows()
        for action in actions:
            row = self.add_row()
            row.what.setText(str(action.get("what", "")))
            row.owner.set_code(str(action.get("owner", "")))
            due = action.get("due")
            row.due.set_day(date.fromisoformat(due) if isinstance(due, str) else None)


class _KnownRow(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self, role: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        options = {
            "child": self.tr("Barnet"),
            "guardian": self.tr("Vårdnadshavare"),
            "sibling": self.tr("Syskon"),
            "relative": self.tr("Annan närstående"),
            "other": self.tr("Annan person"),
            "place": self.tr("Plats"),
            "organisation": self.tr("Skola eller verksamhet"),
        }
        self.role = Choice([(code, options[code]) for code in KNOWN_ROLES], name=self.tr("Vem eller vad"))
        self.role.set_code(role)
        self.what = LineField(name=self.tr("Namn att söka efter"), placeholder=self.tr("Namn, smeknamn"))
        remove = IconButton("trash", self.tr("Ta bort namnet"), size=18)
        remove.clicked.connect(self.removed)
        row.addWidget(self.role, 1)
        row.addWidget(self.what, 2)
        row.addWidget(remove)
        self.what.textChanged.connect(self.changed)
        self.role.currentIndexChanged.connect(self.changed)


class KnownNames(QWidget):
    """Names to search for (namn att söka efter), folded away until wanted. Signals: changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.toggle = HintButton("", "quiet", icon="right", size="small")
        column.addWidget(self.toggle)
        self._inner = QWidget()
        self.toggle.clicked.connect(lambda: self.open(self._inner.isHidden()))
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        said = self.tr(
            "Skriv namn som programmet ska hitta i texten, också smeknamn (skilj dem åt med komma). "
            "Namnen ligger bara i utkastet. De förstörs tillsammans med originalet."
        )
        inner.addWidget(PlainLabel(said, "hint", wrap=True))
        self.rows = _KnownRows()
        inner.addWidget(self.rows)
        column.addWidget(self._inner)
        self.rows.changed.connect(self._count)
        self.rows.changed.connect(self.changed)
        self._inner.hide()
        self._count()

    def open(self, on: bool) -> None:
        """Unfold, or fold away."""
        self._inner.setVisible(on)
        if on and not self.rows.rows():
            self.rows.add_row()
        self._count()
        if on:
            self.rows.rows()[0].what.setFocus()

    def content(self) -> dict[str, Any]:
        """The names in the shape of a form's `known`."""
        people: list[dict[str, Any]] = []
        lists: dict[str, list[str]] = {"place": [], "organisation": []}
        for row in self.rows.rows():
            said = [part.strip() for part in row.what.text().split(",") if part.strip()]
            role = row.role.code()
            if role in lists:
                lists[role] += said
            elif said:
                people.append({"name": said[0], "role": role, "also": said[1:]})
        return {"people": people, "places": lists["place"], "organisations": lists["organisation"]}

    def fill(self, known: dict[str, Any]) -> None:
        """Show these."""
        self.rows.take_rows()
        for person in known.get("people", []):
            self._put(str(person.get("role", "other")), [person.get("name", ""), *person.get("also", [])])
        for role, key in (("place", "places"), ("organisation", "organisations")):
            for word in known.get(key, []):
                self._put(role, [word])
        self._count()

    def _put(self, role: str, names: list[str]) -> None:
        row = self.rows.add_row()
        row.role.set_code(role)
        row.what.setText(", ".join(names))

    def _count(self) -> None:
        number = sum(bool(row.what.text().strip()) for row in self.rows.rows())
        text = self.tr("Namn att söka efter")
        self.toggle.setText(f"{text} ({number})" if number else text)
        is_open = not self._inner.isHidden()
        self.toggle.setAccessibleDescription(self.tr("utfälld") if is_open else self.tr("hopfälld"))
        icons.put(self.toggle, "down" if is_open else "right", "accent")
        self.toggle.updateGeometry()


class _KnownRows(Rows):
    def __init__(self) -> None:
        super().__init__(self.tr("Lägg till namn"))

    def make(self) -> QWidget:
        taken = {row.role.code() for row in self.rows()}
        return _KnownRow(next((role for role in KNOWN_ROLES[:2] if role not in taken), "other"))
