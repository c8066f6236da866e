# SPDX-License-Identifier: EUPL-1.2
"""Keep only a reference (behåll bara en hänvisning): the text here is destroyed, by a named decision."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.case_files import CaseFile
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField


class KeepReferenceDialog(Dialog):
    """Focus starts on Avbryt; nothing is destroyed without a decision to rest on."""

    def __init__(self, parent: QWidget | None, kept: CaseFile) -> None:
        text = self.tr(
            "Texten om {number} förstörs här och går inte att få tillbaka. "
            "Kvar blir en hänvisning till {system}, {case}."
        )
        super().__init__(
            parent,
            self.tr("Behåll bara en hänvisning"),
            text.format(number=kept.number, system=kept.system, case=kept.case_number),
            icon="trash",
            ink="neg",
            width=600,
        )
        self._basis = LineField(name=self.tr("Gallringsbeslut eller punkt i informationshanteringsplanen"))
        self.body.addWidget(FieldBox(self._basis.accessibleName(), self._basis))
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.destroy_text = self.add_button(self.tr("Förstör texten"), Role.DestructiveRole, "destroy")
        self.destroy_text.setEnabled(False)
        self._basis.textChanged.connect(lambda said: self.destroy_text.setEnabled(bool(said.strip())))
        self.set_harmless(cancel)

    def basis(self) -> str:
        """The decision it rests on."""
        return self._basis.text()
