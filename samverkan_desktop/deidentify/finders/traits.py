# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds traits (kännetecken): health, origin, language, religion, family, work of relatives, sports, events, superlatives.

Surface forms: `diabetes typ 1`, `epilepsin`, `talar dari`, `från Eritrea`, `afghansk`, `jehovas vittnen`, `pappan är polis`, `mamman arbetar
på Kakelfabriken`, `driver ridskolan i byn`, `tränar konståkning på elitnivå`, `den enda flickan i klassen`, `yngst av tre syskon`.
The words and their wider wordings stand in `resources/words/traits.toml`, with its sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, Final

import attrs

from samverkan_desktop.deidentify import beginnings, inflecting, lexicons
from samverkan_desktop.deidentify.beginnings import Beginnings, Sought, led
from samverkan_desktop.deidentify.document import Document, Word
from samverkan_desktop.deidentify.finders import trait_families, trait_work
from samverkan_desktop.deidentify.spots import Spot

_SUPERLATIVE_HEADS: Final = frozenset(("enda", "ensa", "förs", "kort", "läng", "mell", "mins", "yngs", "älds"))
_TRAINS: Final = r"(?:tränar|spelar|håller på med|utövar|satsar på|tävlar i|rider|dansar|åker|åkte|simmar|sysslar med|sysslar mycket med|går på|är aktiv i|är duktig i|är duktig på|älskar|tränade|spelade|började med|slutade med|har slutat med|har börjat med)"
_LEVEL: Final = r"(?:[ ]på (?:elitnivå|elit-?nivå|hög nivå|landslagsnivå|tävlingsnivå|riksnivå|sm-nivå)|[ ]i (?:landslaget|elitserien|allsvenskan|distriktslaget|ungdomslandslaget))"
_LEVELS: Final = ("nivå", "landslaget", "distriktslaget", "elitserien", "allsvenskan")
_TRAINS_HEADS: Final = frozenset(
    (
        "börj",
        "dans",
        "går",
        "har",
        "håll",
        "ride",
        "sats",
        "simm",
        "slut",
        "spel",
        "syss",
        "trän",
        "tävl",
        "utöv",
        "åker",
        "åkte",
        "älsk",
        "är",
    )
)
_SUPERLATIVE: Final = re.compile(
    r"(?<!\w)(?:den |det |som )?(?P<word>enda|ensam(?:ma)? (?:flickan|pojken|tjejen|killen)|yngsta|yngste|yngst|äldsta|äldste|äldst|första|mellersta|längsta|kortaste|minsta)[ ]"
    r"(?P<rest>(?:(?!barnen(?!\w))(?!(?<=första[ ])barnet(?!\w))(?:flicka|pojke|tjej|kille|elev|barn|svart|utländsk|afrikansk|muslimsk)(?:n|en|et|a|e)?(?!\w)(?:[ ](?:flickan|pojken|tjejen|killen|eleven))?(?:[ ](?:i|på) (?:klassen|skolan|årskursen|gruppen|laget|byn|kommunen|familjen))?)|"
    r"(?:i|på) (?:klassen|skolan|årskursen|gruppen|laget|byn|kommunen|familjen|syskonskaran)|av (?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+)(?: (?:syskon|bröder|systrar|barn)|(?![ ][a-zåäö])|(?=[ ](?:och|men|som|i|på|hemma)\b)))(?!\w)"
)
_SIBLINGS: Final = ("syskon", "barn", "bröder", "systrar")
_OF_SIBLINGS: Final = led(
    "en ett har numm",
    r"(?<!\w)(?:ett|en|nummer \w+)[ ]av[ ](?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\d+)[ ](?:syskon|barn|bröder|systrar)(?!\w)|(?<!\w)har[ ](?:tre|fyra|fem|sex|sju|åtta|nio|tio|elva|\d+)[ ]"
    r"(?:(?:yngre|äldre|små|hel|halv)[ ]?)?(?:syskon|bröder|systrar)(?!\w)",
)
_SPEAKS: Final = re.compile(
    r"(?:talar|pratar|modersmål(?:et)?(?: är)?|hemspråk(?:et)?|tolk(?: i| på)?|på|språk(?:et)?|läser|skriver|förstår|och|tolkas? till|översatt till)[ ]$"
)


@cache
def _terms() -> tuple[Sought, dict[str, dict[str, Any]], list[tuple[Sought, dict[str, Any]]]]:
    """One pattern of every fixed term, the class of each, and the terms that have a star."""
    classes: dict[str, dict[str, Any]] = {}
    starred: list[tuple[Sought, dict[str, Any]]] = []
    for group in lexicons.table("traits")["class"]:
        for term in group["terms"]:
            if "*" in term:
                pattern = rf"(?<!\w){re.escape(term).replace(re.escape('*'), '[^ .,;]*')}(?!\w)"
                starred.append((beginnings.of_terms([term], pattern), group))
            else:
                classes.setdefault(term, group)
    for word in lexicons.nationalities():
        origin = {"name": "origin", "wordings": ["utländsk bakgrund"], "rate": 250}
        classes.setdefault(word, origin)
        if word.endswith("sk"):
            classes.setdefault(word + "a", origin)
            classes.setdefault(word + "t", origin)
    phrases = sorted((t for t in classes if re.search(r"[ /\-]", t)), key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(re.escape(p) for p in phrases)})(?=(?:s|n|en|et)?(?!\w))"
    return beginnings.of_terms(phrases, pattern), classes, starred


