# SPDX-License-Identifier: EUPL-1.2
"""Every act that is entered in the log, and what it is about, is said in words and never shown as a code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from samverkan_desktop.domain.log import ACTS
from samverkan_desktop.ui import words

USECASES = Path(words.__file__).resolve().parents[1] / "usecases"


def _noted() -> Iterator[tuple[set[str], set[str]]]:
    """The acts and the kinds that a use case's `note` names, each as the texts that stand there."""
    for file in sorted(USECASES.glob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)):
                continue
            named = {word.arg: word.value for word in call.keywords}
            if call.func.attr == "note" or "act" in named:
                act = named.get("act") or (call.args[0] if call.args else None)
                kind = named.get("object_kind") or (call.args[1] if len(call.args) > 1 else None)
                yield _texts(act), _texts(kind)


def _texts(found: ast.expr | None) -> set[str]:
    inside = ast.walk(found) if found is not None else ()
    return {one.value for one in inside if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def _all() -> tuple[list[str], list[str]]:
    noted = list(_noted())
    return sorted(set().union(*(act for act, _ in noted), ACTS)), sorted(set().union(*(kind for _, kind in noted)))


@pytest.mark.parametrize("act", _all()[0])
def test_an_act_of_the_log_has_words(act: str) -> None:
    assert words.act(act) != act


@pytest.mark.parametrize("kind", _all()[1])
def test_what_an_entry_is_about_has_words(kind: str) -> None:
    assert words.object_kind(kind) != kind


def test_the_acts_and_kinds_are_truly_found() -> None:
    acts, kinds = _all()
    assert {"maturity_assessed", "attachment_opened", "release_done", "consent_form_made"} <= set(acts)
    assert {"attachment", "policy", "consent", "child"} <= set(kinds)


def test_no_act_is_noted_that_the_log_does_not_know() -> None:
    noted = set().union(*(act for act, _ in _noted()))
    assert noted - set(ACTS) == set()
