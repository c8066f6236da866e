# SPDX-License-Identifier: EUPL-1.2
"""Follow-ups (uppföljningar): which consultations and actions, also of meetings, are due, and done with one tick.

A minnesnyckel is told to the owner, the deputy and whoever stands in for them, and goes when the last follow-up of
its consultation is done.
"""

from __future__ import annotations

from datetime import date

import attrs

from samverkan_desktop.domain.consultations import DeidentifiedConsultation, ListRow
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.usecases import consultations, deputies, protocols, rights
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.protocols import OpenAction
from samverkan_desktop.usecases.rights import Right


@attrs.frozen(kw_only=True)
class FollowUp:
    """Something to follow up (uppföljning). action_id is empty for the consultation's own day; days: left, < 0 late.

    of_meeting: it is an action of a meeting, and consultation_id is the meeting's. right: whether the one who works may
    tick it, and whose it is when they may not.
    """

    consultation_id: str
    number: str
    text: str
    due: date
    days: int
    action_id: str = ""
    memory_key: str = ""
    of_meeting: bool = False
    right: Right = attrs.field(factory=Right)


def listed(desk: Desk, rows: tuple[ListRow, ...]) -> tuple[FollowUp, ...]:
    """Everything due of approved consultations in `rows` that may be read, and of meetings, soonest first."""
    going_on = {row.id: row for row in rows if row.state == "approved" and row.sharing != "stopped"}
    found = [_of(desk, row, row.heading, row.follow_up) for row in going_on.values() if row.follow_up is not None]
    for consultation_id, action in desk.vault.consultations.open_actions():
        row = going_on.get(consultation_id)
        if row is not None and action.due is not None:
            found.append(attrs.evolve(_of(desk, row, action.what, action.due), action_id=action.id))
    found += [_of_meeting(desk, one) for one in protocols.open_actions(desk)]
    return tuple(sorted(found, key=lambda one: (one.due, one.number, one.action_id)))


def finish(desk: Desk, consultation_id: str, action_id: str = "") -> None:
    """Tick an action, or the consultation's own day (klar); consultation_id may be a meeting's, for its actions.

    Raises InvalidInput, Refused (draft_has_no_follow_up, in_anothers_hands).

    When nothing is left to follow up, the minnesnyckel is destroyed.
    """
    if action_id and desk.vault.meetings.get(consultation_id) is not None:
        protocols.done(desk, consultation_id, action_id)
        return
    with desk.change():
        if action_id:
            consultations.finish_action(desk, consultation_id, action_id)
        else:
            _finish_day(desk, consultation_id)
        left = consultations.get(desk, consultation_id)
        waits = left.follow_up is not None or any(not action.done_on for action in left.actions)
        if isinstance(left, DeidentifiedConsultation) and not waits:
            desk.vault.consultations.set_memory_key(consultation_id, "")


def _finish_day(desk: Desk, consultation_id: str) -> None:
    found = consultations.get(desk, consultation_id)
    rights.require(desk, found)
    if found.state == "draft":
        raise Refused("draft_has_no_follow_up")
    if found.follow_up is None:
        raise InvalidInput("unknown_action")
    done = attrs.evolve(found, follow_up=None)
    if isinstance(done, DeidentifiedConsultation):
        desk.vault.consultations.update_deidentified(done)
    else:
        desk.vault.consultations.update_consented(done)
    desk.note("follow_up_done", "consultation", consultation_id)


def _of(desk: Desk, row: ListRow, text: str, due: date) -> FollowUp:
    # A row about a child is there only for who may open the child, and so may change it.
    found = desk.vault.consultations.deidentified(row.id) if row.kind == "deidentified" else None
    return FollowUp(
        consultation_id=row.id,
        number=row.number,
        text=text,
        due=due,
        days=(due - desk.today).days,
        memory_key=_memory_key(desk, found),
        right=rights.of(desk, found) if found is not None else Right(),
    )


def _of_meeting(desk: Desk, one: OpenAction) -> FollowUp:
    due = one.action.due or desk.today
    return FollowUp(
        consultation_id=one.meeting_id,
        number=one.number,
        text=one.action.what,
        due=due,
        days=(due - desk.today).days,
        action_id=one.action.id,
        of_meeting=True,
    )


def _memory_key(desk: Desk, found: DeidentifiedConsultation | None) -> str:
    if found is None or not deputies.acts_for(desk, found.owner, found.deputy):
        return ""
    return desk.vault.consultations.memory_key(found.id)
