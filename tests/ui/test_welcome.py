# SPDX-License-Identifier: EUPL-1.2
"""The wizard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from samverkan_desktop.documents import recovery_sheet
from samverkan_desktop.sealing import passphrase
from samverkan_desktop.ui.application import Extras, Program
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases.desk import Tools


def _sheet(groups: Any, name: str, day: date) -> bytes:
    return recovery_sheet.write(groups, vault_name=name, day=day)


@pytest.fixture
def program(qtbot: QtBot, tools: Tools, home: Path) -> Iterator[Program]:
    made = Program(home, tools, extras=Extras(generate=passphrase.generate, sheet=_sheet), end=lambda _code: None)
    made.window.resize(1366, 768)
    made.show()
    yield made
    made.window.close()
    made.end()


def _to_the_key(program: Program) -> Any:
    wizard: Any = program.window.centralWidget()
    wizard.who.name.setText("Sara Påhittad")
    wizard.who.choose("school_health_psychosocial")
    wizard.next()
    wizard.unit.name.setText("Elevhälsan Björkskolan")
    wizard.unit.municipality.setText("Älvsunda")
    wizard.next()
    wizard.phrase.propose()
    wizard.next()
    assert wizard.step == 3
    return wizard


def _prove(wizard: Any) -> None:
    view = wizard.key.view
    for number, field in view.fields.items():
        field.setText(view._groups[number].lower())
        view._typed(number)
    wizard.key.kept.setChecked(True)


def test_the_wizard_makes_a_vault_in_four_steps_and_opens_it(
    program: Program, qtbot: QtBot, home: Path, own_home: Path
) -> None:
    wizard = _to_the_key(program)
    phrase = wizard.phrase.passphrase.text()
    assert not home.exists() or not any(home.iterdir()), "nothing is stored before the key is proved"
    own_home.mkdir(parents=True, exist_ok=True)
    wizard.key.view.save_to(own_home / "nyckel.pdf")
    assert (own_home / "nyckel.pdf").read_bytes().startswith(b"%PDF")
    _prove(wizard)
    wizard.next()
    qtbot.waitUntil(lambda: program.window.here[0] == "today")
    assert len(phrase.split()) == 5
    assert program.desk is not None
    assert program.desk.actor.name == "Sara Påhittad"
    assert program.desk.vault.info.own_party == "school_health_psychosocial"


def test_nothing_goes_on_until_the_key_is_on_paper_and_read_back(program: Program, own_home: Path) -> None:
    wizard = _to_the_key(program)
    view = wizard.key.view
    assert not wizard.forward.isEnabled()
    wizard.key.kept.setChecked(True)
    assert not wizard.forward.isEnabled()
    view.put_on_paper("Utskriven")
    first, second = view.fields
    view.fields[first].setText(view._groups[first])
    view._typed(first)
    view.fields[second].setText("ZZZZ")
    view._typed(second)
    assert not wizard.forward.isEnabled()
    assert "Stämmer inte" in view._boxes[second].below_text()
    view.fields[second].setText(view._groups[second])
    view._typed(second)
    assert wizard.forward.isEnabled()


def test_the_two_groups_that_are_asked_for_are_hidden_once_the_key_is_on_paper(program: Program) -> None:
    view = _to_the_key(program).key.view
    view.put_on_paper("Utskriven")
    shown = {label.text() for label in view.findChildren(PlainLabel)}
    for number, group in enumerate(view._groups):
        assert (group in shown) == (number not in view.fields)


def test_leaving_the_step_wipes_the_key(program: Program) -> None:
    wizard = _to_the_key(program)
    view, groups = wizard.key.view, wizard.key.view._groups
    wizard._go(2)
    assert wizard.key.view is None
    assert view._groups == ()
    assert not {label.text() for label in view.findChildren(PlainLabel)} & set(groups)


def test_the_key_is_not_saved_beside_the_vault(program: Program, home: Path) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    view = _to_the_key(program).key.view
    home.mkdir(parents=True)
    said: list[str] = []

    def close() -> None:
        dialog: Any = QApplication.activeModalWidget()
        said.append(dialog.title.text())
        dialog.reject()

    QTimer.singleShot(100, close)
    view.save_to(home / "nyckel.pdf")
    assert said == ["Nyckeln sparas inte bredvid valvet."]
    assert not (home / "nyckel.pdf").exists()
    assert not view.on_paper


def test_a_short_passphrase_is_refused_with_the_reason_at_the_field(program: Program) -> None:
    wizard: Any = program.window.centralWidget()
    wizard.who.name.setText("Sara")
    wizard.who.choose("school_health_psychosocial")
    wizard.next()
    wizard.unit.name.setText("Enheten")
    wizard.unit.municipality.setText("Älvsunda")
    wizard.next()
    wizard.phrase.passphrase.setText("kort")
    wizard.next()
    assert wizard.step == 2
    assert wizard.phrase._phrase_box.has_error
    wizard.phrase.passphrase.setText("en lång nog fras med ord")
    wizard.phrase.again.setText("en annan lång fras")
    wizard.next()
    assert wizard.step == 2
    assert wizard.phrase._again_box.has_error


def test_the_printed_sheet_fills_a_page(program: Program, own_home: Path) -> None:
    view = _to_the_key(program).key.view
    own_home.mkdir(parents=True, exist_ok=True)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(own_home / "out.pdf"))
    assert view.print_on(printer)
    assert (own_home / "out.pdf").stat().st_size > 5000


def test_what_one_works_as_is_never_guessed(program: Program) -> None:
    wizard: Any = program.window.centralWidget()
    wizard.who.name.setText("Sara")
    wizard.next()
    assert wizard.step == 0
    wizard.who.choose("social_services")
    wizard.next()
    assert wizard.step == 1


def test_a_municipality_that_does_not_exist_is_stopped_before_it_is_too_late(program: Program) -> None:
    wizard: Any = program.window.centralWidget()
    wizard.who.name.setText("Sara")
    wizard.who.choose("school_health_psychosocial")
    wizard.next()
    wizard.unit.name.setText("Enheten")
    wizard.unit.municipality.setText("Perstrop")
    wizard.next()
    assert wizard.step == 1
    wizard.unit.municipality.setText("Perstorps kommun")
    wizard.next()
    assert wizard.step == 2
