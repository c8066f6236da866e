# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds what the record knows (kända uppgifter): persons, places and organisations, however they are written.

Surface forms of `Anna-Karin Ekdahl`: any case; `Annas`, `Anna's`, `Anna:s`; `Anna Karin`, `Annakarin`, `Karin`;
`AKE`, `A.K.E.`, `A-K`; `Ekdahl, Anna-Karin`; `Ekdahl-ärendet`, `ekdahlärendet`; `Ek-` / `dahl` over two lines; `E k d a h l`,
`3kd4hl`; `Ekdal` (Damerau distance 1 from five letters, 2 from eight); without diacritics, or with `ae oe aa`.
Shorter names are found exactly, inflected, without diacritics or one neighbouring key away.
A name that is also an ordinary word is found in lower case; after an article it is only possible ("kontrollera").
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from samverkan_desktop.deidentify import lexicons
from samverkan_desktop.deidentify.document import Document, Word
from samverkan_desktop.deidentify.finders import misspelling
from samverkan_desktop.deidentify.finders.known_forms import Entry, Forms
from samverkan_desktop.deidentify.normalise import bare
from samverkan_desktop.deidentify.spots import Spot
from samverkan_desktop.domain.findings import Known

_SUFFIXES: Final = ("'s", ":s", "s", "'", "is", "es")
_LEET: Final = str.maketrans("013457@$!", "oieastasi")
_LEET_WORD: Final = re.compile(r"(?<![\w@$!])(?=[\w@$!]*[^\W\d_])(?=[\w@$!]*[\d@$!])[\w@$!]{3,}(?!\w)")
_GLUED: Final = re.compile(r"[^\W_]+(?:_[^\W_]+)+|[^\W\d_]+\d+[^\W_]*")
_SPACED: Final = re.compile(r"(?<!\w)[^\W\d_](?:[ .\-_*·]{1,3}[^\W\d_]){2,}(?!\w)")
_BROKEN: Final = re.compile(r"(?P<head>[^\W\d_]+)(?:-[ ]*\n[ ]*|\n)(?P<tail>[^\W\d_]+)")
_SPLIT: Final = re.compile(r"(?P<head>[^\W\d_]+)[ ]-?(?P<tail>[^\W\d_]+)")
# Between parts of one name: not the end of a sentence, after which the name may come again.
_JOINING: Final = re.compile(r"(?!\.[ \n])[ ,\n\-_.]{1,3}")
_ARTICLES: Final = frozenset(
    [
        "en",
        "ett",
        "den",
        "det",
        "de",
        "denna",
        "detta",
        "dessa",
        "någon",
        "något",
        "några",
        "ingen",
        "inget",
        "varje",
        "varenda",
        "vilken",
        "sådan",
        "stor",
        "stora",
        "liten",
        "litet",
        "hel",
        "hela",
        "nästa",
        "förra",
        "samma",
        "av",
        "med",
        "per",
    ]
)


@attrs.frozen(kw_only=True)
class _Hit:
    """What a word turned out to be: whose, which stretch of the word, how sure."""

    entry: Entry
    start: int
    end: int
    certainty: float
    check: bool = False


