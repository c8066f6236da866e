# SPDX-License-Identifier: EUPL-1.2
"""Consent receipts (samtyckeskvitton) as JSON, in the terms of ISO/IEC TS 27560:2023 where they fit.

The standard describes consent under the GDPR. What lifts secrecy here is something else, so `lawful_basis` holds the
authority's own basis, and the lifting of secrecy stands in the extension `secrecy_basis`. `event_time` is a day.
Extensions of ours too: `event_day` (when it was said), `validity_start` and `validity_end` (days; the standard has
`validity_duration`), `about`, `collection_method` and `language` by event, since each person answers in an own way.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from samverkan_desktop.domain.consents import RecordedStatement
from samverkan_desktop.domain.days import day_at
from samverkan_desktop.usecases import children, consents, sharing
from samverkan_desktop.usecases.desk import Desk

SCHEMA: Final = "ISO/IEC TS 27560:2023"
SECRECY_BASIS: Final = "OSL 10 kap. 1 §, 12 kap. 2-3 §§"


def receipt(desk: Desk, consent_id: str, *, giver: str = "", receivers: Sequence[str] | None = None) -> dict[str, Any]:
    """The receipt (kvitto) of a consent, as it stands today.

    With `giver`: for that person, with their own answers alone. With `receivers`: for them, what was asked towards
    them and nobody's answers. With neither: the vault's own record, every answer. Raises InvalidInput.
    """
    consent = consents.scope(desk, consent_id)
    child = children.card(desk, consent.child_id).child
    to = [one for one in consent.to if receivers is None or one in receivers]
    made: dict[str, Any] = {
        "schema_version": SCHEMA,
        "record_id": consent.id,
        "purposes": list(consent.purposes),
        "lawful_basis": consent.gdpr_basis,
        "pii_information": list(consent.categories),
        "pii_controllers": list(consent.from_),
        "recipient_third_parties": to,
        "validity_start": consent.valid_from.isoformat(),
        "validity_end": consent.valid_to.isoformat(),
        "jurisdiction": "SE",
        "withdrawal_method": "oral_or_written_to_controller",
        "secrecy_basis": SECRECY_BASIS,
    }
    if receivers is not None:
        return made
    rows = [row for row in sharing.counted(desk, consent) if not giver or row.statement.giver == giver]
    made["pii_principal_id"] = child.id
    made["events"] = [_event(row) for row in rows]
    if not giver:
        made["events"] += [
            {
                "event_time": _day(one.recorded_at),
                "event_type": one.kind,
                "event_state": one.kind,
                "event_day": one.day.isoformat(),
            }
            for one in desk.vault.consents.events(consent.id)
        ]
    return made


def shown(desk: Desk, consent_id: str, giver: str) -> dict[str, Any]:
    """One person's receipt to be read in the program; the look is entered in the log. Raises as `receipt`."""
    made = receipt(desk, consent_id, giver=giver)
    with desk.change():
        desk.note("consent_receipt_shown", "consent", consent_id)
    return made


def _event(row: RecordedStatement) -> dict[str, Any]:
    said = row.statement
    made: dict[str, Any] = {
        "event_time": _day(row.recorded_at),
        "entity_id": said.giver,
        "event_type": "withdrawn" if said.withdrawn else "explicit",
        "event_state": "withdrawn" if said.withdrawn else said.answer,
        "event_day": said.given.isoformat() if said.given else None,
        "validity_end": said.valid_to.isoformat() if said.valid_to else None,
        "collection_method": row.way,
        "language": row.language,
        "recipient_third_parties": list(said.to),
        "pii_information": list(said.categories),
        "about": list(said.about),
    }
    if row.explained:
        made["privacy_notice"] = {"sha256": row.explained}
    return made


def _day(instant: str) -> str:
    """The day something was written down; at which minute someone sat at work is nobody's who gets the receipt."""
    return day_at(instant).isoformat() if instant else ""
