# SPDX-License-Identifier: EUPL-1.2
"""Consents (samtycken): ask, write down each person's answer, register a withdrawal, renew, see where it stands.

What a withdrawal does is worked out in `withdrawals`, what a receipt says in `consent_receipts`, the printed form in
`consent_forms`. Who must say yes is the rules' matter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import attrs

from samverkan_desktop.domain.consents import (
    NOTED_ENDS,
    Consent,
    ConsentEvent,
    ConsentNotice,
    ConsentTerms,
    End,
    EventKind,
    RecordedStatement,
    end_of,
)
from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.sharing import Decision, Statement
from samverkan_desktop.usecases import children, consent_faults, policy_terms, protected, sharing, withdrawals
from samverkan_desktop.usecases.desk import Desk

_RENEWAL: Final[tuple[EventKind, EventKind, str]] = ("renewed", "renews", "consent_renewed")
_SPLIT: Final[tuple[EventKind, EventKind, str]] = ("split_into", "split_from", "consent_split")
_STRICTNESS: Final = {"duty": 0, "permitted": 0, "needs": 1, "forbidden": 2}


@attrs.frozen(kw_only=True)
class ConsentCard:
    """A consent with its child, statements and what the rules say of its whole scope today.

    state: applies, partial, waiting, refused, expired; missing: what the rules name as missing, in Swedish;
    begun: whether its first day has come, before which it opens nothing;
    end: when and why it ends by itself; events: what has happened to it beside the statements;
    terms: what the municipality's rules say today of how long consents hold.
    """

    consent: Consent
    child: children.ChildCard
    statements: tuple[RecordedStatement, ...]
    decision: Decision
    state: str
    missing: tuple[str, ...]
    days_left: int
    end: End
    events: tuple[ConsentEvent, ...] = ()
    terms: ConsentTerms = attrs.field(factory=ConsentTerms)
    begun: bool = True

    @property
    def soon(self) -> bool:
        """Whether it runs out so soon that the municipality wants a reminder, or has run out."""
        return self.days_left <= self.terms.remind_days


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
    faults = consent_faults.of_scope(to, categories, purposes, valid_from, valid_to)
    faults += policy_terms.too_long(desk, valid_from, valid_to)
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
    explained: str = "",
    own_words: str = "",
    assured: str = "",
    witness: str = "",
    about: Sequence[str] | None = None,
) -> RecordedStatement:
    """Write down one person's answer (registrera svar), to all of the scope or to part of it; nothing is overwritten.

    explained: the whole text that was explained, kept with its SHA-256; own_words: the person's own; assured: how one
    knew who it was; witness: who else heard it; about: whom the answer concerns, default the child, or the person
    where it is another one.
    Raises InvalidInput when the person is not asked here, the day lies ahead, the consent has ended by then or the
    part is outside the scope.
    """
    consent = _consent(desk, consent_id)
    card = children.card(desk, consent.child_id)
    part = tuple(consent.categories if categories is None else categories)
    towards = tuple(consent.to if to is None else to)
    faults = consent_faults.of_answer(consent, card, giver, said, given, desk.today, way, part, towards)
    ends = end_of(consent, card.child.birth_date, desk.vault.consents.events(consent.id))
    if said == "yes" and given >= ends.on:
        faults += (Fault(path="given", text=consent_faults.OVER.get(ends.reason, consent_faults.OVER["last_day"])),)
    if said == "yes":
        faults += policy_terms.not_oral(desk, given, way)
    if faults:
        raise InvalidInput("answer_incomplete", faults=faults)
    statement = statement_of(consent, giver, said, given=given)
    statement = attrs.evolve(statement, to=towards, categories=part, about=tuple(about or statement.about))
    row = RecordedStatement(
        id=new_id(),
        consent_id=consent.id,
        statement=statement,
        way=way,
        language=language,
        interpreter=interpreter,
        note=note,
        explained=_digest(explained),
        own_words=own_words,
        assured=assured,
        witness=witness,
    )
    with desk.change():
        if explained:
            desk.vault.consents.keep_text(row.explained, language, explained)
        return _append(desk, row)


def statement_of(consent: Consent, giver: str, said: str, *, given: date) -> Statement:
    """One person's answer to the whole of what was asked; about themselves when they are another person."""
    return Statement(
        giver=giver,
        answer=said,  # type: ignore[arg-type]  # `answer` holds it against ANSWERS; a preview gets what the page offers
        given=given,
        valid_to=consent.valid_to,
        from_=consent.from_,
        to=consent.to,
        categories=consent.categories,
        purposes=consent.purposes,
        about=(giver,) if giver.startswith("other:") else ("child",),
    )


