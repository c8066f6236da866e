# SPDX-License-Identifier: EUPL-1.2
"""What a second person reads before agreeing (andra person): the very thing that another user wants to let out.

Each kind is made by the same steps that would hand it out, so that what is agreed to is what leaves. Lets nothing out.
"""

from __future__ import annotations

import hashlib

import attrs

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.releases import SecondPerson
from samverkan_desktop.usecases import (
    case_files,
    consent_forms,
    document_request_answers,
    extracts,
    meeting_papers,
    second_persons,
)
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.release import consultation_for, render, render_paper
from samverkan_desktop.usecases.release_family import receipt_bytes
from samverkan_desktop.usecases.release_own import agreed_words


@attrs.frozen(kw_only=True)
class Asked:
    """What a second person is asked to agree to (det som ska godkännas): the very thing, and what to agree by."""

    content: bytes
    sha256: str
    format: str = "pdf"


def show_to_second(desk: Desk, asked_id: str) -> Asked:
    """Exactly what another user wants to let out, to be read in the program before `second_persons.agree`.

    The look is entered in the log first; nothing leaves. Raises InvalidInput("unknown_second_person") when the
    question is answered, too old or about a child that is hidden from the one who works.
    """
    found = next((one for one in second_persons.everything_waiting(desk) if one.asked.id == asked_id), None)
    if found is None:
        raise InvalidInput("unknown_second_person")
    asked = found.asked
    with desk.change():
        if found.child_id:
            desk.note("child_opened", "child", found.child_id, reason="release")
        else:
            desk.note("consultation_opened", "consultation", asked.object_id)
    if found.kind == "consent":
        return _of_family(desk, asked)
    if found.kind == "meeting":
        return _of_meeting(desk, asked)
    if found.kind == "request" or asked.purpose == "case_file":
        return _of_own(desk, asked)
    return _of_consultation(desk, asked)


def _of_family(desk: Desk, asked: SecondPerson) -> Asked:
    giver = asked.receivers[0].removeprefix("guardian:") if asked.receivers else ""
    if asked.purpose == "receipt":
        content = receipt_bytes(desk, asked.object_id, giver)
        return Asked(content=content, sha256=hashlib.sha256(content).hexdigest(), format="json")
    asker = desk.vault.users.get(asked.asked_by)
    form = consent_forms.compose(desk, asked.object_id, giver, lang=asked.language, contact=asker)
    return Asked(content=desk.tools.consent_form(form, {}), sha256=form.sha256)


def _of_meeting(desk: Desk, asked: SecondPerson) -> Asked:
    extract = meeting_papers.asked_of_second(desk, asked)
    if extract.report is None:
        raise InvalidInput("unknown_second_person")
    seen = second_persons.fingerprint(extract.report, extract.question.to, extract.question.purpose)
    return Asked(content=render(desk, extract, "pdf", None), sha256=seen)


def _of_own(desk: Desk, asked: SecondPerson) -> Asked:
    """What a question about the own case file, or about a request for documents, would let out."""
    if asked.purpose == "case_file":
        paper = case_files.paper(desk, asked.object_id, asked.language)
    else:
        what = "answer" if asked.purpose == "investigation" else "copy"
        paper = document_request_answers.paper_of(desk, asked.object_id, what, asked.language)
    seen = agreed_words(paper, asked.receivers, asked.purpose)
    return Asked(content=render_paper(desk, paper, "pdf", None), sha256=seen)


def _of_consultation(desk: Desk, asked: SecondPerson) -> Asked:
    purpose = asked.purpose or "consultation"
    consultation, towards = consultation_for(desk, asked.object_id, "pdf", asked.receivers, purpose)
    extract = extracts.compose(desk, consultation, receivers=towards, purpose=purpose, lang=asked.language)
    report = extract.report or extract.held
    if report is None:
        raise InvalidInput("unknown_second_person")
    seen = second_persons.fingerprint(report, towards, purpose)
    return Asked(content=render(desk, attrs.evolve(extract, report=report), "pdf", None), sha256=seen)
