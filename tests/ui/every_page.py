# SPDX-License-Identifier: EUPL-1.2
"""Every page there is, in and out of the navigation, with a week's work in the vault and something to show on each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pytestqt.qtbot import QtBot

from samverkan_desktop.usecases import consents, consultations
from tests.ui.test_meeting_room import under_way
from tests.ui.test_pages import a_busy_week
from tests.ui.window import Opened, on_vault


def every_page(opened: Opened, qtbot: QtBot) -> Iterator[tuple[str, Any]]:
    """Open them one by one as (id, page), after a busy week has been stored."""
    on_vault(qtbot, opened.program.tasks, a_busy_week, opened.desk)
    meeting = on_vault(qtbot, opened.program.tasks, under_way, opened.desk)
    given = {"meeting": meeting, "meeting_room": meeting} | arguments(opened, qtbot)
    ids = list(opened.window._entries)
    assert {"today", "consultations", "consultation", "review", "children", "consent", "log", "settings"} <= set(ids)
    assert set(given) <= set(ids)
    for page_id in ids:
        yield page_id, opened.page(page_id, given.get(page_id))


def arguments(opened: Opened, qtbot: QtBot) -> dict[str, Any]:
    """What a page that is not in the navigation is opened with."""
    rows = on_vault(qtbot, opened.program.tasks, consultations.listed, opened.desk)
    cards = on_vault(qtbot, opened.program.tasks, consents.listed, opened.desk)
    waiting = next(row.id for row in rows if row.sharing == "needs_review")
    return {"consultation": "new", "review": waiting, "consent": cards[0].consent.id}