@cache
def _sports() -> re.Pattern[str]:
    sports = "|".join(sorted((re.escape(s) for s in lexicons.table("traits")["sport"]["terms"]), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:(?P<verb>{_TRAINS})[ ](?:\w+[ ])?(?P<sport>{sports})(?:en)?(?P<level>{_LEVEL})?|(?P<bare>{sports})(?P<high>{_LEVEL}))(?!\w)"
    )


def _sports_in(lower: str, places: Beginnings) -> Iterator[re.Match[str]]:
    """Sports behind a verb; where a level is told, a sport alone counts too, and may begin anywhere."""
    if any(level in lower for level in _LEVELS):
        return _sports().finditer(lower)
    return beginnings.at(_sports(), lower, places.of(_TRAINS_HEADS))


_BACKGROUND: Final = "med utländsk bakgrund"


def find(document: Document) -> Iterator[Spot]:
    """Every trait."""
    for spot in _found(document):
        verb = re.search(r"(?<!\w)(?P<verb>är|var|blev)[ ]$", document.before(spot.start, 6))
        if verb and spot.wordings and spot.wordings[0] == _BACKGROUND:
            # "är asylsökande" reads well as "har utländsk bakgrund"
            have = "har" if verb.group("verb") == "är" else "hade"
            words = (f"{have} utländsk bakgrund", *spot.wordings[1:])
            yield attrs.evolve(spot, start=spot.start - len(verb.group()), wordings=words)
        else:
            yield spot


def _found(document: Document) -> Iterator[Spot]:
    """Every trait as the lists and families have it."""
    yield from _words(document)
    # patterns in lower case over the text in lower case: several times quicker than patterns blind to case
    lower, places = document.lower, document.places
    for match in _sports_in(lower, places):
        verb = match.group("verb")
        wording = "idrottar regelbundet" if verb else "idrott"
        yield _spot(
            match.start(),
            match.end(),
            "sport",
            (wording,),
            0.85 if match.group("level") or match.group("high") else 0.75,
        )
    for start, end, wordings, certainty in trait_work.find(document):
        yield _spot(start, end, "occupation", wordings, certainty)
    first = beginnings.at(_SUPERLATIVE, lower, places.before(places.of(_SUPERLATIVE_HEADS), 1))
    siblings = _OF_SIBLINGS.finditer(lower, places) if any(word in lower for word in _SIBLINGS) else ()
    for match in (*first, *siblings):
        yield _superlative(match)
    for start, end, kind, wordings, check in trait_families.find(document):
        found = _spot(start, end, kind, wordings, 0.5 if check else 0.82)
        yield attrs.evolve(found, check=check)


def _superlative(match: re.Match[str]) -> Spot:
    written = match.group().lower()
    if "syskon" in written or " av " in written or "bröder" in written or "systrar" in written:
        wording = "har syskon" if written.startswith("har") else "ett av syskonen"
    elif re.search(r"flick|tjej|pojk|kill|elev|barn", written):
        wording = "en av eleverna"
    else:
        wording = "en av flera"
    return _spot(match.start(), match.end(), "superlative", (wording,), 0.8)


def _words(document: Document) -> Iterator[Spot]:
    """Terms of the lists, in any case, with endings."""
    phrases, classes, starred = _terms()
    lower = document.lower
    for match in phrases.finditer(lower, document.places):
        yield _term(document, match.start(), match.end(), classes[match.group()], 0.9)
    for sought, group in starred:
        for match in sought.finditer(lower, document.places):
            yield _term(document, match.start(), match.end(), group, 0.85)
    for word in document.words:
        meant = class_of(word.lower)
        if meant is not None and _meant(document, word, meant):
            found = _term(document, word.start, word.end, meant, 0.85)
            # a kind of support that begins a sentence or a heading may be spoken of in general
            general = word.first and word.capital and word.lower in _SUPPORT
            yield attrs.evolve(found, check=True, certainty=0.5) if general else found


@lru_cache(maxsize=30_000)
def class_of(word: str) -> dict[str, Any] | None:
    """The class of a word in lower case, with an ending or as the first part of another, or None."""
    _, classes, _ = _terms()
    for suffix in ("", "s", "n", "en", "et", "t", "a", "er", "erna"):
        stem = word.removesuffix(suffix) if suffix else word
        if (not suffix or (stem != word and len(stem) >= 5)) and stem in classes:
            return classes[stem]
    for tail in _TAILS:
        stem = word.removesuffix(tail).rstrip("-")
        if stem != word and (stem in classes or stem.removesuffix("s") in classes):
            return classes.get(stem) or classes[stem.removesuffix("s")]
    return None


