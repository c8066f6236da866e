# SPDX-License-Identifier: EUPL-1.2
"""`demo`: a practice vault that is never a real one, the window on it, and the tour that truly happens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from samverkan_desktop import cli, main
from samverkan_desktop.usecases import consents, consultations, practice, today, unlocking
from samverkan_desktop.usecases.desk import Desk
from tests.cli.conftest import PASSPHRASE, Run


class Window:
    """Stands where the program's start lends its window; remembers what it was asked to open."""

    def __init__(self) -> None:
        self.opened: list[list[str]] = []

    def __call__(self, words: Sequence[str]) -> int:
        self.opened.append(list(words))
        return 0


def demo(*words: str | Path) -> tuple[int, Window]:
    window = Window()
    return cli.main(["demo", *(str(word) for word in words)], open_window=window), window


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with a display, as far as the command can tell."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A practice vault as it is made today."""
    folder = tmp_path_factory.mktemp("practice")
    tools = main.tools(state_dir=folder / "state")
    from samverkan_desktop.domain.days import day_of

    return practice.build(tools, folder / "home", today=day_of(tools.clock.now()))


@pytest.mark.usefixtures("screen")
def test_demo_makes_a_practice_vault_shows_its_passphrase_and_opens_the_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "ö"
    code, window = demo("--home", home)
    assert code == 0
    assert window.opened == [["--home", str(home)]]
    assert practice.PASSPHRASE in capsys.readouterr().out
    tools = main.tools()
    assert practice.is_practice(tools, home)
    unlocking.lock(unlocking.unlock(tools, home, practice.PASSPHRASE).desk)


@pytest.mark.usefixtures("screen")
def test_an_older_practice_vault_is_opened_and_fresh_makes_a_new_one(tmp_path: Path) -> None:
    tools = main.tools()
    home = tmp_path / "h"
    (home.parent / "annat.txt").write_text("kvar", encoding="utf-8")
    seen = []
    for words in ((), (), ("--fresh",)):
        assert demo("--home", home, *words)[0] == 0
        seen.append(tools.locks.describe(home)["vault_id"])
    assert seen[0] == seen[1] != seen[2]
    assert (home.parent / "annat.txt").exists()


@pytest.mark.usefixtures("screen")
@pytest.mark.parametrize("words", [(), ("--fresh",), ("--tour", "bilder")])
def test_a_home_with_a_real_vault_is_refused_and_untouched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    tools = main.tools()
    home = tmp_path / "riktigt"
    key = tools.locks.new_recovery_key()
    unlocking.lock(unlocking.create_vault(tools, home, unlocking.NewVault(), passphrase=PASSPHRASE, recovery_key=key))
    before = (home / "vault.db").read_bytes()
    code, window = demo("--home", home, *words)
    assert (code, window.opened) == (2, [])
    assert "riktigt valv" in capsys.readouterr().err
    assert (home / "vault.db").read_bytes() == before


@pytest.mark.usefixtures("screen")
def test_a_practice_vault_that_is_open_is_not_taken_away(tmp_path: Path) -> None:
    home = tmp_path / "h"
    assert demo("--home", home)[0] == 0
    tools = main.tools()
    desk = unlocking.unlock(tools, home, practice.PASSPHRASE).desk
    try:
        assert demo("--home", home, "--fresh")[0] == 4
        assert (home / "vault.db").exists()
    finally:
        unlocking.lock(desk)


def test_the_practice_vault_has_enough_of_everything(built: Desk) -> None:
    rows = consultations.listed(built)
    kept = [row for row in rows if row.sharing != "draft"]
    counts = built.vault.counts()
    assert counts["children"] >= 12
    assert counts["consented"] + counts["deidentified"] >= 40
    assert {row.kind for row in kept} == {"consented", "deidentified"}
    assert {row.state for row in kept} == {"draft", "approved", "closed"}
    assert {row.sharing for row in rows} >= {"draft", "needs_review", "approved", "released"}
    owners = {action.owner for _, action in built.vault.consultations.open_actions()}
    assert {"school_board", "social_board"} <= owners


def test_the_practice_vault_has_consents_in_every_state(built: Desk) -> None:
    cards = consents.listed(built)
    assert {card.state for card in cards} == {"applies", "partial", "waiting", "refused", "expired"}
    assert any(card.state == "applies" and 0 <= card.days_left <= 14 for card in cards), "one that ends soon"
    assert any(row.statement.withdrawn for card in cards for row in card.statements), "one that was withdrawn"


def test_the_practice_vault_has_something_to_do_today(built: Desk) -> None:
    page = today.gather(built)
    assert {item.kind for item in page.needs} >= {"consent_ends", "follow_up"}
    late = [item for item in page.follow_ups if item.days is not None and item.days < 0]
    coming = [item for item in page.follow_ups if item.days is not None and item.days > 0]
    assert late
    assert coming


def test_no_approved_summary_of_the_practice_vault_names_anyone(built: Desk) -> None:
    names = {word for entry in practice._read("deidentified")["consultation"] for name, _ in entry.get("known", ())
             for word in name.split()}  # fmt: skip
    assert len(names) > 20
    for row in consultations.listed(built):
        one = built.vault.consultations.deidentified(row.id)
        told = " ".join(one.texts.values()) if one else ""
        assert not [name for name in names if name in told.split()], row.number


def test_the_practice_vault_is_whole(built: Desk) -> None:
    assert unlocking.check(built) == ()


def test_the_log_of_the_practice_vault_stands_in_the_order_of_its_days(built: Desk) -> None:
    times = [entry.at for entry in built.vault.log.entries()]
    assert times == sorted(times)


@pytest.mark.parametrize("day", ["2027-01-02", "2028-02-29", "2027-03-29", "2027-10-31"])
def test_a_practice_vault_can_be_made_on_any_day(tmp_path: Path, day: str) -> None:
    tools = main.tools(state_dir=tmp_path / "state")
    desk = practice.build(tools, tmp_path / "h", today=date.fromisoformat(day))
    assert desk.vault.counts()["children"] >= 12
    desk.vault.close()


def test_the_tour_truly_happens_and_leaves_pictures_and_a_clean_pdf(tmp_path: Path) -> None:
    folder = tmp_path / "rundtur"
    command = [sys.executable, "-m", "samverkan_desktop", "demo", "--home", str(tmp_path / "h"), "--tour", str(folder)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    pictures = sorted(file.name for file in folder.glob("*.png"))
    assert len(pictures) >= 12
    assert [name[:2] for name in pictures] == [f"{n:02d}" for n in range(1, len(pictures) + 1)]
    assert all(f"{name}  " in ended.stdout for name in pictures), "one line a step"
    (paper,) = folder.glob("*.pdf")
    text = " ".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "bestäm en sak att prova" in " ".join(text.split())
    for word in ("Siri", "Fiktivsson", "Annelie", "Kråkberg", "174 06 41", "Fabriksgatan", "Norrbäck"):
        assert word not in text


def test_the_tour_stops_where_something_does_not_happen(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "fil"
    folder.write_text("här kan inga bilder läggas", encoding="utf-8")
    said = run("demo", "--home", tmp_path / "h", "--tour", folder)
    assert said.code == 1
    assert "Rundturen stannade vid" in said.err
