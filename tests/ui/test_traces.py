# SPDX-License-Identifier: EUPL-1.2
"""What the screen must not leak: markup, crash texts, file names."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextEdit
from pytestqt.qtbot import QtBot

import samverkan_desktop.ui
from samverkan_desktop.domain.errors import Fault, Impossible, InvalidInput
from samverkan_desktop.ui import application
from samverkan_desktop.ui.messages import told, trace_code
from samverkan_desktop.ui.widgets.fields import RichlessEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from tests.ui.every_page import every_page
from tests.ui.window import Opened

CANARY = "Tuva Påhittad 20120502-2384"
FILES = sorted(Path(samverkan_desktop.ui.__file__).parent.rglob("*.py"))
DIALOG = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget
from samverkan_desktop.ui import app_settings, application, file_dialogs
app = application.prepare(app_settings.AppSettings())
secret = Path(sys.argv[1])
def agree():
    dialog = app.activeModalWidget()
    dialog.setDirectory(str(secret.parent))
    dialog.accept()
QTimer.singleShot(300, agree)
chosen = file_dialogs.choose_new_file(QWidget(), "Spara", secret.parent, secret.name, "PDF (*.pdf)")
assert chosen == secret, chosen
"""


def test_after_saving_a_file_no_trace_of_its_folder_or_name_is_left(tmp_path: Path) -> None:
    person, secret = tmp_path / "person", tmp_path / "Ekdahl" / "arende.pdf"
    person.mkdir()
    secret.parent.mkdir()
    env = {**os.environ, "HOME": str(person), "XDG_CONFIG_HOME": str(person / ".config"),
           "XDG_DATA_HOME": str(person / "data"), "QT_QPA_PLATFORM": "offscreen"}  # fmt: skip
    subprocess.run([sys.executable, "-c", DIALOG, str(secret)], env=env, check=True, timeout=60)
    for file in person.rglob("*"):
        if file.is_file():
            text = file.read_bytes()
            assert b"Ekdahl" not in text, file
            assert b"arende" not in text, file


def test_every_label_of_the_window_reads_its_text_as_plain(opened: Opened, qtbot: QtBot) -> None:
    assert all(page is not None for _page_id, page in every_page(opened, qtbot))
    labels = opened.window.findChildren(QLabel)
    assert len(labels) > 50
    assert not [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText and label.text()]


def test_no_page_uses_a_label_or_message_box_that_guesses_markup() -> None:
    allowed = {"labels.py"}
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                assert name not in ("QMessageBox", "setHtml", "setMarkdown", "insertHtml"), f"{file}:{node.lineno}"
                assert name != "QLabel" or file.name in allowed, f"{file}:{node.lineno}"


def test_every_tool_tip_is_built_so_that_it_is_never_markup() -> None:
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "setToolTip":
                source = ast.unparse(node.args[0])
                safe = "tooltip(" in source or "self.tr(" in source or source == "f'Alt+{n}'"
                safe = safe or isinstance(node.args[0], ast.Constant)
                assert safe, f"{file}:{node.lineno} {source}"


def test_every_text_of_the_screen_is_a_literal() -> None:
    for file in FILES:
        if file.name == "translations.py":
            continue  # what is translated there was marked by a literal
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in (
                "tr",
                "translate",
                "QT_TRANSLATE_NOOP",
            ):
                assert isinstance(node.args[-1], ast.Constant), f"{file}:{node.lineno}"


def test_a_text_fetches_nothing(qtbot: QtBot) -> None:
    edit = RichlessEdit()
    qtbot.addWidget(edit)
    edit.insertPlainText("![x](file:///etc/passwd) <img src='file:///etc/passwd'>")
    assert edit.loadResource(2, "file:///etc/passwd") is None
    assert "<img" in edit.toPlainText()
    assert isinstance(edit, QTextEdit)
    assert not edit.acceptRichText()


def test_an_unexpected_error_is_shown_by_kind_and_place_and_never_by_content(
    opened: Opened, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise KeyError(CANARY)

    with pytest.raises(KeyError) as caught:
        fail()
    dialog = opened.window.messages.error_dialog(caught.value)
    said = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert "KeyError" in said
    assert CANARY not in said
    dialog.deleteLater()


def test_the_last_resort_prints_a_code_and_no_value(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, before_thread = sys.excepthook, threading.excepthook
    shown: list[BaseException] = []
    try:
        application.catch_unexpected(shown.append)
        try:
            raise ValueError(CANARY)
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        thread = threading.Thread(target=lambda: {}[CANARY])
        thread.start()
        thread.join()
    finally:
        sys.excepthook, threading.excepthook = before, before_thread
    printed = capsys.readouterr().err
    assert "ValueError" in printed
    assert "KeyError" in printed
    assert CANARY not in printed
    assert len(shown) == 1


def test_expected_errors_are_told_as_what_why_and_what_now(opened: Opened) -> None:
    said = told(Impossible("open_elsewhere", since="09:14"))
    assert "09:14" in said.what + said.why
    assert said.now
    faults = InvalidInput("consent_incomplete", faults=(Fault(path="to", text="Välj mottagare."),))
    dialog = opened.window.messages.error_dialog(faults)
    assert "Välj mottagare." in [label.text() for label in dialog.findChildren(PlainLabel)]
    dialog.deleteLater()


def test_a_text_with_a_value_nobody_gave_is_still_shown(qtbot: QtBot) -> None:
    assert "{" not in told(Impossible("open_elsewhere")).what


def test_trace_codes_hold_a_place_in_the_program() -> None:
    with pytest.raises(AttributeError) as caught:
        trace_code(None)  # type: ignore[arg-type]
    code = trace_code(caught.value)
    assert code.startswith("AttributeError ui/messages.py:")
