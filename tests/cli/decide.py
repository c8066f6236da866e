# SPDX-License-Identifier: EUPL-1.2
"""Questions for `samverkan decide` and what to look for in the answers: plain ones, changed by what a test is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.rules.contract import EXAMPLE

Answer = dict[str, Any]
Ask = Callable[..., Answer]

BORN = {8: "2017-09-01", 11: "2014-09-01", 13: "2012-09-01", 14: "2011-09-01", 16: "2009-09-01", 17: "2008-09-01"}
BORN |= {15: "2011-03-14", 18: "2008-03-14", 20: "2005-09-01", 21: "2005-03-14"}
"""Birth dates by the age they give on the day of the question, 2026-03-14; 15, 18 and 21 are reached that very day."""


def says(giver: str, answer: str = "yes", **changes: Any) -> dict[str, Any]:
    """A statement that covers the whole of the plain question below."""
    return {**EXAMPLE["consents"][0], "giver": giver, "answer": answer} | changes


def child(age: int, maturity: str = "not_assessed", *, protected: bool = False) -> dict[str, Any]:
    return {
        "birth_date": BORN[age],
        "maturity": maturity,
        "protected": protected,
        "guardians": ["g1", "g2"],
    }


def question(**changes: Any) -> dict[str, Any]:
    """A plain question about an eight-year-old whose guardians have not been asked."""
    plain = {name: EXAMPLE[name] for name in ("date", "from", "to", "mode", "purpose", "about")}
    plain |= {"categories": ["attendance"], "child": child(8), "consents": [], "facts": {"suspected_harm": "no"}}
    if "from_" in changes:
        changes["from"] = changes.pop("from_")
    return plain | changes


BOTH = [says("g1"), says("g2")]


def both(**changes: Any) -> list[dict[str, Any]]:
    return [says("g1", **changes), says("g2", **changes)]


READY = {"approved": True, "estimated_group_size": 10, "receiver_link_checked": True}


def deidentified(**changes: Any) -> dict[str, Any]:
    asked: dict[str, Any] = {"mode": "deidentified", "categories": ["school_support"], "summary": READY}
    asked["facts"] = {"suspected_harm": "no", "receiver_recognises_child": "no"}
    return asked | changes


def report(**changes: Any) -> dict[str, Any]:
    asked: dict[str, Any] = {"mode": "concern_report", "purpose": "concern_report", "categories": ["concern"]}
    asked["facts"] = {"suspected_harm": "yes"}
    return asked | changes


def investigating(**changes: Any) -> dict[str, Any]:
    facts = {"suspected_harm": "no", "investigation_opened": "2026-03-01", "investigation_closed": None}
    return {"purpose": "investigation", "facts": facts} | changes


def cell(answer: Answer, category: str = "attendance", to: str = "social_services") -> dict[str, Any]:
    (found,) = (one for one in answer["cells"] if (one["to"], one["category"]) == (to, category))
    return dict(found)


def missing(answer: Answer, category: str = "attendance", to: str = "social_services") -> set[str]:
    return {one["fact"] for one in cell(answer, category, to)["missing"]}


def codes(answer: Answer) -> set[str]:
    return {one["code"] for one in answer["warnings"]}
