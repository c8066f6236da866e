# SPDX-License-Identifier: EUPL-1.2
"""Errors a person can meet: what happened, why, and what to do now.

A refusal by a rule is not an error; it is a `Decision`. The texts stand in `resources/texts/errors.*.toml`
under the code; the exception carries the code, the values to fill in (never record content) and, for forms
and files, every fault with its path.
"""

from __future__ import annotations

from enum import IntEnum

import attrs


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
