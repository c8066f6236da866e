# SPDX-License-Identifier: EUPL-1.2
"""Journeys: the real window on a real encrypted vault, driven by keys as a person would."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop import main
from samverkan_desktop.ui import clipboard, theme
from samverkan_desktop.ui.collecting import Collector
from samverkan_desktop.ui.main_window import MainWindow
from samverkan_desktop.ui.navigation import Entry
from samverkan_desktop.ui.pages.case_file import CaseFilePage
from samverkan_desktop.ui.pages.children import ChildrenPage
from samverkan_desktop.ui.pages.concern_report import ConcernReportPage
from samverkan_desktop.ui.pages.consent import ConsentPage
from samverkan_desktop.ui.pages.consultation import ConsultationPage
from samverkan_desktop.ui.pages.consultations import ConsultationsPage
from samverkan_desktop.ui.pages.deputies import DeputiesPage
from samverkan_desktop.ui.pages.document_request import DocumentRequestPage
from samverkan_desktop.ui.pages.meeting import MeetingPage
from samverkan_desktop.ui.pages.meetings import MeetingsPage
from samverkan_desktop.ui.pages.quick_consultation import QuickConsultationPage
from samverkan_desktop.ui.pages.recognised import RecognisedPage
from samverkan_desktop.ui.pages.review import ReviewPage
from samverkan_desktop.ui.pages.today import TodayPage
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import unlocking
from samverkan_desktop.usecases.desk import Desk
from tests.journeys.counting import WHOLE, Count, clicks
from tests.ui.window import settle

PASSPHRASE = "sju blå kastruller i trappan"
TRIES = 1000


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["samverkan"]


@pytest.fixture(scope="session", autouse=True)
def collected(qapp: QApplication) -> Collector:
    """Widgets are destroyed on their own thread, as in the program."""
    return qapp.findChild(Collector) or Collector(qapp)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    theme.apply(theme.Theme())
    clipboard.forget()
    QGuiApplication.clipboard().clear()
    guard = clipboard.Guard(qapp)
    yield
    qapp.removeEventFilter(guard)
    guard.deleteLater()


@pytest.fixture(autouse=True)
def no_thread_survives(dressed: None) -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    end = time.monotonic() + 30
    while (left := set(threading.enumerate()) - before) and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
    assert not left, f"threads left behind: {left}"


class Person:
    """Someone at the keyboard of an open window."""

    def __init__(self, qtbot: QtBot, desk: Desk, tasks: Tasks, window: MainWindow) -> None:
        self.bot, self.desk, self.tasks, self.window = qtbot, desk, tasks, window
        self.faults: list[BaseException] = []

    def vault(self, deed: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """Run a use case on the vault thread and wait for it."""
        found: list[Any] = []
        self.tasks.on_vault(lambda: deed(self.desk, *args, **named), done=lambda it: found.append((True, it)),
                            failed=lambda error: found.append((False, error)))  # fmt: skip
        self.bot.waitUntil(lambda: bool(found))
        fine, it = found[0]
        if not fine:
            raise it
        return it

    def settle(self) -> None:
        """Wait until the vault has nothing to do and the window stands still."""
        settle(self.bot, self.tasks, self.window)

    def until(self, true: Callable[[], Any]) -> None:
        self.bot.waitUntil(lambda: bool(self.faults or true()))
        if self.faults:
            raise self.faults.pop()

    def page(self, id: str) -> Any:
        return self.window.page(id)

    def type(self, text: str, widget: QWidget | None = None) -> None:
        """Type any Swedish text where the focus is: QTest.keyClicks aborts on ä and ö."""
        target = widget or self.window.focusWidget() or QApplication.focusWidget()
        assert target is not None
        for letter in text:
            key = Qt.Key.Key_Return.value if letter == "\n" else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                said = "\r" if letter == "\n" else letter
                QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, said))

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a key or a combination, as `Ctrl+G`."""
        combination = QKeySequence(keys)[0]
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            # without a window manager nobody wakes the window under a dialog
            self.window.activateWindow()
            self.bot.wait(30)
        target = widget or QApplication.focusWidget() or self.window.focusWidget() or self.window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    def in_dialog(self, do: Callable[[Any], Any], kind: type[QDialog] = QDialog) -> None:
        """Do something with the next dialog that opens; it must close itself by that."""
        from PySide6.QtCore import QTimer

        tries = [0]

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            tries[0] += 1
            if isinstance(dialog, kind):
                try:
                    do(dialog)
                except BaseException as error:
                    self.faults.append(error)
                    dialog.reject()
            elif tries[0] < TRIES:
                QTimer.singleShot(20, look)

        QTimer.singleShot(20, look)


