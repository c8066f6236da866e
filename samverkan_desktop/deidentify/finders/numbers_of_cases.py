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

from samverkan_desktop.deidentify import lexicons
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
_NAMED: Final = re.compile(
    r"(?<!\w)(?:dnr|dn\.?|diarien(?:umme)?r|diarie|ärende(?:t|n(?:umme)?r|id)?|akt(?:en|n(?:umme)?r)?|anmälan|"
    r"mål(?:et|n(?:umme)?r)?|case|remiss(?:en|n(?:umme)?r|id)?|journaln(?:umme)?r|journal|personakt|ref|referens|"
    r"kundn(?:umme)?r|k-nummer|polisanmälan)\.?(?:[ ]?(?:nr|nummer|id))?[ .:]{1,3}(?:med (?:nr|nummer) )?"
    r"(?P<number>(?=[\w/:.\-]*\d{2})[A-ZÅÄÖa-zåäö]{0,5}[ \-]?\d[\w/:.\-]*\d(?:[ ]\d{2,})?)(?!\w)",
    re.I,
)
_POLICE: Final = re.compile(r"(?<!\w)(?:\d{4}[ \-]?)?K[ \-]?\d{5,7}[ \-]\d{2}(?!\d)", re.I)
_COURT: Final = re.compile(r"(?<!\w)[BTÄFMPUÖ][ ]\d{2,6}-\d{2}(?!\d)")
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
_LONG: Final = re.compile(r"(?<![\w.])\d{1,2}(?:\.\d{1,2}){1,4}-\d{3,6}/(?:19|20)\d{2}(?!\d)")
# Abbreviations of boards (nämnder) common enough to be known without a sign between year and number.
_BOARD: Final = re.compile(
    r"(?<!\w)(?:KS|SN|SON|BUN|UN|SCN|ON|KSN|BN|MN|VN|IFN|AN|KFN|GN|BIN|GVN|FN|OMN)[ \-]?(?:19|20)\d{2}[ ]\d{2,6}(?!\d)"
)
_OWN: Final = re.compile(r"(?<!\w)K-(?:19|20)\d{2}-\d{1,4}(?!\d)")
_BARE: Final = re.compile(r"(?<![\w/.:\-§])(?:19|20)\d{2}[/\-]\d{3,6}(?![\d/\-])")
_PLATE: Final = re.compile(r"(?<!\w)[A-HJ-PR-UW-Z]{3}[ \-]?\d{2}[0-9A-HJ-NPR-UW-Z](?!\w)")
# In lower case only asked about: `del 12a` is written the same way.
_PLATE_LOWER: Final = re.compile(r"(?<![\w.\-])(?P<letters>[a-hj-pr-uw-z]{3})[ ]?\d{2}[0-9a-hj-npr-uw-z](?![\w%])")
_PLATE_NAMED: Final = re.compile(
    r"(?<!\w)(?:reg(?:istrerings)?\.?[ ]?(?:n(?:umme)?r|nummer|skylt)(?:et|t)?|regnr|regplåt|skylten|skyltarna|bilnummer)"
    r"[ .:]{0,3}(?:är |var )?(?P<plate>[A-ZÅÄÖa-zåäö0-9]{2,7}(?:[ ](?=[\w]*\d)[A-Za-z0-9]{2,4})?)(?!\w)",
    re.I,
)
_PLATE_VEHICLE: Final = re.compile(
    r"(?<!\w)(?:bil(?:en)?|moped(?:en)?|epa(?:-?traktorn?)?|a-?traktorn?|volvo|saab|bmw|audi|mopedbil(?:en)?|skoter)"
    r"[ ](?:med )?(?P<plate>[a-z]{3}[ ]?\d{2}[0-9a-z])(?!\w)",
    re.I,
)
_ACCOUNT: Final = re.compile(
    r"(?<!\w)(?:konto(?:t|n(?:umme)?r|numret)?|bankkonto(?:t)?|clearing(?:nr|nummer)?|bankgiro(?:t)?|bg|plusgiro(?:t)?|pg|"
    r"postgiro|autogiro|pass(?:n(?:umme)?r|numret)|id-?kort(?:et|snummer)?|körkort(?:snummer|et)?|lånekort(?:et|snummer)?|"
    r"bibliotekskort(?:et)?|kort(?:n(?:umme)?r|numret)|ocr|swish(?:n(?:umme)?r)?)[ .:]{1,3}(?:är |nr\.? |nummer )?"
    r"(?P<number>[A-Z]{0,2}\d[\d \-,]{3,24}\d)(?!\d)",
    re.I,
)
_CLEARING: Final = re.compile(r"(?<!\w)clearing(?:nr|nummer)?[ .:]{1,3}(?P<number>\d{4})(?![\d\-])", re.I)
_IBAN: Final = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?(?!\w)")
_CARD: Final = re.compile(r"(?<!\d)\d{4}(?:[ \-]?\d{4}){3}(?!\d)")
_NOT_PLATES: Final = frozenset(
    ["COV", "SFS", "SOU", "HSL", "OSL", "LVU", "LSS", "LPT", "SOL", "BUP", "ADH", "ICD", "DSM", "LGR", "LPF"]
)


def find(document: Document) -> Iterator[Spot]:
    """Every number of a case, vehicle or account."""
    text = document.text
    for match in _DIARY.finditer(text):
        if _is_diary(document, match):
            yield _spot(match.start(), match.end(), "CASE_NUMBER", 0.93, match.group())
    for match in _NAMED.finditer(text):
        yield _spot(match.start("number"), match.end("number"), "CASE_NUMBER", 0.9, match.group("number"))
    for pattern in (_POLICE, _COURT, _LONG, _BOARD, _OWN):
        for match in pattern.finditer(text):
            yield _spot(match.start(), match.end(), "CASE_NUMBER", 0.93, match.group())
    for match in _BARE.finditer(text):
        if not _public_before(document.before(match.start(), 14)):
            yield _spot(match.start(), match.end(), "CASE_NUMBER", 0.75, match.group())
    yield from _plates(text)
    for match in (*_ACCOUNT.finditer(text), *_CLEARING.finditer(text)):
        yield _spot(match.start("number"), match.end("number"), "ACCOUNT", 0.9, match.group("number"))
    for pattern in (_IBAN, _CARD):
        for match in pattern.finditer(text):
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


def _plates(text: str) -> Iterator[Spot]:
    for match in _PLATE.finditer(text):
        if match.group()[:3] not in _NOT_PLATES:
            yield _spot(match.start(), match.end(), "VEHICLE", 0.9, match.group())
    for match in _PLATE_LOWER.finditer(text):
        if not lexicons.is_ordinary(match.group("letters")):
            yield attrs.evolve(_spot(match.start(), match.end(), "VEHICLE", 0.5, match.group()), check=True)
    for pattern in (_PLATE_NAMED, _PLATE_VEHICLE):
        for match in pattern.finditer(text):
            plate = match.group("plate")
            if any(c.isdigit() for c in plate) or plate.isupper():
                yield _spot(match.start("plate"), match.end("plate"), "VEHICLE", 0.88, plate)


def _spot(start: int, end: int, label: str, certainty: float, number: str) -> Spot:
    who = "".join(c for c in number.lower() if c.isalnum())
    return Spot(start=start, end=end, label=label, certainty=certainty, source="pattern", kind=label.lower(), who=who)
