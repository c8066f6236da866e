# SPDX-License-Identifier: EUPL-1.2
"""The draft under review: only the one that was asked for last is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui.pages.review_draft import ReviewDraft
from samverkan_desktop.usecases import consultations
from samverkan_desktop.usecases.desk import Desk
from tests.ui.window import Opened, on_vault


def two_that_wait(desk: Desk) -> list[str]:
    common = {"kind": "deidentified", "date": str(desk.today), "form": "consultation_meeting", "suspected_harm": "no"}
    texts = ("Hur kan skolan stötta?", "Vem kallar till mötet?")
    said = [common | {"purpose": "Råd", "sections": {"question": text}} for text in texts]
    return [one.id for one in consultations.record_json(desk, said)]


def test_a_draft_that_comes_when_another_has_been_asked_for_is_never_shown_or_searched(
    opened: Opened, qtbot: QtBot
) -> None:
    desk, tasks = opened.desk, opened.program.tasks
    first, second = on_vault(qtbot, tasks, two_that_wait, desk)
    page = QObject()
    draft = ReviewDraft(desk, tasks, page)
    shown: list[str] = []
    searched: list[str] = []
    draft.opened.connect(lambda _number: shown.append(draft.id))
    draft.searched.connect(lambda review: searched.append(review.material.consultation_id))
    draft.open(first)
    draft.open(second)
    qtbot.waitUntil(lambda: second in searched, timeout=10_000)
    assert shown == [second]
    assert searched == [second]
