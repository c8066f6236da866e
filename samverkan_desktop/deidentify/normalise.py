# SPDX-License-Identifier: EUPL-1.2

"""Normalising (normalisering) of a text before it is searched, with the way back to the text as typed.

Knows which characters are invisible, which look like others, and which dashes, spaces and digits mean the
same. Does not search for anything. å, ä and ö are never folded here.

Source: Unicode Standard Annex #15 (NFC, NFKC) and Technical Standard #39 (confusable characters), the part
that looks like Latin letters and digits.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

# Letters of other scripts that a reader takes for Latin ones (UTS #39, the subset Latin/Cyrillic/Greek).
_LOOKALIKES: Final = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеіјорсухѕһԁԛԝѵɡıΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινκυӀᴀᴇɑ",
        "ABESIJKMHOPCTYXaeijopcyxshdqwvgiABEZHIKMNOPTYXoaivkvIAEa",
        strict=True,
    )
)
_EXTRA_INVISIBLE: Final = frozenset("\u115f\u1160\u3164\uffa0\u034f\u2800\u180e")
_APOSTROPHES: Final = frozenset("’‘´`ʼ′＇ʹ")
_DASHES: Final = frozenset("−⁃‒–—―‐‑﹘﹣－⸺⸻")
_RIGHT_TO_LEFT_OVERRIDE: Final = "\u202e"
_BIDI_END: Final = frozenset("\u202c\u2069\n")
# A run that looks like a number but has letters a hurried or hiding hand put for digits; `I 2022` begins with a word.
_DIGIT_RUN: Final = re.compile(
    r"(?<![^\W_])(?:[0-9]|[OoIl|](?![ ](?![0-9OoIl|][ ])))(?:[ \-+/]{0,3}[0-9OoIl|]){5,}(?![^\W_])"
)
_NUMBER_SHAPE: Final = re.compile(r"(?:[0-9OoIl|]{2})?[0-9OoIl|]{6}[ ]?[\-+ ]?[ ]?[0-9OoIl|]{4}")
# Letters between digits, noughts behind a digit, or one in brackets before a number: `2O26`, `5OOO-`, `+46 (O)70`.
_LETTER_BETWEEN: Final = re.compile(r"(?<=\d)[OoIl|]{1,4}(?=\d)|(?<=\d)O+(?![^\W\d_])|(?<=\()[Oo](?=\)[ ]?\d)")
# A quick look for what the two above can change: such a letter right behind a digit; in a run with digits, one of the
# letters behind a digit (with no other letter after it), or some of them first and then a digit.
_LETTER_BEHIND: Final = re.compile(r"\d[OoIl|]")
_LETTER_NEAR: Final = re.compile(r"[0-9][ \-+/]{0,3}[OoIl|](?![^\W_0-9OoIl|])")
_LETTER_FIRST: Final = re.compile(r"[\W_][OoIl|]+[ \-+/]{0,3}[0-9]")
_LETTER_AT_START: Final = re.compile(r"[OoIl|]+[ \-+/]{0,3}[0-9]")
_LETTER_DIGITS: Final = str.maketrans("OoIl|", "00111")
_WORD: Final = re.compile(r"[^\W\d_]+")


@attrs.frozen(kw_only=True)
class Normal:
    """Normalised text (normaliserad text) and where each of its characters came from.

    starts, ends: per character of `text`, the code points of the text as typed it stands for;
    invisible: spans of the text as typed that no reader sees; disguised: spans in `text` of words
    written with look-alike characters; endless: spans of the text as typed that are too long for words, each of which
    is one sign in `text`.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    invisible: tuple[tuple[int, int], ...]
    disguised: tuple[tuple[int, int], ...]
    endless: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of the text as typed that `text[start:end]` stands for."""
        if isinstance(self.starts, range):
            return start, end
        return min(self.starts[start:end]), max(self.ends[start:end])


def is_invisible(char: str) -> bool:
    """Whether a reader sees nothing where this character stands (line ends and tabs excepted)."""
    if char in "\n\t\r\x0b\x0c\x85":
        return False
    if char in _EXTRA_INVISIBLE or "\ufe00" <= char <= "\ufe0f" or "\U000e0000" <= char <= "\U000e0fff":
        return True
    return unicodedata.category(char) in ("Cf", "Cc", "Co", "Cs", "Cn")


def _plain(char: str) -> str:
    """One visible character as the search wants it: plain spaces, dashes, digits and quotes."""
    if char in "\n\x0b\x0c\x85\u2028\u2029":
        return "\n"
    if char in _APOSTROPHES:
        return "'"
    category = unicodedata.category(char)
    if category == "Zs" or char in "\t\r":
        return " "
    if category == "Pd" or char in _DASHES:
        return "-"
    if category == "Nd" or (category == "No" and unicodedata.digit(char, None) is not None):
        return str(unicodedata.digit(char))
    return unicodedata.normalize("NFKC", char)


class _Builder:
    """Gathers the normalised characters one by one."""

    def __init__(self) -> None:
        self.chars: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.folded: list[bool] = []
        self.invisible: list[tuple[int, int]] = []

    def hide(self, at: int) -> None:
        if self.invisible and self.invisible[-1][1] == at:
            self.invisible[-1] = (self.invisible[-1][0], at + 1)
        else:
            self.invisible.append((at, at + 1))

    def combine(self, char: str, at: int) -> None:
        """A combining mark: joins the letter before it, or is decoration that hides."""
        if self.chars:
            joined = unicodedata.normalize("NFC", self.chars[-1] + char)
            if len(joined) == 1:
                self.chars[-1] = joined
                self.ends[-1] = at + 1
                return
        self.hide(at)

    def space(self, at: int) -> None:
        """A space; several in a row, or at the edge of a line, count as one sign: no reader sees how many there are."""
        if self.chars and self.chars[-1] in " \n":
            self.ends[-1] = at + 1
            return
        self.chars.append(" ")
        self.starts.append(at)
        self.ends.append(at + 1)
        self.folded.append(False)

    def line(self, at: int) -> None:
        """The end of a line, with the spaces before it."""
        if self.chars and self.chars[-1] == " ":
            self.chars[-1] = "\n"
            self.ends[-1] = at + 1
            return
        self.chars.append("\n")
        self.starts.append(at)
        self.ends.append(at + 1)
        self.folded.append(False)

    def add(self, char: str, at: int) -> None:
        plain = _plain(char)
        if plain == "\n":
            self.line(at)
            return
        if plain == " ":
            self.space(at)
            return
        odd = plain != char and plain.isascii() and plain.isalnum() and len(plain) == 1
        for part in plain:
            self.chars.append(part)
            self.starts.append(at)
            self.ends.append(at + 1)
            self.folded.append(odd)

    def reverse(self, since: int) -> None:
        """Put a stretch that was shown from right to left in the order it was shown."""
        self.chars[since:] = self.chars[since:][::-1]
        self.starts[since:] = self.starts[since:][::-1]
        self.ends[since:] = self.ends[since:][::-1]
        self.folded[since:] = self.folded[since:][::-1]


_SIMPLE: Final = frozenset(
    "abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉ0123456789 .,;:!?()/-\n\"'%&+=*#@_[]§"
)
# Text of these signs alone needs no more than one sign for another; nearly all text is such.
_PLAIN_TEXT: Final = re.compile(r"[ -~\n\t\r\u00a0\u2009\u202f§°´·À-ÖØ-öø-ÿĀ-ıĴ-ľŁ-ňŊ-ž–—−‑‘’“”„»«…•€½]*")
# The further signs that are read as they stand, in text without those that are told apart sign by sign.
_AS_IT_STANDS: Final = re.compile(
    r"[ -~\n\t\r\u00a0\u2009\u202f§°´·À-ÖØ-öø-ÿĀ-İĴ-ľŁ-ňŊ-žƀ-ƿǍ-ǰǴ-ǵǸ-ɐɒ-ɞɠɢ-ɨɪ-ɯɱ-ɴ\u1e00-\u1e99"
    r"\u1ea0-\u1ef9–—−‑‘’“”„»«•€]*"
)
_WIDE_GAP: Final = re.compile(r" [ \n]|\n ")
_ONE_FOR_ONE: Final = str.maketrans(
    {**dict.fromkeys("\t\r\u00a0\u2009\u202f", " "), **dict.fromkeys("–—−‑", "-"), **dict.fromkeys("‘’´`", "'")}
)
_TO_CHANGE: Final = re.compile("[" + re.escape("".join(map(chr, _ONE_FOR_ONE))) + "]")


def _quickly(text: str) -> Normal | None:
    """The quick way for text that hides nothing, or None."""
    if not (_PLAIN_TEXT.fullmatch(text) or _AS_IT_STANDS.fullmatch(text)):
        return None
    plain = text
    if _TO_CHANGE.search(text):
        # sign by sign is quicker than a table, since most of them are not there
        for sign, instead in _ONE_FOR_ONE.items():
            plain = plain.replace(chr(sign), instead)
    if _WIDE_GAP.search(plain):
        return None
    return Normal(
        text=_digits(plain),
        starts=range(len(text)),
        ends=range(1, len(text) + 1),
        invisible=(),
        disguised=(),
    )


def normalise(text: str) -> Normal:
    """The text as the search reads it, never longer to find one's way back from than one look-up."""
    return _shortened(_quickly(text) or _thoroughly(text))


