# SPDX-License-Identifier: EUPL-1.2
"""The command line as its users meet it: arguments in, text and an exit code out, and a practice vault to work on."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from samverkan_desktop import cli, main
from samverkan_desktop.usecases import parties, unlocking
from tests.cli.decide import Answer, Ask, question

PASSPHRASE = "tolv gröna hästar på en äng"
OTHER = "nio blå båtar i en hamn"


@attrs.frozen
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in this process; `given` is its standard input."""

    def command(*words: str | Path, given: str | bytes = "") -> Said:
        capsys.readouterr()
        data = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as end:  # argparse leaves this way
            code = int(end.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Said(int(code), said.out, said.err)

    return command


@pytest.fixture
def ask(run: Run) -> Ask:
    """Put one question to `decide` and take its answer."""

    def put(**changes: Any) -> Answer:
        said = run("decide", "-", "--json", given=json.dumps(question(**changes)))
        assert said.code == 0, said.err
        answer: Answer = said.json
        return answer

    return put


@pytest.fixture(scope="session")
def vault_to_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One practice vault with a user, its own party and social services; tests work on copies."""
    folder = tmp_path_factory.mktemp("model")
    tools = main.tools(state_dir=folder / "state")
    new = unlocking.NewVault(practice=True, name="Elevhälsan", user_name="Kim Övning", user_function="skolkurator")
    key = tools.locks.new_recovery_key()
    desk = unlocking.create_vault(tools, folder / "home", new, passphrase=PASSPHRASE, recovery_key=key)
    parties.add(desk, "social_services", "Mottagningen")
    unlocking.lock(desk)
    (folder / "recovery.txt").write_text(key + "\n", encoding="utf-8")
    return folder


@attrs.frozen
class Place:
    """A vault of the test's own and how to open it."""

    home: Path
    run: Run
    passphrase_file: Path
    recovery_file: Path

    def __call__(self, *words: str | Path, given: str | bytes = "") -> Said:
        """Run a command on this vault, with its passphrase."""
        return self.run("--home", self.home, "--passphrase-file", self.passphrase_file, *words, given=given)

    def record(self, *items: dict[str, Any]) -> list[str]:
        """Record, and the ids."""
        said = self("record", "-", given=json.dumps(list(items)))
        assert said.code == 0, said.err
        return said.lines


@pytest.fixture
def place(vault_to_copy: Path, tmp_path: Path, run: Run) -> Place:
    """A copy of the practice vault, on the computer where it was last open."""
    home = tmp_path / "hem åäö"
    shutil.copytree(vault_to_copy / "home", home)
    shutil.copytree(vault_to_copy / "state", os.environ["SAMVERKAN_STATE"])
    secret = tmp_path / "lösenfras.txt"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return Place(home, run, secret, vault_to_copy / "recovery.txt")
