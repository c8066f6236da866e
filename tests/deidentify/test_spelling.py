# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.deidentify import engine, lexicons, spelling

TRAPS = Path(__file__).parents[2] / "benchmarks" / "deidentify_traps.txt"


@pytest.mark.parametrize(
    ("name", "word"),
    [("abdirahmaane", "frånvarron"), ("kathrzynna", "kontkat"), ("yilmazer", "skoaln"), ("kronhjelm", "klasrum")],
)
def test_a_name_in_no_list_looks_more_like_a_name_than_a_slip_does(name: str, word: str) -> None:
    assert not lexicons.is_listed(name)
    assert not lexicons.is_listed(word)
    assert spelling.nameness(name) > spelling.nameness(word) + 1


@given(st.text(max_size=60))
def test_any_text_has_a_spelling(text: str) -> None:
    assert abs(spelling.nameness(text)) < 1000


@given(st.sampled_from(sorted(w for w in lexicons.everyday() if len(w) > 4)), st.data())
def test_an_everyday_word_with_a_letter_left_out_or_doubled_is_a_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    assert lexicons.is_slip(word[:at] + word[at + 1 :])
    assert lexicons.is_slip(word[:at] + word[at] + word[at:])


@pytest.mark.parametrize("name", ["shirwaane", "oleksanndra", "dzheylan", "mehrdaadt", "wojciekh", "nguyet"])
@pytest.mark.parametrize(
    "carrier", ["mamma {} ringde i går.", "vi träffade {} efter lunch.", "{} vill inte gå till skolan."]
)
def test_a_name_in_no_list_is_replaced_in_lower_case(name: str, carrier: str) -> None:
    text = carrier.format(name)
    found = [f for f in engine.find(text) if name in f.text and f.label == "PERSON"]
    assert [f.check for f in found] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Uppgifter om pers.nr lämnas muntligt.",
        "lma-nr saknas i ansökan.",
        "Tel.nr till vh finns i systemet.",
        "Prel. tid är onsdag.",
        "Enl. ök med rektor väntar vi.",
    ],
)
def test_an_abbreviation_with_its_dot_is_no_name(text: str) -> None:
    assert not [f for f in engine.find(text) if f.label == "PERSON"]


def test_a_name_before_a_full_stop_without_a_space_is_still_found() -> None:
    assert "Tuva" in [f.text for f in engine.find("Vi pratade med Tuva.Hon mår bättre.")]


def test_laws_measures_and_slips_are_replaced_at_most_once_in_ten_sentences() -> None:
    sentences = TRAPS.read_text(encoding="utf-8").splitlines()
    marks = sum(not f.check and f.label != "KINSHIP" for text in sentences for f in engine.find(text))
    assert len(sentences) == 100
    assert marks <= len(sentences) / 10
