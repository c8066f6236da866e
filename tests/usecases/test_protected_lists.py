# SPDX-License-Identifier: EUPL-1.2
"""A protected child in no list: every use case that lists, counts or looks for something is called by a stranger.

The use cases are found by their signature, so one that is added later is tried too.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import attrs
import pytest

from samverkan_desktop import usecases
from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import MeetingItem
from samverkan_desktop.domain.people import User
from samverkan_desktop.usecases import (
    case_files,
    children,
    consents,
    consultations,
    document_requests,
    meetings,
    release,
    release_family,
    second_persons,
    today,
)
from samverkan_desktop.usecases.desk import Desk

NOT_LISTS = {"unlocking", "practice"}
"""Rooms whose functions open, lock and make vaults."""
WHAT_IS_KEPT_OUT = {"protected.hidden", "deputies.kept_from", "document_request_records.hidden_children"}
"""By these the others know what to leave out; no page and no command shows them."""
FOR_ACCOUNT = {"log.read"}
"""The log says by random ids what was done: it is read by those who answer for it, and names nobody."""


def lists() -> list[tuple[str, Callable[[Desk], Any]]]:
    """Every public function of the use cases that needs nothing but the desk."""
    found = []
    for module in pkgutil.iter_modules(usecases.__path__):
        if module.name in NOT_LISTS:
            continue
        room = importlib.import_module(f"{usecases.__name__}.{module.name}")
        for name, function in inspect.getmembers(room, inspect.isfunction):
            needed = [
                one for one in inspect.signature(function).parameters.values() if one.default is inspect.Parameter.empty
            ]
            own = function.__module__ == room.__name__ and not name.startswith("_")
            named = f"{module.name}.{name}"
            if own and named not in WHAT_IS_KEPT_OUT and [one.name for one in needed] == ["desk"]:
                found.append((named, function))
    return found


@attrs.frozen
class Hidden:
    """Everything about the protected child that must be absent: words and ids."""

    words: tuple[str, ...]
    ids: tuple[str, ...]


def as_user(desk: Desk, name: str) -> Desk:
    user = User(id=new_id(), name=name, roles=("professional", "manager", "admin", "lawyer"))
    with desk.change():
        desk.vault.users.add(user)
    return attrs.evolve(desk, actor=user)


@pytest.fixture
def stranger(desk):
    return as_user(desk, "Frans Främling")


@pytest.fixture
def hidden(desk, form, tmp_path):
    """A protected child with a consultation, a draft, a consent, a meeting, a follow-up, a question and a release."""
    follow_up = (desk.today + timedelta(days=3)).isoformat()
    (one,) = consultations.record_json(desk, form("consented", follow_up=follow_up))
    deputy = as_user(desk, "Doris Låtsas")
    child = children.card(desk, one.child_id).child
    children.change(desk, attrs.evolve(child, protected=True, owner=desk.actor.id, deputy=deputy.actor.id))
    draft = consultations.save_draft(desk, "consented", {"kind": "consented", "child": child.id})
    fresh = meetings.new(desk, "consented", "sip", day=desk.today + timedelta(days=5), starts="13:00")
    point = MeetingItem(
        id=new_id(), what="Måndagarna", category="attendance", owner=desk.vault.info.own_party, child_id=child.id
    )
    meeting = meetings.save(desk, attrs.evolve(fresh, child_ids=(child.id,), items=(point,), purpose="Samordna"))
    with pytest.raises(Refused):
        release.export(desk, one.id, format="txt", to=tmp_path / "x.txt")
    (asked,) = second_persons.waiting(deputy, one.id)
    second_persons.agree(deputy, one.id, asked.id, sha256=asked.sha256)
    given = release.export(desk, one.id, format="txt", to=tmp_path / "x.txt").release
    guardian = children.card(desk, child.id).guardians[0].id
    with pytest.raises(Refused):
        release_family.give_form(desk, one.consent_ids[0], guardian, to=tmp_path / "x.pdf")
    guardians = [guardian.id for guardian in children.card(desk, child.id).guardians]
    ids = (child.id, *guardians, one.id, one.number, draft.id, meeting.id, given.id, *one.consent_ids)
    return Hidden(("Alva", "Exempelsson", "Barn 1", "närvaron", "Måndagarna"), ids)


def told(answer: Any, hidden: Hidden) -> list[str]:
    """What an answer tells of the child."""
    if inspect.isgenerator(answer):
        answer = list(answer)
    shown = repr(answer)
    return [one for one in (*hidden.words, *hidden.ids) if one in shown]


@pytest.mark.parametrize(("name", "function"), [pytest.param(*one, id=one[0]) for one in lists()])
def test_for_a_stranger_nothing_in_it_tells_of_the_child(
    name: str, function: Callable[[Desk], Any], desk: Desk, stranger: Desk, hidden: Hidden
) -> None:
    try:
        answer = function(stranger)
    except Refused:
        return
    found = told(answer, hidden)
    if name in FOR_ACCOUNT:
        found = [one for one in found if one in hidden.words]
    assert not found


def test_a_search_and_a_sum_tell_nothing_either(desk: Desk, stranger: Desk, hidden: Hidden) -> None:
    for word in ("närvaron", "Alva", "Exempelsson", "Samordna"):
        assert not told(consultations.search(stranger, word), hidden), word
    for finding in ({"child_id": hidden.ids[0]}, {"number": hidden.ids[3]}, {"year": desk.today.year}):
        assert not told(document_requests.find(stranger, **finding), hidden), finding


def test_a_file_that_leaves_is_named_after_nobody(desk: Desk, hidden: Hidden, tmp_path: Any) -> None:
    assert all(word not in file.name for file in tmp_path.rglob("*") for word in ("Alva", "Exempelsson"))


def test_what_is_tried_would_have_told_of_the_child_to_its_own_user(desk: Desk, hidden: Hidden) -> None:
    tried = dict(lists())
    must = {"children.listed", "consultations.listed", "consents.listed", "today.gather", "meetings.listed",
            "protected.counts", "case_files.not_yet", "second_persons.everything_waiting"}  # fmt: skip
    assert must <= set(tried)
    for function in (children.listed, consultations.listed, consents.listed, today.gather, meetings.listed):
        assert told(function(desk), hidden), function
    assert told(case_files.not_yet(desk), hidden)
