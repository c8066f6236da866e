# SPDX-License-Identifier: EUPL-1.2
"""Questions and decisions as JSON: the contract's example, every fault with its path, and there and back again."""

from __future__ import annotations

import copy
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.rules import cases, shipped
from samverkan_desktop.rules.engine import decide
from samverkan_desktop.rules.questions import as_json, question_as_json, read
from tests.rules.contract import EXAMPLE

FOLDER = cases.shipped_folder()
_STATEMENT = EXAMPLE["consents"][0]
WHOLE: dict[str, Any] = EXAMPLE | {
    "child": EXAMPLE["child"] | {"maturity": "not_mature"},
    "consents": [_STATEMENT | {"categories": [*_STATEMENT["categories"], "counselling"]}],
    "facts": EXAMPLE["facts"] | {"secret_from": {}},
}


def changed(*path: Any, to: Any) -> dict[str, Any]:
    data = copy.deepcopy(WHOLE)
    at = data
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = to
    return data


def without(*path: Any) -> dict[str, Any]:
    data = copy.deepcopy(WHOLE)
    at = data
    for key in path[:-1]:
        at = at[key]
    del at[path[-1]]
    return data


def faults(data: object) -> dict[str, str]:
    with pytest.raises(InvalidInput) as error:
        read(data)
    return {fault.path: fault.text for fault in error.value.faults}


def test_the_whole_question_is_answered_in_the_form_of_the_contract() -> None:
    answer = as_json(decide(read(WHOLE)[0], shipped()))
    assert answer["outcome"] == "needs"
    assert answer["obligations"] == ["log_release"]
    assert answer["rules"]["version"] == "2026-11-22"
    assert answer["rules"]["checked"] == "2026-11-22"
    assert answer["rules"]["local"] is None
    cell = answer["cells"][1]
    assert (cell["to"], cell["category"], cell["outcome"]) == ("social_services", "counselling", "needs")
    assert cell["missing"] == [{"fact": "consent:g2", "text": "Samtycke från den andra vårdnadshavaren saknas."}]
    (ground,) = cell["grounds"]
    assert ground["rule"] == "osl-23-2-1"
    assert ground["source"] == "OSL 23 kap. 2 § första stycket"
    assert ground["effect"] == "forbids"
    assert json.loads(json.dumps(answer)) == answer


def test_a_list_is_answered_in_its_order() -> None:
    first, second = read([WHOLE, changed("date", to="2026-03-15")])
    assert (first.date, second.date) == (date(2026, 3, 14), date(2026, 3, 15))


def test_every_fault_of_every_question_is_listed_with_its_path() -> None:
    second = changed("child", "birth_date", to="2012-02-30")
    second["to"] = ["social_service"]
    second["consents"][0]["answer"] = "maybe"
    del second["purpose"]
    found = faults([without("mode"), second])
    assert set(found) == {"[0].mode", "[1].child.birth_date", "[1].to[0]", "[1].consents[0].answer", "[1].purpose"}


def test_a_single_question_has_paths_without_a_number() -> None:
    assert list(faults(without("child", "birth_date"))) == ["child.birth_date"]


@pytest.mark.parametrize("key", ["date", "from", "to", "mode", "purpose", "categories", "child"])
def test_a_required_field_that_is_missing_is_a_fault(key: str) -> None:
    assert faults(without(key)) == {key: "saknas"}


@pytest.mark.parametrize("key", ["consents", "about", "facts", "summary", "suppression"])
def test_the_other_fields_may_be_left_out(key: str) -> None:
    assert len(read(without(key))) == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("date",), "2026-02-30"),
        (("date",), "14 mars"),
        (("date",), "20260314"),
        (("date",), 20260314),
        (("from",), "school"),
        (("to",), []),
        (("to",), "social_services"),
        (("to",), ["guardian:"]),
        (("mode",), "named"),
        (("purpose",), ["consultation"]),
        (("categories",), ["weather"]),
        (("about",), []),
        (("child",), "g1"),
        (("child", "birth_date"), "2026-03-15"),
        (("child", "maturity"), "old"),
        (("child", "protected"), "yes"),
        (("child", "guardians"), "g1"),
        (("consents",), {}),
        (("consents", 0), None),
        (("consents", 0, "giver"), ""),
        (("consents", 0, "given"), "2026-13-01"),
        (("consents", 0, "valid_to"), "2026-01-09"),
        (("consents", 0, "withdrawn"), "2026-01-09"),
        (("consents", 0, "categories"), None),
        (("facts", "suspected_harm"), "perhaps"),
        (("facts", "secret_from"), {"g2": ["weather"]}),
        (("facts", "secret_from"), {"g2": "counselling"}),
        (("facts", "reported_by"), "someone"),
        (("facts", "report_decision"), {"date": "2026-03-10"}),
        (("facts", "feedback_requested"), 1),
        (("facts", "investigation_opened"), "soon"),
        (("summary", "estimated_group_size"), -1),
        (("summary", "estimated_group_size"), True),
        (("suppression", "passed"), "yes"),
    ],
)
def test_a_value_that_cannot_be_is_a_fault_at_its_place(path: tuple[Any, ...], value: Any) -> None:
    found = faults(changed(*path, to=value))
    place = ".".join(str(part) for part in path).replace(".0", "[0]")
    assert any(one.startswith(place) for one in found)


@pytest.mark.parametrize("data", [None, 3, "question", [[]], []])
def test_what_is_no_question_at_all_is_refused(data: object) -> None:
    assert faults(data)


def test_a_misspelt_field_is_a_fault_and_an_unknown_one_is_passed_over() -> None:
    child = {**WHOLE["child"]}
    child["protectd"] = child.pop("protected")
    assert faults(changed("child", to=child)) == {"child.protectd": "okänt fält; menas protected?"}
    assert len(read({**WHOLE, "note": "for the reader"})) == 1


def test_a_refusal_without_limits_refuses_what_is_asked_for() -> None:
    refusal = {"giver": "g2", "answer": "no", "given": "2026-02-01"}
    data = changed("consents", to=[WHOLE["consents"][0], refusal])
    assert decide(read(data)[0], shipped()).outcome == "forbidden"


def test_a_yes_without_limits_is_a_fault() -> None:
    found = faults(changed("consents", to=[{"giver": "g2", "answer": "yes", "given": "2026-02-01"}]))
    assert set(found) == {f"consents[0].{key}" for key in ("from", "to", "categories", "purposes")}


def test_only_identified_questions_must_name_a_child() -> None:
    for mode in ("deidentified", "aggregate", "concern_report"):
        data = {**without("child"), "mode": mode}
        assert read(data)[0].child is None


@pytest.mark.parametrize("case", cases.read(FOLDER)[::5], ids=lambda case: case.path.stem)
def test_a_question_written_and_read_again_is_the_same(case: cases.Case) -> None:
    assert read(json.loads(json.dumps(question_as_json(case.question)))) == (case.question,)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["child", "2026-03-14"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(key=st.sampled_from(sorted(WHOLE)), value=anything)
def test_whatever_stands_in_a_field_gives_a_question_or_faults(key: str, value: object) -> None:
    data = {**WHOLE, key: value}
    try:
        (question,) = read(data)
    except InvalidInput:
        assert faults(data)
    else:
        assert decide(question, shipped()).outcome in ("permitted", "forbidden", "needs", "duty")
