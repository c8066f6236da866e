# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Writes the summary (sammanfattning): findings replaced by placeholders or wider wordings, in readable Swedish.

Knows genitives, capitals and what must go with a removed word. Does not decide what to replace: choices do,
and where there is none the proposal of the finding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from samverkan_desktop.deidentify import characters, gender, inflecting, placeholders
from samverkan_desktop.domain.findings import Choice, Finding

Choices = Mapping[tuple[int, int], Choice]
_WIDER_IS_BETTER: Final = frozenset(("AGE", "DATE", "PLACE", "ORGANISATION", "TRAIT", "CLASS"))
_POSSESSIVE: Final = re.compile(
    r"(?:(?<=\W)|^)(?:sin|sitt|sina|hans|hennes|hens|deras|min|mitt|mina|vår|din|dennes|dennas)[ ]$", re.I
)
# After these a noun is definite: `hela klassen`, `samma ort` keeps its own.
_DETERMINER: Final = re.compile(r"(?:(?<=\W)|^)(?:hela|den här|det här|den där|det där)[ ]$", re.I)
_ADJECTIVE: Final = re.compile(
    r"(?:(?<=\W)|^)(?:svår|svårt|grav|gravt|lätt|lindrig|mild|medfödd|medfött|obehandlad|allvarlig|allvarligt|kraftig|misstänkt|känd|nyupptäckt|ny|nytt|diagnos|diagnosen|sjukdomen)[ ]$",
    re.I,
)
_FIRST_ARTICLE: Final = re.compile(r"^(?:en|ett)[ ]")
# A genitive right before: a placeholder's or that of someone in the family.
_OWNER: Final = re.compile(
    r"(?:Elevens|\d:s|(?<!\w)(?:mamma|pappa|förälder|föräldrar|bror|brodern|syster|systern|barn|elev|flicka|pojke|pojk|son|sonen|dotter|familj|syskon)(?:n|en|et|na|ns|ens|ets|nas)?s?(?<=s))[ ]$",
    re.I,
)
_NUMBERED: Final = re.compile(rf"(?:Eleven|(?:{'|'.join(placeholders.NUMBERED)})[ ]\d+)$")
_GENITIVE: Final = re.compile(r"(?:[:'’´`]?s|['’´`])(?!\w)", re.I)
_ABBREVIATED: Final = re.compile(
    r"(?:(?<=\W)|^)(?:f|tel|nr|ca|kl|bl\.a|t\.ex|f\.d|s\.k|resp|mob|adr|v|st|mm|jfr|vh|dnr|pnr|soc|sekr|[A-ZÅÄÖ])\.[ ]$",
    re.I,
)
_SAME_AGAIN: Final = re.compile(r"(?:,|[ ]och|,?[ ]samt|[ ]&|/)[ ]?")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_ARTICLE: Final = re.compile(r"(?:(?<=\W)|^)(?:en|ett)[ ]$", re.I)
_NOUN_BEFORE: Final = re.compile(
    r"(?:personn(?:umme)?r|pnr|p\.nr|samordningsnummer(?:et)?|tel(?:efon)?(?:n(?:umme)?r)?(?:et)?|mobil(?:n(?:umme)?r)?(?:et)?|nummer|numret|e-?post(?:adress)?(?:en)?|mejl(?:en|adress(?:en)?)?|mail|dnr|diarien(?:umme)?r|"
    r"ärende(?:t|n(?:umme)?r)?|reg\.?nr|konto(?:t|n(?:umme)?r)?|bankgiro|adress(?:en)?|lma(?:-?(?:nr|nummer))?|ankn(?:ytning)?|målet?|akten?|polisanmälan|f\.|född|födelsedat(?:um|a)|användarnamn(?:et)?|postn(?:umme)?r|c/o|pass(?:nummer|nr)?)\.?[ :.]{1,3}$",
    re.I,
)


