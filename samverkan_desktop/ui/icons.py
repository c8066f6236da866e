# SPDX-License-Identifier: EUPL-1.2
"""Icons: the shipped line drawings, tinted to the theme when drawn. Carries no meaning of its own.

The files are black on a 24 px grid; the five sharing shapes (`state-*`) also carry white for their sign.
"""

from __future__ import annotations

import weakref
from functools import lru_cache
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from samverkan_desktop.system import resources
from samverkan_desktop.ui import theme

STATES = ("pos", "cau", "neg", "neu", "rep")
_NAME, _TOKEN, _SIZE = "icon_name", "icon_token", "icon_px"
# not `QApplication.allWidgets()`: that also hands out widgets that are just being destroyed
_drawn: weakref.WeakSet[Any] = weakref.WeakSet()
_RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)


class _Iconed(Protocol):
    def setIcon(self, icon: QIcon) -> None: ...
    def setProperty(self, name: str, value: object) -> bool: ...


@lru_cache(maxsize=512)
def _renderer(name: str, shape: str, sign: str) -> QSvgRenderer:
    text = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    # the sign first: shape may itself become white
    text = text.replace("#ffffff", "#SIGN").replace("#000000", shape).replace("#SIGN", sign)
    return QSvgRenderer(QByteArray(text.encode()))


def paint(painter: QPainter, name: str, rect: QRectF, ink: str = "text") -> None:
    """Paint a line icon in the colour of a token (ink)."""
    _renderer(name, theme.current().colors[ink], theme.current().colors["surface"]).render(painter, rect)


def paint_state(painter: QPainter, state: str, rect: QRectF) -> None:
    """Paint one of the five sharing shapes (delningsläge): pos, cau, neg, neu, rep."""
    colors = theme.current().colors
    solid = colors["accent"] if state == "rep" else colors[f"{state}-solid"]
    sign = colors["on-accent"] if state == "rep" else colors["on-solid"]
    _renderer(f"state-{state}", solid, sign).render(painter, rect)


def pixmap(name: str, size: int, ink: str = "text", ratio: float = 1.0) -> QPixmap:
    """A line icon as a picture, size in logical pixels."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(made)
    whole = QRectF(0, 0, made.width(), made.height())
    if name.removeprefix("state-") in STATES and name.startswith("state-"):
        paint_state(painter, name.removeprefix("state-"), whole)
    else:
        paint(painter, name, whole, ink)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, ink: str = "text", size: int = 20) -> QIcon:
    """A line icon for buttons and menus, with its disabled look."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, size, ink, ratio))
        made.addPixmap(pixmap(name, size, "disabled", ratio), QIcon.Mode.Disabled)
    return made


def put(widget: _Iconed, name: str, ink: str = "text", size: int = 20) -> None:
    """Give a button or action an icon that follows the theme."""
    for key, value in ((_NAME, name), (_TOKEN, ink), (_SIZE, size)):
        widget.setProperty(key, value)
    remember(widget)
    _draw(widget, name, ink, size)


def remember(widget: Any) -> None:
    """Let a widget be drawn anew when the theme changes; it is forgotten when it goes."""
    _drawn.add(widget)


def _draw(widget: Any, name: str, ink: str, size: int) -> None:
    px = theme.current().px(size)
    widget.setIcon(icon(name, ink, px))
    if hasattr(widget, "setIconSize"):
        widget.setIconSize(QSize(px, px))


def redraw() -> None:
    """Draw every icon given with `put` anew, after a change of theme."""
    for widget in tuple(_drawn):
        if not shiboken6.isValid(widget):
            _drawn.discard(widget)
            continue
        name = widget.property(_NAME)
        if name:
            _draw(widget, str(name), str(widget.property(_TOKEN)), int(widget.property(_SIZE)))
