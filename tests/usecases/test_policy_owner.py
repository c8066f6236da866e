# SPDX-License-Identifier: EUPL-1.2
"""Whose the municipality's rules are: the lawyer says whose key counts; and what they say of how long consents hold."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.consents import ConsentTerms
from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.usecases import consents, policy, policy_keys, policy_terms, unlocking

WORDS = "grå räv sover under granen"
HEAD = '[local]\nversion = "Exempelkommun 2026-9"\nin_force = 2026-03-10\n\n'


@pytest.fixture
def lawyer(desk):
    return attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("lawyer",)))


def in_use(lawyer, tables):
    policy_keys.new_key(lawyer, "Petra Lagerdikt", WORDS)
    tried = policy.trial(lawyer, HEAD + tables)
    seen = [change.case.path.name for change in tried.changes]
    return policy.put_in_force(lawyer, policy.sign(lawyer, HEAD + tables, WORDS, tried=tried, seen=seen))


def test_where_the_vault_has_a_lawyer_an_administrator_cannot_say_whose_key_counts(desk):
    assert policy.overview(desk).may_trust, "a unit without a lawyer compares the fingerprint itself"
    policy_keys.trust(desk, "cd" * 32, "Petra Lagerdikt")
    assert dict(desk.vault.log.entries()[-1].details)["role"] == "admin"
    petra = unlocking.add_user(desk, "Petra Lagerdikt", "kommunjurist", ("lawyer",), "elva blå stolar i regnet")
    with pytest.raises(Refused, match="policy_lawyer_trusts"):
        policy_keys.trust(desk, "ab" * 32, "Administratörens egen")
    assert desk.vault.log.entries()[-1].act == "policy_refused"
    assert not policy.overview(desk).may_trust
    assert [key.public_key for key, _finger in policy_keys.keys(desk)] == ["cd" * 32]
    policy_keys.trust(attrs.evolve(desk, actor=petra), "ab" * 32, "Grannkommunens jurist")
    unlocking.remove_user(desk, petra.id)
    assert policy.overview(desk).may_trust


def test_an_administrator_neither_makes_a_key_nor_signs(desk):
    with pytest.raises(Refused, match="role_needed"):
        policy_keys.new_key(desk, "Administratören", WORDS)
    tried = policy.trial(desk, HEAD + "[ages]\nchild_always = 14\n")
    with pytest.raises(Refused, match="role_needed") as caught:
        policy.sign(desk, HEAD + "[ages]\nchild_always = 14\n", WORDS, tried=tried, seen=())
    assert caught.value.values == {"role": "lawyer"}


# --- how long consents hold ---


def test_the_last_day_that_is_proposed_is_the_municipalitys_and_never_beyond_the_longest(lawyer, card):
    first = lawyer.today
    assert policy_terms.consent_terms(lawyer).proposed(first) == first + timedelta(days=180)
    in_use(lawyer, "[consent]\nusual_days = 365\nlongest_months = 6\nremind_days = 30\n")
    terms = policy_terms.consent_terms(lawyer)
    assert terms.proposed(date(2026, 4, 1)) == terms.latest(date(2026, 4, 1)) == date(2026, 10, 1)
    for days, soon in ((30, True), (31, False)):
        asked = consents.ask(
            lawyer,
            card.child.id,
            to=("social_services",),
            categories=("attendance",),
            purposes=("consultation",),
            valid_from=first,
            valid_to=first + timedelta(days=days),
        )
        assert consents.get(lawyer, asked.id).soon is soon


@given(usual=st.integers(1, 1826), months=st.integers(0, 60), first=st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_what_is_proposed_is_always_something_the_municipality_allows(usual, months, first):
    terms = ConsentTerms(usual_days=usual, longest_months=months)
    latest = terms.latest(first)
    assert first < terms.proposed(first) <= first + timedelta(days=usual)
    assert latest is None or terms.proposed(first) <= latest
