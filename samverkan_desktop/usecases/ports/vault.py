# SPDX-License-Identifier: EUPL-1.2
"""An open vault with all its stores, and where vaults lie on disk."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

import attrs

from samverkan_desktop.usecases.ports.case_files import CaseFiles, DocumentRequests
from samverkan_desktop.usecases.ports.consents import Attachments, Consents
from samverkan_desktop.usecases.ports.consultations import Consultations, Drafts, Recognitions
from samverkan_desktop.usecases.ports.log import Log
from samverkan_desktop.usecases.ports.meetings import Meetings
from samverkan_desktop.usecases.ports.people import Deputies, Parties, People, Users
from samverkan_desktop.usecases.ports.releases import ConcernReports, Grounds, Releases
from samverkan_desktop.usecases.ports.settings import Policies, Settings


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

    def destroys(self) -> None:
        """Say that what is written in the open transaction destroys something for good (gallring).

        Once it is durable, copies of the vault from before a change of format go too: they would still hold it. What
        the stores destroy by themselves (drafts, attachments, a minnesnyckel) says so already.
        """

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
