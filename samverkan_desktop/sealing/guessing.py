# SPDX-License-Identifier: EUPL-1.2
"""How easily a passphrase is guessed by someone who knows Swedish and the workplace: a cautious estimate in bits.

A text is cut, in the way that gives the lowest sum, into what a guesser tries first: common words and names, words of
the unit, years, rows of the keyboard and the alphabet, and what was said before in the same text. The rest counts by
letter. The figure only sorts out the plainly weak; it is no measure of how strong a passphrase is. Knows no rules
about which signs must occur. Estimators made for English take "skolkuratorn2026" for strong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final

from samverkan_desktop.system import resources

ENOUGH: Final = 26.0
"""Bits below which a passphrase is refused: three common words are too few. Five generated words have at least 37."""

WORD, REPEATED, SEQUENCE, YEAR = 8.0, 4.0, 5.0, 6.0
LETTER, DIGIT, OTHER, SPACE = 2.5, 3.3, 3.5, 0.0

_ROWS: Final = (
    "1234567890",
    "qwertyuiopå",
    "asdfghjklöä",
    "zxcvbnm",
    "abcdefghijklmnopqrstuvwxyzåäö",
    "1q2w3e4r5t6y7u8i9o0p",
    "qazwsxedcrfvtgbyhnujm",
)
_SEQUENCES: Final = tuple(row * 2 for row in _ROWS) + tuple(row[::-1] * 2 for row in _ROWS)
_LOOKALIKES: Final = str.maketrans("013457@$!", "oieastasi")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LONGEST_PART: Final = 40


def bits(text: str, own_words: Iterable[str] = ()) -> float:
    """The estimate for a text; own_words count as common words."""
    plain = unicodedata.normalize("NFC", text).casefold()
    looks = plain.translate(_LOOKALIKES)
    own = {word.casefold() for entry in own_words for word in re.split(r"[\s\-]+", entry)}
    words = _common() | {word for word in own if len(word) > 2}
    best = [0.0]
    for end in range(1, len(plain) + 1):
        sign = best[end - 1] + _sign(plain[end - 1])
        parts = (
            best[start] + cost
            for start in range(max(0, end - _LONGEST_PART), end - 1)
            if (cost := _part(plain, looks, start, end, words)) is not None
        )
        best.append(min((sign, *parts)))
    return best[-1]


def _part(plain: str, looks: str, start: int, end: int, words: frozenset[str] | set[str]) -> float | None:
    """What a part of at least two signs costs as one thing, or None when it is none."""
    part = plain[start:end]
    if part in words or looks[start:end] in words:
        return WORD
    if len(part) < 3:
        return None
    if len(part) == 4 and _YEAR.fullmatch(part):
        return YEAR
    if part in plain[:start] or part == part[0] * len(part):
        return REPEATED
    if any(part in row for row in _SEQUENCES):
        return SEQUENCE
    return None


def _sign(sign: str) -> float:
    if sign.isspace():
        return SPACE
    if sign.isalpha():
        return LETTER
    return DIGIT if sign.isdigit() else OTHER


@cache
def _common() -> frozenset[str]:
    lines = resources.path("words", "common.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.casefold() for line in lines if line and not line.startswith("#"))
