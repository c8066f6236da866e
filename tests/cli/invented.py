# SPDX-License-Identifier: EUPL-1.2
"""Invented records in the JSON of `samverkan record`."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from samverkan_desktop.domain.days import day_of
from samverkan_desktop.system.clock import SystemClock
from tests.cli.decide import says

TODAY = day_of(SystemClock().now())  # the Swedish day, as the program counts, wherever the computer stands
NAMES = ("Tuva Ekdahl", "Ada Ekdahl", "Per Ekdahl")
TEXT = "Tuva Ekdahl i 7B når man på 070-174 06 55. Familjen bor på Fabriksgatan 12 i Norrbäck."


def deidentified(**changes: Any) -> dict[str, Any]:
    record = {
        "kind": "deidentified",
        "date": "2026-03-02",
        "form": "consultation_meeting",
        "purpose": "Råd om skolfrånvaro",
        "target_groups": ["school_absence"],
        "participants": [
            {"party": "school_health_psychosocial", "function": "skolkurator"},
            {"party": "social_services", "function": "socialsekreterare"},
        ],
        "sections": {"background": TEXT, "question": "Vad kan skolan göra?", "advice": "Prova i två veckor."},
        "suspected_harm": "no",
        "channel": "in_person",
        "minutes": 45,
        "actions": [{"what": "Uppföljande samtal", "owner": "school_board", "due": "2026-04-01"}],
        "follow_up": "2026-04-15",
        "known": {"people": [{"name": "Tuva Ekdahl", "role": "child"}], "places": ["Norrbäck"]},
    }
    return record | changes


def statement(giver: str, **changes: Any) -> dict[str, Any]:
    """A yes that was given the other day and holds."""
    days = {
        "given": (TODAY - timedelta(days=3)).isoformat(),
        "valid_to": (TODAY + timedelta(days=60)).isoformat(),
    }
    return says(giver, **days) | changes


def consented(**changes: Any) -> dict[str, Any]:
    record = {
        "kind": "consented",
        "date": TODAY.isoformat(),
        "form": "telephone",
        "purpose": "Samtal om stöd",
        "target_groups": ["school_absence"],
        "participants": [
            {"party": "school_health_psychosocial", "function": "skolkurator"},
            {"party": "social_services", "function": "socialsekreterare"},
        ],
        "child": {
            "name": NAMES[0],
            "birth_date": (TODAY - timedelta(days=9 * 365)).isoformat(),
            "guardians": [{"name": NAMES[1], "custody": "joint"}, {"name": NAMES[2], "custody": "joint"}],
        },
        "consents": [statement("g1"), statement("g2")],
        "sections": {
            "question": {"text": "Hur kommer Tuva till första lektionen?", "categories": ["attendance"]},
            "advice": {"text": "Hemligt råd om samtal hos kuratorn.", "categories": ["counselling"]},
        },
        "suspected_harm": "no",
        "channel": "phone",
    }
    return record | changes


def choices(review: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Every finding replaced, in the shape `approve --decisions` takes."""
    return {
        field: [{"start": one["start"], "end": one["end"], "action": "replace"} for one in findings]
        for field, findings in review.items()
    }
