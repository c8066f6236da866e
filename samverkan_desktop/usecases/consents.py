# SPDX-License-Identifier: EUPL-1.2
"""Consents (samtycken): ask, write down each person's answer, register a withdrawal, see where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from samverkan_desktop.domain.consents import WAYS, Consent, RecordedStatement
from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.sharing import ANSWERS, CATEGORIES, PURPOSES, Decision, Statement
from samverkan_desktop.usecases import children, sharing
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class ConsentCard:
    """A consent with its child, statements and what the rules say of its whole scope today.

    state: applies, partial, waiting, refused, expired; missing: what the rules name as missing, in Swedish.
    """

    consent: Consent
    child: children.ChildCard
    statements: tuple[RecordedStatement, ...]
    decision: Decision
    state: str
    missing: tuple[str, ...]
    days_left: int


def ask(
    desk: Desk,
    child_id: str,
    *,
    to: Sequence[str],
    categories: Sequence[str],
    purposes: Sequence[str],
    valid_from: date,
    valid_to: date,
) -> Consent:
    """Start a consent: what is asked of the family (begär samtycke). Raises InvalidInput with every fault."""
    card = children.card(desk, child_id)
    faults = _scope_faults(to, categories, purposes, valid_from, valid_to)
    if faults:
        raise InvalidInput("consent_incomplete", faults=faults)
    consent = Consent(
        id=new_id(),
        number="",
        child_id=card.child.id,
        from_=(desk.vault.info.own_party,),
        to=tuple(to),
        categories=tuple(dict.fromkeys(("identity", *categories))),
        purposes=tuple(purposes),
        valid_from=valid_from,
        valid_to=valid_to,
        created_by=desk.actor.id,
    )
    with desk.change():
        consent = attrs.evolve(consent, number=desk.vault.consultations.next_number("S", desk.today.year))
        desk.vault.consents.add(consent)
        desk.note("consent_recorded", "consent", consent.id)
    return consent


def answer(
    desk: Desk,
    consent_id: str,
    giver: str,
    said: str,
    *,
    given: date,
    way: str = "written",
    language: str = "sv",
    interpreter: bool = False,
    note: str = "",
    categories: Sequence[str] | None = None,
    to: Sequence[str] | None = None,
) -> RecordedStatement:
    """Write down one person's answer (registrera svar), to all of the scope or to part of it; nothing is overwritten.

    Raises InvalidInput when the person is not asked here, the day lies ahead or the part is outside the scope.
    """
    consent = _consent(desk, consent_id)
    card = children.card(desk, consent.child_id)
    part = tuple(consent.categories if categories is None else categories)
    towards = tuple(consent.to if to is None else to)
    faults = _answer_faults(consent, card, giver, said, given, desk.today, way, part, towards)
    if faults:
        raise InvalidInput("answer_incomplete", faults=faults)
    statement = Statement(
        giver=giver,
        answer=said,  # type: ignore[arg-type]
        given=given,
        valid_to=consent.valid_to,
        from_=consent.from_,
        to=towards,
        categories=part,
        purposes=consent.purposes,
        about=("child",),
    )
    return _append(desk, consent, statement, way=way, language=language, interpreter=interpreter, note=note)


def withdraw(
    desk: Desk,
    consent_id: str,
    giver: str,
    *,
    on: date,
    way: str = "phone",
    note: str = "",
    categories: Sequence[str] | None = None,
    to: Sequence[str] | None = None,
) -> RecordedStatement:
    """Register a withdrawal (registrera återkallelse), whole or in part; it takes effect at once."""
    consent = _consent(desk, consent_id)
    card = children.card(desk, consent.child_id)
    part = tuple(consent.categories if categories is None else categories)
    towards = tuple(consent.to if to is None else to)
    faults = _answer_faults(consent, card, giver, "no", on, desk.today, way, part, towards)
    if faults:
        raise InvalidInput("answer_incomplete", faults=faults)
    statement = Statement(
        giver=giver,
        answer="no",
        given=on,
        valid_to=consent.valid_to,
        withdrawn=on,
        from_=consent.from_,
        to=towards,
        categories=part,
        purposes=consent.purposes,
        about=("child",),
    )
    return _append(desk, consent, statement, way=way, language="sv", interpreter=False, note=note)


def listed(desk: Desk) -> tuple[ConsentCard, ...]:
    """Every consent with where it stands, soonest last day first."""
    return tuple(_card(desk, consent) for consent in desk.vault.consents.all())


def of_child(desk: Desk, child_id: str) -> tuple[ConsentCard, ...]:
    """A child's consents, newest first."""
    return tuple(_card(desk, consent) for consent in desk.vault.consents.of_child(child_id))


