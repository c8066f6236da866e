# SPDX-License-Identifier: EUPL-1.2
"""Consents (samtycken) and their evidence."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from samverkan_desktop.domain.assessments import PersonAssessment
from samverkan_desktop.domain.attachments import Attachment
from samverkan_desktop.domain.consents import (
    Consent,
    ConsentEvent,
    ConsentNotice,
    MaturityAssessment,
    RecordedStatement,
)


class Consents(Protocol):
    """Consents and their append-only statements (samtycken och utsagor)."""

    def add(self, consent: Consent) -> None:
        """Store what was asked."""

    def get(self, consent_id: str) -> Consent | None:
        """One consent."""

    def of_child(self, child_id: str) -> tuple[Consent, ...]:
        """A child's consents, newest first."""

    def all(self) -> tuple[Consent, ...]:
        """Every consent, by last day."""

    def append(self, statement: RecordedStatement) -> RecordedStatement:
        """Append a statement; returns it with its number in the order of recording. Nothing is ever changed."""

    def statements(self, consent_id: str) -> tuple[RecordedStatement, ...]:
        """A consent's statements in the order of recording."""

    def keep_text(self, sha256: str, language: str, text: str) -> None:
        """Keep a text that is explained or printed, once."""

    def text(self, sha256: str) -> str | None:
        """A kept text."""

    def add_event(self, event: ConsentEvent) -> ConsentEvent:
        """Append something that happened; returns it with its number in the order of recording."""

    def events(self, consent_id: str) -> tuple[ConsentEvent, ...]:
        """What has happened to a consent, in the order of recording."""

    def add_assessment(self, assessment: MaturityAssessment) -> MaturityAssessment:
        """Append an assessment of maturity; returns it with its number in the order of recording."""

    def assessments(self, child_id: str) -> tuple[MaturityAssessment, ...]:
        """A child's assessments in the order of recording."""

    def add_person_assessment(self, assessment: PersonAssessment) -> PersonAssessment:
        """Append an assessment of someone around a child; returns it with its number in the order of recording."""

    def person_assessments(self, child_id: str) -> tuple[PersonAssessment, ...]:
        """Assessments of the people around a child, in the order of recording."""

    def add_notice(self, notice: ConsentNotice) -> None:
        """Keep a notice that is to be given."""

    def give_notice(self, notice_id: str, on: date, way: str, by: str) -> None:
        """Note that a notice has been given. Raises KeyError when none waits with that id."""

    def notices(self, consent_id: str) -> tuple[ConsentNotice, ...]:
        """A consent's notices, oldest first."""


class Attachments(Protocol):
    """Attachments (underlag) of consents, in the encrypted file and nowhere else."""

    def add(self, attachment: Attachment, content: bytes) -> None:
        """Store an attachment with its bytes."""

    def get(self, attachment_id: str) -> Attachment | None:
        """One attachment, without its bytes."""

    def of(self, consent_id: str) -> tuple[Attachment, ...]:
        """A consent's attachments in the order they were added, without their bytes."""

    def content(self, attachment_id: str) -> bytes:
        """The bytes of one attachment."""

    def remove(self, attachment_id: str) -> None:
        """Take an attachment away for good."""
