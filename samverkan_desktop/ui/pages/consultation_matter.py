# SPDX-License-Identifier: EUPL-1.2
"""Same matter as (samma ärende som): the choice of an earlier de-identified consultation, by its number.

Knows the list it is given; the link is made when the consultation is recorded.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.ui.pages.consultation_parts import Choice

LONGEST = 48


class MatterField(QWidget):
    """Signals: changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice = Choice([], name=self.tr("Samma ärende som"), empty=self.tr("Inget tidigare"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._choice)
        self.setFocusProxy(self._choice)
        self._choice.currentIndexChanged.connect(self.changed)

    def number(self) -> str:
        """The chosen number, or nothing."""
        return self._choice.code()

    def set_number(self, number: str) -> None:
        """Show a number, without telling; one that is not in the list is put there."""
        blocked = self._choice.blockSignals(True)
        if self._choice.findData(number) < 0:
            self._choice.addItem(number, number)
        self._choice.set_code(number)
        self._choice.blockSignals(blocked)

    def offer(self, rows: Sequence[ListRow], *, but: str = "") -> None:
        """Offer these, all but the consultation itself; what was chosen stays chosen."""
        chosen = self.number()
        blocked = self._choice.blockSignals(True)
        while self._choice.count() > 1:
            self._choice.removeItem(1)
        for row in rows:
            if row.id != but:
                self._choice.addItem(_told(row), row.number)
        self._choice.blockSignals(blocked)
        self.set_number(chosen)


def _told(row: ListRow) -> str:
    heading = row.heading if len(row.heading) <= LONGEST else row.heading[: LONGEST - 1] + "…"
    return f"{row.number} · {heading}" if heading else row.number
