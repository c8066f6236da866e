# SPDX-License-Identifier: EUPL-1.2
"""Practice (övning): what is true of every practice vault. Light, because the lock page needs it at once."""

from __future__ import annotations

from typing import Final

PASSPHRASE: Final = "lugn och varsam vardag"  # noqa: S105 - shown to everyone, it guards nothing
"""Opens every practice vault, and is shown; it protects nothing, because nothing there is real."""
