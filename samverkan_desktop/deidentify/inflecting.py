# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a list of words reads better whole
"""Inflection (böjning) of the wider wordings, so that they fit the words around: definite, owned, owning.

Knows the nouns the wordings are made of; knows no finding and no text. Source: Svenska Akademiens grammatik, 3 kap. (species,
the definite form of adjectives after possessives).
"""

from __future__ import annotations

import re
from typing import Final

# Each noun a wording can have, and its definite form.
_FORMS: Final = (
    "klass/klassen ort/orten skola/skolan förskola/förskolan förening/föreningen idrottsförening/föreningen arbetsplats/arbetsplatsen verksamhet/verksamheten "
    "fritidsverksamhet/verksamheten företag/företaget boende/boendet församling/församlingen mottagning/mottagningen adress/adressen personnummer/personnumret "
    "telefonnummer/telefonnumret e-postadress/e-postadressen fordon/fordonet ärendenummer/ärendenumret kontonummer/kontonumret användarnamn/användarnamnet "
    "webbadress/webbadressen datum/datumet födelsedatum/födelsedatumet ålder/åldern uppgift/uppgiften sjukdom/sjukdomen funktionsnedsättning/funktionsnedsättningen "
    "diagnos/diagnosen tillstånd/tillståndet händelse/händelsen familjesituation/familjesituationen situation/situationen omständighet/omständigheten "
    "tillhörighet/tillhörigheten roll/rollen åtgärd/åtgärden hälsoskäl/hälsoskälet släkting/släktingen förälder/föräldern syskon/syskonet person/personen "
    "insats/insatsen organisation/organisationen plats/platsen land/landet gymnasieklass/klassen elev/eleven barn/barnet språk/språket bakgrund/bakgrunden "
    "minoritet/minoriteten ohälsa/ohälsan fritidsintresse/fritidsintresset lov/lovet helg/helgen läsår/läsåret"
)
_DEFINITE: Final = dict(pair.split("/") for pair in _FORMS.split())
# Adjectives whose definite form is not the word with an `a`.
_ADJECTIVES: Final = {
    "annan": "",
    "annat": "",
    "mindre": "mindre",
    "större": "större",
    "tidigare": "tidigare",
}
_ARTICLE: Final = re.compile(r"^(?:en|ett)[ ]")
_WHERE: Final = re.compile(
    r"[ ]i[ ](?:kommunen|lågstadiet|mellanstadiet|högstadiet|gymnasieåldern|förskoleåldern|skolåldern)$"
)


def definite(wording: str) -> str:
    """`en kronisk sjukdom` -> `sjukdomen`; a wording that is no noun with its article stays as it is."""
    words = _WHERE.sub("", _ARTICLE.sub("", wording)).split(" ")
    at = next((n for n, word in enumerate(words) if word in _DEFINITE), None)
    if at is None or (not _ARTICLE.match(wording) and at > 1):
        return wording
    return " ".join([_DEFINITE[words[at]], *words[at + 1 :]])


def owned(wording: str) -> str:
    """`en kronisk sjukdom` -> `kroniska sjukdom`, as it stands after `hennes` or a genitive."""
    if not _ARTICLE.match(wording):
        return wording
    words = _WHERE.sub("", _ARTICLE.sub("", wording)).split(" ")
    at = next((n for n, word in enumerate(words) if word in _DEFINITE), None)
    if at is None:
        return wording
    return " ".join(filter(None, [_adjective(word) if n < at else word for n, word in enumerate(words)]))


def _adjective(word: str) -> str:
    if word in _ADJECTIVES:
        return _ADJECTIVES[word]
    stem = word.removesuffix("t") if word.endswith(("skt", "ligt", "ilt")) else word
    return stem + "a"


def owning(wording: str) -> str:
    """`eleven i högstadiet` -> `eleven` and `en klass` -> `klassen`, before the genitive's s."""
    plain = _WHERE.sub("", wording)
    plain = plain.removeprefix("i ") if re.fullmatch(r"i \w+stadiet", wording) else plain
    return _DEFINITE["klass"] if plain == "en klass" else plain
