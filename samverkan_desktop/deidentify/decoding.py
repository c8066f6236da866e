# SPDX-License-Identifier: EUPL-1.2

"""Reads the probabilities of a sentence out of the sequence model (avkodning), quickly and without a native library.

Knows the model's features by their names and adds up the same weights as they would one by one (`model.features`,
proved in `tests/deidentify/test_decoding.py`). What the weights say of a word, of a kind of word and of two kinds
beside each other is looked up ready-made. The four weights of a feature are one whole number with room for each, so
that they are added at once.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Final, TypeVar

import attrs

from samverkan_desktop.deidentify import model
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.model import SCALE

_ROOM: Final = 32
_MIDDLE: Final = sum(1 << (_ROOM * label + _ROOM - 1) for label in range(len(model.LABELS)))
_UNPACK: Final = struct.Struct("<4I").unpack
_EACH: Final = struct.Struct("<4I").iter_unpack
# A share under exp(-40) counts as that.
_LOWEST: Final = 40
_FLOOR: Final = int(_LOWEST * SCALE)
# Kept of two signs between words, at most.
_MOST: Final = 5_000
# Kept of what may stand before a kind of word, at most.
_MOST_BESIDE: Final = 500

# Words on both sides of one that may be a name, within which others may belong to the name.
_AROUND: Final = 2
# So few between two stretches are read with them: beginning anew costs as much.
_BETWEEN: Final = 1

Chances = tuple[float, float, float]
_NO_NAME: Final[Chances] = (0.0, 0.0, 0.0)
Key = TypeVar("Key", bound=Hashable)


class _Kept(dict[Key, int]):
    """Sums that are made when first asked for; begins anew when they are many."""

    def __init__(self, make: Callable[[Key], int]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> int:
        if len(self) >= _MOST:
            self.clear()
        made = self[key] = self._make(key)
        return made


class _Kind:
    """What the weights say of a kind of word: with each shape, between two signs, and beside each other kind.

    bare: between spaces alone; may: a word of this kind may be a name wherever it stands; may_caseless: or where
    capitals tell nothing; stands: it in each shape.
    """

    __slots__ = (
        "after", "bare", "before", "first", "group", "last", "may", "may_caseless", "name", "own", "signs", "stands",
        "told",
    )  # fmt: skip

    def __init__(self, told: model.Told) -> None:
        given, kind, place, surname, key = told
        tables = _tables()
        self.told, self.name, self.group = told, kind, kind + given
        self.may = kind[0] in "us" or (kind != "e" and given in ("g2", "g3"))
        self.may_caseless = self.may or (kind != "e" and (place == "p" or surname == "n"))
        self.own: _Kept[str] = _Kept(
            lambda form: tables.sum(
                ("k", key),
                ("f", form),
                ("kf", key + form),
                ("g", given + form),
                ("u", kind + form),
                ("n", surname + place + form),
            )
        )
        self.signs: _Kept[tuple[str, str]] = _Kept(
            lambda gap: tables.sum(("b", gap[0]), ("a", gap[1]), ("ba", f"{gap[0]}|{gap[1]}|{kind}"))
        )
        self.bare = self.signs["", ""]
        self.before, self.after = self._beside("-", key), self._beside("+", key)
        self.first = tables.sum(("-w", ""), ("-wu", f"|{kind}"))
        self.last = tables.sum(("+w", ""), ("+wu", f"|{kind}"))
        self.stands = {form: _Stand(self, form) for form in _FORMS}

    def _beside(self, sign: str, key: str) -> _Kept[_Kind]:
        tables = _tables()
        return _Kept(
            lambda other: tables.sum(
                (f"{sign}kk", f"{other.told[4]}|{key}"), (f"{sign}uu", f"{other.group}|{self.group}")
            )
        )


class _Stand(dict["_Stand | None", tuple[int, int]]):
    """A kind of word in a shape: for the one before it what they say of this and of that; None: a sentence's edge.

    An edge after it is asked for by `end`. Begins anew when they are many.
    """

    __slots__ = ("end", "form", "group", "kind", "name", "own")

    def __init__(self, kind: _Kind, form: str) -> None:
        super().__init__()
        self.kind, self.form, self.own = kind, form, kind.own[form]
        self.name, self.group, self.end = kind.name, kind.group, kind.last

    def __missing__(self, left: _Stand | None) -> tuple[int, int]:
        if len(self) >= _MOST_BESIDE:
            self.clear()
        if left is None:
            made = self.kind.first, 0
        else:
            shapes = _tables().shapes
            of_this = self.kind.before[left.kind] + shapes["-"][left.form][self.form]
            made = of_this, left.kind.after[self.kind] + shapes["+"][self.form][left.form]
        self[left] = made
        return made

    # a place of its own in the other tables, not a table to compare
    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other


@attrs.frozen
class _Word:
    """What the weights say of a word, alone and to the words around it; `hyphen`: the kind of its last part."""

    kind: _Kind
    alone: int
    hyphen: str
    to_next: int
    to_next_by: dict[str, int]
    to_before: int
    to_before_by: dict[str, int]
    two_on: int
    two_on_by: dict[str, int]
    two_back: int
    two_back_by: dict[str, int]


class _Tables:
    """The weights of the features by the features' names, packed; those of a word and a kind by the word."""

    def __init__(self, rows: dict[str, tuple[int, int, int, int]]) -> None:
        self.one: dict[str, dict[str, int]] = {}
        self.by_word: dict[str, dict[str, dict[str, int]]] = {name: {} for name in ("-wk", "+wk", "--wu", "++wu")}
        for feature, (a, b, c, d) in rows.items():
            name, _, value = feature.partition("=")
            packed = a + (b << _ROOM) + (c << 2 * _ROOM) + (d << 3 * _ROOM)
            if name in self.by_word:
                word, _, kind = value.rpartition("|")
                self.by_word[name].setdefault(word, {})[kind] = packed
            else:
                self.one.setdefault(name, {})[value] = packed
        self.nothing: dict[str, int] = {}
        self.shapes = {
            sign: {form: {own: self.sum((sign + "f", form + own)) for own in _FORMS} for form in _FORMS}
            for sign in "-+"
        }

    def sum(self, *features: tuple[str, str]) -> int:
        """The weights of the features together."""
        return sum(self.one.get(name, self.nothing).get(value, 0) for name, value in features)


