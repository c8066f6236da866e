# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds school classes, years and programmes.

Surface forms: `7B`, `7 b`, `klass 7B`, `åk 7`, `årskurs sju`, `sjuan`, `F-3`, `NA20`, `SA21b`, `BA1`, `IM`.
Source: skollagen (2010:800) on years; the national programmes' codes (gymnasieförordningen).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify.beginnings import led, numbered
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

_ORDINALS: Final = {
    "ett": 1, "ettan": 1, "tvåan": 2, "trean": 3, "fyran": 4, "femman": 5, "sexan": 6, "sjuan": 7, "åttan": 8, "nian": 9,
    "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
}  # fmt: skip
_NAMED: Final = led(
    "klas para",
    r"(?<!\w)(?:klass(?:en)?|parallellklassen?)[ ](?P<class>(?:\d{1,2}[ ]?[:.\-]?[ ]?[A-Ha-hÅÄÖ]?\d?|[A-Z]{1,3}\d{1,2}[A-Za-z]?))(?![\w])",
    re.I,
)
_SHORT: Final = numbered(
    r"(?<![\w/.:,\-+§])(?P<year>[1-9])[ ]?(?P<letter>[A-Ha-h])(?:[ ]?:?[1-4])?(?![\w§.][\w]|[\w§])"
)
_YEAR: Final = led(
    "skol åk år årsk",
    r"(?<!\w)(?:åk|årskurs|årskursen|skolår|år)[. ]{1,2}(?P<year>[1-9]|ett|två|tre|fyra|fem|sex|sju|åtta|nio)"
    r"(?:[ ]?[A-Ha-h](?!\w))?(?![\w])(?!(?:[ ]?[\-–][ ]?\d|[ ]?:(?!s(?!\w))|[.,]\d|[ ](?:§|kap|månader|veckor|dagar|gammal|år\b|och \d)))",
    re.I,
)
_COLLOQUIAL: Final = led(
    "av börj efte från förs gick gå går gör i till ur",
    r"(?<!\w)(?:i|till|börjat|gå|går|gick|gör om|av|från|efter|ur|förskoleklass till)[ ](?P<class>(?:[1-9]:an|ettan|tvåan|trean|fyran|"
    r"femman|sexan|sjuan|åttan|nian)(?:[ ][A-H])?)(?!\w)",
    re.I,
)
_PROGRAMME: Final = led(
    "ba bas bf ee ek eko es est fs ft fx ha ht hu hum hv ib im in na nas nb rl rx sa sas te tek vf vo vx",
    r"(?<!\w)(?:BA|BF|EE|EK|ES|FS|FT|FX|HA|HT|HU|HV|IN|NA|NB|RL|RX|SA|TE|VF|VO|VX|IM|IB|BAS|NAS|SAS|TEK|EST|HUM|EKO)"
    r"[ \-]?(?:\d{2}[A-Za-z]{0,2}|[123][A-Da-d]?)(?!\w)",
)


def stage(year: int) -> str:
    """The school stage (stadium) of a year of compulsory school."""
    if year <= 3:
        return "lågstadiet"
    return "mellanstadiet" if year <= 6 else "högstadiet"


def find(document: Document) -> Iterator[Spot]:
    """Every class, year and programme."""
    text, places = document.text, document.places
    for match in _NAMED.finditer(text, places):
        yield _class(match.start(), match.end(), match.group("class"), definite=match.group()[:7].lower() == "klassen ")
    for match in _SHORT.finditer(text, places):
        if _is_class(document, match):
            yield _class(match.start(), match.end(), match.group())
    for match in _YEAR.finditer(text, places):
        if match.group()[:3].lower() == "år " and not re.search(r"(?:i|går) $", document.before(match.start(), 6)):
            continue
        raw = match.group("year").lower()
        year = int(raw) if raw.isdigit() else _ORDINALS[raw]
        wordings = (stage(year), "grundskolan")
        yield _spot(match.start(), match.end(), wordings, "year", 0.85)
    for match in _COLLOQUIAL.finditer(text, places):
        written = match.group("class").lower().split(" ")[0]
        year = int(written[0]) if written[0].isdigit() else _ORDINALS[written]
        yield _spot(match.start("class"), match.end("class"), (stage(year), "grundskolan"), "year", 0.85)
    for match in _PROGRAMME.finditer(text, places):
        yield _spot(match.start(), match.end(), ("en gymnasieklass", "gymnasiet"), "programme", 0.85)


def _class(start: int, end: int, written: str, *, definite: bool = False) -> Spot:
    digits = re.match(r"\d", written)
    wide = f"en klass i {stage(int(digits.group()))}" if digits else "en gymnasieklass"
    wordings = ("klassen", "en klass") if definite else ("en klass", wide)
    return _spot(start, end, wordings, "class", 0.92)


def _is_class(document: Document, match: re.Match[str]) -> bool:
    """`7B` is a class; `2 a kap.`, `3 e gången`, `5 b` in a list of points and a dose are not."""
    if re.match(r"[ ]?(?:§|kap|stycket|mom|-?uppsats)", document.after(match.end(), 10)):
        return False
    if re.search(
        r"(?:§|kap\.?|punkt|bilaga|fas|steg|nivå|typ|storlek|sal|rum|alternativ)[ ]$",
        document.before(match.start(), 12),
    ):
        return False
    spaced = " " in match.group()
    if spaced:
        return re.search(r"(?:i|från|till|klass|åk|av|och|eller)[ ]$", document.before(match.start(), 8)) is not None
    if match.group("letter").islower() and match.group("letter") in "ag":
        return re.search(r"(?:i|från|till|av|och|klassen)[ ]$", document.before(match.start(), 8)) is not None
    return True


def _spot(start: int, end: int, wordings: tuple[str, ...], kind: str, certainty: float) -> Spot:
    return Spot(
        start=start, end=end, label="CLASS", certainty=certainty, source="pattern", kind=kind, wordings=wordings
    )
