# SPDX-License-Identifier: EUPL-1.2
"""Characters (tecken): which may stand in a text that leaves, and how words in another script sound in Latin letters.

Knows no finding. The allow-list is Latin letters with their marks, digits, the signs of Swedish typing, arrows and
plain figures. The tables are the common ones of passports and newspapers (ISO 9 and ISO 843 without marks, ISO 233
without vowels), coarse on purpose: they only serve to compare with what the record knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify.normalise import normalise

_ALLOWED: Final = re.compile(
    r"[ -~\n\u00a1-\u00ac\u00ae-\u017f\u018f\u0259\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u02bc\u1e00-\u1eff"
    r"\u2013\u2014\u2018\u2019\u201a\u201c-\u201e\u2022\u2026\u2030\u2039\u203a\u20ac\u2190-\u22ff\u25a0-\u25ff\u2605\u2606\u2610-\u2612\u2713-\u2718]"
)
_FOREIGN: Final = re.compile(r"[^\x00-\u024f\u02b0-\u02ff\u1e00-\u1eff\u2000-\u2bff]")
_WORDS: Final = re.compile(r"\w+")
# What may stand between two words of the same run: a space, a mark, a hyphen.
_LONGEST_GAP: Final = 2
ANOTHER_SCRIPT: Final = "(ord med annan skrift)"
"""The wording for words in a script that few readers know, whatever they say."""

TOO_LONG: Final = "(lång följd av tecken)"
"""The wording for characters without any break that are too many for a word."""


def disallowed(text: str) -> tuple[int, ...]:
    """The places (code points) of characters that may not stand in an exported text."""
    return tuple(at for at, char in enumerate(text) if not _ALLOWED.match(char))


def plain(text: str) -> str:
    """The text with only characters that may leave: others become their plain form or go."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    if not disallowed(composed):
        return composed
    out: list[str] = []
    for char in composed:
        if _ALLOWED.match(char):
            out.append(char)
        else:
            out += [c for c in normalise(char).text if _ALLOWED.match(c)]
    return "".join(out)


def foreign_words(text: str) -> Iterator[tuple[int, int]]:
    """Runs of words with a letter or digit that may not leave: another script, start and end in code points."""
    if not _FOREIGN.search(text):
        return
    start = end = -1
    for match in _WORDS.finditer(text):
        # A letter that is only another form of a Latin one (full width, bold) is a disguise, not another script.
        if all(_ALLOWED.match(c) or _ALLOWED.match(unicodedata.normalize("NFKC", c)[:1]) for c in match.group()):
            continue
        between = text[end : match.start()]
        if start >= 0 and len(between) <= _LONGEST_GAP and "\n" not in between:
            end = match.end()
            continue
        if start >= 0:
            yield start, end
        start, end = match.span()
    if start >= 0:
        yield start, end


_CYRILLIC: Final = dict(
    zip(
        "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюяјљњћђџ",
        "a b v g g d e ie e zh z i i i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia j lj nj c dj dz".split(" "),  # noqa: SIM905
        strict=True,
    )
)
_GREEK: Final = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" "), strict=True))  # fmt: skip  # noqa: SIM905, E501
_ARABIC: Final = dict(
    zip(
        "اأإآبتثجحخدذرزسشصضطظعغفقكلمنهةويىئؤءپچژگکی",
        "a a i a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h a u i a i u  p ch zh g k i".split(" "),  # noqa: SIM905
        strict=True,
    )
)
_LATIN: Final = {**_CYRILLIC, **_GREEK, **_ARABIC}
# Ukrainian reads two of the letters in its own way.
_UKRAINIAN: Final = {"и": "y", "г": "h"}


def romanised(text: str) -> tuple[str, ...]:
    """The ways a text in Cyrillic, Greek or Arabic letters may be written with Latin ones; none for other scripts."""
    bare = "".join(
        c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c) or c == "\u0306"
    )
    lower = unicodedata.normalize("NFC", bare)
    if not any(c in _LATIN for c in lower):
        return ()
    ways = ("".join(table.get(c, c) for c in lower) for table in (_LATIN, {**_LATIN, **_UKRAINIAN}))
    return tuple(dict.fromkeys(ways))
