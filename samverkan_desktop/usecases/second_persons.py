# SPDX-License-Identifier: EUPL-1.2
"""The second person (andra person): someone else agrees to exactly what is to leave about a protected child.

One asks, another user who may see the child agrees, and then the first lets it leave. What was agreed to is bound by
a hash of the content; when that changes the question must be put again. Decides nothing of the law.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Final, Literal

import attrs

from samverkan_desktop.domain.days import day_at
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.releases import SecondPerson
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.usecases import protected
from samverkan_desktop.usecases.desk import Desk

HOLDS_DAYS: Final = 7
"""How long an agreement can be used."""


def fingerprint(report: Report, receivers: Sequence[str], purpose: str) -> str:
    """SHA-256 of what is agreed to: every word, to whom and for what; the day of printing left out."""
    words = attrs.asdict(report)
    del words["day"]
    agreed = {"report": words, "receivers": sorted(receivers), "purpose": purpose}
    return hashlib.sha256(json.dumps(agreed, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def require(
    desk: Desk,
    object_id: str,
    sha256: str,
    *,
    receivers: Sequence[str] = (),
    purpose: str = "",
    language: str = "sv",
) -> None:
    """Pass when another user has agreed to this within a week; else put the question and refuse.

    receivers, purpose, language: kept with the question, so that the same can be shown to whoever is asked.
    Raises Refused("second_person_needed").
    """
    if agreed_by(desk, object_id, sha256):
        return
    asked = [one for one in desk.vault.releases.second_persons(object_id) if one.sha256 == sha256 and _fresh(desk, one)]
    if not any(one.asked_by == desk.actor.id for one in asked):
        question = SecondPerson(
            id=new_id(),
            object_id=object_id,
            sha256=sha256,
            asked_at=desk.now,
            asked_by=desk.actor.id,
            receivers=tuple(receivers),
            purpose=purpose,
            language=language,
        )
        with desk.change():
            desk.vault.releases.ask_second(question)
            desk.note("second_person_asked", "release", object_id, sha256=sha256)
    raise Refused("second_person_needed")


Standing = Literal["needed", "asked", "agreed"]


def standing(desk: Desk, object_id: str, sha256: str, *, but: str = "") -> Standing:
    """How far it is with another's agreement to exactly this: still to be asked for, asked for, or given."""
    asked = [one for one in desk.vault.releases.second_persons(object_id) if one.sha256 == sha256 and _fresh(desk, one)]
    if agreed_by(desk, object_id, sha256, but=but):
        return "agreed"
    return "asked" if any(one.asked_by == desk.actor.id for one in asked) else "needed"


def agreed_by(desk: Desk, object_id: str, sha256: str, *, but: str = "") -> str:
    """The other user who has agreed to exactly this within a week, or nothing; but: who cannot be the second person.

    The yes of someone who has since been removed from the vault no longer counts: nobody is left to answer for it.
    """
    asked = desk.vault.releases.second_persons(object_id)
    fresh = (one for one in asked if one.sha256 == sha256 and _fresh(desk, one))
    here = {user.id for user in desk.vault.users.all() if not user.removed} - {desk.actor.id, but}
    return next((one.agreed_by for one in fresh if one.agreed_by in here), "")


def waiting(desk: Desk, object_id: str) -> tuple[SecondPerson, ...]:
    """Questions about one consultation or consent that someone else has put and nobody has answered."""
    return tuple(
        one
        for one in desk.vault.releases.second_persons(object_id)
        if not one.agreed_by and one.asked_by != desk.actor.id and _fresh(desk, one)
    )


@attrs.frozen(kw_only=True)
class Waiting:
    """A question that waits (väntar på en andra person): what it is about, who asked, and whether it is one's own.

    kind: consultation, consent, meeting (one of its papers), request (for documents), or summary (a de-identified one,
    about no child); number: of it; reason: why a summary was approved although too few children fit; mine: the one who
    works has asked, or approved, and can only wait.
    """

    asked: SecondPerson
    kind: str
    number: str
    child_id: str
    asked_by: str
    mine: bool
    reason: str = ""


