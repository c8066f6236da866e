# SPDX-License-Identifier: EUPL-1.2
"""How near two words are: Damerau's distance, letters in common, and neighbouring keys of a Swedish keyboard.

Knows nothing of names. Source: F. J. Damerau, "A technique for computer detection
and correction of spelling errors" (1964).
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

ROWS: Final = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")


def neighbours() -> dict[str, str]:
    """Each letter and the letters beside it on the keyboard."""
    near: dict[str, set[str]] = {}
    for row in ROWS:
        for left, right in pairwise(row):
            near.setdefault(left, set()).add(right)
            near.setdefault(right, set()).add(left)
    return {key: "".join(sorted(keys)) for key, keys in near.items()}


NEAR: Final = neighbours()


def mask(word: str) -> int:
    """The letters of a word as bits: words that differ in many bits are far apart."""
    mask = 0
    for char in word:
        mask |= 1 << (ord(char) % 61)
    return mask


def damerau(left: str, right: str, limit: int) -> int:
    """Damerau-Levenshtein distance (neighbours may change places), or limit + 1 when it is more."""
    if left == right:
        return 0
    previous: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        current = [i]
        for j, b in enumerate(right, 1):
            cost = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, previous[j - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        previous, row = row, current
    return row[-1]
