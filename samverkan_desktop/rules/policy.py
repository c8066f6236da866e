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
from samverkan_desktop.rules import policy_grounds, policy_retention
from samverkan_desktop.rules.policy_grounds import GroundTerms
from samverkan_desktop.rules.policy_retention import RetentionTerms

AGES: Final = ("child_when_mature", "child_always", "adult")
"""12, 15, 18 as shipped. OSL 12 kap. 3 § has no fixed age but majority (FB 9 kap. 1 §): adult cannot be changed."""

THRESHOLDS: Final = ("group", "stamp_days")
MONTHS: Final = "longest_months"
CONSENT: Final = (MONTHS, "usual_days", "remind_days", "oral")
DAYS: Final = ("usual_days", "remind_days")
NOTICE: Final = "meetings.lots_notice_days"
MEETINGS: Final = ("lots_notice_days", "hidden_count")
FLOORS: Final = {"thresholds.group": 3}
"""What no municipality goes below: two children are no group."""
DUTIES: Final = ("report_duty", "may_report")
"""Groups whose members the law names (SoL 19 kap. 1 and 4 §§): a municipality may add to them, never take away."""
CEILINGS: Final = {
    "thresholds.stamp_days": 731,
    "consent.longest_months": 60,
    "consent.usual_days": 1826,
    "consent.remind_days": 365,
    NOTICE: 60,
}


