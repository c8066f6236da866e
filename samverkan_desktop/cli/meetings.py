# SPDX-License-Identifier: EUPL-1.2
"""`samverkan meeting`: list meetings, ask the may-share matrix, and hand out papers and the calendar file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from samverkan_desktop.cli import answers, files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit, InvalidInput
from samverkan_desktop.domain.meetings import ConsentedMeeting, Meeting
from samverkan_desktop.domain.releases import EXPORTS
from samverkan_desktop.usecases import meeting_agenda, meeting_matrix, meeting_papers, meeting_rooms, meetings
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.meeting_matrix import Matrix, MatrixRow


def add(room: Room) -> None:
    """Add the commands."""
    group = room.group("meeting")
    listed = group.command("list", _list, "meeting_list")
    matrix = group.command("matrix", _matrix, "meeting_matrix")
    matrix.add_argument("id", help=room.words["meeting_id"])
    for paper in meeting_papers.PAPERS:
        command = group.command(paper, _paper, f"meeting_{paper}")
        command.set_defaults(paper=paper)
        command.add_argument("id", help=room.words["meeting_id"])
        command.add_argument("--child", metavar="ID", default="", help=room.words["meeting_child"])
        command.add_argument("--receiver", action="append", nargs="+", help=room.words["meeting_receiver"])
        command.add_argument("--format", choices=EXPORTS, required=True, help=room.words["format"])
        command.add_argument("--to", metavar="FILE", default="", help=room.words["to"])
        command.add_argument("--overwrite", action="store_true", help=room.words["overwrite"])
        command.add_argument("--dry-run", action="store_true", help=room.words["dry_run"])
        command.add_argument("--json", action="store_true", help=room.words["json"])
    calendar = group.command("ics", _calendar, "meeting_ics")
    calendar.add_argument("id", help=room.words["meeting_id"])
    calendar.add_argument("--to", metavar="FILE", required=True, help=room.words["to"])
    calendar.add_argument("--overwrite", action="store_true", help=room.words["overwrite"])
    for command in (listed, matrix):
        command.add_argument("--json", action="store_true", help=room.words["json"])


def _list(args: Arguments) -> int:
    with opening.desk(args) as desk:
        rows = meetings.listed(desk)
    shown = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.day.isoformat(),
            "starts": row.starts,
            "kind": row.kind,
            "form": row.form,
            "state": row.state,
            "subject": row.subject,
        }
        for row in rows
    ]
    if args.json:
        print(files.dumped(shown))
        return Exit.DONE
    for one in shown:
        words = ("number", "date", "starts", "form", "state", "subject", "id")
        messages.line("  ".join(" ".join(one[word].split()) for word in words))
    return Exit.DONE


def _matrix(args: Arguments) -> int:
    with opening.desk(args) as desk:
        meeting = _named(desk, args.id)
        meetings.opened(desk, meeting.id, reason="meeting")
        matrix = meeting_matrix.of(desk, meeting)
    if args.json:
        print(files.dumped(_as_json(meeting, matrix)))
        return Exit.DONE
    words = messages.words(args.lang)
    for row in matrix.rows:
        messages.line(f"{row.what or row.category} ({row.owner})")
        for cell in (*row.cells, row.room):
            state = words.get(f"outcome_{cell.state}") or words[f"cell_{cell.state}"]
            messages.line(f"  {_column(meeting, cell.seat_id, args.lang) or words['cell_room']}: {state}")
            for missing in cell.smallest:
                messages.line(f"    {words['missing']} {missing.text} ({missing.fact})")
    for warning in matrix.warnings:
        messages.line(f"{words['note']} {warning.text} ({warning.source})")
    return Exit.DONE


def _paper(args: Arguments) -> int:
    if not args.to and not args.dry_run:
        raise InvalidInput("export_needs_file")
    with opening.desk(args) as desk:
        meeting = _named(desk, args.id)
        if not isinstance(meeting, ConsentedMeeting):
            raise InvalidInput("unknown_meeting")
        asked: dict[str, Any] = {
            "child_id": args.child or (meeting.child_ids[0] if len(meeting.child_ids) == 1 else ""),
            "seat_ids": _seats(desk, meeting, [one for group in args.receiver or () for one in group]),
            "format": args.format,
            "lang": args.lang,
        }
        if args.dry_run:
            outcome = meeting_papers.preview(desk, meeting.id, args.paper, **asked)
        else:
            outcome = meeting_papers.export(
                desk, meeting.id, args.paper, to=Path(args.to), overwrite=args.overwrite, **asked
            )
    left = bool(outcome.release or outcome.content)
    if args.json:
        print(files.dumped(answers.as_json(outcome.full) | {"left_out": outcome.left_out, "leaves": left}))
    elif not left:
        answers.show(outcome.full, args.lang)
    words = messages.words(args.lang)
    if outcome.release:
        answers.say_stale(outcome.full)
        messages.say(words["exported"].format(file=args.to, left_out=outcome.left_out))
    elif not left:
        messages.say(words["nothing_left"])
    return Exit.DONE if left else Exit.NO


def _calendar(args: Arguments) -> int:
    with opening.desk(args) as desk:
        meeting_rooms.export_calendar(desk, _named(desk, args.id).id, to=Path(args.to), overwrite=args.overwrite)
    messages.say(messages.words(args.lang)["exported"].format(file=args.to, left_out=0))
    return Exit.DONE


def _named(desk: Desk, named: str) -> Meeting:
    """The meeting with this id or number. Raises InvalidInput("unknown_meeting")."""
    numbered = {row.number: row.id for row in meetings.listed(desk)}
    return meetings.get(desk, numbered.get(named, named))


def _seats(desk: Desk, meeting: ConsentedMeeting, named: list[str]) -> list[str]:
    """The seats of these party kinds and roles; without any, everyone but the own unit."""
    own = desk.vault.info.own_party
    unknown = [one for one in named if not any(one in (seat.party, seat.role) for seat in meeting.seats)]
    if unknown:
        raise InvalidInput("unknown_seat")
    return [
        seat.id for seat in meeting.seats if (seat.party in named or seat.role in named if named else seat.party != own)
    ]


def _column(meeting: Meeting, seat_id: str, lang: str) -> str:
    return meeting_agenda.who(meeting.seats, [seat_id], lang=lang)


def _as_json(meeting: Meeting, matrix: Matrix) -> dict[str, Any]:
    return {
        "meeting": meeting.number,
        "seats": [
            {"id": seat.id, "party": seat.party or getattr(seat, "role", ""), "function": seat.function}
            for seat in meeting.seats
        ],
        "present": list(matrix.present),
        "rows": [_row_json(row) for row in matrix.rows],
        "warnings": [{"code": one.code, "source": one.source, "text": one.text} for one in matrix.warnings],
    }


def _row_json(row: MatrixRow) -> dict[str, Any]:
    cells = [
        {
            "seat": cell.seat_id,
            "state": cell.state,
            "missing": [{"fact": one.fact, "text": one.text} for one in cell.missing],
            "ways": [list(way) for way in cell.ways],
            "grounds": [{"rule": one.rule, "source": one.source, "text": one.text} for one in cell.grounds],
            "closed_by": list(cell.closed_by),
        }
        for cell in (*row.cells, row.room)
    ]
    return {"id": row.id, "what": row.what, "category": row.category, "owner": row.owner, "cells": cells}
