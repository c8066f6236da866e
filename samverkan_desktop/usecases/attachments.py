# SPDX-License-Identifier: EUPL-1.2
"""Attachments (underlag): evidence of a consent, added, looked at and taken away; in the vault and nowhere else.

The bytes go into the encrypted file as they are and come out in memory, for a viewer in the program. Nothing is ever
unpacked, started or written to disk. Each look is entered in the log before the bytes are handed over.
"""

from __future__ import annotations

import hashlib

from samverkan_desktop.domain.attachments import LARGEST, MOST, Attachment, clean_name, kind_of
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.usecases import consents
from samverkan_desktop.usecases.desk import Desk


def add(desk: Desk, consent_id: str, name: str, content: bytes, *, statement_id: str = "") -> Attachment:
    """Add evidence (lägg till underlag) to a consent, or to one of its statements.

    Raises InvalidInput: unknown_consent, unknown_statement, attachment_kind (not PDF, JPEG or PNG by its first bytes),
    attachment_too_large, attachment_too_many.
    """
    consent = consents.scope(desk, consent_id)
    kind = kind_of(content)
    if kind is None:
        raise InvalidInput("attachment_kind")
    if len(content) > LARGEST:
        raise InvalidInput("attachment_too_large", megabytes=LARGEST // (1024 * 1024))
    if statement_id and all(row.id != statement_id for row in desk.vault.consents.statements(consent.id)):
        raise InvalidInput("unknown_statement")
    if len(desk.vault.attachments.of(consent.id)) >= MOST:
        raise InvalidInput("attachment_too_many", count=MOST)
    attachment = Attachment(
        id=new_id(),
        consent_id=consent.id,
        statement_id=statement_id,
        name=clean_name(name, kind),
        kind=kind,
        size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        added_at=desk.now,
        added_by=desk.actor.id,
    )
    with desk.change():
        desk.vault.attachments.add(attachment, content)
        desk.note("attachment_added", "attachment", attachment.id, size=attachment.size_bytes, sha256=attachment.sha256)
    return attachment


def listed(desk: Desk, consent_id: str) -> tuple[Attachment, ...]:
    """A consent's evidence in the order it was added, without the bytes. Raises InvalidInput("unknown_consent")."""
    return desk.vault.attachments.of(consents.scope(desk, consent_id).id)


def read(desk: Desk, attachment_id: str) -> bytes:
    """The bytes of one attachment, for a viewer in the program; the look is entered in the log first.

    Raises InvalidInput("unknown_attachment"), Refused("attachment_damaged") when they are not those that were added.
    """
    found = _attachment(desk, attachment_id)
    with desk.change():
        desk.note("attachment_opened", "attachment", found.id)
    content = desk.vault.attachments.content(found.id)
    if hashlib.sha256(content).hexdigest() != found.sha256:
        raise Refused("attachment_damaged")
    return content


def remove(desk: Desk, attachment_id: str) -> None:
    """Take an attachment away for good (ta bort underlag); that it was there stays in the log."""
    found = _attachment(desk, attachment_id)
    with desk.change():
        desk.vault.attachments.remove(found.id)
        desk.note("attachment_removed", "attachment", found.id, sha256=found.sha256)


def _attachment(desk: Desk, attachment_id: str) -> Attachment:
    found = desk.vault.attachments.get(attachment_id)
    if found is None or not _may_see(desk, found):
        raise InvalidInput("unknown_attachment")
    return found


def _may_see(desk: Desk, found: Attachment) -> bool:
    try:
        consents.scope(desk, found.consent_id)
    except InvalidInput:
        return False
    return True
