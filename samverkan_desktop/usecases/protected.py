# SPDX-License-Identifier: EUPL-1.2
"""Protected children (skyddade personuppgifter): who may see that they are there, and what they are called on screen.

One flag; neither level, reason nor old identity is stored. Only the two named users, the child's owner and deputy,
meet the child in lists, searches, counts and suggestions; there it stands under an alias until it is opened.
Source: OSL 21 kap. 3 och 3 a §§, 22 kap. 1-2 §§; folkbokföringslagen 16-17 §§.
"""

from __future__ import annotations

from typing import Final

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.people import Child, initials
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.usecases import deputies
from samverkan_desktop.usecases.desk import Desk

REASONS: Final = ("meeting", "consultation", "consent", "release", "deputising", "correction", "supervision")
"""Why a protected child is opened; a word of the list, so that the log never holds free text about a child."""


def may_see(desk: Desk, child: Child) -> bool:
    """Whether the one who works may meet this child at all: has it in hand, or stands in for who has."""
    return deputies.may_open(desk, child)


def hidden(desk: Desk) -> frozenset[str]:
    """Ids of the children that are absent for the one who works: protected ones, and what colleagues have in hand."""
    return deputies.kept_from(desk)


def visible(desk: Desk, rows: tuple[ListRow, ...]) -> tuple[ListRow, ...]:
    """The rows without those about a hidden child, and without what others are still writing."""
    kept_out = hidden(desk)
    return deputies.readable(desk, (row for row in rows if row.child_id not in kept_out))


def counts(desk: Desk) -> dict[str, int]:
    """Records by kind as `Vault.counts`, without those about hidden children, so that no sum tells that they exist."""
    counted = dict(desk.vault.counts())
    kept_out = hidden(desk) & desk.vault.people.hidden_from(desk.actor.id)
    if not kept_out:
        return counted
    store = desk.vault.consultations
    about = [row for row in store.rows() if row.child_id in kept_out]
    stored = [row for row in about if store.consented(row.id) is not None]
    counted["children"] -= len(kept_out)
    counted["consents"] -= sum(consent.child_id in kept_out for consent in desk.vault.consents.all())
    counted["consented"] -= len(stored)
    counted["drafts"] -= len(about) - len(stored)
    held = {one.id for child_id in kept_out for one in desk.vault.meetings.of_child(child_id)}
    released = [row.id for row in stored] + sorted(held)
    counted["releases"] -= sum(len(desk.vault.releases.of(one)) for one in released)
    return counted


def alias(desk: Desk, child: Child) -> str:
    """What a protected child is called in every list, `Barn 7`; empty for other children."""
    return f"Barn {desk.vault.people.number(child.id)}" if child.protected else ""


def short_name(desk: Desk, child: Child) -> str:
    """Initials, or the alias of a protected child, for where others may look over the shoulder."""
    return alias(desk, child) or initials(child.name)


def check_reason(child: Child, reason: str) -> None:
    """Raise InvalidInput("reason_needed") when a protected child is opened without one of REASONS."""
    if child.protected and reason not in REASONS:
        raise InvalidInput("reason_needed")


def require_no_place(report: Report) -> None:
    """Let no paper about a protected child tell where the child is: addresses, postcodes, property designations.

    What a report to social services or an opened investigation needs of it goes another way, by the rules. Only plain
    addresses are seen: the second person reads the rest. Raises Refused("place_of_protected_child").
    """
    from samverkan_desktop.deidentify import document
    from samverkan_desktop.deidentify.finders import addresses

    found = sum(1 for text in report.texts() if text for _spot in addresses.find(document.read(text)))
    if found:
        raise Refused("place_of_protected_child", count=found)


def why_opened(desk: Desk, child_id: object, reason: str) -> dict[str, str]:
    """What the log says of why something about a child is opened: the reason for a protected one, nothing for others.

    child_id: what stands in a record or draft; what names no known child needs no reason.
    Raises InvalidInput("reason_needed"); one who may not meet the child has been refused before.
    """
    child = desk.vault.people.child(child_id) if isinstance(child_id, str) and child_id else None
    if child is None or not child.protected:
        return {}
    check_reason(child, reason)
    return {"reason": reason}
