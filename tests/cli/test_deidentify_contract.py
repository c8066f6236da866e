# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - an example reads better whole
"""`samverkan deidentify` word by word as the contract has it, with nothing known of how it works."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

LABELS = {
    "PERSON", "PLACE", "ORGANISATION", "PERSONAL_ID", "PHONE", "EMAIL", "ADDRESS", "VEHICLE", "CASE_NUMBER", "ACCOUNT", "HANDLE", "URL",
    "DATE", "AGE", "CLASS", "TRAIT", "KINSHIP", "HIDDEN",
}  # fmt: skip
SOURCES = {"known", "pattern", "lexicon", "model", "shape"}
FIELDS = {"start", "end", "text", "label", "certainty", "source", "replacement"}
KNOWN = {"people": [{"name": "Tuva Ekdahl", "role": "child", "also": ["Tuvan"]}], "places": ["Norrbäck"], "organisations": ["Björkskolan"]}  # fmt: skip
TEXTS = (
    "Tuva och tuvan bor i norrbäck.\r\nHon går på Björkskolan, klass 7B.",
    "😀 Tu\u200bva 👩‍👧 nåddes på 070-174 06 41 den 14/3.\n\n\tMejl: exempel@exempel.se  ",
    "Ｔｕｖａ, Тuvа och T u v a. Привет! \u202eavuT\u202c",
    "",
    "   \n",
    "Inget att dölja här.",
)


@pytest.fixture
def known(tmp_path: Path) -> Path:
    file = tmp_path / "känt.json"
    file.write_text(json.dumps(KNOWN), encoding="utf-8")
    return file


def check(found: list[dict[str, Any]], text: str) -> None:
    """Every finding as the contract has it."""
    for one in found:
        assert one.keys() >= FIELDS
        assert type(one["start"]) is int
        assert type(one["end"]) is int
        assert 0 <= one["start"] < one["end"] <= len(text)
        assert one["text"] == text[one["start"] : one["end"]]
        assert one["label"] in LABELS
        assert one["source"] in SOURCES
        assert 0 <= one["certainty"] <= 1
        assert isinstance(one["replacement"], str)
    assert all(left["end"] <= right["start"] for left, right in pairwise(found))


@pytest.mark.parametrize("text", TEXTS)
def test_findings_are_one_object_a_line_in_order_with_offsets_in_code_points(run: Run, known: Path, text: str) -> None:
    said = run("deidentify", "-", "--format", "jsonl", "--known", known, given=text)
    assert said.code == 0
    check([json.loads(line) for line in said.lines], text)


def test_a_file_gives_the_same_as_standard_input(run: Run, known: Path, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(TEXTS[1].encode())
    read = run("deidentify", file, "--format", "jsonl", "--known", known)
    assert read.code == 0
    assert read.out == run("deidentify", "-", "--format", "jsonl", "--known", known, given=TEXTS[1]).out


def test_the_examples_of_the_contract(run: Run, known: Path) -> None:
    said = run("deidentify", "--format", "jsonl", "--known", known, given="Tuva ringde.")
    (one,) = [json.loads(line) for line in said.lines]
    assert {key: one[key] for key in ("start", "end", "text", "label", "source", "replacement")} == {
        "start": 0, "end": 4, "text": "Tuva", "label": "PERSON", "source": "known", "replacement": "Eleven",
    }  # fmt: skip
    assert run("deidentify", "--known", known, given="Tuvan ringde.\n").out == "Eleven ringde.\n"


def test_the_proposal_is_marked_as_one_on_the_side_and_nothing_else_is_said(run: Run) -> None:
    said = run("deidentify", given="Ring 070-174 06 41.")
    assert said.code == 0
    assert said.out.strip() == "Ring ett telefonnummer."
    assert said.err.strip()
    quiet = run("deidentify", "--format", "jsonl", given="Ring 070-174 06 41.")
    assert all(line.startswith("{") for line in quiet.lines)


@pytest.mark.parametrize("content", ["{", "[]", '{"people": "Tuva"}', '{"people": [{"role": "child"}]}', '{"people": [3]}', '{"places": [1]}'])  # fmt: skip
def test_a_known_file_that_is_not_one_is_wrong_use_and_says_where(run: Run, tmp_path: Path, content: str) -> None:
    file = tmp_path / "känt.json"
    file.write_text(content, encoding="utf-8")
    said = run("deidentify", "--known", file, given="Tuva ringde.")
    assert said.code == 2
    assert said.out == ""
    assert said.err.strip()
    assert "Tuva ringde" not in said.err


@pytest.mark.parametrize("given", [b"\xff\xfe\x00", b"abc \xe5 def"])
def test_input_that_is_not_utf_8_is_wrong_use(run: Run, given: bytes) -> None:
    said = run("deidentify", "-", given=given)
    assert said.code == 2
    assert said.out == ""


def test_a_file_that_is_not_there_is_wrong_use(run: Run, tmp_path: Path) -> None:
    assert run("deidentify", tmp_path / "finns inte.txt").code == 2
    assert run("deidentify", "--jsonl", tmp_path / "finns inte.jsonl").code == 2
    assert run("deidentify", "--known", tmp_path / "finns inte.json", given="x").code == 2


def test_each_line_may_know_its_own_people(run: Run) -> None:
    lines = [{"id": "a", "text": "sten kom."}, {"id": "b", "text": "sten kom.", "known": {"people": [{"name": "Sten Ek", "role": "child"}]}}]  # fmt: skip
    said = run("deidentify", "--jsonl", "-", given="\n".join(json.dumps(line) for line in lines))
    first, second = (json.loads(line) for line in said.lines)
    assert said.code == 0
    assert first == {"id": "a", "findings": [], "summary": "sten kom."}
    assert second["summary"] == "Eleven kom."


BAD_LINES = ("{", "[]", "3", "null", '"text"', '{"id": "x"}', '{"text": "x"}', '{"id": "x", "text": 3}', '{"id": "x", "text": "y", "known": []}', "{\"id\": \"x\", \"text\": \"\\ud800\"}")  # fmt: skip


@pytest.mark.parametrize("bad", BAD_LINES)
def test_a_bad_line_has_an_error_in_its_place_and_the_others_their_answers(run: Run, bad: str) -> None:
    good = [{"id": n, "text": TEXTS[n]} for n in range(3)]
    lines = [json.dumps(good[0]), bad, json.dumps(good[1], ensure_ascii=False), json.dumps(good[2])]
    said = run("deidentify", "--jsonl", given="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in said.lines]
    assert said.code == 2
    assert len(answers) == 4
    assert set(answers[1]) == {"id", "error"}
    assert answers[1]["error"]
    for answer, one in zip([answers[0], *answers[2:]], good, strict=True):
        assert answer["id"] == one["id"]
        assert set(answer) == {"id", "findings", "summary"}
        check(answer["findings"], str(one["text"]))


def test_ids_come_back_as_they_were_given_in_the_same_order(run: Run) -> None:
    ids: list[Any] = ["b", 7, "ä", 0, "", "b"]
    said = run("deidentify", "--jsonl", given="\n".join(json.dumps({"id": one, "text": "Hej."}) for one in ids))
    assert said.code == 0
    assert [json.loads(line)["id"] for line in said.lines] == ids


def test_the_municipality_may_be_named(run: Run) -> None:
    plain = run("deidentify", given="Kommunen hjälper till.")
    named = run("deidentify", "--municipality", "Perstorp", given="Kommunen hjälper till.")
    assert (plain.code, named.code) == (0, 0)
    assert named.out == plain.out


def test_it_answers_line_by_line_as_a_program_of_its_own(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "samverkan_desktop", "deidentify", "--jsonl", "-"]
    given = "\n".join(json.dumps({"id": n, "text": "Ring 070-174 06 41."}) for n in range(3)) + "\n{\n"
    ended = subprocess.run(command, input=given.encode(), capture_output=True, timeout=120, check=False)
    answers = [json.loads(line) for line in ended.stdout.decode("utf-8").splitlines()]
    assert ended.returncode == 2
    assert [answer["id"] for answer in answers[:3]] == [0, 1, 2]
    assert "error" in answers[3]
    assert b"Traceback" not in ended.stderr
