# SPDX-License-Identifier: EUPL-1.2
"""Copying stays inside the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QStringListModel, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QPlainTextEdit, QSpinBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui import clipboard
from samverkan_desktop.ui.widgets.fields import DateField, LineField, PassphraseField, PlainEdit, RichlessEdit
from tests.ui.window import Opened, focusable

SECRET = "Tuva Påhittad"


def _list() -> QListView:
    view = QListView()
    view.setModel(QStringListModel([SECRET]))
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def _label() -> QLabel:
    label = QLabel(SECRET)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    label.setSelection(0, len(SECRET))
    return label


def _combo() -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    box.addItem(SECRET)
    return box


WIDGETS = {
    "our line": lambda: LineField(SECRET),
    "our lines": lambda: PlainEdit(SECRET),
    "our rich-less text": lambda: RichlessEdit(SECRET),
    "our date": DateField,
    "Qt's line": lambda: QLineEdit(SECRET),
    "Qt's text": lambda: QTextEdit(SECRET),
    "Qt's lines": lambda: QPlainTextEdit(SECRET),
    "Qt's number": QSpinBox,
    "Qt's editable choice": _combo,
    "a list": _list,
    "a label": _label,
}


@pytest.mark.parametrize("name", WIDGETS)
def test_select_all_and_copy_and_cut_leave_the_system_clipboard_alone(qtbot: QtBot, name: str) -> None:
    widget: QWidget = WIDGETS[name]()
    qtbot.addWidget(widget)
    widget.show()
    target = widget.findChild(QLineEdit) or widget
    target.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(target, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(target, Qt.Key.Key_Insert, Qt.KeyboardModifier.ControlModifier)
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        data = QGuiApplication.clipboard().mimeData(mode)
        assert data is None or not data.formats()


def test_what_is_copied_can_be_pasted_inside_the_program(qtbot: QtBot) -> None:
    here, there = LineField(SECRET), PlainEdit()
    qtbot.addWidget(here)
    qtbot.addWidget(there)
    here.selectAll()
    QTest.keyClick(here, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(there, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert there.toPlainText() == SECRET


def test_a_newer_copy_from_another_program_wins_and_comes_in_as_plain_text(qtbot: QtBot) -> None:
    here, there = LineField(SECRET), RichlessEdit()
    qtbot.addWidget(here)
    qtbot.addWidget(there)
    here.selectAll()
    clipboard.copy(here)
    outside = QMimeData()
    outside.setHtml("<b>fet</b> <img src='file:///etc/passwd'>")
    outside.setText("fet")
    QGuiApplication.clipboard().setMimeData(outside)
    QTest.keyClick(there, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert there.toPlainText() == "fet"
    assert "img" not in there.toHtml()


def test_dragging_text_offers_no_format_another_program_can_read(qtbot: QtBot) -> None:
    for widget in (PlainEdit(SECRET), RichlessEdit(SECRET)):
        qtbot.addWidget(widget)
        widget.selectAll()
        data = widget.createMimeDataFromSelection()
        assert data.formats() == [clipboard.MIME]
        assert SECRET.encode() not in bytes(data.data(clipboard.MIME).data())


@pytest.mark.parametrize("shown", [False, True])
def test_a_passphrase_is_copied_nowhere_even_while_shown(qtbot: QtBot, shown: bool) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    field.setText("en hemlig fras med ord")
    if shown:
        field.toggle()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text_to_paste() == ""


def test_the_menu_of_a_text_offers_no_way_out(qtbot: QtBot) -> None:
    edit = PlainEdit(SECRET)
    qtbot.addWidget(edit)
    edit.selectAll()
    for action in clipboard.edit_menu(edit).actions():
        if action.isEnabled() and not action.isSeparator():
            action.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data is None or not data.formats()


def test_select_all_and_copy_on_every_page_puts_nothing_on_the_clipboard(opened: Opened) -> None:
    tried = 0
    for entry in opened.window._entries.values():
        if not entry.shown:
            continue
        opened.page(entry.id)
        for widget in focusable(opened.window):
            widget.setFocus()
            for key in (Qt.Key.Key_A, Qt.Key.Key_C):
                QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)
            tried += 1
    assert tried > 20
    data = QGuiApplication.clipboard().mimeData()
    assert data is None or not data.formats()


def test_what_was_handed_over_is_taken_back_after_its_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "STAYS_SECONDS", 0.05)
    assert clipboard.hand_over(f"{SECRET}\r\nnästa rad")
    assert SECRET in QGuiApplication.clipboard().text()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


def test_what_another_program_copied_since_is_left_alone(qtbot: QtBot) -> None:
    assert clipboard.hand_over(SECRET)
    QGuiApplication.clipboard().setText("något annat")
    clipboard.take_back()
    assert QGuiApplication.clipboard().text() == "något annat"
    QGuiApplication.clipboard().setText(SECRET)  # someone's own copy of the same, after ours was settled
    clipboard.take_back()
    assert QGuiApplication.clipboard().text() == SECRET
    QGuiApplication.clipboard().clear()


def test_nothing_handed_over_lies_on_the_clipboard_after_lock(opened: Opened) -> None:
    assert clipboard.hand_over(SECRET)
    assert opened.program.locker is not None
    opened.program.locker.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_nothing_handed_over_lies_on_the_clipboard_after_the_program_has_ended(opened: Opened) -> None:
    assert clipboard.hand_over(SECRET)
    assert opened.window.close()
    opened.program.end()
    assert QGuiApplication.clipboard().text() == ""
