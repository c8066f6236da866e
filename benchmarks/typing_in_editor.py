# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a table row reads better whole
"""The window's worst silence while someone types in a text of 3 000 words, beside a bare QPlainTextEdit of the same run.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python benchmarks/typing_in_editor.py [turns] [rounds]

The real editor of a de-identified consultation (vault, draft keeper, marking) on a practice vault. Keys come in bursts of
ten, 80 ms apart, with pauses in which the marking runs, and typing goes on while it does. Silence: the longest time between
two beats of a timer of 2 ms. The two take turns, so that whatever else the computer does falls on both; each turn has its
worst silence, and the middle one of those is compared, and the worst of all beside it. Also told: from the last key of a
burst until the first marks stand in the text, and until those of the whole text do.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from samverkan_desktop import main as program
from samverkan_desktop.ui import app_settings, application
from samverkan_desktop.ui.pages.consultation_editor import ConsultationEditor
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import unlocking
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.while_typing import Seen

NOTE = (
    "Tuva har varit borta från lektionerna i flera veckor. Mamma Petra ringde den 14 september och berättade att familjen "
    "ska flytta till Norrbäck. Kuratorn undrar hur skolan och hemmet kan hjälpas åt så att eleven kommer tillbaka, och "
    "vilket stöd som går att få utan ansökan. Läraren ser att kamraterna frågar efter henne.\n"
)
WORDS = 3_000
BURST, APART, PAUSES = 10, 80, (900, 350, 1500, 320)
TYPED = "och sen kom Amir "


class Beats(QObject):
    """Counts the silences between the beats of a quick timer."""

    def __init__(self) -> None:
        super().__init__()
        self.silences: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(2)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.silences.append(now - self._last)
        self._last = now

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()


def wait(milliseconds: int) -> None:
    """Let the event loop run for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def type_in(edit: QPlainTextEdit | QTextEdit, rounds: int) -> list[float]:
    """Type bursts at the end of a text; the silences in seconds, longest last."""
    edit.setFocus()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    beats = Beats()
    for turn in range(rounds):
        for n in range(BURST):
            letter = TYPED[(turn * BURST + n) % len(TYPED)]
            key = Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.postEvent(edit, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
            wait(APART)
        wait(PAUSES[turn % len(PAUSES)])
    beats.stop()
    return sorted(beats.silences)


def main() -> int:
    """Measure the bare widget and the editor in turns, and print both and their ratio."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 8
    text = NOTE * (WORDS // len(NOTE.split()) + 1)
    with tempfile.TemporaryDirectory() as folder:
        application.prepare(app_settings.read(Path(folder)))
        bare = QPlainTextEdit()
        bare.setPlainText(text)
        bare.resize(900, 700)
        editor = _editor(Path(folder))
        edit = next(iter(editor.text.sections.values())).edit
        edit.set_text(text)
        editor.resize(1300, 850)
        delays: dict[bool, list[float]] = {True: [], False: []}
        last = [0.0]

        def told(seen: Seen) -> None:
            if last[0]:
                delays[seen.first].append(time.perf_counter() - last[0])

        editor.text.text_changed.connect(lambda _name: last.__setitem__(0, time.perf_counter()))
        editor.marking.found.connect(told)
        plain: list[list[float]] = []
        ours: list[list[float]] = []
        for turn in range(turns):
            for widget, typed, found in ((bare, bare, plain), (editor, edit, ours)):
                widget.show()
                wait(3000 if turn == 0 else 300)
                found.append(type_in(typed, rounds))
                wait(1500)
                widget.hide()
        _tell(plain, ours, delays)
        sys.stdout.flush()
        os._exit(0)


def _editor(folder: Path) -> ConsultationEditor:
    """The editor with an empty draft, on a practice vault of its own."""
    tools = program.tools(state_dir=folder / "state")
    new = unlocking.NewVault(name="Mätning", user_name="Sara Påhittad", user_function="skolkurator", practice=True)
    tasks = Tasks()
    key = tools.locks.new_recovery_key()
    made: list[Desk] = []
    tasks.on_vault(
        lambda: unlocking.create_vault(
            tools, folder / "vault", new, passphrase="björk vinter slott nyckel", recovery_key=key
        ),
        done=made.append,
    )
    while not made:
        wait(50)
    editor = ConsultationEditor(made[0], tasks)
    editor.begin("deidentified", {})
    return editor


def _tell(plain: list[list[float]], ours: list[list[float]], delays: dict[bool, list[float]]) -> None:
    print(f"{'worst silence, ms':28}{'middle':>9}{'worst':>9}{'99.9 %':>9}{'median':>9}  each turn")
    middle, most = [], []
    for name, turns in (("bare QPlainTextEdit", plain), ("the editor", ours)):
        worst = [turn[-1] for turn in turns]
        every = sorted(silence for turn in turns for silence in turn)
        middle.append(statistics.median(worst))
        most.append(max(worst))
        told = [middle[-1], most[-1], every[int(len(every) * 0.999) - 1], statistics.median(every)]
        each = " ".join(f"{1000 * one:.0f}" for one in worst)
        print(f"{name:28}" + "".join(f"{1000 * one:9.1f}" for one in told) + f"  {each}")
    print(f"{'the editor / bare':28}{middle[1] / middle[0]:9.2f}{most[1] / most[0]:9.2f}")
    for first, which in ((True, "first marks"), (False, "marks of the whole text")):
        found = delays[first]
        if not found:
            print(f"from the last key to the {which}: they never came, no figure")
            continue
        half, longest = 1000 * statistics.median(found), 1000 * max(found)
        print(f"from the last key to the {which}: {half:.0f} ms median, {longest:.0f} ms worst, {len(found)} times")


if __name__ == "__main__":
    sys.exit(main())
