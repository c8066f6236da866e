# SPDX-License-Identifier: EUPL-1.2
"""Agreed actions while they are written (åtgärder): what, which board or party owns it, who there, until when.

Keeps what is typed and tells when it has changed. A new one has the tags of the paragraph it came from.
"""

from __future__ import annotations

from datetime import date

import attrs
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import MeetingAction, Paragraph
from samverkan_desktop.domain.parties import BOARDS
from samverkan_desktop.domain.sharing import CATEGORIES
from samverkan_desktop.ui.models import codes, meeting_rows
from samverkan_desktop.ui.models.meeting_room import Room, own_board, owner_word
from samverkan_desktop.ui.pages.consultation_parts import Choice, OptionalDay
from samverkan_desktop.ui.pages.meeting_room_paragraph import Options, Tag
from samverkan_desktop.ui.widgets.buttons import HintButton, IconButton
from samverkan_desktop.ui.widgets.fields import LineField
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea
from samverkan_desktop.ui.widgets.states import StateLabel


@attrs.frozen(kw_only=True)
class Choices:
    """What an action can say, as (code, words)."""

    owners: Options
    children: Options
    kinds: Options
    today: date


class ActionRow(QFrame):
    """One action in two lines. Signals: changed: text; retagged: owner, day or tag; removed."""

    changed = Signal()
    retagged = Signal()
    removed = Signal()

    def __init__(self, action: MeetingAction, choices: Choices) -> None:
        super().__init__()
        self._action = action
        self.setProperty("option", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 8, 6)
        column.setSpacing(5)
        self.what = LineField(action.what, name=self.tr("Vad"), placeholder=self.tr("Vad ska göras?"))
        self.what.textEdited.connect(lambda _text: self.changed.emit())
        self.state = StateLabel()
        self.state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # never narrower than its word
        away = IconButton("close", self.tr("Ta bort åtgärden"), size=16)
        away.clicked.connect(self.removed)
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.what, 1)
        upper.addWidget(self.state)
        upper.addWidget(away)
        column.addLayout(upper)
        column.addLayout(self._lower(action, choices))

    def _lower(self, action: MeetingAction, choices: Choices) -> QHBoxLayout:
        self.owner = Choice(choices.owners, name=self.tr("Ansvarig nämnd"))
        self.owner.set_code(action.owner)
        self.person = LineField(action.function, name=self.tr("Person"), placeholder=self.tr("Person"))
        self.due = OptionalDay(self.tr("Klar senast"), self.tr("Datum"), choices.today)
        self.due.set_day(action.due)
        self.kind = Tag(self.tr("Slag av uppgift"), choices.kinds)
        self.kind.set_code(action.category)
        self.child = Tag(self.tr("Barn"), choices.children)
        self.child.set_code(action.child_id)
        self.child.setVisible(len(choices.children) > 2)
        self.owner.currentIndexChanged.connect(lambda _at: self.retagged.emit())
        self.person.textEdited.connect(lambda _text: self.changed.emit())
        self.due.changed.connect(self.retagged)
        for tag in (self.kind, self.child):
            tag.tagged.connect(lambda _code: self._retag())
        lower = QHBoxLayout()
        lower.setSpacing(8)
        lower.addWidget(self.owner, 3)
        lower.addWidget(self.person, 2)
        lower.addWidget(self.due)
        lower.addWidget(self.child)
        lower.addWidget(self.kind)
        return lower

    def _retag(self) -> None:
        self.state.set_state("neu", self.tr("Prövas …"))
        self.retagged.emit()

    def action(self) -> MeetingAction:
        """The action as it stands."""
        return attrs.evolve(
            self._action,
            what=self.what.text(),
            owner=self.owner.code(),
            function=self.person.text().strip(),
            due=self.due.day(),
            child_id=self.child.code(),
            category=self.kind.code(),
        )