LONGEST: Final = 300
"""Characters without any break that may still be a word or a number; the search looks into no longer ones."""
# Longer than any link; what stands between its signs may be short.
_LONGEST_CHAIN: Final = 2_000
_ENDLESS: Final = re.compile(rf"""[^\s,;:!?()\[\]{{}}<>"|/\\=&]{{{LONGEST + 1},}}|\S{{{_LONGEST_CHAIN + 1},}}""")
# One sign that is no part of any word or number, and that may leave.
_STANDS_FOR: Final = "□"


def _shortened(normal: Normal) -> Normal:
    """With one sign for each run of characters that is too long for a word.

    Patterns that begin anew at each letter would take days for a word of 10 MB. Nothing slips through: the whole run
    is a finding.
    """
    if len(normal.text) <= LONGEST or len(max(normal.text.split(), key=len, default="")) <= LONGEST:
        return normal
    cuts = [match.span() for match in _ENDLESS.finditer(normal.text)]
    edges = [0, *(edge for cut in cuts for edge in cut), len(normal.text)]
    kept = list(zip(edges[::2], edges[1::2], strict=True))
    spans = [normal.span(*cut) for cut in cuts]
    starts, ends = list(normal.starts[: edges[1]]), list(normal.ends[: edges[1]])
    for (start, end), (first, last) in zip(spans, kept[1:], strict=True):
        starts += [start, *normal.starts[first:last]]
        ends += [end, *normal.ends[first:last]]
    return attrs.evolve(
        normal,
        text=_STANDS_FOR.join(normal.text[first:last] for first, last in kept),
        starts=tuple(starts),
        ends=tuple(ends),
        disguised=tuple(_moved_up(normal.disguised, cuts)),
        endless=tuple(spans),
    )


