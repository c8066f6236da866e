# SPDX-License-Identifier: EUPL-1.2
"""`samverkan record`: consultations from JSON, all of a call or nothing of it."""

from __future__ import annotations

from samverkan_desktop.cli import files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit
from samverkan_desktop.usecases import consultations


def add(room: Room) -> None:
    """Add the command."""
    record = room.command("record", _record)
    record.add_argument("file", metavar="FILE", help=room.words["input"])


def _record(args: Arguments) -> int:
    data = files.as_json(args.file)
    with opening.desk(args) as desk:
        stored = consultations.record_json(desk, data)
        for consultation in stored:
            print(consultation.id, flush=True)
    if any(consultation.state == "draft" for consultation in stored):
        messages.say(messages.words(args.lang)["stored_as_draft"])
    return Exit.DONE
