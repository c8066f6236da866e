# SPDX-License-Identifier: EUPL-1.2
"""What waits for a second person (andra person): the very paper, read here, and agreed to or left.

Shows exactly what would leave. What is agreed to is bound to these words; when they change the question is put anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.dialogs.paper_view import PaperView
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import release_seconds, second_persons
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.second_persons import Waiting

CHANGED = frozenset({"second_persons"})


class SecondPersonDialog(Dialog):
    """Each question that waits, what it would let out, and the way to agree to it."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, tasks: Tasks, messages: Messages, waiting: Sequence[Waiting]
    ) -> None:
        super().__init__(
            parent,
            self.tr("Väntar på en andra person"),
            self.tr("Läs det som ska lämnas. Godkänn bara om mottagaren, innehållet och sättet stämmer."),
            icon="people",
            width=900,
        )
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._waiting = list(waiting)
        self._shown: release_seconds.Asked | None = None
        row = QHBoxLayout()
        row.setSpacing(16)
        left = QVBoxLayout()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Väntar på en andra person"))
        self.list.setWordWrap(True)
        self.list.setFixedWidth(300)
        left.addWidget(self.list, 1)
        self._about = PlainLabel("", "sm", wrap=True)
        self._about.setFixedWidth(300)
        left.addWidget(self._about)
        row.addLayout(left)
        self.view = PaperView()
        row.addWidget(self.view, 1)
        self.body.addLayout(row, 1)
        self.stretch_body()
        self.close_button = self.add_button(self.tr("Stäng"), Role.RejectRole)
        self.agree = self.add_button(self.tr("Godkänn att det lämnas"), Role.ActionRole, "primary", icon="check")
        self.agree.clicked.connect(self.agree_to)
        self.list.currentRowChanged.connect(lambda _row: self._choose())
        self._fill()
        self.setProperty(KEEPS_SIZE, True)
        self.resize(1020, 640)
        self.set_harmless(self.close_button)

    def _fill(self) -> None:
        self.list.clear()
        for one in self._waiting:
            kind = {
                "consent": self.tr("Samtycke"),
                "consultation": self.tr("Konsultation"),
                "summary": self.tr("Sammanfattning"),
                "request": self.tr("Begäran om handling"),
            }.get(one.kind, one.kind)
            who = self.tr("du har frågat") if one.mine else self.tr("{name} frågar").format(name=one.asked_by)
            item = QListWidgetItem(f"{kind} {one.number}\n{who}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind} {one.number}, {who}")
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self._waiting else -1)
        self._choose()

    def current(self) -> Waiting | None:
        """The question that is shown."""
        row = self.list.currentRow()
        return self._waiting[row] if 0 <= row < len(self._waiting) else None

    def _choose(self) -> None:
        self._shown = None
        self.agree.setEnabled(False)
        one = self.current()
        if one is None:
            self._about.setText("")
            self.view.say(self.tr("Inget väntar på dig."))
            return
        to = ", ".join(self._receiver(receiver) for receiver in one.asked.receivers)
        lines = [self.tr("Till: {to}").format(to=to) if to else ""]
        if getattr(one, "reason", ""):
            lines.append(self.tr("Skäl: {reason}").format(reason=one.reason))
        if one.mine:
            lines.append(self.tr("Det är du som frågar. Be en kollega öppna valvet och godkänna."))
        self._about.setText("\n".join(line for line in lines if line))
        self._tasks.on_vault(self._read, one.asked.id, done=self._show, failed=self._failed)

    def _read(self, asked_id: str) -> tuple[str, release_seconds.Asked]:
        return asked_id, release_seconds.show_to_second(self._desk, asked_id)

    def _show(self, found: tuple[str, release_seconds.Asked]) -> None:
        asked_id, shown = found
        one = self.current()
        if one is None or one.asked.id != asked_id:
            return
        self._shown = shown
        if shown.format == "pdf":
            self.view.show_pdf(shown.content)
        else:
            self.view.show_text(shown.content.decode("utf-8"))
        same = shown.sha256 == one.asked.sha256
        if not same:
            said = self.tr("Innehållet har ändrats sedan frågan ställdes. Be kollegan lämna ut på nytt.")
            self._about.setText(f"{self._about.text()}\n{said}".strip())
        self.agree.setEnabled(same and not one.mine)

    def agree_to(self) -> None:
        """Agree to exactly what is shown."""
        one, shown = self.current(), self._shown
        if one is None or shown is None:
            return
        self.agree.setEnabled(False)
        self._tasks.on_vault(
            self._agree, one, shown.sha256, done=lambda _none: self._agreed(one), failed=self._failed, changes=CHANGED
        )

    def _agree(self, one: Waiting, sha256: str) -> None:
        second_persons.agree(self._desk, one.asked.object_id, one.asked.id, sha256=sha256)

    def _agreed(self, one: Waiting) -> None:
        self._waiting = [other for other in self._waiting if other.asked.id != one.asked.id]
        self._messages.said.emit(self.tr("Godkänt. Kollegan kan nu lämna ut det, inom en vecka."))
        self._fill()

    def _failed(self, error: BaseException) -> None:
        self.view.say(self.tr("Det går inte att visa just nu."))
        self._messages.error(error, parent=self)

    def _receiver(self, code: str) -> str:
        if code == "child":
            return self.tr("barnet")
        if code.startswith("guardian:"):
            return self.tr("en vårdnadshavare")
        if code == "requester":
            return self.tr("den som begärt handlingen")
        return words.paper_word("party", code)
