# SPDX-License-Identifier: EUPL-1.2
"""Handing over a concern report (orosanmälan): on paper, as a file, as text to paste; in the ledger first.

Neither a vault that cannot be written nor a paper that cannot be set keeps it waiting. Shows nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.concern_reports import ConcernReport
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.ui import clipboard, file_dialogs, printing, words
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import concern_reports, release_reports
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.release_reports import Enter


class HandingOver(QObject):
    """enter: enters something in the vault now or afterwards; report: as it stands on the page.

    Signals: told(text, way): how it went, and the way it left, empty when it did not; left(): the ledger is told of
    it, or will be.
    """

    told = Signal(str, str)
    left = Signal()

    def __init__(
        self, desk: Desk, tasks: Tasks, messages: Messages, enter: Enter, report: Callable[[], ConcernReport],
        page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._enter, self._report, self._page = enter, report, page

    def _render(self, report: ConcernReport) -> tuple[str, bytes]:
        """The paper as PDF, or as plain text when a PDF cannot be made: that must not delay it either."""
        try:
            return "pdf", concern_reports.render(self._desk, report, "pdf")
        except Exception:  # whatever breaks in setting the paper: the report is never kept waiting (SoL 19 kap. 1 §)
            return "txt", concern_reports.render(self._desk, report, "txt")

    def _begin(self, report: ConcernReport, format: str, content: bytes, carrier: str) -> Release:
        return release_reports.begin_report(
            self._desk,
            content,
            format=format,
            carrier=carrier,
            receiver=report.party,
            afterwards=self._enter,
        )

    def _end(self, begun: Release, left: bool) -> None:
        self._tasks.on_vault(
            lambda: release_reports.end_report(self._desk, begun, left=left, afterwards=self._enter),
            done=lambda _row: self.left.emit(),
            failed=lambda _error: None,  # it has left; what could not be entered stands among what is uncertain
        )

    def choose_printer(self) -> None:
        """Ask which printer, and print there."""
        printer = printing.choose_printer(self._page)
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: Any) -> None:
        """Print: in the ledger first, then on paper."""
        report = self._report()

        def prepare() -> tuple[str, bytes, Release]:
            format, content = self._render(report)
            return format, content, self._begin(report, format, content, "print")

        def put(found: tuple[str, bytes, Release]) -> None:
            format, content, begun = found
            done = printing.print_on(printer, content, format)
            self._end(begun, done)
            said = self.tr("Utskriven {time}. Hämta papperet genast.") if done else self.tr("Skrivaren tog inte emot.")
            self.told.emit(said.format(time=words.local(self._desk.now)[11:16]), "paper" if done else "")

        self._tasks.on_vault(prepare, done=put, failed=self._messages.error)

    def copy(self) -> None:
        """Put the text on the computer's clipboard, to paste into the municipality's form."""
        report = self._report()

        def prepare() -> tuple[str, Release]:
            content = concern_reports.render(self._desk, report, "txt")
            return content.decode("utf-8"), self._begin(report, "txt", content, "clipboard")

        def put(found: tuple[str, Release]) -> None:
            done = clipboard.hand_over(found[0])
            self._end(found[1], done)
            said = self.tr("Texten ligger i urklipp i en minut. Klistra in den i kommunens formulär.")
            self.told.emit(said if done else self.tr("Urklipp tog inte emot texten."), "form" if done else "")

        self._tasks.on_vault(prepare, done=put, failed=self._messages.error)

    def choose_place(self) -> None:
        """Ask where, and save the PDF there."""
        week = self._desk.today.isocalendar()
        name = self.tr("skrivelse") + f"_{week.year}-v{week.week:02d}.pdf"
        place = file_dialogs.choose_new_file(self._page, self.tr("Spara som PDF"), Path.home(), name, "PDF (*.pdf)")
        if place is not None:
            self.save_to(place, overwrite=place.exists())

    def save_to(self, place: Path, *, overwrite: bool = False) -> None:
        """Save the report as a file, through the one door."""
        report = self._report()

        def save() -> str:
            format, content = self._render(report)
            to = place if format == "pdf" else place.with_suffix(".txt")
            release_reports.hand_over_report(
                self._desk, content, format=format, receiver=report.party, afterwards=self._enter, to=to,
                overwrite=overwrite,
            )  # fmt: skip
            return str(to)

        def done(to: str) -> None:
            self.told.emit(self.tr("Sparad: {place}. Filen ligger utanför valvet.").format(place=to), "file")
            self.left.emit()

        self._tasks.on_vault(save, done=done, failed=self._messages.error)
