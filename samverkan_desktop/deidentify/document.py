# SPDX-License-Identifier: EUPL-1.2

"""A text ready to be searched (dokument): normalised, cut into words, with what stands around each.

Knows words and sentence starts; knows no names and searches nothing.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final, NamedTuple

import attrs

from samverkan_desktop.deidentify import beginnings
from samverkan_desktop.deidentify.beginnings import Beginnings
from samverkan_desktop.deidentify.normalise import Normal, normalise

_WORD: Final = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
# After these a capital says nothing: a sentence, a line, a bullet, a quotation or a heading begins.
_OPENING: Final = re.compile(r"(?:^|[.!?…:\n•*\"”»\-(]|\d\))[ \"”»'(\-•*]*$")
# All signs of the pattern above, of which one must stand before the space.
_BEFORE_FIRST: Final = ".!?…:\n•*\"”»-() '"
# What introduces a number is no word, whatever name it begins with: `pers.nr`, `lma-nr`, `persnr`.
_NUMBER_WORD: Final = re.compile(
    r"(?<!\w)(?:[^\W\d_]{1,12}[.\-][ ]?|pers\.?[ ])?n(?:umme)?r(?!\w)|(?<!\w)[^\W\d_]{1,12}nr(?!\w)", re.I
)
_NUMBER_WORD_END: Final = re.compile(r"n(?:umme)?r(?!\w)")
# Signs that may stand before `nr` in such a word: twelve letters, a sign and a space.
_LONGEST_LEAD: Final = 14
_RUN_START: Final = re.compile(r"(?<!\w)\w")
_ABBREVIATIONS: Final = frozenset(
    ("bl.a", "t.ex", "dvs", "d.v.s", "f.d", "s.k", "ca", "kl", "tel", "nr", "resp", "m.m", "jfr", "f.n", "t.o.m", "st")
)


class Word(NamedTuple):
    """Word (ord) of the normalised text, with its place and shape.

    first: it begins a sentence, a line or a quotation; capital: it begins with a capital; shouted: all of its letters,
    two or more, are capitals.
    """

    start: int
    end: int
    text: str
    lower: str
    first: bool
    capital: bool
    shouted: bool


@attrs.define(kw_only=True, slots=False)
class Document:
    """Document (dokument): one text of a consultation, as the finders read it.

    whole: where this is only a stretch, the text it was cut out of, as typed.
    """

    normal: Normal
    municipality: str = ""
    whole: str = ""

    @cached_property
    def text(self) -> str:
        """The normalised text; every spot counts in its characters."""
        return self.normal.text

    @cached_property
    def words(self) -> list[Word]:
        """The words in order; a word may hold hyphens and apostrophes."""
        text = self.text
        found: list[Word] = []
        introduced = self._introduced()
        # as Word._make does, without counting the parts
        new = tuple.__new__
        for match in _WORD.finditer(text):
            start = match.start()
            if start in introduced:
                continue
            word = match.group()
            lower = word.lower()
            # behind a space and any other sign no sentence begins: so most words stand
            within = start > 1 and text[start - 1] == " " and text[start - 2] not in _BEFORE_FIRST
            first = not within and _begins(text, start)
            if word == lower:
                found.append(new(Word, (start, match.end(), word, lower, first, False, False)))
            else:
                shouted = len(word) > 1 and word.isupper()
                found.append(new(Word, (start, match.end(), word, lower, first, word[0].isupper(), shouted)))
        return found

    def _introduced(self) -> set[int]:
        """The places of what introduces a number: `pers.nr`, `telefonnummer`."""
        text, found = self.text, set[int]()
        if "nr" in self.folded or "nummer" in self.folded:
            last = 0
            for ending in _NUMBER_WORD_END.finditer(self.folded):
                first = max(last, ending.start() - _LONGEST_LEAD)
                begun = [match.start() for match in _RUN_START.finditer(text, first, ending.start() + 1)]
                for match in beginnings.at(_NUMBER_WORD, text, begun):
                    found.update(range(match.start(), match.end()))
                    last = match.end()
        return found

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """Where the words begin and where they end."""
        return [word.start for word in self.words], [word.end for word in self.words]

    @cached_property
    def shouting(self) -> bool:
        """Whether most of the text is written in capitals, so that capitals say nothing."""
        text = self.whole or self.text
        # of more than twenty letters more than 0.6
        capitals, letters = _counted(text)
        return letters > 20 and capitals > 0.6 * letters

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


# The signs of one byte that are letters, and those of them that are capitals.
_LETTERS: Final = bytes(sign for sign in range(256) if chr(sign).isalpha())
_CAPITALS: Final = bytes(sign for sign in _LETTERS if chr(sign).isupper())
_WIDER: Final = re.compile(r"[^\x00-\xff]")


def _counted(text: str) -> tuple[int, int]:
    """How many capital letters and letters a text has."""
    signs = text.encode("latin-1", "ignore")
    capitals = len(signs) - len(signs.translate(None, _CAPITALS))
    letters = len(signs) - len(signs.translate(None, _LETTERS))
    if len(signs) < len(text):
        wider = [sign for sign in _WIDER.findall(text) if sign.isalpha()]
        capitals += sum(map(str.isupper, wider))
        letters += len(wider)
    return capitals, letters


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
