# SPDX-License-Identifier: EUPL-1.2
"""Which pages there are, in the order of the navigation. A page that does not exist has no row.

A page's module is imported when the page is first opened: together they bring the whole program with them, and
unlocking must not wait for what nobody has asked to see.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
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


def _today(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.today import TodayPage

    return TodayPage(given.desk, given.tasks, given.messages)


def _consultations(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.consultations import ConsultationsPage

    return ConsultationsPage(given.desk, given.tasks, given.messages)


def _children(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.children import ChildrenPage

    return ChildrenPage(given.desk, given.tasks, given.messages)


def _consent(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.consent import ConsentPage

    return ConsentPage(given.desk, given.tasks, given.messages)


def _meetings(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.meetings import MeetingsPage

    return MeetingsPage(given.desk, given.tasks, given.messages)


def _meeting(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.meeting import MeetingPage

    return MeetingPage(given.desk, given.tasks, given.messages)


def _meeting_room(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.meeting_room import MeetingRoomPage

    return MeetingRoomPage(given.desk, given.tasks, given.messages)


def _consultation(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.consultation import ConsultationPage

    return ConsultationPage(given.desk, given.tasks, given.messages)


def _quick_consultation(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.quick_consultation import QuickConsultationPage

    return QuickConsultationPage(given.desk, given.tasks, given.messages)


def _recognised(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.recognised import RecognisedPage

    return RecognisedPage(given.desk, given.tasks, given.messages)


def _review(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.review import ReviewPage

    return ReviewPage(given.desk, given.tasks, given.messages)


def _concern_report(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.concern_report import ConcernReportPage

    return ConcernReportPage(given.desk, given.tasks, given.messages, given.around.window.back)


def _case_file(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.case_file import CaseFilePage

    return CaseFilePage(given.desk, given.tasks, given.messages)


def _document_request(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.document_request import DocumentRequestPage

    return DocumentRequestPage(given.desk, given.tasks, given.messages)


def _deputies(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.deputies import DeputiesPage

    return DeputiesPage(given.desk, given.tasks, given.messages)


def _log(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.log import LogPage

    return LogPage(given.desk, given.tasks, given.messages)


def _settings(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.settings import SettingsPage

    return SettingsPage(given.desk, given.tasks, given.messages, given.around)


def _policy(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.policy import PolicyPage

    return PolicyPage(given.desk, given.tasks, given.messages)


def _help(given: _Given) -> Page:
    from samverkan_desktop.ui.pages.help import HelpPage

    return HelpPage(given.around.window)


@attrs.frozen
class _Row:
    """A page. under: the page it is reached from, empty when it has a place in the column."""

    id: str
    title: Marked
    icon: str
    make: Callable[[_Given], Page]
    key: str = ""
    under: str = ""
    at_bottom: bool = False


_ROWS = (
    _Row("today", QT_TRANSLATE_NOOP("Navigation", "Idag"), "today", _today, key="Ctrl+1"),
    _Row("consultations", QT_TRANSLATE_NOOP("Navigation", "Konsultationer"), "talk", _consultations, key="Ctrl+2"),
    _Row("children", QT_TRANSLATE_NOOP("Navigation", "Barn & samtycken"), "consent", _children, key="Ctrl+3"),
    _Row("consent", QT_TRANSLATE_NOOP("Navigation", "Samtycke"), "consent", _consent, under="children"),
    _Row("meetings", QT_TRANSLATE_NOOP("Navigation", "Möten"), "meeting", _meetings, key="Ctrl+4"),
    _Row("meeting", QT_TRANSLATE_NOOP("Navigation", "Förbered möte"), "meeting", _meeting, under="meetings"),
    _Row("meeting_room", QT_TRANSLATE_NOOP("Navigation", "Mötet pågår"), "meeting", _meeting_room, under="meetings"),
    _Row("consultation", QT_TRANSLATE_NOOP("Navigation", "Konsultation"), "talk", _consultation, under="consultations"),
    _Row(
        "quick_consultation",
        QT_TRANSLATE_NOOP("Navigation", "Snabbkonsultation"),
        "telephone",
        _quick_consultation,
        under="consultations",
        key="Ctrl+Shift+N",
    ),
    _Row(
        "recognised",
        QT_TRANSLATE_NOOP("Navigation", "Konsultationen är stoppad"),
        "talk",
        _recognised,
        under="consultations",
    ),
    _Row("review", QT_TRANSLATE_NOOP("Navigation", "Granska"), "shield-check", _review, under="consultations"),
    _Row(
        "concern_report",
        QT_TRANSLATE_NOOP("Navigation", "Orosanmälan"),
        "shield",
        _concern_report,
        under="consultations",
        key="Ctrl+O",
    ),
    _Row("case_file", QT_TRANSLATE_NOOP("Navigation", "Till akt"), "folder", _case_file, under="consultations"),
    _Row(
        "document_request",
        QT_TRANSLATE_NOOP("Navigation", "Begäran om handling"),
        "document",
        _document_request,
        under="consultations",
    ),
    _Row("deputies", QT_TRANSLATE_NOOP("Navigation", "Ansvar och frånvaro"), "people", _deputies, under="children"),
    _Row("log", QT_TRANSLATE_NOOP("Navigation", "Logg"), "log", _log, key="Ctrl+8"),
    _Row(
        "settings",
        QT_TRANSLATE_NOOP("Navigation", "Inställningar"),
        "settings",
        _settings,
        key="Ctrl+,",
        at_bottom=True,
    ),
    _Row("policy", QT_TRANSLATE_NOOP("Navigation", "Kommunens regler"), "settings", _policy, under="settings"),
    _Row("help", QT_TRANSLATE_NOOP("Navigation", "Hjälp"), "help", _help, key="F1", at_bottom=True),
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
