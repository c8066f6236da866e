# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds ages, in figures and in words.

Surface forms: `13 år`, `13 år och 3 mån`, `13 år gammal`, `13-åring`, `13-åringen`, `13åring`, `13-årig`, `tretton år`,
`trettonåring`, `född 2012`, `född i maj 2012`, `fyllde 15`, `fyller femton i maj`, `18 månader gammal`. Not durations: `i två år`, `för 3 år
sedan`, `de senaste 5 åren`. Source: the stages of skollagen (2010:800) decide the bands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify import beginnings
from samverkan_desktop.deidentify.beginnings import led, numbered
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

_WORDS: Final = {
    word: number
    for number, word in enumerate(
        [
            "noll",
            "ett",
            "två",
            "tre",
            "fyra",
            "fem",
            "sex",
            "sju",
            "åtta",
            "nio",
            "tio",
            "elva",
            "tolv",
            "tretton",
            "fjorton",
            "femton",
            "sexton",
            "sjutton",
            "arton",
            "nitton",
        ]
    )
}
for _number, _ten in zip(
    range(20, 100, 10), ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"], strict=True
):
    _WORDS[_ten] = _number
    for _unit in range(1, 10):
        _WORDS[_ten + list(_WORDS)[_unit]] = _number + _unit
_WORDS["en"] = 1
_WORDS["ett"] = 1
_WORDS["aderton"] = 18
_NUMBER = r"(?P<number>\d{1,2}(?:[,.]5)?|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_YEARS: Final = numbered(
    rf"(?<![\w,.\-/])(?P<about>(?:ca|cirka|ungefär|drygt|snart|nyss|nästan) )?{_NUMBER}(?:[ ]?(?:och en halv|½))?[ ]?(?P<unit>års ålder|år|månader gammal(?:t)?|mån gammal)"
    r"(?:[ ](?:och[ ])?\d{1,2}[ ](?:mån(?:ader)?|mån\.))?(?P<old>[ ]gam(?:mal|malt|la))?(?!\w)",
    or_heads="ader arto ca cirk dryg elva en enmå enoc enår ett ettm etto ettå fem femm femo femt femå fjor fyra fyrt nio niom nioo nioå nitt noll nyss näst sex sexm sexo sext sexå sju "
    "sjum sjuo sjut sjuå snar tio tiom tioo tioå tjug tolv tre trem treo tret treå två tvåm tvåo tvåå unge åtta åtti",
)
_PERSON: Final = numbered(
    rf"(?<![\w])(?:(?P<article>en|den)[ ])?{_NUMBER}[ \-]?åring(?P<ending>en|ar|arna)?(?P<genitive>s)?(?!\w)",
    or_heads="ader arto den elva en enår ett ettå fem femt femå fjor fyra fyrt nio nioå nitt noll sex sext sexå sju sjut sjuå tio tioå tjug tolv tre tret treå två tvåå åtta åtti",
)
_ADJECTIVE: Final = numbered(
    rf"(?<![\w]){_NUMBER}[ \-]?årig(?P<ending>t|a|e)?(?!\w)",
    or_heads="ader arto elva en enår ett ettå fem femt femå fjor fyra fyrt nio nioå nitt noll sex sext sexå sju sjut sjuå tio tioå tjug tolv tre tret treå två tvåå åtta åtti",
)
_TURNED: Final = led(
    "blev blir fyll har ska",
    rf"(?<!\w)(?:fyllde|fyller|fyllt|har fyllt|blev|blir|ska fylla|fylla)[ ]{_NUMBER}(?:[ ]år)?(?P<when>[ ]i[ ](?:januari|februari|mars|"
    r"april|maj|juni|juli|augusti|september|oktober|november|december))?(?![\w])(?![ ](?:dagar|veckor|månader|gånger|timmar|elever|barn))",
)
_BORN: Final = led(
    "barn f född fött årgå årsk",
    r"(?<!\w)(?:född|födda|fött|f\.|årgång|årskull|barn)[ ](?:(?:i|på|under|den|våren|hösten|sommaren|vintern)[ ])?(?:\d{1,2}[ ])?"
    r"(?:(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)[ ])?(?P<year>(?:19|20)\d{2}|-\d{2})(?![\d])(?!-\d)",
)
_BORN_SHORT: Final = led("f född fött", r"(?<![\w])(?:född|f\.|fött)[ ](?P<year>['-]?\d{2})(?![\d\-/.])")
_IN_BRACKETS: Final = re.compile(r"(?<!\w)[A-ZÅÄÖ][^\W\d_]+[ ]\((?P<number>\d|1\d)\)")
# Before these a number of years is a length of time.
_DURATION: Final = re.compile(
    r"(?<!\w)(?:i|för|under|efter|på|om|inom|senaste|sista|första|närmaste|kommande|flera|minst|över|drygt|sedan|ungefär|cirka|ca|"
    r"tog|tagit|hela|mer än|under de|de|varje|per|tidigare|var|vart|bott|jobbat|arbetat|gått|varit|väntat|äldre än|mellan)[ ]$"
)
_AGE_BEFORE: Final = re.compile(
    r"(?:^|[,(:;]|\b(?:är|var|vid|blivit|bara|endast|nu|elev|pojke|flicka|son|dotter|barn|ålder|åldern|cirka|knappt|på))[ ]?$"
)
_DURATION_AFTER: Final = re.compile(
    r"[ ]?(?:sedan|sen\b|senare|tidigare|framåt|i rad|till\b|efter|innan|före|framöver|tillbaka|äldre|yngre|på samma|hos|inom|som\b (?:lärare|skolkurator))"
)


