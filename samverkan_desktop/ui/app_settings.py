# SPDX-License-Identifier: EUPL-1.2
"""The harmless settings that are needed before unlock: theme, language, text size, in `settings.toml` of the home.

Nothing about a person or a record can stand there: only the declared settings with place `app` are read and written,
and only values within their bounds. This is the only module of the screen that writes a file.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Literal

import attrs

from samverkan_desktop.domain.settings import SETTINGS, Value
from samverkan_desktop.system import reading

Wish = Literal["system", "light", "dark"]

FILE = "settings.toml"
NAMES = tuple(name for name, setting in SETTINGS.items() if setting.place == "app")


@attrs.frozen(kw_only=True)
class AppSettings:
    """Theme (`system light dark`), language (`sv en`) and text size in percent (90-150)."""

    theme: Wish = "system"
    language: str = "sv"
    text_percent: int = 100


def read(home: Path) -> AppSettings:
    """What stands in the file; defaults for all that is missing, unreadable or out of bounds."""
    try:
        stored = tomllib.loads(reading.text(home / FILE, reading.RULES))
    except (OSError, ValueError, RecursionError):  # no TOML, endless depth or a number without end
        stored = {}
    good: dict[str, Value] = {
        name: stored[name] for name in NAMES if name in stored and SETTINGS[name].accepts(stored[name])
    }
    # Each value is of its field's type: `accepts` has just said so, which a plain dict cannot.
    return AppSettings(**good)  # type: ignore[arg-type]


def write(home: Path, settings: AppSettings) -> bool:
    """Replace the file, whole or not at all; False when the folder does not allow it (it holds until closing)."""
    lines = ["# Utseende. Ingenting om personer eller ärenden.\n"]
    for name in NAMES:
        value = getattr(settings, name)
        lines.append(f"{name} = {value}\n" if isinstance(value, int) else f'{name} = "{value}"\n')
    draft = home / f"{FILE}.new"
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(home / FILE)
    except OSError:
        return False
    return True
