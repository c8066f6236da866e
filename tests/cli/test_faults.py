# SPDX-License-Identifier: EUPL-1.2
"""What the computer does to a vault: damage, missing files, a full or read-only disk, a synced folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Place, Said
from tests.cli.invented import consented, deidentified

PAGE = 4096


def clear(said: Said, code: int | tuple[int, ...]) -> None:
    """A refusal: the right exit code, three plain sentences, nothing on stdout."""
    assert said.code in (code if isinstance(code, tuple) else (code,)), said
    assert said.out == ""
    assert len(said.err.strip().splitlines()) >= 3, said.err
    assert "unexpected" not in said.err
    assert "Oväntat" not in said.err


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_changed_byte_is_found_before_anything_is_shown(place: Place, part: float) -> None:
    place.record(*[deidentified() for _ in range(5)])
    file = place.home / "vault.db"
    content = bytearray(file.read_bytes())
    content[int(len(content) * part)] ^= 0x40
    file.write_bytes(content)
    clear(place("list"), 1)
    clear(place("log", "verify"), 1)


def test_a_cut_file_is_damaged_and_stays_as_it_is(place: Place) -> None:
    file = place.home / "vault.db"
    content = file.read_bytes()[: 2 * PAGE + 100]
    file.write_bytes(content)
    clear(place("list"), 1)
    assert file.read_bytes() == content, "a damaged vault is never written to"


@pytest.mark.parametrize("content", [b"", b"not a vault at all", bytes(PAGE)])
def test_a_file_that_is_no_vault_is_never_taken_for_a_new_one(place: Place, content: bytes) -> None:
    file = place.home / "vault.db"
    file.write_bytes(content)
    clear(place("list"), (1, 4))
    assert file.read_bytes() == content


def test_without_slots_the_vault_says_what_is_missing(place: Place) -> None:
    for name in ("slots.a", "slots.b"):
        (place.home / name).unlink()
    said = place("list")
    clear(said, 1)
    assert place.run("vault", "info", "--home", place.home).code != 0


@pytest.mark.parametrize("name", ["slots.a", "slots.b"])
@pytest.mark.parametrize("harm", ["missing", "cut", "flipped"])
def test_one_harmed_slot_file_is_mended_from_the_other(place: Place, name: str, harm: str) -> None:
    file = place.home / name
    content = file.read_bytes()
    if harm == "missing":
        file.unlink()
    else:
        file.write_bytes(content[:40] if harm == "cut" else content[:60] + bytes([content[60] ^ 1]) + content[61:])
    assert place("list").code == 0
    assert place("list").err == "", "it is mended, and said once"


def test_slots_of_another_vault_open_nothing(place: Place, vault_to_copy: Path, tmp_path: Path) -> None:
    secret = ("--passphrase-file", place.passphrase_file)
    key = tmp_path / "k"
    assert place.run("demo", "--help").code == 0
    made = place.run("vault", "create", "--home", tmp_path / "b", *secret, "--recovery-out", key)
    assert made.code == 0
    for name in ("slots.a", "slots.b"):
        shutil.copy(place.home / name, tmp_path / "b" / name)
    clear(place.run("list", "--home", tmp_path / "b", *secret), (1, 3))


@pytest.mark.parametrize("name", ["OneDrive - Älvsunda kommun", "Dropbox", "Nextcloud", "Google Drive"])
def test_a_synced_folder_is_refused_by_name(place: Place, tmp_path: Path, name: str) -> None:
    secret = ("--passphrase-file", place.passphrase_file)
    home = tmp_path / name / "valv"
    said = place.run("vault", "create", "--home", home, *secret, "--recovery-out", tmp_path / "k")
    clear(said, 4)
    assert not (home / "vault.db").exists()
    moved = tmp_path / name / "flyttat"
    shutil.copytree(place.home, moved)
    clear(place.run("list", "--home", moved, *secret), 4)


@pytest.fixture
def unprivileged() -> None:
    """A user whom file permissions stop; the root user is stopped by none."""
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("file permissions do not stop this user")


@pytest.mark.usefixtures("unprivileged")
def test_a_read_only_folder_is_said_and_nothing_is_half_made(place: Place, tmp_path: Path) -> None:
    folder = tmp_path / "låst"
    folder.mkdir(mode=0o500)
    secret = ("--passphrase-file", place.passphrase_file)
    clear(place.run("vault", "create", "--home", folder / "v", *secret, "--recovery-out", tmp_path / "k"), 4)


READ_ONLY = """
import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
os.unshare(os.CLONE_NEWNS) if hasattr(os, "unshare") else libc.unshare(0x00020000)
MS_REC, MS_PRIVATE, MS_BIND, MS_REMOUNT, MS_RDONLY = 16384, 1 << 18, 4096, 32, 1
def mount(source, target, kind, flags, data=None):
    if libc.mount(source, target, kind, flags, data):
        sys.exit(77)
