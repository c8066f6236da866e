# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds organisations (verksamheter) with a name: schools, preschools, clubs, congregations, homes, workplaces.

Surface forms: `Björkskolan`, `björkskolans`, `Björkskolan F-6`, `förskolan Solrosen`, `Solrosens förskola`, `Nordviks gymnasium`, `Älvsunda KK`,
`IFK Älvsunda`, `HVB Granen`, `fritidsgården Navet`, `Älvsunda församling`, `Kakelfabriken AB`. Not: `skolan`, `grundskolan`, `BUP`,
`socialtjänsten`, `elevhälsan`, national authorities. Source: forms of school units' names (Skolverket's register), Riksidrottsförbundet's
abbreviations of clubs; the words that name a kind of school are those of skollagen (2010:800).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify import lexicons
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

# Kinds of school, not names of one.
_KINDS: Final = frozenset(
    [
        "grund",
        "gymnasie",
        "för",
        "fri",
        "rid",
        "musik",
        "kultur",
        "hög",
        "folkhög",
        "sommar",
        "resurs",
        "sär",
        "grundsär",
        "gymnasiesär",
        "special",
        "same",
        "öppna",
        "dans",
        "bild",
        "sim",
        "kör",
        "konst",
        "kvälls",
        "helg",
        "privat",
        "hem",
        "vux",
        "yrkeshög",
        "student",
        "lågstadie",
        "mellanstadie",
        "högstadie",
        "anpassad",
        "distans",
        "nät",
        "bas",
        "språk",
        "idrotts",
        "montessori",
        "waldorf",
        "tränings",
        "lär",
        "flyg",
        "trafik",
        "simhopps",
        "fotbolls",
        "skid",
        "teater",
        "söndags",
        "dag",
        "heltids",
        "internat",
        "polishög",
        "militärhög",
        "hem",
        "barn",
        "ungdoms",
        "mottagnings",
        "avlämnande",
        "tidigare",
        "nya",
        "gamla",
        "förra",
        "hela",
        "an",
        "f-",
        "åter",
        "by-",
        "landsbygds",
        "stads",
        "mark",
        "barn-",
        "barndoms",
        "skogs",
        "ur",
        "natur",
    ]
)
_SCHOOL: Final = re.compile(
    r"(?<![\w\-])(?P<head>[^\W\d_][\w\-']*?)[\- ]?(?:skolan|skola|läroverket|gymnasiet)(?=(?:[':]?s)?(?!\w))", re.I
)
_NAME = r"[A-ZÅÄÖÉ][\wåäöéüæø'\-]*"
_LED: Final = re.compile(
    rf"(?<!\w)(?i:(?P<kind>förskolan?|skolan?|friskolan?|gymnasiet|familjecentralen?|fritidsgården?|fritidshemmet|fritids|HVB|hvb-hemmet|behandlingshemmet|stödboendet|"
    rf"boendet|gruppbostaden|avdelningen|lekparken|klubben|föreningen|restaurangen?|pizzerian?|kiosken|caféet|café|mottagningen|vårdcentralen|ungdomsgården|"
    rf"ungdomsmottagningen|kyrkan|moskén|församlingen|ridskolan|stallet|företaget|butiken|affären|kollot|korttids(?:boendet|hemmet)?|öppna förskolan))[ ]\"?"
    rf"(?P<name>{_NAME}(?:[ ]{_NAME}){{0,2}})"
)
_ENDED: Final = re.compile(
    rf"(?<!\w)(?P<name>{_NAME}(?:[ ](?:{_NAME}|och)){{0,2}}?)[ ](?P<kind>förskola|friskola|skola|gymnasium|gymnasieskola|högstadium|montessoriskola|byskola|församling|kyrka|"
    r"pastorat|moské|familjecentral|vårdcentral|sjukhus|fritidsgård|ridklubb|ryttarförening|fotbollsklubb|idrottsförening|simklubb|konståkningsklubb|scoutkår|"
    r"hembygdsförening|kulturförening|pizzeria|bageri|måleri|bygg|åkeri|taxi|tingsrätt|polisstation)(?=s?(?!\w))"
)
# Before `skola` or `kyrka` at the start of a sentence these are no name.
_NO_NAME: Final = frozenset(
    (
        "en", "ett", "den", "det", "denna", "detta", "dessa", "någon", "något", "ingen", "inget", "varje", "vilken", "vilket", "samma", "annan", "min", "din", "sin", "vår", "er",
        "hans", "hennes", "hens", "deras", "vars", "elevens", "barnets", "flickans", "pojkens", "egen", "ny", "stor", "liten", "fri",
    )
)  # fmt: skip
_CLUB_MARK = (
    r"(?:IF|IK|BK|FF|FK|KK|SK|GF|GK|AIK|RK|TK|HC|HK|IBK|IBF|KFUM|SS|SSK|OK|RF|RS|BTK|AIS|GIF|FC|IS|BoIS|VBK|BBK|JK|KF|DK|CK|IP|SLK|"
    r"idrottsförening|ridklubb|fotbollsförening|United|Hockey|Innebandy|Basket|Handboll|Gymnastik)"
)
_CLUB_AFTER: Final = re.compile(
    rf"(?<!\w)(?P<name>{_NAME}(?:[ ]{_NAME})?(?:[ \-/]{_NAME})?)s?[ ]{_CLUB_MARK}(?=(?::?s)?(?!\w))"
)
_CLUB_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:IFK|IF|IK|FK|BK|FC|KFUM|HC|SK|GF|OK|BoIS|AIK|GIF)[ ](?P<name>{_NAME}(?:[ ]{_NAME})?)(?!\w)"
)
_CLUB_LOWER: Final = re.compile(
    r"(?<!\w)(?P<name>[a-zåäöé]{4,})[ ](?:if|ik|bk|ff|fk|kk|gf|gk|gif|ibk|ibf|hk|hc|aik|rk|btk|ssk|ridklubb|ridskola)(?=(?::?s)?(?!\w))"
)
_COMPANY: Final = re.compile(
    rf"(?<!\w){_NAME}(?:[ ](?:{_NAME}|och|&|i)){{0,3}}[ ](?:AB|HB|KB|Ab|Ltd|Inc)(?=(?::?s)?(?!\w))"
)
_CHAINS: Final = re.compile(
    r"(?<!\w)(?P<name>ICA(?:[ ](?:Maxi|Kvantum|Nära|Supermarket))?|Coop|Willys|Lidl|Hemköp|McDonald'?s|Max Burgers|Burger King|IKEA|H&M|Volvo|Scania|Samhall|Rusta|Jula|Biltema|"
    r"Lager 157|Systembolaget|PostNord|Espresso House|Pressbyrån|Circle K|OKQ8|Preem)(?=(?:[':]?s)?(?!\w))"
)
_PRIVATE_SCHOOLS: Final = re.compile(
    r"(?<!\w)(?P<name>Kunskapsskolan|Internationella Engelska Skolan|Engelska Skolan|IES|Thorengruppen|NTI(?:[ -]gymnasiet)?|Jensen|Nytida|Humana|Attendo|Vittra|Raoul Wallenberg-?skolan|"
    r"Praktiska|LBS|Drottning Blanka|ABB Industrigymnasium)(?=(?:[':]?s)?(?!\w))"
)


