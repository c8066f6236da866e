# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a table row reads better whole
"""How much the search finds in 500 invented notes in the register of school and social work, label by label.

    PYTHONPATH=. python benchmarks/deidentify_register.py [report|tune] [COUNT] [--misses]

Tells, for text as written, lower-case and upper-case, of each label: touched in either tier, replaced by default,
wholly covered; then persons by origin, with the 95 % interval, and what was marked though nothing stood there.
The half `report` is never tuned on. Without the record's names, and once more with them.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable

from deidentify_notes import Gold, Note, notes

from samverkan_desktop.deidentify import engine, lexicons
from samverkan_desktop.domain.findings import Finding, Known, KnownPerson

CHANGES: dict[str, Callable[[str], str]] = {"as written": str, "lower": str.lower, "upper": str.upper}
SEED = {"tune": 11, "report": 2026}
# A word of kinship is marked on purpose, and what a place hides is not a false mark.
COUNTED = frozenset(("KINSHIP", "HIDDEN"))


def main() -> int:
    """Print the tables."""
    words = [a for a in sys.argv[1:] if not a.startswith("-")]
    half, count = (words[0] if words else "report"), int(words[1]) if len(words) > 1 else 500
    made = list(notes(half, count, SEED[half]))
    print(
        f"{count} notes of the half '{half}', {sum(len(n.text.split()) for n in made)} words, {sum(len(n.gold) for n in made)} places"
    )
    columns = {change: measure(made, change, known=False, show="--misses" in sys.argv) for change in CHANGES}
    table("record knows nothing", columns)
    origins(columns)
    table("record knows child, guardians, sibling, school", {c: measure(made, c, known=True) for c in CHANGES})
    return 0


def measure(made: Iterable[Note], change: str, *, known: bool, show: bool = False) -> Counter[str]:
    """Counts over the notes for one way of writing them."""
    count: Counter[str] = Counter()
    for note in made:
        text = CHANGES[change](note.text)
        if len(text) != len(note.text):
            continue
        found = engine.find(text, _known(note) if known else Known())
        _recall(note, text, found, count, show=show)
        _false(note, text, found, count, show=show)
        count["words"] += len(re.findall(r"\w+", text))
    return count


def _known(note: Note) -> Known:
    roles = {"child": "child", "guardian": "guardian", "guardian2": "guardian", "sibling": "sibling"}
    people = tuple(KnownPerson(name=note.cast[slot], role=role) for slot, role in roles.items())
    return Known(people=people, organisations=(note.cast["school"],))


def _recall(note: Note, text: str, found: tuple[Finding, ...], count: Counter[str], *, show: bool) -> None:
    for gold in note.gold:
        over = [f for f in found if f.start < gold.end and gold.start < f.end]
        touched, sure = bool(over), any(not f.check for f in over)
        whole = all(
            any(f.start <= at < f.end for f in over) for at in range(gold.start, gold.end) if text[at].isalnum()
        )
        keys = [gold.label, *_groups(note, gold)]
        for key in keys:
            count[key] += 1
            count[f"{key} touched"] += touched
            count[f"{key} sure"] += sure
            count[f"{key} whole"] += whole
        if show and not sure:
            print(
                "MISS" if not touched else "CHECK",
                gold.label,
                repr(text[gold.start : gold.end]),
                "|",
                text[max(0, gold.start - 30) : gold.end + 25].replace("\n", " "),
            )


def _groups(note: Note, gold: Gold) -> Iterable[str]:
    if gold.label != "PERSON" or gold.slot in ("staff", "friend"):
        return
    yield f"origin {note.origin}"
    first = note.text[gold.start : gold.end].split()[0].lower()
    yield "listed given name" if lexicons.given_strength(first) else "unlisted given name"


def _false(note: Note, text: str, found: tuple[Finding, ...], count: Counter[str], *, show: bool) -> None:
    for f in found:
        right = any(f.start < g.end and g.start < f.end for g in note.gold)
        tier = "check" if f.check else "sure"
        if f.label in COUNTED and not right:
            continue
        count[f"{tier} marks"] += 1
        count[f"{f.label} {tier} marks"] += 1
        if not right:
            count[f"{tier} false"] += 1
            count[f"{f.label} {tier} false"] += 1
            if show:
                print(
                    "FALSE",
                    tier,
                    f.label,
                    repr(f.text),
                    "|",
                    text[max(0, f.start - 25) : f.end + 25].replace("\n", " "),
                )


def table(title: str, columns: dict[str, Counter[str]]) -> None:
    """Recall by label and marks that were wrong, a column group for each way of writing."""
    print(f"\n{title}\n{'touched / sure / whole':22}" + "".join(f"{c:>26}" for c in columns))
    first = next(iter(columns.values()))
    labels = sorted(k for k in first if k.isupper() or (k.replace("_", "").isupper()))
    for label in [*labels, "listed given name", "unlisted given name"]:
        row = "".join(
            f"{c[label]:>8}"
            + "".join(f"{c[f'{label} {t}'] / max(1, c[label]):6.3f}" for t in ("touched", "sure", "whole"))
            for c in columns.values()
        )
        print(f"{label:22}{row}")
    for name, tier in (("false sure", "sure"), ("false kontrollera", "check")):
        print(
            f"{name + ' per 1 000 words':32}"
            + "".join(f"{1000 * c[f'{tier} false'] / c['words']:16.2f}" for c in columns.values())
        )
    print(
        f"{'kontrollera per 1 000 words':32}"
        + "".join(f"{1000 * c['check marks'] / c['words']:16.2f}" for c in columns.values())
    )
    print(
        f"{'precision of sure marks':32}"
        + "".join(f"{1 - c['sure false'] / max(1, c['sure marks']):16.3f}" for c in columns.values())
    )


def origins(columns: dict[str, Counter[str]]) -> None:
    """Persons touched by origin of the name, with Wilson's 95 % interval."""
    print("\npersons touched by origin (95 % interval)")
    for key in sorted(k for k in next(iter(columns.values())) if re.fullmatch(r"origin [\w/]+", k)):
        row = ""
        for c in columns.values():
            low, high = wilson(c[f"{key} touched"], c[key])
            row += f"   {c[f'{key} touched'] / max(1, c[key]):.3f} ({low:.3f}-{high:.3f})"
        print(f"{key.removeprefix('origin '):26}{row}")


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, hits / of
    middle, half = share + z * z / (2 * of), z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - half) / (1 + z * z / of), (middle + half) / (1 + z * z / of)


if __name__ == "__main__":
    sys.exit(main())
