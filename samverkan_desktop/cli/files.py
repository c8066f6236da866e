# SPDX-License-Identifier: EUPL-1.2
"""Input files of the command line: strict UTF-8, strict JSON, `-` for standard input; each fault has its own words."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

from samverkan_desktop.cli import messages
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.system import reading

STDIN: Final = "-"
TEXT: Final = 16 * reading.MIB
"""Bytes of one text, or of one line of `--jsonl`, at most; a thick novel is one million."""
JSON: Final = 64 * reading.MIB
"""Bytes of a file of JSON, at most: some ten thousand consultations or questions."""
KEY: Final = 64 * reading.KIB
"""Bytes of a file that holds a recovery key, at most; the key is under a hundred."""


def text(name: str, most: int = TEXT) -> str:
    """A whole text file of at most so many bytes. Raises InvalidInput (file_unreadable, file_too_large, not_utf8)."""
    try:
        data = reading.whole(sys.stdin.buffer, most) if name == STDIN else reading.file(Path(name), most)
    except reading.TooLarge as error:
        raise too_large(name, error) from error
    except OSError as error:
        raise InvalidInput("file_unreadable", file=name) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput("not_utf8", file=name) from error


def as_json(name: str) -> Any:
    """A JSON file. Raises InvalidInput (file_unreadable, file_too_large, not_utf8, not_json)."""
    return parsed(text(name, JSON), name)


def too_large(name: str, error: reading.TooLarge) -> InvalidInput:
    """That a file holds more than is read of its kind, in megabytes or, for a small kind, kilobytes."""
    size = f"{error.most // reading.MIB} MB" if error.most >= reading.MIB else f"{error.most // reading.KIB} kB"
    return InvalidInput("file_too_large", file=name, most=size)


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
