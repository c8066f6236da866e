# SPDX-License-Identifier: EUPL-1.2
"""`samverkan case-file`: what is not filed yet, or one record's paper to the authority's own case file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from samverkan_desktop.cli import files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit, InvalidInput
from samverkan_desktop.usecases import case_files, release_own

FORMATS: Final = ("pdf", "docx", "odt", "txt")


def add(room: Room) -> None:
    """Add the command."""
    filing = room.command("case-file", _file)
    filing.add_argument("id", nargs="?", default="", help=room.words["consultation_id"])
    filing.add_argument("--format", choices=FORMATS, default="pdf", help=room.words["format"])
    filing.add_argument("--to", metavar="FILE", default="", help=room.words["to"])
    filing.add_argument("--overwrite", action="store_true", help=room.words["overwrite"])
    filing.add_argument("--json", action="store_true", help=room.words["json"])


def _file(args: Arguments) -> int:
    if not args.id:
        return _list(args)
    if not args.to:
        raise InvalidInput("export_needs_file")
    with opening.desk(args) as desk:
        release_own.give_case_file(desk, args.id, format=args.format, to=Path(args.to), overwrite=args.overwrite)
    messages.say(messages.words(args.lang)["case_filed"].format(file=args.to))
    return Exit.DONE


def _list(args: Arguments) -> int:
    with opening.desk(args) as desk:
        waiting = case_files.not_yet(desk)
    shown = [
        {"id": one.consultation_id, "number": one.number, "date": one.date.isoformat(), "status": one.status}
        for one in waiting
    ]
    if args.json:
        print(files.dumped(shown))
    else:
        for item in shown:
            messages.row(*item.values())
    return Exit.DONE
