# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a list of words reads better whole
"""Generalises gender (kön) in a summary when the reviewer has chosen it: `hen` for `hon`, `eleven` for `flickan`.

Never done unasked: a summary keeps the pronouns as they were written. Knows words, not who they are about, so every
pronoun in the text goes. Source: Svenska Akademiens ordlista (hen, hens).
"""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "han": "hen", "hon": "hen", "honom": "hen", "henne": "hen", "hans": "hens", "hennes": "hens",
    "flickan": "eleven", "pojken": "eleven", "tjejen": "eleven", "killen": "eleven", "flicka": "elev", "pojke": "elev", "tjej": "elev", "kille": "elev",
    "flickans": "elevens", "pojkens": "elevens", "tjejens": "elevens", "killens": "elevens", "flickor": "elever", "pojkar": "elever", "tjejer": "elever", "killar": "elever",
    "flickorna": "eleverna", "pojkarna": "eleverna", "tjejerna": "eleverna", "killarna": "eleverna",
    "dottern": "barnet", "sonen": "barnet", "dotterns": "barnets", "sonens": "barnets", "dotter": "barn", "son": "barn", "dotters": "barns", "sons": "barns",
    "döttrar": "barn", "söner": "barn", "döttrarna": "barnen", "sönerna": "barnen",
}  # fmt: skip
# `Barn` is of the other grammatical gender than `dotter`, so what goes with it changes too.
_LEADS: Final = {
    "en": "ett", "min": "mitt", "din": "ditt", "sin": "sitt", "vår": "vårt", "er": "ert", "någon": "något", "ingen": "inget", "den": "det",
    "denna": "detta", "vilken": "vilket", "annan": "annat",
}  # fmt: skip
_CHILD: Final = "dottern|sonen|dotter|son|dotterns|sonens|dotters|sons"
_FOUND: Final = re.compile(
    rf"(?<!\w)(?:(?P<lead>{'|'.join(_LEADS)})(?P<gap>[ ](?:[a-zåäö]+[ ])?)(?=(?:{_CHILD})(?!\w)))?"
    rf"(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!\w)",
    re.I,
)
_SENTENCE: Final = re.compile(r"(?:^|[.!?…:\n][ \"”»(\n]*|[-•*][ ])$")


def edits(text: str) -> tuple[tuple[int, int, str], ...]:
    """Each place that tells a gender: start, end, and what stands there instead."""
    found: list[tuple[int, int, str]] = []
    for match in _FOUND.finditer(text):
        word = match.group("word")
        # `Hans` inside a sentence is someone's name.
        if word == "Hans" and not _SENTENCE.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        said = _like(word, _WORDS[word.lower()])
        if match.group("lead"):
            said = _like(match.group("lead"), _LEADS[match.group("lead").lower()]) + match.group("gap") + said
        found.append((match.start(), match.end(), said))
    return tuple(found)


def generalised(text: str) -> str:
    """The text without words that tell a gender."""
    for start, end, said in reversed(edits(text)):
        text = text[:start] + said + text[end:]
    return text


def _like(written: str, said: str) -> str:
    """With capitals as the word had."""
    if written.isupper() and len(written) > 1:
        return said.upper()
    return said.capitalize() if written[0].isupper() else said
