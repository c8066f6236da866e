# SPDX-License-Identifier: EUPL-1.2
"""Arguments: every command with its options; help in Swedish, in English with `--lang en`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from samverkan_desktop import __version__
from samverkan_desktop.cli import messages
from samverkan_desktop.domain.errors import Exit
from samverkan_desktop.system import texts

Arguments = argparse.Namespace
Command = Callable[[Arguments], int]
DEFAULTS = {
    "home": "",
    "vault": "",
    "passphrase_file": "",
    "passphrase_fd": None,
    "new_passphrase_file": "",
    "accept_older": False,
}


FILES = (
    "home",
    "vault",
    "passphrase_file",
    "new_passphrase_file",
    "key_passphrase_file",
    "recovery_file",
    "recovery_out",
    "file",
    "dir",
    "to",
    "out",
    "cases",
    "decisions",
    "known",
    "schools",
    "tour",
)
"""Arguments that name files: a system may spell those with bytes that are no text; all else must be text."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the chosen language and leaves with the contract's exit code."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command and where help is to be had."""
        self.print_usage()
        messages.say(f"{self.prog}: {message}")
        self.exit(int(Exit.USAGE))

    def print_usage(self, file: Any = None) -> None:
        """Usage belongs with the messages, not with the output."""
        super().print_usage(file or sys.stderr)


def parse(argv: Sequence[str]) -> Arguments:
    """The parsed command; `run` is what to call. Leaves with exit code 2 when it cannot be understood."""
    lang = _language(argv)
    _speak(lang)
    parser = _build(lang)
    args = parser.parse_args(argv)
    if any(not _is_text(value) for name, value in vars(args).items() if name not in FILES):
        parser.error(messages.words(lang)["argument_not_text"])
    # Set here and not as defaults: a command's defaults would win over what stands before the command.
    for name, default in DEFAULTS.items():
        if not hasattr(args, name):
            setattr(args, name, default)
    return args


def _is_text(value: object) -> bool:
    """Whether no text in it holds a byte that the system could not read as a character."""
    if isinstance(value, list):
        return all(_is_text(one) for one in value)
    return not isinstance(value, str) or value.encode("utf-8", "replace").decode("utf-8") == value


def _language(argv: Sequence[str]) -> str:
    for n, word in enumerate(argv):
        if word == "--lang=en" or (word == "--lang" and argv[n + 1 : n + 2] == ["en"]):
            return "en"
    return "sv"


def _speak(lang: str) -> None:
    """argparse looks its own sentences up in gettext; this is its Swedish catalogue, and its own words in English."""
    sentences: dict[str, str] = texts.table("cli", "sv")["argparse"] if lang == "sv" else {}
    argparse._ = lambda text: sentences.get(text, text)  # type: ignore[attr-defined]
    argparse.ngettext = lambda one, many, n: sentences.get(  # type: ignore[attr-defined]
        one if n == 1 else many, one if n == 1 else many
    )


def _build(lang: str) -> Parser:
    from samverkan_desktop.cli import (
        approving,
        asking,
        case_filing,
        deidentifying,
        demonstrating,
        exporting,
        listing,
        logging,
        meetings,
        parties,
        policing,
        populations,
        recording,
        self_testing,
        vaults,
    )

    words = texts.table("cli", lang)["help"]
    common = _common(words, lang)
    parser = Parser(prog="samverkan", description=words["samverkan"], parents=[common], allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"samverkan {__version__}", help=words["version"])
    commands = parser.add_subparsers(metavar=words["metavar"], required=True, parser_class=Parser)
    room = Room(commands, common, words)
    for part in (
        demonstrating,
        deidentifying,
        asking,
        vaults,
        parties,
        policing,
        populations,
        recording,
        approving,
        listing,
        exporting,
        case_filing,
        meetings,
        logging,
        self_testing,
    ):
        part.add(room)
    return parser


def _common(words: dict[str, str], lang: str) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    quiet = argparse.SUPPRESS
    common.set_defaults(lang=lang)
    common.add_argument("--lang", choices=("sv", "en"), default=quiet, help=words["lang"])
    common.add_argument("--home", metavar="DIR", default=quiet, help=words["home"])
    common.add_argument("--vault", metavar="FILE", default=quiet, help=words["vault_file"])
    common.add_argument("--passphrase-file", metavar="FILE", default=quiet, help=words["passphrase_file"])
    common.add_argument("--passphrase-fd", metavar="N", type=int, default=quiet, help=words["passphrase_fd"])
    common.add_argument("--accept-older", action="store_true", default=quiet, help=words["accept_older"])
    return common


class Room:
    """Where a module adds its commands; each gets the common options and help in the chosen language."""

    def __init__(self, commands: Any, common: argparse.ArgumentParser, words: dict[str, str]) -> None:
        self.commands = commands
        self.common = common
        self.words = words

    def command(self, name: str, run: Command, key: str = "") -> argparse.ArgumentParser:
        """A command that runs a function; its help stands under the key."""
        key = key or name.replace("-", "_")
        parser: argparse.ArgumentParser = self.commands.add_parser(
            name,
            help=self.words[key],
            description=self.words[key],
            parents=[self.common],
            allow_abbrev=False,
        )
        parser.set_defaults(run=run)
        return parser

    def group(self, name: str) -> Room:
        """A command with commands of its own, as `vault create`."""
        parser = self.commands.add_parser(
            name, help=self.words[name], description=self.words[name], parents=[self.common], allow_abbrev=False
        )
        inner = parser.add_subparsers(metavar=self.words["metavar"], required=True, parser_class=Parser)
        return Room(inner, self.common, self.words)
