# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds names of people the record does not know: lists, shapes, capitals and what stands beside them.

Two tiers: sure ones, and possible ones ("kontrollera"). What was sure in one place is found everywhere in the
consultation (`propagate`). Forms: `Tuva`, `Johan Provberg`, `Mamma Petra`, `Al-Hassan`, `von Ekdahl`, `J. Provberg`, lower case too.
Sources: SCB's given names (lists in `resources/names`), forms of Swedish and foreign surnames, the dictionary of ordinary words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import attrs

from samverkan_desktop.deidentify import decoding, lexicons, model
from samverkan_desktop.deidentify.document import Document, Word
from samverkan_desktop.deidentify.finders import name_chances, name_shapes
from samverkan_desktop.deidentify.finders.name_chances import NO_PERSON, NO_THING, is_plain
from samverkan_desktop.deidentify.normalise import bare
from samverkan_desktop.deidentify.spots import Spot

_LETTER: Final = re.compile(r"(?<![\w.])(?:[A-ZÅÄÖ]\.[ ]?){2,3}(?!\w)")


@attrs.define(kw_only=True)
class Pool:
    """Names found so far in a consultation: name without diacritics -> the role it was seen in."""

    sure: dict[str, str] = attrs.Factory(dict)


def find(document: Document, taken: list[Spot], pool: Pool) -> Iterator[Spot]:
    """Names in one text; what other finders took is left alone."""
    scan = name_chances.Scan(
        document=document,
        free=_free_words(document, taken),
        chances=decoding.probabilities(document),
        caseless=model.is_caseless(document),
    )
    everyday = lexicons.everyday()
    # a plain word in lower case where the model sees nothing is no name: most words
    telling = [
        free
        and (
            word.capital
            or person > 0.6
            or (
                word.lower not in everyday
                and (person >= NO_PERSON or place >= NO_THING or organisation >= NO_THING or not is_plain(word.lower))
            )
        )
        for free, word, (person, place, organisation) in zip(scan.free, document.words, scan.chances, strict=True)
    ]
    at = 0
    while at < len(telling):
        if not telling[at]:
            at += 1
            continue
        length, score = _name_at(scan, at)
        if length:
            yield _named(scan, at, length, score, pool)
        else:
            thing = _thing_at(scan, at)
            if thing is not None:
                yield thing
        at += max(1, length)
    for match in _LETTER.finditer(document.text):
        if match.group().replace(" ", "").lower() not in (
            "t.ex.",
            "bl.a.",
            "d.v.s.",
            "m.m.",
            "f.d.",
            "s.k.",
            "t.o.m.",
            "f.n.",
            "o.s.v.",
        ):
            yield Spot(
                start=match.start(),
                end=match.end() - match.group().endswith(" "),
                label="PERSON",
                certainty=0.4,
                source="shape",
                check=True,
            )


# Written small these are pronouns and months far more often than anyone's name.
_TOO_COMMON: Final = frozenset(("hans", "maj", "juni", "man", "dag"))


def propagate(document: Document, taken: list[Spot], pool: Pool) -> Iterator[Spot]:
    """What was surely a name elsewhere in the consultation, in any case and with a genitive."""
    if not pool.sure:
        return
    covered = _covered(document, taken, sure_only=True)
    # losing its diacritics changes no letter of the alphabet
    firsts = {name[:1] for name in pool.sure}
    for index, word in enumerate(document.words):
        if covered[index] or (word.lower[0] not in firsts and word.lower[0].isascii()):
            continue
        for form, end in name_shapes.forms(word):
            key = without_marks(form)
            if key in pool.sure and form not in _TOO_COMMON:
                # "tindra" is a verb too, but here it may well be the child: the reviewer is asked.
                check = lexicons.is_listed(form) and (word.first or not word.capital)
                yield Spot(
                    start=word.start, end=end, label="PERSON", certainty=0.5 if check else 0.85, source="lexicon", role=pool.sure[key], check=check
                )  # fmt: skip
                break


without_marks = lru_cache(maxsize=30_000)(bare)


def _covered(document: Document, taken: list[Spot], *, sure_only: bool) -> list[bool]:
    covered = [False] * len(document.words)
    starts, ends = document.edges
    for spot in taken:
        if not (sure_only and spot.check):
            for at in range(bisect_right(ends, spot.start), bisect_left(starts, spot.end)):
                covered[at] = True
    return covered


def _free_words(document: Document, taken: list[Spot]) -> list[bool]:
    return [not c for c in _covered(document, taken, sure_only=False)]


