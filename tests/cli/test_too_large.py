# SPDX-License-Identifier: EUPL-1.2
"""A file of more than is read of its kind is refused in words with exit code 2; files with holes stand for big ones."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from samverkan_desktop.cli import files
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.rules import cases, loader
from samverkan_desktop.system import reading, resources
from samverkan_desktop.usecases import population
from tests.cli.conftest import Run

ENORMOUS = 1 << 40
"""A terabyte that takes no room: the file is one hole."""

COMMANDS = {
    "a text": (("deidentify", "{}"), "16 MB"),
    "known names": (("deidentify", "-", "--known", "{}"), "64 MB"),
    "questions": (("decide", "{}", "--json"), "64 MB"),
    "records": (("record", "{}"), "64 MB"),
    "decisions": (("approve", "K-2026-001", "--decisions", "{}"), "64 MB"),
    "rules to compare": (("policy", "compare", "{}"), "1 MB"),
    "rules to try": (("policy", "try", "{}"), "1 MB"),
    "rules to run cases with": (("rules", "cases", "--policy", "{}"), "1 MB"),
    "figures": (("population", "import", "{}"), "64 MB"),
}


@pytest.fixture
def hole(tmp_path: Path) -> Path:
    """A file that says it is enormous."""
    place = tmp_path / "stor.json"
    with place.open("wb") as file:
        try:
            file.truncate(ENORMOUS)
        except OSError:  # a file system without holes
            file.truncate(reading.TABLES + 1)
    return place


@pytest.mark.parametrize("kind", COMMANDS)
def test_each_kind_of_file_has_a_limit_and_says_it(run: Run, hole: Path, tmp_path: Path, kind: str) -> None:
    words, most = COMMANDS[kind]
    said = run("--home", tmp_path / "hem", *(word.replace("{}", str(hole)) for word in words), given="text")
    assert said.code == 2, said.err
    assert "stor.json" in said.err
    assert f"större än {most}" in said.err
    assert said.out == ""


def test_a_recovery_key_is_no_large_file(hole: Path) -> None:
    with pytest.raises(InvalidInput, match="file_too_large") as refused:
        files.text(str(hole), files.KEY)
    assert refused.value.values["most"] == "64 kB"


def test_a_file_just_within_the_limit_is_read(tmp_path: Path) -> None:
    place = tmp_path / "text.txt"
    place.write_bytes(b"a" * 100)
    assert files.text(str(place), 100) == "a" * 100
    with pytest.raises(InvalidInput, match="file_too_large"):
        files.text(str(place), 99)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file")
def test_a_file_without_end_is_refused_too(run: Run) -> None:
    said = run("decide", "/dev/zero", "--json")
    assert (said.code, said.out) == (2, "")
    assert "större än" in said.err


def test_of_many_lines_only_the_one_that_is_too_long_is_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "TEXT", 200)
    lines = [json.dumps({"id": n, "text": "Tuva mår bra." + " " * (300 if n == 1 else 0)}) for n in range(3)]
    place = tmp_path / "rader.jsonl"
    place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for said in (run("deidentify", "--jsonl", place), run("deidentify", "--jsonl", given=place.read_bytes())):
        answers = [json.loads(line) for line in said.lines]
        assert said.code == 2
        assert [sorted(answer) for answer in answers] == [
            ["findings", "id", "summary"],
            ["error", "id"],
            ["findings", "id", "summary"],
        ]
        assert "längre än" in answers[1]["error"]
        assert answers[1]["id"] == 2, "a line that was not read is told by its number"


def test_rules_and_cases_of_a_folder_are_refused_by_name(tmp_path: Path) -> None:
    for file in resources.path("rules").glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with (tmp_path / "osl.toml").open("wb") as file:
        file.truncate(reading.RULES + 1)
    assert any("större än" in one.text and one.place == "osl.toml" for one in loader.check(tmp_path))
    (tmp_path / "needs").mkdir()
    with (tmp_path / "needs" / "fall.toml").open("wb") as file:
        file.truncate(reading.RULES + 1)
    with pytest.raises(InvalidInput, match="cases_invalid") as refused:
        cases.files(tmp_path)
    assert [(one.path, "större än" in one.text) for one in refused.value.faults] == [("needs/fall.toml", True)]


def test_the_windows_own_table_of_figures_has_the_same_limit(hole: Path) -> None:
    with pytest.raises(InvalidInput, match="file_too_large"):
        population._text(hole)
