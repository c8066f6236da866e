# SPDX-License-Identifier: EUPL-1.2
"""What a family is given (till familjen): the form that asks for consent and the receipt of what they answered.

Each is a disclosure like any other: the rules are asked whether this child's matters may go to this person. Knows
neither how a form is worded (`consent_forms`) nor what a receipt tells (`consent_receipts`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import attrs

from samverkan_desktop.domain.consents import ConsentEvent
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.sharing import SharingQuestion
from samverkan_desktop.rules import clearing
from samverkan_desktop.usecases import (
    children,
    consent_forms,
    consent_people,
    consent_receipt_paper,
    consent_receipts,
    consents,
    second_persons,
    sharing,
)
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.release import Outcome, carry, end_begun, enter, refuse, without_ids


def preview_form(
    desk: Desk,
    consent_id: str,
    giver: str,
    *,
    lang: str = "sv",
    large: bool = False,
    substitutes: Mapping[str, str] | None = None,
) -> Outcome:
    """Exactly the form that `give_form` would hand out, byte for byte; nothing leaves and the ledger is not touched."""
    form = consent_forms.compose(desk, consent_id, giver, lang=lang, large=large)
    question = _form_question(desk, consent_id, giver)
    decision = sharing.decide(desk, question)
    content = desk.tools.consent_form(form, substitutes or {}) if decision.outcome == "permitted" else b""
    return Outcome(decision=decision, full=decision, left_out=0, content=content)


def give_form(
    desk: Desk,
    consent_id: str,
    giver: str,
    *,
    to: Path,
    lang: str = "sv",
    large: bool = False,
    overwrite: bool = False,
    substitutes: Mapping[str, str] | None = None,
) -> Outcome:
    """Hand out the consent form (samtyckesblankett) to one person of the family: their own form about their child.

    It is a disclosure like any other: the rules are asked whether this child's matters may go to this person (to:
    `child` or `guardian:<id>`, mode identified, purpose consultation), and the ledger names them. The text and its
    hash are kept with the consent. Raises InvalidInput("not_asked_here") and as `release.export`; a no is no error.
    """
    made = _form(desk, consent_id, giver, "file", lang=lang, large=large, substitutes=substitutes)
    if made.release is None:
        return made
    done = carry(desk, made.release, made.content, to, overwrite=overwrite)
    return attrs.evolve(made, release=done, content=b"")


def begin_form(
    desk: Desk,
    consent_id: str,
    giver: str,
    *,
    lang: str = "sv",
    large: bool = False,
    substitutes: Mapping[str, str] | None = None,
) -> Outcome:
    """As `give_form`, for a form that is about to be printed: the ledger says `intended` and `end_form` follows.

    content: the bytes to print, when a release was begun.
    """
    return _form(desk, consent_id, giver, "print", lang=lang, large=large, substitutes=substitutes)


def end_form(desk: Desk, release_id: str, *, left: bool) -> None:
    """Whether a begun form came out of the printer. Raises InvalidInput("unknown_release") for another's."""
    end_begun(desk, release_id, left=left)


def _form(
    desk: Desk,
    consent_id: str,
    giver: str,
    carrier: str,
    *,
    lang: str,
    large: bool,
    substitutes: Mapping[str, str] | None,
) -> Outcome:
    """Judge, make and enter a form; its release is `intended`, or None when the rules say no."""
    form = consent_forms.compose(desk, consent_id, giver, lang=lang, large=large)
    question = _form_question(desk, consent_id, giver)
    decision = sharing.decide(desk, question)
    if decision.outcome != "permitted":
        refuse(desk, "consent", consent_id, decision, receivers=question.to[0])
        return Outcome(decision=decision, full=decision, left_out=0)
    content = desk.tools.consent_form(form, substitutes or {})
    clearance = clearing.clear(question, decision, content, new_id())
    if "second_person" in decision.obligations:
        second_persons.require(desk, consent_id, form.sha256, receivers=question.to, language=lang)
    made = ConsentEvent(
        id=new_id(),
        consent_id=consent_id,
        kind="form_made",
        day=desk.today,
        detail=form.sha256,
        recorded_at=desk.now,
        recorded_by=desk.actor.id,
    )
    with desk.change():
        desk.vault.consents.keep_text(form.sha256, lang, form.text())
        desk.vault.consents.add_event(made)
        desk.note("consent_form_made", "consent", consent_id, sha256=form.sha256)
        release = enter(desk, "", "", question, clearance, "pdf", content, carrier=carrier)
    return Outcome(decision=decision, full=decision, left_out=0, release=release, content=content)


def give_receipt(
    desk: Desk,
    consent_id: str,
    giver: str,
    *,
    to: Path,
    format: str = "json",
    lang: str = "sv",
    overwrite: bool = False,
) -> Outcome:
    """Hand out a receipt of consent (kvitto) to one person of the family, with their own answers alone.

    format: `pdf`, to be read, in the language `lang`; or `json`, for programs. A second person agrees to the facts,
    which both hold. Judged and entered as the form is. Raises InvalidInput("not_asked_here") and as `release.export`;
    a no is no error.
    """
    if all(one.giver != giver or one.role == "other" for one in consent_people.people(desk, consent_id)):
        raise InvalidInput("not_asked_here")
    question = _form_question(desk, consent_id, giver)
    decision = sharing.decide(desk, question)
    if decision.outcome != "permitted":
        refuse(desk, "consent", consent_id, decision, receivers=question.to[0])
        return Outcome(decision=decision, full=decision, left_out=0)
    facts = receipt_bytes(desk, consent_id, giver)
    content = receipt_paper(desk, consent_id, giver, lang=lang) if format == "pdf" else facts
    if "second_person" in decision.obligations:
        sha256 = hashlib.sha256(facts).hexdigest()
        second_persons.require(desk, consent_id, sha256, receivers=question.to, purpose="receipt")
    clearance = clearing.clear(question, decision, content, new_id())
    with desk.change():
        release = enter(desk, "", "", question, clearance, format, content)
    done = carry(desk, release, content, to, overwrite=overwrite)
    return Outcome(decision=decision, full=decision, left_out=0, release=done)


def receipt_bytes(desk: Desk, consent_id: str, giver: str) -> bytes:
    """Exactly the receipt (kvitto) that `give_receipt` hands out, as JSON without the vault's ids."""
    told = without_ids(consent_receipts.receipt(desk, consent_id, giver=giver))
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def receipt_paper(desk: Desk, consent_id: str, giver: str, *, lang: str = "sv") -> bytes:
    """Exactly the receipt (kvitto) that `give_receipt` hands out as PDF."""
    return desk.tools.writers["pdf"](consent_receipt_paper.compose(desk, consent_id, giver, lang=lang), {}, {})


def _form_question(desk: Desk, consent_id: str, giver: str) -> SharingQuestion:
    """May the child's own matters that the form names be told to the one who gets it?"""
    consent = consents.scope(desk, consent_id)
    return sharing.child_question(
        desk,
        children.card(desk, consent.child_id),
        statements=(),
        receivers=(giver if giver == "child" else f"guardian:{giver}",),
        categories=consent.categories,
    )
