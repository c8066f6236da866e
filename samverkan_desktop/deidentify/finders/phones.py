# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds telephone numbers, with extensions.

Surface forms: `070-174 06 35`, `0701740635`, `+46 (0)70 174 06 35`, `0046 70...`, `0435-390 00`, `08-579 212 50`,
`070/174 06 35`, `(070) 174 06 35`, `tel 39 00 12`, `ankn. 1234`, `anknytning 12 34`, foreign `+47 ...`.
Source: the Swedish numbering plan (PTS): area codes of two to four digits, five to eight digits after them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify import beginnings
from samverkan_desktop.deidentify.beginnings import led
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

_SEP = r"[ \-/.]{0,3}\n?"
_NATIONAL: Final = re.compile(
    rf"(?<![\d\w/.\-:])(?:\(?(?:\+|00)[ ]?46\)?[ \-]?(?:\(0\))?[ \-]?|\(?0)\d{{1,3}}\)?{_SEP}\d(?:{_SEP}\d){{4,7}}(?![\d])"
)
_FOREIGN: Final = re.compile(r"(?<![\d\w])(?:\+|00)(?!46)[1-9]\d{0,2}[ \-]?(?:\(?\d+\)?[ \-]?){2,5}\d(?!\d)")
# Signs before the first digit: `(+ 46`.
_LONGEST_LEAD: Final = 3
_NAMED: Final = led(
    "mob mobe mobi mobt numm ring sms smse smst tel tele teln telt tfn tfne tfnt",
    r"(?<!\w)(?:tel(?:efon)?(?:n(?:umme)?r)?|mobil(?:n(?:umme)?r)?|ring|sms|nummer|tfn|telnr|mob)(?:et|t)?[ .:]{1,3}(?:på |till )?"
    r"(?P<number>\d(?:[ \-]?\d){4,11})(?!\d)",
    re.I,
)
_EXTENSION: Final = led(
    "ank ankn",
    r"(?<!\w)(?:ankn(?:ytning)?|anknr|ank)\.?[ :]{0,2}(?:n(?:umme)?r\.?[ ]?)?(?P<number>\d[\d ]{1,5}\d)(?!\d)",
    re.I,
)


def find(document: Document) -> Iterator[Spot]:
    """Every telephone number."""
    text, places = document.text, document.places
    if not places.numbers:
        return
    begun = _begun(document)
    for match in beginnings.at(_NATIONAL, text, begun):
        digits = "".join(c for c in match.group() if c.isdigit())
        if 7 <= len(digits) <= 13 and not _is_date(match.group()):
            yield _spot(match.start(), match.end(), 0.95, digits)
    for match in beginnings.at(_FOREIGN, text, begun):
        digits = "".join(c for c in match.group() if c.isdigit())
        if 8 <= len(digits) <= 15:
            yield _spot(match.start(), match.end(), 0.9, digits)
    for pattern in (_NAMED, _EXTENSION):
        for match in pattern.finditer(text, places):
            number = match.group("number").rstrip()
            start = match.start("number")
            yield _spot(start, start + len(number), 0.9, "".join(c for c in number if c.isdigit()))


def _begun(document: Document) -> list[int]:
    """Where a number that may be called begins: at a nought, or at a plus sign or a bracket before a digit."""
    text = document.text
    found: list[int] = []
    for place in document.places.numbers:
        first = place
        while first and place - first < _LONGEST_LEAD and text[first - 1] in "(+ ":
            first -= 1
        found += [lead for lead in range(first, place) if text[lead] in "(+"]
        if text[place] == "0":
            found.append(place)
    return found


def _is_date(text: str) -> bool:
    """A time such as 08.30-09.15 is no number to call."""
    return re.fullmatch(r"0\d[.]\d\d[ ]?-[ ]?[012]?\d[.]\d\d", text) is not None


def _spot(start: int, end: int, certainty: float, digits: str) -> Spot:
    return Spot(
        start=start, end=end, label="PHONE", certainty=certainty, source="pattern", kind="phone", who=digits[-7:]
    )
