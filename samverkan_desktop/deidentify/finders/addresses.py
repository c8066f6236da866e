# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds street addresses, boxes, postcodes with town, and property designations (fastighetsbeteckningar).

Surface forms: `Storgatan 12 B lgh 1101`, `storgatan 12b`, `Norra Vägen 4 uppg. C`, `Ekbacken 3, 3 tr`, `Box 45`,
`c/o Ekdahl`, `284 31 Perstorp`, `SE-284 31`, `28431 perstorp`, `Perstorp 21:5`, `fastigheten Ugglan 3`, a street
alone (`på Ekbacksvägen`). Source: SS 613401 (addresses), PTS (five-digit postcodes), Lantmäteriet (designations).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify import lexicons
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

_STREET_END = (
    r"(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén|allé|allen|torget|torg|plan|backen|backe|leden|"
    r"esplanaden|kajen|promenaden|parken|kroken|slingan|ringen|svängen|rundan|tået|vreten|brinken|gången|stråket)"
)
_STAIR = (
    # behind a space, "i" is the preposition and not a stairwell: "Fabriksgatan 12 i Norrbäck"
    r"(?:(?:[ ](?!i)|)[A-Za-zÅÄÖåäö](?![\wÅÄÖåäö]))?(?:,?[ ]?(?:lgh|lägenhet|lght|lg|uppg(?:ång)?|port|tr(?:appor)?|vån(?:ing)?|"
    r"ög|nb|bv)\.?[ ]?[A-Za-z]?\d{0,4}(?:[ ]?tr)?|,?[ ]?\d{1,2}[ ]?tr(?!\w))*"
)
_NUMBERED: Final = re.compile(
    rf"(?<![\w])(?:(?:[A-ZÅÄÖ][\wåäöé]+|[NSÖV]\.|(?i:norra|södra|östra|västra|lilla|stora|gamla|nya|övre|nedre|sankt|s:t))"
    rf"[ ]){{0,2}}(?!(?i:plan|gång|gata|väg)[ \n])[\wåäöé]*(?i:{_STREET_END})[ \n]{{1,2}}\d{{1,3}}(?:[\-–]\d{{1,3}})?(?i:{_STAIR})(?![\d])"
)
_APARTMENT: Final = re.compile(r"(?<!\w)(?:lgh|lägenhet(?:snummer)?|lgh-nr)\.?[ ]?\d{4}(?!\d)", re.I)
_STREET: Final = re.compile(
    r"(?<![\w\-])(?P<head>[^\W\d_]{3,}?)s?(?:gatan|vägen|gränden|stigen|allén|torget|backen|leden)s?(?![\w])", re.I
)
_STREET_NOT: Final = frozenset(
    [
        "genvägen",
        "skolvägen",
        "gångvägen",
        "cykelvägen",
        "hemvägen",
        "bilvägen",
        "landsvägen",
        "riksvägen",
        "motorvägen",
        "arbetsvägen",
        "utvägen",
        "medelvägen",
        "omvägen",
        "avvägen",
        "järnvägen",
        "gågatan",
        "trottoaren",
        "lärstigen",
        "backen",
        "marknadstorget",
        "torget",
        "vägen",
        "gatan",
        "inkörsvägen",
        "tillfartsvägen",
        "stigen",
        "sidogatan",
        "huvudgatan",
        "infartsleden",
        "pulkabacken",
        "skidbacken",
        "slalombacken",
        "framåtvägen",
        "mellanvägen",
        "halvvägen",
    ]
)
_BOX: Final = re.compile(r"(?<!\w)(?:box|postbox|pl|lantbrevlåda)[ ]\d{1,5}(?!\d)", re.I)
_CARE_OF: Final = re.compile(r"(?<!\w)c/o[ ]+(?P<name>[A-ZÅÄÖ][\wåäöé\-]+(?:[ ][A-ZÅÄÖ][\wåäöé\-]+)?)", re.I)
_POSTCODE: Final = re.compile(
    r"(?<![\d\w])(?:SE?[\- ])?\d{3}[ ]?\d{2}[ \n]{1,2}(?P<town>[A-ZÅÄÖa-zåäö][\wåäöé]{2,}(?:[ ][A-ZÅÄÖ][\wåäöé]+)?)"
)
_POSTCODE_NAMED: Final = re.compile(
    r"(?<!\w)(?:postn(?:umme)?r|postnummer|postadress|SE)[ :.\-]{1,3}(?P<number>\d{3}[ ]?\d{2})(?!\d)", re.I
)
_PROPERTY: Final = re.compile(
    r"(?<![\w])(?:[A-ZÅÄÖ][\wåäö\-]+[ ]){1,3}(?:[sS]:)?\d{1,4}:\d{1,4}(?![\d:])|"
    r"(?<!\w)(?i:fastigheten?|fastighetsbeteckning(?:en)?|kvarteret|kv\.)[ :]{1,2}(?P<named>[A-ZÅÄÖ][\wåäöÅÄÖ]+(?:[ ][A-ZÅÄÖ][\wåäö]+)?"
    r"(?:[ ]\d{1,3}(?::\d{1,3})?)?)"
)
_LAW: Final = re.compile(
    r"(?:^|[ ])(?:SFS|SOU|Ds|Prop|HSLF-FS|SOSFS|SKOLFS|SkolFS|FS|AFS|dir|bet|rskr|lag|lagen|förordning|förordningen|kap|kapitel|OSL|SoL|LVU|FB|kl|klockan|art|Joh|Matt|Mos|Luk)$",
    re.I,
)


