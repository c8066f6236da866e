# SPDX-License-Identifier: EUPL-1.2
"""School change (byte av skola): the sender's consents end, and what may follow to the new school, with its paragraph.

Decides nothing: asks the rules kind by kind as they stand the day of the change, without the consents that end.
Source: OSL 8 kap. 1 §, skollagen 3 kap. 12 j § (see the rule files for what has been read).
"""

from __future__ import annotations

from typing import Final

import attrs

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.sharing import Cell, Warning_
from samverkan_desktop.rules.ruleset import Rule
from samverkan_desktop.usecases import children, sharing
from samverkan_desktop.usecases.desk import Desk

SCHOOLS: Final = ("school_general", "other_school", "independent_school")
"""Where to: within the municipality, another municipality's school, an independent school here or elsewhere."""
ASKED: Final = ("attendance", "school_support", "counselling", "family_situation", "health_diagnosis", "concern")
_EASES: Final = "skollagen-3-12-j"


@attrs.frozen(kw_only=True)
class Follows:
    """Whether one kind of information may follow (får följa med): the answer, its paragraph, what is missing."""

    category: str
    outcome: str
    source: str
    text: str
    missing: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class SchoolChange:
    """What a change of school means: how many consents end, what may follow, what the law may also open."""

    kind: str
    ending: int
    follows: tuple[Follows, ...]
    unread: tuple[tuple[str, str], ...] = ()
    warnings: tuple[Warning_, ...] = ()


def preview(desk: Desk, child_id: str, kind: str, lang: str = "sv") -> SchoolChange:
    """What would follow and how many consents would end; nothing is stored. Raises InvalidInput."""
    if kind not in SCHOOLS:
        raise InvalidInput("unknown_party", party=kind)
    card = children.card(desk, child_id)
    question = sharing.child_question(desk, card, statements=(), receivers=(kind,), categories=ASKED)
    decision = sharing.decide(desk, question)
    ending = children.consents_that_hold(desk, card.child)
    return SchoolChange(
        kind=kind,
        ending=len(ending),
        follows=tuple(_follows(cell) for cell in decision.cells if cell.category in ASKED),
        unread=_unread(desk, lang),
        warnings=decision.warnings,
    )


def change(desk: Desk, child_id: str, school: str, kind: str) -> SchoolChange:
    """Note the new school; every consent to the sender ends today. Raises InvalidInput (school_needs_name, unknown_*).

    What was handed out before stays handed out; what is to follow leaves as any other extract.
    """
    if not school.strip():
        raise InvalidInput("school_needs_name")
    before = preview(desk, child_id, kind)
    child = children.card(desk, child_id).child
    with desk.change():
        desk.vault.people.update_child(attrs.evolve(child, school=school.strip()))
        children.end_consents(desk, child, "school_changed")
        desk.note("school_changed", "child", child_id, to=kind, consents=before.ending)
    return before


def _follows(cell: Cell) -> Follows:
    ground = cell.grounds[0] if cell.grounds else None
    return Follows(
        category=cell.category,
        outcome=cell.outcome,
        source=ground.source if ground else "",
        text=ground.text if ground else "",
        missing=tuple(one.text for one in cell.missing),
    )


def _unread(desk: Desk, lang: str) -> tuple[tuple[str, str], ...]:
    """Grounds for a change of school that ship switched off, with why: paragraph and reason."""
    rules = [rule for rule in desk.rules.rules if rule.id == _EASES and not rule.active]
    return tuple((rule.source, _words(rule, lang)) for rule in rules if rule.is_in_force(desk.today))


def _words(rule: Rule, lang: str) -> str:
    return " ".join(part for part in (rule.en if lang == "en" else rule.sv, rule.off_because) if part)