def band(age: float) -> str:
    """The band (åldersgrupp) an age falls in, as a phrase that can follow `går` or a comma."""
    for limit, phrase in (
        (1, "i spädbarnsåldern"),
        (6, "i förskoleåldern"),
        (10, "i lågstadiet"),
        (13, "i mellanstadiet"),
        (16, "i högstadiet"),
        (20, "i gymnasieåldern"),
    ):
        if age < limit:
            return phrase
    return "vuxen"


def _noun(age: float, *, definite: bool) -> str:
    stem = {
        "i lågstadiet": "i lågstadiet",
        "i mellanstadiet": "i mellanstadiet",
        "i högstadiet": "i högstadiet",
        "i gymnasieåldern": "i gymnasieåldern",
    }.get(band(age))
    if stem is None:
        child = age < 6
        return (
            ("barnet" if definite else "ett barn") + " i förskoleåldern"
            if child
            else ("den vuxna" if definite else "en vuxen")
        )
    return f"{'eleven' if definite else 'en elev'} {stem}"


def _value(raw: str) -> float:
    raw = raw.lower().replace(",", ".")
    return float(raw) if raw[0].isdigit() else float(_WORDS[raw])


def find(document: Document) -> Iterator[Spot]:
    """Every age and year of birth."""
    # patterns in lower case over the text in lower case: several times quicker than patterns blind to case
    text, lower, places = document.text, document.lower, document.places
    for match in _YEARS.finditer(lower, places):
        yield from _years(document, match)
    bracketed = [at for at in places.numbers if at > 1 and text[at - 2 : at] == " ("]
    for match in beginnings.at(_IN_BRACKETS, text, places.before((at - 2 for at in bracketed), 1)):
        age = _value(match.group("number"))
        yield _spot(match.start("number"), match.end("number"), (band(age), "i skolåldern"), age)
    for match in _PERSON.finditer(lower, places) if "åring" in lower else ():
        age = _value(match.group("number"))
        ending = match.group("ending") or ""
        article = match.group("article") or ""
        start = match.start() if article.lower() == "en" else match.start("number")
        end = match.end() - len(match.group("genitive") or "")
        if ending in ("ar", "arna"):
            wordings: tuple[str, ...] = (
                f"{'eleverna' if ending == 'arna' else 'elever'} {band(age)}" if 6 <= age < 20 else "personer",
            )
        elif ending == "en" or article.lower() == "den":
            wordings = (_noun(age, definite=True), "barnet" if age < 18 else "personen")
        else:
            indefinite = _noun(age, definite=False)
            wordings = (
                indefinite if article or not indefinite.startswith(("en ", "ett ")) else indefinite.split(" ", 1)[1],
            )
        yield _spot(start, end, wordings, age)
    for match in _ADJECTIVE.finditer(lower, places) if "årig" in lower else ():
        age = _value(match.group("number"))
        word = "tonårig" if 13 <= age < 20 else "ung" if age < 13 else "vuxen"
        yield _spot(
            match.start(),
            match.end(),
            (word + (match.group("ending") or "") if word != "vuxen" else "vuxen",),
            age,
            check=re.search(r"(?:ett|en|vårt|det|detta|den)[ ]$", document.before(match.start(), 8)) is not None
            and age < 6,
        )
    for match in _TURNED.finditer(lower, places):
        age = _value(match.group("number"))
        if match.group().split(" ")[0].lower() in ("blev", "blir") and not re.search(r" år$", match.group(), re.I):
            continue
        yield _spot(match.start("number"), match.end(), ("år",), age)
    for pattern in (_BORN, _BORN_SHORT):
        for match in pattern.finditer(lower, places):
            if match.group().lower().startswith("barn ") and not re.search(r"19|20", match.group()):
                continue
            year = int(match.group("year")[-2:])
            yield _spot(match.start(), match.end(), ("i skolåldern",) if 5 <= year <= 25 else ("vuxen",), -1)


def _years(document: Document, match: re.Match[str]) -> Iterator[Spot]:
    """`13 år` is an age or a length of time; what stands before and after tells which."""
    age = _value(match.group("number"))
    unit = match.group("unit").lower()
    if unit.startswith("mån"):
        age = age / 12
    before = document.before(match.start(), 24)
    sure = bool(match.group("old")) or unit != "år"
    if not sure:
        if _DURATION_AFTER.match(document.after(match.end(), 20)) or _DURATION.search(before):
            return
        sure = _AGE_BEFORE.search(before) is not None
    if match.group("number").lower() in ("en", "ett") and not match.group("old"):
        return
    start = match.start()
    wordings: tuple[str, ...] = (band(age), *(("i skolåldern",) if 6 <= age < 20 else ()))
    if unit == "års ålder":
        lead = re.search(r"(?:vid|i)[ ]$", before)
        start -= len(lead.group()) if lead else 0
    yield _spot(start, match.end(), wordings, age, check=not sure)


def _spot(start: int, end: int, wordings: tuple[str, ...], age: float, *, check: bool = False) -> Spot:
    return Spot(
        start=start,
        end=end,
        label="AGE",
        certainty=0.5 if check else 0.9,
        source="pattern",
        kind="age" if age >= 20 or age < 0 else "child_age",
        wordings=wordings,
        check=check,
    )


_ANY: Final = re.compile(_NUMBER, re.I)


def years(text: str) -> int | None:
    """The whole years a found age tells, or None (a year of birth tells none without a day to count from)."""
    match = _ANY.search(text)
    if match is None or re.search(r"född|fött|årgång|årskull|f\.", text, re.I):
        return None
    return int(_value(match.group("number")))
