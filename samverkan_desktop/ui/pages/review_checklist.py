# SPDX-License-Identifier: EUPL-1.2
"""The checklist of a review (sådant ingen lista känner): what only a person who knows the place can see.

Six points, each ticked by hand before the summary can be approved: Space, or the point's own figure. Finds nothing.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import ScrollArea

POINTS = ("rare", "only", "events", "words", "media", "whole")


class Checklist(QWidget):
    """Signals: ticked(point, on)."""

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Sådant ingen lista känner"))
        area = ScrollArea(spacing=10)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 12, 6, 6)
        outer.addWidget(area)
        area.column.addWidget(PlainLabel(self.tr("Sådant ingen lista känner"), "h3"))
        said = self.tr("Läs sammanfattningen så som en granne skulle läsa den. Bocka av varje punkt med dess siffra.")
        area.column.addWidget(PlainLabel(said, "hint", wrap=True))
        self.boxes: dict[str, QCheckBox] = {}
        for number, (point, (short, text)) in enumerate(self._points().items(), start=1):
            area.column.addLayout(self._row(number, point, short, text))
        area.column.addStretch(1)

    def _points(self) -> dict[str, tuple[str, str]]:
        return {
            "rare": (
                self.tr("Ovanligt"),
                self.tr("Ingen sjukdom, talang eller familj som få andra här har."),
            ),
            "only": (self.tr("Ensam om"), self.tr("Ingen är den enda, första, yngsta eller bästa.")),
            "events": (self.tr("Händelser"), self.tr("Inget som orten, skolan eller tidningen minns.")),
            "words": (self.tr("Egna ord"), self.tr("Inga smeknamn, citat eller uttryck som någon känner igen.")),
            "media": (self.tr("Bilder och spår"), self.tr("Ingen bild, film, låt eller konto som går att söka fram.")),
            "whole": (self.tr("Helheten"), self.tr("Delarna pekar inte ut någon när de läses tillsammans.")),
        }

    def _row(self, number: int, point: str, short: str, text: str) -> QHBoxLayout:
        box = QCheckBox()
        box.setAccessibleName(f"{number}. {short}. {text}")
        box.toggled.connect(lambda on: self.ticked.emit(point, on))
        box.installEventFilter(self)
        self.boxes[point] = box
        words = QVBoxLayout()
        words.setSpacing(0)
        heading = PlainLabel(short, "h3")
        heading.setBuddy(box)
        words.addWidget(heading)
        words.addWidget(PlainLabel(text, "sm", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(box, 0, top)
        row.addLayout(words, 1)
        row.addWidget(PlainLabel(str(number), "key"), 0, top)
        return row

    def show_ticked(self, points: Collection[str]) -> None:
        """Show what is ticked, without telling."""
        for point, box in self.boxes.items():
            blocked = box.blockSignals(True)
            box.setChecked(point in points)
            box.blockSignals(blocked)

    def toggle(self, number: int) -> None:
        """Tick a point by its figure, or take the tick away; the keyboard goes there."""
        box = self.boxes[POINTS[number - 1]]
        box.toggle()
        box.setFocus()

    def begin(self) -> None:
        """Put the keyboard in the first point that is not ticked."""
        first = next((box for box in self.boxes.values() if not box.isChecked()), self.boxes["rare"])
        first.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go between the points."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        boxes = list(self.boxes.values())
        if step is None or watched not in boxes:
            return False
        boxes[(boxes.index(watched) + step) % len(boxes)].setFocus()
        return True
