# SPDX-License-Identifier: EUPL-1.2
"""The people of a consent on the own screen: who is asked, who may take back, what each has said. Decides nothing.

Whoever is assessed under OSL 12 kap. 3 § is in no list of people to ask; what they once said can still be taken back.
"""

from __future__ import annotations

from datetime import date

import attrs
from PySide6.QtCore import QCoreApplication

from samverkan_desktop.domain.consents import OF_AGE, birthday
from samverkan_desktop.domain.people import Guardian
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes
from samverkan_desktop.usecases import consent_people
from samverkan_desktop.usecases.consents import ConsentCard

ADULT_SOON = 30
"""Days before the 18th birthday that the list says so."""


@attrs.frozen(kw_only=True)
class Person:
    """One person of a consent: code as the rules know it, name and role as shown."""

    code: str
    name: str
    role: str


@attrs.frozen(kw_only=True)
class Standing:
    """Where one person stands: shape, word, when and how it was last said, cells answered and asked."""

    state: str
    word: str
    when: str = ""
    yes: int = 0
    answered: int = 0
    asked: int = 0


def people_of(card: ConsentCard, today: date) -> list[Person]:
    """Who is asked: the child, those who decide and may be told, and others of the case; of age, the child alone."""
    child = card.child.child
    found = [Person(code="child", name=card.child.alias or child.name, role=_said("barnet"))]
    if today < birthday(child.birth_date, OF_AGE):
        found += [
            Person(code=one.id, name=one.name, role=guardian_role(one))
            for one in card.child.guardians
            if one.decides and consent_people.may_be_told(one, card.consent)
        ]
    found += [
        Person(code=f"other:{one.id}", name=one.name, role=codes.relation(one.relation)) for one in card.child.others
    ]
    return found


def speakers_of(card: ConsentCard, today: date) -> list[Person]:
    """Who can take something back: those who are asked, and everyone who has said something."""
    found = people_of(card, today)
    spoken = {row.statement.giver for row in card.statements} - {one.code for one in found}
    return found + [
        Person(code=one.id, name=one.name, role=guardian_role(one)) for one in card.child.guardians if one.id in spoken
    ]


def kept_out(card: ConsentCard) -> int:
    """How many of those who decide are left out of this consent by an assessment."""
    return sum(one.decides and not consent_people.may_be_told(one, card.consent) for one in card.child.guardians)


def names_of(card: ConsentCard) -> dict[str, str]:
    """Every name by code, for the history."""
    found = {"child": card.child.alias or card.child.child.name}
    found |= {one.id: one.name for one in card.child.guardians}
    return found | {f"other:{one.id}": one.name for one in card.child.others}


def guardian_role(guardian: Guardian) -> str:
    """What a guardian is to the child."""
    if guardian.mandate == "god_man":
        return _said("god man, i vårdnadshavarens ställe")
    return codes.custody(guardian.custody).lower()


def latest(card: ConsentCard, giver: str) -> dict[tuple[str, str], str]:
    """One person's latest word by (receiver, kind): an answer, or withdrawn."""
    found: dict[tuple[str, str], str] = {}
    for row in card.statements:
        if row.statement.giver == giver:
            said = "withdrawn" if row.statement.withdrawn else row.statement.answer
            found |= {(to, kind): said for to in row.statement.to for kind in row.statement.categories}
    return found


