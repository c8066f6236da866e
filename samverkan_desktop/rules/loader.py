# SPDX-License-Identifier: EUPL-1.2
"""Reading rule files (regelfiler): TOML in, a checked rule set out, or every fault with its place.

Knows the form of the files, described for lawyers in `resources/rules/README.md`. Does not judge and does not know
today's date: it is told when stamps are to be compared with it.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Literal

import attrs

from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.rules import conditions, policy, ruleset
from samverkan_desktop.rules.ruleset import EFFECTS, Rule, RuleSet
from samverkan_desktop.system import reading

_RULE: Final[Mapping[str, Any]] = {
    "id": str,
    "row": str,
    "source": str,
    "in_force": Mapping,
    "effect": str,
    "when": list,
    "text": Mapping,
    "active": bool,
    "exceptional": bool,
    "off_because": Mapping,
    "obligations": list,
    "code": str,
    "beside": list,
    "follows": str,
    "yields_to_duty": bool,
    "lawyer_confirms": bool,
    "checked": str,
    "checked_by": str,
}
"""Every field of a rule and its kind; a misspelt field would else be passed over and the rule read as another."""
_LANGS: Final = ("sv", "en")
_KINDS: Final = {str: "en text", Mapping: "en tabell", list: "en lista av texter", bool: "true eller false"}
LONGEST_VERSION: Final = 80
NOT_LAWS: Final = ("set.toml", "policy.toml", "missing.toml", "local.toml")


@attrs.frozen(kw_only=True)
class Problem:
    """Problem (anmärkning) in a rule folder: an error stops the folder from being used, a warning does not."""

    level: Literal["error", "warning"]
    place: str
    text: str


def load(folder: Path, local: Path | None = None) -> RuleSet:
    """The rule set in a folder, with a local policy over it (its own `local.toml` when none is named).

    Raises InvalidInput("rules_invalid") with every fault.
    """
    data, problems = _read(folder, local)
    problems += _faults(data)
    errors = tuple(Fault(path=one.place, text=one.text) for one in problems if one.level == "error")
    if errors:
        raise InvalidInput("rules_invalid", faults=errors)
    return ruleset.build(data)


def check(folder: Path, on: date | None = None, local: Path | None = None) -> list[Problem]:
    """All problems of a folder; stamps older than the policy allows on the day `on` are warnings."""
    data, problems = _read(folder, local)
    problems += _faults(data)
    if on is not None and not any(one.level == "error" for one in problems):
        problems += _expired(ruleset.build(data), on)
    return problems


def overlaid(rules: RuleSet, local: Sequence[str]) -> RuleSet:
    """A rule set with local policies (TOML texts) over it, each from its own day; without texts it is the same one.

    Raises InvalidInput("rules_invalid") with every fault, a text that is no TOML among them.
    """
    if not local:
        return rules
    data = json.loads(rules.canonical)
    problems: list[Problem] = []
    read = []
    for number, text in enumerate(local, start=1):
        try:
            read.append(plain(tomllib.loads(text)))
        except (ValueError, RecursionError):  # no TOML, endless depth or a number without end
            problems.append(_error(f"local.toml {number}", "filen går inte att läsa som TOML"))
    for one in read:
        problems += _faults({**data, "local": one})
    if problems:
        raise InvalidInput("rules_invalid", faults=tuple(Fault(path=one.place, text=one.text) for one in problems))
    return ruleset.build({**data, "local": read if len(read) > 1 else read[0]})


def shipped_policy(rules: RuleSet) -> Mapping[str, Any]:
    """The tables of the shipped policy, for comparing a local one with."""
    found: Mapping[str, Any] = json.loads(rules.canonical)["policy"]
    return found


def tables(text: str) -> Mapping[str, Any]:
    """The tables of a policy's TOML text. Raises InvalidInput("rules_invalid")."""
    try:
        found: Mapping[str, Any] = plain(tomllib.loads(text))
    except (ValueError, RecursionError):
        fault = Fault(path="local.toml", text="filen går inte att läsa som TOML")
        raise InvalidInput("rules_invalid", faults=(fault,)) from None
    return found


