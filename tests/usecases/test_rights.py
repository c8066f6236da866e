# SPDX-License-Identifier: EUPL-1.2
"""Who may change what: the owner, who stands in for them, and a manager; the rest of the unit reads."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain.deputies import Absence, Deputyship
from samverkan_desktop.domain.errors import InvalidInput, Refused, SamverkanError
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import User
from samverkan_desktop.usecases import (
    case_files,
    children,
    concern_reports,
    consultations,
    deputies,
    follow_ups,
    opening,
    recognition,
    release,
    release_own,
    rights,
    summaries,
    today,
)
from samverkan_desktop.usecases.desk import Desk

DUE = "2026-04-01"


def colleague(desk: Desk, *roles: str, name: str = "Johan Provberg") -> Desk:
    user = User(id=new_id(), name=name, function="skolkurator", roles=roles or ("professional",))
    with desk.change():
        desk.vault.users.add(user)
    return attrs.evolve(desk, actor=user)


def approved(desk: Desk, form: Any) -> str:
    """A de-identified summary whose review has been left."""
    (stored,) = consultations.record_json(desk, form("deidentified", follow_up=DUE))
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(desk, seen, reason="Prövat.", link_checked=True)
    summaries.leave(desk, stored.id)
    return stored.id


def action_of(desk: Desk, consultation_id: str) -> str:
    return consultations.get(desk, consultation_id).actions[0].id


DEEDS: dict[str, Callable[[Desk, str, Path], object]] = {
    "change": lambda desk, one, _to: summaries.revise(desk, one, {"advice": "Börja med en timme."}, reason="Prövat."),
    "close": lambda desk, one, _to: consultations.close(desk, one),
    "tick": lambda desk, one, _to: consultations.finish_action(desk, one, action_of(desk, one)),
    "follow up an action": lambda desk, one, _to: follow_ups.finish(desk, one, action_of(desk, one)),
    "follow up its day": lambda desk, one, _to: follow_ups.finish(desk, one),
    "say where it is filed": lambda desk, one, _to: case_files.change(desk, one, {"case_number": "BUN 1"}),
    "let it stay a note": lambda desk, one, _to: case_files.stay_note(desk, one),
    "hand it to the file": lambda desk, one, to: release_own.give_case_file(desk, one, format="txt", to=to),
    "note it as filed": lambda desk, one, _to: case_files.file(desk, one, case_number="BUN 1", system="Arkivet"),
}
"""Every deed that changes an approved summary or what is said of it."""


def standing(desk: Desk, consultation_id: str) -> object:
    """All that a deed could change of it."""
    store = desk.vault.consultations
    return (
        store.deidentified(consultation_id),
        store.approval(consultation_id),
        store.memory_key(consultation_id),
        desk.vault.case_files.get(consultation_id),
        len(desk.vault.releases.of(consultation_id)),
    )


@pytest.mark.parametrize("deed", DEEDS)
def test_a_colleague_without_a_right_reads_but_changes_nothing(
    desk: Desk, form: Any, tmp_path: Path, deed: str
) -> None:
    one = approved(desk, form)
    other = colleague(desk)
    before = standing(desk, one)
    with pytest.raises(Refused, match="in_anothers_hands") as refused:
        DEEDS[deed](other, one, tmp_path / "a.txt")
    assert refused.value.values == {"whose": "Sara Fiktlund"}
    assert standing(desk, one) == before
    assert not (tmp_path / "a.txt").exists()
    assert opening.opened(other, one).consultation == consultations.get(desk, one)
    assert release.preview(other, one, format="txt").decision is not None


@pytest.mark.parametrize("who", ["owner", "manager", "deputy", "absence"])
def test_owner_stand_in_and_manager_may_change_tick_and_close(desk: Desk, form: Any, who: str) -> None:
    one = approved(desk, form)
    acting = {"owner": lambda: desk, "manager": lambda: colleague(desk, "manager")}.get(who, lambda: colleague(desk))()
    stand_in(desk, acting, who)
    for deed in ("change", "tick", "close"):
        DEEDS[deed](acting, one, Path("a.txt"))
    found = consultations.get(desk, one)
    assert (found.state, found.actions[0].done_on) == ("closed", desk.today)
    assert found.owner == desk.actor.id, "who acts in someone's stead takes nothing over"


def stand_in(desk: Desk, acting: Desk, who: str) -> None:
    if who == "deputy":
        deputies.appoint(desk, acting.actor.id, last=desk.today)
    elif who == "absence":
        with desk.change():
            desk.vault.deputies.add(absence(desk, acting))


def absence(desk: Desk, acting: Desk) -> Absence:
    return Absence(
        id=new_id(), owner=desk.actor.id, opened_by=acting.actor.id, witness=new_id(), reason="ill", note="Sjuk.",
        first=desk.today, last=desk.today, opened_at=desk.now,
    )  # fmt: skip


def test_a_right_in_someones_stead_ends_with_its_last_day(desk: Desk, form: Any, clock: Any) -> None:
    one = approved(desk, form)
    other = colleague(desk)
    deputies.appoint(desk, other.actor.id, last=desk.today)
    assert rights.may_change(other, consultations.get(other, one))
    clock.pass_time(days=1)
    assert rights.of(other, consultations.get(other, one)) == rights.Right(may_change=False, whose="Sara Fiktlund")


def test_being_a_manager_opens_no_child_and_so_changes_nothing_about_one(desk: Desk, form: Any) -> None:
    (stored,) = consultations.record_json(desk, form("consented"))
    boss = colleague(desk, "manager")
    assert not rights.may_change(boss, stored)
    with pytest.raises(InvalidInput, match="unknown_consultation"):
        consultations.close(boss, stored.id)


def test_what_is_closed_is_not_opened_by_changing_it(desk: Desk, form: Any) -> None:
    one = approved(desk, form)
    consultations.close(desk, one)
    with pytest.raises(Refused, match="already_closed"):
        summaries.revise(desk, one, {"advice": "Börja med en timme."}, reason="Prövat.")
    assert consultations.get(desk, one).state == "closed"


def test_the_page_is_told_whose_it_is_and_a_colleagues_follow_up_is_no_need_of_mine(
    desk: Desk, form: Any, clock: Any
) -> None:
    one = approved(desk, form)
    other = colleague(desk)
    clock.pass_time(days=60)
    assert opening.opened(other, one).right.whose == "Sara Fiktlund"
    assert opening.opened(desk, one).right == rights.Right()
    seen, mine = today.gather(other), today.gather(desk)
    assert {item.whose for item in seen.follow_ups} == {"Sara Fiktlund"}
    assert one not in {item.target for item in seen.needs}
    assert one in {item.target for item in mine.needs}


def test_a_stopped_draft_is_taken_over_by_nobody_without_a_right(desk: Desk, form: Any) -> None:
    (draft,) = consultations.record_json(desk, form("deidentified"))
    recognition.stop(desk, draft.id)
    other = colleague(desk)
    seen = recognition.stopped(other, draft.id)
    assert seen is not None
    assert (seen.may_reopen, seen.whose) == (False, "Sara Fiktlund")
    with pytest.raises(Refused, match="in_anothers_hands"):
        recognition.reopen(other, draft.id)
    assert recognition.stopped(other, draft.id) is not None
    deputies.appoint(desk, other.actor.id, last=desk.today)
    recognition.reopen(other, draft.id)
    assert consultations.get(other, draft.id).owner == other.actor.id


def test_what_another_stopped_is_opened_again_and_stays_its_owners(desk: Desk, form: Any) -> None:
    one = approved(desk, form)
    recognition.stop(colleague(desk), one)
    recognition.reopen(colleague(desk, "manager", name="Chefa Provberg"), one)
    assert consultations.get(desk, one).owner == desk.actor.id
    recognition.stop(colleague(desk), one)
    recognition.reopen(desk, one)
    assert opening.opened(desk, one).right.may_change


def test_who_records_in_someones_stead_does_not_take_the_record_over(desk: Desk, form: Any) -> None:
    other = colleague(desk)
    deputies.appoint(desk, other.actor.id, last=desk.today)
    for kind in ("deidentified", "consented"):
        begun = consultations.save_draft(desk, kind, form(kind))
        assert consultations.record_draft(other, begun.id).owner == desk.actor.id


def test_a_deputy_does_not_make_a_child_their_own_by_changing_it(desk: Desk, form: Any) -> None:
    (stored,) = consultations.record_json(desk, form("consented"))
    other = colleague(desk)
    deputies.appoint(desk, other.actor.id, last=desk.today)
    child = children.card(other, stored.child_id).child
    children.change(other, attrs.evolve(child, also=("Alvan",)))
    for stolen in ({"owner": other.actor.id}, {"deputy": other.actor.id}):
        with pytest.raises(Refused, match="not_owner"):
            children.change(other, attrs.evolve(child, **stolen))
    assert children.card(desk, child.id).child.owner == desk.actor.id


def test_a_report_under_a_colleagues_id_is_not_written_over(desk: Desk) -> None:
    waiting = concern_reports.Afterwards()
    mine = attrs.evolve(concern_reports.new(desk), observations="Sov i skolan.")
    assert concern_reports.keep(desk, mine, waiting)
    other = colleague(desk)
    forged = attrs.evolve(mine, owner=other.actor.id, observations="Ingenting.")
    assert concern_reports.keep(other, forged, concern_reports.Afterwards())
    assert desk.vault.concern_reports.get(mine.id) == mine


ROLES = st.sets(st.sampled_from(["professional", "deputy", "manager", "reviewer", "lawyer", "admin"]), min_size=1)
DAYS = st.tuples(st.integers(-3, 3), st.integers(0, 3))
GROUNDS = st.lists(st.tuples(st.sampled_from(["deputy", "ended", "absence", "other child"]), DAYS), max_size=3)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(roles=ROLES, grounds=GROUNDS, deeds=st.lists(st.sampled_from(sorted(DEEDS)), min_size=1, max_size=3))
def test_no_deed_changes_anothers_record_without_a_right(
    desk: Desk, form: Any, tmp_path: Path, roles: set[str], grounds: list[Any], deeds: list[str]
) -> None:
    one = approved(desk, form)
    other = colleague(desk, *sorted(roles))
    given_right = "manager" in roles
    for kind, (starts, days) in grounds:
        first = desk.today + timedelta(days=starts)
        last = first + timedelta(days=days)
        with desk.change():
            desk.vault.deputies.add(ground(desk, other, kind, first, last))
        given_right = given_right or (kind in ("deputy", "absence") and first <= desk.today <= last)
    for deed in deeds:
        before = standing(desk, one)
        if given_right:
            with contextlib.suppress(SamverkanError):  # a deed done before may rule this one out
                DEEDS[deed](other, one, tmp_path / f"{new_id()}.txt")
            continue
        with pytest.raises(Refused, match="in_anothers_hands"):
            DEEDS[deed](other, one, tmp_path / f"{new_id()}.txt")
        assert standing(desk, one) == before
    found = consultations.get(desk, one)
    assert found.owner == desk.actor.id
    assert rights.may_change(other, found) is given_right


def ground(desk: Desk, other: Desk, kind: str, first: Any, last: Any) -> Deputyship | Absence:
    if kind == "absence":
        return attrs.evolve(absence(desk, other), first=first, last=last)
    return Deputyship(
        id=new_id(), owner=desk.actor.id, deputy=other.actor.id, first=first, last=last,
        child_id=new_id() if kind == "other child" else "", recorded_at=desk.now, recorded_by=desk.actor.id,
        ended_at=desk.now if kind == "ended" else "",
    )  # fmt: skip
