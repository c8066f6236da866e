# SPDX-License-Identifier: EUPL-1.2
"""Splitting a consent (dela upp ett samtycke) where a guardian is kept out of a part of it (OSL 12 kap. 3 §).

The rules ask such a guardian about the rest, and nobody may show them the whole: so the rest is asked for in a consent
of its own, where the part they must not know of is not mentioned. Judges nobody; a person says whether asking itself
could do harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from samverkan_desktop.domain.consents import OF_AGE, Consent, birthday
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.people import Guardian
from samverkan_desktop.usecases import children, consents, policy_terms
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class Part:
    """Kinds of information that can be asked for together: asked, kept_out: ids of guardians who decide."""

    categories: tuple[str, ...]
    asked: tuple[str, ...]
    kept_out: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Split:
    """How a consent can be split; parts: those that most are asked about first.

    made, ids: numbers and ids of those already made, in the order they were made.
    """

    parts: tuple[Part, ...] = ()
    made: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


def parted(guardians: Iterable[Guardian], categories: Sequence[str]) -> tuple[Part, ...]:
    """The kinds grouped by who must not know of them; pure. Whom it concerns is part of every question.

    A guardian who must not even know whom it concerns, or may not be contacted at all, is kept out of every part.
    """
    deciding = [one for one in guardians if one.decides]
    groups: dict[tuple[str, ...], list[str]] = {}
    for kind in categories:
        if kind != "identity":
            out = tuple(one.id for one in deciding if _kept_out(one, kind))
            groups.setdefault(out, []).append(kind)
    return tuple(
        Part(categories=tuple(kinds), asked=tuple(one.id for one in deciding if one.id not in out), kept_out=out)
        for out, kinds in sorted(groups.items(), key=lambda item: len(item[0]))
    )


def proposed(desk: Desk, consent_id: str) -> Split:
    """How a consent can be split today; without parts there is nothing to split. Raises InvalidInput."""
    consent = consents.scope(desk, consent_id)
    card = children.card(desk, consent.child_id)
    found = _made(desk, consent)
    made = tuple(one.number for one in found)
    if made or desk.today >= birthday(card.child.birth_date, OF_AGE) or consent.valid_to < desk.today:
        return Split(made=made, ids=tuple(one.id for one in found))
    parts = parted(card.guardians, consent.categories)
    return Split(parts=parts if len(parts) > 1 else ())


def split(desk: Desk, consent_id: str) -> tuple[Consent, ...]:
    """Ask for each part in a consent of its own (dela upp); the old one ends the day they begin, and says so.

    No answer follows along: who is asked answers what they are asked. What was said to the old one stays in its
    history: a yes counts to the day before, a no goes on counting. Raises InvalidInput (unknown_consent,
    nothing_to_split).
    """
    old = consents.scope(desk, consent_id)
    parts = proposed(desk, consent_id).parts
    if not parts:
        raise InvalidInput("nothing_to_split")
    first = max(desk.today, old.valid_from)
    latest = policy_terms.consent_terms(desk, first).latest(first)
    with desk.change():
        return tuple(
            consents.follow(
                desk,
                old,
                categories=part.categories,
                valid_from=first,
                valid_to=min(old.valid_to, latest) if latest else old.valid_to,
                split=True,
            )
            for part in parts
        )


def _kept_out(guardian: Guardian, kind: str) -> bool:
    secret = guardian.secret_categories
    return kind in secret or "identity" in secret or (not secret and not guardian.may_be_contacted)


def _made(desk: Desk, consent: Consent) -> tuple[Consent, ...]:
    """The parts that this consent was split into: those that follow it and are about less.

    Before format 9 a split was told of as a renewal.
    """
    kinds = ("renewed", "split_into")
    ids = (event.detail for event in desk.vault.consents.events(consent.id) if event.kind in kinds)
    found = (desk.vault.consents.get(one) for one in ids)
    return tuple(one for one in found if one is not None and set(one.categories) < set(consent.categories))
