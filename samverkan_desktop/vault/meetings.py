# SPDX-License-Identifier: EUPL-1.2
"""Meetings (möten) of both kinds behind one port, each kind in tables of its own; neither refers to the other."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from samverkan_desktop.domain.meetings import (
    AgendaPoint,
    AnonymousSeat,
    ConsentedMeeting,
    DeidentifiedMeeting,
    Meeting,
    MeetingAction,
    MeetingItem,
    Paragraph,
    Protocol,
    Seat,
    Signature,
)
from samverkan_desktop.vault.connection import Database, Row
from samverkan_desktop.vault.rows import from_row, to_row

_CONSENTED_PARTS: Final[dict[str, tuple[str, Any]]] = {
    "seats": ("consented_meeting_seat", Seat),
    "items": ("consented_meeting_item", MeetingItem),
    "agenda": ("consented_meeting_point", AgendaPoint),
    "signatures": ("consented_meeting_signature", Signature),
}
_PROTOCOL_PARTS: Final[dict[str, tuple[str, Any]]] = {
    "paragraphs": ("consented_meeting_paragraph", Paragraph),
    "actions": ("consented_meeting_action", MeetingAction),
}
_MAYBE_NOTHING: Final = {"consented_meeting_seat": "party", "consented_meeting_paragraph": "source"}
"""Columns that refer to a party kind, and are empty in a record that names none."""


class MeetingStore:
    """Meetings (möten) of both kinds."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def save(self, meeting: Meeting) -> None:
        """Store or replace with all its parts but the protocol; a meeting never changes kind."""
        if isinstance(meeting, ConsentedMeeting):
            self._save_consented(meeting)
        else:
            self._save_deidentified(meeting)

    def get(self, meeting_id: str) -> Meeting | None:
        """One meeting of either kind."""
        row = self._db.row("SELECT * FROM consented_meeting WHERE id = ?", meeting_id)
        if row is not None:
            return self._consented(row)
        row = self._db.row("SELECT * FROM deidentified_meeting WHERE id = ?", meeting_id)
        return self._deidentified(row) if row else None

    def between(self, first: date, last: date) -> tuple[Meeting, ...]:
        """Every meeting from one day to another, both included, soonest first."""
        days = (first.isoformat(), last.isoformat())
        found: list[Meeting] = [
            self._consented(row)
            for row in self._db.rows("SELECT * FROM consented_meeting WHERE day BETWEEN ? AND ?", *days)
        ]
        found += [
            self._deidentified(row)
            for row in self._db.rows("SELECT * FROM deidentified_meeting WHERE day BETWEEN ? AND ?", *days)
        ]
        return tuple(sorted(found, key=lambda one: (one.day, one.starts, one.number)))

    def of_child(self, child_id: str) -> tuple[ConsentedMeeting, ...]:
        """A child's meetings, soonest first."""
        sql = (
            "SELECT m.* FROM consented_meeting AS m JOIN consented_meeting_child AS c ON c.meeting_id = m.id "
            "WHERE c.child_id = ? ORDER BY m.day, m.starts, m.number"
        )
        return tuple(self._consented(row) for row in self._db.rows(sql, child_id))

    def next_number(self, year: int) -> str:
        """The next free number, as `M-2026-003`."""
        start = f"M-{year}-"
        highest = 0
        for table in ("consented_meeting", "deidentified_meeting"):
            sql = f"SELECT max(CAST(substr(number, ?) AS INTEGER)) FROM {table} WHERE number >= ? AND number < ?"  # noqa: S608
            highest = max(highest, self._db.value(sql, len(start) + 1, start, start + ":") or 0)
        return f"{start}{highest + 1:03d}"

    def protocol(self, meeting_id: str) -> Protocol:
        """A meeting's protocol; an empty one when nothing has been written."""
        return Protocol(meeting_id=meeting_id, **self._parts(meeting_id, _PROTOCOL_PARTS))

    def save_protocol(self, protocol: Protocol) -> None:
        """Store or replace a protocol; what was struck out is overwritten."""
        self._replace(protocol.meeting_id, protocol, _PROTOCOL_PARTS)

    def _save_consented(self, meeting: ConsentedMeeting) -> None:
        self._store("consented_meeting", to_row(meeting, without=(*_CONSENTED_PARTS, "child_ids")))
        self._db.write("DELETE FROM consented_meeting_child WHERE meeting_id = ?", meeting.id)
        for position, child_id in enumerate(meeting.child_ids):
            place: Row = {"meeting_id": meeting.id, "position": position}
            self._db.insert("consented_meeting_child", place | {"child_id": child_id})
        self._replace(meeting.id, meeting, _CONSENTED_PARTS)

    def _save_deidentified(self, meeting: DeidentifiedMeeting) -> None:
        self._store("deidentified_meeting", to_row(meeting, without=("seats", "consultation_ids")))
        for table in ("deidentified_meeting_consultation", "deidentified_meeting_seat"):
            self._db.write(f"DELETE FROM {table} WHERE meeting_id = ?", meeting.id)  # noqa: S608
        for position, consultation_id in enumerate(meeting.consultation_ids):
            place: Row = {"meeting_id": meeting.id, "position": position}
            self._db.insert("deidentified_meeting_consultation", place | {"consultation_id": consultation_id})
        for position, seat in enumerate(meeting.seats):
            self._db.insert(
                "deidentified_meeting_seat", {"meeting_id": meeting.id, "position": position} | to_row(seat)
            )

    def _store(self, table: str, row: Row) -> None:
        if self._db.row(f"SELECT 1 FROM {table} WHERE id = ?", row["id"]):  # noqa: S608
            self._db.update(table, row)
        else:
            self._db.insert(table, row)

    def _replace(self, meeting_id: str, record: Any, parts: dict[str, tuple[str, Any]]) -> None:
        for field, (table, _) in parts.items():
            self._db.write(f"DELETE FROM {table} WHERE meeting_id = ?", meeting_id)  # noqa: S608
            for position, one in enumerate(getattr(record, field)):
                row = {"meeting_id": meeting_id, "position": position} | to_row(one)
                if (column := _MAYBE_NOTHING.get(table)) is not None:
                    row[column] = row[column] or None
                self._db.insert(table, row)

    def _parts(self, meeting_id: str, parts: dict[str, tuple[str, Any]]) -> dict[str, Any]:
        found = {}
        for field, (table, kind) in parts.items():
            rows = self._db.rows(f"SELECT * FROM {table} WHERE meeting_id = ? ORDER BY position", meeting_id)  # noqa: S608
            column = _MAYBE_NOTHING.get(table)
            found[field] = tuple(from_row(row | ({column: row[column] or ""} if column else {}), kind) for row in rows)
        return found

    def _consented(self, row: Row) -> ConsentedMeeting:
        children = self._ids("consented_meeting_child", "child_id", row["id"])
        return from_row(row, ConsentedMeeting, child_ids=children, **self._parts(row["id"], _CONSENTED_PARTS))

    def _deidentified(self, row: Row) -> DeidentifiedMeeting:
        seats = self._db.rows(
            "SELECT * FROM deidentified_meeting_seat WHERE meeting_id = ? ORDER BY position", row["id"]
        )
        return from_row(
            row,
            DeidentifiedMeeting,
            consultation_ids=self._ids("deidentified_meeting_consultation", "consultation_id", row["id"]),
            seats=tuple(from_row(seat, AnonymousSeat) for seat in seats),
        )

    def _ids(self, table: str, column: str, meeting_id: str) -> tuple[str, ...]:
        sql = f"SELECT {column} FROM {table} WHERE meeting_id = ? ORDER BY position"  # noqa: S608
        return tuple(row[column] for row in self._db.rows(sql, meeting_id))
