# SPDX-License-Identifier: EUPL-1.2
"""A colleague with a slot of their own tries every way past the window: what is another's stays another's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import User
from samverkan_desktop.domain.settings import SETTINGS
from samverkan_desktop.usecases import (
    children,
    consultations,
    recognition,
    release,
    release_own,
    settings,
    summaries,
)
from samverkan_desktop.usecases.desk import Desk


@pytest.fixture
def colleague(desk: Desk) -> Desk:
    """Someone else in the same unit, who is nobody's deputy."""
    user = User(id=new_id(), name="Johan Provberg", function="skolkurator", roles=("professional",))
    with desk.change():
        desk.vault.users.add(user)
    return attrs.evolve(desk, actor=user)


def approved(desk: Desk, form: Any) -> str:
    """A de-identified consultation whose review has not been left yet."""
    (stored,) = consultations.record_json(desk, form("deidentified"))
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(desk, seen, link_checked=True)
    return stored.id


def test_what_a_colleague_has_not_approved_is_met_by_no_id_or_number(
    desk: Desk, colleague: Desk, form: Any, tmp_path: Path
) -> None:
    (stored,) = consultations.record_json(desk, form("deidentified"))
    for named in (stored.id, stored.number):
        for way in (
            lambda named=named: consultations.get(colleague, named),
            lambda named=named: consultations.opened(colleague, named),
            lambda named=named: release.preview(colleague, named, format="txt"),
            lambda named=named: release.export(colleague, named, format="txt", to=tmp_path / "x.txt"),
        ):
            with pytest.raises(InvalidInput, match="unknown_consultation"):
                way()
    assert consultations.get(desk, stored.number).id == stored.id
    assert not [entry for entry in desk.vault.log.entries() if entry.actor == colleague.actor.id]


def test_nobody_ends_a_colleagues_review_and_with_it_the_way_back(desk: Desk, colleague: Desk, form: Any) -> None:
    consultation_id = approved(desk, form)
    summaries.leave(colleague, consultation_id)
    assert desk.vault.drafts.get(consultation_id) is not None
    assert summaries.undo_approval(desk, consultation_id).state == "draft"


def test_no_draft_is_laid_under_the_id_of_what_is_recorded_or_approved(desk: Desk, colleague: Desk, form: Any) -> None:
    (consented,) = consultations.record_json(desk, form("consented"))
    deidentified = approved(desk, form)
    summaries.leave(desk, deidentified)
    for stored in (consented.id, deidentified):
        for who in (desk, colleague):
            for kind in ("deidentified", "consented"):
                late = consultations.save_draft(who, kind, form(kind), draft_id=stored)
                assert late.id != stored
                assert late.owner == who.actor.id
        assert desk.vault.drafts.get(stored) is None


def test_whoever_knows_the_child_does_not_get_the_text_by_changing_it(desk: Desk, form: Any) -> None:
    consultation_id = approved(desk, form)
    summaries.leave(desk, consultation_id)
    recognition.stop(desk, consultation_id)
    with pytest.raises(Refused, match="consultation_stopped"):
        summaries.revise(desk, consultation_id, {})


@pytest.mark.parametrize("name", [one.name for one in SETTINGS.values() if one.inner])
def test_nobody_changes_what_the_vault_remembers_of_its_own_slots_and_log(desk: Desk, name: str) -> None:
    with pytest.raises(InvalidInput, match="setting_refused"):
        settings.put(desk, name, SETTINGS[name].default)
    assert desk.vault.settings.get(name) is not None


def test_a_guardian_of_another_child_is_not_moved_to_ones_own(desk: Desk, colleague: Desk, form: Any) -> None:
    (theirs,) = consultations.record_json(desk, form("consented"))
    (mine,) = consultations.record_json(colleague, form("consented"))
    guardian = children.card(desk, theirs.child_id).guardians[0]
    with pytest.raises(InvalidInput, match="unknown_child"):
        children.change_guardian(colleague, attrs.evolve(guardian, child_id=mine.child_id, custody="none"))
    assert guardian in children.card(desk, theirs.child_id).guardians


def test_nobody_says_whether_what_a_colleague_began_left(desk: Desk, colleague: Desk, form: Any) -> None:
    consultation_id = approved(desk, form)
    begun, _content = release_own.begin_case_file(desk, consultation_id, format="txt", carrier="clipboard")
    with pytest.raises(InvalidInput, match="unknown_release"):
        release_own.end_own(colleague, begun.id, left=True)
    release_own.end_own(desk, begun.id, left=True)
    with pytest.raises(InvalidInput, match="unknown_release"):
        release_own.end_own(desk, begun.id, left=False)


def test_what_is_closed_is_not_brought_back_by_undoing_its_approval(desk: Desk, form: Any) -> None:
    consultation_id = approved(desk, form)
    consultations.close(desk, consultation_id)
    with pytest.raises(Refused, match="approval_is_final"):
        summaries.undo_approval(desk, consultation_id)
