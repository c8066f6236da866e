# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""The sequence model (sekvensmodell) that says how probable it is that a word is part of a name.

A linear-chain conditional random field over the words of a sentence, decoded here in plain Python. Knows
its features and its weights; what it was trained on stands in `resources/model/README.md`, how in
`packaging/train_names.py`. Gives probabilities; what is done with them `finders/names.py` decides.
"""

from __future__ import annotations

import math
import re
import zlib
from array import array
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

import attrs

from samverkan_desktop.deidentify import lexicons
from samverkan_desktop.deidentify.document import Document, Word
from samverkan_desktop.deidentify.normalise import bare
from samverkan_desktop.system import resources

LABELS: Final = ("O", "PER", "LOC", "ORG")
# Weights are kept as whole numbers of this share.
SCALE: Final = 500.0
_SURNAME_SHAPE: Final = re.compile(
    r"(?:sson|berg|qvist|kvist|gren|lund|ström|dahl|stedt|mark|holm|bäck|fors|ling|ovic|evic|oglu|ski|ska|enko|ova|yan|zadeh|pour|nen|ez|man|mann|eva|ov|ev|ic|in)s?$"
)


@attrs.frozen(kw_only=True)
class Weights:
    """Weights (vikter): row of each feature, the rows for each label, and the transitions between labels."""

    rows: dict[str, int]
    values: array[int]
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
    rows = dict(zip(names, range(count * count, len(values), count), strict=True))
    return Weights(rows=rows, values=values, transitions=transitions)


@lru_cache(maxsize=30_000)
def _traits(lower: str) -> tuple[str, str, str, str, str]:
    """What the lists say of a word: given name, kind of word, place, surname, and all as one key."""
    given = lexicons.given_strength(lower)
    stem = lower.removesuffix("s") if len(lower) > 3 else lower
    if stem != lower:
        given = max(given, lexicons.given_strength(stem))
    if lower in lexicons.everyday():
        kind = "e"
    elif lexicons.is_listed(lower):
        kind = "l"
    else:
        kind = "c" if lexicons.is_ordinary(lower) else "u"
    listed = lexicons.swedish_places(), lexicons.world_places()
    place = "p" if any(lower in found or stem in found for found in listed) else "-"
    surname = "n" if bare(stem) in lexicons.surnames() or bare(lower) in lexicons.surnames() else "-"
    if surname == "-" and _SURNAME_SHAPE.search(lower):
        surname = "s"
    return f"g{given}", kind, place, surname, f"{given}{kind}{place}{surname}"


def shape(word: Word, *, caseless: bool) -> str:
    """The shape of a word: capital, all capitals, lower case, first in its sentence, or nothing to say."""
    if caseless:
        return "?f" if word.first else "?"
    form = "A" if word.shouted else "C" if word.capital else "x"
    if form == "C" and any(c.isupper() for c in word.text[1:]):
        form = "M"
    return form + ("f" if word.first else "")


def features(words: list[Word], at: int, gaps: list[str], *, caseless: bool) -> list[str]:
    """The features of one word in its sentence; gaps holds the signs before each word and after the last."""
    word = words[at]
    lower = word.lower
    given, kind, place, surname, key = _traits(lower)
    form = shape(word, caseless=caseless)
    found = [
        f"w={lower}", f"3={lower[-3:]}", f"4={lower[-4:]}", f"2={lower[-2:]}", f"p={lower[:3]}", f"k={key}", f"f={form}",
        f"kf={key}{form}", f"l={min(len(lower), 8)}", f"b={gaps[at]}", f"a={gaps[at + 1]}", f"g={given}{form}", f"u={kind}{form}", f"n={surname}{place}{form}",
    ]  # fmt: skip
    if "-" in lower:
        found += ["hy", f"hl={_traits(lower.rsplit('-', 1)[1])[1]}{form}"]
    if at:
        before = words[at - 1]
        other = _traits(before.lower)[4]
        found += [
            f"-w={before.lower}",
            f"-k={other}",
            f"-f={shape(before, caseless=caseless)}{form}",
            f"-kk={other}|{key}",
            f"-wk={before.lower}|{kind}{given}",
        ]
    else:
        found.append("bos")
    if at > 1:
        found.append(f"--w={words[at - 2].lower}")
    if at + 1 < len(words):
        after = words[at + 1]
        other = _traits(after.lower)[4]
        found += [
            f"+w={after.lower}",
            f"+k={other}",
            f"+f={shape(after, caseless=caseless)}{form}",
            f"+kk={key}|{other}",
        ]
    else:
        found.append("eos")
    return found


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
    return [text[a:b].replace(" ", "").replace("\n", "¶")[:2] for a, b in zip(edges, starts, strict=True)]


def probabilities(document: Document) -> list[tuple[float, float, float]]:
    """For each word of a document, how probable a person, a place and an organisation are."""
    model = weights()
    if model is None:
        return [(0.0, 0.0, 0.0)] * len(document.words)
    caseless = document.shouting or not any(w.capital for w in document.words)
    out: list[tuple[float, float, float]] = []
    for first, last in sentences(document):
        words = document.words[first:last]
        gaps = gaps_of(document, first, last)
        scores = [_score(model, features(words, at, gaps, caseless=caseless)) for at in range(len(words))]
        out += _marginals(scores, model.transitions)
    return out


def _score(model: Weights, found: list[str]) -> list[float]:
    a = b = c = d = 0
    rows, values = model.rows, model.values
    for feature in found:
        row = rows.get(feature)
        if row is not None:
            a += values[row]
            b += values[row + 1]
            c += values[row + 2]
            d += values[row + 3]
    top = max(a, b, c, d)
    return [math.exp(max(-40.0, (x - top) / SCALE)) for x in (a, b, c, d)]


def _marginals(
    scores: list[list[float]], transitions: tuple[tuple[float, ...], ...]
) -> list[tuple[float, float, float]]:
    """Forward and backward over one sentence, each step scaled to sum 1."""
    steps = _exponents(transitions)
    forward: list[list[float]] = []
    for score in scores:
        if not forward:
            row = score
        else:
            p0, p1, p2, p3 = forward[-1]
            row = [score[j] * (p0 * s[0] + p1 * s[1] + p2 * s[2] + p3 * s[3]) for j, s in enumerate(steps)]
        total = sum(row)
        forward.append([x / total for x in row])
    backward = [1.0, 1.0, 1.0, 1.0]
    out: list[tuple[float, float, float]] = []
    for at in range(len(scores) - 1, -1, -1):
        joint = [f * b for f, b in zip(forward[at], backward, strict=True)]
        total = sum(joint)
        out.append((joint[1] / total, joint[2] / total, joint[3] / total))
        pushed = [s * b for s, b in zip(scores[at], backward, strict=True)]
        backward = [sum(steps[j][i] * pushed[j] for j in range(4)) for i in range(4)]
        scale = sum(backward)
        backward = [b / scale for b in backward]
    out.reverse()
    return out


@cache
def _exponents(transitions: tuple[tuple[float, ...], ...]) -> tuple[tuple[float, ...], ...]:
    """exp of the transitions, by the label gone to and then the label come from."""
    count = len(LABELS)
    return tuple(tuple(math.exp(transitions[i][j]) for i in range(count)) for j in range(count))
