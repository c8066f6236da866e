# SPDX-License-Identifier: EUPL-1.2
"""Attachments (underlag) as rows of at most 1 MiB in the encrypted file; never a file of their own."""

from __future__ import annotations

from samverkan_desktop.domain.attachments import Attachment, parts_of
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row


class AttachmentStore:
    """Attachments (underlag) of consents."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, attachment: Attachment, content: bytes) -> None:
        """Store an attachment with its bytes."""
        self._db.insert("attachment", to_row(attachment))
        for number, part in enumerate(parts_of(content)):
            row = {"attachment_id": attachment.id, "number": number, "content": part}
            self._db.insert("attachment_part", row)

    def get(self, attachment_id: str) -> Attachment | None:
        """One attachment, without its bytes."""
        row = self._db.row("SELECT * FROM attachment WHERE id = ?", attachment_id)
        return from_row(row, Attachment) if row else None

    def of(self, consent_id: str) -> tuple[Attachment, ...]:
        """A consent's attachments in the order they were added, without their bytes."""
        rows = self._db.rows("SELECT * FROM attachment WHERE consent_id = ? ORDER BY row", consent_id)
        return tuple(from_row(row, Attachment) for row in rows)

    def content(self, attachment_id: str) -> bytes:
        """The bytes of one attachment."""
        sql = "SELECT content FROM attachment_part WHERE attachment_id = ? ORDER BY number"
        return b"".join(row["content"] for row in self._db.rows(sql, attachment_id))

    def remove(self, attachment_id: str) -> None:
        """Take an attachment away for good (its pages are overwritten). Raises KeyError when there is none."""
        if not self._db.destroy("DELETE FROM attachment WHERE id = ?", attachment_id):
            raise KeyError(attachment_id)
