# SPDX-License-Identifier: EUPL-1.2
"""`samverkan decide` against its written contract, points 14-17: protected children, receivers, and the law of the day.

Written from the contract's text alone, without the engine: a test here fails when the two part ways. The numbers are
the contract's own.
"""

from __future__ import annotations

import json

import pytest

from tests.cli.decide import BOTH, Ask, both, cell, child, codes, investigating, missing, report

# --- 14. protected children ---


def test_14_housing_in_a_report_or_an_investigation_by_an_agreed_channel(ask: Ask) -> None:
    hidden = child(8, protected=True)
    for asked in (report(child=hidden, categories=["housing"]), investigating(child=hidden, categories=["housing"])):
        found = ask(**asked)
        assert found["outcome"] == "duty"
        assert "agreed_secure_channel" in found["obligations"]


def test_14_housing_to_another_authority_with_every_yes_follows_the_routine(ask: Ask) -> None:
    rows = both(categories=["identity", "housing"])
    found = ask(child=child(8, protected=True), categories=["housing"], consents=rows)
    assert found["outcome"] == "needs"
    assert "assessment:protected_routine" in missing(found, "housing")


def test_14_housing_is_else_forbidden_by_the_local_routine(ask: Ask) -> None:
    hidden = child(8, protected=True)
    for changes in (
        {},
        {"to": ["association"], "consents": both(to=["association"], categories=["identity", "housing"])},
    ):
        found = ask(child=hidden, categories=["housing"], **changes)
        assert found["outcome"] == "forbidden"
        grounds = cell(found, "housing", changes.get("to", ["social_services"])[0])["grounds"]
        assert any("rutin för skyddade personuppgifter" in ground["source"].lower() for ground in grounds)


def test_14_everything_else_as_decided_and_a_second_person(ask: Ask) -> None:
    hidden = child(8, protected=True)
    found = ask(child=hidden, consents=BOTH)
    assert found["outcome"] == "permitted"
    assert "second_person" in found["obligations"]
    assert ask(child=hidden)["outcome"] == "needs"
    assert "second_person" not in ask(consents=BOTH)["obligations"]


# --- 15. receivers without secrecy ---


@pytest.mark.parametrize("receiver", ["association", "church", "private_care", "independent_school",
                                      "private_social_services", "residential_home"])  # fmt: skip
def test_15_secrecy_does_not_follow(ask: Ask, receiver: str) -> None:
    found = ask(to=[receiver], consents=both(to=[receiver]))
    assert found["outcome"] == "permitted"
    assert "weaker_secrecy_at_receiver" in codes(found)


@pytest.mark.parametrize("receiver", ["private_care", "independent_school", "private_social_services",
                                      "residential_home"])  # fmt: skip
def test_15_private_ones_are_given_a_reservation(ask: Ask, receiver: str) -> None:
    assert "state_reservation" in ask(to=[receiver], consents=both(to=[receiver]))["obligations"]


def test_15_the_schools_ordinary_work_protects_less_than_social_services(ask: Ask) -> None:
    way = {"from": ["social_services"], "to": ["school_general"]}
    found = ask(from_="social_services", to=["school_general"], consents=both(**way))
    assert found["outcome"] == "permitted"
    assert "weaker_secrecy_at_receiver" in codes(found)
    way = {"from": ["social_services"], "to": ["region_health"]}
    found = ask(from_="social_services", to=["region_health"], consents=both(**way))
    assert "weaker_secrecy_at_receiver" not in codes(found)


@pytest.mark.parametrize("receiver", ["auditor", "supervisor"])
def test_15_oversight_asks_for_what_it_may_have(ask: Ask, receiver: str) -> None:
    found = ask(to=[receiver], purpose="audit", consents=both(to=[receiver], purposes=["audit"]))
    assert found["outcome"] == "needs"
    assert "assessment:supervision_request" in missing(found, to=receiver)


@pytest.mark.parametrize("sender", ["police", "prosecutor"])
def test_15_police_and_prosecutor_answer_by_their_own_law(ask: Ask, sender: str) -> None:
    found = ask(from_=sender, consents=both(**{"from": [sender]}))
    assert found["outcome"] == "needs"
    assert "assessment:sender_law" in missing(found)
    assert ask(**report(from_=sender))["outcome"] == "duty"


# --- 16. the school's own attendance ---


def test_16_attendance_from_the_school_may_be_public(ask: Ask) -> None:
    found = ask(from_="school_general")
    assert found["outcome"] == "needs"
    assert {"consent:g1", "consent:g2", "assessment:harm_test"} <= missing(found)
    assert "presumed_public" in codes(found)
    assert ask(from_="school_general", consents=both(**{"from": ["school_general"]}))["outcome"] == "permitted"
    assert "presumed_public" not in codes(ask())


# --- 17. the law of the day ---


def test_17_the_law_of_the_day_is_used(ask: Ask) -> None:
    for day, there in (("2025-06-30", False), ("2025-07-01", True)):
        sources = json.dumps(ask(**report(date=day)), ensure_ascii=False)
        assert ("SoL 19 kap. 1 §" in sources) is there
