# SPDX-License-Identifier: EUPL-1.2
"""What Qt needs from a Linux system beside its own wheels: found out before Qt is loaded, never guessed after.

Knows the shared libraries' names and Debian's package for each. Installs only as root and only when asked to.
Qt's own message when one is missing names neither the package nor the remedy.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

from trouble import Trouble, run_quietly, say

#: Shared library -> Debian package; needed even where nothing is shown on a display.
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
#: Needed as well on an X display.
XCB = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
#: Needed as well on a Wayland display.
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
#: Programs the tests use when they are there, and skip with the reason when they are not.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "dbus-daemon": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
}


def has_display() -> bool:
    """Whether a window can be shown; on Windows and macOS there always is a display."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def needed(*, offscreen: bool) -> dict[str, str]:
    """The libraries Qt will load on this computer; none outside Linux, where its wheels bring everything."""
    if not sys.platform.startswith("linux"):
        return {}
    if offscreen or not has_display():
        return dict(OFFSCREEN)
    return OFFSCREEN | (WAYLAND if os.environ.get("WAYLAND_DISPLAY") else XCB)


def missing(libraries: dict[str, str]) -> dict[str, str]:
    """Those that the loader does not find."""
    return {name: package for name, package in libraries.items() if not _loads(name)}


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def ensure(*, offscreen: bool, install: bool, log: Path, for_tests: bool = False) -> None:
    """Go on only when Qt can be loaded; install what is missing if asked to and allowed to.

    for_tests: what some tests use beside Qt is installed too, where anything may be installed at all.
    Raises Trouble with the exact command to run otherwise.
    """
    lacking = missing(needed(offscreen=offscreen))
    if for_tests and install and sys.platform.startswith("linux"):
        programs = {name: package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None}
        lacking |= missing(XCB) | programs
    if lacking:
        _install_or_say(lacking, install=install, log=log)
        still = missing({name: package for name, package in lacking.items() if ".so." in name})
        if still:
            raise Trouble(f"Biblioteken {', '.join(still)} saknas fortfarande efter installationen. Logg: {log}")


def _install_or_say(lacking: dict[str, str], *, install: bool, log: Path) -> None:
    packages = sorted(set(lacking.values()))
    line = f"apt-get update && apt-get install --no-install-recommends -y {' '.join(packages)}"
    names = ", ".join(sorted(lacking))
    if shutil.which("apt-get") is None:
        raise Trouble(f"Systemet saknar {names}. Installera dem med systemets pakethanterare (i Debian: {line}).")
    if not install:
        raise Trouble(
            f"Systemet saknar {names}. Kör som root: {line} "
            f"- eller kör om som root med tillägget --install-system-libraries."
        )
    if os.geteuid() != 0:
        raise Trouble(f"Systemet saknar {names}, och bara root får installera dem. Kör: sudo sh -c '{line}'")
    say(f"Installerar i systemet: {' '.join(packages)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run_quietly("Systemets paketlista", ["apt-get", "update", "-q"], log=log, env=env)
    install_command = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages]
    run_quietly("Systemets bibliotek", install_command, log=log, env=env)
