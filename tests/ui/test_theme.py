# SPDX-License-Identifier: EUPL-1.2
"""Colours, icons and type."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.system import resources
from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel, tooltip


def _luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_pair_of_colours_has_the_contrast_the_standard_asks(mode: theme.Mode) -> None:
    colors = theme.Theme(mode=mode).colors
    for front, back, least in theme.tokens()["contrast"]:
        light, dark = sorted((_luminance(colors[front]), _luminance(colors[back])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= least, f"{front} on {back}"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_style_sheet_names_only_known_colours_and_shipped_files(mode: theme.Mode) -> None:
    sheet = theme.Theme(mode=mode).style_sheet()
    assert "@" not in sheet
    for file in re.findall(r"url\(([^)]+)\)", sheet):
        assert resources.path("icons", file.rpartition("/")[2]).is_file()


def test_text_size_multiplies_type_and_keeps_thin_lines() -> None:
    large = theme.Theme(text_percent=150).style_sheet()
    assert "font-size: 39px" in large  # 26 px headings
    assert "1px solid" in large


def test_text_size_stays_within_90_and_150() -> None:
    assert theme.wished("light", 20).text_percent == 90
    assert theme.wished("light", 400).text_percent == 150


def test_every_icon_is_drawn_on_the_same_grid_and_holds_nothing_but_shapes(qtbot: QtBot) -> None:
    files = sorted(resources.path("icons").glob("*.svg"))
    assert len(files) > 40
    for file in files:
        tree = ElementTree.parse(file)
        assert tree.getroot().get("viewBox") in ("0 0 24 24", "0 0 64 64"), file.name
        tags = {element.tag.rpartition("}")[2] for element in tree.iter()}
        assert tags <= {"svg", "path", "circle", "rect", "g"}, file.name


def test_an_icon_takes_the_colour_of_the_theme_when_the_theme_changes(qtbot: QtBot) -> None:
    button = HintButton("Lägg till", icon="plus")
    qtbot.addWidget(button)

    def ink() -> QColor:
        return button.icon().pixmap(20, 20).toImage().pixelColor(10, 10)

    theme.apply(theme.Theme(mode="light"))
    light = ink()
    theme.apply(theme.Theme(mode="dark"))
    assert light.lightness() < 80
    assert ink().lightness() > 200


def test_a_label_never_reads_its_text_as_markup(qtbot: QtBot) -> None:
    plain, markup = PlainLabel("&lt;b&gt;", "h1"), PlainLabel("<h1>stort</h1><img src='x'>", "h1")
    host = QWidget()
    qtbot.addWidget(host)
    for label in (plain, markup):
        label.setParent(host)
        label.setTextFormat(label.textFormat().RichText)
        assert label.textFormat() == label.textFormat().PlainText
    assert markup.sizeHint().width() > 200  # the tags themselves are shown
    assert tooltip("<b>x</b>") == "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"


def test_the_five_sharing_shapes_differ_without_colour(qtbot: QtBot) -> None:
    shapes = set()
    for state in icons.STATES:
        image = icons.pixmap(f"state-{state}", 24).toImage()
        shapes.add(tuple(image.pixelColor(x, y).alpha() > 100 for x in range(0, 24, 2) for y in range(0, 24, 2)))
    assert len(shapes) == 5
