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

from samverkan_desktop.deidentify import beginnings, lexicons
from samverkan_desktop.deidentify.beginnings import led, owned
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
_KINDS_OF_TWO: Final = frozenset(
    kind + other for kind in ("för", "grund", "sär", "gymnasie", "fri") for other in _KINDS
)
_SCHOOL: Final = re.compile(
    r"(?<![\w\-])(?P<head>[^\W\d_][\w\-']*?)[\- ]?(?:skolan|skola|läroverket|gymnasiet)(?=(?:[':]?s)?(?!\w))", re.I
)
_NAME = r"[A-ZÅÄÖÉ][\wåäöéüæø'\-]*"
_LED: Final = led(
    "affä avde beha boen buti café fami fris frit före förs grup gymn hvb kios klub koll kort kyrk lekp mosk mott pizz rest rids skol stal stöd ungd vård öppn",
    rf"(?<!\w)(?i:(?P<kind>förskolan?|skolan?|friskolan?|gymnasiet|familjecentralen?|fritidsgården?|fritidshemmet|fritids|HVB|hvb-hemmet|behandlingshemmet|stödboendet|"
    rf"boendet|gruppbostaden|avdelningen|lekparken|klubben|föreningen|restaurangen?|pizzerian?|kiosken|caféet|café|mottagningen|vårdcentralen|ungdomsgården|"
    rf"ungdomsmottagningen|kyrkan|moskén|församlingen|ridskolan|stallet|företaget|butiken|affären|kollot|korttids(?:boendet|hemmet)?|öppna förskolan))[ ]\"?"
    rf"(?P<name>{_NAME}(?:[ ]{_NAME}){{0,2}})",
)
_ENDED: Final = re.compile(
    rf"(?<!\w)(?P<name>{_NAME}(?:[ ](?:{_NAME}|och)){{0,2}}?)[ ](?P<kind>förskola|friskola|skola|gymnasium|gymnasieskola|högstadium|montessoriskola|byskola|församling|kyrka|"
    r"pastorat|moské|familjecentral|vårdcentral|sjukhus|fritidsgård|ridklubb|ryttarförening|fotbollsklubb|idrottsförening|simklubb|konståkningsklubb|scoutkår|"
    r"hembygdsförening|kulturförening|pizzeria|bageri|måleri|bygg|åkeri|taxi|tingsrätt|polisstation)(?=s?(?!\w))"
)
_KIND_AFTER: Final = re.compile(_ENDED.pattern.split("(?P<kind>")[1].join(("(?:", "")))
_ENDED_HEADS: Final = owned(
    "bage bygg bysk fami fotb fris frit förs gymn hemb högs idro kons kult kyrk mont mosk måle past pizz poli ridk rytt scou simk sjuk skol taxi ting vård åker"
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
_CLUB_BEFORE: Final = led(
    "aik bk bois fc fk gf gif hc if ifk ik kfum ok sk",
    rf"(?<!\w)(?:IFK|IF|IK|FK|BK|FC|KFUM|HC|SK|GF|OK|BoIS|AIK|GIF)[ ](?P<name>{_NAME}(?:[ ]{_NAME})?)(?!\w)",
)
_CLUB_LOWER: Final = re.compile(
    r"(?<!\w)(?P<name>[a-zåäöé]{4,})[ ](?:if|ik|bk|ff|fk|kk|gf|gk|gif|ibk|ibf|hk|hc|aik|rk|btk|ssk|ridklubb|ridskola)(?=(?::?s)?(?!\w))"
)
_CLUB_HEADS: Final = owned(
    "aik ais bask bbk bk bois btk ck dk fc ff fk fotb gf gif gk gymn hand hc hk hock ibf ibk idro if ik inne ip is jk kf kfum kk ok rf ridk rk rs sk slk ss ssk tk unit vbk"
)
_CLUB_LOWER_HEADS: Final = owned("aik bk btk ff fk gf gif gk hc hk ibf ibk if ik kk ridk rids rk ssk")
_COMPANY_HEADS: Final = owned("ab hb inc kb ltd")
_MARK_AFTER: Final = re.compile(rf"{_CLUB_MARK}(?=(?::?s)?(?!\w))")
_FORM_AFTER: Final = re.compile(r"(?:AB|HB|KB|Ab|Ltd|Inc)(?=(?::?s)?(?!\w))")
_COMPANY: Final = re.compile(
    rf"(?<!\w){_NAME}(?:[ ](?:{_NAME}|och|&|i)){{0,3}}[ ](?:AB|HB|KB|Ab|Ltd|Inc)(?=(?::?s)?(?!\w))"
)
_CHAINS: Final = led(
    "bilt burg circ coop espr h hemk ica icas ikea jula lage lidl max mcdo okq post pree pres rust samh scan syst volv will",
    r"(?<!\w)(?P<name>ICA(?:[ ](?:Maxi|Kvantum|Nära|Supermarket))?|Coop|Willys|Lidl|Hemköp|McDonald'?s|Max Burgers|Burger King|IKEA|H&M|Volvo|Scania|Samhall|Rusta|Jula|Biltema|"
    r"Lager 157|Systembolaget|PostNord|Espresso House|Pressbyrån|Circle K|OKQ8|Preem)(?=(?:[':]?s)?(?!\w))",
)
_PRIVATE_SCHOOLS: Final = led(
    "abb atte drot enge huma ies iess inte jens kuns lbs lbss nti ntis nyti prak raou thor vitt",
    r"(?<!\w)(?P<name>Kunskapsskolan|Internationella Engelska Skolan|Engelska Skolan|IES|Thorengruppen|NTI(?:[ -]gymnasiet)?|Jensen|Nytida|Humana|Attendo|Vittra|Raoul Wallenberg-?skolan|"
    r"Praktiska|LBS|Drottning Blanka|ABB Industrigymnasium)(?=(?:[':]?s)?(?!\w))",
)


_SIGNS: Final = tuple(
    (kind, re.compile(sign))
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
    )
)


