# SPDX-License-Identifier: EUPL-1.2
"""Users (användare) of the vault: who they are; their passphrases live in the slots, not here."""

from __future__ import annotations

from samverkan_desktop.domain.people import User
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row


class UserStore:
    """Users (användare), removed ones too: the log still names them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, user: User) -> None:
        """Store a new user."""
        self._db.insert("user", to_row(user))

    def update(self, user: User) -> None:
        """Replace a user's record, same id. Raises KeyError when there is none."""
        self._db.update("user", to_row(user))

    def get(self, user_id: str) -> User | None:
        """One user."""
        row = self._db.row("SELECT * FROM user WHERE id = ?", user_id)
        return from_row(row, User) if row else None

    def all(self) -> tuple[User, ...]:
        """Every user, removed ones too, oldest first."""
        return tuple(from_row(row, User) for row in self._db.rows("SELECT * FROM user ORDER BY row"))
