# SPDX-License-Identifier: EUPL-1.2
"""The protocol (protokollet): written once, tagged, so that each receiver's extract is right from the start.

A paragraph carries three tags (child, kind of information, source) and leaves to nobody without them. `states` says,
for each paragraph and action, who may have it and whether it may be shown to those in the room; "säg det inte högt
än" is advice to the writer and stays in the vault.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import attrs

from samverkan_desktop.domain.days import STOCKHOLM
from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import (
    ConsentedMeeting,
    MeetingAction,
    MeetingItem,
    Paragraph,
    Protocol,
)
from samverkan_desktop.domain.parties import PARTY_KINDS, is_action_owner
from samverkan_desktop.domain.people import Child
from samverkan_desktop.domain.sharing import CATEGORIES
from samverkan_desktop.usecases import children, meeting_matrix, meeting_questions, meetings
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.meeting_matrix import Matrix


@attrs.frozen(kw_only=True)
class Left:
    """What to ask about before a meeting ends (kvar att göra): counts and ids, nothing that stops by itself.

    untagged: paragraphs and actions that leave to nobody as they stand; sibling: paragraphs that name another child
    of the meeting; without_owner_or_day: actions.
    """

    harm_not_answered: bool
    untagged: tuple[str, ...] = ()
    sibling: tuple[str, ...] = ()
    without_day: tuple[str, ...] = ()


def of(desk: Desk, meeting_id: str) -> Protocol:
    """A meeting's protocol; an empty one when nothing has been written. Raises InvalidInput("unknown_meeting")."""
    return desk.vault.meetings.protocol(meetings.consented(desk, meeting_id).id)


def paragraph(desk: Desk, protocol: Protocol, text: str = "") -> Paragraph:
    """A new paragraph with the time now and the tags of the one before; nothing is stored."""
    now = desk.tools.clock.now().astimezone(STOCKHOLM)
    fresh = Paragraph(id=new_id(), at=f"{now:%H:%M}", text=text)
    if not protocol.paragraphs:
        return attrs.evolve(fresh, source=desk.vault.info.own_party)
    last = protocol.paragraphs[-1]
    return attrs.evolve(last, id=fresh.id, at=fresh.at, text=text, voice="")


@attrs.frozen(kw_only=True)
class OpenAction:
    """An agreed action that is not done (öppen åtgärd), with the meeting it comes from."""

    meeting_id: str
    number: str
    action: MeetingAction


def open_actions(desk: Desk) -> tuple[OpenAction, ...]:
    """Every action of a meeting with a day and not yet done, soonest first; none about a hidden child."""
    found = []
    for row in meetings.listed(desk):
        if row.kind != "consented" or row.state == "cancelled":
            continue
        for action in desk.vault.meetings.protocol(row.id).actions:
            if action.due is not None and action.done_on is None:
                found.append(OpenAction(meeting_id=row.id, number=row.number, action=action))
    return tuple(sorted(found, key=lambda one: one.action.due or date.max))


def done(desk: Desk, meeting_id: str, action_id: str, *, on: date | None = None) -> Protocol:
    """Note that an action is done, today unless another day is given."""
    protocol = of(desk, meeting_id)
    actions = tuple(
        attrs.evolve(one, done_on=on or desk.today) if one.id == action_id else one for one in protocol.actions
    )
    return save(desk, attrs.evolve(protocol, actions=actions))


def save(desk: Desk, protocol: Protocol) -> Protocol:
    """Store the whole protocol as it stands (autosave); the log is told when something is added or struck out.

    Raises InvalidInput("protocol_invalid") with every fault, Refused("meeting_is_over") for a cancelled meeting.
    """
    meeting = meetings.consented(desk, protocol.meeting_id)
    if meeting.state == "cancelled":
        raise Refused("meeting_is_over")
    found = faults(meeting, protocol)
    if found:
        raise InvalidInput("protocol_invalid", faults=found, count=len(found))
    before = desk.vault.meetings.protocol(meeting.id)
    with desk.change():
        desk.vault.meetings.save_protocol(protocol)
        if _ids(before) != _ids(protocol):
            counts = {"paragraphs": len(protocol.paragraphs), "actions": len(protocol.actions)}
            desk.note("protocol_changed", "meeting", meeting.id, **counts)
    return protocol


