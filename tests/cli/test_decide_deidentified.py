# SPDX-License-Identifier: EUPL-1.2
"""`samverkan decide` against its written contract, points 9-10: de-identified texts and figures.

Written from the contract's text alone, without the engine: a test here fails when the two part ways. The numbers are
the contract's own.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.decide import READY, Ask, deidentified, missing

# --- 9. de-identified ---


def test_9_an_approved_text_that_fits_ten_and_is_checked_may_go(ask: Ask) -> None:
    assert ask(**deidentified())["outcome"] == "permitted"


@pytest.mark.parametrize(
    "changes",
    [
        {"approved": False},
        {"estimated_group_size": 9},
        {"estimated_group_size": None},
        {"receiver_link_checked": False},
    ],
)
def test_9_a_missing_one_is_needed(ask: Ask, changes: dict[str, Any]) -> None:
    found = ask(**deidentified(summary=READY | changes))
    assert found["outcome"] == "needs"
    assert missing(found, "school_support")


def test_9_a_summary_left_out_is_needed(ask: Ask) -> None:
    assert ask(**deidentified(summary=None))["outcome"] == "needs"


def test_9_a_child_that_is_recognised_stops_it_and_the_ways_on_are_named(ask: Ask) -> None:
    found = ask(**deidentified(facts={"suspected_harm": "no", "receiver_recognises_child": "yes"}))
    assert found["outcome"] == "forbidden"
    said = json.dumps(found, ensure_ascii=False).lower()
    assert "samtycke" in said
    assert "orosanmälan" in said


def test_9_not_knowing_asks_the_receiver_first(ask: Ask) -> None:
    found = ask(**deidentified(facts={"suspected_harm": "no", "receiver_recognises_child": "unknown"}))
    assert found["outcome"] == "permitted"
    assert "ask_receiver_first" in found["obligations"]
    assert "ask_receiver_first" not in ask(**deidentified())["obligations"]


# --- 10. aggregate ---


def test_10_figures_may_go_when_small_ones_are_hidden(ask: Ask) -> None:
    asked = {"mode": "aggregate", "purpose": "statistics", "categories": ["attendance"]}
    assert ask(**asked, suppression={"threshold": 5, "passed": True})["outcome"] == "permitted"
    for kept in ({"threshold": 5, "passed": False}, None):
        found = ask(**asked, suppression=kept)
        assert (found["outcome"], missing(found)) == ("needs", {"suppression"})
