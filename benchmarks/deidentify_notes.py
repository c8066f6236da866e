# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a sentence reads better whole
"""Invented notes in the register of school and social work, each with the places of what can point at someone.

`notes(half, count, seed)` gives the same notes for the same seed. The sentences are in two halves: what is tuned on
`tune`, figures are told of `report`. In a sentence `{child}` is a slot and `<TRAIT|autism>` a place that is
always there. Everyone and everything in them is invented. Knows nothing of the search.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Final

import attrs
from deidentify_people import ORIGINS, given, strange, surname

TUNE: Final = """
{child} har varit borta från lektionerna i flera veckor och svarar inte när mentorn hör av sig.
Samtal med {child} i dag, hen säger att det är jobbigt på rasterna.
{child}s mamma {guardian} ringde {date} och var orolig för kvällarna hemma.
Vh {guardian} nås på {phone} eller {mail}.
{child}, {age}, går i {class} på {school} och trivs bäst på slöjden.
Pojken {child} bor hos pappa {guardian} på {address} varannan vecka.
Syskonet {sibling} går på {school2} och hämtas av mormor.
Familjen flyttade från {place} till {place2} förra året.
Läraren {staff} har sett att {child} somnar under lektionerna.
Pnr {pnr} enligt skolans system.
Ärendet har dnr {dnr} hos nämnden.
Mötet {date} ställdes in då {guardian} inte kom.
{child} <TRAIT|spelar fotboll> i {club} tre kvällar i veckan.
Kuratorn frågar om öppna insatser kan vara ett alternativ för familjen.
Enligt {guardian} har {child} <TRAIT|autism> och behöver tydliga scheman.
Han kallas {child} av kompisarna och heter {handle} på snapchat.
{staff} på BUP har träffat eleven två gånger.
Frånvaron är nu 43 procent, mest på förmiddagar.
{guardian} och {guardian2} är inte överens om hur skolan ska göra.
EHT tog upp saken och rektor ansvarar för att åtgärdsprogrammet följs upp.
Bilen med reg.nr {plate} har setts utanför skolan.
{sibling} och {child} kom tillsammans till mottagningen {date}.
Vi enades om att {staff} kontaktar socialtjänsten för råd.
Modern talar <TRAIT|dari> och tolk behövs vid nästa samtal.
Det har varit bråk mellan {child} och {friend} i omklädningsrummet.
Efter samtalet med {friend} verkar det lugnare.
Hemma hos {child} finns det ofta ingen vuxen på kvällen.
Orosanmälan diskuterades enligt 19 kap. 1 § SoL.
Skolsköterskan mätte blodtryck och längd utan anmärkning.
{guardian} arbetar natt och orkar inte med morgnarna.
"""
REPORT: Final = """
{child} sitter kvar i korridoren när de andra går in och vill inte säga varför.
Jag träffade {child} efter lunch, vi pratade om sömnen och om telefonen.
Telefonsamtal {date} med {guardian} som är förälder till {child}.
Skriv helst till {mail}, annars ring {phone} efter arbetstid.
Eleven heter {child}, är {age} och läser i {class} vid {school}.
Flickan {child} är skriven på {address} tillsammans med {guardian}.
Bror {sibling} har slutat på {school2} och är hemma om dagarna.
De har släkt i {place} och åker ofta till {place2} på helgerna.
Mentor {staff} upplever att {child} drar sig undan.
Personnummer: {pnr}.
Se tidigare anmälan, {dnr}.
Vi ses igen {date}, då kommer även {guardian} med.
På fritiden är {child} med i {club} men har inte varit där på länge.
Frågan till socialtjänsten gäller vilket stöd som går att få utan ansökan.
{guardian} berättar att {child} fått diagnosen <TRAIT|adhd> i vintras.
Det är {handle} på discord som har skickat bilderna till {friend}.
Skolpsykolog {staff} har gjort en pedagogisk bedömning.
Sammanlagt rör det sig om 112 timmar ogiltig frånvaro.
{guardian} litar inte på skolan, men {guardian2} vill gärna samarbeta.
Elevhälsan menar att anpassningarna behöver följas upp varje vecka.
Någon har sett {child} åka i en svart bil, {plate}.
{child} och {sibling} delar rum och bråkar om datorn.
{staff} lovar att återkomma med tider till familjen.
Pappan är <TRAIT|polis> och mycket borta.
<DATE|I går> slog {friend} till {child} utanför matsalen.
Kompisen {friend} blir också utsatt.
När {guardian} blir arg går {child} ut och kommer hem sent.
Råd gavs utifrån offentlighets- och sekretesslagen 23 kap. 2 §.
Närvaron har ökat sedan skolskjutsen ordnades.
Vi pratade om att {guardian} behöver avlastning.
"""
LABELS: Final = {
    "child": "PERSON", "guardian": "PERSON", "guardian2": "PERSON", "sibling": "PERSON", "staff": "PERSON", "friend": "PERSON",
    "place": "PLACE", "place2": "PLACE", "school": "ORGANISATION", "school2": "ORGANISATION", "club": "ORGANISATION",
    "date": "DATE", "age": "AGE", "class": "CLASS", "pnr": "PERSONAL_ID", "phone": "PHONE", "mail": "EMAIL",
    "address": "ADDRESS", "dnr": "CASE_NUMBER", "plate": "VEHICLE", "handle": "HANDLE",
}  # fmt: skip
_PIECE: Final = re.compile(r"\{(\w+)\}|<(\w+)\|([^>]+)>")
_MONTHS: Final = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
_HEADS: Final = [
    "Björk",
    "Ek",
    "Ask",
    "Norr",
    "Söder",
    "Väster",
    "Berg",
    "Sjö",
    "Ljung",
    "Hag",
    "Lund",
    "Kvarn",
    "Sol",
    "Häll",
    "Furu",
    "Ol",
    "Dal",
    "Sten",
]


@attrs.frozen(kw_only=True)
class Gold:
    """A place that can point at someone: which label, which slot it came from."""

    start: int
    end: int
    label: str
    slot: str


@attrs.frozen(kw_only=True)
class Note:
    """A note, its gold, its people by slot, and the origin of their names."""

    text: str
    gold: tuple[Gold, ...]
    cast: dict[str, str]
    origin: str


def notes(half: str, count: int, seed: int) -> Iterator[Note]:
    """So many notes of a half, the origins in turn."""
    chance = random.Random(seed)
    sentences = (TUNE if half == "tune" else REPORT).strip().split("\n")
    for number in range(count):
        origin = list(ORIGINS)[number % len(ORIGINS)]
        yield _written(chance.sample(sentences, chance.randint(5, 9)), cast(origin, chance), origin, chance)


def cast(origin: str, chance: random.Random) -> dict[str, str]:
    """Who and what one note is about; every second name is spelt as no list has it."""
    family = _name(surname(origin, chance), chance)
    people: dict[str, str] = {}
    for slot in ("child", "guardian", "guardian2", "sibling", "friend", "staff"):
        from_where = origin if slot not in ("staff", "friend") else chance.choice(list(ORIGINS))
        first = _name(given(from_where, chance), chance)
        last = family if slot not in ("staff", "friend") else surname(from_where, chance)
        people[slot] = first if chance.random() < (0.7 if slot in ("child", "sibling") else 0.4) else f"{first} {last}"
    things = {slot: make(chance) for slot, make in _THINGS.items()}
    return people | things


def _name(name: str, chance: random.Random) -> str:
    return strange(name, chance) if chance.random() < 0.5 else name


def _written(sentences: list[str], people: dict[str, str], origin: str, chance: random.Random) -> Note:
    text, gold = "", []
    for sentence in sentences:
        at = 0
        for piece in _PIECE.finditer(sentence):
            text += sentence[at : piece.start()]
            slot = piece.group(1) or piece.group(2)
            words = people[slot] if piece.group(1) else piece.group(3)
            gold.append(Gold(start=len(text), end=len(text) + len(words), label=LABELS.get(slot, slot), slot=slot))
            text += words
            at = piece.end()
        text += sentence[at:] + chance.choice((" ", " ", "\n"))
    return Note(text=text, gold=tuple(gold), cast=people, origin=origin)


def personal_number(chance: random.Random) -> str:
    """A personnummer in form with a wrong check digit, so that it can belong to nobody."""
    start = (
        f"{chance.randint(6, 17):02d}{chance.randint(1, 12):02d}{chance.randint(1, 28):02d}{chance.randint(100, 989)}"
    )
    check = -sum(v // 10 + v % 10 for v in (int(d) * (2 - n % 2) for n, d in enumerate(start))) % 10
    number = start + str((check + chance.randint(1, 9)) % 10)
    return chance.choice(("20", "")) + number[:6] + chance.choice(("-", "", " ", "–")) + number[6:]


def day(chance: random.Random) -> str:
    """A date in one of the forms notes have."""
    n, month = chance.randint(1, 28), chance.randint(1, 11)
    return chance.choice(
        (f"den {n} {_MONTHS[month - 1]}", f"2026-{month:02d}-{n:02d}", f"{n}/{month}", f"{n} {_MONTHS[month - 1][:3]}", f"den {n} {_MONTHS[month - 1]} 2026", "i tisdags", f"v. {n}")
    )  # fmt: skip


def phone(chance: random.Random) -> str:
    """A number in a series that is given to nobody."""
    tail = chance.randint(5, 99)
    return chance.choice((f"070-174 06 {tail:02d}", f"+46 70 174 06 {tail:02d}", f"0701740 6{tail:02d}", f"08-465 004 {tail:02d}", f"07017406{tail:02d}"))  # fmt: skip


def _made(kind: str) -> Callable[[random.Random], str]:
    def make(chance: random.Random) -> str:
        head = chance.choice(_HEADS)
        letters = "".join(chance.choice("ABCDEFGHJKLMNOPRSTUWXYZ") for _ in range(3))
        number, small = chance.randint(100, 999), chance.randint(1, 60)
        return {
            "school": f"{head}{chance.choice(('skolan', 'bergsskolan', 'backaskolan', 'hedsskolan'))}",
            "club": f"{head}{chance.choice(('torps IF', 'vik BK', 'hult GF', 'stad HK'))}",
            "place": f"{head}{chance.choice(('bäck', 'torp', 'hult', 'vik', 'arp', 'måla'))}",
            "address": f"{head}{chance.choice(('vägen', 'gatan', 'stigen'))} {small}{chance.choice(('', ' B', ' lgh 1101', 'c'))}",
            "mail": f"{head.lower().replace('ö', 'o').replace('ä', 'a')}.{letters.lower()}@exempel.se",
            "dnr": chance.choice((f"BUN 2026/{number}", f"SN 2026-{number}", f"SON 2025/{number}")),
            "plate": f"{letters} {chance.randint(10, 99)}{chance.choice('ABCDE123')}",
            "handle": f"{head.lower()}_{number}",
            "age": chance.choice((f"{chance.randint(7, 17)} år", f"{chance.randint(7, 17)} år gammal", "tretton år")),
            "class": f"{chance.randint(4, 9)}{chance.choice('ABCD')}",
        }[kind]  # fmt: skip

    return make


_THINGS: Final[dict[str, Callable[[random.Random], str]]] = {
    **{slot: _made(slot.rstrip("2")) for slot in ("school", "school2", "club", "place", "place2", "address", "mail", "dnr", "plate", "handle", "age", "class")},
    "date": day, "phone": phone, "pnr": personal_number,
}  # fmt: skip
