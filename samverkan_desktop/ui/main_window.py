# SPDX-License-Identifier: EUPL-1.2
"""The main window: navigation, page stack, message bar, status bar, shortcuts. Knows no deed and no page class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.deidentify import kept_words
from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.navigation import Entry, Navigation
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner

COMPACT_BELOW, NARROW_BELOW = 800, 1180
SMALLEST = (960, 600)


class MainWindow(QMainWindow):
    """The window while the vault is open.

    Signals: lock_asked: the person asked to lock; closing: the window is about to close (drafts are queued).
    """

    lock_asked = Signal()
    closing = Signal()

    def __init__(self, messages_lang: str = "sv") -> None:
        super().__init__()
        self.setWindowTitle("Samverkan")
        self.setWindowIcon(icons.icon("mark", "accent", 32))
        self.setMinimumSize(*SMALLEST)
        self.resize(1440, 900)
        self.messages = Messages(self, lang=messages_lang)
        self._entries: dict[str, Entry] = {}
        self._pages: dict[str, Page] = {}
        self._trail: list[tuple[str, Any]] = []
        self._here: tuple[str, Any] = ("", None)
        self._compact = self._narrow = False
        self._nav: Navigation | None = None

    def set_pages(self, entries: Sequence[Entry], *, start: str = "", mark: str = "") -> None:
        """Build navigation, stack and shortcuts; mark: a banner over every page (practice vault)."""
        self._forget_actions()
        self._entries = {entry.id: entry for entry in entries}
        whole = QWidget()
        whole.setObjectName("canvas")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._nav = Navigation(entries)
        self._nav.chosen.connect(self.open_page)
        self._nav.search.connect(self.search)
        self._nav.lock.connect(self.lock_asked)
        row.addWidget(self._nav)
        column = QVBoxLayout()
        column.setSpacing(0)
        bars = QVBoxLayout()
        bars.setContentsMargins(24, 8, 24, 0)
        bars.setSpacing(8)
        if mark:
            bars.addWidget(Banner("cau", mark))
        self._banner = Banner("info", closable=True)
        self._banner.hide()
        self.messages.set_banner(self._banner)
        bars.addWidget(self._banner)
        column.addLayout(bars)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(whole)
        self._build_status()
        self._build_actions(entries)
        self._fit()
        self.open_page(start or next(iter(self._entries)))

    def set_start(self, page: QWidget, focus: QWidget | None = None) -> None:
        """Show a page before unlock: no navigation, no status bar."""
        self._forget_actions()
        self.setCentralWidget(page)
        self.statusBar().hide()
        if focus is not None:
            focus.setFocus()

    def act(self, text: str, keys: str, do: Callable[[], object]) -> None:
        """A shortcut that works everywhere in the window, and is listed in the help."""
        self._act(text, keys, do, self.tr("Överallt"))

    def _forget_actions(self) -> None:
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()

    # pages

    def page(self, page_id: str) -> Page:
        """A page, made the first time it is asked for."""
        if page_id not in self._pages:
            made = self._entries[page_id].make()
            made.go.connect(self.open_page)
            made.saved.connect(self.show_saved)
            made.said.connect(self.say)
            made.became.connect(lambda argument, id=page_id: self._became(id, argument))
            made.set_compact(self._compact)
            made.set_narrow(self._narrow)
            self._pages[page_id] = made
            self._stack.addWidget(made)
        return self._pages[page_id]

    def _became(self, page_id: str, argument: Any) -> None:
        if self._here[0] == page_id:
            self._here = (page_id, argument)

    @property
    def here(self) -> tuple[str, Any]:
        """The open page's id and what it was opened with."""
        return self._here

    def open_page(self, page_id: str, argument: Any = None, *, remember: bool = True) -> bool:
        """Open a page; False when there is none or the person chose to stay."""
        if page_id not in self._entries:
            return False
        if self._here[0] and not self._pages[self._here[0]].may_leave():
            self._mark()
            return False
        if remember and self._here[0] and self._here != (page_id, argument):
            self._trail.append(self._here)
        self._here = (page_id, argument)
        page = self.page(page_id)
        self._stack.setCurrentWidget(page)
        self._mark()
        if page_id == "recognised":
            self._forget_text()
        page.shown(argument)
        focus = page.first_focus()
        (focus or page).setFocus()
        self.say(self._entries[page_id].title)
        return True

    def back(self) -> None:
        """Return to the page one came from."""
        if self._trail:
            page_id, argument = self._trail.pop()
            if not self.open_page(page_id, argument, remember=False):
                self._trail.append((page_id, argument))

    def search(self) -> None:
        """Go to the list and put the keyboard in its search field (the only one)."""
        if "consultations" in self._entries and self.open_page("consultations"):
            field = self.page("consultations").findChild(QLineEdit, "search")
            if field is not None:
                field.setFocus()
                field.selectAll()

    def new_consultation(self) -> None:
        """Start a new consultation."""
        self.open_page("consultation", "new")

    def recognise(self) -> None:
        """Stop because the person knows the child: the open page gives up its text."""
        page_id = self._here[0]
        consultation_id = self._pages[page_id].give_up_text() if page_id else ""
        if consultation_id:
            self.open_page("recognised", {"stop": consultation_id})
        else:
            # said, so that nobody believes that something has stopped
            self.messages.note(self.tr("Inget stoppades. F12 stoppar den avidentifierade konsultation som visas."))

    def _forget_text(self) -> None:
        for page in self._pages.values():
            page.forget_text()
        kept_words.forget()

    def show_help(self) -> None:
        """Open the help at the topic of this page."""
        topic = self._pages[self._here[0]].help_topic if self._here[0] else "start"
        self.open_page("help", topic)

    def _mark(self) -> None:
        entry = self._entries.get(self._here[0])
        if self._nav is not None and entry is not None:
            self._nav.mark(entry.id if entry.shown else entry.parent)

    # drafts and position, for locking

    def write_drafts(self) -> None:
        """Let every page queue its unsaved text."""
        for page in self._pages.values():
            page.write_drafts()

    def position(self) -> dict[str, Any]:
        """Where the person is: page, argument and the page's own position."""
        page_id, argument = self._here
        if not page_id:
            return {}
        return {"page": page_id, "argument": argument, "inside": self._pages[page_id].position()}

    def restore(self, position: dict[str, Any]) -> None:
        """Return to where `position` says; unknown pages are left aside."""
        if self.open_page(str(position.get("page", "")), position.get("argument")):
            inside = position.get("inside")
            if isinstance(inside, dict):
                self._pages[self._here[0]].restore(inside)

    # status bar

    def _build_status(self) -> None:
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        self.setStatusBar(bar)
        bar.show()
        self._said = PlainLabel("")
        self._saved = PlainLabel("")
        self._user = PlainLabel("")
        self._lock_after = PlainLabel("")
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("lock", "muted", 15))
        row.addWidget(PlainLabel(self.tr("Krypterat på den här datorn")))
        self._saved_mark = IconLabel("check", "muted", 15)
        self._saved_mark.hide()
        row.addSpacing(12)
        row.addWidget(self._saved_mark)
        row.addWidget(self._saved)
        bar.addWidget(left)
        bar.addWidget(self._said, 1)
        bar.addPermanentWidget(self._user)
        bar.addPermanentWidget(self._lock_after)
        for label in (self._user, self._lock_after):
            label.setContentsMargins(8, 0, 8, 0)

    def show_saved(self, text: str = "") -> None:
        """Say when something was saved; without text: now."""
        at = QLocale().toString(QTime.currentTime(), "HH:mm")
        self._saved.setText(text or self.tr("Allt är sparat, kl. {time}").format(time=at))
        self._saved_mark.show()

    def say(self, text: str) -> None:
        """A change of state, also for screen readers; the last one stands."""
        self._said.setText("")
        self._said.setAccessibleName(text)

    def show_user(self, name: str, function: str) -> None:
        """Who has opened the vault."""
        self._user.setText(", ".join(part for part in (name, function) if part))

    def show_lock_after(self, minutes: int) -> None:
        """After how many minutes without activity it locks."""
        self._lock_after.setText(self.tr("Låses efter {n} min utan aktivitet").format(n=minutes))

    def status_labels(self) -> tuple[QLabel, ...]:
        """The labels of the status bar."""
        return (self._said, self._saved, self._user, self._lock_after)

    # shortcuts

    def _build_actions(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            if entry.shortcut and entry.id != "help":
                self._act(entry.title, entry.shortcut, partial(self.open_page, entry.id), self.tr("Gå till"))
        general = self.tr("Överallt")
        if "consultation" in self._entries:
            self._act(self.tr("Ny konsultation"), "Ctrl+N", self.new_consultation, general)
        if "recognised" in self._entries:
            self._act(self.tr("Jag känner igen barnet"), "F12", self.recognise, general)
        if "consultations" in self._entries:
            self._act(self.tr("Sök"), "Ctrl+K", self.search, general)
        self._act(self.tr("Lås"), "Ctrl+L", self.lock_asked.emit, general)
        if "help" in self._entries:
            self._act(self.tr("Hjälp om sidan"), "F1", self.show_help, general)
        self._act(self.tr("Tillbaka"), "Alt+Left", self.back, general)
        self._act(self.tr("Nästa område"), "F6", self.next_area, general)
        self._act(self.tr("Föregående område"), "Shift+F6", lambda: self.next_area(-1), general)

    def _act(self, text: str, keys: str, do: Callable[[], object], group: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setProperty("group", group)
        action.triggered.connect(lambda _on=False: do())
        self.addAction(action)
        return action

    def areas(self) -> list[QWidget]:
        """The areas F6 walks: navigation, then the page's own (side panels, lists)."""
        page = self._stack.currentWidget()
        named = page.property("areas") if page is not None else None
        return [widget for widget in (self._nav, page, *(named or [])) if isinstance(widget, QWidget)]

    def next_area(self, step: int = 1) -> None:
        """Put the keyboard in the next area."""
        areas = self.areas()
        focus = self.focusWidget()
        inside = [i for i, area in enumerate(areas) if focus and (area is focus or area.isAncestorOf(focus))]
        target = areas[((inside[-1] if inside else 0) + step) % len(areas)]
        if isinstance(target, Navigation):
            target.focus_on().setFocus()
        elif isinstance(target, Page):
            (target.first_focus() or first_field(target) or target).setFocus()
        else:
            (first_field(target) or target).setFocus()

    # size and end

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def refit(self) -> None:
        """Lay out anew after a change of text size."""
        self._fit()

    def _fit(self) -> None:
        compact = self.height() < theme.current().px(COMPACT_BELOW)
        narrow = self.width() < theme.current().px(NARROW_BELOW)
        if self._nav is not None:
            self._nav.set_narrow(narrow)
        if (compact, narrow) != (self._compact, self._narrow):
            self._compact, self._narrow = compact, narrow
            for page in self._pages.values():
                page.set_compact(compact)
                page.set_narrow(narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._here[0] and not self._pages[self._here[0]].may_leave():
            event.ignore()
            return
        self.write_drafts()
        self.closing.emit()
        super().closeEvent(event)


def first_field(area: QWidget) -> QWidget | None:
    """The first widget in an area that takes the keyboard by Tab."""
    from PySide6.QtCore import Qt

    step = area.nextInFocusChain()
    while step is not None and step is not area:
        tab = step.focusPolicy() & Qt.FocusPolicy.TabFocus
        if area.isAncestorOf(step) and tab and step.isVisible() and step.isEnabled():
            return step
        step = step.nextInFocusChain()
    return None
