# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds places (platser): localities, municipalities, countries, and names shaped like Swedish villages.

Surface forms: `Norrbäck`, `norrbäcks`, `i Norra Fors`, `Perstorps kommun`, `till Eritrea`. A place that is also an ordinary word
(`Vara`, `Mora`) needs a capital that does not begin a sentence. Source: SCB's localities 2020, the municipalities, the countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from samverkan_desktop.deidentify import lexicons
from samverkan_desktop.deidentify.document import Document, Word
from samverkan_desktop.deidentify.spots import Spot

_PREPOSITIONS: Final = frozenset(
    [
        "i",
        "på",
        "till",
        "från",
        "vid",
        "utanför",
        "nära",
        "kring",
        "runt",
        "mellan",
        "mot",
        "ur",
        "via",
        "över",
        "åt",
        "genom",
        "hos",
    ]
)
_SHAPE: Final = re.compile(
    r"^[a-zåäöé]{2,}(?:by|köping|stad|torp|ryd|bäck|bäcken|sund|arp|hult|lund|vik|viken|holm|sjö|sjön|berga|hamn|mala|måla|åsa|forsa?|"
    r"fors|näs|bro|ås|åsen|myra|mark|dal|dalen|hed|heden|ängen|rud|tuna|sta|löv|strand|borg|kulla|ered|hyttan|bruk|skog|"
    r"hem|mo|träsk|lösa|inge|ness|linge|holma|näset|udden|sele|liden)$"
)
# Endings that no ordinary word has after a preposition: a place though each half of it is a word.
_SURE_SHAPE: Final = re.compile(
    r"^[a-zåäöé]{3,}(?:köping|torp|ryd|bäck|hult|arp|måla|mala|tuna|hyttan|holma|lösa|linge|sele|sunda|träsk)$"
)
_LIKELY_SHAPE: Final = re.compile(r"^[a-zåäöé]{3,}(?:vik|lund|holm|fors|näs|sjö|berga|hamn|åsa|by|sta)$")
_COMMON: Final = frozenset(
    ["centrum", "norr", "söder", "öster", "väster", "stan", "byn", "staden", "orten", "kommunen", "skolan"]
)


def find(document: Document) -> Iterator[Spot]:
    """Every place."""
    words = document.words
    listed = _first_words()
    # only before `kommun` and after a preposition can a word that is in no list be a place
    before = after = ""
    municipal = any(name in document.lower for name in _MUNICIPALITY)
    free = 0
    for at, word in enumerate(words):
        lower = word.lower
        before, after = after, lower
        if at < free:
            continue
        length = 0
        if lower in listed or (lower[-1] == "s" and lower[:-1].rstrip("':") in listed):
            length = _listed(document, at)
        if length:
            start, end = word.start, words[at + length - 1].end
            yield from _place(document, at, start, _without_genitive(document, start, end))
            free = at + length
        elif before in _BEFORE_SHAPED or (municipal and at + 1 < len(words) and words[at + 1].lower in _MUNICIPALITY):
            yield from _municipality(document, at) or _shaped(document, at)


def _listed(document: Document, at: int) -> int:
    """How many words from here make a listed place: 3, 2, 1 or 0."""
    words = document.words
    if words[at].lower in _beginnings():
        for length in (3, 2):
            if at + length <= len(words) and all(w.capital for w in words[at : at + length]):
                phrase = document.lower[words[at].start : words[at + length - 1].end]
                if _in_list(phrase):
                    return length
    return 1 if _in_list(words[at].lower) else 0


@cache
def _first_words() -> frozenset[str]:
    """The places of one word, and the first words of those of several."""
    return frozenset((*_beginnings(), *lexicons.swedish_places(), *lexicons.world_places()))


_MUNICIPALITY: Final = ("kommun", "kommuns")
_BEFORE_SHAPED: Final = frozenset(("i", "till", "från", "utanför", "vid", "nära", "på"))


@cache
def _beginnings() -> frozenset[str]:
    """The first words of places with names of several words."""
    return frozenset(
        n.split(" ")[0] for names in (lexicons.swedish_places(), lexicons.world_places()) for n in names if " " in n
    )


def _in_list(phrase: str) -> bool:
    sweden, world = lexicons.swedish_places(), lexicons.world_places()
    if phrase in sweden or phrase in world:
        return True
    if phrase[-1:] != "s":
        return False
    stem = phrase[:-1].rstrip("':")
    return stem in sweden or stem in world


