# SPDX-License-Identifier: EUPL-1.2
"""How long a decision takes, as a ratio to parsing the same questions' JSON in the same run.

Asks the questions of `resources/rules/cases` over and over. Target: at most 20 times the parsing.
Run: `python benchmarks/rules.py [--json]`; exit 1 when the target is missed.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from figures import told

sys.path.insert(0, str(Path(__file__).parents[1]))

from samverkan_desktop.rules import cases, shipped
from samverkan_desktop.rules.engine import decide
from samverkan_desktop.rules.questions import question_as_json, read

TARGET = 20.0
ROUNDS = 40
FOLDER = cases.shipped_folder()


def best_of(rounds: int, works: Mapping[str, Callable[[], None]]) -> dict[str, float]:
    """The shortest time of several rounds of each work, in seconds: what is left when the machine does nothing else.

    The works take turns, so that whatever else the machine does meets them alike.
    """
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            best[name] = min(best[name], time.perf_counter() - start)
    return best


def measure() -> dict[str, float]:
    """Microseconds per question for each step, and the ratios to parsing."""
    asked = [case.question for case in cases.read(FOLDER)]
    texts = [json.dumps(question_as_json(question)) for question in asked]
    parsed = [json.loads(text) for text in texts]
    rules = shipped()

    def parse() -> None:
        for text in texts:
            json.loads(text)

    def validate() -> None:
        for data in parsed:
            read(data)

    def evaluate() -> None:
        for question in asked:
            decide(question, rules)

    per = 1e6 / len(asked)
    times = best_of(ROUNDS, {"parse": parse, "validate": validate, "decide": evaluate})
    found = {name: seconds * per for name, seconds in times.items()}
    return {
        **{f"{name}_us": round(value, 1) for name, value in found.items()},
        "decide_per_parse": round(found["decide"] / found["parse"], 2),
        "decide_per_read": round(found["decide"] / (found["parse"] + found["validate"]), 2),
        "questions": len(asked),
        "target": TARGET,
    }


def main() -> int:
    """Print the figures; 1 when the ratio is over the target."""
    words = "{questions} questions, microseconds each: parse {parse_us}, validate {validate_us}, decide {decide_us}"
    return told(measure(), words, ratio="decide_per_parse", called="decide / parse")


if __name__ == "__main__":
    raise SystemExit(main())
