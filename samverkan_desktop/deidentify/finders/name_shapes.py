# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""How names look, and what stands beside them: surnames by shape, words of kinship and office, verbs of people.

Knows single words and what is right before them; `names` weighs what it says. Sources: endings of Swedish surnames
(Språkrådet, on new surnames), of patronymics and family names of the languages of the country's larger groups.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from samverkan_desktop.deidentify import lexicons
from samverkan_desktop.deidentify.document import Document, Word
from samverkan_desktop.deidentify.normalise import bare

SURNAME: Final = re.compile(
    r"^[^\W\d_]{2,}(?:sson|son|sen|berg|bergh|berger|kvist|qvist|gren|lund|lundh|ström|strand|ahl|dahl|stedt|mark|holm|feldt|felt|rot|roth|bom|blad|löv|löf|"
    r"quist|ling|lin|lén|én|man|mann|ander|borg|bäck|beck|fors|sjö|stam|fält|vall|wall|wahl|hjelm|sköld|crantz|krantz|hammar|ryd|rud|ović|ovic|ević|evic|ić|ic|oğlu|oglu|"
    r"ski|sky|skij|ska|skaja|wicz|vych|enko|chuk|czyk|ov|ova|ev|eva|in|ina|yan|ian|shvili|dze|zadeh|pour|nejad|nia|mehr|poor|ullah|uddin|abadi|inen|nen|lainen|"
    r"ez|es|oulos|akis|idis|escu|eanu|aitis|iene|auskas|aite|te|bayev|baev|ullin|yev|wala|singh|kaur|ji|demir|kaya|türk|soy|can|taş|tas)$"
)
ARABIC: Final = re.compile(r"^(?:al|el|abu|abd|abdul|ibn|bin|ben|ould|um|umm|bet|mac|mc|o')[-']?[^\W\d_]{3,}$")
# Before a capital these begin a surname and are no Swedish words: `von Ekdahl`, `van der Meer`.
LEADING_PARTICLES: Final = frozenset(("von", "van", "der", "ter", "af", "ibn", "bin", "al", "el", "della", "di"))
PARTICLES: Final = frozenset(
    [
        "von",
        "af",
        "av",
        "de",
        "la",
        "del",
        "der",
        "den",
        "van",
        "ter",
        "al",
        "el",
        "ad",
        "ben",
        "bin",
        "ibn",
        "abu",
        "di",
        "da",
        "do",
        "dos",
        "du",
        "le",
    ]
)
KIN_LEAD: Final = {
    "guardian": re.compile(
        r"(?<!\w)(?:(?:styv|bonus|plast|foster|familjehems)?(?:mamma|pappa|mor|far)n?|modern|fadern|vårdnadshavare(?:n)?|förälder(?:n)?|vh)[ ]$"
    ),
    "relative": re.compile(r"(?<!\w)(?:mormor|morfar|farmor|farfar|moster|faster|morbror|farbror|kusin(?:en)?)[ ]$"),
    "sibling": re.compile(
        r"(?<!\w)(?:(?:lille|lill|stor|små|halv|tvilling|bonus|styv)?(?:bror|brodern|syster|systern|brorsan|syrran)|syskone[nt]|syskon)[ ]$"
    ),
    "child": re.compile(r"(?<!\w)(?:eleven|pojken|flickan|sonen|dottern|son|dotter|elev|barnet)[ ]$"),
    "professional": re.compile(
        r"(?<!\w)(?:rektorn?|biträdande rektor|lärare(?:n)?|läraren|klasslärare(?:n)?|mentorn?|kuratorn?|skolkuratorn?|skolsköterskan?|socialsekreterare(?:n)?|handläggare(?:n)?|psykologn?|psykologen|"
        r"specialpedagogn?|specialpedagogen|läkaren?|polisen|assistenten?|enhetschefn?|enhetschefen|fritidsledaren?|tränaren?|doktor|familjebehandlaren?)[ ]$"
    ),
}
# A quick look before the exact ones above.
LEADING: Final = re.compile(
    r"(?:\w*(?:mamma|pappa|mor|far|moder|fader|förälder|vh|vårdnadshavare|moster|faster|bror|kusin|syster|broder|brorsa|syrra|syskon|elev|pojke|flicka|son|dotter|barn|rektor|lärare|mentor|kurator|"
    r"sköterska|sekreterare|handläggare|psykolog|pedagog|läkare|polis|assistent|chef|ledare|tränare|doktor|behandlare)\w{0,2}|pojken|flickan)$"
)
ARTICLES: Final = frozenset(
    [
        "en",
        "ett",
        "den",
        "det",
        "denna",
        "detta",
        "någon",
        "något",
        "ingen",
        "inget",
        "varje",
        "stor",
        "stora",
        "liten",
        "lilla",
        "i",
        "på",
        "av",
        "med",
        "som",
    ]
)
INITIAL: Final = re.compile(r"(?<![\w.])(?:[A-ZÅÄÖ]\.[ ]?){1,3}$")
SWEDISH_SHAPE: Final = re.compile(
    r"(?:ning|ningen|ningar|ande|ende|het|heten|heter|skap|skapet|else|elsen|isk|iska|iskt|igt|iga|lig|liga|erna|arna|orna|ade|ades|ats|ats|erat|erar|erad|erade|bar|bart|bara|fri|fritt|full|fullt|"
    r"ast|are|aren|arna|möte|mötet|gruppen|plan|planen|samtal|samtalet|skolan|tiden|stöd|stödet|arbete|arbetet|er|or|ar|t|d)s?$"
)
KIN_NOUN: Final = re.compile(
    r"(?:mamma|pappa|mor|far|föräldrar|förälder|bror|syster|syskon|lillebror|lillasyster|storebror|storasyster|mormor|morfar|farmor|farfar|vårdnadshavare|klass|lärare|mentor|kompis|kompisar|frånvaro|skolgång|rum|mobil)$"
)
PERSON_VERB: Final = frozenset(
    [
        "är",
        "var",
        "har",
        "hade",
        "ringde",
        "ringer",
        "säger",
        "sa",
        "berättar",
        "berättade",
        "undrar",
        "går",
        "mår",
        "vill",
        "kan",
        "kom",
        "kommer",
        "bor",
        "blev",
        "blir",
        "sitter",
        "tycker",
        "vet",
        "svarade",
        "svarar",
        "mejlade",
        "sms:ade",
        "uppger",
        "menar",
        "beskriver",
        "upplever",
        "känner",
        "önskar",
        "trivs",
        "klarar",
        "skriver",
        "skrev",
        "frågade",
        "frågar",
        "fick",
        "får",
        "ska",
        "skulle",
        "behöver",
        "saknar",
        "orkar",
        "gråter",
        "grät",
        "slog",
        "slår",
        "kallar",
        "mötte",
        "träffade",
        "hämtade",
        "hämtar",
        "lämnade",
        "bad",
        "hjälper",
        "heter",
        "kallas",
        "spelar",
        "arbetar",
        "jobbar",
        "verkar",
        "kontaktar",
        "kontaktade",
        "tror",
        "blir",
        "visar",
        "sov",
        "sover",
        "somnar",
        "vägrar",
        "försöker",
        "pratar",
        "pratade",
        "ville",
        "började",
        "slutade",
    ]
)


