# SPDX-License-Identifier: EUPL-1.2
"""Shipped files: found in a source tree, an editable install, a wheel and a packaged program alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The folder `resources`, inside the package when installed, beside it in a source tree."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def path(*parts: str) -> Path:
    """A shipped file or folder, as `path("rules", "osl.toml")`."""
    return root().joinpath(*parts)
