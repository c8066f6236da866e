# SPDX-License-Identifier: EUPL-1.2
"""A protected child on the screen: opening asks why, says that paper is safer, and goes back when the answer is no."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.ui.dialogs.open_reason import OpenReasonDialog
from samverkan_desktop.usecases import children, consents, consultations
from samverkan_desktop.usecases.desk import Desk
from tests.ui.window import Opened, on_vault


def written(desk: Desk) -> str:
    """A consultation about a protected child that the one who works has in hand; its id."""
    new = NewChild(name="Noel Påhittsson", birth_date=date(2016, 4, 2), guardians=(("Ella Påhittsson", "sole"),))
    child = children.add(desk, new).child
    children.change(desk, attrs.evolve(child, protected=True, owner=desk.actor.id))
    consent = consents.ask(
        desk,
        child.id,
        to=("social_services",),
        categories=("attendance",),
        purposes=("consultation",),
        valid_from=desk.today,
        valid_to=desk.today,
    )
    form = {
        "kind": "consented",
        "date": desk.today.isoformat(),
        "form": "telephone",
        "purpose": "Samtal om stöd",
        "participants": [
            {"party": "school_health_psychosocial", "function": "skolkurator"},
            {"party": "social_services", "function": "socialsekreterare"},
        ],
        "child": child.id,
        "consents": [consent.id],
        "sections": {"question": {"text": "Hur går det?", "categories": ["attendance"]}},
        "suspected_harm": "no",
    }
    (stored,) = consultations.record_json(desk, form)
    return stored.id


def answer(qtbot: QtBot, opened: Opened, page_id: str, target: str, do: Callable[[Any], None]) -> None:
    """Open a page and answer the dialog that asks why."""
    asked: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, OpenReasonDialog):
            asked.append(True)
            do(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    opened.window.open_page(page_id, target)
    qtbot.waitUntil(lambda: bool(asked))
    opened.settle()


def test_the_consultation_opens_with_a_reason_and_says_that_paper_is_safer(opened: Opened, qtbot: QtBot) -> None:
    stored = on_vault(qtbot, opened.program.tasks, written, opened.desk)

    def choose(dialog: OpenReasonDialog) -> None:
        assert not dialog._open.isEnabled()
        assert dialog.reason() == ""
        dialog._choice.setCurrentIndex(2)
        dialog._open.click()

    answer(qtbot, opened, "consultation", stored, choose)
    page = opened.window.page("consultation")
    assert page.reader.isVisible()
    assert "ett papper är ofta säkrare" in page.reader.banner.accessibleName()
    assert "Noel" not in page.title.text()
    entries = on_vault(qtbot, opened.program.tasks, opened.desk.vault.log.entries)
    (entry,) = (one for one in entries if one.act == "consultation_opened")
    assert set(entry.details) == {"reason"}


def test_without_a_reason_nothing_is_shown(opened: Opened, qtbot: QtBot) -> None:
    stored = on_vault(qtbot, opened.program.tasks, written, opened.desk)
    answer(qtbot, opened, "consultation", stored, lambda dialog: dialog.reject())
    assert opened.window.page("consultations").isVisible()
    entries = on_vault(qtbot, opened.program.tasks, opened.desk.vault.log.entries)
    assert not [one for one in entries if one.act == "consultation_opened"]


@pytest.mark.parametrize("text", ["Skälet skrivs in i loggen", "ett papper är ofta säkrare"])
def test_the_dialog_says_what_happens_with_the_reason(qtbot: QtBot, text: str) -> None:
    dialog = OpenReasonDialog(None)
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(type(dialog.title)))
    assert text in said
