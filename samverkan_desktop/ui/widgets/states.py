# SPDX-License-Identifier: EUPL-1.2
"""Sharing state (delningsläge) as shape, word and colour: icon, label, card. Draws, never decides.

States: pos (may), cau (needs), neg (may not), neu (not included, not judged), rep (duty to report).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.widgets.buttons import LawChip
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import PlainLabel, redress


class StateIcon(QWidget):
    """One of the five shapes."""

    def __init__(self, state: str = "neu", size: int = 18) -> None:
        super().__init__()
        self._state, self._size = state, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: str) -> None:
        """Show another shape."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint_state(painter, self._state, QRectF(self.rect()))


class StateLabel(QFrame):
    """Shape and word, bare or in a pill."""

    def __init__(self, state: str = "neu", word: str = "", *, pill: bool = False) -> None:
        super().__init__()
        self._pill = pill
        row = QHBoxLayout(self)
        row.setContentsMargins(*((8, 3, 12, 3) if pill else (0, 0, 0, 0)))
        row.setSpacing(8)
        self._icon = StateIcon(state)
        self._word = PlainLabel("", "h3")
        if pill:
            self.setMinimumHeight(theme.current().px(28) + 1)  # lower, and Qt drops the round corners
        row.addWidget(self._icon)
        row.addWidget(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_state(state, word)

    def set_state(self, state: str, word: str) -> None:
        """Show another state."""
        self._icon.set_state(state)
        self._word.setText(word)
        self._word.set_tone(state)
        self.setAccessibleName(word)
        if self._pill:
            self.setProperty("pill", state)
            redress(self)


class StateCard(QFrame):
    """Decision card (beslutskort): coloured edge, big shape, word, one sentence, paragraphs; `body` for more."""

    def __init__(self, state: str = "neu", word: str = "", text: str = "") -> None:
        super().__init__()
        self._state = state
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 13, 14, 13)
        row.setSpacing(14)
        self._icon = StateIcon(state, 30)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        self._word = PlainLabel("", "decision", wrap=True)
        self._text = PlainLabel("", "sm", wrap=True)
        self._laws = QWidget()
        self._flow = FlowLayout(self._laws, spacing=6)
        self._laws.hide()
        self._notice = PlainLabel("", "hint", tone="cau", wrap=True)
        self._notice.hide()
        for part in (self._word, self._text, self._laws, self._notice):
            self.body.addWidget(part)
        whole = QVBoxLayout()
        whole.addLayout(self.body)
        whole.addStretch(1)
        row.addLayout(whole, 1)
        self.set_state(state, word, text)

    def set_state(self, state: str, word: str, text: str = "", laws: Sequence[tuple[str, str]] = ()) -> None:
        """Show a decision; laws: (label, text of the paragraph)."""
        self._state = state
        self.setProperty("card", state)
        self._icon.set_state(state)
        self._word.setText(word)
        self._word.set_tone(state)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{word}. {text}")
        self._flow.clear()
        for label, paragraph in laws:
            self._flow.addWidget(LawChip(label, paragraph))
        self._laws.setVisible(bool(laws))
        redress(self)

    def set_notice(self, text: str) -> None:
        """Say something that concerns the whole decision, as that the rules have not been checked for too long."""
        self._notice.setText(text)
        self._notice.setVisible(bool(text))
        if text:
            self.setAccessibleName(f"{self._word.text()}. {self._text.text()} {text}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(path)
        token = "accent" if self._state == "rep" else f"{self._state}-solid"
        painter.fillRect(0, 0, 5, self.height(), theme.current().color(token))


class Requirement(QWidget):
    """A requirement (krav): met, with a tick, or missing, with a dashed ring."""

    def __init__(self, text: str, met: bool = False) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        self._mark = _Mark(met)
        self._text = PlainLabel(text, "sm", wrap=True)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.set_met(met)

    def set_met(self, met: bool, text: str = "") -> None:
        """Mark as met or missing; a text replaces the sentence."""
        if text:
            self._text.setText(text)
        self._mark.met = met
        self._mark.update()
        said = self.tr("Uppfyllt: {text}") if met else self.tr("Saknas: {text}")
        self.setAccessibleName(said.format(text=self._text.text()))


class _Mark(QWidget):
    def __init__(self, met: bool) -> None:
        super().__init__()
        self.met = met
        self.setFixedSize(18, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, token = ("check", "pos") if self.met else ("requirement-missing", "cau-solid")
        icons.paint(painter, name, QRectF(1, 1, 16, 16), token)
