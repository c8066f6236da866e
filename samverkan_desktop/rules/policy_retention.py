# SPDX-License-Identifier: EUPL-1.2
"""How long each kind of record is kept (gallring), as the policy says. Destroys nothing, and counts no days.

The shipped years are careful proposals: the municipality's own plan (dokumenthanteringsplan) decides, and the policy
says that it has been compared with it (`confirmed`). Source: arkivlagen (1990:782) 10 §.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from samverkan_desktop.domain.retention import RECORD_KINDS, RetentionRule

SHORTEST: Final = 2
LONGEST: Final = 120
TRACES: Final = ("log", "release")
"""Kinds that tell of the others, and so are kept at least as long as any of them."""


@attrs.frozen(kw_only=True)
class RetentionTerms:
    """The classes by kind of record; confirmed: compared with the municipality's own plan."""

    rules: Mapping[str, RetentionRule] = attrs.field(factory=dict)
    confirmed: bool = False


def build(table: Mapping[str, Any]) -> RetentionTerms:
    """The terms (already checked); a policy kept before the table came has none."""
    rules = {
        kind: RetentionRule(kind=kind, name=one["class"], years=one["years"])
        for kind, one in table.items()
        if isinstance(one, Mapping)
    }
    return RetentionTerms(rules=rules, confirmed=bool(table.get("confirmed", False)))


def faults(table: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What is wrong in the table `retention` of a whole policy: (key, text in Swedish)."""
    found: list[tuple[str, str]] = []
    if not isinstance(table.get("confirmed"), bool):
        found.append(("retention.confirmed", "ska vara true eller false"))
    for kind in RECORD_KINDS:
        found += [(f"retention.{kind}{part}", text) for part, text in _faults(table.get(kind))]
    return found or _shorter_traces(table)


def _faults(one: object) -> list[tuple[str, str]]:
    if not isinstance(one, Mapping):
        return [("", "saknas")]
    found = []
    if not isinstance(one.get("class"), str) or not one["class"].strip():
        found.append((".class", "ska vara en text"))
    years = one.get("years")
    if not isinstance(years, int) or isinstance(years, bool) or (years != 0 and not SHORTEST <= years <= LONGEST):
        found.append((".years", f"ska vara {SHORTEST}-{LONGEST} år; 0 betyder att handlingen bevaras"))
    return found


def _shorter_traces(table: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The log and the ledger go no earlier than what they tell of: else no one can see what left."""
    longest = max(_span(table[kind]["years"]) for kind in RECORD_KINDS if kind not in TRACES)
    return [
        (f"retention.{kind}.years", "får inte vara kortare än för de handlingar den berättar om")
        for kind in TRACES
        if _span(table[kind]["years"]) < longest
    ]


def _span(years: int) -> int:
    return years or LONGEST + 1
