# SPDX-License-Identifier: EUPL-1.2
"""The original goes when the summary's page is left: while the page is being read anew, and after a sudden end too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from samverkan_desktop.usecases import consultations, summaries
from samverkan_desktop.usecases.desk import Desk, Tools
from tests.ui.window import Opened, close, new_vault, on_vault

FORM: dict[str, Any] = {
    "kind": "deidentified",
    "date": "2026-11-20",
    "form": "consultation_meeting",
    "purpose": "Råd om frånvaro",
    "target_groups": ["school_absence"],
    "participants": [{"party": "social_services", "function": "socialsekreterare"}],
    "sections": {
        "background": "Vide Låtsasson har varit borta mycket.",
        "question": "Hur kan Vide få stöd hemma?",
        "advice": "Börja med korta dagar.",
    },
    "suspected_harm": "no",
    "known": {"people": [{"name": "Vide Låtsasson", "role": "child"}]},
}


def approved(desk: Desk) -> str:
    """An approved summary whose review has not been left."""
    (stored,) = consultations.record_json(desk, FORM)
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    return summaries.approve(desk, seen, reason="behövs").id


def has_original(opened: Opened, consultation_id: str) -> bool:
    desk, tasks = opened.desk, opened.program.tasks
    return on_vault(opened.qtbot, tasks, desk.vault.drafts.get, consultation_id) is not None


def test_a_page_that_is_being_read_anew_is_left_as_any_other(opened: Opened, qtbot: QtBot) -> None:
    consultation_id = on_vault(qtbot, opened.program.tasks, approved, opened.desk)
    page = opened.page("consultation", consultation_id)
    assert page.reader.undo.isVisible()
    assert has_original(opened, consultation_id)
    page._reload()
    opened.page("today")
    assert not has_original(opened, consultation_id)


def test_an_approval_that_was_undone_keeps_its_original(opened: Opened, qtbot: QtBot) -> None:
    consultation_id = on_vault(qtbot, opened.program.tasks, approved, opened.desk)
    page = opened.page("consultation", consultation_id)
    page.reader.undo.click()
    qtbot.waitUntil(lambda: opened.window.here[0] == "review")
    opened.page("today")
    assert has_original(opened, consultation_id)


@pytest.fixture
def after_a_sudden_end(qtbot: QtBot, tools: Tools, home: Path) -> Iterator[tuple[Opened, str, str]]:
    """The window at the next start: one summary was approved and one only waits for its review."""
    desk, _key = new_vault(tools, home)
    (waiting,) = consultations.record_json(desk, FORM)
    done = approved(desk)
    close(desk)
    running = Opened(qtbot, home, tools)
    running.unlock()
    yield running, done, waiting.id
    running.end()


def test_what_a_sudden_end_left_goes_at_the_next_start(after_a_sudden_end: tuple[Opened, str, str]) -> None:
    opened, done, waiting = after_a_sudden_end
    assert not has_original(opened, done)
    assert has_original(opened, waiting)
