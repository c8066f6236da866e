# SPDX-License-Identifier: EUPL-1.2
"""Concern reports (orosanmälningar): what is written, how far it has come, and the days the law counts.

Knows no child of the vault and no consultation: a report is a record of its own, with the child as free text, so
that nothing in the vault shows whom a report is about. Source: SoL (2025:400) 19 kap. 1 and 6 §§, 20 kap. 1-2 §§;
OSL 40 kap. 7 g §.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, Literal

import attrs

from samverkan_desktop.domain.days import day_at
from samverkan_desktop.domain.ids import is_id

State = Literal["drawn_up", "made", "received", "answered"]
STATES: Final = ("drawn_up", "made", "received", "answered")
KNOWN_BY: Final = ("", "child_told", "seen", "child_showed", "other_told", "document")
PROTECTION: Final = ("", "no", "yes", "unsure")
GUARDIANS_TOLD: Final = ("", "yes", "no", "no_could_harm")
RECEIVERS: Final = ("reception", "emergency", "other_municipality")
WAYS: Final = ("", "phone", "in_person", "paper", "form", "file")
OUTCOMES: Final = ("", "opened", "not_opened", "already_ongoing", "unsuitable")
DECIDE_WITHIN: Final = timedelta(days=14)
FEEDBACK_WITHIN: Final = timedelta(days=7)


@attrs.frozen(kw_only=True)
class Phones:
    """Telephone numbers (telefonnummer) of the reception and of the social emergency service, kept offline."""

    reception: str = ""
    emergency: str = ""


@attrs.frozen(kw_only=True)
class ConcernReport:
    """Concern report (orosanmälan) to the social services board; only `observations` is needed to hand it over.

    authority, function, contact: who reports; child_*: free text, as known; happened: when, in own words;
    child_knows: what the child knows of the report; keep_from_guardians: the guardians are not to be told before the
    board has been reached; feedback_asked: "Vi begär information enligt 19 kap. 6 § socialtjänstlagen";
    *_at: instants; *day_at: calendar days. Raises ValueError for an id or a choice that is none.
    """

    id: str = attrs.field()
    owner: str
    started_at: str
    changed_at: str
    authority: str = ""
    function: str = ""
    contact: str = ""
    child_name: str = ""
    child_personal_id: str = ""
    child_address: str = ""
    observations: str = ""
    happened: str = ""
    known_by: str = attrs.field(default="", validator=attrs.validators.in_(KNOWN_BY))
    child_words: str = ""
    child_knows: str = ""
    siblings: str = ""
    interpreter: str = ""
    protection: str = attrs.field(default="", validator=attrs.validators.in_(PROTECTION))
    guardians_told: str = attrs.field(default="", validator=attrs.validators.in_(GUARDIANS_TOLD))
    keep_from_guardians: bool = False
    feedback_asked: bool = True
    receiver: str = attrs.field(default="reception", validator=attrs.validators.in_(RECEIVERS))
    municipality: str = ""
    called_at: str = ""
    called_whom: str = ""
    made_way: str = attrs.field(default="", validator=attrs.validators.in_(WAYS))
    made_at: str = ""
    received_day: date | None = None
    decided_day: date | None = None
    outcome: str = attrs.field(default="", validator=attrs.validators.in_(OUTCOMES))

    @id.validator
    def _is_random(self, _: attrs.Attribute[str], value: str) -> None:
        if not is_id(value):
            raise ValueError("a report's id is random and says nothing")

    @property
    def state(self) -> State:
        """How far it has come: upprättad, gjord, mottagen, besked."""
        if self.outcome:
            return "answered"
        if self.received_day:
            return "received"
        return "made" if self.made_at else "drawn_up"

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written, so that there is nothing to keep."""
        return not (self.made_at or self.called_at or any(getattr(self, name).strip() for name in WRITTEN))

    @property
    def party(self) -> str:
        """The receiver as a party kind."""
        return "social_services_other" if self.receiver == "other_municipality" else "social_services"


WRITTEN: Final = (
    "child_name", "child_personal_id", "child_address", "observations", "happened", "child_words", "child_knows",
    "siblings", "interpreter",
)  # fmt: skip


def begun(*, id: str, owner: str, at: str, content: dict[str, Any]) -> ConcernReport:
    """A new report as a form holds it; what the form does not say is as for a new one."""
    known = {name: value for name, value in content.items() if name in attrs.fields_dict(ConcernReport)}
    return ConcernReport(id=id, owner=owner, started_at=at, changed_at=at, **known)


def changed(report: ConcernReport, at: str, **content: Any) -> ConcernReport:
    """The same report with some of it changed."""
    return attrs.evolve(report, changed_at=at, **content)


def decision_due(report: ConcernReport) -> date | None:
    """The last day for deciding whether to investigate (SoL 20 kap. 2 §): 14 days from the day it came in."""
    start = report.received_day or (day_at(report.made_at) if report.made_at else None)
    return start + DECIDE_WITHIN if start else None


def feedback_due(report: ConcernReport) -> date | None:
    """The last day for feedback (SoL 19 kap. 6 §), when it was asked for: a week after the decision.

    Counted from the decision when its day is known, else from the last day it may be made.
    """
    if not report.feedback_asked:
        return None
    decided = report.decided_day or decision_due(report)
    return decided + FEEDBACK_WITHIN if decided else None
