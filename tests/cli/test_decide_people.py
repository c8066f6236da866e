# SPDX-License-Identifier: EUPL-1.2
"""`samverkan decide` against its written contract, points 5-8: guardians, identity, each person, inside an authority.

Written from the contract's text alone, without the engine: a test here fails when the two part ways. The numbers are
the contract's own.
"""

from __future__ import annotations

import pytest

from tests.cli.decide import BOTH, Ask, both, cell, child, missing, says

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
