# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern, an example or a table row reads better whole

"""Finds personnummer, samordningsnummer, temporary and LMA numbers, and bare birth dates in digits.

Surface forms: `20120502-1234`, `120502-1234`, `120502+1234`, `2012-05-02-1234`, `2012 05 02 1234`,
`1205021234`, `120502 - 12 34`, `120502-XXXX`, `20120502`, `f. 120502`, `pnr 120502`, day + 60
(samordningsnummer), letters (`20120502-TF01`, `120502-A123`), `LMA 50-123456`, `dossiernr 12345678`.
The check digit raises certainty and never clears: a mistyped number points at someone as well.
Source: folkbokföringslagen (1991:481) 18 §; lag (2022:1697) 8 §; regional reserve numbers have letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify.beginnings import led, numbered
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

_GAP = r"[ .\-/_+]{0,2}\n?"
_YEAR = r"(?:(?:1[89]|20)[ ]?\d[ ]?\d|\d[ ]?\d)"
_MONTH = r"(?:0[ ]?[1-9]|1[ ]?[0-2])"
_DAY = r"(?:0[ ]?[1-9]|[12][ ]?\d|3[ ]?[01]|6[ ]?[1-9]|[78][ ]?\d|9[ ]?[01])"
_BIRTH = rf"{_YEAR}{_GAP}{_MONTH}{_GAP}{_DAY}"
_FULL: Final = numbered(
    rf"(?<![\d])(?P<birth>{_BIRTH})[ ]{{0,3}}(?:[\-+_./:]|\n)?[ ]{{0,3}}\n?[ ]{{0,2}}(?P<last>\d(?:[ \-.]?\d){{3}})(?![\d])"
)
# Ten digits that begin like a mobile number, with no sign after the sixth (`phones` finds them).
_MOBILE: Final = re.compile(r"(?!\d{6}[\-+])07[02369]\d?[ \-/.]{0,3}\d{2,3}[ ]?\d{2}[ ]?\d{2,3}")
_SPREAD: Final = numbered(r"(?<![\d])\d(?:[ .\-_/]{1,2}\d){9}(?:(?:[ .\-_/]{1,2}\d){2})?(?![\d])")
_MASKED: Final = numbered(rf"(?<![\d])(?P<birth>{_BIRTH})[ ]?[\-+][ ]?(?:[xX*?_]{{2,4}}|(?=[^\d\w]|$))")
_LETTERED: Final = numbered(r"(?<![\d\w])(?:\d{8}|\d{6})[ ]?-?[ ]?(?:TF|T|[A-Z]{1,2})\d{2,3}(?![\d\w])", re.I)
_EIGHT: Final = numbered(r"(?<![\d/.\-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d/])")
_NAMED: Final = led(
    "f född föde id idnr p pers pnr pnre pnrt pnrä rese s samo snr snre snrt snrä tf tfnr tfnu",
    r"(?<!\w)(?:p(?:ers(?:on)?)?\.?[ ]?nr\.?|pnr|personnummer|samordningsn(?:umme)?r|s\.?nr|id\.?nr|födelsedata|födelsenummer|"
    r"födelsedatum|född|f\.|f:|reservn(?:umme)?r|tf-?n(?:umme)?r)(?:et|t)?[ :=]{0,3}(?:är )?"
    r"(?P<number>\d[\d \-+./]{4,12}\d)(?![\d])",
    re.I,
)
_LMA: Final = led(
    "doss lma lmae lmak lmam lman lmat lmaä mig migk mign migr",
    # "mig" alone is a pronoun ("ringde mig 070-174 06 41"), so there the kind of number must stand behind it
    r"(?<!\w)(?:(?:lma|dossier)[ \-]?(?:kort|n(?:umme)?r|nummer)?|mig(?:rationsverkets)?[ \-]?(?:kort|n(?:umme)?r|nummer))"
    r"(?:et|t)?[ :.\-]{0,3}(?:är |med |nr )?"
    r"(?:n(?:umme)?r\.?[ :]{0,2})?(?P<number>\d[\d \-]{4,12}\d)(?!\d)",
    re.I,
)


def checks(digits: str) -> bool:
    """Whether the last ten digits pass the check digit (modulus 10, weights 2 and 1)."""
    total = 0
    for index, char in enumerate(digits[-10:]):
        product = int(char) * (2 - index % 2)
        total += product // 10 + product % 10
    return total % 10 == 0


def find(document: Document) -> Iterator[Spot]:
    """Every number of one person, and birth dates written as one number."""
    text, places = document.text, document.places
    if not places.numbers:
        return
    for match in _FULL.finditer(text, places):
        digits = "".join(c for c in match.group() if c.isdigit())
        if _MOBILE.fullmatch(match.group()) and not checks(digits):
            continue
        yield _spot(match.start(), match.end(), 0.99 if checks(digits) else 0.9, digits[-10:])
    for match in _SPREAD.finditer(text, places):
        digits = "".join(c for c in match.group() if c.isdigit())
        if re.fullmatch(r"(?:\d\d)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\d{4}", digits):
            yield _spot(match.start(), match.end(), 0.9, digits[-10:])
    for match in _MASKED.finditer(text, places):
        digits = "".join(c for c in match.group("birth") if c.isdigit())
        if match.group()[-1] in "-+" and match.group("birth").count("-") == 1:
            continue
        yield _spot(match.start(), match.end(), 0.95, digits[-6:])
    for match in _LETTERED.finditer(text, places):
        yield _spot(match.start(), match.end(), 0.9, match.group().lower())
    for match in _EIGHT.finditer(text, places):
        yield _spot(match.start(), match.end(), 0.9, match.group()[-6:])
    for pattern in (_NAMED, _LMA):
        for match in pattern.finditer(text, places):
            number = match.group("number")
            digits = "".join(c for c in number if c.isdigit())
            if len(digits) >= 6:
                yield _spot(match.start("number"), match.end("number"), 0.95, digits[-10:])


def _spot(start: int, end: int, certainty: float, digits: str) -> Spot:
    kind = "number" if len(digits) > 6 else "birth"
    return Spot(start=start, end=end, label="PERSONAL_ID", certainty=certainty, source="pattern", kind=kind, who=digits)
