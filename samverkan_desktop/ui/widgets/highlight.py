# SPDX-License-Identifier: EUPL-1.2
"""Text with marks: soft backgrounds and six sorts of underlines that differ without colour.

Marks are laid over the text, never in it: cursor, undo and what is stored are untouched. Positions come in as code
points and are turned into Qt's own units here. Knows no record and finds nothing by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

import attrs
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.widgets.fields import RichlessEdit

LINE_PERCENT = 140
MOST_MEASURED = 1000


@attrs.frozen(kw_only=True)
class Mark:
    """A mark (markering): start, end in code points; kind: person, place, date, number, org, trait,
    or done, left for texts that have been rewritten; current: has a ring around it."""

    start: int
    end: int
    kind: str
    current: bool = False


def plain_text(document: QTextDocument) -> str:
    """The text as typed, non-breaking spaces and all."""
    return document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def qt_places(text: str, places: Sequence[int]) -> list[int]:
    """Places in code points as places in UTF-16 units, as Qt counts; the order is kept."""
    wide = [at for at, char in enumerate(text) if ord(char) > 0xFFFF]
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
        self._marks: list[tuple[QTextCursor, str, bool]] = []
        self._measured: dict[tuple[int, int, int], tuple[tuple[int, float, int], list[QRectF]]] = {}
        self._shown = True
        self._grows, self._lines = grows, lines
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlaceholderText(placeholder)
        self.document().setDocumentMargin(2)
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
        self.setExtraSelections([])
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
        standing = {
            (cursor.selectionStart(), cursor.selectionEnd(), kind, current): cursor
            for cursor, kind, current in self._marks
        }
        if wanted == list(standing):
            return
        self._marks = [(standing.get(one) or self._span(one[0], one[1]), one[2], one[3]) for one in wanted]
        self._show_marks()

    def marks(self) -> list[tuple[int, int, str]]:
        """The marks as they stand now, in Qt's units."""
        return [(cursor.selectionStart(), cursor.selectionEnd(), kind) for cursor, kind, _ in self._marks]

    def show_marks(self, shown: bool) -> None:
        """Hide the colours, or show them again."""
        self._shown = shown
        self._show_marks()

    def select_span(self, start: int, end: int) -> None:
        """Select a stretch of text, in Qt's units."""
        self.setTextCursor(self._span(start, end))

    def _span(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show_marks(self) -> None:
        selections = []
        for cursor, kind, _current in self._marks if self._shown else ():
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            form = QTextCharFormat()
            form.setBackground(_background(kind))
            selection.format = form
            selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._shown or not self._marks:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._painted(event.rect())
        # of hundreds of marks in a long text, in order, the few that are painted are measured
        for cursor, kind, current in self._marks[max(0, bisect_left(self._marks, first, key=_starts) - 1) :]:
            if cursor.selectionStart() > last:
                break
            for rect in self._rects(cursor.selectionStart(), cursor.selectionEnd()):
                if rect.bottom() + 6 < event.rect().top() or rect.top() - 6 > event.rect().bottom():
                    continue
                underline(painter, rect, kind)
                if current:
                    painter.setPen(QPen(theme.current().color("focus"), 2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(rect.adjusted(-2, -2, 1, 5), 4, 4)

    def _painted(self, rect: QRect) -> tuple[int, int]:
        """The first and last position of the paragraphs that a rectangle of the viewport shows."""
        top = self.cursorForPosition(QPoint(rect.left(), rect.top() - 8)).block()
        bottom = self.cursorForPosition(QPoint(rect.right(), rect.bottom() + 8)).block()
        return top.position(), bottom.position() + bottom.length()

    def _rects(self, start: int, end: int) -> list[QRectF]:
        """Where a stretch of text stands in the viewport, line by line."""
        found = []
        layout = self.document().documentLayout()
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            if block.isVisible():
                off = layout.blockBoundingRect(block).topLeft() - scrolled
                at = block.position()
                found += [rect.translated(off) for rect in self._in_block(block, start - at, end - at)]
            block = block.next()
        return found

    def _in_block(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        """Where a stretch stands in its paragraph; measured once, as long as its words and its width stay."""
        lines = block.layout()
        shape = (hash((block.text(), lines.preeditAreaText())), lines.boundingRect().width(), lines.lineCount())
        key = (block.blockNumber(), start, end)
        kept = self._measured.get(key)
        if kept is None or kept[0] != shape:
            if len(self._measured) > MOST_MEASURED:
                self._measured.clear()
            each = (_rect_in_line(lines.lineAt(n), start, end) for n in range(shape[2]))
            kept = self._measured[key] = (shape, [rect for rect in each if rect is not None])
        return kept[1]

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
        self._show_marks()

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


def _starts(mark: tuple[QTextCursor, str, bool]) -> int:
    return mark[0].selectionStart()


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


def _background(kind: str) -> QColor:
    if kind == "done":
        return theme.current().color("accent-soft")
    if kind == "left":
        return theme.current().color("cau-soft")
    return theme.current().color(f"hl-{kind}")


def underline(painter: QPainter, rect: QRectF, kind: str) -> None:
    """Draw the line of a kind under a rectangle of text."""
    left, right, y = rect.left(), rect.right(), round(rect.bottom()) + 1.5
    token = {"done": "accent", "left": "cau-solid"}.get(kind, f"hl-{kind}-line")
    color = theme.current().color(token)
    width = right - left
    if kind == "person":
        painter.fillRect(QRectF(left, y - 1, width, 2), color)
    elif kind == "done":
        painter.fillRect(QRectF(left, y - 0.5, width, 1), color)
    elif kind == "org":
        painter.fillRect(QRectF(left, y - 1, width, 3), color)
    elif kind == "number":
        painter.fillRect(QRectF(left, y - 1, width, 1), color)
        painter.fillRect(QRectF(left, y + 2, width, 1), color)
    elif kind in ("place", "date", "left"):
        cap = Qt.PenCapStyle.RoundCap if kind == "date" else Qt.PenCapStyle.FlatCap
        pen = QPen(color, 2, Qt.PenStyle.CustomDashLine, cap)
        pen.setDashPattern([0.01, 1.9] if kind == "date" else [3, 1.6])
        painter.setPen(pen)
        painter.drawLine(QPointF(left + 1, y), QPointF(right - 1, y))
    else:
        _wave(painter, left, right, y, color)


def _wave(painter: QPainter, left: float, right: float, y: float, color: QColor) -> None:
    wave = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        wave.quadTo(x + 2, y + (-3 if up else 3), min(x + 4, right), y)
        x, up = x + 4, not up
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(wave)
