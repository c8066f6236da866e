# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.deidentify import normalise as normalising
from samverkan_desktop.deidentify.normalise import bare, normalise


@given(st.text())
def test_every_character_leads_back_to_where_it_came_from(text: str) -> None:
    normal = normalise(text)
    assert len(normal.text) == len(normal.starts) == len(normal.ends)
    assert all(0 <= s < e <= len(text) for s, e in zip(normal.starts, normal.ends, strict=True))
    for index in range(len(normal.text)):
        start, end = normal.span(index, index + 1)
        assert start < end


@given(st.text(alphabet="abcåäöÅÄÖé .,-0123456789\n"))
def test_ordinary_swedish_text_is_left_as_it_is_but_for_gaps(text: str) -> None:
    normal = normalise(text)
    assert normal.text == re.sub(r" *\n *", "\n", re.sub(" +", " ", text))
    assert not normal.invisible
    assert not normal.disguised


def test_signs_that_mean_the_same_become_one() -> None:
    assert normalise("a–b—c−d\u2011e").text == "a-b-c-d-e"
    assert normalise("a\u00a0b\u2009c\td").text == "a b c d"
    assert normalise("Petra’s").text == "Petra's"
    assert normalise("١٢٣ １２３ 𝟏𝟐𝟑").text == "123 123 123"


def test_invisible_characters_go_and_are_reported() -> None:
    normal = normalise("Tu\u200b\u200dva")
    assert normal.text == "Tuva"
    assert normal.invisible == ((2, 4),)
    assert normal.span(0, 4) == (0, 6)


def test_letters_of_other_scripts_that_look_latin_become_latin() -> None:
    assert normalise("Тuvа").text == "Tuva"
    assert normalise("Привет").text == "Привет"


def test_letters_for_digits_become_digits_in_numbers_only() -> None:
    assert normalise("12O5O2-I234").text == "120502-1234"
    assert normalise("år 2O26, nr 5OOO-K1").text == "år 2026, nr 5000-K1"
    assert normalise("OL 2024 och Ollo").text == "OL 2024 och Ollo"


def test_text_shown_from_right_to_left_is_read_as_shown() -> None:
    normal = normalise("x \u202eavuT\u202c y")
    assert normal.text == "x Tuva y"
    assert normal.span(2, 6) == (3, 7)


def test_diacritics_are_folded_only_for_look_ups() -> None:
    assert normalise("Dženana Åsa").text == "Dženana Åsa"
    assert bare("Dženana") == "dzenana"
    assert bare("Nguyễn") == "nguyen"


@given(text=st.text(alphabet="abåÉıſđạǎɓ ½…–’\n\t-1O2øæßİ\u0301\u200b"))
def test_the_quick_way_reads_a_text_as_the_thorough_one_does(text: str) -> None:
    quick = normalising._quickly(text)
    # these few are left as they stand by the quick way alone
    if quick is not None and not set(text) & set("½…ı"):
        thorough = normalising._thoroughly(text)
        assert (quick.text, quick.invisible, quick.disguised) == (thorough.text, thorough.invisible, thorough.disguised)
        assert (tuple(quick.starts), tuple(quick.ends)) == (thorough.starts, thorough.ends)
