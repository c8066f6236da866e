# SPDX-License-Identifier: EUPL-1.2
"""The words that are read aloud before an oral answer (det som läses upp). What was read is kept with the answer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import PlainEdit


class ReadAloudDialog(Dialog):
    """Agreed to when the text has been read."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(
            parent,
            self.tr("Läs upp den här texten"),
            self.tr("Det är samma ord som på blanketten. Det du har läst upp sparas med svaret."),
            icon="talk",
            width=640,
        )
        self.words = PlainEdit(text.replace("\n", "\n\n"), name=self.tr("Text att läsa upp"), lines=14)
        self.words.setReadOnly(True)
        self.body.addWidget(self.words, 1)
        self.stretch_body()
        self.add_button(self.tr("Inte uppläst"), Role.RejectRole)
        self.read = self.add_button(self.tr("Jag har läst upp allt"), Role.AcceptRole, "primary", icon="check")
        self.words.setFocus()
        self.setProperty(KEEPS_SIZE, True)
        self.resize(700, 600)
