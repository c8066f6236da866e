# SPDX-License-Identifier: EUPL-1.2
"""`export`: through the one door, or the decision that says why not."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Place
from tests.cli.invented import choices, consented, deidentified, statement


@pytest.fixture
def approved(place: Place, tmp_path: Path) -> str:
    """An approved de-identified consultation."""
    (one,) = place.record(deidentified())
    file = tmp_path / "beslut.json"
    file.write_text(json.dumps(choices(place("review", one).json)), encoding="utf-8")
    assert place("approve", one, "--decisions", file).code == 0
    return one


def acts(place: Place) -> list[str]:
    return [entry["act"] for entry in place("log", "show", "--json").json]


def test_an_unapproved_summary_does_not_leave(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(deidentified())
    said = place("export", one, "--format", "pdf", "--to", tmp_path / "u.pdf")
    assert said.code == 1
    assert not (tmp_path / "u.pdf").exists()
    assert "Inget har lämnats ut." in said.err
    assert "release_refused" in acts(place)


def test_the_summary_leaves_as_pdf_that_reads_back_without_an_identifier(
    place: Place, approved: str, tmp_path: Path
) -> None:
    file = tmp_path / "u.pdf"
    assert place("export", approved, "--format", "pdf", "--to", file).code == 0
    text = " ".join(page.extract_text() for page in PdfReader(file).pages)
    assert "Prova i två veckor" in text
    assert not any(word in text for word in ("Tuva", "Ekdahl", "174 06 55", "Fabriksgatan", "Norrbäck", "7B"))


def test_the_day_an_action_is_due_leaves_as_a_month(place: Place, approved: str, tmp_path: Path) -> None:
    file = tmp_path / "u.txt"
    assert place("export", approved, "--format", "txt", "--to", file).code == 0
    text = file.read_text(encoding="utf-8")
    assert "senast april 2026" in text
    assert "1 april" not in text
    assert "2026-04-01" not in text


def test_the_ledger_knows_the_very_bytes(place: Place, approved: str, tmp_path: Path) -> None:
    file = tmp_path / "u.txt"
    assert place("export", approved, "--format", "txt", "--to", file).code == 0
    entries = place("log", "show", "--json").json
    (intended,) = [entry for entry in entries if entry["act"] == "release_intended"]
    assert intended["details"]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert [entry["act"] for entry in entries].count("release_done") == 1


def test_only_the_sections_the_consent_covers_leave(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(consented())
    file = tmp_path / "u.txt"
    said = place("export", one, "--format", "txt", "--to", file)
    assert said.code == 0
    text = file.read_text(encoding="utf-8")
    assert "första lektionen" in text
    assert "Hemligt råd" not in text
    assert "Samtal om stöd" not in text, "the purpose may repeat what was left out"
    assert "Utelämnade avsnitt: 1" in said.err


@pytest.mark.parametrize(
    "consents",
    [
        [statement("g1")],
        [statement("g1"), statement("g2", answer="no")],
        [statement("g1"), statement("g2", withdrawn="2026-01-01")],
        [statement("g1", to=[]), statement("g2", to=[])],
        [statement("g1", purposes=["sspf"]), statement("g2", purposes=["sspf"])],
        [statement("g1", valid_to="2026-01-02", given="2026-01-01"), statement("g2")],
    ],
)
def test_without_every_needed_yes_nothing_leaves(place: Place, tmp_path: Path, consents: list[dict[str, Any]]) -> None:
    (one,) = place.record(consented(consents=consents))
    file = tmp_path / "u.json"
    said = place("export", one, "--format", "json", "--to", file, "--json")
    assert said.code == 1
    assert said.json["outcome"] in ("needs", "forbidden")
    assert said.json["leaves"] is False
    assert not file.exists()


def test_an_untagged_section_needs_its_category(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(consented(sections={"question": "Vad gör vi?"}))
    said = place("export", one, "--format", "txt", "--to", tmp_path / "u.txt", "--json")
    assert said.code == 1
    assert "category:question" in {one["fact"] for cell in said.json["cells"] for one in cell["missing"]}


def test_the_strictest_receiver_decides(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(consented())
    words = ("export", one, "--format", "txt", "--to", tmp_path / "u.txt")
    assert place(*words, "--receiver", "social_services", "police").code == 1
    assert not (tmp_path / "u.txt").exists()
    assert place(*words, "--receiver", "social_services").code == 0


def test_a_dry_run_decides_and_touches_nothing(place: Place, approved: str) -> None:
    before = acts(place)
    said = place("export", approved, "--format", "pdf", "--dry-run", "--json")
    assert said.code == 0
    assert said.json["outcome"] == "permitted"
    assert not any(act.startswith("release") for act in acts(place)[len(before) :])


def test_a_file_that_is_there_is_not_written_over(place: Place, approved: str, tmp_path: Path) -> None:
    file = tmp_path / "u.txt"
    file.write_text("mitt eget", encoding="utf-8")
    assert place("export", approved, "--format", "txt", "--to", file).code == 4
    assert file.read_text(encoding="utf-8") == "mitt eget"
    assert place("export", approved, "--format", "txt", "--to", file, "--overwrite").code == 0
    assert file.read_text(encoding="utf-8") != "mitt eget"


def test_json_carries_the_decision_and_the_consent_record(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(consented())
    file = tmp_path / "u.json"
    assert place("export", one, "--format", "json", "--to", file).code == 0
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written["decision"]["outcome"] == "permitted"
    (receipt,) = written["consents"]
    assert receipt["schema_version"] == "ISO/IEC TS 27560:2023"


def test_a_character_the_fonts_lack_is_a_choice_not_an_accident(place: Place, tmp_path: Path) -> None:
    odd = {"question": {"text": "Vad betyder 𓀀 för eleven?", "categories": ["attendance"]}}
    (one,) = place.record(consented(sections=odd))
    file = tmp_path / "u.pdf"
    words = ("export", one, "--format", "pdf", "--to", file)
    refused = place(*words)
    assert refused.code == 1
    assert not file.exists()
    assert "13000" in refused.err
    assert place(*words, "--substitute", "𓀀=(tecken)").code == 0
    assert "(tecken)" in PdfReader(file).pages[0].extract_text()


def test_what_left_is_proved_again_by_its_own_rules(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(consented())
    assert place("export", one, "--format", "txt", "--to", tmp_path / "u.txt").code == 0
    (replayed,) = place("log", "replay", "--json").json
    assert (replayed["verdict"], replayed["outcome"]) == ("same", "permitted")
    said = place("log", "replay")
    assert (said.code, said.out) == (0, "Beslut prövade igen: 1. Svarar inte som förut: 0.\n")
