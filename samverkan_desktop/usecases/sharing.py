# SPDX-License-Identifier: EUPL-1.2
"""Sharing (får det delas?): put questions about a consultation to the rules; trying is not entered in the log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from samverkan_desktop.domain.consents import Consent, RecordedStatement, end_of, until
from samverkan_desktop.domain.consultations import Consultation, DeidentifiedConsultation
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import Guardian
from samverkan_desktop.domain.releases import StoredDecision
from samverkan_desktop.domain.sharing import (
    ChildFacts,
    Decision,
    Facts,
    SharingQuestion,
    Statement,
    SummaryFacts,
    Suspicion,
)
from samverkan_desktop.rules import engine, questions
from samverkan_desktop.usecases import children, consent_following, recognition, summaries
from samverkan_desktop.usecases.desk import Desk


def decide(desk: Desk, question: SharingQuestion) -> Decision:
    """Ask the rules."""
    return engine.decide(question, desk.rules)


def receivers_of(desk: Desk, consultation: Consultation) -> tuple[str, ...]:
    """Every other party of a consultation, each once, in order."""
    parties = (person.party for person in consultation.participants)
    return tuple(dict.fromkeys(party for party in parties if party != desk.vault.info.own_party))


def question_for(
    desk: Desk,
    consultation: Consultation,
    *,
    receivers: Sequence[str],
    categories: Iterable[str],
    purpose: str = "consultation",
    on: date | None = None,
    second_person: bool = False,
) -> SharingQuestion:
    """The question whether these kinds of a consultation's information may go to the receivers (default: today).

    second_person: another person has agreed to this summary although too few children fit it.
    """
    if isinstance(consultation, DeidentifiedConsultation):
        question = _deidentified_question(desk, consultation, receivers=receivers, purpose=purpose, on=on)
        assert question.summary is not None
        return attrs.evolve(question, summary=attrs.evolve(question.summary, second_person=second_person))
    card = children.card(desk, consultation.child_id)
    return child_question(
        desk,
        card,
        statements=statements_of(desk, consultation.consent_ids, on=on),
        receivers=receivers,
        categories=categories,
        purpose=purpose,
        on=on,
        suspected_harm=consultation.suspected_harm,
    )


def stale_rules(desk: Desk) -> str:
    """What to say when the rules that answer have not been compared with the law for too long; else empty.

    For a page that shows only in a word what the rules answered. Raises InvalidInput("rules_invalid").
    """
    warning = desk.rules.stale_on(desk.today)
    return warning.text if warning is not None else ""


def child_question(
    desk: Desk,
    card: children.ChildCard,
    *,
    statements: Sequence[Statement],
    receivers: Sequence[str],
    categories: Iterable[str],
    purpose: str = "consultation",
    on: date | None = None,
    suspected_harm: Suspicion = "no",
) -> SharingQuestion:
    """The question about a child's information, whether or not a consultation exists yet."""
    guardians = tuple(guardian for guardian in card.guardians if guardian.decides)
    asked = tuple(dict.fromkeys(categories))
    left_alone = tuple(
        _not_asked(desk, guardian, tuple(receivers), asked, purpose) for guardian in guardians if not _may_ask(guardian)
    )
    secret = {guardian.id: guardian.secret_categories for guardian in guardians if guardian.secret_categories}
    return SharingQuestion(
        date=on or desk.today,
        from_=desk.vault.info.own_party,
        to=tuple(receivers),
        mode="identified",
        purpose=purpose,
        categories=asked,
        child=ChildFacts(
            birth_date=card.child.birth_date,
            maturity=card.child.maturity,
            protected=card.child.protected,
            guardians=tuple(guardian.id for guardian in guardians),
        ),
        consents=(*left_alone, *statements),
        facts=Facts(suspected_harm=suspected_harm, secret_from=secret),
    )


def statements_of(desk: Desk, consent_ids: Iterable[str], *, on: date | None = None) -> tuple[Statement, ...]:
    """All statements of the consents, and of those that followed on them, as they count together (see `together`).

    on: the day that is asked about, default today; a yes to a consent whose first day has not come opens nothing yet.
    """
    day = on or desk.today
    resting = (desk.vault.consents.get(one) for one in consent_following.resting_on(desk, consent_ids))
    recorded = [
        row
        for consent in resting
        if consent is not None
        for row in counted(desk, consent)
        # The day it was given is left as it is: moved to the first day, it would be later than a no in between.
        if consent.valid_from <= day or row.statement.answer != "yes"
    ]
    return together([row.statement for row in sorted(recorded, key=lambda row: row.seq)])


