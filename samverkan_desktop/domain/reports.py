# SPDX-License-Identifier: EUPL-1.2
"""Reports (rapporter): what a paper says, whatever it is printed as.

Knows headings, paragraphs and facts; knows no file format, no template and no law. Whoever builds a report has
already decided what may stand in it: a report is written out whole.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final, Literal

import attrs

Kind = Literal[
    "summary",
    "consented_extract",
    "concern_report",
    "case_file",
    "request_copy",
    "request_decision",
    "investigation_answer",
    "meeting_paper",
    "consent_receipt",
]
KINDS: Final = (
    "summary",
    "consented_extract",
    "concern_report",
    "case_file",
    "request_copy",
    "request_decision",
    "investigation_answer",
    "meeting_paper",
    "consent_receipt",
)
LANGUAGES: Final = ("sv", "en")
DEEPEST: Final = 3


def _has_words(_: Any, attribute: attrs.Attribute[str], text: str) -> None:
    """A heading without words would be read out as nothing (PDF/UA-1, ISO 14289-1, 7.4)."""
    if not text.strip():
        raise ValueError(f"{attribute.name} is empty")


@attrs.frozen(kw_only=True)
class Fact:
    """Fact (uppgift): a label and its value, as `Datum` and `2 mars 2026`."""

    label: str = attrs.field(validator=_has_words)
    value: str


@attrs.frozen(kw_only=True)
class Section:
    """Section (avsnitt): a heading and its paragraphs.

    level: 1-3, 1 is right under the title; paragraphs: plain text, a line break inside one is kept.
    Raises ValueError when the heading has no words or the level is outside 1-3.
    """

    heading: str = attrs.field(validator=_has_words)
    paragraphs: tuple[str, ...] = ()
    level: int = attrs.field(default=1, validator=[attrs.validators.ge(1), attrs.validators.le(DEEPEST)])


@attrs.frozen(kw_only=True)
class Report:
    """Report (rapport): all the words of one document, in reading order.

    kind: an approved summary (avidentifierad sammanfattning), the sections a consent covers (utdrag), a concern report
    (orosanmälan), what goes to the own case file or what was asked for (begäran om handling); day: the day of export,
    the only date put in the file's own description; marking: secrecy marking (sekretessmarkering, OSL 5 kap. 5 §) or
    empty; notices: what the reader must know of the document itself, as how many sections were left out and on what
    ground; they never say who declined.
    Raises ValueError when headings skip a level (PDF/UA-1, ISO 14289-1, 7.4.2) or the kind is unknown.
    """

    kind: Kind = attrs.field(validator=attrs.validators.in_(KINDS))
    title: str = attrs.field(validator=_has_words)
    day: date
    subtitle: str = ""
    language: str = attrs.field(default="sv", validator=attrs.validators.in_(LANGUAGES))
    marking: str = ""
    facts: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = attrs.field(default=())
    notices: tuple[str, ...] = ()

    @sections.validator
    def _no_level_is_skipped(self, _: attrs.Attribute[tuple[Section, ...]], sections: tuple[Section, ...]) -> None:
        above = 0
        for section in sections:
            if section.level > above + 1:
                raise ValueError(f"a heading of level {section.level} stands under level {above}")
            above = section.level

    def texts(self) -> tuple[str, ...]:
        """Every text of the report in reading order, for those who look at its characters."""
        facts = (text for fact in self.facts for text in (fact.label, fact.value))
        sections = (text for section in self.sections for text in (section.heading, *section.paragraphs))
        return (self.marking, self.title, self.subtitle, *facts, *self.notices, *sections)
