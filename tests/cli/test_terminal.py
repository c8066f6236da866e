# SPDX-License-Identifier: EUPL-1.2
"""What the command line says steers no terminal: names and values of others come out as letters, whatever they hold."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from samverkan_desktop.cli import files, messages
from tests.cli.conftest import Place, Run, Said
from tests.cli.decide import question
from tests.cli.invented import consented, deidentified

#: Colour and title of a terminal, its one-byte form, a bell, text turned around, an invisible mark, a new line.
STEERS = "\x1b[31m\x1b]0;titel\x07\x9b2J\u202eomvänt\u2066\u200b\ufeff\u2028rad\x7f"
POLICY = '[local]\nversion = "{version}"\nin_force = 2030-01-01\n'


def steering(said: Said) -> list[str]:
    """Every sign of the answer that a terminal may obey, by its code."""
    return [
        f"U+{ord(sign):04X}"
        for sign in said.out + said.err
        if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") and sign not in "\n\t"
    ]


def test_a_name_in_the_vault_is_shown_as_letters(place: Place, tmp_path: Path) -> None:
    secret = tmp_path / "ny.txt"
    secret.write_text("sjutton tysta lampor i rad", encoding="utf-8")
    name = f"Nam{STEERS}n"
    for words in (
        ("party", "add", "police", name),
        ("vault", "user", "add", "--name", name, "--function", name, "--new-passphrase-file", secret),
        ("vault", "info"),
        ("party", "list"),
        ("vault", "user", "list"),
        ("log", "show"),
        ("party", "list", "--json"),
        ("vault", "user", "list", "--json"),
    ):
        said = place(*words)
        assert said.code == 0, said.err
        assert not steering(said), words
    assert "Nam" in place("party", "list").out
    assert json.loads(place("party", "list", "--json").out)[-1]["name"] == name, "machines read what was written"


def test_a_heading_in_the_list_is_shown_as_letters(place: Place) -> None:
    place.record(consented(purpose=f"Stöd {STEERS}"))
    for words in (("list",), ("list", "--json"), ("search", "Stöd"), ("case-file",)):
        said = place(*words)
        assert not steering(said), words
    assert json.loads(place("list", "--json").out)[0]["heading"].startswith("Stöd")


@pytest.mark.parametrize(
    "words",
    [
        ("list", STEERS),
        (STEERS,),
        ("export", STEERS, "--format", STEERS),
        ("export", STEERS, "--format", "pdf", "--to", "/x", "--purpose", STEERS),
        ("export", STEERS, "--format", "pdf", "--to", "/x", "--receiver", STEERS),
        ("party", "add", STEERS, "Namn"),
        ("party", "list", "--passphrase-fd", STEERS),
        ("decide", f"/tmp/{STEERS}.json"),
        ("rules", "check", f"/tmp/{STEERS}"),
        ("rules", "cases", f"/tmp/{STEERS}"),
        ("policy", "compare", f"/tmp/{STEERS}"),
        ("policy", "export", "--version", STEERS),
        ("approve", STEERS, "--decisions", f"/tmp/{STEERS}"),
        ("meeting", "matrix", STEERS),
        ("deidentify", f"/tmp/{STEERS}"),
        ("--home", f"/tmp/{STEERS}", "list"),
        ("vault", "user", "remove", STEERS),
    ],
)
def test_an_argument_comes_back_as_letters(place: Place, words: tuple[str, ...]) -> None:
    said = place(*words)
    assert said.code in (1, 2, 4)
    assert said.err
    assert not steering(said)


@pytest.mark.parametrize(
    "record",
    [
        deidentified() | {STEERS: 1},
        deidentified(sections={"question": "Vad?", STEERS: "x"}),
        deidentified(known={STEERS: 1, "people": [{STEERS: 1}]}),
        deidentified(form=STEERS),
        deidentified(target_groups=[STEERS]),
        deidentified(codes={STEERS: [STEERS]}),
        consented(consents=[{STEERS: STEERS}]),
    ],
)
def test_a_field_of_a_file_comes_back_as_letters(place: Place, record: dict[str, Any]) -> None:
    said = place("record", "-", given=json.dumps(record))
    assert not steering(said)


def test_the_fields_of_a_question_and_a_policy_come_back_as_letters(run: Run, tmp_path: Path) -> None:
    said = run("decide", "-", given=json.dumps({f"dat{STEERS}e": 1, "mode": STEERS}))
    assert said.code == 2
    assert not steering(said)
    draft = tmp_path / "utkast.toml"
    for text in (
        POLICY.format(version="Ort \\u001b[31m\\u202e1"),
        POLICY.format(version="1") + '"ages\\u001b[31m" = 1\n[groups]\n"\\u202eny" = ["\\u009b2J"]\n',
        POLICY.format(version="1") + '[grounds.manager]\nroles = ["\\u001b[31m"]\nreasoning = ["\\u202e"]\n',
        POLICY.format(version="1") + '[grounds."\\u001b[2J"]\nroles = ["manager"]\nreasoning = ["need"]\n',
    ):
        draft.write_text(text, encoding="utf-8")
        for words in (("compare",), ("compare", "--json"), ("try",)):
            assert not steering(run("policy", words[0], draft, *words[1:])), text


@pytest.mark.parametrize(
    "record",
    [
        deidentified(sections={"question": "Vad?", "Zingoalla": "x", "Zingoalla Kvastmakare slår sin bror": "x"}),
        deidentified(codes={"Zingoalla": ["x"]}),
        deidentified(known={"people": [{"Zingoalla": "child"}], "Zingoalla": ["Zingoalla"]}),
        deidentified(Zingoalla="Zingoalla", purpose=""),
        consented(child={"Zingoalla": "Zingoalla"}, consents=[{"Zingoalla": "Zingoalla"}]),
    ],
)
def test_an_unknown_field_is_told_by_how_it_begins_and_never_whole(place: Place, record: dict[str, Any]) -> None:
    said = place("record", "-", given=json.dumps(record))
    assert "Zing" not in said.out + said.err


def test_a_misspelt_field_is_named_whole_so_that_it_is_found(place: Place) -> None:
    said = place("record", "-", given=json.dumps(deidentified(sections={"question": "Vad?", "backgrond": "x"})))
    assert "sections.backgrond" in said.err


def test_decisions_and_questions_tell_no_unknown_field_whole(place: Place, tmp_path: Path) -> None:
    (one,) = place.record(deidentified())
    decisions = tmp_path / "beslut.json"
    for decided in (
        {"Zingoalla": 1},
        {"Zingoalla": [1]},
        [{"field": {"Zingoalla": "Zingoalla"}, "start": 1, "end": 2, "action": "replace"}],
        {"Zingoalla": [{"start": 1, "end": 2, "action": "replace"}]},
    ):
        decisions.write_text(json.dumps(decided), encoding="utf-8")
        said = place("approve", one, "--decisions", decisions)
        assert said.code == 2
        assert "Zing" not in said.err
    facts = {"secret_from": {"Zingoalla": ["x"], "Zingoalla K": "x"}}
    said = place("decide", "-", given=json.dumps(question(facts=facts)))
    assert said.code == 2
    assert "Zing" not in said.err


def test_names_of_rule_files_and_cases_come_back_as_letters(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "permitted"
    folder.mkdir()
    (folder / f"fall {STEERS}.toml".replace("/", "")).write_text("fel", encoding="utf-8")
    (tmp_path / "lag\x1b[31m\u202e.toml").write_text('[law]\nid = "\\u001b[31m"\n', encoding="utf-8")
    for words in (("cases", tmp_path), ("check", tmp_path)):
        said = run("rules", *words)
        assert said.code in (1, 2)
        assert not steering(said)


def test_an_argument_that_is_no_text_is_used_wrongly(place: Place) -> None:
    half = os.fsdecode(b"Nam\xffn")
    for words in (
        ("party", "add", "police", half),
        ("search", half),
        ("export", half, "--format", "pdf", "--to", "/x"),
        ("policy", "key", "--name", half, "--key-passphrase-file", "/x"),
        ("vault", "user", "add", "--name", half),
    ):
        assert place(*words).code == 2, words
    assert place("decide", half).code == 2


def test_a_line_keeps_its_words_and_a_number_its_thin_space() -> None:
    assert messages.plain("Å\u00a01\tb\nc") == "Å\u00a01\tb\nc"
    assert messages.plain("a\x1b[2Jb\u202ec") == "a?[2Jb?c"
    assert json.loads(files.dumped({"a": STEERS + "\U000e0041"})) == {"a": STEERS + "\U000e0041"}
    assert files.dumped("å – 😀") == '"å – 😀"'
