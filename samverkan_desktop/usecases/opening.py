# SPDX-License-Identifier: EUPL-1.2
"""Opening (öppna): all that a page shows of one consultation, taken out in one go after the look is in the log."""

from __future__ import annotations

from datetime import date

import attrs

from samverkan_desktop.domain.consultations import (
    Approval,
    ConsentedConsultation,
    DeidentifiedConsultation,
    Draft,
)
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.domain.sharing import Decision, Suspicion
from samverkan_desktop.usecases import children, consents, deputies, protected, recognition, rights, sharing
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class Opened:
    """A consultation with what belongs to it (öppnad konsultation); either part may be missing, never both.

    draft: what is being written, or the original until the review is left; releases: what has been handed out,
    oldest first; memory_key: the user's own minnesnyckel; right: whether the one who works may change what came of it.
    """

    id: str
    number: str
    consultation: ConsentedConsultation | DeidentifiedConsultation | None
    draft: Draft | None
    approval: Approval | None = None
    releases: tuple[Release, ...] = ()
    child: children.ChildCard | None = None
    memory_key: str = ""
    right: rights.Right = attrs.field(factory=rights.Right)


@attrs.frozen(kw_only=True)
class Judged:
    """What the rules say of a text that is being written (bedömt), and the consents it rests on."""

    decision: Decision | None
    child: children.ChildCard | None
    consents: tuple[consents.ConsentCard, ...] = ()


def opened(desk: Desk, consultation_id: str, reason: str = "") -> Opened:
    """Open a consultation or a draft; the look is entered in the log before anything is shown.

    reason: one of `protected.REASONS`, needed where the child is protected, and entered in the log too.
    Raises InvalidInput (unknown_consultation, reason_needed), Refused("consultation_stopped").
    """
    store = desk.vault.consultations
    consultation = store.consented(consultation_id) or store.deidentified(consultation_id)
    draft = desk.vault.drafts.get(consultation_id)
    about = consultation.child_id if isinstance(consultation, ConsentedConsultation) else _child_of(draft)
    recognition.require_open(desk, consultation_id)
    if draft is not None and not deputies.acts_for(desk, draft.owner):
        # What a colleague is writing is not told of; once approved, only that is.
        draft = None
        consultation = None if consultation is not None and consultation.state == "draft" else consultation
    if (consultation is None and draft is None) or about in protected.hidden(desk):
        raise InvalidInput("unknown_consultation")
    why = protected.why_opened(desk, about, reason)
    child = None
    if isinstance(consultation, ConsentedConsultation):
        child = children.card(desk, consultation.child_id)
    found = Opened(
        id=consultation_id,
        number=consultation.number if consultation else draft.number if draft else "",
        consultation=consultation,
        draft=draft,
        approval=store.approval(consultation_id),
        releases=desk.vault.releases.of(consultation_id),
        child=child,
        memory_key=_memory_key(desk, consultation),
        right=rights.of(desk, consultation) if consultation is not None else rights.Right(),
    )
    with desk.change():
        desk.note("consultation_opened", "consultation", consultation_id, **why)
    return found


def _memory_key(desk: Desk, consultation: ConsentedConsultation | DeidentifiedConsultation | None) -> str:
    """The minnesnyckel, for its owner and deputy and who stands in for them; for nobody else."""
    if not isinstance(consultation, DeidentifiedConsultation):
        return ""
    if not deputies.acts_for(desk, consultation.owner, consultation.deputy):
        return ""
    return desk.vault.consultations.memory_key(consultation.id)


def _child_of(draft: Draft | None) -> object:
    return draft.content.get("child") if draft and draft.kind == "consented" else None


def judged(
    desk: Desk,
    child_id: str,
    consent_ids: tuple[str, ...],
    *,
    receivers: tuple[str, ...],
    categories: tuple[str, ...],
    purpose: str,
    on: date,
    suspected_harm: Suspicion = "no",
) -> Judged:
    """What each receiver may have of each kind of information, while it is being written; not entered in the log."""
    if not child_id:
        return Judged(decision=None, child=None)
    card = children.card(desk, child_id)
    rested = tuple(consents.get(desk, one) for one in consent_ids)
    decision = None
    if receivers and categories:
        question = sharing.child_question(
            desk,
            card,
            statements=sharing.statements_of(desk, consent_ids, on=on),
            receivers=receivers,
            categories=categories,
            purpose=purpose,
            on=on,
            suspected_harm=suspected_harm,
        )
        decision = sharing.decide(desk, question)
    return Judged(decision=decision, child=card, consents=rested)
