# SPDX-License-Identifier: EUPL-1.2
"""Blocks (stycken): a report as the row of styled paragraphs that the office formats share.

Knows the order of a paper and the names of its styles; knows no file format. Made ready as every paper is, and safe
to write in XML.
"""

from __future__ import annotations

from typing import Final, Literal

import attrs

from samverkan_desktop.documents import typeface, wording
from samverkan_desktop.domain import errors
from samverkan_desktop.domain.reports import Report

Style = Literal["Marking", "Overline", "Title", "Subtitle", "Notice", "Heading", "Body Text", "Made Text", "Facts"]
LOCALES: Final = {"sv": ("sv", "SE"), "en": ("en", "GB")}
# The two characters of the first plane that XML 1.0 (2.2) has no place for and that are no control characters.
_NO_XML: Final = "\ufffe\uffff"


@attrs.frozen(kw_only=True)
class Block:
    """One paragraph and its style; `level` is 1-3 for a heading; `rows` are the facts, header first, for the table."""

    style: Style
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, str], ...] = ()


@attrs.frozen(kw_only=True)
class Paper:
    """Everything an office format writes: the blocks, the three parts of the foot, and what the file says of itself.

    page: the words around the page number and the number of pages; language: as `sv-SE`.
    """

    name: str
    language: str
    blocks: tuple[Block, ...]
    day: str
    page: tuple[str, str, str]


def paper(report: Report) -> Paper:
    """A report as blocks. Raises Refused("text_not_writable") for half characters (lone surrogates)."""
    plain = wording.made_ready(report)
    words = wording.words(report.kind, report.language)
    blocks = [Block(style="Marking", text=plain.marking)] if plain.marking else []
    if plain.title != words["name"]:
        blocks.append(Block(style="Overline", text=words["name"]))
    blocks.append(Block(style="Title", text=plain.title))
    if plain.subtitle:
        blocks.append(Block(style="Subtitle", text=plain.subtitle))
    if plain.facts:
        rows = ((words["fact"], words["value"]), *((fact.label, fact.value) for fact in plain.facts))
        blocks.append(Block(style="Facts", rows=rows))
    blocks += [Block(style="Notice", text=notice) for notice in plain.notices]
    for section in plain.sections:
        blocks.append(Block(style="Heading", text=section.heading, level=section.level))
        blocks += [Block(style="Body Text", text=paragraph) for paragraph in section.paragraphs]
    blocks.append(Block(style="Heading", text=words["made_heading"], level=1))
    blocks += [Block(style="Made Text", text=paragraph) for paragraph in words["made"]]
    before, _, rest = str(words["page"]).partition("{n}")
    between, _, after = rest.partition("{m}")
    return Paper(
        name=words["name"],
        language="-".join(LOCALES[report.language]),
        blocks=tuple(_writable(block) for block in blocks),
        day=wording.long_date(report.day, report.language),
        page=(before, between, after),
    )


def _writable(block: Block) -> Block:
    rows = tuple((_shown(label), _shown(value)) for label, value in block.rows)
    return attrs.evolve(block, text=_shown(block.text), rows=rows)


def _shown(text: str) -> str:
    """The text with every character that a program might obey, or XML cannot hold, as its code."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise errors.Refused("text_not_writable")
    return "".join(f"[{typeface.code(c)}]" if typeface.obeyed(c) or c in _NO_XML else c for c in text)
