# SPDX-License-Identifier: EUPL-1.2
"""The one door (utlämnande): everything that leaves the vault for a person or a program goes through here.

Render in memory, decide again now, commit a ledger row `intended`, let the carrier write, commit `done` or
`failed`. A crash leaves `intended`, which is shown as "osäkert om den lämnade". There is no other way out.

Holds these steps, and a consultation's own way through them. What else leaves has a file beside this one
(`release_family`, `release_meetings`, `release_own`, `release_reports`; `release_seconds` only shows), which takes the
same steps; `carry` alone calls a carrier.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from samverkan_desktop.domain.consultations import Consultation, DeidentifiedConsultation
from samverkan_desktop.domain.errors import Impossible, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.parties import is_receiver
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.domain.sharing import PURPOSES, Clearance, Decision, Mode, SharingQuestion
from samverkan_desktop.rules import clearing, questions
from samverkan_desktop.usecases import (
    consultations,
    deputies,
    exceptional_grounds,
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


# a consultation


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
    consultation, towards = consultation_for(desk, consultation_id, format, receivers, purpose)
    extract = extracts.compose(desk, consultation, receivers=towards, purpose=purpose, lang=lang)
    held, standing = b"", None
    if extract.held is not None:
        standing = _standing(desk, consultation, extract.held, towards, purpose)
        held = render(desk, attrs.evolve(extract, report=extract.held), format, substitutes)
        extract = _agreed(desk, consultation, extract, towards, purpose, lang)
    content = render(desk, extract, format, substitutes) if extract.report else b""
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
    consultation, towards = consultation_for(desk, consultation_id, format, receivers, purpose)
    extract = extracts.compose(desk, consultation, receivers=towards, purpose=purpose, lang=lang)
    if extract.held is not None:
        extract = _agreed(desk, consultation, extract, towards, purpose, lang)
    if extract.report is None:
        refuse(desk, "consultation", consultation.id, extract.full, receivers=",".join(towards))
        held = extract.held
        standing = _standing(desk, consultation, held, towards, purpose) if held is not None else None
        return Outcome(decision=extract.decision, full=extract.full, left_out=extract.left_out, second_person=standing)
    content = render(desk, extract, format, substitutes)
    # Decided again on the very bytes, now: what was rendered may have taken its time.
    exceptional_grounds.require_standing(desk, consultation, extract.question)
    decision = sharing.decide(desk, extract.question)
    clearance = clearing.clear(extract.question, decision, content, new_id())
    if "second_person" in decision.obligations:
        protected.require_no_place(extract.report)
        seen = second_persons.fingerprint(extract.report, towards, purpose)
        second_persons.require(desk, consultation.id, seen, receivers=towards, purpose=purpose, language=lang)
    release = _intend(desk, consultation, clearance, extract, format, content)
    done = carry(desk, release, content, to, overwrite=overwrite)
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
    consultation, towards = consultation_for(desk, consultation_id, "pdf", receivers, purpose)
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


def _intend(
    desk: Desk, consultation: Consultation, clearance: Clearance, extract: extracts.Extract, format: str, content: bytes
) -> Release:
    """The ledger's row of a consultation; from then on a de-identified text can no longer change."""
    kind = "deidentified" if isinstance(consultation, DeidentifiedConsultation) else "consented"
    with desk.change():
        release = enter(desk, consultation.id, kind, extract.question, clearance, format, content)
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


def consultation_for(
    desk: Desk, consultation_id: str, format: str, receivers: Sequence[str], purpose: str
) -> tuple[Consultation, tuple[str, ...]]:
    """The consultation that is asked for and the receivers it is meant for (mottagare), or the fault in the question.

    Raises InvalidInput (unknown_format, unknown_purpose, unknown_party, no_receiver) and as `consultations.get`.
    """
    consultation = consultations.get(desk, consultation_id)
    known_format(desk, format)
    if purpose not in PURPOSES:
        raise InvalidInput("unknown_purpose", purpose=purpose)
    unknown = [receiver for receiver in receivers if not is_receiver(receiver)]
    if unknown:
        raise InvalidInput("unknown_party", party=unknown[0])
    towards = tuple(dict.fromkeys(receivers)) or sharing.receivers_of(desk, consultation)
    if not towards:
        raise InvalidInput("no_receiver")
    return consultation, towards


# the steps, for each kind of thing that leaves


def known_format(desk: Desk, format: str) -> None:
    """Raise InvalidInput("unknown_format") unless there is a writer for it."""
    if format not in desk.tools.writers:
        raise InvalidInput("unknown_format", format=format, formats=", ".join(desk.tools.writers))


def render(desk: Desk, extract: extracts.Extract, format: str, substitutes: Mapping[str, str] | None) -> bytes:
    """The bytes of an extract (utdrag), with its decision and none of the vault's ids."""
    assert extract.report is not None
    extra = without_ids({"decision": questions.as_json(extract.decision), **extract.extra})
    return desk.tools.writers[format](extract.report, extra, substitutes or {})


def render_paper(desk: Desk, paper: Report, format: str, substitutes: Mapping[str, str] | None) -> bytes:
    """The bytes of a paper that no rule is asked about. Raises InvalidInput("unknown_format")."""
    known_format(desk, format)
    return desk.tools.writers[format](paper, {}, substitutes or {})