def kind_of(name: str) -> str:
    """What sort of organisation a name tells of: school, preschool, club, congregation, home, workplace, other."""
    lower = name.lower()
    for kind, sign in (
        ("preschool", r"förskol|dagis|familjecentral|pedagogisk omsorg"),
        (
            "club",
            rf"(?:^|[ ]){_CLUB_MARK.lower()}(?:[ ]|$)|^(?:ifk|if|ik|fk|bk|fc)[ ]|klubb|idrott|förening|ryttar|ridskol|stallet|scout",
        ),
        ("school", r"skola|gymnasi|läroverk|skolan$"),
        ("congregation", r"församling|kyrka|moské|pastorat|synagog|tempel"),
        ("home", r"hvb|boende|gruppbostad|behandlingshem|korttids|familjehem"),
        ("leisure", r"fritids|ungdomsgård|kollo"),
        ("care", r"vårdcentral|mottagning|sjukhus|bup|habilitering"),
        ("workplace", r"(?:^|[ ])(?:ab|hb|kb)$|restaurang|pizzeri|butik|ica|coop|bygg|åkeri|café|bageri|företag"),
    ):
        if re.search(sign, lower):
            return kind
    return "organisation"


def find(document: Document) -> Iterator[Spot]:
    """Every named organisation."""
    text = document.text
    yield from _schools(document)
    for match in () if document.shouting else _LED.finditer(text):
        name = match.group("name").split(" ")[0].lower()
        if name in lexicons.allowed() or (
            name in ("bup", "soc") or re.match(r"(?:när|där|som|och|har|att|för)$", name)
        ):
            continue
        if match.group("kind").lower() == "avdelningen" and lexicons.is_listed(name):
            continue
        definite = match.group("kind").lower().endswith(("n", "t"))
        yield _spot(match.start(), match.end(), kind_of(match.group("kind")), 0.88, definite=definite)
    for match in _ENDED.finditer(text):
        if match.group("name").lower() not in _NO_NAME:
            yield _ended(document, match)
    for pattern in (_CLUB_AFTER, _CLUB_BEFORE, _CLUB_LOWER):
        for match in pattern.finditer(text):
            if pattern is _CLUB_LOWER and _is_word(match.group("name")):
                continue
            yield _spot(match.start(), match.end(), "club", 0.92)
    for pattern in (_COMPANY, _CHAINS, _PRIVATE_SCHOOLS):
        for match in pattern.finditer(text):
            kind = "school" if pattern is _PRIVATE_SCHOOLS else "workplace"
            yield _spot(match.start(), match.end(), kind, 0.85)


