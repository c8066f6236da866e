# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain import working_days

DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))


def test_fifteen_working_days_are_counted_from_the_day_after_the_call() -> None:
    called = date(2026, 11, 23)
    assert working_days.working_days_between(called, date(2026, 12, 9)) == 12
    assert working_days.earliest_day(called, 15) == date(2026, 12, 14)


def test_christmas_and_the_eves_are_no_working_days() -> None:
    assert working_days.earliest_day(date(2026, 12, 21), 3) == date(2026, 12, 28)
    assert not working_days.is_working_day(date(2026, 12, 24))
    assert not working_days.is_working_day(date(2026, 12, 31))


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1), date(2026, 1, 6), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1), date(2026, 5, 14),
        date(2026, 6, 19), date(2025, 6, 6), date(2026, 12, 25), date(2027, 3, 26), date(2027, 5, 6),
    ],
)  # fmt: skip
def test_a_swedish_holiday_is_no_working_day(day: date) -> None:
    assert day.weekday() < 5
    assert not working_days.is_working_day(day)


@pytest.mark.parametrize("day", [date(2026, 4, 2), date(2026, 4, 7), date(2026, 5, 15), date(2026, 6, 18)])
def test_a_day_beside_a_holiday_is_one_unless_the_municipality_says_otherwise(day: date) -> None:
    assert working_days.is_working_day(day)
    assert not working_days.is_working_day(day, free=(day,))


@given(DAYS, st.integers(1, 30))
def test_the_earliest_day_is_the_first_that_is_far_enough_away(called: date, count: int) -> None:
    first = working_days.earliest_day(called, count)
    assert working_days.working_days_between(called, first) == count
    assert working_days.working_days_between(called, first - timedelta(days=1)) == count - 1


@given(DAYS, st.integers(1, 20), st.sets(DAYS, max_size=5))
def test_more_free_days_never_make_it_sooner(called: date, count: int, free: set[date]) -> None:
    assert working_days.earliest_day(called, count, free=free) >= working_days.earliest_day(called, count)
