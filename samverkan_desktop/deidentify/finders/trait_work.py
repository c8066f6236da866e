# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Work (arbete, yrke): what someone close to the child does for a living, which few others in the place may do.

Surface forms: `pappan är polis`, `mamman arbetar på Kakelfabriken`, `driver ridskolan i byn`, `morfar, som är präst i byn`.
The occupations stand in `resources/words/occupations.z`; `traits` makes spots of what is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify import beginnings, lexicons
from samverkan_desktop.deidentify.beginnings import led
from samverkan_desktop.deidentify.document import Document

_KIN = (
    r"(?:mamma(?:n)?|pappa(?:n)?|mor|modern|far|fadern|förälder(?:n)?|föräldrar(?:na)?|vårdnadshavare(?:n)?|mormor|morfar|farmor|farfar|styvpappa(?:n)?|styvmamma(?:n)?|"
    r"bonuspappa(?:n)?|bonusmamma(?:n)?|bror|brodern|syster|systern|moster|mostern|faster|fastern|morbror|morbrodern|farbror|farbrodern|kusin|kusinen|sambo|sambon|sonen|dottern|hon|han|som|och|hen)"
)
# Where someone works, right behind an occupation.
_AT_WORK = r"(?:[ ](?:på|i|vid|hos|inom|åt)[ ](?:(?:en|ett)[ ](?:annan|annat|egen|eget|stor|stort|liten|litet)[ ]|en |ett |samma |linje )?(?!(?:dag|natt|kväll|helg|skift|heltid|deltid|halvtid|sitt|sin|det|den|att|många|flera|så)\b)[\wåäöé&\-]+)"
_RUNS: Final = led(
    "drev driv har sköt star ägde äger",
    r"(?<!\w)(?P<verb>driver|drev|äger|ägde|startade|har startat|sköter)[ ](?P<what>(?:(?!(?:att|sig|på|frågan|ärendet|igenom|med|den här|ett|mötet|utredningen|projektet|processen|verksamheten)\b)"
    r"[\wåäöé&\-]+)(?:[ ](?!(?:och|som|men|efter|sedan|när|där|för|att|hon|han|hen|vilket)\b)[\wåäöé&\-]+){0,4})",
    re.I,
)
_BUSINESS: Final = re.compile(
    r"(?:skola|skolan|stall|stallet|gård|gården|affär|affären|butik|butiken|restaurang|restaurangen|pizzeri|salong|salongen|företag|firma|firman|verkstad|verkstaden|åkeri|bygg|café|caféet|kiosk|kiosken|"
    r"hotell|vandrarhem|camping|taxi|bageri|lantbruk|jordbruk|kennel|klinik|mottagning|förskola|byrå|bolag|handel|mack|macken|gym|gymmet|krog|krogen|pub|tidning|förening|HVB|hvb|AB)",
    re.I,
)
_WORKS: Final = re.compile(
    rf"(?<!\w){_KIN}[ ](?P<all>(?:(?:arbetar|arbetade|jobbar|jobbade|jobbat|arbetat|tjänstgör|är anställd|har jobb|har arbete)[ ](?P<how>som|på|hos|i|inom|vid|åt)[ ](?:en |ett )?"
    r"(?P<what>[\wåäöé&\-]+(?:[ ](?:på|i|hos|vid)[ ](?!(?:dag|natt|kväll|helg|skift|heltid|deltid|halvtid|att|\w+tid)\b)[\wåäöé&\-]+)?)))"
)
_IS: Final = re.compile(
    rf"(?<!\w){_KIN}[ ](?:är|var|har varit|blev)[ ](?:en[ ])?(?P<what>[a-zåäö\-]{{3,}}){_AT_WORK}?(?!\w)"
)
_WORKS_AS: Final = led(
    "arbe jobb plug stud utbi",
    r"(?<!\w)(?:arbetar|arbetade|jobbar|jobbade|jobbat|arbetat|utbildar sig|studerar|pluggar)[ ](?:som|till)[ ](?:en |ett )?(?P<what>[a-zåäö\-]{3,})"
    rf"{_AT_WORK}?(?!\w)",
    re.I,
)
_OCCUPATION: Final = re.compile(
    r"(?:läkare|sköterska|lärare|chef|chaufför|förare|tekniker|ingenjör|arbetare|mästare|vakt|biträde|skötare|ledare|montör|konsult|handlare|ägare|kock|vårdare|assistent|elektriker|officer|pilot|frisör)$"
)
_APPOSITION: Final = re.compile(
    rf"(?<!\w){_KIN}(?:[ ][A-ZÅÄÖ]\w+)?,[ ](?:som är |en )?(?P<what>[a-zåäö\-]{{3,}}){_AT_WORK}?(?!\w)", re.I
)
_WORKS_HEADS: Final = frozenset(("arbe", "har", "jobb", "tjän", "är"))
_IS_HEADS: Final = frozenset(("blev", "har", "var", "är"))
_NOT_WORK: Final = frozenset(
    [
        "hemma",
        "ute",
        "mycket",
        "natt",
        "kvällar",
        "dagtid",
        "heltid",
        "deltid",
        "kontor",
        "hemifrån",
        "borta",
        "utomlands",
        "skift",
        "distans",
        "saken",
        "ärendet",
        "frågan",
        "skolan",
        "plats",
        "platsen",
        "vikarie",
        "kommunen",
        "föräldrar",
        "mamma",
        "pappa",
        "far",
        "mor",
        "vän",
        "son",
        "dotter",
        "barn",
        "elev",
        "elever",
        "kvinna",
        "man",
        "kille",
        "tjej",
        "pojke",
        "flicka",
        "ung",
        "gammal",
        "förälder",
        "vårdnadshavare",
        "klasskamrat",
        "kompis",
        "kamrat",
        "medlem",
        "person",
        "vuxen",
        "ledare",
        "granne",
        "ägare",
        "sökande",
        "det",
        "annat",
        "samma",
        "något",
        "allt",
        "att",
        "sin",
        "sitt",
        "sina",
        "lugn",
        "trött",
        "arg",
        "ledsen",
    ]
)


