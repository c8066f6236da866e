# SPDX-License-Identifier: EUPL-1.2
"""The municipality's own cases on the command line: kept in the vault, run in a trial, or tried without any vault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Place, Run
from tests.cli.test_policy_commands import TEXT, draft, key_file, lawyer
from tests.usecases.test_policy_cases import FOURTEEN, NEEDS

__all__ = ["draft", "key_file", "lawyer"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one own case."""
    place = tmp_path / "fall" / NEEDS
    place.parent.mkdir(parents=True)
    place.write_text(FOURTEEN, encoding="utf-8")
    return tmp_path / "fall"


def test_own_cases_are_run_on_a_rule_file_without_a_vault(run: Run, folder: Path, draft: Path) -> None:
    shipped = run("rules", "cases", folder)
    assert (shipped.code, shipped.lines) == (
        1,
        [f"{NEEDS}: väntat needs, blev permitted; missing: consent:child väntades"],
    )
    with_policy = run("rules", "cases", folder, "--policy", draft)
    assert (with_policy.code, with_policy.out) == (0, "")
    assert "1 fall prövade, 0 stämmer inte" in with_policy.err
    draft.write_text(TEXT.replace("child_always", "child_alway"), encoding="utf-8")
    faulty = run("rules", "cases", folder, "--policy", draft)
    assert faulty.code == 2
    assert "ages.child_alway" in faulty.err


def test_own_cases_are_kept_shown_and_taken_away(place: Place, folder: Path) -> None:
    taken = place("policy", "cases", "add", folder)
    assert (taken.code, taken.out) == (0, "")
    (row,) = place("policy", "cases", "list", "--json").json
    assert (row["case"], row["expected"]) == (NEEDS, "needs")
    assert place("policy", "cases", "list").out.startswith(f"{NEEDS}\tFjortonåring")
    assert place("policy", "cases", "remove", "needs/annat.toml").code == 2
    assert place("policy", "cases", "remove", NEEDS).code == 0
    assert place("policy", "cases", "list", "--json").json == []


def test_a_draft_that_answers_one_otherwise_is_told_of_and_not_signed(
    lawyer: Any, folder: Path, draft: Path, key_file: Path
) -> None:
    assert lawyer("policy", "cases", "add", folder).code == 0
    lawyer("policy", "key", "--name", "Petra Lagerdikt", "--key-passphrase-file", key_file)
    draft.write_text(TEXT.replace("= 14", "= 16"), encoding="utf-8")
    shown = lawyer("policy", "try", draft, "--json").json
    assert (shown["own"], [one["case"] for one in shown["wrong"]]) == (1, [Path(NEEDS).name])
    assert "eget fall: väntat " in lawyer("policy", "try", draft).out
    words = ("policy", "sign", draft, "--tried", shown["tried"], "--key-passphrase-file", key_file)
    refused = lawyer(*words)
    assert (refused.code, refused.out) == (1, "")
    assert "väntade" in refused.err
    assert lawyer("policy", "cases", "remove", NEEDS).code == 0
    assert lawyer(*words).code == 0


@pytest.mark.parametrize("there", [False, True])
def test_a_folder_without_cases_or_that_is_not_there_is_wrong_use(place: Place, tmp_path: Path, there: bool) -> None:
    folder = tmp_path / "tom"
    if there:
        folder.mkdir()
    assert place("policy", "cases", "add", folder).code == 2


@pytest.mark.parametrize("command", ["list", "add", "remove"])
def test_every_command_has_help_in_both_languages(run: Run, command: str) -> None:
    for lang, begins in (("sv", "användning: "), ("en", "usage: ")):
        said = run("policy", "cases", command, "--help", "--lang", lang)
        assert (said.code, said.out[: len(begins)]) == (0, begins)