def everything_waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Every question nobody has answered, about children the one who works may see; others' first, then one's own."""
    names = {user.id: user.name for user in desk.vault.users.all()}
    kept_out = protected.hidden(desk)
    found = []
    for asked in desk.vault.releases.second_persons_waiting():
        if not _fresh(desk, asked):
            continue
        if (summary := _waiting_summary(desk, asked, names)) is not None:
            found.append(summary)
            continue
        paper = _waiting_paper(desk, asked, names, kept_out) or _waiting_request(desk, asked, names, kept_out)
        if paper is not None:
            found.append(paper)
            continue
        consultation = desk.vault.consultations.consented(asked.object_id)
        about = consultation or desk.vault.consents.get(asked.object_id)
        if about is None or about.child_id in kept_out:
            continue
        found.append(
            Waiting(
                asked=asked,
                kind="consultation" if consultation else "consent",
                number=about.number,
                child_id=about.child_id,
                asked_by=names.get(asked.asked_by, ""),
                mine=asked.asked_by == desk.actor.id,
            )
        )
    return tuple(sorted(found, key=lambda one: one.mine))


def _waiting_summary(desk: Desk, asked: SecondPerson, names: Mapping[str, str]) -> Waiting | None:
    summary = desk.vault.consultations.deidentified(asked.object_id)
    approval = desk.vault.consultations.approval(asked.object_id) if summary else None
    if summary is None or approval is None:
        return None
    return Waiting(
        asked=asked,
        kind="summary",
        number=summary.number,
        child_id="",
        asked_by=names.get(asked.asked_by, ""),
        mine=desk.actor.id in (asked.asked_by, approval.approved_by),
        reason=approval.reason,
    )


def _waiting_paper(
    desk: Desk, asked: SecondPerson, names: Mapping[str, str], kept_out: frozenset[str]
) -> Waiting | None:
    """A meeting's paper about one child; the question names the child, since a meeting may concern several."""
    meeting = desk.vault.meetings.get(asked.object_id)
    child_id = asked.purpose.rpartition(":")[2]
    if meeting is None or child_id in kept_out:
        return None
    return Waiting(
        asked=asked,
        kind="meeting",
        number=meeting.number,
        child_id=child_id,
        asked_by=names.get(asked.asked_by, ""),
        mine=asked.asked_by == desk.actor.id,
    )


def _waiting_request(
    desk: Desk, asked: SecondPerson, names: Mapping[str, str], kept_out: frozenset[str]
) -> Waiting | None:
    """What is given on a request for documents, when one of them is about a protected child."""
    request = desk.vault.document_requests.get(asked.object_id)
    if request is None:
        return None
    records = (
        desk.vault.consultations.consented(one.consultation_id)
        for one in desk.vault.document_requests.records(request.id)
    )
    children = [desk.vault.people.child(record.child_id) for record in records if record is not None]
    protected_ones = [child.id for child in children if child is not None and child.protected]
    if not protected_ones or set(protected_ones) & kept_out:
        return None
    return Waiting(
        asked=asked,
        kind="request",
        number=request.number,
        child_id=protected_ones[0],
        asked_by=names.get(asked.asked_by, ""),
        mine=asked.asked_by == desk.actor.id,
    )


def agree(desk: Desk, object_id: str, asked_id: str, *, sha256: str) -> None:
    """Agree (godkänn) to what was asked, having seen it: sha256 is the fingerprint of what was shown.

    Raises InvalidInput("unknown_second_person") for one's own, an answered or another question, other content, or a
    child that the one who works may not meet.
    """
    asked = next((one for one in waiting(desk, object_id) if one.id == asked_id and one.sha256 == sha256), None)
    if asked is None or all(one.asked.id != asked_id for one in everything_waiting(desk)):
        raise InvalidInput("unknown_second_person")
    with desk.change():
        desk.vault.releases.agree_second(asked.id, desk.now, desk.actor.id)
        desk.note("second_person_agreed", "release", object_id, sha256=sha256)


def _fresh(desk: Desk, asked: SecondPerson) -> bool:
    return (desk.today - day_at(asked.asked_at)).days <= HOLDS_DAYS
