# SPDX-License-Identifier: EUPL-1.2
"""The list of consultations as rows and cells, with the ways to narrow and sort it. Decides no state."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final

import attrs
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import child_rows
from samverkan_desktop.usecases.children import ChildCard

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
BELOW, STATE, ICON, STRONG = Role.UserRole + 1, Role.UserRole + 2, Role.UserRole + 3, Role.UserRole + 4
NUMBER, DAY, PURPOSE, GROUND, PARTIES, SHARING, STATUS = range(7)
SHARING_STATES: Final = ("needs_review", "below_target", "approved", "released", "draft", "stopped")


@attrs.frozen(kw_only=True)
class Filters:
    """What the list is narrowed to; an empty set lets everything through."""

    kinds: frozenset[str] = frozenset()
    sharing: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()

    def accepts(self, row: ListRow) -> bool:
        """Whether a row passes."""
        return (
            _passes(self.kinds, (row.kind,))
            and _passes(self.sharing, (row.sharing,))
            and _passes(self.groups, row.target_groups)
            and _passes(self.parties, row.parties)
        )

    @property
    def any(self) -> bool:
        """Whether anything is narrowed."""
        return bool(self.kinds or self.sharing or self.groups or self.parties)


def _passes(wanted: Collection[str], there: Collection[str]) -> bool:
    return not wanted or bool(set(wanted) & set(there))


def kind_word(kind: str) -> str:
    """The ground a consultation rests on."""
    translate = QCoreApplication.translate
    return translate("Rows", "Samtycke") if kind == "consented" else translate("Rows", "Avidentifierat")


def sharing_state(row: ListRow) -> tuple[str, str]:
    """The column Delningsläge: (shape, words)."""
    translate = QCoreApplication.translate
    if row.sharing == "released":
        day = words.short_day(row.released_on) if row.released_on else ""
        return "pos", translate("Rows", "Lämnad {day}").format(day=day).strip()
    if row.sharing == "approved" and row.kind == "consented":
        return "neu", translate("Rows", "Prövas vid delning")
    return {
        "needs_review": ("cau", translate("Rows", "Behöver granskas")),
        "below_target": ("cau", translate("Rows", "Godkänd, under målet")),
        "approved": ("pos", translate("Rows", "Godkänd")),
        "draft": ("neu", translate("Rows", "Inte bedömd")),
        "stopped": ("neu", translate("Rows", "Stoppad")),
    }[row.sharing]


def sharing_word(code: str) -> str:
    """A state as a filter says it."""
    translate = QCoreApplication.translate
    return {
        "needs_review": translate("Rows", "Behöver granskas"),
        "below_target": translate("Rows", "Godkänd, under målet"),
        "approved": translate("Rows", "Godkänd eller klar att pröva"),
        "released": translate("Rows", "Lämnad"),
        "draft": translate("Rows", "Utkast, inte bedömd"),
        "stopped": translate("Rows", "Stoppad"),
    }[code]


def status_word(row: ListRow) -> str:
    """The column Status."""
    translate = QCoreApplication.translate
    if row.state == "draft":
        return translate("Rows", "Utkast")
    if row.state == "closed":
        return translate("Rows", "Avslutad")
    return translate("Rows", "Uppföljning") if row.follow_up else translate("Rows", "Klar")


class ConsultationRows(QAbstractTableModel):
    """Rows of the list; sorted by column, newest first to begin with."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ListRow] = []
        self._children: Mapping[str, ChildCard] = {}
        self._today = date.min
        self.column, self.falling = DAY, True

    def show_rows(self, rows: Sequence[ListRow], children: Mapping[str, ChildCard], today: date) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._children, self._today = children, today
        self._rows = self._sorted(rows)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self.column, self.falling = column, order == Qt.SortOrder.DescendingOrder
        self.beginResetModel()
        self._rows = self._sorted(self._rows)
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, STATUS)

    def _sorted(self, rows: Sequence[ListRow]) -> list[ListRow]:
        def key(row: ListRow) -> tuple[Any, ...]:
            first = {
                NUMBER: row.number,
                DAY: (row.date or date.max).isoformat(),
                PURPOSE: row.heading.casefold(),
                GROUND: row.kind,
                PARTIES: self._parties(row),
                SHARING: SHARING_STATES.index(row.sharing),
                STATUS: status_word(row),
            }[self.column]
            return (first, row.number)

        return sorted(rows, key=key, reverse=self.falling)

    def row(self, at: int) -> ListRow:
        """A row."""
        return self._rows[at]

    def place_of(self, consultation_id: str) -> int:
        """Where a consultation stands, -1 when it does not."""
        return next((n for n, row in enumerate(self._rows) if row.id == consultation_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else STATUS + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        titles = (
            self.tr("Nummer"),
            self.tr("Datum"),
            self.tr("Syfte och målgrupp"),
            self.tr("Grund"),
            self.tr("Parter"),
            self.tr("Delningsläge"),
            self.tr("Status"),
        )
        if section != self.column:
            return titles[section]
        if role == Role.AccessibleTextRole:
            way = self.tr("fallande") if self.falling else self.tr("stigande")
            return f"{titles[section]}, {way}"
        return f"{titles[section]} {'↓' if self.falling else '↑'}"

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._text(row, column)
        if role == BELOW and column == PURPOSE:
            return self._below(row)
        if role == STATE and column == SHARING:
            return sharing_state(row)[0]
        if role == ICON and column == GROUND:
            return "consent" if row.kind == "consented" else "shield-check"
        if role == STRONG:
            return column in (NUMBER, PURPOSE)
        if role == Role.AccessibleTextRole:
            below = self._below(row) if column == PURPOSE else ""
            return ", ".join(part for part in (self._text(row, column), below) if part)
        return None

    def _text(self, row: ListRow, column: int) -> str:
        if column == PURPOSE:
            return row.heading or self.tr("(inget syfte än)")
        return {
            NUMBER: row.number,
            DAY: words.short_day(row.date) if row.date else "–",
            GROUND: kind_word(row.kind),
            PARTIES: self._parties(row),
            SHARING: sharing_state(row)[1],
            STATUS: status_word(row),
        }[column]

    def _parties(self, row: ListRow) -> str:
        return ", ".join(words.paper_word("party", party) for party in row.parties[1:] or row.parties)

    def _below(self, row: ListRow) -> str:
        card = self._children.get(row.child_id)
        if card is not None:
            return child_rows.called_with_age(card, self._today)
        return ", ".join(words.paper_word("target_group", group) for group in row.target_groups)
