# SPDX-License-Identifier: EUPL-1.2
"""Dialogs of the main job: what is asked for before something is written, shared or withdrawn."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

KEEPS_SIZE = "keeps_size"


def agreed(dialog: QDialog) -> bool:
    """Show a dialog and say whether it was agreed to; it is taken away afterwards, with what was typed in it."""
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth() and not dialog.property(KEEPS_SIZE):
        # Qt guesses the height of sentences that wrap, too high; ask again for the width there is
        width = max(dialog.minimumWidth(), dialog.sizeHint().width())
        dialog.resize(width, layout.totalHeightForWidth(width))
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer
