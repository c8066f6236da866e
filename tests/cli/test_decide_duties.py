# SPDX-License-Identifier: EUPL-1.2
"""`samverkan decide` against its written contract, points 11-13: report, investigation and feedback are owed.

Written from the contract's text alone, without the engine: a test here fails when the two part ways. The numbers are
the contract's own.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.decide import BOTH, Ask, cell, child, codes, deidentified, investigating, missing, report, says

# --- 11. the duty to report ---


@pytest.mark.parametrize("rows", [[], [says("g1", "no"), says("g2", "no")], BOTH], ids=["none", "no", "yes"])
@pytest.mark.parametrize("sender", ["school_general", "school_health_psychosocial", "school_health_medical",
                                    "preschool", "after_school", "independent_school", "region_health", "police",
                                    "residential_home"])  # fmt: skip
def test_11_suspicion_is_a_duty_whatever_the_consents_say(ask: Ask, sender: str, rows: list[Any]) -> None:
    found = ask(**report(from_=sender, consents=rows))
    assert found["outcome"] == "duty"
    assert any("19 kap. 1 §" in ground["source"] for ground in cell(found, "concern")["grounds"])


def test_11_before_july_2025_by_the_older_act(ask: Ask) -> None:
    found = ask(**report(date="2025-06-30"))
    assert found["outcome"] == "duty"
    sources = " ".join(ground["source"] for ground in cell(found, "concern")["grounds"])
    assert "2001:453" in sources
    assert "14 kap. 1 §" in sources
    assert "19 kap. 1 §" not in sources


def test_11_unsure_is_told_that_suspicion_is_enough(ask: Ask) -> None:
    found = ask(**report(facts={"suspected_harm": "unsure"}))
    assert (found["outcome"], missing(found, "concern")) == ("needs", {"suspected_harm"})
    (item,) = cell(found, "concern")["missing"]
    assert "misstanke räcker" in item["text"].lower()


@pytest.mark.parametrize("sender", ["association", "church", "guardian:g1", "other:granne"])
def test_11_others_may_report(ask: Ask, sender: str) -> None:
    found = ask(**report(from_=sender))
    assert found["outcome"] == "permitted"
    assert any("19 kap. 4 §" in ground["source"] for ground in cell(found, "concern")["grounds"])


def test_11_not_about_someone_of_age_and_not_to_others(ask: Ask) -> None:
    assert ask(**report(child=child(18)))["outcome"] != "duty"
    assert ask(**report(to=["police"]))["outcome"] != "duty"


def test_11_any_other_question_with_suspicion_warns(ask: Ask) -> None:
    assert "concern_report_duty" in codes(ask(consents=BOTH, facts={"suspected_harm": "yes"}))
    assert "concern_report_duty" in codes(ask(**deidentified(facts={"suspected_harm": "yes"})))
    assert "concern_report_duty" not in codes(ask(consents=BOTH))


# --- 12. the duty in an opened investigation ---


@pytest.mark.parametrize("rows", [[], [says("g1", "no"), says("g2", "no")]], ids=["none", "no"])
def test_12_an_opened_investigation_obliges(ask: Ask, rows: list[Any]) -> None:
    found = ask(**investigating(consents=rows))
    assert found["outcome"] == "duty"
    assert {"only_what_matters", "document_disclosure"} <= set(found["obligations"])
    assert any("20 kap. 6 §" in ground["source"] for ground in cell(found)["grounds"])


@pytest.mark.parametrize(
    ("opened", "closed", "outcome"),
    [
        ("2026-03-14", None, "duty"),
        ("2026-03-15", None, "needs"),
        ("2026-03-01", "2026-03-10", "needs"),
        ("2026-03-01", "2026-03-20", "duty"),
        (None, None, "needs"),
    ],
)
def test_12_opened_later_or_closed_is_as_any_other_question(
    ask: Ask, opened: str | None, closed: str | None, outcome: str
) -> None:
    facts = {"suspected_harm": "no", "investigation_opened": opened, "investigation_closed": closed}
    assert ask(purpose="investigation", facts=facts)["outcome"] == outcome


def test_12_earlier_by_the_older_act(ask: Ask) -> None:
    facts = {"suspected_harm": "no", "investigation_opened": "2025-06-01"}
    found = ask(date="2025-06-15", purpose="investigation", facts=facts)
    assert found["outcome"] == "duty"
    assert all("2001:453" in g["source"] for g in cell(found)["grounds"] if g["effect"] == "obliges")


# --- 13. feedback ---


def feedback(**changes: Any) -> dict[str, Any]:
    facts = {
        "suspected_harm": "no",
        "reported_by": "school_health_psychosocial",
        "report_decision": {"date": "2026-03-10", "outcome": "opened"},
        "feedback_requested": False,
    } | changes.pop("facts", {})
    return {
        "from_": "social_services",
        "to": ["school_health_psychosocial"],
        "purpose": "feedback",
        "categories": ["report_status"],
        "facts": facts,
    } | changes


HOME = "school_health_psychosocial"


def test_13_the_reporter_may_learn_and_shall_when_it_asked(ask: Ask) -> None:
    assert ask(**feedback())["outcome"] == "permitted"
    asked = ask(**feedback(facts={"feedback_requested": True}))
    assert asked["outcome"] == "duty"
    assert "feedback_within_one_week" in asked["obligations"]


@pytest.mark.parametrize("fact", ["report_decision", "reported_by"])
def test_13_lacking_one_of_them_is_needed(ask: Ask, fact: str) -> None:
    found = ask(**feedback(facts={fact: None}))
    assert found["outcome"] == "needs"
    assert fact in missing(found, "report_status", HOME)


def test_13_lacking_both_names_both(ask: Ask) -> None:
    found = ask(**feedback(facts={"report_decision": None, "reported_by": None}))
    assert {"report_decision", "reported_by"} <= missing(found, "report_status", HOME)


def test_13_no_other_kind_of_information_rides_along(ask: Ask) -> None:
    found = ask(**feedback(categories=["family_situation"]))
    assert found["outcome"] == "needs"
    assert {"consent:g1", "consent:g2"} <= missing(found, "family_situation", HOME)


def test_13_whoever_did_not_report_is_as_any_other(ask: Ask) -> None:
    found = ask(**feedback(to=["police"]))
    assert found["outcome"] not in ("permitted", "duty")
