# SPDX-License-Identifier: EUPL-1.2
"""Slots under damage, failing disks and sudden death: always a working way in, or a clear answer."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from samverkan_desktop.domain.errors import Impossible, LockedOut, Refused, SamverkanError
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.sealing import keys, recovery_key, slot_copies, slot_file, slots
from samverkan_desktop.sealing.disk import Disk
from samverkan_desktop.sealing.kdf import Kdf

OLD, NEW = "åsnan äter öländska ärtor", "sju sjösjuka sjömän sjöng"
VAULT, ANNA = new_id(), new_id()
PAPER = recovery_key.new()
VMK = keys.new_vault_key()


class FailingDisk(Disk):
    """The real file system, where the calls with the given numbers (from 1) fail; a write fails half way."""

    def __init__(self, *failing: int, from_then_on: int | None = None) -> None:
        self.calls = 0
        self._failing = failing
        self._from = from_then_on

    def _count(self) -> bool:
        self.calls += 1
        return self.calls in self._failing or (self._from is not None and self.calls >= self._from)

    def _step(self) -> None:
        if self._count():
            raise OSError(28, "No space left on device")

    def read(self, path: Path) -> bytes:
        self._step()
        return super().read(path)

    def create(self, path: Path) -> int:
        self._step()
        return super().create(path)

    def write(self, handle: int, data: bytes) -> int:
        if self._count():
            super().write(handle, data[: len(data) // 2])
            raise OSError(5, "Input/output error")
        return super().write(handle, data[:100])  # short writes happen too

    def sync(self, handle: int) -> None:
        self._step()
        super().sync(handle)

    def close(self, handle: int) -> None:
        super().close(handle)
        self._step()

    def replace(self, source: Path, target: Path) -> None:
        self._step()
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        self._step()
        super().sync_folder(folder)

    def make_folder(self, folder: Path) -> None:
        self._step()
        super().make_folder(folder)

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    make(tmp_path)
    return tmp_path


def make(home: Path, disk: Disk | None = None, **change: str) -> slots.Saved:
    vault, phrase = change.get("vault", VAULT), change.get("phrase", OLD)
    return slots.create(home, vault, True, VMK, ANNA, phrase, PAPER, Kdf.practice(), disk=disk or Disk())


def opens(home: Path, phrase: str) -> bool:
    try:
        return slots.open_with_passphrase(home, phrase).vmk == VMK
    except LockedOut:
        return False


def calls_of(action: Callable[[Disk], object]) -> int:
    disk = FailingDisk()
    action(disk)
    return disk.calls


def code_of(action: Callable[[], object]) -> str:
    """The code of the error that said that something could not be done, or nothing."""
    try:
        action()
    except Impossible as error:
        return error.code
    return ""


def changed(home: Path, disk: Disk) -> slots.Saved:
    return slots.change_passphrase(home, VMK, ANNA, NEW, disk=disk)


def require_truth(home: Path, code: str) -> None:
    """What the error said holds: nothing, the new one; not written, the old one; not certain, one of them."""
    old, new = opens(home, OLD), opens(home, NEW)
    assert old != new
    assert {"": new, "slots_not_certain": old or new}.get(code, old)


def test_each_single_failing_call_leaves_exactly_the_old_or_the_new_passphrase(tmp_path: Path) -> None:
    make(tmp_path / "count")
    count = calls_of(lambda disk: changed(tmp_path / "count", disk))
    assert count > 30
    for k in range(1, count + 1):
        home = tmp_path / str(k)
        make(home)
        code = code_of(lambda home=home, k=k: changed(home, FailingDisk(k)))
        assert code in ("", "slots_not_written", "slots_unreadable")
        valid, gone = (OLD, NEW) if code else (NEW, OLD)
        assert opens(home, valid), k
        assert not opens(home, gone), k
        assert slots.open_with_recovery(home, PAPER).vmk == VMK
        assert (home / "slots.a").read_bytes() == (home / "slots.b").read_bytes()


def test_each_pair_of_failing_calls_leaves_a_way_in(tmp_path: Path) -> None:
    make(tmp_path / "count")
    count = calls_of(lambda disk: changed(tmp_path / "count", disk))
    chance = random.Random(7)
    for trial in range(150):
        home = tmp_path / str(trial)
        make(home)
        disk = FailingDisk(*chance.sample(range(1, count + 1), 2))
        require_truth(home, code_of(lambda home=home, disk=disk: changed(home, disk)))
        assert slots.open_with_recovery(home, PAPER).vmk == VMK


def test_a_disk_that_dies_for_good_at_any_call_leaves_a_way_in(tmp_path: Path) -> None:
    make(tmp_path / "count")
    count = calls_of(lambda disk: changed(tmp_path / "count", disk))
    for k in range(1, count + 1):
        home = tmp_path / str(k)
        make(home)
        disk = FailingDisk(from_then_on=k)
        require_truth(home, code_of(lambda home=home, disk=disk: changed(home, disk)))


def test_each_failing_call_while_a_vault_is_made_gives_a_vault_or_a_clear_no(tmp_path: Path) -> None:
    count = calls_of(lambda disk: make(tmp_path / "count", disk))
    for k in range(1, count + 1):
        home = tmp_path / str(k)
        code = code_of(lambda home=home, k=k: make(home, FailingDisk(k)))
        assert code in ("", "slots_not_written")
        if code:
            assert not slots.exist(home)
            make(home)
        assert opens(home, OLD)


def test_each_failing_call_while_opening_gives_the_key_or_a_clear_no(tmp_path: Path) -> None:
    make(tmp_path)
    good = (tmp_path / "slots.a").read_bytes()

    def opened(disk: Disk) -> slots.Opened:
        (tmp_path / "slots.a").write_bytes(good[:100])
        return slots.open_with_passphrase(tmp_path, OLD, disk=disk)

    for k in range(1, calls_of(opened) + 1):
        assert code_of(lambda k=k: opened(FailingDisk(k))) in ("", "slots_unreadable")
        assert opens(tmp_path, OLD)


@pytest.mark.parametrize("name", slots.NAMES)
def test_every_truncation_of_one_copy_is_mended_from_the_other(home: Path, name: str) -> None:
    good = (home / name).read_bytes()
    for length in range(len(good)):
        (home / name).write_bytes(good[:length])
        assert slots.open_with_recovery(home, PAPER).repaired
        assert (home / name).read_bytes() == good


@pytest.mark.parametrize("name", slots.NAMES)
def test_every_flipped_bit_of_one_copy_is_seen_and_mended(home: Path, name: str) -> None:
    good = (home / name).read_bytes()
    for place in range(len(good)):
        flipped = bytearray(good)
        flipped[place] ^= 1 << (place % 8)
        (home / name).write_bytes(flipped)
        opened = slots.open_with_recovery(home, PAPER)
        assert opened.repaired
        assert opened.vmk == VMK
        assert (home / name).read_bytes() == good


def test_a_missing_copy_is_made_again(home: Path) -> None:
    good = (home / "slots.b").read_bytes()
    for name in slots.NAMES:
        (home / name).unlink()
        assert slots.open_with_passphrase(home, OLD).repaired
        assert (home / name).read_bytes() == good
        assert not slots.open_with_passphrase(home, OLD).repaired


def test_both_copies_damaged_are_refused_and_left_as_they_are(home: Path) -> None:
    for name in slots.NAMES:
        (home / name).write_bytes((home / name).read_bytes()[:-1])
    before = [(home / name).read_bytes() for name in slots.NAMES]
    for action in (
        lambda: slots.open_with_passphrase(home, OLD),
        lambda: slots.open_with_recovery(home, PAPER),
        lambda: slots.info(home),
        lambda: slots.add_user(home, VMK, new_id(), NEW),
    ):
        with pytest.raises(Refused) as met:
            action()
        assert met.value.code == "slots_damaged"
    assert [(home / name).read_bytes() for name in slots.NAMES] == before


def test_both_copies_missing_is_said_as_such(tmp_path: Path) -> None:
    with pytest.raises(Refused) as met:
        slots.open_with_passphrase(tmp_path, OLD)
    assert met.value.code == "slots_missing"


def test_a_slot_copy_kept_elsewhere_restores_a_vault_that_lost_both(home: Path, tmp_path: Path) -> None:
    kept = (home / "slots.a").read_bytes()
    for name in slots.NAMES:
        (home / name).write_bytes(b"")
    (home / "slots.b").write_bytes(kept)
    assert slots.open_with_passphrase(home, OLD).repaired


def test_a_copy_of_another_vault_is_named_and_not_overwritten(home: Path, tmp_path: Path) -> None:
    make(tmp_path / "other", vault=new_id(), phrase=NEW)
    foreign = (tmp_path / "other" / "slots.b").read_bytes()
    (home / "slots.b").write_bytes(foreign)
    with pytest.raises(Refused) as met:
        slots.open_with_passphrase(home, OLD)
    assert met.value.code == "slots_mixed"
    assert (home / "slots.b").read_bytes() == foreign


def test_an_older_copy_put_back_does_not_bring_an_old_passphrase_back(home: Path) -> None:
    old = (home / "slots.a").read_bytes()
    changed(home, Disk())
    for name in slots.NAMES:
        (home / name).write_bytes(old)
        assert not opens(home, OLD)
        assert opens(home, NEW)


def test_a_forged_newer_copy_without_the_seal_gives_way_to_the_true_one(home: Path) -> None:
    fields = json.loads((home / "slots.a").read_bytes())
    del fields["sha256"]
    fields["generation"] = 99
    plain = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
    fields["sha256"] = hashlib.sha256(plain).hexdigest()
    (home / "slots.a").write_bytes(json.dumps(fields, sort_keys=True, separators=(",", ":")).encode())
    opened = slots.open_with_passphrase(home, OLD)
    assert (opened.generation, opened.repaired) == (1, True)
    assert slots.generation(home) == 1


def test_slots_of_a_later_program_are_refused_and_left_as_they_are(home: Path) -> None:
    fields = {"format": "samverkan-slots/2", "something": "new"}
    plain = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
    fields["sha256"] = hashlib.sha256(plain).hexdigest()
    later = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
    (home / "slots.a").write_bytes(later)
    with pytest.raises(Refused) as met:
        slots.open_with_passphrase(home, OLD)
    assert met.value.code == "slots_newer"
    assert (home / "slots.a").read_bytes() == later


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{}", b"[]", b"null", b"NaN", b"\xff\xfe", b"[" * 100_000, b"9" * 300_000, b'{"sha256":1}',
        b'{"sha256":"a","sha256":"a"}', b'{"format":["x"],"sha256":""}', "{\"å\":1}".encode("latin-1"),
    ],
)  # fmt: skip
def test_no_content_makes_the_reader_stumble(home: Path, content: bytes) -> None:
    for name in slots.NAMES:
        (home / name).write_bytes(content)
    with pytest.raises(Refused) as met:
        slots.open_with_passphrase(home, OLD)
    assert met.value.code == "slots_damaged"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the rights of a folder do not bind this user")
def test_a_read_only_home_opens_with_one_copy_lost(home: Path) -> None:
    (home / "slots.a").unlink()
    home.chmod(0o500)
    try:
        opened = slots.open_with_passphrase(home, OLD)
    finally:
        home.chmod(0o700)
    assert (opened.vmk, opened.repaired) == (VMK, False)


def test_a_folder_that_refuses_writing_changes_nothing(home: Path) -> None:
    class ReadOnly(Disk):
        def create(self, path: Path) -> int:
            raise PermissionError(13, "Permission denied")

    (home / "slots.a").unlink()
    assert not slots.open_with_passphrase(home, OLD, disk=ReadOnly()).repaired
    with pytest.raises(Impossible) as met:
        changed(home, ReadOnly())
    assert met.value.code == "slots_not_written"
    assert opens(home, OLD)


CHILD = """
    import sys
    from pathlib import Path
    from samverkan_desktop.sealing import slots
    home, user, vmk = Path(sys.argv[1]), sys.argv[2], bytes.fromhex(sys.argv[3])
    number = int(sys.argv[4])
    while True:
        number += 1
        print("try", number, flush=True)
        slots.change_passphrase(home, vmk, user, f"den {number}:e lösenfrasen")
        print("done", number, flush=True)
