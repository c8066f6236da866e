# SPDX-License-Identifier: EUPL-1.2

"""Review (granskning): what is undecided, what may be approved together, markings by hand, the last look.

Knows findings and choices of one text; knows no screen and stores nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Final

from samverkan_desktop.deidentify import characters, engine, inflecting, lexicons, placeholders
from samverkan_desktop.deidentify.finders import trait_families
from samverkan_desktop.deidentify.normalise import normalise
from samverkan_desktop.deidentify.replacing import Choices
from samverkan_desktop.domain.errors import Fault
from samverkan_desktop.domain.findings import ACTIONS, LABELS, Finding, Known

_SAFE: Final = 0.8
_JOINED_WORD: Final = re.compile(r"-([a-zåäö]{3,})(?!\w)")


def undecided(findings: Sequence[Finding], choices: Choices) -> tuple[Finding, ...]:
    """The findings no choice stands for."""
    return tuple(f for f in findings if (f.start, f.end) not in choices)


def safe(finding: Finding) -> bool:
    """Whether "Godkänn alla säkra förslag" may approve it: sure, and not one to look at."""
    return not finding.check and finding.certainty >= _SAFE and finding.label != "TRAIT"


def faults(findings: Sequence[Finding], choices: Choices) -> tuple[Fault, ...]:
    """What is wrong with the choices: none to choose about, an unknown action, a text kept without a motive."""
    places = {(f.start, f.end): f for f in findings}
    found: list[Fault] = []
    for place, choice in choices.items():
        path = f"[{place[0]}-{place[1]}]"
        if (choice.start, choice.end) != tuple(place):
            found.append(Fault(path=path, text="Beslutet gäller en annan plats i texten än den det är lagt på."))
        if place not in places:
            found.append(Fault(path=path, text="Det finns inget fynd på den här platsen."))
        if choice.action not in ACTIONS:
            found.append(Fault(path=path, text="Beslutet är inte ett av ersätt, generalisera, ta bort och behåll."))
        elif choice.action == "keep" and not choice.reason.strip():
            found.append(Fault(path=path, text="Att behålla uppgiften kräver en motivering."))
        elif choice.action == "keep" and choice.text and place in places and choice.text != places[place].text:
            found.append(Fault(path=path, text="En uppgift som behålls kan inte samtidigt ändras."))
    for left, right in zip(sorted(places), sorted(places)[1:], strict=False):
        if right[0] < left[1]:
            found.append(Fault(path=f"[{right[0]}-{right[1]}]", text="Två fynd överlappar varandra."))
    return tuple(found)


def mark(text: str, start: int, end: int, label: str, findings: Sequence[Finding], known: Known) -> tuple[Finding, ...]:
    """The findings and what a reviewer marked by hand, found everywhere in the text.

    start, end: code points; white space at the edges is left out; findings the marking touches give way
    where the reviewer marked and stay elsewhere. Raises ValueError for an empty place or an unknown label.
    """
    if label not in LABELS:
        raise ValueError(label)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not 0 <= start < end <= len(text):
        raise ValueError("empty")
    own = Placeholder(findings, label, known)
    touched = [f for f in findings if f.start < end and start < f.end]
    first, last = min([start, *(f.start for f in touched)]), max([end, *(f.end for f in touched)])
    kept = [f for f in findings if f not in touched]
    marked = [own.finding(text, first, last)]
    for left, right in _same(text, text[start:end]):
        if all(right <= f.start or left >= f.end for f in [*kept, *marked]):
            marked.append(own.finding(text, left, right))
    return tuple(sorted([*kept, *marked], key=lambda f: f.start))


class Placeholder:
    """The placeholder of what is marked by hand: the next free number of its kind."""

    def __init__(self, findings: Sequence[Finding], label: str, known: Known) -> None:
        del known
        self._label = label
        noun = {"PERSON": "Person", "KINSHIP": "Släkting", "PLACE": "Plats", "ORGANISATION": "Verksamhet"}.get(label)
        if noun is None:
            self._word = placeholders.plain(label)
        else:
            used = [int(m.group(1)) for f in findings if (m := re.fullmatch(rf"{noun} (\d+)", f.replacement))]
            self._word = f"{noun} {max(used, default=0) + 1}"

    def finding(self, text: str, start: int, end: int) -> Finding:
        """A finding marked by hand."""
        return Finding(
            start=start, end=end, text=text[start:end], label=self._label, certainty=1.0, source="manual",
            replacement=self._word, generalisations=placeholders.plain_wordings(self._label),
        )  # fmt: skip


def first_place(text: str, words: str) -> tuple[int, int] | None:
    """The first place where the same words stand, in any case and however they were disguised (code points)."""
    return next(_same(text, words), None)


def _same(text: str, marked: str) -> Iterator[tuple[int, int]]:
    """Every place where the same words stand, in any case and however they were disguised."""
    normal = normalise(text)
    wanted = re.escape(normalise(marked).text.lower()).replace(r"\ ", r"\s+").replace("\\\n", r"\s+")
    if not wanted.strip():
        return
    pattern = re.compile(
        rf"(?<!\w){wanted}(?=(?:[:']?s)?(?!\w))" if marked[-1:].isalnum() and marked[:1].isalnum() else wanted, re.I
    )
    for match in pattern.finditer(normal.text):
        yield normal.span(match.start(), match.end())


def rescan(text: str, kept: Collection[str], known: Known) -> tuple[Finding, ...]:
    """What still points at someone in an approved or freely edited text.

    Left out: placeholders and wider wordings the program itself writes, and texts kept with a motive.
    Raises Impossible("finder_failed").
    """
    own: list[tuple[int, int]] = []
    for match in program_words().finditer(text):
        joined = bool(own) and text[own[-1][1] : match.start()] == "-"
        start = own.pop()[0] if joined else match.start()
        own.append((start, _compound_end(text, match.end())))
    allowed = {k.strip().lower() for k in kept}
    found = engine.find(text, known)
    left = [f for f in found if f.text.strip().lower() not in allowed and not _inside(f, own)]
    return tuple(sorted((*left, *_unwritable(text, found, allowed)), key=lambda f: f.start))


def _unwritable(text: str, found: Sequence[Finding], allowed: Collection[str]) -> Iterator[Finding]:
    """Characters that may not leave and that no finding covers, as an emoji typed in a free edit."""
    for at in characters.disallowed(text):
        if text[at] not in allowed and not any(f.start <= at < f.end for f in found):
            yield Finding(
                start=at, end=at + 1, text=text[at], label="HIDDEN", certainty=1.0, source="pattern", replacement=""
            )


def _compound_end(text: str, end: int) -> int:
    """`Eleven-ärendet`: the ordinary word that was joined to a name goes with the placeholder in its stead."""
    tail = _JOINED_WORD.match(text, end)
    return tail.end() if tail and lexicons.is_ordinary(tail.group(1).lower()) else end


def _inside(finding: Finding, own: list[tuple[int, int]]) -> bool:
    return finding.source != "known" and any(start <= finding.start and finding.end <= end for start, end in own)


@cache
def program_words() -> re.Pattern[str]:
    """Every placeholder and wider wording the program writes, as one pattern."""
    numbered = "|".join(placeholders.NUMBERED)
    phrases = set(placeholders.PLAIN) | set(placeholders.every_wording())
    for group in lexicons.table("traits")["class"]:
        phrases |= set(group["wordings"])
    phrases |= set(lexicons.table("traits")["wording"].values()) | {"utländsk", "utländska", "utländskt"}
    phrases |= trait_families.every_wording() | {"har utländsk bakgrund", "hade utländsk bakgrund"}
    phrases |= {
        form(phrase) for phrase in phrases for form in (inflecting.definite, inflecting.owned, inflecting.owning)
    }
    body = "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:Eleven|(?:{numbered}) \d+|\(borttaget\)|\(ord med annan skrift\)|(?i:{body}))(?:s|:s)?(?!\w)"
    )
