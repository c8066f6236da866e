# SPDX-License-Identifier: EUPL-1.2
"""Change the wording of a summary freely (ändra text); it is searched again afterwards."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from samverkan_desktop.ui.pages.consultation_reader import field_title, ordered
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox
from samverkan_desktop.ui.widgets.highlight import HighlightEdit
from samverkan_desktop.ui.widgets.panels import ScrollArea


class EditTextsDialog(Dialog):
    """Every field of the summary, to be changed."""

    def __init__(self, parent: QWidget | None, texts: Mapping[str, str]) -> None:
        super().__init__(
            parent,
            self.tr("Ändra sammanfattningen"),
            self.tr("Skriv fritt. Det du skriver söks igenom på nytt innan något kan godkännas."),
            icon="edit",
            width=760,
        )
        scroll = ScrollArea(spacing=14)
        scroll.setMinimumHeight(360)
        self._edits: dict[str, HighlightEdit] = {}
        for name in ordered(dict(texts)):
            title = field_title(name)
            edit = HighlightEdit(name=title)
            edit.setProperty("framed", True)
            edit.set_text(texts[name])
            self._edits[name] = edit
            scroll.column.addWidget(FieldBox(title, edit))
        scroll.column.addStretch(1)
        self.body.addWidget(scroll, 1)
        self.stretch_body()
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.add_button(self.tr("Använd ändringarna"), Role.AcceptRole, "primary")
        next(iter(self._edits.values())).setFocus()

    def texts(self) -> dict[str, str]:
        """The texts as they were left."""
        return {name: edit.text() for name, edit in self._edits.items()}
