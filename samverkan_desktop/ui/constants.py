# SPDX-License-Identifier: EUPL-1.2
"""Keeps Python's constants alive under Qt's bindings.

PySide6 6.12 gives back None, True and False without counting the reference, as is right from Python 3.12 on, where
they never die. Before that each `emit()` takes one reference away that is not its own: after some thousand signals
the interpreter stops with "deallocating True or False" in the middle of what the person writes.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_ENOUGH: Final = 1 << 40
_CONSTANTS: Final = (None, True, False, NotImplemented, Ellipsis)


def hold() -> None:
    """Give each constant so many references that they cannot run out; nothing from Python 3.12 on."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in _CONSTANTS:
        # The count is the first field of every object (PyObject.ob_refcnt); a debug build has it elsewhere.
        count = ctypes.c_ssize_t.from_address(id(constant))
        if abs(count.value - sys.getrefcount(constant)) < 16 and count.value < _ENOUGH:
            count.value += _ENOUGH
