# SPDX-License-Identifier: EUPL-1.2
"""The week (veckan) painted as blocks: form, subject and state, never more. The list is its accessible twin.

Left and Right change day, Up and Down meeting, Enter opens. Knows no deed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy

from samverkan_desktop.ui import icons, theme, words
from samverkan_desktop.ui.models import meeting_rows
from samverkan_desktop.ui.models.meeting_rows import MeetingLine

FIRST_HOUR, LAST_HOUR, WORKDAYS = 8, 17, 5
LEFT, HEAD, LEAST_HOUR = 46, 34, 54
_SOFT: Final = {"cau": "cau-soft", "neg": "neg-soft"}


class WeekView(QAbstractScrollArea):
    """Signals: opened(id): Enter or double click; stepped(day): another day was chosen, perhaps of another week;
    told(text): what the keyboard stands at."""

    opened = Signal(str)
    stepped = Signal(object)
    told = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._lines: list[MeetingLine] = []
        self._monday = date(2000, 1, 3)
        self.day = self._monday
        self._today: date | None = None
        self._chosen = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    # what is shown

    def show_week(self, day: date, lines: Sequence[MeetingLine], today: date, chosen: str = "") -> None:
        """Show the week of a day; chosen: the meeting to stand at, else the day's first."""
        self.day, self._today = day, today
        self._monday = day - timedelta(days=day.weekday())
        self._lines = sorted(lines, key=lambda one: (one.row.day, one.row.starts))
        there = {one.row.id for one in self._lines}
        first = next((one.row.id for one in self._lines if one.row.day == day), "")
        self._chosen = chosen if chosen in there else self._chosen if self._chosen in there else first
        here = self.current()
        if here is not None and here.row.day != day:
            self._chosen = first
        self._tell()
        self._measure()

    def current(self) -> MeetingLine | None:
        """The meeting the keyboard stands at."""
        return next((one for one in self._lines if one.row.id == self._chosen), None)

    def last_day(self) -> date:
        """The last day that is shown."""
        return self._days()[-1]

    def _days(self) -> list[date]:
        """Monday to Friday, and the weekend when something happens then."""
        last = max((one.row.day.weekday() for one in self._lines), default=0)
        count = max(WORKDAYS, last + 1, self.day.weekday() + 1)
        return [self._monday + timedelta(days=n) for n in range(count)]

    def _hours(self) -> tuple[int, int]:
        begins = min((int(one.row.starts[:2]) for one in self._lines), default=FIRST_HOUR)
        ends = max((_minute(one.row.starts) + one.row.minutes for one in self._lines), default=0)
        return min(FIRST_HOUR, begins), min(max(LAST_HOUR, -(-ends // 60)), 24)

    # places

    def _measure(self) -> None:
        first, last = self._hours()
        needed = theme.current().px(HEAD) + (last - first) * theme.current().px(LEAST_HOUR)
        room = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, needed - room))
        self.verticalScrollBar().setPageStep(max(1, room))
        self.viewport().update()

    def _hour_height(self) -> float:
        first, last = self._hours()
        room = self.viewport().height() - theme.current().px(HEAD)
        return max(room / (last - first), theme.current().px(LEAST_HOUR))

    def _day_rect(self, at: int) -> QRectF:
        left = theme.current().px(LEFT)
        wide = (self.viewport().width() - left) / len(self._days())
        return QRectF(left + at * wide, 0, wide, self.viewport().height())

    def block(self, line: MeetingLine) -> QRectF:
        """Where a meeting is painted; meetings at the same time stand beside each other."""
        fellows = [one for one in self._lines if one.row.day == line.row.day and _overlap(one, line)]
        lane, lanes = fellows.index(line), len(fellows)
        day = self._day_rect((line.row.day - self._monday).days)
        first, _last = self._hours()
        top = (_minute(line.row.starts) / 60 - first) * self._hour_height()
        high = max(line.row.minutes / 60 * self._hour_height(), theme.current().px(40))
        y = theme.current().px(HEAD) + top - self.verticalScrollBar().value()
        wide = (day.width() - 8) / lanes
        return QRectF(day.left() + 4 + lane * wide, y + 1, wide - (2 if lanes > 1 else 0), high - 2)

    # keyboard and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_day(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen:
            self.opened.emit(self._chosen)
        else:
            event.ignore()

    def _step_day(self, step: int) -> None:
        """The day before or after; the weekend is passed by when it is empty."""
        day = self.day + timedelta(days=step)
        busy = {one.row.day for one in self._lines}
        while day.weekday() >= WORKDAYS and day not in busy:
            day += timedelta(days=step)
        self._chosen = next((one.row.id for one in self._lines if one.row.day == day), "")
        self.stepped.emit(day)

    def _step(self, step: int) -> None:
        """The meeting before or after, also on another day of the week."""
        if not self._lines:
            return
        ids = [one.row.id for one in self._lines]
        at = ids.index(self._chosen) + step if self._chosen in ids else (0 if step > 0 else len(ids) - 1)
        line = self._lines[min(max(at, 0), len(ids) - 1)]
        self._chosen, self.day = line.row.id, line.row.day
        rect = self.block(line)
        if rect.bottom() > self.viewport().height() or rect.top() < theme.current().px(HEAD):
            bar = self.verticalScrollBar()
            bar.setValue(int(bar.value() + rect.top() - theme.current().px(HEAD)))
        self.stepped.emit(line.row.day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        for line in self._lines:
            if self.block(line).contains(event.position()):
                self._chosen, self.day = line.row.id, line.row.day
                self.stepped.emit(line.row.day)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.current()
        if line is not None and self.block(line).contains(event.position()):
            self.opened.emit(line.row.id)

    def _tell(self) -> None:
        line = self.current()
        said = line.said() if line is not None else words.weekday(self.day)
        self.setAccessibleDescription(said)
        self.told.emit(said)

    # painting

    def resizeEvent(self, _event: object) -> None:
        self._measure()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), theme.current().color("surface"))
        self._paint_hours(painter)
        for line in self._lines:
            self._paint_block(painter, line)
        self._paint_head(painter)
        if self.hasFocus() and self.current() is None:
            painter.setPen(QPen(theme.current().color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._day_rect(self.day.weekday()).adjusted(2, 2, -2, -2))

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.current().px(size))
        font.setWeight(weight)
        return font

    def _paint_hours(self, painter: QPainter) -> None:
        now = theme.current()
        first, last = self._hours()
        painter.setFont(self._font(13))
        for n in range(last - first):
            y = now.px(HEAD) + n * self._hour_height() - self.verticalScrollBar().value()
            painter.fillRect(QRectF(0, y, self.viewport().width(), 1), now.color("border"))
            painter.setPen(now.color("muted"))
            place = QRectF(0, y + 4, now.px(LEFT) - 12, now.px(18))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, f"{first + n:02d}")
        for at in range(len(self._days())):
            painter.fillRect(QRectF(self._day_rect(at).left(), 0, 1, self.viewport().height()), now.color("border"))

    def _paint_head(self, painter: QPainter) -> None:
        now, high = theme.current(), theme.current().px(HEAD)
        painter.fillRect(QRect(0, 0, self.viewport().width(), high), now.color("raised"))
        painter.fillRect(QRect(0, high - 1, self.viewport().width(), 1), now.color("border"))
        for at, day in enumerate(self._days()):
            place = self._day_rect(at)
            chosen = day == self.day
            painter.setFont(self._font(14, QFont.Weight.DemiBold))
            painter.setPen(now.color("accent" if day == self._today else "text" if chosen else "muted"))
            head = QRectF(place.left() + 10, 0, place.width() - 12, high)
            text = f"{words.weekday(day)[:3]} {day.day}"
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            if chosen:
                painter.fillRect(QRectF(place.left(), high - 3, place.width(), 3), now.color("accent"))

    def _paint_block(self, painter: QPainter, line: MeetingLine) -> None:
        now, rect = theme.current(), self.block(line)
        state, word = meeting_rows.short_standing(line)
        painter.save()
        painter.setClipRect(QRectF(0, now.px(HEAD), self.viewport().width(), self.viewport().height()))
        chosen = line.row.id == self._chosen
        soft = now.color(_SOFT.get(state, "surface"))
        painter.setBrush(soft)
        painter.setPen(QPen(now.color(f"{state}-border"), 1))
        painter.drawRoundedRect(rect, 4, 4)
        painter.fillRect(QRectF(rect.left(), rect.top() + 1, 4, rect.height() - 2), now.color(f"{state}-solid"))
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.color("focus" if self.hasFocus() else "border-strong"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        painter.setClipRect(rect.intersected(QRectF(0, now.px(HEAD), self.viewport().width(), 9999)))
        self._paint_words(painter, rect.adjusted(10, 3, -4, -2), line, state, word)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRectF, line: MeetingLine, state: str, word: str) -> None:
        """Form, subject and state from above; a low block keeps form and state and lets the subject go."""
        now = theme.current()
        step = now.px(16)
        form = dict(meeting_rows.forms()).get(line.row.form, "")
        if line.row.form == "consultation_meeting":
            form = self.tr("Konsultation")
        parts = [(form, "text", QFont.Weight.DemiBold), (line.row.subject, "muted", QFont.Weight.Normal)]
        if room.height() < 3 * step - 2:
            parts = [(f"{form} {line.row.subject}", "text", QFont.Weight.DemiBold)]
        y = room.top()
        for text, ink, weight in parts:
            painter.setFont(self._font(13, weight))
            painter.setPen(now.color(ink))
            _draw(painter, QRectF(room.left(), y, room.width(), step), text)
            y += step
        side = now.px(15)
        icons.paint_state(painter, state, QRectF(room.left(), y + (step - side) / 2, side, side))
        painter.setFont(self._font(13, QFont.Weight.DemiBold))
        painter.setPen(now.color(state))
        _draw(painter, QRectF(room.left() + side + 5, y, room.width() - side - 5, step), word)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _draw(painter: QPainter, room: QRectF, text: str) -> None:
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _minute(starts: str) -> int:
    return int(starts[:2]) * 60 + int(starts[3:])


def _overlap(one: MeetingLine, other: MeetingLine) -> bool:
    begins, others = _minute(one.row.starts), _minute(other.row.starts)
    return begins < others + other.row.minutes and others < begins + one.row.minutes
