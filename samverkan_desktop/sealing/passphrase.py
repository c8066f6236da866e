# SPDX-License-Identifier: EUPL-1.2
"""Passphrases (lösenfraser): which are taken, how one is read from a file, and making one of Swedish words.

Knows lengths, the forms of Unicode, what is too easy to guess (`guessing`) and the shipped word list. Does not know
what a passphrase opens. No rules about digits and capitals: they make passphrases worse. Source: NIST SP 800-63B
(15 characters, all of Unicode, a block list with the reason shown, no composition rules) and the contract's file form.
"""

from __future__ import annotations

import codecs
import math
import os
import secrets
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.sealing import guessing
from samverkan_desktop.sealing.kdf import Kdf
from samverkan_desktop.system import resources

__all__ = [
    "LONGEST",
    "SHORTEST",
    "Kdf",
    "check",
    "check_form",
    "entropy_bits",
    "from_bytes",
    "generate",
    "is_guessable",
    "normalise",
    "read_fd",
    "read_file",
    "word_list",
]

SHORTEST: Final = 15
LONGEST: Final = 1024
_MOST_BYTES: Final = 4 * LONGEST + 64


def normalise(text: str) -> str:
    """The form that counts: NFC, so that å typed as one sign and as two is the same."""
    return unicodedata.normalize("NFC", text)


def check(text: str, *, own_words: Iterable[str] = ()) -> None:
    """Raise `InvalidInput` for a passphrase that is not taken as a new one.

    own_words: names of the user, the unit, the municipality: they count as easily guessed. Codes:
    `passphrase_too_short`, `passphrase_too_long`, `passphrase_control`, `passphrase_too_common`.
    """
    check_form(text)
    if is_guessable(text, own_words=own_words):
        raise InvalidInput("passphrase_too_common")


def is_guessable(text: str, *, own_words: Iterable[str] = ()) -> bool:
    """Whether someone who knows Swedish habits would soon guess it, by estimate."""
    return guessing.bits(normalise(text), own_words) < guessing.ENOUGH


def read_file(path: Path) -> str:
    """The passphrase in a file: strict UTF-8, one trailing line end removed, NFC, 15-1 024 characters.

    Raises `InvalidInput`: `passphrase_file_unreadable`, `passphrase_not_utf8` or a code of `check` about its form.
    """
    try:
        with path.open("rb") as file:
            return from_bytes(file.read(_MOST_BYTES + 1))
    except OSError:
        raise InvalidInput("passphrase_file_unreadable") from None


def read_fd(descriptor: int) -> str:
    """The passphrase from an open file descriptor, which is read to its end; as `read_file`."""
    data = b""
    try:
        while len(data) <= _MOST_BYTES and (part := os.read(descriptor, 4096)):
            data += part
    except (OSError, OverflowError):  # a number that no descriptor can have
        raise InvalidInput("passphrase_file_unreadable") from None
    return from_bytes(data)


def from_bytes(data: bytes) -> str:
    """The passphrase in a file's bytes; as `read_file`."""
    if data.startswith(codecs.BOM_UTF8):
        # Invisible, and not part of what a person would type at the window.
        raise InvalidInput("passphrase_bom")
    try:
        text = data.decode("utf-8", errors="strict")
    except UnicodeDecodeError:
        if len(data) > _MOST_BYTES:
            raise InvalidInput("passphrase_too_long", most=LONGEST) from None
        raise InvalidInput("passphrase_not_utf8") from None
    for end in ("\r\n", "\n", "\r"):
        if text.endswith(end):
            text = text.removesuffix(end)
            break
    text = normalise(text)
    check_form(text)
    return text


def generate(words: int = 5) -> str:
    """So many different random words of the shipped list with spaces between; `entropy_bits` says how strong."""
    return " ".join(secrets.SystemRandom().sample(word_list(), words))


def entropy_bits(words: int = 5) -> float:
    """Bits of a generated passphrase: the logarithm of how many there are, all equally likely."""
    count = len(word_list())
    return sum(math.log2(count - drawn) for drawn in range(words))


@cache
def word_list() -> tuple[str, ...]:
    """The shipped words: four to ten letters, no two that differ by a single letter."""
    lines = resources.path("words", "passphrase.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def check_form(text: str) -> None:
    """Raise `InvalidInput` for what no slot takes: too short, too long, control characters."""
    text = normalise(text)
    if len(text) < SHORTEST:
        raise InvalidInput("passphrase_too_short", count=len(text), fewest=SHORTEST)
    if len(text) > LONGEST:
        raise InvalidInput("passphrase_too_long", most=LONGEST)
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
        raise InvalidInput("passphrase_control")
