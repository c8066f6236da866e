# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Weighs what the lists and shapes say of a word with what the models say of it where it stands (sannolikhet).

Knows one word at a time and what is beside it; `names` puts the words together. Under 0.6 a score only asks ("kontrollera").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import attrs

from samverkan_desktop.deidentify import lexicons, spelling
from samverkan_desktop.deidentify.document import Document, Word
from samverkan_desktop.deidentify.finders import name_shapes

_BEFORE_PEOPLE: Final = frozenset(("att", "enligt", "och", "när", "som", "men", "innan", "sedan", "om", "då", "sen"))
_AGE_AFTER: Final = re.compile(r",? ?\(?1?\d(?: år(?!s)|-?åring)|, ?1?\d ?år(?!s)")
# Not é, ü, à, è, which Swedish has in loans.
_FOREIGN: Final = re.compile(r"[^\x00-\x7fåäöéüàèêñçæø]")


@attrs.define(kw_only=True)
class Scan:
    """One text being read for names: which words are free, and the model's chances for each word."""

    document: Document
    free: list[bool]
    chances: list[tuple[float, float, float]]
    caseless: bool


def weighed(scan: Scan, at: int, score: float) -> float:
    """The score of the lists and shapes, with what the model says of the word where it stands."""
    word = scan.document.words[at]
    person, place, organisation = scan.chances[at]
    if len(word.text) < 2 or name_shapes.is_allowed(word) or _is_shortened(scan, word):
        return 0.0
    if name_shapes.is_hyphened_noun(word) and not lexicons.given_strength(word.lower.rpartition("-")[0]):
        return 0.0
    if 0.6 <= score < 0.7 and person + place + organisation < 0.03:
        return 0.45
    if 0.6 <= score < 0.75 and max(place, organisation) > 0.6 and person < 0.2:
        return 0.0
    if not word.capital and score < 0.6 and person < 0.2 and lexicons.is_listed(word.lower):
        return 0.0
    everyday = word.lower in lexicons.everyday()
    if everyday:
        return max(score, 0.4) if person > 0.6 else score
    if not score and _is_foreign(word):
        score = 0.65
    if _is_only_a_word(scan, at):
        return score
    sure = _needed(word) if not word.capital or scan.document.shouting else 0.5
    if word.first and lexicons.is_listed(word.lower) and lexicons.given_strength(word.lower) < 3:
        sure = 0.9
    if person >= sure:
        return max(score, 0.62)
    if (
        0.6 <= score < 0.75
        and lexicons.given_strength(word.lower) < 2
        and not _is_foreign(word)
        and lexicons.is_slip(word.lower)
    ):
        return 0.45
    if person >= _asked(word):
        return max(score, 0.4)
    if (
        not score
        and (not word.capital or scan.document.shouting)
        and place + organisation < 0.3
        and name_shapes.is_strange(word)
    ):
        return 0.62 if stands_as_person(scan.document, at) and not lexicons.is_slip(word.lower) else 0.35
    return score


# Under these chances nothing is asked about a word for the models' sake (`_asked`, `_needed`; of a thing `names`).
NO_PERSON: Final = 0.12
NO_THING: Final = 0.35


def _asked(word: Word) -> float:
    """How probable a person a word must be to be asked about at all."""
    if word.capital:
        return NO_PERSON
    return 0.55 if len(word.text) <= 2 else 0.25 if lexicons.is_listed(word.lower) else NO_PERSON


def _is_only_a_word(scan: Scan, at: int) -> bool:
    """A word of dictionary or field, small after an article or in a text that has capitals: no chance makes it a name."""
    word = scan.document.words[at]
    if word.capital or not (lexicons.is_listed(word.lower) or word.lower in lexicons.field_words()):
        return False
    if not scan.caseless:
        return lexicons.given_strength(word.lower) < 3
    return at > 0 and scan.document.words[at - 1].lower in ("en", "ett", "den", "det", "någon", "varje", "ingen", "är")


def _needed(word: Word) -> float:
    """How probable a person a word in lower case must be to be one by default: less the more it is spelt like names."""
    if lexicons.is_listed(word.lower):
        return 0.8
    if lexicons.is_ordinary(word.lower):
        return 0.6
    if lexicons.given_strength(word.lower) < 2 and lexicons.is_slip(word.lower):
        return 0.85
    told = spelling.nameness(word.lower)
    return 0.12 if told > 2.2 else 0.3 if told > 1.5 else 0.4 if told > 0 else 0.6


@lru_cache(maxsize=20_000)
def is_plain(lower: str) -> bool:
    """A word that in lower case is a name only where a model says so: the dictionary has it and the names have it not."""
    return lexicons.is_ordinary(lower) and name_shapes.strength_of(lower)[0] < 3 and not _FOREIGN.search(lower)


def _is_shortened(scan: Scan, word: Word) -> bool:
    """An abbreviation with its dot: `pers.nr`, `enl. uppgift`; not a name that ends a sentence, with or without a space."""
    following = scan.document.text[word.end : word.end + 3]
    if following[:1] != "." or len(following) < 2 or word.lower in lexicons.everyday():
        return False
    if following[1].isalpha():
        return following[1].islower() and (not word.capital or word.first)
    small = following[1] == " " and following[2:].islower() and not scan.caseless
    return small and not lexicons.given_strength(word.lower)


def _is_foreign(word: Word) -> bool:
    """A letter that no Swedish word has, in a word that no list has: `đạt`, `ráijá`."""
    return not word.text.isascii() and _FOREIGN.search(word.lower) is not None and not lexicons.is_listed(word.lower)


def stands_as_person(document: Document, at: int) -> bool:
    """Whether the word stands where people stand: before a verb of people, or beside another name."""
    word = document.words[at]
    if at + 1 >= len(document.words):
        return False
    following = document.words[at + 1]
    between = document.text[word.end : following.start]
    before = document.words[at - 1].lower if at else ""
    if following.lower in name_shapes.PERSON_VERB and between == " ":
        return word.first or before in _BEFORE_PEOPLE
    if word.first and following.lower == "och" and between == " " and at + 2 < len(document.words):
        other = document.words[at + 2]
        return lexicons.given_strength(other.lower) >= 2 and (other.capital or not word.capital)
    return word.first and _AGE_AFTER.match(document.text, word.end) is not None
