# SPDX-License-Identifier: EUPL-1.2

"""A text ready to be searched (dokument): normalised, cut into words, with what stands around each.

Knows words and sentence starts; knows no names and searches nothing.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

import attrs

from samverkan_desktop.deidentify import beginnings
from samverkan_desktop.deidentify.beginnings import Beginnings
from samverkan_desktop.deidentify.normalise import Normal, normalise

_WORD: Final = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
# After these a capital says nothing: a sentence, a line, a bullet, a quotation or a heading begins.
_OPENING: Final = re.compile(r"(?:^|[.!?…:\n•*\"”»\-(]|\d\))[ \"”»'(\-•*]*$")
# What introduces a number is no word, whatever name it begins with: `pers.nr`, `lma-nr`, `persnr`.
_NUMBER_WORD: Final = re.compile(
    r"(?<!\w)(?:[^\W\d_]{1,12}[.\-][ ]?|pers\.?[ ])?n(?:umme)?r(?!\w)|(?<!\w)[^\W\d_]{1,12}nr(?!\w)", re.I
)
_ABBREVIATIONS: Final = frozenset(
    ("bl.a", "t.ex", "dvs", "d.v.s", "f.d", "s.k", "ca", "kl", "tel", "nr", "resp", "m.m", "jfr", "f.n", "t.o.m", "st")
)


@attrs.define(kw_only=True)
class Word:
    """Word (ord) of the normalised text, with its place and shape."""

    start: int
    end: int
    text: str
    lower: str
    first: bool

    @property
    def capital(self) -> bool:
        """Begins with a capital."""
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        """All capitals, two or more."""
        return len(self.text) > 1 and self.text.isupper()


@attrs.define(kw_only=True, slots=False)
class Document:
    """Document (dokument): one text of a consultation, as the finders read it.

    whole: where this is only a stretch, the text it was cut out of, as typed.
    """

    normal: Normal
    municipality: str = ""
    whole: str = ""

    @property
    def text(self) -> str:
        """The normalised text; every spot counts in its characters."""
        return self.normal.text

    @cached_property
    def words(self) -> list[Word]:
        """The words in order; a word may hold hyphens and apostrophes."""
        text = self.text
        found: list[Word] = []
        ends = {match.end(): match.start() for match in _NUMBER_WORD.finditer(text)}
        introduced = {at for end, start in ends.items() for at in range(start, end)}
        for match in _WORD.finditer(text):
            start = match.start()
            if start in introduced:
                continue
            found.append(
                Word(
                    start=start,
                    end=match.end(),
                    text=match.group(),
                    lower=match.group().lower(),
                    first=_begins(text, start),
                )
            )
        return found

    @cached_property
    def shouting(self) -> bool:
        """Whether most of the text is written in capitals, so that capitals say nothing."""
        letters = "".join(filter(str.isalpha, self.whole or self.text))
        return len(letters) > 20 and sum(map(str.isupper, letters)) > 0.6 * len(letters)

    @cached_property
    def caseless(self) -> bool:
        """Whether capitals say nothing: nearly all or none of the text is written with them."""
        if self.shouting:
            return True
        if self.whole:
            return not any(match.group()[0].isupper() for match in _WORD.finditer(self.whole))
        return not any(word.capital for word in self.words)

    @cached_property
    def places(self) -> Beginnings:
        """Where patterns can begin in the text."""
        return beginnings.read(self.folded)

    @cached_property
    def folded(self) -> str:
        """The text in lower case as a pattern blind to case reads it, of equal length."""
        return beginnings.folded(self.lower)

    @cached_property
    def lower(self) -> str:
        """The text in lower case, of equal length."""
        lowered = self.text.lower()
        return lowered if len(lowered) == len(self.text) else "".join(c.lower()[:1] or c for c in self.text)

    def before(self, start: int, length: int = 40) -> str:
        """The text in lower case right before a place."""
        return self.lower[max(0, start - length) : start]

    def after(self, end: int, length: int = 40) -> str:
        """The text in lower case right after a place."""
        return self.lower[end : end + length]


def _begins(text: str, start: int) -> bool:
    """Whether a sentence, line or quotation begins here."""
    if start == 0:
        return True
    lead = text[max(0, start - 12) : start]
    if not _OPENING.search(lead):
        return False
    word = lead.rstrip(" ").rsplit(" ", 1)[-1]
    return not (word.endswith(".") and (word[:-1].lower() in _ABBREVIATIONS or re.fullmatch(r"[A-ZÅÄÖ]\.", word)))


def read(text: str, *, municipality: str | None = None, whole: str = "") -> Document:
    """The text, normalised and ready to be searched; whole: the text it is a stretch of, if it is one."""
    return Document(normal=normalise(text), municipality=municipality or "", whole=whole)


def piece(text: str, municipality: str) -> Document:
    """A stretch of text that is normalised already; places in it count from its own beginning."""
    return Document(normal=Normal(text=text, starts=(), ends=(), invisible=(), disguised=()), municipality=municipality)
