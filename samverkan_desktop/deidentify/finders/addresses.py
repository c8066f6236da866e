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

from samverkan_desktop.deidentify import beginnings, lexicons
from samverkan_desktop.deidentify.beginnings import Beginnings, led, numbered
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

_STREET_END = (
    r"(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén|allé|allen|torget|torg|plan|backen|backe|leden|"
    r"esplanaden|kajen|promenaden|parken|kroken|slingan|ringen|svängen|rundan|tået|vreten|brinken|gången|stråket)"
)
_STREET_ENDS: Final = tuple(_STREET_END.removeprefix("(?:").removesuffix(")").split("|"))
_STAIR = (
    # behind a space, "i" is the preposition and not a stairwell: "Fabriksgatan 12 i Norrbäck"
    r"(?:(?:[ ](?!i)|)[A-Za-zÅÄÖåäö](?![\wÅÄÖåäö]))?(?:,?[ ]?(?:lgh|lägenhet|lght|lg|uppg(?:ång)?|port|tr(?:appor)?|vån(?:ing)?|"
    r"ög|nb|bv)\.?[ ]?[A-Za-z]?\d{0,4}(?:[ ]?tr)?|,?[ ]?\d{1,2}[ ]?tr(?!\w))*"
)
_NUMBERED: Final = re.compile(
    rf"(?<![\w])(?:(?:[A-ZÅÄÖ][\wåäöé]+|[NSÖV]\.|(?i:norra|södra|östra|västra|lilla|stora|gamla|nya|övre|nedre|sankt|s:t))"
    rf"[ ]){{0,2}}(?!(?i:plan|gång|gata|väg)[ \n])[\wåäöé]*(?i:{_STREET_END})[ \n]{{1,2}}\d{{1,3}}(?:[\-–]\d{{1,3}})?(?i:{_STAIR})(?![\d])"
)
_APARTMENT: Final = led("lgh läge", r"(?<!\w)(?:lgh|lägenhet(?:snummer)?|lgh-nr)\.?[ ]?\d{4}(?!\d)", re.I)
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
_BOX: Final = led("box lant pl post", r"(?<!\w)(?:box|postbox|pl|lantbrevlåda)[ ]\d{1,5}(?!\d)", re.I)
_CARE_OF: Final = led("c", r"(?<!\w)c/o[ ]+(?P<name>[A-ZÅÄÖ][\wåäöé\-]+(?:[ ][A-ZÅÄÖ][\wåäöé\-]+)?)", re.I)
_POSTCODE: Final = numbered(
    r"(?<![\d\w])(?:SE?[\- ])?\d{3}[ ]?\d{2}[ \n]{1,2}(?P<town>[A-ZÅÄÖa-zåäö][\wåäöé]{2,}(?:[ ][A-ZÅÄÖ][\wåäöé]+)?)",
    or_heads="s se",
)
_POSTCODE_NAMED: Final = led(
    "post se", r"(?<!\w)(?:postn(?:umme)?r|postnummer|postadress|SE)[ :.\-]{1,3}(?P<number>\d{3}[ ]?\d{2})(?!\d)", re.I
)
_PROPERTY: Final = re.compile(
    r"(?<![\w])(?:[A-ZÅÄÖ][\wåäö\-]+[ ]){1,3}(?:[sS]:)?\d{1,4}:\d{1,4}(?![\d:])|"
    r"(?<!\w)(?i:fastigheten?|fastighetsbeteckning(?:en)?|kvarteret|kv\.)[ :]{1,2}(?P<named>[A-ZÅÄÖ][\wåäöÅÄÖ]+(?:[ ][A-ZÅÄÖ][\wåäö]+)?"
    r"(?:[ ]\d{1,3}(?::\d{1,3})?)?)"
)
_LONGEST_END: Final = max(map(len, _STREET_ENDS))
_BARE_ENDS: Final = ("gatan", "vägen", "gränden", "stigen", "allén", "torget", "backen", "leden")
_PROPERTY_HEADS: Final = frozenset(("fast", "kv", "kvar"))
_PROPERTY_NUMBER: Final = re.compile(r"\d{1,4}:\d")
_LAW: Final = re.compile(
    r"(?:^|[ ])(?:SFS|SOU|Ds|Prop|HSLF-FS|SOSFS|SKOLFS|SkolFS|FS|AFS|dir|bet|rskr|lag|lagen|förordning|förordningen|kap|kapitel|OSL|SoL|LVU|FB|kl|klockan|art|Joh|Matt|Mos|Luk)$",
    re.I,
)


