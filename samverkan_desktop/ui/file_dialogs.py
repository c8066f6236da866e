# SPDX-License-Identifier: EUPL-1.2
"""Choosing a file or folder without leaving a trace of it.

The computer's own dialogs put names in lists of recent files; Qt's own dialog keeps folders in its settings. So Qt's
is used, told to remember nothing, and what it kept all the same is taken away afterwards.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

_TRACES = ("FileDialog", "Qt/filedialog")


def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """An existing folder, or None when the person changed their mind."""
    dialog = _dialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def choose_new_file(parent: QWidget, title: str, start: Path, name: str, kinds: str) -> Path | None:
    """Where to save; name: a neutral proposal without any person in it; kinds: as `PDF (*.pdf)`."""
    dialog = _dialog(parent, title, start)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    return _chosen(dialog)


def choose_file(parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
    """An existing file to read, or None when the person changed their mind; kinds: as `PDF (*.pdf)`."""
    dialog = _dialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    return _chosen(dialog)


def forget_traces() -> None:
    """Take away what Qt's dialog keeps between runs: folders seen, last folder, history."""
    for settings in (QSettings(QSettings.Scope.UserScope, "QtProject"), QSettings("QtProject")):
        for key in _TRACES:
            settings.remove(key)
        settings.sync()


def _dialog(parent: QWidget, title: str, start: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(start))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setHistory([])
    dialog.setSidebarUrls([])
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    chosen = dialog.exec() == QFileDialog.DialogCode.Accepted and bool(dialog.selectedFiles())
    path = Path(dialog.selectedFiles()[0]) if chosen else None
    dialog.setHistory([])
    dialog.deleteLater()
    forget_traces()
    return path
