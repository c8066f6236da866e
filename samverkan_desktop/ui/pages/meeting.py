# SPDX-License-Identifier: EUPL-1.2
"""Prepare a meeting (mötesförberedelse): what may be said to whom and when all hear, agenda, briefs, papers out.

Opening is entered in the log; the matrix is asked anew when something changes and is never stored.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import attrs
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.meetings import AgendaPoint, ConsentedMeeting, DeidentifiedMeeting, Meeting
from samverkan_desktop.ui import file_dialogs
from samverkan_desktop.ui.dialogs import agreed, open_reason
from samverkan_desktop.ui.dialogs.meeting_export import MeetingExportDialog
from samverkan_desktop.ui.dialogs.meeting_parts import PointDialog
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.models import meeting_cells, meeting_rows
from samverkan_desktop.ui.models.meeting_cells import Prepared
from samverkan_desktop.ui.pages import meeting_adding, meeting_deeds
from samverkan_desktop.ui.pages.meeting_agenda import AgendaCard
from samverkan_desktop.ui.pages.meeting_brief import BriefCard
from samverkan_desktop.ui.pages.meeting_cell import CellPanel
from samverkan_desktop.ui.pages.meeting_header import MeetingHeader
from samverkan_desktop.ui.pages.meeting_sharing import SharingCard
from samverkan_desktop.ui.pages.recognition_card import RecognitionCard
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import EmptyState
from samverkan_desktop.usecases.desk import Desk

CHANGES = frozenset({"meetings"})
WATCHED = frozenset({"meetings", "children", "consents", "assessments"})


class MeetingPage(Page):
    """Page `meeting`, opened with a meeting's id."""

    help_topic = "meetings"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Förbered möte"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._id, self._reason = "", ""
        self._placed = self._narrow = self._compact = False
        self._found: Prepared | None = None
        self._task: Task | None = None
        self.header = MeetingHeader()
        self.actions_area.addWidget(self.header)
        self.sharing = SharingCard()
        self.matrix = self.sharing.matrix
        self.agenda = AgendaCard()
        self.brief = BriefCard(desk.vault.info.own_party)
        self.recognition = RecognitionCard(desk, tasks, messages)
        self.recognition.hide()
        self.cell = CellPanel()
        self._listen()
        self._lay_out()
        self.setProperty("areas", [self.sharing, self.agenda, self.brief, self.cell])
        tasks.changed.connect(self._changed)

    def _listen(self) -> None:
        deeds: dict[str, Callable[[], None]] = {
            "seat": self.add_seat,
            "item": self.add_item,
            "edit": self.edit,
            "call": self.call,
            "calendar": self.save_calendar,
            "start": self.to_room,
            "cancel": self.cancel,
            "export": self.export_papers,
        }
        self.header.asked.connect(lambda deed: deeds[deed]())
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(self.export_papers)
        self.sharing.add_asked.connect(self.add_item)
        self.matrix.chosen.connect(lambda row, cell: self._explain(row, cell))
        self.matrix.entered.connect(self._to_panel)
        self.agenda.ordered.connect(self.order)
        self.agenda.followed.connect(lambda: self.order(()))
        self.agenda.add_asked.connect(self.add_point)
        self.brief.asked.connect(self._compose)
        self.recognition.stop_asked.connect(lambda id: self.go.emit("recognised", {"stop": id}))
        self.recognition.report_asked.connect(lambda: self.go.emit("concern_report", None))
        self.cell.open_consent.connect(self._open_consent)
        self.cell.concern.connect(lambda: self.go.emit("concern_report", None))

    def _lay_out(self) -> None:
        options = [
            ("matrix", self.tr("Delning")),
            ("cell", self.tr("Förklaring")),
            ("agenda", self.tr("Dagordning")),
            ("brief", self.tr("Underlag")),
        ]
        self.tabs = SegmentedControl(options, self.tr("Visa"), value="matrix")
        self.tabs.chosen.connect(lambda _tab: self._fit())
        self.tabs.hide()
        self._lower, inner = QWidget(), QWidget()
        for part in (self._lower, inner):
            part.setObjectName("clear")
        lower = QHBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(12)
        lower.addWidget(self.agenda, 53)
        lower.addWidget(self.brief, 47)
        lower.addWidget(self.recognition, 47)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(self.sharing)
        self._split.addWidget(self._lower)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(12)
        self._split.setSizes([360, 240])
        self._split.splitterMoved.connect(lambda _at, _which: setattr(self, "_placed", True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._split, 1)
        row.addWidget(self.cell)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addLayout(row, 1)
        self.empty = EmptyState("meeting", self.tr("Inget möte valt"), self.tr("Välj ett möte i veckan eller listan."))
        self.empty.add_button(self.tr("Till möten")).clicked.connect(lambda: self.go.emit("meetings", None))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(inner)
        self.body.addWidget(self.stack, 1)

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        meeting_id = str(argument or self._id)
        if meeting_id != self._id:
            self._found, self._reason = None, ""
        self._id = meeting_id
        self._suit()
        if meeting_id:
            self._open()

    def first_focus(self) -> QWidget | None:
        return self.matrix.people if self._found is not None else None

    def set_compact(self, compact: bool) -> None:
        super().set_compact(compact)
        self._compact = compact
        if hasattr(self, "matrix"):
            self.matrix.set_compact(compact)
            self._show_buttons()

    def set_narrow(self, narrow: bool) -> None:
        """One panel at a time, with tabs above; buttons that also stand in the menu give way."""
        self._narrow = narrow
        self._fit()

    def _fit(self) -> None:
        tab = self.tabs.value() if self._narrow else ""
        self.tabs.setVisible(self._narrow)
        self._split.setVisible(tab != "cell")
        self.cell.setVisible(tab in ("", "cell"))
        self.cell.setMaximumWidth(348 if not self._narrow else 16777215)
        self.sharing.setVisible(tab in ("", "matrix"))
        self._lower.setVisible(tab in ("", "agenda", "brief"))
        self.agenda.setVisible(tab in ("", "agenda"))
        takes_up = self._takes_up()
        self.brief.setVisible(tab in ("", "brief") and not takes_up)
        self.recognition.setVisible(tab in ("", "brief") and takes_up)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.header.fit(narrow=self._narrow, compact=self._compact)

    # reading

    def _open(self) -> None:
        self._tasks.on_vault(
            meeting_deeds.open_meeting,
            self._desk,
            self._id,
            self._reason,
            done=self._read,
            failed=self._not_opened,
            changes=frozenset(),
        )

    def _not_opened(self, error: BaseException) -> None:
        if open_reason.needed(error):
            self._reason = open_reason.ask(self.window())
            if self._reason:
                self._open()
            else:
                self.go.emit("meetings", None)
            return
        self._id, self._found = "", None
        self._suit()
        self._messages.error(error)

    def reload(self) -> None:
        """Ask the rules anew."""
        if self._id and self._found is not None:
            self._tasks.on_vault(meeting_deeds.read, self._desk, self._id, done=self._read, failed=self._messages.error)

    def _changed(self, kinds: frozenset[str], _initiator: object) -> None:
        if kinds & WATCHED and self.isVisible():
            self.reload()

    def _read(self, found: Prepared) -> None:
        if found.meeting.id != self._id:
            return
        first = self._found is None
        self._found = found
        self._suit()
        self._say_what(found)
        self.matrix.show_found(found)
        if first:
            QTimer.singleShot(0, self, self._share_height)  # when it has been laid out
        self.cell.show_retention(found.retention)
        if not found.matrix.rows:
            self.cell.show_nothing()
        ordered = found.meeting.agenda if isinstance(found.meeting, ConsentedMeeting) else None
        may_order = ordered is not None and not self._is_over()
        self.agenda.show_agenda(found.agenda, by_hand=bool(ordered), may_order=may_order)
        self.brief.show_found(found)
        if isinstance(found.meeting, DeidentifiedMeeting):
            self.recognition.show_of(found.meeting.consultation_ids, [seat.party for seat in found.meeting.seats])
        self._fit()
        if first and self.isVisible():
            self.matrix.people.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._share_height)

    def _share_height(self) -> None:
        """As high a matrix as its rows ask for, at most two thirds, until someone has moved the line."""
        if self._placed or self._found is None or self._narrow:
            return
        whole = sum(self._split.sizes())
        wanted = self.sharing.height_for_all_rows()
        upper = min(wanted, whole * 2 // 3)
        self._split.setSizes([upper, whole - upper])

    def _say_what(self, found: Prepared) -> None:
        meeting = found.meeting
        who = meeting_rows.children_of(found.cards, meeting.day) or meeting.number
        self.title.setText(self.tr("Förbered möte – {who}").format(who=who))
        self.set_subtitle(meeting_rows.when_and_where(meeting))
        self.sharing.show_counts(found)

    def _takes_up(self) -> bool:
        """Whether it is a de-identified meeting that takes up consultations."""
        meeting = self._found.meeting if self._found is not None else None
        return isinstance(meeting, DeidentifiedMeeting) and bool(meeting.consultation_ids)

    def give_up_text(self) -> str:
        return self.recognition.give_up() if self._takes_up() else ""

    def _is_over(self) -> bool:
        return self._found is not None and self._found.meeting.state in ("held", "cancelled")

    def _suit(self) -> None:
        """Which deeds there are for this meeting."""
        found = self._found
        self.stack.setCurrentIndex(1 if found is not None else 0)
        consented = found is not None and isinstance(found.meeting, ConsentedMeeting)
        self.header.suit(found.meeting if found is not None else None)
        self.sharing.add.setVisible(consented and not self._is_over())
        self._show_buttons()

    def _explain(self, row: Any, cell: Any) -> None:
        if self._found is not None:
            self.cell.show_cell(self._found, row, cell)
            word = meeting_cells.word(cell)[1]
            self.said.emit(f"{self._found.row_words(row)[0]}, {self._found.seat_words(cell.seat_id)[0]}: {word}")

    def _to_panel(self) -> None:
        if self._narrow:
            self.tabs.set_value("cell")
            self._fit()
        target = self.cell.consent if self.cell.consent.isVisibleTo(self) else self.cell
        target.setFocus()

    def _compose(self, child_id: str, seat_ids: tuple[str, ...]) -> None:
        if self._task is not None:
            self._task.cancel()
        found = self._found
        if found is None or not isinstance(found.meeting, ConsentedMeeting):
            return
        total = sum(item.child_id in (child_id, "") for item in found.meeting.items)
        self._task = self._tasks.on_vault(
            meeting_deeds.brief,
            self._desk,
            self._id,
            child_id,
            seat_ids,
            done=lambda extract: self.brief.show_extract(extract, total),
            failed=self._no_brief,
        )

    def _no_brief(self, error: BaseException) -> None:
        if isinstance(error, (Refused, InvalidInput)):
            self.brief.show_why_not(told(error).what)
        else:
            self._messages.error(error)

    # deeds

    def _keep(self, deed: Callable[[Desk, Any], Prepared], what: Meeting | str) -> None:
        """Have the meeting, or the one with an id, changed in the vault, and show it as it is then."""
        self._tasks.on_vault(
            deed, self._desk, what, done=self._read, failed=self._messages.error, changes=CHANGES, initiator=self
        )

    def _save(self, meeting: Meeting | None) -> None:
        if meeting is not None:
            self._keep(meeting_deeds.save, meeting)

    def order(self, points: Sequence[AgendaPoint]) -> None:
        """Keep an order made by hand; an empty one follows the matrix again."""
        if self._found is not None and isinstance(self._found.meeting, ConsentedMeeting):
            self._save(attrs.evolve(self._found.meeting, agenda=tuple(points)))

    def add_point(self) -> None:
        """Ask for a point of one's own."""
        dialog = PointDialog(self.window())
        if agreed(dialog):
            self.agenda.add_point(dialog.heading(), dialog.minutes())

    def add_seat(self) -> None:
        """Ask who more takes part."""
        if self._found is not None and not self._is_over():
            self._save(meeting_adding.with_seat(self.window(), self._found))

    def add_item(self) -> None:
        """Ask what more is to be said."""
        if self._found is not None and not self._is_over():
            self._save(meeting_adding.with_item(self.window(), self._found, self._desk.vault.info.own_party))

    def edit(self) -> None:
        """Change day, participants, purpose."""
        self.go.emit("meetings", {"edit": self._id})

    def call(self) -> None:
        """Note that the call is sent today."""
        self._keep(meeting_deeds.call, self._id)

    def cancel(self) -> None:
        """The meeting will not be held; asked first."""
        dialog = self._messages.question_dialog(
            self.tr("Ska mötet ställas in?"),
            self.tr("Det står kvar i listan som inställt. Meddela deltagarna själv, programmet skickar inget."),
            yes=self.tr("Ställ in mötet"),
            no=self.tr("Behåll mötet"),
            destructive=True,
        )
        if agreed(dialog):
            self._keep(meeting_deeds.cancel, self._id)

    def to_room(self) -> None:
        """Go to the meeting under way."""
        if self._found is not None and self._found.meeting.state != "cancelled":
            self.go.emit("meeting_room", self._id)

    def export_papers(self) -> None:
        """Hand out briefs or agenda, one file for each receiver."""
        if self._found is not None and isinstance(self._found.meeting, ConsentedMeeting):
            agreed(MeetingExportDialog(self.window(), self._desk, self._tasks, self._messages, self._found))

    def save_calendar(self) -> None:
        """Ask where the calendar file goes: a time and the word "Möte", no names."""
        place = file_dialogs.choose_new_file(
            self, self.tr("Spara kalenderfil"), Path.home(), "mote.ics", self.tr("Kalender (*.ics)")
        )
        if place is not None:
            self.give_calendar(place, overwrite=place.exists())

    def give_calendar(self, place: Path, *, overwrite: bool = False) -> None:
        """Write the calendar file through the one door."""
        self._tasks.on_vault(
            meeting_deeds.save_calendar,
            self._desk,
            self._id,
            place,
            overwrite,
            done=lambda _release: self._messages.note(self.tr("Kalenderfilen är sparad. Den har inga namn.")),
            failed=self._messages.error,
            changes=frozenset({"releases"}),
        )

    def _open_consent(self, child_id: str) -> None:
        consent = self._found.consent_of.get(child_id, "") if self._found is not None else ""
        self.go.emit("consent" if consent else "children", consent or child_id)
