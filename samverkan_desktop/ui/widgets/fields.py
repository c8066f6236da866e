# SPDX-License-Identifier: EUPL-1.2
"""Fields: one line, several lines, passphrase, and the box with label, hint and error around them.

Plain text only; what is copied stays in the program (see `ui.clipboard`).
"""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QMimeData, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.ui import clipboard, icons, theme
from samverkan_desktop.ui.widgets.buttons import IconButton
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel, redress

SHOWN_SECONDS = 10


class LineField(QLineEdit):
    """One line of plain text that copies inside the program only."""

    def __init__(self, text: str = "", *, name: str = "", placeholder: str = "") -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setDragEnabled(False)

    def copy(self) -> None:
        clipboard.copy(self)

    def cut(self) -> None:
        clipboard.cut(self)

    def paste(self) -> None:
        clipboard.paste(self)


class _PlainMime:
    """What both kinds of text edits do with MIME data; mixed in before Qt's class."""

    def _widget(self) -> QWidget:
        return cast(QWidget, self)

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.private(clipboard.selected(self._widget()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasFormat(clipboard.MIME)

    def copy(self) -> None:
        clipboard.copy(self._widget())

    def cut(self) -> None:
        clipboard.cut(self._widget())

    def paste(self) -> None:
        clipboard.paste(self._widget())


class PlainEdit(_PlainMime, QPlainTextEdit):
    """Several lines of plain text. Tab moves on; frame: with a field's border."""

    def __init__(self, text: str = "", *, name: str = "", framed: bool = True, lines: int = 3) -> None:
        super().__init__()
        self.setPlainText(text)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setProperty("framed", framed)
        self.setMinimumHeight(theme.current().px(22) * lines + 16)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clipboard.plain(source))


class RichlessEdit(_PlainMime, QTextEdit):
    """A QTextEdit (for extra selections and painting) that still takes plain text only."""

    def __init__(self, text: str = "", *, name: str = "") -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setPlainText(text)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(clipboard.plain(source))

    def loadResource(self, kind: int, url: object) -> None:
        """Nothing is ever fetched for a text."""


class DateField(QDateEdit):
    """A calendar day as `2026-11-22`, with a calendar; `day()` gives Python's date."""

    def __init__(self, day: date | None = None, *, name: str = "") -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setAccessibleName(name)
        self.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendarWidget().setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        if day is not None:
            self.set_day(day)

    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))


class FieldBox(QWidget):
    """Label, field, and under it a hint, an error or an ok sentence."""

    def __init__(self, label: str, field: QWidget, *, hint: str = "", optional: bool = False) -> None:
        super().__init__()
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.label = PlainLabel(label, "label")
        self.label.setBuddy(field)
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self.label)
        if optional:
            heading.addWidget(PlainLabel(self.tr("(valfritt)"), "hint"))
        heading.addStretch(1)
        if not field.accessibleName():
            field.setAccessibleName(label)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._on_edited)
        self._hint_text = hint
        self._below = PlainLabel(hint, "hint", wrap=True)
        self._mark = IconLabel("warn", "neg", 16)
        self._mark.hide()
        self._under = QWidget()
        below = QHBoxLayout(self._under)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._below, 1)
        column.addLayout(heading)
        grows = field.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Expanding
        column.addWidget(field, 1 if grows else 0)
        column.addWidget(self._under)
        if not grows:
            column.addStretch(1)
        # only now, with a parent: a widget shown without one is a window of its own
        self._under.setVisible(bool(hint))

    def set_error(self, text: str) -> None:
        """Say what is wrong, at the field; an empty text takes it away."""
        self._show(text or self._hint_text, "error" if text else "hint")
        self.field.setProperty("invalid", bool(text))
        redress(self.field)

    def _on_edited(self) -> None:
        if self.has_error:
            self.set_error("")

    def set_ok(self, text: str) -> None:
        """Say that it is right."""
        self._show(text, "ok")
        self.field.setProperty("invalid", False)
        redress(self.field)

    @property
    def has_error(self) -> bool:
        """Whether an error stands under the field."""
        return bool(self.field.property("invalid"))

    def below_text(self) -> str:
        """What stands under the field."""
        return self._below.text()

    def _show(self, text: str, role: str) -> None:
        self._below.setText(text)
        self._below.setProperty("role", role)
        redress(self._below)
        self._below.setVisible(bool(text))
        self._under.setVisible(bool(text))
        self._mark.setVisible(role == "error" and bool(text))
        self.field.setAccessibleDescription(text)


class PassphraseField(LineField):
    """Passphrase (lösenfras): hidden, shown by the eye for ten seconds, never copied; tells of Caps Lock."""

    def __init__(self, *, name: str = "", large: bool = False) -> None:
        super().__init__(name=name)
        self.setProperty(clipboard.NO_COPY, True)
        self.setProperty("bulk", "large" if large else "")
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.caps_line = _CapsLine()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_SECONDS * 1000)
        self._timer.timeout.connect(self.hide_text)
        self._eye = IconButton("eye", "")
        self._eye.setParent(self)
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.clicked.connect(self.toggle)
        self.setTextMargins(0, 0, self._eye.width() + 2, 0)
        self.hide_text()

    def toggle(self) -> None:
        """Show the text, or hide it again."""
        if self.echoMode() == QLineEdit.EchoMode.Normal:
            self.hide_text()
            return
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        icons.put(self._eye, "eye-off", "muted")
        self._eye.set_name(self.tr("Dölj lösenfrasen (Alt+V)"))
        self._timer.start()

    def hide_text(self) -> None:
        """Hide the text."""
        self._timer.stop()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        icons.put(self._eye, "eye", "muted")
        self._eye.set_name(self.tr("Visa lösenfrasen (Alt+V)"))

    def take(self) -> str:
        """The text, and the field is emptied."""
        text = self.text()
        self.hide_text()
        self.clear()
        return text

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._eye.move(self.width() - self._eye.width() - 5, (self.height() - self._eye.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_V and alt:
            self.toggle()
            return
        self.caps_line.learn(event)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.caps_line.hide()
        super().focusOutEvent(event)


class _CapsLine(QWidget):
    """The line under a passphrase that says Caps Lock is on."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("caps", "cau", 16))
        row.addWidget(PlainLabel(self.tr("Caps Lock är på. Stora och små bokstäver spelar roll."), "warn"), 1)
        self.hide()

    def learn(self, event: QKeyEvent) -> None:
        """Conclude from a typed letter whether Caps Lock is on."""
        if event.key() == Qt.Key.Key_CapsLock:
            self.setVisible(not self.isVisible())
            return
        text = event.text()
        if len(text) == 1 and text.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.setVisible(text.isupper() != shift)
