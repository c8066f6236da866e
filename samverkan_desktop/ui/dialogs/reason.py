# SPDX-License-Identifier: EUPL-1.2
"""Asks for a motive in words: why a word is kept, why a summary is approved although few children fit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, PlainEdit


class ReasonDialog(Dialog):
    """A motive; the button is off until there is one. Ctrl+Enter answers."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, *, label: str, yes: str, icon: str = "edit"
    ) -> None:
        super().__init__(parent, title, text, icon=icon)
        self._edit = PlainEdit(lines=3)
        self.body.addWidget(FieldBox(label, self._edit))
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.agree = self.add_button(yes, Role.AcceptRole, "primary")
        self.agree.setEnabled(False)
        self._edit.textChanged.connect(lambda: self.agree.setEnabled(bool(self.reason())))
        self._edit.setFocus()

    def reason(self) -> str:
        """The motive."""
        return self._edit.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.agree.isEnabled():
            self.accept()
            return
        super().keyPressEvent(event)

    @classmethod
    def below_target(cls, parent: QWidget | None, target: int) -> ReasonDialog:
        """Why it is approved although fewer children fit than the target."""
        return cls(
            parent,
            QCoreApplication.translate("Reason", "Färre än {target} barn passar, uppskattat").format(target=target),
            QCoreApplication.translate(
                "Reason", "Någon kan förstå vem det gäller. Skriv hellre mer allmänt. Behövs texten ändå: skriv varför."
            ),
            label=QCoreApplication.translate("Reason", "Skäl, sparas med godkännandet"),
            yes=QCoreApplication.translate("Reason", "Godkänn med skälet"),
            icon="warn",
        )

    @classmethod
    def keep(cls, parent: QWidget | None, word: str) -> ReasonDialog:
        """Why a word is kept."""
        return cls(
            parent,
            QCoreApplication.translate("Reason", "Behåll ”{word}”").format(word=word),
            QCoreApplication.translate("Reason", "Uppgiften står kvar i det som lämnas ut."),
            label=QCoreApplication.translate("Reason", "Varför behövs uppgiften?"),
            yes=QCoreApplication.translate("Reason", "Behåll"),
        )
