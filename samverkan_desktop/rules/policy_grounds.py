# SPDX-License-Identifier: EUPL-1.2
"""Who may assess a ground and what must be answered in writing (undantagsgrunder per roll), as the policy says.

Knows roles and headings; not the law, and not which grounds are on (`exceptional`). Assesses nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

ROLES: Final = ("professional", "manager", "lawyer")
"""Roles that can be named: an assessment is made by someone who knows the case or answers for it."""
MANAGER_ALONE: Final = ("manager", "lag-2025-170-7")
"""What the law or the rules leave to whoever leads the unit (lag 2025:170 7 §: rektor)."""
HEADINGS: Final = ("need", "necessary", "suitable", "harm", "request", "law", "consent", "family_told", "left_out")
"""Headings the program has words for; a municipality may add its own, as the words to show."""
ASSESSMENT: Final = "assessment:"
"""Begins the name of a fact that a person assesses, as in `assessment:osl-26-9`."""
LONGEST_HEADING: Final = 120


@attrs.frozen(kw_only=True)
class GroundTerms:
    """What is asked of an assessment (bedömning): one of these roles, an answer under each of these headings."""

    roles: tuple[str, ...]
    reasoning: tuple[str, ...]


def build(tables: Mapping[str, Any]) -> dict[str, GroundTerms]:
    """The terms by what is assessed (already checked)."""
    return {
        name: GroundTerms(roles=tuple(one["roles"]), reasoning=tuple(one["reasoning"])) for name, one in tables.items()
    }


def faults(tables: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What is wrong in the table `grounds` of a whole policy: (key, text in Swedish)."""
    found: list[tuple[str, str]] = []
    for name, one in tables.items():
        key = f"grounds.{name}"
        if not isinstance(one, Mapping):
            found.append((key, "ska vara en tabell"))
            continue
        found += [(f"{key}.{part}", text) for part, text in _faults(name, one)]
    return found


def _faults(name: str, one: Mapping[str, Any]) -> list[tuple[str, str]]:
    found = [(part, "ska vara en lista av texter") for part in ("roles", "reasoning") if not _texts(one.get(part))]
    if found:
        return found
    allowed = ("manager",) if name in MANAGER_ALONE else ROLES
    found += [("roles", f"rollen {role} kan inte göra bedömningen") for role in one["roles"] if role not in allowed]
    if not one["roles"]:
        found.append(("roles", "minst en roll ska kunna göra bedömningen"))
    if not one["reasoning"]:
        found.append(("reasoning", "minst en rubrik ska besvaras"))
    if any(not text.strip() or len(text) > LONGEST_HEADING for text in one["reasoning"]):
        found.append(("reasoning", f"en rubrik ska ha text, högst {LONGEST_HEADING} tecken"))
    if len(set(one["reasoning"])) != len(one["reasoning"]):
        found.append(("reasoning", "en rubrik står två gånger"))
    return found


def below_floor(shipped: Mapping[str, Any], local: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Headings a local policy takes away: what the law asks about must be answered, more may be asked."""
    found: list[tuple[str, str]] = []
    for name, one in local.items():
        left = one.get("reasoning") if isinstance(one, Mapping) else None
        if name in shipped and isinstance(left, list):
            gone = [text for text in shipped[name]["reasoning"] if text not in left]
            found += [(f"grounds.{name}.reasoning", f"rubriken {text} kan inte tas bort") for text in gone]
    return found


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
