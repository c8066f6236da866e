# SPDX-License-Identifier: EUPL-1.2
"""Reading in the municipality's figures in the settings, and what a wrong file says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

from samverkan_desktop.ui.pages.settings_figures import FiguresCard
from samverkan_desktop.usecases import population


def table(girls: int = 40, *, wrong: str = "") -> str:
    rows = ["region;ålder;kön;2024"]
    rows += [f"9999 Älvsunda;{n} år;{sex};{many}" for n in range(19) for sex, many in (("män", 50), ("kvinnor", girls))]
    return "\n".join([*rows, *([wrong] if wrong else [])]) + "\n"


@pytest.fixture
def card(person: Any) -> FiguresCard:
    made = FiguresCard(person.desk, person.tasks, person.window.messages)
    made.setParent(person.window)
    made.show()
    made.refresh()
    person.until(lambda: made.standing.text())
    return made


def test_practice_mode_says_that_its_municipality_is_invented(card: FiguresCard) -> None:
    assert "Älvsunda" in card.standing.text()
    assert "påhittade" in card.source.text()
    assert not card.read_schools.isEnabled(), "schools need the population they are part of"


def test_figures_and_schools_are_read_in_and_told_with_source_and_year(
    person: Any, card: FiguresCard, tmp_path: Path
) -> None:
    file, schools = tmp_path / "f.csv", tmp_path / "s.csv"
    file.write_bytes(table().encode("cp1252"))  # as the database saves it for Windows
    schools.write_text("skola;elever\nEkskolan;120\n", encoding="utf-8")
    card.read(file, population.keep_file)
    assert card.busy.isVisible()
    person.until(lambda: "SCB" in card.source.text())
    assert card.standing.text() == "Älvsunda, 2024"
    card.read(schools, population.keep_schools_file)
    person.until(lambda: "1 skolor" in card.source.text())
    assert card.busy.isHidden()
    card.read(file, population.keep_file)
    person.until(lambda: card.busy.isHidden())
    assert person.vault(population.of).schools == {"ekskolan": 120}, "a new year's figures leave the schools"


def test_a_wrong_file_shows_each_line_and_keeps_what_was(person: Any, card: FiguresCard, tmp_path: Path) -> None:
    file = tmp_path / "fel.csv"
    file.write_text(table(wrong="9999 Älvsunda;fem;män;7"), encoding="utf-8")
    card.read(file, population.keep_file)
    person.until(card.faults.isVisible)
    assert "Rad 40" in card.faults.accessibleName()
    assert person.vault(population.of) is None
    assert card.read_people.isEnabled()


def test_only_an_administrator_reads_in(person: Any, card: FiguresCard, tmp_path: Path) -> None:
    file = tmp_path / "f.csv"
    file.write_text(table(), encoding="utf-8")
    card._desk = attrs.evolve(person.desk, actor=attrs.evolve(person.desk.actor, roles=("professional",)))
    card.refresh()
    person.until(lambda: not card.read_people.isEnabled())
    card.read(file, population.keep_file)
    person.until(card.faults.isVisible)
    assert person.vault(population.of) is None