def find(document: Document) -> Iterator[tuple[int, int, tuple[str, ...], float]]:
    """Every mention of work: start, end, wider wordings, how sure."""
    # patterns in lower case over the text in lower case: several times quicker than patterns blind to case
    text, lower, places = document.text, document.lower, document.places
    for match in _RUNS.finditer(text, places):
        if _BUSINESS.search(match.group("what")):
            yield match.start(), match.end(), ("har egen verksamhet", "arbetar"), 0.85
    for match in beginnings.at(_WORKS, lower, places.before(places.of(_WORKS_HEADS), 1)):
        what = match.group("what").lower().split(" ")[0]
        if what not in _NOT_WORK:
            yield match.start("all"), match.end("all"), ("arbetar", "har ett arbete"), 0.85
    for match in _WORKS_AS.finditer(text, places):
        if _is_occupation(match.group("what").lower()):
            yield match.start(), match.end(), ("arbetar", "har ett arbete"), 0.85
    # before the verb, and before a comma with a name between or not
    jobs = beginnings.at(_IS, lower, places.before(places.of(_IS_HEADS), 1))
    aside = beginnings.at(_APPOSITION, text, places.before(beginnings.all_of(text, (", ",)), 2))
    for match in (*jobs, *aside):
        if _is_occupation(match.group("what").lower()):
            yield match.start("what"), match.end(), ("yrkesverksam",), 0.8


def _is_occupation(word: str) -> bool:
    """Whether a word is in the list of occupations, or shaped like one."""
    if word in _NOT_WORK:
        return False
    return word in lexicons.occupations() or _OCCUPATION.search(word) is not None
