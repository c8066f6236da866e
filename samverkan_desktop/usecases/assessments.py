# SPDX-License-Identifier: EUPL-1.2
"""Assessments of the people around a child (bedömningar): who must not know, and who decides while a child is in care.

Written down one after the other, with reasons and who judged; nothing here judges. A guardian who is kept out is
neither asked, written to nor told: the rules and every list go by the guardian's record, which follows the latest.
Sources: OSL 12 kap. 3 § (betydande men); LVU 11 §.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from samverkan_desktop.domain.assessments import AssessmentKind, PersonAssessment, latest
from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import Guardian
from samverkan_desktop.domain.sharing import CATEGORIES
from samverkan_desktop.usecases import children
from samverkan_desktop.usecases.desk import Desk


def keep_from(
    desk: Desk,
    child_id: str,
    guardian_id: str,
    categories: Sequence[str],
    *,
    on: date,
    reasoning: str,
    assessor: str = "",
) -> PersonAssessment:
    """Assess that a guardian must not know of these kinds (sekretess mot vårdnadshavare, OSL 12 kap. 3 §).

    From then on the guardian is in no list, letter, form or obligation about them, and may not be contacted about
    the child in this matter. Raises InvalidInput("assessment_incomplete") with every fault.
    """
    guardian = _guardian(desk, child_id, guardian_id)
    more = () if categories and set(categories) <= set(CATEGORIES) else (_fault("categories"),)
    made = _made(desk, child_id, "guardian_secrecy", True, on, reasoning, assessor, more)
    made = attrs.evolve(made, guardian_id=guardian.id, categories=tuple(dict.fromkeys(categories)))
    kept_out = attrs.evolve(guardian, secret_categories=made.categories, may_be_contacted=False)
    return _store(desk, made, kept_out)


def wait_with(
    desk: Desk, child_id: str, guardian_id: str, *, on: date, reasoning: str, assessor: str = ""
) -> PersonAssessment:
    """Note that a guardian is not contacted until it has been judged (kontakta inte hemma än).

    The rules then ask a manager. Raises InvalidInput("assessment_incomplete").
    """
    guardian = _guardian(desk, child_id, guardian_id)
    made = _made(desk, child_id, "guardian_secrecy", True, on, reasoning, assessor)
    made = attrs.evolve(made, guardian_id=guardian.id)
    return _store(desk, made, attrs.evolve(guardian, secret_categories=(), may_be_contacted=False))


def lift(
    desk: Desk, child_id: str, guardian_id: str, *, on: date, reasoning: str, assessor: str = ""
) -> PersonAssessment:
    """Assess that a guardian may know again (bedömningen gäller inte längre). Raises InvalidInput."""
    guardian = _guardian(desk, child_id, guardian_id)
    made = attrs.evolve(
        _made(desk, child_id, "guardian_secrecy", False, on, reasoning, assessor), guardian_id=guardian.id
    )
    return _store(desk, made, attrs.evolve(guardian, secret_categories=(), may_be_contacted=True))


def care_order(
    desk: Desk, child_id: str, applies: bool, *, on: date, reasoning: str, assessor: str = ""
) -> PersonAssessment:
    """Note that a child is in care under LVU, or no longer: who decides is then an assessment (LVU 11 §).

    Changes no answer of the rules; the pages say it where consent is asked for. Raises InvalidInput.
    """
    children.card(desk, child_id)
    return _store(desk, _made(desk, child_id, "care_order", applies, on, reasoning, assessor), None)


def of_child(desk: Desk, child_id: str) -> tuple[PersonAssessment, ...]:
    """A child's assessments in the order of recording. Raises InvalidInput("unknown_child")."""
    return desk.vault.consents.person_assessments(children.card(desk, child_id).child.id)


def in_care(desk: Desk, child_id: str) -> bool:
    """Whether the child is noted as in care under LVU today."""
    found = latest(of_child(desk, child_id), "care_order")
    return found is not None and found.applies


def _guardian(desk: Desk, child_id: str, guardian_id: str) -> Guardian:
    found = next((one for one in children.card(desk, child_id).guardians if one.id == guardian_id), None)
    if found is None:
        raise InvalidInput("assessment_incomplete", faults=(Fault(path="guardian", text="Välj vem det gäller."),))
    return found


def _made(
    desk: Desk,
    child_id: str,
    kind: AssessmentKind,
    applies: bool,
    on: date,
    reasoning: str,
    assessor: str,
    faults: tuple[Fault, ...] = (),
) -> PersonAssessment:
    if not reasoning.strip():
        faults += (Fault(path="reasoning", text="Skriv vad bedömningen bygger på."),)
    if on > desk.today:
        faults += (Fault(path="day", text="Dagen ligger i framtiden."),)
    if faults:
        raise InvalidInput("assessment_incomplete", faults=faults)
    return PersonAssessment(
        id=new_id(),
        child_id=child_id,
        kind=kind,
        applies=applies,
        assessor=assessor.strip() or desk.actor.id,
        day=on,
        reasoning=reasoning.strip(),
        recorded_at=desk.now,
        recorded_by=desk.actor.id,
    )


def _store(desk: Desk, made: PersonAssessment, guardian: Guardian | None) -> PersonAssessment:
    """Keep the assessment and, when it is the one that counts, what it means for the guardian's record."""
    with desk.change():
        made = desk.vault.consents.add_person_assessment(made)
        counts = latest(desk.vault.consents.person_assessments(made.child_id), made.kind, made.guardian_id)
        if guardian is not None and counts == made:
            desk.vault.people.update_guardian(guardian)
        desk.note("person_assessed", "child", made.child_id, kind=made.kind, applies=int(made.applies))
    return made


def _fault(path: str) -> Fault:
    return Fault(path=path, text="Välj vilka slag av uppgifter det gäller.")
