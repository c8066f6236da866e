# SPDX-License-Identifier: EUPL-1.2
"""The list of children with where their consent stands, as rows and cells. Decides no state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import attrs
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from samverkan_desktop.domain.days import age_on
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import asked
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.consents import ConsentCard

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
BELOW, STATE, ICON, STRONG = Role.UserRole + 1, Role.UserRole + 2, Role.UserRole + 3, Role.UserRole + 4
NAME, CONSENT, UNTIL = range(3)
_ORDER: Final = ("applies", "partial", "waiting", "refused", "expired")


@attrs.frozen(kw_only=True)
class ChildRow:
    """A child with its consents, newest first; protected ones are shown by an alias."""

    card: ChildCard
    consents: tuple[ConsentCard, ...]

    @property
    def alias(self) -> str:
        """What a protected child is called, else empty."""
        return self.card.alias

    @property
    def name(self) -> str:
        """The name as shown."""
        return self.alias or self.card.child.name

    @property
    def best(self) -> ConsentCard | None:
        """The consent the row speaks of: one that applies before one that waits or is over."""
        return min(self.consents, key=lambda card: _ORDER.index(card.state), default=None)

    def state(self) -> tuple[str, str]:
        """Where consent stands, as (shape, words)."""
        best = self.best
        if best is None:
            return "neu", QCoreApplication.translate("Children", "Inget samtycke")
        return asked.state_of(best)

    def group(self) -> str:
        """Which filter it falls under: waiting, soon, withdrawn or nothing."""
        best = self.best
        if best is None:
            return ""
        if best.state == "waiting" and not asked.over(best):
            return "waiting"
        if any(row.statement.withdrawn for row in best.statements):
            return "withdrawn"
        return "soon" if asked.holds(best) and best.soon else ""


def rows_of(cards: Sequence[ChildCard], consents: Sequence[ConsentCard]) -> list[ChildRow]:
    """Children and consents as rows, by the name that is shown."""
    by_child: dict[str, list[ConsentCard]] = {}
    for consent in consents:
        by_child.setdefault(consent.consent.child_id, []).append(consent)
    found = [ChildRow(card=card, consents=tuple(by_child.get(card.child.id, ()))) for card in cards]
    return sorted(found, key=lambda row: row.name.casefold())


def called(card: ChildCard) -> str:
    """What a child is called in a heading: first name and initial, or the alias."""
    if card.alias:
        return card.alias
    first, _, rest = card.child.name.partition(" ")
    return f"{first} {rest[:1]}." if rest else first


def called_with_age(card: ChildCard, day: date) -> str:
    """The same with the age on a day, `Noel P., 9 år`; an alias tells no age."""
    if card.alias:
        return card.alias
    age = QCoreApplication.translate("Children", "{n} år").format(n=age_on(card.child.birth_date, day))
    return f"{called(card)}, {age}"


def with_consents(card: ChildCard, consents: Sequence[ConsentCard]) -> str:
    """Whom it is about and what it rests on, `Noel Påhittsson · S-2026-015, till 14 dec`."""
    until = QCoreApplication.translate("Children", "{number}, till {day}")
    parts = [until.format(number=one.consent.number, day=words.short_day(one.consent.valid_to)) for one in consents]
    return " · ".join([card.alias or card.child.name, *parts])


class ChildRows(QAbstractTableModel):
    """The rows."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ChildRow] = []
        self._today = date.min

    def show_rows(self, rows: Sequence[ChildRow], today: date) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._today = list(rows), today
        self.endResetModel()

    def row(self, at: int) -> ChildRow:
        """A row."""
        return self._rows[at]

    def place_of(self, child_id: str) -> int:
        """Where a child stands, -1 when it does not."""
        return next((n for n, row in enumerate(self._rows) if row.card.child.id == child_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else UNTIL + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return (self.tr("Barn"), self.tr("Samtycke"), self.tr("Gäller till"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        best = row.best
        if role == Role.DisplayRole:
            until = words.short_day(best.consent.valid_to) if best and asked.holds(best) else "–"
            return (row.name, row.state()[1], until)[column]
        if role == BELOW:
            if column == NAME:
                return self._below(row)
            if column == UNTIL and best and asked.holds(best) and best.state != "waiting":
                left = self.tr("1 dag kvar") if best.days_left == 1 else self.tr("{n} dagar kvar")
                return left.format(n=best.days_left)
        if role == STATE and column == CONSENT:
            return row.state()[0]
        if role == STRONG:
            return column == NAME
        if role == Role.AccessibleTextRole:
            return f"{self.data(index)} {self.data(index, BELOW) or ''}".strip()
        return None

    def _below(self, row: ChildRow) -> str:
        if row.alias:
            return self.tr("Uppgifterna är dolda")
        age = self.tr("{n} år").format(n=age_on(row.card.child.birth_date, self._today))
        return " · ".join(part for part in (age, row.card.child.school) if part)
