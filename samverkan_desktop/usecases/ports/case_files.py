# SPDX-License-Identifier: EUPL-1.2
"""Case files (akter) and requests for documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from samverkan_desktop.domain.case_files import CaseFile
from samverkan_desktop.domain.document_requests import DocumentRequest, Judged, RequestedRecord


class CaseFiles(Protocol):
    """How far records have come towards the case file (akten)."""

    def keep(self, kept: CaseFile) -> None:
        """Store or replace."""

    def get(self, consultation_id: str) -> CaseFile | None:
        """Where one record stands, or None when nothing has been said."""

    def all(self) -> tuple[CaseFile, ...]:
        """Every one, by number."""


class DocumentRequests(Protocol):
    """Requests for documents (begäran om handling)."""

    def next_number(self, year: int) -> str:
        """The next free number, as `B-2026-003`."""

    def add(self, request: DocumentRequest) -> None:
        """Store a new request."""

    def update(self, request: DocumentRequest) -> None:
        """Replace a request, same id. Raises KeyError when there is none."""

    def get(self, request_id: str) -> DocumentRequest | None:
        """One request."""

    def all(self) -> tuple[DocumentRequest, ...]:
        """Every request, newest first."""

    def set_records(self, request_id: str, records: Iterable[RequestedRecord]) -> None:
        """Replace which records a request covers; what was judged of one that is left out goes."""

    def records(self, request_id: str) -> tuple[RequestedRecord, ...]:
        """The records of a request in their order."""

    def judge(self, request_id: str, consultation_id: str, judged: Iterable[Judged]) -> None:
        """Replace what was judged of one record's passages."""

    def judged(self, request_id: str) -> tuple[Judged, ...]:
        """What was judged of every passage of a request."""