# What a trait may be the first part of: `adhd-diagnos`, `epilepsianfall`, `cancersjuk`.
_TAILS: Final = (
    "diagnosen", "diagnos", "utredningen", "utredning", "anfallet", "anfall", "medicinen", "medicin", "sjuka", "sjuk", "behandlingen", "behandling", "problematiken", "problematik", "skadad", "barn", "familjen", "familj",
)  # fmt: skip


# Short words that mean something else in running text, unless written as abbreviations.
_CAPITALS_ONLY: Final = frozenset(
    ["ms", "add", "ast", "fas", "pans", "pots", "sis", "cp", "lpt", "lvu", "ibd", "jia", "hiv", "rom", "pda"]
)
_ORDINARY_TOO: Final = frozenset(
    [
        "same",
        "ester",
        "rom",
        "resande",
        "blind",
        "döv",
        "gripen",
        "artist",
        "polska",
        "thai",
        "svenska",
        "kines",
        "tamil",
        "finska",
        "turk",
        "ms",
        "hindi",
        "sikh",
        "pingst",
        "dömd",
        "spanska",
        "engelska",
        "tyska",
        "franska",
    ]
)


_SUPPORT: Final = frozenset(("stödboende", "familjehem", "fosterhem", "jourhem"))


# People of a country in the word lists, far oftener given names (or the instrument ESTER) when written with a capital.
_NAMES: Final = frozenset(("ester", "britt", "britta"))


def _meant(document: Document, word: Word, group: dict[str, Any]) -> bool:
    start, end, written, lower = word.start, word.end, word.text, word.lower
    if lower in _NAMES and word.capital and not document.shouting:
        return False
    if lower in _CAPITALS_ONLY:
        return written.isupper() and not document.shouting
    if lower in ("spanska", "engelska", "tyska", "franska", "svenska", "brittisk", "engelsk", "tysk", "fransk"):
        return False
    if group["name"] == "language":
        return _SPEAKS.search(document.before(start, 24)) is not None or lower not in _ORDINARY_TOO
    if lower in _ORDINARY_TOO and not (lower in _NAMES and document.shouting):
        return re.search(
            r"(?:är|var|som|en|blev|blivit|helt|nästan)[ ]$", document.before(start, 10)
        ) is not None and not re.match(r"[ ](?:sak|dag|gång|tid|sätt|fläck)", document.after(end, 8))
    return True


def _term(document: Document, start: int, end: int, group: dict[str, Any], certainty: float) -> Spot:
    """A term of a class, with a wording of its own where the class's would not fit the sentence."""
    written = document.lower[start:end]
    own = lexicons.table("traits")["wording"].get(written)
    if own is None and written.endswith(("sk", "ska", "skt")) and group["name"] in ("origin", "ethnicity"):
        own = "utländsk" + {"sk": "", "ska": "a", "skt": "t"}[written[written.rindex("sk") :]]
    wordings = ((own,) if own else ()) + tuple(group["wordings"])
    if own is None and _IS_ONE.search(document.before(start, 10)):
        own = _AS_ONE.get(group["name"])
        wordings = ((own,) if own else ()) + wordings
    elif own is None and _is_definite(written):
        wordings = tuple(dict.fromkeys(inflecting.definite(wording) for wording in wordings))
    return _spot(start, end, group["name"], wordings, certainty)


# What someone is, where the class's own wording is what someone has: `är ortodoxa`, `är romer`.
_IS_ONE: Final = re.compile(r"(?<!\w)(?:är|var|blev|blivit)[ ]$")
_AS_ONE: Final = {"religion": "troende", "ethnicity": "med utländsk bakgrund", "status": "med utländsk bakgrund"}


def _is_definite(written: str) -> bool:
    """`epilepsin`, `cancern`: a term of the list with the ending of the definite form."""
    _, classes, _ = _terms()
    return written not in classes and any(
        written.endswith(ending) and written.removesuffix(ending) in classes for ending in ("n", "en", "et")
    )


def _spot(start: int, end: int, kind: str, wordings: tuple[str, ...], certainty: float) -> Spot:
    return Spot(
        start=start, end=end, label="TRAIT", certainty=certainty, source="lexicon", kind=kind, wordings=wordings
    )


def kind_of(text: str) -> str:
    """The class of a found trait, from its own words."""
    lower = text.lower()
    _, classes, starred = _terms()
    group = classes.get(lower) or class_of(lower)
    if group is None:
        group = next((g for p, g in starred if p.pattern.search(lower)), None)
    if group is not None:
        return str(group["name"])
    family = trait_families.kind_of(text)
    if family:
        return family
    if _sports().search(lower):
        return "sport"
    if _SUPERLATIVE.search(lower) or _OF_SIBLINGS.pattern.search(lower):
        return "superlative"
    return "occupation"


def rate_of(kind: str, otherwise: int) -> int:
    """The greatest share of children a class of traits may fit, per 1 000."""
    return next((int(g["rate"]) for g in lexicons.table("traits")["class"] if g["name"] == kind), otherwise)