def _read(folder: Path, local: Path | None) -> tuple[dict[str, Any], list[Problem]]:
    """The files' content as plain data with days as ISO text, laws in the order their `[law] order` says."""
    problems: list[Problem] = []
    own = folder / "local.toml"
    if local is None and own.is_file():
        local = own

    def toml(file: Path) -> dict[str, Any]:
        try:
            read: dict[str, Any] = plain(tomllib.loads(reading.text(file, reading.RULES)))
        except reading.TooLarge:
            problems.append(_error(file.name, "filen är större än 1 MB, och så stor är ingen regelfil"))
            return {}
        except (OSError, ValueError, RecursionError):  # as in `overlaid`: not every fault of a text is a TOML fault
            problems.append(_error(file.name, "filen går inte att läsa som TOML"))
            return {}
        return read

    files = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    laws = []
    for file in files:
        if file.name not in NOT_LAWS:
            laws.append({**toml(file), "file": file.name})
    if not laws:
        problems.append(_error(str(folder.name), "mappen innehåller inga regelfiler"))
    laws.sort(key=lambda law: (_order(law), law["file"]))
    data = {
        "vocabulary": conditions.VERSION,
        "set": _table(toml(folder / "set.toml"), "set"),
        "policy": toml(folder / "policy.toml"),
        "texts": toml(folder / "missing.toml"),
        "laws": laws,
        "local": toml(local) if local else None,
    }
    return data, problems


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = data.get(name)
    return found if isinstance(found, Mapping) else {}


def _order(law: Mapping[str, Any]) -> int:
    order = _table(law, "law").get("order", 999)
    return order if isinstance(order, int) else 999


def plain(value: Any) -> Any:
    """TOML days as ISO text, so that the data is the same whether it comes from TOML or from canonical JSON."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, (date, time)) else value


def _error(place: str, text: str) -> Problem:
    return Problem(level="error", place=place, text=text)


def _faults(data: Mapping[str, Any]) -> list[Problem]:
    """Everything wrong in the data, the simplest things first; later checks need the earlier ones to hold."""
    found = [] if data["set"].get("version") else [_error("set.toml", "version saknas")]
    found += [_error(f"policy.toml: {key}", text) for key, text in policy.faults(data["policy"])]
    found += [_error(f"missing.toml: {key}", text) for key, text in _text_faults(data["texts"])]
    if data["local"] is not None:
        found += [_error(f"local.toml: {key}", text) for key, text in _local_faults(data)]
    if found:
        return found
    used = policy.build(data["policy"], ruleset.FIRST_DAY)
    for law in data["laws"]:
        found += _law_faults(law, used)
    if not found:
        built = ruleset.build(data)
        found += [_error(place, text) for place, text in _version_faults(built.rules)]
        found += [_error(place, text) for place, text in _succession_faults(built.rules)]
        found += [_error(place, text) for place, text in _reference_faults(built)]
    return found


def _text_faults(texts: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in ("unnamed", "consent_scope", "assessment_other", "label_person"):
        if key not in texts:
            yield key, "saknas"
    for key, pair in texts.items():
        if not isinstance(pair, Mapping) or not all(isinstance(pair.get(lang), str) and pair[lang] for lang in _LANGS):
            yield key, "ska ha text på svenska (sv) och engelska (en)"


def _local_faults(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    head = _table(data["local"], "local")
    version = head.get("version")
    if not isinstance(version, str) or not version.strip() or not _is_day(head.get("in_force")):
        yield "local", "ska ha version och in_force (första dag)"
    elif len(version) > LONGEST_VERSION or not version.isprintable():
        yield "local.version", f"ska vara en rad på högst {LONGEST_VERSION} tecken"
    for name in head:
        if name not in ("version", "in_force"):
            # What stands under the heading [local] was meant for another table, and would else change nothing.
            yield f"local.{name}", "hör inte hit; i [local] står version och in_force"
    strange = policy.unknown(data["policy"], data["local"])
    yield from strange
    if not strange:
        yield from policy.faults(policy.overlay(data["policy"], data["local"]))
        yield from policy.below_law(data["policy"], data["local"])


def _law_faults(law: Mapping[str, Any], used: policy.Policy) -> list[Problem]:
    file = law["file"]
    head = _table(law, "law")
    if not all(isinstance(head.get(key), str) and head[key] for key in ("id", "title")):
        return [_error(file, "[law] ska ha id och title")]
    if not _is_stamp(head.get("checked", "")) or not isinstance(head.get("checked_by", ""), str):
        return [_error(file, "[law] checked ska vara en dag och checked_by en text")]
    if not isinstance(law.get("rule"), list) or not all(isinstance(raw, Mapping) for raw in law["rule"]):
        return [_error(file, "filen har inga regler")]
    found: list[Problem] = []
    for number, raw in enumerate(law["rule"], start=1):
        place = f"{file}: {raw.get('id') or f'regel {number}'}"
        shape = [_error(place, text) for text in _shape_faults(raw)]
        found += shape or [_error(place, text) for text in _rule_faults(raw, used)]
    return found


def _shape_faults(raw: Mapping[str, Any]) -> Iterator[str]:
    for key, value in raw.items():
        kind = _RULE.get(key)
        if kind is None:
            yield f"fältet {key} finns inte"
        elif not isinstance(value, kind) or (kind is list and not all(isinstance(one, str) for one in value)):
            yield f"{key} ska vara {_KINDS[kind]}"
    if isinstance(raw.get("checked"), str) and not _is_stamp(raw["checked"]):
        yield "checked ska vara en dag, eller tom"


def _rule_faults(raw: Mapping[str, Any], used: policy.Policy) -> Iterator[str]:
    for key in ("id", "source"):
        if not isinstance(raw.get(key), str) or not raw[key].strip():
            yield f"{key} saknas"
    if raw.get("effect") not in EFFECTS:
        yield f"effekten {raw.get('effect')!r} finns inte; välj bland {', '.join(EFFECTS)}"
    texts = raw.get("text")
    if not isinstance(texts, Mapping) or not all(isinstance(texts.get(one), str) and texts[one] for one in _LANGS):
        yield "text.sv och text.en ska finnas"
    days = raw.get("in_force")
    if not isinstance(days, Mapping) or not _is_day(days.get("from")):
        yield "in_force.from saknas eller är ingen dag"
    elif set(days) - {"from", "to"}:
        yield "in_force har from och to, inget annat"
    elif "to" in days and (not _is_day(days["to"]) or days["to"] < days["from"]):
        yield "in_force.to är ingen dag eller ligger före from"
    when = raw.get("when")
    if not isinstance(when, list) or not all(isinstance(one, str) for one in when):
        yield "when ska vara en lista av villkor"
    else:
        yield from filter(None, (conditions.fault(one, used) for one in when))
    if raw.get("active", True) is False and not raw.get("off_because", {}).get("sv"):
        yield "en avstängd regel ska säga varför (off_because.sv)"
    if raw.get("active", True) and not raw.get("exceptional") and raw.get("checked", "-") == "":
        yield "en regel utan datum för kontroll (checked) ska vara avstängd"


def _is_stamp(value: object) -> bool:
    return value == "" or _is_day(value)


def _is_day(value: object) -> bool:
    """Whether a text is a day written 2026-03-14; other ways to write one are no days here."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _version_faults(rules: tuple[Rule, ...]) -> Iterator[tuple[str, str]]:
    """Versions of one rule follow each other day by day, without gap or overlap."""
    by_id: dict[str, list[Rule]] = {}
    for rule in rules:
        by_id.setdefault(rule.id, []).append(rule)
    for rule_id, versions in by_id.items():
        versions.sort(key=lambda rule: rule.in_force_from)
        for earlier, later in pairwise(versions):
            ends = earlier.in_force_to
            if ends is None or ends >= later.in_force_from:
                yield rule_id, "två lydelser gäller samma dag"
            elif ends + timedelta(days=1) != later.in_force_from:
                yield rule_id, "det finns dagar mellan två lydelser då ingen av dem gäller"


