# SPDX-License-Identifier: EUPL-1.2
"""Input files of the command line: strict UTF-8, strict JSON, `-` for standard input; each fault has its own words."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from samverkan_desktop.cli import messages
from samverkan_desktop.domain.errors import InvalidInput

STDIN = "-"


def text(name: str) -> str:
    """A whole text file. Raises InvalidInput (file_unreadable, not_utf8)."""
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except OSError as error:
        raise InvalidInput("file_unreadable", file=name) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput("not_utf8", file=name) from error


def as_json(name: str) -> Any:
    """A JSON file. Raises InvalidInput (file_unreadable, not_utf8, not_json)."""
    return parsed(text(name), name)


def parsed(source: str, name: str) -> Any:
    """JSON without NaN, doubled keys or endless depth. Raises InvalidInput("not_json")."""
    try:
        return json.loads(source, parse_constant=_refuse, object_pairs_hook=_without_doubles)
    except json.JSONDecodeError as error:
        raise InvalidInput("not_json", file=name, line=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise InvalidInput("not_json", file=name, line=1, column=1) from error


def dumped(data: Any) -> str:
    """JSON for machines: UTF-8 as it is, one line; what may steer a terminal stands as its code."""
    text = json.dumps(data, ensure_ascii=False)
    if text.isprintable():
        return text
    return "".join(json.dumps(letter)[1:-1] if messages.steers(letter) else letter for letter in text)


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
