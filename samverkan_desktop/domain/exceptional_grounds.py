# SPDX-License-Identifier: EUPL-1.2
"""Exceptional grounds (undantagsgrunder): a written assessment that information may leave on one. Judges nothing.

What was assessed is bound by a hash of the content and of how the question stood; when either changes, it no longer
holds. One that is withdrawn stays and tells who withdrew it.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

import attrs

MOST_DAYS: Final = 90
"""How long an assessment can hold at most; what was necessary then may not be now."""
USUAL_DAYS: Final = 30

Standing = Literal["holds", "withdrawn", "expired", "changed"]


@attrs.frozen(kw_only=True)
class GroundAssessment:
    """Assessment of a ground (bedömning av en undantagsgrund) for one consultation, some receivers and one purpose.

    ground: what was assessed, a rule's id (`osl-26-9`) or another word of the rules (`manager`); categories: kinds of
    information; role: in which role it was made, by recorded_by; reasoning: heading -> what was written; sha256: of
    the content and of how the question stood; holds_until: last day. Sources: OSL 25 kap. 12 §, 26 kap. 9 §.
    """

    id: str
    consultation_id: str
    ground: str
    receivers: tuple[str, ...]
    purpose: str
    categories: tuple[str, ...]
    role: str
    reasoning: dict[str, str]
    sha256: str
    day: date
    holds_until: date
    recorded_at: str = ""
    recorded_by: str = ""
    withdrawn_at: str = ""
    withdrawn_by: str = ""
    withdrawn_because: str = ""
    seq: int = 0
