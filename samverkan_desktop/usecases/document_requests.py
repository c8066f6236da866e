# SPDX-License-Identifier: EUPL-1.2
"""Requests for documents (begäran om handling): find, judge passage by passage, decide, hand out a masked copy.

Anyone may write a request down; a manager decides it (OSL 6 kap. 3 §; text not read). The social board's request in an
opened investigation (SoL 20 kap. 6 §) is a duty: the rules answer it and no decision is needed. A child with
protected identity is met by its two named users alone, here too: for others neither rows nor sums tell of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from samverkan_desktop.domain import document_requests as domain
from samverkan_desktop.domain.consultations import ConsentedConsultation, Consultation, ListRow
from samverkan_desktop.domain.document_requests import DocumentRequest, Judged, Passage, RequestedRecord
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import Child
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.domain.sharing import SharingQuestion, Statement
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import children, document_request_paper, protected, recognition, secrecy, sharing
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.document_request_paper import Reviewed

Choices = Mapping[tuple[str, int], tuple[str, str]]
"""For each passage, by field and number: give or mask, and the paragraph it is masked by."""


@attrs.frozen(kw_only=True)
class OpenedRecord:
    """A record of a request as it is gone through (handling): its passages with what has been chosen or is proposed."""

    consultation_id: str
    number: str
    date: date
    kind: str
    reviewed: bool
    hidden: bool
    passages: tuple[tuple[Passage, str, str], ...]

    def shown(self) -> Reviewed:
        """The same as the papers take it."""
        return Reviewed(passages=self.passages, hidden=self.hidden)


@attrs.frozen(kw_only=True)
class OpenedRequest:
    """A request with the records that the one who works may meet, and the paragraphs there are to choose."""

    request: DocumentRequest
    records: tuple[OpenedRecord, ...]
    usual: str
    paragraphs: tuple[secrecy.Paragraph, ...]


# what came in


def receive(
    desk: Desk,
    *,
    kind: str,
    asked_for: str,
    received: date | None = None,
    answer_to: str = "",
    investigation_opened: date | None = None,
) -> DocumentRequest:
    """Write a request down. Nobody is asked who they are or why. Raises InvalidInput("request_incomplete")."""
    opened_well = kind != "investigation" or (investigation_opened is not None and investigation_opened <= desk.today)
    if kind not in domain.KINDS or not asked_for.strip() or not opened_well or (received or desk.today) > desk.today:
        raise InvalidInput("request_incomplete")
    with desk.change():
        made = DocumentRequest(
            id=new_id(),
            number=desk.vault.document_requests.next_number(desk.today.year),
            kind=kind,  # type: ignore[arg-type]
            received=received or desk.today,
            asked_for=asked_for.strip(),
            answer_to=answer_to.strip(),
            investigation_opened=investigation_opened if kind == "investigation" else None,
            recorded_at=desk.now,
            recorded_by=desk.actor.id,
        )
        desk.vault.document_requests.add(made)
        desk.note("document_request_received", "document_request", made.id, kind=kind)
    return made


def listed(desk: Desk) -> tuple[DocumentRequest, ...]:
    """Every request for a manager, one's own for others; newest first."""
    found = desk.vault.document_requests.all()
    return found if is_manager(desk) else tuple(one for one in found if one.recorded_by == desk.actor.id)


def is_manager(desk: Desk) -> bool:
    """Whether the one who works may decide."""
    return "manager" in desk.actor.roles


# finding


def find(desk: Desk, *, child_id: str = "", number: str = "", year: int = 0) -> tuple[ListRow, ...]:
    """Approved and closed records by child, number or year, as far as one may meet them; entered in the log.

    A manager meets colleagues' too, but for protected children's only those who are named.
    """
    rows = [row for row in _reachable(desk) if row.state != "draft" and row.sharing != "stopped"]
    found = tuple(
        row
        for row in rows
        if (not child_id or row.child_id == child_id)
        and (not number.strip() or row.number.casefold() == number.strip().casefold())
        and (not year or (row.date is not None and row.date.year == year))
        and (child_id or number.strip() or year)
    )
    with desk.change():
        desk.note("search_shown", "document_request", hits=len(found))
    return tuple(sorted(found, key=lambda row: (row.date or date.min, row.number)))


