# SPDX-License-Identifier: EUPL-1.2
"""Invented meetings of both kinds for the tests of the vault."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import (
    AgendaPoint,
    AnonymousSeat,
    ConsentedMeeting,
    DeidentifiedMeeting,
    MeetingAction,
    MeetingItem,
    Paragraph,
    Protocol,
    Seat,
    Signature,
)
from samverkan_desktop.domain.people import Child
from samverkan_desktop.usecases.ports.vault import Vault

DAY = date(2026, 3, 23)


def with_consent(of: Child, **changes: Any) -> ConsentedMeeting:
    police = Seat(id=new_id(), party="police", function="kommunpolis", presence="leaving", named_in_consent=True)
    item = MeetingItem(
        id=new_id(),
        what="Måndagarna",
        category="attendance",
        owner="school_health_psychosocial",
        child_id=of.id,
        text="Kommer sent.",
        not_for=(police.id,),
    )
    return attrs.evolve(
        ConsentedMeeting(
            id=new_id(),
            number="M-2026-001",
            form="sip",
            day=DAY,
            starts="13:00",
            place="Rum Linnéa",
            purpose="Samordna stödet",
            goal="Hela dagar i skolan",
            child_ids=(of.id,),
            seats=(
                Seat(id=new_id(), party="school_health_psychosocial", function="skolkurator", presence="here"),
                police,
                Seat(id=new_id(), role="child", persons=(of.id,)),
                Seat(id=new_id(), role="interpreter", function="tolk", engaged=True),
            ),
            items=(item, MeetingItem(id=new_id(), what="Vägar", category="methods", owner="social_services")),
            agenda=(AgendaPoint(id=new_id(), kind="items", heading="Närvaro", item_ids=(item.id,)),),
            signatures=(Signature(child_id=of.id, giver="child", day=DAY),),
            plan={"overall": "Socialtjänsten"},
            called_on=date(2026, 3, 2),
            suspected_harm="unsure",
            state="ongoing",
            started_at="2026-03-23T12:00:00.000Z",
        ),
        **changes,
    )


def without_names(**changes: Any) -> DeidentifiedMeeting:
    return attrs.evolve(
        DeidentifiedMeeting(
            id=new_id(),
            number="M-2026-002",
            form="family_centre",
            day=DAY,
            starts="09:30",
            target_groups=("parental_support",),
            seats=(AnonymousSeat(id=new_id(), party="social_services", function="familjebehandlare"),),
            attended=7,
        ),
        **changes,
    )


def protocol(of: ConsentedMeeting, **changes: Any) -> Protocol:
    child_id = of.child_ids[0]
    return attrs.evolve(
        Protocol(
            meeting_id=of.id,
            paragraphs=(
                Paragraph(
                    id=new_id(),
                    at="13:06",
                    text="Måndagar är svårast.",
                    child_id=child_id,
                    category="attendance",
                    source="school_health_psychosocial",
                    voice="child",
                ),
                Paragraph(id=new_id(), at="13:11", text="Ännu utan taggar."),
            ),
            actions=(
                MeetingAction(id=new_id(), what="Möta i entrén", owner="school_board", due=DAY, child_id=child_id),
                MeetingAction(id=new_id(), what="Bjuda in", owner="other:association", category="methods"),
            ),
        ),
        **changes,
    )


def fill(vault: Vault, of: Child, deidentified_id: str) -> None:
    """One meeting of each kind, and a protocol."""
    named = with_consent(of)
    vault.meetings.save(named)
    vault.meetings.save_protocol(protocol(named))
    vault.meetings.save(without_names(consultation_ids=(deidentified_id,)))
