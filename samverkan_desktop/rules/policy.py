# SPDX-License-Identifier: EUPL-1.2
"""Policy (lokala regler): the numbers and choices a municipality's lawyer owns, as data.

Knows ages, thresholds, groups of parties and which exceptional grounds are on. Decides nothing.
The shipped one stands in `resources/rules/policy.toml`; a local one replaces parts of it from a day on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import attrs

AGES: Final = ("child_when_mature", "child_always", "adult")
"""12, 15, 18 as shipped. OSL 12 kap. 3 § has no fixed age but majority (FB 9 kap. 1 §): adult cannot be changed."""


@attrs.frozen(kw_only=True)
class Policy:
    """Policy (lokala regler) of one period.

    in_force: first day; child_when_mature, child_always, adult: whole years;
    group_threshold: children, for de-identified summaries; stamp_days: how long a "checked" stamp holds;
    one_authority: party kinds that are one authority; own_branches: kinds in it that are branches of their own
    (OSL 8 kap. 2 §); groups: named groups of party kinds; exceptional: rule id -> on or off.
    """

    in_force: date
    child_when_mature: int
    child_always: int
    adult: int
    group_threshold: int
    stamp_days: int
    one_authority: frozenset[str]
    own_branches: frozenset[str]
    groups: Mapping[str, frozenset[str]]
    exceptional: Mapping[str, bool]


def build(data: Mapping[str, Any], in_force: date) -> Policy:
    """A policy from its TOML tables (already checked by the loader)."""
    ages = data["ages"]
    return Policy(
        in_force=in_force,
        child_when_mature=ages["child_when_mature"],
        child_always=ages["child_always"],
        adult=ages["adult"],
        group_threshold=data["thresholds"]["group"],
        stamp_days=data["thresholds"]["stamp_days"],
        one_authority=frozenset(data["authority"]["one"]),
        own_branches=frozenset(data["authority"]["own_branches"]),
        groups={name: frozenset(kinds) for name, kinds in data["groups"].items()},
        exceptional=dict(data["exceptional"]),
    )


def overlay(shipped: Mapping[str, Any], local: Mapping[str, Any]) -> dict[str, Any]:
    """The shipped tables with the local ones laid over them, table by table, key by key."""
    merged = {name: dict(table) if isinstance(table, Mapping) else table for name, table in shipped.items()}
    for name, table in local.items():
        if isinstance(table, Mapping) and isinstance(merged.get(name), dict):
            merged[name].update(table)
        else:
            merged[name] = table
    return merged


def differences(shipped: Mapping[str, Any], local: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    """What a local policy changes: (key as `ages.child_always`, shipped value, local value)."""
    merged = overlay(shipped, local)
    return [
        (f"{name}.{key}", shipped.get(name, {}).get(key), value)
        for name, table in merged.items()
        if name != "local" and isinstance(table, Mapping)
        for key, value in table.items()
        if shipped.get(name, {}).get(key) != value
    ]


def faults(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What is wrong in a whole policy: (key, text in Swedish). Ages must rise and majority is 18 by law."""
    found: list[tuple[str, str]] = []
    for table, keys in {
        "ages": AGES,
        "thresholds": ("group", "stamp_days"),
        "authority": ("one", "own_branches"),
        "groups": (),
        "exceptional": (),
    }.items():
        if not isinstance(data.get(table), Mapping):
            found.append((table, "tabellen saknas"))
            continue
        found += [(f"{table}.{key}", "saknas") for key in keys if key not in data[table]]
    if found:
        return found
    found += _number_faults(data)
    for rule, on in data["exceptional"].items():
        if not isinstance(on, bool):
            found.append((f"exceptional.{rule}", "ska vara true eller false"))
    return found


def _number_faults(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    numbers = [(f"ages.{key}", data["ages"][key]) for key in AGES]
    numbers += [(f"thresholds.{key}", data["thresholds"][key]) for key in ("group", "stamp_days")]
    found = [(key, "ska vara ett helt tal över noll") for key, value in numbers if not _is_whole(value)]
    if found:
        return found
    first, always, adult = (data["ages"][key] for key in AGES)
    if adult != 18:
        found.append(("ages.adult", "myndighetsåldern är 18 år (FB 9 kap. 1 §) och kan inte ändras här"))
    if not first <= always <= adult:
        found.append(("ages", "åldrarna ska stiga: child_when_mature, child_always, adult"))
    return found


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
