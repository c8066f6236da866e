# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with a consent that is asked for, or with an answer, each said at its field. Stores nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from samverkan_desktop.domain.consents import WAYS, Consent
from samverkan_desktop.domain.errors import Fault
from samverkan_desktop.domain.sharing import ANSWERS, CATEGORIES, PURPOSES
from samverkan_desktop.usecases import children

OVER: Final = {
    "last_day": "Samtycket har upphört. Förnya det och fråga igen.",
    "split_into": "Samtycket är uppdelat. Skriv svaret i det av de nya samtyckena som det gäller.",
}
"""Why a yes is not taken to a consent that has ended, by what ended it."""


def of_scope(
    to: Sequence[str], categories: Sequence[str], purposes: Sequence[str], first: date, last: date
) -> tuple[Fault, ...]:
    """What is wrong with what is to be asked of the family."""
    faults = []
    if not to:
        faults.append(Fault(path="to", text="Välj minst en mottagare."))
    if not categories or any(category not in CATEGORIES for category in categories):
        faults.append(Fault(path="categories", text="Välj vilka slag av uppgifter det gäller."))
    if not purposes or any(purpose not in PURPOSES for purpose in purposes):
        faults.append(Fault(path="purposes", text="Välj vad uppgifterna ska användas till."))
    if last < first:
        faults.append(Fault(path="valid_to", text="Sista dagen ligger före den första."))
    return tuple(faults)


def of_answer(
    consent: Consent,
    card: children.ChildCard,
    giver: str,
    said: str,
    given: date,
    today: date,
    way: str,
    categories: Sequence[str],
    to: Sequence[str],
) -> tuple[Fault, ...]:
    """What is wrong with one person's answer to a part of a consent."""
    faults = []
    people = ("child", *(one.id for one in card.guardians), *(f"other:{one.id}" for one in card.others))
    if giver not in people:
        faults.append(Fault(path="giver", text="Personen hör inte till det här samtycket."))
    if said not in ANSWERS:
        faults.append(Fault(path="answer", text="Välj ett svar."))
    if given > today:
        faults.append(Fault(path="given", text="Dagen ligger i framtiden."))
    if way not in WAYS:
        faults.append(Fault(path="way", text="Välj hur svaret lämnades."))
    if not set(categories) <= set(consent.categories) or not categories:
        faults.append(Fault(path="categories", text="Svaret gäller uppgifter som inte frågades efter."))
    if not set(to) <= set(consent.to) or not to:
        faults.append(Fault(path="to", text="Svaret gäller en mottagare som inte frågades efter."))
    return tuple(faults)
