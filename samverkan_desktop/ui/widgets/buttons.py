# SPDX-License-Identifier: EUPL-1.2
"""Buttons: with their shortcut painted on, as icons alone, as chips, as segments, as references to law."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.widgets.labels import redress, tooltip

_INK = {"primary": "on-accent", "destroy": "on-solid", "danger": "neg", "quiet": "accent", "link": "accent"}


def native(sequence: QKeySequence | str) -> str:
    """A shortcut as people read it on this computer, `Ctrl+N`."""
    text = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return "Enter" if text == "Return" else text  # what stands on the key


class HintButton(QPushButton):
    """A push button that can show an icon and its shortcut.

    kind: `primary`, `danger`, `destroy`, `quiet`, `link` or nothing; size: `small`, `large` or nothing;
    hint: shown as a key, never set as a shortcut (the page's action owns it).
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "",
        *,
        icon: str = "",
        hint: str = "",
        size: str = "",
    ) -> None:
        super().__init__(text)
        self._kind, self._hint, self._icon_name = kind, hint, icon
        self._whole_hint = hint
        self.setProperty("kind", kind)
        self.setProperty("bulk", size)  # "size" is taken by Qt itself
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if icon:
            icons.put(self, icon, _INK.get(kind, "text"))
        if hint:
            self.say_why_not("")
            self.setAccessibleDescription(native(hint))

    def say_why_not(self, reason: str) -> None:
        """Tell in the tool tip why the button is grey; empty for its name and key again."""
        usual = f"{self.text()} ({native(self._whole_hint)})" if self._whole_hint else ""
        self.setToolTip(tooltip(reason or usual))

    def set_kind(self, kind: str) -> None:
        """Change the look, as when a harmless button becomes the main one."""
        self._kind = kind
        self.setProperty("kind", kind)
        if self._icon_name:
            icons.put(self, self._icon_name, _INK.get(kind, "text"))
        redress(self)

    def show_hint(self, shown: bool) -> None:
        """Paint the key or not, where room is scarce; the tool tip tells of it always."""
        self._hint = self._whole_hint if shown else ""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        more = self._hint_width() + self._gap() if self._hint else 0
        return wanted + QSize(more + (4 if self._icon_name else 0), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _gap(self) -> int:
        return theme.current().px(8)

    def _hint_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.current().px(13))
        font.setWeight(QFont.Weight.Normal)
        return font

    def _hint_width(self) -> int:
        metrics = QFontMetrics(self._hint_font())
        return metrics.horizontalAdvance(native(self._hint)) + theme.current().px(12) if self._hint else 0

    def _ink(self) -> QColor:
        return theme.current().color(_INK.get(self._kind, "text") if self.isEnabled() else "disabled")

    def paintEvent(self, event: QPaintEvent) -> None:
        own = bool(self._hint or self._icon_name)
        if not own:
            super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if own:
            self._paint_parts(painter)
        if self.hasFocus() and self._kind in ("primary", "destroy"):
            # a light line between the ring and the dark fill, so that the ring is seen
            painter.setPen(QPen(theme.current().color("on-accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.75, 2.75, -2.75, -2.75), 4, 4)

    def _paint_parts(self, painter: QPainter) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        gap, ink = self._gap(), self._ink()
        text = self.text().replace("&", "")
        font = QFont(self.font())
        font.setPixelSize(theme.current().px(14 if self.property("bulk") == "small" else 15))
        font.setWeight(QFont.Weight.Normal if self.property("align") == "left" else QFont.Weight.Medium)
        text_width = QFontMetrics(font).horizontalAdvance(text)
        icon_width = self.iconSize().width() + gap if self._icon_name else 0
        hint_width = self._hint_width()
        total = icon_width + text_width + (gap + hint_width if self._hint else 0)
        left = (self.width() - total) // 2
        if self.property("align") == "left":
            left = theme.current().px(10)
        if self._icon_name:
            side = self.iconSize().height()
            mode = self.icon().pixmap(
                self.iconSize(),
                self.devicePixelRatioF(),
                self.icon().Mode.Normal if self.isEnabled() else self.icon().Mode.Disabled,
            )
            painter.drawPixmap(left, (self.height() - side) // 2, mode)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(
            QRect(left + icon_width, 0, text_width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        if not self._hint:
            return
        right = left + icon_width + text_width + gap
        if self.property("align") == "left":
            right = self.width() - hint_width - theme.current().px(8)
        high = theme.current().px(20)
        key = QRectF(right, (self.height() - high) / 2, hint_width, high)
        painter.setPen(QPen(ink if self._kind == "primary" else theme.current().color("border-strong"), 1))
        painter.drawRoundedRect(key, 3, 3)
        painter.setPen(ink)
        painter.setFont(self._hint_font())
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, native(self._hint))


class IconButton(QToolButton):
    """A button that is only an icon; its name is read out and shown as tool tip."""

    def __init__(self, icon: str, name: str, *, ink: str = "muted", size: int = 20) -> None:
        super().__init__()
        icons.put(self, icon, ink, size)
        self.set_name(name)
        side = max(28, theme.current().px(size) + 8)
        self.setFixedSize(side, side)

    def set_name(self, name: str) -> None:
        """What the button does, in words."""
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))


class Chip(QToolButton):
    """A chip: a filter (checkable, may open a menu) or a thing that can be taken away.

    Signals: removed: the person took it away (removable chips only).
    """

    removed = Signal()

    def __init__(
        self, text: str, *, icon: str = "", removable: bool = False, checkable: bool = False, menu: QMenu | None = None
    ) -> None:
        super().__init__()
        self.setProperty("chip", True)
        self.setText(text)
        self.setCheckable(checkable)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if menu is not None:
            self.setMenu(menu)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            icons.put(self, "down", "text", 16)
        elif removable:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            icons.put(self, "close", "muted", 14)
            self.setAccessibleName(self.tr("Ta bort {what}").format(what=text))
            self.clicked.connect(self.removed)
        elif icon:
            icons.put(self, icon, "muted", 16)

    def sizeHint(self) -> QSize:
        """With room for the heavier letters of a chosen chip, so that they are not cut."""
        hint = super().sizeHint()
        if self.isCheckable():
            heavy = QFont(self.font())
            heavy.setWeight(QFont.Weight.DemiBold)
            more = QFontMetrics(heavy).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
                self.text()
            )
            hint.setWidth(hint.width() + max(0, more))
        return hint

    def set_on(self, on: bool) -> None:
        """Show that the filter is in use."""
        if self.property("on") == on:
            return  # dressing it anew would lay out and paint the whole window, at every key in a text
        self.setProperty("on", on)
        redress(self)


class LawChip(QToolButton):
    """A reference to a paragraph (lagrum); its text is the tool tip, and is shown when opened.

    Signals: opened(label): the person wants to read the paragraph.
    """

    opened = Signal(str)

    def __init__(self, label: str, text: str = "") -> None:
        super().__init__()
        self.setProperty("law", True)
        self.setText(label)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.put(self, "book", "accent", 16)
        self.setToolTip(tooltip(text))
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.opened.emit(label))


