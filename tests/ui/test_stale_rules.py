# SPDX-License-Identifier: EUPL-1.2
"""Rules that have not been compared with the law for too long are told of wherever an answer of theirs is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui.dialogs.answer import AnswerDialog
from samverkan_desktop.ui.dialogs.consent_form import ConsentFormDialog
from samverkan_desktop.ui.dialogs.deputies import SchoolChangeDialog
from samverkan_desktop.ui.dialogs.meeting_export import MeetingExportDialog
from samverkan_desktop.ui.dialogs.parent_calls import ParentCallsDialog
from samverkan_desktop.ui.dialogs.withdraw import WithdrawDialog
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import children, consents, meetings, school_changes
from samverkan_desktop.usecases.consents import ConsentCard
from tests.ui.test_meeting_room import under_way
from tests.ui.window import Opened, SetClock, on_vault

SAID = "jämfördes senast med lagtexten 2026-11-22"


def said_in(widget: QWidget) -> str:
    """Every label that stands there, seen or scrolled to."""
    return " ".join(one.text() for one in widget.findChildren(PlainLabel) if one.isVisibleTo(widget))


@pytest.fixture(params=[(2026, False), (2027, True)], ids=["fresh", "stale"])
def told(request: pytest.FixtureRequest, clock: SetClock) -> bool:
    """Whether the rules are stale on the day of the test; the clock is moved before the vault is made."""
    year, stale = request.param
    clock.at = datetime(year, 12, 14, 8, 0, tzinfo=UTC)
    return bool(stale)


@pytest.fixture
def meeting(told: bool, opened: Opened, qtbot: QtBot) -> str:
    return on_vault(qtbot, opened.program.tasks, under_way, opened.desk)


def card_of(opened: Opened, meeting_id: str) -> ConsentCard:
    def read(desk: Any) -> ConsentCard:
        return consents.of_child(desk, meetings.consented(desk, meeting_id).child_ids[0])[0]

    return on_vault(opened.qtbot, opened.program.tasks, read, opened.desk)


def on_pages(opened: Opened, meeting: str) -> list[tuple[str, QWidget]]:
    card = card_of(opened, meeting)
    prepared = opened.page("meeting", meeting)
    opened.qtbot.waitUntil(lambda: prepared.brief.text.toPlainText() != "")
    return [
        ("today", opened.page("today")),
        ("meetings", opened.page("meetings")),
        ("requests", opened.page("document_request")),
        ("matrix", prepared.matrix),
        ("cell", prepared.cell),
        ("brief", prepared.brief),
        ("room", opened.page("meeting_room", meeting).side),
        ("consent", opened.page("consent", card.consent.id).state),
        ("child", opened.page("children", card.consent.child_id).panel),
    ]


def in_dialogs(opened: Opened, meeting: str) -> list[tuple[str, QWidget]]:
    card, desk, window = card_of(opened, meeting), opened.desk, opened.window
    tasks, messages = opened.program.tasks, window.messages
    found = opened.page("meeting", meeting)._found
    school = SchoolChangeDialog(window, "Alva", lambda _kind: None)
    child_id = card.consent.child_id
    school.show_change(on_vault(opened.qtbot, tasks, school_changes.preview, desk, child_id, "independent_school"))
    return [
        ("answer", AnswerDialog(window, desk, tasks, messages, card)),
        ("withdrawal", WithdrawDialog(window, desk, tasks, card)),
        ("call", ParentCallsDialog(window, desk, tasks, "Alva", [card])),
        ("form", ConsentFormDialog(window, desk, tasks, messages, card)),
        ("school", school),
        ("papers", MeetingExportDialog(window, desk, tasks, messages, found)),
    ]


@pytest.mark.parametrize("places", [on_pages, in_dialogs])
def test_it_stands_where_an_answer_is_shown_and_nowhere_before(
    told: bool, meeting: str, opened: Opened, places: Callable[[Opened, str], list[tuple[str, QWidget]]]
) -> None:
    shown = places(opened, meeting)
    opened.settle()
    assert {name: SAID in said_in(place) for name, place in shown} == {name: told for name, _place in shown}
    for _name, place in shown:
        if place.isWindow():
            place.deleteLater()
    assert on_vault(opened.qtbot, opened.program.tasks, children.listed, opened.desk)
