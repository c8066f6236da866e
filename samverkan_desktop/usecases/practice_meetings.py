# SPDX-License-Identifier: EUPL-1.2
"""Meetings to come in the practice vault (övningsvalvets möten): invented, planned through the ordinary use cases."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from samverkan_desktop.domain import working_days
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import AnonymousSeat, ConsentedMeeting, Kind, Meeting, MeetingItem, Seat
from samverkan_desktop.system import resources
from samverkan_desktop.usecases import meetings
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.desk import Desk


def plan(desk: Desk, cards: Mapping[str, ChildCard], *, today: date) -> None:
    """Plan every shipped practice meeting; cards: the practice vault's children by key."""
    shipped = tomllib.loads(resources.path("practice", "meetings.toml").read_text(encoding="utf-8"))
    for data in shipped["meeting"]:
        stored = meetings.save(desk, _meeting(desk, cards, data, today))
        if data.get("state") == "called":
            # Noted straight away: a practice meeting need not have all its signatures to be looked at.
            called = attrs.evolve(stored, state="called")
            meetings.save(
                desk, attrs.evolve(called, called_on=desk.today) if isinstance(called, ConsentedMeeting) else called
            )


def _meeting(desk: Desk, cards: Mapping[str, ChildCard], data: Mapping[str, Any], today: date) -> Meeting:
    day = working_days.earliest_day(today + timedelta(days=data["in"] - 1), 1)
    kind: Kind = "consented" if data.get("children") else "deidentified"
    fresh = meetings.new(desk, kind, data["form"], day=day, starts=data["starts"])
    fresh = attrs.evolve(fresh, channel=data.get("channel", "in_person"))
    if not isinstance(fresh, ConsentedMeeting):
        seats = tuple(AnonymousSeat(id=new_id(), **seat) for seat in data["seats"])
        return attrs.evolve(fresh, target_groups=tuple(data["groups"]), seats=(*fresh.seats, *seats))
    return attrs.evolve(
        fresh,
        place=data.get("place", ""),
        purpose=data["purpose"],
        goal=data.get("goal", ""),
        child_ids=tuple(cards[key].child.id for key in data["children"]),
        seats=(*fresh.seats, *(_seat(seat, cards) for seat in data["seats"])),
        items=tuple(_item(item, cards, desk.vault.info.own_party) for item in data["items"]),
    )


def _seat(data: Mapping[str, Any], cards: Mapping[str, ChildCard]) -> Seat:
    persons = tuple(_person(key, cards) for key in data.get("persons", ()))
    return Seat(id=new_id(), **{**data, "persons": persons})


def _person(key: str, cards: Mapping[str, ChildCard]) -> str:
    """`alva` is the child, `alva:1` the first guardian."""
    child, _, number = key.partition(":")
    return cards[child].guardians[int(number) - 1].id if number else cards[child].child.id


def _item(data: Mapping[str, Any], cards: Mapping[str, ChildCard], own: str) -> MeetingItem:
    child = data.get("child", "")
    return MeetingItem(
        id=new_id(),
        what=data["what"],
        category=data["category"],
        owner=own,
        child_id=cards[child].child.id if child else "",
        text=data.get("text", ""),
    )
