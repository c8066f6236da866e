# SPDX-License-Identifier: EUPL-1.2
"""Written assessments: who may, what they are bound to, and that nothing identified leaves without the named one."""

from __future__ import annotations

import json

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.rules import engine, questions
from samverkan_desktop.rules.ruleset import RuleSet
from samverkan_desktop.usecases import consents, consultations, exceptional_grounds, release, sharing, unlocking

SAID = {
    "need": "Vården kan inte planeras utan uppgiften.",
    "necessary": "Inget mindre ingripande räcker.",
    "consent": "Båda har sagt nej.",
    "family_told": "Familjen får veta i morgon av socialsekreteraren.",
    "left_out": "Allt om syskonen.",
}
PARTICIPANTS = [
    {"party": "social_services", "function": "socialsekreterare"},
    {"party": "region_health", "function": "läkare"},
]


@pytest.fixture
def social(tools, home, recovery_key, passphrase):
    new = unlocking.NewVault(practice=True, user_name="Sara Fiktlund", own_party="social_services")
    opened = unlocking.create_vault(tools, home, new, passphrase=passphrase, recovery_key=recovery_key)
    yield opened
    opened.vault.close()


@pytest.fixture
def manager(social):
    return attrs.evolve(social, actor=attrs.evolve(social.actor, roles=("professional", "manager")))


def statements(answer: str) -> list[dict[str, object]]:
    return [
        {
            "giver": giver,
            "answer": answer,
            "given": "2026-02-01",
            "valid_to": "2026-12-01",
            "from": ["social_services"],
            "to": ["region_health"],
            "categories": ["identity", "attendance", "family_situation"],
            "purposes": ["consultation"],
        }
        for giver in ("g1", "g2")
    ]


@pytest.fixture
def refused(manager, form):
    data = form("consented", participants=PARTICIPANTS, consents=statements("no"))
    return consultations.record_json(manager, data)[0].id


def assess(desk, consultation_id, **changes):
    return exceptional_grounds.assess(desk, consultation_id, "osl-26-9", **({"reasoning": SAID} | changes))


def leaves(desk, consultation_id, tmp_path, **how):
    to = tmp_path / f"x{len(list(tmp_path.glob('x*')))}.json"
    return release.export(desk, consultation_id, format="json", to=to, **how).release, to


def test_a_family_s_no_stands_until_the_named_role_has_written_why(manager, refused, tmp_path):
    (proposal,) = exceptional_grounds.proposals(manager, refused)
    assert (proposal.ground, proposal.role, proposal.may) == ("osl-26-9", "manager", True)
    assert proposal.family_said_no
    assert set(proposal.categories) == {"identity", "attendance", "family_situation"}
    assert leaves(manager, refused, tmp_path)[0] is None
    assess(manager, refused)
    assert leaves(manager, refused, tmp_path)[0].state == "done"


def test_decision_ledger_log_and_file_all_tell_on_which_ground_it_left(manager, refused, tmp_path):
    made = assess(manager, refused)
    left, to = leaves(manager, refused, tmp_path)
    (row,) = manager.vault.releases.of(refused)
    assert (row.grounds, "family_has_said_no" in row.warnings) == (("osl-26-9",), True)
    assert "ground_used" in [entry.act for entry in manager.vault.log.entries()]
    kept = manager.vault.releases.decision(left.decision_id)
    rules = RuleSet.from_canonical(manager.vault.releases.rules(kept.rules_sha256))
    replayed = engine.decide(questions.read_kept(json.loads(kept.question)), rules)
    assert questions.as_json(replayed) == json.loads(kept.decision)
    assert {one["assessed"][0] for one in json.loads(kept.decision)["cells"]} == {"assessment:osl-26-9"}
    text = to.read_text(encoding="utf-8")
    (told,) = json.loads(text)["exceptional_grounds"]
    assert (told["ground"], told["role"], told["holds_until"]) == ("osl-26-9", "manager", made.holds_until.isoformat())
    assert "family_has_said_no" in text
    assert SAID["need"] not in text


def test_a_question_from_a_file_never_carries_an_assessment(manager, refused, tmp_path):
    assess(manager, refused)
    left, _to = leaves(manager, refused, tmp_path)
    kept = json.loads(manager.vault.releases.decision(left.decision_id).question)
    (question,) = questions.read(kept)
    assert question.assessed == ()
    assert engine.decide(question, manager.rules).outcome == "needs"


def test_someone_without_the_role_may_not_assess(social, manager, refused):
    professional = attrs.evolve(social, actor=attrs.evolve(social.actor, roles=("professional", "lawyer", "admin")))
    assert [one.may for one in exceptional_grounds.proposals(professional, refused)] == [False]
    with pytest.raises(Refused, match="ground_role_needed"):
        assess(professional, refused)


@pytest.mark.parametrize("heading", SAID)
def test_every_heading_must_be_answered(manager, refused, heading):
    with pytest.raises(InvalidInput, match="ground_incomplete"):
        assess(manager, refused, reasoning=SAID | {heading: "  "})


