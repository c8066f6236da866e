# SPDX-License-Identifier: EUPL-1.2
"""Working days (arbetsdagar): Monday to Friday that are no Swedish holiday. Knows no clock and no meeting.

Holidays follow lag (1989:253) om allmänna helgdagar; midsommarafton, julafton and nyårsafton count as Sundays as
in lag (1930:173) 2 §. The days come from the library `holidays`; a municipality's own free days are handed in.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache
from typing import Final

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


def is_working_day(day: date, *, free: Collection[date] = ()) -> bool:
    """Whether a day is a working day (arbetsdag); free: days off that the municipality has decided on."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year) and day not in free


def working_days_between(called: date, meeting: date, *, free: Collection[date] = ()) -> int:
    """How many working days a meeting lies after the call: counted from the day after, the day itself included."""
    days = (called + _DAY * n for n in range(1, (meeting - called).days + 1))
    return sum(is_working_day(day, free=free) for day in days)


def earliest_day(called: date, working_days: int, *, free: Collection[date] = ()) -> date:
    """The first day that lies so many working days after the call; the day after it, when none are asked for."""
    day, left = called, max(working_days, 1)
    while left:
        day += _DAY
        left -= is_working_day(day, free=free)
    return day


@cache
def _holidays(year: int) -> frozenset[date]:
    # Imported when first asked: the library knows every country and takes its time.
    from holidays.constants import DE_FACTO, PUBLIC
    from holidays.countries.sweden import Sweden

    found = Sweden(years=year, include_sundays=False, categories=(PUBLIC, DE_FACTO))
    return frozenset(found)
