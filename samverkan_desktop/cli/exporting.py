# SPDX-License-Identifier: EUPL-1.2
"""`samverkan export`: through the one door to a file, or the decision that says why not."""

from __future__ import annotations

from pathlib import Path

from samverkan_desktop.cli import answers, files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit, InvalidInput
from samverkan_desktop.domain.releases import EXPORTS
from samverkan_desktop.domain.sharing import PURPOSES
from samverkan_desktop.usecases import release


def add(room: Room) -> None:
    """Add the command."""
    export = room.command("export", _export)
    export.add_argument("id", help=room.words["consultation_id"])
    export.add_argument("--format", choices=EXPORTS, required=True, help=room.words["format"])
    export.add_argument("--to", metavar="FILE", default="", help=room.words["to"])
    export.add_argument("--receiver", action="append", nargs="+", metavar="PARTY_KIND", help=room.words["receiver"])
    export.add_argument("--purpose", choices=PURPOSES, metavar="P", default="consultation", help=room.words["purpose"])
    export.add_argument("--substitute", action="append", metavar="X=Y", default=[], help=room.words["substitute"])
    export.add_argument("--overwrite", action="store_true", help=room.words["overwrite"])
    export.add_argument("--dry-run", action="store_true", help=room.words["dry_run"])
    export.add_argument("--json", action="store_true", help=room.words["json"])


def _export(args: Arguments) -> int:
    if not args.to and not args.dry_run:
        raise InvalidInput("export_needs_file")
    receivers = tuple(kind for group in args.receiver or () for kind in group)
    substitutes = dict(pair.partition("=")[::2] for pair in args.substitute)
    with opening.desk(args) as desk:
        if args.dry_run:
            outcome = release.preview(
                desk,
                args.id,
                format=args.format,
                receivers=receivers,
                purpose=args.purpose,
                substitutes=substitutes,
            )
        else:
            outcome = release.export(
                desk,
                args.id,
                format=args.format,
                to=Path(args.to),
                receivers=receivers,
                purpose=args.purpose,
                overwrite=args.overwrite,
                substitutes=substitutes,
            )
    left = bool(outcome.release or outcome.content)
    if args.json:
        print(files.dumped(answers.as_json(outcome.full) | {"left_out": outcome.left_out, "leaves": left}))
    elif args.dry_run or not left:
        answers.show(outcome.full, args.lang)
    words = messages.words(args.lang)
    if outcome.release:
        answers.say_stale(outcome.full)
        messages.say(words["exported"].format(file=args.to, left_out=outcome.left_out))
    elif not left:
        messages.say(words["nothing_left"])
    return Exit.DONE if left else Exit.NO
