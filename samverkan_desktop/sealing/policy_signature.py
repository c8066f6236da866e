# SPDX-License-Identifier: EUPL-1.2
"""Signatures on a municipality's rules (kommunens regler): Ed25519, carried as the last line of the text itself.

The line is a TOML comment, so the file reads the same with it and without. Signed is everything before that line,
with LF line ends, under a label of its own. Knows keys and bytes; does not know whose key is trusted.
Source: RFC 8032 (Ed25519).
"""

from __future__ import annotations

import json
import re
import secrets
from typing import Final

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256, Hash

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.sealing.kdf import Kdf

LABEL: Final = b"samverkan/1/policy\n"
_LINE: Final = re.compile(r"# samverkan-signature ed25519 ([0-9a-f]{64}) ([0-9a-f]{128})\n?")
_NONCE: Final = 12


def new_key(passphrase: str, *, practice: bool = False) -> tuple[str, str]:
    """A new key as (public key, private key sealed by a passphrase), both text. practice: quick stretching, for tests
    and practice vaults alone."""
    key = Ed25519PrivateKey.generate()
    kdf = Kdf.practice() if practice else Kdf.new()
    nonce = secrets.token_bytes(_NONCE)
    public = key.public_key().public_bytes_raw()
    sealed = {
        "memory_kib": kdf.memory_kib,
        "iterations": kdf.iterations,
        "lanes": kdf.lanes,
        "salt": kdf.salt.hex(),
        "nonce": nonce.hex(),
        "key": AESGCM(kdf.stretch(passphrase)).encrypt(nonce, key.private_bytes_raw(), LABEL + public).hex(),
        "public": public.hex(),
    }
    return public.hex(), json.dumps(sealed)


def sign(text: str, sealed_key: str, passphrase: str) -> str:
    """The text with its signature as last line, in place of one it had. Raises Refused("policy_key_locked")."""
    key = _opened(sealed_key, passphrase)
    body = _body(text)
    public = key.public_key().public_bytes_raw().hex()
    return f"{body}# samverkan-signature ed25519 {public} {key.sign(LABEL + body.encode()).hex()}\n"


def signer(text: str) -> str | None:
    """The public key (64 hex digits) whose signature the text carries; None when it has none or a wrong one."""
    plain = _plain(text)
    line = _LINE.fullmatch(plain[plain.rstrip("\n").rfind("\n") + 1 :])
    if not line:
        return None
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(line[1]))
        key.verify(bytes.fromhex(line[2]), LABEL + _body(text).encode())
    except (InvalidSignature, ValueError):
        return None
    return line[1]


def fingerprint(public_key: str) -> str:
    """A public key as people compare it, `9C1E 40B7 A2D3 77F0` (the first 64 bits of its SHA-256)."""
    digest = Hash(SHA256())
    digest.update(bytes.fromhex(public_key))
    shown = digest.finalize()[:8].hex().upper()
    return " ".join(shown[at : at + 4] for at in range(0, 16, 4))


def _opened(sealed_key: str, passphrase: str) -> Ed25519PrivateKey:
    try:
        sealed = json.loads(sealed_key)
        kdf = Kdf(
            memory_kib=sealed["memory_kib"],
            iterations=sealed["iterations"],
            lanes=sealed["lanes"],
            salt=bytes.fromhex(sealed["salt"]),
        )
        nonce, key, public = (bytes.fromhex(sealed[name]) for name in ("nonce", "key", "public"))
        kdf.require(practice=True)
        return Ed25519PrivateKey.from_private_bytes(AESGCM(kdf.stretch(passphrase)).decrypt(nonce, key, LABEL + public))
    except (InvalidTag, ValueError, KeyError, TypeError):
        raise Refused("policy_key_locked") from None


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n")


def _body(text: str) -> str:
    """What is signed: the text without a signature line at its end, ending in one line end."""
    plain = _plain(text)
    start = plain.rstrip("\n").rfind("\n") + 1
    if _LINE.fullmatch(plain[start:]):
        plain = plain[:start]
    return plain.rstrip("\n") + "\n"
