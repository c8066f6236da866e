# SPDX-License-Identifier: EUPL-1.2
"""With which letters can a match of a pattern begin? Read out of the pattern itself, as the library has taken it apart.

A head is the first four letters, or fewer where something else than a letter follows; `0` stands for a digit, `!` for
any other sign, and a star for a class of signs that is too wide to tell.
"""

from __future__ import annotations

import re
from re import _constants as signs
from re import _parser
from typing import Any

from samverkan_desktop.deidentify.beginnings import HEAD

# A class of more signs than this is not spelt out.
_WIDEST = 40


def heads(pattern: re.Pattern[str]) -> set[str]:
    """Every head that a match can have."""
    opened, closed = _sequence(_parser.parse(pattern.pattern, pattern.flags), {""})
    return opened | closed


def _sequence(items: Any, opened: set[str]) -> tuple[set[str], set[str]]:
    closed: set[str] = set()
    for kind, value in items:
        if not opened:
            break
        opened, more = _step(kind, value, opened)
        closed |= more
    return opened, closed


def _either(ways: list[tuple[set[str], set[str]]]) -> tuple[set[str], set[str]]:
    return set().union(*(o for o, _ in ways)), set().union(*(c for _, c in ways))


def _step(kind: Any, value: Any, opened: set[str]) -> tuple[set[str], set[str]]:
    if kind is signs.LITERAL:
        return _sign(chr(value), opened)
    if kind is signs.IN:
        return _class(value, opened)
    if kind is signs.SUBPATTERN:
        return _sequence(value[3], opened)
    if kind is signs.BRANCH:
        return _either([_sequence(way, opened) for way in value[1]])
    if kind in (signs.MAX_REPEAT, signs.MIN_REPEAT):
        return _repeated(value, opened)
    if kind is signs.ASSERT and value[0] > 0:
        ahead, closed = _sequence(value[1], opened)
        return opened | ahead, closed
    if kind in (signs.ASSERT, signs.ASSERT_NOT, signs.AT):
        return opened, set()
    return set(), {head + "*" for head in opened}


def _sign(sign: str, opened: set[str]) -> tuple[set[str], set[str]]:
    letter = sign.lower()
    if not letter.isalpha():
        return set(), {head or ("0" if sign.isdigit() else "!") for head in opened}
    longer = {head + letter for head in opened}
    return {h for h in longer if len(h) < HEAD}, {h for h in longer if len(h) >= HEAD}


def _class(value: Any, opened: set[str]) -> tuple[set[str], set[str]]:
    ways = []
    for kind, what in value:
        if kind is signs.LITERAL:
            ways.append(_sign(chr(what), opened))
        elif kind is signs.RANGE and what[1] - what[0] <= _WIDEST:
            ways += [_sign(chr(code), opened) for code in range(what[0], what[1] + 1)]
        elif kind is signs.CATEGORY and what is signs.CATEGORY_DIGIT:
            ways.append(_sign("0", opened))
        else:
            return set(), {head + "*" for head in opened}
    return _either(ways)


def _repeated(value: Any, opened: set[str]) -> tuple[set[str], set[str]]:
    least, most, items = value
    reached = set(opened) if least == 0 else set()
    closed: set[str] = set()
    for count in range(1, min(int(most), HEAD + 2) + 1):
        opened, more = _sequence(items, opened)
        closed |= more
        if count >= least:
            reached |= opened
        if not opened:
            break
    return reached, closed


def guard(pattern: re.Pattern[str]) -> str:
    """What may not stand right before a match, whichever way it begins: `word`, only `digit`, or nothing known."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    ways = tree[0][1][1] if len(tree) == 1 and tree[0][0] is signs.BRANCH else [tree]
    told = {_guard_of(way[0]) for way in ways}
    return "word" if told == {"word"} else "digit" if told <= {"word", "digit"} else ""


def _guard_of(item: Any) -> str:
    kind, value = item
    if kind is not signs.ASSERT_NOT or value[0] > 0:
        return ""
    kinds = {what for _, signs_of in value[1] for _, what in signs_of} if value[1][0][0] is signs.IN else set()
    return "word" if signs.CATEGORY_WORD in kinds else "digit" if signs.CATEGORY_DIGIT in kinds else ""
