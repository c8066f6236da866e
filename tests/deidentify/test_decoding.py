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
