# SPDX-License-Identifier: EUPL-1.2
"""Gives the architecture tests the program's own source, read and parsed once."""

from __future__ import annotations

import pytest

from tests.architecture import source


@pytest.fixture(scope="session")
def sources() -> tuple[source.Source, ...]:
    """Every module of the program."""
    return tuple(source.read(path) for path in sorted((source.ROOT / "samverkan_desktop").rglob("*.py")))
