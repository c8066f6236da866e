# SPDX-License-Identifier: EUPL-1.2
"""Exceptional grounds (undantagsgrunder): the one who may writes down why a consultation leaves on one.

Only what the rules name as missing for this very question can be assessed, only in a role the policy names, and with
an answer under every heading it asks for. The assessment is bound to the content and to how the question stood: a word
changed, a new answer from the family, another receiver, and it no longer holds. Decides nothing: the rules are asked
again with the assessment, and the one door asks them once more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import attrs

from samverkan_desktop.domain.consultations import ConsentedConsultation, Consultation
from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.exceptional_grounds import MOST_DAYS, USUAL_DAYS, GroundAssessment, Standing
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.sharing import Assessed, Decision, SharingQuestion
from samverkan_desktop.rules import questions
from samverkan_desktop.rules.policy_grounds import ASSESSMENT, GroundTerms
from samverkan_desktop.usecases import consultations, sharing
from samverkan_desktop.usecases.desk import Desk

QUIET_WARNINGS = frozenset({"rules_stale"})
"""Warnings of the rules themselves, not of the case: they leave an assessment as it is."""


@attrs.frozen(kw_only=True)
class Proposal:
    """What can be assessed for one question (bedömning som saknas).

    ground: its name; source: its paragraph, empty when it has none; text: what is to be assessed, in words;
    categories: the kinds it is missing for; roles: who may; headings: what must be answered; may: whether the one who
    works may; role: in which role; family_said_no: someone has said no, which the assessment does not undo.
    """

    ground: str
    source: str
    text: str
    categories: tuple[str, ...]
    roles: tuple[str, ...]
    headings: tuple[str, ...]
    may: bool
    role: str
    family_said_no: bool


def proposals(
    desk: Desk, consultation_id: str, *, receivers: Sequence[str] = (), purpose: str = "consultation"
) -> tuple[Proposal, ...]:
    """Every assessment the rules name as missing for this question and the policy lets someone make; else none."""
    consultation = consultations.get(desk, consultation_id)
    if not isinstance(consultation, ConsentedConsultation):
        return ()
    towards = tuple(dict.fromkeys(receivers)) or sharing.receivers_of(desk, consultation)
    question = _asked(desk, consultation, towards, purpose, _kinds(consultation))
    decision = sharing.decide(desk, with_assessed(desk, consultation, question))
    named: dict[str, dict[str, str]] = {}
    for cell in decision.cells:
        for item in cell.missing:
            ground = item.fact.removeprefix(ASSESSMENT)
            if ground != item.fact and ground in _terms(desk):
                named.setdefault(ground, {})[cell.category] = item.text
    return tuple(_proposal(desk, ground, found, decision) for ground, found in named.items())


def assess(
    desk: Desk,
    consultation_id: str,
    ground: str,
    *,
    reasoning: Mapping[str, str],
    receivers: Sequence[str] = (),
    purpose: str = "consultation",
    categories: Sequence[str] = (),
    holds_until: date | None = None,
) -> GroundAssessment:
    """Write down an assessment of a ground (bedöm en undantagsgrund); whom it concerns is named along with the kinds.

    reasoning: heading -> answer; categories: default all that the ground is missing for.
    Raises InvalidInput (unknown_consultation, ground_not_asked, ground_incomplete), Refused("ground_role_needed").
    """
    consultation = consultations.get(desk, consultation_id)
    offered = proposals(desk, consultation.id, receivers=receivers, purpose=purpose)
    proposal = next((one for one in offered if one.ground == ground), None)
    if proposal is None or not isinstance(consultation, ConsentedConsultation):
        raise InvalidInput("ground_not_asked")
    if not proposal.may:
        raise Refused("ground_role_needed", roles=", ".join(proposal.roles))
    last = holds_until or desk.today + timedelta(days=USUAL_DAYS)
    kinds = tuple(kind for kind in proposal.categories if kind in (*categories, "identity") or not categories)
    _refuse_incomplete(desk, proposal, reasoning, set(categories) - set(proposal.categories), last)
    towards = tuple(dict.fromkeys(receivers)) or sharing.receivers_of(desk, consultation)
    made = GroundAssessment(
        id=new_id(),
        consultation_id=consultation.id,
        ground=ground,
        receivers=towards,
        purpose=purpose,
        categories=kinds,
        role=proposal.role,
        reasoning={heading: reasoning[heading].strip() for heading in proposal.headings},
        sha256=_fingerprint(desk, consultation, towards, purpose, kinds)[0],
        day=desk.today,
        holds_until=last,
        recorded_at=desk.now,
        recorded_by=desk.actor.id,
    )
    with desk.change():
        made = desk.vault.grounds.add(made)
        desk.note("ground_assessed", "consultation", consultation.id, ground=ground, role=made.role)
    return made


def withdraw(desk: Desk, consultation_id: str, assessment_id: str, *, because: str) -> None:
    """Take an assessment back (återkalla bedömningen): whoever made it, or may make it, says why.

    Raises InvalidInput (unknown_ground_assessment, ground_incomplete), Refused("ground_role_needed").
    """
    found = next((one for one in of(desk, consultation_id) if one.id == assessment_id and not one.withdrawn_at), None)
    if found is None:
        raise InvalidInput("unknown_ground_assessment")
    terms = _terms(desk).get(found.ground)
    if desk.actor.id != found.recorded_by and not (terms and set(terms.roles) & set(desk.actor.roles)):
        raise Refused("ground_role_needed", roles=", ".join(terms.roles) if terms else found.role)
    if not because.strip():
        fault = Fault(path="because", text="Skriv varför bedömningen inte längre gäller.")
        raise InvalidInput("ground_incomplete", faults=(fault,))
    with desk.change():
        desk.vault.grounds.withdraw(found.id, desk.now, desk.actor.id, because.strip())
        desk.note("ground_withdrawn", "consultation", found.consultation_id, ground=found.ground)


def of(desk: Desk, consultation_id: str) -> tuple[GroundAssessment, ...]:
    """A consultation's assessments in the order of recording. Raises InvalidInput("unknown_consultation")."""
    return desk.vault.grounds.of(consultations.get(desk, consultation_id).id)


