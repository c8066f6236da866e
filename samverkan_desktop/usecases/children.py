# SPDX-License-Identifier: EUPL-1.2
"""Children and guardians (barn och vårdnadshavare): the consented side of the wall."""

from __future__ import annotations

from datetime import date

import attrs

from samverkan_desktop.domain.consents import Consent, ConsentEvent, EventKind, end_of
from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import CUSTODIES, Child, Guardian, Mandate, OtherPerson, birth_date_of
from samverkan_desktop.usecases import protected
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class ChildCard:
    """A child with guardians (barnkort).

    alias: what a protected child is called wherever the card is not opened, else empty.
    """

    child: Child
    guardians: tuple[Guardian, ...]
    alias: str = ""
    others: tuple[OtherPerson, ...] = ()


def add(desk: Desk, new: NewChild) -> ChildCard:
    """Add a child with guardians. Raises InvalidInput("child_incomplete") with every fault."""
    with desk.change():
        return add_within(desk, new)


def add_within(desk: Desk, new: NewChild) -> ChildCard:
    """As `add`, inside a transaction that is already open."""
    born = new.birth_date or birth_date_of(new.personal_id, on=desk.today)
    faults = faults_of(new, on=desk.today)
    if faults or born is None:
        raise InvalidInput("child_incomplete", faults=faults)
    child = Child(
        id=new_id(),
        name=new.name.strip(),
        birth_date=born,
        personal_id=new.personal_id.strip(),
        school=new.school.strip(),
        also=tuple(word.strip() for word in new.also if word.strip()),
        maturity=new.maturity,
        protected=new.protected,
        owner=desk.actor.id,
    )
    desk.vault.people.add_child(child)
    people = tuple(_guardian(child.id, person, custody) for person, custody in new.guardians)
    for guardian in people:
        desk.vault.people.add_guardian(guardian)
    desk.note("child_added", "child", child.id)
    return ChildCard(child=child, guardians=people)


def faults_of(new: NewChild, *, on: date) -> tuple[Fault, ...]:
    """Every fault of a child's form, with paths `name`, `personal_id`, `guardians[0].name` ..."""
    born = new.birth_date or birth_date_of(new.personal_id, on=on)
    faults = []
    if not new.name.strip():
        faults.append(Fault(path="name", text="Skriv barnets namn."))
    if born is None:
        text = (
            "Numret rymmer inget födelsedatum." if new.personal_id.strip() else "Skriv personnummer eller födelsedatum."
        )
        faults.append(Fault(path="personal_id", text=text))
    elif born > on:
        faults.append(Fault(path="birth_date", text="Födelsedatumet ligger i framtiden."))
    if not new.guardians:
        faults.append(Fault(path="guardians", text="Skriv minst en vårdnadshavare."))
    for n, (person, custody) in enumerate(new.guardians):
        if not person.strip():
            faults.append(Fault(path=f"guardians[{n}].name", text="Skriv vårdnadshavarens namn."))
        if custody not in CUSTODIES:
            faults.append(
                Fault(path=f"guardians[{n}].custody", text="Vårdnaden ska vara joint, sole, none eller appointed.")
            )
    return tuple(faults)


def change(desk: Desk, child: Child, *, correction: bool = False) -> None:
    """Store a changed child (ändra uppgifter). Another school ends the child's consents, unless it is a correction.

    Who protects a child becomes one of its two named users. Raises InvalidInput("unknown_child"), Refused("not_owner")
    when someone else than the owner would change whose it is: that is done by `handovers.hand_over`.
    """
    before = card(desk, child.id).child
    moved = (child.owner, child.deputy) != (before.owner, before.deputy)
    if moved and before.owner not in ("", desk.actor.id):
        raise Refused("not_owner")
    if child.protected and not child.owner:
        child = attrs.evolve(child, owner=desk.actor.id)
    with desk.change():
        desk.vault.people.update_child(child)
        desk.note("child_changed", "child", child.id)
        if before.school and child.school != before.school and not correction:
            end_consents(desk, child, "school_changed")


def change_guardian(desk: Desk, guardian: Guardian, *, correction: bool = False) -> None:
    """Store a changed guardian, as secrecy against them (OSL 12 kap. 3 §).

    Custody that is given or lost ends the child's consents, unless it is a correction. Raises InvalidInput.
    """
    found = card(desk, guardian.child_id)
    before = next((one for one in found.guardians if one.id == guardian.id), None)
    if before is None:  # else the guardian of a child that someone else has in hand could be moved here
        raise InvalidInput("unknown_child")
    with desk.change():
        desk.vault.people.update_guardian(guardian)
        desk.note("child_changed", "child", guardian.child_id)
        if not correction and _deciding(before) != _deciding(guardian):
            end_consents(desk, found.child, "guardian_changed")


