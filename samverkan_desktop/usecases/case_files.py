# SPDX-License-Identifier: EUPL-1.2
"""The case file (akten): what of the records has reached it, what has not, and where the original lies.

Every approved record can be handed to the case file with its number. What has left for another party, or stands in a
case, is an official document that is to be registered; a note for the memory is not. Decides nothing of that: a
person says it. Source: OSL (2009:400) 5 kap. 1-2 och 5 §§; arkivlagen (1990:782) 10 §.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs

from samverkan_desktop.domain import case_files as domain
from samverkan_desktop.domain.case_files import CaseFile, Status
from samverkan_desktop.domain.consultations import (
    ConsentedConsultation,
    Consultation,
    DeidentifiedConsultation,
    ListRow,
)
from samverkan_desktop.domain.days import day_at
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.people import Child
from samverkan_desktop.domain.releases import OWN_PURPOSES, Release
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.domain.retention import Retention
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import (
    case_file_paper,
    consultations,
    protected,
    recognition,
    retention,
    rights,
    secrecy,
    summaries,
)
from samverkan_desktop.usecases.desk import Desk

FIELDS: Final = ("case_number", "system", "subject", "paragraph", "authority")


@attrs.frozen(kw_only=True)
class Item:
    """A record on its way (post): where it stands, since when it has waited, and what was filed.

    heading: the purpose as the list shows it; waits: whether it still waits; days: since it left or was held; right:
    whether the one who works may file it.
    """

    consultation_id: str
    number: str
    date: date
    kind: str
    form: str
    heading: str
    status: Status
    waits: bool
    days: int
    kept: CaseFile | None = None
    right: rights.Right = attrs.field(factory=rights.Right)


@attrs.frozen(kw_only=True)
class Opened:
    """One record to be filed (öppnad): what is kept of it, proposed where nothing has been said, and what has left.

    retention: its class and from when it may be destroyed, None when there is no class; right: whether the one who
    works may say anything of its filing.
    """

    record: Consultation
    kept: CaseFile
    status: Status
    handed: tuple[Release, ...]
    retention: Retention | None = None
    right: rights.Right = attrs.field(factory=rights.Right)


def listed(desk: Desk) -> tuple[Item, ...]:
    """Every approved or closed record that the one who works may open, what waits first, the longest wait on top."""
    kept = {one.consultation_id: one for one in desk.vault.case_files.all()}
    left = _left(desk)
    rows = [row for row in consultations.listed(desk) if row.state != "draft" and row.sharing != "stopped" and row.date]
    items = [_item(desk, row, kept.get(row.id), left.get(row.id)) for row in rows]
    return tuple(sorted(items, key=lambda one: (not one.waits, one.status != "dispatched", one.date, one.number)))


def not_yet(desk: Desk) -> tuple[Item, ...]:
    """What has not been filed (ej förd till akt): dispatched records first, then the oldest."""
    return tuple(item for item in listed(desk) if item.waits)


def opened(desk: Desk, consultation_id: str, lang: str = "sv") -> Opened:
    """Open one record for filing; the look is entered in the log. Raises InvalidInput("unknown_consultation")."""
    record = _approved(desk, consultation_id)
    about = record.child_id if isinstance(record, ConsentedConsultation) else ""
    why = protected.why_opened(desk, about, "release")
    with desk.change():
        desk.note("consultation_opened", "consultation", record.id, **why)
    kept = _kept(desk, record, lang)
    handed = tuple(one for one in desk.vault.releases.of(record.id) if one.purpose == "case_file")
    held = retention.of_consultation(desk, record)
    status, right = _status(desk, record, kept), rights.of(desk, record)
    return Opened(record=record, kept=kept, status=status, handed=handed, retention=held, right=right)


def change(desk: Desk, consultation_id: str, fields: Mapping[str, str], lang: str = "sv") -> CaseFile:
    """Write down number, system, subject or marking. The subject must be neutral: whom it concerns never stands there.

    Raises InvalidInput (unknown_consultation, subject_not_neutral, marking_incomplete), Refused("in_anothers_hands").
    """
    record = _approved(desk, consultation_id)
    rights.require(desk, record)
    said = {name: fields[name].strip() for name in FIELDS if name in fields}
    # Each of FIELDS is a text, which a plain dict cannot say of the others.
    kept = attrs.evolve(_kept(desk, record, lang), **said)  # type: ignore[arg-type]
    _check(desk, record, kept)
    return _keep(desk, kept)


def paper(desk: Desk, consultation_id: str, lang: str = "sv") -> Report:
    """The paper to the case file, of today. Raises InvalidInput as `change`, Refused("only_reference_left")."""
    record = _approved(desk, consultation_id)
    kept = _kept(desk, record, lang)
    if kept.is_reference:
        raise Refused("only_reference_left")
    _check(desk, record, kept)
    writer = desk.vault.users.get(record.owner)
    child = child_of(desk, record)
    function = writer.function if writer else ""
    held = retention.of_consultation(desk, record)
    return case_file_paper.compose(
        record,
        kept,
        child=child,
        writer=function,
        day=desk.today,
        lang=lang,
        retention=retention.sentences(held, lang) if held else (),
    )


def file(desk: Desk, consultation_id: str, *, case_number: str, system: str) -> CaseFile:
    """Note that a record has been filed (förd till akt), under which number and where the original lies.

    Raises InvalidInput("filing_incomplete"), Refused (in_anothers_hands; nothing_handed_to_file when nothing has left
    for the file yet).
    """
    record = _approved(desk, consultation_id)
    rights.require(desk, record)
    if not (case_number.strip() and system.strip()):
        raise InvalidInput("filing_incomplete")
    if not any(one.purpose == "case_file" and one.state != "failed" for one in desk.vault.releases.of(record.id)):
        raise Refused("nothing_handed_to_file")
    kept = attrs.evolve(_kept(desk, record), case_number=case_number.strip(), system=system.strip())
    return _keep(desk, attrs.evolve(kept, status="filed", filed_on=desk.today, stays_note=False))


def stay_note(desk: Desk, consultation_id: str, stays: bool = True) -> CaseFile:
    """Say that a record stays a note for the memory (minnesanteckning), or no longer.

    Raises Refused (in_anothers_hands; dispatched_is_filed for one that has left for another party or is filed already).
    """
    record = _approved(desk, consultation_id)
    rights.require(desk, record)
    kept = _kept(desk, record)
    if _status(desk, record, kept) != "note":
        raise Refused("dispatched_is_filed")
    return _keep(desk, attrs.evolve(kept, stays_note=stays))


def keep_reference_only(desk: Desk, consultation_id: str, basis: str) -> CaseFile:
    """Destroy the text here and keep only the reference to the original (endast hänvisning).

    basis: the decision it rests on (gallringsbeslut, informationshanteringsplan). Only for a filed consultation with
    consent, by its owner or a manager who may open it. Raises InvalidInput("basis_needed"), Refused (not_filed_yet,
    deidentified_is_kept, not_owner).
    """
    record = _approved(desk, consultation_id)
    kept = _kept(desk, record)
    if not isinstance(record, ConsentedConsultation):
        raise Refused("deidentified_is_kept")
    if kept.status != "filed":
        raise Refused("not_filed_yet")
    if desk.actor.id != record.owner and "manager" not in desk.actor.roles:
        raise Refused("not_owner")
    if not basis.strip():
        raise InvalidInput("basis_needed")
    actions = tuple(attrs.evolve(action, what="", outcome="") for action in record.actions)
    emptied = attrs.evolve(record, purpose="", sections=(), actions=actions)
    with desk.change():
        desk.vault.consultations.update_consented(emptied)
        desk.vault.destroys()
        desk.note("case_file_text_destroyed", "consultation", record.id)
        return _keep(desk, attrs.evolve(kept, basis=basis.strip()))


def reference(desk: Desk, consultation_id: str) -> CaseFile | None:
    """Where the original of a record lies, or None when nothing has been said."""
    return desk.vault.case_files.get(consultation_id)


def child_of(desk: Desk, record: Consultation) -> Child | None:
    """Whom a consultation with consent is about; nobody for a de-identified one."""
    return desk.vault.people.child(record.child_id) if isinstance(record, ConsentedConsultation) else None


def _approved(desk: Desk, consultation_id: str) -> Consultation:
    record = consultations.get(desk, consultation_id)
    recognition.require_open(desk, record.id)
    if record.state == "draft":
        raise Refused("draft_is_not_filed")
    return record


def _kept(desk: Desk, record: Consultation, lang: str = "sv") -> CaseFile:
    """What has been said of a record, with proposals for the rest."""
    found = desk.vault.case_files.get(record.id)
    if found is not None and found.paragraph:
        return found
    words = texts.table("case_files", lang)
    form = texts.table("extracts", lang)["form"][record.form]
    info = desk.vault.info
    proposed = found or CaseFile(
        consultation_id=record.id, number=record.number, changed_at=desk.now, changed_by=desk.actor.id
    )
    return attrs.evolve(
        proposed,
        subject=proposed.subject or words["subject"].format(form=form.lower() if form != form.upper() else form),
        paragraph=secrecy.usual(desk),
        authority=proposed.authority or ", ".join(dict.fromkeys((info.name, info.municipality))),
        marked_on=desk.today,
    )


def _keep(desk: Desk, kept: CaseFile) -> CaseFile:
    stored = domain.changed(kept, at=desk.now, by=desk.actor.id)
    with desk.change():
        desk.vault.case_files.keep(stored)
        desk.note("case_file_changed", "consultation", kept.consultation_id, status=kept.status)
    return stored


def _check(desk: Desk, record: Consultation, kept: CaseFile) -> None:
    """The subject names nobody; the marking names provision, day and authority (OSL 5 kap. 5 §)."""
    if not (kept.subject and kept.paragraph and kept.authority and kept.marked_on):
        raise InvalidInput("marking_incomplete")
    if isinstance(record, DeidentifiedConsultation):
        summaries.require_clean({"subject": kept.subject})
        return
    child = child_of(desk, record)
    people = desk.vault.people
    named = [child.name, *child.also, child.personal_id] if child else []
    named += [one.name for one in people.guardians(record.child_id)] + [o.name for o in people.others(record.child_id)]
    parts = {part.casefold() for name in named for part in (name, *name.split()) if len(part) > 1}
    if parts & {word.strip(".,:;()").casefold() for word in kept.subject.split()}:
        raise InvalidInput("subject_not_neutral")


def _left(desk: Desk) -> dict[str, str]:
    """When each record first left for another party: an instant, by the record's id."""
    found: dict[str, str] = {}
    for release in desk.vault.releases.all():
        if release.consultation_id and release.state != "failed" and release.purpose not in OWN_PURPOSES:
            found.setdefault(release.consultation_id, release.intended_at)
    return found


def _status(desk: Desk, record: Consultation, kept: CaseFile) -> Status:
    return domain.status_of(kept, dispatched=record.id in _left(desk))


def _item(desk: Desk, row: ListRow, kept: CaseFile | None, left: str | None) -> Item:
    dispatched = left is not None
    since = day_at(left) if left else row.date
    assert row.date is not None
    assert since is not None
    # A row about a child is there only for who may open the child, and so may file it.
    record = desk.vault.consultations.deidentified(row.id) if row.kind == "deidentified" else None
    return Item(
        consultation_id=row.id,
        number=row.number,
        date=row.date,
        kind=row.kind,
        form=row.form,
        heading=row.heading,
        status=domain.status_of(kept, dispatched=dispatched),
        waits=domain.is_waiting(kept, dispatched=dispatched),
        days=(desk.today - since).days,
        kept=kept,
        right=rights.of(desk, record) if record is not None else rights.Right(),
    )
