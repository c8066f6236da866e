# SPDX-License-Identifier: EUPL-1.2
"""The pages of the case file, of requests for documents and of responsibility: names, room, keys, what they show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.deputies import AbsenceDialog, HandOverDialog, SchoolChangeDialog
from samverkan_desktop.ui.dialogs.document_request import DecideDialog, FindRecordsDialog, NewRequestDialog
from samverkan_desktop.ui.dialogs.keep_reference import KeepReferenceDialog
from samverkan_desktop.usecases import (
    case_files,
    children,
    consultations,
    deputies,
    document_request_answers,
    document_requests,
    handovers,
    school_changes,
    unlocking,
)
from samverkan_desktop.usecases.desk import Desk
from tests.ui.window import Opened, focusable, on_vault, spoken

PHRASE = "röd cykel står vid grinden"
PAGES = ("case_file", "document_request", "deputies")


def a_record(desk: Desk) -> Any:
    """A child, a consent and a consultation resting on it, and a colleague who is a manager."""
    child = {"name": "Tuva Ekdahl", "birth_date": "2016-05-02", "guardians": [{"name": "Ada Ekdahl"}]}
    said = {
        "giver": "g1",
        "answer": "yes",
        "given": "2026-11-01",
        "valid_to": "2027-05-01",
        "from": [desk.vault.info.own_party],
        "to": ["social_services"],
        "categories": ["identity", "attendance"],
        "purposes": ["consultation"],
    }
    form = {
        "kind": "consented",
        "date": "2026-11-10",
        "form": "consultation_meeting",
        "purpose": "Samordna stöd i skolan",
        "suspected_harm": "no",
        "participants": [{"party": "social_services", "function": "socialsekreterare"}],
        "sections": {
            "question": {"text": "Närvaron är låg. Vad kan vi göra tillsammans?", "categories": ["attendance"]},
            "advice": {"text": "Börja med korta dagar.", "categories": ["attendance"]},
        },
        "child": child,
        "consents": [said],
    }
    (one,) = consultations.record_json(desk, form)
    unlocking.add_user(desk, "Chefa Provberg", "rektor", ("manager",), PHRASE)
    return one


@pytest.fixture
def record(opened: Opened, qtbot: QtBot) -> Any:
    """One consultation with consent in the open vault."""
    return on_vault(qtbot, opened.program.tasks, a_record, opened.desk)


def a_request(opened: Opened, qtbot: QtBot, record: Any, kind: str = "public") -> Any:
    day = opened.desk.today if kind == "investigation" else None
    tasks = opened.program.tasks
    made = on_vault(
        qtbot,
        tasks,
        lambda: document_requests.receive(
            opened.desk, kind=kind, asked_for="Alla konsultationer 2026", investigation_opened=day
        ),
    )
    on_vault(qtbot, tasks, document_requests.choose, opened.desk, made.id, [record.id])
    return made


def crowded(page: Any) -> list[str]:
    """Labels and buttons whose words do not fit."""
    cut = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            needed = label.fontMetrics().horizontalAdvance(label.text())
            if needed > label.width() + 1:
                cut.append(f"{label.text()} {needed}>{label.width()}")
    cut += [b.text() for b in page.findChildren(QPushButton) if b.isVisible() and b.sizeHint().width() - 28 > b.width()]
    return cut


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("size", [(1366, 768), (960, 600)])
def test_nothing_is_cut_in_a_low_window(
    opened: Opened, qtbot: QtBot, record: Any, size: tuple[int, int], percent: int
) -> None:
    theme.apply(theme.Theme(text_percent=percent))
    opened.window.resize(*size)
    asked = a_request(opened, qtbot, record)
    found = {page: crowded(opened.page(page)) for page in PAGES}
    found["one request"] = crowded(opened.page("document_request", asked.id))
    found["one child"] = crowded(opened.page("deputies", record.child_id))
    assert {page: cut for page, cut in found.items() if cut} == {}


@pytest.mark.parametrize("size", [(1366, 768), (1440, 900)])
def test_a_request_says_how_long_it_is_kept(opened: Opened, qtbot: QtBot, record: Any, size: tuple[int, int]) -> None:
    opened.window.resize(*size)
    page = opened.page("document_request", a_request(opened, qtbot, record).id)
    said = page.retention.text()
    assert "Gallring: Begäran om handlingar. Kan gallras från 2032-01-01." in said
    assert "Inget tas bort av sig självt." in said
    assert page.retention.height() >= page.retention.heightForWidth(page.retention.width())


def test_everything_that_takes_the_keyboard_has_a_name_and_room(opened: Opened, qtbot: QtBot, record: Any) -> None:
    asked = a_request(opened, qtbot, record)
    for page_id, argument in (*((page, None) for page in PAGES), ("document_request", asked.id)):
        page = opened.page(page_id, argument)
        widgets = list(focusable(page))
        assert widgets
        assert not [w for w in widgets if not (w.accessibleName() if isinstance(w, QComboBox) else spoken(w))]
        small = [spoken(w) for w in widgets if isinstance(w, QAbstractButton | QComboBox) and w.height() < 24]
        assert not small, page_id


def test_the_record_goes_to_the_case_file_from_its_own_page(opened: Opened, record: Any, tmp_path: Path) -> None:
    page = opened.page("consultation", record.id)
    page.reader.file.click()
    opened.settle()
    assert opened.window.here == ("case_file", record.id)
    akt = opened.window.page("case_file")
    assert akt.opened.record.id == record.id
    akt.fields["case_number"].setText("BUN 2026/114")
    akt.fields["system"].setText("Ärendesystemet")
    akt.save_to(tmp_path / "akt.pdf")
    opened.settle()
    assert (tmp_path / "akt.pdf").stat().st_size > 1000
    akt.table.setFocus()
    QTest.keyClick(akt.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.qtbot.waitUntil(lambda: akt.opened is not None and akt.opened.status == "filed")
    assert "BUN 2026/114" in akt.state.accessibleName()
    again = opened.page("consultation", record.id)
    assert "Ärendesystemet, BUN 2026/114" in again.reader.filed.text()


def test_a_subject_with_a_name_in_it_is_stopped_before_anything_is_saved(
    opened: Opened, record: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(opened.window.messages, "error", lambda error, **_how: told.append(error.code))
    akt = opened.page("case_file", record.id)
    akt._messages = opened.window.messages
    akt.fields["subject"].setText("Oro för Tuva")
    akt.save_to(tmp_path / "akt.pdf")
    opened.settle()
    assert told == ["subject_not_neutral"]
    assert not (tmp_path / "akt.pdf").exists()


def test_l_gives_and_m_masks_and_ctrl_enter_goes_on(opened: Opened, qtbot: QtBot, record: Any) -> None:
    asked = a_request(opened, qtbot, record)
    page = opened.page("document_request", asked.id)
    table = page.passages.table
    assert {choice for _, choice, _ in page.passages.passages.items()} == {"mask"}
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_L)
    QTest.keyClick(table, Qt.Key.Key_M)
    QTest.keyClick(table, Qt.Key.Key_L)
    assert [choice for _, choice, _ in page.passages.passages.items()][:3] == ["give", "mask", "give"]
    assert table.currentIndex().row() == 3
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert page.opened.records[0].reviewed
    assert [choice for _, choice, _ in page.opened.records[0].passages][:3] == ["give", "mask", "give"]


def test_only_a_manager_can_press_decide(opened: Opened, qtbot: QtBot, record: Any) -> None:
    asked = a_request(opened, qtbot, record)
    page = opened.page("document_request", asked.id)
    assert page.decide.isVisible()
    assert page.decide.isEnabled()
    assert not page.save_copy.isVisible()
    assert "FL 43" in page.banner.accessibleName(), "what could not be read is said"


def test_the_page_of_responsibility_shows_owner_deputies_and_schools(opened: Opened, qtbot: QtBot, record: Any) -> None:
    (boss,) = on_vault(qtbot, opened.program.tasks, deputies.colleagues, opened.desk)
    page = opened.page("deputies", record.child_id)
    assert page.child.code() == record.child_id
    assert "Sara Påhittad" in page.about.text()
    page.deputy.set_code(boss.id)
    page.appoint.click()
    page.schools.setText("Björkskolan, Alskolan")
    page.keep_schools.click()
    opened.settle()
    mine, _ = on_vault(qtbot, opened.program.tasks, deputies.standing, opened.desk)
    assert [one.deputy for one in mine] == [boss.id]
    assert page.found.schools == ("Björkskolan", "Alskolan")
    page.extract.click()
    opened.settle()
    assert any("Barn lades till" in label.text() for label in page.findChildren(QLabel))


def test_every_dialog_has_names_closes_with_esc_and_starts_harmless(opened: Opened, qtbot: QtBot, record: Any) -> None:
    desk, tasks = opened.desk, opened.program.tasks
    goes = on_vault(qtbot, tasks, handovers.belongings, desk, record.child_id)
    users = on_vault(qtbot, tasks, deputies.colleagues, desk)
    asked = a_request(opened, qtbot, record)
    named = on_vault(qtbot, tasks, document_requests.named_children, desk)
    kept = on_vault(qtbot, tasks, case_files.opened, desk, record.id).kept
    for row in on_vault(qtbot, tasks, document_requests.opened, desk, asked.id).records:
        choices = {(one.field, one.number): (choice, paragraph) for one, choice, paragraph in row.passages}
        on_vault(
            qtbot,
            tasks,
            lambda: document_requests.judge(desk, asked.id, record.id, choices),  # noqa: B023
        )
    paper = on_vault(qtbot, tasks, document_request_answers.paper, desk, asked.id, "decision")
    messages = opened.window.messages
    school = SchoolChangeDialog(opened.window, "Tuva Ekdahl", lambda _kind: None)
    school.show_change(on_vault(qtbot, tasks, school_changes.preview, desk, record.child_id, "independent_school"))
    for dialog in (
        AbsenceDialog(opened.window, users, desk.today),
        HandOverDialog(opened.window, "Tuva Ekdahl", goes, users),
        school,
        NewRequestDialog(opened.window, desk.today),
        FindRecordsDialog(opened.window, desk, tasks, messages, named, []),
        DecideDialog(opened.window, paper),
        KeepReferenceDialog(opened.window, kept),
    ):
        dialog.show()
        qtbot.wait(10)
        name = type(dialog).__name__
        assert not [w for w in focusable(dialog) if not (spoken(w) or w.accessibleName())], name
        assert not crowded(dialog), name
        assert dialog.height() <= 740, name
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), name
        dialog.deleteLater()


def test_an_independent_school_elsewhere_is_shown_with_the_paragraph_of_the_rules(
    opened: Opened, qtbot: QtBot, record: Any
) -> None:
    dialog = SchoolChangeDialog(opened.window, "Tuva Ekdahl", lambda _kind: None)
    qtbot.addWidget(dialog)
    seen = on_vault(
        qtbot, opened.program.tasks, school_changes.preview, opened.desk, record.child_id, "independent_school"
    )
    dialog.show_change(seen)
    dialog.show()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "OSL 23 kap. 2 § första stycket" in said
    assert "Skollagen 3 kap. 12 j §" in said
    assert "Ett samtycke upphör i dag." in said


def test_a_childs_page_is_not_needed_for_a_vault_without_colleagues(opened: Opened, qtbot: QtBot) -> None:
    page = opened.page("deputies")
    assert not page.appoint.isEnabled()
    assert not page.absence.isEnabled()
    for why in (page.alone, page.nobody_away):
        assert why.isVisible()
        assert "Ingen kollega finns i valvet" in why.text()
    assert "inget barn" in page.about.text()
    made = on_vault(
        qtbot,
        opened.program.tasks,
        children.add,
        opened.desk,
        NewChild(
            name="Noel Påhittsson", birth_date=opened.desk.today.replace(year=2017), guardians=(("Ella", "joint"),)
        ),
    )
    assert opened.page("deputies", made.child.id).card() is not None
    assert not page.hand_over.isEnabled()
    assert "Ingen kollega finns att lämna över till" in page.about.text()


def test_a_request_and_the_case_file_are_found_where_consultations_are(opened: Opened) -> None:
    for place, text, leads in (
        ("consultations", "Begäran om handling …", "document_request"),
        ("consultations", "Till akt", "case_file"),
        ("case_file", "Begäran om handling …", "document_request"),
        ("log", "Begäran om handling …", "document_request"),
        ("children", "Ansvar och frånvaro", "deputies"),
    ):
        page = opened.page(place)
        next(one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible()).click()
        opened.settle()
        assert opened.window.here[0] == leads


def test_how_long_ago_it_was_given_is_never_cut(opened: Opened, record: Any) -> None:
    opened.window.resize(1366, 768)
    page = opened.page("case_file")
    said = page.tr("Lämnad för {n} dagar sedan").format(n=188)
    # the table draws with this much air on each side of the words
    assert page.table.fontMetrics().horizontalAdvance(said) + 24 <= page.table.columnWidth(2)