def standing(desk: Desk, assessment: GroundAssessment) -> Standing:
    """Whether an assessment holds today, or why not: withdrawn, expired, or what it was about has changed."""
    if assessment.withdrawn_at:
        return "withdrawn"
    if not assessment.day <= desk.today <= assessment.holds_until:
        return "expired"
    consultation = consultations.get(desk, assessment.consultation_id)
    assert isinstance(consultation, ConsentedConsultation)
    return "holds" if _counts(desk, consultation, assessment) else "changed"


def with_assessed(desk: Desk, consultation: Consultation, question: SharingQuestion) -> SharingQuestion:
    """The same question with what has been assessed in writing for just these receivers and this purpose."""
    if not isinstance(consultation, ConsentedConsultation):
        return question
    made: dict[Assessed, None] = {}
    for one in holding(desk, consultation, question):
        _sha256, decision = _fingerprint(desk, consultation, one.receivers, one.purpose, one.categories)
        fact = ASSESSMENT + one.ground
        for cell in decision.cells:
            if cell.category in one.categories and any(item.fact == fact for item in cell.missing):
                made[Assessed(to=cell.to, category=cell.category, fact=fact)] = None
    return attrs.evolve(question, assessed=tuple(made))


def holding(desk: Desk, consultation: ConsentedConsultation, question: SharingQuestion) -> tuple[GroundAssessment, ...]:
    """The assessments that hold today for this question's receivers and purpose."""
    return tuple(
        one
        for one in desk.vault.grounds.of(consultation.id)
        if set(one.receivers) == set(question.to)
        and one.purpose == question.purpose
        and question.date == desk.today
        and standing(desk, one) == "holds"
    )


def require_standing(desk: Desk, consultation: Consultation, question: SharingQuestion) -> None:
    """Pass when every assessment a question carries holds now; the one door asks just before something leaves.

    Raises Refused("ground_changed").
    """
    if question.assessed and not set(question.assessed) <= set(with_assessed(desk, consultation, question).assessed):
        raise Refused("ground_changed")


def relied_on(decision: Decision) -> tuple[str, ...]:
    """The grounds a yes rests on a written assessment of, each once."""
    used = (fact for cell in decision.cells if cell.outcome == "permitted" for fact in cell.assessed)
    return tuple(dict.fromkeys(fact.removeprefix(ASSESSMENT) for fact in used))


