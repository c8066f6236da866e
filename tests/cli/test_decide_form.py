# SPDX-License-Identifier: EUPL-1.2
"""`samverkan decide` against its written contract, the form: the example's answer, and questions that are refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.decide import BOTH, READY, Ask, both, cell, child, missing, question, says
from tests.rules.contract import EXAMPLE


def test_the_contracts_example_is_answered_in_its_form(run: Run) -> None:
    answer = run("decide", "-", "--json", given=json.dumps(EXAMPLE)).json
    assert set(answer) >= {"outcome", "cells", "obligations", "warnings", "rules"}
    assert set(answer["rules"]) >= {"version", "checked", "local"}
    assert answer["rules"]["local"] is None
    assert [one["category"] for one in answer["cells"]][:2] == ["attendance", "counselling"]
    for one in answer["cells"]:
        assert set(one) >= {"to", "category", "outcome", "grounds", "missing"}
        assert one["outcome"] in ("permitted", "forbidden", "needs", "duty")
        assert all(set(ground) >= {"rule", "source", "effect", "text"} for ground in one["grounds"])
        assert all(set(item) >= {"fact", "text"} for item in one["missing"])
    assert answer["outcome"] == "needs"
    assert missing(answer) == {"consent:g2", "consent:child"}
    assert any(ground["rule"].startswith("osl-23-2") for ground in cell(answer, "counselling")["grounds"])
    # g2 is kept out of counselling; g1's yes does not name it.
    assert "consent:g2" not in missing(answer, "counselling")
    assert "consent_scope:counselling" in missing(answer, "counselling")


def test_the_rules_that_answered_are_those_of_the_contracts_example(run: Run) -> None:
    answer = run("decide", "-", "--json", given=json.dumps(EXAMPLE)).json
    grounds = {ground["rule"]: ground for ground in cell(answer, "counselling")["grounds"]}
    assert grounds["osl-23-2-1"]["source"] == "OSL 23 kap. 2 § första stycket"
    assert grounds["osl-23-2-1"]["effect"] == "forbids"


def test_the_whole_is_the_strictest_of_the_cells_asked_for(ask: Ask) -> None:
    answer = ask(categories=["attendance", "counselling"], consents=BOTH)
    assert (cell(answer)["outcome"], cell(answer, "counselling")["outcome"]) == ("permitted", "needs")
    assert answer["outcome"] == "needs"
    refused = [*both(categories=["attendance", "identity"]), says("g1", "no", categories=["counselling"])]
    answer = ask(categories=["attendance", "counselling"], consents=refused)
    assert answer["outcome"] == "forbidden"


WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("kind", {"from": "skolan"}, "from"),
    ("receiver", {"to": ["social_services", "grannen"]}, "to[1]"),
    ("day", {"date": "2026-02-30"}, "date"),
    ("mode", {"mode": "muntligt"}, "mode"),
    ("purpose", {"purpose": "nyfikenhet"}, "purpose"),
    ("category", {"categories": ["allt"]}, "categories[0]"),
    ("no receiver", {"to": []}, "to"),
    ("birth", {"child": child(8) | {"birth_date": "2026-13-01"}}, "child.birth_date"),
    ("born later", {"child": child(8) | {"birth_date": "2026-03-15"}}, "child.birth_date"),
    ("maturity", {"child": child(8) | {"maturity": "kanske"}}, "child.maturity"),
    ("answer", {"consents": [says("g1"), says("g2", "kanske")]}, "consents[1].answer"),
    ("statement day", {"consents": [says("g1", given="i går")]}, "consents[0].given"),
    ("giver", {"consents": [says("")]}, "consents[0].giver"),
    ("harm", {"facts": {"suspected_harm": "kanske"}}, "facts.suspected_harm"),
    ("secret", {"facts": {"secret_from": {"g2": ["allt"]}}}, "facts.secret_from.g2[0]"),
    ("decision", {"facts": {"report_decision": {"date": "2026-03-10"}}}, "facts.report_decision.outcome"),
    ("reporter", {"facts": {"reported_by": "grannen"}}, "facts.reported_by"),
    ("size", {"summary": READY | {"estimated_group_size": -1}}, "summary.estimated_group_size"),
    ("flag", {"suppression": {"threshold": 5, "passed": "ja"}}, "suppression.passed"),
]


@pytest.mark.parametrize(("changes", "path"), [one[1:] for one in WRONG], ids=[one[0] for one in WRONG])
def test_an_invalid_question_is_refused_with_the_path(run: Run, changes: dict[str, Any], path: str) -> None:
    said = run("decide", "-", "--json", given=json.dumps(question() | changes))
    assert said.code == 2
    assert said.out == ""
    assert f"  {path}: " in said.err


@pytest.mark.parametrize("key", ["date", "from", "to", "mode", "purpose", "categories", "child"])
def test_a_missing_field_is_refused_with_its_path(run: Run, key: str) -> None:
    asked = question()
    del asked[key]
    said = run("decide", "-", "--json", given=json.dumps(asked))
    assert said.code == 2
    assert f"  {key}: " in said.err


def test_every_fault_of_the_file_is_listed_at_once(run: Run) -> None:
    asked = [question(), question(date="2026-02-30", mode="tyst"), {"to": "police"}, 7]
    said = run("decide", "-", "--json", given=json.dumps(asked))
    assert (said.code, said.out) == (2, "")
    for path in ("[1].date", "[1].mode", "[2].date", "[2].from", "[2].to", "[3]"):
        assert f"  {path}: " in said.err, path
    assert "[0]" not in said.err


@pytest.mark.parametrize("given", ["", "{", "[]", "7", '"fråga"', "[[]]", '{"date": NaN}'])
def test_what_is_no_question_is_refused(run: Run, given: str) -> None:
    said = run("decide", "-", "--json", given=given)
    assert (said.code, said.out) == (2, "")
    assert said.err


def test_answers_come_in_the_order_of_the_questions(run: Run) -> None:
    asked = [question(consents=BOTH), question(), question(consents=[says("g1"), says("g2", "no")])]
    answers = run("decide", "-", "--json", given=json.dumps(asked)).json
    assert [one["outcome"] for one in answers] == ["permitted", "needs", "forbidden"]


def test_the_answer_for_people_is_in_swedish_and_names_the_paragraph(run: Run) -> None:
    said = run("decide", "-", given=json.dumps(question()))
    assert said.code == 0
    assert "Svar: något saknas" in said.out
    assert "OSL 23 kap. 2 §" in said.out
    assert "g1" not in said.out.replace("consent:g1", "")