class Searcher:
    """Searches texts for what the record knows; built once for all fields of a consultation."""

    def __init__(self, known: Known) -> None:
        self._forms = Forms(known)
        self._memo: dict[str, tuple[_Hit, ...]] = {}

    def find(self, document: Document) -> Iterator[Spot]:
        """Every place where something the record knows stands."""
        if not (self._forms.exact or self._forms.phrases):
            return
        for pattern, entry in self._forms.phrases:
            for match in pattern.finditer(document.lower):
                yield self._spot(entry, match.start(), match.end(), 0.99)
        spots: list[Spot] = []
        for at, word in enumerate(document.words):
            for hit in self._word(word):
                check = hit.check or self._only_possible(document, at, word, hit)
                certainty = min(hit.certainty, 0.5) if check else hit.certainty
                spots.append(
                    self._spot(hit.entry, word.start + hit.start, word.start + hit.end, certainty, check=check)
                )
        yield from spots
        yield from self._joined(document, spots)
        yield from self._initial_spots(document)
        yield from self._first_letters(document)
        yield from self._disguised(document)

    def _word(self, word: Word) -> tuple[_Hit, ...]:
        cached = self._memo.get(word.lower)
        if cached is None:
            cached = self._memo[word.lower] = tuple(self._look_up(word.lower))
        return cached

    def _look_up(self, lower: str) -> Iterator[_Hit]:
        """A word as a known form, its genitive, a disguise without diacritics, a part or a misspelling."""
        hit = self._form(lower, 0)
        if hit is not None:
            yield hit
            return
        if "-" in lower or "'" in lower:
            near = self._misspelt(lower, 0) if len(lower) >= 8 else None
            if near is not None and "-" in near.entry.form:
                yield near
                return
            parts = tuple(self._parts(lower))
            if parts:
                yield from parts
                return
        # A slip of the hand covers the whole word, a name inside it perhaps not its last letters.
        hit = self._misspelt(lower, 0)
        inside = self._within(lower) if hit is None or hit.check else None
        best = inside or hit
        if best is not None:
            yield best

    def _parts(self, lower: str) -> Iterator[_Hit]:
        """The known parts of a word with hyphens, the longest first: `al-jabouri` in `al-jabouri-ärendet`."""
        pieces = re.split(r"([-'])", lower)
        first, at = 0, 0
        while first < len(pieces):
            for last in range(len(pieces), first, -2):
                written = "".join(pieces[first:last])
                part = self._form(written, at) or (self._misspelt(written, at) if len(written) >= 5 else None)
                if part is not None:
                    yield part
                    break
            else:
                last = first + 1
            at += len("".join(pieces[first : last + 1]))
            first = last + 1

    def _form(self, lower: str, at: int) -> _Hit | None:
        for suffix in ("", *_SUFFIXES):
            stem = lower.removesuffix(suffix) if suffix else lower
            if suffix and (stem == lower or len(stem) < 2):
                continue
            entry = self._forms.exact.get(stem)
            if entry is not None and not (suffix in ("is", "es") and entry.form[-1] not in "sxz"):
                return _Hit(entry=entry, start=at, end=at + len(stem), certainty=0.98)
            entry = self._forms.bare.get(stem) or self._forms.exact.get(bare(stem)) or self._forms.bare.get(bare(stem))
            if entry is not None and suffix in ("", "s", "'s"):
                return _Hit(entry=entry, start=at, end=at + len(stem), certainty=0.93, check=lexicons.is_listed(stem))
        return None

    def _within(self, lower: str) -> _Hit | None:
        """A known name at the beginning or end of a compound word, or anywhere in a word that is no word."""
        if len(lower) < 6:
            return None
        for entry in self._forms.inside:
            at = lower.find(entry.form)
            if at < 0:
                at = bare(lower).find(bare(entry.form)) if len(bare(lower)) == len(lower) else -1
            if at < 0 or len(lower) - len(entry.form) < 2:
                continue
            if lexicons.is_listed(lower) or lexicons.is_listed(lower.removesuffix("s")):
                return None
            head, tail = lower[:at], lower[at + len(entry.form) :]
            ordinary = all(
                not p.strip("-") or lexicons.is_ordinary(p.strip("-"))
                for p in (head, tail.removeprefix("s") if len(tail) > 3 else tail)
            )
            if lexicons.is_ordinary(entry.form) and lexicons.is_ordinary(lower):
                return (
                    _Hit(entry=entry, start=at, end=at + len(entry.form), certainty=0.4, check=True)
                    if len(entry.form) >= 6
                    else None
                )
            if ordinary and (not head or len(entry.form) >= 4):
                return _Hit(entry=entry, start=at, end=at + len(entry.form), certainty=0.9)
            if len(entry.form) >= 5:
                return _Hit(entry=entry, start=0, end=len(lower), certainty=0.85)
        return None

    def _misspelt(self, lower: str, at: int) -> _Hit | None:
        """The nearest known form: distance 1 from five letters, 2 from eight; shorter: a neighbouring key."""
        for stem in (lower, lower.removesuffix("s")):
            entry = self._forms.short.get(stem)
            if entry is not None and not lexicons.is_ordinary(stem) and not lexicons.given_strength(stem):
                return _Hit(entry=entry, start=at, end=at + len(stem), certainty=0.7)
        if len(lower) < 4:
            return None
        best: tuple[int, Entry, int] | None = None
        for stem in dict.fromkeys((lower, lower.removesuffix("s"))):
            mask, length = misspelling.mask(stem), len(stem)
            for entry, wanted, size in self._forms.masks:
                limit = 2 if size >= 8 else 1
                if abs(size - length) > limit or (mask ^ wanted).bit_count() > 2 * limit:
                    continue
                distance = misspelling.damerau(stem, entry.form, limit)
                if distance <= limit and (best is None or distance < best[0]):
                    best = (distance, entry, len(stem))
        if best is None:
            return None
        distance, entry, size = best
        ordinary = lexicons.is_ordinary(lower) or lexicons.is_ordinary(lower[:size])
        if ordinary and (distance > 1 or lower in lexicons.everyday()):
            return None
        other = lexicons.given_strength(lower[:size]) >= 2
        return _Hit(entry=entry, start=at, end=at + size, certainty=0.5 if ordinary or other else 0.8, check=ordinary)

    def _only_possible(self, document: Document, at: int, word: Word, hit: _Hit) -> bool:
        """A known name that is an everyday word, in lower case (or both in capitals) after an article, is only possible."""
        if hit.entry.label != "PERSON" or not lexicons.is_listed(hit.entry.form) or at == 0:
            return False
        before = document.words[at - 1]
        if word.capital and not (word.shouted and before.text.isupper()):
            return False
        return before.lower in _ARTICLES and document.text[before.end : word.start].strip(" ") == ""

    def _joined(self, document: Document, spots: list[Spot]) -> Iterator[Spot]:
        """Parts of the same person side by side are one place: `Ekdahl, Tuva`, `Anna` `Karin`."""
        for left, right in itertools.pairwise(spots):
            between = document.text[left.end : right.start]
            if (
                left.who == right.who
                and left.end < right.start
                and _JOINING.fullmatch(between)
                and left.label == "PERSON"
            ):
                yield attrs.evolve(left, end=right.end, certainty=max(left.certainty, right.certainty), check=False)

    def _initial_spots(self, document: Document) -> Iterator[Spot]:
        text = document.text
        for letters, entry in self._forms.initials.items():
            if len(letters) < 2:
                continue
            dotted = r"[ ]?".join(re.escape(c) + r"\." for c in letters)
            spaced = r"[ .\-/]{1,2}".join(re.escape(c) for c in letters)
            for match in re.finditer(rf"(?<![\w.]){dotted}|(?<![\w.]){spaced}\.?(?![\w])", text, re.I):
                if match.group()[0].isupper() or "." in match.group():
                    yield self._spot(
                        entry,
                        match.start(),
                        match.end() - match.group().endswith(".") * (match.group().count(".") == 1),
                        0.85,
                    )
            for match in re.finditer(rf"(?<![\w.:/\-]){letters.upper()}(?=(?:[:']?s)?(?![\w]))", text):
                term = letters in lexicons.allowed() or document.shouting
                yield self._spot(entry, match.start(), match.end(), 0.45 if term else 0.85, check=term)

    def _first_letters(self, document: Document) -> Iterator[Spot]:
        """`T.` or `T` alone for the child: only possible, and not for letters that are words."""
        if document.shouting:
            return
        for letter, entry in self._forms.letters.items():
            for match in re.finditer(
                rf"(?<![\w.:/\-(]){letter}(?:\.(?=[ ][a-zåäö,])|(?=(?::?s)?[ ][a-zåäö]))", document.text
            ):
                yield self._spot(entry, match.start(), match.end(), 0.45, check=True)

    def _disguised(self, document: Document) -> Iterator[Spot]:
        """Names broken over lines, with spread letters, digits for letters, or glued to other signs."""
        lower = document.lower
        for match in _BROKEN.finditer(lower):
            yield from self._rejoined(match, hyphen="-" in lower[match.end("head") : match.start("tail")])
        for match in _SPACED.finditer(lower):
            yield from self._spread(match)
        for match in _SPLIT.finditer(lower):
            if len(match.group("head")) <= 4 or len(match.group("tail")) <= 4:
                entry = self._forms.exact.get(match.group("head") + match.group("tail"))
                if entry is not None and len(entry.form) >= 5 and not lexicons.is_listed(match.group("head")):
                    yield self._spot(entry, match.start(), match.end(), 0.8)
        for match in _LEET_WORD.finditer(lower):
            hit = self._form(match.group().translate(_LEET), 0) or self._form(
                match.group().translate(_LEET).replace("i", "l"), 0
            )
            if hit is not None:
                yield self._spot(hit.entry, match.start(), match.start() + hit.end, 0.85)
        for match in _GLUED.finditer(lower):
            for piece in re.finditer(r"[^\W\d_]+", match.group()):
                hit = self._form(piece.group(), 0)
                if hit is not None and len(hit.entry.form) >= 3:
                    yield self._spot(hit.entry, match.start(), match.end(), 0.85)
                    break

    def _rejoined(self, match: re.Match[str], *, hyphen: bool) -> Iterator[Spot]:
        joined = match.group("head") + match.group("tail")
        hit = self._form(joined, 0)
        if hit is None or len(hit.entry.form) < (3 if hyphen else 4):
            return
        if not hyphen and lexicons.is_ordinary(match.group("head")) and lexicons.is_ordinary(match.group("tail")):
            return
        if hit.end > len(match.group("head")):
            gap = match.start("tail") - match.end("head")
            yield self._spot(hit.entry, match.start(), match.start() + hit.end + gap, 0.9)

    def _spread(self, match: re.Match[str]) -> Iterator[Spot]:
        places = [i for i, c in enumerate(match.group()) if c.isalpha()]
        joined = "".join(match.group()[i] for i in places)
        plain = bare(joined)
        for entry in self._forms.inside:
            at = joined.find(entry.form)
            if at < 0 and len(plain) == len(joined):
                # One letter alone cannot tell its script: a dotless i has become an ordinary one.
                at = plain.find(bare(entry.form))
            if at >= 0:
                start, end = places[at], places[at + len(entry.form) - 1] + 1
                yield self._spot(entry, match.start() + start, match.start() + end, 0.85)
        entry3 = self._forms.exact.get(joined)
        if entry3 is not None and len(joined) == 3:
            yield self._spot(entry3, match.start(), match.end(), 0.85)

    @staticmethod
    def _spot(entry: Entry, start: int, end: int, certainty: float, *, check: bool = False) -> Spot:
        return Spot(
            start=start, end=end, label=entry.label, certainty=certainty, source="known",
            kind="" if entry.label == "PERSON" else entry.kind, who=entry.who, role=entry.role, check=check,
        )  # fmt: skip