def said_so_far(desk: Desk, consent: Consent) -> tuple[Statement, ...]:
    """The statements as they count."""
    return tuple(row.statement for row in sharing.counted(desk, consent))


def preview_withdrawal(
    desk: Desk,
    consent_id: str,
    giver: str,
    *,
    on: date,
    way: str = "phone",
    categories: Sequence[str] | None = None,
    to: Sequence[str] | None = None,
    cells: Mapping[str, Sequence[str]] | None = None,
) -> withdrawals.Consequences:
    """Exactly what `withdraw` with the same arguments writes down and does; writes nothing. Raises as it does.

    cells: kinds of information by receiver, where they differ; then categories and to are left out.
    """
    consent = _consent(desk, consent_id)
    card = children.card(desk, consent.child_id)
    part = tuple(consent.categories if categories is None else categories)
    taken = cells if cells is not None else dict.fromkeys(consent.to if to is None else to, part)
    kinds = tuple(dict.fromkeys(kind for kinds in taken.values() for kind in kinds))
    faults = consent_faults.of_answer(consent, card, giver, "no", on, desk.today, way, kinds, tuple(taken))
    if faults:
        raise InvalidInput("answer_incomplete", faults=faults)
    found = withdrawals.planned(desk, consent, giver, on=on, cells=taken)
    if not found.statements:
        raise InvalidInput("nothing_to_withdraw")
    if withdrawals.is_before_a_yes(sharing.counted(desk, consent), found.statements):
        # The rules go by the day: dated before the yes it would look done and change nothing.
        fault = Fault(path="given", text="Dagen ligger före det ja som ska återkallas.")
        raise InvalidInput("answer_incomplete", faults=(fault,))
    return found


def withdraw(
    desk: Desk,
    consent_id: str,
    giver: str,
    *,
    on: date,
    way: str = "phone",
    note: str = "",
    assured: str = "",
    categories: Sequence[str] | None = None,
    to: Sequence[str] | None = None,
    cells: Mapping[str, Sequence[str]] | None = None,
    notices: Sequence[str] | None = None,
) -> RecordedStatement:
    """Register a withdrawal (registrera återkallelse), whole or in part; it takes effect at once.

    notices: whom to tell, of those that `preview_withdrawal` proposes; default all. They wait until someone has told
    them. Returns the first of its statements: there are several only where the person has said no to a part before.
    Raises InvalidInput (answer_incomplete, nothing_to_withdraw).
    """
    found = preview_withdrawal(desk, consent_id, giver, on=on, way=way, categories=categories, to=to, cells=cells)
    with desk.change():
        rows = [
            _append(
                desk,
                RecordedStatement(
                    id=new_id(), consent_id=consent_id, statement=statement, way=way, note=note, assured=assured
                ),
            )
            for statement in found.statements
        ]
        for one in found.notices:
            if notices is None or one.to in notices:
                _propose(desk, consent_id, one)
    return rows[0]


def _propose(desk: Desk, consent_id: str, notice: withdrawals.Notice) -> None:
    """Keep a notice until someone has given it; inside an open transaction."""
    made = ConsentNotice(id=new_id(), consent_id=consent_id, to=notice.to, text=notice.text, proposed_at=desk.now)
    desk.vault.consents.add_notice(made)
    desk.note("notice_proposed", "consent", consent_id, receiver=notice.to)


def renew(desk: Desk, consent_id: str, *, valid_from: date, valid_to: date) -> Consent:
    """Renew (förnya): a new consent with the same scope, which needs new answers; the old one goes on until its end.

    Raises InvalidInput (consent_incomplete, consent_was_split).
    """
    old = _consent(desk, consent_id)
    if any(event.kind == "split_into" for event in desk.vault.consents.events(old.id)):
        raise InvalidInput("consent_was_split", number=old.number)
    return follow(desk, old, categories=old.categories, valid_from=valid_from, valid_to=valid_to)


def follow(
    desk: Desk, old: Consent, *, categories: Sequence[str], valid_from: date, valid_to: date, split: bool = False
) -> Consent:
    """A new consent after another one, about all of its kinds or some; both tell of it. Raises InvalidInput.

    split: it is a part of the old one (uppdelning), which then ends the day the part begins.
    """
    before, after, act = _SPLIT if split else _RENEWAL
    with desk.change():
        new = ask(
            desk,
            old.child_id,
            to=old.to,
            categories=categories,
            purposes=old.purposes,
            valid_from=valid_from,
            valid_to=valid_to,
        )
        day = valid_from if split else desk.today
        _happened(desk, old.id, before, day, new.id)
        _happened(desk, new.id, after, day, old.id)
        desk.note(act, "consent", old.id, renewed=new.id)
    return new


