# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.deidentify import engine, estimate, replacing
from samverkan_desktop.domain.findings import LABELS

FACTS = (
    "Eleven går i högstadiet.",
    "Hon är 13 år.",
    "Han är 15 år gammal.",
    "Eleven har diabetes.",
    "Familjen bor i Norrbäck.",
    "Eleven går i 7B.",
    "Eleven tränar ridning.",
    "Mamman är polis.",
    "Hemma talar de somaliska.",
    "Hon är yngst av tre syskon.",
    "Föräldrarna är skilda och barnet bor växelvis.",
    "Eleven har en kronisk sjukdom.",
    "Tuva Ekdahl ringde.",
    "Det var den 14 mars.",
    "Hur går vi vidare?",
    "Hen är född 2012.",
    "Mamman är 45 år gammal.",
    "Pappan sitter på anstalten.",
    "Hen tävlar i rodel för SM.",
    "Dnr SN 2025/0412.",
)


@given(st.lists(st.sampled_from(FACTS), max_size=6), st.sampled_from(FACTS))
@settings(max_examples=80, deadline=None)
def test_one_more_fact_never_makes_the_group_larger(facts: list[str], more: str) -> None:
    before = estimate.estimate({"background": " ".join(facts)}).size
    after = estimate.estimate({"background": " ".join([*facts, more])}).size
    elsewhere = estimate.estimate({"background": " ".join(facts), "question": more}).size
    assert before is not None
    assert after is not None
    assert elsewhere is not None
    assert after <= before
    assert elsewhere <= before


def test_without_facts_every_child_in_the_municipality_fits() -> None:
    assert estimate.estimate({"": "Hur går vi vidare?"}).size == estimate.practice().all_children


def test_an_age_fits_no_more_than_a_year_of_children_and_a_stage_fits_more() -> None:
    age = estimate.estimate({"": "Hen är 13 år."}).size
    stage = estimate.estimate({"": "Hen går i högstadiet."}).size
    assert age is not None
    assert stage is not None
    assert age <= 95 < stage


def test_replacing_makes_the_group_larger() -> None:
    note = "Tuva, 13 år, går i 7B. Hon har diabetes typ 1 och tränar konståkning på elitnivå i Älvsunda KK."
    left = estimate.estimate({"": note})
    after = estimate.estimate({"": replacing.apply(note, engine.find(note))})
    assert left.size == 1
    assert after.size is not None
    assert after.size >= 10


def test_the_basis_says_that_the_practice_figures_are_invented_and_facts_carry_no_text() -> None:
    made = estimate.estimate({"background": "Tuva har diabetes."})
    assert "påhittad" in made.basis
    assert "uppskattning" in made.basis
    assert made.facts == ("background: PERSON", "background: TRAIT")


def test_the_invented_municipality_is_marked_and_has_cohorts_of_75_to_95() -> None:
    people = estimate.practice()
    assert people.invented
    assert all(75 <= number <= 95 for number in people.children.values())


def test_nothing_is_said_of_a_municipality_whose_figures_are_missing() -> None:
    made = estimate.estimate({"": "Hen är 13 år."}, municipality="Låtsasköping")
    assert made.size is None
    assert "Låtsasköping" in made.basis


def test_every_swedish_municipality_has_a_cautious_estimate_until_figures_are_read_in() -> None:
    text = {"question": "Eleven går i högstadiet."}
    small = estimate.estimate(text, municipality="Perstorp")
    large = estimate.estimate(text, municipality="Stockholms stad")
    assert small.size is not None
    assert large.size is not None
    assert small.size < large.size
    assert "folkmängd" in small.basis
    assert estimate.estimate(text, municipality="Ingenstans").size is None


@given(st.lists(st.sampled_from(FACTS), max_size=4), st.lists(st.sampled_from(FACTS), max_size=3))
@settings(max_examples=40, deadline=None)
def test_what_the_receiver_already_has_never_makes_the_group_larger(facts: list[str], had: list[str]) -> None:
    people = attrs.evolve(
        estimate.practice(),
        girls={age: number // 2 for age, number in estimate.practice().children.items()},
        schools={"norrbäck": 60},
    )
    alone = estimate.estimate({"background": " ".join(facts)}, population=people).size
    together = estimate.estimate({"background": " ".join(facts)}, population=people, earlier=had).size
    assert alone is not None
    assert together is not None
    assert together <= alone


def test_figures_by_sex_bound_the_share_by_the_year_with_most_of_it() -> None:
    people = attrs.evolve(estimate.practice(), children={13: 100, 14: 100}, girls={13: 70, 14: 40})
    assert people.share_of("girl") == 0.7
    assert people.share_of("boy") == 0.6


def test_what_nobody_has_rated_points_at_one_child(monkeypatch: pytest.MonkeyPatch) -> None:
    told = engine.find("Eleven heter Tuva Ekdahl.")
    monkeypatch.setattr(engine, "find", lambda *_, **__: tuple(attrs.evolve(f, label="SHOE_SIZE") for f in told))
    made = estimate.estimate({"question": "Eleven heter Tuva Ekdahl."})
    assert made.size == 1
    assert made.facts[0] == "question: SHOE_SIZE"


def test_a_year_of_birth_fits_no_more_than_the_largest_year_of_children() -> None:
    made = estimate.estimate({"": "Hen är född 2012."}).size
    assert made is not None
    assert made <= max(estimate.practice().children.values())


@pytest.mark.parametrize("label", LABELS)
def test_every_label_is_broad_or_points_at_one_child_and_never_widens(
    label: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = estimate.estimate({"": "Hur?"}).size
    (told,) = engine.find("Ring 070-174 06 35.")
    monkeypatch.setattr(engine, "find", lambda *_, **__: (attrs.evolve(told, label=label),))
    after = estimate.estimate({"": "Hur?"}).size
    assert before is not None
    assert after is not None
    assert after <= before
