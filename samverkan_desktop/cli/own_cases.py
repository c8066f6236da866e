# SPDX-License-Identifier: EUPL-1.2
"""`samverkan policy cases`: the municipality's own cases (egna fall) in a vault: shown, taken in, taken away."""

from __future__ import annotations

from pathlib import Path

from samverkan_desktop.cli import files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit, InvalidInput
from samverkan_desktop.rules import cases
from samverkan_desktop.rules.cases import Case
from samverkan_desktop.usecases import policy_cases


def add(room: Room) -> None:
    """Add the commands to those of the municipality's rules."""
    inner = room.group("cases")
    inner.command("list", _list, "own_cases_list").add_argument("--json", action="store_true", help=room.words["json"])
    inner.command("add", _add, "own_cases_add").add_argument("dir", metavar="DIR")
    inner.command("remove", _remove, "own_cases_remove").add_argument("place", metavar="NAME")


def _list(args: Arguments) -> int:
    with opening.desk(args) as desk:
        found = policy_cases.read(desk)
    if args.json:
        rows = [{"case": _place(one), "expected": one.expected, "sentence": one.sentence} for one in found]
        print(files.dumped(rows))
        return Exit.DONE
    for one in found:
        messages.row(_place(one), one.sentence)
    return Exit.DONE


def _add(args: Arguments) -> int:
    """All of a folder or nothing; one of the same name is replaced."""
    folder = Path(args.dir)
    if not folder.is_dir():
        raise InvalidInput("file_unreadable", file=args.dir)
    texts = cases.files(folder)
    with opening.desk(args) as desk:
        taken = policy_cases.take_in(desk, texts)
    messages.say(messages.words(args.lang)["own_cases_taken"].format(count=len(taken)))
    return Exit.DONE


def _remove(args: Arguments) -> int:
    with opening.desk(args) as desk:
        policy_cases.drop(desk, args.place)
    return Exit.DONE


def _place(case: Case) -> str:
    return f"{case.expected}/{case.path.name}"
