# SPDX-License-Identifier: EUPL-1.2
"""An open vault (öppet valv): its stores, its transaction and its own check of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import attrs

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.usecases.ports import (
    case_files,
    consents,
    consultations,
    log,
    meetings,
    people,
    releases,
    settings,
)
from samverkan_desktop.usecases.ports.vault import VaultInfo
from samverkan_desktop.vault import checks, migrate
from samverkan_desktop.vault.attachments import AttachmentStore
from samverkan_desktop.vault.case_files import CaseFileStore
from samverkan_desktop.vault.concern_reports import ConcernReportStore
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.consents import ConsentStore
from samverkan_desktop.vault.consultations import ConsultationStore
from samverkan_desktop.vault.deputies import DeputyStore
from samverkan_desktop.vault.document_requests import DocumentRequestStore
from samverkan_desktop.vault.drafts import DraftStore
from samverkan_desktop.vault.exceptional_grounds import GroundStore
from samverkan_desktop.vault.log import LogStore
from samverkan_desktop.vault.meetings import MeetingStore
from samverkan_desktop.vault.open_marker import OpenMarker
from samverkan_desktop.vault.parties import PartyStore
from samverkan_desktop.vault.people import PeopleStore
from samverkan_desktop.vault.policies import PolicyStore
from samverkan_desktop.vault.recognitions import RecognitionStore
from samverkan_desktop.vault.releases import ReleaseStore
from samverkan_desktop.vault.rows import from_row, to_row
from samverkan_desktop.vault.settings import SettingStore
from samverkan_desktop.vault.users import UserStore

_COUNTED: Final = {
    "children": ("child",),
    "consents": ("consent",),
    "consented": ("consented",),
    "deidentified": ("deidentified",),
    "drafts": ("consented_draft", "deidentified_draft"),
    "releases": ("ledger",),
    "users": ("user",),
    "log_entries": ("log_entry",),
}


class SqlVault:
    """An open vault (öppet valv) in one encrypted SQLite file. Belongs to the thread that opened it."""

    def __init__(self, db: Database, marker: OpenMarker, forget_copies: Callable[[], object] = lambda: None) -> None:
        self._db = db
        self._forget_copies = forget_copies
        self._marker = marker
        self.info: VaultInfo = read_info(db)
        self.users: people.Users = UserStore(db)
        self.parties: people.Parties = PartyStore(db)
        self.people: people.People = PeopleStore(db)
        self.consents: consents.Consents = ConsentStore(db)
        self.attachments: consents.Attachments = AttachmentStore(db)
        self.policies: settings.Policies = PolicyStore(db)
        self.consultations: consultations.Consultations = ConsultationStore(db)
        self.drafts: consultations.Drafts = DraftStore(db)
        self.releases: releases.Releases = ReleaseStore(db)
        self.concern_reports: releases.ConcernReports = ConcernReportStore(db)
        self.recognitions: consultations.Recognitions = RecognitionStore(db)
        self.deputies: people.Deputies = DeputyStore(db)
        self.case_files: case_files.CaseFiles = CaseFileStore(db)
        self.document_requests: case_files.DocumentRequests = DocumentRequestStore(db)
        self.meetings: meetings.Meetings = MeetingStore(db)
        self.grounds: releases.Grounds = GroundStore(db)
        self.log: log.Log = LogStore(db)
        self.settings: settings.Settings = SettingStore(db)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; a transaction inside another joins it. Durable when the outermost has been left."""
        info = self.info
        try:
            with self._db.transaction():
                yield
        except BaseException:
            self.info = info
            if not self._db.in_transaction:
                self._db.has_destroyed = False
            raise
        if self._db.has_destroyed and not self._db.in_transaction:
            self._db.has_destroyed = False
            self._forget_copies()

    def destroys(self) -> None:
        """Say that what is written in the open transaction destroys something for good (gallring)."""
        self._db.has_destroyed = True

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._db.in_transaction

    def new_epoch(self) -> None:
        """Start the log's next epoch (after a restore), inside a transaction."""
        self._db.write("UPDATE vault SET epoch = epoch + 1")
        self.info = attrs.evolve(self.info, epoch=self.info.epoch + 1)

    def faults(self) -> tuple[str, ...]:
        """Every page's HMAC, SQLite's own check, foreign keys and search: error codes, empty when whole."""
        return checks.faults(self._db)

    def counts(self) -> dict[str, int]:
        """Records by kind: children, consents, consented, deidentified, drafts, releases, users, log_entries."""
        return {
            name: sum(self._db.value(f"SELECT count(*) FROM {table}") for table in tables)  # noqa: S608
            for name, tables in _COUNTED.items()
        }

    def close(self) -> None:
        """Take away open.json and close the file; closing twice does no harm."""
        # The marker first: once the file is free another may open it and put its own marker there.
        self._marker.remove()
        self._db.close()


def store_info(db: Database, info: VaultInfo) -> None:
    """Write down what a new vault is, inside a transaction."""
    db.insert("vault", {"one": 1} | to_row(info, without=("format",)))


def read_info(db: Database) -> VaultInfo:
    """What the vault says it is. Raises Refused (damaged) when it says nothing."""
    row = db.row("SELECT * FROM vault")
    if row is None:
        raise Refused("damaged")
    return from_row(row, VaultInfo, format=migrate.format_of(db))
