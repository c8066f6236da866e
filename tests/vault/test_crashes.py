# SPDX-License-Identifier: EUPL-1.2
"""Crashes: what was acknowledged is there, nothing is half there, and the vault opens again at once."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.domain.log import first_broken
from samverkan_desktop.vault.files import FILE, SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented, writer
from tests.vault.invented import KEY

ROOT = Path(__file__).parents[2]
KILLS, KILLS_LONG = 6, 200


def _start(home: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.vault.writer", str(home)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def _check(vault: SqlVault, acknowledged: set[str]) -> None:
    assert vault.faults() == ()
    rows = {row.id: row for row in vault.consultations.rows()}
    assert acknowledged <= rows.keys()
    entries = vault.log.entries()
    assert first_broken(entries) is None
    assert {entry.object_id for entry in entries} == rows.keys(), "a record and its log entry come together"
    assert vault.drafts.all() == ()
    for row in rows.values():
        words = f"ord{int(row.number[-6:])}"
        assert vault.consultations.find(f"{words} {row.number}") == (row.id,)


def _kill_again_and_again(home: Path, times: int) -> None:
    writer.prepare(home)
    chance = random.Random(9)
    acknowledged: set[str] = set()
    for _ in range(times):
        with _start(home) as program:
            assert program.stdout is not None
            acknowledged.add(program.stdout.readline().decode().strip())
            time.sleep(chance.random() * 0.15)
            os.kill(program.pid, signal.SIGKILL)
            lines = program.stdout.read().decode().split("\n")
            acknowledged |= {line for line in lines[:-1] if line}
        started = time.monotonic()
        vault = SqlVaultFiles().open(home, KEY)
        assert time.monotonic() - started < 5
        _check(vault, acknowledged)
        vault.close()
    assert len(acknowledged) > times


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_every_acknowledged_record_is_there_after_a_kill(home: Path) -> None:
    _kill_again_and_again(home, KILLS)


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_every_acknowledged_record_is_there_after_two_hundred_kills(home: Path) -> None:
    _kill_again_and_again(home, KILLS_LONG)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m,mode=0755", "tmpfs", str(place)]
    if sys.platform != "linux" or os.getuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_loses_nothing_that_was_acknowledged(small_disk: Path) -> None:
    home = small_disk / "hem"
    writer.prepare(home)
    with _start(home) as program:
        assert program.stdout is not None
        *written, last = program.stdout.read().decode().split()
    assert last == "disk_full"
    assert len(written) > 3
    vault = SqlVaultFiles().open(home, KEY)
    _check(vault, set(written))
    vault.close()


def test_a_vault_opens_and_goes_on_when_a_full_disk_has_room_again(small_disk: Path) -> None:
    home = small_disk / "hem"
    writer.prepare(home)
    vault = SqlVaultFiles().open(home, KEY)
    ballast = small_disk / "film"
    _fill(ballast)
    with pytest.raises(Impossible) as refused:
        _write_many(vault, 1)
    assert refused.value.code == "disk_full"
    before = vault.counts()["log_entries"]
    _check(vault, set())
    ballast.unlink()
    done = writer.write(vault, before + 1)
    _check(vault, {done})
    vault.close()


def test_a_new_vault_on_a_full_disk_is_refused_and_leaves_nothing(small_disk: Path) -> None:
    _fill(small_disk / "film")
    home = small_disk / "hem"
    with pytest.raises(Impossible, match="disk_full"):
        SqlVaultFiles().create(home, KEY, invented.info())
    assert not SqlVaultFiles().exists(home)
    assert not home.exists() or list(home.iterdir()) == []


def test_a_file_that_may_not_grow_loses_nothing(home: Path) -> None:
    """As any user: the operating system refuses to let the file grow."""
    writer.prepare(home)
    limit = (home / FILE).stat().st_size + 200_000
    command = [sys.executable, "-m", "tests.vault.writer", str(home)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    *written, last = done.stdout.decode().split()
    assert last in ("disk_full", "disk_failed")
    assert len(written) > 3
    vault = SqlVaultFiles().open(home, KEY)
    _check(vault, set(written))
    vault.close()


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass


def _write_many(vault: SqlVault, first: int) -> None:
    for number in range(first, first + 500):
        writer.write(vault, number)
