# SPDX-License-Identifier: EUPL-1.2
"""The buttons of a consultation while it is written: stop, throw away, the two modes, save. Does none of it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from samverkan_desktop.ui.widgets.buttons import HintButton, IconButton, SegmentedControl


class ConsultationHeader(QWidget):
    """The way to stop (`recognised`, two widths), and while it is edited `discard`, `mode` and `save`."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.recognised = HintButton(self.tr("Jag känner igen barnet"), "quiet", icon="eye-off", hint="F12")
        self.recognised_short = IconButton("eye-off", self.tr("Jag känner igen barnet (F12)"))
        self.discard = HintButton(self.tr("Släng …"), "quiet", icon="trash")
        self.mode = SegmentedControl(
            [("consented", self.tr("Med samtycke")), ("deidentified", self.tr("Avidentifierat"))], self.tr("Hur")
        )
        for kind in ("consented", "deidentified"):
            # the chosen one is written heavier and must have room for it
            button = self.mode.button(kind)
            button.setMinimumWidth(button.sizeHint().width() + 14)
        self.save = HintButton(self.tr("Spara utkast"), icon="save", hint="Ctrl+S")
        self.save.setShortcut("Ctrl+S")
        self._editing = QWidget()
        editing = QHBoxLayout(self._editing)
        editing.setContentsMargins(0, 0, 0, 0)
        editing.setSpacing(8)
        for part in (self.discard, self.mode, self.save):
            editing.addWidget(part)
        for way in (self.recognised, self.recognised_short):
            row.addWidget(way)
        row.addWidget(self._editing)

    def show_editing(self, on: bool) -> None:
        """Whether there is a text to save or throw away."""
        self._editing.setVisible(on)

    def show_recognised(self, on: bool, *, narrow: bool) -> None:
        """Whether there is someone to recognise; in a narrow window the way is an icon with that name."""
        self.recognised.setVisible(on and not narrow)
        self.recognised_short.setVisible(on and narrow)

    def set_roomy(self, roomy: bool) -> None:
        """Whether the buttons have room for their keys."""
        for button in (self.save, self.recognised):
            button.show_hint(roomy)
