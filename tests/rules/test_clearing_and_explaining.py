# SPDX-License-Identifier: EUPL-1.2
"""Clearances are made for a yes only, and explanations say what the engine read."""

from __future__ import annotations

import hashlib
from datetime import date

import attrs
import pytest

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.rules import cases, clearing, explain, missing, shipped
from samverkan_desktop.rules.engine import decide

CASES = cases.read(cases.shipped_folder())


@pytest.mark.parametrize("case", CASES[::3], ids=lambda case: case.path.stem)
def test_only_a_yes_is_cleared_and_for_these_bytes_alone(case: cases.Case) -> None:
    decision = decide(case.question, shipped())
    if decision.outcome in ("permitted", "duty"):
        clearance = clearing.clear(case.question, decision, b"text", "id")
        assert clearance.content_sha256 == hashlib.sha256(b"text").hexdigest()
        assert clearance.receivers == case.question.to
        assert (clearance.purpose, clearance.mode) == (case.question.purpose, case.question.mode)
    else:
        with pytest.raises(Refused) as error:
            clearing.clear(case.question, decision, b"text", "id")
        assert error.value.code == "not_permitted"


def case_named(start: str) -> cases.Case:
    return next(one for one in CASES if one.path.stem.startswith(start))


def test_a_decision_on_another_question_clears_nothing() -> None:
    case = case_named("bada_vardnadshavarna_har_samtyckt_och")
    decision = decide(case.question, shipped())
    for other in (
        attrs.evolve(case.question, to=("social_services", "police")),
        attrs.evolve(case.question, categories=("attendance", "counselling")),
        attrs.evolve(case.question, categories=()),
    ):
        with pytest.raises(Refused):
            clearing.clear(other, decision, b"text", "id")


def test_the_explanation_names_every_rule_and_why_it_did_not_speak() -> None:
    case = case_named("generalklausulen")
    trace = {one.rule: one for one in explain.trace(case.question, shipped(), "social_services", "school_support")}
    assert set(trace) == {rule.id for rule in shipped().rules}
    assert trace["osl-10-27"].said == "off"
    assert trace["osl-10-27"].why_off
    assert trace["sol-2001-14-1"].said == "not_in_force"
    assert trace["osl-23-2-2"].said == "yes"
    assert ("needed_consents", "no") in trace["osl-10-1"].conditions


def test_the_explanation_says_the_same_as_the_decision() -> None:
    for case in CASES:
        for cell in decide(case.question, shipped()).cells:
            trace = explain.trace(case.question, shipped(), cell.to, cell.category)
            yes = {one.rule for one in trace if one.said == "yes"}
            assert {ground.rule for ground in cell.grounds if ground.effect in ("lifts", "obliges")} <= yes


def test_what_is_missing_is_said_in_plain_words_without_ids() -> None:
    for case in CASES:
        for cell in decide(case.question, shipped()).cells:
            for one in cell.missing:
                assert one.text.endswith((".", "?"))
                assert not any(word in one.text for word in ("g1", "g2", "other:", "consent", "assessment"))
                assert one.text != shipped().texts["unnamed"]["sv"], one.fact
                assert one.text != shipped().texts["assessment_other"]["sv"], one.fact


def test_the_smallest_sets_are_kept_and_no_larger_one() -> None:
    assert missing.smallest([("a", "b"), ("b",), ("b", "a"), ("c",), ("b",)]) == (("b",), ("c",))
    assert missing.smallest([]) == ()


def test_a_decision_is_the_same_however_often_it_is_made() -> None:
    for case in CASES[::10]:
        assert decide(case.question, shipped()) == decide(case.question, shipped())


def test_a_question_from_any_day_gets_an_answer() -> None:
    case = case_named("bada_vardnadshavarna_har_samtyckt_och")
    for day in (date.min, date(1999, 12, 31), date(2009, 6, 29), date.max):
        outcome = decide(attrs.evolve(case.question, date=day), shipped()).outcome
        assert outcome in ("forbidden", "needs", "permitted")
