# SPDX-License-Identifier: EUPL-1.2
"""Rule sets (regelverk): rules, policies and texts as one value that can be kept, named and read back.

Knows what a rule is and which rules can speak in a lane on a day. Does not judge, and reads no files.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, Final, Literal

import attrs

from samverkan_desktop.domain.sharing import Ground, RuleSetRef, Warning_
from samverkan_desktop.rules import conditions, policy
from samverkan_desktop.rules.conditions import Lane
from samverkan_desktop.rules.policy import Policy
from samverkan_desktop.rules.readings import Reading, Situation

EFFECTS: Final = ("protects", "lifts", "forbids", "obliges", "warns")
FIRST_DAY: Final = date.min
Effect = Literal["protects", "lifts", "forbids", "obliges", "warns"]
_MOST_LANES: Final = 20_000


@attrs.frozen(kw_only=True)
class Rule:
    """Rule (regel): one paragraph's effect, its conditions, its days and its words.

    in_force_to: last day, None while in force; active: False ships switched off, with `off_because`;
    exceptional: on or off by the policy; obligations: what follows when the rule decides (or, for `warns`, applies);
    code: of the warning; beside: a `warns` rule that is read only where one of these rules speaks in the cell;
    follows: the rule of an earlier law that this one takes over from, day by day;
    yields_to_duty: a `forbids` rule that gives way where an `obliges` rule says yes;
    row: the ground in the catalogue R01-R32; checked: "" when the source could not be read whole.
    """

    id: str
    law: str
    source: str
    in_force_from: date
    in_force_to: date | None
    effect: Effect
    when: tuple[str, ...]
    sv: str
    en: str
    active: bool = True
    exceptional: bool = False
    off_because: str = ""
    obligations: tuple[str, ...] = ()
    code: str = ""
    beside: tuple[str, ...] = ()
    follows: str = ""
    yields_to_duty: bool = False
    row: str = ""
    checked: str = ""
    checked_by: str = ""
    lawyer_confirms: bool = False

    def is_in_force(self, on: date) -> bool:
        """Whether the rule is law on a day."""
        return self.in_force_from <= on and (self.in_force_to is None or on <= self.in_force_to)


@attrs.frozen(eq=False)
class Ready:
    """A rule ready to be read in a lane: what is fixed there is settled, the rest is left to read."""

    rule: Rule
    reads: tuple[Callable[[Situation], Reading], ...]
    ground: Ground
    warning: Warning_


@attrs.frozen(kw_only=True, eq=False)
class Plan:
    """The rules that can speak in one lane on one day, by effect, each in the order of the files."""

    protects: tuple[Ready, ...]
    lifts: tuple[Ready, ...]
    forbids: tuple[Ready, ...]
    obliges: tuple[Ready, ...]
    warns: tuple[Ready, ...]


@attrs.frozen(kw_only=True, eq=False)
class RuleSet:
    """Rule set (regelverk): everything a decision depends on beside the question.

    version: of the shipped files; checked: the oldest stamp among rules in use; local: the local policy's version;
    canonical: the whole as text, from which `from_canonical` gives an equal rule set; sha256: of that text.
    """

    version: str
    checked: str
    local: str | None
    rules: tuple[Rule, ...]
    policies: tuple[Policy, ...]
    texts: Mapping[str, Mapping[str, str]]
    canonical: str
    sha256: str
    locals_: tuple[tuple[date, str], ...] = ()
    _plans: dict[tuple[Any, ...], Plan] = attrs.field(factory=dict, init=False)
    _borders: tuple[date, ...] = attrs.field(init=False)

    _refs: dict[str | None, RuleSetRef] = attrs.field(factory=dict, init=False)
    _checked_day: date | None = attrs.field(init=False)

    @_checked_day.default
    def _find_checked_day(self) -> date | None:
        return date.fromisoformat(self.checked) if self.checked else None

    @_borders.default
    def _find_borders(self) -> tuple[date, ...]:
        days = {rule.in_force_from for rule in self.rules}
        days |= {_day_after(rule.in_force_to) for rule in self.rules if rule.in_force_to}
        return tuple(sorted(days | {one.in_force for one in self.policies}))

    @property
    def ref(self) -> RuleSetRef:
        """What a decision says of the rules that answered."""
        return RuleSetRef(version=self.version, checked=self.checked, local=self.local, sha256=self.sha256)

    def ref_on(self, on: date) -> RuleSetRef:
        """What a decision of a day says of the rules: the local policy of that day, not one that is yet to come."""
        local = next((version for day, version in reversed(self.locals_) if day <= on), None)
        found = self._refs.get(local)
        if found is None:
            found = self._refs[local] = attrs.evolve(self.ref, local=local)
        return found

    @classmethod
    def from_canonical(cls, text: str) -> RuleSet:
        """The rule set whose `canonical` this is. Raises ValueError when the text is not one of this vocabulary."""
        data = json.loads(text)
        if data.get("vocabulary") != conditions.VERSION:
            raise ValueError("vocabulary")
        return build(data)

    def tried_out(self) -> RuleSet:
        """This rule set with its newest policy in force on every day: for trying a draft on cases of earlier days."""
        return attrs.evolve(self, policies=(attrs.evolve(self.policies[-1], in_force=FIRST_DAY),))

    def policy_on(self, on: date) -> Policy:
        """The policy in force on a day."""
        return next((one for one in reversed(self.policies) if one.in_force <= on), self.policies[0])

    def has_expired(self, checked: str, on: date) -> bool:
        """Whether a "checked" stamp is older on a day than that day's policy lets one be."""
        return date.fromisoformat(checked) + timedelta(days=self.policy_on(on).stamp_days) < on

    def stale_on(self, on: date) -> Warning_ | None:
        """The warning that the rules in use have not been compared with the law for too long on a day, or None.

        A rule set kept before this warning had its words says nothing, so that it is replayed as it answered.
        """
        if self._checked_day is None or on <= self._checked_day or not self.has_expired(self.checked, on):
            return None
        words = self.texts.get("rules_stale")
        if not words:
            return None
        return Warning_(code="rules_stale", source=words["source"], text=words["sv"].format(checked=self.checked))

    def is_on(self, rule: Rule, on: date) -> bool:
        """Whether a rule is law on a day and switched on, by its file or, for an exceptional one, by the policy."""
        if not rule.is_in_force(on):
            return False
        return self.policy_on(on).exceptional.get(rule.id, False) if rule.exceptional else rule.active

    def plan(self, on: date, lane: Lane) -> Plan:
        """The rules that can speak in a lane on a day; kept, since few lanes and periods are ever asked for."""
        period = bisect_right(self._borders, on)
        key = (period, lane.from_, lane.to, lane.mode, lane.purpose)
        found = self._plans.get(key)
        if found is None:
            if len(self._plans) >= _MOST_LANES:
                self._plans.clear()
            found = self._plans[key] = self._make_plan(on, lane)
        return found

    def _make_plan(self, on: date, lane: Lane) -> Plan:
        by_effect: dict[str, list[Ready]] = {effect: [] for effect in EFFECTS}
        for rule in self.rules:
            if self.is_on(rule, on):
                ready = _ready(rule, lane)
                if ready is not None:
                    by_effect[rule.effect].append(ready)
        return Plan(**{effect: tuple(ready) for effect, ready in by_effect.items()})


