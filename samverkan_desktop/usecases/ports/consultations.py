# SPDX-License-Identifier: EUPL-1.2
"""Consultations (konsultationer) on both sides of the wall, their drafts, and what stopped them."""

from __future__ import annotations

from typing import Protocol

from samverkan_desktop.domain.consultations import (
    Action,
    Approval,
    ConsentedConsultation,
    DeidentifiedConsultation,
    Draft,
    Kind,
    ListRow,
)
from samverkan_desktop.domain.recognition import NextStep, Recognition


class Consultations(Protocol):
    """Consultations of both kinds, each in tables of its own."""

    def next_number(self, prefix: str, year: int) -> str:
        """The next free number, as `K-2026-034` (prefix K) or `S-2026-015` (prefix S)."""

    def add_consented(self, consultation: ConsentedConsultation) -> None:
        """Store one with its sections, participants, actions and consents."""

    def update_consented(self, consultation: ConsentedConsultation) -> None:
        """Replace all of it, same id."""

    def add_deidentified(self, consultation: DeidentifiedConsultation) -> None:
        """Store one; `texts` must be empty unless it is approved."""

    def update_deidentified(self, consultation: DeidentifiedConsultation) -> None:
        """Replace all of it, same id."""

    def consented(self, consultation_id: str) -> ConsentedConsultation | None:
        """One with consent."""

    def deidentified(self, consultation_id: str) -> DeidentifiedConsultation | None:
        """One de-identified."""

    def rows(self) -> tuple[ListRow, ...]:
        """The list: consultations and drafts that are no consultation yet, newest date first, then number."""

    def find(self, words: str, *, limit: int = 200) -> tuple[str, ...]:
        """Ids whose stored (approved or consented) text, purpose or number holds every word; newest first.

        Each word matches from its start, case-blind, å ä ö exact. Never raises for odd characters.
        """

    def open_actions(self) -> tuple[tuple[str, Action], ...]:
        """Every action that has a due day and is not done, of consultations that are approved, soonest first."""

    def set_approval(self, approval: Approval) -> None:
        """Store or replace the approval of a de-identified consultation."""

    def approval(self, consultation_id: str) -> Approval | None:
        """The approval, if any."""

    def memory_key(self, consultation_id: str) -> str:
        """The user's own minnesnyckel, or an empty text."""

    def set_memory_key(self, consultation_id: str, key: str) -> None:
        """Store, replace or (empty text) destroy the minnesnyckel."""


class Drafts(Protocol):
    """Drafts (utkast), one table for each side of the wall."""

    def save(self, draft: Draft) -> None:
        """Store or replace."""

    def get(self, draft_id: str) -> Draft | None:
        """One draft."""

    def all(self) -> tuple[Draft, ...]:
        """Every draft, latest change first."""

    def destroy(self, draft_id: str, kind: Kind) -> None:
        """Remove a draft for good (pages are overwritten)."""


class Recognitions(Protocol):
    """Recognitions (igenkänningar) of de-identified consultations and drafts."""

    def add(self, recognition: Recognition) -> None:
        """Store a new one."""

    def of(self, consultation_id: str) -> tuple[Recognition, ...]:
        """Those of one consultation or draft, oldest first."""

    def all(self) -> tuple[Recognition, ...]:
        """Every one, oldest first."""

    def choose(self, recognition_id: str, next_step: NextStep) -> None:
        """Note what came after the stop."""

    def reopen(self, recognition_id: str, at: str, by: str) -> None:
        """Note that another person opened it again; once, and never the one who stopped it."""
