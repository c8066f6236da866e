# SPDX-License-Identifier: EUPL-1.2
"""Findings (fynd): what in a text can point at a person, and what the reviewer decided about each."""

from __future__ import annotations

from typing import Final, Literal

import attrs

LABELS: Final = (
    "PERSON",
    "PLACE",
    "ORGANISATION",
    "PERSONAL_ID",
    "PHONE",
    "EMAIL",
    "ADDRESS",
    "VEHICLE",
    "CASE_NUMBER",
    "ACCOUNT",
    "HANDLE",
    "URL",
    "DATE",
    "AGE",
    "CLASS",
    "TRAIT",
    "KINSHIP",
    "HIDDEN",
)
SOURCES: Final = ("known", "pattern", "lexicon", "model", "shape", "manual")
ACTIONS: Final = ("replace", "generalise", "remove", "keep")

Label = str
Action = Literal["replace", "generalise", "remove", "keep"]


@attrs.frozen(kw_only=True)
class Finding:
    """Finding (fynd): a place in a text that can point at someone.

    start, end: Unicode code points of the text as typed, end exclusive; certainty: 0-1;
    replacement: the proposed placeholder (platshållare), as `Eleven`;
    generalisations: readable wider wordings, best first, as `i högstadiet` (may be empty);
    check: True for "kontrollera" - possible, not sure; the reviewer is asked and it is never part of "safe proposals".
    """

    start: int
    end: int
    text: str
    label: Label
    certainty: float
    source: str
    replacement: str
    generalisations: tuple[str, ...] = ()
    check: bool = False


@attrs.frozen(kw_only=True)
class KnownPerson:
    """A person the record knows (känd person): role is child, guardian, sibling, relative, professional, other."""

    name: str
    role: str = "other"
    also: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Known:
    """What the record knows (kända uppgifter): used to search, never stored with what leaves."""

    people: tuple[KnownPerson, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Choice:
    """Choice (ställningstagande): what the reviewer decided about the finding at start-end.

    text: the wording that replaces it (empty means the proposal's own); reason: motive, required for keep.
    """

    start: int
    end: int
    action: Action
    text: str = ""
    reason: str = ""


@attrs.frozen(kw_only=True)
class GroupEstimate:
    """Estimate (uppskattning) of how many children fit what is left; an upper bound, never exact.

    size: whole children, 0 or more, or None when nothing can be said; basis: from what and when, in Swedish;
    facts: what in the text narrowed it, as (field, label) pairs without the text itself.
    """

    size: int | None
    basis: str
    facts: tuple[str, ...] = ()
