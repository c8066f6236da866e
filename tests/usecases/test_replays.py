# SPDX-License-Identifier: EUPL-1.2
"""What left is proved again years later, by the rules it was decided by; a decision that was changed shows."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.rules import loader
from samverkan_desktop.system import resources
from samverkan_desktop.usecases import consultations, policy, policy_keys, release, replays

WORDS = "grå räv sover under granen"
TEXT = '[local]\nversion = "Exempelkommun 2026-2"\nin_force = 2026-03-10\n\n[consent]\nlongest_months = 12\n'


@pytest.fixture
def left(desk, form, tmp_path):
    """Two extracts: one by the shipped rules, one by the municipality's."""
    (stored,) = consultations.record_json(desk, form("consented"))
    assert release.export(desk, stored.id, format="txt", to=tmp_path / "a.txt").release
    lawyer = attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("lawyer",)))
    policy_keys.new_key(lawyer, "Petra Lagerdikt", WORDS)
    tried = policy.trial(lawyer, TEXT)
    seen = [one.case.path.name for one in tried.changes]
    policy.put_in_force(lawyer, policy.sign(lawyer, TEXT, WORDS, tried=tried, seen=seen))
    assert release.export(desk, stored.id, format="txt", to=tmp_path / "b.txt").release
    return stored


def test_every_decision_answers_as_it_did_years_later_by_the_rules_of_its_own_day(desk, left, clock, tmp_path):
    clock.pass_time(days=365 * 12)
    newer = tmp_path / "rules"
    newer.mkdir()
    for file in Path(resources.path("rules")).glob("*.toml"):
        text = file.read_text(encoding="utf-8").replace("child_always = 15", "child_always = 13")
        (newer / file.name).write_text(text.replace('effect = "lifts"', 'effect = "protects"'), encoding="utf-8")
    later = loader.load(newer)
    then = attrs.evolve(desk, tools=attrs.evolve(desk.tools, rules=lambda: later))
    assert then.rules.sha256 != desk.rules.sha256, "the program has other rules by now"
    found = replays.all_of(then)
    assert [one.verdict for one in found] == ["same", "same"]
    assert [one.local for one in found] == [None, "Exempelkommun 2026-2"]
    assert {one.outcome for one in found} == {"permitted"}


def slip_in(desk, left, **changed):
    """A decision that nobody made, with a row of the ledger that points at it; its id."""
    row = desk.vault.releases.of(left.id)[0]
    kept = desk.vault.releases.decision(row.decision_id)
    forged = attrs.evolve(kept, id=new_id(), **{name: change(kept) for name, change in changed.items()})
    with desk.vault.transaction():
        desk.vault.releases.add_decision(forged)
        pointing = {"decision_id": forged.id, "rules_sha256": forged.rules_sha256}
        desk.vault.releases.add(attrs.evolve(row, id=new_id(), state="intended", finished_at="", **pointing))
    return forged.id


def verdict_of(desk, decision_id):
    return next(one.verdict for one in replays.all_of(desk) if one.id == decision_id)


@pytest.mark.parametrize(
    "changed",
    [
        {"decision": lambda kept: kept.decision.replace('"permitted"', '"forbidden"', 1)},
        {"question": lambda kept: kept.question.replace('"answer":"yes"', '"answer":"no"', 1)},
    ],
    ids=["answer", "question"],
)
def test_a_decision_that_was_not_the_rules_own_no_longer_answers_as_it_did(desk, left, changed):
    assert verdict_of(desk, slip_in(desk, left, **changed)) == "other"


@pytest.mark.parametrize("text", ["", "{}", json.dumps({"vocabulary": "another"})])
def test_rules_that_cannot_be_read_are_told_of(desk, left, text):
    with desk.vault.transaction():
        desk.vault.releases.keep_rules("ab" * 32, "2026", text)
    assert verdict_of(desk, slip_in(desk, left, rules_sha256=lambda _kept: "ab" * 32)) == "unreadable"