def _moved_up(spans: Iterable[tuple[int, int]], cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where spans stand when each cut has become one sign; what was inside a cut is gone. Both are in order."""
    gone, following = 0, iter([*cuts, (sys.maxsize, sys.maxsize)])
    start, end = next(following)
    for first, last in spans:
        while first >= end:
            gone += end - start - 1
            start, end = next(following)
        if last <= start:
            yield first - gone, last - gone


def _thoroughly(text: str) -> Normal:
    """Sign by sign."""
    built = _Builder()
    reversed_since: int | None = None
    for at, char in enumerate(text):
        if char == " ":
            built.space(at)
        elif char == "\n":
            if reversed_since is not None:
                built.reverse(reversed_since)
                reversed_since = None
            built.line(at)
        elif char in _SIMPLE:
            built.chars.append(char)
            built.starts.append(at)
            built.ends.append(at + 1)
            built.folded.append(False)
        elif unicodedata.category(char) in ("Mn", "Me") and not is_invisible(char):
            built.combine(char, at)
        elif is_invisible(char):
            built.hide(at)
            if reversed_since is not None and char in _BIDI_END:
                built.reverse(reversed_since)
                reversed_since = None
            if char == _RIGHT_TO_LEFT_OVERRIDE:
                reversed_since = len(built.chars)
        else:
            built.add(char, at)
    if reversed_since is not None:
        built.reverse(reversed_since)
    return _finish(built)


def _finish(built: _Builder) -> Normal:
    """Fold words written with look-alikes and numbers written with letters; both keep their length."""
    chars = built.chars
    joined = "".join(chars)
    disguised: list[tuple[int, int]] = []
    for match in _WORD.finditer(joined):
        word = match.group()
        if not word.isascii() and any(c in _LOOKALIKES for c in word) and _is_disguise(word):
            chars[match.start() : match.end()] = [_LOOKALIKES.get(c, c) for c in word]
            disguised.append(match.span())
    start: int | None = None
    for index, odd in enumerate([*built.folded, False]):
        if odd and start is None:
            start = index
        elif not odd and start is not None:
            disguised.append((start, index))
            start = None
    return Normal(
        text=_digits("".join(chars)),
        starts=tuple(built.starts),
        ends=tuple(built.ends),
        invisible=tuple(built.invisible),
        disguised=tuple(sorted(disguised)),
    )


def _is_disguise(word: str) -> bool:
    """Whether the foreign letters of a word all look Latin (a word truly in another script has others)."""
    return all(c in _LOOKALIKES or "LATIN" in unicodedata.name(c, "") for c in word)


def _digits(text: str) -> str:
    """Letters standing for digits inside a number become digits."""

    def fold(match: re.Match[str]) -> str:
        run = match.group()
        real = sum(c.isdigit() for c in run)
        letters = sum(c in "OoIl|" for c in run)
        shaped = _NUMBER_SHAPE.fullmatch(run) is not None and real > 1
        return run.translate(_LETTER_DIGITS) if shaped or real >= letters else run

    if _LETTER_BEHIND.search(text) or "(O)" in text or "(o)" in text:
        text = _LETTER_BETWEEN.sub(lambda match: match.group().translate(_LETTER_DIGITS), text)
    if _LETTER_NEAR.search(text) or _LETTER_FIRST.search(text) or _LETTER_AT_START.match(text):
        text = _DIGIT_RUN.sub(fold, text)
    return text


def bare(word: str) -> str:
    """The word in lower case without diacritics, for look-ups in name lists (`Dženana` -> `dzenana`)."""
    word = word.lower()
    if word.isascii():
        return word
    spread = unicodedata.normalize("NFD", word.translate(_SPECIAL))
    return "".join(c for c in spread if not unicodedata.combining(c))


_SPECIAL: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ə": "a"}
)
