# SPDX-License-Identifier: EUPL-1.2
"""The agenda (dagordningen) beside the matrix: it follows the matrix until someone orders it by hand.

Alt+Up and Alt+Down move a point. Who must be out of the room for each point is worked out by `meeting_agenda`.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import AgendaPoint
from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.widgets.buttons import HintButton, IconButton
from samverkan_desktop.ui.widgets.labels import tooltip
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.usecases.meeting_agenda import Agenda, Point

Index = QModelIndex | QPersistentModelIndex
POINT = Qt.ItemDataRole.UserRole
HIGH = 38
HEAD = 26
"""The line with time and heading, over a note."""
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class AgendaCard(Card):
    """Signals: ordered(points): someone has ordered or added points by hand; followed: back to the matrix's order;
    add_asked: a point of one's own is wanted."""

    ordered = Signal(object)
    followed = Signal()
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__("", padding=0)
        title = self.tr("Dagordning")
        self.setAccessibleName(title)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 6, 10, 6)
        bar.setSpacing(4)
        self.title.setText(title)
        bar.addWidget(self.title)
        bar.addStretch(1)
        self.follow = HintButton(self.tr("Följ matrisen"), "link", size="small")
        self.follow.clicked.connect(self.followed)
        self.up = IconButton("up", self.tr("Flytta punkten uppåt (Alt+Upp)"))
        self.down = IconButton("down", self.tr("Flytta punkten nedåt (Alt+Ned)"))
        self.up.clicked.connect(lambda: self.move_point(-1))
        self.down.clicked.connect(lambda: self.move_point(1))
        self.add = HintButton(self.tr("Punkt"), "quiet", icon="plus", size="small")
        self.add.setAccessibleName(self.tr("Lägg till punkt på dagordningen"))
        self.add.clicked.connect(self.add_asked)
        for part in (self.follow, self.up, self.down, self.add):
            bar.addWidget(part)
        self.body.addLayout(bar)
        self.list = _List(self)
        self.body.addWidget(self.list, 1)

    def show_agenda(self, agenda: Agenda, *, by_hand: bool, may_order: bool) -> None:
        """Show the points in order."""
        at = self.list.currentRow()
        self.list.clear()
        for point in agenda.points:
            item = QListWidgetItem()
            item.setData(POINT, point)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._said(point))
            item.setToolTip(tooltip(self._said(point)))
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(at, 0), self.list.count() - 1))
        self.follow.setVisible(by_hand)
        for part in (self.up, self.down, self.add):
            part.setVisible(may_order)
        self._may_order = may_order

    def _said(self, point: Point) -> str:
        minutes = self.tr("{n} min").format(n=point.minutes)
        return ", ".join(part for part in (point.at, point.heading, point.note, minutes) if part)

    def points(self) -> list[Point]:
        """The points shown, without those where someone joins or leaves: they follow from the others."""
        rows = (self.list.item(n).data(POINT) for n in range(self.list.count()))
        return [point for point in rows if point.kind != "change"]

    def move_point(self, step: int) -> None:
        """Move the chosen point past its neighbour."""
        item = self.list.currentItem()
        point = item.data(POINT) if item is not None else None
        if point is None or point.kind == "change" or not self._may_order:
            return
        points = self.points()
        at = points.index(point)
        if not 0 <= at + step < len(points):
            return
        points[at], points[at + step] = points[at + step], points[at]
        self.list.setCurrentRow(self.list.currentRow() + step)
        self.ordered.emit(as_ordered(points))

    def add_point(self, heading: str, minutes: int) -> None:
        """A point of one's own, before the next step."""
        points = list(as_ordered(self.points()))
        own = AgendaPoint(id=new_id(), kind="items", heading=heading, minutes=minutes)
        before = next((n for n, one in enumerate(points) if one.kind == "actions"), len(points))
        points.insert(before, own)
        self.ordered.emit(tuple(points))


def as_ordered(points: list[Point]) -> tuple[AgendaPoint, ...]:
    """The points as an order made by hand."""
    return tuple(
        AgendaPoint(id=new_id(), kind=p.kind, heading=p.heading, minutes=p.minutes, item_ids=p.row_ids)
        for p in points
        if p.kind != "change"
    )


class _List(QListWidget):
    def __init__(self, card: AgendaCard) -> None:
        super().__init__()
        self._card = card
        self.setAccessibleName(card.accessibleName())
        self.setItemDelegate(_PointDelegate(self))
        self.setFrameShape(self.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # who must be out may need another line now

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._card.move_point(step)
            return
        super().keyPressEvent(event)


class _PointDelegate(QStyledItemDelegate):
    """Time, heading, who must be out (on as many lines as that takes), minutes."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        point: Point = index.data(POINT)
        if not point.note:
            return QSize(120, theme.current().px(HIGH))
        return QSize(120, theme.current().px(HEAD + 6) + self.note_height(point))

    def note_height(self, point: Point) -> int:
        """How high who must be out is written, at the list's width."""
        metrics = QFontMetrics(_font(self._view.font(), strong=True))
        width = self._view.viewport().width() - 28 - self._indent(point, metrics)
        return metrics.boundingRect(QRect(0, 0, max(width, 40), 1000), WRAPPED, point.note).height()

    def _indent(self, point: Point, metrics: QFontMetrics) -> int:
        """Where the note begins: after the time, and its mark."""
        return metrics.horizontalAdvance(point.at) + 12 + theme.current().px(15) + 6

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, rect = theme.current(), option.rect
        point: Point = index.data(POINT)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, now.color("accent-soft" if chosen else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.color("border"))
        if focused:
            painter.setPen(QPen(now.color("focus"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -2))
        room = rect.adjusted(16, 2, -12, -3)
        high = now.px(HEAD) if point.note else room.height()
        upper = QRect(room.left(), room.top(), room.width(), high)
        minutes = _text(painter, upper, f"{point.minutes} min", "muted", right=True)
        at = _text(painter, upper, point.at, "text", strong=True)
        middle = upper.adjusted(at + 12, 0, -minutes - 10, 0)
        quiet = point.kind == "change"
        _text(painter, middle, point.heading, "muted" if quiet else "text")
        if point.note:
            side = now.px(15)
            left = room.left() + at + 12
            below = QRect(left + side + 6, room.top() + high, room.right() - left - side - 6, self.note_height(point))
            icons.paint_state(painter, "neg", QRectF(left, below.top() + 1, side, side))
            painter.setFont(_font(painter.font(), strong=True))
            painter.setPen(now.color("neg"))
            painter.drawText(below, WRAPPED, point.note)
        painter.restore()


def _font(base: QFont, *, strong: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(theme.current().px(14))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def _text(painter: QPainter, room: QRect, text: str, ink: str, *, strong: bool = False, right: bool = False) -> int:
    """Draw one line and say how wide it was."""
    font = _font(painter.font(), strong=strong)
    painter.setFont(font)
    painter.setPen(theme.current().color(ink))
    metrics = QFontMetrics(font)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, shown)
    return metrics.horizontalAdvance(shown)
