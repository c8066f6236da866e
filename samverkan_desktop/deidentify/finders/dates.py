# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds dates: written, worded, relative, weeks, terms and holidays.

Surface forms: `2022-03-14`, `20220314` (see personal_numbers), `14/3`, `14.3.22`, `14/3-22`, `den 14 mars 2022`, `14 sept`,
`mars 2022`, `den fjortonde`, `fjortonde mars`, `v. 11`, `vecka 11`, `vt22`, `HT 2025`, `vårterminen 2022`, `läsåret 21/22`, `i måndags`,
`på torsdag`, `igår`, `förra veckan`, `under påsklovet`, `julafton`, `hösten 2024`. Not: `läsåret`, `i mitten av höstterminen`, `förra året`.
Source: SIS 017 and ISO 8601 forms; Språkrådet's Svenska skrivregler on dates; terms of skolförordningen (2011:185).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from samverkan_desktop.deidentify import beginnings, intervals
from samverkan_desktop.deidentify.beginnings import led, numbered
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("januari jan", "februari feb febr", "mars mar", "april apr", "maj", "juni jun", "juli jul", "augusti aug",
         "september sept sep", "oktober okt", "november nov", "december dec"), 1
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|(?:jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|dec)(?:\.|(?!\w)))"
# A year of two figures needs its own sign before it, or nothing after: `14 mars, 12 elever` has none.
_YEAR = r"(?:\.?[ ](?P<full>(?:19|20)\d{2})(?!\d)|[ ,\-/']{1,2}(?P<year>(?:19|20)\d{2}|'\d{2}|(?<=[\-/'])\d{2}(?![\w:.])|\d{2}(?=[ ]*(?:[.;)!?\n]|$))(?![.:]\d)))"
_ORDINALS: Final = [
    "första",
    "andra",
    "tredje",
    "fjärde",
    "femte",
    "sjätte",
    "sjunde",
    "åttonde",
    "nionde",
    "tionde",
    "elfte",
    "tolfte",
    "trettonde",
    "fjortonde",
    "femtonde",
    "sextonde",
    "sjuttonde",
    "artonde",
    "nittonde",
    "tjugonde",
    "tjugoförsta",
    "tjugoandra",
    "tjugotredje",
    "tjugofjärde",
    "tjugofemte",
    "tjugosjätte",
    "tjugosjunde",
    "tjugoåttonde",
    "tjugonionde",
    "trettionde",
    "trettiförsta",
    "trettioförsta",
    "förste",
    "sista",
]
_WORDED = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_CARDINAL = r"ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?|trettio(?:ett|en)?"
_DAY_NAME = r"(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)"
_DEN = rf"(?P<den>(?:{_DAY_NAME}(?:en)?[ ]{{1,2}})?(?:den[ ]{{1,2}})?)"
_WRITTEN: Final = re.compile(
    rf"(?<![\w\-]){_DEN}(?P<day>3[01]|[12]\d|0?[1-9]|{_WORDED}|{_CARDINAL})(?:[:.]?[ae])?[. \n]{{1,2}}{_MONTH}{_YEAR}?(?![\w])"
)
_DEN_HEAD: Final = frozenset(("den",))
_DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])"
_TO = r"[ ]?(?:-|till)[ ]?"
# `14-18 mars`, `14 mars-18 april`, `14-18/3`, `14/3-18/3`, `mars-april 2022`, `2022-03`.
_RANGES: Final = (
    re.compile(
        rf"(?<![\w\-.:])(?:den[ ])?{_DAY_NUMBER}(?::?[ae])?(?:[ ](?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|jun|jul|aug|sept?|okt|nov|dec)\.?)?"
        rf"{_TO}(?:den[ ])?{_DAY_NUMBER}(?::?[ae])?[ ]{_MONTH}(?:[ ](?:19|20)\d{{2}})?(?!\w)",
        re.I,
    ),
    re.compile(
        rf"(?<![\w/.,:\-§])(?:den[ ])?{_DAY_NUMBER}(?:/(?:1[0-2]|0?[1-9]))?[ ]?-[ ]?{_DAY_NUMBER}/(?P<number>1[0-2]|0?[1-9])(?:[ ]?[\-/ ][ ]?(?:19|20)\d{{2}}|-\d{{2}})?(?![\d\w/:%])(?!-\d)"
    ),
    re.compile(rf"(?<!\w)[a-z]{{3,9}}{_TO}{_MONTH}[ ](?:19|20)\d{{2}}(?!\d)", re.I),
    re.compile(r"(?<![\d\w\-/:])(?:19|20)\d{2}-(?P<number>0[1-9]|1[0-2])(?![\d\-/])"),
)
_MONTH_HEADS: Final = (
    "apr apri aug augu dec dece feb febr jan janu jul juli jun juni maj mar mars nov nove okt okto sep sept"
)
_MONTH_YEAR: Final = led(_MONTH_HEADS, rf"(?<![\w]){_MONTH}[ ]?(?:19|20)\d{{2}}(?!\d)")
_ISO: Final = numbered(
    r"(?<![\d\w/.\-])(?P<year>(?:19|20)?\d{2})[ ]?(?P<sep>[\-./ ])[ ]?\n?(?P<month>1[0-2]|0[1-9])[ ]?(?P=sep)[ ]?\n?(?P<day>3[01]|[12]\d|0[1-9])(?![\d\w])"
)
_SLASH: Final = numbered(
    r"(?<![\d\w/.,:\-§])(?P<den>den[ ])?(?P<day>3[01]|[12]\d|0?[1-9])[ ]?/[ ]?(?P<month>1[0-2]|0?[1-9])(?:[ ]?[\-/ ][ ]?(?P<year>(?:19|20)?\d{2}))?(?![\d\w/:%])",
    or_heads="den",
)
_DOTTED: Final = numbered(
    r"(?<![\d\w/.,:\-§])(?:den[ ])?(?P<day>3[01]|[12]\d|0?[1-9])\.[ ]?(?P<month>1[0-2]|0?[1-9])\.[ ]?(?P<year>(?:19|20)?\d{2})(?![\d\w])",
    or_heads="den",
)
_DAY_ONLY: Final = led(
    "den fred lörd månd onsd sönd tisd tors",
    rf"(?<!\w)(?:{_DAY_NAME}(?:en)?[ ])?den[ ](?:3[01]|[12]\d|[1-9])(?:[:.]?[ae])(?!\w)|(?<!\w)(?:{_DAY_NAME}(?:en)?[ ])?den[ ](?:{_WORDED})(?![\w])(?![ ][a-zåäö])",
)
_WEEK: Final = led(
    "v veck",
    r"(?<!\w)(?:v\.?|vecka|veckorna|vecka nr)[ ]?(?P<week>5[0-3]|[1-4]\d|0?[1-9])(?:[ ]?[\-–][ ]?\d{1,2}|(?:,[ ]?\d{1,2})*[ ](?:och|till)[ ]\d{1,2}(?![ ][a-zåäö]*(?:elev|barn|dag|tim|gång|lektion|möt|månad|år)))?(?![\d\w.,]\d|\w)",
    re.I,
)
_TERM: Final = led(
    "ht höst jule läså påsk somm vint vt våre vårt",
    r"(?<!\w)(?:(?:vt|ht)[ \-]?(?:(?:19|20)\d{2}|-?\d{2})|(?:vår|höst)terminen[ ](?:i[ ])?(?:(?:19|20)\d{2}|-?\d{2}(?!\w))|(?:våren|hösten|vintern|sommaren|julen|påsken)[ ]"
    r"(?:(?:19|20)\d{2}|-\d{2})|läsår(?:et)?[ ](?:(?:19|20)\d{2}|\d{2})[ ]?[/\-][ ]?(?:(?:19|20)\d{2}|\d{2}))(?!\w)",
)
_RELATIVE: Final = re.compile(
    rf"(?<!\w)(?P<past>i[ ]?(?:måndags|tisdags|onsdags|torsdags|fredags|lördags|söndags)(?:[ ](?:morse|förmiddags|eftermiddag|kväll|kväller|natt))?|i[ ]?går|igår|i[ ]förrgår|"
    rf"(?:i[ ])?förra[ ](?:veckan|månaden|{_DAY_NAME}en)|häromdagen|häromveckan|i[ ]morse|för[ ](?:\d{{1,2}}|en|ett|två|tre|fyra|fem|sex)[ ](?:dag|dagar)[ ]sedan)|"
    rf"(?P<next>på[ ]{_DAY_NAME}(?!ar)|i[ ]?morgon|imorgon|i[ ]övermorgon|nästa[ ](?:vecka|{_DAY_NAME})|nu[ ]på[ ]{_DAY_NAME})(?!\w)",
)
_RELATIVE_HEADS: Final = frozenset(
    ("för", "förr", "häro", "i", "ifre", "igår", "ilör", "imor", "imån", "ions", "isön", "itis", "itor")
)
_HOLIDAY: Final = led(
    "efte före i inna på seda unde vid",
    r"(?<!\w)(?P<lead>under|på|efter|före|innan|i|vid|sedan)[ ](?P<day>(?:påsk|jul|höst|sport|februari|vinter|sommar|vår)lovet|julafton|juldagen|annandagen|nyårsafton|nyårsdagen|"
    r"midsommarafton|midsommar|valborg|lucia(?:dagen)?|skolavslutningen|påskafton|långfredagen|kristi himmelsfärd|alla helgons dag|nationaldagen|eid|ramadan)(?!\w)",
)
_BARE_YEAR: Final = led(
    "avle börj dog flyt från hit kom land omkr runt seda skil slut sver år",
    r"(?<!\w)(?P<lead>sedan|från|år|omkring|runt|hit|sverige|landet|flyttade|började|kom|slutade|dog|avled|skilde sig)[ ](?:i[ ])?(?P<year>(?:19|20)\d{2})(?![\d/:\-])",
)
_TIME_BEFORE: Final = re.compile(r"(?<!\w)(?:sedan|från|till|under|efter|före|innan|i|mellan|och|senast|inför)[ ]$")
# The year something happened to someone, with a few words between: `kom hit från ... 2015`.
_YEAR_OF: Final = led(
    "adop anlä avle bodd bott börj dog flyd flyt född gift inva kom komm omhä plac sepa skil slut",
    r"(?<!\w)(?:kom|kommit|flydde|flytt|flyttade|flyttat|föddes|invandrade|anlände|adopterades|adopterad|skilde|separerade|dog|avled|började|slutade|bott|bodde|gifte|omhändertogs|placerades)"
    r"(?:[ ][^\W\d]+){1,5}[ ](?:i[ ])?(?P<year>(?:19|20)\d{2})(?![\d/:\-])",
)
# After these a term stands as a noun; elsewhere it needs its own preposition.
_PREPOSITION: Final = re.compile(
    r"(?<!\w)(?:sedan|från|till|(?:till|från) och med|t\.o\.m\.?|fr\.o\.m\.?|efter|före|innan|inför|runt|kring|sen|mellan|inklusive|mot|per|fram till|senast)[ \n]$|"
    r"(?<!\w)mellan[ ].{1,30}[ ]och[ ]$"
)
_LEAD: Final = re.compile(
    r"(?:(?:i[ ])?(?:början|slutet|mitten)[ ](?:av|på)[ ]|(?<!\w)(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?(?:en)?[ ](?:den[ ])?)$"
)
_ANY_PREPOSITION: Final = re.compile(r"(?<!\w)(?:i|under|på|vid|om)[ \n]$")


