# SPDX-License-Identifier: EUPL-1.2
"""Keeps every test away from the person who runs it: own home, own state folder, no keyring, no display.

The fixture `secret_service` starts a real Secret Service of its own for the few tests that want one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

# Speed is measured in benchmarks; on a busy machine a slow example is no fault.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.pop("SAMVERKAN_HOME", None)
os.environ.pop("SAMVERKAN_STATE", None)

_numbers = count()
PATIENCE_MS = 60_000


class PatientBot(QtBot):  # type: ignore[misc]
    """Waits for what shall happen as long as a busy machine may need: a green run ends as fast as before."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's bot, with more patience."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def folder_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder under which every test gets its own home and state folder."""
    return tmp_path_factory.mktemp("people")


@pytest.fixture(autouse=True)
def own_home(folder_of_this_run: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that no other test has seen; the folders are made by whoever needs them first."""
    person = folder_of_this_run / str(next(_numbers))
    places = {
        "HOME": person,
        "USERPROFILE": person,
        "APPDATA": person / "AppData" / "Roaming",
        "LOCALAPPDATA": person / "AppData" / "Local",
        "XDG_CONFIG_HOME": person / ".config",
        "XDG_CACHE_HOME": person / ".cache",
        "XDG_DATA_HOME": person / ".local" / "share",
        "XDG_STATE_HOME": person / ".local" / "state",
        "SAMVERKAN_HOME": person / "vault",
        "SAMVERKAN_STATE": person / "state",
    }
    for name, place in places.items():
        monkeypatch.setenv(name, str(place))
    return person


@pytest.fixture
def secret_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A real, unlocked Secret Service under a session bus of its own; the value is the address of the bus.

    Skips, with the reason, where the programs for it are not installed.
    """
    for program in ("dbus-daemon", "gnome-keyring-daemon"):
        if shutil.which(program) is None:
            pytest.skip(f"no Secret Service can start here: {program} is not installed")
    with tempfile.TemporaryDirectory(prefix="sv-bus-") as name:  # short: a socket path has a limit
        home = Path(name)
        monkeypatch.setenv("XDG_RUNTIME_DIR", name)
        bus = _start_bus(home)
        keyring = None
        try:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={home / 'bus'}")
            monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
            keyring = _start_keyring(home)
            yield os.environ["DBUS_SESSION_BUS_ADDRESS"]
        finally:
            for process in (keyring, bus):
                if process is not None:
                    process.kill()
                    process.wait()


def _start_bus(home: Path) -> subprocess.Popen[bytes]:
    socket = home / "bus"
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={socket}"]
    bus = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _wait_until(socket.exists, "the session bus")
    return bus


def _start_keyring(home: Path) -> subprocess.Popen[bytes]:
    data = home / "data"
    data.mkdir()
    env = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(data)}
    command = ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"]
    quiet = subprocess.DEVNULL
    keyring = subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)
    assert keyring.stdin is not None
    keyring.stdin.write(b"practice")  # an empty answer would leave the keyring locked behind a prompt
    keyring.stdin.close()
    _wait_until(_secret_service_answers, "the Secret Service")
    return keyring


def _secret_service_answers() -> bool:
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    with open_dbus_connection() as connection:
        question = new_method_call(bus, "NameHasOwner", "s", ("org.freedesktop.secrets",))
        return bool(connection.send_and_get_reply(question).body[0])


def _wait_until(condition: object, what: str, seconds: float = 10) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            pytest.skip(f"no Secret Service can start here: {what} did not answer within {seconds:.0f} s")
        time.sleep(0.05)
