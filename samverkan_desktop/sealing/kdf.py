# SPDX-License-Identifier: EUPL-1.2
"""Making a passphrase expensive to guess: Argon2id with bounds that a file cannot talk us out of.

Knows the parameters, their floor and their ceiling; does not know what the result opens. Source: RFC 9106
(64 MiB, three rounds, four lanes is its second recommended choice, and our floor).
"""

from __future__ import annotations

import secrets
import unicodedata

import attrs
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from samverkan_desktop.domain.errors import Impossible, Refused

FLOOR_KIB, FLOOR_ITERATIONS, FLOOR_LANES = 64 * 1024, 3, 4
"""What a real vault never goes below: 64 MiB, 3 rounds, 4 lanes."""

CEILING_KIB, CEILING_ITERATIONS, CEILING_LANES = 2 * 1024 * 1024, 16, 16
"""What a file may ask of this computer at most: 2 GiB, 16 rounds, 16 lanes."""

USUAL_KIB = 256 * 1024
"""Memory of a new vault: 256 MiB, about half a second on a plain laptop."""

SALT_LENGTH = 16


@attrs.frozen(kw_only=True)
class Kdf:
    """How a passphrase (lösenfras) is stretched: memory in KiB, rounds, lanes, and the vault's random salt."""

    memory_kib: int
    iterations: int
    lanes: int
    salt: bytes = attrs.field(repr=False)

    @staticmethod
    def new(memory_kib: int = USUAL_KIB, iterations: int = FLOOR_ITERATIONS, lanes: int = FLOOR_LANES) -> Kdf:
        """Parameters of a real vault, with a fresh salt; raises `Refused` outside floor and ceiling."""
        made = Kdf(memory_kib=memory_kib, iterations=iterations, lanes=lanes, salt=secrets.token_bytes(SALT_LENGTH))
        made.require(practice=False)
        return made

    @staticmethod
    def practice() -> Kdf:
        """Quick parameters (1 MiB) for practice vaults and tests alone; a real vault refuses them."""
        return Kdf(memory_kib=1024, iterations=1, lanes=1, salt=secrets.token_bytes(SALT_LENGTH))

    def require(self, *, practice: bool) -> None:
        """Raise `Refused` for parameters that are too weak (real vaults) or too heavy (all)."""
        if (
            self.memory_kib > CEILING_KIB
            or self.iterations > CEILING_ITERATIONS
            or self.lanes > CEILING_LANES
            or min(self.iterations, self.lanes) < 1
            or self.memory_kib < 8 * self.lanes
            or len(self.salt) != SALT_LENGTH
        ):
            raise Refused("kdf_out_of_bounds")
        if not practice and (
            self.memory_kib < FLOOR_KIB or self.iterations < FLOOR_ITERATIONS or self.lanes < FLOOR_LANES
        ):
            raise Refused("kdf_too_weak")

    def stretch(self, passphrase: str) -> bytes:
        """32 bytes from the passphrase in its NFC form; raises `Impossible` when the memory does not suffice."""
        text = unicodedata.normalize("NFC", passphrase).encode("utf-8")
        try:
            return Argon2id(
                salt=self.salt,
                length=32,
                iterations=self.iterations,
                lanes=self.lanes,
                memory_cost=self.memory_kib,
            ).derive(text)
        except MemoryError:
            raise Impossible("kdf_no_memory", mebibytes=self.memory_kib // 1024) from None
