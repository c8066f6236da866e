# SPDX-License-Identifier: EUPL-1.2
"""The concern report's page in the whole program: names, sizes, no word cut, and back at the same step after a lock."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel

from samverkan_desktop.ui.pages.concern_report_steps import CameBack
from tests.ui.window import Opened, focusable, spoken

STEPS = ("worry", "hand_over", "came_back")
LEAST = 24


def test_every_step_has_names_and_room_in_a_low_window(opened: Opened) -> None:
    page = opened.page("concern_report")
    page.form.edits["observations"].setPlainText("Rädd.")
    opened.window.resize(1366, 768)
    for step in STEPS:
        page.show_step(step)
        opened.settle()
        controls = [w for w in focusable(page) if isinstance(w, QAbstractButton | QComboBox)]
        assert not [type(w).__name__ for w in focusable(page) if not (w.accessibleName() or spoken(w))], step
        assert not [spoken(w) for w in controls if w.width() < LEAST or w.height() < LEAST], step
        one_line = [label for label in page.findChildren(QLabel) if label.isVisible() and not label.wordWrap()]
        cut = [one.text() for one in one_line if one.fontMetrics().horizontalAdvance(one.text()) > one.width() + 1]
        assert not [text for text in cut if text], step


def test_after_a_lock_the_person_is_back_at_the_same_step(opened: Opened) -> None:
    page = opened.page("concern_report")
    page.form.edits["observations"].setPlainText("Rädd.")
    page.show_step("came_back")
    place = opened.window.position()
    opened.window.write_drafts()
    opened.page("today")
    opened.page("concern_report")
    assert page.report.is_empty
    opened.window.restore(place)
    opened.settle()
    assert page.steps.value() == "came_back"
    assert page.report.observations == "Rädd."
    assert isinstance(page.came_back, CameBack)


def test_a_report_that_was_made_says_how_long_the_copy_is_kept(opened: Opened) -> None:
    page = opened.page("concern_report")
    page.form.edits["observations"].setPlainText("Rädd.")
    opened.settle()
    assert not page.came_back.retention.isVisible(), "there is no copy of something that was never made"
    page.made("paper")
    opened.settle()
    assert page.came_back.retention.isVisible()
    assert "Gallring: Orosanmälan, kopia. Kan gallras från 2037-01-01." in page.came_back.retention.text()
    kept = page.report.id
    opened.page("today")
    page = opened.page("concern_report", kept)
    assert page.came_back.retention.isVisible()
    opened.page("today")
    page = opened.page("concern_report")
    page.show_step("came_back")
    assert not page.came_back.retention.isVisible(), "a new one begins without what stood of the last"
