# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds diary, case, police and court numbers, number plates, accounts and cards.

Surface forms: `SN 2025/0412`, `dnr SON-2025-238`, `KS 2014/742.912`, `UN 2021/0170`, `dnr 2025:112`, `ärende 12345`,
`5000-K123456-22`, `K123456-25`, `mål nr B 1234-22`, `8.5-29206/2014`, `K-2026-034`; plates `ABC 123`, `ABC12D`, moped
plates and personal ones after a word for them; `bankgiro 123-4567`, `konto 8327-9, 123 456 789`, IBAN, `passnr`,
`lånekort`. Not: SFS, SOU, prop., bet., HSLF-FS and other public prints, `10 kap. 2 §`, `2009:400`.
Source: 5 kap. 2 § OSL (registration), Transportstyrelsen (plates use no I, Q, V, Å, Ä, Ö), Bankgirot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from samverkan_desktop.deidentify import beginnings, lexicons
from samverkan_desktop.deidentify.beginnings import Beginnings, led, numbered
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

# Public prints (SFS = Svensk författningssamling and the like) and steps of programmes point at no one.
_PUBLIC: Final = frozenset(
    [
        "sfs",
        "sou",
        "ds",
        "prop",
        "bet",
        "rskr",
        "dir",
        "skr",
        "hslf-fs",
        "hslf",
        "fs",
        "sosfs",
        "skolfs",
        "ha",
        "jo",
        "rå",
        "hfd",
        "nja",
        "ad",
        "eu",
        "fn",
        "iso",
        "ss",
        "en",
        "mifs",
        "nfs",
        "msbfs",
        "tsfs",
        "afs",
        "bfs",
        "lvfs",
        "lfs",
        "iec",
        "ts",
        "lgr",
        "lgy",
        "gy",
        "lpfö",
        "lpo",
        "vt",
        "ht",
        "v",
        "kl",
        "åk",
        "dsm",
        "icd",
        "wisc",
        "covid",
    ]
)
_DIARY: Final = re.compile(
    r"(?<![\w§])(?P<board>[A-ZÅÄÖa-zåäö]{1,5}(?:-FS)?)(?P<gap>[ \-./:]{0,3}\n?)(?P<year>(?:19|20)\d{2}|\d{2})"
    r"(?P<sep>[ ]?[/\-:.][ ]?\n?)(?P<number>\d{1,6})(?:[.:\-]\d+)*(?![\d])"
)
_NAMED: Final = led(
    "akt akte akti aktn anmä case diar dn dnid dnnr dnnu dnr dnri dnrn jour k kund mål måle måli måln pers poli ref refe refi refn remi ären",
    r"(?<!\w)(?:dnr|dn\.?|diarien(?:umme)?r|diarie|ärende(?:t|n(?:umme)?r|id)?|akt(?:en|n(?:umme)?r)?|anmälan|"
    r"mål(?:et|n(?:umme)?r)?|case|remiss(?:en|n(?:umme)?r|id)?|journaln(?:umme)?r|journal|personakt|ref|referens|"
    r"kundn(?:umme)?r|k-nummer|polisanmälan)\.?(?:[ ]?(?:nr|nummer|id))?[ .:]{1,3}(?:med (?:nr|nummer) )?"
    r"(?P<number>(?=[\w/:.\-]*\d{2})[A-ZÅÄÖa-zåäö]{0,5}[ \-]?\d[\w/:.\-]*\d(?:[ ]\d{2,})?)(?!\w)",
    re.I,
)
_POLICE: Final = numbered(r"(?<!\w)(?:\d{4}[ \-]?)?K[ \-]?\d{5,7}[ \-]\d{2}(?!\d)", re.I, or_heads="k")
_COURT: Final = led("b f m p t u ä ö", r"(?<!\w)[BTÄFMPUÖ][ ]\d{2,6}-\d{2}(?!\d)")
# The same in lower case, where `son` and `on` are words too but never before a year and a number.
_BOARDS: Final = frozenset(
    [
        "ks",
        "sn",
        "son",
        "bun",
        "un",
        "scn",
        "on",
        "ksn",
        "bn",
        "mn",
        "vn",
        "ifn",
        "an",
        "kfn",
        "gn",
        "bin",
        "gvn",
        "fn",
        "omn",
    ]
)
_LONG: Final = numbered(r"(?<![\w.])\d{1,2}(?:\.\d{1,2}){1,4}-\d{3,6}/(?:19|20)\d{2}(?!\d)")
# Abbreviations of boards (nämnder) common enough to be known without a sign between year and number.
_BOARD: Final = led(
    "an bin bn bun fn gn gvn ifn kfn ks ksn mn omn on scn sn son un vn",
    r"(?<!\w)(?:KS|SN|SON|BUN|UN|SCN|ON|KSN|BN|MN|VN|IFN|AN|KFN|GN|BIN|GVN|FN|OMN)[ \-]?(?:19|20)\d{2}[ ]\d{2,6}(?!\d)",
)
_OWN: Final = led("k", r"(?<!\w)K-(?:19|20)\d{2}-\d{1,4}(?!\d)")
_BARE: Final = numbered(r"(?<![\w/.:\-§])(?:19|20)\d{2}[/\-]\d{3,6}(?![\d/\-])")
_PLATE: Final = re.compile(r"(?<!\w)[A-HJ-PR-UW-Z]{3}[ \-]?\d{2}[0-9A-HJ-NPR-UW-Z](?!\w)")
# In lower case only asked about: `del 12a` is written the same way.
_PLATE_LOWER: Final = re.compile(r"(?<![\w.\-])(?P<letters>[a-hj-pr-uw-z]{3})[ ]?\d{2}[0-9a-hj-npr-uw-z](?![\w%])")
_PLATE_NAMED: Final = led(
    "biln reg regi regn regp regs skyl",
    r"(?<!\w)(?:reg(?:istrerings)?\.?[ ]?(?:n(?:umme)?r|nummer|skylt)(?:et|t)?|regnr|regplåt|skylten|skyltarna|bilnummer)"
    r"[ .:]{0,3}(?:är |var )?(?P<plate>[A-ZÅÄÖa-zåäö0-9]{2,7}(?:[ ](?=[\w]*\d)[A-Za-z0-9]{2,4})?)(?!\w)",
    re.I,
)
_PLATE_VEHICLE: Final = led(
    "a atra audi bil bile bmw epa epat mope saab skot volv",
    r"(?<!\w)(?:bil(?:en)?|moped(?:en)?|epa(?:-?traktorn?)?|a-?traktorn?|volvo|saab|bmw|audi|mopedbil(?:en)?|skoter)"
    r"[ ](?:med )?(?P<plate>[a-z]{3}[ ]?\d{2}[0-9a-z])(?!\w)",
    re.I,
)
_ACCOUNT: Final = led(
    "auto bank bg bibl clea id idko kont kort körk låne ocr pass pg plus post swis",
    r"(?<!\w)(?:konto(?:t|n(?:umme)?r|numret)?|bankkonto(?:t)?|clearing(?:nr|nummer)?|bankgiro(?:t)?|bg|plusgiro(?:t)?|pg|"
    r"postgiro|autogiro|pass(?:n(?:umme)?r|numret)|id-?kort(?:et|snummer)?|körkort(?:snummer|et)?|lånekort(?:et|snummer)?|"
    r"bibliotekskort(?:et)?|kort(?:n(?:umme)?r|numret)|ocr|swish(?:n(?:umme)?r)?)[ .:]{1,3}(?:är |nr\.? |nummer )?"
    r"(?P<number>[A-Z]{0,2}\d[\d \-,]{3,24}\d)(?!\d)",
    re.I,
)
_CLEARING: Final = led("clea", r"(?<!\w)clearing(?:nr|nummer)?[ .:]{1,3}(?P<number>\d{4})(?![\d\-])", re.I)
_IBAN: Final = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?(?!\w)")
_CARD: Final = numbered(r"(?<!\d)\d{4}(?:[ \-]?\d{4}){3}(?!\d)")
_YEAR_AND: Final = re.compile(r"(?:(?:19|20)\d{2}|\d{2})[ ]?[/\-:.][ ]?\n?\d")
_NOT_PLATES: Final = frozenset(
    ["COV", "SFS", "SOU", "HSL", "OSL", "LVU", "LSS", "LPT", "SOL", "BUP", "ADH", "ICD", "DSM", "LGR", "LPF"]
)


