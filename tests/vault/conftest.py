# SPDX-License-Identifier: EUPL-1.2
"""A vault of its own for every test, and invented records to put in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samverkan_desktop.vault.files import SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault.invented import KEY, info


@pytest.fixture
def files() -> SqlVaultFiles:
    """Where vaults are kept."""
    return SqlVaultFiles()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "hem åäö"


@pytest.fixture
def vault(files: SqlVaultFiles, home: Path) -> Iterator[SqlVault]:
    """A new, empty vault."""
    vault = files.create(home, KEY, info())
    yield vault
    vault.close()
