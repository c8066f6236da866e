# SPDX-License-Identifier: EUPL-1.2
"""Secrecy paragraphs (sekretessbestämmelser): which one protects what this unit writes, and which there are to choose.

Decides nothing: the rules are asked what protects; a person says which paragraph a passage is masked by.
"""

from __future__ import annotations

from typing import Final

import attrs

from samverkan_desktop.domain.sharing import ChildFacts, SharingQuestion
from samverkan_desktop.usecases import sharing
from samverkan_desktop.usecases.desk import Desk

QUIET: Final = ("OSL 21 kap. 3", "OSL 22 kap.", "OSL 40 kap. 7 g")
"""Paragraphs whose mention tells what they hide: threat, protected registration, that a report has been made."""
_GENERAL: Final = ("osl-8-1",)


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph that can protect (sekretessbestämmelse); checked: whether its text was read whole."""

    source: str
    text: str
    checked: bool


def paragraphs(desk: Desk, lang: str = "sv") -> tuple[Paragraph, ...]:
    """Every paragraph of the rules that protects today, the unit's own first."""
    found = {
        rule.source: Paragraph(
            source=rule.source, text=rule.en if lang == "en" else rule.sv, checked=bool(rule.checked)
        )
        for rule in desk.rules.rules
        if rule.effect == "protects" and rule.is_in_force(desk.today) and rule.id not in _GENERAL
    }
    own = usual(desk)
    return tuple(sorted(found.values(), key=lambda one: (one.source != own, not one.source.startswith("OSL"))))


def usual(desk: Desk) -> str:
    """The paragraph that usually protects what this unit writes about a child, as the rules answer today."""
    question = SharingQuestion(
        date=desk.today,
        from_=desk.vault.info.own_party,
        to=("supervisor",),
        mode="identified",
        purpose="consultation",
        categories=("counselling",),
        child=ChildFacts(birth_date=desk.today.replace(day=1, year=desk.today.year - 10), guardians=("g1",)),
    )
    grounds = (ground for cell in sharing.decide(desk, question).cells for ground in cell.grounds)
    return next((ground.source for ground in grounds if ground.effect == "protects"), "")


def spoken(source: str, instead: str) -> str:
    """A paragraph as it may be named to someone outside: one that tells what it hides is named by the usual one."""
    return instead if source.startswith(QUIET) else source
