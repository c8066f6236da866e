# SPDX-License-Identifier: EUPL-1.2
"""A label is one word in four places; a new one that is forgotten in one of them is told here."""

from __future__ import annotations

import pytest

from samverkan_desktop.deidentify import spots
from samverkan_desktop.deidentify.placeholders import Placeholders
from samverkan_desktop.deidentify.spots import Spot, settle
from samverkan_desktop.domain.findings import LABELS, Known


@pytest.mark.parametrize("label", LABELS)
def test_every_label_has_a_placeholder(label: str) -> None:
    spot = Spot(start=0, end=1, label=label, certainty=1.0, source="pattern")
    # What is hidden is taken away and leaves no word in its place.
    assert bool(Placeholders(Known()).word(spot)) == (label != "HIDDEN")


def test_every_label_but_the_hidden_has_its_rank_where_two_overlap() -> None:
    assert {*spots._ORDER, "HIDDEN"} == set(LABELS)


def test_of_two_labels_on_the_same_words_the_more_telling_one_stays() -> None:
    text = "010-123"
    pair = [Spot(start=0, end=7, label=label, certainty=0.9, source="pattern") for label in ("TRAIT", "PHONE")]
    assert [spot.label for spot in settle(pair, text)] == ["PHONE"]
