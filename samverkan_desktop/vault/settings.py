# SPDX-License-Identifier: EUPL-1.2
"""Settings (inställningar) that are kept in the vault, of one user or of the whole vault."""

from __future__ import annotations

import json

from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import to_json


class SettingStore:
    """Settings kept in the vault, per user (empty user: the whole vault)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str, user_id: str = "") -> str | int | bool | None:
        """The stored value or None."""
        text = self._db.value("SELECT value FROM setting WHERE name = ? AND user_id = ?", name, user_id)
        if text is None:
            return None
        value: str | int | bool = json.loads(text)
        return value

    def set(self, name: str, value: str | int | bool, user_id: str = "") -> None:
        """Store a value."""
        self._db.write(
            "INSERT INTO setting (name, user_id, value) VALUES (?, ?, ?)"
            " ON CONFLICT (name, user_id) DO UPDATE SET value = excluded.value",
            name,
            user_id,
            to_json(value),
        )