@attrs.frozen(kw_only=True)
class Composition:
    """A summary (sammanfattning) with, for each replaced place, (start, end, index of the finding)."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]


def proposal(finding: Finding) -> str:
    """What stands in the summary when nobody chose: the wider wording where that reads better, else the placeholder."""
    if finding.label in _WIDER_IS_BETTER and finding.generalisations:
        return finding.generalisations[0]
    return finding.replacement


def apply(
    text: str, findings: Sequence[Finding], choices: Choices | None = None, *, without_gender: bool = False
) -> str:
    """The summary of a text; without a choice the proposal stands. without_gender: a choice for the whole text."""
    return compose(text, findings, choices, without_gender=without_gender).text


def compose(
    text: str, findings: Sequence[Finding], choices: Choices | None = None, *, without_gender: bool = False
) -> Composition:
    """The summary of a text and where each finding went; kept texts are pieces too."""
    chosen = choices or {}
    writer = _Writer(text)
    for index, finding in sorted(enumerate(findings), key=lambda pair: pair[1].start):
        choice = chosen.get((finding.start, finding.end))
        writer.copy_to(finding.start)
        writer.put(finding, index, _wanted(finding, choice), verbatim=choice is not None and bool(choice.text))
    writer.copy_to(len(text))
    made = Composition(text="".join(writer.parts), pieces=tuple(writer.pieces))
    return _neutral(made) if without_gender else made


def _neutral(made: Composition) -> Composition:
    """The same summary without words that tell a gender, its pieces where they now are."""
    changes = gender.edits(made.text)

    def moved(at: int) -> int:
        return at + sum(len(said) - (end - start) for start, end, said in changes if end <= at)

    return Composition(
        text=gender.generalised(made.text),
        pieces=tuple((moved(start), moved(end), index) for start, end, index in made.pieces),
    )


def _wanted(finding: Finding, choice: Choice | None) -> str:
    """The wording a choice asks for."""
    if choice is None:
        return proposal(finding)
    if choice.action == "keep":
        return choice.text or finding.text
    if choice.action == "remove":
        return ""
    if choice.text:
        return choice.text
    if choice.action == "generalise" and finding.generalisations:
        return finding.generalisations[0]
    return finding.replacement


class _Writer:
    """Copies a text piece by piece and mends the seams."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.length = 0

    def _tail(self, size: int = 40) -> str:
        return "".join(self.parts[-6:])[-size:]

    def _append(self, part: str) -> None:
        if part:
            self.parts.append(part)
            self.length += len(part)

    def _drop(self, count: int) -> None:
        """Take back the last characters written, never into a replaced piece."""
        floor = self.pieces[-1][1] if self.pieces else 0
        count = min(count, self.length - floor)
        while count > 0 and self.parts:
            last = self.parts.pop()
            self.length -= len(last)
            if len(last) > count:
                self._append(last[:-count])
                count = 0
            else:
                count -= len(last)

    def copy_to(self, end: int) -> None:
        """Copy the text as typed up to a place."""
        if end > self.at:
            self._append(characters.plain(self.text[self.at : end]))
            self.at = end

    def put(self, finding: Finding, index: int, wanted: str, *, verbatim: bool) -> None:
        """Write what stands for a finding."""
        self.at = max(self.at, finding.end)
        if wanted == finding.text:
            self._piece(wanted, index)
        elif not wanted:
            self._remove(finding, index)
        else:
            self._replace(finding, index, wanted, verbatim=verbatim)

    def _piece(self, wanted: str, index: int) -> None:
        start = self.length
        self._append(wanted)
        self.pieces.append((start, self.length, index))

    def _replace(self, finding: Finding, index: int, wanted: str, *, verbatim: bool) -> None:
        tail = self._tail()
        if not verbatim and finding.label != "HIDDEN":
            wanted = self._inflected(wanted, tail)
        if _NUMBERED.match(wanted):
            match = _POSSESSIVE.search(tail) or _ARTICLE.search(tail)
            if match:
                self._drop(len(match.group()))
        elif not verbatim and wanted in placeholders.PLAIN and _NOUN_BEFORE.search(tail):
            wanted = "(borttaget)"
        elif wanted.startswith(("en ", "ett ")):
            match = _ARTICLE.search(tail)
            if match:
                self._drop(len(match.group()))
        if self._repeats(wanted):
            self.pieces.append((self.length, self.length, index))
            return
        tail = self._tail()
        if tail and (tail[-1].isalnum()) and finding.label != "HIDDEN":
            self._append(" " if wanted[0].islower() or tail[-1].isdigit() else "-")
        self._piece(_capital(wanted, self._tail(), finding), index)
        if finding.label != "HIDDEN":
            self._inflect(wanted)

    def _inflected(self, wanted: str, tail: str) -> str:
        """The wording in the form the words before and the genitive after ask for."""
        if _GENITIVE.match(self.text, self.at):
            wanted = inflecting.owning(wanted)
        if _DETERMINER.search(tail):
            return inflecting.definite(wanted)
        if (_POSSESSIVE.search(tail) or _OWNER.search(tail)) and wanted not in placeholders.PLAIN:
            return inflecting.owned(wanted)
        if _ADJECTIVE.search(tail):
            return _FIRST_ARTICLE.sub("", wanted)
        return wanted

    def _repeats(self, wanted: str) -> bool:
        """Whether the same wording was just written (`autism och adhd`): then once is enough."""
        if not self.pieces or _NUMBERED.match(wanted):
            return False
        start, end, _ = self.pieces[-1]
        written = "".join(self.parts)[start:] if end > start else ""
        between = written[end - start :]
        if written[: end - start].lower() != wanted.lower() or not _SAME_AGAIN.fullmatch(between):
            return False
        self._drop(len(between))
        return True

    def _inflect(self, wanted: str) -> None:
        """The genitive that stood after a name goes with what replaces it; a compound gets a hyphen."""
        genitive = _GENITIVE.match(self.text, self.at)
        if genitive:
            self.at = genitive.end()
            last = wanted[-1].lower()
            self._append(":s" if last.isdigit() else "" if last in "sxz)" else "s")
            return
        letters = _LETTERS.match(self.text, self.at)
        if letters or self.text[self.at : self.at + 1].isdigit():
            self._append("-" if wanted[0].isupper() else " ")

    def _remove(self, finding: Finding, index: int) -> None:
        """Nothing stands here: no double space, no orphaned comma, no empty brackets are left."""
        if finding.label != "HIDDEN":
            genitive = _GENITIVE.match(self.text, self.at)
            letters = _LETTERS.match(self.text, self.at)
            if genitive:
                self.at = genitive.end()
            elif letters:
                self.at = letters.end()
            self._mend()
        self.pieces.append((self.length, self.length, index))

    def _mend(self) -> None:
        tail = self._tail(3)
        rest = self.text[self.at : self.at + 3]
        if tail.endswith("(") and rest.startswith(")"):
            self._drop(1)
            self.at += 1
            tail, rest = self._tail(3), self.text[self.at : self.at + 3]
        if (not tail or tail.endswith((" ", "\n"))) and rest.startswith(" "):
            self.at += 1
            rest = rest[1:]
        if rest[:1] in (",", ".", ";", ":", "!", "?", ")") and rest:
            if tail.endswith(", ") and rest[0] in ",.;":
                self._drop(2)
            elif tail.endswith(" "):
                self._drop(1)
            elif (not tail or tail.endswith(("\n", ". "))) and rest[0] in ",;:":
                self.at += 2 if rest[1:2] == " " else 1
        elif not rest and tail.endswith(" "):
            self._drop(1)


def _capital(wanted: str, tail: str, finding: Finding) -> str:
    """A capital where a sentence begins, as it was in the text as typed."""
    if finding.label == "HIDDEN":
        return wanted
    if _ABBREVIATED.search(tail):
        return wanted
    begins = not tail.strip(" \"”»'(-–•*\n") or re.search(r"(?:[.!?…][ \"”]*[ \n]+|\n[ \-–•*]*|\d\)[ ])[\"”»(]*$", tail)
    if (
        begins
        and wanted[:1].islower()
        and finding.text[:1].isalnum()
        and (finding.text[:1].isupper() or finding.text[:1].isdigit())
    ):
        return wanted[0].upper() + wanted[1:]
    return wanted
