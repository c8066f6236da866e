# SPDX-License-Identifier: EUPL-1.2
"""Plain text: a report as lines anyone can read anywhere (UTF-8, LF, at most 78 characters wide where words allow).

Writes no file; decides nothing about what may stand in it.
"""

from __future__ import annotations

import textwrap
from typing import Final

from samverkan_desktop.documents import typeface, wording
from samverkan_desktop.domain import errors
from samverkan_desktop.domain.reports import Fact, Report, Section

WIDTH: Final = 78


def write(report: Report) -> bytes:
    """The report as text bytes; every character is kept as it is, also those no typeface has.

    Control characters, which a terminal might obey, are written as their code. Raises
    Refused("text_not_writable") for half characters (lone surrogates), which no file can hold.
    """
    plain = wording.made_ready(report)
    words = wording.words(report.kind, report.language)
    blocks = [_title(plain, str(words["name"]))]
    if plain.marking:
        blocks.insert(0, _wrapped(plain.marking))
    if plain.facts:
        blocks.append("\n".join(_fact(fact) for fact in plain.facts))
    if plain.notices:
        blocks.append("\n".join([f"{words['notices']}:", *(_wrapped(notice, "  ") for notice in plain.notices)]))
    blocks.extend(_section(section) for section in plain.sections)
    blocks.append(_section(Section(heading=str(words["made_heading"]), paragraphs=tuple(words["made"]))))
    blocks.append(wording.long_date(report.day, report.language))
    return _encoded("\n\n\n".join(blocks) + "\n")


def _title(report: Report, name: str) -> str:
    lines = [report.title, "=" * min(len(report.title), WIDTH)]
    if report.title != name:
        lines.insert(0, f"{name}\n")
    if report.subtitle:
        lines.append(_wrapped(report.subtitle))
    return "\n".join(lines)


def _fact(fact: Fact) -> str:
    first, *rest = f"{fact.label}: {fact.value}".split("\n")
    return "\n".join([_folded(first, "", "  "), *(_folded(line, "  ", "  ") for line in rest)])


def _section(section: Section) -> str:
    underline = {1: "-", 2: "~", 3: "."}[section.level]
    heading = f"{section.heading}\n{underline * min(len(section.heading), WIDTH)}"
    return "\n\n".join([heading, *(_wrapped(paragraph) for paragraph in section.paragraphs)])


def _wrapped(text: str, indent: str = "") -> str:
    """Every line of a text folded on its own, so that line breaks as typed are kept."""
    return "\n".join(_folded(line, indent, indent) for line in text.split("\n"))


def _folded(line: str, first: str, later: str) -> str:
    """One line folded at spaces; a word is never broken, so that it can be searched for."""
    return textwrap.fill(
        line,
        WIDTH,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _encoded(text: str) -> bytes:
    safe = "".join(f"[{typeface.code(c)}]" if typeface.obeyed(c) else c for c in text)
    try:
        return safe.encode("utf-8")
    except UnicodeEncodeError:
        raise errors.Refused("text_not_writable") from None
