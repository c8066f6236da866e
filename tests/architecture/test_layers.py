# SPDX-License-Identifier: EUPL-1.2
"""The parts import downwards only; the contracts stand in pyproject.toml."""

from __future__ import annotations

import re
import tomllib

import pytest
from importlinter import cli

from tests.architecture.source import ROOT


def test_every_import_contract_is_kept(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    code = cli.lint_imports(no_cache=True, no_logo=True)
    told = capsys.readouterr().out
    assert code == 0, told
    written = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    kept = re.search(r"Contracts: (\d+) kept, 0 broken", told)
    assert kept
    assert int(kept[1]) == len(written)
