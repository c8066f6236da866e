# SPDX-License-Identifier: EUPL-1.2
"""The list of consultations: every kind, half-written drafts too, with how far each may be shared."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented
from tests.vault.invented import HASH


def _only(vault: SqlVault) -> ListRow:
    (row,) = vault.consultations.rows()
    return row


def _store(vault: SqlVault, *, estimate: int | None = 24, second: str = "", released: bool = False) -> str:
    approved = invented.approved(invented.deidentified(), released=released)
    with vault.transaction():
        vault.consultations.add_deidentified(approved)
        vault.consultations.set_approval(invented.approval(approved, estimate=estimate, second_person=second))
    return approved.id


@pytest.mark.parametrize(
    ("estimate", "second", "sharing"),
    [
        (24, "", "approved"),
        (10, "", "approved"),
        (9, "", "below_target"),
        (9, "3f0a7c52-9d1e-4b8a-8c44-5e2f6a7b8c9d", "approved"),
        (None, "", "approved"),
    ],
)
def test_an_approved_one_says_whether_the_group_is_too_small(
    vault: SqlVault, estimate: int | None, second: str, sharing: str
) -> None:
    _store(vault, estimate=estimate, second=second)
    assert _only(vault).sharing == sharing


def test_a_deidentified_one_waiting_for_review_shows_the_purpose_of_its_draft(vault: SqlVault) -> None:
    waiting = invented.deidentified()
    with vault.transaction():
        vault.consultations.add_deidentified(waiting)
        vault.drafts.save(invented.draft(id=waiting.id, number=waiting.number))
    row = _only(vault)
    assert (row.id, row.state, row.sharing, row.heading) == (waiting.id, "draft", "needs_review", "Halvskriven")
    assert row.updated_at == invented.AT


def test_an_approved_one_shows_the_approved_purpose_even_while_its_draft_is_there(vault: SqlVault) -> None:
    stored = _store(vault)
    with vault.transaction():
        vault.drafts.save(invented.draft(id=stored))
    assert _only(vault).heading == "Råd om frånvaro"


def test_what_was_released_says_when_in_swedish_time(vault: SqlVault) -> None:
    stored = _store(vault)
    decision = invented.decision(consultation_id=stored)
    releases = [invented.release(decision) for _ in range(3)]
    with vault.transaction():
        vault.releases.keep_rules(HASH, "1", "{}")
        vault.releases.add_decision(decision)
        for release in releases:
            vault.releases.add(release)
        vault.releases.finish(releases[0].id, "failed", "2026-05-01T10:00:00.000Z")
    assert (_only(vault).sharing, _only(vault).released_on) == ("approved", None)
    with vault.transaction():
        vault.releases.finish(releases[1].id, "done", "2026-03-31T22:30:00.000Z")
    assert (_only(vault).sharing, _only(vault).released_on) == ("released", date(2026, 4, 1))


def test_a_consented_one_is_a_draft_approved_or_released(vault: SqlVault) -> None:
    child = invented.child()
    consent = invented.consent(child)
    stored = invented.consented(child, consent, state="draft")
    with vault.transaction():
        vault.people.add_child(child)
        vault.consents.add(consent)
        vault.consultations.add_consented(stored)
    assert _only(vault).sharing == "draft"
    with vault.transaction():
        vault.consultations.update_consented(attrs.evolve(stored, state="approved"))
    row = _only(vault)
    assert row == ListRow(
        id=stored.id,
        number=stored.number,
        date=stored.date,
        kind="consented",
        form=stored.form,
        state="approved",
        heading=stored.purpose,
        target_groups=stored.target_groups,
        parties=("school_health_psychosocial", "social_services"),
        child_id=child.id,
        sharing="approved",
        follow_up=stored.follow_up,
    )


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"date": "2026-02-3", "form": None, "purpose": None, "target_groups": "x", "participants": "y", "child": {}},
        {
            "date": 3,
            "target_groups": [1, None],
            "participants": [None, {}, {"party": ""}, {"party": 4}],
            "follow_up": [],
        },
    ],
)
def test_a_half_written_draft_is_listed_first_whatever_it_holds(vault: SqlVault, content: dict[str, Any]) -> None:
    _store(vault)
    draft = invented.draft("consented", content=content)
    with vault.transaction():
        vault.drafts.save(draft)
    row = vault.consultations.rows()[0]
    assert (row.id, row.sharing, row.state, row.date, row.kind) == (draft.id, "draft", "draft", None, "consented")


def test_the_newest_day_comes_first_then_the_highest_number(vault: SqlVault) -> None:
    with vault.transaction():
        for number, day in (("K-2026-001", 5), ("K-2026-002", 9), ("K-2026-003", 5)):
            vault.consultations.add_deidentified(invented.deidentified(number=number, date=date(2026, 3, day)))
    assert [row.number for row in vault.consultations.rows()] == ["K-2026-002", "K-2026-003", "K-2026-001"]
