# SPDX-License-Identifier: EUPL-1.2
"""What leaves by the authority's own duty (egen akt, handlingar på begäran): its case file, what someone asked for.

The case file and a request for documents are a person's decision, so no rule is asked; the ledger tells of them all the
same. What an opened investigation asks for is judged as always. Composes no paper (`case_files`,
`document_request_answers`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import attrs

from samverkan_desktop.domain.consultations import DeidentifiedConsultation
from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.domain.sharing import Mode
from samverkan_desktop.rules import clearing
from samverkan_desktop.usecases import (
    case_files,
    consultations,
    document_request_answers,
    document_requests,
    protected,
    rights,
    second_persons,
    sharing,
)
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.release import Outcome, carry, end_begun, enter, refuse, render_paper, row


def give_case_file(
    desk: Desk,
    consultation_id: str,
    *,
    format: str,
    to: Path,
    overwrite: bool = False,
    substitutes: Mapping[str, str] | None = None,
    lang: str = "sv",
) -> Release:
    """Hand a record to the authority's own case file (för till akt) as a file.

    It stays within the authority, so no rule is asked; the ledger tells of it all the same, and a protected child
    needs a second person. Raises what `case_files.paper` raises, Refused (in_anothers_hands: filing is for who has it
    in hand), and Impossible (the carrier's reasons).
    """
    release, content = begin_case_file(desk, consultation_id, format=format, substitutes=substitutes, lang=lang)
    return carry(desk, release, content, to, overwrite=overwrite)


def begin_case_file(
    desk: Desk,
    consultation_id: str,
    *,
    format: str,
    carrier: str = "file",
    substitutes: Mapping[str, str] | None = None,
    lang: str = "sv",
) -> tuple[Release, bytes]:
    """The ledger's row for a record that is about to be saved, or copied into the case system; `end_own` follows.

    Raises as `give_case_file`.
    """
    record = consultations.get(desk, consultation_id)
    rights.require(desk, record)
    paper = case_files.paper(desk, record.id, lang)
    content = render_paper(desk, paper, format, substitutes)
    own = (desk.vault.info.own_party,)
    child = case_files.child_of(desk, record)
    if child is not None and child.protected:
        protected.require_no_place(paper)
        seen = agreed_words(paper, own, "case_file")
        second_persons.require(desk, record.id, seen, receivers=own, purpose="case_file", language=lang)
    deidentified = isinstance(record, DeidentifiedConsultation)
    with desk.change():
        release = _enter_own(
            desk, content, format=format, carrier=carrier, purpose="case_file", receivers=own,
            record=(record.id, "deidentified" if deidentified else "consented"),
        )  # fmt: skip
        if isinstance(record, DeidentifiedConsultation) and not record.released:
            desk.vault.consultations.update_deidentified(attrs.evolve(record, released=True))
    return release, content


def end_own(desk: Desk, release_id: str, *, left: bool) -> None:
    """Whether what `begin_case_file` began left. Raises InvalidInput("unknown_release") for another's."""
    end_begun(desk, release_id, left=left)


def give_request(
    desk: Desk,
    request_id: str,
    what: str,
    *,
    format: str,
    to: Path,
    overwrite: bool = False,
    substitutes: Mapping[str, str] | None = None,
    lang: str = "sv",
) -> Release:
    """Hand out a paper of a decided request for documents: `copy` (masked) or `decision`, as a file.

    A person has decided, so no rule is asked. Raises Refused (request_not_decided, records_left,
    second_person_needed for a protected child), InvalidInput, and Impossible (the carrier's reasons).
    """
    request = document_requests.opened(desk, request_id).request
    if request.state == "open":
        raise Refused("request_not_decided")
    paper = document_request_answers.paper(desk, request.id, what, lang)
    content = render_paper(desk, paper, format, substitutes)
    if what == "copy" and document_request_answers.protects(desk, request):
        protected.require_no_place(paper)
        seen = agreed_words(paper, ("requester",), "document_request")
        second_persons.require(
            desk, request.id, seen, receivers=("requester",), purpose="document_request", language=lang
        )
    with desk.change():
        release = _enter_own(
            desk, content, format=format, carrier="file", purpose="document_request", receivers=("requester",)
        )
        document_request_answers.given(desk, request)
    return carry(desk, release, content, to, overwrite=overwrite)


def answer_investigation(
    desk: Desk,
    request_id: str,
    *,
    format: str,
    to: Path,
    overwrite: bool = False,
    substitutes: Mapping[str, str] | None = None,
    lang: str = "sv",
) -> Outcome:
    """Hand what was asked for to the social board's opened investigation (SoL 20 kap. 6 §), whatever a family has said.

    The rules are asked as always: a duty clears it, anything else stops it. Raises as `release.export`; a no is no
    error.
    """
    request = document_requests.opened(desk, request_id).request
    question = document_request_answers.question(desk, request)
    decision = sharing.decide(desk, question)
    if request.kind != "investigation" or decision.outcome not in ("permitted", "duty"):
        refuse(desk, "document_request", request.id, decision)
        return Outcome(decision=decision, full=decision, left_out=0)
    paper = document_request_answers.paper(desk, request.id, "answer", lang)
    content = render_paper(desk, paper, format, substitutes)
    clearance = clearing.clear(question, decision, content, new_id())
    if "second_person" in decision.obligations:
        seen = agreed_words(paper, question.to, question.purpose)
        second_persons.require(desk, request.id, seen, receivers=question.to, purpose=question.purpose, language=lang)
    with desk.change():
        release = enter(desk, "", "", question, clearance, format, content)
        document_request_answers.given(desk, request)
    done = carry(desk, release, content, to, overwrite=overwrite)
    return Outcome(decision=decision, full=decision, left_out=0, release=done)


def _enter_own(
    desk: Desk,
    content: bytes,
    *,
    format: str,
    carrier: str,
    purpose: str,
    receivers: tuple[str, ...],
    record: tuple[str, str] = ("", ""),
) -> Release:
    """A ledger row that no rule was asked about, inside an open transaction."""
    mode: Mode = "deidentified" if record[1] == "deidentified" else "identified"
    release = row(
        desk, content, format=format, carrier=carrier, receivers=receivers, purpose=purpose, mode=mode, record=record
    )
    desk.vault.releases.add(release)
    desk.note("release_intended", "release", release.id, format=format, size=len(content), purpose=purpose)
    return release


def agreed_words(paper: Report, receivers: Sequence[str], purpose: str) -> str:
    """What a second person agrees to; the marking left out, since it bears the day."""
    return second_persons.fingerprint(attrs.evolve(paper, marking=""), receivers, purpose)
