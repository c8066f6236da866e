# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a table row reads better whole
"""The window's worst silence while someone types in a text of 3 000 words, beside a bare QPlainTextEdit of the same run.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python benchmarks/typing_in_editor.py [rounds]

The real editor of a de-identified consultation (vault, draft keeper, marking) on a practice vault. Keys come in bursts of
ten, 80 ms apart, with pauses in which the marking runs, and typing goes on while it does. Silence: the longest time between
two beats of a timer of 2 ms. Also told: from the last key of a burst until the first marks stand in the text, and until
those of the whole text do.
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
    """Measure the bare widget and the editor, and print both and their ratio."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    text = NOTE * (WORDS // len(NOTE.split()) + 1)
    with tempfile.TemporaryDirectory() as folder:
        application.prepare(app_settings.read(Path(folder)))
        bare = QPlainTextEdit()
        bare.setPlainText(text)
        bare.resize(900, 700)
        bare.show()
        wait(300)
        plain = type_in(bare, rounds)
        bare.hide()
        tools = program.tools(state_dir=Path(folder) / "state")
        new = unlocking.NewVault(name="Mätning", user_name="Sara Påhittad", user_function="skolkurator", practice=True)
        tasks = Tasks()
        key = tools.locks.new_recovery_key()
        made: list[Desk] = []
        tasks.on_vault(
            lambda: unlocking.create_vault(
                tools, Path(folder) / "vault", new, passphrase="björk vinter slott nyckel", recovery_key=key
            ),
            done=made.append,
        )
        while not made:
            wait(50)
        desk = made[0]
        editor = ConsultationEditor(desk, tasks)
        editor.begin("deidentified", {})
        edit = next(iter(editor.text.sections.values())).edit
        edit.set_text(text)
        editor.resize(1300, 850)
        editor.show()
        wait(3000)
        delays: dict[bool, list[float]] = {True: [], False: []}
        last = [0.0]

        def told(seen: Seen) -> None:
            if last[0]:
                delays[seen.first].append(time.perf_counter() - last[0])

        editor.text.text_changed.connect(lambda _name: last.__setitem__(0, time.perf_counter()))
        editor.marking.found.connect(told)
        ours = type_in(edit, rounds)
        wait(1500)
        _tell(plain, ours, delays)
        sys.stdout.flush()
        os._exit(0)


def _tell(plain: list[float], ours: list[float], delays: dict[bool, list[float]]) -> None:
    print(f"{'':28}{'worst':>9}{'99.9 %':>9}{'median':>9}  ms")
    for name, found in (("bare QPlainTextEdit", plain), ("the editor", ours)):
        share = found[int(len(found) * 0.999) - 1]
        print(f"{name:28}{1000 * found[-1]:9.1f}{1000 * share:9.1f}{1000 * statistics.median(found):9.1f}")
    print(f"{'ratio of the worst':28}{ours[-1] / plain[-1]:9.2f}")
    for first, which in ((True, "first marks"), (False, "marks of the whole text")):
        found = delays[first]
        if not found:
            print(f"from the last key to the {which}: they never came, no figure")
            continue
        middle, most = 1000 * statistics.median(found), 1000 * max(found)
        print(f"from the last key to the {which}: {middle:.0f} ms median, {most:.0f} ms worst, {len(found)} times")


if __name__ == "__main__":
    sys.exit(main())
