# SPDX-License-Identifier: EUPL-1.2
"""What the writer marks by hand while typing (Ctrl+M): words with a kind, found everywhere from then on.

Kept beside the review's decisions in the draft, and destroyed with it.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from samverkan_desktop.ui.models.review_case import marked_of
from samverkan_desktop.ui.pages.mark_menu import MarkMenu


class HandMarks(QObject):
    """Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._holder = parent
        self._labels: dict[str, str] = {}

    def words(self) -> tuple[tuple[str, str], ...]:
        """The words and their labels, in the order they were marked."""
        return tuple(self._labels.items())

    def fill(self, review: Any) -> None:
        """Take over what a draft holds."""
        self._labels = dict(marked_of(review or {}))

    def into(self, review: Any) -> dict[str, Any] | None:
        """The draft's review with these words in it; None when there is nothing to keep."""
        kept = {name: value for name, value in (review or {}).items() if name != "marked"}
        if self._labels:
            kept["marked"] = [{"text": text, "label": label} for text, label in self._labels.items()]
        return kept or None

    def mark(self, text: str, label: str) -> None:
        """Mark words."""
        self._labels[text] = label
        self.changed.emit()

    def take_back(self, text: str) -> None:
        """The words are no longer marked."""
        if self._labels.pop(text, None):
            self.changed.emit()

    def ask(self, edit: QTextEdit) -> MarkMenu | None:
        """Ask for the kind of the selected words, or of the word at the cursor; None where there is none."""
        cursor = edit.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            edit.setTextCursor(cursor)
        text = cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n").strip()
        if not text:
            return None
        menu = MarkMenu(self._holder, text, marked=text in self._labels)
        menu.chosen.connect(lambda label: self.mark(text, label))
        menu.taken_back.connect(lambda: self.take_back(text))
        menu.popup(edit.viewport().mapToGlobal(edit.cursorRect().bottomLeft() + QPoint(0, 6)))
        return menu
