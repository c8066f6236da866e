# SPDX-License-Identifier: EUPL-1.2
"""The list of meetings (möteslistan) as rows and cells, and the words of how a meeting stands. Decides no state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

import attrs
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from samverkan_desktop.domain.meetings import FORMS, ConsentedMeeting, Meeting, MeetingRow, Seat
from samverkan_desktop.system import texts
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import child_rows
from samverkan_desktop.usecases.children import ChildCard

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
BELOW, STATE, ICON, STRONG = Role.UserRole + 1, Role.UserRole + 2, Role.UserRole + 3, Role.UserRole + 4
WHEN, WHAT, WHO, STANDS = range(4)
STANDINGS: Final = ("permitted", "needs", "forbidden", "inside", "statistics", "nothing")


@attrs.frozen(kw_only=True)
class MeetingLine:
    """A meeting with how it stands, as `meetings.standing` says; empty for one that is over."""

    row: MeetingRow
    standing: str = ""

    def state(self) -> tuple[str, str]:
        """How it stands, as (shape, short words)."""
        if self.row.state == "held":
            return "neu", QCoreApplication.translate("Meetings", "Hållet")
        if self.row.state == "cancelled":
            return "neu", QCoreApplication.translate("Meetings", "Inställt")
        return standing(self.standing)

    def ends(self) -> str:
        """When it is over, `HH:MM`."""
        begins = datetime.combine(date(2000, 1, 1), datetime.strptime(self.row.starts, "%H:%M").time())  # noqa: DTZ007
        return (begins + timedelta(minutes=self.row.minutes)).strftime("%H:%M")

    def said(self) -> str:
        """The whole of it in words, for who does not see the week."""
        day = words.weekday(self.row.day)
        return f"{day} {self.row.starts}–{self.ends()}, {form(self.row.form)}, {self.row.subject}: {self.state()[1]}"


def standing(code: str) -> tuple[str, str]:
    """How a meeting stands (delningsläge), as (shape, short words)."""
    translate = QCoreApplication.translate
    return {
        "permitted": ("pos", translate("Meetings", "Får delas")),
        "needs": ("cau", translate("Meetings", "Kräver något")),
        "forbidden": ("neg", translate("Meetings", "Något får inte")),
        "inside": ("neu", translate("Meetings", "Stannar i skolan")),
        "statistics": ("neu", translate("Meetings", "Bara statistik")),
    }.get(code, ("neu", translate("Meetings", "Inte förberett")))


def short_standing(line: MeetingLine) -> tuple[str, str]:
    """How a meeting stands, in as few words as a block of the week has room for."""
    translate = QCoreApplication.translate
    shape, word = line.state()
    short = {
        "forbidden": translate("Meetings", "Får inte"),
        "inside": translate("Meetings", "I skolan"),
        "statistics": translate("Meetings", "Statistik"),
        "nothing": translate("Meetings", "Oförberett"),
    }
    return shape, short.get(line.standing, word)


def form(code: str) -> str:
    """A form of meeting (mötesform), as it also stands on paper."""
    return str(texts.table("meetings", words.language())["form"].get(code, code))


def when_and_where(meeting: Meeting) -> str:
    """Form, day, place and how many organisations, `SIP · måndag 13:00 · Rum 2 · 3 organisationer`."""
    translate = QCoreApplication.translate
    parties = len({seat.party for seat in meeting.seats if seat.party})
    several = translate("Meetings", "{n} organisationer").format(n=parties)
    parts = [form(meeting.form), f"{words.weekday(meeting.day).lower()} {meeting.starts}"]
    if isinstance(meeting, ConsentedMeeting) and meeting.place:
        parts.append(meeting.place)
    parts.append(several if parties != 1 else translate("Meetings", "En organisation"))
    return " · ".join(parts)


def forms() -> list[tuple[str, str]]:
    """The six forms in order, by the short words of their cards."""
    translate = QCoreApplication.translate
    short = {
        "consultation_meeting": translate("Meetings", "Konsultationsmöte"),
        "lots_meeting": translate("Meetings", "Lotsmöte"),
        "sip": translate("Meetings", "SIP"),
        "sspf": translate("Meetings", "SSPF"),
        "family_centre": translate("Meetings", "Familjecentral"),
        "eht": translate("Meetings", "EHT"),
    }
    return [(code, short[code]) for code in FORMS]


def role(code: str) -> str:
    """What a person is at a meeting (roll): the child, a guardian, a support person, an interpreter."""
    return str(texts.table("meetings", words.language())["role"].get(code, code))


def children_of(cards: Sequence[ChildCard], day: date) -> str:
    """Whom a meeting is about, as its pages are headed: a single child with its age on the day."""
    if len(cards) == 1:
        return child_rows.called_with_age(cards[0], day)
    return ", ".join(child_rows.called(card) for card in cards)


def people_of(cards: Sequence[ChildCard]) -> dict[str, str]:
    """Everyone around these children by id, as they are called at the meeting."""
    names: dict[str, str] = {}
    for card in cards:
        names[card.child.id] = child_rows.called(card)
        if not card.alias:
            names |= {one.id: one.name for one in card.guardians} | {one.id: one.name for one in card.others}
    return names


def seat_name(seat: Seat, names: dict[str, str]) -> tuple[str, str]:
    """A participant in two lines: the organisation or role, and who it is or works as; names: persons by id."""
    if seat.role == "official":
        return words.paper_word("party", seat.party), seat.function
    who = next((names[one] for one in seat.persons if one in names), "") or seat.name or seat.function
    return role(seat.role), who


class MeetingRows(QAbstractTableModel):
    """The rows of the list."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[MeetingLine] = []

    def show_rows(self, lines: Sequence[MeetingLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, at: int) -> MeetingLine:
        """A row."""
        return self._lines[at]

    def place_of(self, meeting_id: str) -> int:
        """Where a meeting stands, -1 when it does not."""
        return next((n for n, one in enumerate(self._lines) if one.row.id == meeting_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else STANDS + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return (self.tr("När"), self.tr("Möte"), self.tr("Deltagare"), self.tr("Delningsläge"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        line, column = self._lines[index.row()], index.column()
        row = line.row
        if role == Role.DisplayRole:
            parties = ", ".join(words.paper_word("party", one) for one in row.parties)
            return (words.weekday(row.day), form(row.form), parties, line.state()[1])[column]
        if role == BELOW:
            place = f" · {row.place}" if row.place else ""
            return (f"{row.starts}–{line.ends()}{place}", row.subject, "", "")[column]
        if role == STATE and column == STANDS:
            return line.state()[0]
        if role == STRONG:
            return column in (WHEN, WHAT)
        if role == Role.AccessibleTextRole:
            return f"{self.data(index)} {self.data(index, BELOW) or ''}".strip()
        return None