def _deciding(guardian: Guardian) -> tuple[str, str]:
    return guardian.custody, guardian.mandate


def add_guardian(desk: Desk, child_id: str, name: str, custody: str, mandate: Mandate = "") -> Guardian:
    """Add a guardian (ny vårdnadshavare); one with custody ends the child's consents. Raises InvalidInput.

    mandate: `god_man` for one who decides in the guardians' place.
    """
    found = card(desk, child_id)
    if not name.strip() or custody not in CUSTODIES:
        fault = Fault(path="guardians", text="Skriv vårdnadshavarens namn och välj vårdnad.")
        raise InvalidInput("child_incomplete", faults=(fault,))
    guardian = attrs.evolve(_guardian(child_id, name, custody), mandate=mandate)
    with desk.change():
        desk.vault.people.add_guardian(guardian)
        desk.note("child_changed", "child", child_id)
        if guardian.decides:
            end_consents(desk, found.child, "guardian_changed")
    return guardian


def add_other(desk: Desk, child_id: str, name: str, relation: str) -> OtherPerson:
    """Add another person of the case (annan person): a sibling, a parent without custody. Raises InvalidInput."""
    card(desk, child_id)
    if not name.strip():
        raise InvalidInput("child_incomplete", faults=(Fault(path="others", text="Skriv personens namn."),))
    other = OtherPerson(id=new_id(), child_id=child_id, name=name.strip(), relation=relation.strip())
    with desk.change():
        desk.vault.people.add_other(other)
        desk.note("person_added", "child", child_id)
    return other


def card(desk: Desk, child_id: str) -> ChildCard:
    """A child with guardians, without a log entry: for what is already on the screen.

    Raises InvalidInput("unknown_child"), also for a protected child that someone else has in hand.
    """
    child = desk.vault.people.child(child_id)
    if child is None or not protected.may_see(desk, child):
        raise InvalidInput("unknown_child")
    return _card(desk, child)


def opened(desk: Desk, child_id: str, *, reason: str = "") -> ChildCard:
    """Open a child's page: the look is entered in the log before anything is shown.

    reason: one of `protected.REASONS`, needed for a protected child. Raises InvalidInput("reason_needed").
    """
    found = card(desk, child_id)
    protected.check_reason(found.child, reason)
    with desk.change():
        if reason:
            desk.note("child_opened", "child", child_id, reason=reason)
        else:
            desk.note("child_opened", "child", child_id)
    return found


def listed(desk: Desk) -> tuple[ChildCard, ...]:
    """Every child by name, protected ones last by alias; those that others have in hand are absent."""
    cards = [_card(desk, child) for child in desk.vault.people.children() if protected.may_see(desk, child)]
    return tuple(sorted(cards, key=lambda found: bool(found.alias)))


def _card(desk: Desk, child: Child) -> ChildCard:
    people = desk.vault.people
    return ChildCard(
        child=child,
        guardians=people.guardians(child.id),
        alias=protected.alias(desk, child),
        others=people.others(child.id),
    )


def consents_that_hold(desk: Desk, child: Child) -> tuple[Consent, ...]:
    """The child's consents that have not ended yet."""
    store = desk.vault.consents
    return tuple(
        consent
        for consent in store.of_child(child.id)
        if end_of(consent, child.birth_date, store.events(consent.id)).on > desk.today
    )


def end_consents(desk: Desk, child: Child, reason: EventKind) -> None:
    """Note on every consent that still holds that it has ended today; inside an open transaction."""
    for consent in consents_that_hold(desk, child):
        desk.vault.consents.add_event(
            ConsentEvent(
                id=new_id(),
                consent_id=consent.id,
                kind=reason,
                day=desk.today,
                recorded_at=desk.now,
                recorded_by=desk.actor.id,
            )
        )
        desk.note("consent_ended", "consent", consent.id, reason=reason)


def _guardian(child_id: str, name: str, custody: str) -> Guardian:
    # Both callers have held the custody against CUSTODIES.
    return Guardian(id=new_id(), child_id=child_id, name=name.strip(), custody=custody)  # type: ignore[arg-type]
