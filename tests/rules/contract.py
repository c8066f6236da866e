# SPDX-License-Identifier: EUPL-1.2
"""The decide contract's own example of a question."""

from __future__ import annotations

from typing import Any

EXAMPLE: dict[str, Any] = {
    "date": "2026-03-14",
    "from": "school_health_psychosocial",
    "to": ["social_services"],
    "mode": "identified",
    "purpose": "consultation",
    "categories": ["attendance", "counselling"],
    "child": {"birth_date": "2012-05-02", "maturity": "mature", "protected": False, "guardians": ["g1", "g2"]},
    "consents": [
        {
            "giver": "g1",
            "answer": "yes",
            "given": "2026-01-10",
            "valid_to": "2026-07-10",
            "withdrawn": None,
            "from": ["school_health_psychosocial"],
            "to": ["social_services"],
            "categories": ["identity", "attendance"],
            "purposes": ["consultation"],
            "about": ["child"],
        }
    ],
    "about": ["child"],
    "facts": {
        "suspected_harm": "no",
        "investigation_opened": None,
        "investigation_closed": None,
        "receiver_recognises_child": "unknown",
        "secret_from": {"g2": ["counselling"]},
        "reported_by": None,
        "report_decision": None,
        "feedback_requested": False,
    },
    "summary": {"approved": True, "estimated_group_size": 24, "receiver_link_checked": True},
    "suppression": {"threshold": 5, "passed": True},
}
