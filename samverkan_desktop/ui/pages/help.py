# SPDX-License-Identifier: EUPL-1.2
"""Help (hjälp): topics in plain words and the shortcuts, read from the window's real actions. Offline, text only."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMainWindow, QWidget

from samverkan_desktop import __version__
from samverkan_desktop.system import texts
from samverkan_desktop.ui import theme, words
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea, clear
from samverkan_desktop.ui.widgets.section_list import SectionList


class HelpPage(Page):
    """The help."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(self.tr("Hjälp"))
        self.set_subtitle(self.tr("Finns i programmet och fungerar utan internet."))
        self._window = window
        self._topics = texts.table("help", words.language())["topic"]
        self.list = SectionList(self.tr("Ämnen"), [str(topic["title"]) for topic in self._topics])
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._show(now.row()))
        left = Card(padding=0)
        left.setFixedWidth(theme.current().px(276))
        left.body.addWidget(self.list)
        self._right = Card(" ", padding=20)
        self._area = ScrollArea()
        inner = self._area.widget()
        assert inner is not None
        inner.setMaximumWidth(theme.current().px(680))  # lines that can be read
        self._right.body.addWidget(self._area)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._right, 1)
        self.body.addLayout(row, 1)
        support = self.tr("Support ser aldrig innehållet i valvet. Uppge programmets version: {version}.")
        self.body.addWidget(PlainLabel(support.format(version=__version__), "hint"))

    def first_focus(self) -> QWidget | None:
        return self.list

    def shown(self, argument: object = None) -> None:
        ids = [topic["id"] for topic in self._topics]
        row = ids.index(argument) if isinstance(argument, str) and argument in ids else 0
        self.list.setCurrentIndex(self.list.model().index(row, 0))
        self._show(row)

    def shortcuts(self) -> dict[str, list[tuple[str, str]]]:
        """Group -> (keys, what they do), from the window's actions: it cannot say what does not exist."""
        found: dict[str, list[tuple[str, str]]] = {}
        for action in self._window.findChildren(QAction):
            if action.shortcut().isEmpty() or not action.text():
                continue
            group = str(action.property("group") or self.tr("På sidan"))
            _add(found, group, action.shortcut(), action.text())
        for button in self._window.findChildren(QAbstractButton):
            if not button.shortcut().isEmpty() and button.text():
                _add(found, self.tr("På sidan"), button.shortcut(), button.text())
        return found

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._topics):
            return
        topic = self._topics[row]
        self._right.title.setText(topic["title"])
        clear(self._area.column)
        for paragraph in topic["text"]:
            label = PlainLabel(paragraph, wrap=True)
            self._area.column.addWidget(label)
        if topic["id"] == "keys":
            self._show_keys()
        self._area.column.addStretch(1)

    def _show_keys(self) -> None:
        for group, lines in self.shortcuts().items():
            card = Card(group, padding=14)
            card.body.setSpacing(6)
            for keys, what in lines:
                row = QHBoxLayout()
                row.addWidget(PlainLabel(what, "sm"), 1)
                key = PlainLabel(keys, "key")
                key.setAlignment(Qt.AlignmentFlag.AlignCenter)
                row.addWidget(key)
                card.body.addLayout(row)
            self._area.column.addWidget(card)


def _add(found: dict[str, list[tuple[str, str]]], group: str, keys: QKeySequence, text: str) -> None:
    line = (keys.toString(QKeySequence.SequenceFormat.NativeText), re.sub(r"&(?=\w)", "", text))
    if line not in found.setdefault(group, []):
        found[group].append(line)
