# SPDX-License-Identifier: EUPL-1.2
"""Deputies and absence (ersättare och frånvaro): who may open what a colleague has in hand, and that the owner is told.

Enforced by the program and entered in the log, not by cryptography: everyone in a vault holds a key to all of it.
Decides nothing of the law. Source: SdPuL (2001:454) 10 §.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from samverkan_desktop.domain.consultations import ConsentedConsultation, Draft, ListRow
from samverkan_desktop.domain.days import day_at
from samverkan_desktop.domain.deputies import LONGEST_DAYS, REASONS, Absence, Deputyship, Handover
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import Child, User
from samverkan_desktop.usecases import key_slots
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class News:
    """Something that is told to a user at the next opening: a code of the texts, and its values."""

    code: str
    values: dict[str, str | int]


# who may open what


def acts_for(desk: Desk, owner: str, deputy: str = "", *, child_id: str = "") -> bool:
    """Whether the one who works is the owner or deputy, or stands in for the owner today; no owner: everyone's."""
    return not owner or desk.actor.id in (owner, deputy) or bool({(owner, ""), (owner, child_id)} & _stead(desk))


def may_open(desk: Desk, child: Child) -> bool:
    """Whether the one who works may open this child; a protected one only its owner and deputy may, in no one's stead.

    So it is even when the owner is away: whoever shall then act is made the child's deputy beforehand.
    """
    if child.protected:
        return desk.actor.id in (child.owner, child.deputy)
    return acts_for(desk, child.owner, child.deputy, child_id=child.id)


def kept_from(desk: Desk) -> frozenset[str]:
    """Ids of the children that the one who works has neither in hand nor in anyone's stead, and of protected ones
    that they are not named for."""
    stead, actor = _stead(desk), desk.actor.id
    protected = desk.vault.people.hidden_from(actor)
    return protected | frozenset(
        child_id
        for child_id, (owner, deputy) in desk.vault.deputies.owners().items()
        if owner and actor not in (owner, deputy) and not {(owner, ""), (owner, child_id)} & stead
    )


def readable(desk: Desk, rows: Iterable[ListRow]) -> tuple[ListRow, ...]:
    """The rows without what others are still writing: a draft is for its owner and who stands in for them."""
    owners = desk.vault.deputies.draft_owners()
    return tuple(
        row
        for row in rows
        if row.state != "draft" or row.sharing == "stopped" or acts_for(desk, owners.get(row.id, ""))
    )


def require_writer(desk: Desk, draft: Draft) -> None:
    """Raise InvalidInput("unknown_draft") for what a colleague is writing: its words are its owner's alone."""
    if not acts_for(desk, draft.owner):
        raise InvalidInput("unknown_draft")


def _stead(desk: Desk) -> frozenset[tuple[str, str]]:
    """(owner, child or empty) of everything that is open today to the one who works in someone's stead."""
    store, actor, on = desk.vault.deputies, desk.actor.id, desk.today
    in_stead = [(one.owner, one.child_id) for one in store.deputyships() if one.deputy == actor and one.holds(on)]
    in_absence = [(one.owner, one.child_id) for one in store.absences() if one.opened_by == actor and one.holds(on)]
    return frozenset((*in_stead, *in_absence))


# deputies


def colleagues(desk: Desk) -> tuple[User, ...]:
    """The other users of the vault, those who have left not among them."""
    return tuple(user for user in desk.vault.users.all() if not user.removed and user.id != desk.actor.id)


def appoint(desk: Desk, deputy: str, *, last: date, first: date | None = None, child_id: str = "") -> Deputyship:
    """Let a colleague act in one's stead until a day (ersättare till och med), for one child or for all one has.

    Raises InvalidInput (unknown_user, deputy_day), Refused("not_owner") for a child that someone else has in hand.
    """
    start = first or desk.today
    _colleague(desk, deputy)
    if last < max(start, desk.today):
        raise InvalidInput("deputy_day")
    if child_id:
        _own(desk, child_id)
    made = Deputyship(
        id=new_id(),
        owner=desk.actor.id,
        deputy=deputy,
        first=start,
        last=last,
        child_id=child_id,
        recorded_at=desk.now,
        recorded_by=desk.actor.id,
    )
    with desk.change():
        desk.vault.deputies.add(made)
        desk.note("deputy_appointed", "deputyship", made.id, deputy=deputy, last=last.isoformat(), child=child_id)
    return made


def end(desk: Desk, deputyship_id: str) -> None:
    """End a deputyship now; its owner and its deputy may. Raises InvalidInput("unknown_deputyship")."""
    for one in desk.vault.deputies.deputyships():
        if one.id == deputyship_id and not one.ended_at and desk.actor.id in (one.owner, one.deputy):
            with desk.change():
                desk.vault.deputies.end(one.id, desk.now)
                desk.note("deputy_ended", "deputyship", one.id)
            return
    raise InvalidInput("unknown_deputyship")


def standing(desk: Desk) -> tuple[tuple[Deputyship, ...], tuple[Deputyship, ...]]:
    """Deputyships that hold today or later: those who act for the one who works, and those the one who works has."""
    held = [one for one in desk.vault.deputies.deputyships() if not one.ended_at and one.last >= desk.today]
    mine = tuple(one for one in held if one.owner == desk.actor.id)
    return mine, tuple(one for one in held if one.deputy == desk.actor.id)


