# SPDX-License-Identifier: EUPL-1.2
"""When a call was, as people say it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.quick_consultations import When, when

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "day", "time"),
    [
        ("", date(2026, 11, 23), ""),
        ("14:20", date(2026, 11, 23), "14:20"),
        ("idag kl. 9.05", date(2026, 11, 23), "09:05"),
        ("i går 14:20", date(2026, 11, 22), "14:20"),
        ("Igår kl 14.20", date(2026, 11, 22), "14:20"),
        ("i förrgår", date(2026, 11, 21), ""),
        ("fre 14:20", date(2026, 11, 20), "14:20"),
        ("fredag", date(2026, 11, 20), ""),
        ("måndag", date(2026, 11, 16), ""),
        ("20/11 8:00", date(2026, 11, 20), "08:00"),
        ("24/12", date(2025, 12, 24), ""),
        ("2026-11-02 15:30", date(2026, 11, 2), "15:30"),
    ],
)
def test_a_day_is_understood_as_people_say_it(said: str, day: date, time: str) -> None:
    assert when(said, MONDAY) == When(day=day, time=time)


@pytest.mark.parametrize("said", ["i morgon", "25:10", "31/2", "snart", "2026-11-24", "2026-13-01"])
def test_what_is_no_day_or_has_not_been_yet_is_not_guessed(said: str) -> None:
    assert when(said, MONDAY) is None


@given(st.text(max_size=20), st.dates(min_value=date(2000, 3, 1), max_value=date(2100, 1, 1)))
def test_no_words_break_it_and_no_day_lies_ahead(said: str, today: date) -> None:
    found = when(said, today)
    assert found is None or found.day <= today