def standing(card: ConsentCard, giver: str) -> Standing:
    """Where one person stands. For the own screen only."""
    rows = [row for row in card.statements if row.statement.giver == giver]
    cells = len(card.consent.to) * len(card.consent.categories)
    if not rows:
        facts = {item.fact for cell in card.decision.cells for item in cell.missing}
        if f"consent:{giver}" not in facts and not giver.startswith("other:"):
            return Standing(state="neu", word=codes.answer("not_asked"), asked=cells)
        return Standing(state="cau", word=_said("Svar saknas"), asked=cells)
    last, said = rows[-1], latest(card, giver)
    day = words.short_day(last.statement.given) if last.statement.given else ""
    counts = {"yes": sum(one == "yes" for one in said.values()), "answered": len(said), "asked": cells}
    how = f"{codes.way(last.way)}, {day}"
    if counts["yes"] == cells:
        return Standing(state="pos", word=_said("Samtycker"), when=how, **counts)
    if said and all(one in ("no", "withdrawn") for one in said.values()) and len(said) == cells:
        word = codes.answer("withdrawn" if last.statement.withdrawn else "no")
        return Standing(state="neg", word=word, when=how, **counts)
    if len(said) < cells and counts["yes"]:
        word = _said("Svar saknas på {n}").format(n=cells - len(said))
        return Standing(state="cau", word=word, when=how, **counts)
    if counts["yes"]:
        word = _said("Samtycker till {n} av {m}").format(n=counts["yes"], m=cells)
        return Standing(state="cau", word=word, when=how, **counts)
    return Standing(state="cau", word=codes.answer(next(iter(said.values()))), when=how, **counts)


def state_of(card: ConsentCard) -> tuple[str, str]:
    """Where a consent stands, as (shape, words) for the own screen: who it waits for, or what will end it."""
    state, word = codes.consent_state(card)
    if over(card) == "withdrawn":
        return "neg", codes.answer("withdrawn")
    if card.state in ("applies", "partial") and card.end.reason == "adult" and card.days_left <= ADULT_SOON:
        return "cau", _said("Fyller 18 den {day}").format(day=words.short_day(card.end.on))
    if card.state == "partial" and any(row.statement.withdrawn for row in card.statements):
        return state, _said("Delvis återkallat")
    if card.state == "waiting":
        facts = {item.fact for cell in card.decision.cells for item in cell.missing}
        waits = [one for one in card.child.guardians if f"consent:{one.id}" in facts]
        if len(waits) == 1 and "consent:child" not in facts:
            return state, _said("Väntar på en vårdnadshavare")
    return state, word


def over(card: ConsentCard) -> str:
    """Whether the family has closed all of a consent: `withdrawn`, `no`, or empty while some of it is open or waits.

    The days of such a consent say nothing more, even where an assessment (bedömning) is another way.
    """
    if card.state not in ("refused", "waiting"):
        return ""
    said = [latest(card, giver) for giver in {row.statement.giver for row in card.statements}]
    cells = [(to, kind) for to in card.consent.to for kind in card.consent.categories]
    closing = [[one[cell] for one in said if one.get(cell) in ("no", "withdrawn")] for cell in cells]
    if not cells or not all(closing):
        return "no" if card.state == "refused" else ""
    return "withdrawn" if any("withdrawn" in spoken for spoken in closing) else "no"


def holds(card: ConsentCard) -> bool:
    """Whether something may be shared with the consent, now or when those who are left have answered."""
    return card.state != "expired" and not over(card)


def given(card: ConsentCard, giver: str) -> set[tuple[str, str]]:
    """The cells a person's latest answer is yes to."""
    return {key for key, said in latest(card, giver).items() if said == "yes"}


def own_words(card: ConsentCard, giver: str) -> str:
    """The person's own words, the latest that were written down."""
    said = [row.own_words for row in card.statements if row.statement.giver == giver and row.own_words]
    return said[-1] if said else ""


def _said(text: str) -> str:
    return {
        "barnet": QCoreApplication.translate("Asked", "barnet"),
        "god man, i vårdnadshavarens ställe": QCoreApplication.translate("Asked", "god man, i vårdnadshavarens ställe"),
        "Fyller 18 den {day}": QCoreApplication.translate("Asked", "Fyller 18 den {day}"),
        "Delvis återkallat": QCoreApplication.translate("Asked", "Delvis återkallat"),
        "Väntar på en vårdnadshavare": QCoreApplication.translate("Asked", "Väntar på en vårdnadshavare"),
        "Svar saknas": QCoreApplication.translate("Asked", "Svar saknas"),
        "Svar saknas på {n}": QCoreApplication.translate("Asked", "Svar saknas på {n}"),
        "Samtycker": QCoreApplication.translate("Asked", "Samtycker"),
        "Samtycker till {n} av {m}": QCoreApplication.translate("Asked", "Samtycker till {n} av {m}"),
    }[text]
