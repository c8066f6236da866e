# SPDX-License-Identifier: EUPL-1.2
"""Recognition (Jag känner igen barnet): stop a de-identified consultation, and keep it stopped.

From then on nothing of it leaves for whoever recognised the child (contracts, decide, point 9). The log tells when
and who, never which child nor what came of it. Whoever stopped cannot open it again; another person can.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import attrs

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.domain.recognition import NextStep, Recognition
from samverkan_desktop.usecases import deputies, rights
from samverkan_desktop.usecases.desk import Desk

Answer = Literal["yes", "no", "unknown"]


@attrs.frozen(kw_only=True)
class Stopped:
    """A stopped consultation as it may be shown (stoppad): number and time, no text.

    mine: the one who works stopped it, and so cannot open it again. may_reopen: the one who works may; whose: who has
    it in hand when they may not.
    """

    consultation_id: str
    number: str
    recognition: Recognition
    mine: bool
    may_reopen: bool = False
    whose: str = ""


@attrs.frozen(kw_only=True)
class TakenUp:
    """A de-identified consultation that a meeting takes up (tas upp), by number and heading.

    heading: empty when it is stopped; receivers: the party kinds that have said that they know the child.
    """

    consultation_id: str
    number: str
    heading: str = ""
    stopped: bool = False
    receivers: tuple[str, ...] = ()


def stop(desk: Desk, consultation_id: str) -> Recognition:
    """Stop because the one at the desk knows the child; the time is noted.

    Whoever may read a text may stop it, and what is stopped may be stopped by others who know the child too. Stopping
    twice gives the stop that stands. Raises InvalidInput("unknown_consultation") for what is no de-identified text that
    one may read.
    """
    standing = _all_standing(desk, consultation_id)
    if not standing:
        _require_readable(desk, consultation_id)
    mine = next((one for one in standing if one.by == desk.actor.id), None)
    return mine or _add(desk, consultation_id, receiver="")


def receiver_recognises(desk: Desk, consultation_id: str, party: str) -> Recognition:
    """Note that a receiver knows which child it is (mottagaren känner igen barnet). Raises InvalidInput.

    The text stays open for the one at the desk; nothing more of it leaves for that party.
    """
    _require_readable(desk, consultation_id)
    if party not in PARTY_KINDS or party == desk.vault.info.own_party:
        raise InvalidInput("unknown_party", party=party)
    before = [one for one in desk.vault.recognitions.of(consultation_id) if one.receiver == party]
    return before[-1] if before else _add(desk, consultation_id, receiver=party)


def choose(desk: Desk, consultation_id: str, next_step: NextStep) -> None:
    """Note the step after the stop: `ended` or `unsure`. A report that follows is `ended` too, so nothing tells.

    Only whoever stopped chooses. Raises InvalidInput("not_stopped").
    """
    standing = next((one for one in _all_standing(desk, consultation_id) if one.by == desk.actor.id), None)
    if standing is None:
        raise InvalidInput("not_stopped")
    with desk.change():
        desk.vault.recognitions.choose(standing.id, next_step)


def reopen(desk: Desk, consultation_id: str) -> None:
    """Open again, by another person than the one who knew the child: the owner, who stands in for them, or a manager.

    Where the owner knew the child, whoever opens it has it in hand from then on; else it stays the owner's.
    Raises InvalidInput("not_stopped"), Refused (reopen_needs_another, in_anothers_hands).
    """
    standing = _all_standing(desk, consultation_id)
    if not standing:
        raise InvalidInput("not_stopped")
    if _stopped_by(desk, consultation_id):
        raise Refused("reopen_needs_another")
    owner, deputy = _in_hand(desk, consultation_id)
    if not rights.may_act_for(desk, owner, deputy):
        raise Refused("in_anothers_hands", whose=rights.name_of(desk, owner))
    with desk.change():
        for one in standing:
            desk.vault.recognitions.reopen(one.id, desk.now, desk.actor.id)
        if not owner or _is_out(desk, consultation_id, owner):
            _take_over(desk, consultation_id)
        desk.note("recognition_reopened", "consultation", consultation_id)


def stopped(desk: Desk, consultation_id: str) -> Stopped | None:
    """The stop that keeps the one who works out, or None when the text may be read."""
    known = desk.vault.recognitions.of(consultation_id)
    standing = _standing(desk, consultation_id)
    mine = _stopped_by(desk, consultation_id)
    shown = standing or (
        next(one for one in reversed(known) if not one.receiver and one.by == desk.actor.id) if mine else None
    )
    if shown is None:
        return None
    owner, deputy = _in_hand(desk, consultation_id)
    may = not mine and rights.may_act_for(desk, owner, deputy)
    return Stopped(
        consultation_id=consultation_id,
        number=_number(desk, consultation_id),
        recognition=shown,
        mine=mine,
        may_reopen=may,
        whose="" if mine or may else rights.name_of(desk, owner),
    )


def known_by(desk: Desk, consultation_id: str) -> tuple[str, ...]:
    """The party kinds that have said that they know which child it is; nothing more leaves for them."""
    return tuple(dict.fromkeys(one.receiver for one in desk.vault.recognitions.of(consultation_id) if one.receiver))


def taken_up(desk: Desk, consultation_ids: Sequence[str]) -> tuple[TakenUp, ...]:
    """How each consultation of a de-identified meeting stands; what is not there is left out."""
    shut = closed(desk)
    found = []
    for consultation_id in consultation_ids:
        stored = desk.vault.consultations.deidentified(consultation_id)
        if stored is not None:
            is_shut = consultation_id in shut
            found.append(
                TakenUp(
                    consultation_id=consultation_id,
                    number=stored.number,
                    heading="" if is_shut else stored.texts.get("purpose", ""),
                    stopped=is_shut,
                    receivers=known_by(desk, consultation_id),
                )
            )
    return tuple(found)


def require_open(desk: Desk, consultation_id: str) -> None:
    """Raise Refused("consultation_stopped") when its text is closed for the one who works."""
    if stopped(desk, consultation_id) is not None:
        raise Refused("consultation_stopped", number=_number(desk, consultation_id))


def closed(desk: Desk) -> frozenset[str]:
    """Ids of every consultation and draft whose text is closed for the one who works."""
    return frozenset(
        one.consultation_id
        for one in desk.vault.recognitions.all()
        if one.hides or (not one.receiver and one.by == desk.actor.id)
    )


def without_text(desk: Desk, rows: tuple[ListRow, ...]) -> tuple[ListRow, ...]:
    """The rows with the heading taken out of those that are closed."""
    shut = closed(desk)
    if not shut:
        return rows
    return tuple(attrs.evolve(row, heading="", sharing="stopped") if row.id in shut else row for row in rows)


def answer(desk: Desk, consultation_id: str, receivers: Sequence[str]) -> Answer:
    """Whether one of the receivers knows the child, for the rules: yes closes this way to them for good.

    A stop at the own desk counts for every receiver; when it was not certain and another person has opened it
    again, it is `unknown`: ask first.
    """
    known = desk.vault.recognitions.of(consultation_id)
    certain = [one for one in known if not (one.next_step == "unsure" and one.reopened_at)]
    if any(not one.receiver or one.receiver in receivers for one in certain):
        return "yes"
    return "unknown"


def _add(desk: Desk, consultation_id: str, *, receiver: str) -> Recognition:
    made = Recognition(id=new_id(), consultation_id=consultation_id, at=desk.now, by=desk.actor.id, receiver=receiver)
    with desk.change():
        desk.vault.recognitions.add(made)
        desk.note("recognition_stopped", "consultation", consultation_id)
    return made


def _in_hand(desk: Desk, consultation_id: str) -> tuple[str, str]:
    """Owner and deputy of a consultation, or of the draft that is none yet."""
    consultation = desk.vault.consultations.deidentified(consultation_id)
    if consultation is not None:
        return consultation.owner, consultation.deputy
    draft = desk.vault.drafts.get(consultation_id)
    return (draft.owner if draft else ""), ""


def _is_out(desk: Desk, consultation_id: str, owner: str) -> bool:
    """Whether the owner knew the child, and so can never open it, or has left the vault."""
    user = desk.vault.users.get(owner)
    knew = any(not one.receiver and one.by == owner for one in desk.vault.recognitions.of(consultation_id))
    return knew or user is None or user.removed


def _take_over(desk: Desk, consultation_id: str) -> None:
    draft = desk.vault.drafts.get(consultation_id)
    if draft is not None:
        desk.vault.drafts.save(attrs.evolve(draft, owner=desk.actor.id))
    consultation = desk.vault.consultations.deidentified(consultation_id)
    if consultation is not None:
        desk.vault.consultations.update_deidentified(attrs.evolve(consultation, owner=desk.actor.id))


def _require_readable(desk: Desk, consultation_id: str) -> None:
    """Raise unless it is a de-identified text that the one who works may read: an approved one is the whole unit's.

    A colleague's draft is not told of: nobody else has read it, and so nobody else can know the child from it.
    """
    draft = desk.vault.drafts.get(consultation_id)
    if draft is not None and draft.kind == "deidentified" and deputies.acts_for(desk, draft.owner):
        return
    stored = desk.vault.consultations.deidentified(consultation_id)
    if stored is None or (stored.state == "draft" and not deputies.acts_for(desk, stored.owner, stored.deputy)):
        raise InvalidInput("unknown_consultation")


def _standing(desk: Desk, consultation_id: str) -> Recognition | None:
    return next(reversed(_all_standing(desk, consultation_id)), None)


def _all_standing(desk: Desk, consultation_id: str) -> tuple[Recognition, ...]:
    return tuple(one for one in desk.vault.recognitions.of(consultation_id) if one.hides)


def _stopped_by(desk: Desk, consultation_id: str) -> bool:
    return any(not one.receiver and one.by == desk.actor.id for one in desk.vault.recognitions.of(consultation_id))


def _number(desk: Desk, consultation_id: str) -> str:
    consultation = desk.vault.consultations.deidentified(consultation_id)
    draft = desk.vault.drafts.get(consultation_id)
    return consultation.number if consultation else draft.number if draft else ""
