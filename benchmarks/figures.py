# SPDX-License-Identifier: EUPL-1.2
"""How a benchmark with one target tells what it measured: in words, or with --json as figures."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping


def told(figures: Mapping[str, float], words: str, *, ratio: str, called: str) -> int:
    """Print the figures; 1 when the ratio is over `target`, as an exit code. ratio: its name among the figures."""
    if "--json" in sys.argv:
        print(json.dumps(figures))
    else:
        print(words.format(**figures))
        print(f"{called} = {figures[ratio]} (target at most {figures['target']:g})")
    return 0 if figures[ratio] <= figures["target"] else 1
