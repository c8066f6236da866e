# SPDX-License-Identifier: EUPL-1.2
"""`samverkan party`: add and list."""

from __future__ import annotations

from samverkan_desktop.cli import files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit
from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.usecases import parties


def add(room: Room) -> None:
    """Add the commands."""
    party = room.group("party")
    adding = party.command("add", _add, "party_add")
    adding.add_argument("kind", choices=PARTY_KINDS, metavar="KIND", help=room.words["party_kind"])
    adding.add_argument("name", help=room.words["party_name"])
    party.command("list", _list, "party_list").add_argument("--json", action="store_true", help=room.words["json"])


def _add(args: Arguments) -> int:
    with opening.desk(args) as desk:
        print(parties.add(desk, args.kind, args.name).id)
    return Exit.DONE


def _list(args: Arguments) -> int:
    with opening.desk(args) as desk:
        found = parties.listed(desk)
    if args.json:
        print(files.dumped([{"id": p.id, "kind": p.kind, "name": p.name, "own": p.is_own} for p in found]))
    else:
        for party in found:
            messages.row(party.id, party.kind, party.name)
    return Exit.DONE
