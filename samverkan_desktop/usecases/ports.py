# SPDX-License-Identifier: EUPL-1.2
"""Ports: all that a use case may need from outside, as Protocols that `vault`, `sealing` and others fulfil.

Every method of a store works inside the vault's one connection, on the vault's one thread. Methods that write
must be called inside `Vault.transaction()`; outside one they raise RuntimeError.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Protocol

import attrs

from samverkan_desktop.domain.assessments import PersonAssessment
from samverkan_desktop.domain.attachments import Attachment
from samverkan_desktop.domain.case_files import CaseFile
from samverkan_desktop.domain.concern_reports import ConcernReport
from samverkan_desktop.domain.consents import (
    Consent,
    ConsentEvent,
    ConsentNotice,
    MaturityAssessment,
    RecordedStatement,
)
from samverkan_desktop.domain.consultations import (
    Action,
    Approval,
    ConsentedConsultation,
    DeidentifiedConsultation,
    Draft,
    Kind,
    ListRow,
)
from samverkan_desktop.domain.deputies import Absence, Deputyship, Handover
from samverkan_desktop.domain.document_requests import DocumentRequest, Judged, RequestedRecord
from samverkan_desktop.domain.exceptional_grounds import GroundAssessment
from samverkan_desktop.domain.log import Head, LogEntry
from samverkan_desktop.domain.meetings import ConsentedMeeting, Meeting
from samverkan_desktop.domain.meetings import Protocol as MeetingProtocol
from samverkan_desktop.domain.parties import Party
from samverkan_desktop.domain.people import Child, Guardian, OtherPerson, User
from samverkan_desktop.domain.policies import PolicyKey, SignedPolicy
from samverkan_desktop.domain.recognition import NextStep, Recognition
from samverkan_desktop.domain.releases import Release, ReleaseState, SecondPerson, StoredDecision


@attrs.frozen(kw_only=True)
class VaultInfo:
    """What a vault is: its id, name, unit and format; practice vaults (övningsvalv) are marked for life.

    own_party: party kind; epoch: log epoch, a restore starts a new one; created_at: instant.
    """

    id: str
    name: str
    own_party: str
    municipality: str
    practice: bool
    created_at: str
    format: int
    epoch: int = 1


class Users(Protocol):
    """Users (användare) of this vault."""

    def add(self, user: User) -> None:
        """Store a new user."""

    def update(self, user: User) -> None:
        """Replace a user's record, same id."""

    def get(self, user_id: str) -> User | None:
        """One user."""

    def all(self) -> tuple[User, ...]:
        """Every user, removed ones too, oldest first."""


class Parties(Protocol):
    """Parties (parter)."""

    def add(self, party: Party) -> None:
        """Store a new party."""

    def all(self) -> tuple[Party, ...]:
        """Every party, own first, then by name."""


class People(Protocol):
    """Children, guardians and others (barn, vårdnadshavare, andra): the consented side only."""

    def add_child(self, child: Child) -> None:
        """Store a new child."""

    def update_child(self, child: Child) -> None:
        """Replace a child's record, same id."""

    def child(self, child_id: str) -> Child | None:
        """One child."""

    def children(self) -> tuple[Child, ...]:
        """Every child, by name."""

    def number(self, child_id: str) -> int:
        """The child's own small number in this vault, which says nothing of whom it is; 0 when there is none."""

    def hidden_from(self, user_id: str) -> frozenset[str]:
        """Ids of the protected children that are neither owned nor deputised by a user."""

    def add_guardian(self, guardian: Guardian) -> None:
        """Store a guardian of a child."""

    def update_guardian(self, guardian: Guardian) -> None:
        """Replace a guardian's record, same id."""

    def guardians(self, child_id: str) -> tuple[Guardian, ...]:
        """A child's guardians in the order they were added."""

    def add_other(self, person: OtherPerson) -> None:
        """Store another person of the case."""

    def others(self, child_id: str) -> tuple[OtherPerson, ...]:
        """Other persons of a child's case."""


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


class Policies(Protocol):
    """Local policies (kommunens regler) that were taken into use, and the keys that are trusted."""

    def add_key(self, key: PolicyKey) -> None:
        """Trust a key from now on."""

    def trusted(self) -> tuple[PolicyKey, ...]:
        """Every trusted key, oldest first."""

    def add(self, policy: SignedPolicy) -> None:
        """Keep a signed policy."""

    def all(self) -> tuple[SignedPolicy, ...]:
        """Every policy, first day first; of two with the same day the one taken into use first."""


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


