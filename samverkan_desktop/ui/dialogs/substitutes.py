# SPDX-License-Identifier: EUPL-1.2
"""What is to stand for characters that cannot be printed (utbytestecken)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField

_CODE = re.compile(r"U\+([0-9A-F]{4,6})")


def ask(parent: QWidget, error: Refused) -> dict[str, str]:
    """Let the person say what is to stand for what `font_lacks_characters` names; empty when nothing was chosen."""
    lacking = [chr(int(code, 16)) for code in _CODE.findall(str(error.values.get("characters", "")))]
    dialog = SubstitutesDialog(parent, lacking)
    return dialog.substitutes() if lacking and agreed(dialog) else {}


class SubstitutesDialog(Dialog):
    """One field for each character, filled with a proposal; an empty field leaves the character out."""

    def __init__(self, parent: QWidget | None, characters: Sequence[str]) -> None:
        super().__init__(
            parent,
            self.tr("Några tecken kan inte skrivas ut"),
            self.tr("Välj vad som ska stå i stället. Ett tomt fält tar bort tecknet. Texten i valvet ändras inte."),
            icon="file",
        )
        self._fields: dict[str, LineField] = {}
        for char in characters:
            code = f"U+{ord(char):04X}"
            plainer = unicodedata.normalize("NFKC", char)
            hidden = unicodedata.category(char) in ("Cc", "Cf", "Mn", "Me")
            field = LineField(plainer if plainer != char else "" if hidden else f"[{code}]")
            shown = f"{char} ({code})" if char.isprintable() else code
            self._fields[char] = field
            self.body.addWidget(FieldBox(shown, field))
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        agree = self.add_button(self.tr("Byt ut tecknen"), Role.AcceptRole, "primary")
        self.set_harmless(agree)

    def substitutes(self) -> dict[str, str]:
        """What stands for what."""
        return {char: field.text() for char, field in self._fields.items()}
