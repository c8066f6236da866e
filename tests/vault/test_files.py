# SPDX-License-Identifier: EUPL-1.2
"""Making and opening: one opener at a time, no folder taken over, no leftovers of a crash in the way."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.system import texts
from samverkan_desktop.vault import errors, open_marker
from samverkan_desktop.vault.files import FILE, SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented
from tests.vault.invented import KEY

ROOT = Path(__file__).parents[2]
NOBODY = 65534
HOLD = """
import sys
from pathlib import Path
from samverkan_desktop.vault.files import SqlVaultFiles
from tests.vault.invented import KEY
vault = SqlVaultFiles().open(Path(sys.argv[1]), KEY)
print("open", flush=True)
sys.stdin.read()
"""


class Morning:
    """A clock that has stopped at 09:14 in Sweden."""

    def now(self) -> datetime:
        return datetime(2026, 3, 2, 8, 14, tzinfo=UTC)

    def monotonic(self) -> float:
        return 0.0


@contextmanager
def _another_program(home: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the vault open."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(home)], cwd=ROOT, stdin=pipe, stdout=pipe, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        try:
            yield other
        finally:
            other.kill()


def test_a_second_program_is_told_since_when_the_vault_is_open(vault: SqlVault, home: Path) -> None:
    vault.close()
    files = SqlVaultFiles()
    with _another_program(home) as other:
        since = files.opened_since(home)
        assert since is not None
        assert len(since) == 5
        told = json.loads((home / "open.json").read_text(encoding="utf-8"))
        assert (told["since"], told["pid"]) == (since, other.pid)
        with pytest.raises(Impossible) as refused:
            files.open(home, KEY)
        assert (refused.value.code, refused.value.values) == ("open_elsewhere", {"since": since})


def test_a_second_opener_in_the_same_program_is_told_too(home: Path) -> None:
    files = SqlVaultFiles(clock=Morning())
    vault = files.create(home, KEY, invented.info())
    assert files.opened_since(home) == "09:14"
    with pytest.raises(Impossible) as refused:
        files.open(home, KEY)
    assert refused.value.values == {"since": "09:14"}
    invented.fill(vault)
    vault.close()
    assert files.opened_since(home) is None


def test_looking_at_an_open_vault_does_not_open_its_lock(vault: SqlVault, home: Path) -> None:
    files = SqlVaultFiles()
    assert files.exists(home)
    assert files.opened_since(home)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(home)], cwd=ROOT, stderr=subprocess.PIPE, text=True
    ) as other:
        _, errors = other.communicate(timeout=30)
    assert other.returncode != 0
    assert "open_elsewhere" in errors


def test_a_vault_whose_program_was_killed_opens_at_once(vault: SqlVault, home: Path) -> None:
    vault.close()
    files = SqlVaultFiles()
    for _ in range(3):
        with _another_program(home) as other:
            other.kill()
            other.wait()
            assert (home / "open.json").exists()
            assert files.opened_since(home) is None
            files.open(home, KEY).close()
            assert not (home / "open.json").exists()


@pytest.mark.parametrize("left", ["", "{", "[]", '{"since": 3}', "\0\0"])
def test_an_unreadable_marker_is_in_nobodys_way(vault: SqlVault, home: Path, left: str) -> None:
    vault.close()
    files = SqlVaultFiles()
    (home / "open.json").write_text(left, encoding="utf-8")
    assert files.opened_since(home) is None
    marker = open_marker.place(home, Morning().now())
    (home / "open.json").write_text(left, encoding="utf-8")
    assert len(files.opened_since(home) or "") == 5
    marker.remove()
    files.open(home, KEY).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other rights")
def test_nobody_else_may_read_the_home(vault: SqlVault, home: Path) -> None:
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE((home / "open.json").stat().st_mode) == 0o600


def test_a_file_with_the_vaults_name_is_never_taken_over(files: SqlVaultFiles, home: Path) -> None:
    home.mkdir()
    (home / FILE).write_bytes(b"mitt")
    with pytest.raises(Impossible, match="home_not_free"):
        files.create(home, KEY, invented.info())
    assert (home / FILE).read_bytes() == b"mitt"


def test_what_else_lies_in_the_folder_is_left_alone(files: SqlVaultFiles, home: Path) -> None:
    home.mkdir()
    (home / "budget.xlsx").write_bytes(b"mitt")
    files.create(home, KEY, invented.info()).close()
    assert (home / "budget.xlsx").read_bytes() == b"mitt"


def test_a_vault_is_never_made_over_another(files: SqlVaultFiles, vault: SqlVault, home: Path) -> None:
    vault.close()
    before = (home / FILE).read_bytes()
    with pytest.raises(Impossible, match="home_not_free"):
        files.create(home, bytes(32), invented.info())
    assert (home / FILE).read_bytes() == before


def test_a_half_made_vault_of_a_crash_is_no_vault(files: SqlVaultFiles, home: Path) -> None:
    home.mkdir()
    (home / "vault.db.new").write_bytes(b"half")
    (home / "vault.db.new-journal").write_bytes(b"half")
    assert not files.exists(home)
    files.create(home, KEY, invented.info()).close()
    assert [path.name for path in home.iterdir()] == [FILE]


def test_a_file_where_the_folder_should_be_is_left_alone(files: SqlVaultFiles, home: Path) -> None:
    home.write_text("mitt")
    with pytest.raises(Impossible):
        files.create(home, KEY, invented.info())
    assert home.read_text() == "mitt"


def test_a_vault_says_what_it_is(files: SqlVaultFiles, home: Path) -> None:
    asked = invented.info(practice=False, name="Elevhälsan åäö")
    vault = files.create(home, KEY, asked)
    assert vault.info == asked
    vault.close()


def test_a_key_of_another_length_is_a_programming_error(files: SqlVaultFiles, home: Path) -> None:
    with pytest.raises(ValueError):
        files.create(home, b"short", invented.info())
    assert not files.exists(home)


AS_NOBODY = """
import os, sys
from pathlib import Path
from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.vault.files import SqlVaultFiles
import samverkan_desktop.vault.vault  # before this person may no longer read the libraries
from samverkan_desktop.system import texts
from tests.vault.invented import KEY, info
os.setgid(65534); os.setuid(65534)
home = Path(sys.argv[2])
try:
    (SqlVaultFiles().open(home, KEY) if sys.argv[1] == "open" else SqlVaultFiles().create(home, KEY, info())).close()
    print("opened")
