# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""The sequence model (sekvensmodell) that says how probable it is that a word is part of a name.

A linear-chain conditional random field over the words of a sentence. Knows its features and its weights; what it was
trained on stands in `resources/model/README.md`, how in `packaging/train_names.py`. `decoding` reads probabilities out
of it.
"""

from __future__ import annotations

import re
import zlib
from array import array
from bisect import bisect
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Final

import attrs

from samverkan_desktop.deidentify import lexicons, spelling
from samverkan_desktop.deidentify.document import Document, Word
from samverkan_desktop.deidentify.normalise import bare
from samverkan_desktop.system import resources

LABELS: Final = ("O", "PER", "LOC", "ORG")
# Weights are kept as whole numbers of this share.
SCALE: Final = 500.0
_STEPS: Final = (-3.0, -1.5, 0.0, 1.5, 3.0)
_SURNAME_SHAPE: Final = re.compile(
    r"(?:sson|berg|qvist|kvist|gren|lund|ström|dahl|stedt|mark|holm|bäck|fors|ling|ovic|evic|oglu|ski|ska|enko|ova|yan|zadeh|pour|nen|ez|man|mann|eva|ov|ev|ic|in)s?$"
)


@attrs.frozen(kw_only=True)
class Weights:
    """Weights (vikter): four for each feature, one for each label, and the transitions between labels."""

    rows: dict[str, tuple[int, int, int, int]]
    transitions: tuple[tuple[float, ...], ...]


@cache
def weights() -> Weights | None:
    """The shipped weights, or None when there are none."""
    path = resources.path("model", "names.z")
    if not path.is_file():
        return None
    raw = zlib.decompress(path.read_bytes())
    size = int.from_bytes(raw[:4], "little")
    names = raw[4 : 4 + size].decode().split("\n")
    values = array("h")
    values.frombytes(raw[4 + size :])
    count = len(LABELS)
    steps = values[: count * count]
    transitions = tuple(tuple(steps[i * count + j] / SCALE for j in range(count)) for i in range(count))
    each = iter(values[count * count :])
    rows = dict(zip(names, zip(each, each, each, each, strict=True), strict=True))
    return Weights(rows=rows, transitions=transitions)


# What the lists say of a word: given name, kind of word, place, surname, and all as one key.
Told = tuple[str, str, str, str, str]


@lru_cache(maxsize=30_000)
def told_of(lower: str) -> Told:
    """What the lists say of a word: given name, kind of word, place, surname, and all as one key.

    Kinds: e everyday, l listed, c compound or inflected, s a slip of a word, u unknown; of the last two the spelling is told.
    """
    given = lexicons.given_strength(lower)
    stem = lower.removesuffix("s") if len(lower) > 3 else lower
    if stem != lower:
        given = max(given, lexicons.given_strength(stem))
    if lower in lexicons.everyday():
        kind = "e"
    elif lexicons.is_listed(lower):
        kind = "l"
    elif lexicons.is_ordinary(lower):
        kind = "c"
    else:
        kind = ("s" if lexicons.is_slip(lower) else "u") + _spelt(lower)
    listed = lexicons.swedish_places(), lexicons.world_places()
    place = "p" if any(lower in found or stem in found for found in listed) else "-"
    surname = "n" if bare(stem) in lexicons.surnames() or bare(lower) in lexicons.surnames() else "-"
    if surname == "-" and _SURNAME_SHAPE.search(lower):
        surname = "s"
    return f"g{given}", kind, place, surname, f"{given}{kind}{place}{surname}"


def _spelt(lower: str) -> str:
    """How much a word is spelt like a name, in six steps; the last part of one with hyphens."""
    told = spelling.nameness(lower.rsplit("-", 1)[-1])
    return "abcdef"[bisect(_STEPS, told)]


def shape(word: Word, *, caseless: bool) -> str:
    """The shape of a word: capital, all capitals, lower case, first in its sentence, or nothing to say."""
    if caseless:
        return "?f" if word.first else "?"
    form = "A" if word.shouted else "C" if word.capital else "x"
    if form == "C" and not word.text[1:].islower() and any(c.isupper() for c in word.text[1:]):
        form = "M"
    return form + ("f" if word.first else "")


def own(lower: str, form: str) -> list[str]:
    """The features a word has wherever it stands."""
    given, kind, place, surname, key = told_of(lower)
    found = [
        f"w={lower}", f"3={lower[-3:]}", f"4={lower[-4:]}", f"2={lower[-2:]}", f"p={lower[:3]}", f"k={key}", f"f={form}",
        f"kf={key}{form}", f"l={min(len(lower), 8)}", f"g={given}{form}", f"u={kind}{form}", f"n={surname}{place}{form}",
    ]  # fmt: skip
    if "-" in lower:
        found += ["hy", f"hl={told_of(lower.rsplit('-', 1)[1])[1]}{form}"]
    return found


def beside(sign: str, other: str, form: str, lower: str, own_form: str) -> list[str]:
    """The features of a word that come from the word before (sign -) or after it (sign +)."""
    given, kind, _, _, key = told_of(lower)
    neighbour = told_of(other)
    return [
        f"{sign}w={other}", f"{sign}k={neighbour[4]}", f"{sign}f={form}{own_form}", f"{sign}kk={neighbour[4]}|{key}",
        f"{sign}wk={other}|{kind}{given}", f"{sign}uu={neighbour[1]}{neighbour[0]}|{kind}{given}",
    ]  # fmt: skip


def signs(before: str, after: str, kind: str) -> list[str]:
    """The features of the signs on both sides of a word."""
    return [f"b={before}", f"a={after}", f"ba={before}|{after}|{kind}"]


def further(sign: str, lower: str, kind: str) -> list[str]:
    """The features of the word two steps away, or of the sentence's edge."""
    return [f"{sign}w={lower}", f"{sign}wu={lower}|{kind}"]