def test_what_the_rules_do_not_ask_for_cannot_be_assessed(manager, form):
    data = form("consented", participants=PARTICIPANTS, consents=statements("yes"))
    agreed = consultations.record_json(manager, data)[0].id
    assert exceptional_grounds.proposals(manager, agreed) == ()
    with pytest.raises(InvalidInput, match="ground_not_asked"):
        assess(manager, agreed)


def test_only_the_kinds_that_were_assessed_leave(manager, refused, tmp_path):
    assess(manager, refused, categories=("attendance",))
    outcome = release.export(manager, refused, format="txt", to=tmp_path / "x.txt")
    assert outcome.left_out == 1
    assert "Vilket stöd kan ges hemma?" not in (tmp_path / "x.txt").read_text(encoding="utf-8")


def test_it_holds_for_just_its_receivers_and_purpose(manager, refused, tmp_path):
    assess(manager, refused)
    assert leaves(manager, refused, tmp_path, receivers=("region_health", "police"))[0] is None
    assert leaves(manager, refused, tmp_path, receivers=("police",))[0] is None
    assert leaves(manager, refused, tmp_path, purpose="sip_meeting")[0] is None


def test_a_changed_word_voids_it(manager, refused, tmp_path):
    made = assess(manager, refused)
    record = consultations.get(manager, refused)
    first = attrs.evolve(record.sections[0], text="En annan text.")
    with manager.change():
        manager.vault.consultations.update_consented(attrs.evolve(record, sections=(first, *record.sections[1:])))
    assert exceptional_grounds.standing(manager, made) == "changed"
    assert leaves(manager, refused, tmp_path)[0] is None


def test_a_new_answer_from_the_family_voids_it(manager, refused, tmp_path):
    made = assess(manager, refused)
    record = consultations.get(manager, refused)
    giver = manager.vault.people.guardians(record.child_id)[0].id
    consents.answer(manager, record.consent_ids[0], giver, "no", given=manager.today, way="phone")
    assert exceptional_grounds.standing(manager, made) == "changed"
    assert leaves(manager, refused, tmp_path)[0] is None


def test_it_ends_with_its_last_day_and_when_it_is_withdrawn(manager, refused, clock, tmp_path):
    made = assess(manager, refused)
    clock.pass_time(days=31)
    assert exceptional_grounds.standing(manager, made) == "expired"
    assert leaves(manager, refused, tmp_path)[0] is None
    again = assess(manager, refused)
    exceptional_grounds.withdraw(manager, refused, again.id, because="Familjen vill prata igen.")
    assert [exceptional_grounds.standing(manager, one) for one in exceptional_grounds.of(manager, refused)] == [
        "expired",
        "withdrawn",
    ]
    assert leaves(manager, refused, tmp_path)[0] is None


CLASSES = st.fixed_dictionaries(
    {
        "answer": st.sampled_from(["no", "not_reached", "not_asked", "hindered"]),
        "ground": st.sampled_from(["osl-26-9", "osl-10-2", "manager", "harm_test", "osl-12-3", "maturity"]),
        "role": st.sampled_from(["professional", "manager", "lawyer", "admin", "reviewer"]),
        "receiver": st.sampled_from(["region_health", "police", "school_general", "association"]),
        "answered": st.sets(st.sampled_from(sorted(SAID))),
    }
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=CLASSES)
def test_without_the_named_assessment_by_the_named_role_nothing_identified_leaves(social, form, tmp_path, case):
    participants = [PARTICIPANTS[0], {"party": case["receiver"], "function": "handläggare"}]
    said = [one | {"to": [case["receiver"]]} for one in statements(case["answer"])]
    record = consultations.record_json(social, form("consented", participants=participants, consents=said))[0]
    actor = attrs.evolve(social, actor=attrs.evolve(social.actor, roles=(case["role"],)))
    written = {heading: text for heading, text in SAID.items() if heading in case["answered"]}
    try:
        made = exceptional_grounds.assess(actor, record.id, case["ground"], reasoning=written)
    except (InvalidInput, Refused):
        made = None
    left = release.export(social, record.id, format="txt", to=tmp_path / f"{record.id}.txt").release
    named = (case["ground"], case["role"], case["receiver"]) == ("osl-26-9", "manager", "region_health")
    assert (left is not None) == (named and case["answered"] == set(SAID))
    assert (made is not None) == (left is not None)


def test_an_answer_made_before_a_withdrawal_no_longer_opens_the_door(manager, refused):
    made = assess(manager, refused)
    record = consultations.get(manager, refused)
    asked = sharing.question_for(manager, record, receivers=("region_health",), categories=("attendance",))
    carried = exceptional_grounds.with_assessed(manager, record, asked)
    exceptional_grounds.require_standing(manager, record, carried)
    exceptional_grounds.withdraw(manager, refused, made.id, because="Det behövs inte längre.")
    with pytest.raises(Refused, match="ground_changed"):
        exceptional_grounds.require_standing(manager, record, carried)
