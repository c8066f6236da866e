# SPDX-License-Identifier: EUPL-1.2
"""Review (granskning): a person decides about each finding; nothing can be approved before. By keyboard alone.

This page holds the review together: its header, keys, right side, texts and estimate are parts of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.consultations import DeidentifiedConsultation
from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.domain.findings import Action, GroupEstimate
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.edit_texts import EditTextsDialog
from samverkan_desktop.ui.dialogs.reason import ReasonDialog
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.models.review_case import Group, ReviewCase, extra_of, marked_of
from samverkan_desktop.ui.pages.consultation_panels import RiskCard
from samverkan_desktop.ui.pages.mark_menu import MarkMenu
from samverkan_desktop.ui.pages.review_approval import Approval
from samverkan_desktop.ui.pages.review_checklist import POINTS
from samverkan_desktop.ui.pages.review_header import ReviewHeader
from samverkan_desktop.ui.pages.review_keys import KeyHints, ReviewKeys
from samverkan_desktop.ui.pages.review_risk import RiskWatch
from samverkan_desktop.ui.pages.review_side import ReviewSide
from samverkan_desktop.ui.pages.review_texts import Texts
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner, EmptyState
from samverkan_desktop.usecases import consultations, opening, settings, summaries
from samverkan_desktop.usecases.desk import Desk

SAVE_AFTER = 1000
# Pixels, at 100 % text: a narrower page has shorter words on its buttons.
ROOMY, WIDE = 1130, 1340


class ReviewPage(Page):
    """Page `review`; opened with the id of a de-identified consultation that waits for review."""

    help_topic = "review"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Granska avidentifiering"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._target = codes.TARGET
        self._id = ""
        self._found: opening.Opened | None = None
        self.case: ReviewCase | None = None
        self.current = 0
        self.risk: GroupEstimate | None = None
        self._left_in_edits = 0
        self._dirty = False
        self._failed_search = False
        self._save_soon = QTimer(self)
        self._save_soon.setSingleShot(True)
        self._save_soon.setInterval(SAVE_AFTER)
        self._save_soon.timeout.connect(self.write_drafts)
        self._watch = RiskWatch(tasks, self)
        self._watch.estimated.connect(self._estimated)
        self._watch.failed.connect(self._search_failed)
        self._approval = Approval(desk, tasks, self._watch, self)
        self._approval.confirmed.connect(self._storing)
        self._approval.approved.connect(self._approved)
        self._approval.failed.connect(self._not_approved)
        self._build()
        self._listen()
        tasks.on_vault(settings.get, desk, "group_target", done=self._set_target)

    def _set_target(self, target: int) -> None:
        self._target = max(codes.TARGET, int(target))

    # building

    def _build(self) -> None:
        # the crumb stands above the heading, as in a file system
        self.titles.removeWidget(self.subtitle)
        self.titles.insertWidget(0, self.subtitle)
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
        self.edits_banner.add_button(self.tr("Ändra text …"), self.edit_texts)
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
        self.header.change.clicked.connect(self.edit_texts)
        self.header.undo.clicked.connect(self.undo)
        self.header.approve.clicked.connect(self.approve)
        self.texts.clicked.connect(self.go_to)
        self.list.moved.connect(self.go_to)
        self.card.tried.connect(self._preview)
        self.card.agreed.connect(self.agree)
        self.card.keep_asked.connect(self.keep)
        self.side.safe_asked.connect(self.approve_safe)
        self.side.checklist.ticked.connect(self._ticked)
        self.side.gender_asked.connect(self._set_gender)
        self._keys = ReviewKeys(self, self)
        self._keys.listen(self.list, "list")
        for text in (self.texts.original, self.texts.summary):
            self._keys.listen(text, "text")
        for box in self.side.checklist.boxes.values():
            self._keys.listen(box, "checklist")
        for keys, do in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+M", self.mark_missed),
            ("Ctrl+Return", self.approve),
            ("Ctrl+Enter", self.approve),
        ):
            self._key(keys, do)

    def _key(self, keys: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(lambda: do())

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        self._id = str(argument or "")
        self._forget()
        self._set_waiting()
        self._tasks.on_vault(_taken_out, self._desk, self._id, done=self._opened, failed=self._not_opened)

    def may_leave(self) -> bool:
        self.write_drafts()
        return True

    def write_drafts(self) -> None:
        """Keep the decisions in the draft, so that they survive lock, crash and kill."""
        self._save_soon.stop()
        if not self._dirty or self.case is None or self._found is None or self._found.draft is None:
            return
        self._dirty = False
        content = self._found.draft.content | {"review": self.case.as_json()}
        self._tasks.on_vault(
            _keep, self._desk, content, self._id, done=self._kept, failed=self._messages.error, initiator=self
        )

    def give_up_text(self) -> str:
        if self.stack.currentWidget() is not self._work or self.case is None:
            return ""
        self.write_drafts()
        self._forget()
        self._set_waiting()
        return self._id

    def _recognise(self) -> None:
        found = self.give_up_text()
        if found:
            self.go.emit("recognised", {"stop": found})

    def _forget(self) -> None:
        """Let go of the text: nothing of it stays in a widget, a list or a question under way."""
        self._watch.stop()
        self._approval.forget()
        self.case, self._found, self.risk = None, None, None
        self._left_in_edits = 0
        self.texts.forget()
        self.side.forget()

    def position(self) -> dict[str, Any]:
        return {"current": self.current}

    def restore(self, position: dict[str, Any]) -> None:
        current = position.get("current")
        self.current = current if isinstance(current, int) else 0

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

    def _opened(self, found: tuple[opening.Opened, summaries.Material | None]) -> None:
        self._found, material = found
        self.set_subtitle(f"{self.tr('Konsultationer')} › {self._found.number} · {self.tr('granskning')}")
        if material is None:
            self.go.emit("consultation", self._id)
            return
        self._material = material
        self._search()

    def _not_opened(self, error: BaseException) -> None:
        self._messages.error(error)
        self.go.emit("consultations", None)

    def _search(self) -> None:
        self._set_waiting()
        marked = marked_of(self._kept_review())
        self._tasks.aside(_searched, self._material, marked, done=self._searched, failed=self._search_failed)

    def _kept_review(self) -> dict[str, Any]:
        draft = self._found.draft if self._found is not None else None
        return dict(draft.content.get("review") or {}) if draft is not None else {}

    def _searched(self, review: summaries.Review) -> None:
        self._failed_search = False
        self.case = ReviewCase(review)
        self.case.take_over(self._kept_review())
        self.stack.setCurrentWidget(self._work)
        self.header.set_working(True)
        if not 0 <= self.current < len(self.case.groups):
            self.current = 0
        if self.case.groups and self.case.choice(self.case.groups[self.current]) is not None:
            self.current = max(self.case.next_undecided(self.current), 0)
        done = self.case.decided == len(self.case.groups)
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
        self.go.emit("consultation", self._id)

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
        assert self.case is not None
        groups = self.case.groups
        self.card.setVisible(bool(groups))
        if not groups:
            return
        self.current = min(self.current, len(groups) - 1)
        self.list.show_current(self.current)
        self.card.show_group(groups[self.current], self.case.choice(groups[self.current]))

    def _show_blocking(self) -> None:
        why = self.why_not()
        self.approve_button.setEnabled(not why)
        said = why or self.tr("Allt är granskat. Läs igenom sammanfattningen innan du godkänner (Ctrl+Enter).")
        after = self.tr("Originalet förstörs när du lämnar sidan. Sammanfattningen kan ändras tills den är delad.")
        self.blocking.setText(said if why else f"{said} {after}")
        self.approve_button.setAccessibleDescription(said)

    def why_not(self) -> str:
        """Why the summary cannot be approved yet; empty when it can."""
        if self.case is None or self._failed_search:
            return self.tr("Sökningen fungerar inte, så inget kan godkännas.")
        left = len(self.case.groups) - self.case.decided
        if left:
            return self.tr("Går att godkänna när alla {m} är granskade. {n} är kvar.").format(
                m=len(self.case.groups), n=left
            )
        if self._left_in_edits:
            return self.tr("Ändra först det som kan peka ut någon i den ändrade texten. Kvar: {n}.").format(
                n=self._left_in_edits
            )
        points = len(POINTS) - len(self.case.ticked)
        if points:
            return self.tr("Gå igenom checklistan (L): {n} av {m} punkter är kvar.").format(n=points, m=len(POINTS))
        return ""

    def _tentative(self) -> summaries.Review:
        """The review with the way that is chosen on the open card, so that it can be previewed."""
        assert self.case is not None
        action = self.card.action()
        if not self.case.groups or action == "keep":
            return self.case.review
        group = self.case.groups[self.current]
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
        if self.case is None:
            return
        self.risk, self._left_in_edits = risk, left
        self.risk_card.show_estimate(risk.size, self._target, risk.basis, self._material.same)
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

    def go_to(self, row: int) -> None:
        """Open a finding."""
        if self.case is None or not 0 <= row < len(self.case.groups):
            return
        self.current = row
        if self.side.view == "checklist":
            self.side.show_view("all")
        self._show()
        self.texts.show_group(row)
        self._look_soon()

    def step(self, by: int) -> None:
        """Open the next finding, or the one before."""
        self.go_to(self.current + by)

    def choose_way(self, action: Action) -> None:
        """Choose one of the four ways for the open finding."""
        if self.case is not None and self.case.groups:
            self.card.choose(action)

    def agree(self) -> None:
        """Approve the way that is chosen and go to the next."""
        if self.case is None or not self.case.groups:
            return
        action = self.card.action()
        if action == "keep":
            self.keep()
            return
        group = self.case.groups[self.current]
        self.case.decide(group, action, self.card.wording())
        self._decided(group)

    def keep(self) -> None:
        """Keep the words, with a motive."""
        if self.case is None or not self.case.groups:
            return
        group = self.case.groups[self.current]
        dialog = ReasonDialog.keep(self.window(), group.text)
        if agreed(dialog) and self.case is not None:
            self.case.decide(group, "keep", reason=dialog.reason())
            self._decided(group)
        else:
            self._show()

    def _decided(self, group: Group) -> None:
        assert self.case is not None
        self.said.emit(self.tr("{n} av {m} granskade").format(n=self.case.decided, m=len(self.case.groups)))
        following = self.case.next_undecided(group.number - 1)
        if following >= 0:
            self.current = following
        self._changed()
        self.texts.original.show_group(self.current)
        if following < 0 and len(self.case.ticked) < len(POINTS):
            self.open_checklist()

    def approve_safe(self) -> None:
        """Approve every safe proposal at once."""
        if self.case is None:
            return
        number = self.case.approve_safe()
        said = self.tr("Godkända säkra förslag: {n}.").format(n=number)
        self._messages.note(said, action=self.tr("Ångra"), do=self.undo)
        self.current = max(self.case.next_undecided(self.current - 1), 0)
        self._changed()
        self.list.setFocus()

    def leave_out_gender(self) -> None:
        """Leave out gender in the whole summary, or let it stand."""
        self.side.without_gender.toggle()

    def _set_gender(self, without: bool) -> None:
        if self.case is None:
            return
        self.case.leave_out_gender(without)
        self.said.emit(self.tr("Könet är utelämnat.") if without else self.tr("Könet står som du skrev det."))
        self._changed()

    def undo(self) -> None:
        """Take back the last step."""
        if self.case is not None and self.case.undo():
            if self.case.decided < len(self.case.groups):
                self.current = max(self.case.next_undecided(self.current - 1), 0)
                self.side.show_view("all")
                self.list.setFocus()
            self._changed()

    def open_checklist(self) -> None:
        """Show what no list knows, and put the keyboard there."""
        if self.case is not None:
            self.side.open_checklist()

    def tick(self, number: int) -> None:
        """Tick a point of the checklist by its figure."""
        self.side.checklist.toggle(number)

    def _ticked(self, point: str, on: bool) -> None:
        if self.case is not None:
            self.case.tick(point, on)
            self._dirty = True
            self._save_soon.start()
            self.side.show_case(self.case)
            self._show_blocking()

    # what was missed

    def mark_missed(self) -> None:
        """Mark words in the original as something that can point at someone: the selection, or the cursor's word."""
        original = self.texts.original
        place = original.selected_place() or (original.word_place() if original.hasFocus() else None)
        if self.case is None or place is None:
            original.setFocus()
            said = self.tr("Välj orden i originalet (pilar, Skift+pil eller musen) och tryck M igen.")
            self._messages.note(said, kind="warn")
            return
        field, start, end = place
        menu = MarkMenu(self, self.case.review.material.fields[field][start:end])
        menu.chosen.connect(lambda label: self.mark(place, label))
        menu.popup(original.viewport().mapToGlobal(original.cursorRect().bottomLeft() + QPoint(0, 6)))

    def mark(self, place: tuple[str, int, int], label: str) -> None:
        """Mark a place with a label of findings; the same words are found everywhere."""
        if self.case is None:
            return
        field, start, end = place
        try:
            self.case.mark(field, start, end, label)
        except ValueError:
            return
        for row, group in enumerate(self.case.groups):
            if any(name == field and finding.start <= start < finding.end for name, finding in group.members):
                self.current = row
        self.side.show_view("all")
        self._changed()
        self.list.setFocus()

    def edit_texts(self) -> None:
        """Change the wording of the summary freely; it is searched again."""
        if self.case is None:
            return
        dialog = EditTextsDialog(self.window(), self.case.texts())
        if agreed(dialog) and self.case is not None:
            self.case.edit(dialog.texts())
            self._changed()

    def _changed(self) -> None:
        self._dirty = True
        self._save_soon.start()
        self._show()
        self._look()

    def _kept(self, _draft: object) -> None:
        self.saved.emit("")

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


def _taken_out(desk: Desk, consultation_id: str) -> tuple[opening.Opened, summaries.Material | None]:
    """The consultation and what is to be reviewed; no material when it is approved already."""
    found = opening.opened(desk, consultation_id)
    if found.consultation is None or found.consultation.state != "draft" or found.draft is None:
        return found, None
    material = summaries.material(desk, consultation_id)
    kept = found.draft.content.get("review") or {}
    return found, attrs.evolve(material, extra=extra_of(kept, material.fields))


def _searched(material: summaries.Material, marked: Sequence[tuple[str, str]]) -> summaries.Review:
    """What the finders find, and what was marked by hand while the text was typed."""
    return summaries.mark_words(summaries.review(material), marked)


def _keep(desk: Desk, content: dict[str, Any], draft_id: str) -> object:
    return consultations.save_draft(desk, "deidentified", content, draft_id=draft_id)
