# SPDX-License-Identifier: EUPL-1.2
"""`samverkan list` and `samverkan search`."""

from __future__ import annotations

from samverkan_desktop.cli import files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.domain.errors import Exit
from samverkan_desktop.usecases import consultations


def add(room: Room) -> None:
    """Add the commands."""
    listed = room.command("list", _list)
    listed.add_argument("--json", action="store_true", help=room.words["json"])
    search = room.command("search", _search)
    search.add_argument("words", nargs="+", metavar="WORDS", help=room.words["search_words"])
    search.add_argument("--json", action="store_true", help=room.words["json"])


def _list(args: Arguments) -> int:
    with opening.desk(args) as desk:
        rows = consultations.listed(desk)
    _print(rows, as_json=args.json)
    return Exit.DONE


def _search(args: Arguments) -> int:
    # The words of a command can be seen by others on the computer while it runs; what comes this way cannot.
    words = files.text(files.STDIN) if args.words == [files.STDIN] else " ".join(args.words)
    with opening.desk(args) as desk:
        rows = consultations.search(desk, words)
    _print(rows, as_json=args.json)
    return Exit.DONE


def _print(rows: tuple[ListRow, ...], *, as_json: bool) -> None:
    shown = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.date.isoformat() if row.date else None,
            "kind": row.kind,
            "form": row.form,
            "state": row.state,
            "heading": row.heading,
        }
        for row in rows
    ]
    if as_json:
        print(files.dumped(shown))
        return
    for item in shown:
        messages.row(*(value or "-" for value in item.values()))