class _Segment(QPushButton):
    def sizeHint(self) -> QSize:
        """Wide enough for its words when it is chosen and they stand in bold."""
        wanted, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        text = self.text()
        more = QFontMetrics(bold).horizontalAdvance(text) - self.fontMetrics().horizontalAdvance(text)
        return wanted + QSize(max(0, more), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            painter.fillRect(QRect(0, self.height() - 3, self.width(), 3), theme.current().color("accent"))


class SegmentedControl(QFrame):
    """A few choices side by side, one of them chosen; arrow keys move between them.

    Signals: chosen(value): the person chose another.
    """

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], name: str, *, value: str = "") -> None:
        """options: (value, text) in order; name: what is chosen, read out before each option."""
        super().__init__()
        self.setProperty("segments", True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for key, text in options:
            button = _Segment(text)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        if value:
            self.set_value(value)

    def value(self) -> str:
        """The chosen value, empty when none is."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose without telling; an unknown or empty value clears the choice."""
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == value)
        self._group.setExclusive(True)

    def button(self, value: str) -> QPushButton:
        """The button of one value, to disable it or give it focus."""
        return self._buttons[value]

    def focus_on(self) -> QWidget:
        """Where focus goes: the chosen button, else the first."""
        return self._buttons.get(self.value()) or next(iter(self._buttons.values()))
