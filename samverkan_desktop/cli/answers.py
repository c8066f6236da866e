# SPDX-License-Identifier: EUPL-1.2
"""Decisions shown: as the contract's JSON, or as lines for people."""

from __future__ import annotations

from typing import Any

import attrs

from samverkan_desktop.cli import messages
from samverkan_desktop.domain.sharing import Decision, SharingQuestion
from samverkan_desktop.rules import explain, questions
from samverkan_desktop.rules.ruleset import RuleSet


def as_json(decision: Decision) -> dict[str, Any]:
    """The contract's answer."""
    return dict(questions.as_json(decision))


def say_stale(decision: Decision) -> None:
    """On stderr, that the rules which answered have not been compared with the law for too long."""
    for warning in decision.warnings:
        if warning.code == "rules_stale":
            messages.say(warning.text)


def show(decision: Decision, lang: str) -> None:
    """Outcome, and for each receiver and kind of information: the answer, the grounds, what is missing."""
    words = messages.words(lang)
    messages.line(words["outcome"].format(outcome=words[f"outcome_{decision.outcome}"]))
    for cell in decision.cells:
        messages.line(f"  {cell.to} · {cell.category}: {words[f'outcome_{cell.outcome}']}")
        for ground in cell.grounds:
            messages.line(f"    {ground.source}: {ground.text}")
        for missing in cell.missing:
            messages.line(f"    {words['missing']} {missing.text} ({missing.fact})")
    for warning in decision.warnings:
        messages.line(f"  {words['note']} {warning.text} ({warning.source})")
    for obligation in decision.obligations:
        messages.line(f"  {words['obligation']} {obligation}")


def add_trace(shown: dict[str, Any], question: SharingQuestion, rules: RuleSet) -> None:
    """Put every rule that was considered into each cell of the contract's answer, in the law's order."""
    for cell in shown["cells"]:
        cell["considered"] = [
            attrs.asdict(one) | {"conditions": [list(pair) for pair in one.conditions]}
            for one in explain.trace(question, rules, cell["to"], cell["category"])
        ]


def show_trace(decision: Decision, question: SharingQuestion, rules: RuleSet, lang: str) -> None:
    """For each cell every rule that is law that day: what it says, and how each of its conditions read."""
    words = messages.words(lang)
    for cell in decision.cells:
        messages.line(words["considered"].format(to=cell.to, category=cell.category))
        for one in explain.trace(question, rules, cell.to, cell.category):
            if one.said == "not_in_force":
                continue
            read = ", ".join(f"{text} = {said}" for text, said in one.conditions) or one.why_off
            messages.line(f"  {one.rule} ({one.effect}, {one.source}): {one.said}\n    {read}")
