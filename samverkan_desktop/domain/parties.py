# SPDX-License-Identifier: EUPL-1.2
"""Parties (parter): the organisations and units that consult each other, and the people at work in them."""

from __future__ import annotations

from typing import Final

import attrs

PartyKind = str
"""One of `PARTY_KINDS`; `guardian:<id>` and `other:<id>` are persons, not parties."""

PARTY_KINDS: Final = (
    "school_general",
    "school_health_psychosocial",
    "school_health_medical",
    "preschool",
    "after_school",
    "municipal_leisure",
    "independent_school",
    "social_services",
    "social_services_other",
    "private_social_services",
    "residential_home",
    "region_health",
    "private_care",
    "police",
    "prosecutor",
    "other_school",
    "association",
    "church",
    "auditor",
    "supervisor",
    "child",
)

BOARDS: Final = ("school_board", "social_board")


def is_receiver(kind: str) -> bool:
    """Whether a text names a party kind or a person (`guardian:<id>`, `other:<id>`)."""
    if kind in PARTY_KINDS:
        return True
    head, _, tail = kind.partition(":")
    return head in ("guardian", "other") and bool(tail)


def is_action_owner(owner: str) -> bool:
    """Whether a text names who owns an action: a board or `other:<party kind>`."""
    head, _, tail = owner.partition(":")
    return owner in BOARDS or (head == "other" and tail in PARTY_KINDS)


@attrs.frozen(kw_only=True)
class Party:
    """Party (part): an organisation or unit. Contacts are functions, not people.

    kind: one of PARTY_KINDS; name: as shown; is_own: the party this vault belongs to.
    """

    id: str
    kind: PartyKind
    name: str
    is_own: bool = False


@attrs.frozen(kw_only=True)
class Participant:
    """Participant (deltagare): someone at work in a consultation.

    In a de-identified consultation only party and function are known; `name` is empty there.
    """

    party: PartyKind
    function: str = ""
    name: str = ""
