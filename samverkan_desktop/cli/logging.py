# SPDX-License-Identifier: EUPL-1.2
"""`samverkan log`: verify the chain, show the entries, ask again what was decided."""

from __future__ import annotations

import attrs

from samverkan_desktop.cli import files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit
from samverkan_desktop.usecases import log, replays


def add(room: Room) -> None:
    """Add the commands."""
    group = room.group("log")
    for name, run in (("verify", _verify), ("show", _show), ("replay", _replay)):
        group.command(name, run, f"log_{name}").add_argument("--json", action="store_true", help=room.words["json"])


def _verify(args: Arguments) -> int:
    with opening.desk(args) as desk:
        verdict = log.verify(desk)
    if args.json:
        problems = [{"code": notice.code, **notice.values} for notice in verdict.notices]
        print(files.dumped({"holds": verdict.holds, "head": attrs.asdict(verdict.head), "problems": problems}))
    elif verdict.holds:
        print(messages.words(args.lang)["log_holds"].format(count=verdict.head.count))
    else:
        for notice in verdict.notices:
            messages.line(messages.described(notice.code, notice.values, args.lang))
    return Exit.DONE if verdict.holds else Exit.NO


def _show(args: Arguments) -> int:
    with opening.desk(args) as desk:
        entries = log.read(desk)
        names = log.names(desk)
    if args.json:
        print(files.dumped([attrs.asdict(entry) for entry in entries]))
        return Exit.DONE
    for entry in entries:
        details = " ".join(f"{name}={value}" for name, value in entry.details.items())
        who = names.get(entry.actor, entry.actor)
        messages.row(entry.seq, entry.at, who, entry.act, entry.object_id, details)
    return Exit.DONE


def _replay(args: Arguments) -> int:
    """Exit 1 when a decision cannot be proved: it answers otherwise now, or its rules cannot be read."""
    with opening.desk(args) as desk:
        found = replays.all_of(desk)
    unproved = [one for one in found if one.verdict != "same"]
    if args.json:
        print(files.dumped([attrs.asdict(one) for one in found]))
    else:
        for one in unproved:
            messages.row(one.id, one.at, one.version, messages.words(args.lang)[f"replay_{one.verdict}"])
        print(messages.words(args.lang)["replayed"].format(count=len(found), other=len(unproved)))
    return Exit.NO if unproved else Exit.DONE
