# SPDX-License-Identifier: EUPL-1.2
"""Wording: the papers' own words and dates in the report's language, and the text of a report made ready.

Makes ready means: line ends alike, tabs as spaces, composed characters (Unicode NFC). Nothing else is changed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs
from babel.dates import format_date

from samverkan_desktop.documents import typeface
from samverkan_desktop.domain.reports import Fact, Report, Section
from samverkan_desktop.system import texts

_ALIKE = {ord(end): "\n" for end in typeface.LINE_ENDS} | {ord(blank): " " for blank in typeface.BLANKS}


def words(part: str, language: str) -> dict[str, Any]:
    """The fixed words of one kind of paper with those all papers share."""
    table = texts.table("documents", language)
    return {**table["common"], **table[part]}


def long_date(day: date, language: str) -> str:
    """A day in words, `22 november 2026`."""
    return format_date(day, format="long", locale={"sv": "sv_SE", "en": "en_GB"}[language])


def ready(text: str, substitutes: Mapping[str, str] | None = None) -> str:
    """One text with line ends alike, composed, and the chosen characters replaced."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_ALIKE)
    if substitutes:
        plain = "".join(substitutes.get(char, char) for char in plain)
        # A substitute may bring a line end, or meet a neighbour it composes with.
        plain = unicodedata.normalize("NFC", plain.translate(_ALIKE))
    return plain


def one_line(text: str) -> str:
    """A heading or title: whitespace of any kind as single spaces."""
    return " ".join(text.split())


def made_ready(report: Report, substitutes: Mapping[str, str] | None = None) -> Report:
    """The same report with every text made ready and every blank paragraph left out."""
    return attrs.evolve(
        report,
        title=_heading(report.title, substitutes),
        subtitle=ready(report.subtitle, substitutes).strip(),
        marking=ready(report.marking, substitutes).strip(),
        facts=tuple(
            Fact(label=_heading(fact.label, substitutes), value=ready(fact.value, substitutes).strip())
            for fact in report.facts
        ),
        sections=tuple(
            Section(
                heading=_heading(section.heading, substitutes),
                paragraphs=_paragraphs(section.paragraphs, substitutes),
                level=section.level,
            )
            for section in report.sections
        ),
        notices=_paragraphs(report.notices, substitutes),
    )


def _heading(text: str, substitutes: Mapping[str, str] | None) -> str:
    """A heading made ready; a dash when the replacing left nothing to read."""
    return one_line(ready(text, substitutes)) or "–"


def _paragraphs(found: tuple[str, ...], substitutes: Mapping[str, str] | None) -> tuple[str, ...]:
    """Paragraphs made ready; a blank line divides one into two."""
    return tuple(
        paragraph.strip() for text in found for paragraph in _divided(ready(text, substitutes)) if paragraph.strip()
    )


def _divided(text: str) -> list[str]:
    """A text divided at its blank lines."""
    blocks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return ["\n".join(block) for block in blocks]
