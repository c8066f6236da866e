# SPDX-License-Identifier: EUPL-1.2
"""A meeting under way (mötet pågår): who is here, the protocol with its tags, actions, what the room may see, the end.

Everyone who comes or goes has everything judged anew. What is written is kept in the vault two seconds after the
last key, and before the window locks. Shows nothing to the room that `meeting_rooms.show` has not filtered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.meetings import DeidentifiedMeeting, Protocol
from samverkan_desktop.ui.dialogs import agreed, open_reason
from samverkan_desktop.ui.dialogs.meeting_room import ArrivalDialog, ProtocolExportDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import meeting_room, meeting_rows
from samverkan_desktop.ui.models.meeting_room import Room
from samverkan_desktop.ui.pages import meeting_room_deeds
from samverkan_desktop.ui.pages.meeting_room_actions import ActionsCard
from samverkan_desktop.ui.pages.meeting_room_anonymous import AnonymousRoom
from samverkan_desktop.ui.pages.meeting_room_ending import MeetingEnding
from samverkan_desktop.ui.pages.meeting_room_people import People
from samverkan_desktop.ui.pages.meeting_room_projection import Projection
from samverkan_desktop.ui.pages.meeting_room_protocol import ProtocolCard
from samverkan_desktop.ui.pages.meeting_room_side import ExtractPanel
from samverkan_desktop.ui.saving import SaveSoon
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton, SegmentedControl
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.usecases import meeting_door, protocols
from samverkan_desktop.usecases.desk import Desk

CHANGES = frozenset({"meetings"})
WATCHED = frozenset({"meetings", "children", "consents", "assessments"})


class MeetingRoomPage(Page):
    """Page `meeting_room`, opened with a meeting's id."""

    help_topic = "meetings"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Mötet pågår"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._id, self._reason = "", ""
        self.room: Room | None = None
        self._anonymous: DeidentifiedMeeting | None = None
        self._anew = False
        self.projection = Projection(self, desk, tasks, messages)
        self.ending = MeetingEnding(desk, tasks, messages, self)
        self.ending.ending.connect(self.projection.end)
        self.ending.ended.connect(self._read)
        self.ending.report_asked.connect(lambda: self.go.emit("concern_report", None))
        self._soon = SaveSoon(self)
        self._soon.due.connect(self.save)
        self._buttons()
        self.people = People()
        self.people.came.connect(lambda seat: self._door(meeting_door.arrive, seat_id=seat))
        self.people.left.connect(lambda seat: self._door(meeting_door.leave, seat_id=seat))
        self.people.gone.connect(lambda seat: self._door(meeting_door.confirm_left, seat_id=seat))
        self.people.someone_else.connect(self.someone_else)
        self.protocol = ProtocolCard(lambda before: protocols.paragraph(desk, before))
        self.protocol.changed.connect(self._soon.touch)
        self.protocol.retagged.connect(self._save_now)
        self.protocol.chosen.connect(lambda _id: self._tell_side())
        self.protocol.moved.connect(self._follow_point)
        self.actions_card = ActionsCard(desk.today)
        self.actions_card.changed.connect(self._soon.touch)
        self.actions_card.retagged.connect(self._save_now)
        self.actions_card.asked.connect(self.new_action)
        self.side = ExtractPanel()
        self.side.concern.connect(lambda: self.go.emit("concern_report", None))
        self._lay_out()
        self._keys()
        self.setProperty("areas", [self.people, self.protocol, self.actions_card, self.side])
        tasks.changed.connect(self._changed)

    def _buttons(self) -> None:
        self.show_room = HintButton(self.tr("Visa för rummet"), icon="computer", hint="F11")
        self.show_room.clicked.connect(self.toggle_screen)
        self.export = HintButton(self.tr("Exportera utdrag …"), icon="upload")
        self.export.clicked.connect(self.export_extracts)
        self.end = HintButton(self.tr("Avsluta mötet …"), "primary", icon="check")
        self.end.clicked.connect(self.ask_end)
        for button in (self.show_room, self.export, self.end):
            self.actions_area.addWidget(button)

    def _keys(self) -> None:
        for keys, do in (
            ("F11", self.toggle_screen),
            ("Alt+N", self.someone_else),
            ("Alt+A", self.new_action),
            ("Ctrl+T", self.protocol.ask_tags),
            ("Ctrl+Return", self.protocol.next_point),
            ("Ctrl+Enter", self.protocol.next_point),
            ("Ctrl+S", self._save_now),
        ):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(do)

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(self.protocol)
        self._split.addWidget(self.actions_card)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(12)
        self.protocol.setMinimumHeight(170)
        self._split.setSizes([380, 170])
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 1)
        tabs = [("protocol", self.tr("Protokoll")), ("side", self.tr("Utdrag"))]
        self.tabs = SegmentedControl(tabs, self.tr("Visa"), value="protocol")
        self.tabs.chosen.connect(lambda _tab: self._fit())
        self.tabs.hide()
        self._left = _clear()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.people)
        column.addWidget(self._split, 1)
        inner = _clear()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.tabs)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._left, 1)
        row.addWidget(self.side)
        whole.addLayout(row, 1)
        self.anonymous = AnonymousRoom(self._desk, self._tasks, self._messages)
        self.recognition = self.anonymous.recognition
        self.recognition.stop_asked.connect(lambda id: self.go.emit("recognised", {"stop": id}))
        self.recognition.report_asked.connect(lambda: self.go.emit("concern_report", None))
        self.anonymous.list_asked.connect(lambda: self.go.emit("meetings", None))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.anonymous)
        self.stack.addWidget(inner)
        self.body.addWidget(self.stack, 1)
        self._narrow = False
        self._suit()

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        meeting_id = str(argument or self._id)
        if meeting_id != self._id:
            self.save()
            self.projection.end()
            self.room, self._anonymous, self._reason = None, None, ""
        self._id = meeting_id
        self._suit()
        if meeting_id:
            self._open()

    def first_focus(self) -> QWidget | None:
        row = self.protocol.focus_on()
        return row.text if self.room is not None and row is not None else None

    def set_narrow(self, narrow: bool) -> None:
        """The extract behind a tab."""
        self._narrow = narrow
        self._fit()

    def _fit(self) -> None:
        tab = self.tabs.value() if self._narrow else ""
        self.tabs.setVisible(self._narrow)
        self._left.setVisible(tab != "side")
        self.side.setVisible(tab != "protocol")
        self.side.setMaximumWidth(16777215 if self._narrow else 338)

    def give_up_text(self) -> str:
        return self.recognition.give_up() if self._anonymous is not None else ""

    def write_drafts(self) -> None:
        self.save()

    def may_leave(self) -> bool:
        self.save()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and B reach the room's screen from here too; a text field keeps its own B."""
        if not self.projection.takes(event.key()):
            super().keyPressEvent(event)

    # reading

    def _open(self) -> None:
        self._anew = True
        self._tasks.on_vault(
            meeting_room_deeds.open_meeting,
            self._desk,
            self._id,
            self._reason,
            done=self._read,
            failed=self._not_opened,
        )

    def _not_opened(self, error: BaseException) -> None:
        if open_reason.needed(error):
            self._reason = open_reason.ask(self.window())
            if self._reason:
                self._open()
            else:
                self.go.emit("meetings", None)
            return
        self._id, self.room = "", None
        self._suit()
        self._messages.error(error)

    def _changed(self, kinds: frozenset[str], initiator: object) -> None:
        if initiator is self or not kinds & WATCHED or not self._id or self.room is None:
            return
        self.projection.cover()
        if self.isVisible() or self.projection.window is not None:
            self._tasks.on_vault(
                meeting_room_deeds.read, self._desk, self._id, done=self._read, failed=self._messages.error
            )

    def _read(self, found: Room | DeidentifiedMeeting) -> None:
        if isinstance(found, DeidentifiedMeeting):
            self.room, self._anonymous = None, found
            self._suit()
            self.recognition.show_of(found.consultation_ids, [seat.party for seat in found.seats])
            return
        if found.meeting.id != self._id:
            return
        first, self._anew = self._anew or self.room is None, False
        anew = first and not (
            self._soon.is_dirty and self.room is not None
        )  # what is being typed is never written over
        self.room, self._anonymous = found, None
        self.recognition.show_of((), ())
        self._suit()
        self._say_what(found)
        self.people.show_room(found)
        self.protocol.show_room(found, anew=anew)
        self.actions_card.show_room(found, anew=anew)
        for card in (self.protocol, self.actions_card):
            card.setEnabled(found.meeting.state != "cancelled")
        self._tell_side()
        if first and self.isVisible() and (row := self.protocol.focus_on()) is not None:
            row.text.setFocus()
        self.projection.show_again(self._id)

    def _say_what(self, room: Room) -> None:
        meeting = room.meeting
        who = meeting_rows.children_of(room.cards, meeting.day) or meeting.number
        self.title.setText(f"{meeting_rows.form(meeting.form)} – {who}")
        self._say_where(room)

    def _say_where(self, room: Room) -> None:
        self.set_subtitle(meeting_room.where_it_is(room, self.protocol.point_at + 1))

    def _follow_point(self) -> None:
        if self.room is not None:
            self._say_where(self.room)
        self.projection.go_to(self.protocol.point_at)

    def _tell_side(self) -> None:
        row = self.protocol.chosen_row()
        if self.room is not None:
            self.side.show_room(self.room, row.paragraph() if row is not None else None)

    def _suit(self) -> None:
        """Which deeds there are for this meeting."""
        consented, anonymous = self.room is not None, self._anonymous
        self.stack.setCurrentIndex(1 if consented else 0)
        over = self.room.is_over if self.room is not None else anonymous is None or anonymous.state == "held"
        self.show_room.setVisible(consented and not over)
        self.export.setVisible(consented and self.room is not None and self.room.meeting.state == "held")
        self.end.setVisible(not over)
        if anonymous is not None:
            self.title.setText(self.tr("{form} – {number}").format(
                form=meeting_rows.form(anonymous.form), number=anonymous.number))  # fmt: skip
            self.anonymous.show_meeting(anonymous)

    # who comes and goes

    def _door(self, deed: Callable[..., Any], **who: Any) -> None:
        """Someone comes or goes: the room's screen is empty until the answer, then everything is judged anew."""
        if self.room is None or self.room.is_over:
            return
        self.projection.hold()
        self.save()
        self._tasks.on_vault(
            meeting_room_deeds.enter, self._desk, self._id, deed, who, done=self._on_door, failed=self._door_failed,
            changes=CHANGES, initiator=self,
        )  # fmt: skip

    def _on_door(self, room: Room) -> None:
        self._read(room)
        here = sum(seat.is_here for seat in room.meeting.seats)
        said = [bar.accessibleName() for bar in self.people.bars]
        self.said.emit(" ".join([self.tr("Här nu {n}").format(n=here), *said]))

    def _door_failed(self, error: BaseException) -> None:
        if self.room is not None:
            self.people.show_room(self.room)
        self._messages.error(error)
        self.projection.show_again(self._id)

    def someone_else(self) -> None:
        """Alt+N: someone comes who has no tick, or a colleague in someone's place."""
        if self.room is None or self.room.is_over:
            return
        dialog = ArrivalDialog(self.window(), self.room)
        if agreed(dialog):
            self._door(meeting_door.arrive, **dialog.arrival())

    # what is written

    def new_action(self) -> None:
        """Alt+A: an action, with the tags of the chosen paragraph."""
        row = self.protocol.chosen_row()
        self.actions_card.add_action(row.paragraph() if row is not None else None)

    def _save_now(self) -> None:
        self._soon.touch()
        self.projection.hold()
        self.save()

    def save(self) -> None:
        """Queue what is typed on the vault thread."""
        if self.room is None or self.room.meeting.state == "cancelled":
            self._soon.rest()
            return
        if not self._soon.take():
            return
        content = Protocol(
            meeting_id=self._id, paragraphs=self.protocol.paragraphs(), actions=self.actions_card.written()
        )
        self._tasks.on_vault(
            meeting_room_deeds.keep,
            self._desk,
            content,
            done=self._on_kept,
            failed=self._not_kept,
            changes=CHANGES,
            initiator=self,
        )

    def _on_kept(self, room: Room) -> None:
        self._read(room)
        if not self._soon.is_dirty:
            self.saved.emit("")

    def _not_kept(self, error: BaseException) -> None:
        self._soon.fail()
        self._messages.error(error)

    # what the room sees

    def toggle_screen(self) -> None:
        """F11: show for the room, or leave."""
        if self.projection.window is not None:
            self.projection.end()
        elif self.room is not None and not self.room.is_over and self.projection.is_wanted():
            self.open_screen()

    def open_screen(self) -> None:
        """Show for the room what has been written so far."""
        self.projection.begin(self.protocol.point_at)
        self._soon.touch()
        self.save()

    # the end

    def ask_end(self) -> None:
        """Ask what is left, then end; nothing is sent by that."""
        if self._anonymous is not None:
            self.ending.ask_how_many(self._anonymous)
            return
        self.save()
        self.ending.ask(self._id)

    def export_extracts(self) -> None:
        """Each receiver's extract as a file, through the one door."""
        if self.room is not None:
            self.save()
            agreed(self.export_dialog(self.room))

    def export_dialog(self, room: Room) -> ProtocolExportDialog:
        """The dialog `export_extracts` shows."""
        return ProtocolExportDialog(self.window(), self._desk, self._tasks, self._messages, room.prepared())


def _clear() -> QWidget:
    widget = QWidget()
    widget.setObjectName("clear")
    return widget
