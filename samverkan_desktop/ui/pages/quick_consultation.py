# SPDX-License-Identifier: EUPL-1.2
"""Quick consultation (snabbkonsultation): one small page for a call, while it goes on or afterwards.

Codes alone are saved and approved at once; words of one's own go on to the review. Keeps what is begun as a draft
when the page is left or the window locks.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.consultations import DeidentifiedConsultation, Draft
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.quick_consultations import QuickConsultation
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.quick_consultation_form import QuickForm
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import tooltip
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import ScrollArea
from samverkan_desktop.usecases import quick_consultations
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"consultations"})


class QuickConsultationPage(Page):
    """Page `quick_consultation`; opened empty, or with the draft that one left in the middle of a call."""

    help_topic = "quick"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Snabbkonsultation"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._draft_id, self._dirty = "", False
        self.set_subtitle(self.tr("Väljer du bara ur listorna godkänns samtalet direkt."))
        self.grow = HintButton(self.tr("Skriv mer"), icon="edit")
        self.grow.setToolTip(tooltip(self.tr("Fortsätt i det stora formuläret (Ctrl+Shift+Enter)")))
        self.grow.clicked.connect(self._grow)
        self.save = HintButton(self.tr("Spara"), "primary", icon="check", hint="Ctrl+Enter")
        self.save.clicked.connect(self._keep)
        recognised = HintButton(self.tr("Jag känner igen barnet"), "quiet", icon="eye-off", hint="F12")
        recognised.clicked.connect(self._recognise)
        for button in (recognised, self.grow, self.save):
            self.actions_area.addWidget(button)
        self.form = QuickForm(desk.today, desk.vault.info.own_party)
        self.area = ScrollArea()
        self.area.column.addWidget(self.form)
        self.area.column.addStretch(1)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.form.harm)  # always in sight, as in the full record
        self.form.changed.connect(self._touched)
        self.form.moved.connect(lambda widget: self.area.ensureWidgetVisible(widget, 0, 60))
        self.form.report_asked.connect(lambda: self.go.emit("concern_report", None))
        for keys, do in (("Ctrl+Return", self._keep), ("Ctrl+Enter", self._keep), ("Ctrl+Shift+Return", self._grow)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        self._tell()

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        if self._dirty:
            return
        self._begin(QuickConsultation(day=self._desk.today), "")
        if isinstance(argument, str) and argument:
            self._take_up(argument)

    def first_focus(self) -> QWidget:
        return self.form.rows["counterpart"].focus_on()

    def may_leave(self) -> bool:
        if self._dirty and not self.form.is_empty():
            self.write_drafts()
            self.became.emit(self._draft_id)  # the way back leads to the call again
            self._messages.note(self.tr("Samtalet är sparat som utkast."))
        self._begin(QuickConsultation(day=self._desk.today), "")  # nothing of it stays in fields nobody sees
        return True

    def give_up_text(self) -> str:
        if self.form.is_empty():
            return ""
        self._dirty = True
        self.write_drafts()  # a colleague who does not know the child may need it
        found = self._draft_id
        self._begin(QuickConsultation(day=self._desk.today), "")
        return found

    def write_drafts(self) -> None:
        if not self._dirty or self.form.is_empty():
            return
        try:
            call = self.form.call()
        except InvalidInput:
            self.form.when.clear()  # a day that nobody understands must not cost the rest
            call = self.form.call()
        self._draft_id = self._draft_id or new_id()
        self._tasks.on_vault(_grow, self._desk, call, self._draft_id, changes=CHANGED, initiator=self)

    def position(self) -> dict[str, Any]:
        return {"draft": self._draft_id} if self._dirty and self._draft_id else {}

    def restore(self, position: dict[str, Any]) -> None:
        draft_id = str(position.get("draft") or "")
        if draft_id:
            self._take_up(draft_id)

    def _take_up(self, draft_id: str) -> None:
        self._tasks.on_vault(
            quick_consultations.begun, self._desk, draft_id, done=lambda call: self._begun(call, draft_id)
        )

    def _begun(self, call: QuickConsultation | None, draft_id: str) -> None:
        if call is not None:
            self._begin(call, draft_id)

    # content

    def _begin(self, call: QuickConsultation, draft_id: str) -> None:
        self._draft_id = draft_id
        self.form.fill(call)
        self._dirty = bool(draft_id)
        self._tell()

    def _touched(self) -> None:
        self._dirty = True
        self._tell()

    def _tell(self) -> None:
        own = any(line.text().strip() for line in self.form.own.values())
        self.save.setText(self.tr("Spara och granska") if own else self.tr("Spara"))
        self.save.updateGeometry()

    def _call(self) -> QuickConsultation | None:
        try:
            return self.form.call()
        except InvalidInput:
            self.form.show_errors(["date"])
            return None

    # going on

    def _keep(self) -> None:
        call = self._call()
        if call is not None:
            self._tasks.on_vault(
                _keep,
                self._desk,
                call,
                self._draft_id,
                done=self._kept,
                failed=self._not_kept,
                changes=CHANGED,
                initiator=self,
            )

    def _kept(self, consultation: DeidentifiedConsultation) -> None:
        self._dirty = False
        self.saved.emit("")
        if consultation.state == "draft":
            self.go.emit("review", consultation.id)
            return
        self._messages.note(self.tr("Samtalet är sparat och godkänt: {number}.").format(number=consultation.number))
        self.go.emit("consultation", consultation.id)

    def _not_kept(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput) and error.faults:
            self.form.show_errors([fault.path for fault in error.faults])
        else:
            self._messages.error(error)

    def _grow(self) -> None:
        call = self._call()
        if call is not None:
            self._draft_id = self._draft_id or new_id()
            self._tasks.on_vault(
                _grow,
                self._desk,
                call,
                self._draft_id,
                done=self._grown,
                failed=self._messages.error,
                changes=CHANGED,
                initiator=self,
            )

    def _recognise(self) -> None:
        found = self.give_up_text()
        if found:
            self.go.emit("recognised", {"stop": found})
        else:
            self._messages.note(self.tr("Inget är skrivet än, så inget behöver stoppas."))

    def _grown(self, draft: Draft) -> None:
        self._dirty = False
        self.go.emit("consultation", draft.id)


def _keep(desk: Desk, call: QuickConsultation, draft_id: str) -> DeidentifiedConsultation:
    return quick_consultations.keep(desk, call, draft_id=draft_id)


def _grow(desk: Desk, call: QuickConsultation, draft_id: str) -> Draft:
    return quick_consultations.grow(desk, call, draft_id=draft_id)
