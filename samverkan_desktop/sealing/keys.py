# SPDX-License-Identifier: EUPL-1.2
"""Every key of a vault, made from its one random vault key (VMK) by HKDF-SHA256 with a label of its own.

A key for one purpose says nothing about another's. Nothing is stored here; the vault key is in the slots,
wrapped, and in the memory of the process that opened it. Source: RFC 5869.
"""

from __future__ import annotations

import secrets

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_LENGTH = 32
"""Bytes of the vault key and of every key made from it."""

LABELS = {
    "database": b"samverkan/1/database",
    "anchor": b"samverkan/1/anchor",
    "log": b"samverkan/1/log",
    "backup": b"samverkan/1/backup",
    "slots": b"samverkan/1/slots",
    "settings": b"samverkan/1/settings",
}
"""Purpose and label; a label is never used again for something else, a change makes a new number.

`log`, `backup` and `settings` are kept free: no key is made with them yet.
"""


def new_vault_key() -> bytes:
    """A new random vault key (valvsnyckel), 32 bytes from the operating system."""
    return secrets.token_bytes(KEY_LENGTH)


def derive(secret: bytes, label: bytes, *, salt: bytes | None = None) -> bytes:
    """32 bytes for one purpose, by HKDF-SHA256 (RFC 5869)."""
    return HKDF(algorithm=SHA256(), length=KEY_LENGTH, salt=salt, info=label).derive(secret)


def database_key(vmk: bytes) -> bytes:
    """The raw key of the encrypted database, 32 bytes; SQLCipher's own key stretching is passed by."""
    return _purpose(vmk, "database")


def anchor_key(vmk: bytes) -> bytes:
    """The key that seals the log's outside head."""
    return _purpose(vmk, "anchor")


def slots_key(vmk: bytes) -> bytes:
    """The key of the seal on the slot files."""
    return _purpose(vmk, "slots")


def _purpose(vmk: bytes, name: str) -> bytes:
    if len(vmk) != KEY_LENGTH:
        raise ValueError("a vault key is 32 bytes")
    return derive(vmk, LABELS[name])
