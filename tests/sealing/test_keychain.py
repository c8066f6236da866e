# SPDX-License-Identifier: EUPL-1.2
"""The system's keyring: a real one where it can be started, and every way in which there is none."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest
from keyring.backends.SecretService import Keyring as SecretService
from keyring.errors import InitError, NoKeyringError, PasswordDeleteError

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.sealing import keychain
from samverkan_desktop.sealing.keychain import Keychain


class Working(SecretService):  # type: ignore[misc]
    """A store of an allowed kind that keeps its secrets in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")


class Locked(Working):
    def set_password(self, *_: Any) -> None:
        raise InitError("Failed to unlock the collection: Prompt dismissed")


class Vanished(Working):
    def get_password(self, *_: Any) -> str | None:
        raise NoKeyringError("No recommended backend was available")


class Forgetful(Working):
    def set_password(self, *_: Any) -> None:
        return


class Changing(Working):
    def get_password(self, *_: Any) -> str | None:
        return "another value: åäö"


class Undeletable(Working):
    def delete_password(self, *_: Any) -> None:
        raise PasswordDeleteError("not allowed")


class Rude(Working):
    def set_password(self, *_: Any) -> None:
        raise SystemExit("a store that ends the program")


class PlainFile:
    """Looks like a store and is none of the system's."""

    def __init__(self) -> None:
        self.asked = False

    def set_password(self, *_: Any) -> None:
        self.asked = True


@pytest.mark.parametrize("kind", [Locked, Vanished, Forgetful, Changing, Undeletable, Rude])
def test_a_store_that_is_there_but_does_not_work_is_found_out_by_trying(kind: type[Working]) -> None:
    assert Keychain(kind()).probe() == keychain.KeychainState(available=False, reason="keychain_failed")


def test_a_working_store_is_found_and_nothing_of_the_try_stays() -> None:
    store = Working()
    assert Keychain(store).probe() == keychain.KeychainState(available=True, reason="keychain_available")
    assert store.kept == {}


def test_a_plain_file_is_never_used() -> None:
    store = PlainFile()
    used = Keychain(store)
    assert used.probe().reason == "keychain_unsafe"
    with pytest.raises(Impossible):
        used.store("vault", "device", bytes(32))
    assert not store.asked


def test_a_configuration_cannot_bring_in_another_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyrings.alt.file.PlaintextKeyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    assert not Keychain().probe().available


def test_a_keyring_that_was_turned_off_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert Keychain().probe().reason == "keychain_turned_off"


def test_without_a_bus_there_is_no_keyring_and_that_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    started = time.monotonic()
    assert Keychain().probe() == keychain.KeychainState(available=False, reason="keychain_none")
    assert time.monotonic() - started < 3


def test_a_prompt_that_nobody_answers_holds_nobody_up() -> None:
    answered = threading.Event()

    class Prompting(Working):
        def set_password(self, *_: Any) -> None:
            answered.wait()

    waiting = Keychain(Prompting(), patience=0.1)
    started = time.monotonic()
    assert waiting.probe().reason == "keychain_timeout"
    assert waiting.probe().reason == "keychain_timeout"
    assert time.monotonic() - started < 1
    assert sum(thread.name == "keychain" for thread in threading.enumerate()) == 1
    answered.set()


@pytest.mark.parametrize("secret", [b"", bytes(33), bytes(2560)])
def test_only_small_secrets_are_taken(secret: bytes) -> None:
    with pytest.raises(ValueError, match="1 to 32 bytes"):
        Keychain(Working()).store("vault", "device", secret)


def test_secrets_of_two_vaults_do_not_meet() -> None:
    used = Keychain(Working())
    used.store("a", "device", b"one")
    used.store("b", "device", b"two")
    assert (used.read("a", "device"), used.read("b", "device"), used.read("c", "device")) == (b"one", b"two", None)
    used.delete("a", "device")
    used.delete("a", "device")
    assert (used.read("a", "device"), used.read("b", "device")) == (None, b"two")


@pytest.mark.keyring
def test_a_real_secret_service_keeps_reads_and_forgets(secret_service: str) -> None:
    used = Keychain()
    assert used.probe() == keychain.KeychainState(available=True, reason="keychain_available")
    secret = bytes(range(224, 256))
    used.store("övning-åäö", "device", secret)
    assert used.read("övning-åäö", "device") == secret
    used.delete("övning-åäö", "device")
    assert used.read("övning-åäö", "device") is None
