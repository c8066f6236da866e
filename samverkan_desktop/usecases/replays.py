# SPDX-License-Identifier: EUPL-1.2
"""Replaying decisions (pröva om): each decision kept with what left, asked again of the very rules it was made by.

The rules are kept in the vault by their hash, so that an answer can be proved years later. Changes nothing, and tells
only which decisions answer as they did.
"""

from __future__ import annotations

import json
from typing import Literal

import attrs

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.releases import StoredDecision
from samverkan_desktop.rules import engine, questions
from samverkan_desktop.rules.ruleset import RuleSet
from samverkan_desktop.usecases.desk import Desk

Verdict = Literal["same", "other", "unreadable"]


@attrs.frozen(kw_only=True)
class Replayed:
    """One decision asked again (omprövat beslut).

    version, local: of the rules it was made by; outcome: as it was; verdict: `same` when every cell, ground and word
    is as it was, `unreadable` when this program has no such rules or words any more.
    """

    id: str
    at: str
    version: str
    local: str | None
    outcome: str
    verdict: Verdict


def all_of(desk: Desk) -> tuple[Replayed, ...]:
    """Every decision that something left on, in the order of the ledger, each once."""
    ids = dict.fromkeys(one.decision_id for one in desk.vault.releases.all() if one.decision_id)
    known: dict[str, RuleSet | None] = {}
    found = (desk.vault.releases.decision(one) for one in ids)
    return tuple(_replayed(desk, one, known) for one in found if one is not None)


def _replayed(desk: Desk, kept: StoredDecision, known: dict[str, RuleSet | None]) -> Replayed:
    answered = json.loads(kept.decision)
    if kept.rules_sha256 not in known:
        known[kept.rules_sha256] = _rules(desk, kept.rules_sha256)
    return Replayed(
        id=kept.id,
        at=kept.at,
        version=answered["rules"]["version"],
        local=answered["rules"]["local"],
        outcome=answered["outcome"],
        verdict=_verdict(kept, answered, known[kept.rules_sha256]),
    )


def _rules(desk: Desk, sha256: str) -> RuleSet | None:
    """The rules as they were kept; None when they are gone, changed or of another vocabulary."""
    text = desk.vault.releases.rules(sha256)
    try:
        found = RuleSet.from_canonical(text) if text else None
    except (ValueError, KeyError, TypeError):
        return None
    return found if found is not None and found.sha256 == sha256 else None


def _verdict(kept: StoredDecision, answered: object, rules: RuleSet | None) -> Verdict:
    if rules is None:
        return "unreadable"
    try:
        question = questions.read_kept(json.loads(kept.question))
    except (InvalidInput, ValueError):
        return "unreadable"
    # what is kept went through JSON, so what is asked again goes the same way
    again = json.loads(json.dumps(questions.as_json(engine.decide(question, rules))))
    return "same" if again == answered else "other"
