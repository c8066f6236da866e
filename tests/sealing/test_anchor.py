# SPDX-License-Identifier: EUPL-1.2
"""The log's outside head: each way of cutting, rewriting or putting back a log, and what is said about it."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.log import FIRST, Head, LogEntry, link
from samverkan_desktop.sealing import anchor, keys
from samverkan_desktop.sealing.anchor import DAMAGED, Standing
from samverkan_desktop.sealing.disk import Disk

VAULT = new_id()
KEY = keys.anchor_key(keys.new_vault_key())
AT = "2026-03-14T09:00:00.000Z"


def chain(count: int, actor: str = "anna") -> list[LogEntry]:
    entries: list[LogEntry] = []
    for _ in range(count):
        entries.append(link(entries[-1] if entries else None, at=AT, actor=actor, act="child_opened"))
    return entries


def head(entries: list[LogEntry], epoch: int = 1) -> Head:
    return Head(vault=VAULT, epoch=epoch, count=len(entries), hash=entries[-1].hash if entries else FIRST, time=AT)


def against(entries: list[LogEntry], kept: anchor.Anchored, epoch: int = 1) -> Standing:
    return anchor.compare(head(entries, epoch), kept, lambda count: entries[count - 1].hash if count else FIRST)


LOG = chain(30)


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    anchor.write(tmp_path / "state", head(LOG), KEY)
    assert anchor.read(tmp_path / "state", VAULT, KEY) == head(LOG)
    assert [path.name for path in (tmp_path / "state").iterdir()] == [f"{VAULT}.head"]


def test_nothing_kept_is_none_and_each_vault_has_its_own(tmp_path: Path) -> None:
    anchor.write(tmp_path, head(LOG), KEY)
    assert anchor.read(tmp_path, new_id(), KEY) is None
    assert anchor.read(tmp_path / "none", VAULT, KEY) is None


def test_every_flipped_bit_and_every_cut_of_the_file_is_seen(tmp_path: Path) -> None:
    anchor.write(tmp_path, head(LOG), KEY)
    file = anchor.place(tmp_path, VAULT)
    good = file.read_bytes()
    for place in range(len(good)):
        flipped = bytearray(good)
        flipped[place] ^= 1 << (place % 8)
        file.write_bytes(flipped)
        read = anchor.read(tmp_path, VAULT, KEY)
        assert read is DAMAGED or read == head(LOG), place
        file.write_bytes(good[:place])
        assert anchor.read(tmp_path, VAULT, KEY) is DAMAGED


def test_a_head_sealed_with_another_key_or_of_another_vault_is_not_believed(tmp_path: Path) -> None:
    anchor.write(tmp_path, head(LOG), keys.anchor_key(keys.new_vault_key()))
    assert anchor.read(tmp_path, VAULT, KEY) is DAMAGED
    other = new_id()
    anchor.write(tmp_path, attrs.evolve(head(LOG), vault=other), KEY)
    anchor.place(tmp_path, other).replace(anchor.place(tmp_path, VAULT))
    assert anchor.read(tmp_path, VAULT, KEY) is DAMAGED


def test_a_head_without_a_seal_is_not_believed(tmp_path: Path) -> None:
    anchor.place(tmp_path, VAULT).write_text(json.dumps({"format": anchor.FORMAT, **attrs.asdict(head(LOG))}))
    assert anchor.read(tmp_path, VAULT, KEY) is DAMAGED


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"{}", b"\xff", b"[" * 100_000, b'{"mac":1}'])
def test_no_content_of_the_file_makes_the_reader_stumble(tmp_path: Path, content: bytes) -> None:
    anchor.place(tmp_path, VAULT).write_bytes(content)
    assert anchor.read(tmp_path, VAULT, KEY) is DAMAGED


def test_a_head_that_cannot_be_written_leaves_the_one_before(tmp_path: Path) -> None:
    class Full(Disk):
        def write(self, handle: int, data: bytes) -> int:
            raise OSError(28, "No space left on device")

    anchor.write(tmp_path, head(LOG[:10]), KEY)
    with pytest.raises(Impossible) as met:
        anchor.write(tmp_path, head(LOG), KEY, disk=Full())
    assert met.value.code == "anchor_not_written"
    assert anchor.read(tmp_path, VAULT, KEY) == head(LOG[:10])
    assert len(list(tmp_path.iterdir())) == 1


def test_the_same_log_is_the_same() -> None:
    assert against(LOG, head(LOG)) is Standing.SAME
    assert against([], head([])) is Standing.SAME


def test_entries_added_after_the_head_was_kept_are_ahead() -> None:
    assert all(against(LOG, head(LOG[:count])) is Standing.AHEAD for count in range(len(LOG)))


def test_a_log_whose_last_entries_are_gone_is_older() -> None:
    assert all(against(LOG[:count], head(LOG)) is Standing.OLDER for count in range(len(LOG)))


def test_a_rewritten_log_of_the_same_length_is_forked() -> None:
    assert against(chain(30, "bo"), head(LOG)) is Standing.FORKED


def test_a_rewritten_log_that_was_made_longer_is_forked_too() -> None:
    assert against(chain(50, "bo"), head(LOG)) is Standing.FORKED
    assert anchor.compare(head(chain(50, "bo")), head(LOG)) is Standing.AHEAD  # not seen without the chain


def test_a_restored_vault_goes_on_in_a_later_epoch_and_its_copy_of_before_is_older() -> None:
    assert against(LOG[:10], head(LOG), epoch=2) is Standing.AHEAD
    assert against(LOG, head(LOG[:10], epoch=2)) is Standing.OLDER


def test_another_vault_a_missing_and_a_damaged_head_are_named() -> None:
    assert against(LOG, attrs.evolve(head(LOG), vault=new_id())) is Standing.FORKED
    assert against(LOG, None) is Standing.MISSING
    assert against(LOG, DAMAGED) is Standing.DAMAGED


@given(st.integers(0, 2**16 - 1), st.integers(0, 2**48 - 1), st.binary(min_size=32, max_size=32))
def test_a_head_packed_for_the_keyring_comes_back_without_its_time(epoch: int, count: int, digest: bytes) -> None:
    kept = Head(vault=VAULT, epoch=epoch, count=count, hash=digest.hex(), time=AT)
    packed = anchor.pack(kept, KEY)
    assert [len(part) for part in packed] == [32, 32]
    assert anchor.unpack(VAULT, packed, KEY) == attrs.evolve(kept, time="")


def test_a_packed_head_that_was_touched_is_not_believed() -> None:
    digest, seal = anchor.pack(head(LOG), KEY)
    for place in range(32):
        flipped = bytes(byte ^ (place == at) for at, byte in enumerate(digest))
        assert anchor.unpack(VAULT, (flipped, seal), KEY) is DAMAGED
        flipped = bytes(byte ^ (place == at) for at, byte in enumerate(seal))
        assert anchor.unpack(VAULT, (digest, flipped), KEY) is DAMAGED
    assert anchor.unpack(new_id(), (digest, seal), KEY) is DAMAGED
    assert anchor.unpack(VAULT, (digest, None), KEY) is DAMAGED
    assert anchor.unpack(VAULT, (None, None), KEY) is None


def test_of_several_heads_the_latest_believable_one_counts() -> None:
    older, newer, later = head(LOG[:10]), head(LOG), head(LOG[:5], epoch=2)
    assert anchor.latest(older, newer) == newer
    assert anchor.latest(newer, later, older) == later
    assert anchor.latest(None, older, DAMAGED) == older
    assert anchor.latest(None, DAMAGED) is DAMAGED
    assert anchor.latest(None, None) is None
