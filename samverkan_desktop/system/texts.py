# SPDX-License-Identifier: EUPL-1.2
"""Texts off the screen: errors, reports and explanations, as Swedish and English pairs in `resources/texts`.

Every file `<name>.sv.toml` has a twin `<name>.en.toml` with the same keys (tested).
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from samverkan_desktop.system import resources


@cache
def errors(lang: str = "sv") -> dict[str, dict[str, str]]:
    """What / why / now of every error code, merged from all `errors*.<lang>.toml`."""
    merged: dict[str, dict[str, str]] = {}
    for file in sorted(resources.path("texts").glob(f"errors*.{lang}.toml")):
        merged.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return merged


@cache
def table(name: str, lang: str = "sv") -> dict[str, Any]:
    """One text file, as `table("documents")`."""
    return tomllib.loads(resources.path("texts", f"{name}.{lang}.toml").read_text(encoding="utf-8"))
