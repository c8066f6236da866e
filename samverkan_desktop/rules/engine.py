# SPDX-License-Identifier: EUPL-1.2
"""The engine (regelmotorn): a question and a rule set in, a decision with its reasons out.

Pure and total: no clock, no files, an answer for every question. It knows effects and readings, and no paragraph:
what the law says stands in the rule files, what a word in them means in `conditions`.

Per cell, in this order:
1. a `forbids` whose conditions are all yes: forbidden (unless its file says that it yields to a duty, and 2 applies);
2. an `obliges` all yes: duty;
3. a `lifts` all yes, and no `forbids` that waits for something: permitted;
4. a `lifts` or `obliges` held back only by what is unknown or missing: needs, with every smallest set of missing
   things (what a waiting `forbids` waits for belongs to each set);
5. otherwise forbidden. Secrecy that `protects` is the reason for that no, never a prohibition that wins over a ground.

The whole is the strictest of the cells that were asked for: forbidden, needs, duty, permitted. Duty stands below
needs, since a clearance covers all receivers at once: one cell's duty never carries another cell out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from samverkan_desktop.domain.sharing import Cell, Decision, Ground, Missing, Outcome, SharingQuestion, Warning_
from samverkan_desktop.rules import missing
from samverkan_desktop.rules.conditions import Lane
from samverkan_desktop.rules.policy_grounds import ASSESSMENT
from samverkan_desktop.rules.readings import NO, YES, Reading, Situation, age_in, kind_of
from samverkan_desktop.rules.ruleset import Plan, Ready, RuleSet

_STRICTEST: Final[tuple[Outcome, ...]] = ("forbidden", "needs", "duty", "permitted")


@attrs.frozen(kw_only=True, eq=False)
class Verdict:
    """One cell as the rules left it, before it is put into words.

    spoke: the rules that decided; waiting: those held back; ways: the smallest sets of missing facts.
    """

    outcome: Outcome
    spoke: tuple[Ready, ...]
    waiting: tuple[Ready, ...] = ()
    ways: tuple[tuple[str, ...], ...] = ()


def decide(question: SharingQuestion, rules: RuleSet) -> Decision:
    """The decision (beslut) on a question: every cell with its grounds and what is missing."""
    cells: list[Cell] = []
    obligations: dict[str, None] = {}
    warnings: dict[str, Warning_] = {}
    stale = rules.stale_on(question.date)
    if stale is not None:
        warnings[stale.code] = stale
    asked = frozenset(question.categories)
    strictest = len(_STRICTEST) - 1
    age = age_in(question)
    policy = rules.policy_on(question.date)
    for to in dict.fromkeys(question.to):
        lane = Lane(kind_of(question.from_), kind_of(to), question.mode, question.purpose, policy)
        plan = rules.plan(question.date, lane)
        for category in judged(question):
            situation = Situation(question, policy, to, category, age)
            verdict = judge(plan, situation)
            relied: tuple[str, ...] = ()
            if question.assessed and verdict.outcome == "needs":
                situation, verdict, relied = _with_assessments(plan, situation, verdict)
            cells.append(_cell(situation, plan, verdict, rules, relied))
            _gather(situation, plan, verdict, obligations, warnings)
            if category in asked:
                strictest = min(strictest, _STRICTEST.index(verdict.outcome))
    return Decision(
        outcome=_STRICTEST[strictest] if cells else "forbidden",
        cells=tuple(cells),
        obligations=tuple(obligations),
        warnings=tuple(warnings.values()),
        rules=rules.ref_on(question.date),
    )


def _with_assessments(plan: Plan, s: Situation, before: Verdict) -> tuple[Situation, Verdict, tuple[str, ...]]:
    """The cell with what has been assessed in writing taken as settled: only what the rules named as missing in this
    very cell, and only what the policy lets someone assess."""
    named = {fact for way in before.ways for fact in way}
    made = {one.fact for one in s.question.assessed if (one.to, one.category) == (s.to, s.category)}
    settled = frozenset(fact for fact in named & made if fact.removeprefix(ASSESSMENT) in s.policy.grounds)
    if not settled:
        return s, before, ()
    anew = Situation(s.question, s.policy, s.to, s.category, s.age, settled)
    return anew, judge(plan, anew), tuple(sorted(settled))


def judged(question: SharingQuestion) -> tuple[str, ...]:
    """The kinds of information judged: those asked for, and in identified mode always `identity`."""
    asked = dict.fromkeys(question.categories)
    if question.mode == "identified":
        asked.setdefault("identity")
    return tuple(asked)


def judge(plan: Plan, s: Situation) -> Verdict:
    """One cell by the rules that can speak there."""
    obliged, waiting = _sort(plan.obliges, s)
    forbids = [one for one in plan.forbids if not one.rule.yields_to_duty] if obliged else plan.forbids
    blocked, waiting_forbids = _sort(forbids, s)
    if blocked:
        return Verdict(outcome="forbidden", spoke=blocked)
    if obliged:
        return Verdict(outcome="duty", spoke=obliged)
    lifted, waiting_lifts = _sort(plan.lifts, s)
    if lifted and not waiting_forbids:
        return Verdict(outcome="permitted", spoke=lifted)
    held_back = [(ready, YES) for ready in lifted] + waiting + waiting_lifts
    if not held_back:
        return Verdict(outcome="forbidden", spoke=())
    always = tuple(fact for _, found in waiting_forbids for fact in found.missing)
    ways = missing.smallest([tuple(dict.fromkeys(found.missing + always)) for _, found in held_back])
    return Verdict(
        outcome="needs",
        spoke=tuple(ready for ready, _ in waiting_forbids),
        waiting=tuple(ready for ready, _ in held_back),
        ways=ways,
    )


def read(ready: Ready, s: Situation) -> Reading:
    """All conditions of a rule together: no when any is, else unknown with all that is missing, else yes."""
    facts: tuple[str, ...] = ()
    for condition in ready.reads:
        found = condition(s)
        if found is NO:
            return NO
        if found is not YES:
            facts += found.missing
    return Reading(None, facts) if facts else YES


def _sort(rules: Iterable[Ready], s: Situation) -> tuple[tuple[Ready, ...], list[tuple[Ready, Reading]]]:
    """Which rules say yes, and which wait and for what."""
    yes: list[Ready] = []
    waiting: list[tuple[Ready, Reading]] = []
    for ready in rules:
        found = read(ready, s)
        if found is YES:
            yes.append(ready)
        elif found is not NO:
            waiting.append((ready, found))
    return tuple(yes), waiting


def _cell(s: Situation, plan: Plan, verdict: Verdict, rules: RuleSet, assessed: tuple[str, ...]) -> Cell:
    facts = dict.fromkeys(fact for way in verdict.ways for fact in way)
    return Cell(
        to=s.to,
        category=s.category,
        outcome=verdict.outcome,
        grounds=_grounds(s, plan, verdict),
        missing=tuple(Missing(fact=fact, text=missing.text(fact, facts, s, rules)) for fact in facts),
        ways=verdict.ways,
        assessed=assessed,
    )


def _grounds(s: Situation, plan: Plan, verdict: Verdict) -> tuple[Ground, ...]:
    """What decided first, then the secrecy that is the reason for the no."""
    spoke = [ready.ground for ready in verdict.spoke]
    return tuple(spoke + [ready.ground for ready in plan.protects if read(ready, s) is YES])


def _gather(
    s: Situation,
    plan: Plan,
    verdict: Verdict,
    obligations: dict[str, None],
    warnings: dict[str, Warning_],
) -> None:
    """What follows from a cell: obligations of the rules that decided, and what the `warns` rules say."""
    if verdict.outcome in ("permitted", "duty"):
        for ready in verdict.spoke:
            obligations.update(dict.fromkeys(ready.rule.obligations))
    speaking = {ready.rule.id for ready in verdict.spoke + verdict.waiting}
    for ready in plan.warns:
        rule = ready.rule
        if rule.beside and speaking.isdisjoint(rule.beside):
            continue
        if read(ready, s) is YES:
            obligations.update(dict.fromkeys(rule.obligations))
            if rule.code:
                warnings.setdefault(rule.code, ready.warning)