def find(document: Document) -> Iterator[Spot]:
    """Every address and designation of a home."""
    text = document.text
    for match in _NUMBERED.finditer(text):
        if not re.match(r"(?:på|till|från|i|vid|en|ett|den|det)[ ]", match.group(), re.I):
            yield _spot(match.start(), match.end(), "street", 0.95)
        else:
            cut = match.start() + match.group().index(" ") + 1
            yield _spot(cut, match.end(), "street", 0.9)
    for pattern in (_APARTMENT, _BOX):
        for match in pattern.finditer(text):
            yield _spot(match.start(), match.end(), "street", 0.85)
    yield from _bare_streets(document)
    for match in _CARE_OF.finditer(text):
        yield _spot(match.start(), match.end(), "street", 0.9)
    yield from _postcodes(text)
    for match in _PROPERTY.finditer(text):
        name = match.group("named")
        start = match.start("named") if name else match.start()
        if name or not _LAW.search(match.group().rsplit(" ", 1)[0]):
            yield _spot(start, match.end(), "property", 0.85)


def _bare_streets(document: Document) -> Iterator[Spot]:
    """A street without a number: a capital, or a word that is in no dictionary after a preposition."""
    for match in _STREET.finditer(document.text):
        word = match.group().lower()
        if word in _STREET_NOT or word.removesuffix("s") in _STREET_NOT:
            continue
        capital = match.group()[0].isupper() and not document.shouting
        near = re.search(
            r"(?<!\w)(?:på|till|från|vid|längs|bor|korsningen|och)[ ]$", document.before(match.start(), 12)
        )
        known = lexicons.is_listed(word)
        if capital and (near or not known):
            yield _spot(match.start(), match.end(), "street", 0.9)
        elif near and not lexicons.is_ordinary(word):
            yield _spot(match.start(), match.end(), "street", 0.8)


def _postcodes(text: str) -> Iterator[Spot]:
    """Postcodes followed by a town that is a place or has a capital, or named as postcodes."""
    for match in _POSTCODE.finditer(text):
        town = match.group("town").lower()
        if match.group("town")[0].isupper() and (
            town in lexicons.swedish_places() or not lexicons.is_ordinary(town.split(" ", maxsplit=1)[0])
        ):
            yield _spot(match.start(), match.end(), "postcode", 0.95)
        elif town in lexicons.swedish_places() and not lexicons.is_listed(town):
            yield _spot(match.start(), match.end(), "postcode", 0.85)
    for match in _POSTCODE_NAMED.finditer(text):
        yield _spot(match.start("number"), match.end("number"), "postcode", 0.9)


def _spot(start: int, end: int, kind: str, certainty: float) -> Spot:
    return Spot(start=start, end=end, label="ADDRESS", certainty=certainty, source="pattern", kind=kind)
