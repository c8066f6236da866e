# SPDX-License-Identifier: EUPL-1.2
"""Requests for documents (begäran om handling): what was asked for and how each passage was judged; ids only."""

from __future__ import annotations

from collections.abc import Iterable

from samverkan_desktop.domain.document_requests import DocumentRequest, Judged, RequestedRecord
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row


class DocumentRequestStore:
    """Requests for documents."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def next_number(self, year: int) -> str:
        """The next free number, as `B-2026-003`."""
        start = f"B-{year}-"
        sql = "SELECT max(CAST(substr(number, ?) AS INTEGER)) FROM document_request WHERE number >= ? AND number < ?"
        return f"{start}{(self._db.value(sql, len(start) + 1, start, start + ':') or 0) + 1:03d}"

    def add(self, request: DocumentRequest) -> None:
        """Store a new request."""
        self._db.insert("document_request", to_row(request))

    def update(self, request: DocumentRequest) -> None:
        """Replace a request, same id. Raises KeyError when there is none."""
        self._db.update("document_request", to_row(request))

    def get(self, request_id: str) -> DocumentRequest | None:
        """One request."""
        row = self._db.row("SELECT * FROM document_request WHERE id = ?", request_id)
        return from_row(row, DocumentRequest) if row else None

    def all(self) -> tuple[DocumentRequest, ...]:
        """Every request, newest first."""
        rows = self._db.rows("SELECT * FROM document_request ORDER BY row DESC")
        return tuple(from_row(row, DocumentRequest) for row in rows)

    def set_records(self, request_id: str, records: Iterable[RequestedRecord]) -> None:
        """Replace which records a request covers; what was judged of one that is left out goes."""
        kept = tuple(records)
        self._db.write("DELETE FROM requested_record WHERE request_id = ?", request_id)
        for record in kept:
            self._db.insert("requested_record", to_row(record))
        for judged in self.judged(request_id):
            if judged.consultation_id not in {record.consultation_id for record in kept}:
                self._forget(request_id, judged.consultation_id)

    def records(self, request_id: str) -> tuple[RequestedRecord, ...]:
        """The records of a request in their order."""
        rows = self._db.rows("SELECT * FROM requested_record WHERE request_id = ? ORDER BY position", request_id)
        return tuple(from_row(row, RequestedRecord) for row in rows)

    def judge(self, request_id: str, consultation_id: str, judged: Iterable[Judged]) -> None:
        """Replace what was judged of one record's passages."""
        self._forget(request_id, consultation_id)
        for one in judged:
            self._db.insert("judged_passage", to_row(one))

    def judged(self, request_id: str) -> tuple[Judged, ...]:
        """What was judged of every passage of a request."""
        sql = "SELECT * FROM judged_passage WHERE request_id = ? ORDER BY consultation_id, field, number"
        return tuple(from_row(row, Judged) for row in self._db.rows(sql, request_id))

    def _forget(self, request_id: str, consultation_id: str) -> None:
        sql = "DELETE FROM judged_passage WHERE request_id = ? AND consultation_id = ?"
        self._db.write(sql, request_id, consultation_id)
