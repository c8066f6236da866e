# SPDX-License-Identifier: EUPL-1.2
"""The review's right side: the findings with the open one, the checklist, and why it cannot be approved yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.ui.models.review_case import ReviewCase
from samverkan_desktop.ui.pages.review_checklist import POINTS, Checklist
from samverkan_desktop.ui.pages.review_list import FindingCard, FindingsList
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card

WIDTH = 352


class ReviewSide(Card):
    """Three views by chips: all findings, those left, the checklist. Signals: safe_asked; gender_asked(left out)."""

    safe_asked = Signal()
    gender_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__(padding=0)
        self.setAccessibleName(self.tr("Fynd"))
        self.setFixedWidth(WIDTH)
        self.all_chip, self.left_chip, self.list_chip = (Chip("", checkable=True) for _ in range(3))
        chips = QHBoxLayout()
        chips.setContentsMargins(12, 9, 12, 9)
        chips.setSpacing(6)
        for chip, view in ((self.all_chip, "all"), (self.left_chip, "left"), (self.list_chip, "checklist")):
            chip.clicked.connect(lambda _on=False, view=view: self.show_view(view))
            chips.addWidget(chip)
        chips.addStretch(1)
        self.body.addLayout(chips)
        self._stack = QStackedWidget()
        self.checklist = Checklist()
        self._stack.addWidget(self._findings())
        self._stack.addWidget(self.checklist)
        self.body.addWidget(self._stack, 1)
        self.blocking = PlainLabel("", "hint", wrap=True)
        self.blocking.setContentsMargins(14, 10, 14, 12)
        self.body.addWidget(self.blocking)
        self._case: ReviewCase | None = None
        self.show_view("all")

    def _findings(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.safe_button = HintButton(self.tr("Godkänn alla säkra förslag"), icon="check", size="small")
        self.safe_button.clicked.connect(self.safe_asked)
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 9)
        top.addWidget(self.safe_button)
        top.addStretch(1)
        column.addLayout(top)
        self.without_gender = QCheckBox(self.tr("Utelämna kön: hen i texten (K)"))
        self.without_gender.toggled.connect(self.gender_asked)
        beside = QHBoxLayout()
        beside.setContentsMargins(14, 0, 12, 9)
        beside.addWidget(self.without_gender)
        column.addLayout(beside)
        self.card = FindingCard()
        holder = QHBoxLayout()
        holder.setContentsMargins(10, 0, 10, 10)
        holder.addWidget(self.card)
        column.addLayout(holder)
        self.list = FindingsList()
        column.addWidget(self.list, 1)
        return page

    def show_case(self, case: ReviewCase) -> None:
        """Show what is decided and ticked so far."""
        self._case = case
        self.list.findings.show_case(case)
        total, left = len(case.groups), len(case.groups) - case.decided
        self.all_chip.setText(self.tr("Alla {n}").format(n=total))
        self.left_chip.setText(self.tr("Kvar {n}").format(n=left))
        self.list_chip.setText(self.tr("Checklista {n}/{m}").format(n=len(case.ticked), m=len(POINTS)))
        self.checklist.show_ticked(case.ticked)
        blocked = self.without_gender.blockSignals(True)
        self.without_gender.setChecked(case.review.without_gender)
        self.without_gender.blockSignals(blocked)
        self.safe_button.setEnabled(any(group.safe and case.choice(group) is None for group in case.groups))
        self.list.show_only_left(self.left_chip.isChecked(), case)

    def forget(self) -> None:
        """Let go of the review."""
        self._case = None
        self.list.findings.forget()
        self.card.forget()
        self.checklist.show_ticked(())

    def show_view(self, view: str) -> None:
        """Show all findings, those left, or the checklist."""
        self.view = view
        for chip, name in ((self.all_chip, "all"), (self.left_chip, "left"), (self.list_chip, "checklist")):
            chip.setChecked(name == view)
        self._stack.setCurrentIndex(1 if view == "checklist" else 0)
        if self._case is not None:
            self.list.show_only_left(view == "left", self._case)

    def open_checklist(self) -> None:
        """Show the checklist and put the keyboard there."""
        self.show_view("checklist")
        self.checklist.begin()

    def first(self) -> QWidget:
        """Where the keyboard belongs in the view that is shown."""
        return self.list if self.view != "checklist" else next(iter(self.checklist.boxes.values()))
