# SPDX-License-Identifier: EUPL-1.2
"""What is missing in a consultation, said above it and at the fields. Checks nothing: the use case has."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.ui.pages.consultation_form import FormCard
from samverkan_desktop.ui.pages.consultation_harm import HarmStrip
from samverkan_desktop.ui.pages.consultation_sections import SectionsCard
from samverkan_desktop.ui.widgets.panels import Banner


class FaultsBanner(Banner):
    """Knows which field a fault is about."""

    def __init__(self, form: FormCard, text: SectionsCard, harm: HarmStrip) -> None:
        super().__init__("neg", closable=True)
        self._form, self._sections, self._harm = form, text, harm
        self.hide()

    def show_faults(self, error: InvalidInput) -> QWidget | None:
        """Say what is missing; the first field of them, where the keyboard belongs."""
        lines: list[str] = []
        first: QWidget | None = None
        self._harm.show_error(False)
        for fault in error.faults:
            text, field = self._show_fault(fault.path, fault.text)
            if text not in lines:
                lines.append(text)
            first = first or field
        self.say("neg", "  ".join(lines), title=self.tr("Något saknas. Allt du skrivit är sparat som utkast."))
        self.show()
        return first

    def _show_fault(self, path: str, text: str) -> tuple[str, QWidget | None]:
        """What is said of a fault, and its field; said at the field too."""
        form = self._form
        if path == "purpose":
            form.purpose_box.set_error(said := self.tr("Skriv syftet."))
            return said, form.purpose
        if path.startswith("sections.question"):
            self._sections.sections["question"].error.show()
            return self.tr("Skriv frågeställningen."), self._sections.edit("question")
        if path == "suspected_harm":
            self._harm.show_error(True)
            return self.tr("Svara på frågan om barnet far illa."), self._harm.buttons["no"]
        if path in ("child", "consents"):
            form.child_box.set_error(said := self.tr("Välj barn och samtycke."))
            return said, form.child_button
        return text, None
