# SPDX-License-Identifier: EUPL-1.2
"""The menu of the six kinds (markera missat): 1-6 choose, the same in the editor and in the review."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from samverkan_desktop.ui import icons
from samverkan_desktop.ui.models import codes


class MarkMenu(QMenu):
    """Signals: chosen(label): what the words are marked as; taken_back: the words are no longer marked."""

    chosen = Signal(str)
    taken_back = Signal()

    def __init__(self, parent: QWidget, words: str, *, marked: bool = False) -> None:
        super().__init__(parent)
        shown = " ".join(words.split())
        said = self.tr("”{words}” kan peka ut någon som").format(words=shown if len(shown) < 40 else shown[:39] + "…")
        self.setAccessibleName(said)
        heading = QAction(said.replace("&", "&&"), self)
        heading.setEnabled(False)
        self.addAction(heading)
        self.addSeparator()
        for number, kind in enumerate(codes.KINDS, start=1):
            action = QAction(f"&{number}   {codes.kind(kind)}", self)
            action.setIcon(icons.icon(codes.KIND_ICON[kind], f"hl-{kind}-line"))
            action.triggered.connect(lambda _on=False, kind=kind: self.chosen.emit(codes.LABEL_OF_KIND[kind]))
            self.addAction(action)
        if marked:
            self.addSeparator()
            back = QAction(self.tr("&0   Ta bort markeringen"), self)
            back.triggered.connect(self.taken_back)
            self.addAction(back)
