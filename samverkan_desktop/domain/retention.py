# SPDX-License-Identifier: EUPL-1.2
"""Retention (gallring): to which class a record belongs, and from which day it may be destroyed. Destroys nothing."""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs

RECORD_KINDS: Final = (
    "consented",
    "deidentified",
    "consent",
    "concern_report",
    "document_request",
    "meeting",
    "release",
    "log",
)
"""Kinds of records (handlingstyper) that have a class of their own."""


@attrs.frozen(kw_only=True)
class RetentionRule:
    """Retention rule (gallringsregel): a class and whole years; 0 years: it is preserved (bevaras)."""

    kind: str
    name: str
    years: int


@attrs.frozen(kw_only=True)
class Retention:
    """What holds for one record: its class, and the first day it may be destroyed; None: it is preserved.

    confirmed: the class has been compared with the municipality's own plan; version: of the rules it stands in;
    own: they are the municipality's own.
    """

    rule: RetentionRule
    first_day: date | None
    confirmed: bool
    version: str
    own: bool


def first_day(last_touched: date, years: int) -> date | None:
    """The first day a record may be destroyed (kan gallras från): the New Year after whole years; None: preserved.

    Counted from the day the record was last about something, so that nothing goes earlier than people expect.
    """
    return date(last_touched.year + years + 1, 1, 1) if years else None
