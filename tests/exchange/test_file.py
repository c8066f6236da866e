# SPDX-License-Identifier: EUPL-1.2
"""The file carrier: the whole file or none, never over another, and a code for everything that can go wrong."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain import errors
from samverkan_desktop.exchange import file

CONTENT = "innehåll ".encode() * 5000
posix = pytest.mark.skipif(os.name == "nt", reason="about POSIX folders and limits")


def code_of(*arguments, **keywords) -> str:
    with pytest.raises(errors.Impossible) as caught:
        file.put(*arguments, **keywords)
    assert caught.value.exit is errors.Exit.IMPOSSIBLE
    return caught.value.code


def run(program: str, *arguments: str | Path) -> str:
    """The last line a Python program of its own prints."""
    head = (
        "import errno, os, resource, signal, sys\nfrom pathlib import Path\n"
        "from samverkan_desktop.domain import errors\nfrom samverkan_desktop.exchange import file\n"
        "def attempt(content, to, **keywords):\n"
        "    try: file.put(content, to, **keywords)\n"
        "    except errors.Impossible as error: print(error.code)\n"
        "    else: print('done')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", head + program, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().split("\n")[-1]


def test_the_bytes_stand_under_the_name_and_nothing_else_is_left(tmp_path):
    to = tmp_path / "sammanfattning_2026-v47_A7F3.pdf"
    file.put(CONTENT, to)
    assert to.read_bytes() == CONTENT
    assert [path.name for path in tmp_path.iterdir()] == [to.name]


def test_an_empty_file_is_a_file(tmp_path):
    file.put(b"", tmp_path / "tom.txt")
    assert (tmp_path / "tom.txt").read_bytes() == b""


@posix
def test_only_the_person_who_saved_it_may_read_it(tmp_path):
    file.put(CONTENT, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o600


def test_an_existing_file_is_kept_unless_told(tmp_path):
    to = tmp_path / "a.pdf"
    to.write_bytes(b"gammal")
    assert code_of(CONTENT, to) == "file_exists"
    assert to.read_bytes() == b"gammal"
    file.put(CONTENT, to, overwrite=True)
    assert to.read_bytes() == CONTENT
    assert len(list(tmp_path.iterdir())) == 1


def test_of_two_who_save_at_once_one_wins_whole_and_the_other_is_told(tmp_path):
    to = tmp_path / "a.pdf"
    gate = threading.Barrier(8)
    codes: list[str] = []

    def save(content: bytes) -> None:
        gate.wait()
        try:
            file.put(content, to)
            codes.append("done")
        except errors.Impossible as error:
            codes.append(error.code)

    contents = [bytes([number]) * 200_000 for number in range(8)]
    threads = [threading.Thread(target=save, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == ["done"] + ["file_exists"] * 7
    assert to.read_bytes() in contents
    assert len(list(tmp_path.iterdir())) == 1


@posix
def test_a_link_is_replaced_itself_and_never_followed(tmp_path):
    other = tmp_path / "annan.txt"
    other.write_bytes(b"annan")
    link = tmp_path / "a.pdf"
    link.symlink_to(other)
    assert code_of(CONTENT, link) == "file_exists"
    file.put(CONTENT, link, overwrite=True)
    assert not link.is_symlink()
    assert link.read_bytes() == CONTENT
    assert other.read_bytes() == b"annan"


@posix
def test_a_dangling_link_is_not_written_through(tmp_path):
    link = tmp_path / "a.pdf"
    link.symlink_to(tmp_path / "finns inte")
    assert code_of(CONTENT, link) == "file_exists"
    assert not (tmp_path / "finns inte").exists()


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_is_not_replaced(tmp_path, overwrite):
    (tmp_path / "mapp").mkdir()
    assert code_of(CONTENT, tmp_path / "mapp", overwrite=overwrite) == "file_is_folder"
    assert (tmp_path / "mapp").is_dir()


@posix
def test_a_pipe_or_device_is_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "ror")
    assert code_of(CONTENT, tmp_path / "ror", overwrite=True) == "file_not_regular"
    assert code_of(CONTENT, Path("/dev/null"), overwrite=True) == "file_not_regular"
    assert Path("/dev/null").is_char_device()


@posix
def test_a_link_to_a_device_is_not_replaced_either(tmp_path):
    (tmp_path / "ut").symlink_to("/dev/full")
    assert code_of(CONTENT, tmp_path / "ut", overwrite=True) == "file_not_regular"
    assert (tmp_path / "ut").is_symlink()


@posix
def test_the_systems_own_links_stay_though_they_lead_to_a_plain_file(tmp_path):
    (tmp_path / "indata").write_bytes(b"")
    program = "os.dup2(os.open(sys.argv[1], os.O_RDONLY), 0)\nattempt(b'x', Path('/dev/stdin'), overwrite=True)\n"
    assert run(program, tmp_path / "indata") == "file_not_regular"
    assert Path("/dev/stdin").is_symlink()


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("name", ["vault.db", "slots.a", "slots.b", "open.json", "ny.pdf", "backups/gammal.db"])
def test_nothing_is_written_into_any_vaults_own_folder(tmp_path, name, overwrite):
    (tmp_path / "backups").mkdir()
    (tmp_path / "valv-lank").symlink_to(tmp_path) if os.name != "nt" else None
    for own in file.A_VAULTS_OWN:
        (tmp_path / own).write_bytes(b"valvets")
    for way in (tmp_path, tmp_path / "valv-lank") if os.name != "nt" else (tmp_path,):
        assert code_of(CONTENT, way / name, overwrite=overwrite) == "file_in_vault"
    assert {path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == {b"valvets"}


@pytest.mark.parametrize("left", file.A_VAULTS_OWN)
def test_one_of_a_vaults_files_is_enough_to_tell_its_folder(tmp_path, left):
    (tmp_path / left).write_bytes(b"valvets")
    for name in file.A_VAULTS_OWN:
        assert code_of(CONTENT, tmp_path / name, overwrite=True) == "file_in_vault"


def test_a_folder_below_a_vaults_own_serves_like_any_other(tmp_path):
    (tmp_path / "vault.db").write_bytes(b"valvets")
    (tmp_path / "Dokument").mkdir()
    file.put(CONTENT, tmp_path / "Dokument" / "a.pdf")
    assert (tmp_path / "Dokument" / "a.pdf").read_bytes() == CONTENT


def test_the_names_that_tell_a_vaults_folder_are_the_vaults_own():
    from samverkan_desktop.sealing import slot_copies
    from samverkan_desktop.vault import files

    assert set(file.A_VAULTS_OWN) == {files.FILE, *slot_copies.NAMES}
    assert files.COPIES == file.COPIES


def test_a_folder_that_is_missing_is_told(tmp_path):
    assert code_of(CONTENT, tmp_path / "saknas" / "a.pdf") == "file_folder_missing"
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path):
    (tmp_path / "fil").write_bytes(b"x")
    assert code_of(CONTENT, tmp_path / "fil" / "a.pdf") == "file_folder_missing"


@posix
def test_a_name_too_long_is_told(tmp_path):
    assert code_of(CONTENT, tmp_path / ("a" * 300 + ".pdf")) == "file_name_too_long"
    assert code_of(CONTENT, Path(str(tmp_path) + "/x" * 3000)) == "file_name_too_long"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a\0b.pdf", ".."])
def test_a_name_that_cannot_be_used_is_told(tmp_path, name):
    assert code_of(CONTENT, tmp_path / name) in ("file_name_invalid", "file_is_folder")
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_full_disk_leaves_no_partial_file(tmp_path):
    program = (
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "attempt(b'x' * 60_000, Path(sys.argv[1]), overwrite=len(sys.argv) > 2)\n"
    )
    to = tmp_path / "a.pdf"
    assert run(program, to) == "file_disk_full"
    assert list(tmp_path.iterdir()) == []
    to.write_bytes(b"gammal")
    assert run(program, to, "overwrite") == "file_disk_full"
    assert to.read_bytes() == b"gammal"
    assert len(list(tmp_path.iterdir())) == 1


@posix
def test_a_really_full_disk_leaves_no_partial_file(tmp_path):
    small = tmp_path / "liten"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(small)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small disk cannot be mounted here")
    try:
        (small / "gammal.pdf").write_bytes(b"gammal")
        assert code_of(b"x" * 200_000, small / "a.pdf") == "file_disk_full"
        assert code_of(b"x" * 200_000, small / "gammal.pdf", overwrite=True) == "file_disk_full"
        assert {path.name: path.read_bytes() for path in small.iterdir()} == {"gammal.pdf": b"gammal"}
        subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
        assert code_of(b"x", small / "a.pdf") == "file_read_only"
    finally:
        subprocess.run(["umount", str(small)], check=True)


@posix
def test_a_folder_one_may_not_write_in_is_told():
    # Outside pytest's own folders, which another user (root steps down to one) may not pass through.
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folder.chmod(0o555)
        program = "if os.geteuid() == 0: os.seteuid(65534)\nattempt(b'x', Path(sys.argv[1]))\n"
        assert run(program, folder / "a.pdf") == "file_read_only"
        assert list(folder.iterdir()) == []
        folder.chmod(0o755)


@posix
def test_the_bytes_and_then_the_name_are_secured_in_that_order(tmp_path):
    program = (
        "order = []\nreal = os.fsync\nlink = os.link\n"
        "def kind(handle): return 'folder' if os.path.isdir(f'/proc/self/fd/{handle}') else 'file'\n"
        "def fsync(handle): order.append(kind(handle)); real(handle)\n"
        "def linked(*a, **k): order.append('name'); link(*a, **k)\n"
        "os.fsync = fsync; os.link = linked\n"
        "attempt(b'x', Path(sys.argv[1]))\nprint(*order)\n"
    )
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("no /proc to tell a folder's handle from a file's")
    assert run(program, tmp_path / "a.pdf") == "file name folder"


@posix
def test_a_folder_that_cannot_be_secured_is_told_apart_because_the_file_is_there(tmp_path):
    program = (
        "real = os.fsync\n"
        "def fsync(handle):\n"
        "    if os.path.isdir(f'/proc/self/fd/{handle}'): raise OSError(errno.EIO, 'x')\n"
        "    real(handle)\n"
        "os.fsync = fsync\nattempt(b'x', Path(sys.argv[1]))\n"
    )
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("no /proc to tell a folder's handle from a file's")
    assert run(program, tmp_path / "a.pdf") == "file_uncertain"
    assert (tmp_path / "a.pdf").read_bytes() == b"x"


@posix
@pytest.mark.parametrize("existing", [False, True])
def test_a_disk_without_hard_links_serves_too(tmp_path, existing):
    program = "def link(*a, **k): raise OSError(errno.EPERM, 'x')\nos.link = link\nattempt(b'ny', Path(sys.argv[1]))\n"
    to = tmp_path / "a.pdf"
    if existing:
        to.write_bytes(b"gammal")
    assert run(program, to) == ("file_exists" if existing else "done")
    assert to.read_bytes() == (b"gammal" if existing else b"ny")
    assert len(list(tmp_path.iterdir())) == 1


@posix
@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.ENODEV])
def test_what_the_drive_or_network_answers_is_never_another_exception(tmp_path, number):
    program = (
        "def fsync(handle): raise OSError(int(sys.argv[2]), 'x')\nos.fsync = fsync\nattempt(b'x', Path(sys.argv[1]))\n"
    )
    assert run(program, tmp_path / "a.pdf", str(number)) == "file_failed"
    assert list(tmp_path.iterdir()) == []


@posix
def test_killed_at_any_moment_the_file_is_whole_or_not_there(tmp_path):
    program = (
        "import sys, itertools; from pathlib import Path; from samverkan_desktop.exchange import file\n"
        "print('ready', flush=True)\n"
        "for n in itertools.count(): file.put(bytes([n % 251]) * 300_000, Path(sys.argv[1]), overwrite=True)\n"
    )
    to = tmp_path / "a.pdf"
    for wait in (0.005, 0.011, 0.017, 0.03, 0.05):
        child = subprocess.Popen([sys.executable, "-c", program, str(to)], stdout=subprocess.PIPE)
        child.stdout.readline()
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        if to.exists():
            content = to.read_bytes()
            assert len(content) == 300_000
            assert len(set(content)) == 1
    for path in tmp_path.iterdir():
        assert path == to or re.fullmatch(r"\.[0-9a-f]{16}\.tmp", path.name)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(st.characters(codec=None), max_size=40), content=st.binary(max_size=50))
def test_any_name_gives_the_file_or_a_code(tmp_path, name, content):
    folder = tmp_path / "mapp"
    folder.mkdir(exist_ok=True)
    to = folder / name.replace("/", "_")
    before = set(folder.iterdir())
    try:
        file.put(content, to)
    except errors.Impossible:
        assert set(folder.iterdir()) == before
    else:
        assert to.read_bytes() == content
        to.unlink()


@pytest.mark.parametrize("end", file.STATE)
def test_what_is_kept_of_a_vault_outside_it_is_never_put_over(tmp_path, end):
    kept = tmp_path / f"valv{end}"
    kept.write_bytes(b"kvar")
    assert code_of(CONTENT, kept, overwrite=True) == "file_in_vault"
    assert kept.read_bytes() == b"kvar"
