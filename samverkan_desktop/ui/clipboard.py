# SPDX-License-Identifier: EUPL-1.2
"""The clipboard inside the program: copied text stays in the process; plain text from outside is welcome.

A copy to the system's clipboard would be a disclosure that passed no door, and may travel to other computers.
So copying and cutting in any text widget fills a private buffer, under a private MIME format; nothing is put on
the system's clipboard, nor on the X11 selection. A newer copy made in another program takes over at paste.
What the one door has let out lies on the system's clipboard for a minute, and until the program locks or ends.
Knows no record; `Guard` is installed once on the application.
"""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

MIME = "application/x-samverkan-text"
NO_COPY = "no_copy"  # property of fields whose text may not even be copied inside (passphrase, recovery key)
_COPY, _CUT, _PASTE = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
)
STAYS_SECONDS = 60
_buffer: list[str] = []
_handed_over: list[str] = []  # SHA-256 of what was put on the system's clipboard and may lie there still


def keep(text: str) -> None:
    """Keep text for pasting inside the program."""
    _buffer[:] = [text] if text else []


def forget() -> None:
    """Forget what was kept (at lock, and when another program copies something newer)."""
    _buffer.clear()


def text_to_paste() -> str:
    """What a paste gives: the text kept inside, or plain text from the system's clipboard."""
    if _buffer:
        return _buffer[0]
    data = QGuiApplication.clipboard().mimeData()
    return plain(data) if data is not None else ""


def private(text: str) -> QMimeData:
    """MIME data for dragging: names our format, carries no text another program could read."""
    keep(text)
    data = QMimeData()
    data.setData(MIME, b"")
    return data


def plain(data: QMimeData) -> str:
    """The plain text of MIME data from outside, or what is kept when it is our own."""
    if data.hasFormat(MIME):
        return _buffer[0] if _buffer else ""
    return data.text() if data.hasText() else ""


def selected(widget: QWidget) -> str:
    """The selected text of a text widget; empty for fields that hide their text."""
    if widget.property(NO_COPY):
        return ""
    if isinstance(widget, QLineEdit):
        return widget.selectedText() if widget.echoMode() == QLineEdit.EchoMode.Normal else ""
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        return widget.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
    if isinstance(widget, QLabel):
        return widget.selectedText()
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        return str(widget.currentIndex().data() or "")
    return ""


def copy(widget: QWidget) -> None:
    """Copy the selection inside the program."""
    if text := selected(widget):
        keep(text)


def cut(widget: QWidget) -> None:
    """Cut the selection inside the program; read-only widgets only copy."""
    copy(widget)
    if not selected(widget) or getattr(widget, "isReadOnly", lambda: True)():
        return
    if isinstance(widget, QLineEdit):
        widget.del_()
    elif isinstance(widget, (QTextEdit, QPlainTextEdit)):
        widget.textCursor().removeSelectedText()


def paste(widget: QWidget) -> None:
    """Paste as plain text, whatever the source offers."""
    text = text_to_paste()
    if not text or getattr(widget, "isReadOnly", lambda: True)():
        return
    if isinstance(widget, QLineEdit):
        widget.insert(" ".join(text.splitlines()))
    elif isinstance(widget, QPlainTextEdit):
        widget.insertPlainText(text)
    elif isinstance(widget, QTextEdit):
        widget.textCursor().insertText(text)


def hand_over(text: str) -> bool:
    """Put released text on the system's clipboard, after the one door has let it out; False when it did not take it.

    Windows is asked to keep it out of the clipboard's history and away from other computers. It is taken back after
    `STAYS_SECONDS`.
    """
    data = QMimeData()
    data.setText(text)
    for name in ("ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory",
                 "CanUploadToCloudClipboard"):  # fmt: skip
        data.setData(f'application/x-qt-windows-mime;value="{name}"', bytes(4))
    QGuiApplication.clipboard().setMimeData(data)
    if QGuiApplication.clipboard().text() != text:
        return False
    _handed_over[:] = [_digest(text)]
    _clearing().start(round(STAYS_SECONDS * 1000))
    return True