_FORMS: Final = tuple(form + first for form in "?ACMx" for first in ("", "f"))


@cache
def _tables() -> _Tables:
    weights = model.weights()
    return _Tables(weights.rows if weights else {})


@cache
def _kind(told: model.Told) -> _Kind:
    return _Kind(told)


@lru_cache(maxsize=10_000)
def word_of(lower: str) -> _Word:
    """What the weights say of a word; of no word for the edge of a sentence."""
    tables = _tables()
    told = model.told_of(lower)
    key = told[4]
    ends = [(str(length), lower[-length:]) for length in (2, 3, 4)]
    alone = tables.sum(("w", lower), ("p", lower[:3]), ("l", str(min(len(lower), 8))), *ends)
    hyphen = ""
    if "-" in lower:
        alone += tables.sum(("hy", ""))
        hyphen = model.told_of(lower.rsplit("-", 1)[1])[1]
    by = tables.by_word
    return _Word(
        kind=_kind(told),
        alone=alone,
        hyphen=hyphen,
        to_next=tables.sum(("-w", lower), ("-k", key)),
        to_next_by=by["-wk"].get(lower, tables.nothing),
        to_before=tables.sum(("+w", lower), ("+k", key)),
        to_before_by=by["+wk"].get(lower, tables.nothing),
        two_on=tables.sum(("--w", lower)),
        two_on_by=by["--wu"].get(lower, tables.nothing),
        two_back=tables.sum(("++w", lower)),
        two_back_by=by["++wu"].get(lower, tables.nothing),
    )


