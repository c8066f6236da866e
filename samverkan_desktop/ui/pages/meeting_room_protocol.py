# SPDX-License-Identifier: EUPL-1.2
"""The protocol while it is written (protokollet): the paragraphs in order, and which point of the agenda is under way.

Keeps what is typed and tells when it has changed; saving and judging is the page's.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs
from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu

from samverkan_desktop.domain.meetings import Paragraph, Protocol
from samverkan_desktop.domain.sharing import CATEGORIES
from samverkan_desktop.ui.models import codes, meeting_rows
from samverkan_desktop.ui.models.meeting_room import Room, short_party
from samverkan_desktop.ui.pages.meeting_room_paragraph import ParagraphRow, Tags
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea

Fresh = Callable[[Protocol], Paragraph]


class ProtocolCard(Card):
    """Signals: changed: text; retagged: a tag, or a paragraph came or went; chosen(paragraph_id); moved: another point.

    fresh: makes a new paragraph after those given, with their tags.
    """

    changed = Signal()
    retagged = Signal()
    chosen = Signal(str)
    moved = Signal()

    def __init__(self, fresh: Fresh) -> None:
        super().__init__(padding=0)
        self.setAccessibleName(self.tr("Protokoll"))
        self._fresh = fresh
        self._room: Room | None = None
        self._tags: Tags | None = None
        self.rows: list[ParagraphRow] = []
        self.current = ""
        self.point_at = 0
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 6, 12, 6)
        bar.setSpacing(10)
        self.title.setText(self.tr("Protokoll"))
        bar.addWidget(self.title)
        self._points = QMenu(self)
        self._points.triggered.connect(lambda action: self.go_to(int(action.data())))
        self.point = Chip("", menu=self._points)
        self.point.set_on(True)
        bar.addWidget(self.point)
        self.note = PlainLabel("", "warn")
        bar.addWidget(self.note)
        bar.addStretch(1)
        self.add = HintButton(self.tr("Stycke"), "quiet", icon="plus", size="small")
        self.add.setAccessibleName(self.tr("Nytt stycke"))
        self.add.clicked.connect(lambda: self.add_paragraph())
        bar.addWidget(self.add)
        self.body.addLayout(bar)
        self.body.addWidget(Line())
        self._scroll = ScrollArea(spacing=4)
        self._scroll.column.setContentsMargins(8, 8, 8, 8)
        self._scroll.column.addStretch(1)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(Line())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 5, 16, 5)
        keys = self.tr("Enter nytt stycke · Ctrl+T taggar · Ctrl+Enter nästa punkt. Sparas hela tiden i ditt valv.")
        foot.addWidget(PlainLabel(keys, "hint", wrap=True))
        self.body.addLayout(foot)

    # what stands here

    def show_room(self, room: Room, *, anew: bool = False) -> None:
        """Show states and points; the texts too when they are read for the first time."""
        self._room = room
        if anew or self._tags is None:
            self._tags = _tags(room)
            self._fill(room)
        for row in self.rows:
            row.show_state(*room.state_of(row.paragraph()))
        self._show_points(room)

    def _fill(self, room: Room) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows, self.current = [], ""
        for one in room.protocol.paragraphs:
            self._insert(len(self.rows), one)
        points = [one.id for one in room.points]
        last = room.protocol.paragraphs[-1].point_id if room.protocol.paragraphs else ""
        self.point_at = points.index(last) if last in points else 0
        if not self.rows and not room.is_over:
            self.add_paragraph(tell=False)
        if self.rows:
            self._choose(self.rows[-1])

    def _show_points(self, room: Room) -> None:
        self._points.clear()
        points = room.points
        self.point_at = min(self.point_at, max(len(points) - 1, 0))
        for number, point in enumerate(points):
            action = self._points.addAction(f"{number + 1} {point.heading}".replace("&", "&&"))
            action.setData(number)
        self.point.setVisible(bool(points))
        self.note.setText("")
        if not points:
            return
        point = points[self.point_at]
        said = f"{self.point_at + 1} {point.heading}"
        self.point.setText(said if len(said) <= 30 else f"{said[:29]}…")
        self.point.setAccessibleName(self.tr("Punkt {what}").format(what=said))
        here = {seat.id for seat in room.meeting.seats if seat.is_here}
        self.note.setText(point.note if here & set(point.without) else "")

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What has been written; an empty paragraph is nothing yet."""
        return tuple(one for row in self.rows if (one := row.paragraph()).text.strip())

    def chosen_row(self) -> ParagraphRow | None:
        """The paragraph the side panel tells of."""
        return next((row for row in self.rows if row.paragraph().id == self.current), None)

    # what the person does

    def add_paragraph(self, text: str = "", *, after: ParagraphRow | None = None, tell: bool = True) -> None:
        """A new paragraph, last or after another, with the tags of the one before."""
        if self._room is None or self._tags is None:
            return
        at = self.rows.index(after) + 1 if after is not None else len(self.rows)
        before = tuple(row.paragraph() for row in self.rows[:at])
        made = self._fresh(Protocol(meeting_id=self._room.meeting.id, paragraphs=before))
        if not before and len(self._room.meeting.child_ids) == 1:
            made = attrs.evolve(made, child_id=self._room.meeting.child_ids[0])
        points = self._room.points
        point_id = points[self.point_at].id if points else ""
        row = self._insert(at, attrs.evolve(made, text=text, point_id=point_id))
        row.show_state(*self._room.state_of(row.paragraph()))
        self._choose(row)
        if tell:
            row.text.setFocus()
            self.retagged.emit()
            QTimer.singleShot(0, lambda: self._see(row))

    def _insert(self, at: int, paragraph: Paragraph) -> ParagraphRow:
        assert self._tags is not None
        row = ParagraphRow(paragraph, self._tags)
        row.changed.connect(self.changed)
        row.retagged.connect(self.retagged)
        row.chosen.connect(lambda: self._choose(row))
        row.next.connect(lambda rest: self.add_paragraph(rest, after=row))
        row.removed.connect(lambda: self._remove(row))
        self.rows.insert(at, row)
        self._scroll.column.insertWidget(at, row)
        return row

    def _see(self, row: ParagraphRow) -> None:
        if row in self.rows:
            self._scroll.ensureWidgetVisible(row)

    def _remove(self, row: ParagraphRow) -> None:
        at = self.rows.index(row)
        if len(self.rows) == 1:
            return
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        other = self.rows[max(at - 1, 0)]
        other.text.setFocus()
        self._choose(other)
        self.retagged.emit()

    def _choose(self, row: ParagraphRow) -> None:
        self.current = row.paragraph().id
        for one in self.rows:
            one.set_chosen(one is row)
        self.chosen.emit(self.current)

    def ask_tags(self) -> None:
        """Ctrl+T: the tags of the chosen paragraph."""
        row = self.chosen_row()
        if row is not None:
            row.ask_tags()

    def next_point(self) -> None:
        """Ctrl+Enter: the next point of the agenda, with a paragraph to write in."""
        if self._room is not None and self.point_at + 1 < len(self._room.points):
            self.go_to(self.point_at + 1)

    def go_to(self, point_at: int) -> None:
        """Take up a point of the agenda."""
        if self._room is None:
            return
        self.point_at = point_at
        self._show_points(self._room)
        last = self.rows[-1] if self.rows else None
        if last is None or last.text.toPlainText().strip():
            self.add_paragraph()
        else:
            last.set_point(self._room.points[point_at].id)
            last.text.setFocus()
        self.moved.emit()

    def focus_on(self) -> ParagraphRow | None:
        """Where the keyboard goes."""
        return self.chosen_row() or (self.rows[-1] if self.rows else None)


def _tags(room: Room) -> Tags:
    """What the tags may say at this meeting."""
    names = meeting_rows.people_of(room.cards)
    sources = dict.fromkeys((room.own, *(seat.party for seat in room.meeting.seats if seat.party)))
    translate = QCoreApplication.translate
    said = translate("ProtocolCard", "{name}, egna ord")
    voices = [("", translate("ProtocolCard", "Ingens egna ord"))]
    if room.cards:
        voices.append(("child", translate("ProtocolCard", "Barnets egna ord")))
    for card in room.cards:
        if not card.alias:
            voices += [(one.id, said.format(name=one.name)) for one in card.guardians]
    about = [(card.child.id, names[card.child.id]) for card in room.cards]
    return Tags(
        children=[*about, ("", translate("ProtocolCard", "Inget barn"))],
        kinds=[(code, codes.category(code)) for code in CATEGORIES],
        sources=[(party, short_party(party)) for party in sources],
        voices=voices,
    )
