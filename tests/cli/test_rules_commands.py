# SPDX-License-Identifier: EUPL-1.2
"""`samverkan rules check` and `rules cases`: what is wrong is named with its place, and the exit code says so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from samverkan_desktop.rules import cases
from samverkan_desktop.system import resources
from tests.cli.conftest import Run
from tests.cli.decide import question


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rules = resources.path("rules")
    return Path(shutil.copytree(rules, tmp_path / "regler", ignore=shutil.ignore_patterns("cases")))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_files_and_cases_hold(run: Run) -> None:
    checked = run("rules", "check")
    assert (checked.code, checked.out) == (0, "")
    ran = run("rules", "cases")
    assert (ran.code, ran.out) == (0, "")
    assert "0 stämmer inte" in ran.err


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("02_sol_2025.toml", 'source = "SoL 19 kap. 1 §"', 'source = ""', "02_sol_2025.toml: sol-19-1: source saknas"),
        ("01_osl.toml", "to = 2028-06-30", "to = 2028-06-29", "osl-23-2-1: det finns dagar mellan två lydelser"),
        ("03_sol_2001.toml", "to = 2025-06-30", "to = 2025-06-29", "sol-19-1: börjar inte gälla dagen efter"),
        ("02_sol_2025.toml", '"suspected_harm"]', '"suspected_crime"]', "villkoret 'suspected_crime' finns inte"),
        ("05_lul.toml", "[law]", "[law", "05_lul.toml: filen går inte att läsa som TOML"),
        ("policy.toml", "adult = 18", "adult = 16", "policy.toml: ages.adult"),
        ("02_sol_2025.toml", "[[rule]]", '[[rule]]\nexcepional = true', "fältet excepional finns inte"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_place(run: Run, folder: Path, file: str, old: str, new: str, said: str) -> None:
    change(folder / file, old, new)
    answer = run("rules", "check", folder)
    assert answer.code == 1
    assert any(said in line for line in answer.lines), answer.out
    assert "Reglerna är hela" not in answer.err


def test_every_fault_is_listed_at_once(run: Run, folder: Path) -> None:
    change(folder / "02_sol_2025.toml", 'source = "SoL 19 kap. 1 §"', 'source = ""')
    change(folder / "01_osl.toml", '"from:secrecy_elsewhere"', '"from:everyone"')
    assert len(run("rules", "check", folder).lines) == 2


def test_a_local_file_in_the_folder_is_checked_too(run: Run, folder: Path) -> None:
    (folder / "local.toml").write_text(
        '[local]\nversion = "1"\nin_force = 2026-01-01\n[age]\nx = 1\n', encoding="utf-8"
    )
    answer = run("rules", "check", folder)
    assert answer.code == 1
    assert "local.toml: age: finns inte" in answer.out


def test_an_expired_stamp_is_told_of_and_stops_nothing(run: Run, folder: Path) -> None:
    for file in folder.glob("0*.toml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("checked = 2026-11-22", "checked = 2020-01-01"), encoding="utf-8")
    answer = run("rules", "check", folder)
    assert answer.code == 0
    assert any("2020-01-01" in line for line in answer.lines)


@pytest.mark.parametrize("command", ["check", "cases"])
def test_a_folder_that_is_not_there_is_wrong_use(run: Run, tmp_path: Path, command: str) -> None:
    answer = run("rules", command, tmp_path / "finns inte")
    assert (answer.code, answer.out) == (2, "")


def test_a_case_that_disagrees_is_printed_and_one_that_cannot_be_read_is_named(run: Run, tmp_path: Path) -> None:
    source = next((cases.shipped_folder() / "forbidden").glob("*.toml"))
    (tmp_path / "permitted").mkdir()
    shutil.copy(source, tmp_path / "permitted" / "this_is_wrong.toml")
    answer = run("rules", "cases", tmp_path)
    assert answer.code == 1
    assert "permitted/this_is_wrong.toml: väntat permitted, blev forbidden" in answer.out
    (tmp_path / "permitted" / "broken.toml").write_text('date = "nonsense"', encoding="utf-8")
    answer = run("rules", "cases", tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert "permitted/broken.toml: date" in answer.err


def test_every_rule_that_was_considered_can_be_shown(run: Run) -> None:
    given = json.dumps(question())
    traced = run("decide", "-", "--json", "--trace", given=given).json
    plain = run("decide", "-", "--json", given=given).json
    for cell in traced["cells"]:
        considered = {one["rule"]: one for one in cell.pop("considered")}
        said_no = [one for one in considered.values() if one["said"] == "no"]
        assert all(any(read == "no" for _text, read in one["conditions"]) for one in said_no)
        assert considered["osl-10-2"]["said"] == "off"
        assert considered["osl-10-2"]["why_off"]
        assert {ground["rule"] for ground in cell["grounds"]} <= set(considered)
    assert traced == plain, "and nothing else is changed by it"
    shown = run("decide", "-", "--trace", given=given).out
    assert "Prövade regler, social_services · attendance:" in shown
    assert "consents_complete = " in shown


def test_every_rule_is_listed_with_what_the_lawyer_is_to_confirm(run: Run) -> None:
    rows = {one["id"]: one for one in run("rules", "list", "--json").json}
    assert (rows["osl-10-2"]["state"], rows["osl-26-9"]["state"]) == ("off", "on")
    assert any(one["confirm"] for one in rows.values())
    (line,) = [one for one in run("rules", "list").lines if one.startswith("osl-26-9\t")]
    assert "\ti bruk\t" in line
