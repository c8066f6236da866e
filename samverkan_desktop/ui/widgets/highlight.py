# SPDX-License-Identifier: EUPL-1.2
"""Text with marks: painted under and over the text, never in it: cursor, undo and what is stored are untouched.

Positions come in as code points and are turned into Qt's own units here; they follow what is typed until the next
search. Knows no record and finds nothing by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

import attrs
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QFrame

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.widgets.fields import RichlessEdit
from samverkan_desktop.ui.widgets.underlines import background, underline

LINE_PERCENT = 140
MOST_MEASURED, MOST_REPAINTED = 1000, 30
# Characters that Qt counts as two.
_WIDE = re.compile("[\U00010000-\U0010ffff]")
# How far a mark reaches outside the line of its text, in pixels.
_REACH = 8


@attrs.frozen(kw_only=True)
class Mark:
    """A mark (markering): start, end in code points; kind: person, place, date, number, org, trait,
    or done, left for texts that have been rewritten; current: has a ring around it."""

    start: int
    end: int
    kind: str
    current: bool = False


@attrs.define
class _Place:
    """Where a mark stands now, in Qt's units."""

    start: int
    end: int
    kind: str
    current: bool


def plain_text(document: QTextDocument) -> str:
    """The text as typed, non-breaking spaces and all."""
    return document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def qt_places(text: str, places: Sequence[int]) -> list[int]:
    """Places in code points as places in UTF-16 units, as Qt counts; the order is kept."""
    wide = [found.start() for found in _WIDE.finditer(text)]
    return [place + bisect_left(wide, place) for place in places]


