# SPDX-License-Identifier: EUPL-1.2
"""The system's keyring (nyckelring): small second secrets that may be missing, never enough to open a vault.

Knows the four stores that encrypt what they keep (Secret Service, KWallet, macOS Keychain, Windows Credential
Manager) and takes no other, so that nothing ever falls back to a plain file. Whether one works is found out by
writing, reading and deleting a random value, not by asking which is installed: a locked or unattended store is
chosen and then fails. Each call runs in a thread with three seconds' patience, since a store may put up a prompt that
nobody sees. That there is none is a normal, explained state.
"""

from __future__ import annotations

import base64
import binascii
import importlib
import os
import queue
import secrets
import threading
from collections.abc import Callable
from typing import Any, Final, TypeVar

import attrs

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.domain.ids import new_id

SERVICE: Final = "Samverkan"
LONGEST_SECRET: Final = 32
PATIENCE: Final = 3.0

STORES: Final = (
    ("keyring.backends.macOS", "Keyring"),
    ("keyring.backends.Windows", "WinVaultKeyring"),
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.libsecret", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
)
"""Stores that keep secrets encrypted, in order of preference; a configuration file cannot add one."""

_TURNED_OFF: Final = ("keyring.backends.null.Keyring", "keyring.backends.fail.Keyring")

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class KeychainState:
    """Whether the keyring can be used; reason: a code with texts (`keychain_none`, `_failed`, `_timeout` ...)."""

    available: bool
    reason: str


class Keychain:
    """The system's keyring, or none. `store` is a keyring backend; None finds the system's own at first use."""

    def __init__(self, store: Any = None, *, patience: float = PATIENCE) -> None:
        self._store = store
        self._patience = patience
        self._hangs = False

    def probe(self) -> KeychainState:
        """Write, read and delete a random value, and say how it went."""
        name, value = f"probe-{new_id()}", secrets.token_bytes(LONGEST_SECRET)
        try:
            self.store("probe", name, value)
            read = self.read("probe", name)
            self.delete("probe", name)
            if read != value or self.read("probe", name) is not None:
                raise Impossible("keychain_failed")
        except Impossible as error:
            return KeychainState(available=False, reason=error.code)
        return KeychainState(available=True, reason="keychain_available")

    def store(self, vault_id: str, name: str, secret: bytes) -> None:
        """Keep at most 32 bytes; raises `Impossible` with the reason, ValueError for more."""
        if not 0 < len(secret) <= LONGEST_SECRET:
            raise ValueError("the keyring takes secrets of 1 to 32 bytes")
        text = base64.b64encode(secret).decode("ascii")
        self._call(lambda store: store.set_password(SERVICE, f"{vault_id}:{name}", text))

    def read(self, vault_id: str, name: str) -> bytes | None:
        """What was kept, or None; raises `Impossible` with the reason (`keychain_failed` for foreign content too)."""
        text = self._call(lambda store: store.get_password(SERVICE, f"{vault_id}:{name}"))
        if text is None:
            return None
        try:
            return base64.b64decode(text, validate=True)
        except (ValueError, TypeError, binascii.Error):
            raise Impossible("keychain_failed") from None

    def delete(self, vault_id: str, name: str) -> None:
        """Take it away; nothing happens when it is not there. Raises `Impossible` with the reason."""
        if self.read(vault_id, name) is not None:
            self._call(lambda store: store.delete_password(SERVICE, f"{vault_id}:{name}"))

    def _call(self, action: Callable[[Any], T]) -> T:
        if self._hangs:
            # One thread is stuck already; a second would only pile up behind the same prompt.
            raise Impossible("keychain_timeout")
        answers: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()

        def work() -> None:
            try:
                answers.put((action(self._found()), None))
            except BaseException as error:  # raised again where the answer is waited for
                answers.put((None, error))

        threading.Thread(target=work, name="keychain", daemon=True).start()
        try:
            answer, error = answers.get(timeout=self._patience)
        except queue.Empty:
            self._hangs = True
            raise Impossible("keychain_timeout") from None
        if isinstance(error, Impossible):
            raise error
        if error is not None:
            # The stores raise what their platform gives; the text of it may hold names, so it stays here.
            raise Impossible("keychain_failed") from None
        return answer  # type: ignore[return-value]  # no error: the answer is what the action returned

    def _found(self) -> Any:
        if self._store is None:
            self._store = _system_store()
        elif not _is_allowed(self._store):
            raise Impossible("keychain_unsafe")
        return self._store


def _is_allowed(store: Any) -> bool:
    """Whether a store is one of ours, or derives from one: files and chains of stores are not."""
    return any((base.__module__, base.__name__) in STORES for base in type(store).__mro__)


def _system_store() -> Any:
    """The best encrypted store there is; `keyring`'s own choice, which follows a configuration file, is not asked."""
    if os.environ.get("PYTHON_KEYRING_BACKEND") in _TURNED_OFF:
        raise Impossible("keychain_turned_off")
    best, rank = None, 0.0
    for module, name in STORES:
        try:
            kind = getattr(importlib.import_module(module), name)
            priority = float(kind.priority)
        except Exception:  # noqa: S112 - a store that is not of this system says so in many ways
            continue
        if priority > rank:
            best, rank = kind, priority
    if best is None:
        raise Impossible("keychain_none")
    return best()


_keychain: Final = Keychain()


def probe() -> KeychainState:
    """Whether this system's keyring works, tried with a random value."""
    return _keychain.probe()


def store(vault_id: str, name: str, secret: bytes) -> None:
    """Keep at most 32 bytes in this system's keyring; raises `Impossible` with the reason."""
    _keychain.store(vault_id, name, secret)


def read(vault_id: str, name: str) -> bytes | None:
    """What this system's keyring keeps under the name, or None; raises `Impossible` with the reason."""
    return _keychain.read(vault_id, name)


def delete(vault_id: str, name: str) -> None:
    """Take it from this system's keyring; raises `Impossible` with the reason."""
    _keychain.delete(vault_id, name)
