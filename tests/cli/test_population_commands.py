# SPDX-License-Identifier: EUPL-1.2
"""`samverkan population`: read in the municipality's figures, tell what the estimate stands on, say each wrong line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Place


def table(*, wrong: str = "") -> str:
    rows = ["region;ålder;kön;2024"]
    rows += [f"9999 Älvsunda;{age} år;{sex};50" for age in range(19) for sex in ("män", "kvinnor")]
    return "\n".join([*rows, *([wrong] if wrong else [])]) + "\n"


def test_before_anything_is_read_in_a_practice_vault_says_that_its_figures_are_invented(place: Place) -> None:
    told = place("population", "show")
    assert told.code == 0
    assert (told.json["kind"], told.json["municipality"]) == ("invented", "Älvsunda")


def test_what_was_read_in_is_told_with_source_year_and_schools(place: Place, tmp_path: Path) -> None:
    figures, schools = tmp_path / "folkmangd.csv", tmp_path / "skolor.csv"
    figures.write_text(table(), encoding="utf-8")
    schools.write_text("skola;elever\nEkskolan;120\nAlskolan;88\n", encoding="utf-8")
    read = place("population", "import", figures, "--schools", schools, "--source", "SCB, påhittat uttag")
    assert read.code == 0
    assert read.out == "", "what a person reads goes to the other stream"
    told = place("population", "show").json
    assert told == {
        "municipality": "Älvsunda", "year": 2024, "source": "SCB, påhittat uttag", "kind": "imported", "schools": 2,
    }  # fmt: skip
    assert json.loads(read.err[read.err.index("{") :]) == told


def test_a_wrong_file_is_told_line_by_line_and_nothing_is_kept(place: Place, tmp_path: Path) -> None:
    figures = tmp_path / "fel.csv"
    figures.write_text(table(wrong="9999 Älvsunda;fem;män;7"), encoding="utf-8")
    said = place("population", "import", figures)
    assert said.code == 2
    assert "40" in said.err
    assert "Åldern" in said.err
    assert place("population", "show").json["kind"] == "invented"


def test_a_file_that_is_not_there_or_no_text_is_a_plain_answer(place: Place, tmp_path: Path) -> None:
    assert place("population", "import", tmp_path / "ingen.csv").code == 2
    (tmp_path / "bild.csv").write_bytes(b"\xff\xfe\x00\x01")
    assert place("population", "import", tmp_path / "bild.csv").code == 2
