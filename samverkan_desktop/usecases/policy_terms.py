# SPDX-License-Identifier: EUPL-1.2
"""What the municipality's rules say where no sharing question is asked (kommunens regler): how long consents hold.

Reads the policy of a day, and refuses a consent or an answer that goes beyond it. Decides no sharing.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from samverkan_desktop.domain.consents import ConsentTerms
from samverkan_desktop.domain.errors import Fault
from samverkan_desktop.usecases.desk import Desk

ORAL_WAYS: Final = ("oral", "phone", "video")


def too_long(desk: Desk, first: date, last: date) -> tuple[Fault, ...]:
    """A fault when a consent would hold longer than the municipality lets one (längsta giltighet)."""
    terms = consent_terms(desk, first)
    latest = terms.latest(first)
    if latest is None or last <= latest:
        return ()
    text = f"Kommunens regler låter ett samtycke gälla högst {terms.longest_months} månader."
    return (Fault(path="valid_to", text=text),)


def not_oral(desk: Desk, given: date, way: str) -> tuple[Fault, ...]:
    """A fault when a yes was given by word of mouth and the municipality wants it in writing (muntligt samtycke).

    A no and a withdrawal are never asked about: they may always be given in any way.
    """
    if way not in ORAL_WAYS or desk.rules.policy_on(given).oral_consent:
        return ()
    return (Fault(path="way", text="Kommunens regler kräver att ett ja lämnas skriftligt."),)


def consent_terms(desk: Desk, on: date | None = None) -> ConsentTerms:
    """How long a consent is proposed to hold and when one is reminded of it, by the rules of a day (default today)."""
    held = desk.rules.policy_on(on or desk.today)
    return ConsentTerms(usual_days=held.usual_days, longest_months=held.consent_months, remind_days=held.remind_days)
