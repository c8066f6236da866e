# SPDX-License-Identifier: EUPL-1.2
"""The one door (utlämnande): everything that leaves the vault for a person or a program goes through here.

Render in memory, decide again now, commit a ledger row `intended`, let the carrier write, commit `done` or
`failed`. A crash leaves `intended`, which is shown as "osäkert om den lämnade". There is no other way out.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from samverkan_desktop.domain.consents import ConsentEvent
from samverkan_desktop.domain.consultations import Consultation, DeidentifiedConsultation
from samverkan_desktop.domain.errors import Impossible, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.parties import is_receiver
from samverkan_desktop.domain.releases import Release, SecondPerson
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.domain.sharing import PURPOSES, Clearance, Decision, Facts, SharingQuestion
from samverkan_desktop.rules import clearing, questions
from samverkan_desktop.usecases import (
    case_files,
    children,
    consent_forms,
    consent_people,
    consent_receipts,
    consents,
    consultations,
    document_requests,
    extracts,
    protected,
    second_persons,
    sharing,
)
from samverkan_desktop.usecases.desk import Desk

# An id of the vault (uuid4), as it may stand alone or after `guardian:`.
AN_ID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@attrs.frozen(kw_only=True)
class Outcome:
    """What came of it: the ledger's row when something left, else None with the decision that says why.

    left_out: how many sections stayed; content: what would leave, in a preview only. second_person: how far it is
    with another person's agreement, when that is all that holds a summary back; held: what that person would agree to.
    """

    decision: Decision
    full: Decision
    left_out: int
    release: Release | None = None
    content: bytes = b""
    second_person: second_persons.Standing | None = None
    held: bytes = b""


def preview(
    desk: Desk,
    consultation_id: str,
    *,
    format: str,
    receivers: Sequence[str] = (),
    purpose: str = "consultation",
    lang: str = "sv",
    substitutes: Mapping[str, str] | None = None,
) -> Outcome:
    """Exactly what would leave, byte for byte, and the decision. Nothing leaves and the ledger is not touched."""
    consultation, towards = _asked(desk, consultation_id, format, receivers, purpose)
    extract = extracts.compose(desk, consultation, receivers=towards, purpose=purpose, lang=lang)
    held, standing = b"", None
    if extract.held is not None:
        standing = _standing(desk, consultation, extract.held, towards, purpose)
        held = _render(desk, attrs.evolve(extract, report=extract.held), format, substitutes)
        extract = _agreed(desk, consultation, extract, towards, purpose, lang)
    content = _render(desk, extract, format, substitutes) if extract.report else b""
    return Outcome(
        decision=extract.decision,
        full=extract.full,
        left_out=extract.left_out,
        content=content,
        second_person=standing,
        held=held,
    )


def export(
    desk: Desk,
    consultation_id: str,
    *,
    format: str,
    to: Path,
    receivers: Sequence[str] = (),
    purpose: str = "consultation",
    lang: str = "sv",
    overwrite: bool = False,
    substitutes: Mapping[str, str] | None = None,
) -> Outcome:
    """Hand out a consultation as a file (exportera). An attempt that is refused is entered in the log too.

    receivers: party kinds, default every other party of the consultation (the strictest decides).
    Raises InvalidInput, Refused (font_lacks_characters, second_person_needed for a protected child), Impossible (the
    carrier's reasons); a no is no error. A summary that too few children fit leaves when a second person has agreed
    to it (`ask_second` puts the question).
    """
    consultation, towards = _asked(desk, consultation_id, format, receivers, purpose)
    extract = extracts.compose(desk, consultation, receivers=towards, purpose=purpose, lang=lang)
    if extract.held is not None:
        extract = _agreed(desk, consultation, extract, towards, purpose, lang)
    if extract.report is None:
        _refuse(desk, consultation, towards, extract.full)
        held = extract.held
        standing = _standing(desk, consultation, held, towards, purpose) if held is not None else None
        return Outcome(decision=extract.decision, full=extract.full, left_out=extract.left_out, second_person=standing)
    content = _render(desk, extract, format, substitutes)
    # Decided again on the very bytes, now: what was rendered may have taken its time.
    decision = sharing.decide(desk, extract.question)
    clearance = clearing.clear(extract.question, decision, content, new_id())
    if "second_person" in decision.obligations:
        protected.require_no_place(extract.report)
        seen = second_persons.fingerprint(extract.report, towards, purpose)
        second_persons.require(desk, consultation.id, seen, receivers=towards, purpose=purpose, language=lang)
    release = _intend(desk, consultation, clearance, extract, format, content)
    _carry(desk, release, content, to, overwrite=overwrite)
    done = attrs.evolve(release, state="done", finished_at=desk.now)
    return Outcome(decision=decision, full=extract.full, left_out=extract.left_out, release=done)


def ask_second(
    desk: Desk,
    consultation_id: str,
    *,
    receivers: Sequence[str] = (),
    purpose: str = "consultation",
    lang: str = "sv",
) -> None:
    """Ask a second person (be en andra person) to agree that a summary leaves although too few children fit it.

    Asking again changes nothing. Raises InvalidInput("nothing_to_agree") when that is not what holds it back.
    """
    consultation, towards = _asked(desk, consultation_id, "pdf", receivers, purpose)
    extract = extracts.compose(desk, consultation, receivers=towards, purpose=purpose, lang=lang)
    if extract.held is None:
        raise InvalidInput("nothing_to_agree")
    seen = second_persons.fingerprint(extract.held, towards, purpose)
    with contextlib.suppress(Refused):
        second_persons.require(desk, consultation.id, seen, receivers=towards, purpose=purpose, language=lang)


def _agreed(
    desk: Desk,
    consultation: Consultation,
    extract: extracts.Extract,
    towards: Sequence[str],
    purpose: str,
    lang: str,
) -> extracts.Extract:
    """The same extract, decided anew with a second person's yes to these very words when there is one."""
    assert extract.held is not None
    if _standing(desk, consultation, extract.held, towards, purpose) != "agreed":
        return extract
    return extracts.compose(desk, consultation, receivers=towards, purpose=purpose, lang=lang, second_person=True)


def _standing(
    desk: Desk, consultation: Consultation, held: Report, towards: Sequence[str], purpose: str
) -> second_persons.Standing:
    """How far it is with a second person; whoever approved a summary cannot be its second person."""
    approval = desk.vault.consultations.approval(consultation.id)
    seen = second_persons.fingerprint(held, towards, purpose)
    return second_persons.standing(desk, consultation.id, seen, but=approval.approved_by if approval else "")


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
    hash are kept with the consent. Raises InvalidInput("not_asked_here") and as `export`; a no is no error.
    """
    made = _form(desk, consent_id, giver, "file", lang=lang, large=large, substitutes=substitutes)
    if made.release is None:
        return made
    _carry(desk, made.release, made.content, to, overwrite=overwrite)
    done = attrs.evolve(made.release, state="done", finished_at=desk.now)
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
    """Whether a begun form came out of the printer."""
    _finish(desk, release_id, done=left)


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
        with desk.change():
            desk.note("release_refused", "consent", consent_id, outcome=decision.outcome, receivers=question.to[0])
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
        release = _enter(desk, "", "", question, clearance, "pdf", content, carrier=carrier)
    return Outcome(decision=decision, full=decision, left_out=0, release=release, content=content)


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
        giver = asked.receivers[0].removeprefix("guardian:") if asked.receivers else ""
        if asked.purpose == "receipt":
            content = _receipt(desk, asked.object_id, giver)
            return Asked(content=content, sha256=hashlib.sha256(content).hexdigest(), format="json")
        asker = desk.vault.users.get(asked.asked_by)
        form = consent_forms.compose(desk, asked.object_id, giver, lang=asked.language, contact=asker)
        return Asked(content=desk.tools.consent_form(form, {}), sha256=form.sha256)
    if found.kind == "meeting":
        extract = _meeting_paper(desk, asked)
        if extract.report is None:
            raise InvalidInput("unknown_second_person")
        seen = second_persons.fingerprint(extract.report, extract.question.to, extract.question.purpose)
        return Asked(content=_render(desk, extract, "pdf", None), sha256=seen)
    if found.kind == "request" or asked.purpose == "case_file":
        paper = _paper_of_second(desk, asked)
        seen = _agreed_words(paper, asked.receivers, asked.purpose)
        return Asked(content=_own_bytes(desk, paper, "pdf", None), sha256=seen)
    purpose = asked.purpose or "consultation"
    consultation, towards = _asked(desk, asked.object_id, "pdf", asked.receivers, purpose)
    extract = extracts.compose(desk, consultation, receivers=towards, purpose=purpose, lang=asked.language)
    report = extract.report or extract.held
    if report is None:
        raise InvalidInput("unknown_second_person")
    seen = second_persons.fingerprint(report, towards, purpose)
    return Asked(content=_render(desk, attrs.evolve(extract, report=report), "pdf", None), sha256=seen)


def _paper_of_second(desk: Desk, asked: SecondPerson) -> Report:
    """What a question about the own case file, or about a request for documents, would let out."""
    if asked.purpose == "case_file":
        return case_files.paper(desk, asked.object_id, asked.language)
    what = "answer" if asked.purpose == "investigation" else "copy"
    return document_requests.paper_of(desk, asked.object_id, what, asked.language)


def _agreed_words(paper: Report, receivers: Sequence[str], purpose: str) -> str:
    """What a second person agrees to; the marking left out, since it bears the day."""
    return second_persons.fingerprint(attrs.evolve(paper, marking=""), receivers, purpose)


def _meeting_paper(desk: Desk, asked: SecondPerson) -> extracts.Extract:
    # Imported here: papers are composed above the door and hand themselves out through it.
    from samverkan_desktop.usecases import meeting_papers

    return meeting_papers.asked_of_second(desk, asked)


def give_receipt(desk: Desk, consent_id: str, giver: str, *, to: Path, overwrite: bool = False) -> Outcome:
    """Hand out a receipt of consent (kvitto) to one person of the family, with their own answers alone, as JSON.

    Judged and entered as the form is. Raises InvalidInput("not_asked_here") and as `export`; a no is no error.
    """
    if all(one.giver != giver or one.role == "other" for one in consent_people.people(desk, consent_id)):
        raise InvalidInput("not_asked_here")
    question = _form_question(desk, consent_id, giver)
    decision = sharing.decide(desk, question)
    if decision.outcome != "permitted":
        with desk.change():
            desk.note("release_refused", "consent", consent_id, outcome=decision.outcome, receivers=question.to[0])
        return Outcome(decision=decision, full=decision, left_out=0)
    content = _receipt(desk, consent_id, giver)
    if "second_person" in decision.obligations:
        sha256 = hashlib.sha256(content).hexdigest()
        second_persons.require(desk, consent_id, sha256, receivers=question.to, purpose="receipt")
    clearance = clearing.clear(question, decision, content, new_id())
    with desk.change():
        release = _enter(desk, "", "", question, clearance, "json", content)
    _carry(desk, release, content, to, overwrite=overwrite)
    done = attrs.evolve(release, state="done", finished_at=desk.now)
    return Outcome(decision=decision, full=decision, left_out=0, release=done)


def _receipt(desk: Desk, consent_id: str, giver: str) -> bytes:
    told = _without_ids(consent_receipts.receipt(desk, consent_id, giver=giver))
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


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


def preview_extract(
    desk: Desk, extract: extracts.Extract, *, format: str, substitutes: Mapping[str, str] | None = None
) -> Outcome:
    """Exactly the bytes `hand_out` would hand out. Raises InvalidInput("unknown_format")."""
    _known_format(desk, format)
    content = _render(desk, extract, format, substitutes) if extract.report else b""
    return Outcome(decision=extract.decision, full=extract.full, left_out=extract.left_out, content=content)


def hand_out(
    desk: Desk,
    extract: extracts.Extract,
    *,
    object_id: str,
    asked_as: str,
    format: str,
    to: Path,
    overwrite: bool = False,
    substitutes: Mapping[str, str] | None = None,
    language: str = "sv",
) -> Outcome:
    """Hand out what a meeting composed about one child (underlag, protokoll) as a file; object_id: the meeting.

    asked_as: how a second person finds the same paper, as `meeting:brief:<child>`.

    Decided again on the very bytes. Raises as `export`; a no is no error, and is entered in the log.
    """
    _known_format(desk, format)
    towards = extract.question.to
    if extract.report is None:
        _refuse_meeting(desk, object_id, towards, extract.full)
        return Outcome(decision=extract.decision, full=extract.full, left_out=extract.left_out)
    content = _render(desk, extract, format, substitutes)
    decision = sharing.decide(desk, extract.question)
    clearance = clearing.clear(extract.question, decision, content, new_id())
    if "second_person" in decision.obligations:
        protected.require_no_place(extract.report)
        seen = second_persons.fingerprint(extract.report, towards, extract.question.purpose)
        second_persons.require(desk, object_id, seen, receivers=towards, purpose=asked_as, language=language)
    with desk.change():
        release = _enter(desk, object_id, "consented", extract.question, clearance, format, content)
    _carry(desk, release, content, to, overwrite=overwrite)
    done = attrs.evolve(release, state="done", finished_at=desk.now)
    return Outcome(decision=decision, full=extract.full, left_out=extract.left_out, release=done)


def show(desk: Desk, meeting_id: str, question: SharingQuestion, decision: Decision, content: bytes) -> Release:
    """Enter that this is shown to everyone in the room (carrier `screen`); the page shows it afterwards.

    Raises Refused("not_permitted") unless the decision is a yes for all of them.
    """
    clearance = clearing.clear(question, decision, content, new_id())
    with desk.change():
        release = _enter(desk, meeting_id, "consented", question, clearance, "json", content, carrier="screen")
    _finish(desk, release.id, done=True)
    return attrs.evolve(release, state="done", finished_at=desk.now)


def give_calendar(desk: Desk, content: bytes, *, meeting_id: str, to: Path, overwrite: bool = False) -> Release:
    """Hand out a calendar file. It tells of nobody, so no rule is asked; the ledger tells of it all the same.

    Raises Impossible (the carrier's reasons).
    """
    release = Release(
        id=new_id(),
        consultation_id="",
        consultation_kind="",
        format="ics",
        carrier="file",
        receivers=(desk.vault.info.own_party,),
        purpose="statistics",
        mode="aggregate",
        decision_id="",
        rules_sha256="",
        content_sha256=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        intended_at=desk.now,
        actor=desk.actor.id,
    )
    with desk.change():
        desk.vault.releases.add(release)
        desk.note("calendar_file_made", "meeting", meeting_id)
        desk.note("release_intended", "release", release.id, format="ics", size=release.size_bytes)
    _carry(desk, release, content, to, overwrite=overwrite)
    return attrs.evolve(release, state="done", finished_at=desk.now)


Enter = Callable[[Desk, Callable[[bool], None]], bool]


def hand_over_report(
    desk: Desk, content: bytes, *, format: str, receiver: str, afterwards: Enter, to: Path, overwrite: bool = False
) -> Release:
    """Hand over an orosanmälan as a file. Nothing decides whether (SoL 19 kap. 1 §); the ledger tells of it.

    afterwards: enters something in the vault now, or later when it cannot be written. Raises Impossible (the
    carrier's reasons) and nothing else.
    """
    release = begin_report(desk, content, format=format, carrier="file", receiver=receiver, afterwards=afterwards)
    try:
        desk.tools.carriers["file"].put(content, to, overwrite=overwrite)
    except Impossible as error:
        if error.code != "file_uncertain":
            end_report(desk, release, left=False, afterwards=afterwards)
        raise
    return end_report(desk, release, left=True, afterwards=afterwards)


def begin_report(desk: Desk, content: bytes, *, format: str, carrier: str, receiver: str, afterwards: Enter) -> Release:
    """The ledger's row for a report that is about to be printed, copied or saved; `end_report` follows.

    The rules are asked so that the ground (plikt) stands in the ledger. What they answer, or that they cannot be
    read, never stops a report.
    """
    release = Release(
        id=new_id(),
        consultation_id="",
        consultation_kind="",
        format=format,
        carrier=carrier,
        receivers=(receiver,),
        purpose="concern_report",
        mode="concern_report",
        decision_id="",
        rules_sha256="",
        content_sha256=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        intended_at=desk.now,
        actor=desk.actor.id,
    )
    duty = _duty(desk, receiver)

    def enter(late: bool) -> None:
        row = release
        if duty is not None:
            stored = sharing.keep(desk, "", *duty)
            row = attrs.evolve(release, decision_id=stored.id, rules_sha256=stored.rules_sha256)
        desk.vault.releases.add(row)
        told = {"late": 1} if late else {}
        desk.note("release_intended", "release", row.id, format=format, size=row.size_bytes, **told)

    afterwards(desk, enter)
    return release


def end_report(desk: Desk, release: Release, *, left: bool, afterwards: Enter) -> Release:
    """Whether a begun report left, in the ledger now or afterwards."""
    finished = attrs.evolve(release, state="done" if left else "failed", finished_at=desk.now)

    def enter(late: bool) -> None:
        desk.vault.releases.finish(finished.id, finished.state, finished.finished_at)
        told = {"late": 1} if late else {}
        desk.note("release_done" if left else "release_failed", "release", finished.id, **told)

    afterwards(desk, enter)
    return finished


def _duty(desk: Desk, receiver: str) -> tuple[SharingQuestion, Decision] | None:
    question = SharingQuestion(
        date=desk.today,
        from_=desk.vault.info.own_party,
        to=(receiver,),
        mode="concern_report",
        purpose="concern_report",
        categories=("identity", "concern"),
        facts=Facts(suspected_harm="yes"),
    )
    try:
        return question, sharing.decide(desk, question)
    except Exception:  # a rule file that cannot be read never stops a report
        return None


# the own case file, and what was asked for


def preview_case_file(desk: Desk, consultation_id: str, *, format: str = "pdf", lang: str = "sv") -> bytes:
    """Exactly what `give_case_file` would hand out; nothing leaves and the ledger is not touched."""
    return _own_bytes(desk, case_files.paper(desk, consultation_id, lang), format, None)


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
    needs a second person. Raises what `case_files.paper` raises, Refused, and Impossible (the carrier's reasons).
    """
    release, content = begin_case_file(desk, consultation_id, format=format, substitutes=substitutes, lang=lang)
    _carry(desk, release, content, to, overwrite=overwrite)
    return attrs.evolve(release, state="done", finished_at=desk.now)


def begin_case_file(
    desk: Desk,
    consultation_id: str,
    *,
    format: str,
    carrier: str = "file",
    substitutes: Mapping[str, str] | None = None,
    lang: str = "sv",
) -> tuple[Release, bytes]:
    """The ledger's row for a record that is about to be saved, or copied into the case system; `end_own` follows."""
    record = consultations.get(desk, consultation_id)
    paper = case_files.paper(desk, record.id, lang)
    content = _own_bytes(desk, paper, format, substitutes)
    own = (desk.vault.info.own_party,)
    child = case_files.child_of(desk, record)
    if child is not None and child.protected:
        protected.require_no_place(paper)
        seen = _agreed_words(paper, own, "case_file")
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
    """Whether what `begin_case_file` began left."""
    _finish(desk, release_id, done=left)


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
    paper = document_requests.paper(desk, request.id, what, lang)
    content = _own_bytes(desk, paper, format, substitutes)
    if what == "copy" and document_requests.protects(desk, request):
        protected.require_no_place(paper)
        seen = _agreed_words(paper, ("requester",), "document_request")
        second_persons.require(
            desk, request.id, seen, receivers=("requester",), purpose="document_request", language=lang
        )
    with desk.change():
        release = _enter_own(
            desk, content, format=format, carrier="file", purpose="document_request", receivers=("requester",)
        )
        document_requests.given(desk, request)
    _carry(desk, release, content, to, overwrite=overwrite)
    return attrs.evolve(release, state="done", finished_at=desk.now)


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

    The rules are asked as always: a duty clears it, anything else stops it. Raises as `export`; a no is no error.
    """
    request = document_requests.opened(desk, request_id).request
    question = document_requests.question(desk, request)
    decision = sharing.decide(desk, question)
    if request.kind != "investigation" or decision.outcome not in ("permitted", "duty"):
        with desk.change():
            desk.note("release_refused", "document_request", request.id, outcome=decision.outcome)
        return Outcome(decision=decision, full=decision, left_out=0)
    paper = document_requests.paper(desk, request.id, "answer", lang)
    content = _own_bytes(desk, paper, format, substitutes)
    clearance = clearing.clear(question, decision, content, new_id())
    if "second_person" in decision.obligations:
        seen = _agreed_words(paper, question.to, question.purpose)
        second_persons.require(desk, request.id, seen, receivers=question.to, purpose=question.purpose, language=lang)
    with desk.change():
        release = _enter(desk, "", "", question, clearance, format, content)
        document_requests.given(desk, request)
    _carry(desk, release, content, to, overwrite=overwrite)
    done = attrs.evolve(release, state="done", finished_at=desk.now)
    return Outcome(decision=decision, full=decision, left_out=0, release=done)


def _own_bytes(desk: Desk, paper: Report, format: str, substitutes: Mapping[str, str] | None) -> bytes:
    if format not in desk.tools.writers:
        raise InvalidInput("unknown_format", format=format, formats=", ".join(desk.tools.writers))
    return desk.tools.writers[format](paper, {}, substitutes or {})


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
    release = Release(
        id=new_id(),
        consultation_id=record[0],
        consultation_kind=record[1],
        format=format,
        carrier=carrier,
        receivers=receivers,
        purpose=purpose,
        mode="deidentified" if record[1] == "deidentified" else "identified",
        decision_id="",
        rules_sha256="",
        content_sha256=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        intended_at=desk.now,
        actor=desk.actor.id,
    )
    desk.vault.releases.add(release)
    desk.note("release_intended", "release", release.id, format=format, size=len(content), purpose=purpose)
    return release


def uncertain(desk: Desk) -> tuple[Release, ...]:
    """Releases that were begun but whose end is not known (osäkert om den lämnade)."""
    return tuple(release for release in desk.vault.releases.all() if release.state == "intended")


def settle(desk: Desk, release_id: str, *, left: bool) -> None:
    """Note what a person found out about an uncertain release: it left, or it did not."""
    if not any(release.id == release_id for release in uncertain(desk)):
        raise InvalidInput("unknown_release")
    _finish(desk, release_id, done=left)


def _asked(
    desk: Desk, consultation_id: str, format: str, receivers: Sequence[str], purpose: str
) -> tuple[Consultation, tuple[str, ...]]:
    consultation = consultations.get(desk, consultation_id)
    _known_format(desk, format)
    if purpose not in PURPOSES:
        raise InvalidInput("unknown_purpose", purpose=purpose)
    unknown = [receiver for receiver in receivers if not is_receiver(receiver)]
    if unknown:
        raise InvalidInput("unknown_party", party=unknown[0])
    towards = tuple(dict.fromkeys(receivers)) or sharing.receivers_of(desk, consultation)
    if not towards:
        raise InvalidInput("no_receiver")
    return consultation, towards


def _known_format(desk: Desk, format: str) -> None:
    if format not in desk.tools.writers:
        raise InvalidInput("unknown_format", format=format, formats=", ".join(desk.tools.writers))


def _render(desk: Desk, extract: extracts.Extract, format: str, substitutes: Mapping[str, str] | None) -> bytes:
    assert extract.report is not None
    extra = _without_ids({"decision": questions.as_json(extract.decision), **extract.extra})
    return desk.tools.writers[format](extract.report, extra, substitutes or {})


def _without_ids(extra: Mapping[str, Any]) -> dict[str, Any]:
    """The same with each of the vault's ids as a number of this file's own: two files must not be joined by one."""
    numbers: dict[str, str] = {}

    def numbered(value: Any) -> Any:
        if isinstance(value, str):
            return AN_ID.sub(lambda found: numbers.setdefault(found[0], str(len(numbers) + 1)), value)
        if isinstance(value, Mapping):
            return {numbered(name): numbered(one) for name, one in value.items()}
        return [numbered(one) for one in value] if isinstance(value, (list, tuple)) else value

    return {name: numbered(value) for name, value in extra.items()}


def _intend(
    desk: Desk, consultation: Consultation, clearance: Clearance, extract: extracts.Extract, format: str, content: bytes
) -> Release:
    """The ledger's row of a consultation; from then on a de-identified text can no longer change."""
    kind = "deidentified" if isinstance(consultation, DeidentifiedConsultation) else "consented"
    with desk.change():
        release = _enter(desk, consultation.id, kind, extract.question, clearance, format, content)
        if isinstance(consultation, DeidentifiedConsultation) and not consultation.released:
            desk.vault.consultations.update_deidentified(attrs.evolve(consultation, released=True))
        if extract.question.summary is not None and extract.question.summary.second_person:
            _name_second(desk, consultation, extract, clearance)
    return release


def _name_second(desk: Desk, consultation: Consultation, extract: extracts.Extract, clearance: Clearance) -> None:
    """Keep beside the approval who agreed that a summary too few children fit may leave."""
    approval = desk.vault.consultations.approval(consultation.id)
    assert approval is not None
    assert extract.report is not None
    seen = second_persons.fingerprint(extract.report, clearance.receivers, clearance.purpose)
    name = second_persons.agreed_by(desk, consultation.id, seen, but=approval.approved_by)
    desk.vault.consultations.set_approval(attrs.evolve(approval, second_person=name))


def _enter(
    desk: Desk,
    consultation_id: str,
    kind: str,
    question: SharingQuestion,
    clearance: Clearance,
    format: str,
    content: bytes,
    *,
    carrier: str = "file",
) -> Release:
    """A ledger row, inside an open transaction; its id is the clearance's, so that one can be spent only once."""
    digest = hashlib.sha256(content).hexdigest()
    if digest != clearance.content_sha256:
        raise Impossible("clearance_differs")
    stored = sharing.keep(desk, consultation_id, question, clearance.decision)
    release = Release(
        id=clearance.id,
        consultation_id=consultation_id,
        consultation_kind=kind,
        format=format,
        carrier=carrier,
        receivers=clearance.receivers,
        purpose=clearance.purpose,
        mode=clearance.mode,
        decision_id=stored.id,
        rules_sha256=stored.rules_sha256,
        content_sha256=digest,
        size_bytes=len(content),
        intended_at=desk.now,
        actor=desk.actor.id,
    )
    desk.vault.releases.add(release)
    desk.note("release_intended", "release", release.id, format=format, size=len(content), sha256=digest)
    return release


def _carry(desk: Desk, release: Release, content: bytes, to: Path, *, overwrite: bool) -> None:
    try:
        desk.tools.carriers[release.carrier].put(content, to, overwrite=overwrite)
    except Impossible as error:
        # The file stands under its name but may not survive a power cut: the row stays `intended`, uncertain.
        if error.code != "file_uncertain":
            _finish(desk, release.id, done=False)
        raise
    _finish(desk, release.id, done=True)


def _finish(desk: Desk, release_id: str, *, done: bool) -> None:
    with desk.change():
        desk.vault.releases.finish(release_id, "done" if done else "failed", desk.now)
        desk.note("release_done" if done else "release_failed", "release", release_id)


def _refuse(desk: Desk, consultation: Consultation, receivers: Sequence[str], decision: Decision) -> None:
    with desk.change():
        desk.note(
            "release_refused",
            "consultation",
            consultation.id,
            outcome=decision.outcome,
            receivers=",".join(receivers),
        )


def _refuse_meeting(desk: Desk, meeting_id: str, receivers: Sequence[str], decision: Decision) -> None:
    with desk.change():
        desk.note(
            "release_refused",
            "meeting",
            meeting_id,
            outcome=decision.outcome,
            receivers=AN_ID.sub("", ",".join(receivers)),
        )
