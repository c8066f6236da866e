# SPDX-License-Identifier: EUPL-1.2
"""Reading other people's files (läsa filer): never more of one than was agreed on, whatever its size says.

A file without end (a device, a pipe, one with holes) fills no memory. Knows no format and no words.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

KIB: Final = 1024
MIB: Final = 1024 * KIB
RULES: Final = MIB
"""Bytes of one file of rules or cases, at most; the real ones are some tens of thousands."""
TABLES: Final = 64 * MIB
"""Bytes of a table of population figures, at most; a whole county's is a few million."""


class TooLarge(OSError):
    """The file holds more than was agreed on; most: how many bytes that is."""

    def __init__(self, most: int) -> None:
        super().__init__(errno.EFBIG, "more than was agreed on")
        self.most = most


def whole(source: IO[bytes], most: int) -> bytes:
    """All that a stream holds. Raises TooLarge when that is more than `most` bytes, and OSError."""
    data = source.read(most + 1)
    if len(data) > most:
        raise TooLarge(most)
    return data


def file(place: Path, most: int) -> bytes:
    """All that a file holds. Raises as `whole`."""
    with place.open("rb") as source:
        return whole(source, most)


def text(place: Path, most: int) -> str:
    """A text file, strict UTF-8, with `\\n` at the end of each line. Raises as `whole`, and UnicodeDecodeError."""
    return file(place, most).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def lines(source: IO[bytes], most: int) -> Iterator[bytes | None]:
    """The lines of a stream as they come, each with its end; None for one of more than `most` bytes, which is passed
    over in parts. Raises OSError."""
    while line := source.readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(MIB)
        yield None
