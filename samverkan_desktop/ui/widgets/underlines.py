# SPDX-License-Identifier: EUPL-1.2
"""How marks look: a soft background and six sorts of underlines that differ without colour. Knows no text."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from samverkan_desktop.ui import theme

# Pixels on, and from one to the next. Filled with a tile: Qt takes ten times as long to stroke a dotted pen.
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
        first, top = round(left) + 1, round(y) - 1
        painter.setBrushOrigin(first, top)
        painter.fillRect(QRectF(first, top, right - 1 - first, 2), _dashes(*_DASHES[kind], color.rgba()))
    else:
        _wave(painter, left, right, y, color)


@cache
def _dashes(on: int, step: int, color: int) -> QBrush:
    tile = QImage(step, 2, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(0)
    for x in range(on):
        for y in range(2):
            tile.setPixelColor(x, y, QColor.fromRgba(color))
    return QBrush(tile)


def _wave(painter: QPainter, left: float, right: float, y: float, color: QColor) -> None:
    wave = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        wave.quadTo(x + 2, y + (-3 if up else 3), min(x + 4, right), y)
        x, up = x + 4, not up
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(wave)
