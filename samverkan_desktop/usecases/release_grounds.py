# SPDX-License-Identifier: EUPL-1.2
"""The one door, what leaves on an exceptional ground (undantagsgrund): looked at again just before, and told of after.

Part of `release`: lets nothing out by itself. The rules have answered with the written assessments; here each is read
again, so that one withdrawn, or about something else by now, stops the exit even when the answer was made before.
"""

from __future__ import annotations

from samverkan_desktop.domain.consultations import Consultation
from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.domain.sharing import SharingQuestion
from samverkan_desktop.usecases import exceptional_grounds
from samverkan_desktop.usecases.desk import Desk


def require_standing(desk: Desk, consultation: Consultation, question: SharingQuestion) -> None:
    """Pass when every assessment the question carries holds now. Raises Refused("ground_changed")."""
    if not question.assessed:
        return
    now = exceptional_grounds.with_assessed(desk, consultation, question).assessed
    if not set(question.assessed) <= set(now):
        raise Refused("ground_changed")


def tell(desk: Desk, release: Release) -> None:
    """Enter in the log on which grounds something is about to leave, inside the open transaction."""
    for ground in release.grounds:
        desk.note("ground_used", "release", release.id, ground=ground)
