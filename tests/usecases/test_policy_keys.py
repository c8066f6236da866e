# SPDX-License-Identifier: EUPL-1.2
"""A key that was trusted once is withdrawn: who may, what goes on holding, and what is refused from then on."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.policies import PolicyKey, SignedPolicy, believed
from samverkan_desktop.usecases import policy, policy_keys, unlocking

WORDS = "grå räv sover under granen"
OLD, NEW = "Petra Lagerdikt", "Per Lagerdikt"
HEAD = '[local]\nversion = "Exempelkommun {n}"\nin_force = {day}\n\n'
NARROWER = HEAD + "[ages]\nchild_always = 14\n"


def text(number, day="2026-03-10"):
    return NARROWER.format(n=number, day=day)


@pytest.fixture
def lawyers(desk):
    """Two users who are lawyers: the one who leaves, and the one who comes after."""
    made = [
        unlocking.add_user(desk, name, "kommunjurist", ("lawyer",), f"{name} har stolar i regnet")
        for name in (OLD, NEW)
    ]
    return [attrs.evolve(desk, actor=user) for user in made]


def signed(lawyer, number, day="2026-03-10"):
    tried = policy.trial(lawyer, text(number, day))
    seen = [change.case.path.name for change in tried.changes]
    return policy.sign(lawyer, text(number, day), WORDS, tried=tried, seen=seen)


def test_what_a_withdrawn_key_had_put_in_force_goes_on_and_nothing_new_does(lawyers, clock):
    old, new = lawyers
    key = policy_keys.new_key(old, OLD, WORDS)
    policy.put_in_force(old, signed(old, 1))
    policy.put_in_force(old, signed(old, 2, "2026-06-01"))
    kept_back = signed(old, 3, "2026-07-01")
    clock.pass_time(days=3)
    policy_keys.new_key(new, NEW, WORDS)
    gone = policy_keys.withdraw(new, key.public_key, " Juristen har slutat. ")
    assert (gone.withdrawn_by, gone.withdrawn_because) == (new.actor.id, "Juristen har slutat.")
    assert policy.notices(new) == ()
    assert policy.in_force(new).version == "Exempelkommun 1"
    assert new.rules.policy_on(new.today).child_always == 14
    assert [one.version for one in policy.overview(new).coming] == ["Exempelkommun 2"], "decided while the key counted"
    with pytest.raises(Refused, match="policy_key_withdrawn") as caught:
        policy.put_in_force(new, kept_back)
    assert caught.value.values == {"name": OLD, "day": "2026-03-13"}
    assert new.vault.log.entries()[-1].act == "policy_refused"
    assert len(policy.history(new)) == 2
    policy.put_in_force(new, signed(new, 4, "2026-03-13"))
    assert policy.in_force(new).version == "Exempelkommun 4", "it is replaced by what the key that counts has signed"


def test_days_that_were_judged_while_the_key_counted_are_judged_alike_afterwards(lawyers, clock):
    old, new = lawyers
    key = policy_keys.new_key(old, OLD, WORDS)
    policy.put_in_force(old, signed(old, 1))
    day, before = old.today, old.rules.policy_on(old.today)
    clock.pass_time(days=40)
    policy_keys.new_key(new, NEW, WORDS)
    policy_keys.withdraw(new, key.public_key, "Juristen har slutat.")
    assert new.rules.policy_on(day) == before


def test_the_owner_of_a_withdrawn_key_signs_nothing_with_it(lawyers):
    old, new = lawyers
    policy_keys.new_key(old, OLD, WORDS)
    policy_keys.new_key(new, NEW, WORDS)
    tried = policy.trial(old, text(1))
    policy_keys.withdraw(new, policy_keys.listed(new)[0].fingerprint.lower(), "Datorn är stulen.")
    with pytest.raises(Refused, match="policy_own_key_withdrawn"):
        policy.sign(old, text(1), WORDS, tried=tried, seen=[one.case.path.name for one in tried.changes])


def test_the_days_reason_and_who_are_listed_and_logged_without_the_reason(lawyers, clock):
    old, new = lawyers
    key = policy_keys.new_key(old, OLD, WORDS)
    clock.pass_time(days=2)
    policy_keys.new_key(new, NEW, WORDS)
    policy_keys.withdraw(new, key.public_key, "Har bytt arbete.")
    first, second = policy_keys.listed(new)
    assert (first.first_day, first.last_day, first.withdrawn_by) == (date(2026, 3, 10), date(2026, 3, 12), NEW)
    assert first.key.withdrawn_because == "Har bytt arbete."
    assert (second.first_day, second.last_day, second.withdrawn_by) == (date(2026, 3, 12), None, "")
    entry = new.vault.log.entries()[-1]
    assert (entry.act, entry.actor) == ("policy_key_withdrawn", new.actor.id)
    assert entry.details == {"key": key.public_key, "role": "lawyer"}


def test_a_lawyer_without_a_key_takes_away_nobody_elses(lawyers):
    old, new = lawyers
    key = policy_keys.new_key(old, OLD, WORDS)
    with pytest.raises(Refused, match="policy_key_needed"):
        policy_keys.withdraw(new, key.public_key, "Jag vill ha hand om det.")
    assert new.vault.log.entries()[-1].act == "policy_refused"
    assert policy_keys.keys(new)[0][0].counts
    policy_keys.withdraw(old, key.public_key, "Lösenfrasen är bortglömd.")
    assert policy_keys.new_key(old, OLD, WORDS).counts, "who has withdrawn their own makes another"


def test_whoever_had_their_key_taken_away_does_not_give_themselves_another(lawyers):
    old, new = lawyers
    key = policy_keys.new_key(old, OLD, WORDS)
    other = policy_keys.new_key(new, NEW, WORDS)
    policy_keys.withdraw(new, key.public_key, "Har inte längre uppdraget.")
    for attempt in (
        lambda: policy_keys.new_key(old, OLD, WORDS),
        lambda: policy_keys.trust(old, "ab" * 32, OLD),
    ):
        with pytest.raises(Refused, match="policy_key_taken"):
            attempt()
        assert old.vault.log.entries()[-1].act == "policy_refused"
    with pytest.raises(Refused, match="policy_key_needed"):
        policy_keys.withdraw(old, other.public_key, "Hämnd.")
    assert [one.key.counts for one in policy_keys.listed(new)] == [False, True]


def test_when_the_last_lawyer_has_gone_an_administrator_replaces_the_key(desk, lawyers):
    old, new = lawyers
    unlocking.remove_user(desk, new.actor.id)
    key = policy_keys.new_key(old, OLD, WORDS)
    policy.put_in_force(old, signed(old, 1))
    with pytest.raises(Refused, match="policy_lawyer_withdraws"):
        policy_keys.withdraw(desk, key.public_key, "Juristen slutar.")
    assert desk.vault.log.entries()[-1].act == "policy_refused"
    unlocking.remove_user(desk, old.actor.id)
    assert policy_keys.listed(desk)[0].holder_left
    policy_keys.trust(desk, "cd" * 32, "Ny jurist")
    policy_keys.withdraw(desk, key.public_key, "Juristen har slutat.")
    assert dict(desk.vault.log.entries()[-1].details)["role"] == "admin"
    assert [one.key.counts for one in policy_keys.listed(desk)] == [False, True]
    assert not any(one.holder_left for one in policy_keys.listed(desk))
    assert policy.in_force(desk).version == "Exempelkommun 1"


def test_the_last_key_can_be_withdrawn_and_then_nothing_new_is_taken_into_use(lawyers):
    old, _new = lawyers
    key = policy_keys.new_key(old, OLD, WORDS)
    made = signed(old, 1)
    policy_keys.withdraw(old, key.public_key, "Datorn är stulen.")
    with pytest.raises(Refused, match="policy_key_withdrawn"):
        policy.put_in_force(old, made)
    assert policy.in_force(old) is None


def test_a_withdrawn_key_never_counts_again(lawyers):
    old, new = lawyers
    key = policy_keys.new_key(old, OLD, WORDS)
    policy_keys.new_key(new, NEW, WORDS)
    policy_keys.withdraw(new, key.public_key, "Juristen har slutat.")
    with pytest.raises(InvalidInput, match="policy_key_invalid") as caught:
        policy_keys.trust(new, key.public_key, OLD)
    assert [fault.text for fault in caught.value.faults] == ["Nyckeln är återkallad och kan inte bli betrodd igen."]
    with pytest.raises(InvalidInput, match="unknown_policy_key"):
        policy_keys.withdraw(new, key.public_key, "Igen.")


@pytest.mark.parametrize("because", ["", "  \n"])
def test_nothing_is_withdrawn_without_a_reason(lawyers, because):
    old, _new = lawyers
    key = policy_keys.new_key(old, OLD, WORDS)
    with pytest.raises(InvalidInput, match="policy_key_reason"):
        policy_keys.withdraw(old, key.public_key, because)
    assert policy_keys.keys(old)[0][0].counts


def test_whoever_is_neither_lawyer_nor_administrator_withdraws_nothing(desk, lawyers):
    old, _new = lawyers
    key = policy_keys.new_key(old, OLD, WORDS)
    counsellor = attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("professional",)))
    with pytest.raises(Refused, match="role_needed"):
        policy_keys.withdraw(counsellor, key.public_key, "Nyfiken.")


instants = st.integers(0, 59).map(lambda second: f"2026-03-10T09:00:{second:02}.000Z")


@given(recorded=instants, withdrawn=st.none() | instants, known=st.booleans(), holds=st.booleans())
def test_a_policy_is_believed_only_for_a_key_that_counted_when_it_came(recorded, withdrawn, known, holds):
    key = PolicyKey(public_key="ab" * 32, name=OLD, withdrawn_at=withdrawn or "")
    made = SignedPolicy(
        id="x", version="1", in_force=date(2026, 3, 10), text="x", signed_by="ab" * 32, recorded_at=recorded
    )
    found = believed(made, "ab" * 32 if holds else None, [key] if known else [])
    assert found is (known and holds and (withdrawn is None or recorded <= withdrawn))
