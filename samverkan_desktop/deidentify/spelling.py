# SPDX-License-Identifier: EUPL-1.2

"""Tells whether a word is spelt as names are (stavning), or as a Swedish word or a misspelling of one.

Knows only letters: pieces of two to four, weighed by a model trained on the shipped lists
(`packaging/train_spelling.py`).
"""

from __future__ import annotations

import zlib
from array import array
from functools import cache, lru_cache
from typing import Final

from samverkan_desktop.system import resources

SIZE: Final = 1 << 16
SCALE: Final = 24.0


def pieces(lower: str) -> list[int]:
    """Where the weights of a word's pieces stand."""
    word = f"^{lower}$"
    found = [word[i : i + n] for n in (2, 3, 4) for i in range(len(word) - n + 1)]
    return [zlib.crc32(piece.encode()) % SIZE for piece in found]


@cache
def _weights() -> tuple[int, array[int]]:
    raw = array("b")
    raw.frombytes(zlib.decompress(resources.path("model", "spelling.z").read_bytes()))
    return raw[0], raw[1:]


@lru_cache(maxsize=20_000)
def nameness(lower: str) -> float:
    """How much more the letters look like a name than like a word: over 0 more, under 0 less, about -6 to 6."""
    bias, weights = _weights()
    return (bias + sum(weights[at] for at in pieces(lower))) / SCALE
