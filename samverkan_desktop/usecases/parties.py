# SPDX-License-Identifier: EUPL-1.2
"""Parties (parter): whom this unit consults."""

from __future__ import annotations

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.parties import PARTY_KINDS, Party
from samverkan_desktop.usecases.desk import Desk


def add(desk: Desk, kind: str, name: str) -> Party:
    """Add a party (lägg till part). Raises InvalidInput for an unknown kind or an empty name."""
    if kind not in PARTY_KINDS:
        raise InvalidInput("unknown_party", party=kind)
    if not name.strip():
        raise InvalidInput("party_needs_name")
    party = Party(id=new_id(), kind=kind, name=name.strip())
    with desk.change():
        desk.vault.parties.add(party)
        desk.note("party_added", "party", party.id, kind=kind)
    return party


def listed(desk: Desk) -> tuple[Party, ...]:
    """Every party, own first."""
    return desk.vault.parties.all()