def entries(desk: Desk, tasks: Tasks, window: MainWindow) -> tuple[Entry, ...]:
    messages = window.messages
    return (
        Entry(id="today", title="Idag", icon="today", shortcut="Ctrl+1",
              make=lambda: TodayPage(desk, tasks, messages)),
        Entry(id="consultations", title="Konsultationer", icon="talk", shortcut="Ctrl+2",
              make=lambda: ConsultationsPage(desk, tasks, messages)),
        Entry(id="consultation", title="Konsultation", icon="talk", shown=False, parent="consultations",
              make=lambda: ConsultationPage(desk, tasks, messages)),
        Entry(id="quick_consultation", title="Snabbkonsultation", icon="telephone", shortcut="Ctrl+Shift+N",
              shown=False, parent="consultations", make=lambda: QuickConsultationPage(desk, tasks, messages)),
        Entry(id="recognised", title="Konsultationen är stoppad", icon="talk", shown=False, parent="consultations",
              make=lambda: RecognisedPage(desk, tasks, messages)),
        Entry(id="review", title="Granska", icon="shield-check", shown=False, parent="consultations",
              make=lambda: ReviewPage(desk, tasks, messages)),
        Entry(id="children", title="Barn & samtycken", icon="consent", shortcut="Ctrl+3",
              make=lambda: ChildrenPage(desk, tasks, messages)),
        Entry(id="consent", title="Samtycke", icon="consent", shown=False, parent="children",
              make=lambda: ConsentPage(desk, tasks, messages)),
        Entry(id="meetings", title="Möten", icon="meeting", shortcut="Ctrl+4",
              make=lambda: MeetingsPage(desk, tasks, messages)),
        Entry(id="meeting", title="Förbered möte", icon="meeting", shown=False, parent="meetings",
              make=lambda: MeetingPage(desk, tasks, messages)),
        Entry(id="concern_report", title="Orosanmälan", icon="shield", shortcut="Ctrl+O", shown=False,
              parent="consultations", make=lambda: ConcernReportPage(desk, tasks, messages, window.back)),
        Entry(id="case_file", title="Till akt", icon="folder", shown=False, parent="consultations",
              make=lambda: CaseFilePage(desk, tasks, messages)),
        Entry(id="document_request", title="Begäran om handling", icon="document", shown=False,
              parent="consultations", make=lambda: DocumentRequestPage(desk, tasks, messages)),
        Entry(id="deputies", title="Ansvar och frånvaro", icon="people", shown=False, parent="children",
              make=lambda: DeputiesPage(desk, tasks, messages)),
    )  # fmt: skip


def create(tools: Any, home: Path) -> Desk:
    return unlocking.create_vault(
        tools,
        home,
        unlocking.NewVault(
            name="Elevhälsan Björk", user_name="Sara Fiktlund", user_function="skolkurator", practice=True
        ),
        passphrase=PASSPHRASE,
        recovery_key=tools.locks.new_recovery_key(),
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "valv"


@pytest.fixture
def tools(tmp_path: Path) -> Any:
    return main.tools(state_dir=tmp_path / "state")


@pytest.fixture
def count(request: pytest.FixtureRequest) -> Iterator[Count | None]:
    """The count of a journey that is measured from beginning to end; told only when the journey came to its end."""
    name = WHOLE.get(request.node.originalname)
    if name is None:
        yield None
        return
    whole = Count(name)
    failed = request.session.testsfailed
    with clicks(whole):
        yield whole
    if request.session.testsfailed == failed:
        whole.tell()


@pytest.fixture
def open_window(qtbot: QtBot, tools: Any, home: Path, count: Count | None) -> Iterator[Callable[[], Person]]:
    """Open the window on the vault; the second time it is unlocked again, as after a lock."""
    opened: list[Person] = []

    def open_it() -> Person:
        tasks, found = Tasks(), []
        exists = tools.files.exists(home)
        job = (lambda: unlocking.unlock(tools, home, PASSPHRASE).desk) if exists else (lambda: create(tools, home))
        errors: list[BaseException] = []
        tasks.on_vault(job, done=found.append, failed=errors.append)
        qtbot.waitUntil(lambda: bool(found or errors))
        if errors:
            tasks.close()
            raise errors[0]
        window = MainWindow()
        qtbot.addWidget(window)
        tasks.unexpected.connect(errors.append)
        person = Person(qtbot, found[0], tasks, window)
        person.unexpected = errors  # type: ignore[attr-defined]
        window.set_pages(
            entries(found[0], tasks, window), start="consultations", mark="Övningsvalv. Inga riktiga uppgifter."
        )
        window.show()
        window.activateWindow()
        opened.append(person)
        if count is not None:
            count.listen(person)
        return person

    yield open_it
    for person in opened:
        close(person)


def close(person: Person) -> None:
    person.window.hide()
    if not person.tasks._open:
        return
    person.tasks.on_vault(lambda: person.desk.vault.close(), failed=lambda _error: None)
    person.tasks.close()
    assert not getattr(person, "unexpected", []), person.unexpected  # type: ignore[attr-defined]


@pytest.fixture
def person(open_window: Callable[[], Person]) -> Person:
    return open_window()
