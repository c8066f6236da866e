# SPDX-License-Identifier: EUPL-1.2
"""What is added to a meeting that is prepared: asked in a dialog, answered as the meeting with it. Stores nothing."""

from __future__ import annotations

import attrs
from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.meetings import ConsentedMeeting, Meeting
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.meeting_parts import AnonymousSeatDialog, ItemDialog, SeatDialog
from samverkan_desktop.ui.models.meeting_cells import Prepared


def with_seat(window: QWidget, found: Prepared) -> Meeting | None:
    """The meeting with one more participant; None when the question was left."""
    meeting = found.meeting
    if isinstance(meeting, ConsentedMeeting):
        dialog = SeatDialog(window, found.cards, meeting.seats)
        return attrs.evolve(meeting, seats=(*meeting.seats, dialog.seat())) if agreed(dialog) else None
    anonymous = AnonymousSeatDialog(window)
    return attrs.evolve(meeting, seats=(*meeting.seats, anonymous.seat())) if agreed(anonymous) else None


def with_item(window: QWidget, found: Prepared, own_party: str) -> Meeting | None:
    """The meeting with one more thing to be said; None when the question was left, or the meeting is de-identified."""
    meeting = found.meeting
    if not isinstance(meeting, ConsentedMeeting):
        return None
    dialog = ItemDialog(window, meeting, found.cards, own_party)
    return attrs.evolve(meeting, items=(*meeting.items, dialog.item())) if agreed(dialog) else None
