# SPDX-License-Identifier: EUPL-1.2
"""`samverkan decide` against its written contract, point by point, as another program meets it: JSON in, JSON out.

Written from the contract's text alone, without the engine: a test here fails when the two part ways. The numbers are
the contract's own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import Run

Answer = dict[str, Any]
Ask = Callable[..., Answer]

EXAMPLE: dict[str, Any] = {
    "date": "2026-03-14",
    "from": "school_health_psychosocial",
    "to": ["social_services"],
    "mode": "identified",
    "purpose": "consultation",
    "categories": ["attendance", "counselling"],
    "child": {"birth_date": "2012-05-02", "maturity": "mature", "protected": False, "guardians": ["g1", "g2"]},
    "consents": [
        {
            "giver": "g1",
            "answer": "yes",
            "given": "2026-01-10",
            "valid_to": "2026-07-10",
            "withdrawn": None,
            "from": ["school_health_psychosocial"],
            "to": ["social_services"],
            "categories": ["identity", "attendance"],
            "purposes": ["consultation"],
            "about": ["child"],
        }
    ],
    "about": ["child"],
    "facts": {
        "suspected_harm": "no",
        "investigation_opened": None,
        "investigation_closed": None,
        "receiver_recognises_child": "unknown",
        "secret_from": {"g2": ["counselling"]},
        "reported_by": None,
        "report_decision": None,
        "feedback_requested": False,
    },
    "summary": {"approved": True, "estimated_group_size": 24, "receiver_link_checked": True},
    "suppression": {"threshold": 5, "passed": True},
}

BORN = {8: "2017-09-01", 11: "2014-09-01", 13: "2012-09-01", 14: "2011-09-01", 16: "2009-09-01", 17: "2008-09-01"}
BORN |= {15: "2011-03-14", 18: "2008-03-14", 20: "2005-09-01", 21: "2005-03-14"}
"""Birth dates by the age they give on the day of the question, 2026-03-14; 15, 18 and 21 are reached that very day."""


def says(giver: str, answer: str = "yes", **changes: Any) -> dict[str, Any]:
    """A statement that covers the whole of the plain question below."""
    said: dict[str, Any] = {
        "giver": giver,
        "answer": answer,
        "given": "2026-01-10",
        "valid_to": "2026-07-10",
        "withdrawn": None,
        "from": ["school_health_psychosocial"],
        "to": ["social_services"],
        "categories": ["identity", "attendance"],
        "purposes": ["consultation"],
        "about": ["child"],
    }
    return said | changes


def child(age: int, maturity: str = "not_assessed", *, protected: bool = False) -> dict[str, Any]:
    return {
        "birth_date": BORN[age],
        "maturity": maturity,
        "protected": protected,
        "guardians": ["g1", "g2"],
    }


def question(**changes: Any) -> dict[str, Any]:
    """A plain question about an eight-year-old whose guardians have not been asked."""
    plain: dict[str, Any] = {
        "date": "2026-03-14",
        "from": "school_health_psychosocial",
        "to": ["social_services"],
        "mode": "identified",
        "purpose": "consultation",
        "categories": ["attendance"],
        "child": child(8),
        "consents": [],
        "about": ["child"],
        "facts": {"suspected_harm": "no"},
    }
    if "from_" in changes:
        changes["from"] = changes.pop("from_")
    return plain | changes


BOTH = [says("g1"), says("g2")]


def both(**changes: Any) -> list[dict[str, Any]]:
    return [says("g1", **changes), says("g2", **changes)]


@pytest.fixture
def ask(run: Run) -> Ask:
    """Put one question and take its answer."""

    def put(**changes: Any) -> Answer:
        said = run("decide", "-", "--json", given=json.dumps(question(**changes)))
        assert said.code == 0, said.err
        answer: Answer = said.json
        return answer

    return put


def cell(answer: Answer, category: str = "attendance", to: str = "social_services") -> dict[str, Any]:
    (found,) = (one for one in answer["cells"] if (one["to"], one["category"]) == (to, category))
    return dict(found)


def missing(answer: Answer, category: str = "attendance", to: str = "social_services") -> set[str]:
    return {one["fact"] for one in cell(answer, category, to)["missing"]}


def codes(answer: Answer) -> set[str]:
    return {one["code"] for one in answer["warnings"]}


# --- the example ---


def test_the_contracts_example_is_answered_in_its_form(run: Run) -> None:
    answer = run("decide", "-", "--json", given=json.dumps(EXAMPLE)).json
    assert set(answer) >= {"outcome", "cells", "obligations", "warnings", "rules"}
    assert set(answer["rules"]) >= {"version", "checked", "local"}
    assert answer["rules"]["local"] is None
    assert [one["category"] for one in answer["cells"]][:2] == ["attendance", "counselling"]
    for one in answer["cells"]:
        assert set(one) >= {"to", "category", "outcome", "grounds", "missing"}
        assert one["outcome"] in ("permitted", "forbidden", "needs", "duty")
        assert all(set(ground) >= {"rule", "source", "effect", "text"} for ground in one["grounds"])
        assert all(set(item) >= {"fact", "text"} for item in one["missing"])
    assert answer["outcome"] == "needs"
    assert missing(answer) == {"consent:g2", "consent:child"}
    assert any(ground["rule"].startswith("osl-23-2") for ground in cell(answer, "counselling")["grounds"])
    # g2 is kept out of counselling; g1's yes does not name it.
    assert "consent:g2" not in missing(answer, "counselling")
    assert "consent_scope:counselling" in missing(answer, "counselling")


def test_the_rules_that_answered_are_those_of_the_contracts_example(run: Run) -> None:
    answer = run("decide", "-", "--json", given=json.dumps(EXAMPLE)).json
    grounds = {ground["rule"]: ground for ground in cell(answer, "counselling")["grounds"]}
    assert grounds["osl-23-2-1"]["source"] == "OSL 23 kap. 2 § första stycket"
    assert grounds["osl-23-2-1"]["effect"] == "forbids"


def test_the_whole_is_the_strictest_of_the_cells_asked_for(ask: Ask) -> None:
    answer = ask(categories=["attendance", "counselling"], consents=BOTH)
    assert (cell(answer)["outcome"], cell(answer, "counselling")["outcome"]) == ("permitted", "needs")
    assert answer["outcome"] == "needs"
    refused = [*both(categories=["attendance", "identity"]), says("g1", "no", categories=["counselling"])]
    answer = ask(categories=["attendance", "counselling"], consents=refused)
    assert answer["outcome"] == "forbidden"


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


# --- 5. secrecy against a guardian ---

KEPT = {"suspected_harm": "no", "secret_from": {"g2": ["counselling"]}}
TOLD = {"categories": ["identity", "counselling"]}


def test_5_the_guardian_kept_out_is_not_needed_and_a_mature_childs_yes_is_enough(ask: Ask) -> None:
    found = ask(
        categories=["counselling"],
        child=child(13, "mature"),
        consents=[says("g1", **TOLD), says("child", **TOLD)],
        facts=KEPT,
    )
    assert cell(found, "counselling")["outcome"] == "permitted"


def test_5_otherwise_the_manager_assesses(ask: Ask) -> None:
    for maturity in ("not_mature", "not_assessed"):
        found = ask(categories=["counselling"], child=child(13, maturity), consents=[says("g1", **TOLD)], facts=KEPT)
        assert cell(found, "counselling")["outcome"] == "needs"
        assert "assessment:manager" in missing(found, "counselling")
        assert "consent:g2" not in missing(found, "counselling")


def test_5_a_no_from_the_guardian_kept_out_does_not_count_there(ask: Ask) -> None:
    rows = [says("g1", **TOLD), says("child", **TOLD), says("g2", "no", **TOLD)]
    found = ask(categories=["counselling"], child=child(13, "mature"), consents=rows, facts=KEPT)
    assert cell(found, "counselling")["outcome"] == "permitted"


def test_5_other_kinds_of_information_still_need_that_guardian(ask: Ask) -> None:
    found = ask(child=child(13, "mature"), consents=[says("g1"), says("child")], facts=KEPT)
    assert missing(found) == {"consent:g2"}


def test_5_from_fifteen_a_missing_guardians_yes_has_two_ways(ask: Ask) -> None:
    found = ask(child=child(16), consents=[says("g2"), says("child")])
    assert found["outcome"] == "needs"
    assert missing(found) == {"consent:g1", "assessment:osl-12-3"}


def test_5_to_a_guardian_the_childs_own_matters_unless_secret(ask: Ask) -> None:
    assert ask(to=["guardian:g2"], categories=["counselling"])["outcome"] == "permitted"
    kept = ask(to=["guardian:g2"], categories=["counselling"], facts=KEPT)
    assert kept["outcome"] == "forbidden"
    assert ask(to=["guardian:g1"], categories=["counselling"], facts=KEPT)["outcome"] == "permitted"


def test_5_to_a_guardian_facts_about_another_need_that_persons_yes(ask: Ask) -> None:
    about = {"to": ["guardian:g2"], "about": ["child", "other:syskon"]}
    assert ask(**about)["outcome"] == "needs"
    yes = says("other:syskon", to=["guardian:g2"], about=["other:syskon"])
    assert ask(**about, consents=[yes])["outcome"] == "permitted"


def test_5_to_the_child_facts_about_the_child(ask: Ask) -> None:
    assert ask(to=["child"], categories=["counselling"])["outcome"] == "permitted"


# --- 6. identity ---


def test_6_identity_is_judged_asked_for_or_not(ask: Ask) -> None:
    assert "identity" in {one["category"] for one in ask(consents=BOTH)["cells"]}
    aggregate = ask(mode="aggregate", purpose="statistics", suppression={"threshold": 5, "passed": True})
    assert aggregate["outcome"] == "permitted"


def test_6_a_yes_to_anything_includes_whom_it_concerns(ask: Ask) -> None:
    found = ask(consents=both(categories=["attendance"]))
    assert (found["outcome"], cell(found, "identity")["outcome"]) == ("permitted", "permitted")


def test_6_identity_refused_fells_every_cell_to_that_receiver_alone(ask: Ask) -> None:
    towards = ["social_services", "region_health"]
    rows = [*both(to=towards), says("g2", "no", categories=["identity"], to=["social_services"])]
    found = ask(to=towards, consents=rows)
    assert cell(found)["outcome"] == cell(found, "identity")["outcome"] == "forbidden"
    assert cell(found, to="region_health")["outcome"] == "permitted"


# --- 7. each person, each direction ---


def test_7_everyone_the_facts_are_about_must_have_consented(ask: Ask) -> None:
    found = ask(about=["child", "other:syskon"], consents=BOTH)
    assert (found["outcome"], missing(found)) == ("needs", {"consent:other:syskon"})
    yes = says("other:syskon", about=["other:syskon"])
    assert ask(about=["child", "other:syskon"], consents=[*BOTH, yes])["outcome"] == "permitted"


def test_7_consent_goes_one_way(ask: Ask) -> None:
    found = ask(from_="social_services", to=["school_health_psychosocial"], consents=BOTH)
    assert found["outcome"] != "permitted"


def test_7_from_must_be_the_one_who_discloses(ask: Ask) -> None:
    assert ask(from_="school_general", categories=["school_support"], consents=BOTH)["outcome"] != "permitted"


# --- 8. inside one authority ---


@pytest.mark.parametrize(
    ("sender", "receiver"),
    [("school_health_psychosocial", "school_general"), ("school_general", "school_health_psychosocial")],
)
def test_8_within_the_authority_what_is_needed_for_the_work(ask: Ask, sender: str, receiver: str) -> None:
    found = ask(from_=sender, to=[receiver], categories=["counselling"])
    assert found["outcome"] == "permitted"
    assert "need_to_know" in found["obligations"]


@pytest.mark.parametrize(
    ("sender", "receiver"),
    [("school_health_medical", "school_general"), ("school_general", "school_health_medical"),
     ("school_health_medical", "school_health_psychosocial")],
)  # fmt: skip
def test_8_the_medical_branch_is_as_another_authority(ask: Ask, sender: str, receiver: str) -> None:
    found = ask(from_=sender, to=[receiver], categories=["health_diagnosis"])
    assert found["outcome"] == "needs"
    assert {"consent:g1", "consent:g2"} <= missing(found, "health_diagnosis", receiver)


# --- 9. de-identified ---

READY = {"approved": True, "estimated_group_size": 10, "receiver_link_checked": True}


def deidentified(**changes: Any) -> dict[str, Any]:
    asked: dict[str, Any] = {"mode": "deidentified", "categories": ["school_support"], "summary": READY}
    asked["facts"] = {"suspected_harm": "no", "receiver_recognises_child": "no"}
    return asked | changes


def test_9_an_approved_text_that_fits_ten_and_is_checked_may_go(ask: Ask) -> None:
    assert ask(**deidentified())["outcome"] == "permitted"


@pytest.mark.parametrize(
    "changes",
    [
        {"approved": False},
        {"estimated_group_size": 9},
        {"estimated_group_size": None},
        {"receiver_link_checked": False},
    ],
)
def test_9_a_missing_one_is_needed(ask: Ask, changes: dict[str, Any]) -> None:
    found = ask(**deidentified(summary=READY | changes))
    assert found["outcome"] == "needs"
    assert missing(found, "school_support")


def test_9_a_summary_left_out_is_needed(ask: Ask) -> None:
    assert ask(**deidentified(summary=None))["outcome"] == "needs"


def test_9_a_child_that_is_recognised_stops_it_and_the_ways_on_are_named(ask: Ask) -> None:
    found = ask(**deidentified(facts={"suspected_harm": "no", "receiver_recognises_child": "yes"}))
    assert found["outcome"] == "forbidden"
    said = json.dumps(found, ensure_ascii=False).lower()
    assert "samtycke" in said
    assert "orosanmälan" in said


def test_9_not_knowing_asks_the_receiver_first(ask: Ask) -> None:
    found = ask(**deidentified(facts={"suspected_harm": "no", "receiver_recognises_child": "unknown"}))
    assert found["outcome"] == "permitted"
    assert "ask_receiver_first" in found["obligations"]
    assert "ask_receiver_first" not in ask(**deidentified())["obligations"]


# --- 10. aggregate ---


def test_10_figures_may_go_when_small_ones_are_hidden(ask: Ask) -> None:
    asked = {"mode": "aggregate", "purpose": "statistics", "categories": ["attendance"]}
    assert ask(**asked, suppression={"threshold": 5, "passed": True})["outcome"] == "permitted"
    for kept in ({"threshold": 5, "passed": False}, None):
        found = ask(**asked, suppression=kept)
        assert (found["outcome"], missing(found)) == ("needs", {"suppression"})


# --- 11. the duty to report ---


def report(**changes: Any) -> dict[str, Any]:
    asked: dict[str, Any] = {"mode": "concern_report", "purpose": "concern_report", "categories": ["concern"]}
    asked["facts"] = {"suspected_harm": "yes"}
    return asked | changes


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


def investigating(**changes: Any) -> dict[str, Any]:
    facts = {"suspected_harm": "no", "investigation_opened": "2026-03-01", "investigation_closed": None}
    return {"purpose": "investigation", "facts": facts} | changes


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


# --- invalid questions ---

WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("kind", {"from": "skolan"}, "from"),
    ("receiver", {"to": ["social_services", "grannen"]}, "to[1]"),
    ("day", {"date": "2026-02-30"}, "date"),
    ("mode", {"mode": "muntligt"}, "mode"),
    ("purpose", {"purpose": "nyfikenhet"}, "purpose"),
    ("category", {"categories": ["allt"]}, "categories[0]"),
    ("no receiver", {"to": []}, "to"),
    ("birth", {"child": child(8) | {"birth_date": "2026-13-01"}}, "child.birth_date"),
    ("born later", {"child": child(8) | {"birth_date": "2026-03-15"}}, "child.birth_date"),
    ("maturity", {"child": child(8) | {"maturity": "kanske"}}, "child.maturity"),
    ("answer", {"consents": [says("g1"), says("g2", "kanske")]}, "consents[1].answer"),
    ("statement day", {"consents": [says("g1", given="i går")]}, "consents[0].given"),
    ("giver", {"consents": [says("")]}, "consents[0].giver"),
    ("harm", {"facts": {"suspected_harm": "kanske"}}, "facts.suspected_harm"),
    ("secret", {"facts": {"secret_from": {"g2": ["allt"]}}}, "facts.secret_from.g2[0]"),
    ("decision", {"facts": {"report_decision": {"date": "2026-03-10"}}}, "facts.report_decision.outcome"),
    ("reporter", {"facts": {"reported_by": "grannen"}}, "facts.reported_by"),
    ("size", {"summary": READY | {"estimated_group_size": -1}}, "summary.estimated_group_size"),
    ("flag", {"suppression": {"threshold": 5, "passed": "ja"}}, "suppression.passed"),
]


@pytest.mark.parametrize(("changes", "path"), [one[1:] for one in WRONG], ids=[one[0] for one in WRONG])
def test_an_invalid_question_is_refused_with_the_path(run: Run, changes: dict[str, Any], path: str) -> None:
    said = run("decide", "-", "--json", given=json.dumps(question() | changes))
    assert said.code == 2
    assert said.out == ""
    assert f"  {path}: " in said.err


@pytest.mark.parametrize("key", ["date", "from", "to", "mode", "purpose", "categories", "child"])
def test_a_missing_field_is_refused_with_its_path(run: Run, key: str) -> None:
    asked = question()
    del asked[key]
    said = run("decide", "-", "--json", given=json.dumps(asked))
    assert said.code == 2
    assert f"  {key}: " in said.err


def test_every_fault_of_the_file_is_listed_at_once(run: Run) -> None:
    asked = [question(), question(date="2026-02-30", mode="tyst"), {"to": "police"}, 7]
    said = run("decide", "-", "--json", given=json.dumps(asked))
    assert (said.code, said.out) == (2, "")
    for path in ("[1].date", "[1].mode", "[2].date", "[2].from", "[2].to", "[3]"):
        assert f"  {path}: " in said.err, path
    assert "[0]" not in said.err


@pytest.mark.parametrize("given", ["", "{", "[]", "7", '"fråga"', "[[]]", '{"date": NaN}'])
def test_what_is_no_question_is_refused(run: Run, given: str) -> None:
    said = run("decide", "-", "--json", given=given)
    assert (said.code, said.out) == (2, "")
    assert said.err


def test_answers_come_in_the_order_of_the_questions(run: Run) -> None:
    asked = [question(consents=BOTH), question(), question(consents=[says("g1"), says("g2", "no")])]
    answers = run("decide", "-", "--json", given=json.dumps(asked)).json
    assert [one["outcome"] for one in answers] == ["permitted", "needs", "forbidden"]


def test_the_answer_for_people_is_in_swedish_and_names_the_paragraph(run: Run) -> None:
    said = run("decide", "-", given=json.dumps(question()))
    assert said.code == 0
    assert "Svar: något saknas" in said.out
    assert "OSL 23 kap. 2 §" in said.out
    assert "g1" not in said.out.replace("consent:g1", "")