class Deputies(Protocol):
    """Deputies, absence and handover (ersättare, frånvaro, överlämning)."""

    def add(self, record: Deputyship | Absence | Handover) -> None:
        """Store a new one."""

    def deputyships(self) -> tuple[Deputyship, ...]:
        """Every deputyship, oldest first."""

    def absences(self) -> tuple[Absence, ...]:
        """Everything opened in someone's absence, oldest first."""

    def handovers(self) -> tuple[Handover, ...]:
        """Every handover, oldest first."""

    def end(self, deputyship_id: str, ended_at: str) -> None:
        """End a deputyship before its last day. Raises KeyError when there is none that goes on."""

    def tell(self, record: Deputyship | Absence | Handover, told_at: str) -> None:
        """Note that the one it concerns has been told."""

    def owners(self) -> dict[str, tuple[str, str]]:
        """Owner and deputy of every child, by the child's id."""

    def draft_owners(self) -> dict[str, str]:
        """Whose every draft is, by the draft's id."""


class Grounds(Protocol):
    """Written assessments of exceptional grounds (undantagsgrunder)."""

    def add(self, assessment: GroundAssessment) -> GroundAssessment:
        """Append one; returns it with its number in the order of recording."""

    def withdraw(self, assessment_id: str, at: str, by: str, because: str) -> None:
        """Note that one no longer holds. Raises KeyError when none stands with that id."""

    def of(self, consultation_id: str) -> tuple[GroundAssessment, ...]:
        """Those of one consultation, in the order of recording, withdrawn ones too."""


class CaseFiles(Protocol):
    """How far records have come towards the case file (akten)."""

    def keep(self, kept: CaseFile) -> None:
        """Store or replace."""

    def get(self, consultation_id: str) -> CaseFile | None:
        """Where one record stands, or None when nothing has been said."""

    def all(self) -> tuple[CaseFile, ...]:
        """Every one, by number."""


class DocumentRequests(Protocol):
    """Requests for documents (begäran om handling)."""

    def next_number(self, year: int) -> str:
        """The next free number, as `B-2026-003`."""

    def add(self, request: DocumentRequest) -> None:
        """Store a new request."""

    def update(self, request: DocumentRequest) -> None:
        """Replace a request, same id. Raises KeyError when there is none."""

    def get(self, request_id: str) -> DocumentRequest | None:
        """One request."""

    def all(self) -> tuple[DocumentRequest, ...]:
        """Every request, newest first."""

    def set_records(self, request_id: str, records: Iterable[RequestedRecord]) -> None:
        """Replace which records a request covers; what was judged of one that is left out goes."""

    def records(self, request_id: str) -> tuple[RequestedRecord, ...]:
        """The records of a request in their order."""

    def judge(self, request_id: str, consultation_id: str, judged: Iterable[Judged]) -> None:
        """Replace what was judged of one record's passages."""

    def judged(self, request_id: str) -> tuple[Judged, ...]:
        """What was judged of every passage of a request."""


class Meetings(Protocol):
    """Meetings (möten) of both kinds, each in tables of its own."""

    def save(self, meeting: Meeting) -> None:
        """Store or replace with all its parts but the protocol."""

    def get(self, meeting_id: str) -> Meeting | None:
        """One meeting of either kind."""

    def between(self, first: date, last: date) -> tuple[Meeting, ...]:
        """Every meeting from one day to another, both included, soonest first."""

    def of_child(self, child_id: str) -> tuple[ConsentedMeeting, ...]:
        """A child's meetings, soonest first."""

    def next_number(self, year: int) -> str:
        """The next free number, as `M-2026-003`."""

    def protocol(self, meeting_id: str) -> MeetingProtocol:
        """A meeting's protocol; an empty one when nothing has been written."""

    def save_protocol(self, protocol: MeetingProtocol) -> None:
        """Store or replace a protocol."""


class Log(Protocol):
    """The log (loggen)."""

    def append(
        self,
        *,
        at: str,
        actor: str,
        act: str,
        object_kind: str = "",
        object_id: str = "",
        details: dict[str, str | int] | None = None,
    ) -> LogEntry:
        """Add the next entry of the chain."""

    def entries(self, *, newest: int | None = None) -> tuple[LogEntry, ...]:
        """All entries oldest first, or only the newest so many (still oldest first)."""

    def head(self) -> Head:
        """The head as it stands; count 0 and the first hash when empty."""


class Settings(Protocol):
    """Settings kept in the vault, per user (empty user: the whole vault)."""

    def get(self, name: str, user_id: str = "") -> str | int | bool | None:
        """The stored value or None."""

    def set(self, name: str, value: str | int | bool, user_id: str = "") -> None:
        """Store a value."""