def _succession_faults(rules: tuple[Rule, ...]) -> Iterator[tuple[str, str]]:
    """A rule that takes over from an earlier law does so the day after the other ended."""
    last_days = {rule.id: rule.in_force_to for rule in rules}
    for rule in rules:
        if not rule.follows:
            continue
        ended = last_days.get(rule.follows)
        if rule.follows not in last_days:
            yield rule.id, f"follows nämner regeln {rule.follows}, som inte finns"
        elif ended is None or ended + timedelta(days=1) != rule.in_force_from:
            yield rule.id, f"börjar inte gälla dagen efter att {rule.follows} slutade"


def _reference_faults(built: RuleSet) -> Iterator[tuple[str, str]]:
    """Names that point at rules point at one that is there."""
    ids = {rule.id for rule in built.rules}
    exceptional = {rule.id for rule in built.rules if rule.exceptional}
    for rule in built.rules:
        for other in rule.beside:
            if other not in ids:
                yield rule.id, f"beside nämner regeln {other}, som inte finns"
    for one in built.policies:
        for rule_id in one.exceptional:
            if rule_id not in exceptional:
                yield "policy.toml: exceptional", f"{rule_id} är ingen undantagsregel"
    for rule_id in sorted(exceptional - set(built.policies[0].exceptional)):
        yield "policy.toml: exceptional", f"{rule_id} saknas: säg true eller false"


def _expired(built: RuleSet, on: date) -> Iterator[Problem]:
    """Stamps that no longer hold, one warning per law and day."""
    old: dict[tuple[str, str], int] = {}
    for rule in built.rules:
        if rule.checked and built.is_on(rule, on) and built.has_expired(rule.checked, on):
            old[rule.law, rule.checked] = old.get((rule.law, rule.checked), 0) + 1
    for (law, checked), count in old.items():
        text = f"{count} regler jämfördes senast med lagtexten {checked} och behöver kontrolleras igen"
        yield Problem(level="warning", place=law, text=text)
