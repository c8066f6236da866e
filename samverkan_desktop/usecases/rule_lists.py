# SPDX-License-Identifier: EUPL-1.2
"""The rules as a list (regelförteckning): for the lawyer who must know what is there, what is off and what to confirm.

Reads and orders; decides nothing and changes nothing.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import attrs

from samverkan_desktop.rules.ruleset import Rule, RuleSet
from samverkan_desktop.usecases.desk import Desk

State = Literal["on", "off", "not_in_force"]


@attrs.frozen(kw_only=True)
class RuleRow:
    """One rule as a row (regel). state: on a day, by its dates, its file and the policy; why_off: why it is not on.

    checked, checked_by: when and by whom it was compared with the law, empty when its text could not be read whole;
    stale: that day the comparison is too old; confirm: the municipality's lawyer is to confirm how it is read.
    """

    id: str
    source: str
    effect: str
    text: str
    state: State
    why_off: str
    first: date
    last: date | None
    checked: str
    checked_by: str
    stale: bool
    confirm: bool


def listed(desk: Desk, lang: str = "sv") -> tuple[RuleRow, ...]:
    """Every rule as it stands today in this vault, in the laws' own order."""
    return rows(desk.rules, desk.today, lang)


def rows(rules: RuleSet, on: date, lang: str = "sv") -> tuple[RuleRow, ...]:
    """As `listed`, for those who have a rule set and no vault."""
    return tuple(_row(rule, rules, on, lang) for rule in rules.rules)


def _row(rule: Rule, rules: RuleSet, on: date, lang: str) -> RuleRow:
    is_on = rules.is_on(rule, on)
    return RuleRow(
        id=rule.id,
        source=rule.source,
        effect=rule.effect,
        text=rule.en if lang == "en" else rule.sv,
        state="on" if is_on else "off" if rule.is_in_force(on) else "not_in_force",
        why_off="" if is_on else rule.off_because,
        first=rule.in_force_from,
        last=rule.in_force_to,
        checked=rule.checked,
        checked_by=rule.checked_by,
        stale=bool(rule.checked) and is_on and rules.has_expired(rule.checked, on),
        confirm=rule.lawyer_confirms,
    )
