# SPDX-License-Identifier: EUPL-1.2
"""Chips in a row that breaks: none goes past the edge of what holds it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui.widgets.buttons import LawChip
from samverkan_desktop.ui.widgets.flow import FlowLayout


def test_a_chip_that_is_too_wide_ends_where_its_row_does(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    chips = [LawChip("OSL 10 kap. 1 §, 12 kap. 2 och 3 §§"), LawChip("OSL 8 kap. 1 §")]
    for chip in chips:
        flow.addWidget(chip)
    wide = chips[0].sizeHint().width()
    for width in (wide * 3, wide - 10):
        flow.setGeometry(holder.rect().adjusted(0, 0, width - holder.width(), 0))
        assert all(chip.geometry().right() < width for chip in chips)
    assert chips[1].y() > chips[0].y()
