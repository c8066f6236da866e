# SPDX-License-Identifier: EUPL-1.2
"""`samverkan policy`: the lawyer's way from a text file to rules in use, on the command line alone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import OTHER, Place, Run, Said
from tests.cli.invented import TODAY

KEY_WORDS = "grå räv sover under granen"
FIRST = (TODAY + timedelta(days=30)).isoformat()
TEXT = f'[local]\nversion = "Exempelkommun 1"\nin_force = {FIRST}\n\n[ages]\nchild_always = 14\n'


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "utkast.toml"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "nyckelns fras.txt"
    file.write_text(KEY_WORDS + "\n", encoding="utf-8")
    return file


@pytest.fixture
def lawyer(place: Place, tmp_path: Path) -> Any:
    """A second user with the lawyer's role, and how that user runs a command."""
    secret = tmp_path / "juristens fras.txt"
    secret.write_text(OTHER + "\n", encoding="utf-8")
    words = ("vault", "user", "add", "--name", "Petra Lagerdikt", "--role", "lawyer", "--new-passphrase-file", secret)
    assert place(*words).code == 0

    def command(*words: str | Path, given: str = "") -> Said:
        return place.run("--home", place.home, "--passphrase-file", secret, *words, given=given)

    return command


def signed(lawyer: Any, draft: Path, key_file: Path, out: Path) -> Said:
    made = lawyer("policy", "key", "--name", "Petra Lagerdikt", "--key-passphrase-file", key_file)
    assert made.code == 0, made.err
    code = lawyer("policy", "try", draft, "--json").json["tried"]
    words = ("policy", "sign", draft, "--tried", code, "--key-passphrase-file", key_file, "--out", out)
    return lawyer(*words)


def test_a_draft_is_compared_and_tried_without_a_vault(run: Run, draft: Path) -> None:
    compared = run("policy", "compare", draft, "--json").json
    assert compared["differences"] == [{"key": "ages.child_always", "shipped": 15, "own": 14}]
    assert compared["in_force"] == FIRST
    assert "ages.child_always: 15 > 14" in run("policy", "compare", draft).out
    tried = run("policy", "try", draft, "--json").json
    assert (tried["opened"], len(tried["changes"]) > 0, tried["count"] > 150) == (0, True, True)
    assert {one["before"] for one in tried["changes"]} == {"permitted"}
    shown = run("policy", "try", draft)
    assert shown.code == 0
    assert "0 blev mer öppna" in shown.out
    assert "får lämnas > något saknas (blev inte mer öppet)" in shown.out


def test_what_opens_is_counted_on_its_own(run: Run, draft: Path) -> None:
    draft.write_text(TEXT.replace("[ages]\nchild_always = 14", "[thresholds]\ngroup = 5"), encoding="utf-8")
    tried = run("policy", "try", draft, "--json").json
    assert tried["opened"] == len([one for one in tried["changes"] if one["opens"]]) > 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("child_always", "child_alway", "ages.child_alway: finns inte"),
        ("= 14", "= 40", "ages: åldrarna ska stiga"),
        ("in_force", "from", "local: ska ha version och in_force"),
        ("[ages]", "[ages", "går inte att läsa som TOML"),
    ],
)
def test_a_faulty_file_is_refused_with_its_place(run: Run, draft: Path, old: str, new: str, said: str) -> None:
    draft.write_text(TEXT.replace(old, new), encoding="utf-8")
    for command in ("compare", "try"):
        answer = run("policy", command, draft)
        assert (answer.code, answer.out) == (2, "")
        assert said in answer.err
        assert "Det som gällde förut gäller fortfarande" in answer.err


