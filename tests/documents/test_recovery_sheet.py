# SPDX-License-Identifier: EUPL-1.2
"""The recovery sheet: one page, the key in order and in large print."""

from __future__ import annotations

import io
from datetime import date

import pikepdf
import pypdf
import pytest

from samverkan_desktop.documents import recovery_sheet
from samverkan_desktop.domain import errors

KEY = ("K7TM", "4XQP", "9HBR", "W2NE", "CV6J", "D83Y", "RN5A", "TQ9F")
DAY = date(2026, 11, 22)


def sheet(**changes) -> bytes:
    return recovery_sheet.write(KEY, **({"vault_name": "Elevhälsan Björkskolan", "day": DAY} | changes))


def test_the_groups_read_back_numbered_and_in_order(squash):
    text = squash(pypdf.PdfReader(io.BytesIO(sheet())).pages[0].extract_text())
    assert "".join(f"{number}{group}" for number, group in enumerate(KEY, start=1)) in text
    assert squash("Elevhälsan Björkskolan") in text
    assert squash("22 november 2026") in text


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", ["V", "Wåg " * 60, "W" * 300])
def test_it_is_always_one_page(name, language):
    assert len(pypdf.PdfReader(io.BytesIO(sheet(vault_name=name, language=language))).pages) == 1


def test_the_key_and_nothing_else_is_in_the_largest_print():
    large = []

    def visit(text, _cm, matrix, _font, size):
        if size * abs(matrix[0]) >= 24:
            large.append(text)

    pypdf.PdfReader(io.BytesIO(sheet())).pages[0].extract_text(visitor_text=visit)
    assert "".join("".join(large).split()) == "".join(KEY)


def test_it_meets_the_same_standards_as_every_paper():
    paper = pikepdf.open(io.BytesIO(sheet()))
    metadata = paper.open_metadata()
    assert (metadata["pdfuaid:part"], metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("1", "2", "A")
    assert str(paper.Root.Lang) == "sv"
    assert "/StructTreeRoot" in paper.Root
    assert str(paper.docinfo["/Title"]) == "Återställningsnyckel"


def test_the_files_own_description_holds_neither_key_nor_vault():
    paper = pikepdf.open(io.BytesIO(sheet()))
    described = str(dict(paper.docinfo.items())) + paper.Root.Metadata.read_bytes().decode()
    assert not [word for word in (*KEY, "Elevhälsan") if word in described]


@pytest.mark.parametrize("groups", [KEY[:7], (*KEY[:7], "TQ9"), (*KEY[:7], "tq9f"), (*KEY[:7], "ÅÄÖ9"), "K7TM4XQP"])
def test_a_key_of_another_shape_is_not_printed_nor_told(groups):
    with pytest.raises(ValueError) as caught:
        recovery_sheet.write(groups, vault_name="V", day=DAY)
    assert "K7TM" not in str(caught.value)


def test_a_vault_name_that_cannot_be_printed_is_refused_by_name_or_substituted(squash):
    with pytest.raises(errors.Refused) as caught:
        sheet(vault_name="Skolan \U0001f3eb")
    assert caught.value.code == "font_lacks_characters"
    content = sheet(vault_name="Skolan \U0001f3eb", substitutes={"\U0001f3eb": "(hus)"})
    assert "Skolan(hus)" in squash(pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text())
