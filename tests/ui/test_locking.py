# SPDX-License-Identifier: EUPL-1.2
"""Locking, and the supervisor that shows the lock page again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from samverkan_desktop import __main__ as start
from samverkan_desktop.ui import clipboard
from samverkan_desktop.ui.locking import IdleWatch, last_place
from samverkan_desktop.ui.system_lock import SystemLock
from samverkan_desktop.usecases import settings
from samverkan_desktop.usecases.desk import Tools
from tests.ui.window import KEPT, Opened, SetClock, on_vault


def _idle(opened: Opened) -> IdleWatch:
    assert opened.program.idle is not None
    return opened.program.idle


def test_five_minutes_without_activity_lock_with_exit_code_75(opened: Opened, clock: SetClock) -> None:
    clock.pass_seconds(5 * 60 - 1)
    _idle(opened).check()
    assert not opened.ended
    clock.pass_seconds(1)
    _idle(opened).check()
    assert opened.ended == [75]
    assert not opened.window.isVisible()


def test_it_warns_thirty_seconds_before_and_a_touch_takes_the_warning_away(opened: Opened, clock: SetClock) -> None:
    toast = opened.window.messages._toast
    clock.pass_seconds(5 * 60 - 30)
    _idle(opened).check()
    assert toast.isVisible()
    assert "30 sekunder" in toast.text()
    _idle(opened).touch()
    assert not toast.isVisible()
    clock.pass_seconds(5 * 60 - 31)
    _idle(opened).check()
    assert not opened.ended


def test_time_asleep_counts(opened: Opened, clock: SetClock) -> None:
    clock.pass_seconds(3600, asleep=True)
    _idle(opened).check()
    assert opened.ended == [75]


def test_a_running_export_delays_the_lock_and_says_so(opened: Opened, clock: SetClock, qtbot: QtBot) -> None:
    import threading

    gate = threading.Event()
    opened.program.tasks.aside(gate.wait, 5)
    clock.pass_seconds(6 * 60)
    _idle(opened).check()
    assert not opened.ended
    assert "när exporten är klar" in opened.window.messages._toast.text()
    gate.set()
    qtbot.waitUntil(lambda: not opened.program.tasks.is_working_aside)
    _idle(opened).check()
    assert opened.ended == [75]


def test_locking_writes_drafts_keeps_the_place_closes_the_vault_and_is_quick(
    opened: Opened, qtbot: QtBot, tools: Tools, home: Path
) -> None:
    page = opened.page("help", "lock")
    wrote: list[str] = []
    page.write_drafts = lambda: opened.program.tasks.on_vault(wrote.append, KEPT)
    clipboard.keep("något kopierat")
    began = time.monotonic()
    assert opened.program.locker is not None
    opened.program.locker.lock()
    assert time.monotonic() - began < 1.5
    assert wrote == [KEPT]
    assert clipboard.text_to_paste() == ""
    assert tools.files.opened_since(home) is None
    again = Opened(qtbot, home, tools, relocked=True)
    try:
        again.unlock()
        assert again.window.here == ("help", "lock")
    finally:
        again.end()


def test_a_draft_that_hangs_does_not_keep_the_screen_open(opened: Opened) -> None:
    page = opened.page("help")
    page.write_drafts = lambda: opened.program.tasks.on_vault(time.sleep, 1.8)
    began = time.monotonic()
    assert opened.program.locker is not None
    opened.program.locker.lock()
    assert opened.ended == [75]
    assert time.monotonic() - began < 1.6
    opened.program.tasks.wait_for_vault(5)


def test_the_place_is_kept_inside_the_vault_and_nowhere_else(opened: Opened, own_home: Path, qtbot: QtBot) -> None:
    opened.page("help", "concern")
    assert opened.program.locker is not None
    desk = opened.desk
    opened.program.locker.lock()
    for file in own_home.rglob("*"):
        if file.is_file():
            assert b"concern" not in file.read_bytes(), file
    assert desk.vault.info.practice


def test_an_ordinary_start_begins_at_today(opened: Opened, qtbot: QtBot) -> None:
    on_vault(qtbot, opened.program.tasks, settings.put, opened.desk, "last_place", '{"page": "log"}')
    assert on_vault(qtbot, opened.program.tasks, last_place, opened.desk) == {"page": "log"}
    assert opened.window.here[0] == "today"


def test_a_new_limit_in_the_settings_counts_at_once(opened: Opened, clock: SetClock) -> None:
    page = opened.page("settings")
    page.minutes.setValue(1)
    opened.settle()
    clock.pass_seconds(61)
    _idle(opened).check()
    assert opened.ended == [75]


def test_the_limit_stays_between_one_and_fifteen_minutes(opened: Opened) -> None:
    box = opened.page("settings").minutes
    assert (box.minimum(), box.maximum()) == (1, 15)


def test_the_computers_own_lock_and_sleep_lock_too(opened: Opened) -> None:
    listening = opened.program._system
    assert isinstance(listening, SystemLock)
    listening.on_active(False)
    assert not opened.ended
    listening.on_lock()
    assert opened.ended == [75]


def test_closing_the_window_ends_without_75_and_locks_the_vault(opened: Opened, tools: Tools, home: Path) -> None:
    assert opened.window.close()
    opened.program.end()
    assert not opened.ended
    assert tools.files.opened_since(home) is None


# the supervisor


WINDOW = """
import pathlib, sys
seen = pathlib.Path(sys.argv[1])
lines = seen.read_text().splitlines() if seen.exists() else []
seen.write_text("\\n".join([*lines, " ".join(sys.argv[2:])]))
sys.exit([75, 75, 3][len(lines)])
"""


def test_the_supervisor_starts_a_new_window_after_each_lock_and_ends_with_any_other_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, seen = tmp_path / "window.py", tmp_path / "seen"
    script.write_text(WINDOW)

    def command(arguments: Any, *, relocked: bool) -> list[str]:
        return [sys.executable, str(script), str(seen), *(["--relocked"] if relocked else []), *arguments]

    monkeypatch.setattr(start, "window_command", command)
    assert start.supervise(["--home", "somewhere"]) == 3
    assert seen.read_text().splitlines() == [
        "--home somewhere",
        "--relocked --home somewhere",
        "--relocked --home somewhere",
    ]


def test_the_supervisor_needs_neither_qt_nor_anything_outside_the_standard_library() -> None:
    code = (
        "import sys\nsys.modules['PySide6'] = None\n"
        "from samverkan_desktop import __main__ as m\n"
        "assert m.window_command(['--home', 'x'], relocked=True)[-3:] == ['--relocked', '--home', 'x']\n"
        "print([n for n in sys.modules if n.split('.')[0] in ('PySide6', 'shiboken6', 'sqlcipher3')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() in ("[]", "['PySide6']")


def test_a_real_window_process_ends_when_the_supervisor_is_told_to(tmp_path: Path) -> None:
    env = {**os.environ, "SAMVERKAN_HOME": str(tmp_path / "vault"), "QT_QPA_PLATFORM": "offscreen"}
    running = subprocess.Popen([sys.executable, "-m", "samverkan_desktop"], env=env, stderr=subprocess.PIPE)
    try:
        time.sleep(3)
        assert running.poll() is None, running.stderr.read() if running.stderr else ""
        running.terminate()
        assert running.wait(10) == 128 + 15
    finally:
        running.kill()
        running.wait()
