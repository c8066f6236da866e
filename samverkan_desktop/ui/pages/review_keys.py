# SPDX-License-Identifier: EUPL-1.2
"""The review's keys: what each does, and the row that tells. Letters work in the list and the two texts only."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from samverkan_desktop.domain.findings import Action
from samverkan_desktop.ui.pages.review_checklist import POINTS
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import PlainLabel

_WAYS: dict[int, Action] = {
    Qt.Key.Key_G: "generalise",
    Qt.Key.Key_P: "replace",
    Qt.Key.Key_T: "remove",
    Qt.Key.Key_B: "keep",
}


class Deeds(Protocol):
    """What the keys ask the page to do."""

    def agree(self) -> None:
        """Approve the way that is chosen and go on."""

    def choose_way(self, action: Action) -> None:
        """Choose one of the four ways."""

    def mark_missed(self) -> None:
        """Mark the chosen words in the original."""

    def open_checklist(self) -> None:
        """Show the checklist."""

    def leave_out_gender(self) -> None:
        """Leave out gender in the whole summary, or let it stand."""

    def tick(self, number: int) -> None:
        """Tick a point of the checklist, or take the tick away."""

    def step(self, by: int) -> None:
        """Go to the next or the previous finding."""


class ReviewKeys(QObject):
    """Listens to the list, the texts and the checklist."""

    def __init__(self, deeds: Deeds, parent: QObject) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._roles: dict[QObject, str] = {}

    def listen(self, widget: QObject, role: str) -> None:
        """role: `list`, which moves by itself; `text`; or `checklist`, where only figures, M, K and L count."""
        self._roles[widget] = role
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True when the key was one of these."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return self._pressed(Qt.Key(event.key()), self._roles.get(watched, ""))

    def _pressed(self, key: Qt.Key, role: str) -> bool:
        number = key - Qt.Key.Key_0.value
        if key == Qt.Key.Key_L:
            self._deeds.open_checklist()
        elif key == Qt.Key.Key_M:
            self._deeds.mark_missed()
        elif key == Qt.Key.Key_K:
            self._deeds.leave_out_gender()
        elif role == "checklist" and 1 <= number <= len(POINTS):
            self._deeds.tick(number)
        elif role == "checklist":
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._deeds.agree()
        elif key in _WAYS:
            self._deeds.choose_way(_WAYS[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and role == "text":
            self._deeds.step(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True


class KeyHints(QWidget):
    """The row under the texts; it takes two lines where letters are wide."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, spacing=6)
        for keys, text in (
            (("↑", "↓"), self.tr("byt")),
            (("Enter",), self.tr("godkänn")),
            (("G",), self.tr("generalisera")),
            (("P",), self.tr("platshållare")),
            (("T",), self.tr("ta bort")),
            (("B",), self.tr("behåll")),
            (("M",), self.tr("märk missat")),
            (("L",), self.tr("checklista")),
        ):
            flow.addWidget(_hint(keys, text))


def _hint(keys: tuple[str, ...], text: str) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 4, 0)
    row.setSpacing(4)
    for key in keys:
        row.addWidget(PlainLabel(key, "key"))
    row.addWidget(PlainLabel(text, "hint"))
    return part
