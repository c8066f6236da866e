# SPDX-License-Identifier: EUPL-1.2
"""The may-share matrix on screen (delningsmatrisen): shape, word and colour in every cell, *alla i rummet* last.

Two tables on one model: the participants, which scroll sideways when they are many, and the room, always in sight.
Arrows move over both, Enter goes to the panel, 1, 2 and 3 jump to the next green, amber and red cell.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.models.meeting_cells import BELOW, SOFT_HYPHEN, STATE, MatrixModel, Prepared
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases.meeting_matrix import MatrixCell, MatrixRow

Index = QModelIndex | QPersistentModelIndex
ROW, COMPACT_ROW, HEAD, LEAST, NAMES, ROOM_WIDE = 44, 38, 46, 104, 168, 140
_KEYS = {Qt.Key.Key_1: "pos", Qt.Key.Key_2: "cau", Qt.Key.Key_3: "neg"}


class MatrixView(QWidget):
    """Signals: chosen(row, cell): the keyboard stands at another cell; entered: Enter, to go to the panel."""

    chosen = Signal(object, object)
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.model = MatrixModel()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.notice = PlainLabel("", "hint", tone="cau", wrap=True)
        self.notice.setContentsMargins(16, 2, 16, 4)
        self.notice.hide()
        whole.addWidget(self.notice)
        line = QHBoxLayout()
        line.setSpacing(0)
        whole.addLayout(line, 1000)
        whole.addStretch(1)
        self.people = _Table(self, self.model, name, names=True)
        self.room = _Table(self, self.model, f"{name}, {self.tr('alla i rummet')}", names=False)
        self.room.setSelectionModel(self.people.selectionModel())
        self.room.setProperty("thick", True)
        self._edge = _Edge()
        for part, share in ((self.people, 1), (self._edge, 0), (self.room, 0)):
            line.addWidget(part, share)
        self.setFocusProxy(self.people)
        self._corner = PlainLabel(self.tr("Uppgift"), "hint")
        self._corner.setParent(self.people)
        for one, other in ((self.people, self.room), (self.room, self.people)):
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        self.people.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))
        self.people.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: self._level())
        self.room.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._widen_room())
        self.set_compact(False)

    def show_found(self, found: Prepared) -> None:
        """Show a matrix; the keyboard stays at its cell when that is still there."""
        before = self.current()
        stale = codes.stale_rules(found.matrix)
        self.notice.setText(stale)
        self.notice.setVisible(bool(stale))
        self.model.show_found(found)
        last = self.model.columnCount() - 1
        for column in range(last + 1):
            self.people.setColumnHidden(column, column == last)
            self.room.setColumnHidden(column, column != last)
        self._widths()
        place = self.model.place_of(before[0].id, before[1].seat_id) if before else None
        if self.model.rowCount() and last >= 0:
            self._go(*(place or self._first()))

    def _first(self) -> tuple[int, int]:
        """What needs something is shown first."""
        for row in range(self.model.rowCount()):
            for column in range(self.model.columnCount() - 1):
                if self.model.data(self.model.index(row, column), STATE) == "cau":
                    return row, column
        return 0, 0

    def current(self) -> tuple[MatrixRow, MatrixCell] | None:
        """The chosen cell with its row."""
        at = self.people.selectionModel().currentIndex()
        if not at.isValid() or at.row() >= self.model.rowCount() or at.column() >= len(self.model.columns):
            return None
        return self.model.row(at.row()), self.model.cell(at.row(), at.column())

    def set_compact(self, compact: bool) -> None:
        """Low window: lower rows."""
        for table in (self.people, self.room):
            table.verticalHeader().setDefaultSectionSize(theme.current().px(COMPACT_ROW if compact else ROW))
        self._level()

    def go_to(self, row_id: str, seat_id: str) -> None:
        """Choose a cell."""
        place = self.model.place_of(row_id, seat_id)
        if place is not None:
            self._go(*place)

    def _go(self, row: int, column: int) -> None:
        index = self.model.index(row, column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.people.selectionModel().setCurrentIndex(index, flags)
        in_room = column == self.model.columnCount() - 1
        if in_room and self.people.hasFocus():
            self.room.setFocus()
        elif not in_room:
            self.people.scrollTo(index)
            if self.room.hasFocus():
                self.people.setFocus()

    def step(self, key: Qt.Key) -> bool:
        """Act on a key; False when it is none of these."""
        at = self.people.selectionModel().currentIndex()
        rows, columns = self.model.rowCount(), self.model.columnCount()
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if key in moves and at.isValid():
            down, right = moves[key]
            row, column = at.row() + down, at.column() + right
            if 0 <= row < rows and 0 <= column < columns:
                self._go(row, column)
            return True
        if key in _KEYS and at.isValid():
            return self._jump(_KEYS[key], at.row() * columns + at.column())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return True
        return False

    def _jump(self, state: str, here: int) -> bool:
        columns = self.model.columnCount()
        count = self.model.rowCount() * columns
        for step in range(1, count + 1):
            row, column = divmod((here + step) % count, columns)
            if self.model.data(self.model.index(row, column), STATE) == state:
                self._go(row, column)
                break
        return True

    def _tell(self, index: Index) -> None:
        found = self.current() if index.isValid() else None
        if found is not None:
            self.chosen.emit(*found)
        for table in (self.people, self.room):
            table.viewport().update()

    # room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths()

    def _widths(self) -> None:
        """As wide as the longest word asks for, wider when there is room; the names get what they can."""
        now = theme.current()
        self.people.verticalHeader().setFixedWidth(now.px(NAMES))
        self.room.setFixedWidth(max(now.px(ROOM_WIDE), self._least()))
        columns = self.model.columnCount() - 1
        if columns < 1:
            return
        # not the table's own width: the layout has not reached it yet when this is resized
        left = self.width() - self.room.width() - self._edge.width() - now.px(NAMES) - 2
        wide = max(self._least(), left // columns)
        for column in range(columns):
            self.people.setColumnWidth(column, wide)
        self._widen_room()
        high = self.people.horizontalHeader().height()
        self._corner.setGeometry(12, 0, now.px(NAMES) - 14, high)
        self._level()

    def _widen_room(self) -> None:
        last = self.model.columnCount() - 1
        if last >= 0:
            self.room.setColumnWidth(last, self.room.viewport().width())

    def wanted_height(self) -> int:
        """As high as all rows together."""
        rows = self.model.rowCount() * self.people.verticalHeader().defaultSectionSize()
        bar = self.people.horizontalScrollBar()
        more = bar.sizeHint().height() if bar.maximum() > 0 else 0
        said = self.notice.heightForWidth(self.width()) if not self.notice.isHidden() else 0
        return said + self.people.horizontalHeader().height() + rows + more + 2

    def _least(self) -> int:
        font = QFont(self.font())
        font.setPixelSize(theme.current().px(13))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        model = self.model
        said = {
            part
            for row in range(model.rowCount())
            for column in range(model.columnCount())
            for part in str(model.data(model.index(row, column))).replace(SOFT_HYPHEN, "- ").split()
        }
        longest = max((metrics.horizontalAdvance(part) for part in said), default=0)
        return max(theme.current().px(LEAST), longest + theme.current().px(17) + 20)

    def _level(self) -> None:
        """The room's table ends where the participants' does, also when they have a scroll bar."""
        bar = self.people.horizontalScrollBar()
        policy = Qt.ScrollBarPolicy
        self.room.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if bar.maximum() > 0 else policy.ScrollBarAlwaysOff
        )
        for part in (self.people, self.room, self._edge):
            part.setMaximumHeight(self.wanted_height())


class _Table(QTableView):
    """One of the two tables; the view moves the keyboard over both."""

    def __init__(self, view: MatrixView, model: MatrixModel, name: str, *, names: bool) -> None:
        super().__init__()
        self._view = view
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_CellDelegate(self))
        self.setHorizontalHeader(_Header(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_Header(Qt.Orientation.Vertical, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setFixedHeight(theme.current().px(HEAD))
        self.verticalHeader().setVisible(names)
        self.setFrameShape(self.Shape.NoFrame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and self._view.step(Qt.Key(event.key())):
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        at = self.currentIndex()
        last = self._view.model.columnCount() - 1
        mine = at.isValid() and (at.column() == last) == (self is self._view.room)
        if at.isValid() and not mine and last > 0:
            column = last if self is self._view.room else last - 1
            # after Qt's own handling of the focus is over
            QTimer.singleShot(0, self, lambda: self._view._go(at.row(), column))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class _Header(QHeaderView):
    """Two lines: what or who (strong), and more about it."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        if self.orientation() == Qt.Orientation.Vertical:
            return QSize(theme.current().px(NAMES), 0)
        return QSize(0, theme.current().px(HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        now, model = theme.current(), self.model()
        across = self.orientation() == Qt.Orientation.Horizontal
        painter.save()
        painter.fillRect(rect, now.color("raised" if across else "surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.color("border"))
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), now.color("border"))
        above = str(model.headerData(at, self.orientation()) or "")
        below = str(model.headerData(at, self.orientation(), BELOW) or "")
        room = rect.adjusted(12 if not across else 8, 3, -6, -4)
        font = QFont(self.font())
        font.setPixelSize(now.px(14 if not across else 13))
        font.setWeight(QFont.Weight.DemiBold if across else QFont.Weight.Medium)
        split = room.bottom() - now.px(18) if across else room.center().y()
        upper = QRect(room.topLeft(), QPoint(room.right(), split))
        lower = QRect(QPoint(room.left(), split + 1), room.bottomRight())
        _line(painter, upper if below else room, above, font, "text", low=bool(below))
        font.setPixelSize(now.px(12))
        font.setWeight(QFont.Weight.Normal)
        if below:
            _line(painter, lower, below, font, "muted", low=False)
        painter.restore()


def _line(painter: QPainter, room: QRect, text: str, font: QFont, ink: str, *, low: bool) -> None:
    """One line, or two where there is room for two; what is too long even so ends in dots."""
    painter.setFont(font)
    painter.setPen(theme.current().color(ink))
    metrics = QFontMetrics(font)
    wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
    side = Qt.AlignmentFlag.AlignBottom if low else Qt.AlignmentFlag.AlignVCenter
    if wrapped.height() <= room.height() + 1 and wrapped.width() <= room.width():
        painter.drawText(room, side | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, text)
        return
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, side | Qt.AlignmentFlag.AlignLeft, shown)


class _CellDelegate(QStyledItemDelegate):
    """Shape, word and colour."""

    def __init__(self, table: _Table) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, rect = theme.current(), option.rect
        state = str(index.data(STATE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        soft = "surface" if state == "neu" else "accent-soft" if state == "rep" else f"{state}-soft"
        painter.fillRect(rect, now.color(soft))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.color("border"))
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), now.color("border"))
        side = now.px(17)
        icons.paint_state(painter, state, QRectF(rect.left() + 8, rect.center().y() - side / 2 + 1, side, side))
        font = QFont(option.font)
        font.setPixelSize(now.px(13))
        font.setWeight(QFont.Weight.Normal if state == "neu" else QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(now.color("muted" if state == "neu" else "accent" if state == "rep" else state))
        room = rect.adjusted(8 + side + 6, 1, -4, -1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, str(index.data()))
        if index == self._table.selectionModel().currentIndex():
            focused = self._table.hasFocus()
            painter.setPen(QPen(now.color("focus" if focused else "border-strong"), 3 if focused else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1.5, 1.5, -2, -2))
        painter.restore()


class _Edge(QWidget):
    """The thick line before the room."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(3)

    def paintEvent(self, _event: object) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("border-strong"))
