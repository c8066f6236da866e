# SPDX-License-Identifier: EUPL-1.2
"""Splitting a consent in the window: what stands on the page, what the dialog asks first, where one comes to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.split import SplitDialog
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import assessments, consent_parts
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk
from tests.ui.test_consent_dialogs import LOW, a_family, cut_sideways
from tests.ui.window import Opened, focusable, on_vault, spoken


@pytest.fixture
def kept_out(opened: Opened, qtbot: QtBot) -> ConsentCard:
    """A consent where Tomas must not know of one kind of five."""
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    tomas = card.child.guardians[1]

    def keep(desk: Desk) -> None:
        assessments.keep_from(desk, tomas.child_id, tomas.id, ("counselling",), on=desk.today, reasoning="Rädd.")

    on_vault(qtbot, opened.program.tasks, keep, opened.desk)
    return card


def in_dialog(do: Callable[[Any], None]) -> None:
    """Do something in the dialog once it is shown."""

    def look() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, SplitDialog):
            do(found)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def said_in(widget: Any) -> str:
    return " ".join(one.text() for one in widget.findChildren(PlainLabel) if one.isVisibleTo(widget))


def test_the_page_offers_it_the_dialog_asks_first_and_one_comes_to_the_open_part(
    opened: Opened, qtbot: QtBot, kept_out: ConsentCard
) -> None:
    page = opened.page("consent", kept_out.consent.id)
    assert page.parts.isVisible()
    told: list[str] = []

    def agree(dialog: SplitDialog) -> None:
        told.append(said_in(dialog))
        dialog.split.click()

    in_dialog(agree)
    page.split_button.click()
    qtbot.waitUntil(lambda: page.card.consent.id != kept_out.consent.id)
    opened.settle()
    assert "Kan barnet lida betydande men redan av att frågan ställs?" in told[0]
    assert "Får inte veta: Tomas Exempelsson." in told[0]
    assert "counselling" not in page.card.consent.categories
    assert "Tomas Exempelsson" in said_in(page.people)
    assert not page.parts.isVisibleTo(page)
    old = opened.page("consent", kept_out.consent.id)
    assert "Uppdelat" in old.parts.accessibleName()
    assert not old.split_button.isVisibleTo(old)


def test_whoever_thinks_better_of_it_has_changed_nothing(opened: Opened, qtbot: QtBot, kept_out: ConsentCard) -> None:
    page = opened.page("consent", kept_out.consent.id)
    in_dialog(lambda dialog: dialog.reject())
    page.split_button.click()
    opened.settle()
    found = on_vault(qtbot, opened.program.tasks, consent_parts.proposed, opened.desk, kept_out.consent.id)
    assert len(found.parts) == 2


def test_a_consent_that_all_may_know_of_says_nothing_of_it(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    page = opened.page("consent", card.consent.id)
    assert not page.parts.isVisible()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 130])
def test_the_dialog_fits_and_names_its_controls(
    opened: Opened, qtbot: QtBot, kept_out: ConsentCard, mode: str, percent: int
) -> None:
    theme.apply(theme.Theme(mode=mode, text_percent=percent))  # type: ignore[arg-type]
    opened.window.resize(1366, LOW)
    found = on_vault(qtbot, opened.program.tasks, consent_parts.proposed, opened.desk, kept_out.consent.id)
    dialog = SplitDialog(opened.window, kept_out, found)
    qtbot.addWidget(dialog)
    dialog.show()
    opened.settle()
    assert dialog.minimumSizeHint().height() <= LOW - 40
    assert cut_sideways(dialog) == []
    assert [type(widget).__name__ for widget in focusable(dialog) if not spoken(widget)] == []
