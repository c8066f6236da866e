# SPDX-License-Identifier: EUPL-1.2
"""What leaves a meeting (från ett möte): papers about one child, what is shown to the room, and calendar files.

Composes nothing (`meeting_papers`, `meeting_rooms`): takes in what they composed, has it decided on the very bytes, and
lets it out.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import attrs

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.domain.sharing import Decision, SharingQuestion
from samverkan_desktop.rules import clearing
from samverkan_desktop.usecases import extracts, protected, second_persons, sharing
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.release import (
    AN_ID,
    Outcome,
    carry,
    enter,
    finish,
    known_format,
    refuse,
    render,
    row,
)


def preview_extract(
    desk: Desk, extract: extracts.Extract, *, format: str, substitutes: Mapping[str, str] | None = None
) -> Outcome:
    """Exactly the bytes `hand_out` would hand out. Raises InvalidInput("unknown_format")."""
    known_format(desk, format)
    content = render(desk, extract, format, substitutes) if extract.report else b""
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

    Decided again on the very bytes. Raises as `release.export`; a no is no error, and is entered in the log.
    """
    known_format(desk, format)
    towards = extract.question.to
    if extract.report is None:
        refuse(desk, "meeting", object_id, extract.full, receivers=AN_ID.sub("", ",".join(towards)))
        return Outcome(decision=extract.decision, full=extract.full, left_out=extract.left_out)
    content = render(desk, extract, format, substitutes)
    decision = sharing.decide(desk, extract.question)
    clearance = clearing.clear(extract.question, decision, content, new_id())
    if "second_person" in decision.obligations:
        protected.require_no_place(extract.report)
        seen = second_persons.fingerprint(extract.report, towards, extract.question.purpose)
        second_persons.require(desk, object_id, seen, receivers=towards, purpose=asked_as, language=language)
    with desk.change():
        release = enter(desk, object_id, "consented", extract.question, clearance, format, content)
    done = carry(desk, release, content, to, overwrite=overwrite)
    return Outcome(decision=decision, full=extract.full, left_out=extract.left_out, release=done)


def show(desk: Desk, meeting_id: str, question: SharingQuestion, decision: Decision, content: bytes) -> Release:
    """Enter that this is shown to everyone in the room (carrier `screen`); the page shows it afterwards.

    Raises Refused("not_permitted") unless the decision is a yes for all of them.
    """
    clearance = clearing.clear(question, decision, content, new_id())
    with desk.change():
        release = enter(desk, meeting_id, "consented", question, clearance, "json", content, carrier="screen")
    finish(desk, release.id, left=True)
    return attrs.evolve(release, state="done", finished_at=desk.now)


def give_calendar(desk: Desk, content: bytes, *, meeting_id: str, to: Path, overwrite: bool = False) -> Release:
    """Hand out a calendar file. It tells of nobody, so no rule is asked; the ledger tells of it all the same.

    Raises Impossible (the carrier's reasons).
    """
    release = row(
        desk, content, format="ics", carrier="file", receivers=(desk.vault.info.own_party,), purpose="statistics",
        mode="aggregate",
    )  # fmt: skip
    with desk.change():
        desk.vault.releases.add(release)
        desk.note("calendar_file_made", "meeting", meeting_id)
        desk.note("release_intended", "release", release.id, format="ics", size=release.size_bytes)
    return carry(desk, release, content, to, overwrite=overwrite)
