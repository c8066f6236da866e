# SPDX-License-Identifier: EUPL-1.2
"""The choice before the first word: with consent, or de-identified. Nothing is chosen in advance."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel
from samverkan_desktop.ui.widgets.panels import Card


class ModeChooser(QWidget):
    """Two cards with a plain explanation each. Signals: chosen(kind); report_asked: the person wants to report."""

    chosen = Signal(str)
    report_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(16)
        column.addWidget(PlainLabel(self.tr("Hur får ni prata om barnet?"), "h2"))
        said = self.tr("Välj innan du skriver. Du kan byta senare utan att texten försvinner.")
        column.addWidget(PlainLabel(said, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        self.deidentified = self._card(
            row,
            "shield-check",
            self.tr("Avidentifierat"),
            (
                self.tr("Mottagaren får inte veta vilket barn det gäller."),
                self.tr("Du skriver som vanligt. Programmet markerar det som kan peka ut någon, och du granskar det."),
                self.tr("Bara den godkända sammanfattningen kan lämnas ut. Det du skrev från början förstörs sedan."),
            ),
            self.tr("Skriv avidentifierat"),
            "1",
            "deidentified",
        )
        self.consented = self._card(
            row,
            "consent",
            self.tr("Med samtycke"),
            (
                self.tr("Barnet och de som behöver samtycka har svarat, och svaren är registrerade."),
                self.tr("Du märker varje avsnitt med slag av uppgift. Programmet visar vem som får ta del av vad."),
                self.tr("Det som samtycket inte täcker lämnas ute."),
            ),
            self.tr("Skriv med samtycke"),
            "2",
            "consented",
        )
        column.addLayout(row)
        duty = self.tr("Misstänker du att ett barn far illa? Då gäller orosanmälan, oavsett vad du väljer här.")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(PlainLabel(duty, "sm-muted", wrap=True), 1)
        self.report = HintButton(self.tr("Öppna orosanmälan"), icon="shield", hint="Ctrl+O")
        self.report.clicked.connect(self.report_asked)
        line.addWidget(self.report)
        column.addLayout(line)
        column.addStretch(1)

    def _card(
        self, row: QHBoxLayout, icon: str, title: str, lines: tuple[str, ...], button: str, key: str, kind: str
    ) -> HintButton:
        card = Card(padding=24)
        card.setAccessibleName(title)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel(icon, "accent", 28))
        head.addWidget(PlainLabel(title, "h1"), 1)
        card.body.addLayout(head)
        for line in lines:
            card.body.addWidget(PlainLabel(line, wrap=True))
        card.body.addStretch(1)
        choose = HintButton(button, hint=key)
        choose.setShortcut(key)
        choose.clicked.connect(lambda: self.chosen.emit(kind))
        card.body.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(card, 1)
        return choose
