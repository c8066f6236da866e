# SPDX-License-Identifier: EUPL-1.2
"""`samverkan deidentify`: Swedish text in, a proposed summary or the findings out; no vault needed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from samverkan_desktop.cli import files, messages
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.deidentify import engine, replacing
from samverkan_desktop.domain.errors import Exit, InvalidInput, SamverkanError
from samverkan_desktop.domain.findings import Finding, Known
from samverkan_desktop.system import reading
from samverkan_desktop.usecases.consultation_forms import known_of


def add(room: Room) -> None:
    """Add the command."""
    command = room.command("deidentify", _deidentify)
    command.add_argument("file", nargs="?", default=files.STDIN, metavar="FILE", help=room.words["input"])
    command.add_argument("--format", choices=("text", "jsonl"), default="text", help=room.words["deidentify_format"])
    command.add_argument("--known", metavar="FILE", default="", help=room.words["known"])
    command.add_argument("--municipality", metavar="NAME", default="", help=room.words["municipality"])
    command.add_argument("--jsonl", action="store_true", help=room.words["jsonl"])


def _deidentify(args: Arguments) -> int:
    known = known_of(files.as_json(args.known)) if args.known else Known()
    if args.jsonl:
        return _lines(args, known)
    text = files.text(args.file)
    findings = engine.find(text, known, municipality=args.municipality or None)
    if args.format == "jsonl":
        for finding in findings:
            print(files.dumped(as_json(finding)))
        return Exit.DONE
    messages.say(messages.words(args.lang)["proposal_only"])
    summary = replacing.apply(text, findings)
    sys.stdout.write(summary if summary.endswith("\n") else summary + "\n")
    return Exit.DONE


def as_json(finding: Finding) -> dict[str, Any]:
    """A finding in the contract's words, with what is ours beside them."""
    return {
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "label": finding.label,
        "certainty": round(finding.certainty, 3),
        "source": finding.source,
        "replacement": replacing.proposal(finding),
        "check": finding.check,
    }


def _lines(args: Arguments, known: Known) -> int:
    """One document a line, in order, as it comes: memory does not grow with the number of documents."""
    failed = False
    for number, line in enumerate(_read_lines(args.file), start=1):
        if line is not None and not line.strip():
            continue
        answer = _answer(line, number, known, args)
        failed = failed or "error" in answer
        print(files.dumped(answer))
    return Exit.USAGE if failed else Exit.DONE


def _answer(line: bytes | None, number: int, known: Known, args: Arguments) -> dict[str, Any]:
    name: Any = number
    if line is None:
        most = files.TEXT // reading.MIB
        return {"id": name, "error": messages.words(args.lang)["line_too_long"].format(most=most)}
    try:
        data = json.loads(line.decode("utf-8"))
        json.dumps(data, ensure_ascii=False).encode()  # half a character pair can be read but never written
        if isinstance(data, dict) and isinstance(data.get("id"), str | int):
            name = data["id"]
        if not isinstance(data, dict) or not isinstance(data.get("text"), str) or "id" not in data:
            return {"id": name, "error": messages.words(args.lang)["line_needs_id_and_text"]}
        own = known_of(data["known"]) if "known" in data else known
        findings = engine.find(data["text"], own, municipality=args.municipality or None)
        summary = replacing.apply(data["text"], findings)
        return {"id": name, "findings": [as_json(finding) for finding in findings], "summary": summary}
    except (UnicodeDecodeError, ValueError, RecursionError):
        return {"id": name, "error": messages.words(args.lang)["line_not_json"]}
    except SamverkanError as error:
        return {"id": name, "error": messages.described(error.code, error.values, args.lang)}


def _read_lines(name: str) -> Iterator[bytes | None]:
    """Line by line; None for one that is longer than a text may be."""
    if name == files.STDIN:
        yield from reading.lines(sys.stdin.buffer, files.TEXT)
        return
    try:
        with open(name, "rb") as lines:  # noqa: PTH123 - a pipe or a file, read line by line
            yield from reading.lines(lines, files.TEXT)
    except OSError as error:
        raise InvalidInput("file_unreadable", file=name) from error