def words_of(lowers: Iterable[str]) -> list[_Word]:
    """What the weights say of each word."""
    return list(map(word_of, lowers))


def sums(
    words: list[_Word], forms: Sequence[str], gaps: Sequence[str], first: int = 0, last: int | None = None
) -> list[int]:
    """For each word of a sentence, or of a stretch of it, the weights of all its features together, packed."""
    tables = _tables()
    edge = word_of("")
    last = len(words) if last is None else last
    out: list[int] = []
    # what is known of the word before, to which what stands here is added
    due = 0
    left, two_left = words[first - 1] if first else edge, words[first - 2] if first > 1 else edge
    left_stand = left.kind.stands[forms[first - 1]] if first else None
    # of the edges nothing but what they say two steps away
    to_next, to_next_by = (left.to_next, left.to_next_by) if first else (0, tables.nothing)
    gap = gaps[first]
    # the word behind a stretch tells the rest of its last one
    end = min(last + 1, len(words))
    shifted = zip(
        words[first:end], [*words[first + 2 : end + 2], edge, edge], forms[first:end], gaps[first + 1 :], strict=False
    )
    for word, two_right, form, next_gap in shifted:
        kind = word.kind
        stand = kind.stands[form]
        of_this, of_left = stand[left_stand]
        if left_stand is not None:
            by = word.to_before_by
            out.append(due + of_left + word.to_before + (by.get(left_stand.group, 0) if by else 0))
        name = stand.name
        due = word.alone + stand.own + of_this + to_next + two_left.two_on + two_right.two_back
        due += kind.signs[gap, next_gap] if gap or next_gap else kind.bare
        if to_next_by:
            due += to_next_by.get(stand.group, 0)
        if two_left.two_on_by:
            due += two_left.two_on_by.get(name, 0)
        if two_right.two_back_by:
            due += two_right.two_back_by.get(name, 0)
        if word.hyphen:
            due += tables.sum(("hl", word.hyphen + form))
        two_left, left, left_stand, gap = left, word, stand, next_gap
        to_next, to_next_by = word.to_next, word.to_next_by
    if last == len(words) and left_stand is not None:
        out.append(due + left_stand.end)
    # what was added for the word before a stretch was never the whole of it
    return out[1:] if first else out


def unpacked(packed: int) -> tuple[int, ...]:
    """The weights of the four labels out of one number."""
    return tuple(weight - (1 << (_ROOM - 1)) for weight in _UNPACK((packed + _MIDDLE).to_bytes(16, "little")))


@cache
def _shares() -> list[float]:
    """exp of each difference of weights, down to the lowest."""
    return [math.exp(max(-float(_LOWEST), -n / SCALE)) for n in range(_FLOOR + 1)]


