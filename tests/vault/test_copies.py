# SPDX-License-Identifier: EUPL-1.2
"""Copies from before a change of format go with what is destroyed, or when the new format has been used for a while."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.vault import checks, copies
from samverkan_desktop.vault.connection import open_database
from samverkan_desktop.vault.files import FILE, SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented, make_golden
from tests.vault.invented import KEY

NEVER_MADE = new_id()
DESTROYING: dict[str, Callable[[SqlVault], object]] = {
    "a draft": lambda vault: [vault.drafts.destroy(one.id, one.kind) for one in vault.drafts.all()],
    "an attachment": lambda vault: vault.attachments.remove(attachment_of(vault)),
    "a minnesnyckel": lambda vault: [
        vault.consultations.set_memory_key(row.id, "") for row in vault.consultations.rows() if row.kind != "consented"
    ],
    "a report that was never made": lambda vault: vault.concern_reports.remove(NEVER_MADE),
    "what a use case says it destroys": lambda vault: vault.destroys(),
}


def attachment_of(vault: SqlVault) -> str:
    return next(one.id for consent in vault.consents.all() for one in vault.attachments.of(consent.id))


@pytest.fixture
def filled(vault: SqlVault, home: Path) -> Iterator[SqlVault]:
    """A filled vault with two copies beside it, one of them half written by a crash, and a file that is not ours."""
    invented.fill(vault)
    with vault.transaction():
        vault.concern_reports.save(invented.concern_report(id=NEVER_MADE))
    vault.close()
    folder = home / "backups"
    folder.mkdir()
    shutil.copy(home / FILE, folder / "before-format-0008.db")
    (folder / "before-format-0007-2.db").write_bytes(b"half")
    (folder / "before-format-0007-2.db-journal").write_bytes(b"half")
    for mine in ("before-format-0008.db.txt", "mitt-0008.db"):
        (folder / mine).write_bytes(b"mine")
    opened = SqlVaultFiles().open(home, KEY)
    yield opened
    opened.close()


def left(home: Path) -> list[str]:
    return [file.name for file in copies.in_folder(home / "backups")]


def test_an_ordinary_day_leaves_the_copies(filled: SqlVault, home: Path) -> None:
    with filled.transaction():
        filled.settings.set("group_target", 12)
    assert left(home) == ["before-format-0007-2.db", "before-format-0007-2.db-journal", "before-format-0008.db"]


@pytest.mark.parametrize("what", DESTROYING)
def test_when_something_is_destroyed_for_good_the_copies_go_too_and_nothing_else(
    filled: SqlVault, home: Path, what: str
) -> None:
    with filled.transaction():
        with filled.transaction():
            DESTROYING[what](filled)
        assert len(left(home)) == 3, "nothing is gone before it is durable"
    assert left(home) == []
    assert sorted(file.name for file in (home / "backups").iterdir()) == ["before-format-0008.db.txt", "mitt-0008.db"]


def test_what_was_undone_takes_no_copy_with_it(filled: SqlVault, home: Path) -> None:
    def fail() -> None:
        with filled.transaction():
            DESTROYING["a draft"](filled)
            raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError, match="full"):
        fail()
    with filled.transaction():
        filled.settings.set("group_target", 12)
    assert len(left(home)) == 3


def test_a_vault_that_does_not_prove_whole_keeps_its_copies(home: Path, filled: SqlVault) -> None:
    assert copies.forget(home / "backups", lambda: False) == 0
    assert len(left(home)) == 3
    asked: list[str] = []
    assert copies.forget(home / "none", lambda: bool(asked.append("read"))) == 0
    assert asked == [], "nothing is read when there is no copy"


def test_a_damaged_vault_destroys_but_keeps_its_way_back(filled: SqlVault, home: Path) -> None:
    with filled.transaction():
        filled._db.write("DELETE FROM deidentified_search")
    assert checks.faults(filled._db)
    with filled.transaction():
        DESTROYING["a draft"](filled)
    assert len(left(home)) == 3


@pytest.mark.parametrize(("days", "stays"), [(29, True), (31, False)])
def test_a_copy_is_kept_for_a_month_of_use_at_the_most(filled: SqlVault, home: Path, days: int, stays: bool) -> None:
    filled.close()
    long_ago = (datetime.now(tz=UTC) - timedelta(days=days)).timestamp()
    for file in copies.in_folder(home / "backups"):
        os.utime(file, (long_ago, long_ago))
    SqlVaultFiles().open(home, KEY).close()
    assert bool(left(home)) is stays


def test_the_opening_that_changes_the_format_keeps_the_copy_it_makes(tmp_path: Path) -> None:
    home = tmp_path / "hem"
    home.mkdir()
    older = sorted(make_golden.GOLDEN.glob("*.db"))[0]
    shutil.copy(older, home / FILE)
    vault = SqlVaultFiles().open(home, KEY)
    (copy,) = left(home)
    before = open_database(home / "backups" / copy, KEY)
    assert before.value("SELECT count(*) FROM deidentified_draft") == len(
        [one for one in vault.drafts.all() if one.kind == "deidentified"]
    )
    before.close()
    with vault.transaction():
        DESTROYING["a draft"](vault)
    assert left(home) == []
    vault.close()
