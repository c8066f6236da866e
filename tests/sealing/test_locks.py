# SPDX-License-Identifier: EUPL-1.2
"""The locks as the use cases meet them: opening, waiting, the device secret, and the head outside the vault."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from keyring.backends.SecretService import Keyring as SecretService
from keyring.errors import NoKeyringError

from samverkan_desktop.domain.errors import Impossible, InvalidInput, LockedOut, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.log import Head
from samverkan_desktop.sealing.keychain import Keychain
from samverkan_desktop.sealing.locks import VaultLocks
from samverkan_desktop.usecases.ports.locks import Locks

PHRASE, OTHER = "åsnan äter öländska ärtor", "sju sjösjuka sjömän sjöng"
VAULT, ANNA, BO = new_id(), new_id(), new_id()


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return datetime(2026, 3, 14, 9, 0, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds


class Store(SecretService):  # type: ignore[misc]
    """A keyring of an allowed kind in memory, which can be taken away."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.gone = False

    def _require(self) -> None:
        if self.gone:
            raise NoKeyringError("gone")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._require()
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        self._require()
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        self._require()
        del self.kept[service, username]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def locks(tmp_path: Path, clock: Clock, store: Store) -> VaultLocks:
    return VaultLocks(tmp_path / "state", clock, keychain=Keychain(store))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def make(locks: Locks, home: Path) -> tuple[bytes, str]:
    paper = locks.new_recovery_key()
    vmk = locks.create(home, vault_id=VAULT, practice=True, user_id=ANNA, passphrase=PHRASE, recovery_key=paper)
    return vmk, paper


def head(count: int) -> Head:
    return Head(vault=VAULT, epoch=1, count=count, hash=f"{count:064x}", time="2026-03-14T09:00:00.000Z")


def code(action: Any) -> str:
    with pytest.raises((LockedOut, Refused, Impossible, InvalidInput)) as met:
        action()
    return met.value.code


def test_a_vault_that_was_made_opens_and_recovers(locks: VaultLocks, home: Path) -> None:
    vmk, paper = make(locks, home)
    assert (locks.open(home, PHRASE).vmk, locks.open(home, PHRASE).user_id) == (vmk, ANNA)
    assert locks.recover(home, paper.lower().replace("-", " ")).vmk == vmk
    assert locks.describe(home) == {
        "vault_id": VAULT,
        "practice": True,
        "generation": 1,
        "slots": [("passphrase", ANNA), ("recovery", "")],
    }


def test_users_come_change_and_go(locks: VaultLocks, home: Path) -> None:
    vmk, _ = make(locks, home)
    locks.set_passphrase(home, vmk, BO, OTHER)
    assert locks.open(home, OTHER).user_id == BO
    locks.set_passphrase(home, vmk, BO, OTHER + " igen")
    assert code(lambda: locks.open(home, OTHER)) == "wrong_passphrase"
    locks.remove(home, vmk, BO)
    assert code(lambda: locks.open(home, OTHER + " igen")) == "wrong_passphrase"


def test_a_recovery_key_is_compared_as_a_person_types_it(locks: VaultLocks, home: Path) -> None:
    shown = locks.new_recovery_key()
    assert shown.count("-") == 7
    assert locks.same_recovery_key(shown, shown.lower().replace("-", "  "))
    assert not locks.same_recovery_key(shown, locks.new_recovery_key())
    assert not locks.same_recovery_key(shown, shown[:-1])


def test_a_replaced_recovery_key_opens_nothing(locks: VaultLocks, home: Path) -> None:
    vmk, old = make(locks, home)
    new = locks.new_recovery_key()
    locks.replace_recovery_key(home, vmk, new)
    assert code(lambda: locks.recover(home, old)) == "wrong_recovery_key"
    assert locks.recover(home, new).vmk == vmk


def test_wrong_tries_make_the_next_ones_wait_even_with_the_right_passphrase(
    locks: VaultLocks, home: Path, clock: Clock
) -> None:
    vmk, paper = make(locks, home)
    for _ in range(5):
        assert code(lambda: locks.open(home, OTHER)) == "wrong_passphrase"
    assert code(lambda: locks.open(home, PHRASE)) == "wait"
    assert code(lambda: locks.recover(home, paper)) == "wait"
    clock.seconds += 1
    assert locks.open(home, PHRASE).vmk == vmk
    assert code(lambda: locks.open(home, OTHER)) == "wrong_passphrase"
    assert locks.open(home, PHRASE).vmk == vmk


def test_a_typing_fault_in_the_recovery_key_is_no_wrong_try(locks: VaultLocks, home: Path) -> None:
    vmk, paper = make(locks, home)
    for _ in range(20):
        assert code(lambda: locks.recover(home, paper[:-1])) == "recovery_key_length"
    assert locks.recover(home, paper).vmk == vmk


