# SPDX-License-Identifier: EUPL-1.2
"""Every link in the project's own texts leads to a file, and to a heading, that exists here."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")


def pages() -> list[Path]:
    """Every page of text in the project: those git knows or would know, else those outside hidden folders."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.split("\n") if name]
    else:
        found = [
            path for path in ROOT.rglob("*.md") if not any(part[0] == "." for part in path.relative_to(ROOT).parts)
        ]
    return sorted(path for path in found if path.is_file())


def links(text: str) -> Iterator[str]:
    """The links to this project's own files and headings, those in code left out."""
    for found in LINK.finditer(CODE.sub("", FENCE.sub("", text))):
        if not OUTSIDE.match(found[1]):
            yield found[1]


def headings(text: str) -> set[str]:
    """The names that headings can be linked by: small letters, without signs, spaces as hyphens, repeats numbered."""
    names: set[str] = set()
    for line in FENCE.sub("", text).splitlines():
        if found := re.match(r"#{1,6}\s+(.*?)\s*#*$", line):
            name = re.sub(r"[^\w\- ]", "", found[1].lower()).replace(" ", "-")
            names.add(next(one for n in range(99) if (one := f"{name}-{n}" if n else name) not in names))
    return names


def broken(page: Path, text: str) -> list[str]:
    """The links of a page that lead nowhere."""
    lost = []
    for link in links(text):
        name, _, heading = link.partition("#")
        place = (page.parent / name).resolve() if name else page
        exists = place == page or (place.exists() and place.is_relative_to(ROOT))
        if exists and heading:
            told = text if place == page else place.read_text(encoding="utf-8")
            exists = heading in headings(told)
        if not exists:
            lost.append(link)
    return lost


def test_every_link_leads_somewhere() -> None:
    read = {page: page.read_text(encoding="utf-8") for page in pages()}
    assert any(list(links(text)) for text in read.values())
    lost = {str(page.relative_to(ROOT)): found for page, text in read.items() if (found := broken(page, text))}
    assert not lost


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("see [this](ARCHITECTURE.md) and [that](docs/)", []),
        ("[one](https://example.org/x.md) and [two](mailto:a@example.org)", []),
        ("# How to, and why?\n[up](#how-to-and-why)", []),
        ("# Same\n# Same\n[second](#same-1)", []),
        ("`[code](none.md)`\n```\n[code](none.md)\n```\n", []),
        ("[gone](none.md)", ["none.md"]),
        ("![gone](none.png)", ["none.png"]),
        ("[out](../../outside.md)", ["../../outside.md"]),
        ("# One\n[two](#two)", ["#two"]),
        ("[no such heading](ARCHITECTURE.md#nothing-of-the-kind)", ["ARCHITECTURE.md#nothing-of-the-kind"]),
    ],
)
def test_the_reader_sees_what_leads_nowhere(text: str, lost: list[str]) -> None:
    assert broken(ROOT / "page.md", text) == lost
