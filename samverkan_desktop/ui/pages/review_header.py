# SPDX-License-Identifier: EUPL-1.2
"""The review's header: how much has been decided, and the buttons. Decides nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.widgets.buttons import HintButton, IconButton
from samverkan_desktop.ui.widgets.labels import PlainLabel


class ReviewHeader(QWidget):
    """Progress, the way to stop (`recognised`, two widths), and the buttons `change`, `undo` and `approve`."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._progress())
        self.recognised = HintButton(self.tr("Jag känner igen barnet"), "quiet", icon="eye-off")
        self.recognised.setToolTip("F12")
        self.recognised_short = IconButton("eye-off", self.tr("Jag känner igen barnet (F12)"))
        self.recognised.hide()
        for way in (self.recognised, self.recognised_short):
            row.addWidget(way)
        self.change = HintButton(self.tr("Ändra text …"), icon="edit")
        self.undo = HintButton(self.tr("Ångra"), icon="undo", hint="Ctrl+Z")
        self.approve = HintButton(self.tr("Godkänn sammanfattning"), "primary", icon="check")
        self.approve.setToolTip("Ctrl+Enter")
        for button in (self.change, self.undo, self.approve):
            row.addWidget(button)

    def _progress(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(theme.current().px(168))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        self._text = PlainLabel("", "h3")
        column.addWidget(self._text)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Granskade fynd"))
        column.addWidget(self._bar)
        return holder

    def show_progress(self, decided: int, total: int) -> None:
        """Show how many of the findings are decided."""
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(decided if total else 1)
        said = self.tr("{n} av {m} granskade").format(n=decided, m=total)
        self._text.setText(said if total else self.tr("Inga fynd"))

    def set_working(self, on: bool) -> None:
        """Whether there is a text to work with; nothing can be done before."""
        self.change.setEnabled(on)
        if not on:
            self.undo.setEnabled(False)
            self.approve.setEnabled(False)

    def set_wide(self, wide: bool) -> None:
        """Room for the way to stop in words; else it is an icon with that name."""
        self.recognised.setVisible(wide)
        self.recognised_short.setVisible(not wide)

    def set_compact(self, compact: bool) -> None:
        """Little room in width: shorter words."""
        self.change.setText(self.tr("Ändra …") if compact else self.tr("Ändra text …"))
        self.approve.setText(self.tr("Godkänn") if compact else self.tr("Godkänn sammanfattning"))
        self.approve.setAccessibleName(self.tr("Godkänn sammanfattning"))
        for button in (self.change, self.approve):
            button.updateGeometry()
