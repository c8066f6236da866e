# SPDX-License-Identifier: EUPL-1.2
"""Maturity (mognad): assessments written down one after the other; the latest day's is the child's. Judges nothing."""

from __future__ import annotations

from datetime import date

import attrs

from samverkan_desktop.domain.consents import MaturityAssessment
from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.sharing import Maturity
from samverkan_desktop.usecases import children
from samverkan_desktop.usecases.desk import Desk


def assess(
    desk: Desk,
    child_id: str,
    outcome: Maturity,
    *,
    on: date,
    reasoning: str,
    assessor: str = "",
    matter: str = "",
) -> MaturityAssessment:
    """Write down an assessment of maturity (mognadsbedömning, OSL 12 kap. 3 §); the latest day's is the child's.

    assessor: default the user's own id. Raises InvalidInput("assessment_incomplete") with every fault.
    """
    child = children.card(desk, child_id).child
    faults = []
    if not reasoning.strip():
        faults.append(Fault(path="reasoning", text="Skriv vad bedömningen bygger på."))
    if outcome not in ("mature", "not_mature", "not_assessed"):
        faults.append(Fault(path="outcome", text="Välj vad bedömningen gav."))
    if on > desk.today:
        faults.append(Fault(path="day", text="Dagen ligger i framtiden."))
    if faults:
        raise InvalidInput("assessment_incomplete", faults=tuple(faults))
    made = MaturityAssessment(
        id=new_id(),
        child_id=child_id,
        outcome=outcome,
        assessor=assessor.strip() or desk.actor.id,
        day=on,
        reasoning=reasoning.strip(),
        matter=matter.strip(),
        recorded_at=desk.now,
        recorded_by=desk.actor.id,
    )
    with desk.change():
        made = desk.vault.consents.add_assessment(made)
        latest = max(desk.vault.consents.assessments(child_id), key=lambda one: (one.day, one.seq))
        desk.vault.people.update_child(attrs.evolve(child, maturity=latest.outcome))
        desk.note("maturity_assessed", "child", child_id, outcome=outcome)
    return made


def assessments(desk: Desk, child_id: str) -> tuple[MaturityAssessment, ...]:
    """A child's assessments of maturity in the order of recording. Raises InvalidInput("unknown_child")."""
    return desk.vault.consents.assessments(children.card(desk, child_id).child.id)