def together(said: Sequence[Statement]) -> tuple[Statement, ...]:
    """Statements of several consents, in the order of recording, as they count beside each other; pure.

    A yes to a consent that ended the very day it was given never held; where the same person spoke of the same cells
    again later that day, the later counts and it is left out. That revives nothing that was said before.
    """
    found: list[Statement] = []
    for at, one in enumerate(said):
        parts: tuple[Statement, ...] = (one,)
        if _never_held(one):
            for later in said[at + 1 :]:
                parts = tuple(left for part in parts for left in _without(part, later))
        found += parts
    return tuple(found)


def _without(said: Statement, later: Statement) -> tuple[Statement, ...]:
    """A statement without the cells that the same person spoke of again the same day."""
    covers = all(set(getattr(said, name)) <= set(getattr(later, name)) for name in ("from_", "purposes", "about"))
    if said.giver != later.giver or said.given != later.given or not covers:
        return (said,)
    others = tuple(one for one in said.to if one not in later.to)
    both = tuple(one for one in said.to if one in later.to)
    kinds = tuple(one for one in said.categories if one not in later.categories)
    parts = (attrs.evolve(said, to=others), attrs.evolve(said, to=both, categories=kinds))
    return tuple(part for part in parts if part.to and part.categories)


def _never_held(said: Statement) -> bool:
    """Whether a yes ended no later than the day it was given."""
    return (
        said.answer == "yes"
        and said.withdrawn is None
        and said.given is not None
        and said.valid_to is not None
        and said.valid_to < said.given
    )


def counted(desk: Desk, consent: Consent | None) -> tuple[RecordedStatement, ...]:
    """A consent's statements as they count: a yes ends with the consent, by itself (see `domain.consents.end_of`)."""
    child = desk.vault.people.child(consent.child_id) if consent else None
    if consent is None or child is None:
        return ()
    end = end_of(consent, child.birth_date, desk.vault.consents.events(consent.id))
    rows = desk.vault.consents.statements(consent.id)
    return tuple(attrs.evolve(row, statement=until(end, row.statement)) for row in rows)


def _may_ask(guardian: Guardian) -> bool:
    """Whether a guardian may be asked, or the rules already leave them out of what is assessed as secret."""
    return guardian.may_be_contacted or bool(guardian.secret_categories)


def _not_asked(
    desk: Desk, guardian: Guardian, to: tuple[str, ...], categories: tuple[str, ...], purpose: str
) -> Statement:
    """Who may not be contacted may not be asked: the rules then name an assessment, never that person's consent."""
    return Statement(
        giver=guardian.id,
        answer="may_not_be_asked",
        from_=(desk.vault.info.own_party,),
        to=to,
        categories=tuple(dict.fromkeys(("identity", *categories))),
        purposes=(purpose,),
    )


def keep(desk: Desk, consultation_id: str, question: SharingQuestion, decision: Decision) -> StoredDecision:
    """Keep a decision with its question and the rules it was made by; inside an open transaction."""
    rules = desk.rules
    desk.vault.releases.keep_rules(rules.sha256, rules.version, rules.canonical)
    stored = StoredDecision(
        id=new_id(),
        at=desk.now,
        actor=desk.actor.id,
        consultation_id=consultation_id,
        question=_canonical(questions.question_as_json(question)),
        decision=_canonical(questions.as_json(decision)),
        rules_sha256=rules.sha256,
    )
    desk.vault.releases.add_decision(stored)
    desk.note("decision_made", "consultation", consultation_id, outcome=decision.outcome, decision=stored.id)
    return stored


def _deidentified_question(
    desk: Desk, consultation: DeidentifiedConsultation, *, receivers: Sequence[str], purpose: str, on: date | None
) -> SharingQuestion:
    approval = desk.vault.consultations.approval(consultation.id)
    listed = set(receivers_of(desk, consultation))
    return SharingQuestion(
        date=on or desk.today,
        from_=desk.vault.info.own_party,
        to=tuple(receivers),
        mode="deidentified",
        purpose=purpose,
        categories=("methods",),
        facts=Facts(
            suspected_harm=consultation.suspected_harm,
            receiver_recognises_child=recognition.answer(desk, consultation.id, receivers),
        ),
        summary=SummaryFacts(
            approved=consultation.state != "draft" and approval is not None,
            estimated_group_size=summaries.group_size(desk, consultation, approval, receivers) if approval else None,
            # The reviewer judged the receivers that were named then; a new one is judged anew.
            receiver_link_checked=bool(approval and approval.link_checked and set(receivers) <= listed),
        ),
    )


def _canonical(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
