# SPDX-License-Identifier: EUPL-1.2
"""Calendar files (RFC 5545): one event as bytes. What comes in has no field that could hold a name or a place."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from samverkan_desktop.domain.days import STOCKHOLM
from samverkan_desktop.domain.meetings import CalendarEvent


def write(event: CalendarEvent) -> bytes:
    """The event as an iCalendar file, marked confidential; the same event gives the same bytes.

    DTSTAMP is the start of the day it was made: the minute someone sat and wrote is nobody's business.
    Source: RFC 5545, 3.4, 3.6.1, 3.8.1.3 (CLASS), 3.8.7.2 (DTSTAMP).
    """
    # In UTC, so that the file needs no time zone of its own and no reader has to guess one.
    starts = event.starts_at.replace(tzinfo=STOCKHOLM).astimezone(UTC)
    one = Event()
    one.add("uid", event.uid)
    one.add("dtstamp", datetime.combine(event.made_on, time(), tzinfo=UTC))
    one.add("dtstart", starts)
    one.add("dtend", starts + timedelta(minutes=event.minutes))
    one.add("summary", event.summary)
    one.add("class", "CONFIDENTIAL")
    if event.cancelled:
        one.add("status", "CANCELLED")
    calendar = Calendar()
    calendar.add("prodid", "-//Samverkan//SV")
    calendar.add("version", "2.0")
    calendar.add_component(one)
    return bytes(calendar.to_ical())