def take_back() -> None:
    """Take what was handed over off the system's clipboard, if nothing newer lies there: in a minute, and at lock."""
    if _handed_over and _digest(QGuiApplication.clipboard().text()) == _handed_over[0]:
        QGuiApplication.clipboard().clear()
    _handed_over.clear()


def _clearing() -> QTimer:
    """The one timer that takes back; a newer copy starts its minute anew."""
    app = QCoreApplication.instance()
    timer = app.findChild(QTimer, "clipboard") if app is not None else None
    if timer is None:
        timer = QTimer(app)
        timer.setObjectName("clipboard")
        timer.setSingleShot(True)
        timer.timeout.connect(take_back)
    return timer


def _digest(text: str) -> str:
    """What tells a text apart without keeping it; a system may give it back with other line ends."""
    return hashlib.sha256("\n".join(text.splitlines()).encode("utf-8", "surrogatepass")).hexdigest()


class Guard(QObject):
    """Stands before every widget of the application and takes copy, cut, paste and their menus."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)
        QGuiApplication.clipboard().dataChanged.connect(forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the four kinds of events that could reach the system's clipboard."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            return _key(watched, event)
        if kind == QEvent.Type.ContextMenu and isinstance(watched, QWidget):
            return _menu(watched, event)
        if kind == QEvent.Type.MouseButtonRelease and isinstance(watched, QLineEdit):
            # Qt would put the selection on X11's primary selection here; nothing else happens in that handler
            return (
                isinstance(event, QMouseEvent)
                and event.button() == Qt.MouseButton.LeftButton
                and QGuiApplication.clipboard().supportsSelection()
            )
        return False


def _key(widget: QWidget, event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    if event.matches(_COPY):
        copy(widget)
        return True
    if event.matches(_CUT):
        cut(widget)
        return True
    if event.matches(_PASTE) and isinstance(widget, (QLineEdit, QTextEdit, QPlainTextEdit)):
        paste(widget)
        return True
    return False


def _menu(widget: QWidget, event: QEvent) -> bool:
    inner = widget
    if not isinstance(widget, (QLineEdit, QTextEdit, QPlainTextEdit, QLabel)):
        # the viewport of a text edit gets the event first
        parent = widget.parentWidget()
        if not isinstance(parent, (QTextEdit, QPlainTextEdit)):
            return False
        inner = parent
    if inner.contextMenuPolicy() != Qt.ContextMenuPolicy.DefaultContextMenu:
        return False
    if isinstance(inner, QLabel) and not inner.hasSelectedText():
        return False
    if isinstance(event, QContextMenuEvent):
        menu = edit_menu(inner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
    return True


def edit_menu(widget: QWidget) -> QMenu:
    """The context menu of a text widget: undo, cut, copy, paste, select all - inside the program."""
    menu = QMenu(widget)

    writable = not getattr(widget, "isReadOnly", lambda: True)()
    chosen = bool(selected(widget))
    if writable:
        # Whatever can be written in has `undo`; Qt has no common class of them that says so.
        undo = menu.addAction(QCoreApplication.translate("EditMenu", "Ångra"), widget.undo)  # type: ignore[attr-defined]
        undo.setShortcut(QKeySequence.StandardKey.Undo)
        menu.addSeparator()
        menu.addAction(QCoreApplication.translate("EditMenu", "Klipp ut"), lambda: cut(widget)).setEnabled(chosen)
    menu.addAction(QCoreApplication.translate("EditMenu", "Kopiera inom programmet"), lambda: copy(widget)).setEnabled(
        chosen
    )
    if writable:
        menu.addAction(QCoreApplication.translate("EditMenu", "Klistra in"), lambda: paste(widget)).setEnabled(
            bool(text_to_paste())
        )
    if hasattr(widget, "selectAll"):
        menu.addSeparator()
        menu.addAction(QCoreApplication.translate("EditMenu", "Markera allt"), widget.selectAll)
    return menu