def as_data(
    desk: Desk, consultation: ConsentedConsultation, question: SharingQuestion, decision: Decision
) -> list[dict[str, object]]:
    """What the exported file says of the assessments: ground, role and days; never the reasoning nor a name."""
    used = relied_on(decision)
    sources = {rule.id: rule.source for rule in desk.rules.rules}
    return [
        {
            "ground": one.ground,
            "source": sources.get(one.ground, ""),
            "role": one.role,
            "assessed": one.day.isoformat(),
            "holds_until": one.holds_until.isoformat(),
            "receivers": list(one.receivers),
            "categories": list(one.categories),
        }
        for one in holding(desk, consultation, question)
        if one.ground in used
    ]


def _proposal(desk: Desk, ground: str, found: Mapping[str, str], decision: Decision) -> Proposal:
    terms = _terms(desk)[ground]
    role = next((one for one in terms.roles if one in desk.actor.roles), "")
    return Proposal(
        ground=ground,
        source=next((rule.source for rule in desk.rules.rules if rule.id == ground), ""),
        text=next(iter(found.values())),
        categories=tuple(found),
        roles=terms.roles,
        headings=terms.reasoning,
        may=bool(role),
        role=role,
        family_said_no=any(warning.code == "family_has_said_no" for warning in decision.warnings),
    )


def _refuse_incomplete(
    desk: Desk, proposal: Proposal, reasoning: Mapping[str, str], strange: Iterable[str], last: date
) -> None:
    faults = [
        Fault(path=f"reasoning.{heading}", text="Skriv ett svar under rubriken.")
        for heading in proposal.headings
        if not reasoning.get(heading, "").strip()
    ]
    faults += [Fault(path="categories", text="Bedömningen saknas inte för det slaget.") for _kind in strange]
    if not desk.today <= last <= desk.today + timedelta(days=MOST_DAYS):
        faults.append(Fault(path="holds_until", text=f"Välj en dag från i dag till högst {MOST_DAYS} dagar fram."))
    if faults:
        raise InvalidInput("ground_incomplete", faults=tuple(faults), count=len(faults))


def _counts(desk: Desk, consultation: ConsentedConsultation, one: GroundAssessment) -> bool:
    """Whether who wrote it still has a role that may, all that is asked is answered, and nothing has changed."""
    terms = _terms(desk).get(one.ground)
    if terms is None or one.role not in terms.roles:
        return False
    by = desk.vault.users.get(one.recorded_by)
    if by is None or by.removed or one.role not in by.roles:
        return False
    if any(not one.reasoning.get(heading, "").strip() for heading in terms.reasoning):
        return False
    sha256, _decision = _fingerprint(desk, consultation, one.receivers, one.purpose, one.categories)
    return sha256 == one.sha256


def _terms(desk: Desk) -> Mapping[str, GroundTerms]:
    return desk.rules.policy_on(desk.today).grounds


def _kinds(consultation: ConsentedConsultation) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for section in consultation.sections for kind in section.categories))


def _asked(
    desk: Desk, consultation: ConsentedConsultation, receivers: Sequence[str], purpose: str, kinds: Sequence[str]
) -> SharingQuestion:
    return sharing.question_for(desk, consultation, receivers=receivers, categories=kinds, purpose=purpose)


def _fingerprint(
    desk: Desk, consultation: ConsentedConsultation, receivers: Sequence[str], purpose: str, kinds: Sequence[str]
) -> tuple[str, Decision]:
    """SHA-256 of what an assessment is about, and the rules' answer without it.

    Of the whole content, of the question with every statement in it, and of what was missing; the day and whose the
    consultation is are left out.
    """
    question = _asked(desk, consultation, sorted(receivers), purpose, kinds)
    decision = sharing.decide(desk, question)
    asked = questions.question_as_json(question)
    del asked["date"]
    bound = {
        "content": attrs.asdict(attrs.evolve(consultation, owner="", deputy="", state="approved")),
        "question": asked,
        "missing": [
            [cell.to, cell.category, cell.outcome, sorted(one.fact for one in cell.missing)] for cell in decision.cells
        ],
        "warnings": sorted({one.code for one in decision.warnings} - QUIET_WARNINGS),
    }
    text = json.dumps(bound, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest(), decision
