# SPDX-License-Identifier: EUPL-1.2
"""Receivers (mottagare) in the groups people think of them in: social services, care, school, police, leisure.

Only an order and headings; the words are the papers' own, and who may receive what is the rules' matter.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from samverkan_desktop.ui import words

GROUPS: Final = (
    ("social", ("social_services", "social_services_other", "private_social_services", "residential_home")),
    ("care", ("region_health", "private_care")),
    (
        "school",
        (
            "school_general",
            "school_health_psychosocial",
            "school_health_medical",
            "preschool",
            "after_school",
            "independent_school",
            "other_school",
        ),
    ),
    ("police", ("police", "prosecutor")),
    ("leisure", ("municipal_leisure", "association", "church")),
    ("oversight", ("auditor", "supervisor")),
)


def heading(group: str) -> str:
    """A group's heading."""
    translate = QCoreApplication.translate
    return {
        "social": translate("Receivers", "Socialtjänst"),
        "care": translate("Receivers", "Vård"),
        "school": translate("Receivers", "Skola och förskola"),
        "police": translate("Receivers", "Polis och åklagare"),
        "leisure": translate("Receivers", "Fritid och föreningar"),
        "oversight": translate("Receivers", "Revision och tillsyn"),
    }[group]


def grouped(own_party: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Everyone one can give to, as (heading, [(code, word)]): never oneself and never the child."""
    found = [
        (heading(group), [(code, words.paper_word("party", code)) for code in codes if code != own_party])
        for group, codes in GROUPS
    ]
    return [(title, options) for title, options in found if options]
