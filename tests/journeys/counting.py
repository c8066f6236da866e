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
from typing import Any, Final

import attrs
from PySide6.QtWidgets import QAbstractButton

from tests.architecture.source import ROOT

MEASURED = "SAMVERKAN_MEASURED"
"""Where a run leaves its figures, one line of JSON for each journey; unset in an ordinary run of the tests."""
PAGE = ROOT / "docs" / "journeys.md"
WHOLE: Final = {
    "test_the_main_job_by_keyboard_leaves_a_pdf_without_anything_that_points_at_the_child": (
        "Avidentifierad konsultation: skriva, granska, godkänna, exportera"
    ),
    "test_what_the_consent_covers_can_be_handed_out_as_pdf": "Konsultation med samtycke till exporterad PDF",
    "test_a_withdrawal_by_telephone_takes_effect_at_once": "Återkallelse per telefon",
    "test_from_worry_to_a_made_report_by_keys_alone": "Orosanmälan, från oro till gjord",
}
"""Journeys that are counted from beginning to end, by the name of their test; the others count a part themselves."""
HEAD = """# Resorna, räknade

Varje resa körs i de riktiga fönstren på ett riktigt krypterat valv och räknar sig själv. *Tangenter* är alla utom
själva texten (en kombination som Ctrl+N är en), *klick* är knappar som resan trycker på utan tangent, *tecken* är
texten, *dialoger* är fönster som lägger sig över sidan. *Högst* är det antal tangenter som provet tillåter. Filväljaren
och val i listor som provet gör direkt räknas inte.

Tabellen skrivs av `python -m tests.journeys.counting` och ändras aldrig för hand.

| resa | tangenter | klick | tecken | dialoger | högst |
| --- | ---: | ---: | ---: | ---: | ---: |
"""


@attrs.define
class Count:
    """What one journey cost. keys: presses; clicks: on buttons; letters: of text; dialogs: modal windows; most: keys
    it may cost."""

    name: str
    most: int | None = None
    keys: int = 0
    clicks: int = 0
    letters: int = 0
    dialogs: int = 0

    def listen(self, person: Any) -> None:
        """Count what this person does from now on."""
        press, type_, in_dialog = person.press, person.type, person.in_dialog

        def pressed(keys: str, widget: Any = None) -> None:
            self.keys += 1
            press(keys, widget)

        def typed(text: str, widget: Any = None) -> None:
            self.letters += len(text)
            type_(text, widget)

        def met(do: Any, *kind: Any) -> None:
            self.dialogs += 1
            in_dialog(do, *kind)

        person.press, person.type, person.in_dialog = pressed, typed, met

    def tell(self) -> None:
        """Leave the figures where a run is measured."""
        if place := os.environ.get(MEASURED):
            with Path(place).open("a", encoding="utf-8") as file:
                file.write(json.dumps(attrs.asdict(self), ensure_ascii=False) + "\n")


@contextmanager
def counted(person: Any, name: str, *, most: int | None = None) -> Iterator[Count]:
    """Count a person's presses, clicks, letters and dialogs inside; fails when the presses are more than `most`."""
    count = Count(name, most)
    before = person.press, person.type, person.in_dialog
    count.listen(person)
    with clicks(count):
        try:
            yield count
        finally:
            person.press, person.type, person.in_dialog = before
    assert most is None or count.keys <= most, f"{count.keys} keystrokes, at most {most}"
    count.tell()


@contextmanager
def clicks(count: Count) -> Iterator[None]:
    """Count the buttons a test clicks by itself."""
    click = QAbstractButton.click

    def clicked(button: QAbstractButton) -> None:
        count.clicks += 1
        click(button)

    QAbstractButton.click = clicked  # type: ignore[method-assign]
    try:
        yield
    finally:
        QAbstractButton.click = click  # type: ignore[method-assign]


def page(counts: list[Count]) -> str:
    """The page with its table, by name of journey."""
    rows = [
        f"| {one.name} | {one.keys} | {one.clicks} | {one.letters} | {one.dialogs} | "
        f"{'' if one.most is None else one.most} |"
        for one in sorted(counts, key=lambda one: one.name)
    ]
    return HEAD + "\n".join(rows) + "\n"


def main() -> None:
    """Run the journeys that are counted and write the page."""
    place = ROOT / ".measured.jsonl"
    place.unlink(missing_ok=True)
    texts = {file: file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "journeys").glob("test_*.py")}
    chosen = [file.stem for file, text in texts.items() if "counted(" in text]
    files = [str(file) for file, text in texts.items() if "counted(" in text or any(name in text for name in WHOLE)]
    command = [sys.executable, "-m", "pytest", "-q", "-k", " or ".join((*chosen, *WHOLE)), *sorted(files)]
    run = subprocess.run(command, env=os.environ | {MEASURED: str(place)}, check=False)
    lines = place.read_text(encoding="utf-8").splitlines() if place.exists() else []
    place.unlink(missing_ok=True)
    if run.returncode or not lines:
        raise SystemExit("a journey failed; the page is left as it was")
    PAGE.write_text(page([Count(**json.loads(line)) for line in lines]), encoding="utf-8")


if __name__ == "__main__":
    main()
