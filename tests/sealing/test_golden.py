# SPDX-License-Identifier: EUPL-1.2
"""Slot files of each released form, kept for ever: a program that cannot open them locks people out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from samverkan_desktop.sealing import recovery_key, slots

GOLDEN = Path(__file__).parent / "golden"
PHRASE = "trasiga paraplyer i motvind åäö"
PAPER = "L9DK DXWB FRY2 3ZZC WV6K VGP5 MH6D SZFD"


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("slots-*.json")), ids=lambda file: file.stem)
def test_a_slot_file_of_a_released_form_still_opens(file: Path, tmp_path: Path) -> None:
    shutil.copyfile(file, tmp_path / "slots.b")
    practice = file.stem.endswith("practice")
    opened = slots.open_with_passphrase(tmp_path, PHRASE, practice=practice)
    assert opened.vmk == bytes(range(32))
    assert opened.user_id == "a6b1f0de-52c3-4c0e-9d3a-7e1b2c3d4e5f"
    assert slots.open_with_recovery(tmp_path, recovery_key.parse(PAPER)).vmk == bytes(range(32))
    assert (tmp_path / "slots.a").read_bytes() == file.read_bytes()


def test_both_kinds_of_the_first_form_are_kept() -> None:
    assert {file.name for file in GOLDEN.iterdir()} >= {"slots-1-practice.json", "slots-1-real.json"}
