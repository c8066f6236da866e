# SPDX-License-Identifier: EUPL-1.2
"""A picture of every page in both themes, kept in `build/screens` for human eyes, and what a machine can see in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui import theme
from tests.ui.every_page import every_page
from tests.ui.window import Opened

PICTURES = Path(__file__).resolve().parents[2] / "build" / "screens"
SIZES = [(1440, 900), (1366, 768)]


def points(image: QImage) -> Iterator[QColor]:
    """Colours all over a picture, one in each square of twenty."""
    for y in range(0, image.height(), 20):
        for x in range(0, image.width(), 20):
            yield image.pixelColor(x, y)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_page_is_pictured_in_its_theme(opened: Opened, qtbot: QtBot, mode: str) -> None:
    theme.apply(theme.Theme(mode=mode))  # type: ignore[arg-type]
    PICTURES.mkdir(parents=True, exist_ok=True)
    for page_id, _page in every_page(opened, qtbot):
        for width, height in SIZES:
            opened.window.resize(width, height)
            opened.settle()
            picture = opened.window.grab().toImage()
            assert picture.save(str(PICTURES / f"{page_id}-{mode}-{width}.png"))
            seen = [colour.lightness() for colour in points(picture)]
            mostly_dark = sum(seen) / len(seen) < 128
            assert mostly_dark == (mode == "dark"), f"{page_id} at {width} stands in the other theme"
            assert len({colour.rgb() for colour in points(picture)}) > 8, f"{page_id} at {width} is empty"
