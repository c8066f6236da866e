# SPDX-License-Identifier: EUPL-1.2
"""A crash in the middle of a change, and then damage to the journal that should undo it."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.vault.files import FILE, SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import writer
from tests.vault.invented import KEY

ROOT = Path(__file__).parents[2]
JOURNAL = f"{FILE}-journal"
FLIPS, FLIPS_LONG = 60, 1000
CRASH = """
import os, sys
from pathlib import Path
from samverkan_desktop.vault.files import SqlVaultFiles
from tests.vault.invented import KEY
from tests.vault.writer import write
vault = SqlVaultFiles().open(Path(sys.argv[1]), KEY)
vault._db.rows("PRAGMA cache_size = 5")  # so that pages reach the file before the change is complete
with vault.transaction():
    for number in range(21, 61):
        write(vault, number)
    os._exit(9)
"""


def _all(vault: SqlVault) -> Any:
    rows = vault.consultations.rows()
    return (
        rows,
        [vault.consultations.consented(row.id) or vault.consultations.deidentified(row.id) for row in rows],
        vault.log.entries(),
        [vault.consultations.find(row.number) for row in rows],
    )


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Any]]:
    """A home as a crash left it, and what was acknowledged before."""
    home = tmp_path_factory.mktemp("crashed") / "hem"
    writer.prepare(home)
    vault = SqlVaultFiles().open(home, KEY)
    for number in range(1, 21):
        writer.write(vault, number)
    told = _all(vault)
    vault.close()
    before = (home / FILE).read_bytes()
    assert subprocess.run([sys.executable, "-c", CRASH, str(home)], cwd=ROOT, check=False).returncode == 9
    assert (home / JOURNAL).stat().st_size > 4096
    assert (home / FILE).read_bytes() != before
    yield home, told
    shutil.rmtree(home)


@pytest.fixture
def copy(crashed: tuple[Path, Any], home: Path) -> Path:
    shutil.copytree(crashed[0], home)
    return home


def test_a_change_cut_off_halfway_is_undone(copy: Path, crashed: tuple[Path, Any]) -> None:
    vault = SqlVaultFiles().open(copy, KEY)
    assert _all(vault) == crashed[1]
    assert vault.faults() == ()
    vault.close()


def _flip(copy: Path, crashed: tuple[Path, Any], places: list[int]) -> None:
    file, journal = ((crashed[0] / name).read_bytes() for name in (FILE, JOURNAL))
    for place in places:
        bad = bytearray(journal)
        bad[place // 8] ^= 1 << place % 8
        (copy / FILE).write_bytes(file)
        (copy / JOURNAL).write_bytes(bad)
        try:
            vault = SqlVaultFiles().open(copy, KEY)
        except Refused:
            continue
        try:
            assert _all(vault) == crashed[1], f"bit {place % 8} of byte {place // 8}"
        finally:
            vault.close()


def _places(crashed: tuple[Path, Any], count: int) -> list[int]:
    chance = random.Random(3)
    size = (crashed[0] / JOURNAL).stat().st_size * 8
    return [chance.randrange(28 * 8) for _ in range(count // 2)] + [chance.randrange(size) for _ in range(count // 2)]


def test_a_flipped_bit_in_the_journal_never_gives_wrong_data(copy: Path, crashed: tuple[Path, Any]) -> None:
    _flip(copy, crashed, _places(crashed, FLIPS))


@pytest.mark.long
def test_a_flipped_bit_in_the_journal_never_gives_wrong_data_at_many_places(
    copy: Path, crashed: tuple[Path, Any]
) -> None:
    _flip(copy, crashed, _places(crashed, FLIPS_LONG))


@pytest.mark.parametrize("left", [0, 1, 8, 28, 511, 512, 600, 5000])
def test_a_cut_journal_never_gives_wrong_data(copy: Path, crashed: tuple[Path, Any], left: int) -> None:
    (copy / JOURNAL).write_bytes((crashed[0] / JOURNAL).read_bytes()[:left])
    try:
        vault = SqlVaultFiles().open(copy, KEY)
    except Refused:
        return
    told = _all(vault)
    vault.close()
    assert told == crashed[1]
