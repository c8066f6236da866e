# SPDX-License-Identifier: EUPL-1.2
"""What takes bytes out of the program."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Carrier(Protocol):
    """Takes finished bytes to where they go; the one door is its only caller."""

    def put(self, content: bytes, to: Path, *, overwrite: bool = False) -> None:
        """Write all or nothing. Raises Impossible with what to do."""
