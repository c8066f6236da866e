# SPDX-License-Identifier: EUPL-1.2
"""Names to search for (namn att söka efter): who and what the writer knows of, folded away until wanted.

They lie in the draft alone and are destroyed with it; does not know the vault.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.ui import icons
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.pages.consultation_rows import Rows
from samverkan_desktop.ui.widgets.buttons import HintButton, IconButton
from samverkan_desktop.ui.widgets.fields import LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases.children import ChildCard

KNOWN_ROLES = ("child", "guardian", "sibling", "relative", "other", "place", "organisation")


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

    def know(self, card: ChildCard) -> None:
        """Add what is known of a child, the guardians and the school; a name that stands here stays as it is."""
        known = self.content()
        there = {person["name"] for person in known["people"]}
        for name, role, also in (
            (card.child.name, "child", list(card.child.also)),
            *((guardian.name, "guardian", []) for guardian in card.guardians),
        ):
            if name not in there:
                known["people"].append({"name": name, "role": role, "also": also})
        if card.child.school and card.child.school not in known["organisations"]:
            known["organisations"].append(card.child.school)
        self.fill(known)

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
        super().__init__(self.tr("Lägg till namn"), self._next)

    def _next(self) -> QWidget:
        """First the child, then a guardian, then whoever else."""
        taken = {row.role.code() for row in self.rows()}
        return _KnownRow(next((role for role in KNOWN_ROLES[:2] if role not in taken), "other"))
