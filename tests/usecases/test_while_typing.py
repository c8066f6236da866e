# SPDX-License-Identifier: EUPL-1.2
"""Findings while someone types: a first view of what was changed, then what the review finds."""

from __future__ import annotations

from itertools import pairwise

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain.findings import Finding, Known, KnownPerson
from samverkan_desktop.usecases import summaries, while_typing
from samverkan_desktop.usecases.summaries import Material

PARAGRAPHS = (
    "Tuva har varit borta i flera veckor.",
    "Mamma Petra ringde den 14 september.",
    "Numret är 070-174 06 05.",
    "Familjen ska flytta till Norrbäck.",
    "",
    "Läraren ser att kamraterna frågar efter henne.",
    "Rektorn Alvar Provberg kommer 😀 också.",
    "sen pratade vi om läxorna",
    "Han går i 7B på Granskolan.",
)
KNOWN = Known(people=(KnownPerson(name="Tuva Ekdahl", role="child"),), places=("Norrbäck",))

EDIT = st.tuples(st.integers(0, 9), st.sampled_from(["put", "take", "swap"]), st.sampled_from(PARAGRAPHS))
TYPED = st.tuples(st.integers(0, 60), st.integers(0, 20), st.text(alphabet="Tuva 070\n😀", max_size=12))


def material(text: str, known: Known = KNOWN) -> Material:
    return Material(consultation_id="", fields={"background": text}, known=known, municipality="Älvsunda")


def told(findings: tuple[Finding, ...]) -> list[tuple[int, int, str, str, bool]]:
    return [(f.start, f.end, f.text, f.label, f.check) for f in findings]


@given(
    st.lists(st.sampled_from(PARAGRAPHS), max_size=8), st.lists(EDIT, max_size=5)
)  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_first_views_of_paragraphs_that_stand_alone_are_what_the_review_finds(
    start: list[str], edits: list[tuple[int, str, str]]
) -> None:
    lines = list(start)
    seen = while_typing.whole(material("\n".join(lines)))
    for at, deed, paragraph in edits:
        place = min(at, len(lines))
        if deed == "put":
            lines.insert(place, paragraph)
        else:
            lines[place : place + 1] = [paragraph] if deed == "swap" else []
        now = material("\n".join(lines))
        seen = while_typing.first_view(now, seen)
        assert seen.first
        assert told(seen.findings["background"]) == told(summaries.review(now).findings["background"])


@given(
    st.text(alphabet="Tuva Petra070-14\n.ber😀", max_size=60),
    st.lists(TYPED, max_size=6),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_after_any_edits_the_views_stand_in_the_text_and_the_last_is_the_reviews(
    text: str, edits: list[tuple[int, int, str]]
) -> None:
    seen = while_typing.whole(material(text))
    for at, length, typed in edits:
        text = text[:at] + typed + text[at + length :]
        seen = while_typing.first_view(material(text), seen)
        found = seen.findings["background"]
        assert all(text[f.start : f.end] == f.text for f in found)
        assert all(left.end <= right.start for left, right in pairwise(found))
        whole = while_typing.whole(material(text))
        assert whole.findings == summaries.review(material(text)).findings
        if at % 2:
            seen = whole


def test_a_name_found_in_another_paragraph_is_found_in_the_one_just_typed() -> None:
    before = "Mamma Zelindra ringde.\nEfter det.\nSlut."
    seen = while_typing.whole(material(before, Known()))
    now = material(before.replace("Slut", "hej zelindra"), Known())
    (first, second) = while_typing.first_view(now, seen).findings["background"]
    assert (first.text, second.text) == ("Mamma Zelindra", "zelindra")


def test_a_text_with_capitals_is_not_read_as_one_without_when_a_small_paragraph_is_typed() -> None:
    before = "Vi pratade med Tuva om skolan.\n\nsen\n\n"
    now = material(before + "då ska krona stigas med", Known())
    first = while_typing.first_view(now, while_typing.whole(material(before, Known())))
    assert told(first.findings["background"]) == told(summaries.review(now).findings["background"])


def test_words_marked_by_hand_are_marked_in_the_paragraph_just_typed() -> None:
    marked = (("rymdraket", "TRAIT"),)
    seen = while_typing.whole(material("Först.\n\nSist."), marked)
    now = while_typing.first_view(material("Först.\n\nSist en rymdraket."), seen)
    assert [f.text for f in now.findings["background"]] == ["rymdraket"]
    assert while_typing.follows(seen, KNOWN, marked)
    assert not while_typing.follows(seen, Known(), marked)


def test_a_search_can_be_ended_between_two_finders() -> None:
    class Enough(Exception):
        pass

    asked: list[int] = []

    def between() -> None:
        asked.append(1)
        if len(asked) == 3:
            raise Enough

    with pytest.raises(Enough):
        while_typing.whole(attrs.evolve(material("Tuva ringde.")), (), between)
    assert len(asked) == 3
