# SPDX-License-Identifier: EUPL-1.2
"""What answers a request for documents (svar på en begäran): its papers, and the question an investigation puts.

Composes from what was gone through. Words no paper (`document_request_paper`), lets nothing out (`release_own`).
"""

from __future__ import annotations

import attrs

from samverkan_desktop.domain.consultations import ConsentedConsultation
from samverkan_desktop.domain.document_requests import DocumentRequest
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.people import Child
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.domain.sharing import SharingQuestion, Statement
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import children, document_request_paper, document_requests, secrecy, sharing
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.document_request_records import child_of, gone_through, hidden_children, stored


def paper(desk: Desk, request_id: str, what: str, lang: str = "sv") -> Report:
    """A paper of a request: `copy`, `decision` or, for an investigation, `answer`. Raises Refused("records_left")."""
    request = document_requests.get(desk, request_id)
    if what != "decision":
        _require_met(desk, request)
    return paper_of(desk, request.id, what, lang)


def paper_of(desk: Desk, request_id: str, what: str, lang: str = "sv") -> Report:
    """The same for a second person who is asked to agree, whoever wrote the request down; the door asks for it."""
    request = desk.vault.document_requests.get(request_id)
    if request is None:
        raise InvalidInput("unknown_request")
    reviewed = gone_through(desk, request, lang)
    usual, authority = secrecy.usual(desk), authority_of(desk)
    day = document_request_paper.decided_day(request, desk.today)
    if what == "answer":
        return document_request_paper.answer(
            request,
            reviewed,
            child=about_child(desk, request),
            day=desk.today,
            usual=usual,
            authority=authority,
            lang=lang,
        )
    if what == "copy":
        return document_request_paper.copy(request, reviewed, day=desk.today, lang=lang)
    who = desk.vault.users.get(request.decided_by or desk.actor.id)
    decided_by = ", ".join(part for part in (who.name, who.function) if part) if who else ""
    return document_request_paper.decision(
        request, reviewed, day=day, usual=usual, authority=authority, decided_by=decided_by, lang=lang
    )


def _require_met(desk: Desk, request: DocumentRequest) -> None:
    """Raise InvalidInput("unknown_child") when the paper would tell of a protected child others have in hand."""
    hidden = hidden_children(desk)
    for kept in desk.vault.document_requests.records(request.id):
        child = child_of(desk, stored(desk, kept.consultation_id))
        if child is not None and child.id in hidden and not kept.hidden:
            raise InvalidInput("unknown_child")


def question(desk: Desk, request: DocumentRequest) -> SharingQuestion:
    """The question of an answer to an opened investigation, as of today. Raises InvalidInput("one_child_only")."""
    card = children.card(desk, about_child(desk, request).id)
    kinds: list[str] = []
    reviewed = gone_through(desk, request)
    for kept, one in zip(desk.vault.document_requests.records(request.id), reviewed, strict=True):
        kinds += document_request_paper.categories_of(stored(desk, kept.consultation_id), one)
    asked = sharing.child_question(
        desk,
        card,
        statements=_statements(desk, card.child.id),
        receivers=("social_services",),
        categories=kinds or ("concern",),
        purpose="investigation",
    )
    return attrs.evolve(asked, facts=attrs.evolve(asked.facts, investigation_opened=request.investigation_opened))


def about_child(desk: Desk, request: DocumentRequest) -> Child:
    """The one child that an investigation's request is about. Raises InvalidInput("one_child_only")."""
    records = [stored(desk, one.consultation_id) for one in desk.vault.document_requests.records(request.id)]
    about = {one.child_id if isinstance(one, ConsentedConsultation) else "" for one in records}
    child = desk.vault.people.child(about.pop()) if len(about) == 1 else None
    if child is None:
        raise InvalidInput("one_child_only")
    return child


def authority_of(desk: Desk) -> str:
    """Who gives the document, in words."""
    info = desk.vault.info
    return ", ".join(dict.fromkeys((info.name, info.municipality)))


def unchecked(lang: str = "sv") -> tuple[str, ...]:
    """The paragraphs of the papers whose text could not be read when they were written."""
    return tuple(texts.table("document_requests", lang)["unchecked"])


def protects(desk: Desk, request: DocumentRequest) -> bool:
    """Whether a record of the request is about a protected child, so that a second person must agree."""
    found = (stored(desk, one.consultation_id) for one in desk.vault.document_requests.records(request.id))
    return any(child.protected for one in found if (child := child_of(desk, one)) is not None)


def given(desk: Desk, request: DocumentRequest) -> None:
    """Note that a request has been answered; inside an open transaction."""
    answered = attrs.evolve(request, given_at=desk.now)
    if request.kind == "public":
        answered = attrs.evolve(answered, state="given")
    desk.vault.document_requests.update(answered)


def _statements(desk: Desk, child_id: str) -> tuple[Statement, ...]:
    return sharing.statements_of(desk, (one.id for one in desk.vault.consents.of_child(child_id)))
