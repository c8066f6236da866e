# SPDX-License-Identifier: EUPL-1.2

"""Finds what can point at a person in the text of a consultation (avidentifiering): the one way in.

Runs every finder, lets what was found in one place be found everywhere, settles overlaps and gives each
finding its placeholder. Fails closed: a finder that breaks stops everything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Final

import attrs

from samverkan_desktop.deidentify import characters, intervals
from samverkan_desktop.deidentify import document as documents
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.finders import FINDERS, known_names, names
from samverkan_desktop.deidentify.normalise import LONGEST
from samverkan_desktop.deidentify.placeholders import Placeholders
from samverkan_desktop.deidentify.spots import Spot, settle
from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.domain.findings import Finding, Known

_NOTHING_KNOWN: Final = Known()
# Signs that turn the order of what follows; the second shows it as typed and is as long.
_OVERRIDE: Final = "\u202e"
_NO_OVERRIDE: Final = "\u202d"


def go_on() -> None:
    """Nothing stops the search."""


def find(
    text: str,
    known: Known = _NOTHING_KNOWN,
    *,
    municipality: str | None = None,
    between: Callable[[], None] = go_on,
) -> tuple[Finding, ...]:
    """The findings (fynd) of one text, sorted by start, never overlapping.

    Offsets are Unicode code points of the text as given. Raises Impossible("finder_failed").
    """
    return find_in_fields({"": text}, known, municipality=municipality, between=between)[""]


def find_in_fields(
    fields: Mapping[str, str],
    known: Known,
    *,
    municipality: str | None = None,
    pool: names.Pool | None = None,
    wholes: Mapping[str, str] | None = None,
    between: Callable[[], None] = go_on,
) -> dict[str, tuple[Finding, ...]]:
    """The findings of several texts of one consultation: the same person has the same placeholder in all.

    pool: names found before, which are found here too; filled with those found now. wholes: where a text is only a
    stretch, the text it was cut out of, which tells whether capitals say anything. between: called before each
    finder; what it raises ends the search. Raises Impossible("finder_failed").
    """
    wholes = wholes or {}
    read = {
        field: documents.read(text, municipality=municipality, whole=wholes.get(field, ""))
        for field, text in fields.items()
    }
    searcher = _known(known)
    raw: dict[str, list[Spot]] = {}
    for field, document in read.items():
        raw[field] = _search(document, searcher, between)
        if _OVERRIDE in fields[field]:
            raw[field] += _as_typed(document, fields[field], searcher, between)
        raw[field] += _run("known_names", partial(_in_another_script, document, fields[field], searcher))
    pool = names.Pool() if pool is None else pool
    for field, document in read.items():
        between()
        raw[field] += _run("names", partial(names.find, document, raw[field], pool))
    for field, document in read.items():
        between()
        raw[field] += _run("names", partial(names.propagate, document, raw[field], pool))
    settled = {field: _related(settle(spots, read[field].text), read[field]) for field, spots in raw.items()}
    settled = {field: intervals.keep(spots) for field, spots in settled.items()}
    placeholders = Placeholders(known)
    settled = {field: placeholders.identify(spots, read[field]) for field, spots in settled.items()}
    return {field: _findings(read[field], fields[field], spots, placeholders) for field, spots in settled.items()}


def _in_another_script(document: Document, original: str, searcher: known_names.Searcher) -> list[Spot]:
    """Words in another script: whom the record knows where they sound so, else something hidden from most readers."""
    runs = list(characters.foreign_words(original))
    if not runs:
        return []
    place = {start: index for index, start in enumerate(document.normal.starts)}
    found: list[Spot] = []
    for start, end in runs:
        known = [
            spot
            for match in re.finditer(r"\w+", original[start:end])
            if match.end() - match.start() <= LONGEST
            for spot in _sounding(match.group(), start + match.start(), document, place, searcher)
        ]
        at = [place[i] for i in range(start, end) if i in place]
        if not at:
            continue
        first, last = min(at), max(at) + 1
        if known and len({spot.who for spot in known}) == 1 and len(known) == len(original[start:end].split()):
            found.append(attrs.evolve(known[0], start=first, end=last))
            continue
        found += known
        found.append(Spot(start=first, end=last, label="HIDDEN", certainty=1.0, source="pattern", kind="script"))
    return found


def _sounding(
    word: str, start: int, document: Document, place: Mapping[int, int], searcher: known_names.Searcher
) -> Iterator[Spot]:
    """What the record knows that one word in another script sounds like."""
    at = [place[i] for i in range(start, start + len(word)) if i in place]
    for way in characters.romanised(word):
        spot = next(iter(searcher.find(documents.piece(way, document.municipality))), None)
        if spot is not None and at:
            yield attrs.evolve(spot, start=min(at), end=max(at) + 1, certainty=0.7, check=False)
            return


def _known(known: Known) -> known_names.Searcher:
    try:
        return known_names.Searcher(known)
    except Exception as error:  # whatever it was: half a search must never look like a whole one
        raise Impossible("finder_failed", finder="known_names") from error


def _search(document: Document, searcher: known_names.Searcher, between: Callable[[], None]) -> list[Spot]:
    """What the record knows and every pattern and list, in one text."""
    between()
    spots = _run("known_names", partial(searcher.find, document))
    for name, finder in FINDERS.items():
        between()
        spots += _run(name, partial(finder, document))
    between()
    spots += _over_lines(document)
    return spots


# A line that ends inside a number, an address or a date; one that begins a list or follows an empty one does not.
_LINE_END: Final = re.compile(r"(?<![\n])\n(?![\n\-•*])")
_WORTH_JOINING: Final = re.compile(
    r"[\d@#][^\n]{0,16}\n|\n[^\n]{0,16}[\d@#]|(?:www|klass|kurs|åk|året|terminen|våren|hösten|sommaren|under|på|i|den|förra|nästa|nick|namn|namnet|snap|tag|år|ett|två|"
    r"\w*(?:tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|ton|tjugo))[.:]?\n|\n(?:år|åring|månader|lovet|på[ ])"
)
# Characters before and after a line end in which something broken by it may stand.
_REACH: Final = 48
# Stands between stretches that are searched together: no pattern goes over it, and none sees past it.
_APART: Final = "\n" * _REACH
_STRUCTURED: Final = (
    "personal_numbers", "phones", "addresses_on_net", "addresses", "numbers_of_cases", "classes", "dates", "ages",
)  # fmt: skip


def _over_lines(document: Document) -> list[Spot]:
    """What the patterns find only when a line end is read as a space: `SE45 5000\\n0000 ...`, `åk\\n7`."""
    joined: list[str] = []
    # of each stretch where it begins among the others, where it begins in the text, and where its line ended
    begins: list[int] = []
    firsts: list[int] = []
    ends: list[int] = []
    length = 0
    for match in _LINE_END.finditer(document.text):
        at = match.start()
        if not _WORTH_JOINING.search(document.lower, max(0, at - 18), at + 18):
            continue
        first = max(0, at - _REACH)
        joined.append(document.text[first:at] + " " + document.text[at + 1 : at + _REACH] + _APART)
        begins.append(length)
        firsts.append(first)
        ends.append(at)
        length += len(joined[-1])
    if not joined:
        return []
    # one search of them all costs far less than one of each
    stretches = documents.piece("".join(joined), document.municipality)
    found: list[list[Spot]] = [[] for _ in begins]
    for name in _STRUCTURED:
        for spot in _run(name, partial(FINDERS[name], stretches)):
            nth = bisect_right(begins, spot.start) - 1
            moved = firsts[nth] - begins[nth]
            start, end = spot.start + moved, spot.end + moved
            if start <= ends[nth] + 1 and end >= ends[nth]:
                found[nth].append(attrs.evolve(spot, start=start, end=end))
    return [spot for of_one in found for spot in of_one]


def _as_typed(
    document: Document, original: str, searcher: known_names.Searcher, between: Callable[[], None]
) -> list[Spot]:
    """The same search in the order the characters were typed, where a sign turned the order round."""
    plain = documents.read(original.replace(_OVERRIDE, _NO_OVERRIDE), municipality=document.municipality)
    place = {start: index for index, start in enumerate(document.normal.starts)}
    turned: list[Spot] = []
    for spot in _search(plain, searcher, between):
        at = [place[s] for s in plain.normal.starts[spot.start : spot.end] if s in place]
        if at:
            turned.append(attrs.evolve(spot, start=min(at), end=max(at) + 1))
    return turned


def _related(spots: list[Spot], document: Document) -> list[Spot]:
    """`Lillasyster My`: a word of kinship right before a name belongs to it and tells the role."""
    joined: list[Spot] = []
    for spot in spots:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.label == "KINSHIP"
            and spot.label == "PERSON"
            and not spot.check
            and _belongs(document.text[last.end : spot.start], last, spot)
        ):
            joined[-1] = attrs.evolve(spot, start=last.start, role=spot.role or last.role)
        else:
            joined.append(spot)
    return joined


def _belongs(between: str, kin: Spot, name: Spot) -> bool:
    """`lillasyster My`, or `en lillasyster, My,` when the record says that My is one."""
    return between == " " or (between == ", " and name.source == "known" and name.role == kin.role)


def _run(name: str, work: Callable[[], Iterable[Spot]]) -> list[Spot]:
    """All spots of one finder, or an error that names the finder and carries nothing of the text."""
    try:
        return [spot for spot in work() if spot.end > spot.start]
    except Exception as error:  # whatever it was: half a search must never look like a whole one
        raise Impossible("finder_failed", finder=name) from error


def _findings(document: Document, original: str, spots: list[Spot], placeholders: Placeholders) -> tuple[Finding, ...]:
    """Spots as findings in the text as typed, and what was hidden as findings of its own."""
    found: list[Finding] = []
    for spot in spots:
        start, end = document.normal.span(spot.start, spot.end)
        found.append(
            Finding(
                start=start,
                end=end,
                text=original[start:end],
                label=spot.label,
                certainty=spot.certainty,
                source=spot.source,
                replacement=placeholders.word(spot),
                generalisations=spot.wordings or placeholders.wordings(spot),
                check=spot.check,
            )
        )
    found = _apart(found, original)
    found += _hidden(document, original, found)
    return tuple(sorted(found, key=lambda f: f.start))


def _apart(found: list[Finding], original: str) -> list[Finding]:
    """Findings that meet in the text as typed, where a sign turned the order round, become one."""
    apart: list[Finding] = []
    for finding in sorted(found, key=lambda f: f.start):
        if apart and finding.start < apart[-1].end:
            last = apart[-1]
            end = max(last.end, finding.end)
            apart[-1] = attrs.evolve(last, end=end, text=original[last.start : end], check=last.check and finding.check)
        else:
            apart.append(finding)
    return apart


def _hidden(document: Document, original: str, found: list[Finding]) -> Iterator[Finding]:
    """Invisible characters and disguised words that no other finding covers."""
    taken = sorted((f.start, f.end) for f in found)
    spans = [(start, end, "") for start, end in document.normal.invisible]
    spans += [(start, end, characters.TOO_LONG) for start, end in document.normal.endless]
    foreign = list(characters.foreign_words(original))
    spans += [(start, end, characters.ANOTHER_SCRIPT) for start, end in foreign]
    for start, end in document.normal.disguised:
        first, last = document.normal.span(start, end)
        spans.append((first, last, document.text[start:end]))
    placed: list[tuple[int, int]] = []
    for start, end, plain in sorted(spans, key=lambda s: (not s[2], s[0])):
        for left, right in _outside(start, end, [*taken, *placed]):
            placed.append((left, right))
            yield Finding(
                start=left,
                end=right,
                text=original[left:right],
                label="HIDDEN",
                certainty=1.0,
                source="pattern",
                replacement=_shown(plain, whole=(left, right) == (start, end)),
            )


def _shown(plain: str, *, whole: bool) -> str:
    """What stands for a hidden stretch: its plain form when it is whole; foreign words have one wording."""
    return plain if whole or plain in (characters.ANOTHER_SCRIPT, characters.TOO_LONG) else ""


def _outside(start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts of a span that no taken span covers."""
    at = start
    for left, right in sorted(taken):
        if right <= at or left >= end:
            continue
        if left > at:
            yield at, left
        at = max(at, right)
    if at < end:
        yield at, end
