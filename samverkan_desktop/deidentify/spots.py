# SPDX-License-Identifier: EUPL-1.2

"""Spots (träffar): what a finder saw in the normalised text, and how spots that overlap become one.

Knows nothing about wordings or about the text as typed; `engine` turns spots into findings.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs


@attrs.frozen(kw_only=True)
class Spot:
    """Spot (träff): a span of the normalised text that may point at someone.

    kind: what sort within the label, as `school` or `phone`, which decides the placeholder;
    who: an identity; spots with the same one get the same placeholder; role: of a person;
    wordings: wider wordings, best first.
    """

    start: int
    end: int
    label: str
    certainty: float
    source: str
    kind: str = ""
    who: str = ""
    role: str = ""
    wordings: tuple[str, ...] = ()
    check: bool = False

    def of(self, who: str, role: str) -> Spot:
        """The same place with who it is about."""
        return Spot(
            start=self.start,
            end=self.end,
            label=self.label,
            certainty=self.certainty,
            source=self.source,
            kind=self.kind,
            who=who,
            role=role,
            wordings=self.wordings,
            check=self.check,
        )

    @property
    def length(self) -> int:
        """Characters of normalised text."""
        return self.end - self.start


# On equal length the more telling label wins.
_ORDER = (
    "PERSONAL_ID",
    "EMAIL",
    "URL",
    "HANDLE",
    "ADDRESS",
    "PHONE",
    "CASE_NUMBER",
    "ACCOUNT",
    "VEHICLE",
    "CLASS",
    "DATE",
    "AGE",
    "PERSON",
    "ORGANISATION",
    "PLACE",
    "TRAIT",
    "KINSHIP",
)
_RANK = {label: rank for rank, label in enumerate(_ORDER)}


def _rank(spot: Spot) -> tuple[bool, int, bool, int, float]:
    return (spot.check, -spot.length, spot.source != "known", _RANK.get(spot.label, 99), -spot.certainty)


def settle(spots: Iterable[Spot], text: str) -> list[Spot]:
    """Spots sorted by start that never overlap; no letter that any spot covered is left uncovered.

    Sure ones come first, then longer ones. What sticks out of a placed spot is joined to it when sure, or
    stands on its own when it is only possible. Of equals the one found first comes first, in every run.
    """
    owner = [_FREE] * (len(text) + 1)
    placed: list[Spot] = []
    for spot in sorted(dict.fromkeys(spots), key=_rank):
        covered = set(owner[spot.start : spot.end]) - _NOBODY
        if not covered:
            _place(spot, placed, owner)
        elif not spot.check and len(covered) == 1:
            _extend(spot, covered.pop(), placed, owner)
        else:
            for start, end in _gaps(spot, owner, text):
                _place(attrs.evolve(spot, start=start, end=end), placed, owner)
    return sorted(placed, key=lambda s: s.start)


# Who a sign of the text belongs to while no spot has it.
_FREE = -1
_NOBODY = frozenset((_FREE,))


def _place(spot: Spot, placed: list[Spot], owner: list[int]) -> None:
    owner[spot.start : spot.end] = [len(placed)] * spot.length
    placed.append(spot)


def _extend(spot: Spot, at: int, placed: list[Spot], owner: list[int]) -> None:
    """Widen a placed spot so that it covers this one too; a known identity is kept."""
    first = placed[at]
    joined = attrs.evolve(first, start=min(first.start, spot.start), end=max(first.end, spot.end))
    if spot.label == first.label and spot.source == "known" and first.source != "known":
        joined = attrs.evolve(
            joined, source="known", who=spot.who, role=spot.role, certainty=max(spot.certainty, first.certainty)
        )
    placed[at] = joined
    owner[joined.start : joined.end] = [at] * joined.length


def _gaps(spot: Spot, owner: list[int], text: str) -> list[tuple[int, int]]:
    """The free stretches of a spot that hold at least two letters or digits."""
    gaps: list[tuple[int, int]] = []
    start: int | None = None
    for index in range(spot.start, spot.end + 1):
        free = index < spot.end and owner[index] == _FREE
        if free and start is None:
            start = index
        elif not free and start is not None:
            part = text[start:index]
            lead = len(part) - len(part.lstrip(" ,.;:-\n"))
            kept = part.strip(" ,.;:-\n")
            if sum(c.isalnum() for c in kept) >= 2:
                gaps.append((start + lead, start + lead + len(kept)))
            start = None
    return gaps
