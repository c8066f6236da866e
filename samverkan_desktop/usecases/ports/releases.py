# SPDX-License-Identifier: EUPL-1.2
"""What leaves (utlämnanden), and on which ground."""

from __future__ import annotations

from typing import Protocol

from samverkan_desktop.domain.concern_reports import ConcernReport
from samverkan_desktop.domain.exceptional_grounds import GroundAssessment
from samverkan_desktop.domain.releases import Release, ReleaseState, SecondPerson, StoredDecision


class Releases(Protocol):
    """The ledger of releases, the decisions made and the rule sets used."""

    def keep_rules(self, sha256: str, version: str, canonical: str) -> None:
        """Keep the canonical text of a rule set, once."""

    def rules(self, sha256: str) -> str | None:
        """The canonical text of a kept rule set."""

    def add_decision(self, decision: StoredDecision) -> None:
        """Keep a decision with its question."""

    def decision(self, decision_id: str) -> StoredDecision | None:
        """One decision."""

    def add(self, release: Release) -> None:
        """Store an intended release."""

    def finish(self, release_id: str, state: ReleaseState, finished_at: str) -> None:
        """Set an intended release to done or failed."""

    def of(self, consultation_id: str) -> tuple[Release, ...]:
        """Releases of one consultation, oldest first."""

    def all(self) -> tuple[Release, ...]:
        """Every release, oldest first."""

    def ask_second(self, asked: SecondPerson) -> None:
        """Keep a question to a second person."""

    def agree_second(self, asked_id: str, agreed_at: str, agreed_by: str) -> None:
        """Keep a second person's yes. Raises KeyError when there is no such question without an answer."""

    def second_persons(self, object_id: str) -> tuple[SecondPerson, ...]:
        """Questions to a second person about one consultation or consent, oldest first."""

    def second_persons_waiting(self) -> tuple[SecondPerson, ...]:
        """Every question to a second person that nobody has answered, oldest first."""


class Grounds(Protocol):
    """Written assessments of exceptional grounds (undantagsgrunder)."""

    def add(self, assessment: GroundAssessment) -> GroundAssessment:
        """Append one; returns it with its number in the order of recording."""

    def withdraw(self, assessment_id: str, at: str, by: str, because: str) -> None:
        """Note that one no longer holds. Raises KeyError when none stands with that id."""

    def of(self, consultation_id: str) -> tuple[GroundAssessment, ...]:
        """Those of one consultation, in the order of recording, withdrawn ones too."""


class ConcernReports(Protocol):
    """Concern reports (orosanmälningar), tied to no child, consent or consultation."""

    def save(self, report: ConcernReport) -> None:
        """Store or replace. Raises Refused("record_refused") when a made one would be made anew."""

    def get(self, report_id: str) -> ConcernReport | None:
        """One report."""

    def of(self, owner: str) -> tuple[ConcernReport, ...]:
        """One user's reports, newest first."""

    def remove(self, report_id: str) -> None:
        """Remove one that has not been made (pages are overwritten)."""
