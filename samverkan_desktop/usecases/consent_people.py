# SPDX-License-Identifier: EUPL-1.2
"""Who is asked for a consent (vem behöver samtycka), and who is neither asked nor told. The rules say who counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

import attrs

from samverkan_desktop.domain.consents import OF_AGE, Consent, birthday
from samverkan_desktop.domain.people import Guardian
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.usecases import children, consents, sharing
from samverkan_desktop.usecases.desk import Desk

AskedRole = Literal["child", "guardian", "other"]


@attrs.frozen(kw_only=True)
class AskedPerson:
    """One of those who are asked (tillfrågad). needed: the rules want this person's yes for some cell.

    cells: the latest answer by (receiver, kind of information), only where something has been said.
    """

    giver: str
    name: str
    role: AskedRole
    needed: bool
    cells: dict[tuple[str, str], str]


def people(desk: Desk, consent_id: str) -> tuple[AskedPerson, ...]:
    """Those who are asked (vem behöver samtycka), the child first; whoever is assessed under OSL 12 kap. 3 § is absent.

    Who is needed is read out of the rules' answer to the question with no statement at all.
    """
    card = children.card(desk, (consent := consents.scope(desk, consent_id)).child_id)
    needed = _needed(desk, consent, card)
    rows = tuple(row.statement for row in sharing.counted(desk, consent))
    of_age = desk.today >= birthday(card.child.birth_date, OF_AGE)
    found: list[tuple[str, str, AskedRole]] = [("child", card.child.name, "child")]
    if not of_age:
        found += [(one.id, one.name, "guardian") for one in card.guardians if one.decides and may_be_told(one, consent)]
    spoken = {row.giver for row in rows}
    found += [(f"other:{one.id}", one.name, "other") for one in card.others if f"other:{one.id}" in spoken]
    return tuple(
        AskedPerson(
            giver=giver,
            name=name,
            role=role,
            needed=giver in needed,
            cells=_answers(rows, giver),
        )
        for giver, name, role in found
    )


def may_be_told(guardian: Guardian, consent: Consent) -> bool:
    """Whether a guardian may be asked, written to or told of a consent (OSL 12 kap. 3 §, betydande men).

    What was assessed as secret from someone names kinds of information: about those they are kept out, about others
    they are asked as before. Whoever is not to be contacted at all has no kinds named, and is asked about nothing.
    """
    secret = set(guardian.secret_categories)
    return not secret & set(consent.categories) if secret else guardian.may_be_contacted


def _needed(desk: Desk, consent: Consent, card: children.ChildCard) -> frozenset[str]:
    """Whose yes the rules name when nobody has said anything."""
    found = set()
    for purpose in consent.purposes:
        question = sharing.child_question(
            desk, card, statements=(), receivers=consent.to, categories=consent.categories, purpose=purpose
        )
        facts = (item.fact for cell in sharing.decide(desk, question).cells for item in cell.missing)
        found |= {fact.removeprefix("consent:") for fact in facts if fact.startswith("consent:")}
    return frozenset(found)


def _answers(rows: Sequence[Statement], giver: str) -> dict[tuple[str, str], str]:
    """The latest word of one person by cell: an answer, or withdrawn."""
    cells: dict[tuple[str, str], tuple[date, str]] = {}
    for one in rows:
        if one.giver != giver:
            continue
        day, word = one.given or date.min, "withdrawn" if one.withdrawn else one.answer
        for cell in ((to, category) for to in one.to for category in one.categories):
            if cell not in cells or day >= cells[cell][0]:
                cells[cell] = day, word
    return {cell: word for cell, (_, word) in cells.items()}
