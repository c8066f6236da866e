# SPDX-License-Identifier: EUPL-1.2
"""A second process of this very program that is asked in lines of text and answers each with one line.

Knows how it is started, asked and ended; knows nothing of what is asked. The lines go through pipes that no other
process holds. It ends when the pipe does: with this process, however this one ends.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Condition, Lock

# On Windows a black window would flash by; it gives way to the window, as `give_way` says elsewhere.
_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
_STEPS_BEHIND = 5


class Ended(Exception):
    """The process was ended while it was asked, on purpose."""


class Died(Exception):
    """The process could not be started, or fell before it had answered."""


def own_command(*arguments: str) -> list[str]:
    """The command that starts this very program, the same in a source tree and in the packaged program."""
    own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "samverkan_desktop"]
    return [*own, *arguments]


def give_way() -> None:
    """Let this process, which is a second one, come after the one that asks it when both want the computer."""
    if hasattr(os, "nice"):
        os.nice(_STEPS_BEHIND)


class SecondProcess:
    """One process, started when it is first asked. May be asked from several threads; answers come in order."""

    def __init__(self, *arguments: str) -> None:
        self._arguments = arguments
        self._lock = Lock()
        self._running: _Running | None = None
        self._closed = False

    def start(self) -> None:
        """Start it now, so that it is ready when it is asked. Raises Ended, Died."""
        with self._lock:
            self._started()

    def ask(self, question: str) -> str:
        """Ask one line and wait for the answer. Raises Ended, Died."""
        with self._lock:
            running = self._started()
            turn = running.write(question)
        try:
            return running.read(turn)
        except Died:
            with self._lock:
                if self._running is running:
                    self._running = None
            running.end()
            raise

    def end(self) -> None:
        """End it at once; the next question starts a new one."""
        running = self._running
        if running is not None:
            running.end()  # before the lock: a question that it does not take in any more is held up by it
        with self._lock:
            later, self._running = self._running, None
        if later is not None and later is not running:
            later.end()

    def close(self) -> None:
        """End it for good."""
        self._closed = True
        self.end()

    @property
    def pid(self) -> int | None:
        """The number of the process that runs now."""
        running = self._running
        return running.process.pid if running is not None else None

    def _started(self) -> _Running:
        if self._closed:
            raise Ended
        if self._running is None:
            self._running = _Running(self._arguments)
        return self._running


class _Running:
    """One process that runs, and whose turn it is to read its next answer."""

    def __init__(self, arguments: tuple[str, ...]) -> None:
        try:
            self.process = subprocess.Popen(  # noqa: S603 - this very program
                own_command(*arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a trace could quote what was asked
                cwd=None if getattr(sys, "frozen", False) else Path(__file__).parents[2],
                creationflags=_FLAGS,
            )
        except OSError as error:
            raise Died from error
        self._asked = self._answered = 0
        self._turns = Condition()
        self._ended = False

    def write(self, question: str) -> int:
        """Hand over one line; the number of its answer. What cannot be written shows when the answer is read."""
        assert self.process.stdin is not None
        turn, self._asked = self._asked, self._asked + 1
        try:
            self.process.stdin.write(question.encode() + b"\n")
            self.process.stdin.flush()
        except (OSError, ValueError):
            self.process.kill()
        return turn

    def read(self, turn: int) -> str:
        """The answer with this number."""
        assert self.process.stdout is not None
        with self._turns:
            self._turns.wait_for(lambda: self._answered >= turn)
        try:
            line = self.process.stdout.readline()
        except (OSError, ValueError):
            line = b""
        with self._turns:
            self._answered += 1
            self._turns.notify_all()
        if line.endswith(b"\n"):
            return line.decode()
        raise Ended if self._ended else Died

    def end(self) -> None:
        """Stop it, whatever it does; whoever waits for an answer is told."""
        self._ended = True
        self.process.kill()
        self.process.wait()
