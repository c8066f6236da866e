# SPDX-License-Identifier: EUPL-1.2
"""Cases (fall): questions with the answer a lawyer expects, one file each, named as a sentence.

The folder says the outcome: `permitted/ forbidden/ needs/ duty/`. A file is a question in the form of the contract,
TOML or JSON. It may hold its `sentence` in full, where the file's name lacks letters, and a table `expect` with more:
`missing`, `obligations`, `warnings`, `rules` (lists that must be there), and with `not_` before (must not be).
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import attrs

from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.domain.sharing import OUTCOMES, Decision, SharingQuestion
from samverkan_desktop.rules import engine, loader, questions
from samverkan_desktop.rules.ruleset import RuleSet
from samverkan_desktop.system import reading, resources

EXPECTED: Final = ("missing", "rules", "obligations", "warnings")
SUFFIXES: Final = (".toml", ".json")
_UNREADABLE: Final = "filen går inte att läsa"


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


def files(folder: Path) -> dict[str, str]:
    """The texts of a folder's cases by place, as `needs/name.toml`, in order of place.

    Raises InvalidInput("cases_invalid") when the folder has no cases, or one is not UTF-8.
    """
    faults: list[Fault] = []
    found: dict[str, str] = {}
    for outcome in OUTCOMES:
        for file in sorted((folder / outcome).glob("*.*")):
            if file.suffix in SUFFIXES:
                place = f"{outcome}/{file.name}"
                try:
                    found[place] = reading.text(file, reading.RULES)
                except reading.TooLarge:
                    faults.append(Fault(path=place, text="filen är större än 1 MB, och så stort är inget fall"))
                except (OSError, ValueError):
                    faults.append(Fault(path=place, text=_UNREADABLE))
    if not found and not faults:
        faults.append(Fault(path=folder.name, text="mappen innehåller inga fall"))
    if faults:
        # What can be read is read too, so that every fault of the folder is told at once.
        faults += _parsed(found)[1]
        raise InvalidInput("cases_invalid", faults=tuple(faults), count=len(faults))
    return found


def read(folder: Path) -> tuple[Case, ...]:
    """The cases in a folder, in order of path. Raises InvalidInput("cases_invalid") with every unreadable file."""
    return parsed(files(folder), folder)


def parsed(texts: Mapping[str, str], folder: Path | None = None) -> tuple[Case, ...]:
    """Cases from their texts by place, as `files` gives them. Raises InvalidInput("cases_invalid") with every fault."""
    found, faults = _parsed(texts, folder)
    if faults:
        raise InvalidInput("cases_invalid", faults=tuple(faults), count=len(faults))
    return tuple(found)


def run(folder: Path, rules: RuleSet) -> tuple[Result, ...]:
    """Every case of a folder decided by a rule set. Raises InvalidInput("cases_invalid")."""
    return judged(read(folder), rules)


def judged(asked: Iterable[Case], rules: RuleSet) -> tuple[Result, ...]:
    """Cases decided by a rule set, each with what it answers otherwise than expected."""
    return tuple(_run_one(case, rules) for case in asked)


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


def compare(folder: Path, before: RuleSet, after: RuleSet) -> tuple[Change, ...]:
    """The cases of a folder whose outcome, or any cell's, changes from one rule set to another. Raises as `read`."""
    return changes(read(folder), before, after)


def changes(
    asked: Sequence[Case], before: RuleSet, after: RuleSet, report: Callable[[float, str], None] | None = None
) -> tuple[Change, ...]:
    """The cases that change from one rule set to another, in their order.

    report: told the fraction done and the case at hand before each case; whatever it raises ends the run.
    """
    found = []
    for number, case in enumerate(asked):
        if report is not None:
            report(number / len(asked), case.sentence)
        change = change_of(case, before, after)
        pairs = zip(change.before.cells, change.after.cells, strict=True)
        if any(was.outcome != now.outcome for was, now in pairs):
            found.append(change)
    return tuple(found)


def change_of(case: Case, before: RuleSet, after: RuleSet) -> Change:
    """What two rule sets answer to a case, alike or not."""
    old, new = engine.decide(case.question, before), engine.decide(case.question, after)
    pairs = zip(old.cells, new.cells, strict=True)
    opens = any(_OPENNESS[now.outcome] > _OPENNESS[was.outcome] for was, now in pairs)
    return Change(case=case, before=old, after=new, opens=opens)


_OPENNESS = {"forbidden": 0, "needs": 1, "permitted": 2, "duty": 2}


def _parsed(texts: Mapping[str, str], folder: Path | None = None) -> tuple[list[Case], list[Fault]]:
    faults: list[Fault] = []
    found: list[Case] = []
    for place, text in texts.items():
        _read_one(place, text, folder, found, faults)
    return found, faults


def _read_one(place: str, text: str, folder: Path | None, found: list[Case], faults: list[Fault]) -> None:
    file = Path(place)
    try:
        data = json.loads(text) if file.suffix == ".json" else loader.plain(tomllib.loads(text))
    except (ValueError, RecursionError):
        faults.append(Fault(path=place, text=_UNREADABLE))
        return
    extra = data if isinstance(data, dict) else {}
    expect, sentence = extra.pop("expect", {}), str(extra.pop("sentence", file.stem.replace("_", " ")))
    try:
        (question,) = questions.read([data])
    except InvalidInput as error:
        faults.extend(Fault(path=f"{place}: {one.path[4:]}", text=one.text) for one in error.faults)
        return
    strange = [Fault(path=f"{place}: expect", text=text) for text in _expect_faults(expect)]
    if strange:
        faults.extend(strange)
        return
    lists = {key: tuple(value) for key, value in expect.items()}
    path = folder / file if folder else file
    found.append(Case(path=path, sentence=sentence, expected=file.parent.name, question=question, expect=lists))


def _expect_faults(expect: object) -> Iterator[str]:
    """What is wrong in `expect`: a misspelt name would else ask for nothing."""
    if not isinstance(expect, Mapping):
        yield "ska vara en tabell"
        return
    for key, value in expect.items():
        if key.removeprefix("not_") not in EXPECTED:
            yield f"{key} finns inte; välj bland {', '.join(EXPECTED)}, med eller utan not_ före"
        elif not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            yield f"{key} ska vara en lista av texter"


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
