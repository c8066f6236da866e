# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from samverkan_desktop.deidentify import estimate
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.usecases import consultations, population, release, summaries
from samverkan_desktop.usecases.desk import Desk


def table(mark: str = ",", *, skip: tuple[int, ...] = (), place: str = "9999 Älvsunda", girls: int = 40) -> str:
    """A table as SCB's database saves it: a title, an empty line, a header, a row for each age and sex."""
    rows = ["Folkmängd efter region, ålder, kön och år", ""]
    rows.append(mark.join(('"region"', '"ålder"', '"kön"', '"Folkmängd 2023"', '"Folkmängd 2024"')))
    for age in range(101):
        for sex, number in (("män", 50), ("kvinnor", girls)):
            if age not in skip:
                name = f"{age} år" if age < 100 else "100+ år"
                rows.append(mark.join((f'"{place}"', f'"{name}"', f'"{sex}"', "1", f'"{number}"')))
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_as_saved_from_the_database_gives_children_of_the_latest_year(mark: str) -> None:
    people = population.read("\ufeff" + table(mark), municipality="Älvsunda")
    assert people.year == 2024
    assert people.children[13] == 90
    assert people.girls[13] == 40
    assert people.all_children == 19 * 90


def test_years_of_birth_count_as_ages_at_the_end_of_the_year() -> None:
    rows = ["födelseår;kön;2024"] + [f"{2024 - age};{sex};{age + 1}" for age in range(19) for sex in ("män", "kvinnor")]
    people = population.read("\n".join(rows), municipality="Älvsunda")
    assert people.children[0] == 2
    assert people.children[18] == 38


def test_marital_status_is_added_up_and_other_municipalities_and_totals_left_out() -> None:
    rows = ["region,civilstånd,ålder,kön,2024", "Riket,ogifta,3 år,män,9999", "Älvsunda,ogifta,totalt ålder,män,500"]
    rows += [
        f"Älvsunda,{c},{age} år,{s},10" for c in ("ogifta", "gifta") for age in range(19) for s in ("män", "kvinnor")
    ]
    people = population.read("\n".join(rows), municipality="Älvsunda kommun")
    assert set(people.children.values()) == {40}


@pytest.mark.parametrize(
    ("wrong", "line", "words"),
    [
        ('"9999 Älvsunda","5 år","män","1",".."', "206", "heltal"),
        ('"9999 Älvsunda","fem","män","1","7"', "206", "Åldern"),
        ('"9999 Älvsunda","5 år","annat","1","7"', "206", "Könet"),
        ('"9999 Älvsunda","5 år","män","1","7"', "206", "samma sak som rad"),
        ('"9999 Älvsunda","5 år"', "206", "kolumner"),
        ('"9999 Älvsunda","5 år","män","1","-7"', "206", "heltal"),
    ],
)
def test_each_fault_is_told_with_its_line(wrong: str, line: str, words: str) -> None:
    with pytest.raises(InvalidInput) as told:
        population.read(table() + wrong + "\n" + "x,y\n", municipality="Älvsunda")
    assert [fault.path for fault in told.value.faults] == [line, "207"]
    assert words in told.value.faults[0].text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hej",
        table(place="1 Annanstad"),
        table(skip=(7,)),
        table().replace('"kvinnor"', '"män"'),
        "ålder,kön,antal\n1 år,män,3",
    ],
)
def test_a_file_that_lacks_something_is_refused_whole(desk: Desk, text: str) -> None:
    with pytest.raises(InvalidInput, match="population_invalid"):
        population.keep(desk, text)
    assert population.of(desk) is None


def test_kept_figures_come_back_and_are_what_the_estimate_counts_from(desk: Desk) -> None:
    before = population.describe(desk)
    assert before is not None
    assert before.kind == "invented"
    told = population.keep(desk, table(), schools="skola;elever\nEkskolan;120\n")
    assert (told.kind, told.year, told.schools) == ("imported", 2024, 1)
    kept = population.of(desk)
    assert kept is not None
    assert kept == population.read(table(), municipality="Älvsunda") or kept.schools == {"ekskolan": 120}
    assert estimate.estimate({"": "Hen är 13 år."}, population=kept).size == 90
    assert estimate.estimate({"": "Hon är 13 år."}, population=kept).size == 40
    named = estimate.estimate({"": "Skolan är Ekskolan."}, population=kept).size
    assert named is not None
    assert named <= 120
    assert "2024" in estimate.estimate({"": ""}, population=kept).basis


def test_only_an_administrator_reads_figures_in(desk: Desk) -> None:
    other = attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("professional",)))
    with pytest.raises(Refused, match="role_needed"):
        population.keep(other, table())


def test_school_sizes_are_read_strictly() -> None:
    assert population.read_schools("skola,elever\nEkskolan,1 20\n") == {"ekskolan": 120}
    with pytest.raises(InvalidInput) as told:
        population.read_schools("skola,elever\nEkskolan,120\nekskolan,3\nAlskolan,många\n")
    assert [fault.path for fault in told.value.faults] == ["3", "4"]


def _approved(desk: Desk, form: dict[str, Any], sentence: str, thread: str = "") -> Any:
    own = {**form, "sections": {"question": sentence}, "actions": [], "known": {}, "purpose": "Råd"}
    if thread:
        own["thread"] = thread
    (stored,) = consultations.record_json(desk, own)
    seen = summaries.review(summaries.material(desk, stored.id)).safe_approved()
    for field, finding in seen.undecided():
        kept = attrs.evolve(summaries.proposed(finding), action="keep", reason="Behövs.")
        seen = seen.decided(field, kept, finding)
    return summaries.approve(desk, seen, reason="Prövat.", link_checked=True), seen.material


def test_what_the_receiver_already_has_in_the_matter_counts_in(
    desk: Desk, form: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    first, _ = _approved(desk, form("deidentified"), "Hon går i högstadiet.")
    second, seen = _approved(desk, form("deidentified"), "Hur går vi vidare i mellanstadiet?", thread=first.number)
    alone = desk.vault.consultations.approval(second.id)
    assert alone is not None
    receivers = ("social_services",)
    assert seen.earlier == ()
    assert summaries.group_size(desk, second, alone, receivers) == alone.estimate
    assert release.export(desk, first.id, format="txt", to=tmp_path / "ut.txt").release is not None
    now = summaries.group_size(desk, second, alone, receivers)
    assert alone.estimate is not None
    assert now is not None
    assert now < alone.estimate
    assert summaries.group_size(desk, second, alone, ("police",)) == alone.estimate
    _third, seen = _approved(desk, form("deidentified"), "Hur går vi vidare?", thread=first.number)
    assert seen.earlier
    assert "inräknat" in summaries.remaining_risk({"": "Hur går vi vidare?"}, seen).basis


def test_a_matter_of_its_own_counts_no_other(desk: Desk, form: Callable[..., dict[str, Any]], tmp_path: Path) -> None:
    first, _ = _approved(desk, form("deidentified"), "Hon går i högstadiet.")
    assert release.export(desk, first.id, format="txt", to=tmp_path / "ut.txt").release is not None
    _, seen = _approved(desk, form("deidentified"), "Hur går vi vidare?")
    assert seen.earlier == ()


@pytest.mark.parametrize("text", ["[" * 200_000, '"' + "x" * 140_000, "ålder,2025\n1,\x00"])
def test_what_is_no_table_at_all_is_refused_in_words(desk: Desk, text: str) -> None:
    with pytest.raises(InvalidInput):
        population.keep(desk, text)