def named_children(desk: Desk) -> tuple[Child, ...]:
    """The children one may find by, by name."""
    hidden = _hidden(desk)
    return tuple(child for child in desk.vault.people.children() if child.id not in hidden)


def choose(desk: Desk, request_id: str, consultation_ids: Iterable[str]) -> OpenedRequest:
    """Say which records a request covers; what was judged of those that stay is kept. Raises InvalidInput, Refused.

    Records that the one who works may not meet, and that another has put there, stay where they are.
    """
    request = _open(desk, request_id)
    reachable = {row.id for row in _reachable(desk) if row.state != "draft"}
    wanted = tuple(dict.fromkeys(consultation_ids))
    if not set(wanted) <= reachable:
        raise InvalidInput("unknown_consultation")
    before = {record.consultation_id: record for record in desk.vault.document_requests.records(request.id)}
    others = [one for one in before if one not in reachable]
    with desk.change():
        desk.vault.document_requests.set_records(
            request.id,
            [
                attrs.evolve(
                    before.get(one) or RequestedRecord(request_id=request.id, consultation_id=one, position=0),
                    position=n,
                )
                for n, one in enumerate((*wanted, *others))
            ],
        )
        desk.note("document_request_records_chosen", "document_request", request.id, n=len(wanted))
    return opened(desk, request.id)


# judging


def opened(desk: Desk, request_id: str, lang: str = "sv") -> OpenedRequest:
    """Open a request; every record that is shown is entered in the log. Raises InvalidInput("unknown_request")."""
    request = _get(desk, request_id)
    usual = secrecy.usual(desk)
    records = _records(desk, request, usual, lang)
    with desk.change():
        for record in records:
            child = _child(desk, _stored(desk, record.consultation_id))
            why = protected.why_opened(desk, child.id if child else "", "release")
            desk.note("consultation_opened", "consultation", record.consultation_id, request=request.number, **why)
    return OpenedRequest(request=request, records=records, usual=usual, paragraphs=secrecy.paragraphs(desk, lang))


def judge(
    desk: Desk, request_id: str, consultation_id: str, choices: Choices, *, hidden: bool = False, lang: str = "sv"
) -> None:
    """Keep what was judged of one record, gone through whole. Raises InvalidInput (passages_left, unknown_*).

    hidden: that it exists is secret too; it is then told of in neither copy nor decision.
    """
    request = _open(desk, request_id)
    record = _record(desk, request, consultation_id)
    passages = document_request_paper.passages(record, _child(desk, record), lang)
    said = {(one.field, one.number): choices.get((one.field, one.number), ("", "")) for one in passages}
    masks_without = [one for one in said.values() if one[0] == "mask" and not one[1].strip()]
    if any(choice not in ("give", "mask") for choice, _ in said.values()) or (
        masks_without and request.kind == "public"
    ):
        raise InvalidInput("passages_left")
    store = desk.vault.document_requests
    kept = [
        attrs.evolve(one, reviewed=True, hidden=hidden, sha256=domain.fingerprint(passages))
        if one.consultation_id == consultation_id
        else one
        for one in store.records(request.id)
    ]
    with desk.change():
        store.set_records(request.id, kept)
        store.judge(
            request.id,
            consultation_id,
            [
                Judged(
                    request_id=request.id,
                    consultation_id=consultation_id,
                    field=field,
                    number=number,
                    choice=choice,
                    paragraph=paragraph if choice == "mask" else "",
                )
                for (field, number), (choice, paragraph) in said.items()
            ],
        )
        desk.note("document_request_judged", "consultation", consultation_id, request=request.number)


