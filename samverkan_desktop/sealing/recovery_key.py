# SPDX-License-Identifier: EUPL-1.2
"""The recovery key (återställningsnyckel): eight groups of four symbols on paper that open the vault.

28 random symbols of 32 (140 bits) and 4 check symbols (20 bits) of a Reed-Solomon code over GF(32). Up to four
wrong symbols are always seen, so a whole misread group is; one wrong symbol, or two neighbours that changed places,
is also located, so that we can say in which group to look. Knows nothing of files or of what the key opens.
Without key stretching: 140 random bits cannot be guessed.
"""

from __future__ import annotations

import re
import secrets
import unicodedata

import attrs

from samverkan_desktop.domain.errors import InvalidInput

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 symbols without 0, O, 1 and I, which are mistaken for each other on paper."""

GROUPS, GROUP_LENGTH = 8, 4
LENGTH = GROUPS * GROUP_LENGTH
CHECKS = 4
SECRET_BITS = 5 * (LENGTH - CHECKS)

_BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212.,;:_/]+")


@attrs.frozen(kw_only=True)
class RecoveryKey:
    """A recovery key (återställningsnyckel) whose check symbols agree."""

    groups: tuple[str, ...] = attrs.field(repr=False)

    @property
    def secret(self) -> bytes:
        """What opens: the 32 symbols as bytes, of which 140 bits are random."""
        return "".join(self.groups).encode("ascii")

    @property
    def text(self) -> str:
        """As written on paper, groups with spaces between."""
        return " ".join(self.groups)

    def __str__(self) -> str:
        """Never the key itself: that takes `text`, on purpose."""
        return "RecoveryKey(…)"


def new() -> RecoveryKey:
    """A new random recovery key."""
    return _key(_with_checks([secrets.randbelow(32) for _ in range(LENGTH - CHECKS)]))


def parse(text: str) -> RecoveryKey:
    """The key a person typed; case, spaces and dashes do not matter.

    Raises `InvalidInput`: `recovery_key_length`, `recovery_key_symbol` or `recovery_key_group` (each of the last two
    with the group's number), or `recovery_key_sum` when it cannot be told where the fault is.
    """
    typed = _BETWEEN.sub("", unicodedata.normalize("NFKC", text)).upper()
    for place, symbol in enumerate(typed[:LENGTH]):
        if symbol not in ALPHABET:
            raise InvalidInput("recovery_key_symbol", group=place // GROUP_LENGTH + 1)
    if len(typed) != LENGTH:
        raise InvalidInput("recovery_key_length", count=len(typed), wanted=LENGTH)
    symbols = [ALPHABET.index(symbol) for symbol in typed]
    if any(_syndromes(symbols)):
        place_of_fault = _fault(symbols)
        if place_of_fault is None:
            raise InvalidInput("recovery_key_sum")
        raise InvalidInput("recovery_key_group", group=place_of_fault // GROUP_LENGTH + 1)
    return _key(symbols)


def _key(symbols: list[int]) -> RecoveryKey:
    text = "".join(ALPHABET[symbol] for symbol in symbols)
    return RecoveryKey(groups=tuple(text[i : i + GROUP_LENGTH] for i in range(0, LENGTH, GROUP_LENGTH)))


# The field GF(32), made by x^5 + x^2 + 1; 2 generates all 31 numbers but zero.
_POWERS = [1]
for _ in range(30):
    _next = _POWERS[-1] << 1
    _POWERS.append(_next ^ 0b100101 if _next & 32 else _next)
_LOGS = {value: power for power, value in enumerate(_POWERS)}


def _times(a: int, b: int) -> int:
    return _POWERS[(_LOGS[a] + _LOGS[b]) % 31] if a and b else 0


def _over(a: int, b: int) -> int:
    return _POWERS[(_LOGS[a] - _LOGS[b]) % 31] if a else 0


def _syndromes(symbols: list[int]) -> tuple[int, ...]:
    """Four sums over all symbols, each weighted by its place to the power 0, 1, 2 and 3; all zero in a true key."""
    sums = [0] * CHECKS
    for place, symbol in enumerate(symbols):
        for power in range(CHECKS):
            sums[power] ^= symbol
            symbol = _times(symbol, place)
    return tuple(sums)


def _with_checks(secret: list[int]) -> list[int]:
    """The symbols with the four that make all sums zero, found by elimination."""
    places = range(LENGTH - CHECKS, LENGTH)
    rows: list[list[int]] = []
    weights = [1] * CHECKS
    for total in _syndromes([*secret, *[0] * CHECKS]):
        rows.append([*weights, total])
        weights = [_times(weight, place) for weight, place in zip(weights, places, strict=True)]
    for i in range(CHECKS):
        pivot = next(row for row in rows[i:] if row[i])
        rows.remove(pivot)
        rows.insert(i, [_over(value, pivot[i]) for value in pivot])
        for j, row in enumerate(rows):
            if j != i and row[i]:
                rows[j] = [value ^ _times(row[i], up) for value, up in zip(row, rows[i], strict=True)]
    return [*secret, *(row[CHECKS] for row in rows)]


def _fault(symbols: list[int]) -> int | None:
    """The place of one wrong symbol, or of two neighbours in a group that changed places, when it is one of these."""
    s = _syndromes(symbols)
    if all(s):
        place = _over(s[1], s[0])
        if _times(s[1], place) == s[2] and _times(s[2], place) == s[3]:
            return place
    elif s[0] and not any(s[1:]):
        return 0
    for place in range(LENGTH - 1):
        if (place + 1) % GROUP_LENGTH:
            swapped = symbols.copy()
            swapped[place : place + 2] = swapped[place + 1], swapped[place]
            if not any(_syndromes(swapped)):
                return place
    return None
