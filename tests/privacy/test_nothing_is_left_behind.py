# SPDX-License-Identifier: EUPL-1.2
"""After recording, approving and handing out, no word of a record lies in any file but the one that was handed out."""

from __future__ import annotations

import base64
import io
import json
import re
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from samverkan_desktop import cli, main
from samverkan_desktop.cli import messages
from samverkan_desktop.domain.consultations import ConsentedConsultation
from samverkan_desktop.domain.releases import EXPORTS
from samverkan_desktop.system import technical_log
from samverkan_desktop.usecases import children, consultations, unlocking
from tests.cli.invented import choices, consented, deidentified

PASSPHRASE = "sjutton tysta lampor i rad"
AN_ID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
#: Words that stand in the records and nowhere in the program; the last ones stay in what is handed out.
HIDDEN = ("Zingoalla", "Kvastmakare", "070-174 06 83", "Trollskogsvägen", "Minnesordet77", "Hemlighetsfull")
STAYS = ("Kvarblivandeordet", "Samtyckesordet")


def spellings(word: str) -> Iterator[bytes]:
    """A word as it may lie in a file: in three encodings, in hex, and in base64 wherever it begins."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield word.encode(encoding)
    raw = word.encode()
    yield raw.hex().encode()
    yield raw.hex().upper().encode()
    yield json.dumps(word)[1:-1].encode()
    for shift in range(3):
        whole = base64.b64encode(b"\0" * shift + raw + b"\0" * 3)
        yield whole[4 if shift else 0 : len(whole) - 8]


def unpacked(content: bytes) -> bytes:
    """A file's content, and what its compressed streams or parts hold."""
    found = [content]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found += [archive.read(name) for name in archive.namelist()]
    for part in content.split(b"stream\n")[1:]:
        try:
            found.append(zlib.decompressobj().decompress(part))
        except zlib.error:
            continue
    return b"\n".join(found)


def left_behind(folders: tuple[Path, ...], words: tuple[str, ...], *, but: tuple[Path, ...] = ()) -> list[str]:
    """Every file that holds a word, by name."""
    found = []
    for folder in folders:
        for file in sorted(path for path in folder.rglob("*") if path.is_file() and path not in but):
            content = unpacked(file.read_bytes())
            found += [f"{file.name}: {word}" for word in words if any(one in content for one in spellings(word))]
            found += [f"{file.name}: {word} in its name" for word in words if word in file.name]
    return found


class Trial:
    """A home, a state folder and a folder for temporary files, and the command line on them."""

    def __init__(self, folder: Path, person: Path) -> None:
        self.home, self.temporary, self.exports = folder / "valv", folder / "tmp", folder / "ut"
        self.folders = (self.home, self.temporary, person)
        self.temporary.mkdir()
        self.exports.mkdir()
        self.secret = folder / "p"
        self.secret.write_text(PASSPHRASE, encoding="utf-8")

    def run(self, monkeypatch: pytest.MonkeyPatch, *words: str | Path, given: Any = None) -> int:
        data = json.dumps(given).encode() if given is not None else b""
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        opened = ("--home", self.home, "--passphrase-file", self.secret)
        return cli.main([str(word) for word in (*words, *opened)])


def without() -> dict[str, Any]:
    return deidentified(
        purpose="Råd om Kvarblivandeordet",
        sections={
            "background": "Zingoalla Kvastmakare bor på Trollskogsvägen 4 och nås på 070-174 06 83.",
            "question": "Vad säger vi till Zingoallas mamma?",
        },
        known={"people": [{"name": "Zingoalla Kvastmakare", "role": "child"}]},
        memory_key="Minnesordet77",
    )


def with_consent() -> dict[str, Any]:
    record = consented(purpose="Hemlighetsfull fråga")
    record["child"]["name"] = "Zingoalla Kvastmakare"
    record["sections"] = {
        "question": {"text": "Samtyckesordet om morgonen.", "categories": ["attendance"]},
        "advice": {"text": "Hemlighetsfull bedömning.", "categories": ["counselling"]},
    }
    return record