class HighlightEdit(RichlessEdit):
    """A text with marks. grows: as high as its text, so that a page of several scrolls as one.

    Signals: left_upwards, left_downwards: an arrow key at the edge of the text; grown: its height changed.
    """

    left_upwards = Signal()
    left_downwards = Signal()
    grown = Signal()

    def __init__(self, *, name: str, placeholder: str = "", grows: bool = True, lines: int = 1) -> None:
        super().__init__(name=name)
        self._marks: list[_Place] = []
        self._measured: dict[tuple[int, int, int], tuple[tuple[int, float, int], list[QRectF]]] = {}
        self._grows, self._lines = grows, lines
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlaceholderText(placeholder)
        self.document().setDocumentMargin(2)
        self.document().contentsChange.connect(self._follow)
        self.set_text("")
        if grows:
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self.setVerticalScrollBarPolicy(off)
            self.setHorizontalScrollBarPolicy(off)
            self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    # text

    def text(self) -> str:
        """The text as typed."""
        return plain_text(self.document())

    def set_text(self, text: str) -> None:
        """Put in a text; nothing of it can be undone."""
        self._marks = []
        self._measured.clear()
        self.setPlainText(text)
        # the setting of lines is no edit of the person's
        self.document().setUndoRedoEnabled(False)
        block = QTextBlockFormat()
        block.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self.document().setUndoRedoEnabled(True)

    def position(self) -> int:
        """Where the cursor stands, in Qt's units."""
        return self.textCursor().position()

    def set_position(self, position: int) -> None:
        """Put the cursor there, or at the end of a shorter text."""
        cursor = self.textCursor()
        cursor.setPosition(min(max(position, 0), max(self.document().characterCount() - 1, 0)))
        self.setTextCursor(cursor)

    # marks

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Replace all marks; those outside the text are left out. Marks that stand so already are left as they are."""
        text = self.text()
        places = qt_places(text, [place for mark in marks for place in (mark.start, mark.end)])
        last = self.document().characterCount() - 1
        wanted = sorted(
            (start, end, mark.kind, mark.current)
            for mark, start, end in zip(marks, places[::2], places[1::2], strict=True)
            if 0 <= start < end <= last
        )
        standing = [attrs.astuple(place) for place in self._marks]
        if wanted == standing:
            return
        self._marks = [_Place(*one) for one in wanted]
        self._repaint({one[:2] for one in set(wanted).symmetric_difference(standing)})

    def marks(self) -> list[tuple[int, int, str]]:
        """The marks as they stand now, in Qt's units."""
        return [(place.start, place.end, place.kind) for place in self._marks]

    def select_span(self, start: int, end: int) -> None:
        """Select a stretch of text, in Qt's units."""
        self.setTextCursor(self._span(start, end))

    def _span(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _follow(self, at: int, removed: int, added: int) -> None:
        """Keep the marks on their words when something is typed or taken away before, in or right after them."""
        by = added - removed
        if not by:
            return  # nothing moved; Qt tells so of what only looks different, too
        for place in self._marks:
            if place.end >= at:
                place.start = _moved(place.start, at, removed, added)
                place.end = _moved(place.end, at, removed, added)
        self._marks = [place for place in self._marks if place.start < place.end]

    # painting

    def _repaint(self, places: set[tuple[int, int]]) -> None:
        """Paint anew the paragraphs of some places; where they are many, all that is in view."""
        if len(places) > MOST_REPAINTED:
            self.viewport().update()
            return
        layout = self.document().documentLayout()
        up = -self.verticalScrollBar().value()
        for start, end in places:
            block = self.document().findBlock(start)
            while block.isValid() and block.position() < end:
                box = layout.blockBoundingRect(block).toAlignedRect().adjusted(0, up - _REACH, 0, up + _REACH)
                self.viewport().update(0, box.top(), self.viewport().width(), box.height())
                block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = list(self._in_view(event.rect())) if self._marks else []
        if not seen:
            super().paintEvent(event)
            return
        with QPainter(self.viewport()) as painter:
            for rect, place in seen:
                painter.fillRect(rect, background(place.kind))
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for rect, place in seen:
                underline(painter, rect, place.kind)
                if place.current:
                    painter.setPen(QPen(theme.current().color("focus"), 2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(rect.adjusted(-2, -2, 1, 5), 4, 4)

    def _in_view(self, shown: QRect) -> Iterator[tuple[QRectF, _Place]]:
        """What marks there are in a rectangle of the viewport, line by line; only its paragraphs are measured."""
        layout = self.document().documentLayout()
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        block = self.cursorForPosition(QPoint(shown.left(), shown.top() - _REACH)).block()
        while block.isValid():
            off = layout.blockBoundingRect(block).topLeft() - scrolled
            if off.y() > shown.bottom() + _REACH:
                return
            for rect, place in self._in_block(block) if block.isVisible() else ():
                there = rect.translated(off)
                if there.bottom() + _REACH >= shown.top() and there.top() - _REACH <= shown.bottom():
                    yield there, place
            block = block.next()

    def _in_block(self, block: QTextBlock) -> Iterator[tuple[QRectF, _Place]]:
        """The marks of a paragraph; each is measured once, as long as the words and the width of it stay."""
        at, end = block.position(), block.position() + block.length()
        first = max(0, bisect_left(self._marks, at, key=lambda place: place.start) - 1)
        there = [place for place in self._marks_from(first, end) if place.end > at]
        if not there:
            return
        lines = block.layout()
        shape = (hash((block.text(), lines.preeditAreaText())), lines.boundingRect().width(), lines.lineCount())
        for place in there:
            key = (block.blockNumber(), place.start - at, place.end - at)
            kept = self._measured.get(key)
            if kept is None or kept[0] != shape:
                if len(self._measured) > MOST_MEASURED:
                    self._measured.clear()
                each = (_rect_in_line(lines.lineAt(n), key[1], key[2]) for n in range(shape[2]))
                kept = self._measured[key] = (shape, [rect for rect in each if rect is not None])
            for rect in kept[1]:
                yield rect, place

    def _marks_from(self, first: int, end: int) -> Iterator[_Place]:
        for place in self._marks[first:]:
            if place.start >= end:
                return
            yield place

    # size and keys

    def _fit(self) -> None:
        if not self._grows:
            return
        least = theme.current().px(16 * LINE_PERCENT / 100 * 1.25) * self._lines
        wanted = max(round(self.document().size().height()), least) + 4
        if wanted != self.minimumHeight() or wanted != self.maximumHeight():
            self.setFixedHeight(wanted)
            self.grown.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange) and hasattr(self, "_marks"):
            self.redress()

    def redress(self) -> None:
        """Put on the colours of the theme anew, and measure anew."""
        self._measured.clear()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measured.clear()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.textCursor()
        super().keyPressEvent(event)
        if not self._grows or event.modifiers() or self.textCursor() != before:
            return
        if event.key() == Qt.Key.Key_Up:
            self.left_upwards.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()


def _moved(place: int, at: int, removed: int, added: int) -> int:
    """A position after something was put in the place of something: what is right behind it follows along."""
    if place >= at + removed:
        return place + added - removed
    return min(place, at + added)


def _rect_in_line(line: QTextLine, start: int, end: int) -> QRectF | None:
    first = max(start, line.textStart())
    last = min(end, line.textStart() + line.textLength())
    if first >= last:
        return None
    left = _x(line, first)
    right = _x(line, last)
    return QRectF(min(left, right), line.y(), abs(right - left), line.ascent() + line.descent())


def _x(line: QTextLine, at: int) -> float:
    found: Any = line.cursorToX(at)
    return float(found[0] if isinstance(found, (tuple, list)) else found)
