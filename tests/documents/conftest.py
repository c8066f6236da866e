# SPDX-License-Identifier: EUPL-1.2
"""An invented report, and a way to read a paper back as another program does."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from datetime import date

import attrs
import pypdf
import pytest

from samverkan_desktop.documents import wording
from samverkan_desktop.domain.reports import Fact, Report, Section

DAY = date(2026, 11, 22)

REPORT = Report(
    kind="summary",
    title="Råd om skolfrånvaro i högstadiet",
    subtitle="Konsultationsmöte mellan skola och socialtjänst",
    day=DAY,
    marking="Uppgifterna kan omfattas av sekretess.",
    facts=(
        Fact(label="Form", value="Konsultationsmöte, video, 45 minuter"),
        Fact(label="Deltagare", value="Skolkurator, elevhälsan\nSocialsekreterare, mottagningen"),
    ),
    notices=("Ett avsnitt är utelämnat.",),
    sections=(
        Section(heading="Bakgrund", paragraphs=("En elev är borta allt oftare.", "Korridorerna är svårast.")),
        Section(heading="Råd", paragraphs=("Tre steg:\n– en lugn plats,\n– en fast vuxen,\n– ett möte.",)),
        Section(heading="Åtgärder", level=2, paragraphs=("Uppföljande samtal i vecka 50.",)),
    ),
)

# Signs the typeface draws alike. The file says which is meant (ActualText), but the reader used here does not look.
ALIKE = str.maketrans("ι∆►▻◄◅➀➁➂➃➄➅➆➇➈", "ɩΔ▶▷◀◁①②③④⑤⑥⑦⑧⑨")


def squashed(text: str) -> str:
    """A text without its whitespace, composed: what two programs agree on."""
    return "".join(unicodedata.normalize("NFC", text).translate(ALIKE).split())


def read_back(content: bytes, report: Report) -> str:
    """All the words of a PDF in reading order, squashed, without the line at the foot of each page."""
    pages = [squashed(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    words = wording.words(report.kind, report.language)
    day = wording.long_date(report.day, report.language)
    for number, page in enumerate(pages, start=1):
        count = words["page"].replace("{n}", str(number)).replace("{m}", str(len(pages)))
        foot = squashed(f"{words['name']}{day}{count}")
        assert foot in page, "every page says what it is, when it was made and how many they are"
        pages[number - 1] = page.replace(foot, "", 1)
    return "".join(pages)


@pytest.fixture
def report() -> Report:
    return REPORT


@pytest.fixture
def reading() -> Callable[[bytes, Report], str]:
    return read_back


@pytest.fixture
def squash() -> Callable[[str], str]:
    return squashed


@pytest.fixture
def with_text(report: Report) -> Callable[[str], Report]:
    """The report with one text put in every place a text can stand."""

    def made(text: str) -> Report:
        heading = text if text.strip() else "Rubrik"
        return attrs.evolve(
            report,
            title=heading,
            subtitle=text,
            marking=text,
            facts=(Fact(label=heading, value=text),),
            notices=(text,),
            sections=(Section(heading=heading, paragraphs=(text,)),),
        )

    return made