def without_ids(extra: Mapping[str, Any]) -> dict[str, Any]:
    """The same with each of the vault's ids as a number of this file's own: two files must not be joined by one."""
    numbers: dict[str, str] = {}

    def numbered(value: Any) -> Any:
        if isinstance(value, str):
            return AN_ID.sub(lambda found: numbers.setdefault(found[0], str(len(numbers) + 1)), value)
        if isinstance(value, Mapping):
            return {numbered(name): numbered(one) for name, one in value.items()}
        return [numbered(one) for one in value] if isinstance(value, (list, tuple)) else value

    return {name: numbered(value) for name, value in extra.items()}


def enter(
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
        grounds=exceptional_grounds.relied_on(clearance.decision),
        warnings=tuple(warning.code for warning in clearance.decision.warnings),
    )
    desk.vault.releases.add(release)
    for ground in release.grounds:
        desk.note("ground_used", "release", release.id, ground=ground)
    desk.note("release_intended", "release", release.id, format=format, size=len(content), sha256=digest)
    return release


def row(
    desk: Desk,
    content: bytes,
    *,
    format: str,
    carrier: str,
    receivers: tuple[str, ...],
    purpose: str,
    mode: Mode,
    record: tuple[str, str] = ("", ""),
) -> Release:
    """A row for what leaves without a decision of the rules (eget beslut), still to be entered.

    record: the id and kind (`consented`, `deidentified`) of the consultation that it is about, when it is about one.
    """
    return Release(
        id=new_id(),
        consultation_id=record[0],
        consultation_kind=record[1],
        format=format,
        carrier=carrier,
        receivers=receivers,
        purpose=purpose,
        mode=mode,
        decision_id="",
        rules_sha256="",
        content_sha256=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        intended_at=desk.now,
        actor=desk.actor.id,
    )


def carry(
    desk: Desk,
    release: Release,
    content: bytes,
    to: Path,
    *,
    overwrite: bool,
    end: Callable[[bool], Release] | None = None,
) -> Release:
    """Let the row's carrier write, and close the row (lämna); returns it as it then stands.

    end: closes the row in its own way instead of `finish`, told whether it left. Raises Impossible (the carrier's
    reasons); the row is then `failed`, or still `intended` when the file may or may not be there.
    """
    try:
        desk.tools.carriers[release.carrier].put(content, to, overwrite=overwrite)
    except Impossible as error:
        # The file stands under its name but may not survive a power cut: the row stays `intended`, uncertain.
        if error.code != "file_uncertain":
            _close(desk, release, end, left=False)
        raise
    return _close(desk, release, end, left=True)


def _close(desk: Desk, release: Release, end: Callable[[bool], Release] | None, *, left: bool) -> Release:
    if end is not None:
        return end(left)
    finish(desk, release.id, left=left)
    return attrs.evolve(release, state="done" if left else "failed", finished_at=desk.now)


def finish(desk: Desk, release_id: str, *, left: bool) -> None:
    """Close a row: it left (`done`), or it did not (`failed`)."""
    with desk.change():
        desk.vault.releases.finish(release_id, "done" if left else "failed", desk.now)
        desk.note("release_done" if left else "release_failed", "release", release_id)


def end_begun(desk: Desk, release_id: str, *, left: bool) -> None:
    """Close a row of one's own whose carrier is the window (utskrift, urklipp), once it has said whether it left.

    Raises InvalidInput("unknown_release") for another's, which `settle` is for, and for what is closed.
    """
    if not any(one.id == release_id and one.actor == desk.actor.id for one in uncertain(desk)):
        raise InvalidInput("unknown_release")
    finish(desk, release_id, left=left)


def refuse(desk: Desk, object_type: str, object_id: str, decision: Decision, **told: str) -> None:
    """Enter in the log that the rules said no to letting this out (nekat); told: what else the line says."""
    with desk.change():
        desk.note("release_refused", object_type, object_id, outcome=decision.outcome, **told)


# what a person found out afterwards


def uncertain(desk: Desk) -> tuple[Release, ...]:
    """Releases whose end is not known (osäkert om den lämnade), as far as the one who works answers for them."""
    begun = (release for release in desk.vault.releases.all() if release.state == "intended")
    return tuple(release for release in begun if _answers_for(desk, release))


def _answers_for(desk: Desk, release: Release) -> bool:
    """Who did it, who has what it is about in hand, and a manager: others have not seen it and would only guess."""
    if release.actor == desk.actor.id or "manager" in desk.actor.roles:
        return True
    store, record_id = desk.vault.consultations, release.consultation_id
    record = (store.consented(record_id) or store.deidentified(record_id)) if record_id else None
    return record is not None and bool(record.owner) and deputies.acts_for(desk, record.owner, record.deputy)


def settle(desk: Desk, release_id: str, *, left: bool) -> None:
    """Note what a person found out about an uncertain release: it left, or it did not.

    Raises InvalidInput("unknown_release") for what is settled, and for what one does not answer for.
    """
    if not any(release.id == release_id for release in uncertain(desk)):
        raise InvalidInput("unknown_release")
    finish(desk, release_id, left=left)