@pytest.fixture
def trial(tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Trial:
    """A practice vault in which nothing has been written yet."""
    made = Trial(tmp_path, own_home)
    monkeypatch.setattr(tempfile, "tempdir", str(made.temporary))
    monkeypatch.setenv("TMPDIR", str(made.temporary))
    tools = main.tools()
    new = unlocking.NewVault(practice=True, user_name="Kim Övning")
    key = tools.locks.new_recovery_key()
    unlocking.lock(unlocking.create_vault(tools, made.home, new, passphrase=PASSPHRASE, recovery_key=key))
    return made


def test_the_search_itself_finds_a_word_in_every_spelling(tmp_path: Path) -> None:
    for n, content in enumerate(spellings("Zingoalla")):
        (tmp_path / f"{n}.bin").write_bytes(b"xx" + content + b"yy")
    (tmp_path / "packad.pdf").write_bytes(b"stream\n" + zlib.compress(b"Zingoalla") + b"endstream")
    with zipfile.ZipFile(tmp_path / "packad.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("del.xml", "Zingoalla " * 9)
    found = left_behind((tmp_path,), ("Zingoalla",))
    assert len({line.split(":")[0] for line in found}) == len(list(tmp_path.iterdir()))


@pytest.mark.parametrize("format", EXPORTS)
def test_no_word_of_a_record_is_left_in_any_file_but_the_export(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], format: str, tmp_path: Path
) -> None:
    assert trial.run(monkeypatch, "record", "-", given=[without(), with_consent()]) == 0
    one, two = capsys.readouterr().out.split()
    assert trial.run(monkeypatch, "review", one) == 0
    decided = choices(json.loads(capsys.readouterr().out))
    decisions = tmp_path / "beslut.json"
    decisions.write_text(json.dumps(decided), encoding="utf-8")
    assert trial.run(monkeypatch, "approve", one, "--decisions", decisions) == 0
    summary, extract = trial.exports / f"a.{format}", trial.exports / f"b.{format}"
    assert trial.run(monkeypatch, "export", one, "--format", format, "--to", summary) == 0
    assert trial.run(monkeypatch, "export", two, "--format", format, "--to", extract) == 0
    assert trial.run(monkeypatch, "search", "Samtyckesordet") == 0
    assert trial.run(monkeypatch, "log", "show") == 0
    assert left_behind(trial.folders, (*HIDDEN, *STAYS)) == []
    assert left_behind((trial.exports,), HIDDEN, but=(extract,)) == [], "the summary names nobody"
    kept_back = ("Hemlighetsfull", "Minnesordet77", "Trollskogsvägen")
    assert left_behind((trial.exports,), kept_back, but=(summary,)) == [], "what the consent does not cover"
    assert sorted(file.name for file in trial.exports.iterdir()) == [summary.name, extract.name]


def test_nothing_of_a_record_is_said_on_the_screen_but_what_was_asked_for(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert trial.run(monkeypatch, "record", "-", given=[without(), with_consent()]) == 0
    assert trial.run(monkeypatch, "vault", "check") == 0
    assert trial.run(monkeypatch, "log", "show") == 0
    said = capsys.readouterr()
    assert not [word for word in (*HIDDEN, *STAYS) if word in said.out + said.err]


def test_the_pdf_says_nothing_of_the_record_in_its_own_description(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert trial.run(monkeypatch, "record", "-", given=with_consent()) == 0
    one = capsys.readouterr().out.strip()
    file = trial.exports / "utdrag.pdf"
    assert trial.run(monkeypatch, "export", one, "--format", "pdf", "--to", file) == 0
    reader = PdfReader(file)
    told = " ".join(str(value) for value in (reader.metadata or {}).values())
    described = reader.xmp_metadata
    assert described is not None
    told += described.stream.get_data().decode("utf-8")
    for word in (*HIDDEN, *STAYS, one, "Kim Övning", "K-", str(trial.home), str(Path.home())):
        assert word not in told


@pytest.mark.parametrize("format", EXPORTS)
def test_no_id_number_or_time_of_the_vault_stands_in_what_is_handed_out(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], format: str
) -> None:
    assert trial.run(monkeypatch, "record", "-", given=with_consent()) == 0
    one = capsys.readouterr().out.strip()
    assert trial.run(monkeypatch, "log", "show", "--json") == 0
    ids = set(re.findall(AN_ID, capsys.readouterr().out))
    tools = main.tools()
    desk = unlocking.unlock(tools, trial.home, PASSPHRASE).desk
    consultation = consultations.get(desk, one)
    assert isinstance(consultation, ConsentedConsultation)
    guardians = [guardian.id for guardian in children.card(desk, consultation.child_id).guardians]
    unlocking.lock(desk)
    towards = ("social_services", f"guardian:{guardians[0]}")
    assert ids
    for number, receiver in enumerate(towards):
        file = trial.exports / f"{number}.{format}"
        code = trial.run(monkeypatch, "export", one, "--format", format, "--to", file, "--receiver", receiver)
        assert code == 0, receiver
        content = unpacked(file.read_bytes()).decode("latin-1")
        assert not re.findall(AN_ID, content)
        assert "K-20" not in content
        assert not re.findall(r"T(?!00:00:00)\d\d:\d\d", content)


def test_while_it_is_open_and_written_in_the_home_holds_no_word_in_clear(trial: Trial) -> None:
    tools = main.tools()
    desk = unlocking.unlock(tools, trial.home, PASSPHRASE).desk
    try:
        draft = consultations.save_draft(desk, "deidentified", without())
        assert left_behind(trial.folders, (*HIDDEN, *STAYS)) == []
        with desk.change():
            consultations.save_draft(desk, "deidentified", without() | {"purpose": "Hemlighetsfull"}, draft_id=draft.id)
            assert any(file.name.startswith("vault.db-") for file in trial.home.iterdir()), "the journal is there now"
            assert left_behind(trial.folders, (*HIDDEN, *STAYS)) == []
    finally:
        unlocking.lock(desk)


def test_the_technical_log_keeps_the_kind_of_an_error_and_never_its_words(
    trial: Trial, capsys: pytest.CaptureFixture[str]
) -> None:
    technical_log.start(trial.home)
    try:
        raise ValueError("Zingoalla Kvastmakare, 070-174 06 83")
    except ValueError as error:
        messages.unexpected(error, "sv")
    assert "ValueError" in (trial.home / "technical.log").read_text(encoding="utf-8")
    assert "Zingoalla" not in capsys.readouterr().err
    assert left_behind(trial.folders, HIDDEN) == []
