# SPDX-License-Identifier: EUPL-1.2
"""How marks look: a soft background and six sorts of underlines that differ without colour. Knows no text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from samverkan_desktop.ui import theme

# Pixels on, and from one to the next. Filled one by one: Qt takes ten times as long to stroke a dotted pen.
_DASHES = {"date": (2, 4), "place": (6, 9), "left": (6, 9)}


def background(kind: str) -> QColor:
    """The colour behind a mark of a kind."""
    token = {"done": "accent-soft", "left": "cau-soft"}.get(kind, f"hl-{kind}")
    return theme.current().color(token)


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
    elif kind in _DASHES:
        _dashes(painter, round(left) + 1, right - 1, y - 1, *_DASHES[kind], color)
    else:
        _wave(painter, left, right, y, color)


def _dashes(painter: QPainter, left: int, right: float, top: float, on: int, step: int, color: QColor) -> None:
    x = left
    while x < right:
        painter.fillRect(QRectF(x, top + 0.5, min(on, right - x), 2), color)
        x += step


def _wave(painter: QPainter, left: float, right: float, y: float, color: QColor) -> None:
    wave = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        wave.quadTo(x + 2, y + (-3 if up else 3), min(x + 4, right), y)
        x, up = x + 4, not up
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(wave)