def kind_of(name: str) -> str:
    """What sort of organisation a name tells of: school, preschool, club, congregation, home, workplace, other."""
    lower = name.lower()
    for kind, sign in _SIGNS:
        if sign.search(lower):
            return kind
    return "organisation"


def find(document: Document) -> Iterator[Spot]:
    """Every named organisation."""
    text, places = document.text, document.places
    yield from _schools(document)
    for match in () if document.shouting else _LED.finditer(text, places):
        name = match.group("name").split(" ")[0].lower()
        if name in lexicons.allowed() or (
            name in ("bup", "soc") or re.match(r"(?:när|där|som|och|har|att|för)$", name)
        ):
            continue
        if match.group("kind").lower() == "avdelningen" and lexicons.is_listed(name):
            continue
        definite = match.group("kind").lower().endswith(("n", "t"))
        yield _spot(match.start(), match.end(), kind_of(match.group("kind")), 0.88, definite=definite)
    for match in beginnings.at(_ENDED, text, _begins_before(document, _ENDED_HEADS, _KIND_AFTER, 3)):
        if match.group("name").lower() not in _NO_NAME:
            yield _ended(document, match)
    for club in (
        *beginnings.at(_CLUB_AFTER, text, _begins_before(document, _CLUB_HEADS, _MARK_AFTER, 3)),
        *_CLUB_BEFORE.finditer(text, places),
        *_lower_clubs(document),
    ):
        yield _spot(club.start(), club.end(), "club", 0.92)
    companies = beginnings.at(_COMPANY, text, _begins_before(document, _COMPANY_HEADS, _FORM_AFTER, 4))
    for kind, found in (
        ("workplace", companies),
        ("workplace", _CHAINS.finditer(text, places)),
        ("school", _PRIVATE_SCHOOLS.finditer(text, places)),
    ):
        for match in found:
            yield _spot(match.start(), match.end(), kind, 0.85)


def _begins_before(document: Document, heads: frozenset[str], mark: re.Pattern[str], chunks: int) -> list[int]:
    """Where a name can begin before a word such as `församling`: at a capital, with so many stretches between."""
    text, found = document.text, set[int]()
    for place in document.places.of(heads):
        if place and text[place - 1] == " " and mark.match(text, place):
            found.update(beginnings.capitals_before(text, place, chunks))
    return sorted(found)


def _lower_clubs(document: Document) -> Iterator[re.Match[str]]:
    """`älvsunda kk`, where the name is no word."""
    text, places = document.text, document.places
    marks = [at for at in places.of(_CLUB_LOWER_HEADS) if at and text[at - 1] == " "]
    for match in beginnings.at(_CLUB_LOWER, text, places.before((at - 1 for at in marks), 1)):
        if not _is_word(match.group("name")):
            yield match


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


def _begins_school(document: Document) -> list[int]:
    """Where a school's name can begin: in the run of signs before `skola` and the like, with a space between or not."""
    text, found = document.text, set[int]()
    for place in beginnings.all_of(document.folded, ("skola", "läroverket", "gymnasiet")):
        end = place - (place > 0 and text[place - 1] == " ")
        start = beginnings.back(text, end, "-'")
        found.update(beginnings.edges(text, start, end, "-"))
    return sorted(found)


def _schools(document: Document) -> Iterator[Spot]:
    """`Björkskolan`: a word ending in skolan whose first part is no kind of school."""
    for match in beginnings.at(_SCHOOL, document.text, _begins_school(document)):
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
        if lower in _KINDS_OF_TWO:
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
