# SPDX-License-Identifier: EUPL-1.2
"""Days and instants: calendar days in Europe/Stockholm, instants in UTC with milliseconds."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def as_instant(at: datetime) -> str:
    """An instant as text, `2026-11-22T17:30:00.123Z`."""
    at = at.astimezone(UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


def day_of(at: datetime) -> date:
    """The calendar day in Sweden of an instant."""
    return at.astimezone(STOCKHOLM).date()


def day_at(instant: str) -> date:
    """The calendar day in Sweden of an instant written as `as_instant` writes it. Raises ValueError."""
    return day_of(datetime.fromisoformat(instant))


def age_on(birth_date: date, on: date) -> int:
    """Age (ålder) in whole years; someone born on 29 February has a birthday on 1 March in common years."""
    return on.year - birth_date.year - ((on.month, on.day) < (birth_date.month, birth_date.day))


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months later, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
