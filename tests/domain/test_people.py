# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.days import age_on, day_of
from samverkan_desktop.domain.parties import is_action_owner, is_receiver
from samverkan_desktop.domain.people import birth_date_of, initials

TODAY = date(2026, 11, 22)
BORN = st.dates(date(1930, 1, 1), TODAY)


@given(BORN, st.sampled_from(["", "-"]))
def test_twelve_digits_give_their_own_day(born, sign):
    assert birth_date_of(f"{born:%Y%m%d}{sign}1234", on=TODAY) == born


@given(st.dates(date(1926, 11, 23), TODAY))
def test_ten_digits_give_the_latest_such_day(born):
    assert birth_date_of(f"{born:%y%m%d}-1234", on=TODAY) == born


@given(st.dates(date(1930, 1, 1), TODAY))
def test_a_coordination_number_has_sixty_added_to_its_day(born):
    text = f"{born:%Y%m}{born.day + 60}-1234"
    assert birth_date_of(text, on=TODAY) == born


def test_a_plus_sign_adds_a_hundred_years():
    assert birth_date_of("200101+1234", on=TODAY) == date(1920, 1, 1)


@pytest.mark.parametrize("text", ["", "abc", "20261301-1234", "20260230-1234", "123", "2026-11-22-1", "20271122-1234"])
def test_what_holds_no_birth_date_gives_none(text):
    assert birth_date_of(text, on=TODAY) is None


def test_spaces_do_not_matter():
    assert birth_date_of(" 2012 05 02 1234 ", on=TODAY) == date(2012, 5, 2)


@given(BORN)
def test_age_grows_on_the_birthday(born):
    before = age_on(born, TODAY)
    assert 0 <= before <= 97
    assert age_on(born, date(TODAY.year + 1, TODAY.month, TODAY.day)) == before + 1


def test_someone_born_on_a_leap_day_has_a_birthday_on_the_first_of_march():
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18


def test_the_day_is_the_swedish_one():
    from datetime import UTC, datetime

    assert day_of(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)) == date(2026, 7, 1)


@pytest.mark.parametrize(("name", "short"), [("Alva Exempelsson", "A.E."), ("  östen ", "Ö."), ("", "")])
def test_initials(name, short):
    assert initials(name) == short


def test_owners_and_receivers_are_named_in_the_contracts_words():
    assert is_action_owner("school_board")
    assert is_action_owner("other:region_health")
    assert not is_action_owner("other:nobody")
    assert is_receiver("guardian:g1")
    assert not is_receiver("guardian:")
    assert not is_receiver("neighbour")
