# SPDX-License-Identifier: EUPL-1.2
"""Consent (samtycke): a family of statements, each append-only; the status is derived for a day, never stored.

Consent that lifts secrecy (OSL 10 kap. 1 §, 12 kap. 2-3 §§) is not consent under the GDPR; `gdpr_basis` is its
own field. Who must say yes is the rules' matter, not this module's.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs

from samverkan_desktop.domain.sharing import Statement

WAYS: Final = ("written", "oral", "phone", "video", "not_stated")


@attrs.frozen(kw_only=True)
class Consent:
    """Consent (samtycke): what was asked of the family; the answers are its statements.

    number: shown as S-2026-015; from_, to, categories, purposes: the scope that was asked for;
    valid_from, valid_to: first and last day; gdpr_basis: the authority's own legal basis, not the family's yes.
    """

    id: str
    number: str
    child_id: str
    from_: tuple[str, ...]
    to: tuple[str, ...]
    categories: tuple[str, ...]
    purposes: tuple[str, ...]
    valid_from: date
    valid_to: date
    gdpr_basis: str = "public_task"
    created_by: str = ""


@attrs.frozen(kw_only=True)
class RecordedStatement:
    """A statement (utsaga) as it was written down: by whom, when, in which way and language.

    way: one of WAYS; note: the person's own words or how identity was checked; seq: order of recording.
    """

    id: str
    consent_id: str
    statement: Statement
    way: str = "not_stated"
    language: str = "sv"
    interpreter: bool = False
    note: str = ""
    recorded_at: str = ""
    recorded_by: str = ""
    seq: int = 0
