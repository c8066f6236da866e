# SPDX-License-Identifier: EUPL-1.2
"""Questions about a meeting (frågor om ett möte): what the rules need to know of each child, and who each seat is.

`cases` reads the vault; `question` and `receiver` are pure. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import attrs

from samverkan_desktop.domain.meetings import DeidentifiedMeeting, Seat
from samverkan_desktop.domain.sharing import SharingQuestion, Statement, Suspicion
from samverkan_desktop.usecases import children, sharing
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class Case:
    """What the rules need to know of one child (barnets omständigheter); never the name.

    base: a question with the child's facts and no receivers; standing: statements that hold for every receiver and
    kind (whoever may not be asked); statements: the family's own; guardians: every guardian's id.
    """

    base: SharingQuestion
    standing: tuple[Statement, ...]
    statements: tuple[Statement, ...]
    guardians: tuple[str, ...]


def cases(
    desk: Desk, child_ids: Iterable[str], suspected_harm: Literal[Suspicion, ""] = "", *, on: date | None = None
) -> dict[str, Case]:
    """The circumstances of each child, with all their recorded consents that have begun by a day, default today.

    Raises InvalidInput("unknown_child").
    """
    found = {}
    for child_id in child_ids:
        card = children.card(desk, child_id)
        consents = desk.vault.consents.of_child(child_id)
        statements = sharing.statements_of(desk, [one.id for one in consents], on=on)
        base = sharing.child_question(
            desk, card, statements=statements, receivers=(), categories=(), suspected_harm=suspected_harm or "no"
        )
        found[child_id] = Case(
            base=base,
            standing=tuple(one for one in base.consents if one not in statements),
            statements=statements,
            guardians=tuple(one.id for one in card.guardians),
        )
    return found


def question(
    case: Case,
    *,
    from_: str,
    receivers: Sequence[str],
    categories: Iterable[str],
    purpose: str,
    on: date,
    about: tuple[str, ...] = ("child",),
) -> SharingQuestion:
    """A question about one child, from whoever holds the information; pure."""
    asked = tuple(dict.fromkeys(categories))
    standing = tuple(
        attrs.evolve(
            one, from_=(from_,), to=tuple(receivers), categories=tuple(dict.fromkeys(("identity", *asked))),
            purposes=(purpose,),
        )
        for one in case.standing
    )  # fmt: skip
    return attrs.evolve(
        case.base,
        date=on,
        from_=from_,
        to=tuple(receivers),
        purpose=purpose,
        categories=asked,
        about=about,
        consents=(*standing, *case.statements),
    )


def receiver(seat: Seat, child_id: str, guardians: Iterable[str]) -> str | None:
    """Who a seat is in a question about one child; None for an interpreter whom the authority has engaged.

    The child is `child` in their own matter and another person in a sibling's; so is a guardian who is not this
    child's. Source: OSL 2 kap. 1 § (who takes part on the authority's behalf is bound by the same secrecy).
    """
    if seat.role == "official":
        return seat.party
    if seat.role == "interpreter" and seat.engaged:
        return None
    if seat.role == "child" and child_id in seat.persons:
        return "child"
    own = [person for person in seat.persons if person in tuple(guardians)]
    if seat.role == "guardian" and own:
        return f"guardian:{own[0]}"
    return f"other:{seat.persons[0] if seat.persons else seat.id}"


def of_summaries(desk: Desk, meeting: DeidentifiedMeeting) -> dict[str, dict[str, SharingQuestion]]:
    """For each consultation that a de-identified meeting takes up, the question about each receiving party.

    One for each party: that one of them knows the child is no answer about the others.
    """
    receivers = tuple(dict.fromkeys(s.party for s in meeting.seats if s.party != desk.vault.info.own_party))
    found = {}
    for consultation_id in meeting.consultation_ids:
        stored = desk.vault.consultations.deidentified(consultation_id)
        if stored is not None:
            found[consultation_id] = {
                party: sharing.question_for(desk, stored, receivers=(party,), categories=(), purpose="consultation")
                for party in receivers
            }
    return found
