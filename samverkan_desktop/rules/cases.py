# SPDX-License-Identifier: EUPL-1.2
"""Cases (fall): questions with the answer a lawyer expects, one file each, named as a sentence.

The folder says the outcome: `permitted/ forbidden/ needs/ duty/`. A file is a question in the form of the contract,
TOML or JSON. It may hold its `sentence` in full, where the file's name lacks letters, and a table `expect` with more:
`missing`, `obligations`, `warnings`, `rules` (lists that must be there), and with `not_` before (must not be).
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs

from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.domain.sharing import OUTCOMES, Decision, SharingQuestion
from samverkan_desktop.rules import engine, loader, questions
from samverkan_desktop.rules.ruleset import RuleSet
from samverkan_desktop.system import resources


@attrs.frozen(kw_only=True)
class Case:
    """Case (fall): a question and what is expected of its decision."""

    path: Path
    sentence: str
    expected: str
    question: SharingQuestion
    expect: Mapping[str, tuple[str, ...]]


@attrs.frozen(kw_only=True)
class Result:
    """What a case gave: `disagreements` is empty when the rules answer as expected."""

    case: Case
    decision: Decision
    disagreements: tuple[str, ...]


def shipped_folder() -> Path:
    """The folder of the cases that the program comes with, on which a municipality's draft is tried too."""
    return resources.path("rules", "cases")


def read(folder: Path) -> tuple[Case, ...]:
    """The cases in a folder, in order of path. Raises InvalidInput("cases_invalid") with every unreadable file."""
    faults: list[Fault] = []
    found: list[Case] = []
    for outcome in OUTCOMES:
        for file in sorted((folder / outcome).glob("*.*")):
            if file.suffix in (".toml", ".json"):
                _read_one(file, outcome, found, faults)
    if not found and not faults:
        faults.append(Fault(path=folder.name, text="mappen innehåller inga fall"))
    if faults:
        raise InvalidInput("cases_invalid", faults=tuple(faults), count=len(faults))
    return tuple(found)


def run(folder: Path, rules: RuleSet) -> tuple[Result, ...]:
    """Every case of a folder decided by a rule set. Raises InvalidInput("cases_invalid")."""
    return tuple(_run_one(case, rules) for case in read(folder))


def disagreeing(results: tuple[Result, ...]) -> tuple[Result, ...]:
    """The results that are not as expected."""
    return tuple(one for one in results if one.disagreements)


@attrs.frozen(kw_only=True)
class Change:
    """A case that another rule set answers differently (ändrat fall); `opens` when more may leave than before."""

    case: Case
    before: Decision
    after: Decision
    opens: bool


def compare(
    folder: Path, before: RuleSet, after: RuleSet, report: Callable[[float, str], None] | None = None
) -> tuple[Change, ...]:
    """The cases whose outcome, or any cell's, changes from one rule set to another. Raises as `read` does.

    report: told the fraction done and the case at hand before each case; whatever it raises ends the run.
    """
    found = []
    everything = read(folder)
    for number, case in enumerate(everything):
        if report is not None:
            report(number / len(everything), case.sentence)
        old, new = engine.decide(case.question, before), engine.decide(case.question, after)
        pairs = [(was.outcome, now.outcome) for was, now in zip(old.cells, new.cells, strict=True)]
        if any(was != now for was, now in pairs):
            opens = any(_OPENNESS[now] > _OPENNESS[was] for was, now in pairs)
            found.append(Change(case=case, before=old, after=new, opens=opens))
    return tuple(found)


_OPENNESS = {"forbidden": 0, "needs": 1, "permitted": 2, "duty": 2}


def _read_one(file: Path, outcome: str, found: list[Case], faults: list[Fault]) -> None:
    place = f"{outcome}/{file.name}"
    try:
        text = file.read_text(encoding="utf-8")
        data = json.loads(text) if file.suffix == ".json" else loader.plain(tomllib.loads(text))
    except (OSError, ValueError):
        faults.append(Fault(path=place, text="filen går inte att läsa"))
        return
    extra = data if isinstance(data, dict) else {}
    expect, sentence = extra.pop("expect", {}), str(extra.pop("sentence", file.stem.replace("_", " ")))
    try:
        (question,) = questions.read([data])
    except InvalidInput as error:
        faults.extend(Fault(path=f"{place}: {one.path[4:]}", text=one.text) for one in error.faults)
        return
    lists = {key: tuple(value) for key, value in expect.items() if isinstance(value, list)}
    found.append(Case(path=file, sentence=sentence, expected=outcome, question=question, expect=lists))


def _run_one(case: Case, rules: RuleSet) -> Result:
    decision = engine.decide(case.question, rules)
    said = [] if decision.outcome == case.expected else [f"väntat {case.expected}, blev {decision.outcome}"]
    asked = [cell for cell in decision.cells if cell.category in case.question.categories]
    got = {
        "missing": {one.fact for cell in asked for one in cell.missing},
        "rules": {ground.rule for cell in asked for ground in cell.grounds},
        "obligations": set(decision.obligations),
        "warnings": {one.code for one in decision.warnings},
    }
    for key, there in got.items():
        said += [f"{key}: {one} väntades" for one in case.expect.get(key, ()) if one not in there]
        said += [f"{key}: {one} väntades inte" for one in case.expect.get(f"not_{key}", ()) if one in there]
    return Result(case=case, decision=decision, disagreements=tuple(said))
