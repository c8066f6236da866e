# SPDX-License-Identifier: EUPL-1.2
"""Approval (godkännande) in the review: what stands in its way, the estimate of the very words that will leave, the
question, the storing.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.findings import GroupEstimate
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.approve import ApproveDialog
from samverkan_desktop.ui.models.review_case import ReviewCase
from samverkan_desktop.ui.pages.review_checklist import POINTS
from samverkan_desktop.ui.pages.review_risk import RiskWatch
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import summaries
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"consultations"})


class Approval(QObject):
    """One way from the button to the approved summary.

    The estimate on the page may be of a proposal that is only tried, or of the words before the last key. The
    question is therefore put on an estimate asked for when the button was pressed.

    Signals: confirmed(): the person has answered yes; approved(consultation); failed(error).
    """

    confirmed = Signal()
    approved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, watch: RiskWatch, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._watch, self._page = desk, tasks, watch, page
        self._case: ReviewCase | None = None
        self._asked = False

    def why_not(self, case: ReviewCase | None, left_in_edits: int) -> str:
        """Why the summary cannot be approved yet; empty when it can.

        Without a case the search has failed. left_in_edits: findings in what was edited freely.
        """
        if case is None:
            return self.tr("Sökningen fungerar inte, så inget kan godkännas.")
        groups, left = len(case.groups), len(case.groups) - case.decided
        if left:
            return self.tr("Går att godkänna när alla {m} är granskade. {n} är kvar.").format(m=groups, n=left)
        if left_in_edits:
            said = self.tr("Ändra först det som kan peka ut någon i den ändrade texten. Kvar: {n}.")
            return said.format(n=left_in_edits)
        points = len(POINTS) - len(case.ticked)
        if points:
            return self.tr("Gå igenom checklistan (L): {n} av {m} punkter är kvar.").format(n=points, m=len(POINTS))
        return ""

    def begin(self, case: ReviewCase) -> None:
        """Ask what the words that will leave are like; `go_on` gets the answer."""
        self._case, self._asked = case, True
        self._watch.ask(case, case.review)

    def forget(self) -> None:
        """The text was changed or let go of: no answer counts any longer."""
        self._case, self._asked = None, False

    def go_on(self, risk: GroupEstimate, target: int) -> None:
        """Put the question, if an estimate was waited for."""
        case, asked = self._case, self._asked
        self._asked = False
        if case is None or not asked:
            return
        dialog = ApproveDialog(self._page.window(), len(case.groups), risk.size, target)
        if not agreed(dialog) or self._case is not case:
            return
        self.confirmed.emit()
        approve = partial(
            summaries.approve,
            reason=dialog.reason(),
            link_checked=dialog.link_checked(),
            edited=dict(case.edited),
            checked=sorted(case.ticked),
        )
        self._tasks.on_vault(
            approve, self._desk, case.review, done=self.approved.emit, failed=self.failed.emit, changes=CHANGED
        )