def _name_at(scan: name_chances.Scan, at: int) -> tuple[int, float]:
    """How many words from here are one name, and how sure that is; (0, 0) when none."""
    document = scan.document
    word = document.words[at]
    score = name_chances.weighed(scan, at, _first_score(document, at))
    if score <= 0:
        return 0, 0.0
    length = 1
    while at + length < len(document.words) and scan.free[at + length] and length < 5:
        step = _continues(scan, at + length, sure=score >= 0.6)
        if not step:
            break
        length += step
        score = max(score, 0.95 if score >= 0.4 else 0.75)
    if length == 1 and name_shapes.is_allowed(word):
        return 0, 0.0
    return length, score


def _thing_at(scan: name_chances.Scan, at: int) -> Spot | None:
    """A place or an organisation that only the model sees."""
    word = scan.document.words[at]
    _, place, organisation = scan.chances[at]
    likely = max(place, organisation)
    if likely < NO_THING or name_shapes.is_allowed(word) or word.lower in lexicons.everyday() or len(word.text) < 3:
        return None
    ordinary = lexicons.is_ordinary(word.lower)
    if ordinary and (not word.capital or word.first):
        return None
    label = "PLACE" if place >= organisation else "ORGANISATION"
    end = word.end - _genitive(scan.document, word, at + 1)
    check = likely < 0.6 or ordinary
    return Spot(
        start=word.start, end=end, label=label, certainty=round(min(likely, 0.5 if check else 0.9), 2), source="model",
        kind="place" if label == "PLACE" else "organisation", check=check,
    )  # fmt: skip


def _continues(scan: name_chances.Scan, at: int, *, sure: bool) -> int:
    """How many words from here belong to the name begun before: a surname, a second given name, a particle."""
    document = scan.document
    before, word = document.words[at - 1], document.words[at]
    between = document.text[before.end : word.start]
    if between not in (" ", "\n", "  "):
        return 0
    if word.lower in name_shapes.PARTICLES and at + 1 < len(document.words):
        following = document.words[at + 1]
        return (
            2 if following.capital and document.text[word.end : following.start] == " " and not document.shouting else 0
        )
    ordinary = lexicons.is_ordinary(word.lower)
    if word.capital and not document.shouting:
        if name_shapes.is_allowed(word) or (between == "\n" and ordinary):
            return 0
        return 1
    if not sure or name_shapes.is_allowed(word) or word.lower in lexicons.everyday():
        return 0
    likely = scan.chances[at][0] >= 0.25
    if ordinary:
        return 1 if likely and not lexicons.is_listed(word.lower) else 0
    return 1 if likely or name_shapes.is_surname(word) or name_shapes.strength(word)[0] >= 2 else 0


def _first_score(document: Document, at: int) -> float:
    """How surely a word begins a name, 0-1; under 0.6 it is only possible."""
    word = document.words[at]
    if word.capital and name_shapes.is_pronoun_name(word) and _name_follows(document, at):
        return 0.8
    if len(word.text) < 2 or name_shapes.is_allowed(word) or name_shapes.is_hyphened_noun(word):
        return 0.0
    strength, _ = name_shapes.strength(word)
    listed = lexicons.is_listed(word.lower)
    ordinary = listed or lexicons.is_ordinary(word.lower)
    led = (
        at > 0
        and name_shapes.LEADING.match(document.words[at - 1].lower) is not None
        and name_shapes.led(document, word.start)
    )
    if word.capital and not document.shouting and not (word.shouted and len(word.text) <= 4):
        return _capital_score(document, at, strength=strength, ordinary=ordinary, led=led)
    if word.shouted and not document.shouting:
        return 0.0 if ordinary else (0.7 if strength >= 2 and len(word.text) > 3 else 0.35 if led else 0.0)
    if ordinary and not (strength == 3 and len(word.text) > 3 and word.lower not in lexicons.everyday()):
        return 0.0
    if ordinary and at and document.words[at - 1].lower in name_shapes.ARTICLES:
        return 0.0
    if strength >= 2:
        return 0.75 if len(word.text) > 2 and not ordinary else 0.4
    if strength == 1:
        return 0.7 if led else 0.45 if len(word.text) > 3 else 0.0
    if led and not ordinary:
        return 0.65
    return 0.62 if re.match(r"[^\W\d_]{3,}(?:sson|qvist|kvist|oğlu|oglu|ović|ovic|ević|evic)s?$", word.lower) else 0.0


