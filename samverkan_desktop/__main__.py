# SPDX-License-Identifier: EUPL-1.2
"""Start: `samverkan` and `python -m samverkan_desktop`. Without a command it watches over the window process.

The supervisor knows no Qt and holds no secret. Locking ends the window process with exit code 75; a new one then
shows the lock page, so that nothing of what was open is left in any memory. The process that searches what is typed is
started by the window, and ends with it.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from samverkan_desktop.system import core_dumps, paths, second_process

LOCKED = 75
WINDOW, RELOCKED, SEARCH = "--window", "--relocked", "--search"


def window_command(arguments: Sequence[str], *, relocked: bool) -> list[str]:
    """The command that starts a window process, the same in a source tree and in the packaged program."""
    return second_process.own_command(WINDOW, *([RELOCKED] if relocked else []), *arguments)


def supervise(argv: Sequence[str]) -> int:
    """Start the window, and start it anew each time it has locked; any other exit code ends and is returned.

    argv: handed to the window as it is (`--home DIR`); nothing secret may stand there.
    """
    relocked = False
    while True:
        code = _run(window_command(argv, relocked=relocked))
        if code != LOCKED:
            return code
        relocked = True


def _run(command: list[str]) -> int:
    """Run one window process to its end; a signal that would end us ends it first."""
    with subprocess.Popen(command) as window:

        def end(_number: int, _frame: FrameType | None) -> None:
            window.terminate()

        before = {}
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(ValueError):  # not the main thread, as in a test
                    before[number] = signal.signal(number, end)
        try:
            while True:
                try:
                    code = window.wait()
                    break
                except KeyboardInterrupt:
                    continue  # the window got it too, and closes by itself
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
    # a process ended by a signal has a negative code here; shells say 128 + its number
    return code if code >= 0 else 128 - code


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or without one the window; returns the exit code of the contract."""
    given = list(sys.argv[1:] if argv is None else argv)
    core_dumps.forbid()
    if given[:1] == [WINDOW]:
        from samverkan_desktop import main as parts

        relocked = given[1:2] == [RELOCKED]
        return parts.run_window(home_in(given[2 if relocked else 1 :]), relocked=relocked)
    if given == [SEARCH]:
        return _search()
    if _only_options(given):
        return supervise(given)
    from samverkan_desktop import cli

    return cli.main(given, open_window=supervise)


def _search() -> int:
    """Be the process that searches what is typed: questions on standard input, answers on standard output."""
    from samverkan_desktop.usecases import search_apart  # without the vault, the keys and Qt

    def answer(line: str) -> None:
        sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()

    second_process.give_way()
    # the window has locked or fallen: nothing of its text may outlive it, whatever is under way
    search_apart.serve((line.decode() for line in sys.stdin.buffer), answer, ended=lambda: os._exit(0))
    return 0


def home_in(arguments: Sequence[str]) -> Path:
    """The home that --home DIR or --vault FILE (its folder) name, else the usual one."""
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--home", default="")
    options.add_argument("--vault", default="")
    named, _ = options.parse_known_args(arguments)
    if named.vault:
        vault = Path(named.vault)
        return vault if vault.is_dir() else vault.parent
    return Path(named.home) if named.home else paths.default_home()


def _only_options(arguments: Sequence[str]) -> bool:
    """Whether no command stands there: nothing, or only where the vault is and the language."""
    options = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    for name in ("--home", "--vault", "--lang"):
        options.add_argument(name)
    try:
        return not options.parse_known_args(arguments)[1]
    except argparse.ArgumentError:
        return False


if __name__ == "__main__":
    sys.exit(main())
