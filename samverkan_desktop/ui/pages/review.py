# SPDX-License-Identifier: EUPL-1.2
"""Review (granskning): a person decides about each finding; nothing can be approved before. By keyboard alone.

Keys work while the list or a text has focus: arrows, Enter, G P T B, M; Ctrl+Z and Ctrl+Enter everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.deidentify import review as reviewing
from samverkan_desktop.domain.consultations import DeidentifiedConsultation
from samverkan_desktop.domain.findings import GroupEstimate
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.approve import ApproveDialog
from samverkan_desktop.ui.dialogs.edit_texts import EditTextsDialog
from samverkan_desktop.ui.dialogs.reason import ReasonDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.models.review_case import Group, ReviewCase, extra_of
from samverkan_desktop.ui.pages.consultation_panels import RiskCard
from samverkan_desktop.ui.pages.review_list import FindingCard, FindingsList
from samverkan_desktop.ui.pages.review_texts import Texts
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner, Card, EmptyState
from samverkan_desktop.usecases import consultations, opening, settings, summaries
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"consultations"})
_LETTERS = {
    Qt.Key.Key_G: "generalise",
    Qt.Key.Key_P: "replace",
    Qt.Key.Key_T: "remove",
    Qt.Key.Key_B: "keep",
}


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
        self._estimate: Task | None = None
        self._save_soon, self._estimate_soon = QTimer(self), QTimer(self)
        for timer, milliseconds, do in (
            (self._save_soon, 1000, self.write_drafts),
            (self._estimate_soon, 150, self._look),
        ):
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
            timer.timeout.connect(do)
        self._build_header()
        self._build_body()
        self._build_keys()
        tasks.on_vault(settings.get, desk, "group_target", done=self._set_target)

    def _set_target(self, target: int) -> None:
        self._target = max(codes.TARGET, int(target))

    # building

    def _build_header(self) -> None:
        self.titles.removeWidget(self.subtitle)
        self.titles.insertWidget(0, self.subtitle)
        holder = QWidget()
        holder.setFixedWidth(190)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        words = QHBoxLayout()
        self.progress_text = PlainLabel("", "h3")
        self.left_text = PlainLabel("", "hint")
        words.addWidget(self.progress_text, 1)
        words.addWidget(self.left_text)
        column.addLayout(words)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Granskade fynd"))
        column.addWidget(self.progress)
        self.change = HintButton(self.tr("Ändra text …"), icon="edit")
        self.change.clicked.connect(self.edit_texts)
        self.undo_button = HintButton(self.tr("Ångra"), icon="undo", hint="Ctrl+Z")
        self.undo_button.clicked.connect(self.undo)
        self.approve_button = HintButton(self.tr("Godkänn sammanfattning"), "primary", icon="check")
        self.approve_button.clicked.connect(self.approve)
        self.approve_button.setToolTip("Ctrl+Enter")
        self.actions_area.addWidget(holder)
        for button in (self.change, self.undo_button, self.approve_button):
            self.actions_area.addWidget(button)

    def _build_body(self) -> None:
        self.stack = QStackedWidget()
        self.broken = EmptyState("warn", self.tr("Sökningen fungerar inte"))
        self.broken.add_button(self.tr("Försök igen"), "primary", icon="retry").clicked.connect(self._search)
        self.broken.add_button(self.tr("Tillbaka till texten")).clicked.connect(self.back_to_text)
        self.waiting = EmptyState("search", self.tr("Söker igenom texten …"))
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(10)
        self.edits_banner = Banner("cau")
        self.edits_banner.add_button(self.tr("Ändra text …"), self.edit_texts)
        self.edits_banner.hide()
        left.addWidget(self.edits_banner)
        self.texts = Texts()
        self.texts.clicked.connect(self.go_to)
        left.addWidget(self.texts, 1)
        self.risk_card = RiskCard(self.tr("Risk som är kvar"))
        left.addWidget(self.risk_card)
        left.addLayout(self._hints())
        row.addLayout(left, 1)
        row.addWidget(self._side())
        for part in (self.waiting, self._work, self.broken):
            self.stack.addWidget(part)
        self.body.addWidget(self.stack)

    def _hints(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for keys, text in (
            (("↑", "↓"), self.tr("byt")),
            (("Enter",), self.tr("godkänn")),
            (("G",), self.tr("generalisera")),
            (("P",), self.tr("platshållare")),
            (("T",), self.tr("ta bort")),
            (("B",), self.tr("behåll")),
            (("M",), self.tr("missat")),
        ):
            for key in keys:
                row.addWidget(PlainLabel(key, "key"))
            row.addWidget(PlainLabel(text, "hint"))
            row.addSpacing(4)
        row.addStretch(1)
        return row

    def _side(self) -> QWidget:
        side = Card(self.tr("Fynd"), padding=0)
        side.setFixedWidth(352)
        side.header.setSpacing(6)
        self.all_chip, self.left_chip = Chip("", checkable=True), Chip("", checkable=True)
        for chip, only in ((self.all_chip, False), (self.left_chip, True)):
            chip.clicked.connect(lambda _on=False, only=only: self._filter(only))
            side.header.addWidget(chip)
        self.safe_button = HintButton(self.tr("Godkänn alla säkra förslag"), icon="check", size="small")
        self.safe_button.clicked.connect(self.approve_safe)
        top = QHBoxLayout()
        top.setContentsMargins(14, 10, 14, 10)
        top.addWidget(self.safe_button)
        top.addStretch(1)
        side.body.addLayout(top)
        self.card = FindingCard()
        holder = QHBoxLayout()
        holder.setContentsMargins(10, 0, 10, 10)
        holder.addWidget(self.card)
        side.body.addLayout(holder)
        self.list = FindingsList()
        side.body.addWidget(self.list, 1)
        self.blocking = PlainLabel("", "hint", wrap=True)
        self.blocking.setContentsMargins(14, 10, 14, 12)
        side.body.addWidget(self.blocking)
        self.list.moved.connect(self.go_to)
        self.card.tried.connect(self._preview)
        self.card.agreed.connect(self.agree)
        self.card.keep_asked.connect(self.keep)
        return side

    def _build_keys(self) -> None:
        self.list.installEventFilter(self)
        self.texts.listen(self)
        for keys, do in (
            ("Ctrl+Z", self.undo),
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
        self.case = None
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

    def position(self) -> dict[str, Any]:
        return {"current": self.current}

    def restore(self, position: dict[str, Any]) -> None:
        current = position.get("current")
        self.current = current if isinstance(current, int) else 0

    def first_focus(self) -> QWidget | None:
        return self.list

    def set_compact(self, compact: bool) -> None:
        super().set_compact(compact)
        if hasattr(self, "risk_card"):
            self.risk_card.set_flat(compact)

    # opening

    def _set_waiting(self) -> None:
        self.stack.setCurrentWidget(self.waiting)
        self.approve_button.setEnabled(False)
        self.undo_button.setEnabled(False)
        self.change.setEnabled(False)

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
        self._tasks.aside(summaries.review, self._material, done=self._searched, failed=self._search_failed)

    def _searched(self, review: summaries.Review) -> None:
        self._failed_search = False
        self.case = ReviewCase(review)
        if self._found is not None and self._found.draft is not None:
            self.case.take_over(self._found.draft.content.get("review") or {})
        self.stack.setCurrentWidget(self._work)
        self.change.setEnabled(True)
        if not 0 <= self.current < len(self.case.groups):
            self.current = 0
        if self.case.groups and self.case.choice(self.case.groups[self.current]) is not None:
            self.current = max(self.case.next_undecided(self.current), 0)
        self._show()
        self._look()
        self.list.setFocus()

    def _search_failed(self, _error: BaseException) -> None:
        self._failed_search = True
        self.broken.say(
            self.tr("Sökningen fungerar inte"),
            self.tr("En del av sökningen gick fel. Inget kan godkännas och inget har lämnats ut. Texten finns kvar."),
        )
        self.stack.setCurrentWidget(self.broken)
        self.said.emit(self.tr("Sökningen fungerar inte"))

    def back_to_text(self) -> None:
        """Go back and write more."""
        self.go.emit("consultation", self._id)

    # showing

    def _show(self, tentative: summaries.Review | None = None) -> None:
        if self.case is None:
            return
        case = self.case
        self.list.findings.show_case(case)
        self._show_current()
        self.texts.show_case(case, tentative or self._tentative(), self.current)
        total, decided = len(case.groups), case.decided
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(decided if total else 1)
        self.progress_text.setText(self.tr("{n} av {m} granskade").format(n=decided, m=total))
        self.left_text.setText(self.tr("{n} kvar").format(n=total - decided))
        self.all_chip.setText(self.tr("Alla {n}").format(n=total))
        self.left_chip.setText(self.tr("Kvar {n}").format(n=total - decided))
        self._filter(self.left_chip.isChecked())
        self.undo_button.setEnabled(case.can_undo)
        safe = [group for group in case.groups if group.safe and case.choice(group) is None]
        self.safe_button.setEnabled(bool(safe))
        self._show_blocking()

    def _show_current(self) -> None:
        assert self.case is not None
        groups = self.case.groups
        self.card.setVisible(bool(groups))
        if not groups:
            return
        self.current = min(self.current, len(groups) - 1)
        self.list.selectionModel().blockSignals(True)
        self.list.setCurrentIndex(self.list.findings.index(self.current))
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self.list.scrollTo(self.list.findings.index(self.current))
        self.card.show_group(groups[self.current], self.case.choice(groups[self.current]))

    def _show_blocking(self) -> None:
        why = self.why_not()
        self.approve_button.setEnabled(not why)
        said = why or self.tr("Allt är granskat. Läs igenom sammanfattningen innan du godkänner (Ctrl+Enter).")
        self.blocking.setText(
            f"{said} "
            + self.tr("Originalet förstörs när du lämnar sidan. Sammanfattningen kan ändras tills den är delad.")
            if not why
            else said
        )
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
            return self.tr("I den ändrade texten står {n} uppgifter som kan peka ut någon. Ändra dem först.").format(
                n=self._left_in_edits
            )
        return ""

    def _tentative(self) -> summaries.Review:
        """The review with the way that is chosen on the open card, so that it can be previewed."""
        assert self.case is not None
        if not self.case.groups:
            return self.case.review
        group = self.case.groups[self.current]
        action = self.card.action()
        if action == "keep":
            return self.case.review
        return self.case.with_choice(group, action, self.card.wording())  # type: ignore[arg-type]

    def _preview(self) -> None:
        if self.case is not None and self.case.groups:
            self.texts.show_case(self.case, self._tentative(), self.current)
            self._estimate_soon.start()

    def _filter(self, only_left: bool) -> None:
        self.all_chip.setChecked(not only_left)
        self.left_chip.setChecked(only_left)
        if self.case is not None:
            self.list.show_only_left(only_left, self.case)

    # risk

    def _look(self) -> None:
        """Estimate what is left, and search what was edited, beside the window."""
        if self.case is None:
            return
        if self._estimate is not None:
            self._estimate.cancel()
        self._estimate = self._tasks.aside(
            _estimated,
            self.case.texts(self._tentative()),
            dict(self.case.edited),
            tuple(self.case.kept_words()),
            self._material,
            done=self._estimated,
            failed=self._estimate_failed,
        )

    def _estimated(self, found: tuple[GroupEstimate, int]) -> None:
        self.risk, self._left_in_edits = found
        self.risk_card.show_estimate(self.risk.size, self._target, self.risk.basis, self._material.same)
        edited = bool(self.case and self.case.edited)
        self.edits_banner.setVisible(edited)
        if edited:
            kind = "cau" if self._left_in_edits else "info"
            text = (
                self.why_not()
                if self._left_in_edits
                else self.tr("Delar av texten är ändrade för hand och söks igenom på nytt.")
            )
            self.edits_banner.say(kind, text)
        self._show_blocking()

    def _estimate_failed(self, error: BaseException) -> None:
        self._search_failed(error)

    # deciding

    def go_to(self, row: int) -> None:
        """Open a finding."""
        if self.case is None or not 0 <= row < len(self.case.groups):
            return
        self.current = row
        self._show()
        self.texts.original.show_group(row)
        self.texts.summary.show_group(row)
        self._estimate_soon.start()

    def agree(self) -> None:
        """Approve the way that is chosen and go to the next."""
        if self.case is None or not self.case.groups:
            return
        action = self.card.action()
        if action == "keep":
            self.keep()
            return
        group = self.case.groups[self.current]
        self.case.decide(group, action, self.card.wording())  # type: ignore[arg-type]
        self._decided(group)

    def keep(self) -> None:
        """Keep the words, with a motive."""
        if self.case is None or not self.case.groups:
            return
        group = self.case.groups[self.current]
        dialog = ReasonDialog.keep(self.window(), group.text)
        if agreed(dialog):
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

    def approve_safe(self) -> None:
        """Approve every safe proposal at once."""
        if self.case is None:
            return
        number = self.case.approve_safe()
        self._messages.note(
            self.tr("{n} säkra förslag är godkända.").format(n=number), action=self.tr("Ångra"), do=self.undo
        )
        self.current = max(self.case.next_undecided(self.current - 1), 0)
        self._changed()
        self.list.setFocus()

    def undo(self) -> None:
        """Take back the last step."""
        if self.case is not None and self.case.undo():
            self._changed()

    def mark_missed(self) -> None:
        """Mark the selection in the original as something that can point at someone."""
        place = self.texts.original.selected_place()
        if place is None:
            self._messages.note(self.tr("Markera ordet i originalet först, tryck sedan M."), kind="warn")
            return
        menu = QMenu(self)
        for n, kind in enumerate(codes.KINDS, start=1):
            action = QAction(f"&{n}  {codes.kind(kind)}", menu)
            action.triggered.connect(lambda _on=False, kind=kind: self.mark(place, kind))
            menu.addAction(action)
        cursor = self.texts.original.cursorRect().bottomLeft()
        menu.popup(self.texts.original.viewport().mapToGlobal(cursor + QPoint(0, 6)))

    def mark(self, place: tuple[str, int, int], kind: str) -> None:
        """Mark a place as one of the six kinds."""
        if self.case is None:
            return
        field, start, end = place
        try:
            self.case.mark(field, start, end, codes.LABEL_OF_KIND[kind])
        except ValueError:
            return
        for row, group in enumerate(self.case.groups):
            if any(name == field and finding.start <= start < finding.end for name, finding in group.members):
                self.current = row
        self._changed()
        self.list.setFocus()

    def edit_texts(self) -> None:
        """Change the wording of the summary freely; it is searched again."""
        if self.case is None:
            return
        dialog = EditTextsDialog(self.window(), self.case.texts())
        if agreed(dialog):
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
        if self.case is None or self.why_not() or self.risk is None:
            return
        dialog = ApproveDialog(self.window(), len(self.case.groups), self.risk.size, self._target)
        if not agreed(dialog):
            return
        self.write_drafts()
        self.approve_button.setEnabled(False)
        self._tasks.on_vault(
            self._do_approve,
            self.case.review,
            (dialog.reason(), dialog.link_checked(), dict(self.case.edited)),
            done=self._approved,
            failed=self._not_approved,
            changes=CHANGED,
        )

    def _do_approve(self, review: summaries.Review, how: tuple[Any, ...]) -> DeidentifiedConsultation:
        reason, linked, edited = how
        return summaries.approve(self._desk, review, reason=reason, link_checked=linked, edited=edited)

    def _approved(self, consultation: DeidentifiedConsultation) -> None:
        self._messages.note(self.tr("Sammanfattningen är godkänd."))
        self.go.emit("consultation", consultation.id)

    def _not_approved(self, error: BaseException) -> None:
        self._show_blocking()
        self._messages.error(error)

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list and the two texts."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers:
            return False
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.agree()
        elif key in _LETTERS:
            self.card.choose(_LETTERS[key])
        elif key == Qt.Key.Key_M:
            self.mark_missed()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and watched is not self.list:
            self.go_to(self.current + (1 if key == Qt.Key.Key_Down else -1))
        else:
            return False
        return True


def _taken_out(desk: Desk, consultation_id: str) -> tuple[opening.Opened, summaries.Material | None]:
    """The consultation and what is to be reviewed; no material when it is approved already."""
    found = opening.opened(desk, consultation_id)
    if found.consultation is None or found.consultation.state != "draft" or found.draft is None:
        return found, None
    material = summaries.material(desk, consultation_id)
    kept = found.draft.content.get("review") or {}
    extra = extra_of(kept, material.fields)
    return found, attrs.evolve(material, extra=extra)


def _keep(desk: Desk, content: dict[str, Any], draft_id: str) -> object:
    return consultations.save_draft(desk, "deidentified", content, draft_id=draft_id)


def _estimated(
    texts: Mapping[str, str], edited: Mapping[str, str], kept: tuple[str, ...], material: summaries.Material
) -> tuple[GroupEstimate, int]:
    """The estimate, and how many findings stand in fields that were edited freely."""
    left = sum(len(reviewing.rescan(text, kept, material.known)) for text in edited.values())
    return summaries.remaining_risk(texts, material), left
