# SPDX-License-Identifier: EUPL-1.2
"""English is complete, and the screen truly speaks it."""

from __future__ import annotations

import importlib.util
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.sharing import CATEGORIES
from samverkan_desktop.system import resources, texts
from samverkan_desktop.ui import application, words
from samverkan_desktop.ui.dialogs.consent import PURPOSES
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.panels import Banner
from samverkan_desktop.usecases.desk import Tools
from tests.ui.window import Opened

TRANSLATE = Path(__file__).resolve().parents[2] / "packaging" / "translate.py"


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    application.set_language(qapp, "en")
    yield
    application.set_language(qapp, "sv")


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", TRANSLATE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_text_of_the_screen_has_english(translate: ModuleType, tmp_path: Path) -> None:
    copy = tmp_path / "en.ts"
    shutil.copy(resources.path("i18n", "en.ts"), copy)
    translate.update(copy)
    assert translate.unfinished(copy) == []


def test_a_text_is_translated_by_the_object_whose_words_it_is() -> None:
    """`dialog.tr(...)` in a function is collected under `dialog` and looked up under the class: it stays Swedish."""
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted(TRANSLATE.parents[1].joinpath("samverkan_desktop", "ui").rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"(?<!self)\.tr\(", line)
    ]
    assert found == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    for message in ElementTree.parse(resources.path("i18n", "en.ts")).iter("message"):
        source, english = message.findtext("source") or "", message.findtext("translation") or ""
        assert set(re.findall(r"\{\w*\}", source)) == set(re.findall(r"\{\w*\}", english)), source


def test_the_file_the_program_reads_is_made_from_the_texts(translate: ModuleType, tmp_path: Path) -> None:
    made = tmp_path / "en.qm"
    translate.release(resources.path("i18n", "en.ts"), made)
    assert made.read_bytes() == resources.path("i18n", "en.qm").read_bytes()


def test_in_english_widgets_words_and_dates_are_english(qtbot: QtBot, english: None) -> None:
    assert QCoreApplication.translate("Words", "Valvet öppnades") == "The vault was opened"
    assert words.language() == "en"
    assert Banner("info", closable=True).tr("Stäng meddelandet") == "Close the message"
    host = HintButton("x")
    qtbot.addWidget(host)
    dialog = Messages(host, lang="en").question_dialog("?", yes="Go on")
    qtbot.addWidget(dialog)
    assert "Cancel" in [button.text() for button in dialog.findChildren(HintButton)]


def test_the_whole_window_opens_in_english(
    qtbot: QtBot, english: None, tools: Tools, home: Path, vault_there: str
) -> None:
    running = Opened(qtbot, home, tools)
    try:
        running.unlock()
        titles = [entry.title for entry in running.window._entries.values()]
        assert "Today" in titles
        assert "Settings" in titles
        running.page("help")
        running.page("log")
    finally:
        running.end()


def test_swedish_also_covers_qts_own_words(qapp: QApplication) -> None:
    application.set_language(qapp, "sv")
    assert QLocale().language() == QLocale.Language.Swedish
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"


def _kinds_and_purposes(lang: str) -> list[str]:
    """Those whose word on the screen differs from the word on the family's form or on a meeting's paper."""
    labels = tomllib.loads(resources.path("rules", "missing.toml").read_text(encoding="utf-8"))
    meetings = texts.table("meetings", lang)["category"]
    shown = {code: codes.category(code) for code in CATEGORIES} | {code: codes.purpose(code) for code in PURPOSES}
    wrong = [f"{code}: {word}" for code, word in shown.items() if labels[f"label_{code}"][lang].lower() != word.lower()]
    # In a meeting the identity is that the meeting is about the child at all.
    return wrong + [code for code, word in meetings.items() if code != "identity" and word != shown[code]]


def test_a_kind_of_information_has_one_word_on_screen_and_on_every_paper(qapp: QApplication) -> None:
    assert _kinds_and_purposes("sv") == []


def test_a_kind_of_information_has_one_english_word_too(english: None) -> None:
    assert _kinds_and_purposes("en") == []
