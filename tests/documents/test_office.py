# SPDX-License-Identifier: EUPL-1.2
"""Documents for Word and LibreOffice: the whole report, real headings, the right language, and no trace of anyone."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from types import ModuleType

import attrs
import docx as python_docx
import odfdo
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop.documents import docx, odt, packing, wording
from samverkan_desktop.domain import errors
from samverkan_desktop.domain.reports import Section

OFFICE = pytest.mark.parametrize("writer", [docx, odt], ids=["docx", "odt"])
ODT_PARTS = ("mimetype", "META-INF/manifest.xml", "content.xml", "meta.xml", "styles.xml")


def docx_lines(content: bytes) -> list[tuple[str, str]]:
    """Style and text of every paragraph in reading order, as python-docx reads it."""
    found = []
    for item in python_docx.Document(io.BytesIO(content)).iter_inner_content():
        paragraphs = [item] if hasattr(item, "runs") else [c.paragraphs[0] for row in item.rows for c in row.cells]
        found += [(paragraph.style.name, paragraph.text) for paragraph in paragraphs]
    return found


def odt_lines(content: bytes) -> list[tuple[str, str]]:
    """Style and text of every paragraph in reading order, as odfdo reads it."""
    body = odfdo.Document(io.BytesIO(content)).body
    paragraphs = body.xpath("//text:h | //text:p")
    return [(one.get_attribute("text:style-name").replace("_20_", " "), one.inner_text) for one in paragraphs]


LINES: dict[str, Callable[[bytes], list[tuple[str, str]]]] = {"docx": docx_lines, "odt": odt_lines}


def lines(writer: ModuleType, content: bytes) -> list[tuple[str, str]]:
    return LINES[writer.__name__.rpartition(".")[2]](content)


def everything(content: bytes) -> str:
    """Every part of the file as text, with its name."""
    return "\n".join(f"{name}\n{part.decode('utf-8')}" for name, part in packing.unpack(content).items())


@OFFICE
def test_the_whole_report_is_read_back_in_reading_order(writer, report, squash):
    text = squash(" ".join(text for _, text in lines(writer, writer.write(report))))
    at = 0
    for part in report.texts():
        found = text.find(squash(part), at)
        assert found >= at, part
        at = found + len(squash(part))
    assert squash(wording.words("summary", "sv")["made"][1]) in text


@OFFICE
def test_headings_are_real_ones_of_their_level_and_the_title_is_the_title(writer, report):
    styled = dict(reversed(pair) for pair in lines(writer, writer.write(report)))
    assert styled[report.title] == "Title"
    assert styled["Bakgrund"].lower() == "heading 1"
    assert styled["Åtgärder"].lower() == "heading 2"
    assert styled["Ett avsnitt är utelämnat."] == "Notice"


@OFFICE
def test_a_line_break_inside_a_paragraph_stays_inside_it(writer, report):
    texts = [text for _, text in lines(writer, writer.write(report))]
    assert "Tre steg:\n– en lugn plats,\n– en fast vuxen,\n– ett möte." in texts


@OFFICE
def test_runs_of_spaces_are_kept(writer, report):
    odd = attrs.evolve(report, sections=(Section(heading="Råd", paragraphs=("a   b",)),))
    assert "a   b" in [text for _, text in lines(writer, writer.write(odd))]


@pytest.mark.parametrize(("language", "locale"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_language_is_set_for_every_word(report, language, locale):
    told = attrs.evolve(report, language=language)
    word = packing.unpack(docx.write(told))
    assert set(re.findall(rb'<w:lang [^>]*w:val="([^"]+)"', word["word/styles.xml"])) == {locale.encode()}
    assert f"<dc:language>{locale}<".encode() in word["docProps/core.xml"]
    opened = packing.unpack(odt.write(told))
    first, _, last = locale.partition("-")
    assert f'fo:language="{first}" fo:country="{last}"'.encode() in opened["styles.xml"]
    assert opened["styles.xml"].count(b"fo:language=") == 1
    assert f"<dc:language>{locale}<".encode() in opened["meta.xml"]


def test_the_header_row_of_the_facts_is_a_header_to_a_screen_reader(report):
    assert b"<w:trPr><w:cantSplit/><w:tblHeader/>" in packing.unpack(docx.write(report))["word/document.xml"]
    assert packing.unpack(odt.write(report))["content.xml"].count(b"<table:table-header-rows>") == 1


@OFFICE
def test_every_page_says_what_it_is_when_it_was_made_and_how_many_they_are(writer, report):
    whole = everything(writer.write(report))
    name = "word/footer1.xml" if writer is docx else "styles.xml"
    foot = re.sub(r"<[^>]+>", " ", packing.unpack(writer.write(report))[name].decode())
    assert "Avidentifierad sammanfattning" in foot
    assert "22 november 2026" in foot
    assert ("NUMPAGES" in whole) if writer is docx else ("text:page-count" in whole)


@OFFICE
def test_the_file_says_its_name_and_language_and_nothing_else_of_itself(writer, report):
    content = writer.write(report)
    part = packing.unpack(content)["docProps/core.xml" if writer is docx else "meta.xml"].decode()
    assert re.findall(r"<((?:dc|dcterms|cp|meta):[a-zA-Z-]+)>", part) == ["dc:title", "dc:language"]
    assert re.findall(r">([^<>]+)<", part.partition("?>")[2].strip()) in (
        ["Avidentifierad sammanfattning", "sv-SE"],
        ["\n  ", "Avidentifierad sammanfattning", "sv-SE", "\n"],
    )
    told = everything(content).lower()
    for word in ("creator", "author", "lastmodified", "rsid", "generator", "odfdo", "python", "samverkan", "template"):
        assert word not in told.replace("samverkan mellan", ""), word
    assert not re.search(r"\d{4}-\d\d-\d\d|T\d\d:\d\d", everything(content))


@OFFICE
def test_the_file_has_the_listed_parts_only_and_no_time_or_owner(writer, report):
    with zipfile.ZipFile(io.BytesIO(writer.write(report))) as archive:
        assert tuple(archive.namelist()) == (docx.PARTS if writer is docx else ODT_PARTS)
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.create_system, entry.extra, entry.comment) == (0, b"", b"")
        assert archive.comment == b""


def test_an_odt_begins_with_its_kind_uncompressed(report):
    assert odt.write(report)[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


@OFFICE
def test_the_same_report_gives_the_same_bytes(writer, report):
    assert writer.write(report) == writer.write(report)


@OFFICE
def test_one_report_leaves_nothing_in_the_next(writer, report):
    before = writer.write(report)
    writer.write(attrs.evolve(report, title="Zingoalla", subtitle="Zingoalla"))
    assert writer.write(report) == before


@OFFICE
@pytest.mark.parametrize("text", ['<b>fet</b> & "citat" ]]>', "{{ 1 }}", '=HYPERLINK("x")', "&amp;lt;", "😢 א ع"])
def test_text_is_never_markup(writer, with_text, text):
    told = [shown for _, shown in lines(writer, writer.write(with_text(text)))]
    assert told.count(text) >= 5


@OFFICE
def test_what_a_program_might_obey_is_written_as_its_code(writer, with_text):
    told = " ".join(text for _, text in lines(writer, writer.write(with_text("a\x07b\u202ec\uffff"))))
    assert "a[U+0007]b[U+202E]c[U+FFFF]" in told


@OFFICE
def test_half_a_character_is_refused(writer, with_text):
    with pytest.raises(errors.Refused) as refused:
        writer.write(with_text("halv \ud83d"))
    assert refused.value.code == "text_not_writable"


@OFFICE
@given(text=st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_written_and_read_back(writer, with_text, squash, text):
    report = with_text(text)
    shown = [squash(one) for _, one in lines(writer, writer.write(report))]
    safe = wording.ready(text)
    plain = "".join(f"[U+{ord(c):04X}]" if unsafe(c) else c for c in safe)
    assert squash(plain) in "".join(shown)


def unsafe(char: str) -> bool:
    """Said apart from the program: controls (C0, C1, delete), text direction, and what XML has no place for."""
    code = ord(char)
    controls = (code < 32 and char != "\n") or 127 <= code <= 159
    return controls or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or code in (0xFFFE, 0xFFFF)
