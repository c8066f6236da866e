# SPDX-License-Identifier: EUPL-1.2
"""Only allowed characters leave; words in another script are seen, matched with the record and given a wording."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.deidentify import characters, engine, replacing, review
from samverkan_desktop.domain.findings import Known, KnownPerson

NAMES = {
    "Olena Kovalenko": "Олена Коваленко",
    "Dmitrij Sokolov": "Дмитрий Соколов",
    "Nikos Papadopoulos": "Νίκος Παπαδόπουλος",
    "Ahmad Karim": "أحمد كريم",
}
FOREIGN = ("Коваленко", "Ελένη", "أحمد", "محمد علي", "李小龙", "ሰላም", "สมชาย", "Привет", "שלום", "अमित")


@given(st.text())
def test_text_that_leaves_holds_only_allowed_characters(text: str) -> None:
    out = characters.plain(text)
    assert not characters.disallowed(out)
    assert not any(unicodedata.category(c) in ("Cf", "Co", "Cn") for c in out)


def test_swedish_and_foreign_names_keep_their_letters() -> None:
    text = "Åsa Öberg, Dženana Hodžić, Nguyễn – ”hej” <5 dagar ~ {x}."
    assert characters.plain(text) == text
    assert characters.disallowed("a\u200bb\u202e") == (1, 3)


@given(
    st.lists(
        st.sampled_from((*FOREIGN, "Tuva", "och", "går till", "\u200b", "😀", "ｋｌａｒｔ", ".", "\n")), max_size=8
    )
)
@settings(max_examples=150, deadline=None)
def test_every_proposed_summary_holds_only_allowed_characters(parts: list[str]) -> None:
    text = " ".join(parts)
    summary = replacing.apply(text, engine.find(text))
    assert not characters.disallowed(summary), ascii(summary)


@pytest.mark.parametrize("word", FOREIGN)
def test_a_word_in_another_script_is_a_finding_with_a_wording(word: str) -> None:
    text = f"Eleven skrev {word} på tavlan."
    found = engine.find(text)
    assert replacing.apply(text, found) == "Eleven skrev (ord med annan skrift) på tavlan."
    assert review.rescan(replacing.apply(text, found), (), Known()) == ()
    assert [f.label for f in review.rescan(text, (), Known())] == ["HIDDEN"]


@pytest.mark.parametrize("name", NAMES)
def test_a_known_name_in_another_script_is_the_known_person(name: str) -> None:
    known = Known(people=(KnownPerson(name=name, role="child"),))
    for written in (NAMES[name], NAMES[name].split()[0]):
        text = f"Vi talade med {written} om skolan."
        assert replacing.apply(text, engine.find(text, known)) == "Vi talade med Eleven om skolan."


def test_a_name_the_record_has_in_another_script_is_found_in_it() -> None:
    known = Known(people=(KnownPerson(name="李小龙", role="child"), KnownPerson(name="Ольга", role="guardian")))
    text = "Vi talade med 李小龙 och Ольга."
    assert replacing.apply(text, engine.find(text, known)) == "Vi talade med Eleven och Förälder 1."


def test_a_smiling_face_goes_from_the_summary_and_stops_a_free_edit() -> None:
    text = "Det gick bra 😀 i dag."
    assert engine.find(text) == ()
    assert "😀" not in replacing.apply(text, ())
    assert [f.label for f in review.rescan(text, (), Known())] == ["HIDDEN"]
