# SPDX-License-Identifier: EUPL-1.2
"""Who gets in, who does not, and what a change of slots does."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import attrs
import pytest

from samverkan_desktop.domain.errors import InvalidInput, LockedOut, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.sealing import keys, recovery_key, slot_file, slots
from samverkan_desktop.sealing.kdf import CEILING_KIB, FLOOR_KIB, Kdf

PHRASE = "åsnan äter öländska ärtor"
VAULT, ANNA, BO = new_id(), new_id(), new_id()
PAPER = recovery_key.new()
DEVICE = bytes(range(32))


@pytest.fixture
def vmk() -> bytes:
    return keys.new_vault_key()


@pytest.fixture
def home(tmp_path: Path, vmk: bytes) -> Path:
    slots.create(tmp_path, VAULT, True, vmk, ANNA, PHRASE, PAPER, Kdf.practice())
    return tmp_path


def opens(home: Path, phrase: str, **options: object) -> slots.Opened | None:
    try:
        return slots.open_with_passphrase(home, phrase, **options)  # type: ignore[arg-type]
    except LockedOut:
        return None


def test_both_copies_are_alike_and_for_their_owner_alone(home: Path) -> None:
    assert (home / "slots.a").read_bytes() == (home / "slots.b").read_bytes()
    assert {path.name for path in home.iterdir()} == {"slots.a", "slots.b"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in home.iterdir())


def test_the_passphrase_and_the_recovery_key_give_the_same_vault_key(home: Path, vmk: bytes) -> None:
    by_phrase = slots.open_with_passphrase(home, PHRASE)
    by_paper = slots.open_with_recovery(home, PAPER)
    assert (by_phrase.vmk, by_phrase.user_id, by_phrase.repaired) == (vmk, ANNA, False)
    assert (by_paper.vmk, by_paper.user_id) == (vmk, "")


def test_letters_with_rings_and_dots_may_be_typed_as_one_sign_or_two(home: Path, vmk: bytes) -> None:
    assert slots.open_with_passphrase(home, unicodedata.normalize("NFD", PHRASE)).vmk == vmk


@pytest.mark.parametrize(
    "near",
    [
        PHRASE + " ", " " + PHRASE, PHRASE.upper(), PHRASE[:-1], PHRASE.replace("å", "a"), "", PHRASE * 2,
        PHRASE + "\n", PHRASE.replace(" ", "\u00a0"), PHRASE.replace("ö", "ø"),
    ],
)  # fmt: skip
def test_a_near_miss_does_not_open(home: Path, near: str) -> None:
    with pytest.raises(LockedOut) as met:
        slots.open_with_passphrase(home, near)
    assert met.value.code == "wrong_passphrase"


def test_a_thousand_changed_passphrases_do_not_open(home: Path) -> None:
    for number in range(1000):
        place = number % len(PHRASE)
        sign = chr(ord("a") + number % 26)
        changed = PHRASE[:place] + sign + PHRASE[place + 1 :]
        assert (opens(home, changed) is not None) == (changed == PHRASE)


def test_another_recovery_key_does_not_open(home: Path) -> None:
    with pytest.raises(LockedOut) as met:
        slots.open_with_recovery(home, recovery_key.new())
    assert met.value.code == "wrong_recovery_key"


def test_what_can_be_known_without_opening_holds_no_secret(home: Path, vmk: bytes) -> None:
    assert slots.info(home) == [("passphrase", ANNA), ("recovery", "")]
    assert (slots.practice(home), slots.vault_id(home), slots.generation(home)) == (True, VAULT, 1)
    text = (home / "slots.a").read_text()
    assert vmk.hex() not in text
    assert not any(group in text for group in PAPER.groups)


def test_each_user_opens_with_an_own_passphrase_and_is_known_by_it(home: Path, vmk: bytes) -> None:
    slots.add_user(home, vmk, BO, "en helt annan lösenfras")
    assert slots.open_with_passphrase(home, "en helt annan lösenfras").user_id == BO
    assert slots.open_with_passphrase(home, PHRASE).user_id == ANNA


def test_twenty_users_cost_one_stretching(home: Path, vmk: bytes) -> None:
    for number in range(19):
        slots.add_user(home, vmk, new_id(), f"lösenfras nummer {number}")
    content = slot_file.read((home / "slots.a").read_bytes()).content
    assert len({slot.kdf for slot in content.slots if slot.kdf}) == 1
    assert len({slot.salt for slot in content.slots}) == 21
    assert slots.open_with_passphrase(home, "lösenfras nummer 18").vmk == vmk
    with pytest.raises(InvalidInput) as met:
        slots.add_user(home, vmk, new_id(), "en till")
    assert met.value.code == "too_many_users"


def test_two_users_with_the_same_passphrase_cannot_be_told_from_the_file(home: Path, vmk: bytes) -> None:
    slots.add_user(home, vmk, BO, PHRASE)
    first, _, second = slot_file.read((home / "slots.a").read_bytes()).content.slots
    assert first.salt != second.salt
    assert first.wrapped != second.wrapped


def test_a_changed_passphrase_replaces_the_old_one(home: Path, vmk: bytes) -> None:
    saved = slots.change_passphrase(home, vmk, ANNA, "den nya lösenfrasen")
    assert saved == slots.Saved(generation=2, copies=2)
    assert opens(home, PHRASE) is None
    assert slots.open_with_passphrase(home, "den nya lösenfrasen").vmk == vmk
    assert slots.open_with_recovery(home, PAPER).vmk == vmk


def test_a_removed_user_is_out_and_the_last_one_stays(home: Path, vmk: bytes) -> None:
    slots.add_user(home, vmk, BO, "en helt annan lösenfras")
    slots.remove_user(home, vmk, ANNA)
    assert opens(home, PHRASE) is None
    with pytest.raises(Refused) as met:
        slots.remove_user(home, vmk, BO)
    assert met.value.code == "last_user"
    assert slots.open_with_passphrase(home, "en helt annan lösenfras").user_id == BO


def test_a_new_recovery_key_replaces_the_old_one(home: Path, vmk: bytes) -> None:
    fresh = slots.new_recovery_key(home, vmk)
    assert slots.open_with_recovery(home, fresh).vmk == vmk
    with pytest.raises(LockedOut):
        slots.open_with_recovery(home, PAPER)
    assert slots.info(home).count(("recovery", "")) == 1


def test_a_user_has_one_slot(home: Path, vmk: bytes) -> None:
    with pytest.raises(InvalidInput) as added:
        slots.add_user(home, vmk, ANNA, "en helt annan lösenfras")
    with pytest.raises(InvalidInput) as changed:
        slots.change_passphrase(home, vmk, BO, "en helt annan lösenfras")
    with pytest.raises(InvalidInput) as removed:
        slots.remove_user(home, vmk, BO)
    codes = [added.value.code, changed.value.code, removed.value.code]
    assert codes == ["user_has_slot", "user_without_slot", "user_without_slot"]


def test_another_vault_key_changes_nothing(home: Path) -> None:
    before = (home / "slots.a").read_bytes()
    with pytest.raises(Refused) as met:
        slots.add_user(home, keys.new_vault_key(), BO, "en helt annan lösenfras")
    assert met.value.code == "slots_damaged"
    assert (home / "slots.a").read_bytes() == (home / "slots.b").read_bytes() == before


def test_slots_of_a_vault_are_never_overwritten_by_a_new_vault(home: Path, vmk: bytes) -> None:
    with pytest.raises(Refused) as met:
        slots.create(home, new_id(), True, vmk, BO, "annat valv, annan fras", PAPER, Kdf.practice())
    assert met.value.code == "slots_exist"


def test_slots_of_a_vault_that_could_not_be_made_are_taken_away_and_no_others(home: Path, vmk: bytes) -> None:
    slots.discard(home, keys.new_vault_key())
    assert slots.open_with_passphrase(home, PHRASE).vmk == vmk
    slots.discard(home, vmk)
    assert list(home.iterdir()) == []


# Practice vaults and real ones


def test_a_real_opener_refuses_a_practice_vault(home: Path) -> None:
    with pytest.raises(Refused) as met:
        slots.open_with_passphrase(home, PHRASE, practice=False)
    with pytest.raises(Refused):
        slots.open_with_recovery(home, PAPER, practice=False)
    assert met.value.code == "practice_vault_refused"
    assert slots.open_with_passphrase(home, PHRASE, practice=True).practice


def test_a_practice_opener_refuses_a_real_vault(tmp_path: Path, vmk: bytes) -> None:
    slots.create(tmp_path, VAULT, False, vmk, ANNA, PHRASE, PAPER, Kdf.new(FLOOR_KIB))
    with pytest.raises(Refused) as met:
        slots.open_with_passphrase(tmp_path, PHRASE, practice=True)
    assert met.value.code == "real_vault_refused"
    assert slots.open_with_passphrase(tmp_path, PHRASE, practice=False).vmk == vmk


def test_the_practice_mark_is_bound_into_every_slot(vmk: bytes) -> None:
    secret = Kdf.practice().stretch(PHRASE)
    for kind in slot_file.SlotKind:
        slot = slot_file.wrap(vmk, secret, vault_id=VAULT, practice=True, kind=kind)
        assert slot_file.unwrap(slot, secret, vault_id=VAULT, practice=True) == vmk
        assert slot_file.unwrap(slot, secret, vault_id=VAULT, practice=False) is None
        assert slot_file.unwrap(slot, secret, vault_id=new_id(), practice=True) is None


@pytest.mark.parametrize(
    "change",
    [
        {"id": new_id()}, {"user_id": BO}, {"kind": slot_file.SlotKind.RECOVERY}, {"device": True},
        {"kdf": Kdf.practice()}, {"salt": bytes(32)}, {"wrapped": bytes([1]) + bytes(60)},
    ],
)  # fmt: skip
def test_nothing_in_a_slot_can_be_exchanged(vmk: bytes, change: dict[str, object]) -> None:
    kdf = Kdf.practice()
    secret = kdf.stretch(PHRASE)
    slot = slot_file.wrap(
        vmk, secret, vault_id=VAULT, practice=True, kind=slot_file.SlotKind.PASSPHRASE, user_id=ANNA, kdf=kdf
    )
    altered = attrs.evolve(slot, **change)
    assert slot_file.unwrap(altered, secret, vault_id=VAULT, practice=True) is None


def test_a_practice_vault_relabelled_as_real_does_not_open(home: Path) -> None:
    resealed(home, practice=False)
    with pytest.raises(Refused) as met:
        slots.open_with_passphrase(home, PHRASE)
    assert met.value.code == "kdf_too_weak"


# Stretching


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"memory_kib": FLOOR_KIB - 1}, "kdf_too_weak"),
        ({"iterations": 2}, "kdf_too_weak"),
        ({"lanes": 3}, "kdf_too_weak"),
        ({"memory_kib": CEILING_KIB + 1}, "kdf_out_of_bounds"),
        ({"iterations": 17}, "kdf_out_of_bounds"),
        ({"lanes": 17}, "kdf_out_of_bounds"),
        ({"iterations": 0}, "kdf_out_of_bounds"),
        ({"lanes": 0}, "kdf_out_of_bounds"),
        ({"salt": b"short"}, "kdf_out_of_bounds"),
    ],
)
def test_a_real_vault_refuses_weak_and_heavy_stretching(change: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as met:
        attrs.evolve(Kdf.new(), **change).require(practice=False)
    assert met.value.code == code


def test_a_file_that_asks_for_weaker_stretching_is_refused_before_any_passphrase_is_tried(
    tmp_path: Path, vmk: bytes
) -> None:
    slots.create(tmp_path, VAULT, False, vmk, ANNA, PHRASE, PAPER, Kdf.new(FLOOR_KIB))
    resealed(tmp_path, memory_kib=1024)
    for phrase in (PHRASE, "något annat, helt fel"):
        with pytest.raises(Refused) as met:
            slots.open_with_passphrase(tmp_path, phrase)
        assert met.value.code == "kdf_too_weak"


def test_a_new_real_vault_cannot_be_made_with_practice_stretching(tmp_path: Path, vmk: bytes) -> None:
    with pytest.raises(Refused):
        slots.create(tmp_path, VAULT, False, vmk, ANNA, PHRASE, PAPER, Kdf.practice())
    assert list(tmp_path.iterdir()) == []


def test_argon2id_gives_what_the_reference_implementation_gives() -> None:
    kdf = Kdf(memory_kib=65536, iterations=2, lanes=1, salt=b"somesalt")
    known = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    assert kdf.stretch("password").hex() == known


# The computer's device secret


def test_a_bound_slot_needs_passphrase_and_device_secret(tmp_path: Path, vmk: bytes) -> None:
    slots.create(tmp_path, VAULT, True, vmk, ANNA, PHRASE, PAPER, Kdf.practice(), device_secret=DEVICE)
    assert slots.needs_device_secret(tmp_path)
    assert slots.open_with_passphrase(tmp_path, PHRASE, device_secret=DEVICE).vmk == vmk
    with pytest.raises(LockedOut) as missing:
        slots.open_with_passphrase(tmp_path, PHRASE)
    with pytest.raises(LockedOut) as wrong:
        slots.open_with_passphrase(tmp_path, PHRASE, device_secret=bytes(32))
    with pytest.raises(LockedOut) as alone:
        slots.open_with_passphrase(tmp_path, "bara hemligheten i datorn", device_secret=DEVICE)
    codes = [missing.value.code, wrong.value.code, alone.value.code]
    assert codes == ["device_secret_missing", "wrong_passphrase", "wrong_passphrase"]
    assert slots.open_with_recovery(tmp_path, PAPER).vmk == vmk


def test_a_bound_slot_stays_bound_unless_it_is_let_go_on_purpose(tmp_path: Path, vmk: bytes) -> None:
    slots.create(tmp_path, VAULT, True, vmk, ANNA, PHRASE, PAPER, Kdf.practice(), device_secret=DEVICE)
    with pytest.raises(LockedOut):
        slots.change_passphrase(tmp_path, vmk, ANNA, "en ny lösenfras här")
    slots.change_passphrase(tmp_path, vmk, ANNA, "en ny lösenfras här", unbind=True)
    assert slots.open_with_passphrase(tmp_path, "en ny lösenfras här").vmk == vmk


def resealed(home: Path, *, practice: bool | None = None, memory_kib: int | None = None) -> None:
    """What someone with the files and no key can do: change fields and mend the checksum, not the seal."""
    import hashlib

    for name in slots.NAMES:
        fields = json.loads((home / name).read_bytes())
        del fields["sha256"]
        if practice is not None:
            fields["practice"] = practice
        if memory_kib is not None:
            fields["slots"][0]["kdf"]["memory_kib"] = memory_kib
        plain = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
        fields["sha256"] = hashlib.sha256(plain).hexdigest()
        (home / name).write_bytes(json.dumps(fields, sort_keys=True, separators=(",", ":")).encode())
