# SPDX-License-Identifier: EUPL-1.2
"""Requests for documents (begäran om handling): find, judge passage by passage, decide.

Anyone may write a request down; a manager decides it (OSL 6 kap. 3 §; text not read). The social board's request in an
opened investigation (SoL 20 kap. 6 §) is a duty: the rules answer it and no decision is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from samverkan_desktop.domain import document_requests as domain
from samverkan_desktop.domain.consultations import Consultation, ListRow
from samverkan_desktop.domain.document_requests import DocumentRequest, Judged, RequestedRecord
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import Child
from samverkan_desktop.domain.retention import Retention
from samverkan_desktop.usecases import document_request_paper, protected, retention, secrecy
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.document_request_records import (
    OpenedRecord,
    child_of,
    covered,
    gone_through,
    hidden_children,
    is_manager,
    reachable,
    stored,
)

Choices = Mapping[tuple[str, int], tuple[str, str]]
"""For each passage, by field and number: give or mask, and the paragraph it is masked by."""


@attrs.frozen(kw_only=True)
class OpenedRequest:
    """A request with the records that the one who works may meet, and the paragraphs there are to choose.

    retention: its class and from when it may be destroyed (gallring), None when there is no class.
    """

    request: DocumentRequest
    records: tuple[OpenedRecord, ...]
    usual: str
    paragraphs: tuple[secrecy.Paragraph, ...]
    retention: Retention | None = None


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
            kind=kind,  # type: ignore[arg-type]  # held against KINDS above, which a plain str cannot say
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


def get(desk: Desk, request_id: str) -> DocumentRequest:
    """One request by id or number, when `listed` has it. Raises InvalidInput("unknown_request")."""
    found = next((one for one in listed(desk) if one.id == request_id or one.number == request_id), None)
    if found is None:
        raise InvalidInput("unknown_request")
    return found


def _open(desk: Desk, request_id: str) -> DocumentRequest:
    request = get(desk, request_id)
    if request.state != "open":
        raise Refused("request_is_decided")
    return request


# finding


def find(desk: Desk, *, child_id: str = "", number: str = "", year: int = 0) -> tuple[ListRow, ...]:
    """Approved and closed records by child, number or year, as far as one may meet them; entered in the log.

    A manager meets colleagues' too, but for protected children's only those who are named.
    """
    rows = [row for row in reachable(desk) if row.state != "draft" and row.sharing != "stopped"]
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
    hidden = hidden_children(desk)
    return tuple(child for child in desk.vault.people.children() if child.id not in hidden)


def choose(desk: Desk, request_id: str, consultation_ids: Iterable[str]) -> OpenedRequest:
    """Say which records a request covers; what was judged of those that stay is kept. Raises InvalidInput, Refused.

    Records that the one who works may not meet, and that another has put there, stay where they are.
    """
    request = _open(desk, request_id)
    may_be = {row.id for row in reachable(desk) if row.state != "draft"}
    wanted = tuple(dict.fromkeys(consultation_ids))
    if not set(wanted) <= may_be:
        raise InvalidInput("unknown_consultation")
    before = {record.consultation_id: record for record in desk.vault.document_requests.records(request.id)}
    others = [one for one in before if one not in may_be]
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
    request = get(desk, request_id)
    usual = secrecy.usual(desk)
    found = covered(desk, request, usual, lang)
    with desk.change():
        for record in found:
            child = child_of(desk, stored(desk, record.consultation_id))
            why = protected.why_opened(desk, child.id if child else "", "release")
            desk.note("consultation_opened", "consultation", record.consultation_id, request=request.number, **why)
    return OpenedRequest(
        request=request,
        records=found,
        usual=usual,
        paragraphs=secrecy.paragraphs(desk, lang),
        retention=retention.of_request(desk, request),
    )


def judge(
    desk: Desk, request_id: str, consultation_id: str, choices: Choices, *, hidden: bool = False, lang: str = "sv"
) -> None:
    """Keep what was judged of one record, gone through whole. Raises InvalidInput (passages_left, unknown_*).

    hidden: that it exists is secret too; it is then told of in neither copy nor decision.
    """
    request = _open(desk, request_id)
    record = _record(desk, request, consultation_id)
    passages = document_request_paper.passages(record, child_of(desk, record), lang)
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


def _record(desk: Desk, request: DocumentRequest, consultation_id: str) -> Consultation:
    chosen = {one.consultation_id for one in desk.vault.document_requests.records(request.id)}
    if consultation_id not in chosen & {row.id for row in reachable(desk)}:
        raise InvalidInput("unknown_consultation")
    return stored(desk, consultation_id)
