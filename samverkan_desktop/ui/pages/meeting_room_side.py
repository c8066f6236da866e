# SPDX-License-Identifier: EUPL-1.2
"""Who gets this extract? (vem får detta utdrag): the chosen paragraph by receiver, and the whole protocol by receiver.

"Säg det inte högt än" is advice to the writer and stays in the vault.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from samverkan_desktop.domain.meetings import Paragraph
from samverkan_desktop.ui.models import codes, meeting_cells
from samverkan_desktop.ui.models.meeting_room import Room
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import SidePanel, clear
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.ui.widgets.states import StateCard, StateLabel


class ExtractPanel(SidePanel):
    """Signals: concern: the person wants to report."""

    concern = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Vem får detta utdrag?"))
        self.setMinimumWidth(312)
        self.which = PlainLabel("", "hint")
        self.state = StateCard("neu", self.tr("Inget stycke valt"))
        self.body.setSpacing(8)
        self.body.addWidget(self.which)
        self.body.addWidget(self.state)
        self._receivers = QVBoxLayout()
        self._receivers.setSpacing(0)
        self.body.addLayout(self._receivers)
        self.body.addWidget(Line())
        self.body.addWidget(PlainLabel(self.tr("Hela protokollet, per mottagare"), "h3", wrap=True))
        self._whole = QVBoxLayout()
        self._whole.setSpacing(2)
        self.body.addLayout(self._whole)
        asked = self.tr("Kom det fram en misstanke om att barnet far illa? Då ska du anmäla.")
        self.report = HintButton(self.tr("Öppna anmälan"), icon="shield", size="small")
        self.report.clicked.connect(self.concern)
        self.footer.addWidget(PlainLabel(asked, "sm", wrap=True))
        self.footer.addWidget(self.report)
        self.show_footer()
        self.said: dict[str, str] = {}

    def show_room(self, room: Room, line: Paragraph | None) -> None:
        """Show one paragraph and the whole, as they stand now."""
        self._show_line(room, line)
        self.state.set_notice(codes.stale_rules(room.matrix))
        clear(self._whole)
        for seat in room.others():
            may, all_of = room.received(seat)
            who = room.seat_words(seat)[0]
            count = self.tr("{n} av {all}").format(n=may, all=all_of)
            row = Row(room.short(seat), strong=False)
            row.right.setContentsMargins(0, 2, 0, 2)
            row.setAccessibleName(f"{who}: {count}")
            row.right.addWidget(PlainLabel(count, "h3"))
            self._whole.addWidget(row)

    def _show_line(self, room: Room, line: Paragraph | None) -> None:
        clear(self._receivers)
        self.said = {}
        row = room.row(line.id) if line is not None and line.text.strip() else None
        time = line.at if line is not None else ""
        self.which.setText(self.tr("Markerat stycke, {time}").format(time=time) if time else "")
        if line is None or not line.text.strip():
            self.state.set_state("neu", self.tr("Skriv stycket"), self.tr("Då visas vem som får det."))
            return
        if row is None:
            word = room.state_of(line)[1]
            self.state.set_state("cau", word, self.tr("Stycket lämnas till ingen så länge det står så."))
            return
        if row.room.is_open:
            self.state.set_state("pos", self.tr("Får sägas i rummet"), self.tr("Alla som är här får höra det."))
        else:
            advice = self.tr("Anteckningen stannar i ditt valv.")
            shape = "cau" if row.room.state == "needs" else "neg"
            self.state.set_state(shape, self.tr("Säg det inte högt än"), advice)
        for seat in room.others():
            cell = row.cell(seat.id)
            shape, word = meeting_cells.word(cell)
            who = room.seat_words(seat)[0]
            missing = cell.missing[0].text if cell.missing and not cell.is_open else ""
            self.said[seat.id] = word
            said = StateLabel(shape, word.replace(meeting_cells.SOFT_HYPHEN, ""))
            said.setAccessibleName(f"{who}: {word}. {missing}")
            self._receivers.addWidget(PlainLabel(room.short(seat), "h3", wrap=True))
            self._receivers.addWidget(said)
            if missing:
                self._receivers.addWidget(PlainLabel(missing, "hint", wrap=True))
            self._receivers.addSpacing(8)
