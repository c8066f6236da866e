# SPDX-License-Identifier: EUPL-1.2
"""The typeface: which characters the shipped fonts can print, and what to offer for those they cannot.

Reads the character map out of the font files (OpenType `cmap`, ISO/IEC 14496-22, 5.2.1). The fonts of the
computer are never asked, so that a paper looks the same, and refuses the same, everywhere.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

from samverkan_desktop.system import resources

FILES: Final = ("Inter-Regular.otf", "Inter-SemiBold.otf")
BLANKS: Final = "\t\x1f"
LINE_ENDS: Final = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"

# Unassigned, private, lone halves of a pair, controls and invisible formatting: nobody can read these on paper.
# Marks that combine with nothing are left out too: programs disagree on where they stand when they read them back.
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me"})


def folder() -> Path:
    """The folder of the shipped fonts."""
    return resources.path("fonts")


@cache
def covered() -> frozenset[str]:
    """The characters that every weight of the typeface can print and that can be read back out of a file."""
    maps = [_characters((folder() / name).read_bytes()) for name in FILES]
    common = frozenset.intersection(*maps)
    return frozenset(
        char
        for char in map(chr, common)
        if unicodedata.category(char) not in _UNPRINTABLE and unicodedata.normalize("NFC", char) == char
    )


def lacks(text: str) -> tuple[str, ...]:
    """The characters of a text that cannot be printed, each once, in order of appearance."""
    allowed = covered()
    plain = unicodedata.normalize("NFC", text)
    return tuple(dict.fromkeys(c for c in plain if c not in allowed and c not in BLANKS + LINE_ENDS))


def code(char: str) -> str:
    """The code of a character as people write it, `U+1F600`; itself printable everywhere."""
    return f"U+{ord(char):04X}"


def obeyed(char: str) -> bool:
    """Whether a program might act on a character instead of showing it: controls but line ends, and text direction."""
    steers = "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"
    return (char != "\n" and char < " ") or "\x7f" <= char <= "\x9f" or steers


def named(char: str) -> str:
    """A character as a person can find it in a text: itself and its code, or its code alone when invisible."""
    if char.isprintable() and unicodedata.category(char) not in _UNPRINTABLE:
        return f"{char} ({code(char)})"
    return code(char)


def _characters(font: bytes) -> frozenset[int]:
    """Every code point a font file maps to a glyph of its own."""
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    found: set[int] = set()
    for place in range(count):
        _, _, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * place)
        (form,) = struct.unpack_from(">H", cmap, offset)
        if form == 4:
            found |= _segments(cmap[offset:])
        elif form == 12:
            found |= _groups(cmap[offset:])
    return frozenset(found)


def _table(font: bytes, tag: bytes) -> bytes:
    """One table of a font file, found through its directory."""
    (count,) = struct.unpack_from(">H", font, 4)
    for place in range(count):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * place)
        if name == tag:
            return font[offset : offset + length]
    raise ValueError(f"the font has no table {tag!r}")


def _segments(table: bytes) -> set[int]:
    """Code points of a format 4 subtable (characters up to U+FFFF)."""
    (double,) = struct.unpack_from(">H", table, 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + double)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * double)
    ranges_at = 16 + 3 * double
    ranges = struct.unpack_from(f">{count}H", table, ranges_at)
    found = set()
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for char in range(start, min(end, 0xFFFE) + 1):
            glyph = char
            if ranges[i]:
                at = ranges_at + 2 * i + ranges[i] + 2 * (char - start)
                (glyph,) = struct.unpack_from(">H", table, at)
                if not glyph:
                    continue
            if (glyph + deltas[i]) & 0xFFFF:
                found.add(char)
    return found


def _groups(table: bytes) -> set[int]:
    """Code points of a format 12 subtable (all of Unicode)."""
    (count,) = struct.unpack_from(">I", table, 12)
    found: set[int] = set()
    for place in range(count):
        start, end, glyph = struct.unpack_from(">III", table, 16 + 12 * place)
        found.update(char for char in range(start, end + 1) if glyph + char - start)
    return found
