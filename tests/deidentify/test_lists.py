# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
import re

import pytest

from samverkan_desktop.deidentify import lexicons, model
from samverkan_desktop.system import resources

ROOMS = ("names", "places", "words", "model")


@pytest.mark.parametrize("room", ROOMS)
def test_every_list_is_the_one_its_readme_describes(room: str) -> None:
    readme = resources.path(room, "README.md").read_text(encoding="utf-8")
    sums = dict(re.findall(r"\| `([^`]+)` \| `([0-9a-f]{64})` \|", readme))
    lists = {f.name for f in resources.path(room).iterdir() if f.suffix in (".txt", ".tsv", ".z")}
    assert lists == set(sums)
    for name, wanted in sums.items():
        assert hashlib.sha256(resources.path(room, name).read_bytes()).hexdigest() == wanted


def test_all_lists_together_are_small() -> None:
    assert sum(f.stat().st_size for room in ROOMS for f in resources.path(room).iterdir()) < 8 * 1024 * 1024


def test_the_dictionary_knows_its_first_and_last_words_and_no_others() -> None:
    block = lexicons._ordinary().decode().strip("\n").split("\n")
    for word in (*block[:3], *block[-3:], *block[:: len(block) // 200]):
        assert lexicons.is_listed(word)
    assert not lexicons.is_listed("qqqq")
    assert not lexicons.is_listed("")
    assert not lexicons.is_listed("öööö")


def test_a_compound_of_ordinary_words_is_ordinary_and_a_name_is_not() -> None:
    assert lexicons.is_ordinary("frånvarosamtal")
    assert lexicons.is_ordinary("skolsamverkansmöte")
    assert not lexicons.is_ordinary("warsame")
    assert not lexicons.is_ordinary("ekdahl")


def test_the_model_has_a_weight_for_every_label_of_each_feature() -> None:
    weights = model.weights()
    assert weights is not None
    assert len(weights.rows) > 1000
    assert all(len(row) == len(model.LABELS) for row in weights.rows.values())
    assert len(weights.transitions) == len(model.LABELS)