def decide(desk: Desk, request_id: str, reason: str = "") -> DocumentRequest:
    """Decide a public request (besluta). Only a manager may; afterwards nothing of it can change.

    Raises Refused (role_needed, records_left, investigation_is_a_duty).
    """
    request = _open(desk, request_id)
    if not is_manager(desk):
        raise Refused("role_needed", role="manager")
    if request.kind == "investigation":
        raise Refused("investigation_is_a_duty")
    reviewed = gone_through(desk, request)
    told = document_request_paper.told_outcome(reviewed)
    outcome = {"nothing_given": "refused"}.get(told, told)
    if outcome == "whole" and any(one.hidden for one in reviewed):
        outcome = "masked"
    decided = attrs.evolve(
        request,
        state="decided",
        outcome=outcome,
        reason=reason.strip(),
        decided_at=desk.now,
        decided_by=desk.actor.id,
    )
    with desk.change():
        desk.vault.document_requests.update(decided)
        desk.note("document_request_decided", "document_request", request.id, outcome=outcome)
    return decided


# papers


def paper(desk: Desk, request_id: str, what: str, lang: str = "sv") -> Report:
    """A paper of a request: `copy`, `decision` or, for an investigation, `answer`. Raises Refused("records_left")."""
    request = _get(desk, request_id)
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
            child=child_of(desk, request),
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
    hidden = _hidden(desk)
    for kept in desk.vault.document_requests.records(request.id):
        child = _child(desk, _stored(desk, kept.consultation_id))
        if child is not None and child.id in hidden and not kept.hidden:
            raise InvalidInput("unknown_child")


def gone_through(desk: Desk, request: DocumentRequest, lang: str = "sv") -> tuple[Reviewed, ...]:
    """Every record of a request as judged, hidden ones too. Raises Refused("records_left") when one is left.

    A record that has changed since it was gone through is left too. Raises Refused("consultation_stopped") while one
    is closed for whoever knows the child.
    """
    judged = _judged(desk, request)
    found = []
    for kept in desk.vault.document_requests.records(request.id):
        record = _stored(desk, kept.consultation_id)
        recognition.require_open(desk, record.id)
        passages = document_request_paper.passages(record, _child(desk, record), lang)
        if not kept.reviewed or kept.sha256 != domain.fingerprint(passages):
            raise Refused("records_left")
        choices = judged.get(record.id, {})
        found.append(
            Reviewed(
                passages=tuple((one, *choices.get((one.field, one.number), ("mask", ""))) for one in passages),
                hidden=kept.hidden,
            )
        )
    return tuple(found)


def question(desk: Desk, request: DocumentRequest) -> SharingQuestion:
    """The question of an answer to an opened investigation, as of today. Raises InvalidInput("one_child_only")."""
    card = children.card(desk, child_of(desk, request).id)
    kinds: list[str] = []
    reviewed = gone_through(desk, request)
    for kept, one in zip(desk.vault.document_requests.records(request.id), reviewed, strict=True):
        kinds += document_request_paper.categories_of(_stored(desk, kept.consultation_id), one)
    asked = sharing.child_question(
        desk,
        card,
        statements=_statements(desk, card.child.id),
        receivers=("social_services",),
        categories=kinds or ("concern",),
        purpose="investigation",
    )
    return attrs.evolve(asked, facts=attrs.evolve(asked.facts, investigation_opened=request.investigation_opened))


def child_of(desk: Desk, request: DocumentRequest) -> Child:
    """The one child that an investigation's request is about. Raises InvalidInput("one_child_only")."""
    records = [_stored(desk, one.consultation_id) for one in desk.vault.document_requests.records(request.id)]
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
    found = (_stored(desk, one.consultation_id) for one in desk.vault.document_requests.records(request.id))
    return any(child.protected for one in found if (child := _child(desk, one)) is not None)


def given(desk: Desk, request: DocumentRequest) -> None:
    """Note that a request has been answered; inside an open transaction."""
    answered = attrs.evolve(request, given_at=desk.now)
    if request.kind == "public":
        answered = attrs.evolve(answered, state="given")
    desk.vault.document_requests.update(answered)


