# SPDX-License-Identifier: EUPL-1.2
"""Consultations (konsultationer): write a draft, record, list, search, open, close."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import attrs

from samverkan_desktop.domain.consents import Consent, RecordedStatement
from samverkan_desktop.domain.consultations import (
    Action,
    ConsentedConsultation,
    Consultation,
    ConsultationForm,
    DeidentifiedConsultation,
    Draft,
    Kind,
    ListRow,
    NewChild,
)
from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.parties import Participant
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.usecases import (
    children,
    consultation_forms,
    deputies,
    protected,
    recognition,
    rights,
    summaries,
    threads,
)
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.desk import Desk


def save_draft(desk: Desk, kind: Kind, content: dict[str, Any], *, draft_id: str = "") -> Draft:
    """Keep what is being written (utkast), complete or not; durable when this returns. Never refuses content."""
    with desk.change():
        old = desk.vault.drafts.get(draft_id) if draft_id else None
        if old is not None and not deputies.acts_for(desk, old.owner):
            # What a colleague is writing is never written over; this becomes a draft of its own.
            old, draft_id = None, ""
        if old is None and draft_id and _is_stored(desk, draft_id):
            # Nor does a text that comes late stand beside what has been recorded or approved under that id.
            draft_id = ""
        if old is not None and old.kind != kind:
            desk.vault.drafts.destroy(old.id, old.kind)
        number = old.number if old else desk.vault.consultations.next_number("K", desk.today.year)
        draft = Draft(
            id=old.id if old else draft_id or new_id(),
            kind=kind,
            number=number,
            content=content,
            updated_at=desk.now,
            owner=old.owner or desk.actor.id if old else desk.actor.id,
        )
        desk.vault.drafts.save(draft)
    return draft


def _is_stored(desk: Desk, consultation_id: str) -> bool:
    store = desk.vault.consultations
    return (store.consented(consultation_id) or store.deidentified(consultation_id)) is not None


def discard_draft(desk: Desk, draft_id: str) -> None:
    """Destroy a draft that is no consultation yet (släng utkast). Raises InvalidInput, Refused."""
    draft = desk.vault.drafts.get(draft_id)
    if draft is None:
        raise InvalidInput("unknown_draft")
    deputies.require_writer(desk, draft)
    if desk.vault.consultations.deidentified(draft_id) is not None:
        raise Refused("draft_is_recorded")
    with desk.change():
        desk.vault.drafts.destroy(draft_id, draft.kind)
        desk.note("draft_destroyed", "draft", draft_id)


def record_json(desk: Desk, data: Any) -> tuple[Consultation, ...]:
    """Record one or a list from JSON; with any fault in any of them nothing of the call is stored."""
    forms = consultation_forms.read(data, today=desk.today)
    items = data if isinstance(data, list) else [data]
    with desk.change():
        return tuple(_record(desk, form, items[n], n, len(forms)) for n, form in enumerate(forms))


def record_draft(desk: Desk, draft_id: str) -> Consultation:
    """Make a complete draft a consultation. One with consent is stored; a de-identified one waits for its review.

    Raises InvalidInput with the path of every field that is missing.
    """
    draft = desk.vault.drafts.get(draft_id)
    if draft is None:
        raise InvalidInput("unknown_draft")
    deputies.require_writer(desk, draft)
    (form,) = consultation_forms.read(draft.content, today=desk.today)
    with desk.change():
        return _record(desk, form, draft.content, 0, 1, draft=draft)


def listed(desk: Desk) -> tuple[ListRow, ...]:
    """The list, newest first, drafts among them."""
    return recognition.without_text(desk, protected.visible(desk, desk.vault.consultations.rows()))


def search(desk: Desk, words: str) -> tuple[ListRow, ...]:
    """Rows that hold every word; the hits are entered in the log before they are shown."""
    found = desk.vault.consultations.find(words)
    rows = {row.id: row for row in listed(desk) if row.sharing != "stopped"}
    hits = tuple(rows[hit] for hit in found if hit in rows)
    with desk.change():
        desk.note("search_shown", "consultation", hits=len(hits))
    return hits


def opened(desk: Desk, consultation_id: str, reason: str = "") -> Consultation:
    """Open a consultation; the look is entered in the log before anything is shown.

    reason: one of `protected.REASONS`, needed where the child is protected. Raises InvalidInput, Refused.
    """
    found = get(desk, consultation_id)
    recognition.require_open(desk, found.id)
    why = protected.why_opened(desk, getattr(found, "child_id", ""), reason)
    with desk.change():
        desk.note("consultation_opened", "consultation", found.id, **why)
    return found


def get(desk: Desk, consultation_id: str) -> Consultation:
    """A consultation by id or number, without a log entry. Raises InvalidInput("unknown_consultation")."""
    store = desk.vault.consultations
    found: Consultation | None = store.consented(consultation_id) or store.deidentified(consultation_id)
    if found is None:
        same = [row.id for row in store.rows() if row.number == consultation_id]
        found = (store.consented(same[0]) or store.deidentified(same[0])) if same else None
    if found is None or not _may_meet(desk, found):
        raise InvalidInput("unknown_consultation")
    return found


def _may_meet(desk: Desk, found: Consultation) -> bool:
    """Whether the one who works may know of it: neither a hidden child's, nor what a colleague has not approved yet."""
    if isinstance(found, ConsentedConsultation):
        return found.child_id not in protected.hidden(desk)
    return found.state != "draft" or deputies.acts_for(desk, found.owner, found.deputy)