@attrs.frozen(kw_only=True)
class Policy:
    """Policy (lokala regler) of one period.

    in_force: first day; child_when_mature, child_always, adult: whole years;
    group_threshold: children, for de-identified summaries; stamp_days: how long a "checked" stamp holds;
    one_authority: party kinds that are one authority; own_branches: kinds in it that are branches of their own
    (OSL 8 kap. 2 §); groups: named groups of party kinds; exceptional: rule id -> on or off;
    consent_months: a yes ends so many months after its day whatever day it names, 0: the day it names decides;
    usual_days: how long a consent is proposed to hold when a family is asked;
    remind_days: how long before its end a consent is shown as running out; oral_consent: whether a yes may be given
    by word of mouth (a no and a withdrawal always may); lots_notice_days: working days between the call and a
    lotsmöte; hidden_count: whether the room is told how many things are hidden from it; grounds: who may assess a
    ground and what must be answered, by what is assessed (a rule's id, or `manager`); retention: how long each kind
    of record is kept.
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
    usual_days: int = 180
    remind_days: int = 14
    oral_consent: bool = True
    lots_notice_days: int = 15
    hidden_count: bool = True
    grounds: Mapping[str, GroundTerms] = attrs.field(factory=dict)
    retention: RetentionTerms = attrs.field(factory=RetentionTerms)


def build(data: Mapping[str, Any], in_force: date) -> Policy:
    """A policy from its TOML tables (already checked by the loader); one kept before a table came reads as it did."""
    ages = data["ages"]
    consent, meetings = data.get("consent", {}), data.get("meetings", {})
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
        usual_days=consent.get("usual_days", 180),
        remind_days=consent.get("remind_days", 14),
        oral_consent=consent.get("oral", True),
        lots_notice_days=meetings.get("lots_notice_days", 15),
        hidden_count=meetings.get("hidden_count", True),
        grounds=policy_grounds.build(data.get("grounds", {})),
        retention=policy_retention.build(data.get("retention", {})),
    )


def overlay(shipped: Mapping[str, Any], local: Mapping[str, Any]) -> dict[str, Any]:
    """The shipped tables with the local ones laid over them, table by table, key by key."""
    merged = {name: dict(table) if isinstance(table, Mapping) else table for name, table in shipped.items()}
    for name, table in local.items():
        if isinstance(table, Mapping) and isinstance(merged.get(name), dict):
            merged[name] = overlay(merged[name], table)
        else:
            merged[name] = table
    return merged


def leaves(tables: Mapping[str, Any], head: str = "") -> dict[str, Any]:
    """Every value by its whole key, as `ages.child_always` or `grounds.osl-26-9.roles`."""
    found: dict[str, Any] = {}
    for name, held in tables.items():
        found |= leaves(held, f"{head}{name}.") if isinstance(held, Mapping) else {f"{head}{name}": held}
    return found


def held(tables: Mapping[str, Any], key: str) -> Any:
    """The value of a whole key, None when there is none."""
    found: Any = tables
    for name in key.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def differences(shipped: Mapping[str, Any], local: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    """What a local policy changes: (key as `ages.child_always`, shipped value, local value)."""
    before = leaves(shipped)
    merged = {name: table for name, table in overlay(shipped, local).items() if name != "local"}
    return [(key, before.get(key), now) for key, now in leaves(merged).items() if before.get(key) != now]


def faults(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What is wrong in a whole policy: (key, text in Swedish). Ages must rise and majority is 18 by law."""
    found: list[tuple[str, str]] = []
    for table, keys in {
        "ages": AGES,
        "thresholds": THRESHOLDS,
        "consent": CONSENT,
        "meetings": MEETINGS,
        "authority": ("one", "own_branches"),
        "groups": (),
        "exceptional": (),
        "grounds": (),
        "retention": (),
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
    switches["meetings.hidden_count"] = data["meetings"]["hidden_count"]
    found += [(key, "ska vara true eller false") for key, on in switches.items() if not isinstance(on, bool)]
    found += policy_grounds.faults(data["grounds"])
    found += policy_retention.faults(data["retention"])
    return found


def unknown(shipped: Mapping[str, Any], local: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What a local policy names that the shipped one has no word for: a misspelt key would else change nothing."""
    return _unknown(shipped, {name: table for name, table in local.items() if name != "local"}, "")


def _unknown(shipped: Mapping[str, Any], local: Mapping[str, Any], head: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in local.items():
        key = f"{head}{name}"
        if name not in shipped or (not head and not isinstance(shipped[name], Mapping)):
            found.append((key, "finns inte bland det som kan ändras"))
        elif isinstance(shipped[name], Mapping):
            if isinstance(value, Mapping):
                found += _unknown(shipped[name], value, f"{key}.")
            else:
                found.append((key, "ska vara en tabell"))
    return found


def below_law(shipped: Mapping[str, Any], local: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Where a local policy goes below the law's floor (under lagens golv).

    It may not take members from a group of duties, nor a heading from a ground's reasoning.
    """
    groups = local.get("groups", {})
    return policy_grounds.below_floor(shipped.get("grounds", {}), local.get("grounds", {})) + [
        (f"groups.{name}", f"{kind} står i lagen (SoL 19 kap.) och kan inte tas bort")
        for name in DUTIES
        if isinstance(groups.get(name), list)
        for kind in shipped["groups"][name]
        if kind not in groups[name]
    ]


def changed(shipped: Mapping[str, Any], local: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    """A local policy's tables with one key changed; a value as shipped leaves them."""
    *path, name = key.split(".")
    tables = overlay(local, {})
    table = tables
    for one in path:
        kept = table.get(one)
        table[one] = dict(kept) if isinstance(kept, Mapping) else {}
        table = table[one]
    if path[0] != "local" and held(shipped, key) == value:
        table.pop(name, None)
    else:
        table[name] = list(value) if isinstance(value, tuple) else value
    return tables


def as_text(local: Mapping[str, Any]) -> str:
    """A local policy's tables as the TOML text a lawyer reads and signs: whole numbers, true or false, lists, texts.

    Raises TypeError for another kind of value.
    """
    parts: list[str] = []
    for name in ("local", *(key for key in local if key != "local")):
        if local.get(name):
            parts += _table_text(name, local[name])
    return "\n\n".join(parts) + "\n"


def _table_text(name: str, table: Mapping[str, Any]) -> list[str]:
    """A table and the tables in it, each with its heading."""
    rows = [f"{key} = {_toml(key, value)}" for key, value in table.items() if not isinstance(value, Mapping)]
    parts = ["\n".join((f"[{name}]", *rows))] if rows else []
    for key, value in table.items():
        if isinstance(value, Mapping):
            parts += _table_text(f"{name}.{key}", value)
    return parts


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
    numbers |= {f"consent.{key}": data["consent"][key] for key in DAYS}
    numbers[NOTICE] = data["meetings"]["lots_notice_days"]
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
