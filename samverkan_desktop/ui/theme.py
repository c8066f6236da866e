# SPDX-License-Identifier: EUPL-1.2
"""Theme: colours, type and spacing from `resources/theme/tokens.json`, put into Qt's palette and style sheet.

Light and dark, and a text size of 90-150 % that multiplies every length. Knows no page and no record.
Widgets that paint themselves ask `current()` while painting, so that a change of theme needs no wiring.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

import attrs
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from samverkan_desktop.system import resources
from samverkan_desktop.ui.app_settings import Wish

Mode = Literal["light", "dark"]
TEXT_SIZES = (90, 100, 115, 130, 150)
SMALLEST_SCALED = 4  # lines and focus rings of 1-3 px keep their width at every text size


@cache
def tokens() -> dict[str, Any]:
    """The design's values, as they stand in the shipped file."""
    read: dict[str, Any] = json.loads(resources.path("theme", "tokens.json").read_text(encoding="utf-8"))
    return read


@cache
def _template() -> str:
    return resources.path("theme", "samverkan.qss").read_text(encoding="utf-8")


@attrs.frozen(kw_only=True)
class Theme:
    """One mode at one text size. text_percent: 90-150."""

    mode: Mode = "light"
    text_percent: int = 100

    @property
    def colors(self) -> Mapping[str, str]:
        """Token -> `#RRGGBB` in this mode."""
        found: dict[str, str] = tokens()["color"][self.mode]
        return found

    def color(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(self.colors[token])

    def px(self, length: float) -> int:
        """A length of the design in pixels at this text size; lines under 4 px keep their width."""
        return round(length * self.text_percent / 100) if length >= SMALLEST_SCALED else round(length)

    def style_sheet(self) -> str:
        """The style sheet with colours, icons and lengths put in."""
        folder = resources.path("icons").as_posix()
        text = _template().replace("ICONS", folder).replace("MODE", self.mode)
        text = re.sub(r"(?<![\w.#])(\d+)px", lambda m: f"{self.px(int(m[1]))}px", text)
        return re.sub(r"@([a-z0-9-]+)", lambda m: self.colors[m[1]], text)

    def palette(self) -> QPalette:
        """Qt's palette, for what the style sheet does not reach."""
        palette = QPalette()
        role = QPalette.ColorRole
        for where, token in (
            (role.Window, "canvas"),
            (role.WindowText, "text"),
            (role.Base, "surface"),
            (role.AlternateBase, "raised"),
            (role.Text, "text"),
            (role.Button, "surface"),
            (role.ButtonText, "text"),
            (role.Highlight, "selection"),
            (role.HighlightedText, "text"),
            (role.Link, "accent"),
            (role.LinkVisited, "accent"),
            (role.PlaceholderText, "muted"),
            (role.ToolTipBase, "text"),
            (role.ToolTipText, "surface"),
            (role.Mid, "border"),
        ):
            palette.setColor(where, self.color(token))
        for where in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, where, self.color("disabled"))
        return palette

    def font(self, role: str = "body", *, mono: bool = False) -> QFont:
        """The system's font at a size of the design; figures of equal width."""
        wanted = tokens()["type"]["mono" if mono else "family"]
        font = QFont(_families(tuple(wanted), mono))
        font.setPixelSize(self.px(tokens()["type"]["sizes_px"][role]))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def _families(wanted: tuple[str, ...], mono: bool) -> list[str]:
    kind = QFontDatabase.SystemFont.FixedFont if mono else QFontDatabase.SystemFont.GeneralFont
    there = set(QFontDatabase.families())
    return [name for name in wanted if name in there] + [QFontDatabase.systemFont(kind).family()]


def system_mode() -> Mode:
    """The mode the computer asks for; light when it does not say."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints and hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def wished(wish: Wish, text_percent: int = 100) -> Theme:
    """The theme for a person's choice."""
    size = min(max(text_percent, TEXT_SIZES[0]), TEXT_SIZES[-1])
    return Theme(mode=system_mode() if wish == "system" else wish, text_percent=size)


_current = Theme()


def current() -> Theme:
    """The theme in use: a property of the screen, as Qt's own palette is."""
    return _current


def apply(theme: Theme) -> None:
    """Dress every window in a theme and draw all icons anew in its colours."""
    global _current
    _current = theme
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    app.setFont(theme.font())
    app.setPalette(theme.palette())
    app.setStyleSheet(theme.style_sheet())
    from samverkan_desktop.ui import icons

    icons.redraw()
