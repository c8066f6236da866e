# SPDX-License-Identifier: EUPL-1.2
"""The lawyer's cases: every file is asked and must answer as its folder says; every rule in use has one each way."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.rules import cases, conditions, engine, explain, shipped
from samverkan_desktop.rules.ruleset import EFFECTS, Rule
from samverkan_desktop.system import resources

FOLDER = cases.shipped_folder()
CASES = cases.read(FOLDER)


@cache
def results() -> dict[Path, cases.Result]:
    return {one.case.path: one for one in cases.run(FOLDER, shipped())}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.expected}: {case.path.stem}")
def test_the_rules_answer_as_the_case_says(case: cases.Case) -> None:
    assert results()[case.path].disagreements == ()


def in_use(rule: Rule) -> bool:
    return (rule.active and not rule.exceptional) or shipped().policies[0].exceptional.get(rule.id, False)


@cache
def said() -> dict[str, set[str]]:
    """What each rule said in any cell of any case."""
    heard: dict[str, set[str]] = {}
    for case in CASES:
        for to in case.question.to:
            for category in engine.judged(case.question):
                for one in explain.trace(case.question, shipped(), to, category):
                    heard.setdefault(one.rule, set()).add(one.said)
    return heard


@pytest.mark.parametrize("rule", [r for r in shipped().rules if in_use(r)], ids=lambda r: r.id)
def test_every_rule_in_use_has_a_case_where_it_speaks_and_one_where_it_does_not(rule: Rule) -> None:
    heard = said()[rule.id]
    assert heard & {"yes", "unknown"}, "no case where it speaks"
    assert heard & {"no", "not_in_force"} or not rule.when, "no case where it does not"


def test_a_rule_with_days_is_in_force_on_its_first_and_last_day_only() -> None:
    first, last = date(2002, 1, 1), date(2025, 6, 30)
    rule = next(one for one in shipped().rules if one.id == "sol-2001-14-1")
    assert rule.is_in_force(first)
    assert rule.is_in_force(last)
    assert not rule.is_in_force(date(2001, 12, 31))
    assert not rule.is_in_force(date(2025, 7, 1))


def test_a_case_that_disagrees_is_told_with_what_was_expected(tmp_path: Path) -> None:
    (tmp_path / "permitted").mkdir()
    source = next(FOLDER.glob("forbidden/*.toml"))
    wrong = tmp_path / "permitted" / "this_is_wrong.toml"
    wrong.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    (result,) = cases.disagreeing(cases.run(tmp_path, shipped()))
    assert any("väntat permitted, blev forbidden" in one for one in result.disagreements)


def test_a_case_may_be_json_and_is_named_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "needs").mkdir()
    (tmp_path / "needs" / "nobody_has_been_asked.json").write_text(
        '{"date":"2026-03-14","from":"social_services","to":["region_health"],"mode":"aggregate",'
        '"purpose":"statistics","categories":["attendance"]}',
        encoding="utf-8",
    )
    (result,) = cases.run(tmp_path, shipped())
    assert result.disagreements == ()
    assert result.case.sentence == "nobody has been asked"


def test_every_unreadable_case_is_listed_at_once(tmp_path: Path) -> None:
    for outcome in ("needs", "duty"):
        (tmp_path / outcome).mkdir()
        (tmp_path / outcome / "broken.toml").write_text('date = "nonsense"', encoding="utf-8")
    with pytest.raises(InvalidInput) as error:
        cases.run(tmp_path, shipped())
    places = {fault.path for fault in error.value.faults}
    assert "needs/broken.toml: date" in places
    assert "duty/broken.toml: mode" in places


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        cases.read(tmp_path)


def test_every_ground_of_the_catalogue_is_there_and_a_rule_that_is_off_says_why() -> None:
    rows = {rule.row for rule in shipped().rules if rule.row}
    assert rows == {f"R{number:02}" for number in range(1, 33)}
    for rule in shipped().rules:
        if not in_use(rule):
            assert rule.off_because, rule.id


def test_every_condition_of_the_vocabulary_is_used_and_says_its_meaning() -> None:
    used = {name.condition.name for rule in shipped().rules for text in rule.when if (name := conditions.parse(text))}
    assert used == set(conditions.VOCABULARY)
    assert all(one.text for one in conditions.VOCABULARY.values())


def test_the_explanation_for_lawyers_names_every_condition_and_effect() -> None:
    text = resources.path("rules", "README.md").read_text(encoding="utf-8")
    for word in (*conditions.VOCABULARY, *EFFECTS):
        assert f"`{word}" in text, word
