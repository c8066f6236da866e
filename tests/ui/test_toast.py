# SPDX-License-Identifier: EUPL-1.2
"""A toast tells, and never stands in the way: not over a question, not over the button one is about to press."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui.pages.consultation_harm import HarmStrip
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.toast import Toast
from tests.ui.window import Opened

SAID = "Återkallelsen är registrerad och gäller nu. Öppna samtycket för meddelanden."


def _covers(toast: QWidget, part: QWidget, window: QWidget) -> bool:
    return toast.geometry().intersects(QRect(part.mapTo(window, QPoint()), part.size()))


@pytest.mark.parametrize("size", [(1440, 900), (1366, 768), (1180, 680)])
def test_a_toast_covers_neither_the_question_nor_a_primary_button(
    opened: Opened, qtbot: QtBot, size: tuple[int, int]
) -> None:
    opened.window.resize(*size)
    page = opened.page("consultation", "new")
    page.chooser.chosen.emit("deidentified")
    opened.settle()
    opened.window.messages.note(SAID)
    opened.settle()
    toast = opened.window.findChild(Toast)
    assert toast is not None
    assert toast.isVisible()
    question = opened.window.findChild(HarmStrip)
    assert question is not None
    assert question.isVisible()
    primary = [
        button
        for button in opened.window.findChildren(HintButton)
        if button.property("kind") == "primary" and button.isVisible()
    ]
    assert primary
    assert not [part for part in (question, *primary) if _covers(toast, part, opened.window)]


def test_a_toast_moves_away_when_a_button_comes_where_it_stands(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    toast: Any = Toast(window)
    toast.say(SAID)
    button = HintButton("Spara", "primary")
    button.setParent(window)
    button.move(toast.geometry().center())
    button.show()
    toast._look.timeout.emit()
    assert not _covers(toast, button, window)
    toast.hide()
    assert not toast._look.isActive()