def close(desk: Desk, consultation_id: str) -> Consultation:
    """Close (avsluta): nothing more happens here; the minnesnyckel is destroyed. A draft cannot be closed.

    Raises Refused (draft_cannot_close, in_anothers_hands).
    """
    found = get(desk, consultation_id)
    rights.require(desk, found)
    if found.state == "draft":
        raise Refused("draft_cannot_close")
    with desk.change():
        closed = attrs.evolve(found, state="closed")
        if isinstance(closed, DeidentifiedConsultation):
            desk.vault.consultations.update_deidentified(closed)
            desk.vault.consultations.set_memory_key(closed.id, "")
        else:
            desk.vault.consultations.update_consented(closed)
        desk.note("consultation_closed", "consultation", closed.id)
    return closed


def finish_action(desk: Desk, consultation_id: str, action_id: str, outcome: str = "") -> None:
    """Mark an action as done today (följ upp).

    Raises Refused("findings_left") when the outcome of a de-identified one points at someone: every free text of
    its side is scanned; Refused("in_anothers_hands").
    """
    found = get(desk, consultation_id)
    rights.require(desk, found)
    if found.state == "draft":
        raise Refused("draft_has_no_follow_up")
    if isinstance(found, DeidentifiedConsultation) and outcome:
        summaries.require_clean({"outcome": outcome})
    if not any(action.id == action_id for action in found.actions):
        raise InvalidInput("unknown_action")
    actions = tuple(
        attrs.evolve(action, done_on=desk.today, outcome=outcome) if action.id == action_id else action
        for action in found.actions
    )
    with desk.change():
        if isinstance(found, DeidentifiedConsultation):
            desk.vault.consultations.update_deidentified(attrs.evolve(found, actions=actions))
        else:
            desk.vault.consultations.update_consented(attrs.evolve(found, actions=actions))


def _record(
    desk: Desk, form: ConsultationForm, content: dict[str, Any], n: int, total: int, draft: Draft | None = None
) -> Consultation:
    record = _record_consented if form.kind == "consented" else _record_deidentified
    try:
        return record(desk, form, content, draft)
    except InvalidInput as error:
        if total == 1 or not error.faults:
            raise
        faults = tuple(Fault(path=f"[{n}].{fault.path}", text=fault.text) for fault in error.faults)
        raise InvalidInput(error.code, faults=faults, **error.values) from error


def _record_deidentified(
    desk: Desk, form: ConsultationForm, content: dict[str, Any], draft: Draft | None
) -> DeidentifiedConsultation:
    store = desk.vault.consultations
    known = store.deidentified(draft.id) if draft else None
    if known is not None and known.state != "draft":
        raise Refused("already_approved")
    consultation = DeidentifiedConsultation(
        id=draft.id if draft else new_id(),
        number=draft.number if draft else store.next_number("K", desk.today.year),
        date=form.date,
        form=form.form,
        channel=form.channel,
        minutes=form.minutes,
        target_groups=form.target_groups,
        participants=tuple(Participant(party=person.party) for person in form.participants),
        suspected_harm=form.suspected_harm,
        actions=tuple(Action(id=new_id(), what="", owner=action.owner, due=action.due) for action in form.actions),
        follow_up=form.follow_up,
        owner=_owner(desk, draft),
        thread_id=_thread(desk, form.thread, known),
        time=form.time,
        codes=form.codes,
    )
    (store.update_deidentified if known else store.add_deidentified)(consultation)
    if form.memory_key:
        store.set_memory_key(consultation.id, form.memory_key)
    desk.vault.drafts.save(
        Draft(
            id=consultation.id,
            kind="deidentified",
            number=consultation.number,
            content={name: value for name, value in content.items() if name != "memory_key"},
            updated_at=desk.now,
            owner=consultation.owner,
        )
    )
    if known is None:
        desk.note("consultation_recorded", "consultation", consultation.id, kind="deidentified")
    return consultation


