# SPDX-License-Identifier: EUPL-1.2
"""What the room sees (visa för rummet): full screen, light, 28 px. Knows one value that is already filtered.

Never given the protocol. Between a change and its answer it shows nothing: more hidden at once, never more shown.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import clear
from samverkan_desktop.usecases.meeting_rooms import Shown

_SHEET = """
* {{ color: {text}; font-size: 22px; }}
QWidget#room, QScrollArea, QWidget#lines {{ background: {surface}; border: 0; }}
QWidget#agenda, QFrame#foot {{ background: {canvas}; }}
QFrame#top {{ border-bottom: 1px solid {border}; }}
QFrame#agenda {{ border-right: 1px solid {border}; }}
QFrame#foot {{ border-top: 1px solid {border}; }}
QFrame#row {{ border-bottom: 1px solid {border}; }}
QLabel#point {{ font-size: 40px; font-weight: 600; }}
QLabel#small {{ font-size: 18px; color: {muted}; }}
QLabel#label {{ font-size: 20px; color: {muted}; }}
QLabel#line {{ font-size: 28px; }}
QLabel#strong {{ font-size: 20px; font-weight: 600; }}
QLabel#here {{ font-size: 20px; font-weight: 600; background: {surface}; border: 1px solid {border};
  border-radius: 8px; padding: 8px 12px; }}
QLabel#other {{ font-size: 20px; color: {muted}; padding: 8px 12px; }}
QLabel#hidden {{ font-size: 24px; color: {muted}; background: {sunken}; border: 2px dashed {strong};
  border-radius: 6px; padding: 2px 14px; }}
QWidget#black {{ background: #000000; }}
"""


class RoomScreen(QWidget):
    """Signals: ended: it was left."""

    ended = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Samverkan")
        self.setAccessibleName(self.tr("Visa för rummet"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        colors = theme.Theme(mode="light").colors
        self.setStyleSheet(_SHEET.format(strong=colors["border-strong"], **colors))
        self.value: Shown | None = None
        self.point_at = 0
        self._whole = QWidget()
        self._build()
        black = QWidget()
        black.setObjectName("black")
        black.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pause = PlainLabel(self.tr("Ett ögonblick …"), "")
        self._pause.setObjectName("label")
        self._pause.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        for page in (self._whole, self._pause, black):
            self._stack.addWidget(page)
        self._black = black
        self._dark = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.hold()

    def _build(self) -> None:
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QFrame()
        top.setObjectName("top")
        row = QHBoxLayout(top)
        row.setContentsMargins(56, 24, 56, 22)
        titles = QVBoxLayout()
        self._heading, self._point = _label("small"), _label("point", wrap=True)
        titles.addWidget(self._heading)
        titles.addWidget(self._point)
        row.addLayout(titles, 3)
        who = QVBoxLayout()
        who.addStretch(1)
        right = Qt.AlignmentFlag.AlignRight
        self._present = _label("strong", wrap=True)
        for label in (_label("small", self.tr("Visas för dem som är här nu")), self._present):
            label.setAlignment(right)
            who.addWidget(label)
        row.addLayout(who, 2)
        column.addWidget(top)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        agenda = QFrame()
        agenda.setObjectName("agenda")
        agenda.setFixedWidth(336)
        self._agenda = QVBoxLayout(agenda)
        self._agenda.setContentsMargins(32, 28, 24, 28)
        self._agenda.setSpacing(10)
        middle.addWidget(agenda)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        lines = QWidget()
        lines.setObjectName("lines")
        self._lines = QVBoxLayout(lines)
        self._lines.setContentsMargins(44, 16, 56, 16)
        self._lines.setSpacing(0)
        scroll.setWidget(lines)
        middle.addWidget(scroll, 1)
        column.addLayout(middle, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(56, 12, 56, 12)
        said = self.tr("[dolt] betyder att uppgiften inte får visas för alla som är i rummet.")
        row.addWidget(_label("small", said), 1)
        row.addWidget(_label("small", self.tr("← → punkt · B släck · Esc avsluta")))
        return foot

    # what it shows

    def show_value(self, value: Shown) -> None:
        """Show this, and nothing else."""
        self.value = value
        self.point_at = min(self.point_at, max(len(value.points) - 1, 0))
        self._heading.setText(value.heading)
        self._present.setText(" · ".join(value.present))
        self._show_points()
        clear(self._lines)
        for line in value.lines:
            self._add(line.label, line.text)
        if value.hidden:
            self._add_hidden(value.hidden_text)
        for number, action in enumerate(value.actions):
            said = " · ".join(part for part in (action.owner, action.due) if part)
            self._add(self.tr("Vem gör vad") if number == 0 else "", action.what, said)
        self._lines.addStretch(1)
        self._suit()

    def hold(self) -> None:
        """Show nothing until the next value: something has changed and is not judged yet."""
        self.value = None
        clear(self._lines)
        clear(self._agenda)
        for label in (self._heading, self._point, self._present):
            label.setText("")
        self._suit()

    def go_to(self, point_at: int) -> None:
        """Mark a point of the agenda."""
        count = len(self.value.points) if self.value is not None else point_at + 1
        self.point_at = min(max(point_at, 0), max(count - 1, 0))
        if self.value is not None:
            self._show_points()

    def blacken(self) -> None:
        """Black, or back again."""
        self._dark = not self._dark
        self._suit()

    @property
    def is_black(self) -> bool:
        """Whether it is black."""
        return self._dark

    def texts(self) -> list[str]:
        """Every word that can be read on it now."""
        return [label.text() for label in self.findChildren(QLabel) if label.isVisible() and label.text()]

    def _suit(self) -> None:
        page: QWidget = self._black if self._dark else self._whole if self.value is not None else self._pause
        self._stack.setCurrentWidget(page)

    def _show_points(self) -> None:
        clear(self._agenda)
        points = self.value.points if self.value is not None else ()
        for number, heading in enumerate(points):
            here = number == self.point_at
            self._agenda.addWidget(_label("here" if here else "other", f"{number + 1}  {heading}", wrap=True))
        self._agenda.addStretch(1)
        self._point.setText(points[self.point_at] if points else "")

    def _add(self, label: str, text: str, beside: str = "") -> None:
        frame = QFrame()
        frame.setObjectName("row")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 14, 0, 14)
        row.setSpacing(24)
        kind = _label("label", label, wrap=True)
        kind.setFixedWidth(230)
        row.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_label("line", text, wrap=True), 1)
        if beside:
            more = _label("strong", beside, wrap=True)
            more.setFixedWidth(260)
            row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(frame)

    def _add_hidden(self, text: str) -> None:
        frame = QFrame()
        frame.setObjectName("row")
        row = QHBoxLayout(frame)
        row.setContentsMargins(254, 14, 0, 14)
        row.setSpacing(18)
        row.addWidget(_label("hidden", self.tr("[dolt]")))
        row.addWidget(_label("label", text, wrap=True), 1)
        self._lines.addWidget(frame)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        elif key == Qt.Key.Key_B:
            self.blacken()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.go_to(self.point_at + 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
            self.go_to(self.point_at - 1)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hold()
        self.ended.emit()
        super().closeEvent(event)


def _label(name: str, text: str = "", *, wrap: bool = False) -> PlainLabel:
    label = PlainLabel(text, wrap=wrap)
    label.setObjectName(name)
    return label
