# SPDX-License-Identifier: EUPL-1.2
"""Which pages there are, in the order of the navigation. A page that does not exist has no entry."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from samverkan_desktop.ui.app_settings import AppSettings
from samverkan_desktop.ui.main_window import MainWindow
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.navigation import Entry
from samverkan_desktop.ui.pages.case_file import CaseFilePage
from samverkan_desktop.ui.pages.children import ChildrenPage
from samverkan_desktop.ui.pages.concern_report import ConcernReportPage
from samverkan_desktop.ui.pages.consent import ConsentPage
from samverkan_desktop.ui.pages.consultation import ConsultationPage
from samverkan_desktop.ui.pages.consultations import ConsultationsPage
from samverkan_desktop.ui.pages.deputies import DeputiesPage
from samverkan_desktop.ui.pages.document_request import DocumentRequestPage
from samverkan_desktop.ui.pages.help import HelpPage
from samverkan_desktop.ui.pages.log import LogPage
from samverkan_desktop.ui.pages.meeting import MeetingPage
from samverkan_desktop.ui.pages.meeting_room import MeetingRoomPage
from samverkan_desktop.ui.pages.meetings import MeetingsPage
from samverkan_desktop.ui.pages.policy import PolicyPage
from samverkan_desktop.ui.pages.quick_consultation import QuickConsultationPage
from samverkan_desktop.ui.pages.recognised import RecognisedPage
from samverkan_desktop.ui.pages.review import ReviewPage
from samverkan_desktop.ui.pages.settings import SettingsPage
from samverkan_desktop.ui.pages.today import TodayPage
from samverkan_desktop.ui.recovery import Sheet
from samverkan_desktop.ui.tasks import Tasks
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


def entries(desk: Desk, tasks: Tasks, messages: Messages, around: Around) -> tuple[Entry, ...]:
    """Every page of the open window."""
    translate = QCoreApplication.translate
    return (
        Entry(
            id="today",
            title=translate("Navigation", "Idag"),
            icon="today",
            make=lambda: TodayPage(desk, tasks, messages, meeting_page="meeting"),
            shortcut="Ctrl+1",
        ),
        Entry(
            id="consultations",
            title=translate("Navigation", "Konsultationer"),
            icon="talk",
            make=lambda: ConsultationsPage(desk, tasks, messages),
            shortcut="Ctrl+2",
        ),
        Entry(
            id="children",
            title=translate("Navigation", "Barn & samtycken"),
            icon="consent",
            make=lambda: ChildrenPage(desk, tasks, messages),
            shortcut="Ctrl+3",
        ),
        Entry(
            id="consent",
            title=translate("Navigation", "Samtycke"),
            icon="consent",
            make=lambda: ConsentPage(desk, tasks, messages),
            shown=False,
            parent="children",
        ),
        Entry(
            id="meetings",
            title=translate("Navigation", "Möten"),
            icon="meeting",
            make=lambda: MeetingsPage(desk, tasks, messages),
            shortcut="Ctrl+4",
        ),
        Entry(
            id="meeting",
            title=translate("Navigation", "Förbered möte"),
            icon="meeting",
            make=lambda: MeetingPage(
                desk, tasks, messages, room_page="meeting_room" if around.window.has_page("meeting_room") else ""
            ),
            shown=False,
            parent="meetings",
        ),
        Entry(
            id="meeting_room",
            title=translate("Navigation", "Mötet pågår"),
            icon="meeting",
            make=lambda: MeetingRoomPage(desk, tasks, messages),
            shown=False,
            parent="meetings",
        ),
        Entry(
            id="consultation",
            title=translate("Navigation", "Konsultation"),
            icon="talk",
            make=lambda: ConsultationPage(desk, tasks, messages),
            shown=False,
            parent="consultations",
        ),
        Entry(
            id="quick_consultation",
            title=translate("Navigation", "Snabbkonsultation"),
            icon="telephone",
            make=lambda: QuickConsultationPage(desk, tasks, messages),
            shortcut="Ctrl+Shift+N",
            shown=False,
            parent="consultations",
        ),
        Entry(
            id="recognised",
            title=translate("Navigation", "Konsultationen är stoppad"),
            icon="talk",
            make=lambda: RecognisedPage(desk, tasks, messages),
            shown=False,
            parent="consultations",
        ),
        Entry(
            id="review",
            title=translate("Navigation", "Granska"),
            icon="shield-check",
            make=lambda: ReviewPage(desk, tasks, messages),
            shown=False,
            parent="consultations",
        ),
        Entry(
            id="concern_report",
            title=translate("Navigation", "Orosanmälan"),
            icon="shield",
            make=lambda: ConcernReportPage(desk, tasks, messages, around.window.back),
            shortcut="Ctrl+O",
            shown=False,
            parent="consultations",
        ),
        Entry(
            id="case_file",
            title=translate("Navigation", "Till akt"),
            icon="folder",
            make=lambda: CaseFilePage(desk, tasks, messages),
            shown=False,
            parent="consultations",
        ),
        Entry(
            id="document_request",
            title=translate("Navigation", "Begäran om handling"),
            icon="document",
            make=lambda: DocumentRequestPage(desk, tasks, messages),
            shown=False,
            parent="log",
        ),
        Entry(
            id="deputies",
            title=translate("Navigation", "Ansvar och frånvaro"),
            icon="people",
            make=lambda: DeputiesPage(desk, tasks, messages),
            shown=False,
            parent="children",
        ),
        Entry(
            id="log",
            title=translate("Navigation", "Logg"),
            icon="log",
            make=lambda: LogPage(desk, tasks, messages),
            shortcut="Ctrl+8",
        ),
        Entry(
            id="settings",
            title=translate("Navigation", "Inställningar"),
            icon="settings",
            make=lambda: SettingsPage(desk, tasks, messages, around),
            shortcut="Ctrl+,",
            at_bottom=True,
        ),
        Entry(
            id="policy",
            title=translate("Navigation", "Kommunens regler"),
            icon="settings",
            make=lambda: PolicyPage(desk, tasks, messages),
            shown=False,
            parent="settings",
        ),
        Entry(
            id="help",
            title=translate("Navigation", "Hjälp"),
            icon="help",
            make=lambda: HelpPage(around.window),
            shortcut="F1",
            at_bottom=True,
        ),
    )
