# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import shutil

import attrs
import pytest

from samverkan_desktop.domain.errors import Impossible, InvalidInput, LockedOut, Refused
from samverkan_desktop.usecases import log, parties, unlocking
from samverkan_desktop.usecases.unlocking import NewVault

OTHER = "blå båt seglar mot ön i dag"


def test_a_new_vault_opens_with_its_passphrase_and_knows_its_user(desk, tools, home, passphrase):
    unlocking.lock(desk)
    unlocked = unlocking.unlock(tools, home, passphrase)
    assert unlocked.desk.actor.name == "Sara Fiktlund"
    assert unlocked.notices == ()
    unlocking.lock(unlocked.desk)


def test_a_wrong_passphrase_opens_nothing(desk, tools, home):
    unlocking.lock(desk)
    with pytest.raises(LockedOut) as caught:
        unlocking.unlock(tools, home, OTHER)
    assert caught.value.code == "wrong_passphrase"


def test_a_second_vault_is_never_made_in_the_same_home(desk, tools, home, passphrase, recovery_key):
    with pytest.raises(Impossible, match="vault_exists"):
        unlocking.create_vault(tools, home, NewVault(), passphrase=passphrase, recovery_key=recovery_key)


@pytest.mark.parametrize("wrong", [{"own_party": "nobody"}, {"name": " "}, {"municipality": ""}, {"user_name": ""}])
def test_a_vault_without_a_unit_is_refused_before_anything_is_written(tools, home, passphrase, recovery_key, wrong):
    with pytest.raises(InvalidInput):
        unlocking.create_vault(tools, home, NewVault(**wrong), passphrase=passphrase, recovery_key=recovery_key)
    assert not home.exists()


def test_the_recovery_key_opens_and_sets_a_new_passphrase(desk, tools, home, recovery_key, passphrase):
    unlocking.lock(desk)
    unlocked = unlocking.recover(tools, home, recovery_key.lower().replace("-", " "), OTHER)
    unlocking.lock(unlocked.desk)
    with pytest.raises(LockedOut):
        unlocking.unlock(tools, home, passphrase)
    again = unlocking.unlock(tools, home, OTHER)
    assert [notice.code for notice in again.notices] == ["recovered_since"]
    unlocking.lock(again.desk)
    third = unlocking.unlock(tools, home, OTHER)
    assert third.notices == ()
    unlocking.lock(third.desk)


def test_each_user_has_an_own_passphrase_and_is_the_actor_of_what_they_do(desk, tools, home, passphrase):
    added = unlocking.add_user(desk, "Bo Hittepåsson", "skolkurator", ("deputy",), OTHER)
    unlocking.lock(desk)
    second = unlocking.unlock(tools, home, OTHER).desk
    parties.add(second, "police", "Polisen")
    assert second.vault.log.entries()[-1].actor == added.id
    unlocking.lock(second)


def test_a_removed_user_no_longer_opens_the_vault_but_stays_in_the_log(desk, tools, home, passphrase):
    added = unlocking.add_user(desk, "Bo Hittepåsson", "", ("deputy",), OTHER)
    unlocking.remove_user(desk, added.id)
    assert log.names(desk)[added.id] == "Bo Hittepåsson"
    unlocking.lock(desk)
    with pytest.raises(LockedOut):
        unlocking.unlock(tools, home, OTHER)


def test_only_an_admin_adds_users_and_nobody_removes_themself(desk, tools, home):
    unlocking.add_user(desk, "Bo Hittepåsson", "", ("deputy",), OTHER)
    with pytest.raises(Refused, match="cannot_remove_self"):
        unlocking.remove_user(desk, desk.actor.id)
    unlocking.lock(desk)
    deputy = unlocking.unlock(tools, home, OTHER).desk
    with pytest.raises(Refused, match="role_needed"):
        unlocking.add_user(deputy, "Eva Låtsas", "", (), "röd cykel står vid grinden")
    unlocking.lock(deputy)


