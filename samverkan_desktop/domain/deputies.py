# SPDX-License-Identifier: EUPL-1.2
"""Deputies, absence and handover (ersättare, frånvaro, överlämning): who may act for whom, and from which day to which.

Knows users by their ids and children by theirs; knows no name. What has been opened for someone else, or moved, is
told to the one it concerns: `told_at` is empty until then. Source: SdPuL (2001:454) 10 § (access only as work needs).
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import attrs

REASONS: Final = ("ill", "leave", "left", "acute", "supervision")
"""Why something is opened in someone's absence; a word of the list, so that the log never holds free text."""
LONGEST_DAYS: Final = 14
"""How many days something can be open in someone's absence before it is asked for anew."""


def _not_before(instance: Any, attribute: attrs.Attribute[date], last: date) -> None:
    if last < instance.first:
        raise ValueError(f"{attribute.name} lies before the first day")


@attrs.frozen(kw_only=True)
class Deputyship:
    """Deputyship (ersättning): a colleague acts for a user, both days included.

    child_id: one child and its consultations, empty for all that the user has in hand; ended_at: the instant it was
    ended before its last day, else empty. Raises ValueError when the last day lies before the first.
    """

    id: str
    owner: str
    deputy: str
    first: date
    last: date = attrs.field(validator=_not_before)
    child_id: str = ""
    recorded_at: str
    recorded_by: str
    ended_at: str = ""
    told_at: str = ""

    def holds(self, on: date) -> bool:
        """Whether it holds on a day."""
        return not self.ended_at and self.first <= on <= self.last


@attrs.frozen(kw_only=True)
class Absence:
    """What was opened in someone's absence (öppnat i frånvaro), by one user with another as witness; one is a manager.

    owner: who is away; child_id: as in `Deputyship`; opened_by may open it from the first to the last day;
    reason: one of REASONS; note: why, in words that stay in the vault.
    """

    id: str
    owner: str
    opened_by: str
    witness: str
    reason: str = attrs.field(validator=attrs.validators.in_(REASONS))
    note: str
    first: date
    last: date = attrs.field(validator=_not_before)
    child_id: str = ""
    opened_at: str
    told_at: str = ""

    def holds(self, on: date) -> bool:
        """Whether it holds on a day."""
        return self.first <= on <= self.last


@attrs.frozen(kw_only=True)
class Handover:
    """Handover (överlämning) of one child with consents, consultations and actions to another user of the vault."""

    id: str
    child_id: str
    giver: str
    receiver: str
    consents: int
    consultations: int
    actions: int
    handed_at: str
    handed_by: str
    told_at: str = ""