def find(document: Document) -> Iterator[Spot]:
    """Every number of a case, vehicle or account."""
    text, places = document.text, document.places
    for match in beginnings.at(_DIARY, text, _begins_diary(text, places)):
        if _is_diary(document, match):
            yield _spot(match.start(), match.end(), "CASE_NUMBER", 0.93, match.group())
    for match in _NAMED.finditer(text, places):
        yield _spot(match.start("number"), match.end("number"), "CASE_NUMBER", 0.9, match.group("number"))
    for pattern in (_POLICE, _COURT, _LONG, _BOARD, _OWN):
        for match in pattern.finditer(text, places):
            yield _spot(match.start(), match.end(), "CASE_NUMBER", 0.93, match.group())
    for match in _BARE.finditer(text, places):
        if not _public_before(document.before(match.start(), 14)):
            yield _spot(match.start(), match.end(), "CASE_NUMBER", 0.75, match.group())
    yield from _plates(text, places)
    for match in (*_ACCOUNT.finditer(text, places), *_CLEARING.finditer(text, places)):
        yield _spot(match.start("number"), match.end("number"), "ACCOUNT", 0.9, match.group("number"))
    ibans = [number - 2 for number in places.numbers if number > 1]
    for found in (beginnings.at(_IBAN, text, ibans), _CARD.finditer(text, places)):
        for match in found:
            yield _spot(match.start(), match.end(), "ACCOUNT", 0.9, match.group())


