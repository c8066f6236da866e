# SPDX-License-Identifier: EUPL-1.2
"""Meetings (möten) and their protocols."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from samverkan_desktop.domain.meetings import ConsentedMeeting, Meeting
from samverkan_desktop.domain.meetings import Protocol as MeetingProtocol


class Meetings(Protocol):
    """Meetings (möten) of both kinds, each in tables of its own."""

    def save(self, meeting: Meeting) -> None:
        """Store or replace with all its parts but the protocol."""

    def get(self, meeting_id: str) -> Meeting | None:
        """One meeting of either kind."""

    def between(self, first: date, last: date) -> tuple[Meeting, ...]:
        """Every meeting from one day to another, both included, soonest first."""

    def of_child(self, child_id: str) -> tuple[ConsentedMeeting, ...]:
        """A child's meetings, soonest first."""

    def next_number(self, year: int) -> str:
        """The next free number, as `M-2026-003`."""

    def protocol(self, meeting_id: str) -> MeetingProtocol:
        """A meeting's protocol; an empty one when nothing has been written."""

    def save_protocol(self, protocol: MeetingProtocol) -> None:
        """Store or replace a protocol."""
