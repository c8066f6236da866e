# SPDX-License-Identifier: EUPL-1.2
"""Characters without a break, too many for a word: a finding as a whole, and never a search that does not end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.deidentify import engine, replacing
from samverkan_desktop.deidentify.characters import TOO_LONG
from samverkan_desktop.deidentify.normalise import LONGEST, normalise
from samverkan_desktop.domain.findings import Finding, Known, KnownPerson

KNOWN = Known(people=(KnownPerson(name="Tuva Ekdahl", role="child"),))
BEFORE, AFTER = "Tuva ringde den 14 september, ", " och mamma Zelindra på 070-174 06 05."
# Of each sort something the record knows or a number stands in the middle of the run.
SORTS = ("a", "Tuva", "tuvaekdahl", "1", "12O5O2-", "ab-", "a.b@", "а", "ж", "ö", "ab_1", "a\u200bb", "x/", "=")


def run(sort: str, length: int) -> str:
    return (sort * length)[:length]


def covered(findings: tuple[Finding, ...], start: int, end: int) -> bool:
    """Whether every character of a stretch lies in a finding."""
    left = set(range(start, end))
    for finding in findings:
        left -= set(range(finding.start, finding.end))
    return not left


@pytest.mark.parametrize("sort", SORTS)
def test_a_run_too_long_for_a_word_is_a_finding_from_end_to_end_and_what_is_around_it_is_found(sort: str) -> None:
    middle = run(sort, 7 * LONGEST)
    findings = engine.find(BEFORE + middle + AFTER, KNOWN)
    assert covered(findings, len(BEFORE), len(BEFORE) + len(middle.rstrip("\u200b")))
    found = {finding.text for finding in findings}
    assert {"Tuva", "mamma Zelindra", "070-174 06 05"} <= found


def test_it_says_that_characters_stood_there_and_nothing_of_them() -> None:
    text = BEFORE + "tuvaekdahl" * 100 + AFTER
    findings = engine.find(text, KNOWN)
    summary = replacing.apply(text, findings, {})
    assert TOO_LONG in summary
    assert "tuva" not in summary.lower()


@given(st.integers(1, LONGEST), st.sampled_from(["a", "1", "ab-", "ж"]))
@settings(max_examples=30, deadline=None)
def test_a_word_that_is_not_too_long_is_searched_as_ever(length: int, sort: str) -> None:
    text = f"{BEFORE}{run(sort, length)}{AFTER}"
    assert normalise(text).endless == ()


PARTS = ("Hej ", "Tuva, ", "Тuvа ", "a\u200bb ", "e\u0301n\n", "１２ ", "a" * 400, "1-" * 200, "x/" * 1100)


@given(st.lists(st.sampled_from(PARTS), max_size=8))
@settings(max_examples=60, deadline=None)
def test_every_place_leads_back_to_where_it_came_from(parts: list[str]) -> None:
    text = "".join(parts)
    normal = normalise(text)
    assert len(normal.text) == len(normal.starts) == len(normal.ends)
    assert list(normal.starts) == sorted(normal.starts)
    assert all(start < end for start, end in zip(normal.starts, normal.ends, strict=True))
    long = [part for part in parts if len(part) >= 400]
    assert bool(normal.endless) == bool(long)
    assert {normal.text[start:end] for start, end in normal.disguised} <= {"Tuva", "12"}


def seconds(text: str) -> float:
    """The processor's time for a search, the best of three."""
    best = 1e9
    for _ in range(3):
        before = time.thread_time()
        engine.find(text, KNOWN)
        best = min(best, time.thread_time() - before)
    return best


@pytest.mark.parametrize("sort", ["a", "A", "1", "ab-", "a.b@", "x/", "ж", "O0l", "e\u0301"])
def test_the_time_grows_with_the_length_of_a_word_and_not_with_its_square(sort: str) -> None:
    engine.find(BEFORE + AFTER, KNOWN)
    short, long = seconds(run(sort, 25_000)), seconds(run(sort, 200_000))
    assert long < 24 * short, f"8 times the characters took {long / short:.0f} times as long"