# within


def _records(desk: Desk, request: DocumentRequest, usual: str, lang: str) -> tuple[OpenedRecord, ...]:
    reachable = {row.id: row for row in _reachable(desk)}
    judged, found = _judged(desk, request), []
    for kept in desk.vault.document_requests.records(request.id):
        if kept.consultation_id not in reachable:
            continue
        record = _stored(desk, kept.consultation_id)
        child = _child(desk, record)
        passages = document_request_paper.passages(record, child, lang)
        fresh = kept.reviewed and kept.sha256 == domain.fingerprint(passages)
        choices = judged.get(record.id, {}) if fresh else {}
        proposed = _proposed(request, record, usual)
        found.append(
            OpenedRecord(
                consultation_id=record.id,
                number=record.number,
                date=record.date,
                kind=reachable[record.id].kind,
                reviewed=fresh,
                hidden=kept.hidden if fresh else bool(child and child.protected and request.kind == "public"),
                passages=tuple((one, *choices.get((one.field, one.number), proposed)) for one in passages),
            )
        )
    return tuple(found)


def _proposed(request: DocumentRequest, record: Consultation, usual: str) -> tuple[str, str]:
    """What is proposed and then gone through: a child's matters masked, what is about nobody given."""
    if request.kind == "investigation" or not isinstance(record, ConsentedConsultation):
        return "give", ""
    return "mask", usual


def _judged(desk: Desk, request: DocumentRequest) -> dict[str, dict[tuple[str, int], tuple[str, str]]]:
    found: dict[str, dict[tuple[str, int], tuple[str, str]]] = {}
    for one in desk.vault.document_requests.judged(request.id):
        found.setdefault(one.consultation_id, {})[one.field, one.number] = (one.choice, one.paragraph)
    return found


def _reachable(desk: Desk) -> tuple[ListRow, ...]:
    shut = recognition.closed(desk)
    rows = tuple(row for row in desk.vault.consultations.rows() if row.id not in shut)
    if not is_manager(desk):
        return protected.visible(desk, rows)
    hidden = _hidden(desk)
    return tuple(row for row in rows if row.child_id not in hidden)


def _hidden(desk: Desk) -> frozenset[str]:
    """Children that the one who works may not meet here: for a manager only protected ones of others."""
    hidden = protected.hidden(desk)
    if not is_manager(desk):
        return hidden
    return frozenset(one for one in hidden if (child := desk.vault.people.child(one)) is not None and child.protected)


def _stored(desk: Desk, consultation_id: str) -> Consultation:
    store = desk.vault.consultations
    found = store.consented(consultation_id) or store.deidentified(consultation_id)
    if found is None:
        raise InvalidInput("unknown_consultation")
    return found


def _child(desk: Desk, record: Consultation) -> Child | None:
    return desk.vault.people.child(record.child_id) if isinstance(record, ConsentedConsultation) else None


def _record(desk: Desk, request: DocumentRequest, consultation_id: str) -> Consultation:
    covered = {one.consultation_id for one in desk.vault.document_requests.records(request.id)}
    if consultation_id not in covered & {row.id for row in _reachable(desk)}:
        raise InvalidInput("unknown_consultation")
    return _stored(desk, consultation_id)


def _statements(desk: Desk, child_id: str) -> tuple[Statement, ...]:
    return sharing.statements_of(desk, (one.id for one in desk.vault.consents.of_child(child_id)))


def _get(desk: Desk, request_id: str) -> DocumentRequest:
    found = next((one for one in listed(desk) if one.id == request_id or one.number == request_id), None)
    if found is None:
        raise InvalidInput("unknown_request")
    return found


def _open(desk: Desk, request_id: str) -> DocumentRequest:
    request = _get(desk, request_id)
    if request.state != "open":
        raise Refused("request_is_decided")
    return request
