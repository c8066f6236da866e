# SPDX-License-Identifier: EUPL-1.2
"""The panel beside the matrix: the chosen cell's state, why, what it would take, and what is good to know.

Shows the rules' own grounds and ways; decides nothing. Who has answered what stands on this screen only. Below stands
how long the meeting is kept (gallring).
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop.domain.meetings import ConsentedMeeting
from samverkan_desktop.domain.retention import Retention
from samverkan_desktop.ui.models import codes, meeting_cells
from samverkan_desktop.ui.models.meeting_cells import Prepared
from samverkan_desktop.ui.widgets.buttons import HintButton, LawChip
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, SidePanel, clear
from samverkan_desktop.ui.widgets.states import Requirement, StateCard
from samverkan_desktop.usecases import meeting_agenda
from samverkan_desktop.usecases.meeting_matrix import ROOM, MatrixCell, MatrixRow

LAWS = 6


class CellPanel(SidePanel):
    """Signals: open_consent(child id): to change what the cell rests on; concern: to the report."""

    open_consent = Signal(str)
    concern = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Du har valt"), width=348)
        self.setMinimumWidth(324)
        self._child = ""
        self.where = PlainLabel("", "h3", wrap=True)
        self.state = StateCard()
        self.body.addWidget(self.where)
        self.body.addWidget(self.state)
        self._detail = QVBoxLayout()
        self._detail.setSpacing(8)
        self.body.addLayout(self._detail)
        self._duty = Banner("info", "", icon="shield")
        self._duty.add_button(self.tr("Orosanmälan"), self.concern.emit)
        high = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        high.setHeightForWidth(True)  # its words take several lines in so narrow a panel
        self._duty.setSizePolicy(high)
        self.body.addWidget(self._duty)
        self._line = Line()
        self.retention = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self._line)
        self.body.addWidget(self.retention)
        self.consent = HintButton(self.tr("Öppna samtycket"), icon="consent")
        self.consent.clicked.connect(lambda: self.open_consent.emit(self._child))
        self.footer.addWidget(self.consent)
        self.show_footer()

    def show_cell(self, found: Prepared, row: MatrixRow, cell: MatrixCell) -> None:
        """Explain one cell."""
        what, whom = found.row_words(row)[0], found.seat_words(cell.seat_id)[0]
        self.where.setText(f"{what} → {whom}")
        shape, word = meeting_cells.word(cell)
        self.state.set_notice(codes.stale_rules(found.matrix))
        laws = {source: one.text for one in cell.grounds for source in one.source.split("; ")}
        self.state.set_state(shape, word, self._in_short(found, cell))
        self._child = row.child_id
        clear(self._detail)
        if cell.seat_id == ROOM:
            self._room(found, cell)
        else:
            self._why(cell, laws)
            self._needed(found, row, cell)
        self._good_to_know(found, row)
        self.consent.setVisible(bool(row.child_id) and cell.state not in ("own", "not_included"))
        self.show_footer(bool(row.child_id) and cell.state not in ("own", "not_included"))
        self._concern(found, row)

    def show_retention(self, held: Retention | None) -> None:
        """Say below how long the meeting and its protocol are kept (gallring)."""
        said = codes.retention_said(held)
        self.retention.setText(said)
        for one in (self._line, self.retention):
            one.setVisible(bool(said))

    def show_nothing(self) -> None:
        """No cell to explain."""
        self.where.setText(self.tr("Inget än"))
        self.state.set_state("neu", self.tr("Lägg till vad som ska tas upp"))
        clear(self._detail)
        self.consent.hide()
        self._duty.hide()

    def _in_short(self, found: Prepared, cell: MatrixCell) -> str:
        if cell.seat_id == ROOM and not cell.is_open:
            who = meeting_agenda.who(found.meeting.seats, cell.closed_by)
            return self.tr("Alla som väntas får inte höra det: {who}.").format(who=who)
        return {
            "own": self.tr("Uppgiften finns redan hos den som sitter här."),
            "not_included": self.tr("Du har valt att det inte behövs för syftet. Det är inte reglernas svar."),
            "permitted": self.tr("Det får sägas, så mycket som behövs för mötets syfte."),
        }.get(cell.state, "")

    def _why(self, cell: MatrixCell, laws: dict[str, str]) -> None:
        said = list(dict.fromkeys(one.text for one in cell.grounds if one.text))
        if not said:
            return
        self._detail.addWidget(PlainLabel(self.tr("Varför"), "h3"))
        for text in said[:3]:
            self._detail.addWidget(PlainLabel(text, "sm", wrap=True))
        chips = QWidget()
        chips.setObjectName("clear")
        flow = FlowLayout(chips, spacing=6)
        for source, text in list(laws.items())[:LAWS]:
            flow.addWidget(LawChip(source, text))
        self._detail.addWidget(chips)

    def _needed(self, found: Prepared, row: MatrixRow, cell: MatrixCell) -> None:
        """What is there and what is missing; where there are two ways, both."""
        agreed = found.agreed(row, cell.seat_id)
        if cell.state not in ("needs", "permitted", "forbidden") or not (agreed or cell.missing):
            return
        self._detail.addWidget(Line())
        self._detail.addWidget(PlainLabel(self.tr("Vad krävs för att få dela?"), "h3"))
        for text in agreed:
            self._detail.addWidget(Requirement(text, True))
        texts = {one.fact: one.text for one in cell.missing}
        ways = sorted(cell.ways, key=len) or [tuple(texts)]
        for number, way in enumerate(ways[:2]):
            if number:
                self._detail.addWidget(PlainLabel(self.tr("eller"), "hint"))
            for fact in way:
                if fact in texts:
                    self._detail.addWidget(Requirement(texts[fact]))

    def _room(self, found: Prepared, cell: MatrixCell) -> None:
        if not cell.closed_by:
            return
        who = meeting_agenda.who(found.meeting.seats, cell.closed_by)
        said = self.tr("Ta punkten utan {who}. Dagordningen är ordnad så.").format(who=who)
        self._detail.addWidget(PlainLabel(said, "sm", wrap=True))
        for one in cell.missing:
            self._detail.addWidget(Requirement(one.text))

    def _good_to_know(self, found: Prepared, row: MatrixRow) -> None:
        if not isinstance(found.meeting, ConsentedMeeting) or not row.child_id:
            return
        self._detail.addWidget(Line())
        said = self.tr("Att avidentifiera räcker inte här. Att mötet gäller {child} vet alla i rummet.")
        self._detail.addWidget(PlainLabel(said.format(child=found.names.get(row.child_id, "")), "hint", wrap=True))
        told = [one for one in found.matrix.warnings if one.text != codes.stale_rules(found.matrix)]
        for one in told[:2]:
            self._detail.addWidget(PlainLabel(f"{one.text} ({one.source})", "hint", wrap=True))

    def _concern(self, found: Prepared, row: MatrixRow) -> None:
        child = found.names.get(row.child_id, "")
        self._duty.setVisible(bool(child))
        if child:
            text = self.tr(
                "Anmälan görs till socialnämndens mottagning, inte på mötet. Samtycke behövs inte (SoL 19 kap. 1 §)."
            )
            worry = self.tr("Är du orolig att {child} far illa?").format(child=child)
            self._duty.say("info", f"{worry} {text}")