def test_changing_the_passphrase_needs_the_old_one(desk, tools, home, passphrase):
    with pytest.raises(LockedOut):
        unlocking.change_passphrase(desk, OTHER, "röd cykel står vid grinden")
    unlocking.change_passphrase(desk, passphrase, OTHER)
    unlocking.lock(desk)
    unlocking.lock(unlocking.unlock(tools, home, OTHER).desk)


def test_a_new_recovery_key_must_be_proved_and_replaces_the_old(desk, tools, home, recovery_key):
    new = tools.locks.new_recovery_key()
    with pytest.raises(InvalidInput, match="recovery_key_differs"):
        unlocking.change_recovery_key(desk, new, recovery_key)
    unlocking.change_recovery_key(desk, new, new)
    unlocking.lock(desk)
    with pytest.raises(LockedOut):
        unlocking.recover(tools, home, recovery_key, OTHER)
    unlocking.lock(unlocking.recover(tools, home, new, OTHER).desk)


def test_an_older_copy_is_told_apart_until_someone_accepts_it(desk, tools, home, passphrase, tmp_path):
    unlocking.lock(desk)
    shutil.copytree(home, tmp_path / "copy")
    later = unlocking.unlock(tools, home, passphrase).desk
    parties.add(later, "police", "Polisen")
    unlocking.lock(later)
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "copy", home)
    older = unlocking.unlock(tools, home, passphrase)
    assert [notice.code for notice in older.notices] == ["vault_older"]
    unlocking.accept_older(older.desk)
    assert log.verify(older.desk).holds
    unlocking.lock(older.desk)
    again = unlocking.unlock(tools, home, passphrase)
    assert again.notices == ()
    unlocking.lock(again.desk)


def test_a_whole_vault_has_nothing_to_tell(desk):
    assert unlocking.check(desk) == ()


def test_a_practice_vault_and_the_slots_of_another_never_open_each_other(desk, tools, home, tmp_path, passphrase):
    unlocking.lock(desk)
    other = tmp_path / "other"
    key = tools.locks.new_recovery_key()
    second = unlocking.create_vault(tools, other, NewVault(practice=True), passphrase=passphrase, recovery_key=key)
    unlocking.lock(second)
    for name in ("slots.a", "slots.b"):
        shutil.copy(other / name, home / name)
    with pytest.raises(Refused):
        unlocking.unlock(tools, home, passphrase)


def test_an_older_copy_is_told_of_each_time_until_someone_accepts_it(desk, tools, home, passphrase, tmp_path):
    unlocking.lock(desk)
    shutil.copytree(home, tmp_path / "copy")
    later = unlocking.unlock(tools, home, passphrase).desk
    for number in range(10):
        parties.add(later, "police", f"Polisen {number}")
    unlocking.lock(later)
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "copy", home)
    told = []
    for _ in range(8):  # more entries than were lost, but along another way
        older = unlocking.unlock(tools, home, passphrase)
        told += [notice.code for notice in older.notices]
        unlocking.lock(older.desk)
    assert set(told) == {"vault_older", "log_forked"}
    assert len(told) == 8
    last = unlocking.unlock(tools, home, passphrase).desk
    unlocking.accept_older(last)
    unlocking.lock(last)
    accepted = unlocking.unlock(tools, home, passphrase)
    assert accepted.notices == ()
    unlocking.lock(accepted.desk)


def test_key_files_put_back_do_not_revive_a_passphrase_that_was_changed(desk, tools, home, passphrase, tmp_path):
    for name in ("slots.a", "slots.b"):
        shutil.copy(home / name, tmp_path / name)
    unlocking.change_passphrase(desk, passphrase, OTHER)
    unlocking.lock(desk)
    for name in ("slots.a", "slots.b"):
        shutil.copy(tmp_path / name, home / name)
    with pytest.raises(Refused, match="slots_older"):
        unlocking.unlock(tools, home, passphrase)


def test_key_files_put_back_open_with_the_recovery_key_that_still_holds(
    desk, tools, home, passphrase, recovery_key, tmp_path
):
    for name in ("slots.a", "slots.b"):
        shutil.copy(home / name, tmp_path / name)
    unlocking.change_passphrase(desk, passphrase, OTHER)
    unlocking.lock(desk)
    for name in ("slots.a", "slots.b"):
        shutil.copy(tmp_path / name, home / name)
    unlocking.lock(unlocking.recover(tools, home, recovery_key, OTHER).desk)
    unlocking.lock(unlocking.unlock(tools, home, OTHER).desk)


