# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a list of forms reads better whole
"""A pattern that is only tried where it can begin finds what a search of the whole text finds."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.deidentify import beginnings, document, finders
from samverkan_desktop.deidentify.beginnings import Sought
from samverkan_desktop.deidentify.finders import FINDERS, organisations, traits

sys.path.insert(0, str(Path(__file__).parent))
import first_letters

MODULES = [
    importlib.import_module(f"{finders.__name__}.{found.name}") for found in pkgutil.iter_modules(finders.__path__)
]


def _sought() -> Iterator[tuple[str, Sought]]:
    for module in MODULES:
        for name, value in vars(module).items():
            if isinstance(value, Sought):
                yield f"{module.__name__.rsplit('.', 1)[1]}.{name}", value
    phrases, _, starred = traits._terms()
    yield "traits.phrases", phrases
    yield from ((f"traits.{term.pattern.pattern}", term) for term, _ in starred)


@pytest.mark.parametrize("sought", [pytest.param(s, id=name) for name, s in _sought()])
def test_every_pattern_is_tried_wherever_it_can_begin(sought: Sought) -> None:
    can_begin = first_letters.heads(sought.pattern)
    assert can_begin - sought.heads <= ({"0"} if sought.number else set())
    only_numbers = sought.number and not sought.heads
    assert first_letters.guard(sought.pattern) in (("word", "digit") if only_numbers else ("word",))


@pytest.mark.parametrize(
    ("mark", "heads"),
    [
        (organisations._KIND_AFTER, organisations._ENDED_HEADS),
        (organisations._MARK_AFTER, organisations._CLUB_HEADS),
        (organisations._FORM_AFTER, organisations._COMPANY_HEADS),
        (re.compile(traits._TRAINS), traits._TRAINS_HEADS),
    ],
)
def test_every_mark_that_a_name_stands_before_is_looked_for(mark: re.Pattern[str], heads: frozenset[str]) -> None:
    assert first_letters.heads(mark) <= heads


# What the finders say that they find, taken apart and put together in every way.
FORMS = sorted({form for module in MODULES for form in re.findall(r"`([^`\n]{1,60})`", module.__doc__ or "")})
WORDS = sorted({word for form in FORMS for word in re.split(r"[ ]", form)})
MORE = (
    "Storgatan 12 B", "S:t Eriks gata 5", "ekbacken\n3", "Perstorp S:21:5", "Norra Fors 3:12", "IFs", "Älvsunda IFs", "Björkåsa ICAs", "Volvo ABs", "åsa.ö (at) skola punkt se", "x-y.se/z", "tuva_07",
    "(+ 46)70 174 06 35", "K-2026-034", "SN2025/0412", "mars-april 2022", "marstillapril 2022", "onsdagen den 14:e mars", "Alma (7)", "tre½ år", "mor är polis", "hon, som är läkare", "simmar på elitnivå",
    "35på torsdag", "uppnästa vecka", "Jannu på måndag", "vimorgon", "ISkolan", "stıgen", "Storstıgen", "ſnap: tuva07", "pnretär 120502-1234", "2:a", "§", "½", "ı", "İ", "_", "@", "/", ":", "-", "(", "+", "'", ".", "\n", "",
)  # fmt: skip
PIECE = st.one_of(st.sampled_from(FORMS), st.sampled_from(WORDS), st.sampled_from(MORE), st.integers(0, 10**9).map(str))
CASED = st.tuples(PIECE, st.sampled_from((str, str, str, str.lower, str.upper, str.capitalize))).map(
    lambda p: p[1](p[0])
)
TEXTS = st.lists(
    st.tuples(CASED, st.sampled_from((" ", " ", " ", "", "\n", ", ", ". ", "-", ":", "s "))), max_size=14
).map(lambda parts: "".join(word + gap for word, gap in parts))


def _full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search the whole text with every pattern, as the library does it."""
    monkeypatch.setattr(beginnings, "at", lambda pattern, text, _: pattern.finditer(text))
    monkeypatch.setattr(Sought, "finditer", lambda self, text, _: self.pattern.finditer(text))


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_the_finders_find_what_a_search_of_the_whole_text_finds(text: str) -> None:
    quick = {name: list(find(document.read(text))) for name, find in FINDERS.items()}
    with pytest.MonkeyPatch.context() as patch:
        _full(patch)
        slow = {name: list(find(document.read(text))) for name, find in FINDERS.items()}
    assert quick == slow


def test_a_match_is_not_sought_inside_the_one_before() -> None:
    pattern = re.compile(r"(?<!\w)(?:a b|b)")
    text = "a b b"
    found = [match.span() for match in beginnings.at(pattern, text, (0, 2, 4))]
    assert found == [match.span() for match in pattern.finditer(text)] == [(0, 3), (4, 5)]
