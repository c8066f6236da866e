# SPDX-License-Identifier: EUPL-1.2
"""Folders: where the vault lives (home) and where its outside log head lives (state), apart from each other."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def default_home() -> Path:
    """The user's home for the vault: `SAMVERKAN_HOME` or the platform's user data folder."""
    named = os.environ.get("SAMVERKAN_HOME")
    return Path(named) if named else Path(platformdirs.user_data_dir("Samverkan", appauthor=False))


def practice_home() -> Path:
    """Where the practice vault lives unless another place is named: `SAMVERKAN_HOME`, or beside the real home."""
    if os.environ.get("SAMVERKAN_HOME"):
        return default_home()
    return beside_home("ovning")


def beside_home(name: str) -> Path:
    """A folder of the program's own beside the home, as `Samverkan-ovning`."""
    home = default_home()
    return home.with_name(f"{home.name}-{name}")


def state_dir() -> Path:
    """Where things are kept that must not follow a copied home: `SAMVERKAN_STATE` or the platform's state folder."""
    named = os.environ.get("SAMVERKAN_STATE")
    return Path(named) if named else Path(platformdirs.user_state_dir("Samverkan", appauthor=False))
