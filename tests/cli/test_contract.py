# SPDX-License-Identifier: EUPL-1.2
"""Help, language, exit codes of wrong use, and that no command needs the window's library."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from samverkan_desktop import __version__
from samverkan_desktop.domain.releases import EXPORTS
from tests.cli.conftest import PASSPHRASE, Place, Run
from tests.cli.invented import TEXT, consented, deidentified, statement

COMMANDS = (
    "demo", "deidentify", "decide", "rules check", "rules cases", "vault create", "vault info", "vault check",
    "vault passphrase", "vault recover", "vault user add", "vault user list", "vault user remove", "party add",
    "party list", "record", "review", "approve", "list", "search", "export", "log verify", "log show", "self-test",
    "meeting list", "meeting matrix", "meeting brief", "meeting agenda", "meeting protocol", "meeting ics",
)  # fmt: skip

WITHOUT_QT = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, Blocker())
from samverkan_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def without_qt(*words: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT_QT, *(str(word) for word in words)]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_swedish_and_in_english(run: Run, command: str) -> None:
    swedish, english = run(*command.split(), "--help"), run(*command.split(), "--help", "--lang", "en")
    assert (swedish.code, english.code) == (0, 0)
    assert swedish.out.startswith("användning: ")
    assert "visa den här hjälpen" in swedish.out
    assert english.out.startswith("usage: ")
    assert "show this help message" in english.out


def test_the_version_is_said(run: Run) -> None:
    assert run("--version").out.strip() == f"samverkan {__version__}"


@pytest.mark.parametrize(
    "words", ["trolla", "list --okänt", "export", "vault", "record", "--lang fr list", "deidentify --format xml -"]
)
def test_wrong_use_leaves_with_two_and_says_how_in_swedish(run: Run, words: str) -> None:
    said = run(*words.split())
    assert said.code == 2
    assert said.out == ""
    assert "användning: " in said.err


def test_an_error_is_said_in_english_when_asked_for(run: Run, tmp_path: Path) -> None:
    said = run("list", "--home", tmp_path, "--lang", "en")
    assert said.code in (2, 4)
    assert "vault" in said.err.lower()
    assert "valv" not in said.err.lower()


def test_an_option_may_stand_before_or_after_the_command(place: Place) -> None:
    secret = ("--passphrase-file", place.passphrase_file)
    assert place.run("--home", place.home, "list", *secret).code == 0
    assert place.run("list", "--home", place.home, *secret).code == 0


def test_deidentify_gives_findings_that_never_overlap_in_order(run: Run, tmp_path: Path) -> None:
    known = tmp_path / "kända.json"
    known.write_text(json.dumps({"people": [{"name": "Tuva Ekdahl", "role": "child"}]}), encoding="utf-8")
    said = run("deidentify", "-", "--format", "jsonl", "--known", known, given="😀 " + TEXT)
    found = [json.loads(line) for line in said.lines]
    assert said.code == 0
    assert found
    assert all(one["text"] == ("😀 " + TEXT)[one["start"] : one["end"]] for one in found), "offsets are code points"
    assert all(left["end"] <= right["start"] for left, right in pairwise(found))
    names = {"start", "end", "text", "label", "certainty", "source", "replacement"}
    assert all(names <= one.keys() for one in found)
    assert found[0]["source"] == "known"


def test_deidentify_as_text_is_a_proposal_and_says_so(run: Run) -> None:
    said = run("deidentify", given=TEXT)
    assert said.code == 0
    assert "070-174 06 55" not in said.out
    assert "Inget är granskat" in said.err


def test_deidentify_line_by_line_answers_every_line_in_order(run: Run) -> None:
    lines = [json.dumps({"id": 1, "text": TEXT}), "{", json.dumps({"id": "b"}), json.dumps({"id": "c", "text": ""})]
    said = run("deidentify", "--jsonl", given="\n".join(lines))
    answers = [json.loads(line) for line in said.lines]
    assert said.code == 2
    assert [answer["id"] for answer in answers] == [1, 2, "b", "c"]
    assert ["error" in answer for answer in answers] == [False, True, True, False]
    assert answers[3] == {"id": "c", "findings": [], "summary": ""}


QUESTION = {
    "date": "2026-03-14",
    "from": "school_health_psychosocial",
    "to": ["social_services"],
    "mode": "identified",
    "purpose": "consultation",
    "categories": ["attendance", "counselling"],
    "child": {"birth_date": "2016-05-02", "maturity": "not_assessed", "protected": False, "guardians": ["g1", "g2"]},
    "consents": [
        statement("g1", given="2026-01-10", valid_to="2026-07-10"),
        statement("g2", given="2026-01-10", valid_to="2026-07-10"),
    ],
    "about": ["child"],
    "facts": {"suspected_harm": "no"},
}


def test_decide_answers_each_question_with_its_cells(run: Run) -> None:
    said = run("decide", "-", "--json", given=json.dumps([QUESTION, QUESTION | {"categories": ["attendance"]}]))
    assert said.code == 0
    first, second = said.json
    assert first["outcome"] == "needs"
    assert second["outcome"] == "permitted"
    cells = {cell["category"]: cell for cell in first["cells"]}
    assert cells["attendance"]["outcome"] == "permitted"
    assert "consent_scope:counselling" in {one["fact"] for one in cells["counselling"]["missing"]}
    assert {"version", "checked", "local"} <= first["rules"].keys()


def test_decide_answers_one_question_with_one_object(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "fråga.json"
    file.write_text(json.dumps(QUESTION), encoding="utf-8")
    assert run("decide", file, "--json").json["outcome"] == "needs"
    assert "Svar: något saknas" in run("decide", file).out


def test_decide_names_every_fault_with_its_path(run: Run) -> None:
    wrong = QUESTION | {"date": "2026-02-31", "to": ["trollen"], "mode": "viskning"}
    said = run("decide", "-", "--json", given=json.dumps([QUESTION, wrong]))
    assert said.code == 2
    assert said.out == ""
    assert all(path in said.err for path in ("[1].date", "[1].to", "[1].mode"))


def test_rules_check_holds(run: Run) -> None:
    assert run("rules", "check").code == 0


def test_commands_run_where_the_windows_library_cannot_be_imported(place: Place, tmp_path: Path) -> None:
    opened = ("--home", place.home, "--passphrase-file", place.passphrase_file)
    assert without_qt("--help").returncode == 0
    assert without_qt("deidentify", given=TEXT).returncode == 0
    assert without_qt("decide", "-", given=json.dumps(QUESTION)).returncode == 0
    recorded = without_qt("record", "-", *opened, given=json.dumps([deidentified(), consented()]))
    assert recorded.returncode == 0, recorded.stderr
    without, with_consent = recorded.stdout.split()
    assert json.loads(without_qt("review", without, *opened).stdout)["background"]
    for format in EXPORTS:
        file = tmp_path / f"u.{format}"
        ended = without_qt("export", with_consent, "--format", format, "--to", file, *opened)
        assert ended.returncode == 0, ended.stderr
        assert file.stat().st_size > 100
    assert without_qt("vault", "check", *opened).returncode == 0


def test_the_self_test_passes_without_the_windows_library() -> None:
    ended = without_qt("self-test")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "FEL" not in ended.stdout
    assert len(ended.stdout.splitlines()) >= 9


def test_the_window_without_its_library_is_a_plain_answer(tmp_path: Path) -> None:
    ended = without_qt("demo", "--home", tmp_path / "h", "--tour", tmp_path / "t")
    assert ended.returncode == 4
    assert "Traceback" not in ended.stderr
    assert "bibliotek" in ended.stderr


def test_a_reader_that_goes_away_is_no_error(place: Place) -> None:
    place.record(*[deidentified() for _ in range(30)])
    words = [sys.executable, "-m", "samverkan_desktop", "list", "--home", str(place.home)]
    words += ["--passphrase-file", str(place.passphrase_file)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as listing:
        assert listing.stdout is not None
        listing.stdout.close()
        _, err = listing.communicate()
    assert b"Traceback" not in err
    assert listing.returncode in (0, 4)


def test_secrets_are_no_arguments(run: Run) -> None:
    for command in COMMANDS:
        assert "--passphrase " not in run(*command.split(), "--help").out.replace("--passphrase-", "")
    assert run("list", "--passphrase", PASSPHRASE).code == 2