except SamverkanError as error:
    print(type(error).__name__, error.code)
"""


def _as_nobody(what: str, home: Path) -> str:
    if not hasattr(os, "setuid") or os.getuid() != 0:
        pytest.skip("only root can become someone else")
    if any(not place.stat().st_mode & stat.S_IXOTH for place in (ROOT, *ROOT.parents)):
        pytest.skip("the project lies where nobody else may look")
    command = [sys.executable, "-c", AS_NOBODY, what, str(home)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def open_tmp(tmp_path: Path) -> Path:
    """A folder that another user can reach."""
    for folder in (tmp_path, *tmp_path.parents):
        if str(folder).startswith("/tmp/"):
            folder.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(
    ("folder", "file"), [(0o755, 0o666), (0o777, 0o644), (0o755, 0o644), (0o777, 0o600), (0o700, 0o666)]
)
def test_a_vault_that_cannot_be_written_is_refused_and_left_as_it_is(open_tmp: Path, folder: int, file: int) -> None:
    home = open_tmp / "hem"
    SqlVaultFiles().create(home, KEY, invented.info()).close()
    before = (home / FILE).read_bytes()
    (home / FILE).chmod(file)
    home.chmod(folder)
    assert _as_nobody("open", home) == "Impossible read_only"
    assert (home / FILE).read_bytes() == before
    assert [path.name for path in home.iterdir()] == [FILE]


def test_no_vault_is_made_where_one_may_not_write(open_tmp: Path) -> None:
    home = open_tmp / "hem"
    assert _as_nobody("create", home) == "Impossible read_only"
    home.mkdir(mode=0o755)
    assert _as_nobody("create", home) == "Impossible read_only"
    assert list(home.iterdir()) == []


def test_every_error_of_the_vault_has_its_words_in_both_languages() -> None:
    codes = {code for _, code in errors._BY_CODE.values()} | {
        *("open_elsewhere", "place_refused", "home_not_free", "vault_missing", "slots_of_another_vault"),
        *("from_the_future", "vault_failed", "damaged_pages", "damaged_structure", "broken_references"),
        "search_out_of_step",
    }
    for lang in ("sv", "en"):
        for code in codes:
            assert {"what", "why", "now"} <= texts.errors(lang)[code].keys()
