# SPDX-License-Identifier: EUPL-1.2
"""Handover (överlämning): one child's consents, consultations, meetings, actions and log extract to another user.

Nothing leaves the vault by it: the same unit goes on with another person. What has been recorded by whom stays.
"""

from __future__ import annotations

import attrs

from samverkan_desktop.domain.consultations import Draft
from samverkan_desktop.domain.deputies import Handover
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.log import LogEntry
from samverkan_desktop.usecases import children, deputies
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class Belongings:
    """What goes along with a child (det som följer med): counts, and who may take over."""

    child_id: str
    owner: str
    consents: int
    consultations: int
    open_actions: int
    drafts: int
    entries: int


def belongings(desk: Desk, child_id: str) -> Belongings:
    """What would be handed over. Raises InvalidInput("unknown_child")."""
    child = children.card(desk, child_id).child
    stored = deputies.consultations_of(desk, child_id)
    return Belongings(
        child_id=child_id,
        owner=child.owner,
        consents=len(desk.vault.consents.of_child(child_id)),
        consultations=len(stored),
        open_actions=sum(action.done_on is None for one in stored for action in one.actions),
        drafts=len(_drafts(desk, child_id)),
        entries=len(_entries(desk, child_id)),
    )


def hand_over(desk: Desk, child_id: str, receiver: str) -> Handover:
    """Hand a child over to a colleague, who is told at the next opening; from then on it is theirs.

    The owner may, a manager who may open the child, and the deputy of an owner who has left the vault.
    Raises InvalidInput (unknown_child, unknown_user), Refused("not_owner").
    """
    before = belongings(desk, child_id)
    child = children.card(desk, child_id).child
    if not _may_hand_over(desk, child.owner):
        raise Refused("not_owner")
    others = {user.id for user in desk.vault.users.all() if not user.removed and user.id != child.owner}
    if receiver not in others:
        raise InvalidInput("unknown_user")
    made = Handover(
        id=new_id(),
        child_id=child_id,
        giver=child.owner,
        receiver=receiver,
        consents=before.consents,
        consultations=before.consultations,
        actions=before.open_actions,
        handed_at=desk.now,
        handed_by=desk.actor.id,
    )
    with desk.change():
        desk.vault.people.update_child(attrs.evolve(child, owner=receiver, deputy=""))
        for consultation in deputies.consultations_of(desk, child_id):
            desk.vault.consultations.update_consented(attrs.evolve(consultation, owner=receiver, deputy=""))
        for meeting in desk.vault.meetings.of_child(child_id):
            if meeting.owner == child.owner:
                desk.vault.meetings.save(attrs.evolve(meeting, owner=receiver))
        for draft in _drafts(desk, child_id):
            desk.vault.drafts.save(attrs.evolve(draft, owner=receiver))
        for one in desk.vault.deputies.deputyships():
            if one.child_id == child_id and not one.ended_at:
                desk.vault.deputies.end(one.id, desk.now)
        desk.vault.deputies.add(made)
        desk.note("child_handed_over", "child", child_id, receiver=receiver, consultations=made.consultations)
    return made


def log_extract(desk: Desk, child_id: str) -> tuple[LogEntry, ...]:
    """What the log says of a child, its consents, consultations and releases (loggutdrag); reading it is entered."""
    children.card(desk, child_id)
    with desk.change():
        desk.note("log_read", "child", child_id)
    return _entries(desk, child_id)


def _entries(desk: Desk, child_id: str) -> tuple[LogEntry, ...]:
    stored = [one.id for one in deputies.consultations_of(desk, child_id)]
    consents = [one.id for one in desk.vault.consents.of_child(child_id)]
    meetings = [one.id for one in desk.vault.meetings.of_child(child_id)]
    releases = [release.id for one in (*stored, *meetings) for release in desk.vault.releases.of(one)]
    about = {child_id, *stored, *consents, *meetings, *releases}
    return tuple(entry for entry in desk.vault.log.entries() if entry.object_id in about)


def _drafts(desk: Desk, child_id: str) -> list[Draft]:
    return [one for one in desk.vault.drafts.all() if one.kind == "consented" and one.content.get("child") == child_id]


def _may_hand_over(desk: Desk, owner: str) -> bool:
    if owner in ("", desk.actor.id) or "manager" in desk.actor.roles:
        return True
    user = desk.vault.users.get(owner)
    return user is None or user.removed