def set_deputy(desk: Desk, child_id: str, deputy: str) -> None:
    """Name a child's lasting deputy (ersättare), or nobody; its consultations follow. Raises as `appoint`."""
    child = _own(desk, child_id)
    if deputy:
        _colleague(desk, deputy)
    with desk.change():
        desk.vault.people.update_child(attrs.evolve(child, deputy=deputy))
        for consultation in consultations_of(desk, child_id):
            desk.vault.consultations.update_consented(attrs.evolve(consultation, deputy=deputy))
        desk.note("deputy_appointed", "child", child_id, deputy=deputy)


def consultations_of(desk: Desk, child_id: str) -> tuple[ConsentedConsultation, ...]:
    """Every stored consultation with consent about a child, newest first."""
    store = desk.vault.consultations
    found = (store.consented(row.id) for row in store.rows() if row.child_id == child_id)
    return tuple(one for one in found if one is not None)


def set_schools(desk: Desk, schools: Iterable[str]) -> User:
    """Write down which schools the one who works serves (skolor); several are fine."""
    named = tuple(dict.fromkeys(school.strip() for school in schools if school.strip()))
    user = attrs.evolve(desk.vault.users.get(desk.actor.id) or desk.actor, schools=named)
    with desk.change():
        desk.vault.users.update(user)
        desk.note("user_changed", "user", user.id, schools=len(named))
    return user


# absence


def open_in_absence(
    desk: Desk, owner: str, *, witness_passphrase: str, reason: str, note: str, last: date, child_id: str = ""
) -> Absence:
    """Open what an absent colleague has in hand (öppna i frånvaro), with another user at one's side.

    The other proves who they are with their own passphrase; one of the two must be a manager. The owner is told at
    the next opening, and both stand in the log. Raises InvalidInput (unknown_user, absence_incomplete,
    absence_too_long), Refused (witness_is_another, manager_needed), LockedOut (wrong_passphrase, wait).
    """
    away = desk.vault.users.get(owner)
    if away is None or owner == desk.actor.id:
        raise InvalidInput("unknown_user")
    if reason not in REASONS or not note.strip():
        raise InvalidInput("absence_incomplete")
    if not desk.today <= last <= desk.today + timedelta(days=LONGEST_DAYS):
        raise InvalidInput("absence_too_long", days=LONGEST_DAYS)
    witness = _witness(desk, owner, witness_passphrase)
    made = Absence(
        id=new_id(),
        owner=owner,
        opened_by=desk.actor.id,
        witness=witness.id,
        reason=reason,
        note=note.strip(),
        first=desk.today,
        last=last,
        child_id=child_id,
        opened_at=desk.now,
    )
    with desk.change():
        desk.vault.deputies.add(made)
        desk.note("opened_in_absence", "absence", made.id, owner=owner, witness=witness.id, reason=reason)
    return made


def _witness(desk: Desk, owner: str, passphrase: str) -> User:
    """The other user whose passphrase it is. The throttle of the lock page holds here too."""
    proved = key_slots.proved(desk, passphrase)
    witness = next((user for user in desk.vault.users.all() if user.id == proved and not user.removed), None)
    if witness is None or witness.id in (desk.actor.id, owner):
        raise Refused("witness_is_another")
    if "manager" not in (*desk.actor.roles, *witness.roles):
        raise Refused("manager_needed")
    return witness


# what is told at the next opening


def news(desk: Desk) -> tuple[News, ...]:
    """What has happened to the one who works since last, told once; inside an open transaction."""
    names = {user.id: user.name for user in desk.vault.users.all()}
    store, told = desk.vault.deputies, []
    records: tuple[Absence | Handover | Deputyship, ...]
    records = (*store.absences(), *store.handovers(), *store.deputyships())
    for record in records:
        said = _told(record, names) if record.told_at == "" and _concerns(record) == desk.actor.id else None
        if said is not None:
            store.tell(record, desk.now)
            told.append(said)
    return tuple(told)


def _concerns(record: Absence | Handover | Deputyship) -> str:
    if isinstance(record, Absence):
        return record.owner
    return record.receiver if isinstance(record, Handover) else record.deputy


def _told(record: Absence | Handover | Deputyship, names: dict[str, str]) -> News:
    if isinstance(record, Absence):
        day = _day(record.opened_at)
        values = {"who": names.get(record.opened_by, ""), "witness": names.get(record.witness, "")}
        return News(code="opened_in_absence", values={**values, "day": day, "reason": record.note})
    if isinstance(record, Handover):
        values = {"who": names.get(record.handed_by, ""), "day": _day(record.handed_at)}
        return News(code="handed_over_to_you", values={**values, "n": record.consultations})
    who = names.get(record.owner, "")
    return News(code="you_are_deputy", values={"who": who, "first": str(record.first), "last": str(record.last)})


def _day(instant: str) -> str:
    """The calendar day of an instant, as text."""
    return day_at(instant).isoformat()


def _colleague(desk: Desk, user_id: str) -> User:
    found = next((user for user in colleagues(desk) if user.id == user_id), None)
    if found is None:
        raise InvalidInput("unknown_user")
    return found


def _own(desk: Desk, child_id: str) -> Child:
    child = desk.vault.people.child(child_id)
    if child is None or not may_open(desk, child):
        raise InvalidInput("unknown_child")
    if child.owner not in ("", desk.actor.id):
        raise Refused("not_owner")
    return child