def _public_before(before: str) -> bool:
    return (
        re.search(
            r"(?:^|[ (])(?:lag|lagen|förordning|förordningen|sfs|sou|prop\.?|bet\.?|ds|rskr\.?|läsåret)[ (]+$", before
        )
        is not None
    )


def _is_diary(document: Document, match: re.Match[str]) -> bool:
    """Letters of a board, a year and a number; not a law, a date, a class or an ordinary word before a year."""
    board = match.group("board")
    lower = board.lower()
    year = match.group("year")
    if lower in _PUBLIC or lower.removesuffix("-fs") in _PUBLIC or _public_before(document.before(match.start(), 14)):
        return False
    if re.search(r"(?:prop|bet|rskr|lag|hslf|sosfs|skolfs)\.? ?$", document.before(match.start() + len(board), 12)):
        return False
    if len(year) == 2 and len(match.group("number")) < 3 and match.group("sep").strip() != "/":
        return False
    if len(year) == 4 and re.fullmatch(r"[\-.]\d\d[\-.]\d\d", match.group()[len(board + match.group("gap")) + 4 :]):
        return False
    if board.isupper():
        return len(board) > 1 or match.group("gap") != " " or len(match.group("number")) > 2
    known = lower in _BOARDS and (match.group("sep").strip() in "/-") and len(match.group("number")) > 1
    return (known or not lexicons.is_listed(lower)) and len(year) == 4 and lower not in ("den", "från")


def _begins_diary(text: str, places: Beginnings) -> list[int]:
    """Where the letters of a board can begin: at a word that lies near before a year and a number."""
    years = [place for place in places.numbers if _YEAR_AND.match(text, place)]
    return [place for place in places.before(years, 5) if text[place].isalpha()]


def _begins_plate(places: Beginnings) -> list[int]:
    """Three signs before a number, or four when something stands between."""
    return sorted({number - behind for number in places.numbers for behind in (3, 4) if number >= behind})


def _plates(text: str, places: Beginnings) -> Iterator[Spot]:
    begun = _begins_plate(places)
    for match in beginnings.at(_PLATE, text, begun):
        if match.group()[:3] not in _NOT_PLATES:
            yield _spot(match.start(), match.end(), "VEHICLE", 0.9, match.group())
    for match in beginnings.at(_PLATE_LOWER, text, begun):
        if not lexicons.is_ordinary(match.group("letters")):
            yield attrs.evolve(_spot(match.start(), match.end(), "VEHICLE", 0.5, match.group()), check=True)
    for pattern in (_PLATE_NAMED, _PLATE_VEHICLE):
        for match in pattern.finditer(text, places):
            plate = match.group("plate")
            if any(c.isdigit() for c in plate) or plate.isupper():
                yield _spot(match.start("plate"), match.end("plate"), "VEHICLE", 0.88, plate)


def _spot(start: int, end: int, label: str, certainty: float, number: str) -> Spot:
    who = "".join(c for c in number.lower() if c.isalnum())
    return Spot(start=start, end=end, label=label, certainty=certainty, source="pattern", kind=label.lower(), who=who)
