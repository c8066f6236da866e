# SPDX-License-Identifier: EUPL-1.2
"""Key files put back from an older copy never bring back a passphrase, a user or a key that was taken away."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_desktop.domain.errors import LockedOut, Refused, SamverkanError
from samverkan_desktop.usecases import deputies, unlocking
from samverkan_desktop.usecases.desk import Desk, Tools
from samverkan_desktop.usecases.unlocking import NewVault

FIRST, SECOND, THIRD, BO = (
    "blå båt seglar mot ön i dag",
    "röd cykel står vid grinden",
    "gul stege lutar mot boden",
    "vit tupp gal på kyrkotaket",
)
NAMES = ("slots.a", "slots.b")


class Kept:
    """Copies of the key files as they were, each under a name."""

    def __init__(self, home: Path, place: Path) -> None:
        self.home, self.place = home, place

    def keep(self, name: str) -> None:
        (self.place / name).mkdir()
        for file in NAMES:
            shutil.copy(self.home / file, self.place / name / file)

    def put_back(self, name: str) -> None:
        for file in NAMES:
            shutil.copy(self.place / name / file, self.home / file)


@pytest.fixture
def kept(home: Path, tmp_path: Path) -> Kept:
    place = tmp_path / "kept"
    place.mkdir()
    return Kept(home, place)


def code(act: Callable[[], object]) -> str:
    with pytest.raises(SamverkanError) as caught:
        act()
    return caught.value.code


def test_after_a_recovery_with_older_key_files_no_other_copy_of_their_age_opens(
    desk: Desk, tools: Tools, home: Path, kept: Kept, passphrase: str, recovery_key: str
) -> None:
    kept.keep("oldest")
    for number, (old, new) in enumerate([(passphrase, FIRST), (FIRST, SECOND), (SECOND, THIRD)]):
        unlocking.change_passphrase(desk, old, new)
        kept.keep(str(number))
    unlocking.lock(desk)
    kept.put_back("oldest")
    unlocking.lock(unlocking.recover(tools, home, recovery_key, BO).desk)
    kept.keep("now")
    for name, words in (("oldest", passphrase), ("0", FIRST), ("1", SECOND), ("2", THIRD)):
        kept.put_back(name)
        assert code(lambda words=words: unlocking.unlock(tools, home, words)) == "slots_older", name  # type: ignore[misc]
    kept.put_back("now")
    unlocking.lock(unlocking.unlock(tools, home, BO).desk)


def test_a_recovery_with_older_key_files_does_not_revive_a_colleagues_changed_passphrase(
    desk: Desk, tools: Tools, home: Path, kept: Kept, passphrase: str, recovery_key: str
) -> None:
    unlocking.add_user(desk, "Bo Hittepåsson", "", ("deputy",), BO)
    unlocking.add_user(desk, "Eva Låtsas", "", ("deputy",), THIRD)
    kept.keep("before")
    unlocking.lock(desk)
    bo = unlocking.unlock(tools, home, BO).desk
    unlocking.change_passphrase(bo, BO, FIRST)
    unlocking.lock(bo)
    kept.put_back("before")
    recovered = unlocking.recover(tools, home, recovery_key, SECOND)
    assert [(one.code, one.values) for one in recovered.notices] == [("slots_let_go", {"count": 1})]
    unlocking.lock(recovered.desk)
    assert code(lambda: unlocking.unlock(tools, home, BO)) == "wrong_passphrase"
    assert code(lambda: unlocking.unlock(tools, home, FIRST)) == "wrong_passphrase"
    eva = unlocking.unlock(tools, home, THIRD).desk  # hers never changed
    assert eva.actor.name == "Eva Låtsas"
    unlocking.lock(eva)


def test_a_recovery_with_older_key_files_does_not_bring_back_a_user_who_was_removed(
    desk: Desk, tools: Tools, home: Path, kept: Kept, recovery_key: str
) -> None:
    bo = unlocking.add_user(desk, "Bo Hittepåsson", "", ("deputy",), BO)
    kept.keep("before")
    unlocking.remove_user(desk, bo.id)
    unlocking.lock(desk)
    kept.put_back("before")
    unlocking.lock(unlocking.recover(tools, home, recovery_key, SECOND).desk)
    assert code(lambda: unlocking.unlock(tools, home, BO)) == "wrong_passphrase"
    assert ("passphrase", bo.id) not in tools.locks.describe(home)["slots"]  # type: ignore[operator]


def test_a_user_whose_slot_was_lost_in_a_recovery_can_be_removed(
    desk: Desk, tools: Tools, home: Path, kept: Kept, recovery_key: str
) -> None:
    kept.keep("before")
    bo = unlocking.add_user(desk, "Bo Hittepåsson", "", ("deputy",), BO)
    unlocking.lock(desk)
    kept.put_back("before")
    desk = unlocking.recover(tools, home, recovery_key, SECOND).desk
    unlocking.remove_user(desk, bo.id)
    assert desk.vault.users.get(bo.id).removed  # type: ignore[union-attr]
    unlocking.lock(desk)


def test_key_files_put_back_under_an_open_vault_prove_nobody(
    desk: Desk, tools: Tools, home: Path, kept: Kept, passphrase: str
) -> None:
    bo = unlocking.add_user(desk, "Bo Hittepåsson", "", ("manager",), BO)
    away = unlocking.add_user(desk, "Eva Låtsas", "", ("professional",), THIRD)
    kept.keep("before")
    unlocking.lock(desk)
    changed = unlocking.unlock(tools, home, BO).desk
    unlocking.change_passphrase(changed, BO, FIRST)
    unlocking.lock(changed)
    kept.keep("now")
    desk = unlocking.unlock(tools, home, passphrase).desk
    kept.put_back("before")
    asked = {"reason": "ill", "note": "Möte i morgon.", "last": desk.today}
    old_words = lambda: deputies.open_in_absence(desk, away.id, witness_passphrase=BO, **asked)  # type: ignore[arg-type] # noqa: E731
    assert code(old_words) == "slots_older"
    assert not desk.vault.deputies.absences()
    kept.put_back("now")
    made = deputies.open_in_absence(desk, away.id, witness_passphrase=FIRST, **asked)  # type: ignore[arg-type]
    assert made.witness == bo.id
    unlocking.lock(desk)


def test_key_files_put_back_under_an_open_vault_change_nothing(
    desk: Desk, tools: Tools, home: Path, kept: Kept, passphrase: str, recovery_key: str
) -> None:
    bo = unlocking.add_user(desk, "Bo Hittepåsson", "", ("manager",), BO)
    kept.keep("before")
    unlocking.change_passphrase(desk, passphrase, FIRST)
    kept.put_back("before")
    old = {name: (home / name).read_bytes() for name in NAMES}
    new_key = tools.locks.new_recovery_key()
    for act in (
        lambda: unlocking.change_passphrase(desk, passphrase, SECOND),
        lambda: unlocking.add_user(desk, "Eva Låtsas", "", (), THIRD),
        lambda: unlocking.remove_user(desk, bo.id),
        lambda: unlocking.change_recovery_key(desk, new_key, new_key),
    ):
        assert code(act) == "slots_older"
        assert {name: (home / name).read_bytes() for name in NAMES} == old
    assert [user.name for user in desk.vault.users.all() if not user.removed] == ["Sara Fiktlund", "Bo Hittepåsson"]


def test_the_key_files_of_another_vault_prove_nobody_in_an_open_one(
    desk: Desk, tools: Tools, home: Path, tmp_path: Path, passphrase: str
) -> None:
    away = unlocking.add_user(desk, "Eva Låtsas", "", ("manager",), THIRD)
    other = tmp_path / "other"
    key = tools.locks.new_recovery_key()
    unlocking.lock(unlocking.create_vault(tools, other, NewVault(practice=True), passphrase=BO, recovery_key=key))
    for name in NAMES:
        shutil.copy(other / name, home / name)
    asked = {"reason": "ill", "note": "Möte i morgon.", "last": desk.today}
    witnessed = lambda: deputies.open_in_absence(desk, away.id, witness_passphrase=BO, **asked)  # type: ignore[arg-type] # noqa: E731
    assert code(witnessed) == "slots_of_another_vault"
    assert code(lambda: unlocking.change_passphrase(desk, BO, SECOND)) == "slots_of_another_vault"


def test_what_was_written_before_the_vault_heard_of_it_still_opens(
    desk: Desk, tools: Tools, home: Path, kept: Kept, passphrase: str
) -> None:
    kept.keep("before")
    # As after a power cut between the key files and the vault.
    tools.locks.set_passphrase(home, desk.vmk, desk.actor.id, FIRST)
    unlocking.lock(desk)
    unlocking.lock(unlocking.unlock(tools, home, FIRST).desk)
    kept.put_back("before")
    assert code(lambda: unlocking.unlock(tools, home, passphrase)) == "slots_older"


def test_two_histories_of_the_same_length_are_told_apart(
    desk: Desk, tools: Tools, home: Path, kept: Kept, passphrase: str
) -> None:
    kept.keep("before")
    tools.locks.set_passphrase(home, desk.vmk, desk.actor.id, FIRST)
    kept.keep("other way")
    kept.put_back("before")
    unlocking.change_passphrase(desk, passphrase, SECOND)
    unlocking.lock(desk)
    kept.put_back("other way")
    with pytest.raises(Refused, match="slots_older"):
        unlocking.unlock(tools, home, FIRST)


def test_a_recovery_that_cannot_set_the_passphrase_leaves_the_vault_closed(
    desk: Desk, tools: Tools, home: Path, recovery_key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlocking.lock(desk)

    def full(*_words: object, **_more: object) -> None:
        raise LockedOut("device_secret_missing")

    monkeypatch.setattr(type(tools.locks), "set_passphrase", full)
    assert code(lambda: unlocking.recover(tools, home, recovery_key, FIRST)) == "device_secret_missing"
    assert tools.files.opened_since(home) is None
