# SPDX-License-Identifier: EUPL-1.2
"""`samverkan population`: read in the municipality's figures, and tell what the estimate is counted from."""

from __future__ import annotations

import attrs

from samverkan_desktop.cli import files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit
from samverkan_desktop.system import reading
from samverkan_desktop.usecases import population


def add(room: Room) -> None:
    """Add the commands."""
    group = room.group("population")
    reading = group.command("import", _import, "population_import")
    reading.add_argument("file", metavar="FILE", help=room.words["population_file"])
    reading.add_argument("--schools", metavar="FILE", default="", help=room.words["population_schools"])
    reading.add_argument("--source", default="", help=room.words["population_source"])
    group.command("show", _show, "population_show")


def _import(args: Arguments) -> int:
    figures = files.text(args.file, reading.TABLES)
    schools = files.text(args.schools, reading.TABLES) if args.schools else ""
    with opening.desk(args) as desk:
        told = population.keep(desk, figures, source=args.source, schools=schools)
    messages.say(files.dumped(attrs.asdict(told)))
    return Exit.DONE


def _show(args: Arguments) -> int:
    with opening.desk(args) as desk:
        told = population.describe(desk)
    print(files.dumped(attrs.asdict(told) if told else None))
    return Exit.DONE