def test_key_files_put_back_do_not_revive_a_recovery_key_that_was_changed(desk, tools, home, recovery_key, tmp_path):
    for name in ("slots.a", "slots.b"):
        shutil.copy(home / name, tmp_path / name)
    new = tools.locks.new_recovery_key()
    unlocking.change_recovery_key(desk, new, new)
    unlocking.lock(desk)
    for name in ("slots.a", "slots.b"):
        shutil.copy(tmp_path / name, home / name)
    with pytest.raises(Refused, match="slots_older"):
        unlocking.recover(tools, home, recovery_key, OTHER)


def test_a_head_taken_away_from_outside_is_told_once(desk, tools, home, passphrase, tmp_path):
    unlocking.lock(desk)
    for head in tmp_path.rglob("*.head"):
        head.unlink()
    without = unlocking.unlock(tools, home, passphrase)
    assert [notice.code for notice in without.notices] == ["head_missing"]
    unlocking.lock(without.desk)
    again = unlocking.unlock(tools, home, passphrase)
    assert again.notices == ()
    unlocking.lock(again.desk)


def older(desk, tools, home, passphrase, tmp_path, *roles):
    """A vault put back from a copy, opened by a colleague with these roles."""
    unlocking.add_user(desk, "Johan Provberg", "skolkurator", roles or ("professional",), OTHER)
    unlocking.lock(desk)
    shutil.copytree(home, tmp_path / "copy")
    later = unlocking.unlock(tools, home, passphrase).desk
    parties.add(later, "police", "Polisen")
    unlocking.lock(later)
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "copy", home)
    return unlocking.unlock(tools, home, OTHER)


def test_a_colleague_who_is_no_manager_works_on_but_does_not_answer_for_an_older_copy(
    desk, tools, home, passphrase, recovery_key, tmp_path
):
    found = older(desk, tools, home, passphrase, tmp_path, "professional", "admin")
    assert not found.may_accept_older
    with pytest.raises(Refused, match="older_needs_manager"):
        unlocking.accept_older(found.desk)
    parties.add(found.desk, "church", "Kyrkan")
    unlocking.lock(found.desk)
    told = unlocking.unlock(tools, home, OTHER)
    assert {notice.code for notice in told.notices} & set(unlocking.ACCEPTABLE)
    unlocking.lock(told.desk)
    # whoever holds the recovery key may, whichever user's place they sit down at
    recovered = unlocking.recover(tools, home, recovery_key, "röd cykel står vid grinden")
    assert recovered.may_accept_older
    without_roles = attrs.evolve(recovered.desk, actor=attrs.evolve(recovered.desk.actor, roles=("professional",)))
    unlocking.accept_older(without_roles)
    unlocking.lock(without_roles)
    again = unlocking.unlock(tools, home, OTHER)
    assert not {notice.code for notice in again.notices} & set(unlocking.ACCEPTABLE)
    unlocking.lock(again.desk)


def test_a_manager_answers_for_an_older_copy(desk, tools, home, passphrase, tmp_path):
    found = older(desk, tools, home, passphrase, tmp_path, "manager")
    assert found.may_accept_older
    unlocking.accept_older(found.desk)
    unlocking.lock(found.desk)


def test_who_is_alone_in_a_vault_is_never_locked_out_whatever_their_roles(desk, tools, home, passphrase):
    alone = attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("professional",)))
    assert unlocking.may_accept_older(alone)
    unlocking.accept_older(alone)


def test_only_a_manager_or_admin_puts_a_new_recovery_key_in_force(desk, tools, home):
    unlocking.add_user(desk, "Johan Provberg", "skolkurator", ("professional",), OTHER)
    unlocking.lock(desk)
    other = unlocking.unlock(tools, home, OTHER).desk
    new = tools.locks.new_recovery_key()
    with pytest.raises(Refused, match="role_needed"):
        unlocking.change_recovery_key(other, new, new)
    unlocking.lock(other)
