# SPDX-License-Identifier: EUPL-1.2
"""What the room sees (visning för rummet): begun, kept up to date, covered while something is judged, and ended.

Shows nothing that `meeting_rooms.show` has not filtered; the screen itself is `meeting_room_screen`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from samverkan_desktop.ui import words
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.meeting_room_screen import RoomScreen
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.usecases import meeting_rooms
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.meeting_rooms import Shown


class Projection(QObject):
    """The room's screen of a meeting's page. window: the screen while it is shown."""

    def __init__(self, page: Page, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(page)
        self._page, self._desk, self._tasks, self._messages = page, desk, tasks, messages
        self.window: RoomScreen | None = None
        self._showing: Task | None = None

    def is_wanted(self) -> bool:
        """Ask first where there is only one screen: the room would see the protocol when it ends."""
        if len(QGuiApplication.screens()) > 1:
            return True
        return self._messages.question(
            self.tr("Datorn har bara en skärm"),
            self.tr(
                "Det som visas för rummet täcker den här. När du lämnar visningen ser alla protokollet: vänd "
                "bort eller släck skärmen först."
            ),
            yes=self.tr("Visa för rummet"),
            no=self.tr("Avbryt"),
            icon="computer",
        )

    def begin(self, point: int) -> None:
        """Put up the screen, empty: on another screen than the page's when there is one."""
        here = self._page.window()
        made = RoomScreen(here)
        made.ended.connect(self._ended)
        made.go_to(point)
        self.window = made
        others = [one for one in QGuiApplication.screens() if one is not here.screen()]
        if others:
            made.setGeometry(others[0].geometry())
        self._messages.hide_note()
        made.showFullScreen()
        if others:
            here.activateWindow()  # the writer goes on writing

    def show_again(self, meeting_id: str) -> None:
        """Have what may be shown filtered anew, and show it."""
        if self.window is None:
            return
        self._give_up()
        self._showing = self._tasks.on_vault(
            _show, self._desk, meeting_id, done=self._on_shown, failed=self._not_shown,
            changes=frozenset({"releases"}), initiator=self._page,
        )  # fmt: skip

    def cover(self) -> None:
        """Show nothing until the next answer."""
        if self.window is not None:
            self.window.hold()

    def hold(self) -> None:
        """As `cover`; an answer that is on its way is not shown either."""
        if self.window is not None:
            self._give_up()
            self.window.hold()

    def go_to(self, point: int) -> None:
        """Follow the protocol to a point of the agenda."""
        if self.window is not None:
            self.window.go_to(point)

    def takes(self, key: int) -> bool:
        """Esc ends and B blackens the screen, from the page too; whether it was one of them."""
        if self.window is None or key not in (Qt.Key.Key_Escape, Qt.Key.Key_B):
            return False
        if key == Qt.Key.Key_Escape:
            self.end()
        else:
            self.window.blacken()
        return True

    def end(self) -> None:
        """Take the screen down."""
        if self.window is not None:
            self.window.close()

    def _give_up(self) -> None:
        if self._showing is not None:
            self._showing.cancel()

    def _on_shown(self, value: Shown) -> None:
        if self.window is not None:
            self.window.show_value(value)

    def _not_shown(self, error: BaseException) -> None:
        self.end()
        self._messages.error(error)

    def _ended(self) -> None:
        window, self.window = self.window, None
        self._give_up()
        if window is not None:
            window.deleteLater()


def _show(desk: Desk, meeting_id: str) -> Shown:
    return meeting_rooms.show(desk, meeting_id, lang=words.language())
