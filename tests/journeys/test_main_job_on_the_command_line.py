# SPDX-License-Identifier: EUPL-1.2
"""The main job as a script of the unit's own would do it: real processes, a real vault, files in and out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.invented import NAMES, choices, consented, deidentified


class Script:
    """Runs the program as others run it; a step that fails stops the journey with what was said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "Elevhälsan i Älvsunda"
        self.secret = folder / "lösenfras.txt"
        self.secret.write_text("elva stora moln över sjön\n", encoding="utf-8")

    def __call__(self, *words: str | Path, given: str = "", code: int = 0) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "samverkan_desktop", *(str(word) for word in words)]
        command += ["--home", str(self.home), "--passphrase-file", str(self.secret)]
        env = {**os.environ, "PYTHONIOENCODING": "ascii"}  # the program speaks UTF-8 whatever it is told
        ended = subprocess.run(
            command, input=given.encode(), capture_output=True, check=False, env=env, cwd=Path(__file__).parents[2]
        )
        said = subprocess.CompletedProcess(command, ended.returncode, ended.stdout.decode(), ended.stderr.decode())
        assert said.returncode == code, (words, said.stdout, said.stderr)
        return said


@pytest.fixture
def script(tmp_path: Path) -> Script:
    return Script(tmp_path)


def test_from_an_empty_folder_to_an_exported_summary(script: Script, tmp_path: Path) -> None:
    key = tmp_path / "nyckel.txt"
    script("vault", "create", "--name", "Elevhälsan", "--recovery-out", key)
    script("party", "add", "social_services", "Mottagningen barn och unga")
    recorded = script("record", "-", given=json.dumps([deidentified(), consented()]))
    summary, with_consent = recorded.stdout.split()
    assert "Granska innan något kan lämnas ut" in recorded.stderr

    refused = script("export", summary, "--format", "pdf", "--to", tmp_path / "för tidigt.pdf", code=1)
    assert "Inget har lämnats ut." in refused.stderr

    decisions = tmp_path / "beslut.json"
    decisions.write_text("{}", encoding="utf-8")
    script("approve", summary, "--decisions", decisions, code=1)
    found = json.loads(script("review", summary).stdout)
    decisions.write_text(json.dumps(choices(found)), encoding="utf-8")
    script("approve", summary, "--decisions", decisions)

    paper = tmp_path / "sammanfattning.pdf"
    script("export", summary, "--format", "pdf", "--to", paper)
    text = " ".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "Vad kan skolan göra?" in text
    assert not any(word in text for name in NAMES for word in name.split())

    extract = tmp_path / "utdrag.json"
    script("export", with_consent, "--format", "json", "--to", extract)
    assert "första lektionen" in extract.read_text(encoding="utf-8")
    assert "Hemligt råd" not in extract.read_text(encoding="utf-8")

    shown = json.loads(script("log", "show", "--json").stdout)
    acts = [entry["act"] for entry in shown]
    assert acts.count("release_refused") == 1
    assert acts.count("release_done") == 2
    script("log", "verify")
    script("vault", "check")
    info = json.loads(script("vault", "info", "--json").stdout)
    assert info["records"] | {"log_entries": 0} == {
        "children": 1, "consents": 1, "consented": 1, "deidentified": 1,
        "drafts": 0, "releases": 2, "users": 1, "log_entries": 0,
    }  # fmt: skip


def test_the_passphrase_is_lost_and_the_recovery_key_brings_everything_back(script: Script, tmp_path: Path) -> None:
    key = tmp_path / "nyckel.txt"
    script("vault", "create", "--recovery-out", key)
    ids = script("record", "-", given=json.dumps([deidentified(), consented()])).stdout.split()
    script.secret.write_text("en helt annan fras än den jag valde", encoding="utf-8")
    script("list", code=3)
    script("vault", "recover", "--recovery-file", key)
    listed = json.loads(script("list", "--json").stdout)
    assert {row["id"] for row in listed} == set(ids)
    script("vault", "check")
