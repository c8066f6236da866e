# SPDX-License-Identifier: EUPL-1.2
"""The icons that are shipped are those that are shown: none is missing, and none lies there for nothing."""

from __future__ import annotations

import ast
import re

from tests.architecture.source import ROOT, Source

SHIPPED = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
#: Not shown by a name in the source.
ELSEWHERE = {"samverkan": "the program's mark in colour, for a shortcut to the program"}


def in_style_sheet() -> set[str]:
    """The icons a style sheet shows, in each of its modes."""
    text = (ROOT / "resources" / "theme" / "samverkan.qss").read_text(encoding="utf-8")
    return {
        name.replace("MODE", mode) for name in re.findall(r"ICONS/([\w-]+)\.svg", text) for mode in ("light", "dark")
    }


def states(sources: tuple[Source, ...]) -> set[str]:
    """The sharing shapes, which are named by their state."""
    tree = next(source.tree for source in sources if source.module == "ui.icons")
    value = next(
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "STATES"
    )
    return {f"state-{state}" for state in ast.literal_eval(value)}


def test_every_shipped_icon_is_shown_somewhere(sources: tuple[Source, ...]) -> None:
    said = {
        node.value
        for source in sources
        if source.module.startswith("ui")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    idle = SHIPPED - said - in_style_sheet() - states(sources) - set(ELSEWHERE)
    assert SHIPPED
    assert not idle, f"nothing shows these icons: {sorted(idle)}"


def test_every_icon_that_is_asked_for_by_name_is_shipped(sources: tuple[Source, ...]) -> None:
    asked = {
        word.value.value
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        for word in node.keywords
        if word.arg == "icon" and isinstance(word.value, ast.Constant) and word.value.value
    }
    assert asked
    missing = (asked | in_style_sheet() | states(sources) | set(ELSEWHERE)) - SHIPPED
    assert not missing, f"not in resources/icons: {sorted(missing)}"
