# SPDX-License-Identifier: EUPL-1.2
"""The ways a careless or hiding hand writes a name or a number; every one must still be found."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

LOOKALIKES = str.maketrans("aeopcxyAEOPCXTHKMB", "аеорсхуАЕОРСХТНКМВ")
FULL_WIDTH = {chr(c): chr(c + 0xFEE0) for c in range(0x21, 0x7F)}
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
MATHS = {chr(ord("a") + i): chr(0x1D41A + i) for i in range(26)} | {
    chr(ord("A") + i): chr(0x1D400 + i) for i in range(26)
}


def inside(sign: str) -> Callable[[str], str]:
    return lambda s: s[: len(s) // 2] + sign + s[len(s) // 2 :]


def between(sign: str) -> Callable[[str], str]:
    return lambda s: sign.join(s)


ANY: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "upper case": str.upper,
    "lower case": str.lower,
    "zero width space inside": inside("\u200b"),
    "zero width joiner everywhere": between("\u200d"),
    "soft hyphen inside": inside("\u00ad"),
    "word joiner inside": inside("\u2060"),
    "byte order mark inside": inside("\ufeff"),
    "variation selector inside": inside("\ufe0f"),
    "tag character inside": inside("\U000e0041"),
    "hangul filler inside": inside("\u3164"),
    "right to left mark inside": inside("\u200f"),
    "isolates around": lambda s: "\u2067" + s + "\u2069",
    "right to left override": lambda s: "\u202e" + s[::-1] + "\u202c",
    "decomposed": lambda s: unicodedata.normalize("NFD", s),
    "full width": lambda s: "".join(FULL_WIDTH.get(c, c) for c in s),
    "control sign inside": inside("\x08"),
    "combining marks": lambda s: "".join(c + "\u0336" for c in s),
}
WORDS: dict[str, Callable[[str], str]] = {
    **ANY,
    "look-alike letters": lambda s: s.translate(LOOKALIKES),
    "mathematical bold": lambda s: "".join(MATHS.get(c, c) for c in s),
    "genitive": lambda s: s if s[-1] in "sxz" else s + "s",
    "genitive with apostrophe": lambda s: s + "'s",
    "genitive with typographic apostrophe": lambda s: s + "’s",
    "genitive with colon": lambda s: s + ":s",
    "spread letters": lambda s: " ".join(s.replace(" ", "").replace("-", "")),
    "dotted letters": lambda s: ".".join(s.replace(" ", "").replace("-", "")),
    "compound": lambda s: s + "-ärendet",
    "in brackets": lambda s: f"({s})",
    "in quotes": lambda s: f"”{s}”",
}
NUMBERS: dict[str, Callable[[str], str]] = {
    **ANY,
    "arabic digits": lambda s: s.translate(ARABIC),
    "en dash": lambda s: s.replace("-", "–"),
    "minus sign": lambda s: s.replace("-", "−"),
    "hard hyphen": lambda s: s.replace("-", "\u2011"),
    "letter O": lambda s: s.replace("0", "O"),
    "hard spaces": lambda s: s.replace("-", "\u00a0"),
    "thin space": lambda s: s.replace("-", "\u2009"),
    "split over a line": lambda s: s.replace("-", "-\n"),
}