class Vault(Protocol):
    """An open vault (öppet valv)."""

    info: VaultInfo
    users: Users
    parties: Parties
    people: People
    consents: Consents
    attachments: Attachments
    policies: Policies
    consultations: Consultations
    drafts: Drafts
    releases: Releases
    concern_reports: ConcernReports
    recognitions: Recognitions
    deputies: Deputies
    case_files: CaseFiles
    document_requests: DocumentRequests
    meetings: Meetings
    grounds: Grounds
    log: Log
    settings: Settings

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; a transaction inside another joins it. Durable when the outermost has been left."""

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open, so that nothing of it is durable yet."""

    def new_epoch(self) -> None:
        """Start the log's next epoch (after a restore), inside a transaction."""

    def faults(self) -> tuple[str, ...]:
        """Every page's HMAC, SQLite's own check and foreign keys: error codes, empty when whole. May take seconds."""

    def counts(self) -> dict[str, int]:
        """Records by kind: children, consents, consented, deidentified, drafts, releases, users, log_entries."""

    def close(self) -> None:
        """Close the file and take away open.json."""


class VaultFiles(Protocol):
    """Where vaults are kept on disk."""

    def create(self, home: Path, key: bytes, info: VaultInfo) -> Vault:
        """A new, empty vault. Raises Impossible (place_refused, home_not_free, disk_full, read_only)."""

    def open(self, home: Path, key: bytes) -> Vault:
        """Open. Raises Impossible (open_elsewhere with `since`, place_refused), Refused (damaged, from_the_future)."""

    def exists(self, home: Path) -> bool:
        """Whether a vault file lies there."""

    def cipher_version(self) -> str:
        """The version of the cipher library."""

    def opened_since(self, home: Path) -> str | None:
        """The time `HH:MM` since when it is open somewhere, or None when it is not."""


@attrs.frozen(kw_only=True)
class Opened:
    """What a slot gave: the vault's key, whose slot it was, and whether a damaged slot file was mended."""

    vmk: bytes
    user_id: str
    repaired: bool = False


class Locks(Protocol):
    """Slots, recovery key, throttle and the log's outside head, for one home."""

    def check_passphrase(self, passphrase: str) -> None:
        """Raise InvalidInput with the reason when it is too short, too long or too common."""

    def new_recovery_key(self) -> str:
        """A new recovery key as shown: eight groups of four, with dashes. Not stored."""

    def same_recovery_key(self, shown: str, typed: str) -> bool:
        """Whether what was typed (any case, spaces, dashes) is the key that was shown."""

    def create(
        self, home: Path, *, vault_id: str, practice: bool, user_id: str, passphrase: str, recovery_key: str
    ) -> bytes:
        """New key slots for a new vault; returns the vault key (32 bytes)."""

    def discard(self, home: Path, vmk: bytes) -> None:
        """Take away the slots just made for a vault that then could not be made."""

    def open(self, home: Path, passphrase: str) -> Opened:
        """Raises LockedOut (wrong_passphrase, wait with `seconds`), Refused (slots_missing, slots_damaged)."""

    def recover(self, home: Path, recovery_key: str) -> Opened:
        """Open with the recovery key; same errors with wrong_recovery_key."""

    def set_passphrase(self, home: Path, vmk: bytes, user_id: str, passphrase: str) -> None:
        """Add or replace a user's slot, proved by opening it."""

    def remove(self, home: Path, vmk: bytes, user_id: str) -> None:
        """Take away a user's slot; the last passphrase slot cannot be removed."""

    def replace_recovery_key(self, home: Path, vmk: bytes, recovery_key: str) -> None:
        """Change the recovery slot, proved by opening it."""

    def describe(self, home: Path) -> dict[str, object]:
        """What can be known without opening: vault_id, practice, generation, slots as (kind, user id)."""

    def database_key(self, vmk: bytes) -> bytes:
        """The raw key of the database, derived from the vault key."""

    def outside_head(self, vmk: bytes, vault_id: str) -> Head | None:
        """The log head kept outside the home, or None. Raises Refused("anchor_damaged") when its seal is broken."""

    def keep_head(self, vmk: bytes, head: Head, *, keyring: bool = False) -> None:
        """Keep the head outside the home, in the keyring too at lock when there is one."""


class Carrier(Protocol):
    """Takes finished bytes to where they go; the one door is its only caller."""

    def put(self, content: bytes, to: Path, *, overwrite: bool = False) -> None:
        """Write all or nothing. Raises Impossible with what to do."""


class Progress(Protocol):
    """Called now and then by slow work; may raise to cancel."""

    def __call__(self, done: int, total: int) -> None:
        """So much of so much is done."""
