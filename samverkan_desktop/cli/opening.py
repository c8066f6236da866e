# SPDX-License-Identifier: EUPL-1.2
"""Homes and passphrases on the command line: where the vault is, and how the secret comes in (never as an argument)."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samverkan_desktop import main
from samverkan_desktop.cli import messages
from samverkan_desktop.cli.arguments import Arguments
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.sealing import passphrase as passphrases
from samverkan_desktop.system import paths, technical_log
from samverkan_desktop.usecases import unlocking
from samverkan_desktop.usecases.desk import Desk


def home(args: Arguments) -> Path:
    """The home meant by --home, --vault (its folder) or the environment."""
    if args.vault:
        named = Path(args.vault)
        return named if named.is_dir() else named.parent
    return Path(args.home) if args.home else paths.default_home()


@contextmanager
def desk(args: Arguments, secret: str = "") -> Iterator[Desk]:
    """The vault, opened (the passphrase is asked for unless given) and locked again whatever happens.

    A vault that is older than the one last used here is told of at every command until --accept-older says that it
    was meant: a script cannot be asked.
    """
    place = home(args)
    technical_log.start(place)
    tools = main.tools(scripted=True)
    unlocking.require_vault(tools, place)
    unlocked = unlocking.unlock(tools, place, secret or passphrase(args))
    try:
        tell(unlocked, args)
        yield unlocked.desk
    finally:
        unlocking.lock(unlocked.desk)


def tell(unlocked: unlocking.Unlocked, args: Arguments) -> None:
    """Say what must be said first, and take --accept-older for an answer. Raises Refused("older_needs_manager")."""
    messages.notices(unlocked.notices, args.lang)
    if args.accept_older and any(notice.code in unlocking.ACCEPTABLE for notice in unlocked.notices):
        unlocking.accept_older(unlocked.desk)
        messages.say(messages.words(args.lang)["older_accepted"])


def passphrase(args: Arguments) -> str:
    """The passphrase from --passphrase-file, --passphrase-fd or the terminal. Raises InvalidInput."""
    if args.passphrase_file:
        return passphrases.read_file(Path(args.passphrase_file))
    if args.passphrase_fd is not None:
        return passphrases.read_fd(args.passphrase_fd)
    return _asked(messages.words(args.lang)["ask_passphrase"])


def new_passphrase(args: Arguments) -> str:
    """A new passphrase from --new-passphrase-file, or asked for twice on the terminal."""
    if args.new_passphrase_file:
        return warned(passphrases.read_file(Path(args.new_passphrase_file)), args)
    words = messages.words(args.lang)
    first = _asked(words["ask_new_passphrase"])
    if first != _asked(words["ask_new_passphrase_again"]):
        raise InvalidInput("passphrases_differ")
    return warned(first, args)


def warned(new: str, args: Arguments) -> str:
    """The same passphrase; if it is soon guessed that is said, since the contract lets a script choose."""
    if len(new) >= passphrases.SHORTEST and passphrases.is_guessable(new):
        messages.say(messages.words(args.lang)["guessable"])
    return new


def is_terminal() -> bool:
    """Whether someone sits at a terminal who can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def _asked(prompt: str) -> str:
    if not is_terminal():
        raise InvalidInput("passphrase_missing")
    return passphrases.normalise(getpass.getpass(prompt + " ", stream=sys.stderr))