GENITIVES: Final = ("'s", "s")


def forms(word: Word) -> list[tuple[str, int]]:
    """The word as it stands and without a genitive ending, with where each ends."""
    forms = [(word.lower, word.end)]
    for suffix in GENITIVES:
        if word.lower.endswith(suffix) and len(word.lower) - len(suffix) >= 2:
            forms.append((word.lower.removesuffix(suffix), word.end - len(suffix)))
            break
    return forms


def strength(word: Word) -> tuple[int, int]:
    """How much the lists say the word is a given name (0-3), and how many letters of a genitive it carries."""
    return strength_of(word.lower)


@lru_cache(maxsize=20_000)
def strength_of(lower: str) -> tuple[int, int]:
    """The same of a word in lower case."""
    strength = lexicons.given_strength(lower)
    ending = next((e for e in GENITIVES if lower.endswith(e) and len(lower) - len(e) >= 2), "")
    if strength < 2 and ending:
        other = lexicons.given_strength(lower.removesuffix(ending))
        if other > strength:
            return other, len(ending)
    if strength == 0 and "-" in lower:
        parts = [p for p in lower.split("-") if p]
        if len(parts) > 1 and all(lexicons.given_strength(p) for p in (*parts[:-1], parts[-1].removesuffix("s"))):
            return 2, 0
    return strength, 0


