# SPDX-License-Identifier: EUPL-1.2
"""Today (idag): what needs me now, what is going on, what runs out."""

from __future__ import annotations

from datetime import date

import attrs

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.usecases import consents, consultations, protected, release
from samverkan_desktop.usecases.desk import Desk

SOON_DAYS = 14


@attrs.frozen(kw_only=True)
class Item:
    """One thing on the page. kind: review, consent_ends, consent_waits, follow_up, action, uncertain_release, draft.

    label: number or initials, never a full name; due: the day it is due; days: how many are left, negative when late;
    target: the id of what it opens; text: what it is about, for those who may see the page.
    """

    kind: str
    target: str
    label: str
    text: str = ""
    due: date | None = None
    days: int | None = None
    action_id: str = ""


@attrs.frozen(kw_only=True)
class Today:
    """The page: needs (at most five), follow_ups, consents that run out, drafts to go on with."""

    day: date
    needs: tuple[Item, ...]
    follow_ups: tuple[Item, ...]
    consents: tuple[Item, ...]
    drafts: tuple[Item, ...]


def gather(desk: Desk) -> Today:
    """All of the page, in one go."""
    rows = consultations.listed(desk)
    follow_ups = _follow_ups(desk, rows)
    ending = _ending(desk)
    drafts = tuple(
        Item(
            kind="review" if row.sharing == "needs_review" else "draft",
            target=row.id,
            label=row.number,
            text=row.heading,
        )
        for row in rows
        if row.state == "draft"
    )
    uncertain = tuple(
        Item(kind="uncertain_release", target=one.id, label=_number(rows, one.consultation_id))
        for one in release.uncertain(desk)
    )
    late = tuple(item for item in follow_ups if item.days is not None and item.days < 0)
    soon = tuple(item for item in ending if item.days is not None and item.days <= SOON_DAYS)
    reviews = tuple(item for item in drafts if item.kind == "review")
    needs = (*uncertain, *soon, *late, *reviews)[:5]
    return Today(day=desk.today, needs=needs, follow_ups=follow_ups, consents=ending, drafts=drafts)


def _number(rows: tuple[ListRow, ...], consultation_id: str) -> str:
    return next((row.number for row in rows if row.id == consultation_id), "")


def _follow_ups(desk: Desk, rows: tuple[ListRow, ...]) -> tuple[Item, ...]:
    going_on = {row.id: row for row in rows if row.state == "approved"}
    found = [
        _due("follow_up", desk, row, row.heading, row.follow_up)
        for row in going_on.values()
        if row.follow_up is not None
    ]
    for consultation_id, action in desk.vault.consultations.open_actions():
        row = going_on.get(consultation_id)
        if row is not None and action.due is not None:
            found.append(attrs.evolve(_due("action", desk, row, action.what, action.due), action_id=action.id))
    return tuple(sorted(found, key=lambda item: item.due or desk.today))


def _due(kind: str, desk: Desk, row: ListRow, text: str, due: date) -> Item:
    return Item(kind=kind, target=row.id, label=row.number, text=text, due=due, days=(due - desk.today).days)


def _ending(desk: Desk) -> tuple[Item, ...]:
    items = []
    for card in consents.listed(desk):
        if card.state in ("refused", "expired"):
            continue
        kind = "consent_waits" if card.state == "waiting" else "consent_ends"
        items.append(
            Item(
                kind=kind,
                target=card.consent.child_id,
                label=f"{protected.short_name(desk, card.child.child)} {card.consent.number}",
                text=card.child.alias or card.child.child.name,
                due=card.consent.valid_to,
                days=card.days_left,
            )
        )
    return tuple(sorted(items, key=lambda item: item.due or desk.today))