def find(document: Document) -> Iterator[Spot]:
    """Every address and designation of a home."""
    text, places = document.text, document.places
    for match in beginnings.at(_NUMBERED, text, _begins_numbered(document)):
        if not re.match(r"(?:på|till|från|i|vid|en|ett|den|det)[ ]", match.group(), re.I):
            yield _spot(match.start(), match.end(), "street", 0.95)
        else:
            cut = match.start() + match.group().index(" ") + 1
            yield _spot(cut, match.end(), "street", 0.9)
    for pattern in (_APARTMENT, _BOX):
        for match in pattern.finditer(text, places):
            yield _spot(match.start(), match.end(), "street", 0.85)
    yield from _bare_streets(document)
    for match in _CARE_OF.finditer(text, places):
        yield _spot(match.start(), match.end(), "street", 0.9)
    yield from _postcodes(text, places)
    for match in beginnings.at(_PROPERTY, text, _begins_property(document)):
        name = match.group("named")
        start = match.start("named") if name else match.start()
        if name or not _LAW.search(match.group().rsplit(" ", 1)[0]):
            yield _spot(start, match.end(), "property", 0.85)


def _begins_numbered(document: Document) -> list[int]:
    """Where a street with a number can begin: at the name before the number, or at a word or two before that."""
    lower, places = document.folded, document.places
    named = []
    for place in places.numbers:
        name = lower[max(0, place - _LONGEST_END - 2) : place]
        bare = name.rstrip(" \n")
        if 1 <= len(name) - len(bare) <= 2 and bare.endswith(_STREET_ENDS):
            named.append(place)
    # `s:t` counts as two
    return places.before(named, 5)


def _begins_street(document: Document) -> list[int]:
    """Where a street without a number can begin: at the word that ends as streets do."""
    text = document.text
    return sorted({beginnings.back(text, at, "") for at in beginnings.all_of(document.folded, _BARE_ENDS)})


def _begins_property(document: Document) -> list[int]:
    """Where a designation can begin: at a word for one, or at up to three words with capitals before its figures."""
    text, places = document.text, document.places
    found = set(places.of(_PROPERTY_HEADS))
    for place in places.numbers:
        if _PROPERTY_NUMBER.match(text, place):
            start = place - 2 * (text[max(0, place - 2) : place] in ("s:", "S:"))
            for end in {place, start}:
                if end and text[end - 1] == " ":
                    found.update(beginnings.capitals_before(text, end, 3))
    return sorted(found)


def _bare_streets(document: Document) -> Iterator[Spot]:
    """A street without a number: a capital, or a word that is in no dictionary after a preposition."""
    for match in beginnings.at(_STREET, document.text, _begins_street(document)):
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


def _postcodes(text: str, places: Beginnings) -> Iterator[Spot]:
    """Postcodes followed by a town that is a place or has a capital, or named as postcodes."""
    for match in _POSTCODE.finditer(text, places):
        town = match.group("town").lower()
        if match.group("town")[0].isupper() and (
            town in lexicons.swedish_places() or not lexicons.is_ordinary(town.split(" ", maxsplit=1)[0])
        ):
            yield _spot(match.start(), match.end(), "postcode", 0.95)
        elif town in lexicons.swedish_places() and not lexicons.is_listed(town):
            yield _spot(match.start(), match.end(), "postcode", 0.85)
    for match in _POSTCODE_NAMED.finditer(text, places):
        yield _spot(match.start("number"), match.end("number"), "postcode", 0.9)


def _spot(start: int, end: int, kind: str, certainty: float) -> Spot:
    return Spot(start=start, end=end, label="ADDRESS", certainty=certainty, source="pattern", kind=kind)
