# SPDX-License-Identifier: EUPL-1.2
"""The municipality's own cases in the window: taken in from a folder, run with the draft, told of, taken away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.own_cases import OwnCasesDialog
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import policy_cases
from tests.ui.test_consent_dialogs import LOW, cut_sideways
from tests.ui.test_policy_page import NARROWER, page_with, run_cases
from tests.ui.window import Opened, focusable, on_vault, spoken
from tests.usecases.test_policy_cases import DRAFT, FOURTEEN, NEEDS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one own case."""
    place = tmp_path / "fall" / NEEDS
    place.parent.mkdir(parents=True)
    place.write_text(FOURTEEN, encoding="utf-8")
    return tmp_path / "fall"


def dialog_of(opened: Opened, qtbot: QtBot) -> OwnCasesDialog:
    page = opened.page("policy")
    dialog = OwnCasesDialog(page, opened.desk, opened.program.tasks, opened.window.messages)
    dialog.changed.connect(page.shown)
    qtbot.addWidget(dialog)
    dialog.show()
    opened.settle()
    return dialog


def said_in(widget: Any) -> str:
    return " ".join(one.text() for one in widget.findChildren(PlainLabel) if one.isVisibleTo(widget))


def test_a_folder_is_taken_in_and_a_draft_that_answers_otherwise_says_so(
    opened: Opened, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_with(opened, qtbot, DRAFT.format(age=16).replace("2026-04-01", "2027-01-01"))
    run_cases(page, qtbot)
    assert not page.side.own.isVisible()
    dialog = dialog_of(opened, qtbot)
    assert "Inga egna fall än" in said_in(dialog)
    dialog.take_in_folder(folder)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert [dialog.model.index(0, n).data()[:10] for n in range(2)] == ["Något sakn", "Fjortonåri"]
    qtbot.waitUntil(lambda: page.trial is None)
    assert page.own.text() == "Egna fall: 1 …"
    run_cases(page, qtbot)
    assert page.side.own.accessibleName() == "Saknas: Ett eget fall får inte det väntade svaret"
    assert page.changes.index(0, 3).data() == "Väntat: Något saknas"
    assert not page.sign_button.isEnabled()
    monkeypatch.setattr(opened.window.messages, "question", lambda *_texts, **_how: True)
    dialog.table.selectRow(0)
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)
    qtbot.waitUntil(lambda: page.trial is None)
    assert on_vault(qtbot, opened.program.tasks, policy_cases.texts, opened.desk) == {}


def test_a_case_that_cannot_be_read_is_named_and_none_is_kept(
    opened: Opened, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "needs" / "trasigt.toml").write_text("a = [", encoding="utf-8")
    told: list[BaseException] = []
    monkeypatch.setattr(opened.window.messages, "error", lambda error, **_how: told.append(error))
    dialog = dialog_of(opened, qtbot)
    dialog.take_in_folder(folder)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], InvalidInput)
    assert [fault.text for fault in told[0].faults] == ["needs/trasigt.toml: filen går inte att läsa"]
    assert dialog.model.rowCount() == 0


def test_who_may_not_change_the_rules_reads_the_cases(opened: Opened, qtbot: QtBot, folder: Path) -> None:
    on_vault(qtbot, opened.program.tasks, policy_cases.take_in, opened.desk, {NEEDS: FOURTEEN})
    page = opened.page("policy")
    reader = attrs.evolve(opened.desk, actor=attrs.evolve(opened.desk.actor, roles=("professional",)))
    dialog = OwnCasesDialog(page, reader, opened.program.tasks, opened.window.messages)
    qtbot.addWidget(dialog)
    dialog.show()
    opened.settle()
    assert dialog.model.rowCount() == 1
    assert not dialog.take_in.isVisible()
    assert not dialog.remove.isVisible()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 130])
def test_the_dialog_fits_and_names_its_controls(opened: Opened, qtbot: QtBot, mode: str, percent: int) -> None:
    theme.apply(theme.Theme(mode=mode, text_percent=percent))  # type: ignore[arg-type]
    opened.window.resize(1366, LOW)
    on_vault(qtbot, opened.program.tasks, policy_cases.take_in, opened.desk, {NEEDS: FOURTEEN})
    dialog = dialog_of(opened, qtbot)
    assert dialog.minimumSizeHint().height() <= LOW - 40
    assert cut_sideways(dialog) == []
    assert [type(widget).__name__ for widget in focusable(dialog) if not spoken(widget)] == []


@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_the_page_fits_with_its_cases(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> None:
    opened.window.resize(*size)
    on_vault(qtbot, opened.program.tasks, policy_cases.take_in, opened.desk, {NEEDS: FOURTEEN})
    page = page_with(opened, qtbot, NARROWER)
    run_cases(page, qtbot)
    opened.settle()
    assert page.side.own.isVisible()
    assert page.case_table.horizontalScrollBar().maximum() == 0
    assert cut_sideways(page) == []
