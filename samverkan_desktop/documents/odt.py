# SPDX-License-Identifier: EUPL-1.2
"""ODT: a report as a document that LibreOffice opens (OpenDocument 1.3), with real headings and the language set.

Writes no file; decides nothing about what may stand in it. The document begins as the shipped template and holds its
five parts and no other: no author, no times, no trace of the program or the computer.
"""

from __future__ import annotations

import io
from typing import Any, Final

import odfdo

from samverkan_desktop.documents import blocks, packing
from samverkan_desktop.domain.reports import Report

_MIMETYPE: Final = "mimetype"
_STYLES: Final = {"Body Text": "Text_20_body", "Made Text": "Made_20_Text"}


def write(report: Report) -> bytes:
    """The report as ODT bytes; the same report gives the same bytes.

    Every character is kept, but what a program might obey is written as its code. Raises
    Refused("text_not_writable") for half characters (lone surrogates).
    """
    paper = blocks.paper(report)
    shipped = packing.template("odt")
    document = odfdo.Document(io.BytesIO(packing.pack(shipped, bare=_MIMETYPE)))
    body = document.body
    for block in paper.blocks:
        body.append(_table(block.rows) if block.rows else _paragraph(block))
    _foot(document, paper)
    _describe(document, paper)
    filled = {name: _part(document, name).serialize() for name in ("content.xml", "styles.xml", "meta.xml")}
    parts = {_MIMETYPE: shipped[_MIMETYPE], **{name: filled.get(name, shipped[name]) for name in shipped}}
    return packing.pack(parts, bare=_MIMETYPE)


def _part(document: odfdo.Document, name: str) -> Any:
    """One of the template's parts; the library's types also allow for parts that are no XML."""
    return document.get_part(name)


def _paragraph(block: blocks.Block) -> odfdo.Element:
    """A heading or a paragraph; odfdo keeps line breaks and runs of spaces as elements of their own."""
    if block.style == "Heading":
        heading = odfdo.Header(block.level, block.text)
        heading.set_attribute("text:style-name", f"Heading_20_{block.level}")
        return heading
    return odfdo.Paragraph(block.text, style=_STYLES.get(block.style, block.style))


def _table(rows: tuple[tuple[str, str], ...]) -> odfdo.Element:
    """The facts as a table whose first row is its header, repeated on each page and read out with every cell."""
    table = _element("table:table", name="Facts", **{"style-name": "Facts"})
    for column in ("Label", "Value"):
        table.append(_element("table:table-column", **{"style-name": column}))
    header = _element("table:table-header-rows")
    header.append(_row(rows[0], "Table_20_Heading", "Table_20_Heading"))
    table.append(header)
    for row in rows[1:]:
        table.append(_row(row, "Table_20_Label", "Table_20_Text"))
    return table


def _row(texts: tuple[str, str], *styles: str) -> odfdo.Element:
    row = _element("table:table-row")
    for text, style in zip(texts, styles, strict=True):
        cell = _element("table:table-cell", **{"style-name": "Line"})
        cell.set_attribute("office:value-type", "string")
        cell.append(odfdo.Paragraph(text, style=style))
        row.append(cell)
    return row


def _element(tag: str, **attributes: str) -> odfdo.Element:
    made = odfdo.Element.from_tag(tag)
    for name, value in attributes.items():
        made.set_attribute(f"table:{name}", value)
    return made


def _foot(document: odfdo.Document, paper: blocks.Paper) -> None:
    """The kind of paper, the day, and the page of how many, at the foot of every page."""
    before, between, after = paper.page
    line = odfdo.Paragraph(f"{paper.name}\t{paper.day}\t{before}", style="Footer")
    page = odfdo.Element.from_tag("text:page-number")
    page.set_attribute("text:select-page", "current")
    page.text, page.tail = "1", between
    count = odfdo.Element.from_tag("text:page-count")
    count.text, count.tail = "1", after
    line.append(page)
    line.append(count)
    _part(document, "styles.xml").get_element("//style:footer").append(line)


def _describe(document: odfdo.Document, paper: blocks.Paper) -> None:
    """What the file says of itself: the name of the kind of paper and the language, nothing more."""
    language, _, country = paper.language.partition("-")
    text = _part(document, "styles.xml").get_element("//style:default-style/style:text-properties")
    text.set_attribute("fo:language", language)
    text.set_attribute("fo:country", country)
    meta = _part(document, "meta.xml")
    meta.title, meta.language = paper.name, paper.language
