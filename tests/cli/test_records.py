# SPDX-License-Identifier: EUPL-1.2
"""`record`, `list`, `search`, `review`, `approve`: what is stored, what is said, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Place, Run
from tests.cli.invented import NAMES, TEXT, choices, consented, deidentified, statement


def approved(place: Place, tmp_path: Path, **changes: Any) -> str:
    (one,) = place.record(deidentified(**changes))
    review = place("review", one).json
    file = tmp_path / "beslut.json"
    file.write_text(json.dumps(choices(review)), encoding="utf-8")
    said = place("approve", one, "--decisions", file)
    assert said.code == 0, said.err
    return one


def test_each_id_stands_on_a_line_of_its_own(place: Place) -> None:
    said = place("record", "-", given=json.dumps([deidentified(), consented()]))
    assert said.code == 0
    assert len(said.lines) == 2
    assert all(len(line) == 36 for line in said.lines)
    assert "Sparad som utkast. Granska innan något kan lämnas ut." in said.err


def test_a_consented_record_is_no_draft(place: Place) -> None:
    said = place("record", "-", given=json.dumps(consented()))
    assert said.code == 0
    assert said.err == ""


def test_the_ids_are_found_in_the_list(place: Place) -> None:
    ids = place.record(deidentified(), consented())
    rows = place("list", "--json").json
    assert {row["id"] for row in rows} == set(ids)
    assert {row["kind"]: row["state"] for row in rows} == {"deidentified": "draft", "consented": "approved"}
    assert all(set(row) >= {"id", "number", "date", "kind", "form", "state", "heading"} for row in rows)


def test_the_list_for_people_has_one_line_a_record(place: Place) -> None:
    place.record(deidentified(purpose="Två\nrader"), consented())
    assert len(place("list").lines) == 2


def test_a_draft_is_not_found_by_search(place: Place) -> None:
    place.record(deidentified())
    assert place("search", "--json", "Norrbäck").json == []
    assert place("search", "--json", "Tuva").json == []


def test_what_is_approved_is_found_by_the_words_that_are_left(place: Place, tmp_path: Path) -> None:
    one = approved(place, tmp_path)
    assert [row["id"] for row in place("search", "--json", "prova", "veckor").json] == [one]
    assert place("search", "--json", "Norrbäck").json == []


@pytest.mark.parametrize("words", ['"', "a* OR b", "NEAR(", "'; DROP TABLE", "🙂", "-", "ordet:"])
def test_odd_words_to_search_for_are_only_words(place: Place, words: str) -> None:
    place.record(consented())
    assert place("search", "--json", "--", words).code == 0


def test_every_fault_of_every_record_is_listed_with_its_path(place: Place) -> None:
    first = deidentified(date="2026-02-30", suspected_harm="maybe")
    second = consented(minutes=-1, actions=[{"what": "", "owner": "king"}], sections={})
    said = place("record", "-", given=json.dumps([deidentified(), first, second]))
    assert said.code == 2
    for path in (
        "[1].date",
        "[1].suspected_harm",
        "[2].minutes",
        "[2].actions[0].owner",
        "[2].actions[0].what",
        "[2].sections.question",
    ):
        assert f"  {path}: " in said.err
    assert said.out == ""
    assert place("list", "--json").json == []


def test_a_fault_that_only_the_vault_can_see_stores_nothing_either(place: Place) -> None:
    said = place("record", "-", given=json.dumps([deidentified(), consented(consents=["finns-inte"])]))
    assert said.code == 2
    assert "[1].consents[0]" in said.err
    assert place("list", "--json").json == []
    assert said.out == ""


@pytest.mark.parametrize(
    "field",
    [
        {"child": {"name": "Tuva"}},
        {"consents": []},
        {"personal_id": "20120502-2384"},
        {"name": "Tuva"},
        {"participants": [{"party": "social_services", "name": "Siv Norén"}]},
    ],
)
def test_a_deidentified_record_with_a_field_for_a_person_is_refused(place: Place, field: dict[str, Any]) -> None:
    said = place("record", "-", given=json.dumps(deidentified(**field)))
    assert said.code == 2
    assert "avidentifierad" in said.err
    assert place("list", "--json").json == []


@pytest.mark.parametrize("missing", ["kind", "date", "form", "purpose", "suspected_harm", "sections"])
def test_a_required_field_that_is_missing_is_named(place: Place, missing: str) -> None:
    record = deidentified()
    del record[missing]
    said = place("record", "-", given=json.dumps(record))
    assert said.code == 2
    assert f"  {missing}" in said.err


@pytest.mark.parametrize("given", ["", "{", "[1,]", '{"kind": NaN}', '{"kind": "a", "kind": "b"}', "[" * 100_000])
def test_what_is_not_json_is_refused(place: Place, given: str) -> None:
    said = place("record", "-", given=given)
    assert said.code == 2
    assert said.out == ""


def test_what_is_not_utf8_is_refused(place: Place) -> None:
    assert place("record", "-", given=b'{"purpose": "r\xe5d"}').code == 2


def test_a_file_that_is_not_there_is_refused(place: Place, tmp_path: Path) -> None:
    assert place("record", tmp_path / "saknas.json").code == 2


def test_a_refusal_never_quotes_the_record(place: Place) -> None:
    said = place("record", "-", given=json.dumps(deidentified(channel="Tuva Ekdahl", form="hemligt")))
    assert said.code == 2
    assert "Tuva" not in said.err
    assert "hemligt" not in said.err


def test_approve_says_no_while_anything_is_undecided(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(deidentified())
    decided = choices(place("review", one).json)
    assert decided["background"]
    decided["background"].pop()
    file = tmp_path / "beslut.json"
    file.write_text(json.dumps(decided), encoding="utf-8")
    said = place("approve", one, "--decisions", file)
    assert said.code == 1
    assert "background[" in said.err
    assert not any(word in said.err for word in ("Tuva", "Norrbäck", "Fabriksgatan"))
    assert place("list", "--json").json[0]["state"] == "draft"


def test_approve_refuses_to_keep_without_a_motive(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(deidentified())
    decided = choices(place("review", one).json)
    decided["background"][0]["action"] = "keep"
    file = tmp_path / "beslut.json"
    file.write_text(json.dumps(decided), encoding="utf-8")
    said = place("approve", one, "--decisions", file)
    assert said.code == 2
    assert "background[0].reason" in said.err


def test_approving_destroys_the_original(place: Place, tmp_path: Path) -> None:
    one = approved(place, tmp_path)
    said = place("review", one)
    assert said.code == 1
    assert place("vault", "info", "--json").json["records"]["drafts"] == 0


def test_a_new_identifier_in_a_replacement_is_found_again(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(deidentified())
    decided = choices(place("review", one).json)
    decided["background"][0] |= {"action": "replace", "text": "Ring 070-174 06 77"}
    file = tmp_path / "beslut.json"
    file.write_text(json.dumps(decided), encoding="utf-8")
    said = place("approve", one, "--decisions", file)
    assert said.code == 1, "a telephone number typed as the replacement must not pass"


def test_a_consultation_is_found_by_its_number_too(place: Place) -> None:
    place.record(consented())
    number = place("list", "--json").json[0]["number"]
    assert place("export", number, "--format", "txt", "--dry-run").code == 0


def test_an_unknown_id_is_used_wrongly(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "beslut.json"
    file.write_text("[]", encoding="utf-8")
    for words in (
        ("review", "x"),
        ("approve", "x", "--decisions", file),
        ("export", "x", "--format", "txt", "--to", file),
    ):
        assert place(*words).code == 2


def test_a_closed_consent_and_a_new_one_are_both_kept(place: Place) -> None:
    no = statement("g2", answer="no")
    (one,) = place.record(consented(consents=[statement("g1"), no]))
    assert place("export", one, "--format", "txt", "--dry-run").code == 1


def test_the_record_may_come_from_a_file(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "konsultation å.json"
    file.write_text("\ufeff" + json.dumps(deidentified(), ensure_ascii=False), encoding="utf-8")
    assert place("record", file).code == 0


def test_nothing_of_a_record_is_said_when_it_is_stored(run: Run, place: Place) -> None:
    said = place("record", "-", given=json.dumps([deidentified(), consented()]))
    assert not any(name in said.out + said.err for name in (*NAMES, "Norrbäck"))
    assert TEXT not in said.err


def test_words_to_search_for_may_come_where_nobody_else_sees_them(place: Place) -> None:
    (one,) = place.record(consented(purpose="Samtal om Snöflingan"))
    assert [row["id"] for row in place("search", "-", "--json", given="snöflingan\n").json] == [one]
    assert place("search", "-", "--json", given="något annat").json == []
