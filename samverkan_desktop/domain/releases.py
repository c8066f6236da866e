# SPDX-License-Identifier: EUPL-1.2
"""Releases (utlämnanden): the ledger of everything that left or was meant to leave the vault."""

from __future__ import annotations

from typing import Final, Literal

import attrs

EXPORTS: Final = ("pdf", "docx", "odt", "txt", "json")
"""Formats a consultation is handed out in: the one list, for the window and the command line alike."""

FORMATS: Final = (*EXPORTS, "ics")
"""Formats the ledger can hold."""

OWN_PURPOSES: Final = ("case_file", "document_request")
"""Purposes that no rule is asked about: the own authority's case file, and what a person has decided to give."""

ReleaseState = Literal["intended", "done", "failed"]


@attrs.frozen(kw_only=True)
class Release:
    """Release (utlämnande): what left, to whom, on what ground.

    A row that is still `intended` after a crash is shown as "osäkert om den lämnade". content_sha256 and size_bytes
    describe the exact bytes; receivers are party kinds; decision_id points at the stored decision;
    grounds: the written assessments it left on, as `osl-26-9`; warnings: codes of what the decision warned of.
    """

    id: str
    consultation_id: str
    consultation_kind: str
    format: str
    carrier: str
    receivers: tuple[str, ...]
    purpose: str
    mode: str
    decision_id: str
    rules_sha256: str
    content_sha256: str
    size_bytes: int
    intended_at: str
    actor: str
    state: ReleaseState = "intended"
    finished_at: str = ""
    grounds: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class StoredDecision:
    """A decision (beslut) as it was made, with its question, so that it can be replayed against the same rules."""

    id: str
    at: str
    actor: str
    consultation_id: str
    question: str
    decision: str
    rules_sha256: str


@attrs.frozen(kw_only=True)
class SecondPerson:
    """A second person's agreement (andra person) to one release of exactly this content; one question, one answer.

    object_id: the consultation or consent; sha256: of what would leave, the day left out; agreed_by: another user's
    id than asked_by, empty while nobody has answered; receivers, purpose, language: so that the same can be shown.
    """

    id: str
    object_id: str
    sha256: str
    asked_at: str
    asked_by: str
    agreed_at: str = ""
    agreed_by: str = ""
    receivers: tuple[str, ...] = ()
    purpose: str = ""
    language: str = "sv"