def _without_genitive(document: Document, start: int, end: int) -> int:
    phrase = document.lower[start:end]
    if phrase in lexicons.swedish_places() or phrase in lexicons.world_places():
        return end
    for suffix in ("'s", ":s", "s"):
        if phrase.endswith(suffix):
            return end - len(suffix)
    return end


def _place(document: Document, at: int, start: int, end: int) -> Iterator[Spot]:
    word = document.words[at]
    name = document.lower[start:end]
    before = document.words[at - 1].lower if at else ""
    near = before in _PREPOSITIONS and document.text[document.words[at - 1].end : start].isspace()
    ordinary = lexicons.is_listed(name)
    if not word.capital or document.shouting:
        if not near or ordinary or len(name) < 4 or name in _COMMON or lexicons.given_strength(name) >= 2:
            return
        yield _spot(start, end, name, document, 0.8)
        return
    if word.first and ordinary:
        return
    person = lexicons.given_strength(name) >= 2 or name in lexicons.surnames()
    if _after_name(document, at) or (person and not near):
        return
    yield _spot(start, end, name, document, 0.95 if near else 0.88)


def _after_name(document: Document, at: int) -> bool:
    """A place right after a given name is a surname."""
    if at == 0:
        return False
    before: Word = document.words[at - 1]
    between = document.text[before.end : document.words[at].start]
    return (
        between == " "
        and before.capital
        and lexicons.given_strength(before.lower) > 0
        and before.lower not in _PREPOSITIONS
    )


def _municipality(document: Document, at: int) -> list[Spot]:
    """`Norrbäcks kommun`, in no list and wherever it stands; not `elevens kommun`, nor `Annas kommun`."""
    words, word = document.words, document.words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or following.lower not in _MUNICIPALITY or len(word.text) < 4 or word.lower[-1] != "s":
        return []
    stem = word.lower[:-1].rstrip("':")
    if (
        document.text[word.end : following.start] != " "
        or word.lower in lexicons.allowed()
        or stem in lexicons.everyday()
    ):
        return []
    capital = word.capital and not document.shouting
    shaped = _SHAPE.match(stem) is not None
    if lexicons.is_ordinary(stem) and not (shaped and capital and not lexicons.is_listed(stem)):
        return []
    if lexicons.given_strength(stem) >= 2 or not (shaped or (capital and not lexicons.given_strength(stem))):
        return []
    return [_spot(word.start, word.start + len(stem), stem, document, 0.85)]


def _shaped(document: Document, at: int) -> Iterator[Spot]:
    """A name shaped like a village after a preposition, in no list."""
    word = document.words[at]
    before = document.words[at - 1].lower if at else ""
    if before not in _BEFORE_SHAPED or len(word.text) < 5:
        return
    if not document.text[document.words[at - 1].end : word.start].isspace() or word.lower in lexicons.allowed():
        return
    stem = word.lower.removesuffix("s") if word.lower.endswith("s") and not _SHAPE.match(word.lower) else word.lower
    if not _SHAPE.match(stem) or lexicons.is_listed(stem):
        return
    if word.capital and not document.shouting:
        if not lexicons.given_strength(stem) >= 2:
            yield _spot(word.start, word.start + len(stem), stem, document, 0.85)
    elif before in ("i", "till", "från") and not lexicons.given_strength(stem):
        end = word.start + len(stem)
        if not lexicons.is_ordinary(stem) or _SURE_SHAPE.match(stem):
            yield _spot(word.start, end, stem, document, 0.6)
        elif _LIKELY_SHAPE.match(stem):
            yield attrs.evolve(_spot(word.start, end, stem, document, 0.4), check=True)


def wordings(name: str, municipality: str) -> tuple[str, ...]:
    """Wider wordings of a place: its size, never its direction."""
    if municipality and name in (municipality.lower(), f"{municipality.lower()}s"):
        return ("kommunen",)
    if name in lexicons.world_places():
        return ("ett annat land", "utomlands")
    if lexicons.swedish_places().get(name) == "large":
        return ("en större ort", "en annan ort")
    return ("en mindre ort", "en ort")


def _spot(start: int, end: int, name: str, document: Document, certainty: float) -> Spot:
    return Spot(
        start=start, end=end, label="PLACE", certainty=certainty, source="lexicon" if _in_list(name) else "shape",
        kind="country" if name in lexicons.world_places() else "place", who=f"place:{name}", wordings=wordings(name, document.municipality),
    )  # fmt: skip
