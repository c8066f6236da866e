# SPDX-License-Identifier: EUPL-1.2
"""What was agreed at a meeting is followed up on Idag as what was agreed in a consultation is, and ticked there."""

from __future__ import annotations

from datetime import timedelta

import attrs

from samverkan_desktop.usecases import follow_ups, meetings, protocols, today
from tests.usecases import protocol


def agreed(desk, card, days: int):
    """A meeting about a child with one action due so many days from today."""
    fresh = meetings.new(desk, "consented", "sip", day=desk.today)
    meeting = meetings.save(desk, attrs.evolve(fresh, child_ids=(card.child.id,)))
    protocol.agree(desk, meeting.id, "Ring skolskjutsen", owner="school_board", due=desk.today + timedelta(days=days))
    return meeting


def test_a_meetings_action_is_followed_up_until_it_is_ticked(desk, card):
    meeting = agreed(desk, card, 3)
    (one,) = today.gather(desk).follow_ups
    assert (one.kind, one.target, one.label, one.text) == (
        "meeting_action", meeting.id, meeting.number, "Ring skolskjutsen",
    )  # fmt: skip
    follow_ups.finish(desk, one.target, one.action_id)
    assert today.gather(desk).follow_ups == ()
    (action,) = protocols.of(desk, meeting.id).actions
    assert action.done_on == desk.today


def test_a_late_action_of_a_meeting_needs_one(desk, card):
    meeting = agreed(desk, card, -2)
    late = [one for one in today.gather(desk).needs if one.kind == "meeting_action"]
    assert [(one.target, one.days) for one in late] == [(meeting.id, -2)]


def test_it_is_not_told_of_a_child_that_others_have_in_hand(desk, card):
    agreed(desk, card, 3)
    stranger = attrs.evolve(desk, actor=attrs.evolve(desk.actor, id="00000000-0000-4000-8000-000000000000"))
    assert today.gather(stranger).follow_ups == ()
