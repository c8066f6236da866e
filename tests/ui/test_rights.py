# SPDX-License-Identifier: EUPL-1.2
"""What a colleague has in hand: the window reads it, offers no deed that would be refused, and says whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.quick_consultations import QuickConsultation
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import quick_consultations, recognition, unlocking
from samverkan_desktop.usecases.desk import Desk, Tools
from tests.ui.window import PHRASE, Opened, close, focusable, new_vault, spoken

ANOTHERS = "blå gunga under gamla linden"
OWNER = "Sara Påhittad"
PICTURES = Path(__file__).resolve().parents[2] / "build" / "screens"


def two_calls(desk: Desk) -> tuple[str, str]:
    """A call to follow up, and one that its owner stopped."""
    call = QuickConsultation(
        day=desk.today,
        suspected_harm="no",
        party="social_services",
        counterpart="reception",
        codes={"problem": ("school_absence",)},
        linked=True,
        follow_up=desk.today + timedelta(days=1),
    )
    going_on, stopped = (quick_consultations.keep(desk, call).id for _ in range(2))
    recognition.stop(desk, stopped)
    return going_on, stopped


@pytest.fixture
def calls(tools: Tools, home: Path) -> tuple[str, str]:
    """A vault with two users, where the other one has two calls in hand."""
    desk, _key = new_vault(tools, home)
    made = two_calls(desk)
    unlocking.add_user(desk, "Doris Låtsas", "skolkurator", ("professional",), ANOTHERS)
    close(desk)
    return made


@pytest.fixture
def as_colleague(qtbot: QtBot, tools: Tools, home: Path, calls: tuple[str, str]) -> Iterator[Opened]:
    """The window of the colleague, who is neither manager nor anyone's deputy."""
    running = Opened(qtbot, home, tools)
    running.unlock(ANOTHERS)
    yield running
    running.end()


@pytest.fixture
def as_owner(qtbot: QtBot, tools: Tools, home: Path, calls: tuple[str, str]) -> Iterator[Opened]:
    """The window of the one who has them in hand."""
    running = Opened(qtbot, home, tools)
    running.unlock(PHRASE)
    yield running
    running.end()


def words_in(root: QWidget) -> str:
    return "\n".join(label.text() for label in root.findChildren(PlainLabel) if label.isVisible())


def button(root: QWidget, text: str) -> QPushButton:
    return next(one for one in root.findChildren(QPushButton) if one.text() == text and one.isVisible())


def test_a_colleagues_summary_is_read_and_handed_out_but_not_changed(
    as_colleague: Opened, calls: tuple[str, str]
) -> None:
    page: Any = as_colleague.page("consultation", calls[0])
    reader = page.reader
    for deed in (reader.change, reader.close_it, reader.file):
        assert deed.isVisible()
        assert not deed.isEnabled()
        assert OWNER in deed.toolTip()
    assert f"{OWNER} har ansvaret" in words_in(reader)
    assert reader.export.isEnabled()


def test_its_owner_is_offered_every_deed_and_told_nothing(as_owner: Opened, calls: tuple[str, str]) -> None:
    reader = as_owner.page("consultation", calls[0]).reader
    assert all(deed.isEnabled() for deed in (reader.change, reader.close_it, reader.file))
    assert not reader.whose.isVisible()


def test_idag_shows_whose_follow_up_it_is_and_no_box_to_tick(as_colleague: Opened) -> None:
    page = as_colleague.page("today")
    said = words_in(page)
    assert f"{OWNER} har ansvaret" in said
    assert not [box for box in page.findChildren(QCheckBox) if box.isVisible() and spoken(box).startswith("Klar")]
    opens = [one for one in focusable(page) if spoken(one).startswith("Öppna") and isinstance(one, QPushButton)]
    assert opens, "it can still be opened, by the keyboard too"
    assert "Ej förd till akt" in said
    assert said.count("K-2026-001") == 1, "what is another's to file is not told of as something to do"


def test_idag_of_the_owner_has_the_box(as_owner: Opened) -> None:
    page = as_owner.page("today")
    assert [box for box in page.findChildren(QCheckBox) if box.isVisible() and spoken(box).startswith("Klar")]


def test_the_case_file_page_offers_no_filing_of_what_another_has(as_colleague: Opened, calls: tuple[str, str]) -> None:
    page: Any = as_colleague.page("case_file", calls[0])
    as_colleague.qtbot.waitUntil(lambda: page.opened is not None)
    assert not any(one.isEnabled() for one in (page.save, page.copy, page.filed, page.note, *page.fields.values()))
    page.file()
    as_colleague.settle()
    assert page.opened.kept.status != "filed"
    assert f"{OWNER} har ansvaret" in words_in(page.panel)


def test_the_case_file_page_lets_the_owner_file(as_owner: Opened, calls: tuple[str, str]) -> None:
    page: Any = as_owner.page("case_file", calls[0])
    as_owner.qtbot.waitUntil(lambda: page.opened is not None)
    assert all(one.isEnabled() for one in (page.save, page.copy, page.filed, page.note))
    assert not page.whose.isVisible()


def test_what_its_owner_stopped_is_not_offered_to_a_colleague(as_colleague: Opened, calls: tuple[str, str]) -> None:
    page: Any = as_colleague.page("recognised", calls[1])
    as_colleague.qtbot.waitUntil(lambda: bool(page._noted.text()))
    as_colleague.settle()
    assert f"{OWNER} har ansvaret" in words_in(page)
    assert not [one for one in page.findChildren(QPushButton) if one.isVisible() and one.text() == "Öppna igen …"]


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_whose_it_is_is_pictured_and_nothing_is_cut(
    as_colleague: Opened, calls: tuple[str, str], mode: str, size: tuple[int, int]
) -> None:
    theme.apply(theme.Theme(mode=mode))  # type: ignore[arg-type]
    as_colleague.window.resize(*size)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for page_id, argument in (
        ("consultation", calls[0]),
        ("today", None),
        ("case_file", calls[0]),
        ("recognised", calls[1]),
    ):
        page = as_colleague.page(page_id, argument)
        picture = as_colleague.window.grab().toImage()
        assert picture.save(str(PICTURES / f"rights-{page_id}-{mode}-{size[0]}.png"))
        for label in page.findChildren(PlainLabel):
            if label.isVisible() and label.wordWrap() and "har ansvaret" in label.text():
                assert label.height() >= label.heightForWidth(label.width()), page_id
