# SPDX-License-Identifier: EUPL-1.2
"""Below what is missing when something is handed out: which assessments could be made, by whom, and which hold.

Asks the use case and shows; the export dialog asks the rules anew when something was assessed or withdrawn.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samverkan_desktop.domain.exceptional_grounds import GroundAssessment, Standing
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.ground import GroundDialog
from samverkan_desktop.ui.dialogs.reason import ReasonDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import grounds as shown
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel, tooltip
from samverkan_desktop.ui.widgets.panels import clear
from samverkan_desktop.usecases import exceptional_grounds
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.exceptional_grounds import Proposal

CHANGES = frozenset({"releases"})
Made = tuple[tuple[GroundAssessment, Standing], ...]


class ExportGrounds(QWidget):
    """Signals: changed: an assessment was made or withdrawn, so that the rules answer differently."""

    changed = Signal()

    def __init__(self, parent: QWidget, desk: Desk, tasks: Tasks, messages: Messages, consultation_id: str) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._messages, self._id = desk, tasks, messages, consultation_id
        self._receivers: tuple[str, ...] = ()
        self._purpose = ""
        self.buttons: dict[str, HintButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def ask(self, receivers: tuple[str, ...], purpose: str) -> None:
        """Show what could be assessed for these receivers, and what has been."""
        self._receivers, self._purpose = receivers, purpose
        self._tasks.on_vault(self._read, receivers, purpose, done=self._show, failed=self._messages.error)

    def empty(self) -> None:
        """Show nothing."""
        self.buttons = {}
        clear(self._column)

    def _read(self, receivers: tuple[str, ...], purpose: str) -> tuple[tuple[Proposal, ...], Made]:
        offered = exceptional_grounds.proposals(self._desk, self._id, receivers=receivers, purpose=purpose)
        about = [
            one
            for one in exceptional_grounds.of(self._desk, self._id)
            if set(one.receivers) == set(receivers) and one.purpose == purpose and not one.withdrawn_at
        ]
        return offered, tuple((one, exceptional_grounds.standing(self._desk, one)) for one in about)

    def _show(self, found: tuple[tuple[Proposal, ...], Made]) -> None:
        self.empty()
        offered, made = found
        for one, state in made:
            self._show_made(one, state)
        for proposal in offered:
            self._show_offered(proposal)

    def _show_offered(self, proposal: Proposal) -> None:
        called = shown.name(proposal.ground, proposal.source)
        if not proposal.may:
            text = self.tr("{ground} får bedömas av: {roles}.")
            said = text.format(ground=called, roles=shown.roles(proposal.roles))
            self._column.addWidget(PlainLabel(said, "hint", wrap=True))
            return
        button = HintButton(self.tr("Gör bedömningen …"), icon="shield", size="small")
        button.setAccessibleName(self.tr("Gör bedömningen: {ground}").format(ground=called))
        button.setToolTip(tooltip(proposal.text))
        button.clicked.connect(lambda: self.assess(proposal))
        self._column.addWidget(PlainLabel(called, "sm", wrap=True))
        self._column.addWidget(button)
        self.buttons[proposal.ground] = button

    def _show_made(self, one: GroundAssessment, state: Standing) -> None:
        source = next((rule.source for rule in self._desk.tools.rules().rules if rule.id == one.ground), "")
        day = words.day(one.holds_until, year=True)
        text = {
            "holds": self.tr("{ground} är bedömd av {role}. Gäller till {day}."),
            "expired": self.tr("{ground} bedömdes av {role}. Den gällde till {day}."),
        }.get(state, self.tr("{ground} bedömdes av {role}. Den gäller inte längre: texten eller ett svar har ändrats."))
        said = text.format(ground=shown.name(one.ground, source), role=words.role(one.role), day=day)
        self._column.addWidget(PlainLabel(said, "sm", wrap=True))
        if state == "holds":
            button = HintButton(self.tr("Återkalla bedömningen …"), size="small")
            button.clicked.connect(lambda: self.withdraw(one))
            self._column.addWidget(button)
            self.buttons[f"withdraw:{one.ground}"] = button

    def assess(self, proposal: Proposal) -> None:
        """Ask for the written assessment and keep it."""
        dialog = GroundDialog(self.window(), proposal, self._receivers, self._desk.today)
        if agreed(dialog):
            self._tasks.on_vault(
                self._do,
                proposal.ground,
                dialog.reasoning(),
                (dialog.categories(), dialog.last.day()),
                done=lambda _made: self.changed.emit(),
                failed=self._messages.error,
                changes=CHANGES,
            )

    def assess_for(self, proposal: Proposal, receivers: tuple[str, ...], purpose: str) -> None:
        """As `assess`, for just these receivers, before they have been asked about here."""
        self._receivers, self._purpose = receivers, purpose
        self.assess(proposal)

    def _do(self, ground: str, reasoning: dict[str, str], how: tuple[tuple[str, ...], date | None]) -> GroundAssessment:
        kinds, last = how
        return exceptional_grounds.assess(
            self._desk,
            self._id,
            ground,
            reasoning=reasoning,
            receivers=self._receivers,
            purpose=self._purpose,
            categories=kinds,
            holds_until=last,
        )

    def withdraw(self, one: GroundAssessment) -> None:
        """Take an assessment back, with the reason."""
        dialog = ReasonDialog(
            self.window(),
            self.tr("Återkalla bedömningen?"),
            self.tr("Inget mer lämnas på den. Det som redan har lämnats påverkas inte."),
            label=self.tr("Varför gäller den inte längre?"),
            yes=self.tr("Återkalla bedömningen"),
        )
        if agreed(dialog):
            self._tasks.on_vault(
                self._do_withdraw,
                one.id,
                dialog.reason(),
                done=lambda _nothing: self.changed.emit(),
                failed=self._messages.error,
                changes=CHANGES,
            )

    def _do_withdraw(self, assessment_id: str, because: str) -> None:
        exceptional_grounds.withdraw(self._desk, self._id, assessment_id, because=because)