def test_damage_is_no_wrong_try_either(locks: VaultLocks, home: Path) -> None:
    vmk, _ = make(locks, home)
    shutil.copytree(home, home.parent / "kept")
    for name in ("slots.a", "slots.b"):
        (home / name).write_bytes(b"")
    assert [code(lambda: locks.open(home, PHRASE)) for _ in range(8)] == ["slots_damaged"] * 8
    shutil.copytree(home.parent / "kept", home, dirs_exist_ok=True)
    assert locks.open(home, PHRASE).vmk == vmk


def test_neither_the_keyring_nor_the_vault_s_files_open_without_a_passphrase(
    tmp_path: Path, clock: Clock, store: Store, home: Path
) -> None:
    bound = VaultLocks(tmp_path / "state", clock, keychain=Keychain(store), bind_device=True)
    vmk, paper = make(bound, home)
    elsewhere = VaultLocks(tmp_path / "elsewhere", clock, keychain=Keychain(Store()))
    assert bound.open(home, PHRASE).vmk == vmk
    assert code(lambda: elsewhere.open(home, PHRASE)) == "device_secret_missing"
    assert code(lambda: bound.open(home, OTHER)) == "wrong_passphrase"
    assert elsewhere.recover(home, paper).vmk == vmk
    kept = "".join(store.kept.values())
    assert vmk.hex() not in kept
    assert len(store.kept) == 1


def test_a_keyring_that_goes_away_leaves_the_recovery_key_as_the_way_in(
    tmp_path: Path, clock: Clock, store: Store, home: Path
) -> None:
    bound = VaultLocks(tmp_path / "state", clock, keychain=Keychain(store), bind_device=True)
    vmk, paper = make(bound, home)
    store.gone = True
    assert code(lambda: bound.open(home, PHRASE)) == "device_secret_missing"
    assert bound.recover(home, paper).vmk == vmk
    assert code(lambda: bound.set_passphrase(home, vmk, ANNA, OTHER)) == "keychain_failed"


def test_binding_to_a_computer_without_a_keyring_is_refused_and_leaves_nothing(
    tmp_path: Path, clock: Clock, store: Store, home: Path
) -> None:
    store.gone = True
    bound = VaultLocks(tmp_path / "state", clock, keychain=Keychain(store), bind_device=True)
    assert code(lambda: make(bound, home)) == "keychain_failed"
    assert not home.exists()


def test_a_vault_needs_no_keyring_at_all(locks: VaultLocks, home: Path, store: Store, tmp_path: Path) -> None:
    store.gone = True
    vmk, _ = make(locks, home)
    assert locks.open(home, PHRASE).vmk == vmk
    locks.keep_head(vmk, head(7), keyring=True)
    assert locks.outside_head(vmk, VAULT) == head(7)
    assert store.kept == {}
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert vmk not in written
    assert vmk.hex().encode() not in written


def test_the_later_of_the_two_heads_outside_counts(locks: VaultLocks, home: Path, tmp_path: Path) -> None:
    vmk, _ = make(locks, home)
    assert locks.outside_head(vmk, VAULT) is None
    locks.keep_head(vmk, head(7), keyring=True)
    older = (tmp_path / "state" / f"{VAULT}.head").read_bytes()
    locks.keep_head(vmk, head(9), keyring=True)
    (tmp_path / "state" / f"{VAULT}.head").write_bytes(older)
    found = locks.outside_head(vmk, VAULT)
    assert found is not None
    assert (found.count, found.hash) == (9, head(9).hash)
    locks.keep_head(vmk, head(12))
    assert locks.outside_head(vmk, VAULT) == head(12)


def test_a_head_outside_whose_seal_is_broken_is_refused(
    locks: VaultLocks, home: Path, tmp_path: Path, store: Store
) -> None:
    vmk, _ = make(locks, home)
    locks.keep_head(vmk, head(7))
    (tmp_path / "state" / f"{VAULT}.head").write_bytes(b"{}")
    assert code(lambda: locks.outside_head(vmk, VAULT)) == "anchor_damaged"


@pytest.mark.keyring
def test_a_real_secret_service_keeps_device_secret_and_head(
    secret_service: str, tmp_path: Path, clock: Clock, home: Path
) -> None:
    bound = VaultLocks(tmp_path / "state", clock, bind_device=True)
    vmk, _ = make(bound, home)
    bound.keep_head(vmk, head(7), keyring=True)
    again = VaultLocks(tmp_path / "elsewhere", clock)
    assert again.open(home, PHRASE).vmk == vmk
    found = again.outside_head(vmk, VAULT)
    assert found is not None
    assert found.hash == head(7).hash
