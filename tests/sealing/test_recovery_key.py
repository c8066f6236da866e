# SPDX-License-Identifier: EUPL-1.2
"""The recovery key on paper: what is read, what is seen to be wrong, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.sealing import recovery_key
from samverkan_desktop.sealing.recovery_key import ALPHABET, GROUP_LENGTH, LENGTH

places = st.integers(0, LENGTH - 1)
symbols = st.sampled_from(ALPHABET)


def fault(text: str) -> tuple[str, object]:
    with pytest.raises(InvalidInput) as met:
        recovery_key.parse(text)
    return met.value.code, met.value.values.get("group")


def replaced(text: str, *changes: tuple[int, str]) -> str:
    signs = list(text)
    for place, sign in changes:
        signs[place] = sign
    return "".join(signs)


def test_a_new_key_is_eight_groups_of_four_without_symbols_that_are_mistaken() -> None:
    keys = [recovery_key.new() for _ in range(200)]
    assert len(set(keys)) == 200
    for key in keys:
        assert [len(group) for group in key.groups] == [4] * 8
        assert not set("".join(key.groups)) & set("0O1I")
    assert set("".join("".join(key.groups) for key in keys)) == set(ALPHABET)
    assert len(ALPHABET) == 32
    assert recovery_key.SECRET_BITS == 140


@given(st.data())
def test_case_spaces_and_dashes_do_not_matter(data: st.DataObject) -> None:
    key = recovery_key.new()
    typed = ""
    for sign in "".join(key.groups):
        between = data.draw(st.sampled_from(["", "", " ", "-", "\u2013", "\u00a0", "\n", " - ", "\u2011"]))
        typed += between + data.draw(st.sampled_from([sign, sign.lower()]))
    assert recovery_key.parse(typed + "\n") == key


@given(places, symbols)
def test_one_wrong_symbol_is_found_in_its_group(place: int, symbol: str) -> None:
    text = "".join(recovery_key.new().groups)
    if text[place] != symbol:
        expected = ("recovery_key_group", place // GROUP_LENGTH + 1)
        assert fault(replaced(text, (place, symbol))) == expected


@given(places.filter(lambda place: (place + 1) % GROUP_LENGTH != 0))
def test_two_neighbours_that_changed_places_are_found_in_their_group(place: int) -> None:
    text = "".join(recovery_key.new().groups)
    if text[place] != text[place + 1]:
        swapped = replaced(text, (place, text[place + 1]), (place + 1, text[place]))
        assert fault(swapped) == ("recovery_key_group", place // GROUP_LENGTH + 1)


@given(st.lists(st.tuples(places, symbols), min_size=1, max_size=4))
def test_up_to_four_wrong_symbols_never_pass(changes: list[tuple[int, str]]) -> None:
    text = "".join(recovery_key.new().groups)
    changed = replaced(text, *changes)
    if changed != text:
        assert fault(changed)[0] in ("recovery_key_group", "recovery_key_sum")


@given(st.integers(0, 7), st.text(ALPHABET, min_size=4, max_size=4))
def test_a_whole_misread_group_never_passes(group: int, wrong: str) -> None:
    groups = list(recovery_key.new().groups)
    if groups[group] != wrong:
        groups[group] = wrong
        assert fault(" ".join(groups))[0] in ("recovery_key_group", "recovery_key_sum")


@pytest.mark.parametrize("sign", list("0O1Io!åÄ?é漢"))
def test_a_symbol_that_no_key_has_is_named_with_its_group(sign: str) -> None:
    text = "".join(recovery_key.new().groups)
    assert fault(replaced(text, (13, sign))) == ("recovery_key_symbol", 4)


@pytest.mark.parametrize("length", [0, 1, 4, 28, 31, 33, 64])
def test_too_few_and_too_many_symbols_are_counted(length: int) -> None:
    with pytest.raises(InvalidInput) as met:
        recovery_key.parse(("".join(recovery_key.new().groups) * 2)[:length])
    assert met.value.code == "recovery_key_length"
    assert met.value.values == {"count": length, "wanted": 32}


@given(st.text())
def test_any_text_is_a_key_or_has_a_reason(text: str) -> None:
    assert fault(text)[0].startswith("recovery_key_")


def test_the_key_does_not_show_itself_by_accident() -> None:
    key = recovery_key.new()
    shown = f"{key} {key!r} {[key]} {key.__dict__ if hasattr(key, '__dict__') else ''}"
    assert not any(group in str(key) + repr([key]) for group in key.groups), shown


def test_the_secret_is_the_whole_key() -> None:
    key = recovery_key.new()
    assert key.secret == "".join(key.groups).encode()
    assert recovery_key.parse(key.text).secret == key.secret
