# SPDX-License-Identifier: EUPL-1.2
"""Work off the GUI thread."""

from __future__ import annotations

import threading
import time
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.ui.tasks import Progress, Tasks


def test_vault_work_runs_in_order_on_one_thread_and_answers_on_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    ran: list[tuple[int, int]] = []
    answered: list[tuple[int, int]] = []
    for number in range(20):
        tasks.on_vault(
            lambda n: ran.append((n, threading.get_ident())) or n,
            number,
            done=lambda n: answered.append((n, threading.get_ident())),
        )
    qtbot.waitUntil(lambda: len(answered) == 20)
    assert [n for n, _ in ran] == list(range(20)) == [n for n, _ in answered]
    assert len({thread for _, thread in ran}) == 1
    assert {thread for _, thread in answered} == {threading.get_ident()} != {ran[0][1]}


def test_an_error_reaches_the_one_who_asked_and_nobody_else(qtbot: QtBot, tasks: Tasks) -> None:
    caught: list[BaseException] = []

    def refuse() -> None:
        raise Impossible("disk_full")

    with qtbot.assertNotEmitted(tasks.unexpected, wait=50):
        tasks.on_vault(refuse, failed=caught.append)
        qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0], Impossible)


def test_an_error_nobody_takes_is_told_to_the_window(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.unexpected) as told:
        tasks.aside(lambda: 1 / 0)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_changes_are_announced_only_when_the_work_succeeds(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.changed) as told:
        tasks.on_vault(lambda: None, changes=frozenset({"consultations"}), initiator="me")
    assert told.args == [frozenset({"consultations"}), "me"]
    with qtbot.assertNotEmitted(tasks.changed, wait=80):
        tasks.on_vault(lambda: 1 / 0, failed=lambda _: None, changes=frozenset({"consultations"}))


def test_cancelled_work_stops_at_its_next_report_and_delivers_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[Any] = []
    steps: list[int] = []

    def slow(report: Progress) -> str:
        for step in range(200):
            steps.append(step)
            report(step / 200, "")
            time.sleep(0.005)
        return "done"

    task = tasks.aside(slow, done=seen.append, progress=lambda *_: None)
    qtbot.waitUntil(lambda: len(steps) > 2)
    task.cancel()
    qtbot.waitUntil(lambda: not tasks.is_working_aside)
    qtbot.wait(50)
    assert not seen
    assert len(steps) < 200


def test_a_page_that_is_gone_gets_no_answer(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[int] = []

    class Page(QObject):
        def _on_done(self, result: int) -> None:
            seen.append(result)

    page = Page()
    gate = threading.Event()
    tasks.on_vault(lambda: gate.wait(2) and 1, done=page._on_done)
    import shiboken6

    shiboken6.delete(page)
    gate.set()
    assert tasks.wait_for_vault(2)
    qtbot.wait(50)
    assert not seen


def test_closing_finishes_the_vault_work_already_asked_for(qtbot: QtBot) -> None:
    tasks = Tasks()
    ran: list[int] = []
    for number in range(5):
        tasks.on_vault(ran.append, number)
    tasks.close()
    assert ran == [0, 1, 2, 3, 4]
    assert tasks.on_vault(ran.append, 9).is_cancelled
