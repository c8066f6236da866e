# SPDX-License-Identifier: EUPL-1.2
"""Page (sida): heading, buttons at its right, body. What the main window may ask of every page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.ui.widgets.labels import PlainLabel


class Page(QWidget):
    """A page of the main window. Subclasses fill `body` (a QVBoxLayout) and `actions` (right in the header).

    Signals: go(page_id, argument): open another page; saved(text): something was saved, for the status bar;
    said(text): a change of state to write in the status bar; became(argument): the page now shows something else
    than it was opened with, as a new draft that has got its id.
    """

    go = Signal(str, object)
    saved = Signal(str)
    said = Signal(str)
    became = Signal(object)
    help_topic = "start"

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 16)
        column.setSpacing(0)
        self._head = QWidget()
        self.head = QHBoxLayout(self._head)
        self.head.setContentsMargins(0, 8, 0, 8)
        self.head.setSpacing(8)
        self.titles = QVBoxLayout()
        self.titles.setSpacing(0)
        self.title = PlainLabel(title, "h1")
        self.subtitle = PlainLabel(subtitle, "sm-muted")
        for label in (self.title, self.subtitle):
            label.setWordWrap(True)  # at large text the heading gives way, never the buttons beside it
        self.titles.addWidget(self.title)
        self.titles.addWidget(self.subtitle)
        self.head.addLayout(self.titles, 1)
        self.actions_area = QHBoxLayout()
        self.actions_area.setSpacing(8)
        self.head.addLayout(self.actions_area)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column.addWidget(self._head)
        column.addLayout(self.body, 1)
        self.subtitle.setVisible(bool(subtitle))
        self.set_compact(False)

    def set_subtitle(self, text: str) -> None:
        """The sentence under the heading."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    def put_subtitle_first(self) -> None:
        """The sentence is a crumb and stands above the heading, as in a file system."""
        self.titles.removeWidget(self.subtitle)
        self.titles.insertWidget(0, self.subtitle)

    def set_compact(self, compact: bool) -> None:
        """Low window (under 800 px): a lower header; override to save more room."""
        self._head.setMinimumHeight(60 if compact else 70)

    def set_narrow(self, narrow: bool) -> None:
        """Narrow window (under 1180 px): override to turn the side panel into a tab above."""

    def shown(self, argument: Any = None) -> None:
        """Called each time the page is opened; argument: what to show, as an id."""

    def may_leave(self) -> bool:
        """Whether the person may go to another page now; ask inside if need be."""
        return True

    def write_drafts(self) -> None:
        """Queue what is typed but not stored on the vault thread; called before the window locks."""

    def give_up_text(self) -> str:
        """F12: take the text of a de-identified consultation out of every widget; its id, empty when there is none."""
        return ""

    def forget_text(self) -> None:
        """Let go of de-identified text that stands in widgets nobody sees; called on every page after F12."""

    def position(self) -> dict[str, Any]:
        """Where the person is on the page, as plain values, so that unlocking returns there."""
        return {}

    def restore(self, position: dict[str, Any]) -> None:
        """Return to a position this page gave."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts when the page opens; None: the page's first field."""
        return None
