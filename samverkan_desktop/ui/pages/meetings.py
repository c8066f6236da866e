# SPDX-License-Identifier: EUPL-1.2
"""Meetings (möten): the week and the list of what is coming, and the panel for a new one.

The list is the week's accessible twin: the same meetings, the same words. Shows initials and form only.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QMenu, QStackedWidget, QWidget

from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.ui import words
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import meeting_rows
from samverkan_desktop.ui.models.meeting_rows import MeetingLine, MeetingRows
from samverkan_desktop.ui.pages.meetings_new import MeetingPanel
from samverkan_desktop.ui.pages.meetings_week import WeekView
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton, IconButton, SegmentedControl
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, EmptyState
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.ui.widgets.two_lines import TwoLineDelegate
from samverkan_desktop.usecases import meetings, sharing
from samverkan_desktop.usecases.desk import Desk

WATCHED = frozenset({"meetings", "children", "consents"})
BEFORE = 30
"""How many days back the list begins."""


class MeetingsPage(Page):
    """Page `meetings`; opened with a day, or {"new": True, "child": id}, {"edit": id}."""

    help_topic = "meetings"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Möten"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._day = desk.today
        self._week: tuple[MeetingLine, ...] = ()
        self._list: tuple[MeetingLine, ...] = ()
        self._form, self._standing, self._wanted = "", "", ""
        options = [("week", self.tr("Vecka")), ("list", self.tr("Lista"))]
        self.view = SegmentedControl(options, self.tr("Visa som"), value="week")
        self.view.chosen.connect(self.show_as)
        self.new = HintButton(self.tr("Nytt möte"), "primary", icon="plus", hint="Ctrl+Shift+M")
        self.new.clicked.connect(lambda: self.begin())
        self.actions_area.addWidget(self.view)
        self.actions_area.addWidget(self.new)
        QShortcut(QKeySequence("Ctrl+Shift+M"), self).activated.connect(lambda: self.begin())
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._overview(), 1)
        self.panel = MeetingPanel(desk, tasks, messages)
        self.panel.hide()
        self.panel.closed.connect(self.close_panel)
        self.panel.saved.connect(lambda id: self._kept(id, called=False))
        self.panel.called.connect(lambda id: self._kept(id, called=True))
        row.addWidget(self.panel)
        self.stale = PlainLabel("", "hint", tone="cau", wrap=True)
        self.stale.hide()
        self.body.addWidget(self.stale)
        self.body.addLayout(row, 1)
        self.setProperty("areas", [self.panel])
        tasks.changed.connect(self._changed)

    def _overview(self) -> QWidget:
        self._card = card = Card(padding=0)
        card.body.addLayout(self._bar())
        card.body.addWidget(Line())
        self.stack = QStackedWidget()
        self.week = WeekView(self.tr("Veckans möten"))
        self.week.opened.connect(self.prepare)
        self.week.stepped.connect(self.go_to)
        self.week.told.connect(lambda text: self.said.emit(text) if self.week.hasFocus() else None)
        self.table = ReadTable(self.tr("Möten"), row_height=52)
        self.model = MeetingRows()
        self.table.setModel(self.model)
        rows = meeting_rows
        delegate = TwoLineDelegate(self.table, below=rows.BELOW, state=rows.STATE, icon=rows.ICON, strong=rows.STRONG)
        self.table.setItemDelegate(delegate)
        self.table.set_widths(220, 190, 200, 190)
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(meeting_rows.WHO, QHeaderView.ResizeMode.Stretch)
        self.table.activated.connect(lambda _index: self._open_row())
        self._empty = EmptyState(
            "meeting",
            self.tr("Här samlas möten"),
            self.tr("Planera ett möte, så visar programmet vad som får sägas till vem, också när alla är i rummet."),
        )
        self._empty.add_button(self.tr("Nytt möte"), "primary", icon="plus").clicked.connect(lambda: self.begin())
        self._none = EmptyState("search", self.tr("Inget möte passar urvalet"))
        clear = self._none.add_button(self.tr("Visa alla"))
        clear.clicked.connect(self._show_all)
        for part in (self.week, self.table, self._empty, self._none):
            self.stack.addWidget(part)
        for part in (self.week, self.table):
            part.installEventFilter(self)
        card.body.addWidget(self.stack, 1)
        self._foot = PlainLabel("", "hint")
        self._foot.setContentsMargins(16, 8, 16, 8)
        card.body.addWidget(Line())
        card.body.addWidget(self._foot)
        return card

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(8)
        self._back = IconButton("left", self.tr("Veckan före"))
        self._forth = IconButton("right", self.tr("Veckan efter"))
        self._back.clicked.connect(lambda: self.go_to(self._day - timedelta(days=7)))
        self._forth.clicked.connect(lambda: self.go_to(self._day + timedelta(days=7)))
        self._when = PlainLabel("", "h3")
        self._today = HintButton(self.tr("Idag"), size="small")
        self._today.clicked.connect(lambda: self.go_to(self._desk.today))
        bar.addWidget(self._back)
        bar.addWidget(self._when)
        bar.addWidget(self._forth)
        bar.addWidget(self._today)
        bar.addStretch(1)
        standings = [(code, meeting_rows.standing(code)[1]) for code in meeting_rows.STANDINGS]
        self.form_chip = self._filter(self.tr("Mötesform"), meeting_rows.forms(), self._choose_form)
        self.standing_chip = self._filter(self.tr("Delningsläge"), standings, self._choose_standing)
        bar.addWidget(self.form_chip)
        bar.addWidget(self.standing_chip)
        return bar

    def _filter(self, title: str, options: list[tuple[str, str]], do: Any) -> Chip:
        menu = QMenu(self)
        chip = Chip(title, menu=menu)
        chip.setAccessibleName(title)
        for code, text in [("", self.tr("Alla")), *options]:
            action = QAction(text, menu)
            action.triggered.connect(lambda _on=False, code=code, text=text: do(code, text))
            menu.addAction(action)
        return chip

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        asked = argument if isinstance(argument, dict) else {}
        if asked.get("new"):
            self.begin(child_id=str(asked.get("child", "")))
        elif asked.get("edit"):
            self.panel.show()
            self.panel.edit(str(asked["edit"]))
        if isinstance(argument, date):
            self._day = argument
        self.reload()

    def first_focus(self) -> QWidget | None:
        if self.panel.isVisibleTo(self):
            return self.panel.fields
        return self.week if self.view.value() == "week" else self.table

    def set_narrow(self, narrow: bool) -> None:
        """Icons for the filters are not enough; they give way in a narrow window."""
        for chip in (self.form_chip, self.standing_chip):
            chip.setVisible(not narrow)

    def position(self) -> dict[str, Any]:
        return {"view": self.view.value(), "day": self._day.isoformat()}

    def restore(self, position: dict[str, Any]) -> None:
        self._day = date.fromisoformat(str(position.get("day", self._day.isoformat())))
        self.show_as(str(position.get("view", "week")))

    # rows

    def reload(self) -> None:
        """Read the week and the list again."""
        self._tasks.on_vault(_read, self._desk, self._day, done=self._read, failed=self._messages.error)

    def _read(self, found: tuple[tuple[MeetingLine, ...], tuple[MeetingLine, ...], str]) -> None:
        self._week, self._list, stale = found
        self.stale.setText(stale)
        self.stale.setVisible(bool(stale))
        self._show()

    def _changed(self, kinds: frozenset[str], _initiator: object) -> None:
        if kinds & WATCHED and self.isVisible():
            self.reload()

    def _fits(self, line: MeetingLine) -> bool:
        return self._form in ("", line.row.form) and self._standing in ("", line.standing)

    def _show(self) -> None:
        week = [one for one in self._week if self._fits(one)]
        listed = [one for one in self._list if self._fits(one)]
        monday = self._day - timedelta(days=self._day.weekday())
        before = self._chosen()
        self.week.show_week(self._day, week, self._desk.today, self._wanted)
        number = monday.isocalendar().week
        last = self.week.last_day()
        self._when.setText(self.tr("v. {n}, {first}–{last}").format(
            n=number, first=words.short_day(monday), last=words.short_day(last)
        ))  # fmt: skip
        self.set_subtitle(self.tr("Vecka {n}. {count} möten.").format(n=number, count=len(self._week)))
        if len(self._week) < 2:
            said = self.tr("Vecka {n}. Ett möte.") if self._week else self.tr("Vecka {n}. Inga möten.")
            self.set_subtitle(said.format(n=number))
        self.model.show_rows(listed)
        if listed:
            coming = next((n for n, one in enumerate(listed) if one.row.day >= self._desk.today), len(listed) - 1)
            at = self.model.place_of(self._wanted or before)
            self.table.setCurrentIndex(self.model.index(at if at >= 0 else coming, 0))
        self._wanted = ""
        as_week = self.view.value() == "week"
        for part in (self._back, self._when, self._forth, self._today):
            part.setVisible(as_week)
        filtered = bool(self._form or self._standing)
        if not (self._week or self._list) and not self.panel.isVisibleTo(self):
            self.stack.setCurrentWidget(self._empty)
        elif filtered and not (week if as_week else listed):
            self.stack.setCurrentWidget(self._none)
        else:
            self.stack.setCurrentWidget(self.week if as_week else self.table)
        self._foot.setText(self.tr("← → dag   ↑ ↓ möte   Enter förbered   N nytt   T idag   V lista") if as_week else
                           self.tr("↑ ↓ möte   Enter förbered   N nytt   V vecka"))  # fmt: skip

    def _chosen(self) -> str:
        index = self.table.currentIndex()
        there = index.isValid() and index.row() < self.model.rowCount()
        return self.model.line(index.row()).row.id if there else ""

    # deeds

    def show_as(self, view: str) -> None:
        """Week or list."""
        self.view.set_value(view)
        self._show()
        focus = self.week if view == "week" else self.table
        if self.stack.currentWidget() is focus:
            focus.setFocus()

    def go_to(self, day: date) -> None:
        """Another day; another week is read."""
        same = day.isocalendar()[:2] == self._day.isocalendar()[:2]
        self._day = day
        if same:
            self._show()
        else:
            self.reload()

    def prepare(self, meeting_id: str) -> None:
        """Open the preparation of a meeting."""
        self.go.emit("meeting", meeting_id)

    def _open_row(self) -> None:
        if self._chosen():
            self.prepare(self._chosen())

    def begin(self, child_id: str = "") -> None:
        """Fill in a new meeting on the chosen day."""
        self.panel.show()
        self.panel.begin(self._day, child_id)

    def close_panel(self) -> None:
        """Put the panel away; what was not saved is gone."""
        self.panel.hide()
        self.show_as(self.view.value())

    def _kept(self, meeting_id: str, *, called: bool) -> None:
        self.panel.hide()
        self._wanted = meeting_id
        text = (
            self.tr("Mötet är sparat och kallelsen antecknad. Inget har lämnat datorn.")
            if called
            else self.tr("Mötet är sparat.")
        )
        self._messages.note(text)
        self.prepare(meeting_id)

    def _choose_form(self, code: str, text: str) -> None:
        self._form = code
        self.form_chip.setText(text if code else self.tr("Mötesform"))
        self.form_chip.set_on(bool(code))
        self._show()

    def _choose_standing(self, code: str, text: str) -> None:
        self._standing = code
        self.standing_chip.setText(text if code else self.tr("Delningsläge"))
        self.standing_chip.set_on(bool(code))
        self._show()

    def _show_all(self) -> None:
        self._choose_form("", "")
        self._choose_standing("", "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """N, T and V are keys of the week and the list, not of the fields beside them; Enter opens a row."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        deeds: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_N: self.begin,
            Qt.Key.Key_T: lambda: self.go_to(self._desk.today),
            Qt.Key.Key_V: lambda: self.show_as("list" if self.view.value() == "week" else "week"),
        }
        if watched is self.table:
            deeds |= {Qt.Key.Key_Return: self._open_row, Qt.Key.Key_Enter: self._open_row}
        deed = deeds.get(Qt.Key(event.key())) if plain else None
        if deed is not None:
            deed()
            return True
        return False


def _read(desk: Desk, day: date) -> tuple[tuple[MeetingLine, ...], tuple[MeetingLine, ...], str]:
    week = tuple(_line(desk, row) for row in meetings.week(desk, day))
    first = desk.today - timedelta(days=BEFORE)
    listed = tuple(_line(desk, row) for row in meetings.listed(desk, first))
    return week, listed, sharing.stale_rules(desk) if listed else ""


def _line(desk: Desk, row: Any) -> MeetingLine:
    """A meeting with how it stands; what the rules cannot be asked about is looked at as unprepared."""
    if row.state in ("held", "cancelled"):
        return MeetingLine(row=row)
    try:
        return MeetingLine(row=row, standing=meetings.standing(desk, meetings.get(desk, row.id)))
    except SamverkanError:
        return MeetingLine(row=row, standing="nothing")
