# SPDX-License-Identifier: EUPL-1.2
"""What is said on stderr: errors as what / why / what now, notices after unlocking, progress. Never record content."""

from __future__ import annotations

import sys

from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.system import technical_log, texts
from samverkan_desktop.usecases.unlocking import Notice

MOST_FAULTS = 200
LONGEST_PATH = 120


def say(text: str) -> None:
    """One line on stderr."""
    print(text, file=sys.stderr, flush=True)


def error(problem: SamverkanError, lang: str) -> None:
    """An expected error with every fault it names."""
    say(described(problem.code, problem.values, lang))
    for fault in problem.faults[:MOST_FAULTS]:
        say(f"  {shown(fault.path) or '.'}: {fault.text}")
    if len(problem.faults) > MOST_FAULTS:
        say(words(lang)["more_faults"].format(count=len(problem.faults) - MOST_FAULTS))


def shown(path: str) -> str:
    """A word from someone's file, as a field's path: it can be anything, also long or able to steer a terminal."""
    whole = "".join(letter if letter.isprintable() else "?" for letter in path)
    return whole if len(whole) <= LONGEST_PATH else whole[:LONGEST_PATH] + "…"


def described(code: str, values: dict[str, str | int], lang: str) -> str:
    """The three sentences of an error or notice code."""
    found = texts.errors(lang).get(code)
    if found is None:
        return code
    return "\n".join(_filled(found[part], values) for part in ("what", "why", "now"))


def notices(told: tuple[Notice, ...], lang: str) -> None:
    """What must be said right after opening."""
    for notice in told:
        say(described(notice.code, notice.values, lang))


def unexpected(problem: Exception, lang: str) -> None:
    """An error nobody expected: its kind on the screen, its place in the technical log."""
    technical_log.unexpected(problem)
    say(described("unexpected", {"kind": type(problem).__name__}, lang))


def interrupted(lang: str) -> None:
    """Ctrl+C."""
    say(words(lang)["interrupted"])


def words(lang: str) -> dict[str, str]:
    """The command line's own sentences."""
    said: dict[str, str] = texts.table("cli", lang)["said"]
    return said


def _filled(text: str, values: dict[str, str | int]) -> str:
    try:
        return text.format(**values)
    except (KeyError, IndexError):
        return text
