# SPDX-License-Identifier: EUPL-1.2
"""The inventory in docs/crypto.md says what the program does."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

import pytest

import samverkan_desktop
from samverkan_desktop.sealing import keys, passphrase

PACKAGE = Path(samverkan_desktop.__file__).parent
DOCUMENT = PACKAGE.parent / "docs" / "crypto.md"
TEXT = DOCUMENT.read_text(encoding="utf-8")
ALGORITHMS = {
    "cryptography.hazmat.primitives.kdf.argon2": "Argon2id",
    "cryptography.hazmat.primitives.kdf.hkdf": "HKDF-SHA256",
    "cryptography.hazmat.primitives.ciphers.aead": "AES-256-GCM",
    "cryptography.hazmat.primitives.asymmetric.ed25519": "Ed25519",
    "cryptography.hazmat.primitives.hashes": "HKDF-SHA256",
    "cryptography.exceptions": "AES-256-GCM",
    "hmac": "HMAC-SHA256",
    "hashlib": "SHA-256",
    "secrets": "secrets",
}


def rows(heading: str) -> list[list[str]]:
    part = TEXT.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize("row", rows("Parameters"), ids=lambda row: row[0].strip("`"))
def test_each_parameter_has_the_documented_value(row: list[str]) -> None:
    module, name = row[0].strip("`").split(".")
    assert getattr(importlib.import_module(f"samverkan_desktop.sealing.{module}"), name) == int(row[1])


def test_each_label_is_documented_and_used_once() -> None:
    assert {row[0].strip("`"): row[1].strip("`").encode() for row in rows("Labels")} == keys.LABELS
    assert len(set(keys.LABELS.values())) == len(keys.LABELS)


def test_each_primitive_that_the_code_imports_is_in_the_inventory() -> None:
    documented = " ".join(row[1] for row in rows("Algorithms")) + " secrets"
    for path in (PACKAGE / "sealing").glob("*.py"):
        for name in imported(path):
            if name.startswith("cryptography") or name in ("hmac", "hashlib", "secrets"):
                assert ALGORITHMS[name] in documented, (path.name, name)


def test_nothing_in_sealing_draws_random_numbers_from_elsewhere() -> None:
    for path in (PACKAGE / "sealing").glob("*.py"):
        assert not imported(path) & {"random", "uuid", "numpy"}, path.name


def test_the_strength_of_a_generated_passphrase_is_the_documented_one() -> None:
    found = re.search(r"five words has ([\d.]+) bits: five different ones of (\d+)", TEXT)
    assert found is not None
    assert float(found[1]) == pytest.approx(passphrase.entropy_bits(5), abs=0.05)
    assert int(found[2]) == len(passphrase.word_list())


def test_each_key_made_from_the_vault_key_is_another() -> None:
    vmk = bytes(range(32))
    made = [
        keys.database_key(vmk),
        keys.anchor_key(vmk),
        keys.slots_key(vmk),
    ]
    assert len({vmk, *made}) == len(made) + 1
    assert all(len(key) == 32 for key in made)
    assert keys.database_key(vmk) == keys.database_key(vmk) != keys.database_key(bytes(32))


def test_the_database_key_of_a_known_vault_key_never_changes() -> None:
    # Made once; another value here means that no existing vault would open.
    assert (
        keys.database_key(bytes(range(32))).hex() == "d5db7fae5ea7d1c7a802b2685d6929af3c258541dab98220f874e5f2626992e6"
    )


def test_hkdf_gives_what_the_standard_says() -> None:
    # RFC 5869, test case 1, first 32 bytes.
    secret, salt, info = bytes([0x0B] * 22), bytes(range(13)), bytes(range(0xF0, 0xFA))
    known = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
    assert keys.derive(secret, info, salt=salt).hex() == known


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_vault_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        keys.database_key(bytes(length))
