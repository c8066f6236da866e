# SPDX-License-Identifier: EUPL-1.2
"""What `run.py` can be asked for: demo, test, app and lock.

Knows which environment, which of Qt's libraries and which program each of them needs; turns every failure into
one line and an exit code.
"""

from __future__ import annotations

import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

import environment
import system_libraries
from environment import LOG, ROOT
from trouble import IMPOSSIBLE, Trouble, say

INSTALL = "--install-system-libraries"
TOUR = ROOT / "build" / "tour"
USAGE = "Så här: python packaging/run.py demo | test | app | lock [...] [--install-system-libraries]"


def main(argv: list[str]) -> int:
    """Do what was asked; the exit code of what was run, 2 when asked wrongly, 4 when it could not be done."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    install = INSTALL in argv
    words = [word for word in argv if word != INSTALL]
    if words[:1] in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    if not words or words[0] not in COMMANDS:
        say(USAGE)
        return 2
    try:
        return COMMANDS[words[0]](words[1:], install)
    except Trouble as trouble:
        say(f"Till IT: {trouble} (slutkod {IMPOSSIBLE})")
    except KeyboardInterrupt:
        say("Avbrutet.")
        return 130
    except Exception as error:  # whatever else it is, the person gets one line and no traceback
        where = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(where.filename).name}:{where.lineno}"
        say(f"Till IT: Oväntat fel i {place}: {type(error).__name__}: {error} (slutkod {IMPOSSIBLE})")
    return IMPOSSIBLE


def demo(args: list[str], install: bool) -> int:
    """The practice vault in a window; with no display its tour in pictures."""
    python = environment.ready("run")
    showing = system_libraries.has_display()
    system_libraries.ensure(offscreen=not showing, install=install, log=LOG)
    if showing or {"-h", "--help"} & set(args):
        return _program(python, ["demo", *args])
    if not any(word.split("=")[0] == "--tour" for word in args):
        args = [*args, "--tour", str(TOUR)]
    say("Här finns ingen skärm. Rundturen körs utan, och blir bilder.")
    code = _program(python, ["demo", *args], QT_QPA_PLATFORM="offscreen")
    if code == 0:
        _say_where(args)
    return code


def _say_where(args: Sequence[str]) -> None:
    place = next(
        word.partition("=")[2] if "=" in word else args[index + 1]
        for index, word in enumerate(args)
        if word.split("=")[0] == "--tour"
    )
    folder = Path(place).resolve()
    pictures = len(list(folder.glob("*.png")))
    papers = ", ".join(str(paper) for paper in sorted(folder.glob("*.pdf"))) or "ingen"
    say(f"Bilder: {pictures} i {folder}\nPDF: {papers}")


def app(args: list[str], install: bool) -> int:
    """Any command of the program; Qt's libraries are asked for only where a window will open."""
    python = environment.ready("run")
    if not args:
        system_libraries.ensure(offscreen=False, install=install, log=LOG)
    return _program(python, args)


def _program(python: Path, args: Sequence[str], **extra: str) -> int:
    command: list[str | Path] = [python, "-m", "samverkan_desktop", *args]
    env = {**os.environ, "PYTHONSAFEPATH": "1", **extra}  # nothing is imported from the folder one happens to stand in
    return subprocess.run(command, env=env, check=False).returncode


def test(args: list[str], install: bool) -> int:
    """Every check and every test; with arguments of pytest's only pytest with those."""
    python = environment.ready("dev")
    system_libraries.ensure(offscreen=True, install=install, log=LOG, for_tests=True)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    if args:
        return subprocess.run([python, "-m", "pytest", *args], cwd=ROOT, env=env, check=False).returncode
    failed = [name for name, words in CHECKS.items() if _check(python, name, words, env) != 0]
    if failed:
        say(f"Föll: {', '.join(failed)}.")
    return 1 if failed else 0


def _check(python: Path, name: str, words: Sequence[str], env: dict[str, str]) -> int:
    say(f"-- {name}")
    return subprocess.run([python, "-m", *words], cwd=ROOT, env=env, check=False).returncode


#: One test that waits for ever, as behind an open dialog, is ended and named after five minutes.
LIMITED = ("-o", "faulthandler_timeout=300", "-o", "faulthandler_exit_on_timeout=true")

#: The checks of a full run; pytest last, so that its closing line is the last thing printed.
CHECKS = {
    "ruff check": ("ruff", "check", "--quiet", "."),
    "ruff format": ("ruff", "format", "--check", "--quiet", "."),
    "mypy": ("mypy", "--no-error-summary"),
    # tests/architecture among them; four processes also on two cores, since a window's test mostly waits
    "pytest": ("pytest", "-n", "4", *LIMITED),
}


def lock(args: list[str], _install: bool) -> int:
    """Make the locks anew, or check them."""
    import lock as locks

    try:
        return locks.main(["--uv", environment.uv_program(), *args])
    except subprocess.CalledProcessError as error:
        raise Trouble(f"Låset kunde inte göras: uv gav slutkod {error.returncode}.") from error


COMMANDS: dict[str, Callable[[list[str], bool], int]] = {"demo": demo, "test": test, "app": app, "lock": lock}