def chances(
    words: list[_Word], forms: Sequence[str], gaps: Sequence[str], first: int = 0, last: int | None = None
) -> list[Chances]:
    """For each word of a sentence, or of a stretch of it, how probable a person, a place and an organisation are.

    Forward and backward over the sentence, each step scaled to sum 1. Words beside a stretch count as no names.
    """
    last = len(words) if last is None else last
    shares, floor = _shares(), _FLOOR
    least = shares[floor]
    (s00, s01, s02, s03), (s10, s11, s12, s13), (s20, s21, s22, s23), (s30, s31, s32, s33) = _steps()
    # the share of each label by a word's features alone, the greatest as 1, and then with all before it
    steps: list[tuple[float, float, float, float, float, float, float, float]] = []
    p0, p1, p2, p3 = (1.0 if first else 0.0), 0.0, 0.0, 0.0
    middle = _MIDDLE
    for i, j, k, m in _EACH(
        b"".join([(packed + middle).to_bytes(16, "little") for packed in sums(words, forms, gaps, first, last)])
    ):
        if i >= j and i >= k and i >= m:
            # as most words: no name
            a = 1.0
            j, k, m = i - j, i - k, i - m
        else:
            top = max(j, k, m)
            i, j, k, m = top - i, top - j, top - k, top - m
            a = shares[i] if i < floor else least
        b = shares[j] if j < floor else least
        c = shares[k] if k < floor else least
        d = shares[m] if m < floor else least
        if steps or first:
            f0 = a * (p0 * s00 + p1 * s01 + p2 * s02 + p3 * s03)
            f1 = b * (p0 * s10 + p1 * s11 + p2 * s12 + p3 * s13)
            f2 = c * (p0 * s20 + p1 * s21 + p2 * s22 + p3 * s23)
            f3 = d * (p0 * s30 + p1 * s31 + p2 * s32 + p3 * s33)
        else:
            f0, f1, f2, f3 = a, b, c, d
        total = f0 + f1 + f2 + f3
        p0 = f0 / total
        p1 = f1 / total
        p2 = f2 / total
        p3 = f3 / total
        steps.append((p0, p1, p2, p3, a, b, c, d))
    b0, b1, b2, b3 = (s00, s01, s02, s03) if last < len(words) else (1.0, 1.0, 1.0, 1.0)
    out: list[Chances] = []
    for f0, f1, f2, f3, a, b, c, d in reversed(steps):
        f1 *= b1
        f2 *= b2
        f3 *= b3
        total = f0 * b0 + f1 + f2 + f3
        out.append((f1 / total, f2 / total, f3 / total))
        a *= b0
        b *= b1
        c *= b2
        d *= b3
        b0 = s00 * a + s10 * b + s20 * c + s30 * d
        b1 = s01 * a + s11 * b + s21 * c + s31 * d
        b2 = s02 * a + s12 * b + s22 * c + s32 * d
        b3 = s03 * a + s13 * b + s23 * c + s33 * d
        scale = b0 + b1 + b2 + b3
        b0 /= scale
        b1 /= scale
        b2 /= scale
        b3 /= scale
    out.reverse()
    return out


@cache
def _steps() -> tuple[tuple[float, ...], ...]:
    """exp of the transitions, by the label gone to and then the label come from."""
    weights = model.weights()
    count = len(model.LABELS)
    transitions: Any = weights.transitions if weights else [[0.0] * count] * count
    return tuple(tuple(math.exp(transitions[i][j]) for i in range(count)) for j in range(count))


def probabilities(document: Document) -> list[Chances]:
    """For each word of a document, how probable a person, a place and an organisation are."""
    if model.weights() is None:
        return [_NO_NAME] * len(document.words)
    caseless = model.is_caseless(document)
    words = document.words
    known = words_of(word.lower for word in words)
    forms = [
        model.shape(word, caseless=caseless)
        if word.capital or word.shouted or caseless
        else "xf"
        if word.first
        else "x"
        for word in words
    ]
    gaps = model.gaps_of(document, 0, len(words))
    # most sentences have no word that could be a name at all
    may = [
        at
        for at, (one, word) in enumerate(zip(known, words, strict=True))
        if (one.kind.may_caseless if caseless else one.kind.may or (word.capital and not word.first))
    ]
    out: list[Chances] = [_NO_NAME] * len(words)
    for first, last, begin, end in _stretches(model.sentences(document), may):
        told = chances(known[first:last], forms[first:last], gaps[first : last + 1], begin - first, end - first)
        out[begin:end] = told
    return out


def _stretches(sentences: list[tuple[int, int]], may: list[int]) -> Iterator[tuple[int, int, int, int]]:
    """The stretches where a name may stand: first and last + 1 of the sentence, then of the stretch in it."""
    at = 0
    for first, last in sentences:
        begin = end = first
        while at < len(may) and may[at] < last:
            place = may[at]
            at += 1
            if place - _AROUND > end + _BETWEEN:
                if end > begin:
                    yield first, last, begin, end
                begin = place - _AROUND
            end = min(place + _AROUND + 1, last)
        if end > begin:
            yield first, last, begin, end
