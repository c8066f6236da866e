# SPDX-License-Identifier: EUPL-1.2
"""Core dumps: turned off for this process, so that a crash leaves no key and no text on the disk."""

from __future__ import annotations

import contextlib
import ctypes
import sys

_PR_SET_DUMPABLE = 4


def forbid() -> None:
    """No core file, and on Linux no reading of this process's memory by others of the same user."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
