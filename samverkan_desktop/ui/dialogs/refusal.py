# SPDX-License-Identifier: EUPL-1.2
"""Stopped sharing (stoppad delning): who, why, which paragraphs, that nothing has left, what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.sharing import Decision
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes, grounds
from samverkan_desktop.ui.widgets.buttons import HintButton, LawChip
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import PlainLabel, tooltip
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.usecases.exceptional_grounds import Proposal


class RefusalDialog(Dialog):
    """Has no way past itself: it closes, or goes to a written assessment (`chosen`) that one may make."""

    def __init__(
        self,
        parent: QWidget | None,
        decision: Decision,
        receivers: Sequence[str],
        *,
        summary: bool = False,
        proposals: Sequence[Proposal] = (),
    ) -> None:
        self.chosen: Proposal | None = None
        self.assess: dict[str, HintButton] = {}
        to = ", ".join(words.paper_word("party", receiver) for receiver in receivers)
        missing = " ".join(codes.missing_of(decision)[:3])
        forbidden = decision.outcome == "forbidden"
        super().__init__(
            parent,
            self.tr("Du får inte dela detta med {to}").format(to=to)
            if forbidden
            else self.tr("Det här kan inte lämnas till {to} ännu").format(to=to),
            self.tr("{missing} Inget har lämnat datorn.").format(missing=missing).strip(),
            icon=f"state:{codes.STATE_OF[decision.outcome]}",
            width=560,
        )
        laws = QWidget()
        flow = FlowLayout(laws, spacing=6)
        for source, text in codes.grounds_of(decision)[:6]:
            flow.addWidget(LawChip(source, text))
        if flow.count():
            self.body.addWidget(laws)
        stale = codes.stale_rules(decision)
        if stale:
            self.body.addWidget(PlainLabel(stale, "hint", tone="cau", wrap=True))
        card = Card(kind="raised", padding=14)
        card.body.setSpacing(6)
        card.body.addWidget(PlainLabel(self.tr("Det här kan du göra i stället"), "h3"))
        for line in self._ways(summary=summary, forbidden=forbidden):
            card.body.addWidget(PlainLabel(line, "sm", wrap=True))
        for proposal in proposals:
            self._offer(card, proposal)
        self.body.addWidget(card)
        worry = self.tr("Är du orolig för att barnet far illa? Anmäl till socialnämnden (SoL 19 kap. 1 §).")
        self.body.addWidget(PlainLabel(worry, "hint", wrap=True))
        close = self.add_button(self.tr("Stäng"), Role.RejectRole, "primary")
        self.set_harmless(close)

    def _offer(self, card: Card, proposal: Proposal) -> None:
        """A ground that could apply: the way to its assessment, or who may make it."""
        called = grounds.name(proposal.ground, proposal.source)
        if not proposal.may:
            said = self.tr("{ground} får bedömas av: {roles}.")
            text = said.format(ground=called, roles=grounds.roles(proposal.roles))
            card.body.addWidget(PlainLabel(text, "sm", wrap=True))
            return
        button = HintButton(self.tr("Bedöm {ground} …").format(ground=called), icon="shield", size="small")
        button.setToolTip(tooltip(proposal.text))
        button.clicked.connect(lambda: self._choose(proposal))
        self.assess[proposal.ground] = button
        card.body.addWidget(button)

    def _choose(self, proposal: Proposal) -> None:
        self.chosen = proposal
        self.reject()

    def _ways(self, *, summary: bool, forbidden: bool) -> list[str]:
        if summary:
            return [
                self.tr("Skriv mer allmänt och granska igen."),
                self.tr("Be om samtycke och skriv konsultationen med samtycke."),
                self.tr("Rådgör med kommunens jurist."),
            ]
        ways = [self.tr("Ställ frågan avidentifierat.")]
        ways.append(
            self.tr("Respektera återkallelsen. Fråga på nytt bara om något väsentligt har ändrats.")
            if forbidden
            else self.tr("Registrera de svar som saknas under Barn & samtycken.")
        )
        return [*ways, self.tr("Rådgör med kommunens jurist.")]
