# SPDX-License-Identifier: EUPL-1.2
"""A review under way (granskning): findings gathered by their words, what is decided, what can be undone.

Finds and replaces nothing itself. The same words of the same sort are decided once, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from samverkan_desktop.deidentify import replacing
from samverkan_desktop.deidentify import review as reviewing
from samverkan_desktop.domain.findings import Action, Choice, Finding
from samverkan_desktop.usecases import summaries
from samverkan_desktop.usecases.summaries import Review


@attrs.frozen(kw_only=True)
class Group:
    """Findings with the same words and label; number: as shown beside them, from 1."""

    number: int
    label: str
    text: str
    members: tuple[tuple[str, Finding], ...]

    @property
    def first(self) -> Finding:
        """The first of them, whose proposals stand for all."""
        return self.members[0][1]

    @property
    def safe(self) -> bool:
        """Whether all of them are among the safe proposals."""
        return all(reviewing.safe(finding) for _, finding in self.members)


class ReviewCase:
    """A review, its groups, and the way back."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self.edited: dict[str, str] = {}
        self.ticked: frozenset[str] = frozenset()
        self._marked: list[dict[str, str]] = []
        self._before: list[tuple[Review, dict[str, str]]] = []
        self.groups: tuple[Group, ...] = ()
        self._gather()

    def _gather(self) -> None:
        found: dict[tuple[str, str], list[tuple[str, Finding]]] = {}
        for name, findings in self.review.findings.items():
            for finding in findings:
                key = (finding.label, " ".join(finding.text.casefold().split()))
                found.setdefault(key, []).append((name, finding))
        self.groups = tuple(
            Group(number=n, label=label, text=members[0][1].text, members=tuple(members))
            for n, ((label, _), members) in enumerate(found.items(), start=1)
        )

    # what stands

    def choice(self, group: Group) -> Choice | None:
        """The choice that stands for all of a group; None while any of it is undecided."""
        chosen = [
            self.review.choices.get(name, {}).get((finding.start, finding.end)) for name, finding in group.members
        ]
        return chosen[0] if all(choice is not None for choice in chosen) else None

    @property
    def decided(self) -> int:
        """How many groups are decided."""
        return sum(self.choice(group) is not None for group in self.groups)

    def next_undecided(self, after: int) -> int:
        """The index of the next undecided group after one, going round; -1 when there is none."""
        order = [*range(after + 1, len(self.groups)), *range(after + 1)]
        return next((n for n in order if self.choice(self.groups[n]) is None), -1)

    def texts(self, tentative: Review | None = None) -> dict[str, str]:
        """The summary as it stands, freely edited fields as they were edited."""
        return (tentative or self.review).texts() | self.edited

    def kept_words(self) -> list[str]:
        """Words that may stand, since someone chose them: kept, or written in place of a finding."""
        words = []
        for name, those in self.review.choices.items():
            for choice in those.values():
                if choice.action == "keep":
                    words.append(self.review.material.fields[name][choice.start : choice.end])
                elif choice.text:
                    words.append(choice.text)
        return words

    # deciding

    def with_choice(self, group: Group, action: Action, text: str = "", reason: str = "") -> Review:
        """The review as it would be with a choice for a group."""
        review = self.review
        for name, finding in group.members:
            choice = Choice(start=finding.start, end=finding.end, action=action, text=text, reason=reason)
            review = review.decided(name, choice, finding)
        return review

    def decide(self, group: Group, action: Action, text: str = "", reason: str = "") -> None:
        """Decide for a group."""
        self._remember()
        self.review = self.with_choice(group, action, text, reason)

    def approve_safe(self) -> int:
        """Approve every safe proposal; how many groups that decided."""
        before = self.decided
        self._remember()
        self.review = self.review.safe_approved()
        return self.decided - before

    def mark(self, field: str, start: int, end: int, label: str) -> None:
        """Mark by hand what was missed. Raises ValueError for an empty place."""
        marked = summaries.mark(self.review, field, start, end, label)
        self._remember()
        places = {name: {(f.start, f.end) for f in findings} for name, findings in marked.findings.items()}
        choices = {
            name: {place: choice for place, choice in those.items() if place in places.get(name, ())}
            for name, those in marked.choices.items()
        }
        self.review = attrs.evolve(marked, choices=choices)
        self._gather()

    def edit(self, texts: Mapping[str, str]) -> None:
        """Take over texts that were edited freely; those that equal the proposal are no edits."""
        self._remember()
        plain = self.review.texts()
        edited = {name: text for name, text in texts.items() if text != plain.get(name)}
        if edited != self.edited:
            # what was looked at is no longer what stands there
            self.ticked = frozenset()
        self.edited = edited

    def leave_out_gender(self, on: bool) -> None:
        """Write hen for han and hon in every field, or as it was written."""
        self._remember()
        self.review = attrs.evolve(self.review, without_gender=on)

    def tick(self, point: str, on: bool) -> None:
        """Tick a point of the checklist, or take the tick away."""
        self.ticked = self.ticked | {point} if on else self.ticked - {point}

    def undo(self) -> bool:
        """Take back the last step; False when there is none."""
        if not self._before:
            return False
        self.review, self.edited = self._before.pop()
        self._gather()
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    def _remember(self) -> None:
        self._before.append((self.review, dict(self.edited)))

    # keeping

    def as_json(self) -> dict[str, Any]:
        """What has been decided so far, for the draft."""
        material = self.review.material
        choices = {
            name: [
                attrs.asdict(choice) | {"was": material.fields[name][choice.start : choice.end]}
                for choice in those.values()
            ]
            for name, those in self.review.choices.items()
        }
        extra = {name: [attrs.asdict(finding) for finding in those] for name, those in material.extra.items() if those}
        return {
            "choices": choices,
            "extra": extra,
            "edited": self.edited,
            "fields": dict(material.fields),
            "ticked": sorted(self.ticked),
            "marked": self._marked,
            "without_gender": self.review.without_gender,
        }

    def take_over(self, kept: Mapping[str, Any]) -> None:
        """Take over decisions from a draft, as far as the same words still stand at the same place."""
        choices: dict[str, dict[tuple[int, int], Choice]] = {}
        for name, those in (kept.get("choices") or {}).items():
            text = self.review.material.fields.get(name, "")
            places = {(finding.start, finding.end) for finding in self.review.findings.get(name, ())}
            for one in those:
                place = (one["start"], one["end"])
                if place in places and text[place[0] : place[1]] == one.get("was"):
                    choices.setdefault(name, {})[place] = Choice(
                        start=place[0], end=place[1], action=one["action"], text=one["text"], reason=one["reason"]
                    )
        without_gender = kept.get("without_gender") is True
        self.review = attrs.evolve(self.review, choices=choices, without_gender=without_gender)
        if kept.get("fields") == self.review.material.fields:
            self.edited = dict(kept.get("edited") or {})
            self.ticked = frozenset(kept.get("ticked") or ())
        self._marked = list(kept.get("marked") or [])
        self._before = []


def marked_of(kept: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Words that were marked by hand while they were typed, with their labels, from a draft."""
    return tuple((str(one["text"]), str(one["label"])) for one in kept.get("marked") or ())


def extra_of(kept: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, tuple[Finding, ...]]:
    """Findings marked by hand, from a draft, as far as the words still stand there."""
    found: dict[str, tuple[Finding, ...]] = {}
    for name, those in (kept.get("extra") or {}).items():
        text = fields.get(name, "")
        marked = [Finding(**(one | {"generalisations": tuple(one["generalisations"])})) for one in those]
        found[name] = tuple(one for one in marked if text[one.start : one.end] == one.text)
    return found


def proposal(finding: Finding) -> str:
    """What the program proposes in place of a finding."""
    return replacing.proposal(finding)


def proposed_action(finding: Finding) -> Action:
    """How the program's proposal is made: replace or generalise."""
    return summaries.proposed(finding).action
