# SPDX-License-Identifier: EUPL-1.2
"""From one format to the next: a copy first, all or nothing, and nothing done to what is not understood."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.vault import migrate
from samverkan_desktop.vault.connection import Database, open_database
from samverkan_desktop.vault.files import FILE, SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented
from tests.vault.invented import KEY


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations of a later program: one more step."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.MIGRATIONS, folder)
    number = max(migrate.steps()) + 1
    (folder / f"{number:04d}_bells.sql").write_text(
        "-- Bells.\nCREATE TABLE bell (sound TEXT) STRICT;\nINSERT INTO bell VALUES ('ding; dong');\n", encoding="utf-8"
    )
    return folder


@pytest.fixture
def db(vault: SqlVault, home: Path) -> Iterator[Database]:
    """The file of a filled vault, opened below the vault."""
    invented.fill(vault)
    vault.close()
    db = open_database(home / FILE, KEY)
    yield db
    db.close()


def test_a_file_is_copied_and_then_brought_to_the_newest_format(db: Database, home: Path, later: Path) -> None:
    newest = max(migrate.steps(later))
    copy = migrate.bring_up_to_date(db, KEY, home / "backups", later)
    assert migrate.format_of(db) == newest
    assert db.value("SELECT sound FROM bell") == "ding; dong"
    assert db.value("SELECT count(*) FROM child") == 1
    assert copy == home / "backups" / f"before-format-{newest:04d}.db"
    before = open_database(copy, KEY)
    assert migrate.format_of(before) == newest - 1
    assert before.value("SELECT count(*) FROM child") == 1
    before.close()


def test_the_newest_format_is_left_alone(db: Database, home: Path) -> None:
    assert migrate.bring_up_to_date(db, KEY, home / "backups") is None
    assert not (home / "backups").exists()


def test_an_older_copy_is_never_written_over(db: Database, home: Path, later: Path) -> None:
    (home / "backups").mkdir()
    taken = home / "backups" / f"before-format-{max(migrate.steps(later)):04d}.db"
    taken.write_bytes(b"mine")
    copy = migrate.bring_up_to_date(db, KEY, home / "backups", later)
    assert copy is not None
    assert copy != taken
    assert taken.read_bytes() == b"mine"


def test_a_step_that_fails_leaves_the_file_as_it_was(db: Database, home: Path, later: Path) -> None:
    number = max(migrate.steps(later)) + 1
    (later / f"{number:04d}_broken.sql").write_text("CREATE TABLE whistle (x TEXT) STRICT;\nDELETE FROM vault;\n")
    with pytest.raises(Refused):
        migrate.bring_up_to_date(db, KEY, home / "backups", later)
    assert migrate.format_of(db) == number - 1, "the step before stands"
    assert db.value("SELECT count(*) FROM sqlite_schema WHERE name = 'whistle'") == 0
    assert db.value("SELECT count(*) FROM vault") == 1


def test_a_file_from_a_later_program_is_refused_and_untouched(db: Database, home: Path, later: Path) -> None:
    migrate.bring_up_to_date(db, KEY, home / "backups", later)
    db.close()
    before = (home / FILE).read_bytes()
    with pytest.raises(Refused, match="from_the_future"):
        SqlVaultFiles().open(home, KEY)
    assert (home / FILE).read_bytes() == before
    assert SqlVaultFiles().opened_since(home) is None


def test_an_encrypted_file_that_is_no_vault_is_refused(db: Database, home: Path) -> None:
    with db.transaction():
        db.write("PRAGMA application_id = 1")
    db.close()
    with pytest.raises(Refused, match="damaged"):
        SqlVaultFiles().open(home, KEY)


def test_a_missing_number_is_found_when_the_program_is_built(tmp_path: Path) -> None:
    for name in ("0001_start.sql", "0003_more.sql"):
        (tmp_path / name).write_text("SELECT 1;", encoding="utf-8")
    with pytest.raises(ValueError):
        migrate.steps(tmp_path)
