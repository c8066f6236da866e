# SPDX-License-Identifier: EUPL-1.2
"""The log (loggen): a hash chain of what was done, by whom, about which id. Entries never hold names or content.

Changing, removing, adding or reordering an entry breaks the chain at a place that can be named. Cutting the tail
off does not; that is seen by comparing with a head kept outside the vault.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Final

import attrs

FIRST: Final = "0" * 64
ACTS: Final = (
    "vault_created",
    "vault_opened",
    "vault_locked",
    "vault_recovered",
    "vault_restored",
    "open_refused",
    "passphrase_changed",
    "recovery_key_changed",
    "user_added",
    "user_removed",
    "party_added",
    "child_added",
    "child_changed",
    "child_opened",
    "consent_recorded",
    "statement_recorded",
    "consultation_recorded",
    "consultation_opened",
    "consultation_approved",
    "consultation_reopened",
    "consultation_closed",
    "second_person_agreed",
    "draft_destroyed",
    "search_shown",
    "decision_made",
    "release_intended",
    "release_done",
    "release_failed",
    "release_refused",
    "settings_changed",
    "log_read",
    "log_correction",
    "check_failed",
    "concern_report_started",
    "maturity_assessed",
    "consent_renewed",
    "consent_ended",
    "consent_split",
    "consent_form_made",
    "attachment_added",
    "attachment_opened",
    "attachment_removed",
    "second_person_asked",
    "policy_key_trusted",
    "policy_key_withdrawn",
    "policy_signed",
    "policy_in_force",
    "policy_refused",
    "person_assessed",
    "person_added",
    "notice_proposed",
    "notice_given",
    "consent_receipt_shown",
    "concern_report_opened",
    "concern_report_made",
    "concern_report_received",
    "concern_report_answered",
    "concern_report_removed",
    "user_changed",
    "deputy_appointed",
    "deputy_ended",
    "opened_in_absence",
    "child_handed_over",
    "school_changed",
    "case_file_changed",
    "case_file_text_destroyed",
    "document_request_received",
    "document_request_records_chosen",
    "document_request_judged",
    "document_request_decided",
    "recognition_stopped",
    "recognition_reopened",
    "follow_up_done",
    "meeting_planned",
    "meeting_changed",
    "meeting_opened",
    "meeting_called",
    "meeting_started",
    "meeting_presence",
    "meeting_ended",
    "meeting_cancelled",
    "protocol_changed",
    "calendar_file_made",
    "ground_assessed",
    "ground_withdrawn",
    "ground_used",
)


@attrs.frozen(kw_only=True)
class LogEntry:
    """Log entry (loggpost): seq counts from 1; at is an instant (UTC); actor is a user id; details are small facts."""

    seq: int
    at: str
    actor: str
    act: str
    object_kind: str
    object_id: str
    details: dict[str, str | int]
    prev: str
    hash: str


@attrs.frozen(kw_only=True)
class Head:
    """The chain's head (loggens huvud), also kept outside the vault; a restore starts a new epoch."""

    vault: str
    epoch: int
    count: int
    hash: str
    time: str


def link(
    prev: LogEntry | None,
    *,
    at: str,
    actor: str,
    act: str,
    object_kind: str = "",
    object_id: str = "",
    details: dict[str, str | int] | None = None,
) -> LogEntry:
    """The entry that follows `prev` (None: the first). Raises ValueError for an act that is not in ACTS."""
    if act not in ACTS:
        raise ValueError(f"unknown act {act}")
    entry = LogEntry(
        seq=prev.seq + 1 if prev else 1,
        at=at,
        actor=actor,
        act=act,
        object_kind=object_kind,
        object_id=object_id,
        details=dict(details or {}),
        prev=prev.hash if prev else FIRST,
        hash="",
    )
    return attrs.evolve(entry, hash=digest(entry))


def digest(entry: LogEntry) -> str:
    """SHA-256 (hex) of an entry without its own hash, as canonical JSON."""
    fields = attrs.asdict(entry)
    del fields["hash"]
    canonical = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def first_broken(entries: Iterable[LogEntry]) -> int | None:
    """The number of the first entry that does not follow from the one before, or None when the chain holds."""
    expected_seq, expected_prev = 1, FIRST
    for entry in entries:
        if entry.seq != expected_seq or entry.prev != expected_prev or entry.hash != digest(entry):
            return expected_seq
        expected_seq, expected_prev = entry.seq + 1, entry.hash
    return None
