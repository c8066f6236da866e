# SPDX-License-Identifier: EUPL-1.2

"""Finds e-mail addresses, web addresses, user names and numbers of machines.

Surface forms: `åsa.ö@edu.kommun.se`, `tuva (at) skola (punkt) se`, `tuva[at]skola.se`, `https://...`, `www.`,
`instagram.com/x`, `@tuvan_07`, `snap: tuvan07`, `heter tuvan07 på Discord`, `tuvan#1234`, `192.168.0.12`,
`aa:bb:cc:dd:ee:ff`. Source: RFC 5321, 6531 (letters beyond ASCII), 3986; the services' rules for names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samverkan_desktop.deidentify import beginnings
from samverkan_desktop.deidentify.beginnings import led, numbered
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.spots import Spot

_AT = r"(?:[ ]?@[ ]?|[ ]?[\[({][ ]?(?:at|snabel-?a|a)[ ]?[\])}][ ]?|[ ](?:snabel-?a|at)[ ])"
_DOT = r"(?:\.|[ ]?[\[({][ ]?(?:dot|punkt)[ ]?[\])}][ ]?|[ ](?:punkt|dot)[ ])"
_MAIL: Final = re.compile(
    rf"(?<![\w.+\-])[\w.+\-']+{_AT}\w[\w\-]*(?:{_DOT}\w[\w\-]*)*{_DOT}[a-zåäö]{{2,10}}(?![\w\-])", re.I
)
_URL: Final = re.compile(
    r"(?<![\w@])(?:(?:https?|ftp|file)[ ]?:[ ]?//[^\s<>\"]+|www\.[^\s<>\"]+|"
    r"(?:[a-z0-9åäö\-]+\.)+(?:se|nu|com|net|org|eu|io|gg|tv|me|app|info|no|dk|fi)(?:/[^\s<>\"]*)?(?![\w@]))",
    re.I,
)
_HANDLE: Final = re.compile(r"(?<![\w@.])@[\w](?:[\w.\-]*\w)?")
_SERVICE = (
    r"(?:snap(?:chat)?|insta(?:gram)?|tiktok|tik-tok|discord|facebook|fb|kik|telegram|whatsapp|signal|steam|roblox|"
    r"fortnite|minecraft|xbox|psn|playstation|twitch|youtube|x|twitter|bereal|reddit|epic)"
)
# One or two figures alone are no name: `FB 6 kap.` is a law.
_NAMED: Final = led(
    "alia anvä bere disc epic face fb fbid fbko fbna fort game inlo inst kik kiki kikk kikn kont mine nick play psn "
    "psni psnk psnn redd robl sign snap stea tele tik tikt twit what x xbox xid xkon xnam yout",
    rf"(?<!\w)(?:{_SERVICE}(?:[\- ]?(?:konto|namn|namnet|kontot|id))?|gamer-?tag|användarnamn|användarnamnet|"
    rf"användare|kontot|kontonamnet|nick|alias|inlogg|inloggning)"
    r"(?:[ ]?[:=][ ]?|[ ](?:är |heter |som |under (?:namnet )?)?)(?P<name>(?!\d{1,2}(?![\w\-]|\.\w))"
    r"(?=[\w.\-]*[\d_.])[\w](?:[\w.\-]*\w)?)",
    re.I,
)
_ON: Final = re.compile(rf"(?<!\w)(?P<name>(?=[\w.\-]*[\d_])[\w](?:[\w.\-]*\w)?) på {_SERVICE}(?!\w)", re.I)
_TAG: Final = re.compile(r"(?<![\w#])\w[\w.]{2,30}#\d{4}(?!\d)")
_USER: Final = re.compile(r"(?<![\w@.\-/])(?=[\w.]*\d)(?=[\w.]*_)[^\W\d][\w.]{3,30}\w(?![\w@])")
_IP: Final = numbered(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)")
_MAC: Final = re.compile(r"(?<![\w:])(?:[0-9a-f]{2}[:\-]){5}[0-9a-f]{2}(?![\w:])", re.I)
_ON_HEAD: Final = frozenset(("på",))
_ON_SERVICE: Final = re.compile(rf" på {_SERVICE}(?!\w)", re.I)
_AT_HEADS: Final = frozenset(("at", "a", "snab"))
_URL_HEADS: Final = frozenset(("http", "ftp", "file", "www"))
_DOMAIN_END: Final = re.compile(r"\.(?:se|nu|com|net|org|eu|io|gg|tv|me|app|info|no|dk|fi)(?![\w@])", re.I)
_MAC_PART: Final = re.compile(r"[:\-][0-9a-f]{2}[:\-][0-9a-f]{2}[:\-]", re.I)
# National sites that point at no one; a path after them may.
_PUBLIC: Final = re.compile(
    r"(?:https?://)?(?:www\.)?(?:1177|skolverket|socialstyrelsen|riksdagen|umo|bris|imy|ivo|folkhalsomyndigheten|"
    r"forsakringskassan|kunskapsguiden|spsm|barnombudsmannen|polisen|jo|skr)\.se/?\.?",
    re.I,
)


def find(document: Document) -> Iterator[Spot]:
    """Every address and name on the net."""
    text, places = document.text, document.places
    at_signs = beginnings.all_of(text, "@")
    for match in beginnings.at(_MAIL, text, _begins_mail(document, at_signs)):
        yield _spot(match.start(), match.end(), "EMAIL", "mail", 0.98)
    for match in beginnings.at(_URL, text, _begins_url(document)):
        address = match.group().rstrip(".,;:!?)")
        if _PUBLIC.fullmatch(address) or "." not in address:
            continue
        yield _spot(match.start(), match.start() + len(address), "URL", "url", 0.95)
    for match in _IP.finditer(text, places):
        if all(int(part) < 256 and str(int(part)) == part for part in match.group().split(".")):
            yield _spot(match.start(), match.end(), "HANDLE", "machine", 0.85)
    for match in _MAC.finditer(text) if _MAC_PART.search(text) else ():
        yield _spot(match.start(), match.end(), "HANDLE", "machine", 0.85)
    users = [beginnings.back(text, place, ".") for place in beginnings.all_of(text, "_")]
    for found in (
        beginnings.at(_HANDLE, text, at_signs),
        _TAG.finditer(text) if "#" in text else (),
        beginnings.at(_USER, text, users),
    ):
        for match in found:
            yield _spot(match.start(), match.end(), "HANDLE", "handle", 0.9)
    for found in (_NAMED.finditer(text, places), beginnings.at(_ON, text, _begins_on(document))):
        for match in found:
            yield _spot(match.start("name"), match.end("name"), "HANDLE", "handle", 0.9)


def _begins_mail(document: Document, at_signs: list[int]) -> list[int]:
    """Where a mail address can begin: in the run of signs before an at sign, or before a word for one."""
    text, found = document.text, set[int]()
    for place in (*at_signs, *document.places.of(_AT_HEADS)):
        end = place
        while end and text[end - 1] in " [({":
            end -= 1
        start = beginnings.back(text, end, ".+-'")
        found.update(beginnings.edges(text, start, end, ".+-"))
    return sorted(found)


def _begins_url(document: Document) -> list[int]:
    """Where a web address can begin: at its scheme, or in the run of signs before the end of a domain."""
    text, found = document.text, set(document.places.of(_URL_HEADS))
    for match in _DOMAIN_END.finditer(text):
        start = beginnings.back(text, match.start(), ".-")
        found.update(beginnings.edges(text, start, match.start(), "@"))
    return sorted(found)


def _begins_on(document: Document) -> list[int]:
    """Where `tuvan07 på Discord` can begin: in the run of signs before `på` and a service."""
    text, found = document.text, set[int]()
    for place in document.places.of(_ON_HEAD):
        if place and _ON_SERVICE.match(text, place - 1):
            start = beginnings.back(text, place - 1, ".-")
            found.update(beginnings.edges(text, start, place - 1, ""))
    return sorted(found)


def _spot(start: int, end: int, label: str, kind: str, certainty: float) -> Spot:
    return Spot(start=start, end=end, label=label, certainty=certainty, source="pattern", kind=kind)
