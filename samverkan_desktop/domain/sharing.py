# SPDX-License-Identifier: EUPL-1.2
"""Sharing (utlämnande): the question that is put to the rules and the decision they give.

The records mirror the JSON of `samverkan decide` field by field, so that a question stored in the vault,
read from a file or built by a use case is one and the same thing.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

import attrs

MODES: Final = ("identified", "deidentified", "aggregate", "concern_report")
PURPOSES: Final = (
    "consultation",
    "sip_meeting",
    "lots_meeting",
    "sspf",
    "family_centre",
    "joint_project",
    "concern_report",
    "investigation",
    "feedback",
    "statistics",
    "audit",
)
CATEGORIES: Final = (
    "identity",
    "attendance",
    "school_support",
    "family_situation",
    "counselling",
    "health_diagnosis",
    "concern",
    "report_status",
    "substance",
    "crime_risk",
    "housing",
    "economy",
    "methods",
)
ANSWERS: Final = ("yes", "no", "not_reached", "not_asked", "may_not_be_asked", "hindered")
OUTCOMES: Final = ("permitted", "forbidden", "needs", "duty")

Mode = Literal["identified", "deidentified", "aggregate", "concern_report"]
Outcome = Literal["permitted", "forbidden", "needs", "duty"]
Answer = Literal["yes", "no", "not_reached", "not_asked", "may_not_be_asked", "hindered"]
Maturity = Literal["mature", "not_mature", "not_assessed"]
Suspicion = Literal["yes", "no", "unsure"]


@attrs.frozen(kw_only=True)
class Statement:
    """Statement (utsaga): one person's answer to one request for consent; never changed, only followed by another.

    giver: `child`, a guardian's id or `other:<id>`; given, valid_to, withdrawn: calendar days.
    from_, to, categories, purposes, about: what it covers; an empty tuple covers nothing.
    Source: OSL 10 kap. 1 §, 12 kap. 2-3 §§.
    """

    giver: str
    answer: Answer
    given: date | None = None
    valid_to: date | None = None
    withdrawn: date | None = None
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    about: tuple[str, ...] = ("child",)


@attrs.frozen(kw_only=True)
class ChildFacts:
    """What a question says of the child (barnet): never the name."""

    birth_date: date
    maturity: Maturity = "not_assessed"
    protected: bool = False
    guardians: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class ReportDecision:
    """The decision on a concern report (beslut efter orosanmälan)."""

    date: date
    outcome: Literal["opened", "not_opened", "already_ongoing"]


@attrs.frozen(kw_only=True)
class Facts:
    """Facts of the case (omständigheter) that are not consent."""

    suspected_harm: Suspicion = "no"
    investigation_opened: date | None = None
    investigation_closed: date | None = None
    receiver_recognises_child: Literal["yes", "no", "unknown"] = "unknown"
    secret_from: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    reported_by: str | None = None
    report_decision: ReportDecision | None = None
    feedback_requested: bool = False


@attrs.frozen(kw_only=True)
class SummaryFacts:
    """What is known of a de-identified summary (sammanfattning).

    second_person: although too few children fit, the writer has said why and another person has agreed to this text.
    """

    approved: bool = False
    estimated_group_size: int | None = None
    receiver_link_checked: bool = False
    second_person: bool = False


@attrs.frozen(kw_only=True)
class SuppressionFacts:
    """What is known of a table's suppression (röjandekontroll)."""

    threshold: int = 5
    passed: bool = False


@attrs.frozen(kw_only=True)
class Assessed:
    """What a person entitled to it has assessed in writing (bedömt) for one cell: fact as `assessment:osl-26-9`."""

    to: str
    category: str
    fact: str


@attrs.frozen(kw_only=True)
class SharingQuestion:
    """Sharing question (fråga om utlämnande): may these kinds of information go from one to the others, that day?

    assessed: what has been assessed in writing in the program; a question read from a file never has any.
    """

    date: date
    from_: str
    to: tuple[str, ...]
    mode: Mode
    purpose: str
    categories: tuple[str, ...]
    child: ChildFacts | None = None
    consents: tuple[Statement, ...] = ()
    about: tuple[str, ...] = ("child",)
    facts: Facts = attrs.field(factory=Facts)
    summary: SummaryFacts | None = None
    suppression: SuppressionFacts | None = None
    assessed: tuple[Assessed, ...] = ()


@attrs.frozen(kw_only=True)
class Ground:
    """Ground (grund): one rule that spoke, for or against. text is Swedish, filled in."""

    rule: str
    source: str
    effect: Literal["protects", "lifts", "forbids", "obliges", "warns"]
    text: str


@attrs.frozen(kw_only=True)
class Missing:
    """What is missing (det som saknas): a fact that, with the others of its set, would turn the answer."""

    fact: str
    text: str


@attrs.frozen(kw_only=True)
class Warning_:  # noqa: N801 - `Warning` is Python's own
    """Something to know (varning) that does not change the answer."""

    code: str
    source: str
    text: str


@attrs.frozen(kw_only=True)
class Cell:
    """One receiver x one kind of information, judged.

    missing: every thing named in any way to a yes; ways: the smallest sets of them, each enough by itself;
    assessed: the written assessments the answer rests on.
    """

    to: str
    category: str
    outcome: Outcome
    grounds: tuple[Ground, ...] = ()
    missing: tuple[Missing, ...] = ()
    ways: tuple[tuple[str, ...], ...] = ()
    assessed: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class RuleSetRef:
    """Which rules answered: version and when a person last compared them with the law; local policy's version."""

    version: str
    checked: str
    local: str | None = None
    sha256: str = ""


@attrs.frozen(kw_only=True)
class Decision:
    """Decision (beslut): the answer with its reasons; `outcome` is the strictest of the cells asked for."""

    outcome: Outcome
    cells: tuple[Cell, ...]
    obligations: tuple[str, ...] = ()
    warnings: tuple[Warning_, ...] = ()
    rules: RuleSetRef

    def cell(self, to: str, category: str) -> Cell | None:
        """The cell of one receiver and category, or None when it was not judged."""
        for cell in self.cells:
            if cell.to == to and cell.category == category:
                return cell
        return None


@attrs.frozen(kw_only=True)
class Clearance:
    """Clearance (klartecken): permission for exactly these bytes to these receivers, usable once.

    Only `rules.clearing` makes one; `usecases.release` spends it.
    content_sha256: hex digest of the bytes; decision: what it rests on.
    """

    id: str
    content_sha256: str
    receivers: tuple[str, ...]
    purpose: str
    mode: Mode
    decision: Decision
