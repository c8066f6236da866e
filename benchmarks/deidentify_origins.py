# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a table row reads better whole
"""Whether names of all origins are found alike: a thousand names and more of each of eleven groups, in 200 sentences.

    PYTHONPATH=. python benchmarks/deidentify_origins.py [report|tune] [--misses]

Half of the names stand in no shipped list: they are spelt another way, as when they are heard and not read. Each
sentence is a text of its own, so that nothing is learnt from another; the record knows nothing. Told with Wilson's
95 % interval; a group whose interval lies wholly more than three points under the best share is marked with `<`.
What was tuned on: every other sentence with other names (`tune`). `report` is all sentences with names of its own.
"""

from __future__ import annotations

import random
import sys
import tomllib
from pathlib import Path

from deidentify_people import strange
from deidentify_register import CHANGES, wilson

from samverkan_desktop.deidentify import engine, lexicons

HERE = Path(__file__).parent
COUNT = 1100
SEED = {"tune": 31, "report": 2027}


def main() -> int:
    """Print a table for each way of writing: touched in either tier, and replaced by default."""
    half = "tune" if "tune" in sys.argv else "report"
    groups = tomllib.loads((HERE / "deidentify_names.toml").read_text(encoding="utf-8"))
    carriers = (HERE / "deidentify_carriers.txt").read_text(encoding="utf-8").splitlines()
    people = {origin: names(parts, COUNT, random.Random(f"{SEED[half]}{origin}")) for origin, parts in groups.items()}
    carriers = carriers[::2] if half == "tune" else carriers
    for change in CHANGES:
        print(
            f"\n{change}\n{'':28}{'names':>6}{'no list':>8}   touched                 sure                    touched, no list"
        )
        _table({origin: _measure(origin, found, carriers, change) for origin, found in people.items()})
    return 0


def names(parts: dict[str, str], count: int, chance: random.Random) -> list[tuple[str, bool]]:
    """So many different names, and whether each is in no list: half given names alone, half with a surname."""
    given, surnames = parts["given"].split(), parts["surname"].split()
    made: dict[str, bool] = {}
    while len(made) < count:
        unlisted = sum(made.values()) * 2 < len(made)
        first, last = chance.choice(given), chance.choice(surnames)
        if unlisted:
            first, last = strange(first, chance), strange(last, chance)
        name = first if chance.random() < 0.5 else f"{first} {last}"
        if unlisted != any(_listed(p) for p in name.lower().split()) and name not in made:
            made[name] = unlisted
    return list(made.items())


def _listed(word: str) -> bool:
    parts = [word, *word.split("-")]
    return any(lexicons.given_strength(p) or p in lexicons.surnames() for p in parts)


def _measure(origin: str, people: list[tuple[str, bool]], carriers: list[str], change: str) -> dict[str, int]:
    count = dict.fromkeys(("all", "touched", "sure", "strange", "strange touched"), 0)
    for number, (name, unlisted) in enumerate(people):
        carrier = carriers[number % len(carriers)]
        start = carrier.index("{}")
        text, shown = CHANGES[change](carrier.format(name)), CHANGES[change](name)
        over = [f for f in engine.find(text) if f.start < start + len(shown) and start < f.end]
        count["all"] += 1
        count["touched"] += bool(over)
        count["sure"] += any(not f.check for f in over)
        count["strange"] += unlisted
        count["strange touched"] += unlisted and bool(over)
        if "--misses" in sys.argv and not over:
            print(f"MISS {change} {origin}: {text}")
    return count


def _table(rows: dict[str, dict[str, int]]) -> None:
    best = {tier: max(r[tier] / r["all"] for r in rows.values()) for tier in ("touched", "sure")}
    for origin, row in rows.items():
        cells = "".join(_cell(row[tier], row["all"], best[tier]) for tier in ("touched", "sure"))
        share = row["strange touched"] / max(1, row["strange"])
        print(f"{origin:28}{row['all']:6}{row['strange']:8}{cells}   {share:.3f}")


def _cell(hits: int, of: int, best: float) -> str:
    low, high = wilson(hits, of)
    return f"   {hits / of:.3f} ({low:.3f}-{high:.3f}){'<' if high < best - 0.03 else ' '}"


if __name__ == "__main__":
    sys.exit(main())
