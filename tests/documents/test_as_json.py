# SPDX-License-Identifier: EUPL-1.2
"""The JSON file: every text as approved, with the decision and consents it stands on."""

from __future__ import annotations

import json

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop.documents import as_json
from samverkan_desktop.domain import errors

DECISION = {"outcome": "permitted", "rules": {"version": "2026-11-22"}, "cells": []}


def test_it_carries_the_report_the_decision_and_the_consents(report):
    read = json.loads(as_json.write(report, {"decision": DECISION, "consents": [{"giver": "g1"}]}))
    assert read["format"] == "samverkan-report"
    assert read["date"] == "2026-11-22"
    assert read["decision"] == DECISION
    assert read["consents"] == [{"giver": "g1"}]
    assert [section["heading"] for section in read["sections"]] == ["Bakgrund", "Råd", "Åtgärder"]
    assert [section["level"] for section in read["sections"]] == [1, 1, 2]
    assert read["facts"][0] == {"label": "Form", "value": "Konsultationsmöte, video, 45 minuter"}


def test_the_same_report_gives_the_same_sorted_bytes(report):
    content = as_json.write(report, {"decision": DECISION, "consents": []})
    assert content == as_json.write(report, {"consents": [], "decision": dict(reversed(DECISION.items()))})
    read = json.loads(content)
    again = json.dumps(read, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert again == content
    assert "skolfrånvaro".encode() in content


def test_the_callers_fields_may_not_replace_the_reports_own(report):
    with pytest.raises(ValueError, match="sections"):
        as_json.write(report, {"sections": []})


def test_what_json_has_no_form_for_is_not_written(report):
    with pytest.raises(ValueError):
        as_json.write(report, {"decision": float("nan")})


def test_half_a_character_is_refused_with_a_name(report):
    with pytest.raises(errors.Refused) as caught:
        as_json.write(attrs.evolve(report, subtitle="\ud83d"))
    assert caught.value.code == "text_not_writable"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_reads_back_exactly(text, with_text):
    report = with_text(text)
    read = json.loads(as_json.write(report))
    assert read["subtitle"] == text
    assert read["sections"][0]["paragraphs"] == [text]
