# SPDX-License-Identifier: EUPL-1.2
"""Settings (inställningar), each declared once: name, kind, default, bounds, where it lives.

`app` settings are harmless and stand in settings.toml before unlock; `vault` settings stand inside the vault.
"""

from __future__ import annotations

from typing import Final, Literal

import attrs

Value = str | int | bool


@attrs.frozen(kw_only=True)
class Setting:
    """One setting: default decides its type; choices or lowest/highest bound it.

    inner: what the program remembers of itself, which no person changes.
    """

    name: str
    default: Value
    place: Literal["app", "vault"]
    choices: tuple[str, ...] = ()
    lowest: int | None = None
    highest: int | None = None
    inner: bool = False

    def accepts(self, value: Value) -> bool:
        """Whether a value is of the right type and within bounds."""
        if type(value) is not type(self.default):
            return False
        if self.choices and value not in self.choices:
            return False
        if isinstance(value, int) and not isinstance(value, bool):
            return (self.lowest is None or value >= self.lowest) and (self.highest is None or value <= self.highest)
        return True


SETTINGS: Final = {
    setting.name: setting
    for setting in (
        Setting(name="theme", default="system", place="app", choices=("system", "light", "dark")),
        Setting(name="language", default="sv", place="app", choices=("sv", "en")),
        Setting(name="text_percent", default=100, place="app", lowest=90, highest=150),
        Setting(name="lock_minutes", default=5, place="vault", lowest=1, highest=15),
        Setting(name="show_full_names_today", default=False, place="vault"),
        Setting(name="last_place", default="", place="vault"),
        Setting(name="group_target", default=10, place="vault", lowest=10, highest=100),
        # What the vault knows of its own key slots and log: put back from an older copy, they are found out.
        Setting(name="slots_generation", default=0, place="vault", inner=True),
        Setting(name="recovery_generation", default=0, place="vault", inner=True),
        Setting(name="slots_in_force", default="", place="vault", inner=True),
        Setting(name="head_kept", default=False, place="vault", inner=True),
        Setting(name="family_contact", default="", place="vault"),
        Setting(name="reception_phone", default="", place="vault"),
        Setting(name="emergency_phone", default="", place="vault"),
    )
}