def faults(meeting: ConsentedMeeting, protocol: Protocol) -> tuple[Fault, ...]:
    """Tags that cannot be: a child who is not of the meeting, an unknown kind or source. Missing ones are no fault."""
    found = []
    for n, one in enumerate(protocol.paragraphs):
        if one.child_id and one.child_id not in meeting.child_ids:
            found.append(Fault(path=f"paragraphs[{n}].child_id", text="Barnet hör inte till mötet."))
        if one.category and one.category not in CATEGORIES:
            found.append(Fault(path=f"paragraphs[{n}].category", text="Välj slag av uppgift."))
        if one.source and one.source not in PARTY_KINDS:
            found.append(Fault(path=f"paragraphs[{n}].source", text="Välj vem uppgiften kommer från."))
    for n, action in enumerate(protocol.actions):
        if not is_action_owner(action.owner):
            found.append(Fault(path=f"actions[{n}].owner", text="Välj ansvarig nämnd eller part."))
        if action.child_id and action.child_id not in meeting.child_ids:
            found.append(Fault(path=f"actions[{n}].child_id", text="Barnet hör inte till mötet."))
    return tuple(found)


def states(desk: Desk, meeting: ConsentedMeeting, protocol: Protocol) -> Matrix:
    """Who may have each paragraph and action, judged today as the own unit's disclosure; row ids are theirs.

    What lacks a tag, or names another child of the meeting, has no row: it leaves to nobody.
    """
    items = ready(desk, meeting, protocol)
    asked = attrs.evolve(meeting, items=items)
    cases = meeting_questions.cases(desk, meeting.child_ids, meeting.suspected_harm)
    return meeting_matrix.judge(asked, cases, desk.rules, on=desk.today)


def ready(desk: Desk, meeting: ConsentedMeeting, protocol: Protocol) -> tuple[MeetingItem, ...]:
    """What has its tags, as items to be judged; the own unit is the one who discloses what it has written down."""
    cards = [children.card(desk, child_id).child for child_id in meeting.child_ids]
    own = desk.vault.info.own_party
    lines: list[Paragraph | MeetingAction] = [*protocol.paragraphs, *protocol.actions]
    return tuple(
        MeetingItem(
            id=line.id,
            what="",
            category=line.category,
            owner=own,
            child_id=line.child_id,
            about=line.about if isinstance(line, Paragraph) else ("child",),
        )
        for line in lines
        if is_tagged(line) and not names_another(_text(line), line.child_id, cards)
    )


def is_tagged(line: Paragraph | MeetingAction) -> bool:
    """Whether it says whom it is about and what kind it is; only `methods` may be about nobody."""
    if isinstance(line, Paragraph) and not line.source:
        return False
    return bool(line.category) and (bool(line.child_id) or line.category == "methods")


def names_another(text: str, child_id: str, cards: Sequence[Child]) -> bool:
    """Whether a text names another child of the meeting than the one it is about, genitive too."""
    words = set(re.findall(r"\w+", text.casefold()))
    mine = {word for child in cards if child.id == child_id for word in _names(child)}
    others = {word for child in cards if child.id != child_id for word in _names(child)} - mine
    return any(name in words or f"{name}s" in words for name in others)


def left(desk: Desk, meeting_id: str) -> Left:
    """What to ask about before the meeting ends."""
    meeting = meetings.consented(desk, meeting_id)
    protocol = desk.vault.meetings.protocol(meeting_id)
    cards = [children.card(desk, child_id).child for child_id in meeting.child_ids]
    lines: list[Paragraph | MeetingAction] = [*protocol.paragraphs, *protocol.actions]
    return Left(
        harm_not_answered=not meeting.suspected_harm,
        untagged=tuple(line.id for line in lines if not is_tagged(line)),
        sibling=tuple(line.id for line in lines if names_another(_text(line), line.child_id, cards)),
        without_day=tuple(action.id for action in protocol.actions if action.due is None),
    )


def _text(line: Paragraph | MeetingAction) -> str:
    return line.text if isinstance(line, Paragraph) else line.what


def _names(child: Child) -> set[str]:
    """First name and nicknames: a surname is shared by siblings and tells them not apart."""
    first = re.findall(r"\w+", child.name.casefold())[:1]
    return {*first, *(word.casefold() for word in child.also)}


def _ids(protocol: Protocol) -> list[str]:
    return [one.id for one in protocol.paragraphs] + [one.id for one in protocol.actions]
