# SPDX-License-Identifier: EUPL-1.2
"""Concern reports (orosanmälningar) in a table of their own; nothing else refers to them and no search finds them."""

from __future__ import annotations

from samverkan_desktop.domain.concern_reports import ConcernReport
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row


class ConcernReportStore:
    """Concern reports (orosanmälningar)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def save(self, report: ConcernReport) -> None:
        """Store or replace."""
        if self.get(report.id) is None:
            self._db.insert("concern_report", to_row(report))
        else:
            self._db.update("concern_report", to_row(report))

    def get(self, report_id: str) -> ConcernReport | None:
        """One report."""
        row = self._db.row("SELECT * FROM concern_report WHERE id = ?", report_id)
        return _report(row) if row else None

    def of(self, owner: str) -> tuple[ConcernReport, ...]:
        """One user's reports, newest first."""
        rows = self._db.rows("SELECT * FROM concern_report WHERE owner = ? ORDER BY started_at DESC, row DESC", owner)
        return tuple(_report(row) for row in rows)

    def remove(self, report_id: str) -> None:
        """Remove one that has not been made: `secure_delete` overwrites what it lay in."""
        self._db.destroy("DELETE FROM concern_report WHERE id = ?", report_id)


def _report(row: dict[str, object]) -> ConcernReport:
    return from_row(row, ConcernReport)
