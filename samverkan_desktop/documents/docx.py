# SPDX-License-Identifier: EUPL-1.2
"""DOCX: a report as a document that Word opens (ISO/IEC 29500), with real headings and the language set.

Writes no file; decides nothing about what may stand in it. The document begins as the shipped template and is packed
from an allow-list of parts: no author, no times, no revision ids, no trace of the program or the computer.
"""

from __future__ import annotations

import io
from typing import Any, Final

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from samverkan_desktop.documents import blocks, packing
from samverkan_desktop.domain.reports import Report

PARTS: Final = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/settings.xml",
    "word/footer1.xml",
)
"""The only parts a document may have; another one is a fault of the writer and nothing is written."""
_LABEL_WIDTH: Final = Mm(44)
_VALUE_WIDTH: Final = Mm(116)


def write(report: Report) -> bytes:
    """The report as DOCX bytes; the same report gives the same bytes.

    Every character is kept, but what a program might obey is written as its code. Raises
    Refused("text_not_writable") for half characters (lone surrogates).
    """
    paper = blocks.paper(report)
    document = docx.Document(io.BytesIO(packing.pack(packing.template("docx"))))
    for block in paper.blocks:
        if block.rows:
            _table(document, block.rows)
        else:
            style = f"Heading {block.level}" if block.style == "Heading" else block.style
            # A line end becomes a break inside the same paragraph.
            document.add_paragraph(block.text, style=style)
    _foot(document, paper)
    _describe(document, paper)
    held = io.BytesIO()
    document.save(held)
    parts = packing.unpack(held.getvalue())
    if unknown := parts.keys() - set(PARTS):
        raise ValueError(f"parts that are not on the list: {', '.join(sorted(unknown))}")
    return packing.pack({name: parts[name] for name in PARTS})


def _table(document: Any, rows: tuple[tuple[str, str], ...]) -> None:
    """The facts as a table whose first row is its header, repeated on each page and read out with every cell."""
    table = document.add_table(rows=len(rows), cols=2, style="Facts")
    table.autofit = False
    for column, width in zip(table.columns, (_LABEL_WIDTH, _VALUE_WIDTH), strict=True):
        column.width = width
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        styles = ("Table Heading", "Table Heading") if number == 0 else ("Table Label", "Table Text")
        for cell, text, style, width in zip(row.cells, texts, styles, (_LABEL_WIDTH, _VALUE_WIDTH), strict=True):
            cell.width = width
            cell.paragraphs[0].style = style
            cell.paragraphs[0].add_run(text)


def _foot(document: Any, paper: blocks.Paper) -> None:
    """The kind of paper, the day, and the page of how many, at the foot of every page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = "Footer"
    before, between, after = paper.page
    paragraph.add_run(f"{paper.name}\t{paper.day}\t{before}")
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES")
    if after:
        paragraph.add_run(after)


def _field(paragraph: Any, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"  # what is read where fields are not counted
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _describe(document: Any, paper: blocks.Paper) -> None:
    """What the file says of itself: the name of the kind of paper and the language, nothing more."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), paper.language)
    core = document.core_properties
    core.title, core.language = paper.name, paper.language