def is_surname(word: Word) -> bool:
    """A surname by the list or by its shape, also in the genitive."""
    return is_surname_spelt(word.lower)


@lru_cache(maxsize=20_000)
def is_surname_spelt(lower: str) -> bool:
    """The same of a word in lower case."""
    if is_patronymic(lower):
        return True
    for form in (lower, lower.removesuffix("s")):
        if bare(form) in lexicons.surnames() or ARABIC.match(form):
            return True
        if len(form) >= 5 and SURNAME.match(form) and not lexicons.is_ordinary(form):
            return True
    return False


def is_patronymic(lower: str) -> bool:
    """`Hansdotter`, `Karlsson`: a given name with the ending of a child."""
    for ending in ("dotter", "son", "dotters", "sons"):
        stem = lower.removesuffix(ending)
        if stem != lower and stem.endswith("s"):
            return max(lexicons.given_strength(stem), lexicons.given_strength(stem[:-1])) >= 2
    return False


def is_strange(word: Word) -> bool:
    """A word in lower case that is in no list and not shaped like a Swedish one: asked about, never replaced."""
    return 3 <= len(word.text) <= 14 and not lexicons.is_ordinary(word.lower) and not SWEDISH_SHAPE.search(word.lower)


@cache
def _allowed_in_any_case() -> frozenset[str]:
    return lexicons.allowed() | {word.lower() for word in lexicons.allowed_as_written()}


def is_allowed(word: Word) -> bool:
    """A law, authority, measure or pronoun; `BO` is one, `Bo` is a person."""
    if word.lower not in _allowed_in_any_case():
        return False
    if word.text in lexicons.allowed_as_written():
        return True
    if word.lower not in lexicons.allowed():
        return False
    strength = lexicons.given_strength(word.lower)
    if not word.capital:
        return strength < 3
    return word.shouted or strength < 2 or (word.first and word.lower in lexicons.everyday())


def is_pronoun_name(word: Word) -> bool:
    """A pronoun or a preposition that is also a given name, with a capital: `Hans`, `Per`."""
    return word.capital and not word.shouted and is_allowed(word) and lexicons.given_strength(word.lower) == 3


def is_hyphened_noun(word: Word) -> bool:
    """`SIP-möte`, `EU-länderna`: an ordinary word led by an abbreviation or another word that is no name."""
    if "-" not in word.text:
        return False
    head, _, tail = word.text.rpartition("-")
    if not tail.islower() or not lexicons.is_ordinary(tail):
        return False
    return head.isupper() or head.lower() in lexicons.allowed() or not lexicons.given_strength(head.lower())


def led(document: Document, start: int) -> bool:
    """Whether a word of kinship, role or office stands right before."""
    return lead_before(document, start) is not None


def lead_before(document: Document, start: int) -> tuple[str, int] | None:
    """What kind of lead stands right before a place, and how long it is with its space."""
    if not start or document.text[start - 1] != " ":
        return None
    before = document.before(start, 26)
    if not may_lead(before[before.rfind(" ", 0, -1) + 1 :]):
        return None
    found = ((kind, lead.search(before)) for kind, lead in KIN_LEAD.items())
    return next(((kind, len(match.group())) for kind, match in found if match), None)


@lru_cache(maxsize=20_000)
def may_lead(last: str) -> bool:
    """Whether a last word with its space ends one of the leads."""
    return any(lead.search(last) for lead in KIN_LEAD.values())


def initial_before(document: Document, start: int) -> int:
    """How long the initials right before a place are, with their space; 0 where none stand."""
    if document.text[max(0, start - 2) : start].rstrip(" ")[-1:] != ".":
        return 0
    match = INITIAL.search(document.text[max(0, start - 8) : start])
    return len(match.group()) if match else 0
