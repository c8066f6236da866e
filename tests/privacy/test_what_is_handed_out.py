# SPDX-License-Identifier: EUPL-1.2
"""Every kind of paper and file that leaves, opened to its last part: what it says of itself, and what it does not."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest
from pypdf import PdfReader

from samverkan_desktop import main
from samverkan_desktop.domain.concern_reports import ConcernReport
from samverkan_desktop.domain.days import day_of
from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.domain.meetings import ConsentedMeeting
from samverkan_desktop.domain.releases import EXPORTS
from samverkan_desktop.usecases import (
    concern_reports,
    consents,
    consultations,
    meeting_papers,
    meeting_rooms,
    meetings,
    practice,
    release,
    release_family,
    release_own,
    release_reports,
    unlocking,
)
from samverkan_desktop.usecases.desk import Desk

AN_ID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
A_TIME = re.compile(rb"T(?!00:00:00)\d\d:\d\d")
USER = "Kim Övning"  # the practice vault's own
ACTIVE = re.compile(rb"/(JavaScript|JS|OpenAction|AA|Launch|EmbeddedFiles?|RichMedia|SubmitForm|GoToR|URI)\b")
REVISION = re.compile(rb"w:rsid|<w:(ins|del|comment\w*) |<text:tracked-changes|<office:annotation|meta:user-defined")
DESCRIBED = {"/Title", "/Creator", "/CreationDate", "/ModDate"}
CATALOG = {
    "/Type", "/Pages", "/Lang", "/MarkInfo", "/Metadata", "/Outlines", "/OutputIntents", "/StructTreeRoot",
    "/ViewerPreferences", "/PageLabels",
}  # fmt: skip
DOCX = {
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
    "word/styles.xml", "word/settings.xml", "word/footer1.xml",
}  # fmt: skip
ODT = {"mimetype", "META-INF/manifest.xml", "content.xml", "meta.xml", "styles.xml"}


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Path], Desk]:
    """One file of each kind that the practice vault can hand out, by kind; and the vault, locked again."""
    folder = tmp_path_factory.mktemp("lämnat")
    tools = main.tools(state_dir=folder / "state")
    desk = practice.build(tools, folder / "home", today=day_of(tools.clock.now()))
    out = folder / "ut"
    out.mkdir()
    found: dict[str, Path] = {}
    for kind, give in ways(desk):
        if kind not in found:
            try:
                give(out / kind.replace(" ", "_"))
            except SamverkanError:
                continue  # this record may not leave so; another of its kind may
            if (out / kind.replace(" ", "_")).exists():
                found[kind] = out / kind.replace(" ", "_")
    unlocking.lock(desk)
    return found, desk


def ways(desk: Desk) -> Iterator[tuple[str, Callable[[Path], object]]]:
    """Everything that can be handed out of a vault, each as a kind and what does it."""
    for row in consultations.listed(desk):
        for format in EXPORTS:
            yield f"{row.kind}.{format}", lambda to, f=format, row=row: release.export(desk, row.id, format=f, to=to)  # type: ignore[misc]
        for format in ("pdf", "docx", "odt", "txt"):
            yield (
                f"case file.{format}",
                lambda to, f=format, row=row: release_own.give_case_file(desk, row.id, format=f, to=to),  # type: ignore[misc]
            )
    for card in consents.listed(desk):
        for one in card.child.guardians:
            asked = (desk, card.consent.id, one.id)
            for format in ("json", "pdf"):
                yield (
                    f"receipt.{format}",
                    lambda to, asked=asked, f=format: release_family.give_receipt(*asked, to=to, format=f),  # type: ignore[misc]
                )
            yield "form.pdf", lambda to, asked=asked: release_family.give_form(*asked, to=to)  # type: ignore[misc]
    for line in meetings.listed(desk):
        yield "meeting.ics", lambda to, id=line.id: meeting_rooms.export_calendar(desk, id, to=to)  # type: ignore[misc]
        meeting = meetings.get(desk, line.id)
        if isinstance(meeting, ConsentedMeeting):
            for paper in meeting_papers.PAPERS:
                for format in EXPORTS:
                    yield f"{paper}.{format}", lambda to, m=meeting, p=paper, f=format: _paper(desk, m, p, f, to)  # type: ignore[misc]
    report = attrs.evolve(concern_reports.new(desk), observations="Kom utan jacka.", child_name="Vide Låtsasson")
    for format in ("pdf", "txt"):
        yield (
            f"concern report.{format}",
            lambda to, f=format: _report(desk, report, f, to),  # type: ignore[misc]
        )


def _report(desk: Desk, report: ConcernReport, format: str, to: Path) -> object:
    content = concern_reports.render(desk, report, format)
    enter = concern_reports.Afterwards().enter
    return release_reports.hand_over_report(
        desk, content, format=format, receiver=report.party, afterwards=enter, to=to
    )


def _paper(desk: Desk, meeting: ConsentedMeeting, paper: str, format: str, to: Path) -> object:
    seats = [seat.id for seat in meeting.seats if seat.party != desk.vault.info.own_party]
    asked = {"child_id": meeting.child_ids[0], "seat_ids": seats, "format": format}
    return meeting_papers.export(desk, meeting.id, paper, to=to, **asked)  # type: ignore[arg-type]


def opened(file: Path) -> Iterator[tuple[str, bytes]]:
    """The file itself, every part of an archive, and every stream of a PDF."""
    content = file.read_bytes()
    yield "whole", content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name, archive.read(name)
    if content.startswith(b"%PDF"):
        for part in content.split(b"stream\n")[1:]:
            try:
                yield "stream", zlib.decompressobj().decompress(part)
            except zlib.error:
                continue


Files = tuple[dict[str, Path], Desk]


def test_every_kind_of_file_could_be_handed_out(handed_out: Files) -> None:
    files, _ = handed_out
    kinds = {f"{one}.{format}" for one in ("consented", "deidentified") for format in EXPORTS}
    kinds |= {f"case file.{format}" for format in ("pdf", "docx", "odt", "txt")}
    kinds |= {f"{paper}.{format}" for paper in meeting_papers.PAPERS for format in EXPORTS}
    kinds |= {"receipt.json", "receipt.pdf", "form.pdf", "meeting.ics", "concern report.pdf", "concern report.txt"}
    assert set(files) == kinds


def test_no_id_minute_or_place_of_the_computer_lies_in_any_part(handed_out: Files, own_home: Path) -> None:
    files, desk = handed_out
    for kind, file in files.items():
        for part, content in opened(file):
            where = f"{kind}: {part}"
            assert not AN_ID.search(content), where
            assert not A_TIME.search(content), where
            for place in (str(desk.home), str(Path.home()), str(own_home), str(Path(__file__).parents[2]), "\\Users\\"):
                assert place.encode() not in content, where


def test_the_number_of_a_record_stands_only_where_the_authority_files_it(handed_out: Files) -> None:
    files, _ = handed_out
    numbered = re.compile(rb"[KM]-20\d\d-\d+")
    told = {kind for kind, file in files.items() for _, content in opened(file) if numbered.search(content)}
    assert told <= {f"case file.{format}" for format in ("pdf", "docx", "odt", "txt")}


def test_nothing_active_attached_or_revised_lies_in_any_part(handed_out: Files) -> None:
    files, _ = handed_out
    for kind, file in files.items():
        for part, content in opened(file):
            assert not (kind.endswith("pdf") and part == "whole" and ACTIVE.search(content)), kind
            assert not REVISION.search(content), f"{kind}: {part}"


def test_a_pdf_describes_itself_with_its_kind_and_day_alone(handed_out: Files) -> None:
    files, desk = handed_out
    for kind, file in files.items():
        if not kind.endswith(".pdf"):
            continue
        reader = PdfReader(file)
        assert set(reader.metadata or {}) <= DESCRIBED, kind
        assert set(reader.trailer["/Root"].keys()) <= CATALOG, kind  # type: ignore[attr-defined]
        assert not reader.attachments, kind
        xmp = reader.xmp_metadata
        assert xmp is not None
        said = str(dict(reader.metadata or {})) + xmp.stream.get_data().decode()
        assert USER not in said, kind
        assert not xmp.dc_creator, kind
        assert desk.vault.info.name not in said, kind


def test_an_office_file_has_only_the_listed_parts_and_no_time_of_its_own(handed_out: Files) -> None:
    files, _ = handed_out
    for kind, file in files.items():
        if not kind.endswith((".docx", ".odt")):
            continue
        with zipfile.ZipFile(file) as archive:
            assert set(archive.namelist()) == (DOCX if kind.endswith("docx") else ODT), kind
            for one in archive.infolist():
                assert (one.date_time, one.comment, one.extra) == ((1980, 1, 1, 0, 0, 0), b"", b""), kind
            meta = archive.read("docProps/core.xml" if kind.endswith("docx") else "meta.xml").decode()
        names = set(re.findall(r"<(?:\w+:)(\w+)[ >/]", meta))
        assert names <= {"coreProperties", "title", "language", "document-meta", "meta", "generator"}, (kind, names)
        for word in (USER, "python-docx", "odfdo"):
            assert word not in meta, kind


def test_the_calendar_file_says_when_and_nothing_of_what_or_whom(handed_out: Files) -> None:
    files, _ = handed_out
    lines = files["meeting.ics"].read_text(encoding="utf-8").splitlines()
    names = [line.partition(":")[0].partition(";")[0] for line in lines if line]
    assert set(names) == {
        "BEGIN", "VERSION", "PRODID", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "CLASS", "END",
    }  # fmt: skip
    assert [line for line in lines if line.startswith("SUMMARY")] == ["SUMMARY:Möte"]
