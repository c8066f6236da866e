# SPDX-License-Identifier: EUPL-1.2
"""Who is here (vem är här?): one tap for each participant, the red bar for who was not called, the question whether
someone has really gone. Tells what was tapped; the vault and the rules are asked by the page.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop.domain.meetings import Seat
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models.meeting_room import Room
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import PlainLabel, tooltip
from samverkan_desktop.ui.widgets.panels import Banner, Card, clear
from samverkan_desktop.usecases import meeting_agenda


class People(QWidget):
    """Signals: came(seat_id), left(seat_id), gone(seat_id): tapped in, tapped out, confirmed out; someone_else."""

    came = Signal(str)
    left = Signal(str)
    gone = Signal(str)
    someone_else = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Vem är här?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        card = Card(padding=0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(14)
        self.count = PlainLabel("", "h3")
        row.addWidget(self.count)
        self._holder = QWidget()
        self._holder.setObjectName("clear")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._flow = FlowLayout(self._holder, spacing=10)
        row.addWidget(self._holder, 1)
        self.other = HintButton(self.tr("Någon annan"), "quiet", icon="plus", size="small")
        self.other.setToolTip(tooltip("Alt+N"))
        self.other.setAccessibleName(self.tr("Någon annan kommer"))
        self.other.clicked.connect(self.someone_else)
        row.addWidget(self.other)
        card.body.addLayout(row)
        column.addWidget(card)
        self._bars = QVBoxLayout()
        self._bars.setSpacing(8)
        column.addLayout(self._bars)
        self.ticks: dict[str, QCheckBox] = {}
        self.bars: list[Banner] = []
        self.bar_buttons: dict[str, HintButton] = {}

    def show_room(self, room: Room) -> None:
        """Show who is here."""
        here = sum(seat.is_here for seat in room.meeting.seats)
        self.count.setText(self.tr("Här nu {n}").format(n=here))
        self.setEnabled(not room.is_over)
        ids = [seat.id for seat in room.meeting.seats if seat.presence != "absent" or seat.id in self.ticks]
        if ids != list(self.ticks):
            self._flow.clear()
            self.ticks = {seat.id: self._tick(room, seat) for seat in room.meeting.seats if seat.id in ids}
        for seat in room.meeting.seats:
            if seat.id in self.ticks:
                self.ticks[seat.id].setChecked(seat.presence == "here")
        self._show_bars(room)

    def _tick(self, room: Room, seat: Seat) -> QCheckBox:
        above, below = room.seat_words(seat)
        said = [part for part in (above, seat.name or below) if part]
        short = [part for part in (room.short(seat), seat.name or below) if part]
        tick = QCheckBox("\n".join(short).replace("&", "&&"))
        tick.setAccessibleName(self.tr("{who} är här").format(who=", ".join(said)))
        tick.clicked.connect(lambda on, id=seat.id: (self.came if on else self.left).emit(id))
        self._flow.addWidget(tick)
        return tick

    def _show_bars(self, room: Room) -> None:
        clear(self._bars)
        self.bars, self.bar_buttons = [], {}
        if room.is_over:
            return
        for seat in room.strangers():
            self._stranger_bar(room, seat)
        for seat in room.meeting.seats:
            if seat.presence == "leaving":
                self._leaving_bar(room, seat)

    def _stranger_bar(self, room: Room, seat: Seat) -> None:
        who = ", ".join(part for part in (room.short(seat), seat.function) if part)
        title = self.tr("Inte kallad till mötet: {who}").format(who=who)
        if seat.invited:
            title = self.tr("Samtycket nämner inte den här funktionen: {who}").format(who=who)
        without, may = room.rows_of(seat, open=False), room.rows_of(seat, open=True)
        whom = meeting_agenda.who(room.meeting.seats, [seat.id], lang=words.language())
        said = self.tr("Ta utan {who}: {what}.").format(who=whom, what=", ".join(without)) if without else ""
        if may:
            said += " " + self.tr("Får höra: {what}.").format(what=", ".join(may))
        bar = self._bar("neg", title, said.strip())
        self._button(bar, f"leave:{seat.id}", self.tr("Lämnar rummet"), lambda: self.left.emit(seat.id))

    def _leaving_bar(self, room: Room, seat: Seat) -> None:
        title = self.tr("Har {who} gått ut?").format(who=", ".join(part for part in room.seat_words(seat) if part))
        bar = self._bar("cau", title, self.tr("Räknas som kvar tills du bekräftar. Inget mer visas eller får sägas."))
        self._button(bar, f"gone:{seat.id}", self.tr("Ja, har gått"), lambda: self.gone.emit(seat.id))
        self._button(bar, f"stays:{seat.id}", self.tr("Nej, är kvar"), lambda: self.came.emit(seat.id))

    def _bar(self, kind: str, title: str, text: str) -> Banner:
        bar = Banner(kind, text, title=title)
        self._bars.addWidget(bar)
        self.bars.append(bar)
        return bar

    def _button(self, bar: Banner, key: str, text: str, do: Callable[[], object]) -> None:
        self.bar_buttons[key] = bar.add_button(text, do)
