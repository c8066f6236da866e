# SPDX-License-Identifier: EUPL-1.2
"""Add a participant (deltagare): party and function, no name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField

USUAL = {
    "social_services": "socialsekreterare",
    "region_health": "behandlare",
    "school_general": "rektor",
    "school_health_psychosocial": "skolkurator",
    "school_health_medical": "skolsköterska",
    "municipal_leisure": "fritidsledare",
    "police": "kommunpolis",
    "preschool": "förskollärare",
}


class ParticipantDialog(Dialog):
    """Asks which party takes part and in what function."""

    def __init__(self, parent: QWidget | None, there: Sequence[str] = ()) -> None:
        super().__init__(
            parent,
            self.tr("Lägg till deltagare"),
            self.tr("Ange organisation och funktion. Namn på den som deltar behövs inte."),
            icon="people",
        )
        self._party = QComboBox()
        first = -1
        for code, text in words.paper_words("party").items():
            self._party.addItem(text, code)
            if code == "social_services":
                first = self._party.count() - 1
        if "social_services" not in there:
            self._party.setCurrentIndex(first)
        self._function = LineField(placeholder=self.tr("till exempel socialsekreterare"))
        self.body.addWidget(FieldBox(self.tr("Organisation"), self._party))
        self.body.addWidget(FieldBox(self.tr("Funktion"), self._function, optional=True))
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        add = self.add_button(self.tr("Lägg till"), Role.AcceptRole, "primary")
        add.setDefault(True)
        self._party.currentIndexChanged.connect(self._propose)
        self._propose()
        self._party.setFocus()

    def party(self) -> str:
        """The party kind."""
        return str(self._party.currentData())

    def function(self) -> str:
        """What they are there as; may be empty."""
        return self._function.text().strip()

    def _propose(self) -> None:
        if self._function.text() in ("", *USUAL.values()):
            self._function.setText(USUAL.get(self.party(), ""))
