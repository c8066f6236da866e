# SPDX-License-Identifier: EUPL-1.2
"""Assessments (bedömningar) about the people around a child: who must not know, who cannot decide. Judges nothing.

Each is followed by another, never changed; the latest of its kind and person counts. What only a person may judge
stands here with the reasons and who judged, never as a guess of the program.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal

import attrs

KINDS: Final = ("guardian_secrecy", "care_order")
AssessmentKind = Literal["guardian_secrecy", "care_order"]


@attrs.frozen(kw_only=True)
class PersonAssessment:
    """Assessment (bedömning). Sources: OSL 12 kap. 3 § (betydande men); LVU 11 § (socialnämnden bestämmer).

    kind: guardian_secrecy concerns one guardian, care_order the child; applies: False takes an earlier one back;
    categories: kinds of information that are secret from the guardian; assessor: who judged; reasoning: never empty.
    """

    id: str
    child_id: str
    kind: AssessmentKind
    applies: bool
    assessor: str
    day: date
    reasoning: str
    guardian_id: str = ""
    categories: tuple[str, ...] = ()
    recorded_at: str = ""
    recorded_by: str = ""
    seq: int = 0


def latest(found: Iterable[PersonAssessment], kind: AssessmentKind, guardian_id: str = "") -> PersonAssessment | None:
    """The one that counts: of the latest day, and of that day the one recorded last."""
    of_kind = [one for one in found if one.kind == kind and one.guardian_id == guardian_id]
    return max(of_kind, key=lambda one: (one.day, one.seq), default=None)
