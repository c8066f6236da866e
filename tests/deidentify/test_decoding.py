# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a list of words reads better whole
"""The model is read quickly and says exactly what its features say one by one."""

from __future__ import annotations

import math
from itertools import pairwise, product

from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.deidentify import decoding, document, model

WORDS = st.one_of(
    st.sampled_from(("Tuva", "my", "är", "Ekdahl-Lind", "skolan", "ringde", "mamma", "dženana", "I", "BUP", "Norrbäck", "sms")),
    st.text(alphabet="abdeiknorstuåäö", min_size=1, max_size=9),
)  # fmt: skip
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from((" ", " ", " ", ", ", ". ", "\n", " (", ": ", "/"))), min_size=1, max_size=9).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)  # fmt: skip


def _weight(features: list[str]) -> tuple[int, ...]:
    weights = model.weights()
    assert weights is not None
    rows = [weights.rows[feature] for feature in features if feature in weights.rows]
    return tuple(sum(row[label] for row in rows) for label in range(len(model.LABELS)))


@settings(deadline=None)
@given(text=TEXTS, caseless=st.booleans())
def test_the_weights_of_a_word_are_those_of_its_features(text: str, caseless: bool) -> None:
    read = document.read(text)
    for first, last in model.sentences(read):
        words = read.words[first:last]
        gaps = model.gaps_of(read, first, last)
        forms = [model.shape(word, caseless=caseless) for word in words]
        packed = decoding.sums(decoding.words_of(word.lower for word in words), forms, gaps)
        one_by_one = [_weight(found) for found in model.features(words, gaps, caseless=caseless)]
        assert [decoding.unpacked(one) for one in packed] == one_by_one


@settings(deadline=None)
@given(text=TEXTS)
def test_the_chances_are_those_of_every_way_to_label_a_sentence(text: str) -> None:
    weights = model.weights()
    assert weights is not None
    read = document.read(text)
    words = read.words[:4]
    forms = [model.shape(word, caseless=False) for word in words]
    gaps = model.gaps_of(read, 0, len(words))
    scores = [[one / model.SCALE for one in _weight(found)] for found in model.features(words, gaps, caseless=False)]
    total = {label: [0.0] * len(words) for label in range(len(model.LABELS))}
    for way in product(range(len(model.LABELS)), repeat=len(words)):
        score = sum(scores[at][label] for at, label in enumerate(way))
        score += sum(weights.transitions[a][b] for a, b in pairwise(way))
        for at, label in enumerate(way):
            total[label][at] += math.exp(score)
    for at, chances in enumerate(decoding.chances(decoding.words_of(word.lower for word in words), forms, gaps)):
        every = sum(total[label][at] for label in total)
        for label, chance in enumerate(chances, 1):
            assert math.isclose(chance, total[label][at] / every, abs_tol=1e-6)


@settings(deadline=None)
@given(text=TEXTS, cut=st.tuples(st.integers(0, 8), st.integers(1, 9)))
def test_the_weights_in_a_stretch_are_those_in_its_sentence(text: str, cut: tuple[int, int]) -> None:
    read = document.read(text)
    words = read.words
    known = decoding.words_of(word.lower for word in words)
    forms = [model.shape(word, caseless=False) for word in words]
    gaps = model.gaps_of(read, 0, len(words))
    first, last = min(cut[0], len(words) - 1), min(cut[0] + cut[1], len(words))
    if first < last:
        whole = decoding.sums(known, forms, gaps)
        assert decoding.sums(known, forms, gaps, first, last) == whole[first:last]


def test_what_is_read_of_a_stretch_is_nearly_what_its_sentence_says() -> None:
    sentence = "Vi pratade länge i går om hur det går för tuva ekdahl i skolan och vad som kan bli bättre nu."
    read = document.read(sentence)
    known = decoding.words_of(word.lower for word in read.words)
    forms = [model.shape(word, caseless=True) for word in read.words]
    whole = decoding.chances(known, forms, model.gaps_of(read, 0, len(known)))
    at = [word.lower for word in read.words].index("tuva")
    part = decoding.chances(known, forms, model.gaps_of(read, 0, len(known)), at - 2, at + 4)
    assert part[2][0] > 0.5
    for cut, full in zip(part, whole[at - 2 : at + 4], strict=True):
        assert all(math.isclose(a, b, abs_tol=0.02) for a, b in zip(cut, full, strict=True))


@given(
    sentences=st.lists(st.integers(1, 9), min_size=1, max_size=6),
    may=st.sets(st.integers(0, 53), max_size=12),
)
def test_every_word_that_may_be_a_name_stands_in_one_stretch_of_its_own_sentence(
    sentences: list[int], may: set[int]
) -> None:
    edges = [sum(sentences[:n]) for n in range(len(sentences) + 1)]
    spans = list(pairwise(edges))
    at = sorted(place for place in may if place < edges[-1])
    stretches = list(decoding._stretches(spans, at))
    assert all(first <= begin < end <= last and (first, last) in spans for first, last, begin, end in stretches)
    assert all(one[3] <= other[2] for one, other in pairwise(stretches))
    for place in at:
        (found,) = [stretch for stretch in stretches if stretch[2] <= place < stretch[3]]
        assert found[2] <= max(found[0], place - 2)
        assert found[3] >= min(found[1], place + 3)
