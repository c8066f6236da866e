# SPDX-License-Identifier: EUPL-1.2

"""The shipped lists (ordlistor), each read once, the first time it is asked for.

Knows file names and formats; where the lists come from stands in the README beside each.
"""

from __future__ import annotations

import tomllib
import zlib
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import Any, Final

from samverkan_desktop.deidentify import spelling
from samverkan_desktop.deidentify.normalise import bare
from samverkan_desktop.system import resources

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzåäöé"
# A word put together of two words, but spelt like this, is a surname: `kronqvist`.
_NAMELIKE: Final = 2.0


def _lines(*parts: str) -> list[str]:
    return resources.path(*parts).read_text(encoding="utf-8").split("\n")[:-1]


@cache
def given_frequent() -> frozenset[str]:
    """Given names (tilltalsnamn) with 500 bearers or more, in lower case."""
    return frozenset(_lines("names", "given_frequent.txt"))


@cache
def given_common() -> frozenset[str]:
    """Given names with 20-499 bearers, in lower case."""
    return frozenset(_lines("names", "given_common.txt"))


@cache
def _given_rare() -> bytes:
    """Given names with 3-19 bearers, in lower case, as one block of lines."""
    return b"\n" + resources.path("names", "given_rare.txt").read_bytes()


@cache
def _rare_marks() -> tuple[list[int], list[bytes]]:
    return _marks(_given_rare())


@cache
def _given_bare() -> frozenset[str]:
    """Given names of the three lists that have diacritics, without them."""
    return frozenset(_lines("names", "given_bare.txt"))


@cache
def surnames() -> frozenset[str]:
    """Surnames (efternamn) of many countries, in lower case without diacritics."""
    return frozenset(_lines("names", "surnames.txt"))


@lru_cache(maxsize=20_000)
def given_strength(lower: str) -> int:
    """How surely a lower-case word is a given name by the lists.

    0: no; 1: rare, or only without diacritics; 2: common; 3: frequent.
    """
    if lower in given_frequent():
        return 3
    if lower in given_common():
        return 2
    if lower in _given_bare() or _stands_in(_given_rare(), _rare_marks(), lower):
        return 1
    folded = bare(lower)
    if folded == lower:
        return 0
    rare = _stands_in(_given_rare(), _rare_marks(), folded)
    return int(rare or folded in given_frequent() or folded in given_common())


@cache
def swedish_places() -> dict[str, str]:
    """Localities, municipalities and counties in lower case -> `large` or `small`."""
    found = {}
    for line in _lines("places", "sweden.tsv"):
        name, size = line.split("\t")
        found[name.lower()] = size
    return found


@cache
def world_places() -> frozenset[str]:
    """Countries and capitals other than Sweden's, in lower case."""
    return frozenset(name.lower() for name in _lines("places", "world.txt"))


@cache
def nationalities() -> frozenset[str]:
    """Words for people and things by country, in lower case."""
    return frozenset(_lines("words", "nationalities.txt"))


@cache
def occupations() -> frozenset[str]:
    """Occupations (yrken), in lower case."""
    return frozenset(zlib.decompress(resources.path("words", "occupations.z").read_bytes()).decode().split("\n"))


@cache
def everyday() -> frozenset[str]:
    """Words that stand in lower case in ordinary running text."""
    return frozenset(_lines("words", "everyday.txt"))


@cache
def _ordinary() -> bytes:
    return zlib.decompress(resources.path("words", "ordinary.z").read_bytes())


@cache
def _ordinary_marks() -> tuple[list[int], list[bytes]]:
    return _marks(_ordinary())


@lru_cache(maxsize=50_000)
def is_listed(lower: str) -> bool:
    """Whether the word stands in the dictionary as it is."""
    return _stands_in(_ordinary(), _ordinary_marks(), lower)


# Bytes between two marks of a block: so little is searched through for a word.
_APART: Final = 2048


def _marks(block: bytes) -> tuple[list[int], list[bytes]]:
    """Line ends of a block of sorted lines, some way apart, and the line after each: little to build at start."""
    ends: list[int] = []
    lines: list[bytes] = []
    end = block.find(b"\n")
    while 0 <= end < len(block) - 1:
        ends.append(end)
        lines.append(block[end + 1 : block.index(b"\n", end + 1)])
        end = block.find(b"\n", end + _APART)
    return ends, lines


