# SPDX-License-Identifier: EUPL-1.2
"""What is said on stderr: errors as what / why / what now, notices after unlocking, progress. Never record content."""

from __future__ import annotations

import sys
import unicodedata
from typing import Final

from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.system import technical_log, texts
from samverkan_desktop.usecases.unlocking import Notice

MOST_FAULTS = 200
LONGEST_PATH = 120
LONGEST_VALUE = 1_000
# Controls, invisible marks (those that turn text around among them), halves of characters, and other line ends.
_STEERING: Final = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")


def say(text: str) -> None:
    """One line on stderr."""
    print(plain(text), file=sys.stderr, flush=True)


def line(text: str) -> None:
    """One line, or several, on stdout for people to read."""
    print(plain(text))


def row(*cells: object) -> None:
    """One row of a table on stdout: a cell holds neither tab nor line end, whatever stands in the vault."""
    line("\t".join(" ".join(str(cell).split()) for cell in cells))


def plain(text: str) -> str:
    """The same text without anything that a terminal obeys; line ends and tabs stay."""
    return "".join("?" if steers(letter) and letter not in "\n\t" else letter for letter in text)


def steers(letter: str) -> bool:
    """Whether a letter shows nothing of its own and may steer what shows it."""
    return not letter.isprintable() and unicodedata.category(letter) in _STEERING


def error(problem: SamverkanError, lang: str) -> None:
    """An expected error with every fault it names."""
    say(described(problem.code, problem.values, lang))
    for fault in problem.faults[:MOST_FAULTS]:
        say(f"  {shown(fault.path) or '.'}: {fault.text}")
    if len(problem.faults) > MOST_FAULTS:
        say(words(lang)["more_faults"].format(count=len(problem.faults) - MOST_FAULTS))


def shown(path: str) -> str:
    """A word from someone's file, as a field's path: it can be anything, also long or able to steer a terminal."""
    return _short(path, LONGEST_PATH)


def described(code: str, values: dict[str, str | int], lang: str) -> str:
    """The three sentences of an error or notice code."""
    found = texts.errors(lang).get(code)
    if found is None:
        return code
    if "role" in values:
        values = values | {"role": words(lang).get(f"role_{values['role']}", values["role"])}
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
        return text.format(**{name: _value(value) for name, value in values.items()})
    except (KeyError, IndexError):
        return text


def _value(value: str | int) -> str | int:
    return _short(value, LONGEST_VALUE) if isinstance(value, str) else value


def _short(text: str, longest: int) -> str:
    whole = "".join("?" if steers(letter) else letter for letter in text)
    return whole if len(whole) <= longest else whole[:longest] + "…"
