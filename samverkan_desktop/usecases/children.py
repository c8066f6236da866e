# SPDX-License-Identifier: EUPL-1.2
"""Children and guardians (barn och vårdnadshavare): the consented side of the wall."""

from __future__ import annotations

from datetime import date

import attrs

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import CUSTODIES, Child, Guardian, birth_date_of
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class ChildCard:
    """A child with guardians (barnkort)."""

    child: Child
    guardians: tuple[Guardian, ...]


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


def change(desk: Desk, child: Child) -> None:
    """Store a changed child (ändra uppgifter)."""
    with desk.change():
        desk.vault.people.update_child(child)
        desk.note("child_changed", "child", child.id)


def change_guardian(desk: Desk, guardian: Guardian) -> None:
    """Store a changed guardian, as secrecy against them (OSL 12 kap. 3 §)."""
    with desk.change():
        desk.vault.people.update_guardian(guardian)
        desk.note("child_changed", "child", guardian.child_id)


def card(desk: Desk, child_id: str) -> ChildCard:
    """A child with guardians, without a log entry: for what is already on the screen. Raises InvalidInput."""
    child = desk.vault.people.child(child_id)
    if child is None:
        raise InvalidInput("unknown_child")
    return ChildCard(child=child, guardians=desk.vault.people.guardians(child_id))


def opened(desk: Desk, child_id: str) -> ChildCard:
    """Open a child's page: the look is entered in the log before anything is shown."""
    found = card(desk, child_id)
    with desk.change():
        desk.note("child_opened", "child", child_id)
    return found


def listed(desk: Desk) -> tuple[ChildCard, ...]:
    """Every child by name."""
    people = desk.vault.people
    return tuple(ChildCard(child=child, guardians=people.guardians(child.id)) for child in people.children())


def _guardian(child_id: str, name: str, custody: str) -> Guardian:
    return Guardian(id=new_id(), child_id=child_id, name=name.strip(), custody=custody)  # type: ignore[arg-type]
