# SPDX-License-Identifier: EUPL-1.2
"""Custody that changes (ändrad vårdnad): who decides from now on, and whether it was so all the time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox
from samverkan_desktop.ui.widgets.labels import PlainLabel


class CustodyDialog(Dialog):
    """`role.code()` is what applies now, `why.value()` is changed or correction; a change ends the child's consents."""

    def __init__(self, parent: QWidget | None, name: str, role: str, options: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, self.tr("Ändra vårdnad, {name}").format(name=name), icon="people", width=560)
        self._before = role
        question = self.tr("Vad gäller nu?")
        self.role = Choice(list(options), name=question)
        self.role.set_code(role)
        self.role.currentIndexChanged.connect(lambda _index: self._fit())
        self.body.addWidget(FieldBox(question, self.role))
        question = self.tr("Varför ändras det?")
        reasons = [
            ("changed", self.tr("Vårdnaden har ändrats")),
            ("correction", self.tr("Det var fel antecknat")),
        ]
        self.why = SegmentedControl(reasons, question)
        self.why.chosen.connect(lambda _value: self._fit())
        self.body.addWidget(FieldBox(question, self.why))
        self.follows = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self.follows)
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.save = self.add_button(self.tr("Spara"), Role.AcceptRole, "primary")
        self._fit()
        self.set_harmless(cancel)

    def _fit(self) -> None:
        same, why = self.role.code() == self._before, self.why.value()
        if same:
            said = self.tr("Välj det som gäller nu.")
        elif not why:
            said = self.tr("Välj varför det ändras.")
        elif why == "changed":
            said = self.tr("Barnets samtycken upphör när du sparar. Alla som bestämmer frågas då på nytt.")
        else:
            said = self.tr("Samtyckena står kvar. Rättelsen syns i loggen.")
        self.follows.setText(said)
        self.save.setEnabled(not same and bool(why))
        self.save.setAccessibleDescription(said)
