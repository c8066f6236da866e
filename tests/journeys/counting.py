# SPDX-License-Identifier: EUPL-1.2
"""Counts what a journey costs: keystrokes beyond the text itself, and dialogs. Writes the table in docs/journeys.md.

`python -m tests.journeys.counting` runs the journeys that are counted and writes what was measured.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs

from tests.architecture.source import ROOT

MEASURED = "SAMVERKAN_MEASURED"
"""Where a run leaves its figures, one line of JSON for each journey; unset in an ordinary run of the tests."""
PAGE = ROOT / "docs" / "journeys.md"
HEAD = """# Resorna, räknade

Varje resa körs i de riktiga fönstren på ett riktigt krypterat valv och räknar sig själv. *Tangenter* är alla utom
själva texten (en kombination som Ctrl+N är en), *tecken* är texten, *dialoger* är fönster som lägger sig över sidan.
Tabellen skrivs av `python -m tests.journeys.counting` och ändras aldrig för hand.

| resa | tangenter | tecken | dialoger | högst |
| --- | ---: | ---: | ---: | ---: |
"""


@attrs.define
class Count:
    """What one journey cost. keys: presses; letters: of text; dialogs: modal windows; most: keys it may cost."""

    name: str
    most: int | None = None
    keys: int = 0
    letters: int = 0
    dialogs: int = 0


@contextmanager
def counted(person: Any, name: str, *, most: int | None = None) -> Iterator[Count]:
    """Count a person's presses, letters and dialogs inside; fails when the presses are more than `most`."""
    count = Count(name, most)
    press, type_, in_dialog = person.press, person.type, person.in_dialog

    def pressed(keys: str, widget: Any = None) -> None:
        count.keys += 1
        press(keys, widget)

    def typed(text: str, widget: Any = None) -> None:
        count.letters += len(text)
        type_(text, widget)

    def met(do: Any, *kind: Any) -> None:
        count.dialogs += 1
        in_dialog(do, *kind)

    person.press, person.type, person.in_dialog = pressed, typed, met
    try:
        yield count
    finally:
        person.press, person.type, person.in_dialog = press, type_, in_dialog
    assert most is None or count.keys <= most, f"{count.keys} keystrokes, at most {most}"
    if place := os.environ.get(MEASURED):
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(json.dumps(attrs.asdict(count), ensure_ascii=False) + "\n")


def page(counts: list[Count]) -> str:
    """The page with its table, by name of journey."""
    rows = [
        f"| {one.name} | {one.keys} | {one.letters} | {one.dialogs} | {'' if one.most is None else one.most} |"
        for one in sorted(counts, key=lambda one: one.name)
    ]
    return HEAD + "\n".join(rows) + "\n"


def main() -> None:
    """Run the journeys that are counted and write the page."""
    place = ROOT / ".measured.jsonl"
    place.unlink(missing_ok=True)
    files = [str(file) for file in (ROOT / "tests" / "journeys").glob("test_*.py") if "counted(" in file.read_text()]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *sorted(files)], env=os.environ | {MEASURED: str(place)}, check=False
    )
    lines = place.read_text(encoding="utf-8").splitlines() if place.exists() else []
    place.unlink(missing_ok=True)
    if run.returncode or not lines:
        raise SystemExit("a journey failed; the page is left as it was")
    PAGE.write_text(page([Count(**json.loads(line)) for line in lines]), encoding="utf-8")


if __name__ == "__main__":
    main()