"""


def kills(home: Path, times: int) -> None:
    chance, number = random.Random(3), 0
    slots.change_passphrase(home, VMK, ANNA, f"den {number}:e lösenfrasen")
    for _ in range(times):
        command = [sys.executable, "-c", textwrap.dedent(CHILD), str(home), ANNA, VMK.hex(), str(number)]
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        child.send_signal(signal.SIGKILL)
        lines = [f"try {number + 1}", *child.stdout.read().split("\n")]
        child.wait()
        done = [int(line.split()[1]) for line in lines if line.startswith("done ")]
        tried = [int(line.split()[1]) for line in lines if line.startswith("try ") and line.split()[1:]]
        acknowledged = max(done, default=number)
        working = [n for n in {acknowledged, *tried} if n >= acknowledged and opens(home, f"den {n}:e lösenfrasen")]
        assert len(working) == 1, (acknowledged, tried)
        assert slots.open_with_recovery(home, PAPER).vmk == VMK
        number = working[0]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
def test_killed_while_changing_passphrases_exactly_one_passphrase_opens(home: Path) -> None:
    kills(home, 8)


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt" or not os.environ.get("SAMVERKAN_LONG"), reason="SAMVERKAN_LONG is not set")
def test_killed_five_hundred_times_exactly_one_passphrase_opens(home: Path) -> None:
    kills(home, 500)


def test_every_error_has_a_way_on(home: Path) -> None:
    from samverkan_desktop.system import texts

    (home / "slots.a").write_bytes(b"")
    (home / "slots.b").write_bytes(b"")
    with pytest.raises(SamverkanError) as met:
        slots.open_with_passphrase(home, OLD)
    assert set(texts.errors("sv")[met.value.code]) == {"what", "why", "now"}


def test_a_new_slot_that_cannot_be_proved_does_not_stand(home: Path) -> None:
    content, order = slot_copies.sealed(home, VMK, Disk())
    changed_content = attrs.evolve(content, generation=2)

    def no_memory(_: slot_file.Content) -> None:
        raise Impossible("kdf_no_memory", mebibytes=256)

    for proof in (no_memory, lambda _: None):
        with pytest.raises(Impossible) as met:
            slot_copies.write(home, changed_content, VMK, (proof,), Disk(), order)
        assert met.value.code == "slots_not_written"
        assert (slots.generation(home), opens(home, OLD)) == (1, True)
