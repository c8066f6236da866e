# SPDX-License-Identifier: EUPL-1.2
"""Policy (lokala regler): the numbers and choices a municipality's lawyer owns, as data.

Knows ages, thresholds, how long and in which way a consent holds, groups of parties and which exceptional grounds
are on. Decides nothing. The shipped one stands in `resources/rules/policy.toml`; a local one replaces parts of it from
a day on, and can name nothing that is not there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import attrs

from samverkan_desktop.domain.parties import PARTY_KINDS

AGES: Final = ("child_when_mature", "child_always", "adult")
"""12, 15, 18 as shipped. OSL 12 kap. 3 § has no fixed age but majority (FB 9 kap. 1 §): adult cannot be changed."""

THRESHOLDS: Final = ("group", "stamp_days")
MONTHS: Final = "longest_months"
CONSENT: Final = (MONTHS, "remind_days", "oral")
FLOORS: Final = {"thresholds.group": 3}
"""What no municipality goes below: two children are no group."""
DUTIES: Final = ("report_duty", "may_report")
"""Groups whose members the law names (SoL 19 kap. 1 and 4 §§): a municipality may add to them, never take away."""
CEILINGS: Final = {"thresholds.stamp_days": 731, "consent.longest_months": 60, "consent.remind_days": 365}


@attrs.frozen(kw_only=True)
class Policy:
    """Policy (lokala regler) of one period.

    in_force: first day; child_when_mature, child_always, adult: whole years;
    group_threshold: children, for de-identified summaries; stamp_days: how long a "checked" stamp holds;
    one_authority: party kinds that are one authority; own_branches: kinds in it that are branches of their own
    (OSL 8 kap. 2 §); groups: named groups of party kinds; exceptional: rule id -> on or off;
    consent_months: a yes ends so many months after its day whatever day it names, 0: the day it names decides;
    remind_days: how long before its end a consent is shown as running out; oral_consent: whether a yes may be given
    by word of mouth (a no and a withdrawal always may).
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
    consent_months: int = 0
    remind_days: int = 14
    oral_consent: bool = True


def build(data: Mapping[str, Any], in_force: date) -> Policy:
    """A policy from its TOML tables (already checked by the loader); one kept before a table came reads as it did."""
    ages = data["ages"]
    consent = data.get("consent", {})
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
        consent_months=consent.get("longest_months", 0),
        remind_days=consent.get("remind_days", 14),
        oral_consent=consent.get("oral", True),
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
        "thresholds": THRESHOLDS,
        "consent": CONSENT,
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
    found += _list_faults(data)
    switches = {f"exceptional.{rule}": on for rule, on in data["exceptional"].items()}
    switches["consent.oral"] = data["consent"]["oral"]
    found += [(key, "ska vara true eller false") for key, on in switches.items() if not isinstance(on, bool)]
    return found


def unknown(shipped: Mapping[str, Any], local: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What a local policy names that the shipped one has no word for: a misspelt key would else change nothing."""
    found: list[tuple[str, str]] = []
    for name, table in local.items():
        if name == "local":
            continue
        if not isinstance(shipped.get(name), Mapping):
            found.append((name, "finns inte bland det som kan ändras"))
        elif not isinstance(table, Mapping):
            found.append((name, "ska vara en tabell"))
        else:
            absent = [key for key in table if key not in shipped[name]]
            found += [(f"{name}.{key}", "finns inte bland det som kan ändras") for key in absent]
    return found


def below_law(shipped: Mapping[str, Any], local: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Where a local policy takes away what the law itself gives (under lagens golv): members of a group of duties."""
    groups = local.get("groups", {})
    return [
        (f"groups.{name}", f"{kind} står i lagen (SoL 19 kap.) och kan inte tas bort")
        for name in DUTIES
        if isinstance(groups.get(name), list)
        for kind in shipped["groups"][name]
        if kind not in groups[name]
    ]


def as_text(local: Mapping[str, Any]) -> str:
    """A local policy's tables as the TOML text a lawyer reads and signs: whole numbers, true or false, lists, texts.

    Raises TypeError for another kind of value.
    """
    parts = []
    for name in ("local", *(key for key in local if key != "local")):
        if local.get(name):
            rows = [f"{key} = {_toml(key, value)}" for key, value in local[name].items()]
            parts.append("\n".join((f"[{name}]", *rows)))
    return "\n\n".join(parts) + "\n"


def _toml(key: str, value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return value if key == "in_force" else json.dumps(value, ensure_ascii=False)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_toml("", one) for one in value) + "]"
    raise TypeError(key)


def _number_faults(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    numbers = {f"ages.{key}": data["ages"][key] for key in AGES}
    numbers |= {f"thresholds.{key}": data["thresholds"][key] for key in THRESHOLDS}
    numbers["consent.remind_days"] = data["consent"]["remind_days"]
    found = [(key, "ska vara ett helt tal över noll") for key, value in numbers.items() if not _is_whole(value)]
    months = data["consent"][MONTHS]
    if not _is_whole(months) and (months != 0 or isinstance(months, bool)):
        found.append((f"consent.{MONTHS}", "ska vara ett helt antal månader; 0 betyder den dag som står i samtycket"))
    if found:
        return found
    numbers[f"consent.{MONTHS}"] = months
    found += [(key, f"får inte vara lägre än {low}") for key, low in FLOORS.items() if numbers[key] < low]
    found += [(key, f"får inte vara högre än {high}") for key, high in CEILINGS.items() if numbers[key] > high]
    first, always, adult = (data["ages"][key] for key in AGES)
    if adult != 18:
        found.append(("ages.adult", "myndighetsåldern är 18 år (FB 9 kap. 1 §) och kan inte ändras här"))
    if not first <= always <= adult:
        found.append(("ages", "åldrarna ska stiga: child_when_mature, child_always, adult"))
    return found


def _list_faults(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Lists of kinds of parties: lists, and of kinds there are (a group may name persons too)."""
    lists = {f"authority.{key}": data["authority"][key] for key in ("one", "own_branches")}
    lists |= {f"groups.{name}": kinds for name, kinds in data["groups"].items()}
    found: list[tuple[str, str]] = []
    for key, kinds in lists.items():
        if not isinstance(kinds, list) or not all(isinstance(one, str) for one in kinds):
            found.append((key, "ska vara en lista av parter"))
            continue
        persons = ("guardian", "other") if key.startswith("groups.") else ()
        strange = [one for one in kinds if one not in PARTY_KINDS and one not in persons]
        found += [(key, f"okänd part: {one}") for one in strange]
    return found


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