def _owner(desk: Desk, draft: Draft | None) -> str:
    """Whose a new record is: who records in someone's stead does not take it over."""
    return draft.owner if draft is not None and draft.owner else desk.actor.id


def _thread(desk: Desk, number: str, known: DeidentifiedConsultation | None) -> str:
    """The thread of "samma ärende som K-2026-019"; else the one it has, which others may have joined, or a new one."""
    if number:
        return threads.of(desk, number)
    return known.thread_id if known is not None and known.thread_id else new_id()


def _record_consented(
    desk: Desk, form: ConsultationForm, _content: dict[str, Any], draft: Draft | None
) -> ConsentedConsultation:
    store = desk.vault.consultations
    card = _child(desk, form.child)
    consultation = ConsentedConsultation(
        id=draft.id if draft else new_id(),
        number=draft.number if draft else store.next_number("K", desk.today.year),
        date=form.date,
        form=form.form,
        channel=form.channel,
        minutes=form.minutes,
        purpose=form.purpose,
        target_groups=form.target_groups,
        participants=form.participants,
        sections=form.sections,
        suspected_harm=form.suspected_harm,
        child_id=card.child.id,
        consent_ids=_consents(desk, form.consents, card, form.date),
        actions=tuple(
            Action(id=new_id(), what=action.what, owner=action.owner, due=action.due) for action in form.actions
        ),
        follow_up=form.follow_up,
        owner=_owner(desk, draft),
    )
    if draft is not None:
        desk.vault.drafts.destroy(draft.id, draft.kind)
    store.add_consented(consultation)
    desk.note("consultation_recorded", "consultation", consultation.id, kind="consented")
    return consultation


def _child(desk: Desk, child: str | NewChild | None) -> ChildCard:
    if isinstance(child, NewChild):
        return children.add_within(desk, child)
    try:
        return children.card(desk, child or "")
    except InvalidInput as error:
        fault = Fault(path="child", text="Barnet finns inte i valvet.")
        raise InvalidInput("consultation_invalid", faults=(fault,), count=1) from error


def _consents(desk: Desk, given: Sequence[str | Statement], card: ChildCard, on: datetime.date) -> tuple[str, ...]:
    """Ids of the consents it rests on; statements written in the form become one new consent."""
    faults, ids, statements = [], [], []
    for n, item in enumerate(given):
        if isinstance(item, str):
            consent = desk.vault.consents.get(item)
            if consent is None or consent.child_id != card.child.id:
                faults.append(Fault(path=f"consents[{n}]", text="Samtycket finns inte för det här barnet."))
            else:
                ids.append(item)
            continue
        giver = _giver(item.giver, card)
        if giver is None:
            faults.append(Fault(path=f"consents[{n}].giver", text="Skriv child, g1, g2 ... eller ett id som finns."))
        else:
            statements.append(attrs.evolve(item, giver=giver))
    if faults:
        raise InvalidInput("consultation_invalid", faults=tuple(faults), count=len(faults))
    if statements:
        ids.append(_consent_of(desk, card, statements, on))
    return tuple(ids)


def _giver(giver: str, card: ChildCard) -> str | None:
    """`g1` is the first guardian of the form; ids, `child` and `other:<id>` stand for themselves."""
    if giver == "child" or giver.startswith("other:"):
        return giver
    numbered = {f"g{n}": guardian.id for n, guardian in enumerate(card.guardians, start=1)}
    return numbered.get(giver) or (giver if giver in numbered.values() else None)


def _consent_of(desk: Desk, card: ChildCard, statements: list[Statement], on: datetime.date) -> str:
    def union(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for statement in statements for word in getattr(statement, name)))

    days = [statement.valid_to for statement in statements if statement.valid_to]
    given = [statement.given for statement in statements if statement.given]
    consent = Consent(
        id=new_id(),
        number=desk.vault.consultations.next_number("S", desk.today.year),
        child_id=card.child.id,
        from_=union("from_"),
        to=union("to"),
        categories=union("categories"),
        purposes=union("purposes"),
        valid_from=min(given, default=on),
        # A consent that names no last day covers the day of the consultation and the days the answers were given.
        valid_to=max([*days, *given] if days else [*given, on]),
        created_by=desk.actor.id,
    )
    desk.vault.consents.add(consent)
    desk.note("consent_recorded", "consent", consent.id)
    for statement in statements:
        desk.vault.consents.append(
            RecordedStatement(
                id=new_id(),
                consent_id=consent.id,
                statement=statement,
                recorded_at=desk.now,
                recorded_by=desk.actor.id,
            )
        )
        desk.note("statement_recorded", "consent", consent.id, answer=statement.answer)
    return consent.id
