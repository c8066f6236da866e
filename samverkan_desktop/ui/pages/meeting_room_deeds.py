# SPDX-License-Identifier: EUPL-1.2
"""What the page of a meeting under way has done on the vault's thread. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from samverkan_desktop.domain.meetings import ConsentedMeeting, DeidentifiedMeeting, Meeting, Protocol
from samverkan_desktop.ui.models import meeting_room
from samverkan_desktop.ui.models.meeting_room import Room
from samverkan_desktop.usecases import meetings, protocols
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.protocols import Left


def open_meeting(desk: Desk, meeting_id: str, reason: str) -> Room | DeidentifiedMeeting:
    """The meeting, opened: entered in the log."""
    return _of(desk, meetings.opened(desk, meeting_id, reason=reason))


def read(desk: Desk, meeting_id: str) -> Room | DeidentifiedMeeting:
    """A meeting that is open already, read anew."""
    return _of(desk, meetings.get(desk, meeting_id))


def _of(desk: Desk, meeting: Meeting) -> Room | DeidentifiedMeeting:
    return meeting_room.read(desk, meeting) if isinstance(meeting, ConsentedMeeting) else meeting


def enter(desk: Desk, meeting_id: str, deed: Callable[..., Any], who: dict[str, Any]) -> Room:
    """Someone comes or goes; the first who comes begins the meeting."""
    if meetings.get(desk, meeting_id).state != "ongoing":
        meetings.start(desk, meeting_id)
    return meeting_room.read(desk, deed(desk, meeting_id, **who).meeting)


def keep(desk: Desk, content: Protocol) -> Room:
    """Keep what has been written, and judge it anew."""
    protocols.save(desk, content)
    return meeting_room.read(desk, meetings.consented(desk, content.meeting_id))


def left(desk: Desk, meeting_id: str) -> tuple[Room, Left]:
    """The meeting and what is left to do before it ends."""
    room = meeting_room.read(desk, meetings.consented(desk, meeting_id))
    return room, protocols.left(desk, meeting_id)


def end(desk: Desk, meeting_id: str, how: dict[str, Any]) -> Room | DeidentifiedMeeting:
    """End the meeting."""
    return _of(desk, meetings.end(desk, meeting_id, **how))
