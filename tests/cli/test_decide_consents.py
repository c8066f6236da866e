# SPDX-License-Identifier: EUPL-1.2
"""`samverkan decide` against its written contract, points 1-4: whose yes, since when, and what a no closes.

Written from the contract's text alone, without the engine: a test here fails when the two part ways. The numbers are
the contract's own.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.decide import BOTH, Ask, both, cell, child, codes, missing, says

# --- 1. consent is one ground among others ---


@pytest.mark.parametrize("answer", ["not_asked", "not_reached", "hindered"])
def test_1_whoever_has_not_answered_is_missing(ask: Ask, answer: str) -> None:
    found = ask(consents=[says("g1"), says("g2", answer)])
    assert (found["outcome"], missing(found)) == ("needs", {"consent:g2"})


def test_1_no_statement_at_all_names_everyone(ask: Ask) -> None:
    found = ask()
    assert (found["outcome"], missing(found)) == ("needs", {"consent:g1", "consent:g2"})


@pytest.mark.parametrize(
    "changes", [{"valid_to": "2026-03-13"}, {"given": "2026-03-15"}], ids=["expired", "not yet given"]
)
def test_1_a_yes_outside_its_days_is_missing(ask: Ask, changes: dict[str, Any]) -> None:
    found = ask(consents=[says("g1"), says("g2", **changes)])
    assert (found["outcome"], missing(found)) == ("needs", {"consent:g2"})


@pytest.mark.parametrize("day", ["2026-03-14", "2026-03-13"])
def test_1_a_yes_holds_on_its_first_and_last_day(ask: Ask, day: str) -> None:
    assert ask(date=day, consents=both(given=day, valid_to=day))["outcome"] == "permitted"


@pytest.mark.parametrize(
    "changes",
    [
        {"from": ["school_general"]},
        {"to": ["region_health"]},
        {"categories": ["identity", "housing"]},
        {"purposes": ["sip_meeting"]},
        {"about": ["other:syskon"]},
    ],
    ids=["from", "to", "category", "purpose", "person"],
)
def test_1_a_yes_that_does_not_cover_the_question_needs_more(ask: Ask, changes: dict[str, Any]) -> None:
    found = ask(consents=[says("g1"), says("g2", **changes)])
    assert found["outcome"] == "needs"
    assert missing(found)


def test_1_what_the_consent_does_not_name_is_named(ask: Ask) -> None:
    found = ask(categories=["counselling"], consents=BOTH)
    assert missing(found, "counselling") == {"consent_scope:counselling"}


@pytest.mark.parametrize("key", ["from", "to", "categories", "purposes"])
def test_1_an_empty_list_covers_nothing(ask: Ask, key: str) -> None:
    assert ask(consents=[says("g1"), says("g2", **{key: []})])["outcome"] == "needs"


def test_1_whoever_may_not_be_asked_is_the_managers_matter(ask: Ask) -> None:
    found = ask(consents=[says("g1"), says("g2", "may_not_be_asked")])
    assert (found["outcome"], missing(found)) == ("needs", {"assessment:manager"})


# --- 2. the latest statement counts ---


def test_2_the_latest_statement_counts_whatever_the_order(ask: Ask) -> None:
    early, late = says("g2", "no", given="2026-01-10"), says("g2", given="2026-02-10")
    for rows in ([early, late], [late, early]):
        assert ask(consents=[says("g1"), *rows])["outcome"] == "permitted"
    early, late = says("g2", given="2026-01-10"), says("g2", "no", given="2026-02-10")
    for rows in ([early, late], [late, early]):
        assert ask(consents=[says("g1"), *rows])["outcome"] == "forbidden"


def test_2_a_withdrawal_is_a_statement_of_its_day_and_a_new_yes_after_it_counts(ask: Ask) -> None:
    taken_back = says("g2", withdrawn="2026-02-01")
    assert ask(consents=[says("g1"), taken_back])["outcome"] == "forbidden"
    assert ask(consents=[says("g1"), taken_back, says("g2", given="2026-02-02")])["outcome"] == "permitted"


def test_2_a_day_before_the_withdrawal_is_judged_as_it_stood(ask: Ask) -> None:
    rows = [says("g1"), says("g2", withdrawn="2026-02-01")]
    assert ask(date="2026-01-31", consents=rows)["outcome"] == "permitted"
    assert ask(date="2026-02-01", consents=rows)["outcome"] == "forbidden"


def test_2_a_statement_counts_for_its_own_cells_alone(ask: Ask) -> None:
    rows = [*both(categories=["identity", "attendance", "housing"]), says("g2", "no", given="2026-02-01")]
    rows[-1]["categories"] = ["housing"]
    found = ask(categories=["attendance", "housing"], consents=rows)
    assert (cell(found)["outcome"], cell(found, "housing")["outcome"]) == ("permitted", "forbidden")


# --- 3. a no closes the consent ground ---


def test_3_a_no_forbids_where_no_other_ground_fits(ask: Ask) -> None:
    assert ask(consents=[says("g1"), says("g2", "no")], categories=["attendance"])["outcome"] == "forbidden"


@pytest.mark.parametrize(
    ("sender", "receiver", "age", "assessment"),
    [
        ("social_services", "region_health", 8, "osl-26-9"),
        ("social_services", "social_services_other", 8, "osl-26-9"),
        ("region_health", "social_services", 8, "osl-25-12"),
        ("region_health", "school_health_medical", 8, "osl-25-12"),
        ("social_services", "police", 20, "osl-10-18-a"),
        ("school_health_psychosocial", "police", 8, "lag-2025-170-7"),
        ("school_general", "police", 8, "lag-2025-170-7"),
    ],
)
def test_3_another_ground_that_fits_asks_for_its_assessment(
    ask: Ask, sender: str, receiver: str, age: int, assessment: str
) -> None:
    who = ["child"] if age >= 18 else ["g1", "g2"]
    rows = [says(one, "no", **{"from": [sender], "to": [receiver], "categories": ["family_situation"]}) for one in who]
    found = ask(from_=sender, to=[receiver], categories=["family_situation"], child=child(age), consents=rows)
    assert found["outcome"] == "needs"
    assert f"assessment:{assessment}" in missing(found, "family_situation", receiver)
    assert "family_has_said_no" in codes(found)


@pytest.mark.parametrize(
    ("sender", "receiver", "age", "day"),
    [
        ("social_services", "region_health", 18, "2026-03-14"),
        ("region_health", "social_services", 18, "2026-03-14"),
        ("social_services", "police", 21, "2026-03-14"),
        ("social_services", "police", 8, "2025-03-31"),
        ("school_general", "police", 8, "2025-03-31"),
        ("school_health_psychosocial", "social_services", 8, "2026-03-14"),
    ],
)
def test_3_where_the_other_ground_does_not_fit_the_no_stands(
    ask: Ask, sender: str, receiver: str, age: int, day: str
) -> None:
    who = ["child"] if age >= 18 else ["g1", "g2"]
    given = {"given": "2025-01-10", "from": [sender], "to": [receiver], "categories": ["family_situation"]}
    rows = [says(one, "no", **given) for one in who]
    found = ask(date=day, from_=sender, to=[receiver], categories=["family_situation"], child=child(age), consents=rows)
    assert found["outcome"] == "forbidden"


# --- 4. whose yes ---


def test_4_under_twelve_every_guardian_and_no_more(ask: Ask) -> None:
    assert ask(child=child(11), consents=BOTH)["outcome"] == "permitted"
    assert missing(ask(child=child(11), consents=[says("g1")])) == {"consent:g2"}


def test_4_under_twelve_a_no_from_the_child_is_assessed(ask: Ask) -> None:
    found = ask(child=child(11), consents=[*BOTH, says("child", "no")])
    assert (found["outcome"], missing(found)) == ("needs", {"assessment:maturity"})


def test_4_under_twelve_a_mature_childs_yes_is_needed(ask: Ask) -> None:
    assert missing(ask(child=child(11, "mature"), consents=BOTH)) == {"consent:child"}
    assert ask(child=child(11, "mature"), consents=[*BOTH, says("child")])["outcome"] == "permitted"


def test_4_twelve_to_fourteen_depends_on_the_assessment(ask: Ask) -> None:
    for age in (13, 14):
        found = ask(child=child(age), consents=BOTH)
        assert (found["outcome"], missing(found)) == ("needs", {"maturity"})
        assert ask(child=child(age, "not_mature"), consents=BOTH)["outcome"] == "permitted"
        assert missing(ask(child=child(age, "mature"), consents=BOTH)) == {"consent:child"}
        assert ask(child=child(age, "mature"), consents=[*BOTH, says("child")])["outcome"] == "permitted"


def test_4_the_twelfth_birthday_is_the_first_day_of_the_question(ask: Ask) -> None:
    turning = child(8) | {"birth_date": "2014-03-14"}
    assert missing(ask(child=turning, consents=BOTH)) == {"maturity"}
    assert ask(date="2026-03-13", child=turning, consents=BOTH)["outcome"] == "permitted"


def test_4_fifteen_to_seventeen_always_the_child_too(ask: Ask) -> None:
    for age in (15, 16, 17):
        for maturity in ("mature", "not_mature", "not_assessed"):
            found = ask(child=child(age, maturity), consents=BOTH)
            assert "consent:child" in missing(found), (age, maturity)
            assert ask(child=child(age, maturity), consents=[*BOTH, says("child")])["outcome"] == "permitted"


def test_4_from_eighteen_the_person_alone(ask: Ask) -> None:
    assert missing(ask(child=child(18), consents=BOTH)) == {"consent:child"}
    assert ask(child=child(18), consents=[says("child")])["outcome"] == "permitted"
    assert ask(child=child(18), consents=[says("child"), says("g1", "no")])["outcome"] == "permitted"


def test_4_a_no_from_the_young_person_closes(ask: Ask) -> None:
    assert ask(child=child(16), consents=[*BOTH, says("child", "no")])["outcome"] == "forbidden"