def part_of_term(month: int, day: int = 15) -> str:
    """The part of the school year (termin) a date falls in, without preposition."""
    if month == 7 or (month == 6 and day > 15) or (month == 8 and day < 10):
        return "sommarlovet"
    if month >= 8:
        part = "början" if month <= 9 else "mitten" if month <= 11 else "slutet"
        return f"{part} av höstterminen"
    return f"{'början' if month <= 2 else 'mitten' if month <= 4 else 'slutet'} av vårterminen"


def find(document: Document) -> Iterator[Spot]:
    """Every date."""
    # patterns in lower case over the text in lower case: several times quicker than patterns blind to case
    text, lower, places = document.text, document.lower, document.places
    months = places.of(_MONTH_YEAR.heads)
    # before a month: `onsdagen den 14:e`
    for match in beginnings.at(_WRITTEN, lower, places.before(months, 4)):
        raw = match.group("day").lower()
        if raw in ("en", "ett") and not match.group("den"):
            continue
        month = _MONTHS[match.group("month").lower().rstrip(".")]
        day = _day_of(raw)
        who = intervals.of_day(_year_of(match.group("full") or match.group("year")), month, day) if day else ""
        yield _dated(document, match.start(), match.end(), month, day or 15, 0.95, who)
    yield from _ranges(document, months)
    for match in _MONTH_YEAR.finditer(lower, places):
        yield _dated(document, match.start(), match.end(), _MONTHS[match.group("month").lower().rstrip(".")], 15, 0.9)
    for pattern in (_ISO, _SLASH, _DOTTED):
        for match in pattern.finditer(text, places):
            share = pattern is _SLASH and _is_share(document, match)
            if share and int(match.group("day")) < 4:
                continue
            if share:
                yield _spot(match.start(), match.end(), ("ett datum",), 0.5, "date", check=True)
                continue
            month, day = int(match.group("month")), int(match.group("day"))
            who = intervals.of_day(_year_of(match.group("year")), month, day)
            yield _dated(document, match.start(), match.end(), month, day, 0.9, who)
    for match in _DAY_ONLY.finditer(lower, places):
        yield _spot(match.start(), match.end(), ("en dag den månaden",), 0.7, "day")
    for match in _WEEK.finditer(text, places):
        week = int(match.group("week"))
        found = _dated(
            document, match.start(), match.end(), min(12, (week - 1) * 7 // 30 + 1), 15, 0.85, intervals.of_week(week)
        )
        # A capital V may be a vitamin, a model or a race: unless time is spoken of, it is only asked about.
        loose = re.match(r"V\d", match.group()) and not document.shouting
        if loose and not _TIME_BEFORE.search(document.before(match.start(), 12)):
            found = attrs.evolve(found, check=True, certainty=0.5)
        yield found
    for match in _TERM.finditer(lower, places):
        yield _spot(
            match.start(), match.end(), (_wide_term(match.group(), document.before(match.start(), 12)),), 0.85, "term"
        )
    for match in _BARE_YEAR.finditer(lower, places):
        noun = match.group("lead").lower() in ("sedan", "från", "år", "omkring", "runt")
        yield _spot(match.start("year"), match.end(), ("tidigare år" if noun else "för några år sedan",), 0.75, "year")
    for match in _YEAR_OF.finditer(lower, places):
        yield _spot(match.start("year"), match.end(), ("för några år sedan",), 0.75, "year")
    for match in beginnings.at(_RELATIVE, lower, _begins_relative(document)):
        wording = "nyligen" if match.lastgroup == "past" else "inom kort"
        yield _spot(match.start(), match.end(), (wording,), 0.75, "relative")
    for match in _HOLIDAY.finditer(lower, places):
        lead = match.group("lead").lower()
        if lead == "i" and not match.group("day").endswith(("midsommar", "jul")):
            continue
        wording = "ett lov" if match.group("day").lower().endswith("lovet") else "en helg"
        yield _spot(match.start("day"), match.end("day"), (wording,), 0.75, "holiday")


def _day_of(raw: str) -> int:
    """The day of a month in figures or words; 0 for one that is not told exactly."""
    if raw.isdigit():
        return int(raw)
    if raw in _ORDINALS[:30]:
        return _ORDINALS.index(raw) + 1
    return {"trettiförsta": 31, "trettioförsta": 31, "förste": 1}.get(raw, 0)


def _year_of(raw: str | None) -> int | None:
    """`2026`, `26` and `'26` as a year of this century or the one before."""
    figures = (raw or "").strip("' ")
    if not figures:
        return None
    number = int(figures)
    return number if number > 99 else 2000 + number if number < 70 else 1900 + number


def _begins_relative(document: Document) -> list[int]:
    """Where a relative date can begin; what tells of a time to come may begin inside a word: `35på torsdag`."""
    lower, found = document.lower, set(document.places.of(_RELATIVE_HEADS))
    for place in beginnings.all_of(lower, ("på ", "nästa ")):
        found.update((place, place - len("nu ")))
    for place in beginnings.all_of(lower, ("morgon",)):
        found.update(place - len(before) for before in ("i", "i ", "i över"))
    return sorted(place for place in found if place >= 0)


def _begun(document: Document, months: Sequence[int]) -> Iterator[Sequence[int]]:
    """For each pattern of a range, where it can begin."""
    text, places = document.text, document.places
    days = sorted([*places.of(_DEN_HEAD), *places.numbers]) if places.numbers else ()
    yield days if months else ()
    yield days if "/" in text else ()
    years = [at for at in places.numbers if at and text[at - 1] == " " and text[at : at + 2] in ("19", "20")]
    yield places.before(years, 3)
    yield places.numbers


def _ranges(document: Document, months: Sequence[int]) -> Iterator[Spot]:
    """From one day or month to another, told as one."""
    for pattern, begun in zip(_RANGES, _begun(document, months), strict=True):
        for match in beginnings.at(pattern, document.text, begun):
            groups = match.groupdict()
            number = groups.get("number") or _MONTHS[(groups.get("month") or "").lower().rstrip(".")]
            if "number" in groups and "/" in match.group() and _is_share(document, match):
                continue
            if match.group()[0].isalpha() and not _starts_with_month(match.group()):
                continue
            between = re.search(r"(?<!\w)mellan[ ](?:den[ ])?$", document.before(match.start(), 12))
            start = match.start() - (len(between.group()) if between else 0)
            yield _dated(document, start, match.end(), int(number), 15, 0.9)


def _starts_with_month(written: str) -> bool:
    first = re.match(r"[a-zåäö]+", written.lower())
    return first is not None and (first.group() in _MONTHS or first.group() == "den")


def _dated(document: Document, start: int, end: int, month: int, day: int, certainty: float, who: str = "") -> Spot:
    """A date, with the part of the term that fits what stands before it."""
    part = part_of_term(month, day)
    lead = _LEAD.search(document.before(start, 24))
    start -= len(lead.group()) if lead else 0
    before = document.before(start, 44)
    noun = _PREPOSITION.search(before) is not None
    preposition = _ANY_PREPOSITION.search(before)
    if preposition and re.search(r"dag(?:en)?[ ]på[ ]$", before) is None:
        start -= len(preposition.group())
    under = "under" if part == "sommarlovet" else "i"
    wide = "höstterminen" if "höst" in part else "vårterminen" if "vår" in part else "sommaren"
    wordings = (part, wide) if noun else (f"{under} {part}", f"under {wide}")
    spot = _spot(start, end, wordings, certainty, "noun" if noun else "date")
    return attrs.evolve(spot, who=who)


def _is_share(document: Document, match: re.Match[str]) -> bool:
    """`14/3` is a date; a half, a share (`1/3 av`), a school year and a score are not."""
    groups = match.groupdict()
    if groups.get("year") or groups.get("den"):
        return False
    if re.match(r"[ ]?(?:av|del|tablett|dos|ggr|gånger|vecka|dag|timmar|poäng|rätt)", document.after(match.end(), 10)):
        return True
    return (
        re.search(
            r"(?:läsåret|åk|§|betyg|poäng|resultat|nivå|grad|procent|blodtryck|ungefär|cirka|ca|drygt|knappt|nästan|bara|endast)[ ]$",
            document.before(match.start(), 12),
        )
        is not None
    )


def _wide_term(written: str, before: str) -> str:
    lower = written.lower()
    noun = re.search(r"(?:under|sedan|från|till|efter|före|innan|inför|i|hela|förra)[ ]$", before) is not None
    if lower.startswith("läsår"):
        return "ett läsår"
    season = "vår" if lower[0] == "v" and not lower.startswith("vin") else "höst" if lower[0] == "h" else ""
    if not season:
        return "en tidigare termin" if noun else "under en tidigare termin"
    return f"en {season}termin" if noun else f"under en {season}termin"


def _spot(start: int, end: int, wordings: tuple[str, ...], certainty: float, kind: str, *, check: bool = False) -> Spot:
    return Spot(
        start=start, end=end, label="DATE", certainty=certainty, source="pattern", kind=kind, wordings=wordings, check=check
    )  # fmt: skip
