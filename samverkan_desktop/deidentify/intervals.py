# SPDX-License-Identifier: EUPL-1.2
"""Keeps the time between dates (tidsavstånd): a later date is told by how far it lies from the first of the text.

`Den 1 september ... den 15 september` becomes `I början av höstterminen ... två veckor senare`. Knows only what the
date finder wrote in a spot's identity; a date without a year is taken in the year that brings it nearest to the one
before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

import attrs

from samverkan_desktop.deidentify.spots import Spot

_NUMBERS: Final = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
# A leap year, so that every day a note can name exists.
_ANY_YEAR: Final = 2024
_LONGEST_IN_WEEKS: Final = 8


def of_day(year: int | None, month: int, day: int) -> str:
    """The identity of an exact day (year 0 when it is not told)."""
    return f"date:{year or 0}:{month}:{day}"


def of_week(week: int) -> str:
    """The identity of a week of some year (ISO 8601)."""
    return f"week:0:{week}"


def keep(spots: Sequence[Spot]) -> list[Spot]:
    """The spots of one text, where each date after the first is worded by its distance from the first."""
    years = [year for year in (_year(spot) for spot in spots) if year]
    first: date | None = None
    last: date | None = None
    kept: list[Spot] = []
    for spot in spots:
        when = _when(spot, last, years[0] if years else _ANY_YEAR)
        if when is None:
            kept.append(spot)
            continue
        last = when
        if first is None:
            first, in_weeks = when, spot.who.startswith("week:")
        elif spot.kind != "noun":
            weeks = in_weeks or spot.who.startswith("week:")
            # Which days make a week is known only when a year is told.
            wording = (
                _weeks(when, first)
                if weeks
                else distance((when - first).days, same_week=bool(years) and _same_week(when, first))
            )
            spot = attrs.evolve(spot, wordings=(wording, *spot.wordings))
        kept.append(spot)
    return kept


def _year(spot: Spot) -> int:
    parts = spot.who.split(":")
    return int(parts[1]) if spot.label == "DATE" and parts[0] == "date" else 0


def _when(spot: Spot, last: date | None, year: int) -> date | None:
    """The day a spot tells; without a year, the nearest to the date before it."""
    kind, *figures = spot.who.split(":")
    if spot.label != "DATE" or spot.check or kind not in ("date", "week"):
        return None
    told, *rest = (int(figure) for figure in figures)
    tries = [told] if told else [year] if last is None else [last.year, last.year - 1, last.year + 1]
    days = [day for day in (_day(kind, each, rest) for each in tries) if day is not None]
    if not days:
        return None
    return days[0] if last is None else min(days, key=lambda day: abs((day - last).days))


def _day(kind: str, year: int, rest: Sequence[int]) -> date | None:
    try:
        return date(year, *rest) if kind == "date" else date.fromisocalendar(year, rest[0], 4)
    except (ValueError, TypeError):
        return None


def _same_week(left: date, right: date) -> bool:
    return left.isocalendar()[:2] == right.isocalendar()[:2]


def _weeks(when: date, first: date) -> str:
    """The distance in weeks, where either was told as a week."""
    monday = (day.toordinal() - day.weekday() for day in (when, first))
    weeks = next(monday) // 7 - next(monday) // 7
    if weeks == 0:
        return "samma vecka"
    if abs(weeks) == 1:
        return "veckan efter" if weeks > 0 else "veckan innan"
    return distance(weeks * 7)


def distance(days: int, *, same_week: bool = False) -> str:
    """So many days from the first date, in words: later when positive."""
    if days == 0:
        return "samma dag"
    way = "senare" if days > 0 else "tidigare"
    far = abs(days)
    if far == 1:
        return "dagen efter" if days > 0 else "dagen innan"
    if same_week:
        return "samma vecka"
    if far < 6:
        return f"{_NUMBERS[far]} dagar {way}"
    weeks = round(far / 7)
    if weeks <= _LONGEST_IN_WEEKS:
        return f"en vecka {way}" if weeks == 1 else f"{_NUMBERS[weeks]} veckor {way}"
    months = round(far / 30.44)
    if months < 11:
        return f"{_NUMBERS[months]} månader {way}"
    return f"ungefär ett år {way}" if months < 18 else f"flera år {way}"


def every_wording() -> Iterator[str]:
    """Every wording of a distance, so that the last look knows them again."""
    yield from ("samma dag", "samma vecka", "veckan efter", "veckan innan")
    yield from dict.fromkeys(distance(days) for days in range(-600, 601) if days)
