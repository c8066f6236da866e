# SPDX-License-Identifier: EUPL-1.2
"""Dialogs of the main job: what is asked for before something is written, shared or withdrawn."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

KEEPS_SIZE = "keeps_size"


def agreed(dialog: QDialog) -> bool:
    """Show a dialog and say whether it was agreed to; it is taken away afterwards, with what was typed in it."""
    fit(dialog)
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer


def fit(dialog: QDialog) -> None:
    """Make a dialog as high as its words need: Qt guesses the height of sentences that wrap, too high."""
    layout = dialog.layout()
    if layout is None or not layout.hasHeightForWidth() or dialog.property(KEEPS_SIZE):
        return
    for part in (dialog, *dialog.findChildren(QWidget)):
        part.ensurePolished()  # the letters they will be shown in
    layout.invalidate()
    width = max(dialog.minimumWidth(), dialog.sizeHint().width())
    dialog.resize(width, layout.totalHeightForWidth(width))
