# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Finds words of kinship (släktskap) that tell more than that there is a family.

Surface forms: `mormor`, `farfadern`, `moster`, `kusinen`, `styvpappa`, `bonusmamman`, `plastpappa`, `tvillingsyster`, `halvbror`,
`lillebror`, `storasyster`, `äldsta systern`, `fosterhem`, `god man`. Not: `mamma`, `pappa`, `förälder`, `syskon`, `vårdnadshavare`.
Source: the kinship row of Socialstyrelsen's family terms; the plain words for parents are kept since they tell nothing alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify.beginnings import led
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

_RELATIVES = (
    r"(?:gammel|gammal)?(?:mormor|morfar|farmor|farfar)(?:n|s far|s mor|s)?|mormodern|farfadern|morfadern|farmodern|mor-?föräldrar(?:na)?|"
    r"far-?föräldrar(?:na)?|moster|mostern|faster|fastern|mostrar|fastrar|morbror|morbrodern|morbröder|farbror|farbrodern|farbröder|"
    r"kusin(?:en|er|erna)?|syssling(?:en|ar)?|systerson(?:en)?|systerdotter(?:n)?|brorson(?:en)?|brorsdotter(?:n)?|svåger(?:n)?|"
    r"svägerska(?:n)?|svär(?:mor|far|dotter|son)(?:n|en)?|gudmor|gudfar"
)
_PARENTS = r"(?:styv|bonus|plast|foster|adoptiv|familjehems|extra|biologiska? )(?:mamma|pappa|mor|far|förälder|moder|fader)(?:n|modern|fadern)?(?:er|rar)?"
_BROTHER = (
    r"(?:bror|syster|brodern|systern|bröder|systrar|bröderna|systrarna|brorsa(?:n)?|syrra(?:n)?|syskon(?:en|et)?)"
)
_SIBLINGS = (
    rf"(?:tvilling|trilling|halv|styv|bonus|plast|foster|lille|lilla|stora|store|små|stor|adoptiv)[ ]?{_BROTHER}|"
    rf"(?:yngre|yngsta|yngste|äldre|äldsta|äldste|mellersta|döda|avlidna|vuxna)[ ]{_BROTHER}|"
    r"(?:enäggs|tvåäggs)?(?:tvilling|trilling)(?:en|ar|arna)?|bror|brodern|bröder(?:na)?|brorsa(?:n)?|syster|systern|systrar(?:na)?|syrra(?:n)?"
)
_OTHERS = r"god(?:e)? man(?:nen)?|kontaktfamilj(?:en)?|sambo(?:n)?|särbo(?:n)?|pojkvän(?:nen)?|flickvän(?:nen)?|ex-?(?:man|fru|make|maka)(?:nen|n)?"
_ALL: Final = led(
    "adop avli biol bonu brod bror bröd döda enäg ex exfr exma extr fami far farb farf farm fast flic fost gamm god gode gudf gudm halv kont kusi lill mell mor morb morf morm most plas pojk "
    "samb små småb smås stor styv sväg svär svåg syrr syss syst särb tril tvil tvåä vuxn yngr yngs äldr älds",
    rf"(?<![\w\-])(?:(?P<parent>{_PARENTS})|(?P<relative>{_RELATIVES})|(?P<sibling>{_SIBLINGS})|(?P<other>{_OTHERS}))(?=(?:s|:s)?(?![\w]))",
)


# Several people in one word: no number fits them.
_MANY: Final = re.compile(
    r"(?:syskon|syskonen|bröder|bröderna|systrar|systrarna|kusiner|kusinerna|föräldrar|föräldrarna|mostrar|fastrar|tvillingar|tvillingarna|trillingar|trillingarna|sysslingar)$"
)


def find(document: Document) -> Iterator[Spot]:
    """Every telling word of kinship."""
    for match in _ALL.finditer(document.lower, document.places):
        role = {"parent": "guardian", "relative": "relative", "sibling": "sibling"}.get(
            match.lastgroup or "", "relative"
        )
        word = match.group().lower()
        wordings: tuple[str, ...] = {
            "guardian": ("en förälder",),
            "sibling": ("ett syskon",),
            "relative": ("en släkting",),
        }[role]
        if match.lastgroup == "other":
            wordings = ("en närstående",)
        yield Spot(
            start=match.start(), end=match.end(), label="KINSHIP", certainty=0.85, source="lexicon",
            kind="many" if _MANY.search(word) else match.lastgroup or "", role=role, who=f"kin:{_stem(word)}", wordings=wordings,
        )  # fmt: skip


def _stem(word: str) -> str:
    """The same relative in definite and indefinite form: `mormodern` -> `mormor`."""
    for ending, base in (
        ("modern", "mor"),
        ("fadern", "far"),
        ("brodern", "bror"),
        ("systern", "syster"),
        ("mostern", "moster"),
        ("fastern", "faster"),
    ):
        if word.endswith(ending):
            return word.removesuffix(ending) + base
    for base in ("mormor", "morfar", "farmor", "farfar", "kusin", "tvilling", "mamma", "pappa", "sambo"):
        if word.endswith((base + "n", base + "en")):
            return word[: word.rindex(base)] + base
    return word
