# SPDX-License-Identifier: EUPL-1.2
"""Which pages there are, in the order of the navigation. A page that does not exist has no row.

A page's module is imported when the page is first opened: together they bring the whole program with them, and
unlocking must not wait for what nobody has asked to see.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Protocol

import attrs

from samverkan_desktop.ui.app_settings import AppSettings
from samverkan_desktop.ui.main_window import MainWindow
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.navigation import Entry
from samverkan_desktop.ui.recovery import Sheet
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.translations import QT_TRANSLATE_NOOP, Marked
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.usecases.desk import Desk


class Around(Protocol):
    """What pages may ask of the program around them."""

    window: MainWindow
    look: AppSettings
    sheet: Sheet | None

    def set_look(self, chosen: AppSettings) -> bool:
        """Change theme or text size."""

    def set_lock_minutes(self, minutes: int) -> None:
        """Change the idle limit."""


@attrs.frozen
class _Given:
    """What the pages of an open window are made of."""

    desk: Desk
    tasks: Tasks
    messages: Messages
    around: Around


def _usual(given: _Given) -> tuple[object, ...]:
    return given.desk, given.tasks, given.messages


def _and_way_back(given: _Given) -> tuple[object, ...]:
    return (*_usual(given), given.around.window.back)


def _and_around(given: _Given) -> tuple[object, ...]:
    return (*_usual(given), given.around)


def _window(given: _Given) -> tuple[object, ...]:
    return (given.around.window,)


@attrs.frozen
class _Row:
    """A page: `meeting_room` is the class `MeetingRoomPage` in `ui/pages/meeting_room.py`.

    under: the page it is reached from, empty when it has a place in the column; takes: what it is made with.
    """

    id: str
    title: Marked
    icon: str
    key: str = ""
    under: str = ""
    at_bottom: bool = False
    takes: Callable[[_Given], tuple[object, ...]] = _usual

    def make(self, given: _Given) -> Page:
        """The page itself; its module is imported now."""
        module = import_module(f"samverkan_desktop.ui.pages.{self.id}")
        page: Page = getattr(module, self.id.title().replace("_", "") + "Page")(*self.takes(given))
        return page


_ROWS = (
    _Row("today", QT_TRANSLATE_NOOP("Navigation", "Idag"), "today", key="Ctrl+1"),
    _Row("consultations", QT_TRANSLATE_NOOP("Navigation", "Konsultationer"), "talk", key="Ctrl+2"),
    _Row("children", QT_TRANSLATE_NOOP("Navigation", "Barn & samtycken"), "consent", key="Ctrl+3"),
    _Row("consent", QT_TRANSLATE_NOOP("Navigation", "Samtycke"), "consent", under="children"),
    _Row("meetings", QT_TRANSLATE_NOOP("Navigation", "Möten"), "meeting", key="Ctrl+4"),
    _Row("meeting", QT_TRANSLATE_NOOP("Navigation", "Förbered möte"), "meeting", under="meetings"),
    _Row("meeting_room", QT_TRANSLATE_NOOP("Navigation", "Mötet pågår"), "meeting", under="meetings"),
    _Row("consultation", QT_TRANSLATE_NOOP("Navigation", "Konsultation"), "talk", under="consultations"),
    _Row(
        "quick_consultation",
        QT_TRANSLATE_NOOP("Navigation", "Snabbkonsultation"),
        "telephone",
        under="consultations",
        key="Ctrl+Shift+N",
    ),
    _Row("recognised", QT_TRANSLATE_NOOP("Navigation", "Konsultationen är stoppad"), "talk", under="consultations"),
    _Row("review", QT_TRANSLATE_NOOP("Navigation", "Granska"), "shield-check", under="consultations"),
    _Row(
        "concern_report",
        QT_TRANSLATE_NOOP("Navigation", "Orosanmälan"),
        "shield",
        under="consultations",
        key="Ctrl+O",
        takes=_and_way_back,
    ),
    _Row("case_file", QT_TRANSLATE_NOOP("Navigation", "Till akt"), "folder", under="consultations"),
    _Row("document_request", QT_TRANSLATE_NOOP("Navigation", "Begäran om handling"), "document", under="consultations"),
    _Row("deputies", QT_TRANSLATE_NOOP("Navigation", "Ansvar och frånvaro"), "people", under="children"),
    _Row("log", QT_TRANSLATE_NOOP("Navigation", "Logg"), "log", key="Ctrl+8"),
    _Row(
        "settings",
        QT_TRANSLATE_NOOP("Navigation", "Inställningar"),
        "settings",
        key="Ctrl+,",
        at_bottom=True,
        takes=_and_around,
    ),
    _Row("policy", QT_TRANSLATE_NOOP("Navigation", "Kommunens regler"), "settings", under="settings"),
    _Row("help", QT_TRANSLATE_NOOP("Navigation", "Hjälp"), "help", key="F1", at_bottom=True, takes=_window),
)


def entries(desk: Desk, tasks: Tasks, messages: Messages, around: Around) -> tuple[Entry, ...]:
    """Every page of the open window."""
    given = _Given(desk, tasks, messages, around)
    return tuple(
        Entry(
            id=row.id,
            title=row.title.said(),
            icon=row.icon,
            make=partial(row.make, given),
            shortcut=row.key,
            shown=not row.under,
            parent=row.under,
            at_bottom=row.at_bottom,
        )
        for row in _ROWS
    )
