# SPDX-License-Identifier: EUPL-1.2
"""`vault`, `party`, `log`: the way in, the way back in, and what is said when the way is shut."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from samverkan_desktop import main
from samverkan_desktop.usecases import unlocking
from tests.cli.conftest import OTHER, PASSPHRASE, Place, Run
from tests.cli.invented import consented, deidentified


def test_create_writes_the_recovery_key_once_and_never_says_it(run: Run, tmp_path: Path) -> None:
    home, secret, key = tmp_path / "h", tmp_path / "p", tmp_path / "k"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    said = run(
        "vault", "create", "--home", home, "--passphrase-file", secret, "--recovery-out", key,
        "--name", "Elevhälsan", "--own-party", "school_health_psychosocial", "--municipality", "Älvsunda",
        "--user-label", "Kim",
    )  # fmt: skip
    assert said.code == 0, said.err
    written = key.read_text(encoding="utf-8").strip()
    assert re.fullmatch(r"(\w{4}-){7}\w{4}", written)
    assert written not in said.out + said.err
    assert {"vault.db", "slots.a", "slots.b"} <= {file.name for file in home.iterdir()}
    info = run("vault", "info", "--json", "--home", home, "--passphrase-file", secret).json
    assert (info["name"], info["municipality"], info["practice"]) == ("Elevhälsan", "Älvsunda", False)
    again = run("vault", "create", "--home", home, "--passphrase-file", secret, "--recovery-out", key)
    assert again.code == 4
    assert "redan ett valv" in again.err


def test_create_without_a_place_for_the_recovery_key_asks_for_one(run: Run, tmp_path: Path) -> None:
    secret = tmp_path / "p"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    assert run("vault", "create", "--home", tmp_path / "h", "--passphrase-file", secret).code == 2
    assert not (tmp_path / "h").exists()


@pytest.mark.parametrize("secret", [b"kort", b"\xff" * 20, b"x" * 1025, b"", b"fjorton tecken"])
def test_a_passphrase_file_of_the_wrong_form_is_used_wrongly(run: Run, tmp_path: Path, secret: bytes) -> None:
    file = tmp_path / "p"
    file.write_bytes(secret)
    key = tmp_path / "k"
    said = run("vault", "create", "--home", tmp_path / "h", "--passphrase-file", file, "--recovery-out", key)
    assert said.code == 2
    assert said.err.strip()
    assert not key.exists()
    assert not (tmp_path / "h" / "vault.db").exists()


def test_a_wrong_passphrase_locks_out(place: Place, tmp_path: Path) -> None:
    wrong = tmp_path / "fel"
    wrong.write_text(OTHER, encoding="utf-8")
    said = place.run("list", "--home", place.home, "--passphrase-file", wrong)
    assert said.code == 3
    assert said.out == ""
    assert "lösenfras" in said.err.lower()


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_one_line_end_after_the_passphrase_does_not_count(place: Place, tmp_path: Path, end: str) -> None:
    file = tmp_path / "p"
    file.write_bytes((PASSPHRASE + end).encode())
    assert place.run("list", "--home", place.home, "--passphrase-file", file).code == 0


def test_the_passphrase_may_come_from_a_file_descriptor(place: Place) -> None:
    read, write = os.pipe()
    os.write(write, PASSPHRASE.encode())
    os.close(write)
    assert place.run("list", "--home", place.home, "--passphrase-fd", str(read)).code == 0


def test_without_a_terminal_or_a_passphrase_it_says_how_to_give_one(place: Place) -> None:
    said = place.run("list", "--home", place.home)
    assert said.code == 2
    assert "--passphrase-file" in said.err


def test_the_vault_may_be_named_by_its_file_or_by_the_environment(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = ("--passphrase-file", place.passphrase_file)
    assert place.run("list", "--vault", place.home / "vault.db", *secret).code == 0
    monkeypatch.setenv("SAMVERKAN_HOME", str(place.home))
    assert place.run("list", *secret).code == 0


def test_no_vault_is_a_plain_answer(run: Run, place: Place, tmp_path: Path) -> None:
    said = run("list", "--home", tmp_path / "tom", "--passphrase-file", place.passphrase_file)
    assert said.code == 4
    assert "inget valv" in said.err


def test_info_without_the_passphrase_has_no_records_and_no_secrets(place: Place) -> None:
    said = place.run("vault", "info", "--json", "--home", place.home)
    assert said.code == 0
    assert "records" not in said.json
    assert {"slots", "practice", "cipher_version", "last_backup"} <= said.json.keys()
    with_it = place("vault", "info", "--json").json
    assert with_it["records"]["children"] == 0
    kept = with_it["retention"]
    assert kept["source"] == {"version": kept["source"]["version"], "own": False, "confirmed": False}
    assert {"kind": "consented", "class": "Samverkan om namngivet barn", "years": 10} in kept["classes"]
    assert with_it["format"] >= 1


def test_check_says_that_a_whole_vault_is_whole(place: Place) -> None:
    place.record(deidentified(), consented())
    said = place("vault", "check")
    assert (said.code, said.out.strip()) == (0, "Valvet är helt: sidor, tabeller och logg stämmer.")


def test_change_passphrase_lets_the_new_one_in_and_the_old_one_not(place: Place, tmp_path: Path) -> None:
    new = tmp_path / "ny"
    new.write_text(OTHER, encoding="utf-8")
    assert place("vault", "passphrase", "--new-passphrase-file", new).code == 0
    assert place("list").code == 3
    assert place.run("list", "--home", place.home, "--passphrase-file", new).code == 0


def test_another_user_opens_with_a_passphrase_of_their_own_until_removed(place: Place, tmp_path: Path) -> None:
    new = tmp_path / "ny"
    new.write_text(OTHER, encoding="utf-8")
    added = place("vault", "user", "add", "--name", "Robin", "--role", "deputy", "--new-passphrase-file", new)
    assert added.code == 0
    (user,) = added.lines
    assert [one["name"] for one in place("vault", "user", "list", "--json").json] == ["Kim Övning", "Robin"]
    mine = ("--home", place.home, "--passphrase-file", new)
    assert place.run("list", *mine).code == 0
    assert place.run("vault", "user", "remove", user, *mine).code == 1, "only an admin may"
    assert place("vault", "user", "remove", user).code == 0
    assert place.run("list", *mine).code in (1, 3)


def test_recover_opens_with_the_recovery_key_and_sets_a_new_passphrase(place: Place, tmp_path: Path) -> None:
    place.record(consented())
    new = tmp_path / "ny"
    new.write_text(OTHER, encoding="utf-8")
    said = place.run(
        "vault", "recover", "--home", place.home, "--recovery-file", place.recovery_file, "--new-passphrase-file", new
    )
    assert said.code == 0, said.err
    listed = place.run("list", "--json", "--home", place.home, "--passphrase-file", new)
    assert len(listed.json) == 1
    assert "återställningsnyckel" in listed.err.lower(), "every user is told at the next opening"


@pytest.mark.parametrize("key", ["", "hej", "ABCD-EFGH-JKMN-PQRS-TVWX-YZ23-4567-89AB"])
def test_a_wrong_recovery_key_opens_nothing(place: Place, tmp_path: Path, key: str) -> None:
    wrong, new = tmp_path / "fel", tmp_path / "ny"
    wrong.write_text(key, encoding="utf-8")
    new.write_text(OTHER, encoding="utf-8")
    said = place.run("vault", "recover", "--home", place.home, "--recovery-file", wrong, "--new-passphrase-file", new)
    assert said.code in (2, 3)
    assert place("list").code == 0, "the old passphrase still opens"


def test_parties_are_added_and_listed(place: Place) -> None:
    added = place("party", "add", "region_health", "BUP")
    assert added.code == 0
    parties = place("party", "list", "--json").json
    assert {(one["kind"], one["name"]) for one in parties} >= {("region_health", "BUP")}
    assert [one["kind"] for one in parties if one["own"]] == ["school_health_psychosocial"]
    assert place("party", "add", "trollen", "Troll").code == 2


def test_two_programs_on_one_vault_the_second_hears_since_when(place: Place) -> None:
    tools = main.tools()
    desk = unlocking.unlock(tools, place.home, PASSPHRASE).desk
    try:
        said = place("list")
        assert said.code == 4
        assert re.search(r"Valvet är öppet i ett annat fönster sedan \d\d:\d\d\. Stäng eller lås det först\.", said.err)
        assert place.run("vault", "info", "--json", "--home", place.home).code == 0
        assert place.run("--help").code == 0
    finally:
        unlocking.lock(desk)
    assert place("list").code == 0


def test_two_processes_on_one_vault_never_both_get_in(place: Place) -> None:
    tools = main.tools()
    desk = unlocking.unlock(tools, place.home, PASSPHRASE).desk
    try:
        words = [sys.executable, "-m", "samverkan_desktop", "list", "--home", str(place.home)]
        ended = subprocess.run(
            [*words, "--passphrase-file", str(place.passphrase_file)], capture_output=True, text=True, check=False
        )
        assert ended.returncode == 4
        assert "Traceback" not in ended.stderr
    finally:
        unlocking.lock(desk)


def test_log_verify_holds_and_shows_every_act_without_names(place: Place) -> None:
    (one,) = place.record(consented())
    assert place("export", one, "--format", "txt", "--dry-run").code == 0
    verified = place("log", "verify", "--json").json
    assert verified["holds"] is True
    shown = place("log", "show", "--json")
    acts = [entry["act"] for entry in shown.json]
    assert {"vault_opened", "child_added", "consent_recorded", "consultation_recorded"} <= set(acts)
    assert not any(name in shown.out for name in ("Tuva", "Ekdahl", "Samtal om stöd"))


def test_log_verify_sees_an_older_copy_put_back(place: Place, tmp_path: Path) -> None:
    place.record(deidentified())
    shutil.copytree(place.home, tmp_path / "kopia")
    place.record(deidentified())
    shutil.rmtree(place.home)
    shutil.copytree(tmp_path / "kopia", place.home)
    said = place("log", "verify", "--json")
    assert said.code == 1
    assert [problem["code"] for problem in said.json["problems"]] == ["vault_older"]
    assert "äldre kopia" in place("list").err
    assert place("list", "--accept-older").code == 0
    assert place("log", "verify").code == 0


def test_the_vault_file_is_no_database_to_others(place: Place) -> None:
    place.record(consented())
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(place.home / "vault.db").execute("SELECT * FROM sqlite_master").fetchall()
    assert b"Tuva" not in (place.home / "vault.db").read_bytes()


def test_machine_output_has_nothing_else_on_stdout(place: Place) -> None:
    place.record(deidentified())
    for words in ("list", "search x", "log verify", "vault info", "party list"):
        json.loads(place(*words.split(), "--json").out)


def test_the_recovery_key_is_not_laid_beside_the_vault_it_opens(run: Run, tmp_path: Path) -> None:
    home, secret = tmp_path / "valv", tmp_path / "p"
    home.mkdir()
    secret.write_text("tolv gröna hästar på en äng", encoding="utf-8")
    said = run("vault", "create", "--home", home, "--passphrase-file", secret, "--recovery-out", home / "nyckel.txt")
    assert said.code == 4
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("number", ["-1", "99", "2147483648", "99999999999999999999"])
def test_a_descriptor_that_is_not_open_or_cannot_be_is_used_wrongly(place: Place, number: str) -> None:
    said = place.run("--home", place.home, "--passphrase-fd", number, "list")
    assert said.code == 2
    assert said.err


def test_an_older_copy_is_answered_for_by_a_manager_or_with_the_recovery_key(place: Place, tmp_path: Path) -> None:
    theirs = tmp_path / "kollega.txt"
    theirs.write_text(OTHER + "\n", encoding="utf-8")
    added = place("vault", "user", "add", "--name", "Robin", "--role", "professional", "--new-passphrase-file", theirs)
    assert added.code == 0, added.err
    shutil.copytree(place.home, tmp_path / "kopia")
    place.record(deidentified())
    shutil.rmtree(place.home)
    shutil.copytree(tmp_path / "kopia", place.home)
    colleague = ("--home", place.home, "--passphrase-file", theirs)
    refused = place.run(*colleague, "list", "--accept-older")
    assert (refused.code, refused.out) == (1, "")
    assert "chef" in refused.err
    assert place.run(*colleague, "list").code == 0, "who may not answer works on"
    assert place("log", "verify").code == 1
    recover = ("vault", "recover", "--home", place.home, "--recovery-file", place.recovery_file)
    again = place.run(*recover, "--new-passphrase-file", place.passphrase_file, "--accept-older")
    assert again.code == 0, again.err
    assert place("log", "verify").code == 0
