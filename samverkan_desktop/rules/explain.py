# SPDX-License-Identifier: EUPL-1.2
"""Explaining (förklaring): every rule that was considered for a cell, and how each of its conditions read.

Knows what the engine reads and asks the same conditions again; it never decides anything of its own.
"""

from __future__ import annotations

import attrs

from samverkan_desktop.domain.sharing import SharingQuestion
from samverkan_desktop.rules import conditions, engine
from samverkan_desktop.rules.conditions import Lane
from samverkan_desktop.rules.readings import NO, YES, Reading, Situation, age_in, kind_of
from samverkan_desktop.rules.ruleset import Rule, RuleSet


@attrs.frozen(kw_only=True)
class Considered:
    """One rule as it was considered (prövad regel).

    said: yes, no, unknown, off (switched off) or not_in_force; conditions: each as written, with yes, no or unknown.
    """

    rule: str
    source: str
    effect: str
    said: str
    conditions: tuple[tuple[str, str], ...]
    why_off: str = ""


def trace(question: SharingQuestion, rules: RuleSet, to: str, category: str) -> tuple[Considered, ...]:
    """Every rule considered for one cell, in the law's order."""
    policy = rules.policy_on(question.date)
    lane = Lane(kind_of(question.from_), kind_of(to), question.mode, question.purpose, policy)
    situation = Situation(question, policy, to, category, age_in(question))
    return tuple(_considered(rule, rules, lane, situation) for rule in rules.rules)


def proves(question: SharingQuestion, rules: RuleSet, to: str, category: str, facts: tuple[str, ...]) -> bool:
    """Whether a cell would be a yes if just these missing things were settled: the counterfactual, tried out."""
    policy = rules.policy_on(question.date)
    lane = Lane(kind_of(question.from_), kind_of(to), question.mode, question.purpose, policy)
    situation = Situation(question, policy, to, category, age_in(question), frozenset(facts))
    return engine.judge(rules.plan(question.date, lane), situation).outcome in ("permitted", "duty")


def _considered(rule: Rule, rules: RuleSet, lane: Lane, s: Situation) -> Considered:
    on = s.question.date
    if not rule.is_in_force(on):
        return _left_out(rule, "not_in_force", "")
    if not rules.is_on(rule, on):
        return _left_out(rule, "off", rule.off_because)
    read = [(text, _read(text, lane, s)) for text in rule.when]
    answers = [one for _, one in read]
    said = NO if NO in answers else YES if all(one is YES for one in answers) else Reading(None)
    return Considered(
        rule=rule.id,
        source=rule.source,
        effect=rule.effect,
        said=_word(said),
        conditions=tuple((text, _word(one)) for text, one in read),
    )


def _left_out(rule: Rule, said: str, why: str) -> Considered:
    return Considered(rule=rule.id, source=rule.source, effect=rule.effect, said=said, conditions=(), why_off=why)


def _read(text: str, lane: Lane, s: Situation) -> Reading:
    name = conditions.parse(text)
    assert name is not None
    if name.condition.fixed is not None:
        return YES if name.condition.fixed(lane, name.parameter) != name.turned else NO
    return conditions.reader(name)(s)


def _word(reading: Reading) -> str:
    return "unknown" if reading.value is None else "yes" if reading.value else "no"