def get(desk: Desk, consent_id: str) -> ConsentCard:
    """One consent. Raises InvalidInput("unknown_consent")."""
    return _card(desk, _consent(desk, consent_id))


def _card(desk: Desk, consent: Consent) -> ConsentCard:
    card = children.card(desk, consent.child_id)
    statements = desk.vault.consents.statements(consent.id)
    purpose = consent.purposes[0] if consent.purposes else "consultation"
    question = sharing.child_question(
        desk,
        card,
        statements=[row.statement for row in statements],
        receivers=consent.to,
        categories=consent.categories,
        purpose=purpose,
    )
    decision = sharing.decide(desk, question)
    missing = dict.fromkeys(item.text for cell in decision.cells for item in cell.missing)
    return ConsentCard(
        consent=consent,
        child=card,
        statements=statements,
        decision=decision,
        state=_state(consent, decision, desk.today),
        missing=tuple(missing),
        days_left=(consent.valid_to - desk.today).days,
    )


def _state(consent: Consent, decision: Decision, today: date) -> str:
    if consent.valid_to < today:
        return "expired"
    outcomes = {cell.outcome for cell in decision.cells}
    if outcomes <= {"permitted", "duty"} and outcomes:
        return "applies"
    if "permitted" in outcomes:
        return "partial"
    return "refused" if outcomes == {"forbidden"} else "waiting"


def _append(
    desk: Desk, consent: Consent, statement: Statement, *, way: str, language: str, interpreter: bool, note: str
) -> RecordedStatement:
    row = RecordedStatement(
        id=new_id(),
        consent_id=consent.id,
        statement=statement,
        way=way,
        language=language,
        interpreter=interpreter,
        note=note,
        recorded_at=desk.now,
        recorded_by=desk.actor.id,
    )
    with desk.change():
        row = desk.vault.consents.append(row)
        desk.note("statement_recorded", "consent", consent.id, answer=statement.answer)
    return row


def _consent(desk: Desk, consent_id: str) -> Consent:
    consent = desk.vault.consents.get(consent_id)
    if consent is None:
        raise InvalidInput("unknown_consent")
    return consent


def _scope_faults(
    to: Sequence[str], categories: Sequence[str], purposes: Sequence[str], first: date, last: date
) -> tuple[Fault, ...]:
    faults = []
    if not to:
        faults.append(Fault(path="to", text="Välj minst en mottagare."))
    if not categories or any(category not in CATEGORIES for category in categories):
        faults.append(Fault(path="categories", text="Välj vilka slag av uppgifter det gäller."))
    if not purposes or any(purpose not in PURPOSES for purpose in purposes):
        faults.append(Fault(path="purposes", text="Välj vad uppgifterna ska användas till."))
    if last < first:
        faults.append(Fault(path="valid_to", text="Sista dagen ligger före den första."))
    return tuple(faults)


def _answer_faults(
    consent: Consent,
    card: children.ChildCard,
    giver: str,
    said: str,
    given: date,
    today: date,
    way: str,
    categories: Sequence[str],
    to: Sequence[str],
) -> tuple[Fault, ...]:
    faults = []
    if giver not in ("child", *(guardian.id for guardian in card.guardians)) and not giver.startswith("other:"):
        faults.append(Fault(path="giver", text="Personen hör inte till det här samtycket."))
    if said not in ANSWERS:
        faults.append(Fault(path="answer", text="Välj ett svar."))
    if given > today:
        faults.append(Fault(path="given", text="Dagen ligger i framtiden."))
    if way not in WAYS:
        faults.append(Fault(path="way", text="Välj hur svaret lämnades."))
    if not set(categories) <= set(consent.categories) or not categories:
        faults.append(Fault(path="categories", text="Svaret gäller uppgifter som inte frågades efter."))
    if not set(to) <= set(consent.to) or not to:
        faults.append(Fault(path="to", text="Svaret gäller en mottagare som inte frågades efter."))
    return tuple(faults)