def _ready(rule: Rule, lane: Lane) -> Ready | None:
    """A rule with its fixed conditions settled; None when one of them is no."""
    reads: list[Callable[[Situation], Reading]] = []
    for text in rule.when:
        name = conditions.parse(text)
        assert name is not None, text
        if name.condition.fixed is None:
            reads.append(conditions.reader(name))
        elif name.condition.fixed(lane, name.parameter) == name.turned:
            return None
    ground = Ground(rule=rule.id, source=rule.source, effect=rule.effect, text=rule.sv)
    warning = Warning_(code=rule.code, source=rule.source, text=rule.sv)
    return Ready(rule, tuple(reads), ground, warning)


def _day_after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def canonical(data: Mapping[str, Any]) -> str:
    """Rule files' data as one text, the same for the same content."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def local_policies(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The local policies of a rule set's data, first day first; of two with the same day the later one holds."""
    local = data.get("local") or []
    found = local if isinstance(local, list) else [local]
    return sorted(found, key=lambda one: str(one["local"]["in_force"]))


def build(data: Mapping[str, Any]) -> RuleSet:
    """A rule set from checked data: {"vocabulary", "set", "laws", "policy", "local", "texts"}, days as ISO text."""
    text = canonical(data)
    rules = tuple(_rule(law["law"], raw) for law in data["laws"] for raw in law.get("rule", ()))
    policies = [policy.build(data["policy"], FIRST_DAY)]
    locals_ = local_policies(data)
    for local in locals_:
        merged = policy.overlay(data["policy"], local)
        policies.append(policy.build(merged, date.fromisoformat(local["local"]["in_force"])))
    stamps = [rule.checked for rule in rules if rule.checked and (rule.active or rule.exceptional)]
    return RuleSet(
        version=data["set"]["version"],
        checked=min(stamps, default=""),
        local=locals_[-1]["local"]["version"] if locals_ else None,
        locals_=tuple((date.fromisoformat(one["local"]["in_force"]), one["local"]["version"]) for one in locals_),
        rules=rules,
        policies=tuple(policies),
        texts=data["texts"],
        canonical=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def _rule(law: Mapping[str, Any], raw: Mapping[str, Any]) -> Rule:
    until = raw["in_force"].get("to")
    return Rule(
        id=raw["id"],
        law=law["id"],
        source=raw["source"],
        in_force_from=date.fromisoformat(raw["in_force"]["from"]),
        in_force_to=date.fromisoformat(until) if until else None,
        effect=raw["effect"],
        when=tuple(raw["when"]),
        sv=raw["text"]["sv"],
        en=raw["text"]["en"],
        active=raw.get("active", True),
        exceptional=raw.get("exceptional", False),
        off_because=raw.get("off_because", {}).get("sv", ""),
        obligations=tuple(raw.get("obligations", ())),
        code=raw.get("code", ""),
        beside=tuple(raw.get("beside", ())),
        follows=raw.get("follows", ""),
        yields_to_duty=raw.get("yields_to_duty", False),
        row=raw.get("row", ""),
        checked=raw.get("checked", law.get("checked", "")),
        checked_by=raw.get("checked_by", law.get("checked_by", "")),
        lawyer_confirms=raw.get("lawyer_confirms", False),
    )
