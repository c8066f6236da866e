# SPDX-License-Identifier: EUPL-1.2
"""Settings (inställningar) kept inside the vault."""

from __future__ import annotations

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.settings import SETTINGS, Value
from samverkan_desktop.usecases.desk import Desk

PERSONAL = ("last_place", "show_full_names_today")


def get(desk: Desk, name: str) -> Value:
    """A setting's value, its default when never set or when what is stored is out of bounds."""
    setting = SETTINGS[name]
    stored = desk.vault.settings.get(name, desk.actor.id if name in PERSONAL else "")
    return stored if stored is not None and setting.accepts(stored) else setting.default


def put(desk: Desk, name: str, value: Value) -> None:
    """Change a setting. Raises InvalidInput when it does not exist, is the program's own or is out of bounds."""
    setting = SETTINGS.get(name)
    if setting is None or setting.place != "vault" or setting.inner or not setting.accepts(value):
        raise InvalidInput("setting_refused", name=name)
    with desk.change():
        desk.vault.settings.set(name, value, desk.actor.id if name in PERSONAL else "")
        if name != "last_place":
            desk.note("settings_changed", "setting", name)
