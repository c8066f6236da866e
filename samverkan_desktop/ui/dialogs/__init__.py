# SPDX-License-Identifier: EUPL-1.2
"""Dialogs of the main job: what is asked for before something is written, shared or withdrawn."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def agreed(dialog: QDialog) -> bool:
    """Show a dialog and say whether it was agreed to; it is taken away afterwards, with what was typed in it."""
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer
