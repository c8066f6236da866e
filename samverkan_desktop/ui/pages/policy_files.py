# SPDX-License-Identifier: EUPL-1.2
"""Files of the municipality's rules (regelfiler): read, and written as plain text. Knows nothing of a family."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samverkan_desktop.ui import file_dialogs
from samverkan_desktop.ui.pages import policy_deeds
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases.desk import Desk

KINDS = frozenset({"policy", "log"})


class PolicyFiles(QObject):
    """Signals: taken(version): in use now, or empty when it became the draft; saved(); failed(error)."""

    taken = Signal(str)
    saved = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._page = desk, tasks, page

    def load_file(self) -> None:
        """Read a rules file: a signed one can be taken into use, any other becomes the draft."""
        kinds = self.tr("Regelfil (*.toml)")
        place = file_dialogs.choose_file(self._page, self.tr("Läs in regelfil"), Path.home(), kinds)
        if place is not None:
            self.load_text(place)

    def load_text(self, place: Path) -> None:
        """Read the file that was chosen."""
        self._tasks.aside(policy_deeds.text_of, place, done=self._on_text, failed=self.failed.emit)

    def _on_text(self, text: str) -> None:
        self._tasks.on_vault(
            policy_deeds.take_in, self._desk, text, done=self.taken.emit, failed=self.failed.emit, changes=KINDS
        )

    def save_file(self, text: str) -> None:
        """Write rules as a text file."""
        kinds, title = self.tr("Regelfil (*.toml)"), self.tr("Exportera regelfil")
        place = file_dialogs.choose_new_file(self._page, title, Path.home(), "kommunens-regler.toml", kinds)
        if place is not None and text:
            put = self._desk.tools.carriers["file"].put
            self._tasks.aside(
                lambda: put(text.encode(), place, overwrite=True),
                done=lambda _nothing: self.saved.emit(),
                failed=self.failed.emit,
            )