home = os.fsencode(sys.argv[1])
mount(b"none", b"/", None, MS_REC | MS_PRIVATE)
if sys.argv[2] == "read-only":
    mount(home, home, None, MS_BIND)
    mount(b"none", home, None, MS_BIND | MS_REMOUNT | MS_RDONLY)
else:
    import shutil, tempfile
    kept = tempfile.mkdtemp()
    shutil.copytree(os.fsdecode(home), kept, dirs_exist_ok=True)
    room = sum(f.stat().st_size for f in os.scandir(kept) if f.is_file()) + int(sys.argv[2])
    mount(b"tmpfs", home, b"tmpfs", 0, f"size={room}".encode())
    shutil.copytree(kept, os.fsdecode(home), dirs_exist_ok=True)
    shutil.rmtree(kept)
from samverkan_desktop import cli
code = cli.main(sys.argv[3:])
if sys.argv[2] != "read-only":
    print("ROWS", flush=True)
    cli.main(["vault", "check", *sys.argv[4:8]])
sys.exit(code)
"""


def in_a_namespace(place: Place, how: str, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command where the home is read-only or nearly full; skips where that cannot be arranged."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a full or read-only disk")
    opened = ["--home", str(place.home), "--passphrase-file", str(place.passphrase_file)]
    command = [sys.executable, "-c", READ_ONLY, str(place.home), how, words[0], *opened, *words[1:]]
    ended = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if ended.returncode == 77:
        pytest.skip("this system does not let a test mount anything")
    return ended


def test_on_a_read_only_disk_nothing_can_be_stored_and_that_is_said(place: Place) -> None:
    before = (place.home / "vault.db").read_bytes()
    ended = in_a_namespace(place, "read-only", "record", "-", given=json.dumps(deidentified()))
    assert ended.returncode == 4, ended.stderr
    assert ended.stdout == ""
    assert "Traceback" not in ended.stderr
    assert (place.home / "vault.db").read_bytes() == before


@pytest.mark.parametrize("room", ["20000", "200000"])
def test_on_a_full_disk_nothing_acknowledged_is_lost(place: Place, room: str) -> None:
    big = [deidentified(sections={"question": "å" * 90_000}) for _ in range(20)]
    ended = in_a_namespace(place, room, "record", "-", given=json.dumps(big))
    assert ended.returncode == 4, ended.stderr
    said, _, checked = ended.stdout.partition("ROWS")
    assert said.strip() == "", "no id may be printed for what was not stored"
    assert "Traceback" not in ended.stderr
    assert "Valvet är helt" in checked, ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_an_export_to_a_full_disk_says_so_and_leaves_nothing(place: Place) -> None:
    (one,) = place.record(consented())
    said = place("export", one, "--format", "txt", "--to", "/dev/full")
    assert said.code in (2, 4)
    assert "Traceback" not in said.err


def test_an_export_to_a_folder_that_is_not_there_is_noted_as_failed(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(consented())
    said = place("export", one, "--format", "txt", "--to", tmp_path / "finns" / "inte.txt")
    assert said.code == 4
    acts = [entry["act"] for entry in place("log", "show", "--json").json]
    assert acts.count("release_failed") == 1
    assert "release_done" not in acts
