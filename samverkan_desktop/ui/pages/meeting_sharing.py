# SPDX-License-Identifier: EUPL-1.2
"""The card *Vad du får dela*: the may-share matrix, how many of its cells may and may not. Asks no rule."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from samverkan_desktop.ui.models import meeting_cells
from samverkan_desktop.ui.models.meeting_cells import Prepared
from samverkan_desktop.ui.pages.meeting_matrix import MatrixView
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.ui.widgets.states import StateLabel


class SharingCard(Card):
    """Signal: add_asked: something more is to be said. What is chosen in it is told by its `matrix`."""

    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__(padding=0)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 6, 12, 6)
        bar.setSpacing(14)
        self.title.setText(self.tr("Vad du får dela"))
        self.setAccessibleName(self.tr("Vad du får dela, och med vem"))
        bar.addWidget(self.title)
        bar.addStretch(1)
        self.counts = {shape: StateLabel(shape) for shape in ("pos", "cau", "neg")}
        for label in self.counts.values():
            bar.addWidget(label)
        self.add = HintButton(self.tr("Uppgift"), "quiet", icon="plus", size="small")
        self.add.setAccessibleName(self.tr("Lägg till uppgift att ta upp"))
        self.add.clicked.connect(self.add_asked)
        bar.addWidget(self.add)
        self.body.addLayout(bar)
        self.matrix = MatrixView(self.tr("Delningsmatris"))
        self.body.addWidget(self.matrix, 1)

    def show_counts(self, found: Prepared) -> None:
        """Count the cells of each state."""
        said = {
            "pos": self.tr("{n} får dela"),
            "cau": self.tr("{n} kräver något"),
            "neg": self.tr("{n} får inte"),
        }
        for shape, count in meeting_cells.states(found.matrix):
            self.counts[shape].set_state(shape, said[shape].format(n=count))

    def height_for_all_rows(self) -> int:
        """The height in pixels at which no row is out of sight."""
        return self.matrix.wanted_height() + self.height() - self.matrix.height()
