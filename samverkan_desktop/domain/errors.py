# SPDX-License-Identifier: EUPL-1.2
"""Errors a person can meet: what happened, why, and what to do now.

A refusal by a rule is not an error; it is a `Decision`. The texts stand in `resources/texts/errors.*.toml`
under the code; the exception carries the code, the values to fill in (never record content) and, for forms
and files, every fault with its path.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from enum import IntEnum
from typing import Final

import attrs

SHOWN: Final = 3
"""So many letters are told of what stands where a field's name belongs and is none."""
_A_FIELD: Final = re.compile(r"[a-z][a-z0-9_]{0,29}")


class Exit(IntEnum):
    """Exit codes of the command line; the meaning is fixed by the contract."""

    DONE = 0
    NO = 1
    USAGE = 2
    LOCKED_OUT = 3
    IMPOSSIBLE = 4


@attrs.frozen(kw_only=True)
class Fault:
    """One thing that is wrong in a form or a file (fel).

    path: where, as `[0].sections.question`; text: what is wrong, in plain Swedish, without record content.
    """

    path: str
    text: str


def named(key: str, known: Iterable[str] = ()) -> str:
    """An unknown field's name as a fault may tell it: whole when it looks like a field's name, else how it begins.

    Whoever mixes up a file's fields may have written content where a name belongs, a child's name for instance. Fields
    are called in small letters of the English alphabet; what is nearly a known one is told whole too.
    """
    if _A_FIELD.fullmatch(key) or len(key) <= SHOWN or difflib.get_close_matches(key, tuple(known), 1, 0.8):
        return key
    return key[:SHOWN] + "…"


class SamverkanError(Exception):
    """An expected error, shown to the person who met it.

    code: the key of its texts; values: fills the texts' {names}; faults: all faults of a form or file.
    """

    exit: Exit = Exit.IMPOSSIBLE

    def __init__(self, code: str, *, faults: tuple[Fault, ...] = (), **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
        self.faults = faults


class Refused(SamverkanError):
    """The answer is no: not permitted, damaged, or something is left to review."""

    exit = Exit.NO


class InvalidInput(SamverkanError):
    """Wrong arguments or an unreadable or invalid file; `faults` lists every one."""

    exit = Exit.USAGE


class LockedOut(SamverkanError):
    """Wrong passphrase or recovery key, or the wait after several wrong ones."""

    exit = Exit.LOCKED_OUT


class Impossible(SamverkanError):
    """The computer could not do it: disk full, read-only, open elsewhere, missing carrier."""

    exit = Exit.IMPOSSIBLE
