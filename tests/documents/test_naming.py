# SPDX-License-Identifier: EUPL-1.2
"""File names: what kind of paper, which week, and four signs that mean nothing."""

from __future__ import annotations

import re
from datetime import date

import pytest

from samverkan_desktop.documents import naming


def test_a_name_tells_kind_week_and_token_only():
    name = naming.file_name("summary", date(2026, 11, 22), "A7F3", "pdf")
    assert name == "sammanfattning_2026-v47_A7F3.pdf"
    assert naming.file_name("consented_extract", date(2026, 3, 2), "ZZ22", ".json") == "utdrag_2026-v10_ZZ22.json"


def test_the_year_is_the_year_of_the_week():
    assert "_2026-v53_" in naming.file_name("summary", date(2027, 1, 1), "A7F3", "txt")


@pytest.mark.parametrize("token", ["", "TUVA EKDAHL", "abcd", "A7F", "../X", "A7F3\n", "20120502"])
def test_a_token_of_another_shape_is_not_put_in_a_name(token):
    with pytest.raises(ValueError):
        naming.file_name("summary", date(2026, 11, 22), token, "pdf")


@pytest.mark.parametrize(("kind", "suffix"), [("tuva", "pdf"), ("summary", "exe"), ("summary", "")])
def test_an_unknown_kind_or_suffix_is_not_put_in_a_name(kind, suffix):
    with pytest.raises(ValueError):
        naming.file_name(kind, date(2026, 11, 22), "A7F3", suffix)


def test_new_tokens_fit_and_differ():
    tokens = {naming.new_token() for _ in range(200)}
    assert len(tokens) > 190
    for token in tokens:
        assert re.fullmatch(r"[A-HJ-NP-Z2-9]{4}", token)
