# SPDX-License-Identifier: EUPL-1.2
"""Approve a summary (godkänn sammanfattning): what it means, the tick about the receivers, a reason when few fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel


class ApproveDialog(Dialog):
    """Nothing is ticked in advance. Ctrl+Enter approves when it may."""

    def __init__(self, parent: QWidget | None, number: int, size: int | None, target: int) -> None:
        super().__init__(
            parent,
            self.tr("Godkänn sammanfattningen?"),
            self.tr(
                "{n} fynd är granskade. Bara sammanfattningen kan lämnas ut. "
                "Originalet förstörs när du lämnar sidan. Sammanfattningen kan ändras tills den är delad."
            ).format(n=number),
            icon="shield-check",
            width=560,
        )
        low = codes.risk_band(size, target) != "low"
        risk = PlainLabel(codes.risk_sentence(size, target), "h3", wrap=True, tone="cau" if low else "")
        self.body.addWidget(risk)
        self._reason: PlainEdit | None = None
        if low:
            self._reason = PlainEdit(lines=2)
            self.body.addWidget(PlainLabel(self._what_follows(size), "sm", wrap=True))
            said = self.tr("Någon kan förstå vem det gäller. Varför ska den ändå godkännas?")
            self.body.addWidget(FieldBox(said, self._reason))
            self._reason.textChanged.connect(self._fit)
        self.linked = QCheckBox()
        sentence = self.tr("Jag bedömer att mottagarna inte kan knyta uppgifterna till en person.")
        self.linked.setAccessibleName(sentence)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.linked, 0, Qt.AlignmentFlag.AlignTop)
        label = PlainLabel(sentence, wrap=True)
        label.setBuddy(self.linked)
        row.addWidget(label, 1)
        self.body.addLayout(row)
        hint = self.tr("Utan den bedömningen kan sammanfattningen sparas men inte lämnas ut.")
        self.body.addWidget(PlainLabel(hint, "hint", wrap=True))
        self.why_not = PlainLabel(self.tr("Skriv skälet, så går det att godkänna."), "warn", wrap=True)
        self.body.addWidget(self.why_not)
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.agree = self.add_button(self.tr("Godkänn"), Role.AcceptRole, "primary")
        self.agree.setToolTip("Ctrl+Enter")
        self._fit()
        (self._reason or self.linked).setFocus()

    def _what_follows(self, size: int | None) -> str:
        """What approving leads to when too few children fit, or nobody knows how many do."""
        if size is None:
            return self.tr(
                "Utan uppskattning kan sammanfattningen sparas men inte lämnas ut. Kommunens siffror läses in under "
                "Inställningar, Listor och befolkning."
            )
        return self.tr(
            "Den kan lämnas ut först när en annan användare har gått med på just den här texten. Du ber om det när "
            "du exporterar."
        )

    def reason(self) -> str:
        """Why it is approved although few children fit; empty when that was not asked."""
        return self._reason.toPlainText().strip() if self._reason is not None else ""

    def link_checked(self) -> bool:
        """Whether the receivers were judged not to be able to tie the text to a person."""
        return self.linked.isChecked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.agree.isEnabled():
            self.accept()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        may = self._reason is None or bool(self.reason())
        self.agree.setEnabled(may)
        self.agree.setAccessibleDescription("" if may else self.why_not.text())
        self.why_not.setVisible(not may)
