# SPDX-License-Identifier: EUPL-1.2
"""Why a protected child is opened (skyddade personuppgifter): a word of a list, entered in the log."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox
from samverkan_desktop.ui.widgets.panels import Banner
from samverkan_desktop.usecases.protected import REASONS


def needed(error: BaseException) -> bool:
    """Whether a child was not opened only because the reason was not said."""
    return isinstance(error, InvalidInput) and error.code == "reason_needed"


def ask(parent: QWidget | None) -> str:
    """Ask why; empty when the person would rather not open."""
    dialog = OpenReasonDialog(parent)
    return dialog.reason() if agreed(dialog) else ""


class OpenReasonDialog(Dialog):
    """Asks for the reason; nothing is chosen in advance."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("Varför öppnar du?"),
            self.tr("Uppgifterna är skyddade. Skälet skrivs in i loggen tillsammans med ditt namn."),
            icon="eye",
        )
        said = {
            "meeting": self.tr("Möte"),
            "consultation": self.tr("Konsultation"),
            "consent": self.tr("Samtycke"),
            "release": self.tr("Utlämnande"),
            "deputising": self.tr("Jag ersätter en kollega"),
            "correction": self.tr("Rättelse"),
            "supervision": self.tr("Tillsyn"),
        }
        paper = self.tr("Ett samtal eller ett papper är ofta säkrare än en fil när något om barnet ska lämnas.")
        self.body.addWidget(Banner("cau", paper))
        self._choice = Choice([(code, said.get(code, code)) for code in REASONS], empty=self.tr("Välj skäl"))
        self.body.addWidget(FieldBox(self.tr("Skäl"), self._choice))
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self._open = self.add_button(self.tr("Öppna"), Role.AcceptRole, "primary")
        self._open.setEnabled(False)
        self._choice.currentIndexChanged.connect(lambda _at: self._open.setEnabled(bool(self.reason())))
        self._choice.setFocus()

    def reason(self) -> str:
        """The reason, one of the use case's own."""
        return self._choice.code()
