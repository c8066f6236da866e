# SPDX-License-Identifier: EUPL-1.2
"""A new file takes its first table, however many are made."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from samverkan_desktop.vault import connection

FILES, FILES_LONG = 200, 40_000


def _make_again_and_again(folder: Path, times: int) -> None:
    path = folder / "new.db"
    for _ in range(times):
        path.unlink(missing_ok=True)
        db = connection.create_database(path, secrets.token_bytes(connection.KEY_BYTES))
        with db.transaction():
            db.run_script("CREATE TABLE first (one INTEGER) STRICT;")
        assert db.damaged_pages() == 0
        db.close()


def test_a_new_file_takes_its_first_table(tmp_path: Path) -> None:
    _make_again_and_again(tmp_path, FILES)


@pytest.mark.long
def test_forty_thousand_new_files_take_their_first_table(tmp_path: Path) -> None:
    """One in about seven thousand was called malformed while opening tried a change on the empty file."""
    _make_again_and_again(tmp_path, FILES_LONG)
