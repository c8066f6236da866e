# SPDX-License-Identifier: EUPL-1.2
"""Damage: an error or whole data, never wrong data without a word, and never an empty vault by mistake."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samverkan_desktop.domain.errors import Refused, SamverkanError
from samverkan_desktop.vault.files import FILE, SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented
from tests.vault.invented import KEY

FLIPS, FLIPS_LONG = 120, 2000


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Any]]:
    """A filled vault's file and what is read from it; every test works on a copy."""
    home = tmp_path_factory.mktemp("whole")
    vault = SqlVaultFiles().create(home, KEY, invented.info())
    invented.fill(vault)
    told = _all(vault)
    vault.close()
    yield home / FILE, told
    shutil.rmtree(home)


@pytest.fixture
def copy(whole: tuple[Path, Any], home: Path) -> Path:
    """The home of a copy."""
    home.mkdir()
    shutil.copy(whole[0], home / FILE)
    return home


def _all(vault: SqlVault) -> Any:
    """Everything that can be read."""
    rows = vault.consultations.rows()
    return (
        vault.info,
        vault.users.all(),
        vault.people.children(),
        [vault.people.guardians(child.id) for child in vault.people.children()],
        [(consent, vault.consents.statements(consent.id)) for consent in vault.consents.all()],
        rows,
        [vault.consultations.consented(row.id) or vault.consultations.deidentified(row.id) for row in rows],
        vault.drafts.all(),
        vault.releases.all(),
        vault.log.entries(),
        vault.consultations.find("högstadiet"),
    )


def _read(home: Path) -> Any:
    """What is read from a vault that may be damaged, or None when it said that it is."""
    try:
        vault = SqlVaultFiles().open(home, KEY)
    except Refused:
        return None
    try:
        return _all(vault)
    except SamverkanError:
        return None
    finally:
        vault.close()


def _flip(copy: Path, whole: tuple[Path, Any], count: int) -> None:
    good, told = whole[0].read_bytes(), whole[1]
    chance = random.Random(20261122)
    for _ in range(count):
        at, bit = chance.randrange(len(good)), 1 << chance.randrange(8)
        bad = bytearray(good)
        bad[at] ^= bit
        (copy / FILE).write_bytes(bad)
        read = _read(copy)
        assert read is None or read == told, f"bit {bit} of byte {at}"
        assert (copy / FILE).read_bytes() == bad, "what is damaged is left as it is"


def test_one_flipped_bit_never_gives_wrong_data(copy: Path, whole: tuple[Path, Any]) -> None:
    _flip(copy, whole, FLIPS)


@pytest.mark.long
def test_one_flipped_bit_never_gives_wrong_data_at_many_places(copy: Path, whole: tuple[Path, Any]) -> None:
    _flip(copy, whole, FLIPS_LONG)


def test_a_whole_copy_gives_everything(copy: Path, whole: tuple[Path, Any]) -> None:
    assert _read(copy) == whole[1]


def test_a_cut_file_is_never_taken_for_a_whole_one(copy: Path, whole: tuple[Path, Any]) -> None:
    good = whole[0].read_bytes()
    chance = random.Random(7)
    lengths = {1, 15, 16, 17, 100, 4095, 4096, 4097, len(good) - 4096, len(good) - 1, 8192}
    lengths |= {chance.randrange(1, len(good)) for _ in range(40)}
    for length in sorted(lengths):
        (copy / FILE).write_bytes(good[:length])
        assert _read(copy) is None, f"cut at {length}"


def test_bytes_behind_the_end_are_never_read_as_data(copy: Path, whole: tuple[Path, Any]) -> None:
    (copy / FILE).write_bytes(whole[0].read_bytes() + bytes(5000))
    assert _read(copy) in (None, whole[1])


def test_an_empty_file_is_refused_and_stays_empty(copy: Path) -> None:
    (copy / FILE).write_bytes(b"")
    with pytest.raises(Refused, match="damaged"):
        SqlVaultFiles().open(copy, KEY)
    assert (copy / FILE).stat().st_size == 0


def test_a_missing_file_is_refused_and_none_is_made(tmp_path: Path) -> None:
    for home in (tmp_path, tmp_path / "not there"):
        with pytest.raises(Refused, match="vault_missing"):
            SqlVaultFiles().open(home, KEY)
        assert not SqlVaultFiles().exists(home)
    assert list(tmp_path.iterdir()) == []


def test_a_key_of_another_vault_is_told_from_damage(copy: Path) -> None:
    before = (copy / FILE).read_bytes()
    with pytest.raises(Refused, match="slots_of_another_vault"):
        SqlVaultFiles().open(copy, bytes(32))
    assert (copy / FILE).read_bytes() == before


def test_a_damaged_first_page_is_told_from_a_key_of_another_vault(copy: Path) -> None:
    bad = bytearray((copy / FILE).read_bytes())
    bad[200] ^= 1
    (copy / FILE).write_bytes(bad)
    with pytest.raises(Refused, match="damaged"):
        SqlVaultFiles().open(copy, KEY)


def test_an_unencrypted_database_is_refused(copy: Path) -> None:
    import sqlite3

    (copy / FILE).unlink()
    with sqlite3.connect(copy / FILE) as connection:
        connection.execute("CREATE TABLE child (name TEXT)")
    connection.close()
    with pytest.raises(Refused):
        SqlVaultFiles().open(copy, KEY)


def test_a_page_that_goes_bad_while_the_vault_is_open_is_reported(copy: Path) -> None:
    vault = SqlVaultFiles().open(copy, KEY)
    try:
        assert vault.faults() == ()
        # Writing through a second handle would drop the lock of this process, which is of no matter here.
        with (copy / FILE).open("r+b") as file:
            file.seek(3 * 4096 + 100)
            file.write(b"\0\1\2\3")
        assert "damaged_pages" in vault.faults()
    finally:
        vault.close()


def test_the_file_tells_nothing_without_the_key(whole: tuple[Path, Any]) -> None:
    content = whole[0].read_bytes()
    assert b"SQLite format" not in content
    for word in ("Tuva", "Ekdahl", "högstadiet", "consented", "Norrbäck"):
        assert word.encode() not in content
