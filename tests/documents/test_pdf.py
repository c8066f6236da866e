# SPDX-License-Identifier: EUPL-1.2
"""The PDF: accessible, lasting, silent about who made it, and never a box where a letter should be."""

from __future__ import annotations

import getpass
import io
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import attrs
import pikepdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from samverkan_desktop.documents import pdf, typeface, wording
from samverkan_desktop.domain import errors
from samverkan_desktop.domain.reports import Fact, Report, Section


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def elements(node: pikepdf.Object) -> Iterator[str]:
    """The names of the structure elements in reading order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from elements(kid)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S)
        if "/K" in node:
            yield from elements(node.K)


def test_every_text_of_the_report_reads_back_in_order(report, reading, squash):
    text = reading(pdf.write(report), report)
    at = 0
    for part in report.texts():
        found = text.find(squash(part), at)
        assert found >= at, part
        at = found + len(squash(part))


def test_it_says_what_it_is_and_how_it_was_made(report, reading, squash):
    text = reading(pdf.write(report), report)
    assert squash("Avidentifierad sammanfattning") in text
    assert squash(wording.words("summary", "sv")["made"][0]) in text


def test_it_declares_pdf_ua_1_and_pdf_a_2a_and_swedish(report):
    paper = opened(pdf.write(report))
    metadata = paper.open_metadata()
    assert metadata["pdfuaid:part"] == "1"
    assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
    assert str(paper.Root.Lang) == "sv"
    assert bool(paper.Root.MarkInfo.Marked) is True
    assert bool(paper.Root.ViewerPreferences.DisplayDocTitle) is True
    assert "/StructTreeRoot" in paper.Root
    assert "/OutputIntents" in paper.Root


def test_an_english_report_is_declared_english(report):
    assert str(opened(pdf.write(attrs.evolve(report, language="en"))).Root.Lang) == "en"


def test_headings_facts_and_paragraphs_are_tagged_as_such(report):
    paper = opened(pdf.write(report))
    found = list(elements(paper.Root.StructTreeRoot))
    assert [name for name in found if re.match(r"/H\d", name)] == ["/H1", "/H2", "/H2", "/H3", "/H2"]
    assert found.count("/Table") == 1
    assert found.count("/TH") == 2
    assert found.count("/TD") == 2 * len(report.facts)
    assert not {"/Figure", "/Span", "/Title"} & set(found)


def test_every_page_is_a4_and_read_in_structure_order(report):
    long = attrs.evolve(report, sections=(Section(heading="Råd", paragraphs=("Ett råd till. " * 700,)),))
    paper = opened(pdf.write(long))
    assert len(paper.pages) > 2
    for page in paper.pages:
        assert [round(float(edge)) for edge in page.mediabox] == [0, 0, 595, 842]
        assert str(page.Tabs) == "/S"


def test_every_font_is_embedded_and_one_of_the_shipped(report):
    names = set()
    paper = opened(pdf.write(report))
    for entry in paper.objects:
        if isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == pikepdf.Name.FontDescriptor:
            names.add(str(entry.FontName).split("+")[1])
            assert "/FontFile3" in entry
            assert re.match(r"/[A-Z]{6}\+", str(entry.FontName)), "only the characters used are embedded"
    assert names == {"Inter-Regular", "Inter-SemiBold"}


def test_the_files_own_description_holds_nothing_but_the_allowed(report):
    paper = opened(pdf.write(report))
    info = {name: str(value) for name, value in paper.docinfo.items()}
    assert info.pop("/Creator").startswith("Typst ")
    assert info == {
        "/Title": "Avidentifierad sammanfattning",
        "/CreationDate": "D:20261122000000Z",
        "/ModDate": "D:20261122000000Z",
    }
    xmp = paper.Root.Metadata.read_bytes().decode()
    own = set(re.findall(r"<((?:dc|xmp|pdf|xmpMM|photoshop):\w+)", xmp))
    assert own == {
        "dc:title",
        "dc:language",
        "dc:format",
        "xmp:CreatorTool",
        "xmp:CreateDate",
        "xmp:ModifyDate",
        "xmpMM:History",
        "xmpMM:InstanceID",
        "xmpMM:DocumentID",
        "xmpMM:RenditionClass",
        "pdf:PDFVersion",
    }
    assert set(re.findall(r"\d\d:\d\d:\d\d", xmp)) == {"00:00:00"}


def test_the_title_of_the_report_is_not_the_title_of_the_file(report):
    paper = opened(pdf.write(attrs.evolve(report, title="Kanariefågeln Zerafina")))
    assert "Zerafina" not in str(paper.docinfo.get("/Title"))
    assert "Zerafina" not in paper.Root.Metadata.read_bytes().decode()


def test_no_person_computer_or_folder_of_the_maker_is_in_the_bytes(report, own_home):
    content = pdf.write(report)
    paper = opened(content)
    streams = b"".join(o.read_bytes() for o in paper.objects if isinstance(o, pikepdf.Stream) and "/Subtype" not in o)
    everything = content + streams
    names = (getpass.getuser(), socket.gethostname(), str(own_home), str(typeface.folder()), str(Path.cwd()))
    for name in names:
        if len(name) > 4:
            assert name.encode() not in everything


def test_the_same_report_gives_the_same_bytes_whatever_the_clock_and_zone(report):
    program = (
        "import sys, hashlib, runpy; report = runpy.run_path(sys.argv[1])['REPORT'];"
        "from samverkan_desktop.documents import pdf; print(hashlib.sha256(pdf.write(report)).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program, str(Path(__file__).with_name("conftest.py"))],
            env=os.environ | {"TZ": zone, "SOURCE_DATE_EPOCH": epoch},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zone, epoch in (("Pacific/Kiritimati", "0"), ("America/Los_Angeles", "1900000000"))
    }
    assert len(seen) == 1


INSTRUCTIONS = [
    '#read("/etc/passwd")',
    '#include "paper.typ"',
    '#import "@preview/cetz:0.3.0": canvas',
    '#plugin("x.wasm")',
    '#eval("read(\\"paper.typ\\")")',
    '#image("file:///etc/hostname")',
    "![bild](file:///etc/passwd)",
    '<img src="http://example.org/x.png">',
    "<script>alert(1)</script>",
    "{{ 7 * 7 }} ${7*7} #{7*7} %(a)s {0} {n} {m}",
    "= Rubrik",
    "*fet* _kursiv_ `kod` $x^2$ @etikett <last> // kommentar",
    "/* kommentar */ \\ ~ --- ... \"citat\" 'citat'",
    "\\u{1F600} &amp; &#65; %41 \\n \\t",
    '#link("http://example.org")[klicka] http://example.org/a?b=c',
    "#let lines = 1; #set text(size: 0pt)",
    '"}, "title": "annan", {"',
    "#sys.inputs.data #context counter(page).final()",
    '#raw(read(sys.inputs.data)) #json(bytes("1"))',
    "#[#{[#(]}",
]


@pytest.mark.parametrize("text", INSTRUCTIONS)
def test_instructions_in_a_text_are_printed_not_obeyed(text, with_text, reading, squash):
    report = with_text(text)
    content = pdf.write(report)
    # marking, title, subtitle, label, value, notice, heading, paragraph
    assert reading(content, report).count(squash(text)) >= 8
    paper = opened(content)
    assert "/Annots" not in paper.pages[0], "an address in a text is not a link"


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_nothing_but_templates_fonts_and_the_program_is_read_and_no_socket_is_opened(tmp_path):
    program = (
        "from datetime import date\n"
        "from samverkan_desktop.documents import pdf\n"
        "from samverkan_desktop.domain.reports import Report, Section\n"
        "def report(text): return Report(kind='summary', title='T', day=date(2026, 11, 22),\n"
        "    sections=(Section(heading='H', paragraphs=(text,)),))\n"
        "pdf.write(report('x'))\n"
        "open('/proc/self/comm').read()\n"
        f"for text in {INSTRUCTIONS!r}: pdf.write(report(text))\n"
        "open('/proc/self/comm').read()\n"
    )
    trace = tmp_path / "trace"
    done = subprocess.run(
        [
            "strace",
            "-f",
            "-o",
            str(trace),
            "-e",
            "trace=open,openat,connect,socket,execve",
            sys.executable,
            "-c",
            program,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if "ptrace" in done.stderr.lower():
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr
    whole = trace.read_text()
    assert "AF_INET" not in whole
    between = whole.split("/proc/self/comm")
    assert len(between) == 3, "the two marks stand around the compiling of the instructions"
    opened_there = re.findall(r'open(?:at)?\([^"]*"([^"]*)"', between[1].rsplit("\n", 1)[0])
    shipped = (str(typeface.folder()), str(typeface.folder().parent / "templates"))
    strangers = [p for p in opened_there if not p.startswith(shipped) and not p.startswith(("/proc/", "/sys/"))]
    assert strangers == []


def test_a_character_without_a_glyph_is_refused_by_name(with_text):
    with pytest.raises(errors.Refused) as caught:
        pdf.write(with_text("Bra jobbat \U0001f600 och \u05d0"))
    assert caught.value.code == "font_lacks_characters"
    assert caught.value.values["count"] == 2
    assert caught.value.values["characters"] == "\U0001f600 (U+1F600), \u05d0 (U+05D0)"


def test_an_invisible_character_is_refused_by_its_code(with_text):
    with pytest.raises(errors.Refused) as caught:
        pdf.write(with_text("vän\u202eskap"))
    assert caught.value.values["characters"] == "U+202E"


def test_a_refusal_names_at_most_twelve_and_counts_all(with_text):
    with pytest.raises(errors.Refused) as caught:
        pdf.write(with_text("".join(map(chr, range(0x4E00, 0x4E30)))))
    assert caught.value.values["count"] == 48
    assert str(caught.value.values["characters"]).count("U+") == 12


def test_what_is_missing_is_listed_once_in_order_of_appearance(with_text):
    assert pdf.missing_characters(with_text("b\u200bc\U0001f600d\u200b")) == ("\u200b", "\U0001f600")


def test_chosen_substitutes_are_printed_in_place_of_what_is_missing(with_text, reading, squash):
    report = with_text("Det gick \U0001f600 bra")
    text = reading(pdf.write(report, {"\U0001f600": "[glad]"}), report)
    assert squash("Det gick [glad] bra") in text


def test_a_substitute_that_cannot_be_printed_is_refused_too(with_text):
    with pytest.raises(errors.Refused):
        pdf.write(with_text("\U0001f600"), {"\U0001f600": "\U0001f601"})


def test_letters_typed_as_letter_and_mark_are_composed_and_printed(with_text, reading):
    report = with_text("A\u030asa O\u0308stro\u0308m")
    assert "ÅsaÖström" in reading(pdf.write(report), report)


def test_every_letter_of_swedens_minority_languages_and_common_signs_can_be_printed():
    for text in (
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜabcdefghijklmnopqrstuvwxyzåäöéü0123456789",
        "ÁáČčĐđŊŋŠšŦŧŽžÏïÖöÆæØøĂăȘșȚțŁłŃńŚśŹźŻżÇçĞğİıŞşÑñ¿¡ÊêÔôŰű",
        "Жанна Єва Ґанна Αλέξανδρος",
        "§ € £ % ‰ ° ± × ÷ ½ ² ³ – — … • ” ’ » « → ← ✓",
        "\u00a0\u2009\u202f",
    ):
        assert typeface.lacks(text) == ()


def test_a_word_too_long_for_its_column_stays_on_the_paper(with_text, reading, squash, tmp_path):
    report = with_text("W" * 300)
    content = pdf.write(report)
    assert reading(content, report).count("W" * 300) >= 8
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "long.pdf"
    file.write_bytes(content)
    boxes = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, text=True, check=True).stdout
    right = [float(edge) for edge in re.findall(r'<word [^>]*xMax="([\d.]+)"', boxes)]
    assert right
    assert max(right) < 595 - 40


@pytest.mark.parametrize("text", ["ord " * 250_001, "W" * 50_001], ids=["many words", "one word"])
def test_a_text_that_would_take_too_long_is_refused_before_it_is_set(text, report):
    whole = attrs.evolve(report, sections=(Section(heading="Råd", paragraphs=(text,)),))
    with pytest.raises(errors.Refused) as caught:
        pdf.write(whole)
    assert caught.value.code == "report_too_long"


ANY = st.text(st.characters(codec=None), max_size=60)
PRINTABLE = st.text(st.sampled_from(sorted(typeface.covered())) | st.sampled_from("\n\t\r\u2028"), max_size=200)


def outcome(report: Report, reading, squash) -> None:
    """A paper whose text reads back, or a named refusal; then the codes of what it lacks give a paper."""
    codes = {char: f"[{typeface.code(char)}]" for char in pdf.missing_characters(report)}
    if codes:
        with pytest.raises(errors.Refused) as caught:
            pdf.write(report)
        assert caught.value.code == "font_lacks_characters"
    content = pdf.write(report, codes)
    report = wording.made_ready(report, codes)
    text = reading(content, report)
    for part in report.texts():
        assert squash(part) in text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANY)
@example(text="\ud800")
@example(text="\x00\x07\x1b[31m")
@example(text="e\u0301\u0301\u0301")
@example(text="\u05d0\u05d1 \u0627\u0644")
@example(text="\r\n\r\n\u2028\u2029\x85")
@example(text="\ue000\U000f0000\ufffe")
def test_any_text_gives_a_paper_that_reads_back_or_a_named_refusal(text, with_text, reading, squash):
    outcome(with_text(text), reading, squash)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=PRINTABLE)
def test_any_printable_text_gives_a_paper_that_reads_back(text, with_text, reading, squash):
    report = with_text(text)
    assert pdf.missing_characters(report) == ()
    outcome(report, reading, squash)


def test_every_printable_character_reads_back_as_itself(report, reading, squash):
    characters = [char for char in sorted(typeface.covered()) if not char.isspace()]
    paragraphs = tuple(f"n{number}:x{char}z" for number, char in enumerate(characters))
    whole = attrs.evolve(report, sections=(Section(heading="Tecken", paragraphs=paragraphs),))
    content = pdf.write(whole)
    text = reading(content, whole)
    assert [paragraph for paragraph in paragraphs if squash(paragraph) not in text] == []
    if shutil.which("pdftotext"):
        done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
        exact = "".join(done.stdout.decode().split())
        assert [paragraph for paragraph in paragraphs if paragraph not in exact] == []


def test_a_report_without_facts_sections_or_marking_is_still_a_paper(reading):
    bare = Report(kind="consented_extract", title="Utdrag med stöd av samtycke", day=date(2027, 1, 1))
    assert reading(pdf.write(bare), bare).startswith("Utdragmedstödavsamtycke")


def test_a_long_value_is_carried_over_to_the_next_page(report, reading, squash):
    long = attrs.evolve(report, facts=(Fact(label="Syfte", value="Ett råd till.\n" * 90),))
    assert reading(pdf.write(long), long).count(squash("Ett råd till.")) == 90