def test_from_a_text_file_to_rules_in_use_and_out_again(
    lawyer: Any, draft: Path, key_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "undertecknad.toml"
    assert "Programmets regler" in lawyer("policy", "show").out
    assert signed(lawyer, draft, key_file, out).code == 0
    assert out.read_text(encoding="utf-8").startswith(TEXT)
    taken = lawyer("policy", "import", out)
    assert taken.code == 0
    assert f"gäller från {FIRST}" in taken.err
    shown = lawyer("policy", "show", "--json").json
    assert shown["used"] is None
    assert [(one["version"], one["state"]) for one in shown["history"]] == [("Exempelkommun 1", "coming")]
    again = lawyer("policy", "export", "--version", "Exempelkommun 1")
    assert again.out == out.read_text(encoding="utf-8")
    assert lawyer("policy", "export").code == 2, "none is in force today"
    assert lawyer("policy", "import", out).code == 2, "a version is used once"


def test_nothing_is_signed_before_its_changed_cases_have_been_read(lawyer: Any, draft: Path, key_file: Path) -> None:
    lawyer("policy", "key", "--name", "Petra Lagerdikt", "--key-passphrase-file", key_file)
    for words in ((), ("--tried", "0" * 12)):
        said = lawyer("policy", "sign", draft, *words, "--key-passphrase-file", key_file)
        assert (said.code, said.out) == (1, "")
        assert "Ändrade fall som inte är lästa" in said.err


def test_an_unsigned_or_changed_file_is_not_taken_into_use(
    lawyer: Any, draft: Path, key_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "undertecknad.toml"
    signed(lawyer, draft, key_file, out)
    out.write_text(out.read_text(encoding="utf-8").replace("= 14", "= 13"), encoding="utf-8")
    for file in (draft, out):
        said = lawyer("policy", "import", file)
        assert said.code == 1
        assert "Programmets egna regler gäller" in said.err
    assert lawyer("policy", "show", "--json").json["history"] == []


def test_a_key_from_elsewhere_is_trusted_by_its_fingerprint(
    lawyer: Any, place: Place, draft: Path, key_file: Path
) -> None:
    made = lawyer("policy", "key", "--name", "Petra Lagerdikt", "--key-passphrase-file", key_file)
    public, finger = made.out.strip().split("\t")
    (listed,) = lawyer("policy", "keys", "--json").json
    assert (listed["key"], listed["fingerprint"], listed["name"]) == (public, finger, "Petra Lagerdikt")
    assert lawyer("policy", "trust", "ab" * 32, "--name", "Grannkommunens jurist").code == 0
    assert lawyer("policy", "trust", "kort", "--name", "Ingen").code == 2
    assert len(lawyer("policy", "keys").lines) == 2


def test_a_key_is_withdrawn_with_its_reason_and_signs_nothing_more(
    lawyer: Any, draft: Path, key_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "undertecknad.toml"
    assert signed(lawyer, draft, key_file, out).code == 0
    (listed,) = lawyer("policy", "keys", "--json").json
    assert (listed["counts"], listed["from"], listed["to"]) == (True, TODAY.isoformat(), None)
    assert f"Gäller från {TODAY.isoformat()}" in lawyer("policy", "keys").out
    assert lawyer("policy", "withdraw", "0123", "--because", "Borta.").code == 2
    gone = lawyer("policy", "withdraw", listed["fingerprint"], "--because", "Juristen har slutat.")
    assert gone.code == 0
    assert "Ingen nyckel gäller nu" in gone.err
    assert "återkallad av Petra Lagerdikt: Juristen har slutat." in lawyer("policy", "keys").out
    (listed,) = lawyer("policy", "keys", "--json").json
    assert (listed["counts"], listed["to"]) == (False, TODAY.isoformat())
    assert (listed["withdrawn_by"], listed["because"]) == ("Petra Lagerdikt", "Juristen har slutat.")
    refused = lawyer("policy", "import", out)
    assert refused.code == 1
    assert f"återkallades {TODAY.isoformat()}: Petra Lagerdikt" in refused.err
    again = lawyer("policy", "sign", draft, "--tried", "0" * 12, "--key-passphrase-file", key_file)
    assert again.code == 1
    assert lawyer("policy", "show", "--json").json["history"] == []


def test_whoever_is_no_lawyer_reads_and_changes_nothing(place: Place, draft: Path, key_file: Path) -> None:
    assert place("policy", "show").code == 0
    said = place("policy", "key", "--name", "Kim Övning", "--key-passphrase-file", key_file)
    assert said.code == 1
    assert "behörighet" in said.err
    assert "Det kräver rollen jurist." in said.err


@pytest.mark.parametrize(
    "command", ["show", "compare", "try", "sign", "import", "export", "key", "keys", "trust", "withdraw"]
)
def test_every_policy_command_has_help_in_both_languages(run: Run, command: str) -> None:
    swedish, english = run("policy", command, "--help"), run("policy", command, "--help", "--lang", "en")
    assert (swedish.code, english.code) == (0, 0)
    assert swedish.out.startswith("användning: ")
    assert english.out.startswith("usage: ")
