# SPDX-License-Identifier: EUPL-1.2
"""`case-file`: what waits, and the paper with number and secrecy marking through the one door."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Place
from tests.cli.invented import consented


def test_what_is_not_filed_is_listed_and_its_paper_is_written(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(consented())
    (item,) = place("case-file", "--json").json
    assert (item["id"], item["status"]) == (one, "note")
    file = tmp_path / "akt.txt"
    assert place("case-file", one, "--format", "txt", "--to", file).code == 0
    said = file.read_text(encoding="utf-8")
    assert item["number"] in said
    assert "OSL 5 kap. 5 §" in " ".join(said.split())
    acts = [entry["act"] for entry in place("log", "show", "--json").json]
    assert {"release_intended", "release_done"} <= set(acts)


def test_a_paper_needs_a_place_and_an_existing_file_is_kept(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(consented())
    assert place("case-file", one).code == 2
    file = tmp_path / "akt.txt"
    file.write_text("Något annat.", encoding="utf-8")
    assert place("case-file", one, "--format", "txt", "--to", file).code != 0
    assert file.read_text(encoding="utf-8") == "Något annat."
