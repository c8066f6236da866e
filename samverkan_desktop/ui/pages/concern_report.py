# SPDX-License-Identifier: EUPL-1.2
"""Concern report (orosanmälan): from worry to report in three steps, without anything in the way.

Saves by itself; when the vault cannot be written the page, print, PDF and text still work, and what happened is
entered afterwards. Nothing is carried over from where one came from.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain import concern_reports as domain
from samverkan_desktop.domain.concern_reports import ConcernReport, Phones
from samverkan_desktop.ui import words
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.concern_report_form import ConcernForm
from samverkan_desktop.ui.pages.concern_report_handing_over import HandingOver
from samverkan_desktop.ui.pages.concern_report_side import ConcernSide
from samverkan_desktop.ui.pages.concern_report_steps import CameBack, HandOver
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton, SegmentedControl
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea
from samverkan_desktop.usecases import concern_report_paper, concern_reports, retention
from samverkan_desktop.usecases.concern_reports import Afterwards
from samverkan_desktop.usecases.desk import Desk

AFTER_LAST_KEY, AGAIN = 2000, 10_000
STEPS = ("worry", "hand_over", "came_back")
CHANGES = frozenset({"concern_reports"})


class ConcernReportPage(Page):
    """The page of one concern report. leave: goes back to where the person came from."""

    help_topic = "start"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, leave: Callable[[], object]) -> None:
        super().__init__("")
        self._desk, self._tasks, self._messages, self._leave = desk, tasks, messages, leave
        self._afterwards = Afterwards()
        self._away, self._dirty = True, False
        self._put_back: dict[str, Any] = {}
        self.report = concern_reports.new(desk)
        self.title.setText(self.tr("Misstänker du att barnet far illa?"))
        self.setAccessibleName(self.title.text())
        self._save_later = QTimer(self)
        self._save_later.setSingleShot(True)
        self._save_later.timeout.connect(self.flush)
        self.later = HintButton(self.tr("Spara och fortsätt senare"), icon="save", hint="Esc")
        self.later.clicked.connect(self.save_and_leave)
        self.forward = HintButton("", "primary", icon="right", hint="Ctrl+Enter")
        self.forward.clicked.connect(self.next_step)
        for button in (self.later, self.forward):
            self.actions_area.addWidget(button)
        self._lay_out()
        self.handing_over = HandingOver(desk, tasks, messages, self._afterwards.enter, lambda: self.report, self)
        self._listen()
        self.show_step("worry")

    def _lay_out(self) -> None:
        self.trouble = Banner("info", icon="info")
        self.trouble.hide()
        self.earlier = Banner("info", icon="clock", closable=True)
        self.earlier.add_button(self.tr("Fortsätt på den"), self._open_earlier)
        self.earlier.hide()
        names = (self.tr("1  Din oro"), self.tr("2  Läs igenom och lämna"), self.tr("3  Återkoppling"))
        self.steps = SegmentedControl(list(zip(STEPS, names, strict=True)), self.tr("Steg"), value="worry")
        for widget in (self.trouble, self.earlier, self.steps):
            self.body.addWidget(widget)
        self.form, self.hand_over, self.came_back = ConcernForm(), HandOver(), CameBack(self._desk.today)
        self.stack = QStackedWidget()
        self._areas = []
        for step in (self.form, self.hand_over, self.came_back):
            area = ScrollArea()
            area.column.addWidget(step, 1)
            self._areas.append(area)
            self.stack.addWidget(area)
        self.side = ConcernSide(self._desk.today)
        self._side_area = ScrollArea()
        self._side_area.column.addWidget(self.side)
        self._side_area.setMinimumWidth(352)
        self._side_area.setMaximumWidth(364)
        row = self._row = QHBoxLayout()
        row.setSpacing(16)
        self._left = QVBoxLayout()
        self._left.addWidget(self.stack, 1)
        row.addLayout(self._left, 1)
        row.addWidget(self._side_area)
        self.body.addLayout(row, 1)
        self.setProperty("areas", [self.stack, self._side_area])

    def _listen(self) -> None:
        self.form.changed.connect(self._touched)
        self.side.changed.connect(self._touched)
        self.form.called.connect(self._called)
        self.form.phones_changed.connect(self._set_phones)
        self.steps.chosen.connect(self.show_step)
        self.hand_over.print_asked.connect(self.handing_over.choose_printer)
        self.hand_over.save_asked.connect(self.handing_over.choose_place)
        self.hand_over.copy_asked.connect(self.handing_over.copy)
        self.handing_over.told.connect(self.hand_over.say)
        self.handing_over.left.connect(self._tell_if_late)
        self.hand_over.made.connect(self.made)
        self.came_back.received.connect(lambda day: self._change(received_day=day))
        self.came_back.answered.connect(lambda outcome, day: self._change(outcome=outcome, decided_day=day))
        for keys, do in (
            ("Ctrl+Return", self.next_step),
            ("Ctrl+Enter", self.next_step),
            ("Ctrl+P", self._print_key),
            ("Esc", self.save_and_leave),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    # coming and going

    def shown(self, argument: Any = None) -> None:
        """Show the report with this id; without one, a new and empty report - or what could not be saved."""
        if isinstance(argument, str) and argument:
            if argument != self.report.id:
                self._open(argument)
        elif self._away and not self._dirty and self._afterwards.is_empty:
            self.begin(concern_reports.new(self._desk))
            self._tasks.on_vault(concern_reports.listed, self._desk, done=self._offer_earlier, failed=self._quietly)
        self._away = False
        self._tasks.on_vault(concern_reports.phones, self._desk, done=self.form.show_phones, failed=self._quietly)

    def begin(self, report: ConcernReport) -> None:
        """Show a report from its first step, or from where it has come."""
        self._dirty = False
        self._save_later.stop()
        self.report = report
        self.earlier.hide()
        self.form.fill(report)
        self.side.fill(report)
        self.hand_over.say("")
        self.hand_over.way.set_code("")
        self.came_back.fill(report)
        self._ask_retention()
        self.show_step("worry" if report.state == "drawn_up" else "came_back")

    def _open(self, report_id: str) -> None:
        self._tasks.on_vault(
            concern_reports.opened,
            self._desk,
            report_id,
            self._afterwards,
            done=self._opened,
            failed=self._messages.error,
        )

    def _opened(self, report: ConcernReport) -> None:
        self.begin(report)
        if self._put_back.get("report") == report.id:
            self.show_step(str(self._put_back.get("step") or "worry"))
        self._put_back = {}

    def _offer_earlier(self, reports: tuple[ConcernReport, ...]) -> None:
        waiting = [one for one in reports if one.state != "answered" and one.id != self.report.id]
        if not waiting or self._dirty:
            return
        self._earlier = waiting[0].id
        at = words.local(waiting[0].started_at)[:16]
        text = self.tr("Du har en anmälan från {time} som inte är klar.").format(time=at)
        if len(waiting) > 1:
            more = self.tr("Du har {n} anmälningar som inte är klara. Den senaste är från {time}.")
            text = more.format(n=len(waiting), time=at)
        self.earlier.say("info", text)
        self.earlier.show()

    def _open_earlier(self) -> None:
        self._open(self._earlier)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._away = True

    def may_leave(self) -> bool:
        self.flush()
        return True

    def write_drafts(self) -> None:
        self.flush()

    def save_and_leave(self) -> None:
        """Esc: what is written is saved, and the person is back where they came from."""
        self.flush()
        self._leave()

    def position(self) -> dict[str, Any]:
        return {} if self.report.is_empty else {"report": self.report.id, "step": self.steps.value()}

    def restore(self, position: dict[str, Any]) -> None:
        if isinstance(position.get("report"), str):
            self._put_back = position
            self._open(position["report"])

    def first_focus(self) -> QWidget | None:
        return self.form.edits["observations"] if self.steps.value() == "worry" else self.steps.focus_on()

    def set_narrow(self, narrow: bool) -> None:
        if narrow:
            self._left.addWidget(self._side_area)
            self._side_area.setMaximumWidth(16777215)
        self._side_area.setMaximumHeight(170 if narrow else 16777215)
        self.side.setMaximumWidth(16777215 if narrow else 352)
        if not narrow:
            self._row.addWidget(self._side_area)
            self._side_area.setMaximumWidth(364)

    # steps

    def show_step(self, step: str) -> None:
        """Open a step; the second needs that something has been written."""
        if step == "hand_over" and not self.report.observations.strip():
            self.steps.set_value("worry")
            self.stack.setCurrentIndex(0)
            self._name_forward()
            self.form.ask_worry()
            self._messages.said.emit(self.form.worry_box.below_text())
            return
        self.steps.set_value(step)
        self.stack.setCurrentIndex(STEPS.index(step))
        if step == "hand_over":
            self.hand_over.fill(self.report, self._text())
            self.hand_over.print_button.setFocus()
        elif step == "came_back":
            self.came_back.fill(self.report)
        self._name_forward()

    def _name_forward(self) -> None:
        names = {
            "worry": self.tr("Läs igenom och lämna"),
            "hand_over": self.tr("Återkoppling") if self.report.made_at else self.tr("Anmälan är gjord"),
            "came_back": self.tr("Klar"),
        }
        self.forward.setText(names[self.steps.value() or "worry"])
        self.forward.updateGeometry()

    def next_step(self) -> None:
        """Ctrl+Enter: the next step."""
        step = self.steps.value()
        if step == "worry":
            self.show_step("hand_over")
        elif step == "hand_over" and not self.report.made_at:
            self.hand_over.say_made()
        elif step == "hand_over":
            self.show_step("came_back")
        else:
            self.save_and_leave()

    # what is written

    def _touched(self) -> None:
        self.earlier.hide()
        self._change(**self.form.content(), feedback_asked=self.side.ask.isChecked(), soon=False)

    def _change(self, *, soon: bool = True, **content: Any) -> None:
        self.report = domain.changed(self.report, self._desk.now, **content)
        self._dirty = True
        self.side.show_times(self.report)
        if soon:
            self.came_back.fill(self.report)
            self._name_forward()
            self.flush()
        else:
            self._save_later.start(AFTER_LAST_KEY)

    def _called(self) -> None:
        if not self.report.called_at:
            self._change(called_at=self._desk.now)
            self.form.show_called(self.report)
            self.form.whom.setFocus()

    def made(self, way: str) -> None:
        """The report has been made (gjord), this way, now."""
        if not self.report.made_at:
            self._change(made_at=self._desk.now, made_way=way)
        self.show_step("came_back")
        self._messages.note(self.tr("Anmälan är gjord. Tiden är antecknad."))

    def _set_phones(self, phones: Phones) -> None:
        self._tasks.on_vault(concern_reports.set_phones, self._desk, phones, failed=self._quietly)

    def flush(self) -> None:
        """Queue what is not saved."""
        self._save_later.stop()
        if self._dirty:
            self._dirty = False
            self._tasks.on_vault(
                concern_reports.keep, self._desk, self.report, self._afterwards,
                done=self._kept, failed=self._not_kept, changes=CHANGES, initiator=self,
            )  # fmt: skip

    def _kept(self, stored: bool) -> None:
        if stored:
            self.trouble.hide()
            self.saved.emit("")
            self._ask_retention()
        else:
            self._not_kept(None)

    def _not_kept(self, _error: BaseException | None) -> None:
        self._dirty = True
        self._save_later.start(AGAIN)
        self.trouble.say(
            "info",
            self.tr(
                "Det går att skriva, skriva ut och lämna den ändå. Programmet försöker spara igen hela tiden "
                "och för in tiderna i loggen när det går. Skriv ut eller lämna innan du låser eller stänger."
            ),
            title=self.tr("Anmälan kan inte sparas i valvet just nu."),
        )
        self.trouble.show()

    def _ask_retention(self) -> None:
        """How long the own copy is kept, once there is one of something that was made."""
        if not self.report.made_at:
            self.came_back.show_retention(None)
            return
        self._tasks.on_vault(
            retention.of_concern_report,
            self._desk,
            self.report,
            done=self.came_back.show_retention,
            failed=self._quietly,
        )

    def _quietly(self, _error: BaseException) -> None:
        """What is only a comfort never stands in the way of a report."""

    # handing over

    def _text(self) -> str:
        return concern_report_paper.as_text(concern_reports.paper(self._desk, self.report))

    def _tell_if_late(self) -> None:
        if not self._afterwards.is_empty:
            self._not_kept(None)

    def _print_key(self) -> None:
        if self.steps.value() == "hand_over":
            self.handing_over.choose_printer()
