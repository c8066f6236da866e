# SPDX-License-Identifier: EUPL-1.2
"""The may-share matrix (delningsmatrisen) as rows and cells for a table, and the words of a cell. Decides no state.

Columns are the participants and last *alla i rummet*. Who holds everything themselves has no column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from samverkan_desktop.domain.meetings import ConsentedMeeting, Meeting, Seat
from samverkan_desktop.domain.retention import Retention
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes, meeting_rows
from samverkan_desktop.usecases import meeting_questions
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.meeting_agenda import Agenda
from samverkan_desktop.usecases.meeting_matrix import ROOM, Matrix, MatrixCell, MatrixRow
from samverkan_desktop.usecases.meeting_questions import Case

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
BELOW, STATE = Role.UserRole + 1, Role.UserRole + 2
SOFT_HYPHEN: Final = "\u00ad"
_SHAPE: Final = {
    "permitted": "pos",
    "duty": "rep",
    "own": "neu",
    "needs": "cau",
    "forbidden": "neg",
    "not_included": "neu",
}


@attrs.frozen(kw_only=True)
class Prepared:
    """A meeting with what the rules answer about it, read in one go. cases: each child's statements, for the panel;
    numbers: of de-identified consultations; consent_of: child -> the consent to open; retention: of the meeting."""

    meeting: Meeting
    matrix: Matrix
    agenda: Agenda
    standing: str
    cards: tuple[ChildCard, ...] = ()
    cases: Mapping[str, Case] = attrs.field(factory=dict)
    numbers: Mapping[str, str] = attrs.field(factory=dict)
    consent_of: Mapping[str, str] = attrs.field(factory=dict)
    retention: Retention | None = None

    @property
    def names(self) -> dict[str, str]:
        """Everyone around the children by id."""
        return meeting_rows.people_of(self.cards)

    def columns(self) -> tuple[str, ...]:
        """The seats that have a column, and the room: without those who hold all of it themselves."""
        own = {
            seat for seat in self.matrix.seats
            if self.matrix.rows and all(row.cell(seat).state == "own" for row in self.matrix.rows if row.child_id)
            and any(row.child_id for row in self.matrix.rows)
        }  # fmt: skip
        return (*(seat for seat in self.matrix.seats if seat not in own), ROOM)

    def seat_words(self, seat_id: str) -> tuple[str, str]:
        """A column's heading in two lines."""
        if seat_id == ROOM:
            translate = QCoreApplication.translate
            return translate("Matrix", "Alla i rummet"), translate("Matrix", "samtidigt")
        seat = next(one for one in self.meeting.seats if one.id == seat_id)
        if isinstance(seat, Seat):
            return meeting_rows.seat_name(seat, self.names)
        return words.paper_word("party", seat.party), seat.function

    def row_words(self, row: MatrixRow) -> tuple[str, str]:
        """A row's heading in two lines: what of it, and whose."""
        child = self.names.get(row.child_id, "")
        if row.category == "identity":
            text = QCoreApplication.translate("Matrix", "Vem mötet gäller")
            return (f"{text}: {child}" if len(self.cards) > 1 else text), child
        if row.id in self.numbers:
            return self.numbers[row.id], QCoreApplication.translate("Matrix", "Sammanfattning")
        below = codes.category(row.category)
        return row.what, f"{below} · {child}" if child and len(self.cards) > 1 else below

    def agreed(self, row: MatrixRow, seat_id: str) -> list[str]:
        """Who has consented to this cell and when, for the own screen; each person's latest word counts."""
        case, seat = self.cases.get(row.child_id), next((s for s in self.meeting.seats if s.id == seat_id), None)
        if case is None or not isinstance(seat, Seat) or not isinstance(self.meeting, ConsentedMeeting):
            return []
        to = meeting_questions.receiver(seat, row.child_id, case.guardians)
        latest: dict[str, Statement] = {}
        for one in case.statements:
            asked = (to, row.category, self.meeting.purpose_code)
            covers = asked[0] in one.to and asked[1] in one.categories and asked[2] in one.purposes
            if covers and (one.giver not in latest or _given(one) >= _given(latest[one.giver])):
                latest[one.giver] = one
        names = self.names | {"child": self.names.get(row.child_id, "")}
        said = QCoreApplication.translate("Matrix", "Samtycke från {name} ({day})")
        return [
            said.format(name=names.get(giver.removeprefix("other:"), ""), day=words.short_day(one.given))
            for giver, one in latest.items()
            if one.answer == "yes" and not one.withdrawn and one.given and names.get(giver.removeprefix("other:"))
        ]


