# SPDX-License-Identifier: EUPL-1.2
"""The municipality's own cases: kept, run in every trial, and a draft that answers one otherwise is not signed."""

from __future__ import annotations

import attrs
import pytest

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.rules import cases
from samverkan_desktop.usecases import policy, policy_cases, policy_keys

WORDS = "grå räv sover under granen"
DRAFT = '[local]\nversion = "Exempelkommun 2026-2"\nin_force = 2026-04-01\n\n[ages]\nchild_always = {age}\n'
FOURTEEN = """
sentence = "Fjortonåring som inte bedömts mogen: vårdnadshavarnas ja räcker inte hos oss."
date = 2026-03-14
from = "school_health_psychosocial"
to = ["social_services"]
mode = "identified"
purpose = "consultation"
categories = ["attendance"]
[child]
birth_date = 2011-09-01
maturity = "not_mature"
guardians = ["g1"]
[[consents]]
giver = "g1"
answer = "yes"
given = 2026-01-10
valid_to = 2026-12-10
from = ["school_health_psychosocial"]
to = ["social_services"]
categories = ["identity", "attendance"]
purposes = ["consultation"]
about = ["child"]
[expect]
missing = ["consent:child"]
"""
NEEDS = "needs/fjorton_ar_hos_oss.toml"


@pytest.fixture
def lawyer(desk):
    return attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("lawyer",)))


def test_an_own_case_is_run_in_the_trial_and_tells_when_a_draft_answers_otherwise(lawyer):
    policy_cases.take_in(lawyer, {NEEDS: FOURTEEN})
    shipped = len(cases.read(cases.shipped_folder()))
    agrees, differs = (policy.trial(lawyer, DRAFT.format(age=age)) for age in (14, 16))
    assert (agrees.count, agrees.own, agrees.wrong) == (shipped + 1, 1, ())
    assert NEEDS in {str(one.case.path) for one in agrees.changes}, "what it changes must be read too"
    assert [str(one.case.path) for one in differs.wrong] == [NEEDS]
    (wrong,) = differs.wrong
    assert wrong.after.outcome == "permitted"


def test_a_draft_that_answers_an_own_case_otherwise_is_not_signed_until_one_of_them_gives_way(lawyer):
    policy_keys.new_key(lawyer, "Petra Lagerdikt", WORDS)
    policy_cases.take_in(lawyer, {NEEDS: FOURTEEN})
    text = DRAFT.format(age=16)

    def sign():
        tried = policy.trial(lawyer, text)
        return policy.sign(lawyer, text, WORDS, tried=tried, seen=[one.case.path.name for one in tried.changes])

    with pytest.raises(Refused, match="policy_own_cases") as caught:
        sign()
    assert caught.value.values == {"count": 1}
    policy_cases.drop(lawyer, NEEDS)
    assert sign()


def test_a_trial_of_other_own_cases_is_no_trial(lawyer):
    policy_keys.new_key(lawyer, "Petra Lagerdikt", WORDS)
    text = DRAFT.format(age=14)
    tried = policy.trial(lawyer, text)
    policy_cases.take_in(lawyer, {NEEDS: FOURTEEN})
    seen = [one.case.path.name for one in tried.changes]
    with pytest.raises(Refused, match="policy_not_tried"):
        policy.sign(lawyer, text, WORDS, tried=tried, seen=seen)
    tried = policy.trial(lawyer, text)
    policy_cases.take_in(lawyer, {NEEDS: FOURTEEN.replace("2026-01-10", "2026-01-11")})
    with pytest.raises(Refused, match="policy_not_tried"):
        policy.sign(lawyer, text, WORDS, tried=tried, seen=seen)


def test_a_case_of_the_same_name_is_replaced_also_where_the_answer_is_another(lawyer):
    policy_cases.take_in(lawyer, {NEEDS: FOURTEEN})
    elsewhere = NEEDS.replace("needs", "permitted")
    policy_cases.take_in(lawyer, {elsewhere: FOURTEEN.partition("[expect]")[0]})
    (case,) = policy_cases.read(lawyer)
    assert (str(case.path), case.expected) == (elsewhere, "permitted")
    assert case.sentence.startswith("Fjortonåring")
    with pytest.raises(InvalidInput, match="unknown_case"):
        policy_cases.drop(lawyer, NEEDS)


@pytest.mark.parametrize(
    ("place", "text", "path"),
    [
        ("maybe/x.toml", FOURTEEN, "maybe/x.toml"),
        ("../needs/x.toml", FOURTEEN, "../needs/x.toml"),
        ("needs/x.exe", FOURTEEN, "needs/x.exe"),
        ("needs/x.toml", "a = [", "needs/x.toml"),
        ("needs/x.toml", FOURTEEN.replace("2011-09-01", '"i våras"'), "needs/x.toml: child.birth_date"),
        ("needs/x.toml", FOURTEEN.replace("missing =", "mising ="), "needs/x.toml: expect"),
        ("needs/x.toml", FOURTEEN + "#" * policy_cases.LONGEST, "needs/x.toml"),
    ],
)
def test_a_case_that_cannot_be_read_is_refused_with_its_place_and_nothing_is_kept(lawyer, place, text, path):
    with pytest.raises(InvalidInput, match="cases_invalid") as caught:
        policy_cases.take_in(lawyer, {NEEDS: FOURTEEN, place: text})
    assert path in {fault.path for fault in caught.value.faults}
    assert policy_cases.read(lawyer) == ()


def test_an_own_case_may_not_take_the_name_of_one_of_the_programs(lawyer):
    taken = cases.read(cases.shipped_folder())[0]
    with pytest.raises(InvalidInput, match="cases_invalid"):
        policy_cases.take_in(lawyer, {f"needs/{taken.path.name}": FOURTEEN})


def test_others_than_lawyer_and_admin_read_them_and_change_nothing(desk):
    policy_cases.take_in(desk, {NEEDS: FOURTEEN})
    assert dict(desk.vault.log.entries()[-1].details)["cases"] == 1
    counsellor = attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("professional",)))
    seen = policy_cases.overview(counsellor)
    assert (len(seen.cases), seen.may_change) == (1, False)
    for deed in (lambda: policy_cases.drop(counsellor, NEEDS), lambda: policy_cases.take_in(counsellor, {})):
        with pytest.raises(Refused, match="role_needed"):
            deed()
