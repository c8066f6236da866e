# SPDX-License-Identifier: EUPL-1.2
"""A vault of every released format is opened, brought to the newest, and still tells all it was given."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from samverkan_desktop.vault import migrate
from samverkan_desktop.vault.files import FILE, SqlVaultFiles
from tests.vault.invented import KEY
from tests.vault.make_golden import GOLDEN, told

VAULTS = sorted(GOLDEN.glob("format-*.db"))


def _within(small: Any, large: Any) -> bool:
    """Whether everything that was told is told still; a later program may tell more."""
    if isinstance(small, dict):
        return isinstance(large, dict) and all(name in large and _within(small[name], large[name]) for name in small)
    if isinstance(small, list):
        return isinstance(large, list) and len(small) == len(large) and all(map(_within, small, large))
    return bool(small == large)


def test_there_is_a_golden_vault_of_every_format() -> None:
    assert [path.stem for path in VAULTS] == [f"format-{number:04d}" for number in migrate.steps()]


@pytest.mark.parametrize("golden", VAULTS, ids=lambda path: path.stem)
def test_a_golden_vault_tells_all_it_was_given(golden: Path, home: Path) -> None:
    home.mkdir()
    shutil.copy(golden, home / FILE)
    vault = SqlVaultFiles().open(home, KEY)
    try:
        assert vault.faults() == ()
        assert vault.info.format == max(migrate.steps())
        expected = json.loads(golden.with_suffix(".json").read_text(encoding="utf-8"))
        assert all(expected.values())
        assert _within(expected, told(vault))
        assert len(vault.consultations.find("högstadiet")) == 1
    finally:
        vault.close()
