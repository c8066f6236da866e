# SPDX-License-Identifier: EUPL-1.2
"""What a person decides in the review (granskning): a way for each finding, what was missed, free edits, the checklist.

Knows which finding is open. Shows, saves and approves nothing: the page does that when it is told.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.findings import Action
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.edit_texts import EditTextsDialog
from samverkan_desktop.ui.dialogs.reason import ReasonDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models.review_case import Group, ReviewCase
from samverkan_desktop.ui.pages.mark_menu import MarkMenu
from samverkan_desktop.ui.pages.review_checklist import POINTS
from samverkan_desktop.ui.pages.review_side import ReviewSide
from samverkan_desktop.ui.pages.review_texts import Texts


class Deciding(QObject):
    """Every deed of the review but the approval, for its keys, its menu and its buttons.

    Signals: moved(row): another finding is open; changed(): something was decided, marked, edited or taken back;
    unchanged(): the person thought better of it; ticked(): a point of the checklist; said(text): for the status bar.
    """

    moved = Signal(int)
    changed = Signal()
    unchanged = Signal()
    ticked = Signal()
    said = Signal(str)

    def __init__(self, side: ReviewSide, texts: Texts, messages: Messages, page: QWidget) -> None:
        super().__init__(page)
        self._side, self._texts, self._messages, self._page = side, texts, messages, page
        self.case: ReviewCase | None = None
        self.current = 0
        side.list.moved.connect(self.go_to)
        side.card.agreed.connect(self.agree)
        side.card.keep_asked.connect(self.keep)
        side.safe_asked.connect(self.approve_safe)
        side.checklist.ticked.connect(self._tick)
        side.gender_asked.connect(self._set_gender)
        texts.clicked.connect(self.go_to)

    def begin(self, case: ReviewCase) -> None:
        """Take up a review, at the finding that was open or the first undecided one after it."""
        self.case = case
        if not 0 <= self.current < len(case.groups):
            self.current = 0
        if case.groups and case.choice(case.groups[self.current]) is not None:
            self.current = max(case.next_undecided(self.current), 0)

    def open_group(self) -> Group | None:
        """The finding that is open; None when there is none."""
        if self.case is None or not self.case.groups:
            return None
        self.current = min(self.current, len(self.case.groups) - 1)
        return self.case.groups[self.current]

    # moving

    def go_to(self, row: int) -> None:
        """Open a finding."""
        if self.case is None or not 0 <= row < len(self.case.groups):
            return
        self.current = row
        if self._side.view == "checklist":
            self._side.show_view("all")
        self.moved.emit(row)

    def step(self, by: int) -> None:
        """Open the next finding, or the one before."""
        self.go_to(self.current + by)

    # one finding, or all the safe ones

    def choose_way(self, action: Action) -> None:
        """Choose one of the four ways for the open finding."""
        if self.open_group() is not None:
            self._side.card.choose(action)

    def agree(self) -> None:
        """Approve the way that is chosen and go to the next."""
        group = self.open_group()
        if self.case is None or group is None:
            return
        action = self._side.card.action()
        if action == "keep":
            self.keep()
            return
        self.case.decide(group, action, self._side.card.wording())
        self._decided(group)

    def keep(self) -> None:
        """Keep the words, with a motive."""
        group = self.open_group()
        if group is None:
            return
        dialog = ReasonDialog.keep(self._page.window(), group.text)
        if agreed(dialog) and self.case is not None:
            self.case.decide(group, "keep", reason=dialog.reason())
            self._decided(group)
        else:
            self.unchanged.emit()

    def _decided(self, group: Group) -> None:
        assert self.case is not None
        self.said.emit(self.tr("{n} av {m} granskade").format(n=self.case.decided, m=len(self.case.groups)))
        following = self.case.next_undecided(group.number - 1)
        if following >= 0:
            self.current = following
        self.changed.emit()
        self._texts.original.show_group(self.current)
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
        self.changed.emit()
        self._side.list.setFocus()

    def undo(self) -> None:
        """Take back the last step."""
        if self.case is not None and self.case.undo():
            if self.case.decided < len(self.case.groups):
                self.current = max(self.case.next_undecided(self.current - 1), 0)
                self._side.show_view("all")
                self._side.list.setFocus()
            self.changed.emit()

    # the whole summary

    def leave_out_gender(self) -> None:
        """Leave out gender in the whole summary, or let it stand."""
        self._side.without_gender.toggle()

    def _set_gender(self, without: bool) -> None:
        if self.case is None:
            return
        self.case.leave_out_gender(without)
        self.said.emit(self.tr("Könet är utelämnat.") if without else self.tr("Könet står som du skrev det."))
        self.changed.emit()

    def edit_texts(self) -> None:
        """Change the wording of the summary freely; it is searched again."""
        if self.case is None:
            return
        dialog = EditTextsDialog(self._page.window(), self.case.texts())
        if agreed(dialog) and self.case is not None:
            self.case.edit(dialog.texts())
            self.changed.emit()

    def open_checklist(self) -> None:
        """Show what no list knows, and put the keyboard there."""
        if self.case is not None:
            self._side.open_checklist()

    def tick(self, number: int) -> None:
        """Tick a point of the checklist by its figure."""
        self._side.checklist.toggle(number)

    def _tick(self, point: str, on: bool) -> None:
        if self.case is not None:
            self.case.tick(point, on)
            self.ticked.emit()

    # what was missed

    def mark_missed(self) -> None:
        """Mark words in the original as something that can point at someone: the selection, or the cursor's word."""
        original = self._texts.original
        place = original.selected_place() or (original.word_place() if original.hasFocus() else None)
        if self.case is None or place is None:
            original.setFocus()
            said = self.tr("Välj orden i originalet (pilar, Skift+pil eller musen) och tryck M igen.")
            self._messages.note(said, kind="warn")
            return
        field, start, end = place
        menu = MarkMenu(self._page, self.case.review.material.fields[field][start:end])
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
        self._side.show_view("all")
        self.changed.emit()
        self._side.list.setFocus()
