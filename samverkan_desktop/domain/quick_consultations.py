# SPDX-License-Identifier: EUPL-1.2
"""Quick consultations (snabbkonsultationer): a call written down with codes, and perhaps words of one's own.

Knows which kinds of codes there are and how a day is said; the codes themselves are data (`resources/texts`).
"""

from __future__ import annotations

import datetime
import re
from typing import Final, Literal

import attrs

from samverkan_desktop.domain.sharing import Suspicion

CODE_KINDS: Final = ("stage", "problem", "tried", "question", "advice", "next_step")
"""Kinds of codes (kodlistor); at most one `stage`, any number of the others."""
OWN_WORDS: Final = ("question", "advice", "next_step")
"""Kinds that may be followed by words of one's own, which are reviewed as any other text."""
FOLLOW_UP_WEEKS: Final = (1, 2, 4)

_DAYS_BACK: Final = {"idag": 0, "nu": 0, "today": 0, "now": 0, "igår": 1, "yesterday": 1, "förrgår": 2}
_WEEKDAYS: Final = ("mån", "tis", "ons", "tor", "fre", "lör", "sön")
_TIME: Final = re.compile(r"(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})")
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_OF_MONTH: Final = re.compile(r"(\d{1,2})[/ ](\d{1,2})")


@attrs.frozen(kw_only=True)
class When:
    """When it was (tidpunkt): a calendar day and the time of day as `HH:MM`, empty when it was not said."""

    day: datetime.date
    time: str = ""


@attrs.frozen(kw_only=True)
class QuickConsultation:
    """A call as written down (snabbkonsultation). codes: by kind; words: one's own, by kind; party: who was asked.

    counterpart: the code of the function one spoke with, within `party`; linked: it is judged that they cannot tie
    this to a child. Whatever has not been said yet is empty; a finished one has answer and counterpart.
    """

    day: datetime.date
    suspected_harm: Suspicion | Literal[""] = ""
    party: str = ""
    counterpart: str = ""
    codes: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    words: dict[str, str] = attrs.field(factory=dict)
    time: str = ""
    form: str = "telephone"
    channel: str = "phone"
    follow_up: datetime.date | None = None
    memory_key: str = ""
    linked: bool = False

    @property
    def has_own_words(self) -> bool:
        """Whether anything was written that must be reviewed."""
        return any(text.strip() for text in self.words.values())


def when(said: str, today: datetime.date) -> When | None:
    """A day as people say it, `i går 14:20`, `fre 9.15`, `20/11`, `2026-11-20`; empty: today. None: not understood.

    A weekday is the latest one before today; a day of the month that has not come yet is last year's.
    """
    text = " ".join(said.casefold().replace("i går", "igår").replace("i dag", "idag").replace("i förr", "förr").split())
    found = _TIME.search(text)
    time = ""
    if found:
        hour, minute = int(found[1]), int(found[2])
        if hour > 23 or minute > 59:
            return None
        time = f"{hour:02d}:{minute:02d}"
        text = (text[: found.start()] + text[found.end() :]).strip(" ,")
    day = _day(text, today)
    return None if day is None or day > today else When(day=day, time=time)


def _day(text: str, today: datetime.date) -> datetime.date | None:
    if text in ("", "kl", "kl."):
        return today
    if text in _DAYS_BACK:
        return today - datetime.timedelta(days=_DAYS_BACK[text])
    if text[:3] in _WEEKDAYS and text.isalpha():
        back = (today.weekday() - _WEEKDAYS.index(text[:3])) % 7 or 7
        return today - datetime.timedelta(days=back)
    try:
        if _ISO.fullmatch(text):
            return datetime.date.fromisoformat(text)
        if found := _DAY_OF_MONTH.fullmatch(text):
            day = datetime.date(today.year, int(found[2]), int(found[1]))
            return day if day <= today else day.replace(year=today.year - 1)
    except ValueError:
        return None
    return None
