# SPDX-License-Identifier: EUPL-1.2
"""The records of a request for documents: which the one who works may meet, and what was judged of each passage.

A child with protected identity is met by its two named users alone: for others neither rows nor sums tell of it.
"""

from __future__ import annotations

from datetime import date

import attrs

from samverkan_desktop.domain import document_requests as domain
from samverkan_desktop.domain.consultations import ConsentedConsultation, Consultation, ListRow
from samverkan_desktop.domain.document_requests import DocumentRequest, Passage
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.people import Child
from samverkan_desktop.usecases import document_request_paper, protected, recognition
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.document_request_paper import Reviewed


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


def is_manager(desk: Desk) -> bool:
    """Whether the one who works may decide."""
    return "manager" in desk.actor.roles


def reachable(desk: Desk) -> tuple[ListRow, ...]:
    """The rows of consultations that may be found and gone through here; a manager's are the whole unit's."""
    shut = recognition.closed(desk)
    rows = tuple(row for row in desk.vault.consultations.rows() if row.id not in shut)
    if not is_manager(desk):
        return protected.visible(desk, rows)
    hidden = hidden_children(desk)
    return tuple(row for row in rows if row.child_id not in hidden)


def hidden_children(desk: Desk) -> frozenset[str]:
    """Children that the one who works may not meet here: for a manager only protected ones of others."""
    hidden = protected.hidden(desk)
    if not is_manager(desk):
        return hidden
    return frozenset(one for one in hidden if (child := desk.vault.people.child(one)) is not None and child.protected)


def stored(desk: Desk, consultation_id: str) -> Consultation:
    """A consultation of either kind. Raises InvalidInput("unknown_consultation")."""
    store = desk.vault.consultations
    found = store.consented(consultation_id) or store.deidentified(consultation_id)
    if found is None:
        raise InvalidInput("unknown_consultation")
    return found


def child_of(desk: Desk, record: Consultation) -> Child | None:
    """The child a record is about; None on the de-identified side, which knows none."""
    return desk.vault.people.child(record.child_id) if isinstance(record, ConsentedConsultation) else None


def covered(desk: Desk, request: DocumentRequest, usual: str, lang: str) -> tuple[OpenedRecord, ...]:
    """A request's records that may be met, in their order, with what is chosen or proposed for each passage.

    usual: the paragraph proposed for what is masked.
    """
    rows = {row.id: row for row in reachable(desk)}
    judged, found = _judged(desk, request), []
    for kept in desk.vault.document_requests.records(request.id):
        if kept.consultation_id not in rows:
            continue
        record = stored(desk, kept.consultation_id)
        child = child_of(desk, record)
        passages = document_request_paper.passages(record, child, lang)
        fresh = kept.reviewed and kept.sha256 == domain.fingerprint(passages)
        choices = judged.get(record.id, {}) if fresh else {}
        proposed = _proposed(request, record, usual)
        found.append(
            OpenedRecord(
                consultation_id=record.id,
                number=record.number,
                date=record.date,
                kind=rows[record.id].kind,
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


def gone_through(desk: Desk, request: DocumentRequest, lang: str = "sv") -> tuple[Reviewed, ...]:
    """Every record of a request as judged, hidden ones too. Raises Refused("records_left") when one is left.

    A record that has changed since it was gone through is left too. Raises Refused("consultation_stopped") while one
    is closed for whoever knows the child.
    """
    judged = _judged(desk, request)
    found = []
    for kept in desk.vault.document_requests.records(request.id):
        record = stored(desk, kept.consultation_id)
        recognition.require_open(desk, record.id)
        passages = document_request_paper.passages(record, child_of(desk, record), lang)
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


def _judged(desk: Desk, request: DocumentRequest) -> dict[str, dict[tuple[str, int], tuple[str, str]]]:
    found: dict[str, dict[tuple[str, int], tuple[str, str]]] = {}
    for one in desk.vault.document_requests.judged(request.id):
        found.setdefault(one.consultation_id, {})[one.field, one.number] = (one.choice, one.paragraph)
    return found
