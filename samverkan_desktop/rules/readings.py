# SPDX-License-Identifier: EUPL-1.2
"""Readings: the three answers a condition can give, and the situation it is read in.

Knows the question, one receiver and one kind of information; not the law, not which rules exist.
"""

from __future__ import annotations

from typing import Final

import attrs

from samverkan_desktop.domain.days import age_on
from samverkan_desktop.domain.sharing import SharingQuestion
from samverkan_desktop.rules.policy import Policy


@attrs.frozen
class Reading:
    """Reading (avläsning): yes, no, or unknown until the `missing` facts are known."""

    value: bool | None
    missing: tuple[str, ...] = ()


YES: Final = Reading(True)
NO: Final = Reading(False)
PERSONS: Final = ("guardian", "other")


def unknown(*facts: str) -> Reading:
    """A reading that waits for facts, each named as in the JSON contract (`consent:g2`)."""
    return Reading(None, facts)


def of(value: bool) -> Reading:
    """The reading of a plain fact."""
    return YES if value else NO


def kind_of(party: str) -> str:
    """The kind of a receiver: `guardian:g1` is a `guardian`, `other:<id>` an `other`."""
    return party.partition(":")[0]


def person_of(party: str) -> str | None:
    """The person a receiver is, as statements and `about` name one; None for an organisation."""
    head, _, tail = party.partition(":")
    if head == "guardian":
        return tail
    return party if head == "other" or party == "child" else None


@attrs.define(eq=False)
class Situation:
    """Situation (läge): one question, one receiver, one kind of information, as conditions read it.

    age: whole years on the day of the question, None when no child is named.
    assumed: facts taken as settled, used to prove that what is missing is what is missing.
    memo: readings that several rules share, kept while this cell is judged.
    """

    question: SharingQuestion
    policy: Policy
    to: str
    category: str
    age: int | None
    assumed: frozenset[str] = frozenset()
    memo: dict[str, Reading] = attrs.field(factory=dict)


def age_in(question: SharingQuestion) -> int | None:
    """The child's age on the day of the question, None when no child is named."""
    return age_on(question.child.birth_date, question.date) if question.child else None


def settled(found: Reading, s: Situation) -> Reading:
    """A reading with the facts taken as settled left out; yes when nothing is left to wait for."""
    if found.value is not None or not s.assumed:
        return found
    left = tuple(fact for fact in found.missing if fact not in s.assumed)
    return unknown(*left) if left else YES
