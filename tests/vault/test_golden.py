# SPDX-License-Identifier: EUPL-1.2
"""A vault of every released format is opened, brought to the newest, and still tells all it was given."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.vault import migrate
from samverkan_desktop.vault.files import FILE, SqlVaultFiles
from tests.vault.invented import KEY
from tests.vault.make_golden import GOLDEN, told

VAULTS = sorted(GOLDEN.glob("format-*.db"))


def _within(small: Any, large: Any) -> bool:
    """Whether everything that was told is told still; a later program may tell more."""
    if isinstance(small, dict):
        return isinstance(large, dict) and all(name in large and _within(small[name], large[name]) for name in small)
    if isinstance(small, list):
        return isinstance(large, list) and len(small) == len(large) and all(map(_within, small, large))
    return bool(small == large)


def test_there_is_a_golden_vault_of_every_format() -> None:
    assert [path.stem for path in VAULTS] == [f"format-{number:04d}" for number in migrate.steps()]


@pytest.mark.parametrize("golden", VAULTS, ids=lambda path: path.stem)
def test_a_golden_vault_tells_all_it_was_given(golden: Path, home: Path) -> None:
    home.mkdir()
    shutil.copy(golden, home / FILE)
    vault = SqlVaultFiles().open(home, KEY)
    try:
        assert vault.faults() == ()
        assert vault.info.format == max(migrate.steps())
        expected = json.loads(golden.with_suffix(".json").read_text(encoding="utf-8"))
        assert all(expected.values())
        assert _within(expected, told(vault))
        assert len(vault.consultations.find("högstadiet")) == 1
    finally:
        vault.close()


PAGE = 4096


def _spoilt(whole: bytes) -> dict[str, bytes]:
    """The file with one bit turned at random places, two pages in each other's place, cut, or one page short."""
    chance = random.Random(20261123)
    found = {}
    for at in (chance.randrange(len(whole)) for _ in range(5)):
        bad = bytearray(whole)
        bad[at] ^= 1 << chance.randrange(8)
        found[f"bit at {at}"] = bytes(bad)
    one, two = (PAGE * number for number in chance.sample(range(2, len(whole) // PAGE), 2))
    swapped = bytearray(whole)
    swapped[one : one + PAGE], swapped[two : two + PAGE] = whole[two : two + PAGE], whole[one : one + PAGE]
    found["pages exchanged"] = bytes(swapped)
    found["cut in a page"] = whole[: len(whole) - 100]
    found["a page short"] = whole[:-PAGE]
    return found


@pytest.mark.parametrize("golden", VAULTS, ids=lambda path: path.stem)
def test_an_earlier_format_that_was_tampered_with_is_refused_before_it_is_brought_up_to_date(
    golden: Path, tmp_path: Path
) -> None:
    for number, (how, content) in enumerate(_spoilt(golden.read_bytes()).items()):
        place = tmp_path / str(number)
        place.mkdir()
        (place / FILE).write_bytes(content)
        with pytest.raises(Refused):
            SqlVaultFiles().open(place, KEY).close()
        assert (place / FILE).read_bytes() == content, how
        assert sorted(file.name for file in place.iterdir()) == [FILE], how


def test_a_page_of_an_earlier_time_does_not_pass_into_a_vault_of_a_newer_format(tmp_path: Path) -> None:
    """Two vaults of one key: a page of one is not taken for the same page of the other."""
    older, newer = VAULTS[-2].read_bytes(), VAULTS[-1].read_bytes()
    for page in range(1, min(len(older), len(newer)) // PAGE, 9):
        at = page * PAGE
        (tmp_path / FILE).write_bytes(newer[:at] + older[at : at + PAGE] + newer[at + PAGE :])
        with pytest.raises(Refused):
            SqlVaultFiles().open(tmp_path, KEY).close()