class ActionsCard(Card):
    """Signals: changed: text; retagged: something that is judged, or an action came or went; asked: a new one."""

    changed = Signal()
    retagged = Signal()
    asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__(padding=0)
        self.setAccessibleName(self.tr("Åtgärder"))
        self._today = today
        self._choices: Choices | None = None
        self._room: Room | None = None
        self.rows: list[ActionRow] = []
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 6, 12, 6)
        self.title.setText(self.tr("Åtgärder"))
        bar.addWidget(self.title)
        bar.addStretch(1)
        self.add = HintButton(self.tr("Åtgärd"), "quiet", icon="plus", hint="Alt+A", size="small")
        self.add.setAccessibleName(self.tr("Ny åtgärd"))
        self.add.clicked.connect(self.asked)
        bar.addWidget(self.add)
        self.body.addLayout(bar)
        self.body.addWidget(Line())
        self._scroll = ScrollArea(spacing=4)
        self._scroll.column.setContentsMargins(8, 8, 8, 8)
        self._none = PlainLabel(self.tr("Vem gör vad, och när? Skriv åtgärden när den bestäms."), "sm-muted", wrap=True)
        self._scroll.column.addWidget(self._none)
        self._scroll.column.addStretch(1)
        self.body.addWidget(self._scroll, 1)

    def show_room(self, room: Room, *, anew: bool = False) -> None:
        """Show states; the actions too when they are read for the first time."""
        self._room = room
        if anew or self._choices is None:
            self._choices = _choices(room, self._today)
            for row in self.rows:
                row.hide()
                row.deleteLater()
            self.rows = []
            for one in room.protocol.actions:
                self._insert(one)
        for row in self.rows:
            row.state.set_state(*room.state_of(row.action()))
        self._none.setVisible(not self.rows)

    def written(self) -> tuple[MeetingAction, ...]:
        """What has been written; one without words is nothing yet."""
        return tuple(one for row in self.rows if (one := row.action()).what.strip())

    def add_action(self, of: Paragraph | None = None) -> None:
        """A new action, with the tags of the paragraph it came from and that paragraph's source as its owner."""
        if self._room is None or self._choices is None:
            return
        source = of.source if of is not None and of.source else self._room.own
        owners = [code for code, _ in self._choices.owners]
        owner = own_board(source) if own_board(source) in owners else owners[0]
        action = MeetingAction(
            id=new_id(),
            what="",
            owner=owner,
            child_id=of.child_id if of is not None else "",
            category=of.category if of is not None else "",
        )
        row = self._insert(action)
        row.state.set_state(*self._room.state_of(action))
        self._none.hide()
        row.what.setFocus()
        QTimer.singleShot(0, lambda: self._see(row))

    def _see(self, row: ActionRow) -> None:
        if row in self.rows:
            self._scroll.ensureWidgetVisible(row)

    def _insert(self, action: MeetingAction) -> ActionRow:
        assert self._choices is not None
        row = ActionRow(action, self._choices)
        row.changed.connect(self.changed)
        row.retagged.connect(self.retagged)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._scroll.column.insertWidget(self._scroll.column.count() - 1, row)
        return row

    def _remove(self, row: ActionRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._none.setVisible(not self.rows)
        self.add.setFocus()
        self.retagged.emit()


def _choices(room: Room, today: date) -> Choices:
    """Boards first, then every other party at the table, and what already stands as owner."""
    owners = dict.fromkeys(BOARDS)
    owners |= dict.fromkeys(own_board(seat.party) for seat in room.meeting.seats if seat.party)
    owners |= dict.fromkeys(action.owner for action in room.protocol.actions)
    names = meeting_rows.people_of(room.cards)
    return Choices(
        owners=[(owner, owner_word(owner)) for owner in owners],
        children=[*((card.child.id, names[card.child.id]) for card in room.cards), ("", "–")],
        kinds=[(code, codes.category(code)) for code in CATEGORIES],
        today=today,
    )