def end(desk: Desk, consent_id: str, reason: EventKind, *, on: date) -> ConsentEvent:
    """Note that a consent ends for a reason (samtycket upphör): the project, a change of school or of guardian.

    Raises InvalidInput (unknown_consent, answer_incomplete with `reason` or `on`).
    """
    consent = _consent(desk, consent_id)
    if reason not in NOTED_ENDS:
        raise InvalidInput("answer_incomplete", faults=(Fault(path="reason", text="Välj varför samtycket upphör."),))
    if on > desk.today:
        raise InvalidInput("answer_incomplete", faults=(Fault(path="on", text="Dagen ligger i framtiden."),))
    with desk.change():
        event = _happened(desk, consent.id, reason, on, "")
        desk.note("consent_ended", "consent", consent.id, reason=reason)
    return event


def listed(desk: Desk) -> tuple[ConsentCard, ...]:
    """Every consent with where it stands, soonest last day first; those of hidden children are absent."""
    kept_out = protected.hidden(desk)
    return tuple(_card(desk, consent) for consent in desk.vault.consents.all() if consent.child_id not in kept_out)


def of_child(desk: Desk, child_id: str) -> tuple[ConsentCard, ...]:
    """A child's consents, newest first."""
    return tuple(_card(desk, consent) for consent in desk.vault.consents.of_child(child_id))


def get(desk: Desk, consent_id: str) -> ConsentCard:
    """One consent. Raises InvalidInput("unknown_consent")."""
    return _card(desk, _consent(desk, consent_id))


def scope(desk: Desk, consent_id: str) -> Consent:
    """What was asked for, without where it stands. Raises InvalidInput("unknown_consent")."""
    return _consent(desk, consent_id)


def _card(desk: Desk, consent: Consent) -> ConsentCard:
    card = children.card(desk, consent.child_id)
    statements = desk.vault.consents.statements(consent.id)
    decision = decided(desk, card, consent, said_so_far(desk, consent))
    missing = dict.fromkeys(item.text for cell in decision.cells for item in cell.missing)
    events = desk.vault.consents.events(consent.id)
    ends = end_of(consent, card.child.birth_date, events)
    return ConsentCard(
        consent=consent,
        child=card,
        statements=statements,
        decision=decision,
        state=_state(ends, decision, desk.today),
        missing=tuple(missing),
        days_left=(ends.on - desk.today).days - 1,
        end=ends,
        events=events,
        terms=policy_terms.consent_terms(desk),
        begun=consent.valid_from <= desk.today,
    )


def decided(desk: Desk, card: children.ChildCard, consent: Consent, said: Sequence[Statement]) -> Decision:
    """What the rules answer today for the whole scope: of a consent for several purposes, the strictest by cell."""
    answers = [
        sharing.decide(
            desk,
            sharing.child_question(
                desk,
                card,
                statements=said,
                receivers=consent.to,
                categories=consent.categories,
                purpose=purpose,
            ),
        )
        for purpose in consent.purposes or ("consultation",)
    ]
    by_cell = zip(*(one.cells for one in answers), strict=True)
    cells = tuple(max(same, key=lambda cell: _STRICTNESS[cell.outcome]) for same in by_cell)
    outcome = max((one.outcome for one in answers), key=lambda one: _STRICTNESS[one])
    return attrs.evolve(answers[0], outcome=outcome, cells=cells)


def _state(ends: End, decision: Decision, today: date) -> str:
    if ends.on <= today:
        return "expired"
    outcomes = {cell.outcome for cell in decision.cells}
    if outcomes <= {"permitted", "duty"} and outcomes:
        return "applies"
    if "permitted" in outcomes:
        return "partial"
    return "refused" if outcomes == {"forbidden"} else "waiting"


def _append(desk: Desk, row: RecordedStatement) -> RecordedStatement:
    """Store a statement, now and by the one who works; inside an open transaction."""
    row = desk.vault.consents.append(attrs.evolve(row, recorded_at=desk.now, recorded_by=desk.actor.id))
    desk.note("statement_recorded", "consent", row.consent_id, answer=row.statement.answer)
    return row


def _happened(desk: Desk, consent_id: str, kind: EventKind, day: date, detail: str) -> ConsentEvent:
    event = ConsentEvent(
        id=new_id(),
        consent_id=consent_id,
        kind=kind,
        day=day,
        detail=detail,
        recorded_at=desk.now,
        recorded_by=desk.actor.id,
    )
    return desk.vault.consents.add_event(event)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest() if text else ""


def _consent(desk: Desk, consent_id: str) -> Consent:
    consent = desk.vault.consents.get(consent_id)
    if consent is None or consent.child_id in protected.hidden(desk):
        raise InvalidInput("unknown_consent")
    return consent
