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
_NAMED: Final = re.compile(
    rf"(?<!\w)(?:{_SERVICE}(?:[\- ]?(?:konto|namn|namnet|kontot|id))?|gamer-?tag|användarnamn|användarnamnet|"
    rf"användare|kontot|kontonamnet|nick|alias|inlogg|inloggning)"
    r"(?:[ ]?[:=][ ]?|[ ](?:är |heter |som |under (?:namnet )?)?)(?P<name>(?!\d{1,2}(?![\w\-]|\.\w))"
    r"(?=[\w.\-]*[\d_.])[\w](?:[\w.\-]*\w)?)",
    re.I,
)
_ON: Final = re.compile(rf"(?<!\w)(?P<name>(?=[\w.\-]*[\d_])[\w](?:[\w.\-]*\w)?) på {_SERVICE}(?!\w)", re.I)
_TAG: Final = re.compile(r"(?<![\w#])\w[\w.]{2,30}#\d{4}(?!\d)")
_USER: Final = re.compile(r"(?<![\w@.\-/])(?=[\w.]*\d)(?=[\w.]*_)[^\W\d][\w.]{3,30}\w(?![\w@])")
_IP: Final = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)")
_MAC: Final = re.compile(r"(?<![\w:])(?:[0-9a-f]{2}[:\-]){5}[0-9a-f]{2}(?![\w:])", re.I)
# National sites that point at no one; a path after them may.
_PUBLIC: Final = re.compile(
    r"(?:https?://)?(?:www\.)?(?:1177|skolverket|socialstyrelsen|riksdagen|umo|bris|imy|ivo|folkhalsomyndigheten|"
    r"forsakringskassan|kunskapsguiden|spsm|barnombudsmannen|polisen|jo|skr)\.se/?\.?",
    re.I,
)


def find(document: Document) -> Iterator[Spot]:
    """Every address and name on the net."""
    text = document.text
    for match in _MAIL.finditer(text):
        yield _spot(match.start(), match.end(), "EMAIL", "mail", 0.98)
    for match in _URL.finditer(text):
        address = match.group().rstrip(".,;:!?)")
        if _PUBLIC.fullmatch(address) or "." not in address:
            continue
        yield _spot(match.start(), match.start() + len(address), "URL", "url", 0.95)
    for pattern in (_IP, _MAC):
        for match in pattern.finditer(text):
            if pattern is _MAC or all(int(part) < 256 and str(int(part)) == part for part in match.group().split(".")):
                yield _spot(match.start(), match.end(), "HANDLE", "machine", 0.85)
    for pattern in (_HANDLE, _TAG, _USER):
        for match in pattern.finditer(text):
            yield _spot(match.start(), match.end(), "HANDLE", "handle", 0.9)
    for pattern in (_NAMED, _ON):
        for match in pattern.finditer(text):
            yield _spot(match.start("name"), match.end("name"), "HANDLE", "handle", 0.9)


def _spot(start: int, end: int, label: str, kind: str, certainty: float) -> Spot:
    return Spot(start=start, end=end, label=label, certainty=certainty, source="pattern", kind=kind)
