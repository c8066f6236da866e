# SPDX-License-Identifier: EUPL-1.2
"""The lawyer's journey: change an age, run the cases, sign, take it into use; and what is never taken into use."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.policies import SignedPolicy
from samverkan_desktop.domain.sharing import ChildFacts, SharingQuestion, Statement
from samverkan_desktop.rules import cases
from samverkan_desktop.usecases import (
    consents,
    meeting_forms,
    meetings,
    policy,
    policy_keys,
    policy_terms,
    sharing,
    today,
)
from samverkan_desktop.usecases.desk import Desk

CASES = cases.shipped_folder()
WORDS = "grå räv sover under granen"
TEXT = '[local]\nversion = "Exempelkommun 2026-2"\nin_force = 2026-04-01\n\n[ages]\nchild_always = 14\n'


@pytest.fixture
def lawyer(desk):
    return attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("lawyer",)))


@pytest.fixture
def signed(lawyer):
    policy_keys.new_key(lawyer, "Petra Lagerdikt", WORDS)
    return signed_text(lawyer, TEXT)


def signed_text(lawyer: Desk, text: str) -> str:
    tried = policy.trial(lawyer, text, CASES)
    return policy.sign(lawyer, text, WORDS, tried=tried, seen=[change.case.path.name for change in tried.changes])


def question(on: date) -> SharingQuestion:
    """A mature-to-be-assessed fourteen-year-old, both guardians agree."""
    yes = [
        Statement(
            giver=giver,
            answer="yes",
            given=date(2026, 3, 1),
            from_=("school_health_psychosocial",),
            to=("social_services",),
            categories=("identity", "attendance"),
            purposes=("consultation",),
        )
        for giver in ("g1", "g2")
    ]
    return SharingQuestion(
        date=on,
        from_="school_health_psychosocial",
        to=("social_services",),
        mode="identified",
        purpose="consultation",
        categories=("attendance",),
        child=ChildFacts(birth_date=date(2011, 9, 1), maturity="not_mature", guardians=("g1", "g2")),
        consents=tuple(yes),
    )


def test_a_changed_age_is_tried_signed_and_used_from_its_day_and_not_before(lawyer, signed):
    assert sharing.decide(lawyer, question(date(2026, 4, 2))).outcome == "permitted"
    kept = policy.put_in_force(lawyer, signed)
    before, after = sharing.decide(lawyer, question(date(2026, 3, 31))), sharing.decide(lawyer, question(kept.in_force))
    assert (before.outcome, before.rules.local) == ("permitted", None)
    assert (after.outcome, after.rules.local) == ("needs", "Exempelkommun 2026-2")
    assert {item.fact for cell in after.cells for item in cell.missing} == {"consent:child"}
    assert policy.in_force(lawyer) is None
    assert policy.in_force(lawyer, date(2026, 4, 1)) == kept


def test_a_later_policy_leaves_the_earlier_ones_days_as_they_were(lawyer, signed):
    policy.put_in_force(lawyer, signed)
    later = TEXT.replace("2026-2", "2026-3").replace("2026-04-01", "2026-06-01").replace("= 14", "= 15")
    policy.put_in_force(lawyer, signed_text(lawyer, later))
    answers = {
        day: sharing.decide(lawyer, question(day)) for day in (date(2026, 3, 31), date(2026, 5, 1), date(2026, 6, 1))
    }
    assert [one.outcome for one in answers.values()] == ["permitted", "needs", "permitted"]
    assert [one.rules.local for one in answers.values()] == [None, "Exempelkommun 2026-2", "Exempelkommun 2026-3"]
    assert [one.version for one in policy.history(lawyer)] == ["Exempelkommun 2026-2", "Exempelkommun 2026-3"]


def test_a_draft_is_shown_as_differences_from_the_shipped_policy(lawyer):
    draft = policy.read(lawyer, TEXT)
    assert draft.differences == (("ages.child_always", 15, 14),)
    assert (draft.version, draft.in_force) == ("Exempelkommun 2026-2", date(2026, 4, 1))


def test_a_trial_counts_what_opens_and_what_narrows(lawyer):
    stricter = policy.trial(lawyer, TEXT, CASES)
    assert (stricter.opened, stricter.narrowed > 0) == (0, True)
    wider = policy.trial(lawyer, TEXT.replace("[ages]\nchild_always = 14", "[thresholds]\ngroup = 5"), CASES)
    assert wider.opened > 0
    assert stricter.count == wider.count > 100


def test_a_draft_changed_after_its_trial_or_not_read_is_not_signed(lawyer):
    policy_keys.new_key(lawyer, "Petra Lagerdikt", WORDS)
    tried = policy.trial(lawyer, TEXT, CASES)
    with pytest.raises(Refused, match="policy_not_read"):
        policy.sign(lawyer, TEXT, WORDS, tried=tried, seen=[])
    with pytest.raises(Refused, match="policy_not_tried"):
        policy.sign(lawyer, TEXT.replace("14", "13"), WORDS, tried=tried, seen=[])


@pytest.mark.parametrize("changed", [TEXT, "", "[ages]\nchild_always = 13\n"])
def test_what_is_not_signed_is_ignored_with_a_notice_and_the_shipped_rules_hold(lawyer, changed):
    with pytest.raises(Refused, match="policy_not_signed"):
        policy.put_in_force(lawyer, changed)
    assert lawyer.rules is lawyer.tools.rules()
    assert lawyer.vault.log.entries()[-1].act == "policy_refused"


def test_a_key_nobody_trusts_signs_for_nobody(lawyer, signed):
    public, sealed = lawyer.tools.seals.new_key(WORDS, practice=True)
    foreign = lawyer.tools.seals.sign(TEXT, sealed, WORDS)
    with pytest.raises(Refused, match="policy_not_signed"):
        policy.put_in_force(lawyer, foreign)
    policy_keys.trust(lawyer, public, "Grannkommunens jurist")
    assert policy.put_in_force(lawyer, foreign).signed_by == public


def test_a_stored_policy_that_was_tampered_with_is_left_out_and_named(lawyer, signed):
    forged = SignedPolicy(
        id=lawyer.actor.id,
        version="Falsk",
        in_force=date(2026, 1, 1),
        text=signed.replace("14", "12"),
        signed_by="ab" * 32,
        recorded_at=lawyer.now,
    )
    with lawyer.vault.transaction():
        lawyer.vault.policies.add(forged)
    assert policy.notices(lawyer) == (forged,)
    assert policy.in_force(lawyer) is None
    assert sharing.decide(lawyer, question(date(2026, 4, 2))).outcome == "permitted"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("2026-04-01", "2026-03-09", "policy_too_early"), ("child_always = 14", "adult = 17", "policy_invalid")],
)
def test_a_policy_that_reaches_back_or_breaks_the_laws_floor_is_refused(lawyer, signed, old, new, code):
    text = TEXT.replace(old, new)
    seal = lawyer.vault.policies.trusted()[0].sealed_key
    with pytest.raises(InvalidInput, match=code):
        policy.put_in_force(lawyer, lawyer.tools.seals.sign(text, seal, WORDS))


def test_a_version_is_used_once(lawyer, signed):
    policy.put_in_force(lawyer, signed)
    with pytest.raises(InvalidInput, match="policy_version_used"):
        policy.put_in_force(lawyer, signed)


def test_only_the_lawyer_signs_and_only_lawyer_or_admin_trusts(desk):
    counsellor = attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("professional",)))
    with pytest.raises(Refused, match="role_needed"):
        policy_keys.new_key(counsellor, "Petra Lagerdikt", WORDS)
    with pytest.raises(Refused, match="role_needed"):
        policy_keys.trust(counsellor, "ab" * 32, "Petra Lagerdikt")
    with pytest.raises(InvalidInput) as caught:
        policy_keys.trust(desk, "kort", "")
    assert [fault.path for fault in caught.value.faults] == ["name", "public_key"]


# --- what a policy does outside the engine ---


def in_use(lawyer: Desk, tables: str) -> Desk:
    """The desk with a signed policy in use from today."""
    text = f'[local]\nversion = "Exempelkommun 2026-9"\nin_force = {lawyer.today.isoformat()}\n\n{tables}'
    policy_keys.new_key(lawyer, "Petra Lagerdikt", WORDS)
    policy.put_in_force(lawyer, signed_text(lawyer, text))
    return lawyer


def asked(desk: Desk, card, days: int):
    return consents.ask(
        desk,
        card.child.id,
        to=("social_services",),
        categories=("attendance",),
        purposes=("consultation",),
        valid_from=desk.today,
        valid_to=desk.today + timedelta(days=days),
    )


def test_a_consent_may_be_asked_for_no_longer_than_the_municipality_lets_it_hold(lawyer, card):
    assert asked(lawyer, card, 200).valid_to
    in_use(lawyer, "[consent]\nlongest_months = 4\n")
    with pytest.raises(InvalidInput) as caught:
        asked(lawyer, card, 200)
    assert [fault.path for fault in caught.value.faults] == ["valid_to"]
    assert asked(lawyer, card, 100).valid_to


def test_a_yes_by_word_of_mouth_where_the_municipality_wants_it_in_writing(lawyer, card):
    consent = asked(lawyer, card, 100)
    giver = card.guardians[0].id
    assert consents.answer(lawyer, consent.id, giver, "yes", given=lawyer.today, way="oral")
    in_use(lawyer, "[consent]\noral = false\n")
    for way in ("oral", "phone", "video"):
        with pytest.raises(InvalidInput) as caught:
            consents.answer(lawyer, consent.id, giver, "yes", given=lawyer.today, way=way)
        assert [fault.path for fault in caught.value.faults] == ["way"]
    assert consents.answer(lawyer, consent.id, giver, "yes", given=lawyer.today, way="written")
    assert consents.answer(lawyer, consent.id, giver, "no", given=lawyer.today, way="phone"), "a no may always be oral"


def test_a_yes_of_before_the_policys_first_day_is_judged_by_what_held_then(lawyer, card):
    consent = asked(lawyer, card, 100)
    in_use(lawyer, "[consent]\noral = false\n")
    assert policy_terms.not_oral(lawyer, lawyer.today - timedelta(days=1), "oral") == ()
    assert policy_terms.not_oral(lawyer, lawyer.today, "oral")
    assert consent


# --- the draft and the page ---


def test_a_draft_is_kept_changed_and_dropped_and_is_gone_once_it_is_in_use(lawyer):
    assert policy.draft(lawyer) == ""
    text = policy.new_draft(lawyer, policy.next_version(lawyer), date(2026, 4, 1))
    text = policy.with_value(lawyer, text, "ages.child_always", 14)
    text = policy.with_value(lawyer, text, "consent.oral", False)
    policy.keep_draft(lawyer, text)
    assert {key: now for key, _was, now in policy.read(lawyer, policy.draft(lawyer)).differences} == {
        "ages.child_always": 14,
        "consent.oral": False,
    }
    text = policy.with_value(lawyer, text, "consent.oral", True)
    assert "oral" not in text, "what is as shipped leaves the draft"
    policy.keep_draft(lawyer, text)
    policy_keys.new_key(lawyer, "Petra Lagerdikt", WORDS)
    policy.put_in_force(lawyer, signed_text(lawyer, text))
    assert policy.draft(lawyer) == ""
    later = policy.new_draft(lawyer, policy.next_version(lawyer), date(2026, 5, 1))
    assert policy.read(lawyer, later).differences == (("ages.child_always", 15, 14),), "it begins where the last ends"
    assert policy.read(lawyer, later).version not in [one.version for one in policy.history(lawyer)]


def test_a_faulty_draft_is_kept_and_changes_no_answer(lawyer):
    policy.keep_draft(lawyer, "[ages]\nchild_always = 40\n")
    assert lawyer.rules is lawyer.tools.rules()
    with pytest.raises(InvalidInput, match="policy_invalid"):
        policy.read(lawyer, policy.draft(lawyer))
    assert policy.overview(lawyer).draft


def test_the_overview_tells_what_holds_what_comes_and_what_is_ignored(lawyer, signed):
    assert policy.overview(lawyer).used is None
    policy.put_in_force(lawyer, signed)
    seen = policy.overview(lawyer)
    assert (seen.used, [one.version for one in seen.coming]) == (None, ["Exempelkommun 2026-2"])
    assert not seen.stale
    assert seen.sources["osl-26-9"] == "OSL 26 kap. 9 §"


def test_an_old_stamp_is_told_of(lawyer, clock):
    clock.pass_time(days=2 * 365)
    assert policy.overview(lawyer).stale
    assert "rules_stale" in {one.code for one in sharing.decide(lawyer, question(lawyer.today)).warnings}


def test_a_trial_can_be_stopped_and_tells_how_far_it_has_come(lawyer):
    told: list[float] = []

    def stop_halfway(fraction: float, _case: str) -> None:
        told.append(fraction)
        if fraction > 0.5:
            raise KeyError

    with pytest.raises(KeyError):
        policy.run(policy.attempt(lawyer, TEXT), stop_halfway)
    assert told[0] == 0
    assert told == sorted(told)


def test_only_lawyer_or_admin_keeps_a_draft_or_takes_a_file_into_use(desk, signed):
    counsellor = attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("professional",)))
    with pytest.raises(Refused, match="role_needed"):
        policy.keep_draft(counsellor, TEXT)
    with pytest.raises(Refused, match="role_needed"):
        policy.put_in_force(counsellor, signed)
    assert policy.overview(counsellor).history == ()


def test_today_reminds_of_a_consent_as_long_before_its_end_as_the_municipality_wants(lawyer, card):
    consent = asked(lawyer, card, 20)
    for guardian in card.guardians:
        consents.answer(lawyer, consent.id, guardian.id, "yes", given=lawyer.today)
    assert [item for item in today.gather(lawyer).needs if item.kind == "consent_ends"] == []
    in_use(lawyer, "[consent]\nremind_days = 30\n")
    assert [item.state for item in today.gather(lawyer).needs if item.kind == "consent_ends"] == ["soon"]


def test_a_lots_meeting_is_called_as_long_before_as_the_municipality_says(lawyer, card):
    fresh = meetings.new(lawyer, "consented", "lots_meeting", day=date(2026, 3, 20))
    meeting = attrs.evolve(fresh, child_ids=(card.child.id,))
    assert notice(lawyer, meeting) == (False, date(2026, 3, 31))
    in_use(lawyer, "[meetings]\nlots_notice_days = 5\n")
    assert notice(lawyer, meeting) == (True, None)
    assert notice(lawyer, attrs.evolve(meeting, day=date(2026, 3, 13))) == (False, date(2026, 3, 17))


def notice(desk: Desk, meeting):
    """Whether the working days are enough, and the day that is offered."""
    (found,) = (one for one in meeting_forms.checks(desk, meeting) if one.code == "notice")
    return found.done, found.offer


@pytest.mark.parametrize("text", ["a=" + "[" * 50_000, "[" + ".".join("a" * 20_000) + "]", "a=" + "9" * 6_000])
def test_a_hostile_file_of_rules_is_refused_in_words(desk, text):
    with pytest.raises(InvalidInput, match="policy_invalid"):
        policy.attempt(desk, text)
