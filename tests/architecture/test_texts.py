# SPDX-License-Identifier: EUPL-1.2
"""Everything said in Swedish is said in English too, with the same words to fill in."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.source import ROOT

FILES = sorted((ROOT / "resources" / "texts").glob("*.sv.toml"))


def leaves(table: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted key and value of everything in a file."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def to_fill_in(text: object) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(text)) if name}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_of_texts_has_an_english_twin(path: Path) -> None:
    twin = path.with_name(path.name.replace(".sv.", ".en."))
    here = dict(leaves(tomllib.loads(path.read_text(encoding="utf-8"))))
    there = dict(leaves(tomllib.loads(twin.read_text(encoding="utf-8"))))
    assert here.keys() == there.keys()
    for key, text in here.items():
        assert to_fill_in(text) == to_fill_in(there[key]), key


def test_no_english_file_stands_alone() -> None:
    english = {path.name.replace(".en.", ".sv.") for path in (ROOT / "resources" / "texts").glob("*.en.toml")}
    assert english == {path.name for path in FILES}
