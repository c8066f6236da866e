# SPDX-License-Identifier: EUPL-1.2
"""Dialog: heading with icon, sentences, room for more, buttons in the order of the computer.

The harmless choice has focus and answers Enter; Esc closes. The window's title names the program alone.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel
from samverkan_desktop.ui.widgets.states import StateIcon

Role = QDialogButtonBox.ButtonRole


class Dialog(QDialog):
    """A dialog. icon: a line icon's name, or `state:neg` for a sharing shape; ink: its colour token."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str = "",
        *,
        icon: str = "",
        ink: str = "accent",
        width: int = 520,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Samverkan")
        self.setModal(True)
        self.setAccessibleName(title)
        self.setMinimumWidth(width)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(16)
        if icon:
            shape: QWidget = (
                StateIcon(icon.removeprefix("state:"), 30) if icon.startswith("state:") else IconLabel(icon, ink, 30)
            )
            head.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        self.title = PlainLabel(title, "decision", wrap=True)
        self.text = PlainLabel(text, "sm", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.text)
        head.addLayout(words, 1)
        column.addLayout(head)
        self.text.setVisible(bool(text))
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        column.addLayout(self.body)
        # Qt asks for more height than sentences that wrap need: what is left over stands above the buttons.
        column.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))
        self._box = QDialogButtonBox()
        column.addWidget(self._box)

    def stretch_body(self) -> None:
        """Let the body take all the height there is."""
        self._column.setStretchFactor(self.body, 1)

    def put_beside(self, how: QWidget, what: QWidget | QLayout) -> None:
        """Put what is chosen at the left, and beside it, as wide and high as there is room, what comes of it."""
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(how)
        if isinstance(what, QWidget):
            row.addWidget(what, 1)
        else:
            row.addLayout(what, 1)
        self.body.addLayout(row, 1)
        self.stretch_body()

    def add_button(self, text: str, role: Role, kind: str = "", *, icon: str = "") -> HintButton:
        """Add a button; accept and reject roles close the dialog."""
        button = HintButton(text, kind, icon=icon)
        self._box.addButton(button, role)
        if role in (Role.AcceptRole, Role.DestructiveRole):
            button.clicked.connect(self.accept)
        elif role == Role.RejectRole:
            button.clicked.connect(self.reject)
        return button

    def set_harmless(self, button: HintButton) -> None:
        """Give the harmless choice focus and Enter."""
        button.setDefault(True)
        button.setFocus()
