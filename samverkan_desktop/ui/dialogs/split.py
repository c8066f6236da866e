# SPDX-License-Identifier: EUPL-1.2
"""Split a consent (dela upp): what is asked of whom, and first whether asking itself could do the child harm."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, Card
from samverkan_desktop.usecases.consent_parts import Part, Split
from samverkan_desktop.usecases.consents import ConsentCard


class SplitDialog(Dialog):
    """Shows the parts; nothing is chosen, so it is agreed to or not."""

    def __init__(self, parent: QWidget | None, card: ConsentCard, found: Split) -> None:
        super().__init__(
            parent,
            self.tr("Dela upp {number}").format(number=card.consent.number),
            self.tr("Var och en tillfrågas bara om det som den får veta. Alla svarar på nytt i de nya samtyckena."),
            icon="consent",
            width=640,
        )
        self._card = card
        harm = self.tr(
            "Kan barnet lida betydande men redan av att frågan ställs? Dela då inte upp. Bedöm i stället att personen "
            "inte får veta något av det här (OSL 12 kap. 3 §)."
        )
        self.body.addWidget(Banner("cau", harm))
        for number, part in enumerate(found.parts, start=1):
            self.body.addWidget(self._part(number, part))
        said = self.tr(
            "Det gamla samtycket upphör den dag de nya börjar. Inget mer får delas förrän de nya gäller. "
            "Det som har sagts står kvar i historiken."
        )
        self.body.addWidget(PlainLabel(said, "hint", wrap=True))
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.split = self.add_button(self.tr("Dela upp och fråga"), Role.AcceptRole, "primary")
        self.set_harmless(cancel)

    def _part(self, number: int, part: Part) -> Card:
        card = Card(kind="raised", padding=14)
        card.body.setSpacing(4)
        kinds = ", ".join(codes.category(kind) for kind in part.categories)
        card.body.addWidget(PlainLabel(f"{number}. {kinds}", "h3", wrap=True))
        names = {one.id: one.name for one in self._card.child.guardians}
        asked = ", ".join(names[one] for one in part.asked) or self.tr("ingen vårdnadshavare")
        card.body.addWidget(PlainLabel(self.tr("Tillfrågas: {who}").format(who=asked), "sm", wrap=True))
        if part.kept_out:
            out = ", ".join(names[one] for one in part.kept_out)
            text = self.tr("Får inte veta: {who}. Nämns inte i frågan.").format(who=out)
            card.body.addWidget(PlainLabel(text, "sm", wrap=True))
        return card
