# SPDX-License-Identifier: EUPL-1.2
"""`samverkan demo`: the practice vault in the window, or the tour of the real windows in pictures.

Decides where the practice vault lies and whether there is a screen; what is in it is the use case's, what is shown
the window's.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from samverkan_desktop import main
from samverkan_desktop.cli import messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.days import day_of
from samverkan_desktop.domain.errors import Exit, Impossible
from samverkan_desktop.domain.practice import PASSPHRASE
from samverkan_desktop.system import paths
from samverkan_desktop.usecases import practice, unlocking

# Everything a practice vault leaves in its home; nothing else is ever taken away.
_ITS_FILES = ("vault.db", "vault.db-journal", "vault.db.new", "slots.a", "slots.b", "open.json", "settings.toml")
_ITS_LOGS = ("technical.log", "technical.log.1")


def add(room: Room) -> None:
    """Add the command."""
    demo = room.command("demo", _demo)
    demo.add_argument("--tour", metavar="DIR", default="", help=room.words["tour"])
    demo.add_argument("--fresh", action="store_true", help=room.words["fresh"])


def _demo(args: Arguments) -> int:
    if args.tour:
        return _tour(args, Path(args.tour))
    if not _has_screen():
        messages.say(messages.words(args.lang)["demo_no_window"])
        folder = paths.beside_home("rundtur")
        code = _tour(args, folder)
        if code == Exit.DONE:
            _say_where(folder, args.lang)
        return code
    home = _home(args)
    _ready(args, home)
    sys.stdout.flush()
    if args.open_window is not None:
        return int(args.open_window(["--home", str(home)]))
    return main.run_window(home)


def _tour(args: Arguments, folder: Path) -> int:
    """The tour, in a practice vault of its own unless a home was named."""
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if args.home or args.vault or os.environ.get("SAMVERKAN_HOME"):
        home = _home(args)
        _ready(args, home)
        return _drive(home, folder)
    with tempfile.TemporaryDirectory(prefix="samverkan-", ignore_cleanup_errors=True) as place:
        home = Path(place) / "ovning"
        _ready(args, home)
        return _drive(home, folder)


def _drive(home: Path, folder: Path) -> int:
    try:
        return main.run_tour(home, folder, _print)
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        # Qt, or a library of the system that it needs, is not on this computer
        raise Impossible("window_libraries_missing") from error


def _print(line: str) -> None:
    print(messages.plain(line), flush=True)


def _home(args: Arguments) -> Path:
    return opening.home(args) if args.home or args.vault else paths.practice_home()


def _ready(args: Arguments, home: Path) -> None:
    """See to it that a practice vault lies there, and show its passphrase. Raises InvalidInput, Impossible."""
    tools = main.tools()
    practice.require_practice(tools, home)
    words = messages.words(args.lang)
    there = tools.files.exists(home)
    if there:
        unlocking.require_vault(tools, home)
    if there and not args.fresh:
        print(words["demo_opened"].format(home=home, passphrase=PASSPHRASE), flush=True)
        return
    if args.fresh:
        _clear(home)
    unlocking.lock(practice.build(tools, home, today=day_of(tools.clock.now())))
    print(words["demo_created"].format(home=home, passphrase=PASSPHRASE), flush=True)


def _clear(home: Path) -> None:
    """Take away an old practice vault's own files, and nothing else that may lie there."""
    backups = home / "backups"
    copies = sorted(backups.glob("*.db")) if backups.is_dir() else []
    try:
        for file in (*(home / name for name in (*_ITS_FILES, *_ITS_LOGS)), *copies):
            file.unlink(missing_ok=True)
    except OSError as error:
        raise Impossible("read_only") from error


def _has_screen() -> bool:
    """Whether a window can be seen: always on Windows and macOS, on Linux where a display is named."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.partition(":")[0] not in ("offscreen", "minimal")
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _say_where(folder: Path, lang: str) -> None:
    pictures = len(list(folder.glob("*.png")))
    papers = ", ".join(str(paper) for paper in sorted(folder.glob("*.pdf")))
    messages.say(messages.words(lang)["demo_pictures"].format(count=pictures, folder=folder, papers=papers))
