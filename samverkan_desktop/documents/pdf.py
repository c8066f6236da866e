# SPDX-License-Identifier: EUPL-1.2
"""PDF: a report as an accessible paper, A4.

Knows the report and its template. Writes no file; decides nothing about what may stand in it. The file's own
description is an allow-list: the name of the kind of paper, the language and the day of export.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from samverkan_desktop.documents import typeface, typesetting, wording
from samverkan_desktop.domain import errors
from samverkan_desktop.domain.reports import Report

# Characters. Measured: this much is set within ten seconds and half a gigabyte on an ordinary laptop.
LONGEST: Final = 1_000_000
# Characters, together, of words that must be divided to fit: setting them takes far longer than ordinary text.
LONGEST_WORDS: Final = 50_000
_LONG_WORD: Final = 200


def missing_characters(report: Report) -> tuple[str, ...]:
    """The characters of a report that cannot be printed, each once, in order of appearance."""
    return typeface.lacks("\n".join(report.texts()))


def write(report: Report, substitutes: Mapping[str, str] | None = None) -> bytes:
    """The report as PDF bytes (PDF/UA-1 and PDF/A-2a); the same report gives the same bytes.

    substitutes: what to print for characters the typeface lacks, one character each as key. Raises
    Refused("font_lacks_characters") while any is left, never a box in its place; Refused("report_too_long") above a
    million characters; Impossible("paper_not_made") when the compiler fails.
    """
    _refuse_too_long(report)
    plain = wording.made_ready(report, substitutes)
    typesetting.refuse_unprintable(missing_characters(plain))
    return typesetting.compile_pdf("report.typ", _data(plain))


def _refuse_too_long(report: Report) -> None:
    texts = report.texts()
    long_words = sum(len(word) for text in texts for word in text.split() if len(word) > _LONG_WORD)
    if sum(map(len, texts)) > LONGEST or long_words > LONGEST_WORDS:
        raise errors.Refused("report_too_long")


def _data(report: Report) -> dict[str, Any]:
    words = wording.words(report.kind, report.language)
    return {
        "language": report.language,
        "day": typesetting.day_parts(report.day),
        "words": words | {"day": wording.long_date(report.day, report.language)},
        "overline": "" if report.title == words["name"] else words["name"],
        "marking": report.marking,
        "title": report.title,
        "subtitle": report.subtitle,
        "facts": [{"label": fact.label, "value": fact.value} for fact in report.facts],
        "notices": list(report.notices),
        "sections": [
            {"level": section.level, "heading": section.heading, "paragraphs": list(section.paragraphs)}
            for section in report.sections
        ],
    }
