# SPDX-License-Identifier: EUPL-1.2
"""Idag, Logg, Inställningar and Hjälp with real records behind them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.ui import app_settings, theme
from samverkan_desktop.ui.pages.settings_keys import ChangePassphrase, NewRecoveryKey, NewUser
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import children, consent_forms, consents, consultations, unlocking
from samverkan_desktop.usecases.desk import Desk
from tests.ui.window import PHRASE, Opened, on_vault


def _texts(root: Any) -> list[str]:
    return [label.text() for label in root.findChildren(PlainLabel) if label.isVisible()]


def a_busy_week(desk: Desk) -> None:
    """A child with a consent that ends soon, a consultation with an action that is late, a de-identified draft."""
    today = desk.today
    card = children.add(
        desk,
        NewChild(name="Alva Exempelsson", birth_date=date(2018, 5, 2), guardians=(("Tomas Exempelsson", "sole"),)),
    )
    consent = consents.ask(
        desk,
        card.child.id,
        to=("social_services",),
        categories=("attendance",),
        purposes=("consultation",),
        valid_from=today - timedelta(days=100),
        valid_to=today + timedelta(days=5),
    )
    consents.answer(desk, consent.id, card.guardians[0].id, "yes", given=today - timedelta(days=100))
    common = {
        "date": str(today - timedelta(days=10)),
        "form": "consultation_meeting",
        "suspected_harm": "no",
        "participants": [{"party": "social_services", "function": "socialsekreterare"}],
    }
    consultations.record_json(
        desk,
        [
            {
                **common,
                "kind": "consented",
                "child": card.child.id,
                "consents": [consent.id],
                "purpose": "Samordna stöd",
                "sections": {"question": "Hur går vi vidare?"},
                "actions": [
                    {"what": "Utvärdera läxstöd", "owner": "school_board", "due": str(today - timedelta(days=3))}
                ],
            },
            {
                **common,
                "kind": "deidentified",
                "purpose": "Råd om frånvaro",
                "sections": {"question": "Hur kan skolan stötta?"},
            },
        ],
    )


def _today(opened: Opened, qtbot: QtBot) -> Any:
    on_vault(qtbot, opened.program.tasks, a_busy_week, opened.desk)
    page = opened.window.page("today")
    page.refresh()  # type: ignore[attr-defined]
    opened.settle()
    return page


def test_a_new_vault_has_quiet_panels(opened: Opened) -> None:
    said = _texts(opened.window.page("today"))
    assert "Inget väntar på dig just nu." in said
    assert "Måndag 23 november" in said
    assert any(text.startswith("Vecka 48.") for text in said)


def test_what_needs_me_stands_first_with_one_button_each(opened: Opened, qtbot: QtBot) -> None:
    page = _today(opened, qtbot)
    said = _texts(page._needs)
    assert "Samtycke går ut 28 november" in said
    assert "Uppföljning försenad 3 dagar" in said
    assert "Utkast behöver granskas" in said
    assert len([b for b in page._needs.findChildren(HintButton) if b.isVisible()]) == 3


def test_names_stay_behind_initials_until_the_setting_says_otherwise(opened: Opened, qtbot: QtBot) -> None:
    page = _today(opened, qtbot)
    assert not [text for text in _texts(page) if "Alva" in text or "Exempelsson" in text]
    assert any("A.E." in text for text in _texts(page))
    settings_page = opened.page("settings")
    settings_page.full_names.setChecked(True)
    opened.settle()
    page = opened.page("today")
    assert any("Alva Exempelsson" in text for text in _texts(page))


def _is_told(page: Any) -> bool:
    """Whether the late follow-up stands on the page, once, where what needs the person does."""
    assert "Utvärdera läxstöd" not in _texts(page._follow_ups)
    return any("Utvärdera läxstöd" in text for text in _texts(page._needs))


def test_a_ticked_follow_up_can_be_undone_and_is_kept_after_eight_seconds(opened: Opened, qtbot: QtBot) -> None:
    page = _today(opened, qtbot)

    def tick() -> None:
        box = next(b for b in page._needs.findChildren(QCheckBox) if b.isVisible())
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
        opened.settle()

    tick()
    assert not _is_told(page)
    opened.window.messages._toast._act()
    opened.settle()
    assert _is_told(page)
    tick()
    assert page._undo.interval() == 8000
    page._undo.timeout.emit()
    opened.settle()
    page.refresh()
    opened.settle()
    assert not _is_told(page)


def test_a_ticked_follow_up_is_kept_when_the_page_is_left(opened: Opened, qtbot: QtBot) -> None:
    page = _today(opened, qtbot)
    box = next(b for b in page._needs.findChildren(QCheckBox) if b.isVisible())
    assert _is_told(page)
    box.setChecked(True)
    opened.page("log")
    entries = opened.window.page("log").model._entries  # type: ignore[attr-defined]
    opened.page("today")
    assert not _is_told(page)
    assert entries


def test_the_log_shows_the_newest_first_in_words_and_holds_no_name_of_a_child(opened: Opened, qtbot: QtBot) -> None:
    on_vault(qtbot, opened.program.tasks, a_busy_week, opened.desk)
    page = opened.page("log")
    model = page.model
    cells = [
        str(model.data(model.index(row, column)))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert cells[2] == "Loggen lästes"
    assert "Valvet skapades" in cells
    assert "Konsultation sparades" in cells
    assert not [cell for cell in cells if "Alva" in cell or "_" in cell]


def test_the_chain_is_checked_and_the_answer_stands_on_the_page(opened: Opened) -> None:
    page = opened.page("log")
    page.check.click()
    opened.settle()
    assert page.verdict.property("banner") == "pos"
    assert "Loggen är orörd" in page.verdict.accessibleName()


def test_theme_and_text_size_change_at_once_and_are_kept_for_the_next_start(opened: Opened) -> None:
    page = opened.page("settings")
    dark = page._themes.buttons()[2]
    dark.click()
    page.size_choice.button("130").click()
    assert theme.current().mode == "dark"
    assert theme.current().text_percent == 130
    kept = app_settings.read(opened.home)
    assert (kept.theme, kept.text_percent) == ("dark", 130)


def test_the_settings_file_holds_nothing_but_the_look(opened: Opened) -> None:
    opened.page("settings")._change_look(theme="light")
    lines = (opened.home / "settings.toml").read_text(encoding="utf-8").splitlines()
    assert {line.split(" = ")[0] for line in lines if not line.startswith("#")} == set(app_settings.NAMES)


def test_a_settings_file_with_nonsense_gives_the_defaults(opened: Opened) -> None:
    for text in ('theme = "pink"\ntext_percent = 1000', "\x00\x01", "theme = ["):
        (opened.home / "settings.toml").write_text(text, encoding="utf-8")
        assert app_settings.read(opened.home) == app_settings.AppSettings()


def test_one_changes_ones_own_passphrase(opened: Opened, qtbot: QtBot) -> None:
    page = opened.page("settings")
    dialog = ChangePassphrase(opened.desk, opened.program.tasks, opened.window.messages, page)
    dialog.old.setText("inte den rätta lösenfrasen")
    dialog.new.setText("alldeles ny lösenfras här")
    dialog.again.setText("alldeles ny lösenfras här")
    dialog.try_it()
    opened.settle()
    assert dialog.old_box.has_error
    dialog.old.setText(PHRASE)
    with qtbot.waitSignal(dialog.accepted, timeout=20000):
        dialog.try_it()
    assert dialog.new.text() == ""


def test_a_new_recovery_key_replaces_the_old_once_it_is_proved(opened: Opened, qtbot: QtBot) -> None:
    page = opened.page("settings")
    dialog = NewRecoveryKey(opened.desk, opened.program.tasks, opened.window.messages, page)
    assert not dialog.agree.isEnabled()
    dialog.view.put_on_paper("Utskriven")
    for number, field in dialog.view.fields.items():
        field.setText(dialog.view._groups[number])
        dialog.view._typed(number)
    assert dialog.agree.isEnabled()
    with qtbot.waitSignal(dialog.accepted, timeout=20000):
        dialog.try_it()
    assert dialog._key == ""


def test_an_administrator_adds_and_removes_users(opened: Opened, qtbot: QtBot) -> None:
    page = opened.page("settings")
    page.open_section(3)
    dialog = NewUser(opened.desk, opened.program.tasks, opened.window.messages, page)
    dialog.name.setText("Bo Diktman")
    dialog.passphrase.setText("en helt egen lösenfras")
    dialog.again.setText("en helt egen lösenfras")
    with qtbot.waitSignal(dialog.accepted, timeout=20000):
        dialog.try_it()
    page.shown()
    opened.settle()
    assert "Bo Diktman" in _texts(page)
    remove = next(b for b in page.findChildren(HintButton) if b.accessibleName() == "Ta bort Bo Diktman")

    def agree() -> None:
        question: Any = QApplication.activeModalWidget()
        keep = question.focusWidget()
        assert keep.text() == "Behåll", "the harmless answer has focus"
        next(b for b in question.findChildren(HintButton) if b.text() == "Ta bort").click()

    QTimer.singleShot(100, agree)
    remove.click()
    opened.settle()
    opened.settle()
    assert "Bo Diktman" not in _texts(page)


def test_the_help_lists_the_shortcuts_that_truly_exist(opened: Opened) -> None:
    page = opened.page("help", "keys")
    listed = {keys for lines in page.shortcuts().values() for keys, _what in lines}
    real = {a.shortcut().toString(a.shortcut().SequenceFormat.NativeText) for a in opened.window.actions()}
    assert {keys for keys in real if keys} == listed
    assert {"Ctrl+L", "F1", "F6"} <= listed
    said = _texts(page)
    assert all(keys in said for keys in listed)


def test_notices_after_unlocking_are_told(opened: Opened) -> None:
    notice = unlocking.Notice(code="recovered_since", values={"day": "2026-11-20"})
    opened.program._tell_notices(unlocking.Unlocked(desk=opened.desk, notices=(notice,)))
    assert opened.window._banner.isVisible()
    assert "2026-11-20" in opened.window._banner.accessibleName()


def test_ctrl_plus_and_minus_change_the_text_size_step_by_step(opened: Opened) -> None:
    def press(keys: str) -> None:
        next(a for a in opened.window.actions() if a.shortcut().toString() == keys).trigger()

    press("Ctrl++")
    assert theme.current().text_percent == 115
    for _ in range(5):
        press("Ctrl++")
    assert theme.current().text_percent == 150
    press("Ctrl+0")
    press("Ctrl+-")
    assert app_settings.read(opened.home).text_percent == 90


def test_how_the_family_reaches_the_unit_is_a_setting(opened: Opened, qtbot: QtBot) -> None:
    page = opened.page("settings")
    page.reach.insert("070-174 06 12")
    page.reach.editingFinished.emit()
    opened.settle()
    assert on_vault(qtbot, opened.program.tasks, consent_forms.reach, opened.desk) == "070-174 06 12"
    page.reach.clear()
    page.shown()
    opened.settle()
    assert page.reach.text() == "070-174 06 12"


def test_the_help_keeps_the_ampersand_of_a_page_name(opened: Opened) -> None:
    lines = [what for group in opened.page("help").shortcuts().values() for _keys, what in group]
    assert "Barn & samtycken" in lines