def _stands_in(block: bytes, marks: tuple[list[int], list[bytes]], word: str) -> bool:
    """Whether a word is one of the sorted lines of a block."""
    if not word:
        return False
    wanted = word.encode()
    ends, lines = marks
    at = bisect_right(lines, wanted)
    if not at:
        return False
    last = ends[at] + 1 if at < len(ends) else len(block)
    return block.find(b"\n" + wanted + b"\n", ends[at - 1], last) >= 0


@lru_cache(maxsize=50_000)
def is_ordinary(lower: str) -> bool:
    """Whether the word is an ordinary one: in the dictionary, a genitive, or a compound of two such words."""
    if is_listed(lower) or lower in field_words():
        return True
    if lower.endswith("s") and len(lower) > 4 and is_listed(lower[:-1]):
        return True
    if _is_verb(lower):
        return True
    return len(lower) >= 7 and spelling.nameness(lower) < _NAMELIKE and _is_compound(lower)


def _is_verb(lower: str) -> bool:
    """A form of a verb whose other form the dictionary has: `somnar`, `kontaktade` of `somna`, `kontakta`."""
    for ending, stem in (("ar", "a"), ("ade", "a"), ("ats", "a"), ("er", "a"), ("at", "a")):
        if lower.endswith(ending) and len(lower) >= len(ending) + 4 and is_listed(lower.removesuffix(ending) + stem):
            return not given_strength(lower)
    return False


def _is_compound(lower: str) -> bool:
    """Two parts, the last of four letters or more; a joining s may stand between."""
    for cut in range(len(lower) - 4, 2, -1):
        if not is_listed(lower[cut:]):
            continue
        head = lower[:cut]
        if is_listed(head) or (head.endswith("s") and is_listed(head[:-1])):
            return True
        if len(head) >= 7 and any(
            is_listed(head[i:]) and is_listed(head[:i].removesuffix("s")) for i in range(3, len(head) - 2)
        ):
            return True
    return False


@lru_cache(maxsize=20_000)
def is_slip(lower: str) -> bool:
    """Whether a word in no list is one slip of the hand from an everyday word, or has two letters of any swapped."""
    if len(lower) < 4:
        return False
    if len(lower) > 4 and not _common().isdisjoint([lower[:i] + lower[i + 1 :] for i in range(len(lower))]):
        return True
    if _has_letter_added_or_changed(lower):
        return True
    swaps = [lower[:i] + lower[i + 1] + lower[i] + lower[i + 2 :] for i in range(len(lower) - 1)]
    return any(is_listed(w) for w in (*swaps, *_undoubled(lower)))


@cache
def _common() -> frozenset[str]:
    return everyday() | field_words()


@cache
def _common_in_order() -> list[str]:
    return sorted(_common())


def _has_letter_added_or_changed(lower: str) -> bool:
    """Whether an everyday word has one letter more, or another letter, somewhere behind the first."""
    common, ordered = _common(), _common_in_order()
    for i in range(1, len(lower) + 1):
        head = lower[:i]
        at = bisect_left(ordered, head)
        if at == len(ordered) or not ordered[at].startswith(head):
            return False
        tail, rest = lower[i:], lower[i + 1 :]
        if not common.isdisjoint([head + c + tail for c in _LETTERS]):
            return True
        if i < len(lower) and not common.isdisjoint([head + c + rest for c in _LETTERS]):
            return True
    return False


def _undoubled(lower: str) -> list[str]:
    """The word with a doubled letter single, or with one of its letters doubled."""
    single = [lower[:i] + lower[i + 1 :] for i in range(1, len(lower)) if lower[i] == lower[i - 1]]
    return single + [lower[:i] + lower[i] + lower[i:] for i in range(2, len(lower) - 1)]


@cache
def table(name: str) -> dict[str, Any]:
    """One hand-written list of `resources/words`, as `table("traits")`."""
    return tomllib.loads(resources.path("words", f"{name}.toml").read_text(encoding="utf-8"))


@cache
def field_words() -> frozenset[str]:
    """Words of the field that no dictionary has (`allowed.toml`, `words`)."""
    return frozenset(w.lower() for w in table("allowed")["words"])


@cache
def allowed() -> frozenset[str]:
    """Names that point at no one: laws, authorities, measures, systems, months (`allowed.toml`)."""
    lists = table("allowed")
    return frozenset(w.lower() for key, words in lists.items() if key != "words" for w in words)


@cache
def allowed_as_written() -> frozenset[str]:
    """The allowed names that are no given names in another case, as they are written: `SoL`, `BUP`."""
    lists = table("allowed")
    words = {w for key, found in lists.items() if key != "words" for w in found}
    return frozenset(w for w in words if not w.istitle() or given_strength(w.lower()) < 2)
