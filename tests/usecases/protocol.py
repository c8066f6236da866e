# SPDX-License-Identifier: EUPL-1.2
"""What is said and agreed at an invented meeting, kept as the page keeps it."""

from __future__ import annotations

from typing import Any

import attrs

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import MeetingAction, Protocol
from samverkan_desktop.usecases import protocols
from samverkan_desktop.usecases.desk import Desk


def write(desk: Desk, meeting_id: str, text: str, **tags: Any) -> Protocol:
    """One more paragraph; a tag that is not named is inherited from the one before."""
    before = protocols.of(desk, meeting_id)
    said = attrs.evolve(protocols.paragraph(desk, before, text), **tags)
    return protocols.save(desk, attrs.evolve(before, paragraphs=(*before.paragraphs, said)))


def agree(desk: Desk, meeting_id: str, what: str, *, owner: str, **more: Any) -> Protocol:
    """One more action."""
    before = protocols.of(desk, meeting_id)
    action = MeetingAction(id=new_id(), what=what, owner=owner, **more)
    return protocols.save(desk, attrs.evolve(before, actions=(*before.actions, action)))