def _is_word(name: str) -> bool:
    """In the dictionary as it stands: `sjöhult` is a compound of two words and still no word."""
    return lexicons.is_listed(name) or lexicons.is_listed(name.removesuffix("s"))


def _ended(document: Document, match: re.Match[str]) -> Spot:
    """`Solrosens förskola`: an ordinary word that only begins the sentence is left out of the name."""
    start = match.start()
    names = match.group("name").split(" ")
    if len(names) > 1 and lexicons.is_listed(names[0].lower()) and _first(document, start):
        start += len(names[0]) + 1
    return _spot(start, match.end(), kind_of(match.group("kind")), 0.9)


def _first(document: Document, start: int) -> bool:
    return any(w.start == start and w.first for w in document.words)


def _schools(document: Document) -> Iterator[Spot]:
    """`Björkskolan`: a word ending in skolan whose first part is no kind of school."""
    for match in _SCHOOL.finditer(document.text):
        head = match.group("head")
        lower = head.lower().removesuffix("-")
        whole = match.group().lower()
        spaced = " " in match.group()
        if spaced:
            continue
        if lower in _KINDS or lower.removesuffix("s") in _KINDS or len(lower) < 2 or whole in lexicons.allowed():
            continue
        indefinite = whole.endswith("skola")
        capital = head[0].isupper() and not document.shouting
        if indefinite and not (capital and not lexicons.is_listed(whole)):
            continue
        if any(lower == kind + other for kind in ("för", "grund", "sär", "gymnasie", "fri") for other in _KINDS):
            continue
        if lexicons.is_listed(whole) and not capital:
            continue
        if not capital and any(
            lower.endswith(k) for k in ("förskole", "grund", "gymnasie", "högstadie", "mottagnings", "närings", "simma")
        ):
            continue
        yield _spot(match.start(), match.end(), "school", 0.93 if capital else 0.8, definite=not indefinite)


_WORDINGS: Final = {
    "school": (("skolan", "en skola i kommunen"), ("en skola i kommunen", "en skola")),
    "preschool": (("förskolan", "en förskola i kommunen"), ("en förskola i kommunen", "en förskola")),
    "club": (("en idrottsförening", "en förening"), ("en idrottsförening", "en förening")),
    "congregation": (("en församling", "en förening"), ("en församling", "en förening")),
    "home": (("boendet", "ett boende"), ("ett boende", "en insats")),
    "leisure": (("en fritidsverksamhet", "en verksamhet"), ("en fritidsverksamhet", "en verksamhet")),
    "care": (("en mottagning", "vården"), ("en mottagning", "vården")),
    "workplace": (("en arbetsplats", "ett företag"), ("en arbetsplats", "ett företag")),
    "organisation": (("en verksamhet", "en organisation"), ("en verksamhet", "en organisation")),
}


def wordings(kind: str, *, definite: bool = True) -> tuple[str, ...]:
    """Wider wordings of an organisation of a kind."""
    return _WORDINGS.get(kind, _WORDINGS["organisation"])[0 if definite else 1]


def _spot(start: int, end: int, kind: str, certainty: float, *, definite: bool = True) -> Spot:
    return Spot(
        start=start,
        end=end,
        label="ORGANISATION",
        certainty=certainty,
        source="pattern",
        kind=kind,
        wordings=wordings(kind, definite=definite),
    )
