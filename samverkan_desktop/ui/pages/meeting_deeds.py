# SPDX-License-Identifier: EUPL-1.2
"""What the page of a meeting has done on the vault's thread. Knows no widget."""

from __future__ import annotations

from pathlib import Path

from samverkan_desktop.domain.meetings import ConsentedMeeting, Meeting
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models.meeting_cells import Prepared
from samverkan_desktop.usecases import (
    children,
    consents,
    consultations,
    meeting_agenda,
    meeting_matrix,
    meeting_papers,
    meeting_questions,
    meeting_rooms,
    meetings,
    retention,
)
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.extracts import Extract


def open_meeting(desk: Desk, meeting_id: str, reason: str) -> Prepared:
    """A meeting, opened: entered in the log."""
    meetings.opened(desk, meeting_id, reason=reason)
    return read(desk, meeting_id)


def read(desk: Desk, meeting_id: str) -> Prepared:
    """A meeting that is open already, asked anew."""
    return prepared(desk, meetings.get(desk, meeting_id))


def prepared(desk: Desk, meeting: Meeting) -> Prepared:
    """Everything the page shows about a meeting, as it is today."""
    matrix = meeting_matrix.of(desk, meeting)
    agenda = meeting_agenda.of(meeting, matrix, lang=words.language())
    standing = meetings.standing(desk, meeting)
    kept = retention.of_meeting(desk, meeting)
    if not isinstance(meeting, ConsentedMeeting):
        numbers = {row.id: row.number for row in consultations.listed(desk) if row.kind == "deidentified"}
        return Prepared(
            meeting=meeting, matrix=matrix, agenda=agenda, standing=standing, numbers=numbers, retention=kept
        )
    held = [card for card in consents.listed(desk) if card.consent.child_id in meeting.child_ids]
    order = ("applies", "partial", "waiting", "refused", "expired")
    best = sorted(held, key=lambda card: order.index(card.state), reverse=True)
    return Prepared(
        meeting=meeting,
        matrix=matrix,
        agenda=agenda,
        standing=standing,
        retention=kept,
        cards=tuple(children.card(desk, one) for one in meeting.child_ids),
        cases=meeting_questions.cases(desk, meeting.child_ids, meeting.suspected_harm),
        consent_of={card.consent.child_id: card.consent.id for card in best},
    )


def save(desk: Desk, meeting: Meeting) -> Prepared:
    """Keep a meeting that was changed."""
    return prepared(desk, meetings.save(desk, meeting))


def call(desk: Desk, meeting_id: str) -> Prepared:
    """Note that the call (kallelsen) is sent today."""
    return prepared(desk, meetings.call(desk, meeting_id))


def cancel(desk: Desk, meeting_id: str) -> Prepared:
    """Cancel the meeting."""
    return prepared(desk, meetings.cancel(desk, meeting_id))


def brief(desk: Desk, meeting_id: str, child_id: str, seat_ids: tuple[str, ...]) -> Extract:
    """The brief (underlag) about a child for those seats."""
    return meeting_papers.compose(
        desk, meeting_id, "brief", child_id=child_id, seat_ids=seat_ids, lang=words.language()
    )


def save_calendar(desk: Desk, meeting_id: str, place: Path, overwrite: bool) -> Release:
    """Write the calendar file through the one door."""
    return meeting_rooms.export_calendar(desk, meeting_id, to=place, overwrite=overwrite)