def features(words: list[Word], gaps: list[str], *, caseless: bool) -> list[list[str]]:
    """The features of every word of a sentence, for training."""
    forms = [shape(word, caseless=caseless) for word in words]
    return [[f for part in _parts(words, forms, gaps, at) for f in part[0](*part[1:])] for at in range(len(words))]


def _parts(words: list[Word], forms: list[str], gaps: list[str], at: int) -> list[tuple[Any, ...]]:
    """What tells of a word: a function and what it is asked of."""
    lower, form = words[at].lower, forms[at]
    kind = told_of(lower)[1]
    last = len(words) - 1
    return [
        (own, lower, form),
        (signs, gaps[at], gaps[at + 1], kind),
        (beside, "-", words[at - 1].lower, forms[at - 1], lower, form) if at else (further, "-", "", kind),
        (beside, "+", words[at + 1].lower, forms[at + 1], lower, form) if at < last else (further, "+", "", kind),
        (further, "--", words[at - 2].lower if at > 1 else "", kind),
        (further, "++", words[at + 2].lower if at + 1 < last else "", kind),
    ]


def sentences(document: Document) -> list[tuple[int, int]]:
    """The words of a document cut at sentence starts, as (first, last + 1) of its words."""
    starts = [i for i, word in enumerate(document.words) if word.first] or [0]
    if starts[0] != 0:
        starts.insert(0, 0)
    cut = [*starts, len(document.words)]
    spans = [(a, b) for a, b in pairwise(cut) if b > a]
    return [(i, min(i + 80, b)) for a, b in spans for i in range(a, b, 80)]


def gaps_of(document: Document, first: int, last: int) -> list[str]:
    """The signs (no spaces) before each word of a sentence and after its last."""
    words, text = document.words, document.text
    edges = [words[first - 1].end if first else 0, *(w.end for w in words[first:last])]
    starts = [*(w.start for w in words[first:last]), words[last].start if last < len(words) else len(text)]
    return [
        "" if b == a + 1 and text[a] == " " else text[a:b].replace(" ", "").replace("\n", "¶")[:2]
        for a, b in zip(edges, starts, strict=True)
    ]


def is_caseless(document: Document) -> bool:
    """Whether capitals say nothing in a text: nearly all or none of it is written with them."""
    return document.caseless