def _given(one: Statement) -> str:
    return one.given.isoformat() if one.given else ""


def word(cell: MatrixCell) -> tuple[str, str]:
    """A cell as (shape, word) on the own screen."""
    translate = QCoreApplication.translate
    if cell.seat_id == ROOM and not cell.is_open:
        return "neg", translate("Matrix", "Inte i rummet")
    if cell.state == "needs":
        judged = [item for item in cell.missing if item.fact.startswith(("assessment:", "maturity"))]
        asked = [item for item in cell.missing if item.fact.startswith("consent")]
        if judged and not asked:
            return "cau", translate("Matrix", "Sekretess\u00adprövas")
        if not asked:
            return "cau", translate("Matrix", "Något saknas")
        return "cau", translate("Matrix", "Kräver samtycke")
    said = {
        "permitted": translate("Matrix", "Får dela"),
        "duty": translate("Matrix", "Ska lämnas"),
        "own": translate("Matrix", "Har uppgiften"),
        "forbidden": translate("Matrix", "Får inte"),
        "not_included": translate("Matrix", "Ingår inte"),
    }
    return _SHAPE[cell.state], said[cell.state]


class MatrixModel(QAbstractTableModel):
    """Rows and columns of one prepared meeting."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Prepared | None = None
        self.columns: tuple[str, ...] = ()
        self._rows: tuple[MatrixRow, ...] = ()

    def show_found(self, found: Prepared) -> None:
        """Show these."""
        self.beginResetModel()
        self.found, self.columns, self._rows = found, found.columns(), found.matrix.rows
        self.endResetModel()

    def row(self, at: int) -> MatrixRow:
        """A row."""
        return self._rows[at]

    def cell(self, row: int, column: int) -> MatrixCell:
        """A cell."""
        return self._rows[row].cell(self.columns[column])

    def place_of(self, row_id: str, seat_id: str) -> tuple[int, int] | None:
        """Where a cell stands."""
        at = next((n for n, row in enumerate(self._rows) if row.id == row_id), -1)
        return (at, self.columns.index(seat_id)) if at >= 0 and seat_id in self.columns else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if self.found is None or role not in (Role.DisplayRole, BELOW, Role.AccessibleTextRole, Role.ToolTipRole):
            return None
        across = orientation == Qt.Orientation.Horizontal
        if across:
            above, below = self.found.seat_words(self.columns[section])
            if role == Role.DisplayRole:
                above = self._short(section) or above
        else:
            above, below = self.found.row_words(self._rows[section])
        if role == BELOW:
            return below
        whole = ", ".join(part for part in (above, below) if part)
        return above if role == Role.DisplayRole else whole

    def _short(self, section: int) -> str:
        """An organisation in as few words as a column has room for; the whole name is the tool tip."""
        found, seat_id = self.found, self.columns[section]
        party = next((s.party for s in found.meeting.seats if s.id == seat_id), "") if found else ""
        return {
            "region_health": self.tr("Regionen"),
            "municipal_leisure": self.tr("Fritid"),
            "school_general": self.tr("Skolan"),
            "school_health_psychosocial": self.tr("Elevhälsan"),
            "school_health_medical": self.tr("Skolhälsovård"),
            "social_services_other": self.tr("Socialtjänst, annan"),
            "private_social_services": self.tr("Privat utförare"),
            "private_care": self.tr("Privat vård"),
            "residential_home": self.tr("Boendet"),
            "independent_school": self.tr("Fristående skola"),
            "other_school": self.tr("Annan skola"),
        }.get(party, "")

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if self.found is None:
            return None
        shape, said = word(self.cell(index.row(), index.column()))
        if role == Role.DisplayRole:
            return said
        if role == STATE:
            return shape
        if role == Role.AccessibleTextRole:
            what = self.found.row_words(self._rows[index.row()])[0]
            whom = self.found.seat_words(self.columns[index.column()])[0]
            return f"{what}, {whom}: {said}".replace(SOFT_HYPHEN, "")
        return None


def states(matrix: Matrix) -> Sequence[tuple[str, int]]:
    """How many cells there are of each shape, in the order they are jumped to by 1, 2, 3."""
    counts = matrix.counts
    return [("pos", counts["permitted"]), ("cau", counts["needs"]), ("neg", counts["forbidden"])]