def _capital_score(document: Document, at: int, *, strength: int, ordinary: bool, led: bool) -> float:
    word = document.words[at]
    if led and not (ordinary and word.first):
        return 0.9
    if not ordinary and name_shapes.initial_before(document, word.start):
        return 0.85
    if not word.first:
        if strength:
            return 0.92 if strength >= 2 else 0.85
        if ordinary:
            return 0.0 if word.lower in lexicons.everyday() else 0.35
        return 0.8 if name_shapes.is_surname(word) else 0.62
    if strength >= 2:
        if not ordinary:
            return 0.92
        return _ambiguous_start(document, at)
    if ordinary and not name_shapes.is_patronymic(word.lower):
        owner = (
            word.lower.endswith("s")
            and at + 1 < len(document.words)
            and name_shapes.KIN_NOUN.match(document.words[at + 1].lower)
        )
        return _ambiguous_start(document, at) if strength or owner else 0.0
    if strength == 1 or name_shapes.is_surname(word):
        return 0.75 if not name_shapes.is_patronymic(word.lower) else 0.9
    return 0.65 if name_chances.stands_as_person(document, at) else 0.45


def _name_follows(document: Document, at: int) -> bool:
    if at + 1 >= len(document.words) or document.shouting:
        return False
    word, following = document.words[at], document.words[at + 1]
    return document.text[word.end : following.start] == " " and following.capital and not following.shouted


def _ambiguous_start(document: Document, at: int) -> float:
    """A name that is also a word, at the start of a sentence: what follows tells."""
    word = document.words[at]
    if at + 1 >= len(document.words):
        return 0.4 if word.lower not in lexicons.everyday() else 0.0
    following = document.words[at + 1]
    verb = following.lower in name_shapes.PERSON_VERB
    name_after = (
        following.capital
        and not following.shouted
        and (name_shapes.is_surname(following) or lexicons.given_strength(following.lower) > 0)
    )
    if name_after and document.text[word.end : following.start] == " ":
        return 0.8
    if (
        word.lower.endswith("s")
        and name_shapes.KIN_NOUN.match(following.lower)
        and word.lower not in lexicons.allowed()
    ):
        return 0.62 if word.lower not in lexicons.everyday() else 0.35
    if word.lower in lexicons.everyday():
        return 0.3 if verb and lexicons.given_strength(word.lower) == 3 else 0.0
    if document.text[word.end : following.start].startswith((",", " (")):
        return 0.65
    return 0.7 if verb else 0.4


def _named(scan: name_chances.Scan, at: int, length: int, score: float, pool: Pool) -> Spot:
    """The name as a spot, with the role a word before it tells, without its genitive ending."""
    document = scan.document
    first, last = document.words[at], document.words[at + length - 1]
    start, end = first.start, last.end - _genitive(document, last, at + length)
    role = ""
    lead = name_shapes.lead_before(document, start)
    if lead is not None:
        role, length_of_lead = lead
        if role in ("guardian", "relative", "sibling"):
            start -= length_of_lead
    check = score < 0.6
    if not check:
        for word in document.words[at : at + length]:
            stem = word.lower if word is not last else word.lower[: len(word.lower) - (last.end - end)]
            if len(stem) > 2 and stem not in name_shapes.PARTICLES:
                pool.sure.setdefault(without_marks(stem), role if role != "professional" else "")
    start -= name_shapes.initial_before(document, start)
    if start == first.start and first.capital and not scan.caseless:
        start = _with_particles(scan, at)
    return Spot(
        start=start, end=end, label="PERSON", certainty=score, source="lexicon" if name_shapes.strength(first)[0] else "shape",
        role="" if role == "professional" else role, check=check,
    )  # fmt: skip


def _with_particles(scan: name_chances.Scan, at: int) -> int:
    """Where a name begins when particles stand right before it: `von Ekdahl`, `van der Meer`."""
    words = scan.document.words
    while (
        at > 0
        and scan.free[at - 1]
        and words[at - 1].lower in name_shapes.LEADING_PARTICLES
        and scan.document.text[words[at - 1].end : words[at].start] == " "
    ):
        at -= 1
    return words[at].start


def _genitive(document: Document, word: Word, following: int) -> int:
    """Letters of the word that are a genitive ending and no part of the name."""
    lower = word.lower
    for suffix in ("'s", "s"):
        if not lower.endswith(suffix) or len(lower) - len(suffix) < 2:
            continue
        stem = lower.removesuffix(suffix)
        if suffix == "'s":
            return 2
        if lexicons.given_strength(lower) and lexicons.given_strength(lower) >= lexicons.given_strength(stem):
            return 0
        if lexicons.given_strength(stem) or without_marks(stem) in lexicons.surnames():
            return 1
        if without_marks(lower) in lexicons.surnames():
            return 0
        if stem[-1] in "sxz":
            return 0
        if following < len(document.words):
            after = document.words[following]
            if (
                document.text[word.end : after.start] == " "
                and not after.capital
                and after.lower not in name_shapes.PERSON_VERB
                and lexicons.is_ordinary(after.lower)
            ):
                return 1
    return 0
