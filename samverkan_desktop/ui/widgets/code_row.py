# SPDX-License-Identifier: EUPL-1.2
"""A row of codes (kodrad): chips that are chosen by a digit, an arrow and Space, or a click. One stop for Tab."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from samverkan_desktop.ui.widgets.buttons import Chip
from samverkan_desktop.ui.widgets.flow import FlowLayout

KEYS = "1234567890abcdefghij"
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Code(Chip):
    """A chip that is chosen by a thicker edge and not by heavier letters, so that many have room beside each other."""

    def __init__(self, text: str, *, checkable: bool) -> None:
        super().__init__(text, checkable=checkable)
        self.setProperty("code", True)

    def sizeHint(self) -> QSize:
        return QToolButton.sizeHint(self)


class CodeRow(QWidget):
    """Codes to choose among. single: one at the most, and choosing it goes on to the next row.

    Signals: changed; done: the person is finished with the row (Enter, or a choice where there is one at the most).
    """

    changed = Signal()
    done = Signal()

    def __init__(self, options: Sequence[tuple[str, str]], name: str, *, single: bool = False) -> None:
        """options: (code, words) in order; name: what is chosen, read out before each."""
        super().__init__()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._single = single
        self.flow = FlowLayout(self, spacing=5)
        self._chips: dict[str, Chip] = {}
        for key, (code, words) in zip(KEYS, options, strict=False):
            chip = _Code(f"{key} {words}", checkable=True)
            chip.setAccessibleName(f"{name}: {words}")
            chip.setAccessibleDescription(key)
            chip.installEventFilter(self)
            chip.clicked.connect(lambda on=False, code=code: self._clicked(code, on))
            self._chips[code] = chip
            self.flow.addWidget(chip)
        self._stop_at(next(iter(self._chips), ""))

    def codes(self) -> tuple[str, ...]:
        """What is chosen, in the order of the row."""
        return tuple(code for code, chip in self._chips.items() if chip.isChecked())

    def code(self) -> str:
        """The chosen one, empty when none is."""
        return next(iter(self.codes()), "")

    def set_codes(self, codes: Iterable[str]) -> None:
        """Choose without telling; unknown codes are left aside."""
        wanted = set(codes)
        for code, chip in self._chips.items():
            chip.setChecked(code in wanted)
        self._stop_at(next(iter(self.codes()), next(iter(self._chips), "")))

    def focus_on(self) -> QWidget:
        """Where the keyboard goes in this row."""
        return next(chip for chip in self._chips.values() if chip.focusPolicy() == Qt.FocusPolicy.StrongFocus)

    def has_keyboard(self) -> bool:
        """Whether one of its chips has the keyboard."""
        return any(chip.hasFocus() for chip in self._chips.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not plain:
            return False
        codes = list(self._chips)
        at = next(n for n, chip in enumerate(self._chips.values()) if chip is watched)
        pressed = KEYS.find(event.text().lower()) if event.text() else -1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.key() in _STEPS:
            self._go_to(codes[(at + _STEPS[Qt.Key(event.key())]) % len(codes)])
        elif 0 <= pressed < len(codes):
            self._go_to(codes[pressed])
            chip = self._chips[codes[pressed]]
            chip.setChecked(not chip.isChecked())
            self._clicked(codes[pressed], chip.isChecked())
        else:
            return False
        return True

    def _clicked(self, code: str, on: bool) -> None:
        if self._single and on:
            for other, chip in self._chips.items():
                chip.setChecked(other == code)
        self._stop_at(code)
        self.changed.emit()
        if self._single and on:
            self.done.emit()

    def _go_to(self, code: str) -> None:
        self._stop_at(code)
        self._chips[code].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_at(self, code: str) -> None:
        """Only one chip takes Tab: a row is one stop, as a list is."""
        for other, chip in self._chips.items():
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == code else Qt.FocusPolicy.ClickFocus)
