# SPDX-License-Identifier: EUPL-1.2

"""Where a pattern can begin (början): it is tried there and nowhere else, and finds what a full search finds.

Most patterns begin with a number or with one of some words. One pass over the text notes where numbers stand, and
where words stand by their first four letters; a pattern tried at each of its places costs a small part of a search
sign by sign. Knows signs and words, no meaning. That no place is forgotten is proved from the patterns themselves
(`tests/deidentify/test_beginnings.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

HEAD: Final = 4
"""Letters of a word that are noted; a shorter word is noted whole."""
# A half is no letter to a pattern, though it counts as one of a word's signs.
_RUN: Final = re.compile(r"([^\W\d_½]{1,4})\w*|\w+")
_NUMBER: Final = re.compile(r"\d+")
# Letters that a pattern blind to case takes for i and s, beside those that are the same in lower case.
_FOLDED: Final = str.maketrans({"ı": "i", "ſ": "s"})
_CAPITAL: Final = re.compile(r"(?<!\w)[A-ZÅÄÖÉ]")


@attrs.define(kw_only=True)
class Beginnings:
    """The places of one text: of every run of letters and digits, by its first letters, and of every number."""

    runs: list[int]
    heads: dict[str, list[int]]
    numbers: list[int]

    def of(self, heads: frozenset[str]) -> list[int]:
        """Where the words with these first letters stand, in order."""
        if heads.isdisjoint(self.heads):
            return []
        met = self.heads.keys() & heads
        if len(met) == 1:
            return self.heads[met.pop()]
        return sorted(place for head in met for place in self.heads[head])

    def before(self, places: Iterable[int], count: int) -> list[int]:
        """So many runs before each of the places, and the places themselves when runs begin there; in order."""
        runs, found = self.runs, set[int]()
        for place in places:
            at = bisect_left(runs, place)
            found.update(runs[max(0, at - count) : at + (at < len(runs) and runs[at] == place)])
        return sorted(found)


def folded(lower: str) -> str:
    """A text in lower case, with the letters that a pattern blind to case takes for others as those others."""
    return lower.translate(_FOLDED) if "ı" in lower or "ſ" in lower else lower


def read(lower: str) -> Beginnings:
    """Note the places of a folded text."""
    runs: list[int] = []
    heads: dict[str, list[int]] = {}
    for match in _RUN.finditer(lower):
        start = match.start()
        runs.append(start)
        head = match[1]
        if head is not None:
            places = heads.get(head)
            if places is None:
                heads[head] = [start]
            else:
                places.append(start)
    return Beginnings(runs=runs, heads=heads, numbers=[match.start() for match in _NUMBER.finditer(lower)])


def at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches that begin at one of the places, in order and apart from each other."""
    end, match = 0, pattern.match
    for place in places:
        if place >= end:
            found = match(text, place)
            if found is not None:
                end = found.end()
                yield found


@attrs.frozen(kw_only=True)
class Sought:
    """Sought (sökt): a pattern and what it can begin with: words by their first letters, a number, or both."""

    pattern: re.Pattern[str]
    heads: frozenset[str] = frozenset()
    number: bool = False

    def finditer(self, text: str, places: Beginnings) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text)` gives."""
        found: Sequence[int] = places.of(self.heads) if self.heads else ()
        if self.number and places.numbers:
            found = sorted([*found, *places.numbers]) if found else places.numbers
        return at(self.pattern, text, found) if found else iter(())


def led(heads: str, pattern: str, flags: int = 0) -> Sought:
    """A pattern that begins with a word whose first four letters (or the whole, if shorter) are one of the heads."""
    return Sought(pattern=re.compile(pattern, flags), heads=frozenset(heads.split()))


def owned(heads: str) -> frozenset[str]:
    """The heads, and those of the same words with the s of a genitive."""
    return frozenset(whole[:HEAD] for head in heads.split() for whole in (head, head + "s"))


def numbered(pattern: str, flags: int = 0, *, or_heads: str = "") -> Sought:
    """A pattern that begins with the first digit of a number, or with one of the heads."""
    return Sought(pattern=re.compile(pattern, flags), heads=frozenset(or_heads.split()), number=True)


def of_terms(terms: Iterable[str], pattern: str) -> Sought:
    """A pattern that begins with one of the terms, as they are written in a list."""
    firsts = [match for term in terms if (match := _RUN.match(term))]
    heads = frozenset(match[1] for match in firsts if match[1])
    return Sought(pattern=re.compile(pattern), heads=heads, number=any(match[1] is None for match in firsts))


def back(text: str, end: int, signs: str) -> int:
    """Where the unbroken run of letters, digits and the signs that ends here begins."""
    while end and ((char := text[end - 1]).isalnum() or char == "_" or char in signs):
        end -= 1
    return end


def edges(text: str, start: int, end: int, signs: str) -> Iterator[int]:
    """The places of a run that are not right behind a letter, a digit, `_` or one of the signs."""
    for place in range(start, end):
        if not place or not ((char := text[place - 1]).isalnum() or char == "_" or char in signs):
            yield place


def capitals_before(text: str, end: int, chunks: int) -> list[int]:
    """The capitals that begin a word among so many stretches without a space, before the space that ends here."""
    first = end
    for _ in range(chunks):
        if first <= 0:
            break
        first = text.rfind(" ", 0, max(0, first - 1)) + 1
    return [match.start() for match in _CAPITAL.finditer(text, first, end)]


def all_of(text: str, literals: Iterable[str]) -> list[int]:
    """Where any of the literals stands, in order."""
    found: list[int] = []
    for literal in literals:
        place = text.find(literal)
        while place >= 0:
            found.append(place)
            place = text.find(literal, place + 1)
    return sorted(found)
