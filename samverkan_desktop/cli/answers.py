# SPDX-License-Identifier: EUPL-1.2
"""Decisions shown: as the contract's JSON, or as lines for people."""

from __future__ import annotations

from typing import Any

from samverkan_desktop.cli import messages
from samverkan_desktop.domain.sharing import Decision
from samverkan_desktop.rules import questions


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
