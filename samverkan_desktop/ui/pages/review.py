# SPDX-License-Identifier: EUPL-1.2
"""Review (granskning): a person decides about each finding; nothing can be approved before. By keyboard alone.

This page holds the review together and shows it. Its draft, header, keys, right side, texts, what is decided, the
estimate and the approval are parts of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.consultations import DeidentifiedConsultation
from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.domain.findings import GroupEstimate
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.models.review_case import ReviewCase
from samverkan_desktop.ui.pages.consultation_panels import RiskCard
from samverkan_desktop.ui.pages.review_approval import Approval
from samverkan_desktop.ui.pages.review_deciding import Deciding
from samverkan_desktop.ui.pages.review_draft import ReviewDraft
from samverkan_desktop.ui.pages.review_header import ReviewHeader
from samverkan_desktop.ui.pages.review_keys import KeyHints, ReviewKeys
from samverkan_desktop.ui.pages.review_risk import RiskWatch
from samverkan_desktop.ui.pages.review_side import ReviewSide
from samverkan_desktop.ui.pages.review_texts import Texts
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner, EmptyState
from samverkan_desktop.usecases import settings, summaries
from samverkan_desktop.usecases.desk import Desk

# Pixels, at 100 % text: a narrower page has shorter words on its buttons.
ROOMY, WIDE = 1130, 1340


class ReviewPage(Page):
    """Page `review`; opened with the id of a de-identified consultation that waits for review."""

    help_topic = "review"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Granska avidentifiering"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._target = codes.TARGET
        self.risk: GroupEstimate | None = None
        self._left_in_edits = 0
        self._failed_search = False
        self._draft = ReviewDraft(desk, tasks, self)
        self._draft.opened.connect(self._opened)
        self._draft.not_opened.connect(self._not_opened)
        self._draft.settled.connect(self.back_to_text)
        self._draft.searched.connect(self._searched)
        self._draft.search_failed.connect(self._search_failed)
        self._draft.kept.connect(lambda: self.saved.emit(""))
        self._draft.not_kept.connect(messages.error)
        self._watch = RiskWatch(tasks, self)
        self._watch.estimated.connect(self._estimated)
        self._watch.failed.connect(self._search_failed)
        self._approval = Approval(desk, tasks, self._watch, self)
        self._approval.confirmed.connect(self._storing)
        self._approval.approved.connect(self._approved)
        self._approval.failed.connect(self._not_approved)
        self._build()
        self.deciding = Deciding(self.side, self.texts, messages, self)
        self._listen()
        tasks.on_vault(settings.get, desk, "group_target", done=self._set_target)

    def _set_target(self, target: int) -> None:
        self._target = max(codes.TARGET, int(target))

    @property
    def case(self) -> ReviewCase | None:
        """The review under way; None while nothing is shown."""
        return self.deciding.case

    @property
    def current(self) -> int:
        """Which finding is open."""
        return self.deciding.current

    # building

    def _build(self) -> None:
        self.put_subtitle_first()
        self.header = ReviewHeader()
        self.approve_button, self.undo_button = self.header.approve, self.header.undo
        self.actions_area.addWidget(self.header)
        self.stack = QStackedWidget()
        self.broken = EmptyState("warn", self.tr("Sökningen fungerar inte"))
        self.broken.add_button(self.tr("Försök igen"), "primary", icon="retry").clicked.connect(self._search)
        self.broken.add_button(self.tr("Tillbaka till texten")).clicked.connect(self.back_to_text)
        self.waiting = EmptyState("search", self.tr("Söker igenom texten …"))
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(self._left(), 1)
        self.side = ReviewSide()
        self.list, self.card, self.blocking = self.side.list, self.side.card, self.side.blocking
        self.safe_button = self.side.safe_button
        row.addWidget(self.side)
        for part in (self.waiting, self._work, self.broken):
            self.stack.addWidget(part)
        self.body.addWidget(self.stack)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(10)
        self.edits_banner = Banner("cau")
        self.edits_banner.add_button(self.tr("Ändra text …"), lambda: self.deciding.edit_texts())
        self.edits_banner.hide()
        self.texts = Texts()
        self.risk_card = RiskCard(self.tr("Risk som är kvar"))
        left.addWidget(self.edits_banner)
        left.addWidget(self.texts, 1)
        left.addWidget(self.risk_card)
        left.addWidget(KeyHints())
        return left

    def _listen(self) -> None:
        for way in (self.header.recognised, self.header.recognised_short):
            way.clicked.connect(self._recognise)
        deciding = self.deciding
        self.header.change.clicked.connect(deciding.edit_texts)
        self.header.undo.clicked.connect(deciding.undo)
        self.header.approve.clicked.connect(self.approve)
        self.card.tried.connect(self._preview)
        deciding.moved.connect(self._moved)
        deciding.changed.connect(self._changed)
        deciding.unchanged.connect(self._show)
        deciding.ticked.connect(self._ticked)
        deciding.said.connect(self.said)
        self._keys = ReviewKeys(deciding, self)
        self._keys.listen(self.list, "list")
        for text in (self.texts.original, self.texts.summary):
            self._keys.listen(text, "text")
        for box in self.side.checklist.boxes.values():
            self._keys.listen(box, "checklist")
        for keys, do in (
            ("Ctrl+Z", deciding.undo),
            ("Ctrl+M", deciding.mark_missed),
            ("Ctrl+Return", self.approve),
            ("Ctrl+Enter", self.approve),
        ):
            self._key(keys, do)

    def _key(self, keys: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(lambda: do())

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        self._forget()
        self._set_waiting()
        self._draft.open(str(argument or ""))

    def may_leave(self) -> bool:
        self.write_drafts()
        return True

    def write_drafts(self) -> None:
        self._draft.flush()

    def give_up_text(self) -> str:
        if self.stack.currentWidget() is not self._work or self.case is None:
            return ""
        self.write_drafts()
        self._forget()
        self._set_waiting()
        return self._draft.id

    def _recognise(self) -> None:
        found = self.give_up_text()
        if found:
            self.go.emit("recognised", {"stop": found})

    def _forget(self) -> None:
        """Let go of the text: nothing of it stays in a widget, a list or a question under way."""
        self._watch.stop()
        self._approval.forget()
        self._draft.forget()
        self.deciding.case, self.risk = None, None
        self._left_in_edits = 0
        self.texts.forget()
        self.side.forget()

    def position(self) -> dict[str, Any]:
        return {"current": self.current}

    def restore(self, position: dict[str, Any]) -> None:
        current = position.get("current")
        self.deciding.current = current if isinstance(current, int) else 0

    def first_focus(self) -> QWidget | None:
        return self.side.first()

    def set_compact(self, compact: bool) -> None:
        super().set_compact(compact)
        if hasattr(self, "risk_card"):
            self.risk_card.set_flat(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.set_compact(self.width() < theme.current().px(ROOMY))
        self.header.set_wide(self.width() >= theme.current().px(WIDE))

    # opening

    def _set_waiting(self) -> None:
        self.stack.setCurrentWidget(self.waiting)
        self.header.set_working(False)

    def _opened(self, number: str) -> None:
        self.set_subtitle(f"{self.tr('Konsultationer')} › {number} · {self.tr('granskning')}")

    def _not_opened(self, error: BaseException) -> None:
        self._messages.error(error)
        self.go.emit("consultations", None)

    def _search(self) -> None:
        self._set_waiting()
        self._draft.search()

    def _searched(self, review: summaries.Review) -> None:
        self._failed_search = False
        case = self._draft.taken_over(review)
        self.deciding.begin(case)
        self.stack.setCurrentWidget(self._work)
        self.header.set_working(True)
        done = case.decided == len(case.groups)
        self.side.show_view("checklist" if done else "all")
        self._show()
        self._look()
        self.side.first().setFocus()

    def _search_failed(self, error: BaseException) -> None:
        self._failed_search = True
        self._watch.stop()
        self.header.set_working(False)
        text = self.tr("En del av sökningen gick fel. Inget kan godkännas och inget har lämnats ut. Texten finns kvar.")
        if isinstance(error, Impossible):
            text = f"{text} {told(error).why}"
        self.broken.say(self.tr("Sökningen fungerar inte"), text)
        self.stack.setCurrentWidget(self.broken)
        self.said.emit(self.tr("Sökningen fungerar inte"))

    def back_to_text(self) -> None:
        """Go back and write more."""
        self.go.emit("consultation", self._draft.id)

    # showing

    def _show(self) -> None:
        if self.case is None:
            return
        case = self.case
        self.side.show_case(case)
        self._show_current()
        self.texts.show_case(case, self._tentative(), self.current)
        self.header.show_progress(case.decided, len(case.groups))
        self.undo_button.setEnabled(case.can_undo)
        self._show_blocking()

    def _show_current(self) -> None:
        group = self.deciding.open_group()
        self.card.setVisible(group is not None)
        if self.case is not None and group is not None:
            self.list.show_current(self.current)
            self.card.show_group(group, self.case.choice(group))

    def _show_blocking(self) -> None:
        why = self.why_not()
        self.approve_button.setEnabled(not why)
        said = why or self.tr("Allt är granskat. Läs igenom sammanfattningen innan du godkänner (Ctrl+Enter).")
        after = self.tr("Originalet förstörs när du lämnar sidan. Sammanfattningen kan ändras tills den är delad.")
        self.blocking.setText(said if why else f"{said} {after}")
        self.approve_button.setAccessibleDescription(said)

    def why_not(self) -> str:
        """Why the summary cannot be approved yet; empty when it can."""
        return self._approval.why_not(None if self._failed_search else self.case, self._left_in_edits)

    def _tentative(self) -> summaries.Review:
        """The review with the way that is chosen on the open card, so that it can be previewed."""
        assert self.case is not None
        action, group = self.card.action(), self.deciding.open_group()
        if group is None or action == "keep":
            return self.case.review
        return self.case.with_choice(group, action, self.card.wording())

    def _preview(self) -> None:
        if self.case is not None and self.case.groups:
            self.texts.show_case(self.case, self._tentative(), self.current)
            self._look_soon()

    # risk

    def _look(self) -> None:
        if self.case is not None:
            self._approval.forget()
            self._watch.ask(self.case, self._tentative())

    def _look_soon(self) -> None:
        """Estimate when the person has stopped moving about."""
        if self.case is not None:
            self._approval.forget()
            self._watch.ask_soon(self.case, self._tentative())

    def _estimated(self, risk: GroupEstimate, left: int) -> None:
        if self.case is None or self._draft.material is None:
            return
        self.risk, self._left_in_edits = risk, left
        self.risk_card.show_estimate(risk.size, self._target, risk.basis, self._draft.material.same)
        self.edits_banner.setVisible(bool(self.case.edited))
        if left:
            self.edits_banner.say("cau", self.why_not())
        elif self.case.edited:
            said = self.tr("Delar av texten är ändrade för hand och söks igenom på nytt.")
            self.edits_banner.say("info", said)
        self._show_blocking()
        if not self.why_not():
            self._approval.go_on(risk, self._target)

    # deciding

    def _moved(self, row: int) -> None:
        self._show()
        self.texts.show_group(row)
        self._look_soon()

    def _ticked(self) -> None:
        assert self.case is not None
        self._draft.touch()
        self.side.show_case(self.case)
        self._show_blocking()

    def _changed(self) -> None:
        self._draft.touch()
        self._show()
        self._look()

    # approving

    def approve(self) -> None:
        """Approve the summary, when everything is decided."""
        if self.case is None or self.why_not() or not self.approve_button.isEnabled():
            return
        self.approve_button.setEnabled(False)
        self._approval.begin(self.case)

    def _storing(self) -> None:
        self.write_drafts()
        self.approve_button.setEnabled(False)

    def _approved(self, consultation: DeidentifiedConsultation) -> None:
        self._messages.note(self.tr("Sammanfattningen är godkänd."))
        self.go.emit("consultation", consultation.id)

    def _not_approved(self, error: BaseException) -> None:
        if isinstance(error, Impossible) and error.code == "finder_failed":
            self._search_failed(error)
            return
        self._show_blocking()
        self._messages.error(error)
